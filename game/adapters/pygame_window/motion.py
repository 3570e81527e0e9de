"""How things move, as functions of the time: nothing here draws, nothing here looks at a clock."""

from __future__ import annotations

from typing import Generic, TypeVar

from game.story.frozen import frozen
from game.ui.frame import Fill, Glyph, Item, Rect, Ring, Run, Typing

Snapshot = TypeVar("Snapshot")

PLACE_CHANGE = 0.450  # seconds; tokens.yaml, motion
STEP_BACK_CHANGE = 0.220
MOOD_CHANGE = 0.200
FOCUS_MOVE = 0.120
WORD_IN = 0.160
BEAT = 0.120  # a face changes this long before the line begins
OPAQUE = 255
DOTS, DOT_STEPS = 1.2, 18  # seconds in which three dots have swelled one after the other, and its pictures
SHADES = 12  # steps from nothing to all, so that a word is drawn a dozen times and not sixty

EASE = (0.2, 0.0, 0.0, 1.0)


def ease(part: float) -> float:
    """The way gone when `part` of the time has: cubic-bezier(.2, 0, 0, 1), quick at first, slow at last."""
    if part <= 0:
        return 0.0
    if part >= 1:
        return 1.0
    x1, y1, x2, y2 = EASE
    low, high = 0.0, 1.0
    for _ in range(16):
        t = (low + high) / 2
        if _bezier(t, x1, x2) < part:
            low = t
        else:
            high = t
    return _bezier((low + high) / 2, y1, y2)


def _bezier(t: float, a: float, b: float) -> float:
    return 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t**2 * b + t**3


@frozen
class Fade(Generic[Snapshot]):
    """What an area looked like before, and how long it still shines through.

    One that goes `through` the ground sinks into its colour before the new rises from it.
    """

    area: Rect
    before: Snapshot
    start: float
    seconds: float
    through: bool = False

    def left(self, now: float) -> int:
        """How strongly the old shows, 255 to 0."""
        part = self._part(now)
        if self.through:
            return OPAQUE if part < 0.5 else 0
        return round(OPAQUE * (1 - part))

    def ground(self, now: float) -> float:
        """How strongly the ground shows in its stead, 0 to 1."""
        return 1 - abs(2 * self._part(now) - 1) if self.through else 0.0

    def _part(self, now: float) -> float:
        return max(0.0, min(1.0, (now - self.start) / self.seconds))

    def over(self, now: float) -> bool:
        return now >= self.start + self.seconds


@frozen
class Slide:
    """The focus ring on its way from one target to the next."""

    old: Rect
    new: Rect
    start: float

    def at(self, now: float) -> Rect:
        way = ease((now - self.start) / FOCUS_MOVE)

        def between(a: int, b: int) -> int:
            return round(a + (b - a) * way)

        o, n = self.old, self.new
        return Rect(between(o.x, n.x), between(o.y, n.y), between(o.w, n.w), between(o.h, n.h))

    def over(self, now: float) -> bool:
        return now >= self.start + FOCUS_MOVE


@frozen
class Reveal:
    """Words and bubbles that arrive one after the other, since `start`; a start of None shows all."""

    start: float | None = None

    def opacity(self, item: Item, now: float) -> int:
        """How clearly an item shows, 0 to 255; of dots that tell of writing, how far on they are, from 1."""
        if isinstance(item, Typing):
            return self._dots(item, now)
        if not isinstance(item, Run | Fill | Glyph | Ring) or not item.delay or self.start is None:
            return OPAQUE
        part = (now - self.start - item.delay / 1000) / WORD_IN
        return max(0, min(OPAQUE, int(part * SHADES) * OPAQUE // SHADES))

    def _dots(self, item: Typing, now: float) -> int:
        if self.start is None or not 0 <= (gone := now - self.start) < item.until / 1000:
            return 0
        return 1 + int(gone / DOTS * DOT_STEPS) % DOT_STEPS

    def over(self, last_delay: int, now: float) -> bool:
        return self.start is None or now >= self.start + last_delay / 1000 + WORD_IN
