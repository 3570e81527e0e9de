"""An old story beside a new one: where a place that somebody kept in the old one goes on in the new one.

Every way through the old story is gone in both at once, by the rules by which a kept place is opened: story/replay.py.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Literal

from game.proof.explore import ways_of_playing
from game.proof.facts import Begun
from game.story.frozen import field, frozen, mutable
from game.story.model import Scenario
from game.story.plan import plan
from game.story.playthrough import Playthrough, start
from game.story.replay import choice_ids, entry_of, meant

MOST_POINTS = 20_000  # pairs of points in order; from then on plays are tried that take what was taken least
MOST_STEPS = 40_000  # choices taken in such plays; with the points, two or three seconds
LONGEST_PLAY = 300  # choices
MOST_BEGINNINGS = 2_000  # ways that fate may fall in both stories together

Verdict = Literal["exactly", "nearest", "not at all"]
VERDICTS: tuple[Verdict, ...] = ("exactly", "nearest", "not at all")


@frozen
class Resumed:
    """How one way to a place goes on: where, how many choices are lost, and what is different there."""

    verdict: Verdict
    scene: str
    lost: int
    changes: tuple[str, ...]
    path: Begun


@mutable
class Place:
    """A moment or an ending of the old story. `ways` counts its different points by verdict; `worst` is one of them."""

    scene: str
    ending: bool
    worst: Resumed
    ways: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(VERDICTS, 0))

    def add(self, resumed: Resumed) -> None:
        self.ways[resumed.verdict] += 1
        if VERDICTS.index(resumed.verdict) > VERDICTS.index(self.worst.verdict):
            self.worst = resumed


@frozen
class Compared:
    """All places that were come to, in the order of the old file; not `complete` where not every way was gone.

    `untried` are moments and endings that nothing came to then.
    """

    places: tuple[Place, ...]
    complete: bool = True
    untried: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        found = [VERDICTS.index(place.worst.verdict) for place in self.places]
        return VERDICTS[max(found, default=0)]


@frozen
class _Both:
    """A point of the old story, and how far its choices lead in the new one."""

    old: Playthrough
    new: Playthrough
    followed: bool  # whether any choice was taken again
    lost: int  # choices since the last one that was
    path: Begun

    @property
    def key(self) -> object:
        old, new = self.old, self.new
        fate = tuple(sorted(new.run.fate.items())), tuple(sorted(old.run.fate.items()))
        same = (old.scene.id, old.state, new.scene.id, new.state)
        return (*same, self.followed, self.lost > 0, old.run.without, fate)


def compare(old: Scenario, new: Scenario, most: int = MOST_POINTS) -> Compared:
    """Every place of the old story that can be reached, and how it goes on in the new one."""
    begun, complete = _beginnings(old, new)
    search = _Search(choice_ids(new), most)
    if not search.in_order(begun):
        complete = False
        search.by_playing(begun)
    stops = [id for id, scene in old.scenes.items() if scene.choices or scene.ending]
    untried = () if complete else tuple(id for id in stops if id not in search.places)
    places = tuple(search.places[id] for id in old.scenes if id in search.places)
    return Compared(places, complete, untried)


class _Search:
    """Goes through the old story: first the ways in the order of their length, then plays that look for what is new."""

    def __init__(self, known: set[str], most: int) -> None:
        self.known, self.most = known, most
        self.seen: set[object] = set()
        self.places: dict[str, Place] = {}
        self.taken: Counter[tuple[str, str, str]] = Counter()

    def come(self, both: _Both) -> bool:
        """Look at a point; whether it is a new one."""
        key = both.key
        if key in self.seen:
            return False
        self.seen.add(key)
        resumed = _resumed(both)
        id = both.old.scene.id
        place = self.places.setdefault(id, Place(id, both.old.ending is not None, resumed))
        place.add(resumed)
        return True

    def in_order(self, begun: list[_Both]) -> bool:
        """All ways, the shortest first; false where there are more points than are looked at."""
        waiting = deque(both for both in begun if self.come(both))
        while waiting:
            for after in _after(waiting.popleft(), self.known):
                if len(self.seen) >= self.most:
                    return False
                if self.come(after):
                    waiting.append(after)
        return True

    def by_playing(self, begun: list[_Both]) -> None:
        """Plays, always the same ones, each choice the one that was taken least till now."""
        drawn, steps = random.Random(0), 0
        while steps < MOST_STEPS:
            here = drawn.choice(begun)
            steps += 1
            for _ in range(LONGEST_PLAY):
                ways = [
                    (self.taken[after.path[-1]], drawn.random(), after) for after in _after(here, self.known)
                ]
                if not ways:
                    break
                here = min(ways, key=lambda way: way[:2])[2]
                self.taken[here.path[-1]] += 1
                self.come(here)
                steps += 1


def _beginnings(old: Scenario, new: Scenario) -> tuple[list[_Both], bool]:
    """Every way in which both can begin: as fate falls, with and without what can be stepped round.

    Fate that both know falls alike; what the new story adds, or no longer knows, may fall in any way.
    """
    ready, ready_new = plan(old), plan(new)
    found: list[_Both] = []
    for without in ways_of_playing(old):
        for fate in _fates(old, {}):
            for further in _fates(new, fate):
                if len(found) >= MOST_BEGINNINGS:
                    return found, False
                path = Begun.of((), fate, without)
                here = start(old, 0, fate, without, ready)
                found.append(_Both(here, start(new, 0, further, without, ready_new), False, 0, path))
    return found, True


def _fates(scenario: Scenario, settled: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Every way that fate can fall in a story, where some of it has fallen."""
    names = [v.name for v in scenario.variables.values() if v.fate]
    values = []
    for name in names:
        domain = scenario.variables[name].domain
        given = settled.get(name, "")
        values.append([given] if given and domain.has(given) else list(domain.values))
    for fallen in product(*values):
        yield dict(zip(names, fallen, strict=True))


