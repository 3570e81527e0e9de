"""Waiting for something to happen without asking a thousand times a second."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pygame

BLOCKING_DRIVERS = ("x11", "wayland", "windows", "cocoa")
SDL_INIT_VIDEO = 0x20
LONGEST_MS = 1000  # wake once a second, so that Ctrl+C in a terminal is heard
FAST_POLL, SLOW_POLL = 1 / 30, 1 / 10
POLL_SLOWS_AFTER = 2.0
PLAYED, RESTING, NONE_THERE = 1 / 60, 1 / 8, 1.0  # seconds between two looks at the pads
BY_ITSELF = b"SDL_AUTO_UPDATE_JOYSTICKS"
PUT_DOWN_AFTER = 2.0  # seconds after the last press a pad counts as resting

Block = Callable[[float], None]


def sdl_paths() -> list[str]:
    """Where the SDL that pygame uses may lie, most certain first."""
    maps = Path("/proc/self/maps")
    if maps.exists():
        lines = maps.read_text(encoding="utf-8", errors="replace").splitlines()
        return list(dict.fromkeys(line.split()[-1] for line in lines if "libSDL2-2" in line))
    package = Path(pygame.__file__ or ".").parent
    if sys.platform == "win32":
        return [str(p) for p in package.glob("SDL2.dll")]
    return [str(p) for p in package.glob(".dylibs/libSDL2-2*.dylib")]


def load_sdl() -> ctypes.CDLL | None:
    """The very SDL that pygame has started, or None. A second copy would know of no events."""
    for path in sdl_paths():
        try:
            library = ctypes.CDLL(path)
            library.SDL_WasInit.restype = ctypes.c_uint32
            library.SDL_WasInit.argtypes = [ctypes.c_uint32]
            library.SDL_WaitEventTimeout.restype = ctypes.c_int
            library.SDL_WaitEventTimeout.argtypes = [ctypes.c_void_p, ctypes.c_int]
            library.SDL_SetHint.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
            library.SDL_JoystickUpdate.restype = None
        except (OSError, AttributeError):
            continue
        if library.SDL_WasInit(SDL_INIT_VIDEO):
            return library
    return None


def blocking_wait() -> Block | None:
    """SDL's own wait, where it truly sleeps until the system wakes it."""
    if pygame.display.get_driver() not in BLOCKING_DRIVERS:
        return None
    library = load_sdl()
    if library is None:
        return None

    def wait(seconds: float) -> None:
        library.SDL_WaitEventTimeout(None, max(1, min(LONGEST_MS, int(seconds * 1000))))

    return wait


class Looks:
    """When the gamepads are asked. SDL's own wait would ask a thousand times a second as soon as one is open.

    So SDL is told to leave them alone where its wait is used: it sleeps, and between two sleeps they are asked here.
    The keys and the pointer end a sleep at once as ever. Noise of a stick that rests does not make the looks more
    frequent: only what is heard as a press does.
    """

    def __init__(self) -> None:
        self._ask: Callable[[], object] | None = None
        self._tell: Callable[[bytes, bytes], object] | None = None
        self._heard = float("-inf")

    def start(self) -> None:
        library = load_sdl() if pygame.display.get_driver() in BLOCKING_DRIVERS else None
        if library is not None:
            self._tell = library.SDL_SetHint
            self._tell(BY_ITSELF, b"0")
            self._ask = library.SDL_JoystickUpdate

    def stop(self) -> None:
        """Leave SDL as it was found."""
        if self._tell is not None:
            self._tell(BY_ITSELF, b"1")
            self._ask = self._tell = None

    def heard(self, now: float) -> None:
        """A pad was pressed: it is being played with."""
        self._heard = now

    def left(self, now: float, *, plugged: bool) -> float:
        """How long one may sleep until the next look; without end where SDL looks by itself."""
        if self._ask is None:
            return float("inf")
        if not plugged:
            return NONE_THERE
        return PLAYED if now < self._heard + PUT_DOWN_AFTER else RESTING

    def look(self) -> None:
        if self._ask is not None:
            self._ask()


def polling_wait(clock: Callable[[], float] = time.monotonic, sleep: Block = time.sleep) -> Block:
    """Thirty looks a second, ten when nothing has happened for a while."""

    def wait(seconds: float) -> None:
        start = clock()
        while not pygame.event.peek():
            waited = clock() - start
            if waited >= min(seconds, LONGEST_MS / 1000):
                return
            pause = SLOW_POLL if waited >= POLL_SLOWS_AFTER / 4 else FAST_POLL
            sleep(min(pause, max(0.001, seconds - waited)))

    return wait
