"""As much of some words as there is room for, by their measured width; what is cut ends in three dots."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.ui.frame import Font
from game.ui.layout.kit import Kit


def fitting_lines(kit: Kit, words: str, room: int, font: Font, most: int) -> list[str]:
    """Words on as many lines as they need, and on no more than `most`; nothing where not one sign fits."""
    lines: list[str] = []
    rest = words
    while rest and len(lines) + 1 < most and kit.measure.width(rest, font) > room:
        parts = rest.split(" ")
        n = _longest(len(parts), partial(_fits, kit, parts, room, font))
        if not n:
            break
        lines.append(" ".join(parts[:n]))
        rest = " ".join(parts[n:])
    last = fitting(kit, rest, room, font) if rest and most else ""
    return [*lines, last] if last else lines


def fitting(kit: Kit, words: str, room: int, font: Font) -> str:
    """The beginning of words that fits on one line."""
    if kit.measure.width(words, font) <= room:
        return words
    n = _longest(len(words), lambda n: kit.measure.width(f"{words[:n]}…", font) <= room)
    return f"{words[:n].rstrip()}…" if n else ""


def _fits(kit: Kit, parts: list[str], room: int, font: Font, n: int) -> bool:
    return kit.measure.width(" ".join(parts[:n]), font) <= room


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The greatest number up to `most` that fits, where smaller ones do, too; 0 where none does."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    return least
