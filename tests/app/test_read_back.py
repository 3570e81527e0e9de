"""Reading back, and going back from there to any decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories
from game.ui.frame import Rect, Run
from game.ui.screens.stage import quoted
from tests.app.test_keeping import play
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with
from tests.screenshots.moments import at_the_title


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


LEFT = """
title: Left Behind
summary: A bag.
minutes: 1
content_notes: [breakup]
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
start: hall
scenes:
  hall:
    time: Monday, late
    lines: [{mara: Your bag.}, {ines: My bag.}]
    choices:
      - {text: Take it., id: take, approach: healthy, feedback: It was yours., lines: [{mara: Good.}], goto: street}
      - {text: Leave it., id: leave, approach: neutral, goto: street}
  street:
    time: Tuesday, early
    lines: [{mara: One more thing.}, {ines: Yes?}]
    choices:
      - {text: Wait., id: wait, approach: neutral, goto: end}
      - {text: Go., id: go, approach: healthy, feedback: You went., goto: end}
  end: {time: Friday, lines: [It rains.], ending: {title: Rain, outcome: growth}}
"""


def left(tmp_path: Path) -> tuple[Pilot, MemoryKeeper]:
    (tmp_path / "left.yaml").write_text(LEFT, "utf-8")
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = Pilot(app_with(keeper, FolderStories(tmp_path)))
    for words in ("Stories", "Left Behind", "Play"):
        pilot.press(words)
    return pilot, keeper


def read_back(pilot: Pilot, *, paused: bool) -> str:
    if paused:
        pilot.key("escape")
        pilot.press("Read back")
    else:
        pilot.key("h")
    said = pilot.said
    pilot.key("escape", *(["escape"] if paused else []))
    return said


@pytest.mark.parametrize("paused", [False, True])
def test_it_ends_with_the_line_on_the_screen(tmp_path: Path, paused: bool) -> None:
    pilot, _ = left(tmp_path)
    lines = ["Your bag.", "My bag.", "Good.", "One more thing.", "Yes?"]
    pages = [["Your bag."], ["My bag."], ["Good."], [], ["One more thing."], ["Yes?"]]
    read: list[str] = []
    for number, new in enumerate(pages):
        read += new
        said = read_back(pilot, paused=paused)
        assert [line for line in lines if line in said] == read, number
        pilot.key(pilot.digits["take"] if number == 1 else "enter")


def test_what_is_kept_names_the_scene_that_is_on_the_screen(tmp_path: Path) -> None:
    pilot, keeper = left(tmp_path)
    found = []
    for number in range(8):
        found.append((pilot.page, keeper.kept.saves["left"].where))
        pilot.key(pilot.digits["take" if number == 1 else "go"] if number in (1, 5) else "enter")
    days = ["Monday"] * 4 + ["Tuesday"] * 3 + ["Friday"]
    assert [where for _, where in found] == days, found
    assert [page for page, _ in found][3::3] == ["feedback", "feedback"]


def test_a_marked_place_names_the_scene_that_is_on_the_screen(tmp_path: Path) -> None:
    pilot, keeper = left(tmp_path)
    pilot.key("enter")
    pilot.key(pilot.digits["take"], "enter", "escape")
    pilot.press("Mark this place")
    (place,) = keeper.kept.places["left"]
    assert place.when == "Monday, late"


def test_what_somebody_quotes_stands_in_single_quotes() -> None:
    assert quoted("In the game it’s “somewhere” now.") == "“In the game it’s ‘somewhere’ now.”"
    assert quoted("“Which game”") == "“Which game”"


def test_its_button_says_where_it_leads(drawer: FolderStories) -> None:
    pilot = at_the_end(drawer)
    pilot.key("h")
    assert pilot.labels["back"] == "Back to the story"
    pilot.press("Back to the story")
    pilot.key("escape", "h")
    assert pilot.labels["back"] == "Back"
    pilot.key("escape", "escape", "enter", "h")
    assert pilot.labels["back"] == "Back to “How it went”"
    pilot.press("Back to “How it went”")
    assert pilot.page == "debrief"


CHAT = """
title: A Chat
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
start: chat
scenes:
  chat:
    medium: messages
    time: Thursday 17:50
    lines: [{mara: Hello., time: "17:50"}, {mara: Are you there?, time: "17:52"}]
    choices: [{text: Answer., id: answer, approach: neutral, feedback: You did., goto: end}]
  end: {time: Friday, lines: [It rains.], ending: {title: Rain, outcome: growth}}
"""


def test_the_pause_tells_the_time_that_stands_on_the_page(tmp_path: Path) -> None:
    (tmp_path / "chat.yaml").write_text(CHAT, "utf-8")
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE), FolderStories(tmp_path)))
    for words in ("Stories", "A Chat", "Play"):
        pilot.press(words)
    pilot.read_on()
    assert "Thursday 17:52" in pilot.said
    for page in ("scene", "feedback"):
        assert pilot.page == page
        pilot.key("escape")
        assert pilot.page == "pause" and "Thursday 17:52" in pilot.said
        pilot.key("escape")
        if page == "scene":
            pilot.key(pilot.digits["answer"])


def test_entries_of_one_line_and_of_more_stand_equally_far_apart() -> None:
    pilot = at_the_title((1280, 720), AT_ONCE)
    pilot.open_story("Thirty Days")
    for _ in range(25):
        pilot.key("1" if pilot.digits else "enter")
    pilot.key("h")
    lines: dict[int, list[Rect]] = {}
    for placed in pilot.frame.items:
        if isinstance(placed.item, Run) and placed.item.owner.startswith("told-"):
            lines.setdefault(int(placed.item.owner.removeprefix("told-")), []).append(placed.item.rect)
    assert len({len({rect.y for rect in rects}) for rects in lines.values()}) > 1, "some take two lines"
    decided = [id for id in pilot.labels if id.startswith("to:")]
    between = [
        min(rect.y for rect in lines[n + 1]) - max(rect.bottom for rect in lines[n])
        for n in sorted(lines)
        if n + 1 in lines
    ]
    assert decided and sorted(between)[-2 * len(decided) - 1] - min(between) <= 1, between
    assert pilot.view.hints[0].words == "Move"
