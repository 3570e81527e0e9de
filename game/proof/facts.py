"""What the exploration of a scenario found out: plain facts, each with a shortest way that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.story.frozen import field, frozen
from game.story.location import Way
from game.story.model import Scenario

# The choices taken, in order: scene, choice id, reason id (empty where the choice has no reasons).
Taken = tuple[str, str, str]
Path = tuple[Taken, ...]


class Begun(Path):
    """A path that also tells what it begins with: how fate fell, where that matters, and which notes are left out."""

    fate: Mapping[str, str]
    without: frozenset[str]

    @classmethod
    def of(cls, path: Iterable[Taken], fate: Mapping[str, str], without: frozenset[str]) -> Begun:
        made = cls(path)
        made.fate, made.without = fate, without
        return made

    def further(self, *taken: Taken) -> Begun:
        """The path with more choices at its end."""
        return Begun.of((*self, *taken), self.fate, self.without)


@frozen
class Broken:
    """A rule that a path breaks: where it is seen, and the way there."""

    scene: str
    path: Path


@frozen
class Facts:
    """All that the checks ask. A mapping from scenes holds only the scenes where the thing was found.

    `undecided` names the codes that a limit left open, and `progress` how far the proof got. What is found then
    is found all the same; what may be reached, offered, shown or false stands among what is.
    """

    scenario: Scenario
    reached: frozenset[str] = frozenset()
    offered: frozenset[Taken] = frozenset()
    shown: frozenset[Way] = frozenset()  # lines with a condition that some path shows
    sometimes_false: frozenset[Way] = (
        frozenset()
    )  # conditions (by the way of their `when`) that were false when asked
    sometimes_asked: frozenset[Way] = frozenset()  # conditions that were asked at all
    dead_ends: Mapping[str, Path] = field(default_factory=dict)
    no_way_out: Mapping[str, Path] = field(default_factory=dict)
    no_healthy: Mapping[str, Path] = field(default_factory=dict)
    decorative: Mapping[str, Path] = field(default_factory=dict)
    inactive: Mapping[tuple[str, str], Path] = field(default_factory=dict)  # (choice id, boundary)
    rewarded_crossing: Mapping[str, Path] = field(default_factory=dict)
    rewarded_harm: Mapping[str, Path] = field(default_factory=dict)
    broken: Mapping[str, Broken] = field(default_factory=dict)  # by rule id
    states: int | None = None
    playthroughs: str | None = None
    shortest: int | None = None
    longest: int | None = None
    undecided: tuple[str, ...] = ()
    progress: str = ""
    read_off: object = field(default=None, compare=False, repr=False)  # the machines; they live as long


@frozen
class Figures:
    """The counts of a scenario for the report."""

    states: int | None
    playthroughs: str | None
    shortest: int | None
    longest: int | None
