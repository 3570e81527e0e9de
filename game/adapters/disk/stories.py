"""The stories of a folder, read when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from game.loader.library import FILE_NAME, load_library
from game.loader.scenario import Loaded, load
from game.story.location import Location
from game.story.model import HelpPlace, Library
from game.story.problem import Problem
from game.ui.screen import Story


class FolderStories:
    """The scenarios beside a library.yaml (or alone in their folder)."""

    def __init__(self, folder: Traversable | Path) -> None:
        self.folder = folder
        self._library: Library | None = None
        self._read: dict[str, Story] = {}

    def library(self) -> Library:
        if self._library is None:
            self._library = library_of(self.folder)
        return self._library

    def shelf(self) -> tuple[Story, ...]:
        order = {id: at for at, id in enumerate(self.library().scenarios)}
        names = sorted(
            scenario_names(self.folder), key=lambda name: (order.get(stem(name), len(order)), name)
        )
        return tuple(story for name in names if (story := self.story(stem(name))) is not None)

    def story(self, id: str, file: str = "") -> Story | None:
        if id in self._read and self._read[id].scenario is not None:
            return self._read[id]  # one with problems is read again: its author may be mending it meanwhile
        for name in (f"{id}.yaml", f"{id}.yml"):
            if (self.folder / name).is_file():
                self._read[id] = self._load(name)
                return self._read[id]
        if file and Path(file).is_file():
            return story_at(Path(file))
        return None

    def help(self) -> Sequence[HelpPlace]:
        return self.library().help

    def _load(self, name: str) -> Story:
        path = self.folder / name
        loaded = load(name, path.read_bytes(), self.library())
        return Story(stem(name), name, loaded.scenario, loaded.problems)


def stem(name: str) -> str:
    return PurePath(name).stem


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


def story_at(path: Path) -> Story:
    loaded = load_file(path)
    return Story(path.stem, str(path), loaded.scenario, loaded.problems)
