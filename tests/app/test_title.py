"""The title: nothing stands before what the picture tells, and all that one may want there is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.story.journal import Journal
from game.story.kept import Kept, Saved
from game.ui.frame import Rect
from tests.pilot import AT_ONCE, Pilot
from tests.screenshots.moments import at_the_title

# The two windows that are lit in the picture, in pixels of a full window: see art/places of two-windows.
LIT = (Rect(348, 488, 124, 167), Rect(1448, 626, 121, 165))


def before(pilot: Pilot, place: Rect) -> list[str]:
    """What can be pressed and stands before a part of the picture, which is told as in a window of 1920."""
    part = pilot.frame.size[0] / 1920
    found = Rect(*(round(n * part) for n in (place.x, place.y, place.w, place.h)))
    return [target.id for target in pilot.frame.targets if target.rect.overlaps(found)]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("kept", [False, True])
def test_both_windows_that_are_lit_stay_free(size: tuple[int, int], language: str, *, kept: bool) -> None:
    pilot = at_the_title(size, replace(AT_ONCE, language=language))
    if kept:
        pilot.app.kept = Kept(
            saves={"thirty-days": Saved(Journal("thirty-days", "", 0), "Thirty Days", "Day five")}
        )
        pilot.loop.draw()
        assert pilot.view.focus == "continue"
    assert [before(pilot, window) for window in LIT] == [[], []]


def test_in_high_contrast_and_with_large_words_all_of_it_is_there() -> None:
    pilot = at_the_title((1280, 720), replace(AT_ONCE, text_scale=200, theme="high_contrast"))
    wanted = {"stories", "room", "settings", "help", "credits", "keep", "language", "leave"}
    assert {target.id for target in pilot.frame.targets} == wanted


def test_help_and_language_stand_in_the_lower_corners() -> None:
    pilot = at_the_title((1920, 1080), AT_ONCE)
    help, language = pilot.frame.target("help"), pilot.frame.target("language")
    assert help is not None and language is not None
    assert help.rect.bottom == language.rect.bottom and help.rect.x < 100 and language.rect.right > 1820
