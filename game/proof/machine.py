"""A program ready to run on sets of states, and what of it can be reached, forward and back."""

from __future__ import annotations

import heapq
from collections.abc import Callable

from game.proof.digits import Digits, Ready, TooLarge, back, run, without
from game.proof.live import Live, live
from game.proof.program import Edge, Place, Program
from game.story.frozen import field, frozen, mutable

MOST_BITS = 1 << 27  # the widest set of one scene: 16 MiB
MOST_WIDTH = 1 << 33  # the widest sets of all scenes together, in bits: 1 GiB
MOST_WORK = 1 << 37  # bits of sets that are worked on: about a minute
A_VISIT = 1 << 10  # what a way costs besides, in bits


class TooLong(TooLarge):
    """A proof that would take too long; the message says so."""


class Meter:
    """How much may still be worked out, in bits of sets; past it a proof says so and nobody waits."""

    __slots__ = ("left",)

    def __init__(self, left: int = MOST_WORK) -> None:
        self.left = left

    def spend(self, states: int, times: int) -> None:
        """Count a set that is worked on so many times. Raises TooLong where that is too much."""
        self.left -= (states.bit_length() + A_VISIT) * times
        if self.left < 0:
            raise TooLong("looking at every state would take too long")


@frozen
class Way:
    """An edge ready to run. `cost` is 1 for a choice, 0 for a goto or a case of a branch.

    A `free` one asks nothing: its guard leaves every state as it is, and need not be applied.
    """

    guard: int
    steps: tuple[Ready, ...]
    target: int
    edge: Edge
    cost: int
    free: bool = False


@frozen
class Row:
    """A scene ready to run: what happens on entry, and its ways on."""

    place: Place
    alive: int
    steps: tuple[Ready, ...]
    ways: tuple[Way, ...]


@mutable
class Machine:
    """A program compiled to masks and shifts. Scenes are numbered in the order of the file.

    Its sets tell apart all that is `live`; what truly matters (`exact`) may be less.
    """

    made: Program
    live: Live
    exact: Live
    digits: Digits
    rows: list[Row] = field(default_factory=list)
    number: dict[str, int] = field(default_factory=dict)
    start: int = 0
    first: int = 0

    def row_of(self, scene: str) -> Row:
        return self.rows[self.number[scene]]


def machine(
    made: Program,
    unit: int = 1,
    alive: Live | None = None,
    exact: Live | None = None,
    digits: Digits | None = None,
    like: Machine | None = None,
) -> Machine:
    """The program compiled. Raises TooLarge where its sets would not fit.

    It follows what is `alive`, on `digits` that have room for it; `exact` is what truly matters. Of a machine on the
    same digits that is partly `like` it, those parts are shared.
    """
    alive = alive or live(made)
    digits = digits or Digits(made, alive, unit)
    if digits.bits > MOST_BITS * (1 if unit == 1 else 4):
        raise TooLarge(_too_wide(made, alive))
    number = {id: at for at, id in enumerate(made.places)}
    compiled = Machine(made, alive, exact or alive, digits, number=number, first=number[made.start])
    compiled.start = digits.start(alive.entry[made.start])
    for at, place in enumerate(made.places.values()):
        shared = like is not None and _is_like(place, alive, like.rows[at].place, like.live)
        compiled.rows.append(like.rows[at] if like and shared else _row(compiled, place))
    return compiled


def _is_like(place: Place, alive: Live, other: Place, alive_there: Live) -> bool:
    """Whether a scene is the same in two machines, what matters in it and after it, too."""
    return (
        place is other
        and alive.inside[place.scene.id] == alive_there.inside[place.scene.id]
        and all(alive.entry[edge.target] == alive_there.entry[edge.target] for edge in place.edges)
    )


def _too_wide(made: Program, alive: Live) -> str:
    """Which variables are alive together where most are: what an author can change."""
    scene, bits = max(alive.inside.items(), key=lambda item: item[1].bit_count())
    together = [v.key[1] or v.key[0] for at, v in enumerate(made.variables) if bits >> at & 1]
    listed = ", ".join(together[:12]) + (" …" if len(together) > 12 else "")
    return f"{len(together)} variables matter together in scene '{scene}': {listed}"


def _row(compiled: Machine, place: Place) -> Row:
    id = place.scene.id
    digits, alive = compiled.digits, compiled.live.inside[id]
    ways: list[Way] = []
    everything = digits.all(alive)
    before = 0  # the valuations that an earlier case of a branch takes
    entry, number = compiled.live.entry, compiled.number
    for edge in place.edges:
        guard, free, asked = everything, not before, everything
        if edge.asks:
            free = False
            for tree, _ in edge.asks:
                asked = digits.guard(tree, alive)
                guard = asked if guard is everything else guard & asked
        if edge.unused >= 0 and alive >> edge.unused & 1:
            guard, free = guard & digits.mask(edge.unused, (0,), alive), False
        if edge.choice is None:
            guard, before = without(guard, before), before | guard
        steps = digits.ready(edge.steps, alive) if edge.steps else ()
        dead = alive & ~entry[edge.target]
        if dead:
            steps += digits.forget(dead, alive)
        if not free and guard is not asked:  # what one condition alone asks is kept once already
            guard = digits.once(guard)
        ways.append(Way(guard, steps, number[edge.target], edge, 0 if edge.choice is None else 1, free))
    # What matters inside only (a mark that a later line of the same scene asks for) is fresh on entry.
    return Row(place, alive, digits.ready(place.steps, alive) if place.steps else (), tuple(ways))


