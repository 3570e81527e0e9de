"""Which variables can still matter where: what is read later, and what may differ from its start."""

from __future__ import annotations

from collections.abc import Iterable

from game.proof.program import Block, Edge, Move, Place, Program, Step
from game.proof.questions import reads
from game.story.frozen import frozen


@frozen
class Live:
    """Sets of variables as bits of a number, by scene.

    `entry` matter when a scene is entered; `inside` are all that matter anywhere in it or on its way out.
    """

    entry: dict[str, int]
    inside: dict[str, int]


def live(made: Program) -> Live:
    """What matters where, by going backwards from what is read until nothing changes."""
    reader = _Reader(made)
    before: dict[str, list[str]] = {id: [] for id in made.places}
    for id, place in made.places.items():
        for target in {edge.target for edge in place.edges}:
            before[target].append(id)
    entry = dict.fromkeys(made.places, 0)
    inside = dict.fromkeys(made.places, 0)
    todo = list(made.places)
    waiting = set(todo)
    while todo:
        id = todo.pop()
        waiting.discard(id)
        now, inside[id] = reader.place(made.places[id], entry)
        if now != entry[id]:
            entry[id] = now
            for other in before[id]:
                if other not in waiting:
                    waiting.add(other)
                    todo.append(other)
    return _changed(made, entry, inside)


def _changed(made: Program, entry: dict[str, int], inside: dict[str, int]) -> Live:
    """Only what may differ from its start by then, found by going forwards; what matters no more is as at the start."""
    differs = dict.fromkeys(made.places, 0)
    anywhere = dict.fromkeys(made.places, 0)
    differs[made.start] = (
        sum(1 << at for at, v in enumerate(made.variables) if len(v.start) > 1) & entry[made.start]
    )
    todo = [made.start]
    reached = {made.start}
    while todo:
        id = todo.pop()
        place = made.places[id]
        now = all = differs[id] | moved(made, place.steps) if place.steps else differs[id]
        for edge in place.edges:
            target = edge.target
            after = now | moved(made, edge.steps) if edge.steps else now
            all |= after
            new = after & entry[target] & ~differs[target]
            if new or target not in reached:
                reached.add(target)
                differs[target] |= new
                todo.append(target)
        anywhere[id] = all
    return Live(
        {id: bits & differs[id] for id, bits in entry.items()},
        {id: bits & anywhere[id] for id, bits in inside.items()},
    )


def moved(made: Program, steps: Iterable[Step]) -> int:
    """The variables that steps can turn into something else than their one start."""
    found = 0
    for step in steps:
        if isinstance(step, Move):
            start = made.variables[step.index].start
            if len(start) > 1 or not step.constant or step.to[0] != start[0]:
                found |= 1 << step.index
        elif step.body:
            found |= moved(made, step.body)
    return found


def moves(steps: Iterable[Step]) -> Iterable[Move]:
    for step in steps:
        if isinstance(step, Move):
            yield step
        else:
            yield from moves(step.body)


class _Reader:
    def __init__(self, made: Program) -> None:
        self.made = made

    def place(self, place: Place, entry: dict[str, int]) -> tuple[int, int]:
        """What matters at the entry of a scene, and anywhere inside, given what matters at the others' entries."""
        end = inside = 0
        for at in place.reads_also:
            end |= 1 << at
        for tree in place.reads:
            end |= reads(tree, self.made)
        for edge in place.edges:
            after = entry[edge.target]
            if edge.steps or edge.asks or edge.unused >= 0:
                after, all = self.edge(edge, after)
                inside |= all
            end |= after
        if not place.steps:
            return end, inside | end
        first, all = self.steps(place.steps, end)
        return first, inside | all | end

    def edge(self, edge: Edge, after: int) -> tuple[int, int]:
        now, all = self.steps(edge.steps, after) if edge.steps else (after, after)
        for tree, _ in edge.asks:
            now |= reads(tree, self.made)
        if edge.unused >= 0:
            now |= 1 << edge.unused
        return now, all | now | after

    def steps(self, steps: tuple[Step, ...], after: int) -> tuple[int, int]:
        now, all = after, after
        for step in reversed(steps):
            if isinstance(step, Move):
                if now >> step.index & 1 and step.constant:
                    now &= ~(1 << step.index)
            elif step.body or step.when is not None:
                now = self.block(step, now)
                all |= now
        return now, all

    def block(self, block: Block, after: int) -> int:
        inner, _ = self.steps(block.body, after)
        if block.when is None:
            return inner
        return after | inner | reads(block.when, self.made)
