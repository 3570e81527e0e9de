"""Conditions taken apart: their names and questions, and what is left of one where a step is known."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.condition import (
    Arithmetic,
    Both,
    Call,
    Compare,
    Name,
    Not,
    Number,
    Operator,
    Quoted,
    Tree,
    Truth,
)
from game.story.evaluate import MOST_COUNTED, calls
from game.story.frozen import frozen
from game.story.model import Ending

__all__ = ["at_ending", "both", "calls", "largest_counted", "names", "replaced", "without_event"]

FALSE, TRUE = Truth(False, 0), Truth(True, 0)


def names(tree: Tree) -> Iterator[str]:
    """Every variable a condition names."""
    match tree:
        case Name(value):
            yield value
        case Not(of):
            yield from names(of)
        case Both(_, parts):
            for part in parts:
                yield from names(part)
        case Compare(first, rest):
            yield from names(first)
            for _, side in rest:
                yield from names(side)
        case Arithmetic(_, left, right):
            yield from names(left)
            yield from names(right)


def largest_counted(tree: Tree, approach: str) -> int:
    """How far an approach has to be counted so that a condition cannot tell the difference.

    One more than the largest number it is compared with; all the way where it is counted with or compared with
    something else.
    """
    most = 0
    for compare in _compares(tree):
        sides = [compare.first, *(side for _, side in compare.rest)]
        if not any(_counts(side, approach) for side in sides):
            continue
        for side in sides:
            match side:
                case Number(value):
                    most = max(most, value + 1)
                case Call("count", argument) if argument == approach:
                    pass
                case _:
                    return MOST_COUNTED
    return min(most, MOST_COUNTED)


def _counts(tree: Tree, approach: str) -> bool:
    return any(call.function == "count" and call.argument == approach for call in calls(tree))


def _compares(tree: Tree) -> Iterator[Compare]:
    match tree:
        case Compare():
            yield tree
        case Not(of):
            yield from _compares(of)
        case Both(_, parts):
            for part in parts:
                yield from _compares(part)


@frozen
class Event:
    """One step of a story: what it takes, chooses, marks, crosses, draws or enters."""

    took: str = ""
    chose: str = ""
    marked: frozenset[str] = frozenset()
    crossed: frozenset[str] = frozenset()
    active: frozenset[str] = frozenset()
    visited: str = ""
    ending: Ending | None = None  # of the scene it happens in


def without_event(tree: Tree, event: Event) -> Tree:
    """What is left of a condition of a rule at one step: every question about the step is answered."""
    return replaced(at_ending(tree, event.ending), lambda call: _at_step(call, event))


def _at_step(call: Call, event: Event) -> bool | None:
    match call.function:
        case "took":
            return event.took == call.argument
        case "chose":
            return event.chose == call.argument
        case "marked":
            return call.argument in event.marked
        case "crossed":
            return call.argument in event.crossed if call.argument else bool(event.crossed)
        case "active":
            return call.argument in event.active if call.argument else bool(event.active)
        case "visited":
            return event.visited == call.argument
    return False  # count, offered: nothing is counted or offered at one step


def replaced(tree: Tree, answer: object) -> Tree:
    """The condition with questions answered (None: left as it is) and constants folded."""
    assert callable(answer)
    match tree:
        case Call():
            known = answer(tree)
            return tree if known is None else (TRUE if known else FALSE)
        case Not(of):
            inner = replaced(of, answer)
            return Truth(not inner.value, 0) if isinstance(inner, Truth) else Not(inner, 0)
        case Both(every, parts):
            return _joined(every, [replaced(part, answer) for part in parts])
        case Truth(value):
            return TRUE if value else FALSE
        case Number() | Quoted() | Name() | Compare() | Arithmetic():
            return tree


def _joined(every: bool, parts: list[Tree]) -> Tree:
    """`and` of all parts, or `or` of them; the constants among them decide or drop out."""
    decides = FALSE if every else TRUE
    if decides in parts:
        return decides
    left = tuple(part for part in parts if not isinstance(part, Truth))
    if not left:
        return TRUE if every else FALSE
    return left[0] if len(left) == 1 else Both(every, left, 0)


def at_ending(tree: Tree, ending: Ending | None) -> Tree:
    """A rule's condition where the ending is known: its outcome, and whether they are together."""

    def known(part: Tree) -> Tree:
        match part:
            case Name("together"):
                return TRUE if ending is not None and ending.together else FALSE
            case Not(of):
                return Not(known(of), 0)
            case Both(every, parts):
                return Both(every, tuple(known(inner) for inner in parts), 0)
            case Compare(first, rest):
                return _compared(first, rest, ending, part)
        return part

    return known(tree)


def _compared(
    first: Tree, rest: tuple[tuple[Operator, Tree], ...], ending: Ending | None, whole: Tree
) -> Tree:
    """A comparison with outcome or together, worked out; any other as it stands."""
    sides = [first, *(side for _, side in rest)]
    if not any(isinstance(side, Name) and side.value in ("outcome", "together") for side in sides):
        return whole
    if ending is None:
        return FALSE  # there is no outcome at a moment
    values = [_value(side, ending) for side in sides]
    signs = [sign for sign, _ in rest]
    pairs = zip(signs, values, values[1:], strict=False)
    return TRUE if all((a == b) == (sign == "==") for sign, a, b in pairs) else FALSE


def _value(side: Tree, ending: Ending) -> object:
    match side:
        case Name("outcome"):
            return ending.outcome
        case Name("together"):
            return ending.together
        case Quoted(value) | Truth(value):
            return value
    return side


def both(after: Tree, must: Tree) -> Tree:
    """`after and not must`."""
    return _joined(True, [after, Truth(not must.value, 0) if isinstance(must, Truth) else Not(must, 0)])
