"""What a room sees from its back row: pages that use the whole projector, and say how far the room is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.adapters.disk.stories import FolderStories
from game.ui.commands import HostStory
from game.ui.frame import Face, Fill, Glyph, Matrix, Rect, Run, Scenery
from game.ui.inputs import RoomAddress, RoomCount, RoomOpened, RoomTally
from tests.pilot import AT_ONCE, FakeDisplay, FakeRoom, MemoryKeeper, Pilot, app_with
from tests.screenshots.moments import at_the_title
from tests.screenshots.rooms import room_moments

CELLS = ("1" * 25,) * 25  # as many as the code of an address has
DOOR = RoomOpened((RoomAddress("http://192.168.1.20:8765", CELLS),), "482913")
PROJECTOR = (1920, 1080)


def before_a_room(drawer: FolderStories, size: tuple[int, int]) -> Pilot:
    """Somebody who is about to open a room."""
    app = app_with(stories=drawer, fate={"answer": "no"})
    app.make_room = lambda rehearsal, wake: FakeRoom(rehearsal)
    found = Pilot(app, FakeDisplay(size))
    app.carry_out(app, HostStory("drawer"))
    found.loop.draw()
    return found


@pytest.fixture
def pilot(drawer: FolderStories) -> Pilot:
    """The same, with a projector."""
    return before_a_room(drawer, PROJECTOR)


@pytest.fixture
def thirty_days() -> Pilot:
    """Somebody before the title, with the stories and pictures of the game."""
    return at_the_title(PROJECTOR, AT_ONCE)


def with_phones(pilot: Pilot) -> Pilot:
    pilot.press("Open the room")
    pilot.feel(DOOR)
    pilot.feel(RoomCount(30, 0, ""))
    return pilot


def first_question(pilot: Pilot) -> Pilot:
    pilot.press("Begin the story")
    while pilot.page != "room-vote":
        pilot.press("Go on")
    return pilot


def panels(pilot: Pilot) -> list[Rect]:
    """The grounds of the page that are larger than a button."""
    items = [placed.item for placed in pilot.frame.items]
    return [item.rect for item in items if isinstance(item, Fill) and 300 < item.rect.w < 1500]


def code(pilot: Pilot) -> Rect:
    return next(placed.item.rect for placed in pilot.frame.items if isinstance(placed.item, Matrix))


def size_of(pilot: Pilot, words: str) -> int:
    """How large words are drawn."""
    runs = [placed.item for placed in pilot.frame.items if isinstance(placed.item, Run)]
    return next(run.font.size for run in runs if run.text.startswith(words))


def buttons(pilot: Pilot) -> int:
    """The upper edge of the row of buttons."""
    ids = {button.id for button in pilot.view.footer}
    return min(target.rect.y for target in pilot.frame.targets if target.id in ids)


def test_a_vote_takes_the_whole_height_of_the_projector(pilot: Pilot) -> None:
    first_question(with_phones(pilot)).press("Open the vote")
    assert buttons(pilot) - max(rect.bottom for rect in panels(pilot) if rect.y < 900) < 40
    assert size_of(pilot, "Put it in") > 29, "an answer is larger than a choice of somebody who plays alone"


def test_the_code_beside_a_vote_is_as_wide_as_its_panel(pilot: Pilot) -> None:
    first_question(with_phones(pilot)).press("Open the vote")
    assert code(pilot).w > 400


def test_the_code_of_the_lobby_is_the_largest_thing_on_it(pilot: Pilot) -> None:
    with_phones(pilot)
    assert code(pilot).w > 500


def test_the_count_of_phones_stands_in_line_with_the_address_above_it(pilot: Pilot) -> None:
    with_phones(pilot)
    items = [placed.item for placed in pilot.frame.items]
    address = next(item for item in items if isinstance(item, Run) and item.text == "192.168.1.20:8765")
    icon = next(item for item in items if isinstance(item, Glyph) and item.icon == "users")
    assert icon.rect.x == address.rect.x


def test_a_result_says_how_many_voted(pilot: Pilot) -> None:
    first_question(with_phones(pilot)).press("Open the vote")
    pilot.press("Show the result")
    pilot.feel(RoomTally("p1", (("drawer", 20), ("write", 6), ("quiet", 1))))
    assert "27 of 30 phones have voted. This is what the room says." in pilot.said


def test_a_result_with_hands_in_it_counts_votes(pilot: Pilot) -> None:
    first_question(with_phones(pilot)).press("Open the vote")
    pilot.press("Count hands")
    pilot.tab_to("hands:write")
    pilot.key("right", "right")
    pilot.press("Back to the room")
    pilot.press("Show the result")
    pilot.feel(RoomTally("p1", (("drawer", 20),)))
    assert "22 votes were counted." in pilot.said


@pytest.mark.parametrize("size", [PROJECTOR, (1280, 720)], ids=str)
def test_an_empty_lobby_says_on_one_line_that_nobody_has_come(
    drawer: FolderStories, size: tuple[int, int]
) -> None:
    pilot = before_a_room(drawer, size)
    pilot.press("Open the room")
    pilot.feel(DOOR)
    runs = [placed.item.text for placed in pilot.frame.items if isinstance(placed.item, Run)]
    assert "No phone has reached us yet" in runs


@pytest.mark.parametrize("size", [PROJECTOR, (1280, 720)], ids=str)
def test_the_remote_s_button_stays_under_the_pointer_while_phones_come(
    drawer: FolderStories, size: tuple[int, int]
) -> None:
    pilot = before_a_room(drawer, size)
    pilot.press("Open the room")
    pilot.feel(DOOR)
    found = []
    for phones, reached in ((0, False), (0, True), (1, True), (30, True)):
        pilot.feel(RoomCount(phones, 0, "", reached=reached))
        found.append(next(target.rect for target in pilot.frame.targets if target.id == "panel:remote"))
    middles = [rect.y + rect.h // 2 for rect in found]
    assert all(rect.y < middle < rect.bottom for rect in found for middle in middles)


def test_what_a_story_contains_begins_as_a_sentence_does(thirty_days: Pilot) -> None:
    for name in room_moments(thirty_days):
        if name == "room-lobby":
            break
    assert "Breakup, pressure, alcohol." in thirty_days.said


def test_the_keys_of_a_vote_are_those_that_do_something(pilot: Pilot) -> None:
    first_question(with_phones(pilot))
    told = {hint.words: hint.keys for hint in pilot.view.hints}
    assert told["Go with A–B"] == ("1–2",) and "Take back" not in told
    pilot.press("Open the vote")
    assert not any(hint.words.startswith("Go with") for hint in pilot.view.hints)
    pilot.press("Show the result")
    pilot.feel(RoomTally("p1", (("drawer", 20),)))
    assert "Hide the result" in {hint.words for hint in pilot.view.hints}


def test_hands_are_counted_from_the_first_answer_on_with_keys_that_are_told(pilot: Pilot) -> None:
    first_question(with_phones(pilot)).press("Open the vote")
    pilot.press("Count hands")
    assert [hint.keys for hint in pilot.view.hints] == [("←", "→"), ("Enter",), ("↑", "↓"), ("Esc",)]
    assert "The room sees this page" in pilot.said and "What came by phone stays hidden" in pilot.said
    pilot.key("right", "right", "left", "enter", "enter")
    assert "Write to her.: 3 hands" in pilot.said and "3 hands are counted." in pilot.said


def test_each_of_two_ways_shows_the_face_of_whoever_it_was_done_to(thirty_days: Pilot) -> None:
    for name in room_moments(thirty_days):
        if name == "room-sides":
            break
    faces = [placed.item for placed in thirty_days.frame.items if isinstance(placed.item, Face)]
    assert len(faces) == 2 and len({face.person for face in faces}) == 1
    assert len({face.mood for face in faces}) == 2


def test_enter_alone_comes_back_from_the_page_of_the_remote(pilot: Pilot) -> None:
    with_phones(pilot).press("Your remote")
    assert pilot.page == "room-remote"
    pilot.key("enter")
    assert pilot.page == "room-lobby"


def test_the_run_sheet_says_now_of_the_scene_that_the_room_sees(thirty_days: Pilot) -> None:
    for name in room_moments(thirty_days):
        if name == "room-deciding":
            break
    thirty_days.key("1")
    while thirty_days.page == "reason":
        thirty_days.key("1")
    assert thirty_days.page in ("scene", "feedback"), "what came of it is read before the next scene"
    thirty_days.press("Run-sheet")
    lines = thirty_days.said.splitlines()
    assert "Day one, Sunday 19:10. What do you say on the step? Now." in lines
    assert "Day two, Monday 07:25. What do you say to seven days?" in lines, "nobody has seen it yet"


def test_a_room_without_phones_waits_before_the_picture_of_its_story(pilot: Pilot) -> None:
    pilot.press("By hands and cards")
    pilot.press("Open the room")
    pictures = [placed.item.rect for placed in pilot.frame.items if isinstance(placed.item, Scenery)]
    assert any(300 < rect.h < 900 and rect.w > 800 for rect in pictures)


def test_the_end_tells_what_happened_what_is_kept_and_what_is_forgotten(pilot: Pilot) -> None:
    first_question(with_phones(pilot))
    for _ in range(40):
        if "end" in pilot.labels:
            break
        pilot.press("Go on") if "go-on" in pilot.labels else pilot.key("1")
    pilot.press("End the session")
    assert "The room decided" in pilot.said and "It came to “" in pilot.said
    for heading in ("What happened", "What is kept"):
        assert heading in pilot.said
    assert "Closing the room deletes every vote." in pilot.said
    assert buttons(pilot) - max(rect.bottom for rect in panels(pilot) if rect.y < 900) < 40


@pytest.mark.parametrize("scale", [100, 130, 200])
def test_an_address_stands_on_one_line_however_large_the_words_are(drawer: FolderStories, scale: int) -> None:
    app = app_with(MemoryKeeper(settings=replace(AT_ONCE, text_scale=scale)), drawer)
    app.make_room = lambda rehearsal, wake: FakeRoom(rehearsal)
    pilot = Pilot(app, FakeDisplay((1280, 720)))
    app.carry_out(app, HostStory("drawer"))
    pilot.loop.draw()
    for page in (with_phones(pilot), first_question(pilot)):
        runs = [placed.item.text for placed in page.frame.items if isinstance(placed.item, Run)]
        assert "192.168.1.20:8765" in runs, page.page


def test_four_steps_of_a_room_stand_in_two_lines_where_one_is_too_narrow(drawer: FolderStories) -> None:
    app = app_with(MemoryKeeper(settings=replace(AT_ONCE, text_scale=130)), drawer)
    app.make_room = lambda rehearsal, wake: FakeRoom(rehearsal)
    pilot = Pilot(app, FakeDisplay((960, 540)))
    app.carry_out(app, HostStory("drawer"))
    pilot.loop.draw()
    with_phones(pilot)
    ids = {button.id for button in pilot.view.footer}
    lines = {target.rect.y for target in pilot.frame.targets if target.id in ids}
    assert len(lines) < len(ids)
