"""A machine that follows only some variables: what it cannot know may be true and may be false.

All that can happen in the story can happen in it, and more. So what cannot happen here cannot happen at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from game.proof.digits import Digits, Guarded, Ready
from game.proof.live import Live
from game.proof.machine import Machine, Meter, Reached, Row, Way, forward
from game.proof.program import Edge, Move, Place, Program, Step
from game.proof.questions import reads
from game.proof.trees import FALSE, TRUE
from game.story.condition import Both, Call, Not, Tree, Truth
from game.story.frozen import field, mutable, replace

Position = tuple[str, int]  # a scene, and the place of one of its edges
MAY, MUST = "may ", "must "  # which answer a question to the offers gets: the largest or the smallest


@mutable
class Bounds:
    """Where a condition can hold, and where it is certain to hold."""

    may: int
    must: int


@mutable
class Loose:
    """The program on the variables kept. `taken` has for each edge where it can and where it must be open."""

    full: Program
    small: Program
    digits: Digits
    all: int
    kept: Mapping[int, int]  # index in the full program to index here
    bits: int  # those kept, as bits of the full program
    machine: Machine = field(init=False)
    taken: dict[Position, Bounds] = field(default_factory=dict)
    known: dict[int, tuple[Tree, Bounds]] = field(default_factory=dict)
    everywhere: int = field(init=False)

    def __post_init__(self) -> None:
        self.everywhere = self.digits.all(self.all)

    # --- conditions ------------------------------------------------------------------------------------

    def bounds(self, tree: Tree, answers: Mapping[str, int] | None = None) -> Bounds:
        """Where a condition of the full program can hold and must hold."""
        if answers is None:
            if id(tree) not in self.known:
                self.known[id(tree)] = (tree, self.story_bounds(tree))
            return self.known[id(tree)][1]
        return self.bounds_by_parts(tree, answers)

    def story_bounds(self, tree: Tree) -> Bounds:
        """The bounds of a condition of the story: most read only what is followed, or nothing of it."""
        asked = reads(tree, self.full)
        if not asked & ~self.bits:
            holds = self.digits.guard(tree, self.all)
            return Bounds(holds, holds)
        if not asked & self.bits:
            return Bounds(self.everywhere, 0)
        return self.bounds_by_parts(tree, None)

    def bounds_by_parts(self, tree: Tree, answers: Mapping[str, int] | None) -> Bounds:
        may, must = self.known_part(tree, largest=True), self.known_part(tree, largest=False)
        guard = self.digits.guard
        return Bounds(
            guard(may, self.all, answers) if may != TRUE else self.everywhere,
            guard(must, self.all, answers) if must != FALSE else 0,
        )

    def known_part(self, tree: Tree, *, largest: bool) -> Tree:
        """The condition on the variables kept that is true wherever this one can be (or only where it must be)."""
        match tree:
            case Truth():
                return tree
            case Not(of, column):
                return Not(self.known_part(of, largest=not largest), column)
            case Both(every, parts, column):
                inner = tuple(self.known_part(part, largest=largest) for part in parts)
                return Both(every, inner, column)
            case Call("offered", argument):
                return replace(tree, argument=(MAY if largest else MUST) + argument)
        if not reads(tree, self.full) & ~self.bits:
            return tree
        return TRUE if largest else FALSE

    def is_one(self, index: int, value: int = 1) -> Bounds:
        """Where a variable of the full program can have a value, and where it must."""
        if index not in self.kept:
            return Bounds(self.everywhere, 0)
        mask = self.digits.mask(self.kept[index], (value,), self.all)
        return Bounds(mask, mask)

    # --- making it -------------------------------------------------------------------------------------

    def ready(self, steps: Iterable[Step]) -> tuple[Ready, ...]:
        found: list[Ready] = []
        for step in steps:
            if isinstance(step, Move):
                if step.index in self.kept:
                    found += self.digits.shifts(Move(self.kept[step.index], step.to), self.all)
                continue
            if not step.body:
                continue
            body = self.ready(step.body)
            if not body:
                continue
            if step.when is None:
                found += body
                continue
            bounds = self.bounds(step.when)
            found.append(Guarded(bounds.may, body, bounds.may & ~bounds.must))
        return tuple(found)

    def open(self, edge: Edge) -> Bounds:
        """Where an edge can be taken, the cases before it left aside."""
        found = Bounds(self.everywhere, self.everywhere)
        if not edge.asks and edge.unused < 0:
            return found
        parts = [self.bounds(tree) for tree, _ in edge.asks]
        if edge.unused >= 0:
            parts.append(self.is_one(edge.unused, 0))
        for part in parts:
            found = Bounds(found.may & part.may, found.must & part.must)
        return found

    def row(self, place: Place, number: Mapping[str, int], never: Set[Position]) -> Row:
        id, ways = place.scene.id, []
        before = Bounds(0, 0)  # what earlier cases of a branch take
        for at, edge in enumerate(place.edges):
            here = self.open(edge)
            if edge.choice is None:
                now = Bounds(here.may & ~before.must, here.must & ~before.may)
                before = Bounds(before.may | here.may, before.must | here.must)
                here = now
            if (id, at) in never:
                here = Bounds(0, 0)
            self.taken[id, at] = here
            ways.append(
                Way(
                    here.may,
                    self.ready(edge.steps),
                    number[edge.target],
                    edge,
                    0 if edge.choice is None else 1,
                    free=here.may == self.everywhere,
                )
            )
        return Row(place, self.all, self.ready(place.steps), tuple(ways))


def loose(full: Program, kept: Iterable[int], never: Set[Position]) -> Loose:
    """The program on these variables alone, without the edges that are never taken."""
    order = {index: at for at, index in enumerate(sorted(kept))}
    variables = [full.variables[index] for index in order]
    keys = {variable.key: at for at, variable in enumerate(variables)}
    small = Program(full.scenario, full.start, variables, keys, full.places, full.without)
    all = (1 << len(variables)) - 1
    everywhere = dict.fromkeys(full.places, all)
    bits = sum(1 << index for index in order)
    made = Loose(full, small, Digits(small, Live(everywhere, everywhere)), all, order, bits)
    number = {id: at for at, id in enumerate(full.places)}
    rows = [made.row(place, number, never) for place in full.places.values()]
    alive = Live(everywhere, everywhere)
    made.machine = Machine(
        small,
        alive,
        alive,
        made.digits,
        rows,
        number,
        made.digits.start(all),
        number[full.start],
    )
    return made


def reached_in(made: Loose, meter: Meter) -> Reached:
    """All states that can be reached as far as this machine can tell."""
    return forward(made.machine, meter=meter)
