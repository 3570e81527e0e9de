"""States packed into one number each, and ways that are worked out for the combinations of values that are met."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import prod
from typing import TYPE_CHECKING

from game.proof.live import Live, moves
from game.proof.program import Block, Edge, Move, Place, Program, Step
from game.proof.questions import asking, read_by, reads
from game.story.condition import Tree
from game.story.frozen import frozen

if TYPE_CHECKING:
    from random import Random


class TooMuch(Exception):
    """More is asked of states one by one than is worth it."""


class Changes(dict[int, int | None]):
    """What a way makes of the variables it touches, by their values; worked out when it is first asked for."""

    __slots__ = ("work",)

    def __init__(self, work: Callable[[int], int | None]) -> None:
        super().__init__()
        self.work = work

    def __missing__(self, state: int) -> int | None:
        found = self[state] = self.work(state)
        return found


@frozen
class Jump:
    """A way on packed states: `(state & keep) + change[state & asks]`, where that is not None."""

    asks: int
    keep: int
    change: Changes
    target: str
    edge: Edge | None = None
    fixed: tuple[tuple[int, int], ...] = ()  # bits of a variable, and the value it gets whatever was before
    fresh: int = 0  # bits of variables that are as at the start before it and after it

    def sets_apart(self, other: Jump) -> bool:
        """Whether the other way always leaves another value in some variable: one it sets, or a fresh one."""
        theirs = dict(other.fixed)
        return any(
            theirs[bits] != value if bits in theirs else bool(value and other.fresh & bits)
            for bits, value in self.fixed
        )

    def run(self, states: Iterable[int]) -> set[int]:
        asks, keep, change = self.asks, self.keep, self.change
        if not asks:
            always = change[0]
            return {(state & keep) + always for state in states} if always is not None else set()
        return {(state & keep) + by for state in states if (by := change[state & asks]) is not None}

    def after(self, state: int) -> int | None:
        """One state after it; None where it cannot be taken."""
        by = self.change[state & self.asks]
        return None if by is None else (state & self.keep) + by


class Packing:
    """Where each variable stands in a packed state: as many bits as its values need, the start as 0."""

    def __init__(self, made: Program, live: Live, left: int = 1 << 60) -> None:
        self.made, self.live = made, live
        self.left = left  # how many values may still be looked at
        self.offset: list[int] = []
        self.field: list[int] = []
        at = 0
        for variable in made.variables:
            bits = (len(variable.values) - 1).bit_length()
            self.offset.append(at)
            self.field.append(((1 << bits) - 1) << at)
            at += bits

    def digit(self, index: int, value: int) -> int:
        variable = self.made.variables[index]
        return (value - variable.start[0]) % len(variable.values) << self.offset[index]

    def value(self, index: int, state: int) -> int:
        variable = self.made.variables[index]
        digit = (state & self.field[index]) >> self.offset[index]
        return (digit + variable.start[0]) % len(variable.values)

    def starts(self, alive: int) -> int:
        """In how many ways a story can begin, where that matters."""
        fates = (v for index, v in enumerate(self.made.variables) if alive >> index & 1)
        return prod(len(variable.start) for variable in fates)

    def start(self, alive: int) -> set[int]:
        found = {0}
        for index, variable in enumerate(self.made.variables):
            if len(variable.start) > 1 and alive >> index & 1:
                found = {state | self.digit(index, value) for state in found for value in variable.start}
        return found

    def some_starts(self, alive: int, rng: Random, number: int) -> list[int]:
        """Some of the states a story can begin in, drawn one by one."""
        fates = [
            (at, v.start) for at, v in enumerate(self.made.variables) if len(v.start) > 1 and alive >> at & 1
        ]
        drawn = (sum(self.digit(at, rng.choice(values)) for at, values in fates) for _ in range(number))
        return sorted(set(drawn))

    def fields(self, alive: int) -> int:
        found = 0
        for index, bits in enumerate(self.field):
            if alive >> index & 1:
                found |= bits
        return found

    def fate(self, state: int) -> dict[str, str]:
        """How fate fell in a state at the start."""
        alive = self.live.entry[self.made.start]
        return {
            variable.key[1]: str(variable.values[self.value(index, state)])
            for index, variable in enumerate(self.made.variables)
            if len(variable.start) > 1 and alive >> index & 1
        }

    # --- ways ------------------------------------------------------------------------------------------

    def place(self, place: Place) -> tuple[list[Jump], list[Jump]]:
        """What happens on entry, and the ways on."""
        id = place.scene.id
        alive = self.live.inside[id]
        inside = [
            self.jump((step,), (), alive, alive, id) for step in place.steps if self.changes((step,), alive)
        ]
        known = self.live.entry[id] | sum(1 << index for index in {move.index for move in moves(place.steps)})
        jumps: list[Jump] = []
        before: list[tuple[Tree, bool]] = []  # earlier cases of a branch: what must not hold
        for edge in place.edges:
            asks = [(tree, True) for tree, _ in edge.asks]
            after = self.live.entry[edge.target]
            jumps.append(self.jump(edge.steps, [*before, *asks], alive, after, edge.target, edge, known))
            if edge.choice is None:
                before += [(tree, False) for tree, _ in edge.asks]
        return inside, jumps

    def deciding(self, place: Place) -> tuple[int, int]:
        """The bits that decide what comes of a state at a scene, and those that are carried over whatever comes.

        What is neither is forgotten on every way, or only told.
        """
        live = self.live
        alive = live.inside[place.scene.id]
        asked = moved = forgotten = after = 0
        for steps in (place.steps, *(edge.steps for edge in place.edges)):
            asked |= self.asked(steps, telling=False)
            moved |= sum(1 << at for at in {move.index for move in moves(steps)})
        for edge in place.edges:
            for tree, _ in edge.asks:
                asked |= reads(tree, self.made)
            if edge.unused >= 0:
                asked |= 1 << edge.unused
            forgotten |= alive & ~live.entry[edge.target]
            after |= live.entry[edge.target]
        decides = asked | (moved & live.entry[place.scene.id]) | (forgotten & after)
        return self.fields(decides & alive), self.fields(after & ~decides)

    def telling(self, place: Place) -> int:
        """The bits of all that a scene asks, to tell it or to go on."""
        asked = 0
        for steps in (place.steps, *(edge.steps for edge in place.edges)):
            asked |= self.asked(steps, telling=True)
        for edge in place.edges:
            for tree, _ in edge.asks:
                asked |= reads(tree, self.made)
            if edge.unused >= 0:
                asked |= 1 << edge.unused
        return self.fields(asked)

    def asked(self, steps: Iterable[Step], *, telling: bool) -> int:
        """The variables that steps ask for, or change by what they are; `telling` those that change nothing, too."""
        found = 0
        for step in steps:
            if isinstance(step, Block):
                if telling or step.body:
                    found |= self.asked(step.body, telling=telling)
                    found |= reads(step.when, self.made) if step.when else 0
            elif not step.constant:
                found |= 1 << step.index
        return found

    def changes(self, steps: tuple[Step, ...], alive: int) -> bool:
        return any(alive >> move.index & 1 for move in moves(steps))

    def jump(
        self,
        steps: tuple[Step, ...],
        asks: Iterable[tuple[Tree, bool]],
        alive: int,
        after: int,
        target: str,
        edge: Edge | None = None,
        known: int = -1,
    ) -> Jump:
        """Steps (and what must hold before them) as one way on packed states.

        `known` are the variables that may differ from their start before it.
        """
        asks = list(asks)
        fixed = self._fixed(steps, after)
        touched: set[int] = set()
        for tree, _ in asks:
            touched |= read_by(tree, self.made)
        touched |= self._touched(steps, fixed)
        if edge is not None and edge.unused >= 0:
            touched.add(edge.unused)
        touched = {index for index in touched if alive >> index & 1}
        own = {move.index for move in moves(steps) if after >> move.index & 1} - set(fixed)
        keep = self.fields(after)
        for index in (*own, *fixed):
            keep &= ~self.field[index]
        add = sum(self.digit(index, value) for index, value in fixed.items())

        def work(state: int) -> int | None:
            self.left -= 1 + len(touched)
            if self.left < 0:
                raise TooMuch
            values = Values(self, state)
            if edge is not None and edge.unused >= 0 and values[edge.unused]:
                return None
            if any(values.holds(tree) != wanted for tree, wanted in asks):
                return None
            values.run(steps)
            return add + sum(self.digit(index, values[index]) for index in own)

        constant = tuple((self.field[index], self.digit(index, value)) for index, value in fixed.items())
        untouched = after & ~known & ~sum(1 << index for index in own)
        asked = self.fields(sum(1 << index for index in touched))
        return Jump(asked, keep, Changes(work), target, edge, constant, self.fields(untouched))

    def _fixed(self, steps: tuple[Step, ...], after: int) -> dict[int, int]:
        """Variables that the steps give one value, whatever was before: the last word on them is a plain constant."""
        found: dict[int, int] = {}
        for step in steps:
            if isinstance(step, Move) and step.constant:
                if after >> step.index & 1:
                    found[step.index] = step.to[0]
            else:
                for move in moves((step,)):
                    found.pop(move.index, None)
        return found

    def _touched(self, steps: tuple[Step, ...], fixed: dict[int, int]) -> set[int]:
        """What has to be known to work the steps out."""
        found: set[int] = set()
        for step in steps:
            if isinstance(step, Block):
                if not step.body:
                    continue
                found |= read_by(step.when, self.made) if step.when else set()
                found |= self._touched(step.body, {})
                found |= {move.index for move in moves(step.body)}
            elif step.index not in fixed and not step.constant:
                found.add(step.index)
        return found


class Values:
    """The values of one state while steps are worked out."""

    def __init__(self, packing: Packing, state: int) -> None:
        self.packing, self.state = packing, state
        self.changed: dict[int, int] = {}

    def __getitem__(self, index: int) -> int:
        found = self.changed.get(index)
        return self.packing.value(index, self.state) if found is None else found

    def holds(self, tree: Tree) -> bool:
        asked, ask = asking(tree, self.packing.made)
        return ask(tuple(self[index] for index in asked))

    def run(self, steps: Iterable[Step]) -> None:
        for step in steps:
            if isinstance(step, Move):
                self.changed[step.index] = step.to[self[step.index]]
            elif step.when is None or self.holds(step.when):
                self.run(step.body)
