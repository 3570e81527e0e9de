"""Which way words run: where a line mixes Arabic with Latin words and digits, what stands where in it.

The rules are those of the Unicode Bidirectional Algorithm (UAX #9) for texts without control characters, which is all
that stories and sentences of the interface have.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from game.story.frozen import frozen

MARK = "\u200f"  # is not seen, and makes what has no direction of its own run to the left
_TURNING = ("R", "AL")
# The blocks that have such letters; in all others a text is passed over at once.
_BLOCKS = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


@frozen
class Stretch:
    """Neighbouring letters of a text, from `start` to before `end`, that run the same way."""

    start: int
    end: int
    right_to_left: bool


def turns(text: str) -> bool:
    """Whether some of it runs from right to left."""
    return any(unicodedata.bidirectional(letter) in _TURNING for letter in _BLOCKS.findall(text))


def runs_right_to_left(text: str, otherwise: bool) -> bool:
    """Whether a text as a whole does: its first letter with a direction says so (rules P2 and P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _TURNING:
            return True
        if kind == "L":
            return False
    return otherwise


@lru_cache(maxsize=512)
def stretches(text: str, base: bool, flow: bool) -> tuple[Stretch, ...]:
    """The stretches of a line, from the side on which reading begins in a layout that `flow`s so.

    `base` and `flow` are true from right to left: the text as a whole, and the page that it stands on.
    """
    found: list[Stretch] = []
    levels = _levels(text, base)
    for at, level in enumerate(levels):
        if found and levels[at - 1] == level:
            found[-1] = Stretch(found[-1].start, at + 1, bool(level % 2))
        else:
            found.append(Stretch(at, at + 1, bool(level % 2)))
    if not base:
        found = list(_turned(found, levels))
    return tuple(reversed(found)) if base != flow else tuple(found)


def _turned(found: list[Stretch], levels: list[int]) -> Iterator[Stretch]:
    """In a text from left to right: what runs the other way, with the numbers in it, back to front (rule L2)."""
    group: list[Stretch] = []
    for stretch in found:
        if levels[stretch.start]:
            group.append(stretch)
            continue
        yield from reversed(group)
        group = []
        yield stretch
    yield from reversed(group)


def _levels(text: str, base: bool) -> list[int]:
    """How deep each letter is embedded: odd runs to the left, even to the right (rules W1 to I2, and L1)."""
    own = "R" if base else "L"
    kinds = _numbers(_marks([unicodedata.bidirectional(letter) or "L" for letter in text], own), own)
    _pair(text, kinds, own)
    _neutrals(kinds, own)
    levels = [_level(kind, base) for kind in kinds]
    for at in range(len(text) - 1, -1, -1):
        if not text[at].isspace():
            break
        levels[at] = int(base)
    return levels


def _level(kind: str, base: bool) -> int:
    if kind == "R":
        return 1
    return 2 if kind in ("EN", "AN") or base else 0


def _marks(kinds: list[str], own: str) -> list[str]:
    """Marks are what they stand on; digits after an Arabic letter are Arabic, and its letters R (W1 to W3)."""
    found: list[str] = []
    strong = before = own
    for kind in kinds:
        kind = before if kind == "NSM" else kind
        if kind in ("L", "R", "AL"):
            strong = kind
        if kind == "EN" and strong == "AL":
            kind = "AN"
        before = kind
        found.append(kind)
    return ["R" if kind == "AL" else kind for kind in found]


def _numbers(kinds: list[str], own: str) -> list[str]:
    """What stands in numbers and beside them belongs to them (W4 to W7)."""
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if before == after and (
            (kinds[at] == "CS" and before in ("EN", "AN")) or (kinds[at] == "ES" and before == "EN")
        ):
            kinds[at] = before
    for order in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        beside = ""
        for at in order:
            if kinds[at] == "ET" and beside == "EN":
                kinds[at] = "EN"
            beside = kinds[at]
    strong = own
    for at, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return [kind if kind in ("L", "R", "EN", "AN") else "ON" for kind in kinds]


def _way(kind: str) -> str:
    """Numbers count as running to the left, for what has no direction beside them."""
    return "R" if kind in ("R", "EN", "AN") else kind


def _pair(text: str, kinds: list[str], own: str) -> None:
    """Both brackets of a pair go the way of what stands in them (N0)."""
    open_: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for at, letter in enumerate(text):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            open_.append((_BRACKETS[letter], at))
        elif any(close == letter for close, _ in open_):
            while open_[-1][0] != letter:
                open_.pop()
            pairs.append((open_.pop()[1], at))
    for first, last in sorted(pairs):
        within = {_way(kind) for kind in kinds[first + 1 : last]} - {"ON"}
        if own in within:
            kinds[first] = kinds[last] = own
        elif within:
            before = next((_way(kind) for kind in reversed(kinds[:first]) if kind != "ON"), own)
            kinds[first] = kinds[last] = before if before in within else own


def _neutrals(kinds: list[str], own: str) -> None:
    """What has no direction takes that of both its neighbours, or else of the text (N1 and N2)."""
    at = 0
    while at < len(kinds):
        if kinds[at] != "ON":
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] == "ON":
            end += 1
        before = _way(kinds[at - 1]) if at else own
        after = _way(kinds[end]) if end < len(kinds) else own
        kinds[at:end] = [before if before == after else own] * (end - at)
        at = end
