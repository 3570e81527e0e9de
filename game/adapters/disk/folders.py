"""Where the stories, the pictures and what is kept lie."""

from __future__ import annotations

import os
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LIBRARY_FILE = "library.yaml"  # what the stories of a folder share
TRANSLATIONS = "translations"  # in assets/ for the interface, beside stories for them
SELF_CHECK, WORKSHOPS = "self-check", "workshops"  # what lies in a folder of such a name is never a story
DATA_FOLDER = "SECOND_CHANCES_DATA"  # an environment variable: keep everything in this folder instead


def inside(name: str) -> Traversable:
    """`scenes` or `assets`: in an installed package inside it, in a checkout beside it."""
    package = Path(__file__).parents[2]
    for plain in (package / name, package.parent / name):
        if plain.is_dir():
            return plain
    from importlib import (
        resources,  # for a package in an archive; it takes as long to import as all of this file
    )

    return resources.files("game") / name


def scenario_names(folder: Traversable | Path) -> list[str]:
    """The scenarios in a folder, not in its folders; library.yaml is none."""
    if not folder.is_dir():
        return []
    names = [path.name for path in folder.iterdir() if path.is_file()]
    return sorted(n for n in names if n.endswith((".yaml", ".yml")) and n != LIBRARY_FILE)


def broken_links(folder: Path) -> list[str]:
    """What is called like a scenario and leads nowhere: a link to a file that was moved or deleted."""
    links = [path.name for path in folder.iterdir() if path.is_symlink() and not path.exists()]
    return sorted(name for name in links if name.endswith((".yaml", ".yml")))


def translations_beside(story: Path) -> list[Path]:
    """The PO files of a story: `translations/LANGUAGE/STORY.po` in its folder."""
    return sorted((story.parent / TRANSLATIONS).glob(f"*/{escape(story.stem)}.po"))


def is_beside(folder: Path) -> bool:
    """Whether what lies in this folder is no story: a form of the self-check, or a programme of a workshop."""
    return folder.absolute().name in (SELF_CHECK, WORKSHOPS)


def data_folder() -> Path:
    """The user's folder for what is kept."""
    chosen = os.environ.get(DATA_FOLDER)
    if chosen:
        return Path(chosen)
    import platformdirs  # only when it is needed: the first picture does not wait for it

    return Path(platformdirs.user_data_dir("second-chances", appauthor=False))
