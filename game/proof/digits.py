"""Sets of states as big integers: bit k stands for the k-th valuation; guards are masks, moves are shifts.

Variables that are never alive together share a digit position, as registers do. A digit holds how far a value is from
the start, round the end, so that a fresh or forgotten variable is digit 0 and no set is ever rearranged. With a `unit`
of more than one bit the same code carries numbers (of playthroughs) instead of single bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import prod

from game.proof.amounts import always
from game.proof.folds import pattern, stages
from game.proof.live import Live
from game.proof.positions import Position, placed
from game.proof.program import Block, Move, Program, Step
from game.proof.questions import asked_by, asking, reads
from game.story.condition import Both, Call, Compare, Name, Not, Number, Tree, Truth
from game.story.frozen import frozen

MOST_VALUES = 1 << 16  # of one variable
MOST_COMBINED = 3_000_000  # combinations of values, all conditions together: a second or two


@frozen
class Shift:
    """A move ready to run: parts of a set and how far each goes."""

    parts: tuple[tuple[int, int], ...]


@frozen
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
                after = run(inside, step.body)  # type: ignore[union-attr]  # as above: no move has a body
                states = states ^ inside | after
                if step.may:  # type: ignore[union-attr]  # likewise
                    states |= inside & step.may  # type: ignore[union-attr]  # likewise
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
            inside = numbers & step.mask  # type: ignore[union-attr]  # there are two kinds of steps
            if inside:
                numbers = numbers - inside + carried(inside, step.body)  # type: ignore[union-attr]  # likewise
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
            inside = back(states, step.body) & step.mask  # type: ignore[union-attr]  # there are two kinds of steps
            states = without(states, step.mask) | inside  # type: ignore[union-attr]  # likewise
    return states


def without(states: int, known: int) -> int:
    """The states that are not among the known ones: many times as quick as `states & ~known` where sets are large."""
    return states ^ (states & known) if known else states


class Digits:
    """Where each variable stands in a valuation, and the masks and shifts that follow from it."""

    def __init__(self, made: Program, live: Live, unit: int = 1, like: Digits | None = None) -> None:
        """`like` has every variable where it is to stand here, too."""
        self.made, self.unit = made, unit
        _not_too_many_values(made, live)
        self.place: dict[int, Position]
        self.size: int
        self.place, self.size = (like.place, like.size) if like else placed(made, live)
        self.bits = self.size * unit
        self._combined = 0
        self._widths: dict[int, int] = {}
        self._alls: dict[int, int] = {}
        self._kept: dict[int, int] = {}
        self._masks: dict[tuple[int, int, frozenset[int], int], int] = {}
        self._guards: dict[tuple[int, int, int], tuple[Tree, int]] = {}
        self._comparisons: dict[tuple[tuple[object, ...], int, int], int] = {}
        self._forgotten: dict[tuple[int, int], tuple[Shift, ...]] = {}
        self._shifts: dict[tuple[int, Sequence[int], int], tuple[Shift, ...]] = {}

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
            found = pattern(digits, width)
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
                    found += self.shifts(step, alive)
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

    def shifts(self, move: Move, alive: int) -> tuple[Shift, ...]:
        """A move ready to run, in as many steps as are quick."""
        bits = self.width(alive)
        key = (move.index, move.to, bits)
        found = self._shifts.get(key)
        if found is None:
            place = self.place[move.index]
            width = place.stride * self.unit
            ready = []
            for stage in stages(self._goals(move)):
                parts = [
                    (self._mask(place.stride, place.size, frozenset(digits), bits), by * width)
                    for by, digits in sorted(stage.items())
                ]
                ready.append(Shift(tuple(parts)))
            found = self._shifts[key] = tuple(ready)
        return found

    def _goals(self, move: Move) -> list[int]:
        """For each digit in use the one it goes to; a fact that becomes false leaves its place empty."""
        place = self.place[move.index]
        goals = list(range(place.used))
        if place.member:
            for digit in goals[:]:
                value = int(digit == place.member)
                if move.to[value] != value:
                    goals[digit] = place.member if move.to[value] else 0
            return goals
        start = self.made.variables[move.index].start[0]
        for value, to in enumerate(move.to):
            goals[(value - start) % place.used] = (to - start) % place.used
        return goals

    def forget(self, dead: int, alive: int) -> tuple[Shift, ...]:
        """Fold the variables that matter no longer onto their start; `alive` are those that mattered until here."""
        key = (dead, self.width(alive))
        found = self._forgotten.get(key)
        if found is None:
            gone = [(at, v) for at, v in enumerate(self.made.variables) if dead >> at & 1]
            moves = [Move(at, always(v.start[0], len(v.values))) for at, v in gone]
            found = self._forgotten[key] = tuple(
                shift for move in moves for shift in self.shifts(move, alive)
            )
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
        """A comparison (or a truth variable). Few different ones are asked, if by many conditions."""
        said = _said(tree)
        at = self.made.index.get(("var", said[0])) if said else None
        if at is None:
            return self._worked_out_anew(tree, alive)
        key = (said, alive >> at & 1, self.width(alive))
        found = self._comparisons.get(key)
        if found is None:
            found = self._comparisons[key] = self._worked_out_anew(tree, alive)
        return found

    def _worked_out_anew(self, tree: Tree, alive: int) -> int:
        """The same, for every combination of the values it reads."""
        asked, ask = asking(tree, self.made)
        changing = [index for index in asked if alive >> index & 1]
        variables = self.made.variables
        ranges = [
            tuple(range(len(variables[i].values))) if i in changing else variables[i].start[:1] for i in asked
        ]
        combinations = prod(len(values) for values in ranges)
        self._combined += combinations
        if self._combined > MOST_COMBINED:
            raise TooLarge(f"conditions compare {self._combined:,} combinations of values")
        if not changing:
            return self.all(alive) if ask(tuple(values[0] for values in ranges)) else 0
        last = asked.index(changing[-1])  # its good values are one mask for each combination of the others
        found = 0
        for values in product(*(of if at != last else (0,) for at, of in enumerate(ranges))):
            before, after = values[:last], values[last + 1 :]
            good = [value for value in ranges[last] if ask((*before, value, *after))]
            if good:
                here = self.mask(asked[last], good, alive)
                for index, value in zip(asked, values, strict=True):
                    if index in changing[:-1]:
                        here &= self.mask(index, (value,), alive)
                found |= here
        return found


def _said(tree: Tree) -> tuple[str, ...] | tuple[str, str, int]:
    """What a truth variable, or a number compared with a value, says, wherever it stands; nothing of all others."""
    match tree:
        case Name(name):
            return (name,)
        case Compare(Name(name), ((sign, Number(value)),)):
            return name, sign, value
    return ()


class TooLarge(Exception):
    """A proof that would not fit; the message says why, for the author."""


def _not_too_many_values(made: Program, live: Live) -> None:
    """Raises TooLarge where a variable that matters has so many values that to list them takes too long."""
    most, at = max(((len(v.values), at) for at, v in enumerate(made.variables)), default=(0, 0))
    if most > MOST_VALUES and any(bits >> at & 1 for bits in live.inside.values()):
        raise TooLarge(f"the variable '{made.variables[at].key[1]}' has {most:,} values")
