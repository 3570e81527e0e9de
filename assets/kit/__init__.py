"""The art kit: every picture of the game, written as code; `python -m assets.kit` draws them into assets/."""
