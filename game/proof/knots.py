"""Circles: whether a state can come round to itself on its way to an ending."""

from __future__ import annotations

from game.proof.digits import run, without
from game.proof.machine import Machine, Meter

TRIES = 16  # states that are followed round before all are looked at


def circles(compiled: Machine, good: list[int], meter: Meter) -> bool:
    """Whether a circle lies among these states, each of which is reached and leads to an ending.

    The scenes that come first are looked at first: they have the fewest states.
    """
    return any(_Knot(compiled, good, scenes, meter).circles() for scenes in reversed(knots(compiled, good)))


def knots(compiled: Machine, good: list[int]) -> list[list[int]]:
    """The sets of scenes that lead to each other, whatever holds: a circle lies in one. Most stories have none."""
    ways = [
        [way.target for way in row.ways if way.guard and good[way.target]] if good[at] else []
        for at, row in enumerate(compiled.rows)
    ]
    number = [0] * len(ways)  # in the order of first visits, from 1
    lowest = [0] * len(ways)  # the first of its open scenes that each leads back to
    open: list[int] = []
    is_open = [False] * len(ways)
    found: list[list[int]] = []
    count = 0
    for first in range(len(ways)):
        stack = [] if number[first] else [(first, iter(ways[first]))]
        while stack:
            at, targets = stack[-1]
            if not number[at]:
                count += 1
                number[at] = lowest[at] = count
                open.append(at)
                is_open[at] = True
            for target in targets:
                if not number[target]:
                    stack.append((target, iter(ways[target])))
                    break
                if is_open[target]:
                    lowest[at] = min(lowest[at], lowest[target])
            else:
                stack.pop()
                if stack:
                    lowest[stack[-1][0]] = min(lowest[stack[-1][0]], lowest[at])
                if lowest[at] == number[at]:
                    scenes = [at]
                    while (scene := open.pop()) != at:
                        scenes.append(scene)
                    for scene in scenes:
                        is_open[scene] = False
                    if len(scenes) > 1 or at in ways[at]:
                        found.append(sorted(scenes))
    return found


class _Knot:
    """Scenes that lead to each other, and their states."""

    def __init__(self, compiled: Machine, good: list[int], scenes: list[int], meter: Meter) -> None:
        self.rows, self.good, self.scenes, self.meter = compiled.rows, good, scenes, meter
        inside = set(scenes)
        self.ways = {at: [way for way in self.rows[at].ways if way.target in inside] for at in scenes}

    def circles(self) -> bool:
        """Follow one state round; where it comes back as another one, follow that: one of them may close a circle."""
        at = self.scenes[0]
        states = self.good[at]
        for _ in range(TRIES):
            one = states & -states
            states = self.round(at, one)
            if states & one:
                return True
            if not states:
                break
        return self.anywhere()

    def round(self, first: int, states: int) -> int:
        """The states of a scene to which some of its states lead."""
        seen = dict.fromkeys(self.scenes, 0)
        todo = {first: states}
        while todo:
            at = min(todo)
            states = run(todo.pop(at), self.rows[at].steps)
            self.meter.spend(states, len(self.ways[at]))
            for way in self.ways[at]:
                new = run(states & way.guard, way.steps) & self.good[way.target]
                new = without(new, seen[way.target])
                if new:
                    seen[way.target] |= new
                    todo[way.target] = todo.get(way.target, 0) | new
        return seen[first]

    def anywhere(self) -> bool:
        """States that no other state of the rest leads to are taken away, again and again: a circle stays."""
        before: dict[int, list[int]] = {at: [] for at in self.scenes}
        for at in self.scenes:
            for target in {way.target for way in self.ways[at]}:
                before[target].append(at)
        rest = {at: self.good[at] for at in self.scenes}
        todo = set(self.scenes)
        while todo:
            at = min(todo)
            todo.remove(at)
            led = 0
            for source in before[at]:
                states = run(rest[source], self.rows[source].steps)
                self.meter.spend(states, len(self.ways[source]))
                for way in self.ways[source]:
                    if way.target == at:
                        led |= run(states & way.guard, way.steps)
            left = rest[at] & led
            if left != rest[at]:
                rest[at] = left
                todo.update({way.target for way in self.ways[at]})
        return any(rest.values())
