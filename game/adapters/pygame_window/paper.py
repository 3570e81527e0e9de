"""A frame as a picture file, drawn beside the window: nothing of what is on the window changes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.canvas import Canvas
from game.adapters.pygame_window.loading import Loader
from game.adapters.pygame_window.paint import Painter
from game.adapters.pygame_window.pictures import Pictures
from game.ui.frame import Face, Figure, Frame, Scenery

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.adapters.disk.layered import Shelf

LONGEST_DECODING = 10.0  # seconds


def png(
    frame: Frame,
    *,
    theme: str,
    pictures: Pictures,
    assets: Shelf,
    clock: Callable[[], float],
    own_face: bytes = b"",
) -> bytes:
    """The frame with all its pictures. Use it from the thread of the window."""
    loader = Loader(assets, lambda: None)
    try:
        painter = Painter(assets, loader)
        painter.fonts.wear(own_face)
        painter.gallery.dress(theme, pictures, frame.size)
        wanted = [p.item for p in frame.items if isinstance(p.item, Scenery | Figure | Face)]
        painter.gallery.gather(wanted, LONGEST_DECODING, clock, still=True)
        surface = pygame.Surface(frame.size)
        canvas = Canvas(painter)
        canvas.show(surface, frame, clock(), still=True, fresh=True)
        canvas.settle(surface, clock())
        canvas.repaint(surface, clock())
        file = BytesIO()
        pygame.image.save(surface, file, "page.png")
        return file.getvalue()
    finally:
        loader.close()
