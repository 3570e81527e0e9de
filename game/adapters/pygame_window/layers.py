"""The items of a page with the pixels each can touch; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, repeat

import pygame

from game.adapters.pygame_window.shadows import spread
from game.story.frozen import field, frozen
from game.ui.frame import (
    Face,
    Figure,
    Fill,
    Glyph,
    Item,
    Placed,
    Rect,
    Ring,
    Run,
    Scenery,
    Stroke,
    Typing,
    sliced,
)

DELAYED = Run | Fill | Glyph | Ring
PICTURES = Scenery | Figure | Face


@frozen
class Layer:
    """An item, where it may show, and the pixels it can touch there (none when it is out of sight).

    In one window all follows from `placed`, by which layers are compared.
    """

    placed: Placed
    item: Item = field(compare=False)
    clip: Rect = field(compare=False)
    reach: Rect = field(compare=False)
    box: pygame.Rect = field(compare=False, repr=False)  # the same as `reach`, for pygame's quick search
    delay: int = field(
        compare=False
    )  # when it appears, in milliseconds after the page; words and bubbles arrive
    arrives: bool = field(compare=False)  # whether it changes while a page arrives
    solid: pygame.Rect = field(
        compare=False, repr=False
    )  # what it covers for good: a shadow may lie over what moves
    picture: bool = field(compare=False)  # whether it is drawn from a file


def layers(items: Sequence[Placed], size: tuple[int, int], before: Sequence[Layer] = ()) -> tuple[Layer, ...]:
    """The items for a window of this size, in drawing order. What stayed the same is taken from `before`."""
    window = Rect(0, 0, *size)
    same = before if before and before[0].clip == window else ()
    return tuple(
        old if old is not None and (old.placed is placed or old.placed == placed) else _layer(placed, window)
        for placed, old in zip(items, chain(same, repeat(None)), strict=False)
    )


def _layer(placed: Placed, window: Rect) -> Layer:
    clip = window if placed.clip is None else common(window, placed.clip)
    seen = Rect(0, 0, 0, 0) if sliced(placed) else reach(placed.item)
    if not seen.inside(clip):
        seen = common(seen, clip)
    item = placed.item
    delay = item.delay if isinstance(item, DELAYED) else 0
    arrives = delay > 0 or isinstance(item, Typing)
    touched = box(seen)
    solid = box(common(item.rect, clip)) if isinstance(item, Fill) and item.shadow else touched
    return Layer(placed, item, clip, seen, touched, delay, arrives, solid, isinstance(item, PICTURES))


def reach(item: Item) -> Rect:
    """The pixels an item can touch: more than its rect where it throws a shadow or leans."""
    r = item.rect
    more = 0
    match item:
        case Fill() if item.shadow:
            more = spread(item.shadow)
        case Stroke():
            more = item.width + item.tip
        case Run():
            more = item.font.size // 3
    return Rect(r.x - more, r.y - more, r.w + 2 * more, r.h + 2 * more) if more else r


def common(a: Rect, b: Rect) -> Rect:
    """What two rects share; without width or height where they share nothing."""
    x, y = max(a.x, b.x), max(a.y, b.y)
    return Rect(x, y, max(0, min(a.x + a.w, b.x + b.w) - x), max(0, min(a.y + a.h, b.y + b.h) - y))


def box(rect: Rect) -> pygame.Rect:
    return pygame.Rect(rect.x, rect.y, rect.w, rect.h)
