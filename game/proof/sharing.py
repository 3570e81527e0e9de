"""The machines of one way of playing: purposes that remember and ask the same share one, which runs only once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod

from game.proof.asked import Gathered, Purpose, asked_for, needs
from game.proof.digits import TooLarge
from game.proof.live import Live, live
from game.proof.machine import Machine, Meter, Reached, forward
from game.proof.narrow import fitting_machine
from game.proof.program import Program, program
from game.story.model import Scenario

SMALL = 1 << 24  # bits of the sets of all scenes together


@dataclass(slots=True)
class Shared:
    """A program with what was made of it so far."""

    made: Program
    alive: Live
    few: int  # states that may be listed to make it narrower
    _machine: Machine | None = None
    _reached: Reached | None = None

    @property
    def machine(self) -> Machine:
        """Raises TooLarge where its sets would not fit."""
        if self._machine is None:
            self._machine = fitting_machine(self.made, self.alive, self.few)
        return self._machine

    @property
    def is_small(self) -> bool:
        """Whether its sets are so narrow that listing states one by one cannot be quicker."""
        sizes = [len(variable.values) for variable in self.made.variables]
        times = Counter(self.alive.inside.values())
        widths = (
            prod(size for at, size in enumerate(sizes) if bits >> at & 1) * often
            for bits, often in times.items()
        )
        return sum(widths) <= SMALL

    def reached(
        self, most: int | None = None, said: Callable[[int], None] | None = None, meter: Meter | None = None
    ) -> Reached:
        """All reachable states. Raises TooLarge where a limit is met."""
        if self._reached is None:
            found = forward(self.machine, most, said, meter)
            if not found.complete:
                limit = f"more than {most:,} states" if most is not None else "more states than fit"
                raise TooLarge(f"there are {limit}")
            self._reached = found
        return self._reached


@dataclass(slots=True)
class Sharing:
    """The scenario played without some content notes."""

    scenario: Scenario
    without: frozenset[str]
    few: int
    known: Gathered
    made: dict[object, Shared] = field(default_factory=dict)

    def of(self, purpose: Purpose) -> Shared:
        """What is made for a purpose, or was made for another that needs the same."""
        asked = asked_for(self.scenario, purpose, self.known)
        key = needs(self.scenario, asked, purpose, self.known)
        found = self.made.get(key)
        if found is None:
            made = program(self.scenario, self.without, purpose, asked)
            found = self.made[key] = Shared(made, live(made), self.few)
        return found
