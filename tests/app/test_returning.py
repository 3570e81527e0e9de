"""A page that somebody comes back to has the ring where it was, and is scrolled as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.adapters.disk.stories import FolderStories
from game.settings import Settings
from game.ui.commands import HostStory
from game.ui.inputs import RoomAddress, RoomOpened
from game.ui.screens.settings import SettingsScreen
from tests.pilot import AT_ONCE, FakeRoom, MemoryKeeper, Pilot, app_with


def at_the_settings(settings: Settings = AT_ONCE) -> Pilot:
    pilot = Pilot(app_with(MemoryKeeper(settings=settings)))
    pilot.press("Settings & access")
    return pilot


def test_from_help_one_comes_back_to_the_setting_one_was_at() -> None:
    pilot = at_the_settings()
    pilot.loop.focus_on("spacing:wide")
    pilot.key("f1", "escape")
    assert pilot.page == "settings" and pilot.focus == "spacing:wide"


def test_from_a_page_of_its_own_one_comes_back_to_its_button_through_all_pages_between() -> None:
    pilot = at_the_settings()
    pilot.press("Keeping")
    pilot.press("Delete all that is kept")
    pilot.key("f1", "escape")
    assert pilot.page == "confirm"
    pilot.key("escape")
    assert pilot.focus == "delete"
    pilot.key("escape")
    assert pilot.page == "title" and pilot.focus == "settings"


def test_the_scroll_is_as_it_was_and_in_other_letters_the_ring_is_in_sight() -> None:
    pilot = at_the_settings(replace(AT_ONCE, text_scale=200))
    pilot.loop.focus_on("faces")
    scroll = pilot.loop.scroll
    assert scroll > 0
    pilot.key("f1", "escape")
    assert pilot.loop.scroll == scroll
    pilot.key("f1")
    pilot.app.settings = replace(pilot.app.settings, text_scale=150)
    pilot.key("escape")
    target = pilot.frame.target("faces")
    assert pilot.focus == "faces" and target is not None and target.visible


def test_a_page_with_something_new_on_it_begins_anew() -> None:
    """After a story the title has “Continue”, which is what one would press now."""
    pilot = Pilot(app_with())
    pilot.press("Stories")
    pilot.key("escape")
    assert pilot.focus == "stories"
    pilot.open_story()
    pilot.key("escape")
    pilot.press("Other stories")
    pilot.key("escape")
    assert pilot.page == "title" and pilot.focus == "continue"


def test_what_is_gone_is_not_gone_back_to() -> None:
    pilot = at_the_settings()
    pilot.press("Keeping")
    pilot.loop.focus_on("nearby")
    pilot.key("f1")
    pilot.app.stack[1] = SettingsScreen("voice")
    pilot.key("escape")
    assert pilot.page == "settings" and pilot.focus == "title"


def test_a_story_has_its_ring_where_it_was() -> None:
    pilot = Pilot(app_with())
    pilot.open_story()
    pilot.loop.focus_on("pause")
    before = pilot.focus
    pilot.key("f1", "escape")
    assert pilot.focus == before


def test_whoever_left_quickly_begins_at_the_beginning() -> None:
    pilot = Pilot(app_with())
    pilot.press("Settings & access")
    pilot.app.carry_out(pilot.app, "leave quickly")
    pilot.loop.draw()
    assert pilot.page == "neutral"
    pilot.press("Contents")
    assert pilot.page == "title" and pilot.focus == "stories"


@pytest.mark.parametrize("panel", ["panel:remote", "panel:reach"])
def test_from_what_lies_over_a_room_one_comes_back_to_its_button(drawer: FolderStories, panel: str) -> None:
    app = app_with(stories=drawer)
    app.make_room = lambda rehearsal, wake: FakeRoom(rehearsal)
    app.carry_out(app, HostStory("drawer"))
    pilot = Pilot(app)
    pilot.press("Open the room")
    pilot.feel(RoomOpened((RoomAddress("http://192.168.1.20:8765", ("1" * 25,) * 25),), "482913"))
    pilot.tab_to(panel)
    pilot.key("enter", "escape")
    assert pilot.page == "room-lobby" and pilot.focus == panel
