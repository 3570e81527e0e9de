"""How fast the game is, as ratios to what it is measured against."""
