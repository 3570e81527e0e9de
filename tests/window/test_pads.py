"""A gamepad: what its buttons mean, how its stick moves the focus, and a story played with four of its buttons."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.waiting import Looks, load_sdl
from game.ui.frame import Glyph, Run
from game.ui.inputs import PadDown, PadGone
from tests.app.test_playing import EGG
from tests.pilot import label_of, pressables
from tests.window.devices import Rig, axis_event, pad_event, played

X, Y = pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Rig]:
    with played(monkeypatch, tmp_path) as found:
        yield found


def into_the_story(rig: Rig) -> None:
    for words in ("Stories", "Thirty Days", "Play"):
        rig.pad_press(words)
    assert rig.view.name == "scene"


def play(rig: Rig, way: list[str]) -> None:
    """Through a story: A goes on while there is nothing to choose."""
    for id in way:
        while rig.only_read:
            rig.pad("a")
        rig.pad_press(id)
    while rig.only_read:
        rig.pad("a")


def test_four_buttons_play_a_story_to_its_talk_and_another_way(rig: Rig) -> None:
    into_the_story(rig)
    play(rig, EGG)
    assert rig.view.name == "ending"
    rig.pad_press("See how it went")
    assert rig.view.name == "debrief"
    rig.pad_press("Rewind to: “Would you read this plan out to her? To her face?”")
    assert rig.view.name == "scene"
    rig.pad_press("ring")
    assert rig.view.name in ("reason", "feedback")
    assert rig.used <= {"down", "up", "right", "a"}


def test_a_pressed_twice_never_chooses(rig: Rig) -> None:
    into_the_story(rig)
    while rig.only_read:
        rig.pad("a")
    assert rig.loop.focus == "question"
    rig.pad("a", "a")
    assert rig.view.name == "scene" and rig.loop.focus == "question"


def test_b_takes_back_start_pauses_and_the_shoulders_read_and_say(rig: Rig) -> None:
    rig.pad_press("Settings & access")
    rig.pad("b")
    assert rig.view.name == "title"
    into_the_story(rig)
    rig.pad("start")
    assert rig.view.name == "pause"
    rig.pad("b", "left shoulder")
    assert rig.view.name == "history"
    rig.pad("b")
    play(rig, EGG[:1])
    assert rig.view.name == "reason"
    rig.pad("b")
    assert rig.view.name == "scene"
    rig.pad("y")
    assert rig.view.name == "help"


def test_start_three_times_leaves_at_once(rig: Rig) -> None:
    into_the_story(rig)
    rig.pad("start", "start")
    assert rig.view.name == "scene"
    rig.pad("start")
    assert rig.view.name == "neutral"


# --- the stick -----------------------------------------------------------------------------------------


def heard(rig: Rig, *events: pygame.Event, after: float = 0.0) -> list[object]:
    rig.clock.now += after
    for event in events:
        pygame.event.post(event)
    return list(rig.window.wait(0))


def test_a_stick_that_rests_beside_its_middle_is_not_heard(rig: Rig) -> None:
    noise = [axis_event(axis, part / 50) for part in range(-20, 21) for axis in (X, Y, 2, 3)]
    assert heard(rig, *noise) == []


def test_a_pushed_stick_moves_once_then_repeats_until_it_is_let_go(rig: Rig) -> None:
    down = PadDown("down")
    assert heard(rig, axis_event(Y, 0.8), axis_event(Y, 0.55), axis_event(Y, 0.9)) == [down]
    assert heard(rig, after=0.3) == []
    assert heard(rig, after=0.15) == [PadDown("down", repeat=True)]
    assert heard(rig, axis_event(Y, 0.1)) == []
    assert heard(rig, after=5) == []
    assert heard(rig, axis_event(Y, -0.9)) == [PadDown("up")]
    assert heard(rig, axis_event(Y, 0.0), axis_event(X, -1.0)) == [PadDown("left")]


def test_a_held_button_repeats_where_it_moves_and_nowhere_else(rig: Rig) -> None:
    assert heard(rig, pad_event(pygame.CONTROLLERBUTTONDOWN, "down")) == [PadDown("down")]
    assert heard(rig, after=0.5) == [PadDown("down", repeat=True)]
    heard(rig, pad_event(pygame.CONTROLLERBUTTONUP, "down"))
    assert heard(rig, pad_event(pygame.CONTROLLERBUTTONDOWN, "a")) == [PadDown("a")]
    assert heard(rig, after=5) == []


# --- the hints -----------------------------------------------------------------------------------------


def test_the_hints_show_the_device_used_last(rig: Rig) -> None:
    assert rig.caps == ["↑", "↓", "Enter"]
    rig.pad("down")
    assert rig.caps == ["↑", "↓", "A"]
    rig.key("tab")
    assert rig.caps == ["↑", "↓", "Enter"]
    into_the_story(rig)
    assert {"A", "L", "Start"} <= set(rig.caps) and "Esc" not in rig.caps


def test_a_pad_with_shapes_shows_shapes_and_says_their_names(rig: Rig) -> None:
    rig.pad_press("Settings & access")
    rig.loop.hear(PadDown("down", shapes=True))
    assert rig.caps == ["↑", "↓", "←", "→", "(x)", "(circle)"]
    drawn = [p.item.icon for p in rig.frame.items if isinstance(p.item, Glyph)]
    assert {"x", "circle"} <= set(drawn)
    written = [p.item.text for p in rig.frame.items if isinstance(p.item, Run)]
    assert not any("(x)" in text for text in written)
    rig.pad_press("Controls")
    rig.pad_press("Change keys and buttons")
    rig.loop.hear(PadDown("down", shapes=True))
    labels = [label_of(widget) for widget in pressables(rig.view)]
    assert "Press what has the ring: gamepad Cross" in labels


# --- real ones, as far as SDL can pretend ----------------------------------------------------------------


@pytest.fixture
def sdl(rig: Rig) -> Iterator[ctypes.CDLL]:
    """The library that the window uses, with the pads it is listening to."""
    rig.window.hear_pads()
    found = load_sdl()
    if found is None or not hasattr(found, "SDL_JoystickAttachVirtual"):
        pytest.skip("This SDL is not found or cannot pretend a pad.")
    found.SDL_JoystickFromInstanceID.restype = ctypes.c_void_p
    found.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
    found.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
    yield found


GAMEPAD, UNKNOWN = 1, 0  # kinds of SDL_JoystickType: of the second there is no map


@pytest.mark.parametrize("kind", [GAMEPAD, UNKNOWN])
def test_a_pad_is_heard_from_plugging_in_to_unplugging(rig: Rig, sdl: ctypes.CDLL, kind: int) -> None:
    index = sdl.SDL_JoystickAttachVirtual(kind, 6, 16, 1)
    assert heard(rig) == []
    stick = sdl.SDL_JoystickFromInstanceID(sdl.SDL_JoystickGetDeviceInstanceID(index))
    assert stick, "it was not opened"
    sdl.SDL_JoystickSetVirtualButton(stick, 0, 1)
    assert heard(rig) == [PadDown("a")]
    sdl.SDL_JoystickSetVirtualButton(stick, 0, 0)
    sdl.SDL_JoystickSetVirtualAxis(stick, 1, 30000)
    assert heard(rig) == [PadDown("down")]
    assert sdl.SDL_JoystickDetachVirtual(index) == 0
    assert heard(rig) == [PadGone()]
    assert heard(rig, after=5) == []


def test_hints_are_those_of_the_keys_again_when_the_pad_is_gone(rig: Rig, sdl: ctypes.CDLL) -> None:
    index = sdl.SDL_JoystickAttachVirtual(GAMEPAD, 6, 16, 1)
    rig.tell()
    rig.pad("down")
    assert "A" in rig.caps
    sdl.SDL_JoystickDetachVirtual(index)
    rig.tell()
    assert "Enter" in rig.caps


def test_pads_are_asked_seldom_and_noise_does_not_hurry_it() -> None:
    looks, asked = Looks(), []
    assert looks.left(0.0, plugged=True) == float("inf"), "nobody listens yet"
    looks._ask = lambda: asked.append(1)
    assert looks.left(0.0, plugged=False) == 1.0
    assert looks.left(0.0, plugged=True) == pytest.approx(1 / 8)
    looks.heard(0.0)
    assert looks.left(1.0, plugged=True) == pytest.approx(1 / 60)
    assert looks.left(2.5, plugged=True) == pytest.approx(1 / 8)