def _after(both: _Both, known: set[str]) -> Iterator[_Both]:
    for option in both.old.options():
        taken = (both.old.scene.id, option.choice.id, option.reason.id if option.reason else "")
        path = both.path.further(taken)
        there = None if both.lost else meant(both.new, entry_of(both.old, option), known)
        if there is None:
            yield _Both(both.old.take(option), both.new, both.followed, both.lost + 1, path)
        else:
            yield _Both(both.old.take(option), both.new.take(there), True, 0, path)


def _resumed(both: _Both) -> Resumed:
    old, new = both.old, both.new
    if both.lost:
        verdict: Verdict = "nearest" if both.followed else "not at all"
        return Resumed(verdict, new.scene.id, both.lost, (), both.path)
    renamed = old.scene.id not in new.scenario.scenes and old.scene.id != new.scene.id
    same = (new.scene.id == old.scene.id or renamed) and (old.ending is None) == (new.ending is None)
    changes = _changes(old, new) if same else ()
    return Resumed("exactly" if same and not changes else "nearest", new.scene.id, 0, changes, both.path)


def _changes(old: Playthrough, new: Playthrough) -> tuple[str, ...]:
    """What both stories remember, and remember differently."""
    found = []
    for name, variable in old.scenario.variables.items():
        if name in new.scenario.variables and not variable.fate and old.value(name) != new.value(name):
            found.append(f"{name} is {_said(new.value(name))} and was {_said(old.value(name))}")
    for boundary in old.scenario.boundaries:
        if boundary in new.scenario.boundaries:
            for kind in ("active", "crossed"):
                was, is_now = old.holds(kind, boundary), new.holds(kind, boundary)
                if was != is_now:
                    found.append(f"{boundary} is {'' if is_now else 'not '}{kind}")
    return tuple(found)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
