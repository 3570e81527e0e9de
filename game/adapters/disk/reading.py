"""Scenario files and their folders, read from the disk without anything of the game that shows them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.disk.folders import LIBRARY_FILE
from game.loader.library import LoadedLibrary, load_library
from game.loader.scenario import Loaded, load
from game.story.location import Location
from game.story.model import Library
from game.story.problem import Problem

if TYPE_CHECKING:  # `check` reads plain files and should not wait for what finds files in archives
    from importlib.resources.abc import Traversable


def library_of(folder: Traversable | Path) -> Library:
    """The library beside the scenarios of a folder; an empty one where there is none."""
    path = folder / LIBRARY_FILE
    return library_in(LIBRARY_FILE, path.read_bytes()).library if path.is_file() else Library()


@lru_cache(maxsize=4)
def library_in(file: str, data: bytes) -> LoadedLibrary:
    """What came of a library.yaml with this text: all scenarios of a folder have the same one."""
    return load_library(file, data)


def load_file(path: Path, *, identified: bool = True) -> Loaded:
    """The scenario in a file, with the library of its own folder. Unreadable files become a problem.

    One that is only proved and not played need not be `identified` by a fingerprint.
    """
    shown = str(path)
    try:
        data = path.read_bytes()
        beside = path.parent / LIBRARY_FILE
        library = library_in(str(beside), beside.read_bytes()).library if beside.is_file() else None
    except OSError as error:
        from game.loader.document import Document

        said, hint = f"the file cannot be read: {error.strerror or error}", ""
        if path.is_symlink() and not path.exists():
            said = f"this is a link to '{path.readlink()}', and nothing is there"
            hint = "put the story there again, or delete the link"
        problem = Problem(shown, Location(1, 1), "not-yaml", "error", said, hint)
        return Loaded(shown, None, (problem,), Document(shown, ""))
    return load(shown, data, library, identified=identified)
