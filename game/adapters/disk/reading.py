"""Scenario files and their folders, read from the disk without anything of the game that shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.loader.library import FILE_NAME, load_library
from game.loader.scenario import Loaded, load
from game.story.location import Location
from game.story.model import Library
from game.story.problem import Problem

if TYPE_CHECKING:  # `check` reads plain files and should not wait for what finds files in archives
    from importlib.resources.abc import Traversable


def scenario_names(folder: Traversable | Path) -> list[str]:
    """The scenarios in a folder, not in its folders; library.yaml is none."""
    if not folder.is_dir():
        return []
    names = [path.name for path in folder.iterdir() if path.is_file()]
    return sorted(n for n in names if n.endswith((".yaml", ".yml")) and n != FILE_NAME)


def library_of(folder: Traversable | Path) -> Library:
    """The library beside the scenarios of a folder; an empty one where there is none."""
    path = folder / FILE_NAME
    return load_library(FILE_NAME, path.read_bytes()).library if path.is_file() else Library()


def load_file(path: Path) -> Loaded:
    """The scenario in a file, with the library of its own folder. Unreadable files become a problem."""
    shown = str(path)
    try:
        data = path.read_bytes()
        beside = path.parent / FILE_NAME
        library = load_library(str(beside), beside.read_bytes()).library if beside.is_file() else None
    except OSError as error:
        from game.loader.document import Document

        said = f"the file cannot be read: {error.strerror or error}"
        problem = Problem(shown, Location(1, 1), "not-yaml", "error", said)
        return Loaded(shown, None, (problem,), Document(shown, ""))
    return load(shown, data, library)
