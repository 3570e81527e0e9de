"""`python -m game` is `second-chances`."""

from game.cli import program

if __name__ == "__main__":
    program()
