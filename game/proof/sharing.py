"""The machines of all ways of playing: what is the same in several of them is made, run and looked at only once.

Purposes that remember and ask the same share a machine. Ways of playing without some content notes differ from playing
with all in a few scenes alone, so that most of their machines is that of the whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from math import prod

from game.proof.asked import Gathered, Purpose, asked_for, needs
from game.proof.digits import Digits, TooLarge
from game.proof.live import Live, live
from game.proof.machine import Machine, Meter, Reached, forward, machine
from game.proof.narrow import fitting_machine
from game.proof.program import Place, Program, program, stepping_round
from game.proof.seen import Looked
from game.story.frozen import field, frozen, mutable, replace
from game.story.model import Scenario

SMALL = 1 << 22  # bits of the sets of all scenes together
BITS_OF_A_STATE = 1 << 8  # so many bits of sets take as long as one state in a list
COMMON = 1 << 24  # bits, likewise; where sets are wider, what each way of playing needs is worth finding out


@frozen
class Common:
    """What serves all ways of playing: digits with room for each of them, and what matters in any of them.

    `alive` is None where more matters in another way of playing than when all is played.
    """

    digits: Digits
    alive: Live | None


@mutable
class Shared:
    """A program with what was made of it so far."""

    made: Program
    alive: Live
    few: int  # states that may be listed to make it narrower
    ways: tuple[frozenset[str], ...] = ()  # of playing, which it has to serve
    whole: Shared | None = None  # the same when all is played
    looked: Looked | None = None
    _common: Common | None = None
    _machine: Machine | None = None
    _reached: Reached | None = None

    @property
    def machine(self) -> Machine:
        """Raises TooLarge where its sets would not fit."""
        if self._machine is None:
            self._machine = self._shared() or fitting_machine(self.made, self.alive, self.few)
        return self._machine

    def _shared(self) -> Machine | None:
        """The machine on what all ways of playing have in common."""
        if self.whole is None:
            common, like = _common(self.made, self.alive, self.ways), None
            self._common = common
        else:
            common, like = self.whole._common, self.whole._machine
        if common is None:
            return None
        alive = common.alive or self.alive
        return machine(self.made, alive=alive, exact=self.alive, digits=common.digits, like=like)

    @property
    def is_small(self) -> bool:
        """Whether its sets are so narrow that listing states one by one cannot be quicker."""
        return self.width <= SMALL

    @property
    def width(self) -> int:
        """How many bits the sets of all scenes have together, if nothing shares a digit."""
        sizes = [len(variable.values) for variable in self.made.variables]
        times = Counter(self.alive.inside.values())
        widths = (
            prod(size for at, size in enumerate(sizes) if bits >> at & 1) * often
            for bits, often in times.items()
        )
        return sum(widths)

    def reached(
        self, most: int | None = None, said: Callable[[int], None] | None = None, meter: Meter | None = None
    ) -> Reached:
        """All reachable states. Raises TooLarge where a limit is met."""
        if self._reached is None:
            found = forward(self.machine, most, said, meter)
            if not found.complete:
                raise TooLarge(too_many(most))
            self._reached = found
        return self._reached


def too_many(most: int | None) -> str:
    """Which limit of states was met."""
    if most is None:
        return "there are more states than fit"
    return "there is more than one state" if most == 1 else f"there are more than {most:,} states"


@mutable
class Sharing:
    """The scenario played without some content notes, and `whole`: with all. Machines are made to serve all `ways`."""

    scenario: Scenario
    without: frozenset[str]
    few: int
    known: Gathered
    ways: tuple[frozenset[str], ...]
    whole: Sharing | None = None
    made: dict[object, Shared] = field(default_factory=dict)

    def of(self, purpose: Purpose) -> Shared:
        """What is made for a purpose, or was made for another that needs the same."""
        if self.whole is not None:
            return self._like(self.whole.of(purpose))
        asked = asked_for(self.scenario, purpose, self.known)
        key = needs(self.scenario, asked, purpose, self.known)
        found = self.made.get(key)
        if found is None:
            made = program(self.scenario, self.without, purpose, asked)
            found = self.made[key] = Shared(made, live(made), self.few, self.ways)
        return found

    def _like(self, whole: Shared) -> Shared:
        found = self.made.get(id(whole))
        if found is None:
            made = stepping_round(whole.made, self.without)
            found = self.made[id(whole)] = Shared(made, live(made), self.few, self.ways, whole)
        return found


def _common(whole: Program, alive: Live, ways: Iterable[frozenset[str]]) -> Common | None:
    """What all ways of playing have in common; None where there is one way, or each does better with its own."""
    others = [stepping_round(whole, without) for without in ways if without]
    if not others or any(other.start != whole.start for other in others):
        return None
    places = {
        id: _joined(place, [other.places[id] for other in others]) for id, place in whole.places.items()
    }
    joined = replace(whole, places=places)
    alive_there = live(joined)
    digits = Digits(joined, alive_there)
    if digits.bits * len(places) > COMMON:
        return None
    return Common(digits, alive if alive_there == alive else None)


def _joined(place: Place, others: Iterable[Place]) -> Place:
    """A scene with the ways on that it has in any way of playing."""
    more = [edge for other in others if other is not place for edge in other.edges]
    return replace(place, edges=(*place.edges, *more)) if more else place
