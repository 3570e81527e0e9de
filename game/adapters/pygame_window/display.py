"""Whether a window can open here, and opening it: the door to this package, light to import."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, MutableMapping
from typing import TYPE_CHECKING

from game.adapters.pygame_window.hints import set_hints
from game.adapters.pygame_window.slim import prepare_pygame

if TYPE_CHECKING:
    from game.adapters.disk.layered import Shelf
    from game.adapters.pygame_window.window import PygameWindow

UNSEEN = ("dummy", "offscreen")


def no_display(environ: MutableMapping[str, str] | None = None, platform: str = sys.platform) -> str | None:
    """Why no window can open here, in a sentence, or None when one can. Leaves the display started."""
    environ = os.environ if environ is None else environ
    by_hand = environ.get("SDL_VIDEODRIVER") or environ.get("SDL_VIDEO_DRIVER")
    if not by_hand and platform == "linux" and not (environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")):
        return "There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
    set_hints(environ)
    try:
        prepare_pygame()
        import pygame
    except ImportError as error:
        return f"The window needs pygame-ce, which could not be loaded: {error}."
    try:
        pygame.display.init()
    except pygame.error as error:
        return f"The screen could not be reached: {str(error).rstrip('.')}."
    driver = pygame.display.get_driver()
    if driver in UNSEEN and not by_hand:
        pygame.display.quit()
        return f"Only the driver “{driver}” is there, which shows nothing."
    return None


def open_window(
    title: str,
    size: tuple[int, int],
    *,
    assets: Shelf,
    fullscreen: bool = False,
    environ: MutableMapping[str, str] | None = None,
    places: Iterable[str] = (),
) -> PygameWindow:
    """A window, with the quickest import of pygame that works here. `places` will be wanted first."""
    set_hints(os.environ if environ is None else environ)
    prepare_pygame()
    from game.adapters.pygame_window.window import PygameWindow

    return PygameWindow(title, size, fullscreen=fullscreen, assets=assets, places=places)
