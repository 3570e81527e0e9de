"""Places of a story that somebody keeps by name: found again, gone on from, deleted, and never lost silently."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from game.adapters.disk.keeper import DiskKeeper
from game.adapters.disk.stories import FolderStories
from game.story.progress import MOST_PLACES
from game.ui.words import english
from tests.app.test_keeping import play
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with


def playing(drawer: FolderStories, keeper: MemoryKeeper | DiskKeeper | None = None) -> Pilot:
    """Somebody in the middle of The Drawer."""
    app = app_with(keeper, drawer)
    app.today = lambda: "2031-05-02, 20:15"
    app.settings = AT_ONCE
    pilot = Pilot(app)
    play(pilot, "drawer", "asked")
    return pilot


def keep_here(pilot: Pilot) -> None:
    pilot.key("escape")
    pilot.press("Mark this place")
    assert "Marked. You’ll find it" in pilot.said or f"{MOST_PLACES} places" in pilot.said
    pilot.key("escape")


def to_the_places(pilot: Pilot) -> None:
    pilot.key("escape")
    for words in ("Other stories", "The Drawer"):
        pilot.press(words)
    pilot.press("kept place")


def test_a_place_is_known_by_its_time_its_last_choice_and_its_day(drawer: FolderStories) -> None:
    pilot = playing(drawer)
    keep_here(pilot)
    to_the_places(pilot)
    assert "After: Put it in the drawer." in pilot.said and "2031-05-02" in pilot.said


def test_a_place_is_gone_on_from_with_its_very_page(drawer: FolderStories) -> None:
    pilot = playing(drawer)
    said = pilot.said
    keep_here(pilot)
    pilot.answer("leave")
    pilot.key("escape")
    for words in ("Other stories", "The Drawer", "kept place", "Continue: "):
        pilot.press(words)
    assert pilot.said.replace(" (tried before)", "") == said


def test_deleting_asks_first(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = playing(drawer, keeper)
    keep_here(pilot)
    to_the_places(pilot)
    pilot.press("Delete: ")
    assert "Delete it" in pilot.said and pilot.focus == "keep:1"
    pilot.press("Keep it")
    pilot.press("Delete: ")
    pilot.press("Delete it")
    assert "No place is kept" in pilot.said and not keeper.kept.places["drawer"]


def test_there_is_room_for_six_and_a_seventh_is_not_kept_in_the_place_of_another(
    drawer: FolderStories,
) -> None:
    pilot = playing(drawer)
    for _ in range(MOST_PLACES + 1):
        keep_here(pilot)
    assert len(pilot.app.kept.places["drawer"]) == MOST_PLACES
    pilot.key("escape")
    pilot.press("Mark this place")
    assert "6 places of this story are kept already" in pilot.said


def test_who_keeps_nothing_is_told_how_long_a_place_stays(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = playing(drawer, keeper)
    pilot.app.settings = replace(AT_ONCE, keep=False)
    pilot.key("escape")
    pilot.press("Mark this place")
    assert "until the game is closed" in pilot.said
    assert pilot.app.kept.places["drawer"] and not keeper.kept.places


@pytest.fixture
def keeper(tmp_path: Path) -> DiskKeeper:
    return DiskKeeper(tmp_path / "kept", english())


def test_what_is_said_of_a_marked_place_stands_where_the_pause_spoke_of_what_is_kept(
    drawer: FolderStories, keeper: DiskKeeper
) -> None:
    pilot = playing(drawer, keeper)
    pilot.key("escape")
    before = len(pilot.view.body)
    pilot.press("Mark this place")
    assert len(pilot.view.body) == before and pilot.said.count("Marked") == 1


def test_places_are_there_after_a_restart_in_their_order(drawer: FolderStories, keeper: DiskKeeper) -> None:
    pilot = playing(drawer, keeper)
    keep_here(pilot)
    pilot.answer("leave")
    keep_here(pilot)
    found = DiskKeeper(keeper.folder, english()).restore().kept
    assert found.places == pilot.app.kept.places
    assert [place.chosen for place in found.places["drawer"]] == ["Put it in the drawer.", "Leave it."]


def test_a_place_that_is_deleted_stays_deleted(drawer: FolderStories, keeper: DiskKeeper) -> None:
    pilot = playing(drawer, keeper)
    keep_here(pilot)
    to_the_places(pilot)
    pilot.press("Delete: ")
    pilot.press("Delete it")
    assert not DiskKeeper(keeper.folder, english()).restore().kept.places


def test_two_windows_that_keep_a_place_each_keep_both(drawer: FolderStories, keeper: DiskKeeper) -> None:
    two = Pilot(app_with(DiskKeeper(keeper.folder, english()), drawer))
    one = playing(drawer, keeper)
    keep_here(one)
    two.app.settings = AT_ONCE
    play(two, "drawer", "asked", "leave")
    keep_here(two)
    assert len(DiskKeeper(keeper.folder, english()).restore().kept.places["drawer"]) == 2


def test_a_damaged_place_is_said_and_put_aside_and_all_else_is_there(
    drawer: FolderStories, keeper: DiskKeeper
) -> None:
    pilot = playing(drawer, keeper)
    keep_here(pilot)
    pilot.answer("leave")
    keep_here(pilot)
    with sqlite3.connect(keeper.path) as db:
        db.execute("update places set journal = 'once upon a time' where chosen = 'Leave it.'")
    restored = DiskKeeper(keeper.folder, english()).restore()
    assert "1 place you had kept could not be read and was put aside." in restored.notice
    assert restored.kept.saves and len(restored.kept.places["drawer"]) == 1
    with sqlite3.connect(keeper.path) as db:
        assert db.execute("select chosen from places_put_aside").fetchall() == [("Leave it.",)]
    assert not DiskKeeper(keeper.folder, english()).restore().notice, "it is said once"
