"""`python -m assets.kit` draws everything, `python -m assets.kit mara doorstep` only these."""

from .build import main

if __name__ == "__main__":
    main()
