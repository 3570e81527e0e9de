"""Stories of one's own beside what the game has for everybody, and those of every pack that was added."""

from __future__ import annotations

from collections.abc import Sequence

from game.adapters.disk.packs import Installed
from game.adapters.disk.stories import FolderStories
from game.story.frozen import replace
from game.story.model import HelpPlace, Library, all_places
from game.ui.screen import Story


class BesideOurs:
    """The stories of a folder of one's own, wherever it lies, with the game's own help, sources and self-check."""

    def __init__(self, folder: FolderStories, ours: FolderStories) -> None:
        self._folder = folder
        self._ours = ours

    def library(self) -> Library:
        theirs, ours = self._folder.library(), self._ours.library()
        return replace(
            theirs,
            help=all_places(theirs.help, ours.help),
            sources={
                **theirs.sources,
                **{id: s for id, s in ours.sources.items() if id not in theirs.sources},
            },
            self_check=theirs.self_check if theirs.self_check.forms else ours.self_check,
        )

    def shelf(self) -> tuple[Story, ...]:
        return self._folder.shelf()

    def story(self, id: str, file: str = "") -> Story | None:
        return self._folder.story(id, file)

    def help(self) -> Sequence[HelpPlace]:
        return self.library().help


class Shelves:
    """The stories of a pack have the pack's name in their ids, so that no two are taken for one another."""

    def __init__(self, own: FolderStories, packs: Sequence[Installed]) -> None:
        self._own = own
        self._packs = {
            pack.manifest.name: (
                pack.manifest.title,
                FolderStories(pack.folder, pack.manifest.name, own.tongue),
            )
            for pack in packs
        }
        self._made: dict[
            str, tuple[Story, Story]
        ] = {}  # the story of a pack as it was read, and as it is here

    def library(self) -> Library:
        return self._own.library()

    def shelf(self) -> tuple[Story, ...]:
        found = list(self._own.shelf())
        for name, (_, stories) in self._packs.items():
            found += [self._of(name, story) for story in stories.shelf()]
        return tuple(found)

    def story(self, id: str, file: str = "") -> Story | None:
        pack, of_a_pack, within = id.rpartition("/")
        if not of_a_pack:
            return self._own.story(id, file)
        if pack not in self._packs:
            return None
        story = self._packs[pack][1].story(within)
        return None if story is None else self._of(pack, story)

    def help(self) -> Sequence[HelpPlace]:
        """Places to turn to: the game's own, then those that a pack brings for its readers."""
        return all_places(self._own.help(), *(stories.help() for _, stories in self._packs.values()))

    def _of(self, pack: str, story: Story) -> Story:
        """A story of a pack as one of the whole library; the same value as long as nobody changes it."""
        id = f"{pack}/{story.id}"
        if id not in self._made or self._made[id][0] is not story:
            scenario = story.scenario and replace(story.scenario, id=id)
            self._made[id] = (story, replace(story, id=id, scenario=scenario, group=self._packs[pack][0]))
        return self._made[id][1]
