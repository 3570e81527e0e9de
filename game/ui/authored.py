"""What an author's pages show: the story as it was read last, where the play is in it, and what is known of it."""

from __future__ import annotations

from game.story.covered import Covered
from game.story.frozen import frozen
from game.story.location import Way
from game.story.model import Scenario
from game.story.playthrough import Playthrough
from game.story.problem import Problem
from game.ui.screen import Fault, Story

NOTHING = Covered()


@frozen
class Authored:
    """`story` can be played; `broken` is what is wrong with its file since. `faults` are None until it is proved.

    `page` is the open page of the play, `seen` what this play has shown, and `ever` what all of this sitting have.
    """

    story: Story
    playthrough: Playthrough
    page: int = 0
    faults: tuple[Fault, ...] | None = None
    broken: tuple[Problem, ...] = ()
    seen: Covered = NOTHING
    ever: Covered = NOTHING

    @property
    def scenario(self) -> Scenario:
        return self.playthrough.scenario

    def told(self, text: str) -> str:
        """A text of the story, as it reads where the play stands."""
        return self.playthrough.filled(text)

    def place(self, way: Way, *, key: bool = False) -> str:
        """Where something stands, as file and line."""
        document = self.story.document
        name = self.story.file.replace("\\", "/").rpartition("/")[2]
        return name if document is None else f"{name}:{document.locate(way, key=key).line}"
