"""Reading back, and going back from there to any decision."""

from __future__ import annotations

from game.adapters.disk.stories import FolderStories
from tests.app.test_keeping import play
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with


def at_the_end(drawer: FolderStories, keeper: MemoryKeeper | None = None) -> Pilot:
    pilot = Pilot(app_with(keeper or MemoryKeeper(settings=AT_ONCE), drawer))
    play(pilot, "drawer", "asked", "leave")
    return pilot


def test_every_decision_has_a_way_back_to_before_it(drawer: FolderStories) -> None:
    pilot = at_the_end(drawer)
    pilot.key("h")
    assert [id for id in pilot.labels if id.startswith("to:")] == ["to:0", "to:1"]
    pilot.press("Go back to here: You chose: Leave it.")
    assert set(pilot.digits) == {"leave", "look"}


def test_the_first_decision_is_reached_from_the_pause_too_and_is_kept(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = at_the_end(drawer, keeper)
    pilot.key("escape")
    pilot.press("Read back")
    pilot.press("Go back to here: You chose: Put it in the drawer.")
    assert set(pilot.digits) == {"drawer", "write"} and len(pilot.app.stack) == 2
    assert keeper.kept.saves["drawer"].journal.entries == ()


def test_it_is_reached_from_the_talk_afterwards(drawer: FolderStories) -> None:
    pilot = at_the_end(drawer)
    pilot.key("enter", "enter")
    assert pilot.page == "debrief"
    pilot.key("h")
    pilot.press("Go back to here: You chose: Leave it.")
    assert set(pilot.digits) == {"leave", "look"}
