"""What devices do becomes device events."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pygame
import pytest

from game.adapters.pygame_window.events import SMALLEST, key_name
from game.adapters.pygame_window.window import PygameWindow
from game.ui.inputs import (
    DeviceEvent,
    Dropped,
    KeyDown,
    PointerDown,
    PointerMove,
    PointerUp,
    Quit,
    Resized,
    Seen,
    Wheel,
)

Opener = Callable[..., PygameWindow]


def hear(window: PygameWindow, *events: pygame.Event) -> list[DeviceEvent]:
    window.wait(0)
    for event in events:
        pygame.event.post(event)
    return window.wait(0.5)


def key(key: int, scancode: int = 0, mod: int = 0, down: bool = True) -> pygame.Event:
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    return pygame.event.Event(kind, key=key, scancode=scancode, mod=mod, unicode="")


@pytest.mark.parametrize(
    ("code", "scancode", "name"),
    [
        (pygame.K_RETURN, pygame.KSCAN_RETURN, "enter"),
        (pygame.K_KP_ENTER, pygame.KSCAN_KP_ENTER, "enter"),
        (pygame.K_ESCAPE, pygame.KSCAN_ESCAPE, "escape"),
        (pygame.K_BACKSPACE, pygame.KSCAN_BACKSPACE, "backspace"),
        (pygame.K_SPACE, pygame.KSCAN_SPACE, "space"),
        (pygame.K_TAB, pygame.KSCAN_TAB, "tab"),
        (pygame.K_UP, pygame.KSCAN_UP, "up"),
        (pygame.K_PAGEDOWN, pygame.KSCAN_PAGEDOWN, "pagedown"),
        (pygame.K_F1, pygame.KSCAN_F1, "f1"),
        (pygame.K_F11, pygame.KSCAN_F11, "f11"),
        (pygame.K_h, pygame.KSCAN_H, "h"),
        (pygame.K_a, pygame.KSCAN_Q, "a"),  # A on a French keyboard
        (pygame.K_1, pygame.KSCAN_1, "1"),
        (pygame.K_AMPERSAND, pygame.KSCAN_1, "1"),  # the upper row of a French keyboard
        (pygame.K_KP7, pygame.KSCAN_KP7, "7"),
        (pygame.K_KP0, pygame.KSCAN_KP0, "0"),
        (0x440, pygame.KSCAN_H, "h"),  # a Cyrillic letter
        (pygame.K_SLASH, pygame.KSCAN_SLASH, "/"),
        (pygame.K_LSHIFT, pygame.KSCAN_LSHIFT, ""),
    ],
)
def test_keys_have_small_names(code: int, scancode: int, name: str) -> None:
    assert key_name(code, scancode) == name


def test_a_key_tells_its_shift_and_whether_it_is_held(open_window: Opener) -> None:
    tab = key(pygame.K_TAB, pygame.KSCAN_TAB, pygame.KMOD_LSHIFT)
    up = key(pygame.K_TAB, pygame.KSCAN_TAB, down=False)
    assert hear(open_window(), tab, tab, up, tab) == [
        KeyDown("tab", shift=True),
        KeyDown("tab", shift=True, repeat=True),
        KeyDown("tab", shift=True),
    ]


def test_keys_for_the_system_are_left_to_it(open_window: Opener) -> None:
    window = open_window()
    assert hear(
        window, key(pygame.K_c, pygame.KSCAN_C, pygame.KMOD_LCTRL), key(pygame.K_x, pygame.KSCAN_X)
    ) == [KeyDown("x")]
    assert hear(window, key(pygame.K_RETURN, pygame.KSCAN_RETURN, pygame.KMOD_LALT)) == [KeyDown("alt+enter")]


def test_the_left_button_points_and_the_others_do_not(open_window: Opener) -> None:
    down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(30, 40), button=1, touch=False)
    right = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(30, 40), button=3, touch=False)
    up = pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(31, 40), button=1, touch=False)
    assert hear(open_window(), down, right, up) == [PointerDown(30, 40), PointerUp(31, 40)]


def test_of_many_moves_the_last_one_counts(open_window: Opener) -> None:
    moves = [pygame.event.Event(pygame.MOUSEMOTION, pos=(i, 5), touch=False) for i in range(30)]
    assert hear(open_window(), *moves) == [PointerMove(29, 5)]


def test_a_finger_is_a_pointer_of_its_own_and_counts_once(open_window: Opener) -> None:
    finger: dict[str, object] = {"x": 0.5, "y": 0.25, "touch_id": 1, "finger_id": 1, "dx": 0, "dy": 0}
    down, up = pygame.event.Event(pygame.FINGERDOWN, finger), pygame.event.Event(pygame.FINGERUP, finger)
    echo = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 180), button=1, touch=True)
    touched = [PointerDown(640, 180, finger=True), PointerUp(640, 180, finger=True)]
    assert hear(open_window((1280, 720)), down, echo, up) == touched


def test_the_wheel_adds_up_small_turns(open_window: Opener) -> None:
    def turn(y: int, precise: float) -> pygame.Event:
        return pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=y, precise_y=precise, flipped=False)

    window = open_window()
    assert hear(window, turn(-1, -1.0)) == [Wheel(1)]
    assert hear(window, turn(0, 0.4), turn(0, 0.4), turn(0, 0.4)) == [Wheel(-1)]


def test_a_smaller_window_is_told_as_the_smallest_page(open_window: Opener) -> None:
    window = open_window((1280, 720))
    small = pygame.event.Event(pygame.VIDEORESIZE, w=400, h=300, size=(400, 300))
    other = pygame.event.Event(pygame.VIDEORESIZE, w=1500, h=900, size=(1500, 900))
    assert hear(window, small) == [Resized(*SMALLEST)]
    assert hear(window, small) == []
    assert hear(window, small, other) == [Resized(1500, 900)]


def test_a_file_that_is_dropped_is_told_with_its_path(open_window: Opener) -> None:
    assert hear(open_window(), pygame.event.Event(pygame.DROPFILE, file="Mine.ttf")) == [Dropped("Mine.ttf")]


def test_closing_the_window_is_told(open_window: Opener) -> None:
    assert hear(open_window(), pygame.event.Event(pygame.QUIT)) == [Quit()]


@pytest.mark.parametrize(
    ("kind", "here"),
    [(pygame.WINDOWMINIMIZED, False), (pygame.WINDOWHIDDEN, False), (pygame.WINDOWRESTORED, True)],
)
def test_a_window_tells_whether_it_can_be_seen(open_window: Opener, kind: int, here: bool) -> None:
    assert hear(open_window(), pygame.event.Event(kind)) == [Seen(here)]


def test_another_thread_can_end_a_wait(open_window: Opener) -> None:
    window = open_window()
    window.wait(0.1)
    threading.Timer(0.05, window.wake).start()
    assert window.wait(None) == []


def test_the_window_fills_the_screen_and_comes_back(open_window: Opener) -> None:
    window = open_window((1000, 600))
    window.wait(0.1)
    window.set_fullscreen(on=True)
    desktop = pygame.display.get_desktop_sizes()[0]
    assert window.size == desktop and window.fullscreen
    assert Resized(*desktop) in window.wait(0.5)
    window.set_fullscreen(on=False)
    window.wait(0.2)
    assert window.size == (1000, 600) and not window.fullscreen
