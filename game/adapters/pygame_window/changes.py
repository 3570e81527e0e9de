"""What differs between two pages: the parts of the window to draw again, and what changed in meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pygame

from game.adapters.pygame_window.layers import Layer, box, common
from game.story.frozen import frozen
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


def tidy(parts: Iterable[Rect]) -> list[Rect]:
    """The same area in few parts that do not overlap."""
    kept: list[pygame.Rect] = []
    for part in parts:
        if not part.w or not part.h:
            continue
        grown = box(part)
        while touching := grown.collidelistall(kept):
            grown.unionall_ip([kept[index] for index in touching])
            kept = [other for index, other in enumerate(kept) if index not in touching]
        kept.append(grown)
    if len(kept) > FEW:
        kept = [kept[0].unionall(kept[1:])]
    return [Rect(part.x, part.y, part.w, part.h) for part in kept]


@frozen
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


def changed_people(old: Frame, new: Frame) -> list[Rect]:
    """Where somebody comes, goes or steps aside, or shows another face."""
    before = {placed.item for placed in old.items if isinstance(placed.item, Figure | Face)}
    after = {placed.item for placed in new.items if isinstance(placed.item, Figure | Face)}
    stood = {(type(item), item.person, item.rect) for item in before}
    whole = Rect(0, 0, *new.size)
    # A head on a page of cards comes with its card; one that stays where it is may change its face.
    gone = (item for item in before - after if isinstance(item, Figure))
    come = (i for i in after - before if isinstance(i, Figure) or (type(i), i.person, i.rect) in stood)
    return [common(item.rect, whole) for item in (*gone, *come)]
