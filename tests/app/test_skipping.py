"""Skipping what was read in an earlier play: to the next page that is new, or to the choice, and never past it."""

from __future__ import annotations

from pathlib import Path

from game.adapters.disk.keeper import DiskKeeper
from game.adapters.disk.stories import FolderStories
from game.ui.words import english
from tests.pilot import AT_ONCE, Pilot, app_with

LONG = """
title: Long
cast: {mara: {name: Mara}}
start: a
scenes:
  a:
    lines: [{mara: One.}, {mara: Two.}, {mara: Three.}]
    choices:
      - {text: Left., id: left, approach: healthy, feedback: It was left., goto: b}
      - {text: Right., id: right, approach: harmful, feedback: It was right., goto: b}
  b:
    lines: [{mara: Four.}, {mara: Five.}]
    choices:
      - {text: On., id: on, approach: neutral, goto: end}
      - {text: Still on., id: still, approach: neutral, goto: end}
  end: {lines: [{mara: Six.}], ending: {title: The End, outcome: growth}}
"""


def story(tmp_path: Path) -> FolderStories:
    (tmp_path / "long.yaml").write_text(LONG, "utf-8")
    return FolderStories(tmp_path)


def once_through(pilot: Pilot) -> None:
    """The story from the title to its end, by the left way."""
    for words in ("Stories", "Long", "Play"):
        pilot.press(words)
    pilot.answer("left", "on")
    pilot.key("enter", "enter")
    assert pilot.page == "debrief"


def again(pilot: Pilot) -> None:
    pilot.press("From the start")


def test_at_the_first_time_nothing_can_be_skipped(tmp_path: Path) -> None:
    pilot = Pilot(app_with(stories=story(tmp_path)))
    for words in ("Stories", "Long", "Play"):
        pilot.press(words)
    said = pilot.said
    pilot.key("s")
    assert pilot.said == said and "skip" not in pilot.labels


def test_a_second_play_skips_to_the_choice_and_stops_there(tmp_path: Path) -> None:
    pilot = Pilot(app_with(stories=story(tmp_path)))
    once_through(pilot)
    again(pilot)
    assert "One." in pilot.said and pilot.labels["skip"] == "Skip what was read"
    pilot.press("Skip what was read")
    assert set(pilot.digits) == {"left", "right"}
    pilot.key("s")
    assert set(pilot.digits) == {"left", "right"}, "nothing is ever chosen by skipping"


def test_a_page_that_is_new_is_not_skipped(tmp_path: Path) -> None:
    pilot = Pilot(app_with(stories=story(tmp_path)))
    once_through(pilot)
    again(pilot)
    pilot.key("s")
    pilot.key(pilot.digits["right"])
    assert pilot.page == "feedback" and "It was right." in pilot.said
    pilot.key("s")
    assert pilot.page == "feedback", "this feedback was not read before"
    pilot.key("enter", "s")
    assert set(pilot.digits) == {"on", "still"}


def test_feedback_that_was_read_is_skipped_too(tmp_path: Path) -> None:
    pilot = Pilot(app_with(stories=story(tmp_path)))
    once_through(pilot)
    again(pilot)
    pilot.key("s")
    pilot.key(pilot.digits["left"])
    assert pilot.page == "feedback" and "skip" in pilot.labels
    pilot.key("s")
    assert set(pilot.digits) == {"on", "still"}


def test_an_ending_is_never_skipped(tmp_path: Path) -> None:
    pilot = Pilot(app_with(stories=story(tmp_path)))
    once_through(pilot)
    again(pilot)
    for way in ("left", "on"):
        pilot.key("s")
        pilot.key(pilot.digits[way])
    pilot.key("s")
    assert pilot.page == "ending"
    pilot.key("s")
    assert pilot.page == "ending"


def test_what_was_read_is_known_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    stories = story(tmp_path)
    pilot = Pilot(app_with(DiskKeeper(folder, english()), stories))
    pilot.app.settings = AT_ONCE
    once_through(pilot)
    read = pilot.app.kept.read["long"]
    assert len(read) == 7, "six lines on pages of their own, and one feedback"
    assert DiskKeeper(folder, english()).restore().kept.read == {"long": read}
    later = Pilot(app_with(DiskKeeper(folder, english()), stories))
    for words in ("Stories", "Long", "Play"):
        later.press(words)
    later.key("s")
    assert set(later.digits) == {"left", "right"}
