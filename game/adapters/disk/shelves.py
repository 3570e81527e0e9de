"""The game's own stories and those of every pack that was added, as one library."""

from __future__ import annotations

from collections.abc import Sequence

from game.adapters.disk.packs import Installed
from game.adapters.disk.stories import FolderStories
from game.story.frozen import replace
from game.story.model import HelpPlace, Library
from game.ui.screen import Story


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
        found = list(self._own.help())
        for _, stories in self._packs.values():
            found += [place for place in stories.help() if place not in found]
        return found

    def _of(self, pack: str, story: Story) -> Story:
        """A story of a pack as one of the whole library; the same value as long as nobody changes it."""
        id = f"{pack}/{story.id}"
        if id not in self._made or self._made[id][0] is not story:
            scenario = story.scenario and replace(story.scenario, id=id)
            self._made[id] = (story, replace(story, id=id, scenario=scenario, group=self._packs[pack][0]))
        return self._made[id][1]
