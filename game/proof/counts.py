"""Playthroughs counted exactly, the shortest and the longest: numbers carried through the machine like states."""

from __future__ import annotations

from math import prod

from game.proof.digits import Digits, carried, run
from game.proof.knots import circles
from game.proof.machine import MOST_WORK, Machine, Meter, Reached, TooLong, backward, machine
from game.proof.program import Program
from game.proof.search import fewest
from game.proof.sharing import Shared
from game.story.frozen import frozen

INFINITE = "infinite"
MOST_CARRIED = 1 << 31  # bits of numbers of all scenes together; past it nobody waits


@frozen
class Counts:
    """None where no ending is reached, or (longest) where there is no longest, or where it was too much to count."""

    playthroughs: str | None
    shortest: int | None
    longest: int | None


def count(shared: Shared, most: int | None = None, work: int = MOST_WORK) -> Counts:
    """The playthroughs of a scenario. Only what decides where the story goes is looked at: what is told does not.

    What would be too much work is left uncounted. Raises TooLarge where its sets would not fit.
    """
    meter = Meter(work)
    try:
        return _count(shared.made, shared.machine, shared.reached(most, meter=meter), meter)
    except TooLong:
        return Counts(None, None, None)


def _count(made: Program, compiled: Machine, reached: Reached, meter: Meter) -> Counts:
    goals = [
        end if row.place.scene.ending else 0 for row, end in zip(compiled.rows, reached.end, strict=True)
    ]
    if not any(goals):
        return Counts("0", None, None)
    good = backward(compiled, reached, goals, meter)
    if circles(compiled, good, meter):
        return Counts(INFINITE, fewest(compiled, goals, meter), None)
    lengths = _lengths(compiled, good, meter)
    return Counts(_number(made, compiled, good, lengths[-1]), lengths[0], lengths[-1])


def _lengths(compiled: Machine, good: list[int], meter: Meter) -> list[int]:
    """The numbers of choices that some playthrough needs to its ending, in order. There are no circles."""
    layer, length = {compiled.first: compiled.start & good[compiled.first]}, 0
    found: list[int] = []
    while any(layer.values()):
        later: dict[int, int] = {}
        while layer:
            at = min(layer)
            row = compiled.rows[at]
            states = layer.pop(at)
            if states and row.place.scene.ending and (not found or found[-1] != length):
                found.append(length)
            states = run(states, row.steps)
            meter.spend(states, len(row.ways))
            for way in row.ways:
                new = run(states & way.guard, way.steps) & good[way.target]
                if new:
                    into = later if way.cost else layer
                    into[way.target] = into.get(way.target, 0) | new
        layer, length = later, length + 1
    return found


# --- the number ----------------------------------------------------------------------------------------


def _number(made: Program, compiled: Machine, good: list[int], longest: int) -> str | None:
    """The number of playthroughs: how many ways lead to each state, added up at the endings."""
    unit = max(_most(compiled, longest).bit_length() + compiled.start.bit_count().bit_length(), 1)
    if sum(states.bit_length() for states in good) * unit > MOST_CARRIED:
        return None
    wide = machine(made, unit, compiled.live, digits=Digits(made, compiled.live, unit, compiled.digits))
    layer: dict[int, int] = {wide.first: wide.start}
    total = 0
    spread = _Spread(unit)
    fine = [spread(states) for states in good]
    while layer:
        later: dict[int, int] = {}
        while layer:
            at = min(layer)
            row = wide.rows[at]
            numbers = layer.pop(at) & fine[at]
            if row.place.scene.ending:
                total += spread.summed(numbers)
                continue
            numbers = carried(numbers, row.steps)
            for way in row.ways:
                part = numbers & way.guard
                if part:
                    into = later if way.cost else layer
                    into[way.target] = into.get(way.target, 0) + carried(part, way.steps)
        layer = later
    alive = compiled.live.entry[made.start]
    apart = [
        len(v.start) for at, v in enumerate(made.variables) if not alive >> at & 1
    ]  # fate that nothing asks for
    return str(total * made.fates * prod(apart))


def _most(compiled: Machine, longest: int) -> int:
    """No more playthroughs than this: at most so many options at a moment, at most so many moments."""
    options = max((sum(way.cost for way in row.ways) for row in compiled.rows), default=1)
    return int(max(options, 1) ** longest)


class _Spread:
    """Bits spread out to fields of `unit` bits, and fields added up."""

    def __init__(self, unit: int) -> None:
        self.unit = unit

    def __call__(self, states: int) -> int:
        """Every set bit becomes a field of ones."""
        return _spaced(states, states.bit_length(), self.unit) * ((1 << self.unit) - 1)

    def summed(self, numbers: int) -> int:
        fields = -(-numbers.bit_length() // self.unit)
        while fields > 1:
            half = (fields + 1) // 2
            numbers = (numbers & ((1 << half * self.unit) - 1)) + (numbers >> half * self.unit)
            fields = half
        return numbers


def _spaced(states: int, bits: int, unit: int) -> int:
    """The bits moved apart so that bit k stands at k × unit: halves first, each moved as a whole."""
    if bits <= 1 or not states:
        return states
    half = bits // 2
    low = states & ((1 << half) - 1)
    return _spaced(low, half, unit) | _spaced(states >> half, bits - half, unit) << half * unit
