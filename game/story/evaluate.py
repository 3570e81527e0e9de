"""Conditions as functions of a state: made once, without eval, and asked many times."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from game.story.condition import Arithmetic, Both, Call, Compare, Name, Not, Number, Quoted, Tree, Truth

# The values of the variables, then the facts as bits of one number, then (where something asks for them) the
# numbers of healthy, mixed and harmful choices taken.
State = tuple[Any, ...]
Ask = Callable[[State], Any]

MOST_COUNTED = 99  # scenario-language.md: count() goes up to 99

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
# A variable beside a value is what most conditions are, and asking it without a further call takes half the time.
_BESIDE_A_VALUE: dict[str, Callable[[int, Any], Ask]] = {
    "==": lambda at, value: lambda state: state[at] == value,
    "!=": lambda at, value: lambda state: state[at] != value,
    "<": lambda at, value: lambda state: state[at] < value,
    "<=": lambda at, value: lambda state: state[at] <= value,
    ">": lambda at, value: lambda state: state[at] > value,
    ">=": lambda at, value: lambda state: state[at] >= value,
}
_COUNT: dict[str, Callable[[Any, Any], Any]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


def calls(tree: Tree) -> Iterator[Call]:
    """Every question to the story's past in a condition."""
    match tree:
        case Call():
            yield tree
        case Not(of):
            yield from calls(of)
        case Both(_, parts):
            for part in parts:
                yield from calls(part)
        case Compare(first, rest):
            yield from calls(first)
            for _, side in rest:
                yield from calls(side)
        case Arithmetic(_, left, right):
            yield from calls(left)
            yield from calls(right)


class Slots:
    """Where in a state a value stands: variables by name, facts by bit, counts by approach."""

    def __init__(self, variables: Mapping[str, object]) -> None:
        self.variables = {name: at for at, name in enumerate(variables)}
        self.facts = len(self.variables)
        self.counts: dict[str, int] = {}
        self.bits: dict[tuple[str, str], int] = {}

    def bit(self, kind: str, name: str) -> int:
        """The bit of a fact, given a place when it is first asked for."""
        return self.bits.setdefault((kind, name), 1 << len(self.bits))

    def known(self, kind: str, name: str) -> int:
        """The bit of a fact that something asks for, or 0."""
        return self.bits.get((kind, name), 0)

    def mask(self, kind: str, names: tuple[str, ...]) -> int:
        found = 0
        for name in names:
            found |= self.bits.get((kind, name), 0)
        return found

    def count_choices(self) -> None:
        self.counts = {name: self.facts + 1 + at for at, name in enumerate(("healthy", "mixed", "harmful"))}

    def learn(self, tree: Tree) -> None:
        """Make room for what a condition asks for."""
        for call in calls(tree):
            if call.function == "count":
                self.count_choices()
            elif call.function in ("visited", "chose", "marked") and call.argument:
                self.bit(call.function, call.argument)


def compiled(tree: Tree, slots: Slots) -> Ask:
    """The condition as a function; what only rules may ask is the proof's business."""
    match tree:
        case Number(value) | Quoted(value) | Truth(value):
            return lambda state: value
        case Name(name):
            at = slots.variables[name]
            return lambda state: state[at]
        case Call():
            return _call(tree, slots)
        case Not(Name(name)):
            at = slots.variables[name]
            return lambda state: not state[at]
        case Not(of):
            inner = compiled(of, slots)
            return lambda state: not inner(state)
        case Both(True, parts):
            return all_of([compiled(part, slots) for part in parts]) or (lambda state: True)
        case Both(_, parts):
            return _one_of([compiled(part, slots) for part in parts])
        case Compare():
            return _compare(tree, slots)
        case Arithmetic(sign, left, right):
            count, a, b = _COUNT[sign], compiled(left, slots), compiled(right, slots)
            return lambda state: count(a(state), b(state))


def all_of(asks: Sequence[Ask]) -> Ask | None:
    """All of these; None for none."""
    if len(asks) < 2:
        return asks[0] if asks else None
    if len(asks) == 2:
        one, two = asks
        return lambda state: one(state) and two(state)

    def every(state: State) -> bool:
        for ask in asks:  # noqa: SIM110  # all() would make a generator each time
            if not ask(state):
                return False
        return True

    return every


def _one_of(asks: Sequence[Ask]) -> Ask:
    if len(asks) == 2:
        one, two = asks
        return lambda state: one(state) or two(state)

    def some(state: State) -> bool:
        for ask in asks:  # noqa: SIM110  # a generator takes twice as long
            if ask(state):
                return True
        return False

    return some


def _call(call: Call, slots: Slots) -> Ask:
    if call.function == "count":
        at = slots.counts[call.argument]
        return lambda state: state[at]
    bit, facts = slots.known(call.function, call.argument), slots.facts
    return lambda state: state[facts] & bit != 0


def _compare(tree: Compare, slots: Slots) -> Ask:
    sign, right = tree.rest[0]
    if len(tree.rest) == 1 and isinstance(tree.first, Name) and isinstance(right, Number | Quoted | Truth):
        return _BESIDE_A_VALUE[sign](slots.variables[tree.first.value], right.value)
    sides = [compiled(tree.first, slots), *(compiled(side, slots) for _, side in tree.rest)]
    tests = [_COMPARE[sign] for sign, _ in tree.rest]
    pairs = tuple(zip(tests, sides, sides[1:], strict=False))

    def compare(state: State) -> bool:
        for test, a, b in pairs:  # noqa: SIM110  # a generator takes twice as long
            if not test(a(state), b(state)):
                return False
        return True

    return compare
