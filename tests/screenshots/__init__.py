"""Pictures of the game as it stands, taken while it is played."""
