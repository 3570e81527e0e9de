"""Shortest ways: the machine run choice by choice, only along scenes that can still be on a shortest way.

How few choices lead from scene to scene, whatever holds there, is a bound that costs nothing. At first only ways that
keep to it are tried, on which a scene is met at one distance alone; then longer ones, until everything is found.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from contextlib import suppress

from game.proof.digits import back, run, without
from game.proof.facts import Begun, Path, Taken
from game.proof.machine import Machine, Meter, TooLong, Way
from game.story.frozen import field, frozen, mutable

FAR = 1 << 60  # the distance of what no way leads to
MOST_SOUGHT = 1 << 34  # bits of states that are worked on: about five seconds
ROOM = 1 << 31  # bits of states that are remembered at once: 256 MiB


@frozen
class Sought:
    """Something to find the shortest way to: states of a scene, after its lines or (`on_entry`) before them.

    Where it is one further choice that shows it, that is `then`, open to all these states.
    """

    scene: int
    states: int
    on_entry: bool = False
    then: Way | None = None


@mutable
class _Visit:
    """States that a scene was entered with at one distance, and from where."""

    scene: int
    entry: int = 0
    begins: bool = False  # some of them are the start
    arrivals: list[tuple[_Visit, Way]] = field(default_factory=list)


def shortest(compiled: Machine, sought: Mapping[str, Sought], work: int = MOST_SOUGHT) -> dict[str, Path]:
    """The shortest way, in choices, to each thing sought that can be reached, as far as so much work finds it."""
    found: dict[str, Path] = {}
    meter = Meter(work)
    with suppress(TooLong):
        _seek(compiled, sought, found, meter)
    return found


def fewest(compiled: Machine, goals: list[int], meter: Meter) -> int | None:
    """The fewest choices to a scene of which any goal is reached: those are scenes where every state is one."""
    distance = _distances(compiled)
    ends = [at for at, states in enumerate(goals) if states and distance[at] < FAR]
    left = _left(compiled, ends)
    longer = 0
    while ends:
        most = min(distance[at] for at in ends) + longer
        found, whole = _within(compiled, goals, left, most, meter)
        if found is not None or whole:
            return found
        longer = 2 * longer + 1
    return None


def _left(compiled: Machine, ends: list[int]) -> list[int]:
    """The fewest choices from each scene to one of these, whatever holds."""
    before = _before(compiled)
    found = [FAR] * len(compiled.rows)
    heap = [(0, at) for at in ends]
    while heap:
        far, at = heapq.heappop(heap)
        if far < found[at]:
            found[at] = far
            for source, cost in before[at]:
                if far + cost < found[source]:
                    heapq.heappush(heap, (far + cost, source))
    return found


def _within(
    compiled: Machine, goals: list[int], left: list[int], most: int, meter: Meter
) -> tuple[int | None, bool]:
    """The fewest choices to a goal, if so many are enough; and whether nothing was left out on the way."""
    seen = [0] * len(compiled.rows)
    layer, far, whole = {compiled.first: compiled.start}, 0, True
    while layer:
        later: dict[int, int] = {}
        while layer:
            at = min(layer)
            new = without(layer.pop(at), seen[at])
            if goals[at] and new:
                return far, True
            seen[at] |= new
            states = run(new, compiled.rows[at].steps)
            meter.spend(states, len(compiled.rows[at].ways))
            for way in compiled.rows[at].ways:
                if far + way.cost + left[way.target] > most:
                    whole = whole and left[way.target] == FAR
                    continue
                part = without(run(states & way.guard, way.steps), seen[way.target])
                if part:
                    into = later if way.cost else layer
                    into[way.target] = into.get(way.target, 0) | part
        layer, far = later, far + 1
    return None, whole


def _seek(compiled: Machine, sought: Mapping[str, Sought], found: dict[str, Path], meter: Meter) -> None:
    distance = _distances(compiled)
    longer = 0  # how many choices more than the bound are tried
    while True:
        left = {name: aim for name, aim in sought.items() if name not in found}
        if not left or _sought(compiled, left, distance, longer, found, meter):
            return
        longer = 2 * longer + 1


def _sought(
    compiled: Machine,
    left: Mapping[str, Sought],
    distance: list[int],
    longer: int,
    found: dict[str, Path],
    meter: Meter,
) -> bool:
    """Look for ways that are so much longer than the bound at most; whether no longer ones need be looked for."""
    latest = [at + longer for at in _latest(compiled, left, distance)]
    whole = _Layers(compiled, left, latest, meter).run(found, room=ROOM if len(left) > 1 else FAR)
    if whole is not None:
        return whole
    names = sorted(left, key=lambda name: left[name].scene)
    half = len(names) // 2  # fewer things at a time are sought along fewer scenes
    parts = [{name: left[name] for name in part} for part in (names[:half], names[half:])]
    wholes = [_sought(compiled, part, distance, longer, found, meter) for part in parts]
    return all(wholes)


def _distances(compiled: Machine) -> list[int]:
    """The fewest choices from the start to each scene, whatever holds."""
    found = [FAR] * len(compiled.rows)
    found[compiled.first] = 0
    heap = [(0, compiled.first)]
    while heap:
        far, at = heapq.heappop(heap)
        if far > found[at]:
            continue
        for way in compiled.rows[at].ways:
            if way.guard and far + way.cost < found[way.target]:
                found[way.target] = far + way.cost
                heapq.heappush(heap, (found[way.target], way.target))
    return found


def _latest(compiled: Machine, left: Mapping[str, Sought], distance: list[int]) -> list[int]:
    """The largest distance at which each scene can be on a way that keeps to the bound of something sought."""
    before = _before(compiled)
    found = [-FAR] * len(compiled.rows)
    heap = [(-distance[scene], scene) for scene in {aim.scene for aim in left.values()}]
    heapq.heapify(heap)
    while heap:
        minus, at = heapq.heappop(heap)
        if -minus <= found[at]:
            continue
        found[at] = -minus
        for source, cost in before[at]:
            if -minus - cost > found[source]:
                heapq.heappush(heap, (minus + cost, source))
    return found


def _before(compiled: Machine) -> list[list[tuple[int, int]]]:
    """For each scene those that lead to it, and for how many choices."""
    found: list[list[tuple[int, int]]] = [[] for _ in compiled.rows]
    for at, row in enumerate(compiled.rows):
        for way in row.ways:
            if way.guard:
                found[way.target].append((at, way.cost))
    return found


class _Layers:
    """The machine run from the start, all states at one distance before those at the next."""

    def __init__(
        self, compiled: Machine, sought: Mapping[str, Sought], latest: list[int], meter: Meter
    ) -> None:
        self.compiled, self.sought, self.latest, self.meter = compiled, sought, latest, meter
        self.left: dict[int, list[str]] = {}
        for name, aim in sought.items():
            self.left.setdefault(aim.scene, []).append(name)
        self.seen = [0] * len(compiled.rows)
        self.known: dict[tuple[int, int], Begun] = {}  # ways that were traced, by visit and state
        self.whole = True
        self.visits: list[_Visit] = []  # all of them stay, so that each is known by its identity

    def run(self, found: dict[str, Path], room: int) -> bool | None:
        """Find what can be found; whether nothing was left out on the way, or None where there was no room."""
        first = self.compiled.first
        start = self.compiled.start
        self.seen[first] = start
        now = {first: _Visit(first, start, begins=True)}
        far = 0
        while now and self.left:
            later: dict[int, _Visit] = {}
            while now:  # all that can be reached without a further choice
                visit = now.pop(min(now))
                self.visits.append(visit)
                room -= visit.entry.bit_length()
                if room < 0:
                    return None
                end = run(visit.entry, self.compiled.rows[visit.scene].steps)
                self.hit(visit, end, found)
                self.meter.spend(end, len(self.compiled.rows[visit.scene].ways))
                for way in self.compiled.rows[visit.scene].ways:
                    if far + way.cost <= self.latest[way.target]:
                        self.arrive(later if way.cost else now, visit, way, end)
                    elif way.guard:
                        self.whole = False
            now, far = self.fresh(later), far + 1
        return self.whole or not self.left

    def arrive(self, into: dict[int, _Visit], visit: _Visit, way: Way, end: int) -> None:
        part = end if way.free else end & way.guard
        new = without(run(part, way.steps), self.seen[way.target]) if part else 0
        if not new:
            return
        if not way.cost:  # those of the next distance may still be reached at this one
            self.seen[way.target] |= new
        target = into.setdefault(way.target, _Visit(way.target))
        target.entry |= new
        target.arrivals.append((visit, way))

    def fresh(self, later: dict[int, _Visit]) -> dict[int, _Visit]:
        found = {}
        for scene, visit in later.items():
            seen = self.seen[scene]
            visit.entry = without(visit.entry, seen)
            if visit.entry:
                self.seen[scene] = seen | visit.entry if seen else visit.entry
                found[scene] = visit
        return found

    def hit(self, visit: _Visit, end: int, found: dict[str, Path]) -> None:
        for name in list(self.left.get(visit.scene, ())):
            aim = self.sought[name]
            states = (visit.entry if aim.on_entry else end) & aim.states
            if states:
                state = states & -states
                entry = state if aim.on_entry else self.before(visit, state)
                path = self.traced(visit, entry)
                found[name] = path if aim.then is None else path.further(*self.taken(visit, aim.then))
                self.left[visit.scene].remove(name)
        if not self.left.get(visit.scene, True):
            del self.left[visit.scene]

    # --- the way back ----------------------------------------------------------------------------------

    def traced(self, visit: _Visit, entry: int) -> Begun:
        """The choices that lead to one state of a visit. Ways that meet are traced once from there on."""
        taken: list[Taken] = []
        passed: list[tuple[tuple[int, int], int]] = []
        while True:
            key = (id(visit), entry.bit_length())
            if key in self.known or (visit.begins and entry & self.compiled.start):
                break
            passed.append((key, len(taken)))
            source, way, end = self.came(visit, entry)
            taken += self.taken(source, way)
            visit, entry = source, self.before(source, end)
        base = self.known.get(key)
        if base is None:
            digits, made = self.compiled.digits, self.compiled.made
            base = Begun.of((), digits.fate(key[1] - 1, self.compiled.live.entry[made.start]), made.without)
        whole = Begun.of((*base, *reversed(taken)), base.fate, base.without)
        for key, after in passed[::16]:  # some places to meet are enough
            self.known[key] = Begun.of(whole[: len(whole) - after], base.fate, base.without)
        return whole

    def taken(self, visit: _Visit, way: Way) -> list[Taken]:
        """The choice of a way, if it has one."""
        if way.edge.choice is None:
            return []
        reason = way.edge.reason.id if way.edge.reason else ""
        return [(self.compiled.rows[visit.scene].place.scene.id, way.edge.choice.id, reason)]

    def came(self, visit: _Visit, entry: int) -> tuple[_Visit, Way, int]:
        """From where a state of a visit came, by which way, and one state it was before that way."""
        for source, way in visit.arrivals:
            ends = back(entry, way.steps) & way.guard
            if ends:
                row = self.compiled.rows[source.scene]
                ends &= run(source.entry, row.steps) if row.steps else source.entry
                if ends:
                    return source, way, ends & -ends
        raise AssertionError("a state of a visit came from nowhere")

    def before(self, visit: _Visit, end: int) -> int:
        """One state of a visit's entry that its lines turn into this one."""
        states = back(end, self.compiled.rows[visit.scene].steps) & visit.entry
        return states & -states