@mutable
class Reached:
    """Sets of states by scene number: on entry, and after the lines. `complete` is false where a limit was met."""

    entry: list[int]
    end: list[int]
    complete: bool = True
    good: tuple[list[int], list[int]] | None = None  # goals, and from where they can be reached

    @property
    def states(self) -> int:
        return sum(states.bit_count() for states in self.entry)


def forward(
    compiled: Machine,
    most: int | None = None,
    watch: Callable[[int], None] | None = None,
    meter: Meter | None = None,
) -> Reached:
    """All reachable states: a worklist of scenes, in the order of the file, until nothing new comes."""
    rows = compiled.rows
    meter = meter or Meter()
    entry, pending = [0] * len(rows), [0] * len(rows)
    entry[compiled.first] = pending[compiled.first] = compiled.start
    heap, queued = [compiled.first], {compiled.first}
    visits = 0
    while heap:
        at = heapq.heappop(heap)
        queued.discard(at)
        row = rows[at]
        states = run(pending[at], row.steps)
        pending[at] = 0
        meter.spend(states, len(row.ways))
        for way in row.ways:
            part = states if way.free else states & way.guard
            if not part:
                continue
            known = entry[way.target]
            new = without(run(part, way.steps), known)
            if new:
                entry[way.target] = known | new if known else new
                pending[way.target] = pending[way.target] | new if pending[way.target] else new
                if way.target not in queued:
                    queued.add(way.target)
                    heapq.heappush(heap, way.target)
        visits += 1
        if visits % 256 == 0 and _over(entry, most, visits, watch):
            return Reached(entry, [run(e, r.steps) for e, r in zip(entry, rows, strict=True)], False)
    found = Reached(entry, [run(e, r.steps) for e, r in zip(entry, rows, strict=True)])
    found.complete = most is None or found.states <= most
    return found


def _over(entry: list[int], most: int | None, visits: int, watch: Callable[[int], None] | None) -> bool:
    """Whether a limit is met. Counting is not free, so it is done now and then."""
    if watch is None and most is None and visits % 4096:
        return False
    if sum(s.bit_length() for s in entry) > MOST_WIDTH:
        return True
    if watch is None and most is None:
        return False
    states = sum(s.bit_count() for s in entry)
    if watch is not None:
        watch(states)
    return most is not None and states > most


def backward(compiled: Machine, reached: Reached, goals: list[int], meter: Meter | None = None) -> list[int]:
    """The reached states, on entry, from which a goal can be reached. `goals` are sets after the lines, by scene."""
    if reached.good is None or reached.good[0] != goals:
        reached.good = goals, _backward(compiled, reached, goals, meter)
    return reached.good[1]


def _backward(compiled: Machine, reached: Reached, goals: list[int], meter: Meter | None) -> list[int]:
    rows = compiled.rows
    before: list[list[tuple[int, Way]]] = [[] for _ in rows]
    for at, row in enumerate(rows):
        if reached.end[at]:
            for way in row.ways:
                before[way.target].append((at, way))
    fine = _wholly_good(compiled, reached, goals, before)
    # What is not known to be good yet; sets that are whole are shared and take no room.
    left = [0 if whole else entry for whole, entry in zip(fine, reached.entry, strict=True)]
    todo = [0] * len(rows)
    meter = meter or Meter()
    heap: list[int] = []
    queued: set[int] = set()

    def add(at: int, ends: int) -> None:
        new = back(ends, rows[at].steps) & left[at]
        if new:
            left[at] ^= new
            todo[at] |= new
            if at not in queued:
                queued.add(at)
                heapq.heappush(heap, -at)

    for at, row in enumerate(rows):
        if left[at]:
            if goals[at]:
                add(at, goals[at])
            for way in row.ways:
                if fine[way.target]:
                    meter.spend(left[at], 1)
                    add(at, back(reached.entry[way.target], way.steps) & way.guard & reached.end[at])
    while heap:
        at = -heapq.heappop(heap)
        queued.discard(at)
        states, todo[at] = todo[at], 0
        meter.spend(states, len(before[at]))
        for source, way in before[at]:
            if left[source]:
                add(source, back(states, way.steps) & way.guard & reached.end[source])
    return [entry ^ bad if bad else entry for entry, bad in zip(reached.entry, left, strict=True)]


def _wholly_good(
    compiled: Machine, reached: Reached, goals: list[int], before: list[list[tuple[int, Way]]]
) -> list[bool]:
    """The scenes from all of whose states a goal can be reached, as far as scenes alone can tell: mostly all."""
    rows, ends = compiled.rows, reached.end
    found = [bool(end) and goal == end for goal, end in zip(goals, ends, strict=True)]
    todo = [at for at, whole in enumerate(found) if whole]
    while todo:
        for source, way in before[todo.pop()]:
            if found[source]:
                continue
            left = 0 if way.free else without(ends[source], goals[source])
            for other in rows[source].ways if left else ():
                if found[other.target]:
                    left = without(left, other.guard)
            if not left:
                found[source] = True
                todo.append(source)
    return found
