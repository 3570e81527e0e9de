"""What differs between two pages: the parts of the window to draw again, and what changed in meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.adapters.pygame_window.paint import Layer, common
from game.ui.frame import Face, Figure, Frame, Placed, Rect, Ring, Scenery

FEW = 12  # more separate parts than this cost more than one larger part


def changed_parts(old: Sequence[Layer], new: Sequence[Layer]) -> list[Rect]:
    """Where something appeared, went, or changed. Both are in drawing order."""
    if len(old) == len(new):
        pairs = [(a, b) for a, b in zip(old, new, strict=True) if a is not b and a != b]
        return tidy(layer.reach for pair in pairs for layer in pair)
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    gone, come = Counter(old[start:]), Counter(new[start:])
    return tidy(layer.reach for layer in ((gone - come) + (come - gone)))


def union(a: Rect, b: Rect) -> Rect:
    x, y = min(a.x, b.x), min(a.y, b.y)
    return Rect(x, y, max(a.right, b.right) - x, max(a.bottom, b.bottom) - y)


def tidy(parts: Iterable[Rect]) -> list[Rect]:
    """The same area in few parts that do not overlap."""
    kept: list[Rect] = []
    for part in parts:
        if not part.w or not part.h:
            continue
        grown = part
        while touching := [k for k in kept if k.overlaps(grown)]:
            kept = [k for k in kept if k not in touching]
            for other in touching:
                grown = union(grown, other)
        kept.append(grown)
    if len(kept) > FEW:
        whole = kept[0]
        for part in kept[1:]:
            whole = union(whole, part)
        return [whole]
    return kept


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The picture a page stands on."""

    place: str = ""
    back: str = ""


def backdrop(frame: Frame) -> Backdrop:
    """The first picture that is not a strip on a card."""
    for placed in frame.items:
        if isinstance(placed.item, Scenery) and not placed.item.radius:
            return Backdrop(placed.item.place, placed.item.back)
    return Backdrop()


def ring_of(items: Iterable[Placed]) -> Placed | None:
    return next((placed for placed in items if isinstance(placed.item, Ring)), None)


def changed_moods(old: Frame, new: Frame) -> list[Rect]:
    """Where somebody stands as before and shows another face."""
    before = {
        (type(item), item.person, item.rect): item.mood
        for item in (placed.item for placed in old.items)
        if isinstance(item, Figure | Face)
    }
    whole = Rect(0, 0, *new.size)
    return [
        common(item.rect, whole)
        for item in (placed.item for placed in new.items)
        if isinstance(item, Figure | Face)
        and before.get((type(item), item.person, item.rect), item.mood) != item.mood
    ]
