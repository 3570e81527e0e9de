"""Reachable states one by one, for stories of many facts and few states: sets of small packed numbers.

A way is run on a whole set at once: what it asks and changes is worked out once for every combination of the few
variables it touches, and looked up for each state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.proof.facts import Begun, Path, Taken
from game.proof.live import Live, moves
from game.proof.program import Block, Edge, Move, Place, Program, Step, asking, read_by
from game.story.condition import Tree
from game.story.location import Way


@dataclass(frozen=True, slots=True)
class Jump:
    """A way on packed states: `(state & keep) + change[state & asks]`, for those that are in `change`."""

    asks: int
    keep: int
    change: dict[int, int]
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
            by = change.get(0)
            return {(state & keep) + by for state in states} if by is not None else set()
        return {(state & keep) + change[state & asks] for state in states if state & asks in change}


@dataclass(slots=True)
class Listed:
    """The states of every scene on entry, and what they show."""

    entry: dict[str, set[int]]
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    decorative: dict[str, set[int]] = field(default_factory=dict)  # states after the lines, by scene

    @property
    def states(self) -> int:
        return sum(len(states) for states in self.entry.values())


def listed(made: Program, live: Live, most: int) -> Listed | None:
    """All reachable states, or None where there are more than `most`."""
    packing = _Packing(made, live)
    places = {id: packing.place(place) for id, place in made.places.items()}
    order = {id: at for at, id in enumerate(places)}
    entry: dict[str, set[int]] = {id: set() for id in places}
    pending: dict[str, set[int]] = {made.start: packing.start(live.entry[made.start])}
    entry[made.start] |= pending[made.start]
    total = 0
    while pending:
        id = min(pending, key=order.__getitem__)
        states = pending.pop(id)
        total += len(states)
        if total > most:
            return None
        inside, jumps = places[id]
        for step in inside:
            states = step.run(states)
        for jump in jumps:
            new = jump.run(states) - entry[jump.target]
            if new:
                entry[jump.target] |= new
                if jump.target in pending:
                    pending[jump.target] |= new
                else:
                    pending[jump.target] = new
    found = Listed(entry)
    for id, place in made.places.items():
        if entry[id]:
            _look(packing, found, place, entry[id], places[id][1])
    return found


class _Packing:
    """Where each variable stands in a packed state: as many bits as its values need, the start as 0."""

    def __init__(self, made: Program, live: Live) -> None:
        self.made, self.live = made, live
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

    def start(self, alive: int) -> set[int]:
        found = {0}
        for index, variable in enumerate(self.made.variables):
            if len(variable.start) > 1 and alive >> index & 1:
                found = {state | self.digit(index, value) for state in found for value in variable.start}
        return found

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
        """Steps (and what must hold before them) worked out for every combination of what they touch.

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
        change: dict[int, int] = {}
        for state in self._combinations(sorted(touched)):
            values = _Values(self, state)
            if edge is not None and edge.unused >= 0 and values[edge.unused]:
                continue
            if all(values.holds(tree) == wanted for tree, wanted in asks):
                values.run(steps)
                change[state] = add + sum(self.digit(index, values[index]) for index in own)
        constant = tuple((self.field[index], self.digit(index, value)) for index, value in fixed.items())
        untouched = after & ~known & ~sum(1 << index for index in own)
        asked = self.fields(sum(1 << index for index in touched))
        return Jump(asked, keep, change, target, edge, constant, self.fields(untouched))

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

    def _combinations(self, indices: list[int]) -> list[int]:
        found = [0]
        for index in indices:
            size = len(self.made.variables[index].values)
            found = [state | digit << self.offset[index] for state in found for digit in range(size)]
        return found


class _Values:
    """The values of one state while steps are worked out."""

    def __init__(self, packing: _Packing, state: int) -> None:
        self.packing, self.state = packing, state
        self.changed: dict[int, int] = {}

    def __getitem__(self, index: int) -> int:
        found = self.changed.get(index)
        return self.packing.value(index, self.state) if found is None else found

    def holds(self, tree: Tree) -> bool:
        reads, ask = asking(tree, self.packing.made)
        return ask(tuple(self[index] for index in reads))

    def run(self, steps: Iterable[Step]) -> None:
        for step in steps:
            if isinstance(step, Move):
                self.changed[step.index] = step.to[self[step.index]]
            elif step.when is None or self.holds(step.when):
                self.run(step.body)


# --- what the states show ------------------------------------------------------------------------------


