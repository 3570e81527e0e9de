"""Sets of states as big integers: bit k stands for the k-th valuation; guards are masks, moves are shifts.

Variables that are never alive together share a digit position, as registers do. A digit holds how far a value is from
the start, round the end, so that a fresh or forgotten variable is digit 0 and no set is ever rearranged. With a `unit`
of more than one bit the same code carries numbers (of playthroughs) instead of single bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from math import prod

from game.proof.exclusive import groups
from game.proof.live import Live
from game.proof.program import Block, Move, Program, Step
from game.proof.questions import asked_by, asking, reads
from game.story.condition import Both, Call, Not, Tree, Truth

MOST_COMBINED = 200_000  # combinations of values that one comparison may be worked out over


@dataclass(frozen=True, slots=True)
class Shift:
    """A move ready to run: parts of a set and how far each goes."""

    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Guarded:
    """A block ready to run: where it happens and what. Where it `may` also not happen, both are followed."""

    mask: int
    body: tuple[Ready, ...]
    may: int = 0


Ready = Shift | Guarded


def run(states: int, steps: tuple[Ready, ...]) -> int:
    """The set after the steps."""
    for step in steps:
        if type(step) is Shift:
            out = 0
            for mask, by in step.parts:
                part = states & mask
                if part:
                    if by:  # shifting by nothing takes as long as any shift, and that is long
                        part = part << by if by > 0 else part >> -by
                    out = out | part if out else part
            states = out
        else:
            inside = states & step.mask  # type: ignore[union-attr]  # there are two kinds of steps
            if inside:
                after = run(inside, step.body)  # type: ignore[union-attr]
                states = states ^ inside | after
                if step.may:  # type: ignore[union-attr]
                    states |= inside & step.may  # type: ignore[union-attr]
    return states


def carried(numbers: int, steps: tuple[Ready, ...]) -> int:
    """The same for numbers: where ways meet, they add up."""
    for step in steps:
        if type(step) is Shift:
            out = 0
            for mask, by in step.parts:
                part = numbers & mask
                if part:
                    if by:
                        part = part << by if by > 0 else part >> -by
                    out = out + part if out else part
            numbers = out
        else:
            inside = numbers & step.mask  # type: ignore[union-attr]
            if inside:
                numbers = numbers - inside + carried(inside, step.body)  # type: ignore[union-attr]
    return numbers


def back(states: int, steps: tuple[Ready, ...]) -> int:
    """All states from which the steps lead into the set."""
    for step in reversed(steps):
        if type(step) is Shift:
            out = 0
            for mask, by in step.parts:
                if by:
                    out |= (states >> by if by > 0 else states << -by) & mask
                else:
                    out |= states & mask
            states = out
        else:
            inside = back(states, step.body) & step.mask  # type: ignore[union-attr]
            states = without(states, step.mask) | inside  # type: ignore[union-attr]
    return states


def without(states: int, known: int) -> int:
    """The states that are not among the known ones: many times as quick as `states & ~known` where sets are large."""
    return states ^ (states & known) if known else states


class Digits:
    """Where each variable stands in a valuation, and the masks and shifts that follow from it."""

    def __init__(self, made: Program, live: Live, unit: int = 1, like: Digits | None = None) -> None:
        """`like` has every variable where it is to stand here, too."""
        self.made, self.unit = made, unit
        self.place: dict[int, Position]
        self.size: int
        self.place, self.size = (like.place, like.size) if like else _places(made, live)
        self.bits = self.size * unit
        self._widths: dict[int, int] = {}
        self._alls: dict[int, int] = {}
        self._kept: dict[int, int] = {}
        self._masks: dict[tuple[int, int, frozenset[int], int], int] = {}
        self._guards: dict[tuple[int, int, int], tuple[Tree, int]] = {}
        self._forgotten: dict[tuple[int, int], tuple[Shift, ...]] = {}
        self._shifts: dict[tuple[int, tuple[int, ...], int], Shift] = {}

    def digits_of(self, index: int, values: Iterable[int]) -> frozenset[int]:
        """The digits of a place that stand for these values of a variable."""
        place = self.place[index]
        if place.member:  # one of several facts that are never true together
            given = set(values)
            others = frozenset(range(place.used)) - {place.member} if 0 in given else frozenset()
            return others | ({place.member} if 1 in given else frozenset())
        variable = self.made.variables[index]
        return frozenset((value - variable.start[0]) % place.used for value in values)

    def width(self, alive: int) -> int:
        """How many bits a set has where only these variables matter: the digits above are all 0."""
        found = self._widths.get(alive)
        if found is None:
            places = [self.place[at] for at in range(len(self.made.variables)) if alive >> at & 1]
            found = max((place.stride * place.size for place in places), default=1) * self.unit
            self._widths[alive] = found
        return found

    def all(self, alive: int) -> int:
        width = self.width(alive)
        found = self._alls.get(width)
        if found is None:
            found = self._alls[width] = (1 << width) - 1
        return found

    def once(self, mask: int) -> int:
        """The same mask, kept only once: many scenes ask the same, and masks are large."""
        return self._kept.setdefault(mask, mask)

    def mask(self, index: int, values: Iterable[int], alive: int) -> int:
        """The valuations in which a variable has one of these values, where these variables matter."""
        place = self.place[index]
        return self._mask(place.stride, place.size, self.digits_of(index, values), self.width(alive))

    def _mask(self, stride: int, size: int, digits: frozenset[int], bits: int) -> int:
        key = (stride, size, digits, bits)
        found = self._masks.get(key)
        if found is None:
            width = stride * self.unit
            found = 0
            for digit in digits:
                found |= ((1 << width) - 1) << (digit * width)
            period = width * size
            while period < bits:  # repeated by doubling: dividing numbers of this size is slow
                found |= found << period
                period *= 2
            found = self._masks[key] = found & ((1 << bits) - 1)
        return found

    def start(self, alive: int) -> int:
        """The set of states a story can begin in; one for every way fate can fall that matters."""
        found = 1
        for index, variable in enumerate(self.made.variables):
            if len(variable.start) > 1 and alive >> index & 1:
                width = self.place[index].stride * self.unit
                digits = self.digits_of(index, variable.start)
                found = sum(found << digit * width for digit in digits)
        return found

    def fate(self, valuation: int, alive: int) -> dict[str, str]:
        """How fate fell in one valuation at the start, where that matters."""
        found = {}
        for index, variable in enumerate(self.made.variables):
            if len(variable.start) > 1 and alive >> index & 1:
                place = self.place[index]
                digit = valuation // place.stride % place.size
                at = next(v for v in variable.start if digit in self.digits_of(index, (v,)))
                found[variable.key[1]] = str(variable.values[at])
        return found

    # --- moves -----------------------------------------------------------------------------------------

    def ready(self, steps: Iterable[Step], alive: int) -> tuple[Ready, ...]:
        """Steps ready to run; what moves a variable that matters nowhere here is left out."""
        found: list[Ready] = []
        for step in steps:
            if isinstance(step, Move):
                if alive >> step.index & 1:
                    found.append(self.shift(step, alive))
            elif step.body:  # most lines have none
                found += self.block(step, alive)
        return tuple(found)

    def block(self, block: Block, alive: int) -> list[Ready]:
        body = self.ready(block.body, alive)
        if not body:
            return []
        if block.when is None:
            return list(body)
        return [Guarded(self.guard(block.when, alive), body)]

    def shift(self, move: Move, alive: int) -> Shift:
        bits = self.width(alive)
        key = (move.index, move.to, bits)
        found = self._shifts.get(key)
        if found is None:
            place = self.place[move.index]
            width = place.stride * self.unit
            ways: dict[int, set[int]] = {}
            for value, to in enumerate(move.to):
                for digit in self.digits_of(move.index, (value,)):
                    stays = place.member and value == to
                    goal = (
                        digit
                        if stays
                        else place.member
                        if place.member and to
                        else self._goal(move.index, to)
                    )
                    ways.setdefault((goal - digit) * width, set()).add(digit)
            parts = tuple(
                (self._mask(place.stride, place.size, frozenset(digits), bits), by)
                for by, digits in sorted(ways.items())
            )
            found = self._shifts[key] = Shift(parts)
        return found

    def _goal(self, index: int, value: int) -> int:
        """The digit a variable goes to; a fact that becomes false leaves its place empty."""
        return 0 if self.place[index].member else next(iter(self.digits_of(index, (value,))))

    def forget(self, dead: int, alive: int) -> tuple[Shift, ...]:
        """Fold the variables that matter no longer onto their start; `alive` are those that mattered until here."""
        key = (dead, self.width(alive))
        found = self._forgotten.get(key)
        if found is None:
            gone = [(at, v) for at, v in enumerate(self.made.variables) if dead >> at & 1]
            moves = [Move(at, (v.start[0],) * len(v.values)) for at, v in gone]
            found = self._forgotten[key] = tuple(self.shift(move, alive) for move in moves)
        return found

    # --- guards ----------------------------------------------------------------------------------------

    def guard(self, tree: Tree, alive: int, answers: Mapping[str, int] | None = None) -> int:
        """The valuations in which a condition holds. `answers` are the masks of offered(…), for rules."""
        if answers:
            return self._guard(tree, alive, answers)
        key = (id(tree), alive & reads(tree, self.made), self.width(alive))
        found = self._guards.get(key)
        if found is None:
            found = self._guards[key] = (tree, self.once(self._guard(tree, alive, {})))
        return found[1]

    def _guard(self, tree: Tree, alive: int, answers: Mapping[str, int]) -> int:
        match tree:
            case Truth(value):
                return self.all(alive) if value else 0
            case Not(of):
                return self.all(alive) & ~self._guard(of, alive, answers)
            case Both(every, parts):
                found = self.all(alive) if every else 0
                for part in parts:
                    mask = self._guard(part, alive, answers)
                    found = found & mask if every else found | mask
                return found
            case Call("offered", argument):
                return answers.get(argument, 0)
            case Call():
                return self._fact(tree, alive)
            case _:
                return self._worked_out(tree, alive)

    def _fact(self, call: Call, alive: int) -> int:
        """A question to the past; one that nothing can make true is false."""
        found = 0
        for index in asked_by(call, self.made):
            if alive >> index & 1:
                found |= self.mask(index, (1,), alive)
        return found

    def _worked_out(self, tree: Tree, alive: int) -> int:
        """A comparison (or a truth variable), worked out for every combination of the values it reads."""
        asked, ask = asking(tree, self.made)
        changing = [index for index in asked if alive >> index & 1]
        variables = self.made.variables
        ranges = [
            tuple(range(len(variables[i].values))) if i in changing else variables[i].start[:1] for i in asked
        ]
        combinations = prod(len(values) for values in ranges)
        if combinations > MOST_COMBINED:
            raise TooLarge(f"a condition compares {combinations} combinations of values")
        if len(changing) == 1:
            at = asked.index(changing[0])
            good = [v for v in ranges[at] if ask(tuple(v if i == at else r[0] for i, r in enumerate(ranges)))]
            return self.mask(changing[0], good, alive)
        found = 0
        for values in product(*ranges):
            if ask(values):
                here = self.all(alive)
                for index, value in zip(asked, values, strict=True):
                    if index in changing:
                        here &= self.mask(index, (value,), alive)
                found |= here
        return found


class TooLarge(Exception):
    """A proof that would not fit; the message says why, for the author."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where a variable stands: in a digit of `size` values, of which it uses the first `used`.

    A `member` shares its digit with facts that exclude it: the digit says which of them is true, 0 that none is.
    """

    stride: int
    size: int
    used: int
    member: int = 0


@dataclass(slots=True)
class _Store:
    """A digit to be placed: its variables, its size, the scenes in which it matters as bits."""

    members: tuple[int, ...]
    size: int
    matters: int


def _places(made: Program, live: Live) -> tuple[dict[int, Position], int]:
    """A digit for every variable that matters anywhere; digits that never matter together share a position."""
    matters = [0] * len(made.variables)
    for rank, bits in enumerate(live.inside.values()):
        while bits:
            low = bits & -bits
            matters[low.bit_length() - 1] |= 1 << rank
            bits ^= low
    shared = groups(made, live)
    grouped = {at for group in shared for at in group}
    stores = [_Store(group, len(group) + 1, _union(matters[at] for at in group)) for group in shared]
    stores += [
        _Store((at,), len(variable.values), matters[at])
        for at, variable in enumerate(made.variables)
        if matters[at] and at not in grouped
    ]
    stores.sort(key=lambda store: (-store.size, store.matters & -store.matters, store.members))
    slots: list[
        list[_Store]
    ] = []  # the first of a slot is its largest: smaller ones leave some digits unused
    for store in stores:
        fits = (slot for slot in slots if not any(s.matters & store.matters for s in slot))
        slot = next(fits, None)
        if slot is None:
            slots.append([store])
        else:
            slot.append(store)
    slots.sort(key=lambda slot: -sum(store.matters.bit_count() for store in slot))
    found: dict[int, Position] = {}
    total = 1
    for slot in slots:
        for store in slot:
            for number, at in enumerate(store.members, 1):
                member = number if len(store.members) > 1 else 0
                found[at] = Position(total, slot[0].size, store.size, member)
        total *= slot[0].size
    return found, total


def _union(bits: Iterable[int]) -> int:
    found = 0
    for part in bits:
        found |= part
    return found
