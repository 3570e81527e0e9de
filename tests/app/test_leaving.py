"""Leaving quickly: at once a page, a title and a silence in which nothing is of the game."""

from __future__ import annotations

import pytest

from game.app.leaving import Escapes
from game.ui.inputs import KeyDown, PointerDown
from game.ui.screens.neutral import NeutralScreen
from game.ui.spoken import spoken
from tests.pilot import MemoryKeeper, Pilot, app_with

PAGES = ("title", "settings", "library", "notes", "scene")


@pytest.fixture
def pilot() -> Pilot:
    return Pilot(app_with(MemoryKeeper()))


def said(pilot: Pilot) -> str:
    """All words of the page."""
    return " ".join(utterance.words for utterance in spoken(pilot.view))


def escape(pilot: Pilot, *seconds: float) -> None:
    """Esc at each of these times."""
    times = iter(seconds)
    pilot.loop.clock = lambda: next(times)
    for _ in seconds:
        pilot.loop.hear(KeyDown("escape"))


def at(pilot: Pilot, page: str) -> Pilot:
    match page:
        case "settings":
            pilot.press("Settings & access")
        case "library":
            pilot.press("Stories")
        case "notes":
            pilot.press("Stories")
            pilot.press("Thirty Days")
        case "scene":
            pilot.press("Stories")
            pilot.press("Thirty Days")
            pilot.press("Play")
    return pilot


@pytest.mark.parametrize("page", PAGES)
def test_three_quick_presses_of_escape_leave_from_every_page(page: str, pilot: Pilot) -> None:
    at(pilot, page)
    escape(pilot, 10.0, 10.6, 11.4)
    assert pilot.view.name == "neutral"
    assert pilot.display.named == ("Notes", True)
    for word in ("Second Chances", "Mara", "love", "story", "help"):
        assert word.lower() not in said(pilot).lower()


def test_the_first_press_pauses_and_slow_ones_do_not_leave(pilot: Pilot) -> None:
    at(pilot, "scene")
    escape(pilot, 1.0)
    assert pilot.view.name == "pause"
    escape(pilot, 2.0, 3.0, 4.0, 5.0)
    assert pilot.view.name != "neutral"


def test_who_does_something_in_between_does_not_leave(pilot: Pilot) -> None:
    at(pilot, "scene")
    pilot.loop.clock = lambda: 1.0
    for key in ("escape", "down", "escape", "down", "escape", "down"):
        pilot.loop.hear(KeyDown(key))
    assert pilot.view.name != "neutral"
    escape(pilot, 1.0, 1.1)
    pilot.loop.hear(PointerDown(0, 0))
    escape(pilot, 1.2)
    assert pilot.view.name != "neutral"


def test_the_button_in_the_corner_leaves(pilot: Pilot) -> None:
    at(pilot, "scene")
    pilot.press("Leave quickly")
    assert isinstance(pilot.app.screen, NeutralScreen)
    assert not pilot.app.leaving


def test_nothing_recent_is_seen_until_the_stories_are_asked_for(pilot: Pilot) -> None:
    at(pilot, "scene")
    pilot.press("Leave quickly")
    pilot.loop.hear(KeyDown("escape"))
    pilot.loop.hear(KeyDown("backspace"))
    assert pilot.view.name == "neutral", "no key shows what was there"
    pilot.press("Contents")
    assert pilot.view.name == "title"
    assert pilot.display.named == ("Second Chances", False)
    assert "Thirty Days" not in said(pilot)
    pilot.press("Stories")
    pilot.loop.hear(KeyDown("escape"))
    assert "Thirty Days" in said(pilot), "nothing is lost"


def test_what_was_shown_is_kept(pilot: Pilot) -> None:
    at(pilot, "scene")
    kept = pilot.app.kept
    pilot.press("Leave quickly")
    assert pilot.app.kept == kept


@pytest.mark.parametrize(
    ("times", "leaves"),
    [
        ((0.0, 0.7, 1.4), [False, False, True]),
        ((0.0, 0.8, 1.6), [False, False, False]),
        ((0.0, 1.0, 1.6, 2.2), [False, False, False, True]),
        ((0.0, 0.1, 0.2, 0.3), [False, False, True, False]),
    ],
)
def test_three_presses_count_within_a_second_and_a_half(times: tuple[float, ...], leaves: list[bool]) -> None:
    escapes = Escapes()
    assert [escapes.pressed(time) for time in times] == leaves
