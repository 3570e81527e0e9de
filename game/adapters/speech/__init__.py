"""The game's own voice: it speaks through a program of the system, for those who listen without a screen reader."""
