"""Second Chances: a choose-your-path game about what to do when love ends."""

__version__ = "0.1.0"
