"""Waiting costs next to nothing, with SDL's own wait and without it."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pygame
import pytest

from game.adapters.pygame_window.waiting import BLOCKING_DRIVERS, load_sdl, polling_wait
from game.adapters.pygame_window.window import PygameWindow

from .window_page import PICTURES, Page

Opener = Callable[..., PygameWindow]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count the switches of a process.")
def test_two_seconds_of_waiting_wake_the_game_a_few_times(open_window: Opener) -> None:
    import resource

    window = open_window()
    page = Page()
    window.show(page.frame(), theme=page.theme, pictures=PICTURES, still=True, fresh=True)
    window.settle()
    window.wait(0.2)
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    while time.monotonic() < start + 2:
        window.wait(start + 2 - time.monotonic())
    after = resource.getrusage(resource.RUSAGE_SELF)
    assert after.ru_nvcsw - before.ru_nvcsw < 100  # SDL's own pump would make 2,000, polling makes 30
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count the switches of a process.")
def test_a_pad_that_rests_and_rustles_hardly_wakes_the_game(open_window: Opener) -> None:
    import resource

    window = open_window()
    window.wait(0)
    window.hear_pads()
    sdl = load_sdl()
    if sdl is None or pygame.display.get_driver() not in BLOCKING_DRIVERS:
        pytest.skip("Where SDL's own wait is not used, the window polls with and without a pad.")
    index = sdl.SDL_JoystickAttachVirtual(1, 6, 16, 1)
    instance = sdl.SDL_JoystickGetDeviceInstanceID(index)
    sdl.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    sdl.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
    window.wait(0.2)
    stick = sdl.SDL_JoystickFromInstanceID(instance)
    assert stick, "the pad was not opened"
    before, start = resource.getrusage(resource.RUSAGE_SELF), time.monotonic()
    while (now := time.monotonic()) < start + 1:
        sdl.SDL_JoystickSetVirtualAxis(stick, 0, int(now * 1e6) % 5000)
        assert window.wait(min(0.25, start + 1 - now)) == []
    after = resource.getrusage(resource.RUSAGE_SELF)
    sdl.SDL_JoystickDetachVirtual(index)
    assert after.ru_nvcsw - before.ru_nvcsw < 50  # SDL itself would look a thousand times


@dataclass
class Clock:
    now: float = 0.0
    sleeps: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds


def test_a_still_screen_draws_nothing_and_wakes_nobody(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    window, page = open_window(clock=clock), Page()
    window.show(page.frame(), theme=page.theme, pictures=PICTURES, still=False, alive=False, fresh=True)
    window.settle()
    clock.now += 10
    window.wait(0)
    shown: list[object] = []
    monkeypatch.setattr(pygame.display, "update", shown.append)
    monkeypatch.setattr(window, "_block", clock.sleep)
    assert window.wait(3600) == []
    assert clock.sleeps == [3600] and shown == []


def test_polling_slows_down_when_nothing_happens(open_window: Opener) -> None:
    open_window().wait(0)
    clock = Clock()
    polling_wait(clock, clock.sleep)(1.0)
    assert 0.9 <= clock.now <= 1.1
    assert len(clock.sleeps) <= 25
    assert clock.sleeps[0] < clock.sleeps[-2]


def test_a_wait_ends_on_time(open_window: Opener) -> None:
    window = open_window()
    window.wait(0.1)
    start = time.monotonic()
    window.wait(0.3)
    assert 0.25 <= time.monotonic() - start <= 0.6
