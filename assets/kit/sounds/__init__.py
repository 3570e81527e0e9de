"""The sounds of the game, made of numbers: `python -m assets.kit.sounds` makes them all."""
