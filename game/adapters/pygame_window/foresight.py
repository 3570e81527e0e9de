"""Pages that may come next: what they are drawn with is made before, in the gaps between other work."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from game.adapters.pygame_window.making import Picture
from game.adapters.pygame_window.paint import Painter
from game.ui.frame import Face, Figure, Frame, Item, Scenery

SLICE = 0.004  # seconds in one go: what moves thirty times a second does not falter
SHARE = 0.5  # of the pictures that are kept, for pages that may never come
SCREENS = 2  # of a long page that are made, with what is scrolled to first
PIXEL = 4  # bytes


class Foresight:
    """Has a painter make words, panels and signs that are not on the window yet."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._items: deque[Item] = deque()
        self._taken = 0.0  # bytes of pictures since the last page

    @property
    def waiting(self) -> bool:
        """Whether something is still to be made."""
        return bool(self._items)

    def forget(self) -> None:
        """Another page is shown: others come after it."""
        self._items.clear()
        self._taken = 0.0

    def take(self, frame: Frame) -> Iterator[Picture]:
        """Make the parts of a page by and by. Its pictures, as many as there is room for, are made elsewhere."""
        low = frame.size[1] * SCREENS
        self._items.extend(p.item for p in frame.items if not p.hidden and p.item.rect.y < low)
        room = self._painter.gallery.room * SHARE
        for placed in frame.items:
            item = placed.item
            if isinstance(item, Scenery | Figure | Face):
                weight = item.rect.w * item.rect.h * PIXEL
                if self._taken + weight <= room:
                    self._taken += weight
                    yield item

    def go_on(self, clock: Callable[[], float]) -> bool:
        """Make some; whether any are left."""
        end = clock() + SLICE
        while self._items and clock() < end:
            self._painter.prepare(self._items.popleft())
        return self.waiting