def _look(packing: _Packing, found: Listed, place: Place, states: set[int], jumps: list[Jump]) -> None:
    """Which lines are shown and which conditions are ever false, in one scene."""
    states = _lines(packing, found, place.steps, states, packing.live.inside[place.scene.id])
    options = [jump for jump in jumps if jump.edge is not None and jump.edge.choice is not None]
    nothing = {state for state in states if _nothing(options, state)} if _may_be_nothing(options) else set()
    if nothing:
        found.decorative[place.scene.id] = nothing
    for jump in jumps:
        edge = jump.edge
        if edge is None or edge.choice is None:
            continue
        now = states
        for tree, way in edge.asks:
            now = _holding(packing, found, tree, way, now)
        if edge.unused >= 0:
            now = {state for state in now if not state & packing.field[edge.unused]}
        if now:
            found.offered.add((place.scene.id, edge.choice.id, edge.reason.id if edge.reason else ""))
            _lines(packing, found, edge.steps, now, packing.live.inside[place.scene.id])


def _lines(
    packing: _Packing, found: Listed, steps: tuple[Step, ...], states: set[int], alive: int
) -> set[int]:
    for step in steps:
        if isinstance(step, Block) and step.way:
            holding = states
            if step.when is not None:
                holding = _holding(packing, found, step.when, (step.way, "when"), states)
            if holding:
                found.shown.add(step.way)
        if packing.changes((step,), alive):
            states = packing.jump((step,), (), alive, alive, "").run(states)
    return states


def _holding(packing: _Packing, found: Listed, tree: Tree, way: Way, states: set[int]) -> set[int]:
    """The states in which a condition holds; asked of each combination of what it reads only once."""
    if not states:
        return states
    reads, ask = asking(tree, packing.made)
    field = packing.fields(sum(1 << index for index in reads))
    good: set[int] = set()
    bad = False
    for part in {state & field for state in states}:
        if ask(tuple(packing.value(index, part) for index in reads)):
            good.add(part)
        else:
            bad = True
    found.asked.add(way)
    if not bad:
        return states
    found.false.add(way)
    return {state for state in states if state & field in good}


# --- choices that change nothing -----------------------------------------------------------------------


def _may_be_nothing(options: list[Jump]) -> bool:
    """Whether two choices could ever lead to the same state: the same scene, and no fixed value that differs."""
    return any(
        one.target == other.target
        and one.edge is not None
        and other.edge is not None
        and one.edge.choice is not other.edge.choice
        and not (one.sets_apart(other) or other.sets_apart(one))
        for number, one in enumerate(options)
        for other in options[number + 1 :]
    )


def _nothing(options: list[Jump], state: int) -> bool:
    """Whether two or more choices are offered here and all lead to one and the same state."""
    found: set[tuple[str, int]] = set()
    choices: set[str] = set()
    for jump in options:
        by = jump.change.get(state & jump.asks)
        if by is not None and jump.edge is not None and jump.edge.choice is not None:
            choices.add(jump.edge.choice.id)
            found.add((jump.target, (state & jump.keep) + by))
            if len(found) > 1:
                return False
    return len(choices) > 1


# --- shortest ways -------------------------------------------------------------------------------------


def shortest(made: Program, live: Live, sought: dict[str, set[int]]) -> dict[str, Path]:
    """The shortest way, in choices, to one of the states (after the lines) sought in each scene."""
    packing = _Packing(made, live)
    places = {id: packing.place(place) for id, place in made.places.items()}
    begin = [(made.start, state) for state in packing.start(live.entry[made.start])]
    came: dict[tuple[str, int], tuple[tuple[str, int], Edge] | None] = dict.fromkeys(begin)
    found: dict[str, Path] = {}
    layer = begin
    while layer and len(found) < len(sought):
        later: list[tuple[str, int]] = []
        while layer:
            here = layer.pop()
            inside, jumps = places[here[0]]
            state = here[1]
            for step in inside:
                state = next(iter(step.run((state,))))
            if state in sought.get(here[0], ()) and here[0] not in found:
                found[here[0]] = _traced(packing, came, here)
            for jump in jumps:
                by = jump.change.get(state & jump.asks)
                if by is None or jump.edge is None:
                    continue
                there = (jump.target, (state & jump.keep) + by)
                if there not in came:
                    came[there] = (here, jump.edge)
                    (layer if jump.edge.choice is None else later).append(there)
        layer = later
    return found


def _traced(
    packing: _Packing,
    came: dict[tuple[str, int], tuple[tuple[str, int], Edge] | None],
    here: tuple[str, int],
) -> Path:
    taken: list[Taken] = []
    while (step := came[here]) is not None:
        here, edge = step
        if edge.choice is not None:
            taken.append((here[0], edge.choice.id, edge.reason.id if edge.reason else ""))
    return Begun.of(reversed(taken), packing.fate(here[1]), packing.made.without)
