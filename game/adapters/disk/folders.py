"""Where the stories, the pictures and what is kept lie."""

from __future__ import annotations

import os
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

DATA_FOLDER = "SECOND_CHANCES_DATA"  # an environment variable: keep everything in this folder instead


def inside(name: str) -> Traversable:
    """`scenes` or `assets`: in an installed package inside it, in a checkout beside it."""
    package = resources.files("game")
    found = package / name
    return found if found.is_dir() else Path(str(package)).parent / name


def data_folder() -> Path:
    """The user's folder for what is kept."""
    chosen = os.environ.get(DATA_FOLDER)
    if chosen:
        return Path(chosen)
    import platformdirs  # only when it is needed: the first picture does not wait for it

    return Path(platformdirs.user_data_dir("second-chances", appauthor=False))
