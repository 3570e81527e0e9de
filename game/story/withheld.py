"""Choices that a moment does not offer, and what would have to be so for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.story.condition import Arithmetic, Both, Call, Compare, Name, Not, Tree
from game.story.evaluate import compiled
from game.story.frozen import frozen
from game.story.location import Way
from game.story.model import Choice, Condition, Reason
from game.story.playthrough import Playthrough

Kind = Literal["hidden", "locked", "used up"]


@frozen
class Asked:
    """A condition that does not hold, and what it asks of the story as that is now: `trust` is `2`."""

    text: str
    way: Way
    values: tuple[tuple[str, str], ...]


@frozen
class Withheld:
    """A choice that is not offered, or one of its reasons. What was taken once for all asks nothing more."""

    kind: Kind
    choice: Choice
    reason: Reason | None = None
    asks: tuple[Asked, ...] = ()


def withheld(here: Playthrough) -> tuple[Withheld, ...]:
    """All that the moment does not offer, in the author's order."""
    state, facts = here.state, here.run.plan.slots.facts
    found: list[Withheld] = []
    for planned in here.at.choices:
        choice = planned.choice
        if state[facts] & planned.once:
            found.append(Withheld("used up", choice))
        elif planned.when is not None and choice.when is not None and not planned.when(state):
            kind: Kind = "locked" if choice.locked else "hidden"
            found.append(Withheld(kind, choice, None, (_asked(here, choice.when),)))
        else:
            found += [
                Withheld("hidden", choice, reason, (_asked(here, reason.when),))
                for reason in choice.reasons
                if reason.when is not None and not _holds(here, reason.when.tree)
            ]
    return tuple(found)


def _asked(here: Playthrough, condition: Condition) -> Asked:
    values = dict(pair for part in _false_parts(here, condition.tree) for pair in _values(here, part))
    return Asked(condition.text, condition.way, tuple(values.items()))


def _holds(here: Playthrough, tree: Tree) -> bool:
    return bool(compiled(tree, here.run.plan.slots)(here.state))


def _false_parts(here: Playthrough, tree: Tree) -> Iterator[Tree]:
    """Of what has to hold together only what does not."""
    if isinstance(tree, Both) and tree.all:
        for part in tree.parts:
            if not _holds(here, part):
                yield from _false_parts(here, part)
    else:
        yield tree


def _values(here: Playthrough, tree: Tree) -> Iterator[tuple[str, str]]:
    """What stands for each name in a condition now."""
    match tree:
        case Name(name):
            yield name, _said(here.value(name))
        case Call(function, argument):
            yield f"{function}({argument})", _said(compiled(tree, here.run.plan.slots)(here.state))
        case Not(of):
            yield from _values(here, of)
        case Both(_, parts):
            for part in parts:
                yield from _values(here, part)
        case Compare(first, rest):
            yield from _values(here, first)
            for _, side in rest:
                yield from _values(here, side)
        case Arithmetic(_, left, right):
            yield from _values(here, left)
            yield from _values(here, right)


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
