"""A key that is held repeats by our own clock, and one that was let go never does, however slow the machine is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame
import pytest

from game.adapters.pygame_window.window import PygameWindow
from game.ui.inputs import Attention, DeviceEvent, KeyDown
from tests.screenshots.moments import ASSETS


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[PygameWindow]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    opened = PygameWindow("Test", (960, 540), assets=ASSETS, clock=clock)
    opened.wait(0)
    yield opened
    opened.close()


def press(code: int, scancode: int, *, down: bool = True) -> None:
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    pygame.event.post(pygame.event.Event(kind, key=code, scancode=scancode, mod=0, unicode=""))


def tab(*, down: bool = True) -> None:
    press(pygame.K_TAB, pygame.KSCAN_TAB, down=down)


def after(window: PygameWindow, clock: Clock, seconds: float) -> list[DeviceEvent]:
    clock.now += seconds
    return window.wait(0)


def test_a_held_key_repeats_after_a_while(window: PygameWindow, clock: Clock) -> None:
    tab()
    assert after(window, clock, 0) == [KeyDown("tab")]
    assert after(window, clock, 0.3) == []
    assert after(window, clock, 0.15) == [KeyDown("tab", repeat=True)]
    assert after(window, clock, 0.03) == []
    assert after(window, clock, 0.05) == [KeyDown("tab", repeat=True)]
    tab(down=False)
    assert after(window, clock, 5) == []


def test_a_key_let_go_while_the_page_was_being_drawn_does_not_repeat(
    window: PygameWindow, clock: Clock
) -> None:
    tab()
    assert after(window, clock, 0) == [KeyDown("tab")]
    tab(down=False)  # after a moment; but the window does not look until the page is drawn
    assert after(window, clock, 3) == []


def test_a_slow_page_does_not_let_repeats_pile_up(window: PygameWindow, clock: Clock) -> None:
    tab()
    after(window, clock, 0)
    assert after(window, clock, 3) == [KeyDown("tab", repeat=True)]
    assert after(window, clock, 0.01) == []


def test_the_key_pressed_last_repeats(window: PygameWindow, clock: Clock) -> None:
    tab()
    after(window, clock, 0.3)
    press(pygame.K_DOWN, pygame.KSCAN_DOWN)
    assert after(window, clock, 0.3) == [KeyDown("down")]
    assert after(window, clock, 0.45) == [KeyDown("down", repeat=True)]
    press(pygame.K_DOWN, pygame.KSCAN_DOWN, down=False)
    assert after(window, clock, 5) == []


def test_a_window_that_is_left_holds_no_key(window: PygameWindow, clock: Clock) -> None:
    tab()
    after(window, clock, 0)
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert after(window, clock, 0) == [Attention(False)]
    assert after(window, clock, 5) == []


def test_a_wait_ends_when_a_held_key_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    window = PygameWindow("Test", (960, 540), assets=ASSETS)
    window.wait(0)
    tab()
    assert window.wait(1) == [KeyDown("tab")]
    assert window.wait(2) == [KeyDown("tab", repeat=True)]
    window.close()
