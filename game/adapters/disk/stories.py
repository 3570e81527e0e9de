"""The stories of a folder, read when they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from game.adapters.disk.beside import self_check_of
from game.adapters.disk.folders import scenario_names
from game.adapters.disk.languages import Tongue
from game.adapters.disk.pack_assets import folder_pack, own_of
from game.adapters.disk.reading import library_of, load_file
from game.loader.scenario import Loaded, load
from game.story.dressing import dressed
from game.story.frozen import replace
from game.story.model import HelpPlace, Library
from game.ui.screen import Story


class FolderStories:
    """The scenarios beside a library.yaml (or alone in their folder). `pack` is what the folder is called as a pack.

    All are given in the language of `tongue`, where they have a translation into it.
    """

    def __init__(self, folder: Traversable | Path, pack: str = "", tongue: Tongue | None = None) -> None:
        self.folder = folder
        self.pack = pack
        self.tongue = tongue or Tongue()
        self._library: Library | None = None
        self._read: dict[str, tuple[bytes, Story]] = {}

    def library(self) -> Library:
        if self._library is None:
            library = library_of(self.folder)
            self._library = replace(library, self_check=self_check_of(self.folder, library))
        return self.tongue.library(self._library, self.folder)

    def shelf(self) -> tuple[Story, ...]:
        order = {id: at for at, id in enumerate(self.library().scenarios)}
        names = sorted(
            scenario_names(self.folder), key=lambda name: (order.get(stem(name), len(order)), name)
        )
        return tuple(story for name in names if (story := self.story(stem(name))) is not None)

    def story(self, id: str, file: str = "") -> Story | None:
        for name in (f"{id}.yaml", f"{id}.yml"):
            if (self.folder / name).is_file():
                return self._load(id, name)
        if id in self._read:
            return self._read[id][1]
        if file and Path(file).is_file():
            return story_at(Path(file), self.tongue)
        return None

    def help(self) -> Sequence[HelpPlace]:
        return self.library().help

    def _load(self, id: str, name: str) -> Story:
        """The story in a file. One that was changed is read again: its author may be mending it meanwhile."""
        data = (self.folder / name).read_bytes()
        if id not in self._read or self._read[id][0] != data:
            self.library()
            loaded = load(name, data, self._library)
            self._read[id] = (data, _story(stem(name), loaded, self.pack, self.folder))
        return self.tongue.story(self._read[id][1], self.folder, id)


def stem(name: str) -> str:
    return PurePath(name).stem


def story_at(path: Path, tongue: Tongue | None = None) -> Story:
    story = as_story(path, load_file(path))
    return tongue.story(story, path.parent, path.stem) if tongue else story


def as_story(path: Path, loaded: Loaded) -> Story:
    """What was read of a file that stands by itself."""
    return _story(path.stem, loaded, "", path.parent)


def found_again(story: Story) -> Story:
    """The story with the whole name of its file, by which it is found from any folder."""
    if story.scenario is None:
        return story
    return replace(story, scenario=replace(story.scenario, file=str(Path(story.file).resolve())))


def _story(id: str, loaded: Loaded, pack: str, folder: Traversable | Path) -> Story:
    """A story with the pictures of its pack, by the pack's name; without one by where its folder lies."""
    scenario, own = loaded.scenario, own_of(folder)
    if scenario is not None and own and isinstance(folder, Path):
        scenario = dressed(scenario, pack or folder_pack(folder), own)
    return Story(id, loaded.file, scenario, loaded.problems, loaded.document)
