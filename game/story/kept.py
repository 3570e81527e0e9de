"""What is kept of all playing: how far each story is, places somebody marked, endings found, choices tried."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import field, frozen
from game.story.journal import Journal
from game.story.self_check import Answered

OVER = -1  # the page of a play that has come to its ending


@frozen
class Saved:
    """One story that was begun. `title` and `where` are kept to be shown before the story is read."""

    journal: Journal
    title: str
    where: str = ""
    file: str = ""
    order: int = 0  # the latest has the largest
    page: int = 0  # of the pages after the latest choice; OVER from the page of the ending on

    @property
    def over(self) -> bool:
        """Whether it has come to its ending: there is nothing to go on with."""
        return self.page == OVER


@frozen
class KeptPlace:
    """A point of a story that somebody wanted to come back to, with what it is known again by."""

    number: int
    when: str  # in the story
    chosen: str  # the latest choice before it
    date: str  # of the day it was kept
    saved: Saved


@frozen
class Kept:
    """All that is kept, by scenario id."""

    saves: Mapping[str, Saved] = field(default_factory=dict)
    endings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    tried: Mapping[str, frozenset[str]] = field(default_factory=dict)
    places: Mapping[str, tuple[KeptPlace, ...]] = field(default_factory=dict)  # in the order they were kept
    read: Mapping[str, frozenset[int]] = field(default_factory=dict)  # numbers of pages: see ui/read.py
    answers: Mapping[str, Answered] = field(
        default_factory=dict
    )  # of the self-check, by the name of its form

    @property
    def latest(self) -> Saved | None:
        """The story to go on with."""
        begun = (saved for saved in self.saves.values() if not saved.over)
        return max(begun, key=lambda saved: saved.order, default=None)

    def under_way(self, scenario: str) -> bool:
        """Whether a story was begun and has not come to its ending."""
        return scenario in self.saves and not self.saves[scenario].over
