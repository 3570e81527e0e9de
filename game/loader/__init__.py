"""Text to scenario or problems."""
