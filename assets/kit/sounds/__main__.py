"""`python -m assets.kit.sounds` makes every sound, `python -m assets.kit.sounds rain press` only these."""

from .build import main

if __name__ == "__main__":
    main()
