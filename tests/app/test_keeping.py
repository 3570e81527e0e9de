"""What is kept of playing, what is not, and how a story goes on after a restart or after it has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.keeper import DiskKeeper, NothingKept
from game.adapters.disk.stories import FolderStories
from game.story.kept import Kept
from game.ui.words import english
from tests.app.test_playing import EGG
from tests.pilot import AT_ONCE, SCENES, MemoryKeeper, Pilot, app_with


def play(pilot: Pilot, *answers: str) -> None:
    """The Drawer, from the title."""
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    pilot.answer(*answers)


# --- going on ------------------------------------------------------------------------------------------


def test_a_story_goes_on_after_a_restart_from_the_very_page(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    playing = Pilot(app_with(keeper, drawer))
    play(playing, "drawer")
    playing.key(playing.digits["asked"])
    for page, where in (("feedback", "The Drawer  ·  Night"), ("scene", "The Drawer")):
        assert playing.page == page
        pilot = Pilot(app_with(keeper, FolderStories(drawer.folder)))
        assert f"Continue ({where})" in pilot.said, "it is the first thing that is offered"
        pilot.key("enter")
        assert pilot.said == playing.said and pilot.page == page
        playing.key("enter")
    assert set(playing.digits) == {"leave", "look"}


def test_every_page_of_a_whole_story_is_gone_on_with() -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    playing = Pilot(app_with(keeper, fate={"answer": "no"}))
    playing.open_story()
    ways = [*EGG]
    for _ in range(60):
        again = Pilot(app_with(keeper))
        again.press("Continue")
        assert (again.page, again.said) == (playing.page, playing.said)
        if playing.page == "scene" and playing.digits:
            playing.key(playing.digits[ways.pop(0)])
        if playing.page == "reason":
            playing.key(playing.digits[ways.pop(0)])
        playing.key("enter")
    assert len(ways) < len(EGG) // 2


def test_a_page_that_an_edited_story_no_longer_has_becomes_its_last_one(folder: Path) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    long = ("lines: [A glass stands there.]", "lines: [A glass., {mara: One.}, {mara: Two.}, {mara: Three.}]")
    pilot = Pilot(app_with(keeper, edited(folder, long)))
    play(pilot, "drawer", "asked")
    assert set(pilot.digits) == {"leave", "look"}
    again = Pilot(app_with(keeper, edited(folder, (long[1], "lines: [A glass.]"))))
    again.press("Continue")
    assert set(again.digits) == {"leave", "look"} and again.focus == "question"


def test_continue_is_offered_on_the_page_of_the_story_too(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    play(Pilot(app_with(keeper, drawer)), "drawer", "asked")
    pilot = Pilot(app_with(keeper, drawer))
    pilot.press("Stories")
    assert "In progress" in pilot.said
    pilot.press("The Drawer")
    pilot.press("Continue")
    assert set(pilot.digits) == {"leave", "look"}


def test_continue_goes_to_the_story_played_last(drawer: FolderStories) -> None:
    second = Path(str(drawer.folder)) / "second.yaml"
    second.write_text(
        (Path(str(drawer.folder)) / "drawer.yaml").read_text("utf-8").replace("The Drawer", "Two"), "utf-8"
    )
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = Pilot(app_with(keeper, drawer))
    play(pilot, "drawer", "asked")
    pilot.key("escape")
    for words in ("Other stories", "Two", "Play"):
        pilot.press(words)
    assert "Continue (Two" in Pilot(app_with(keeper, drawer)).said
    pilot.key("escape")
    for words in ("Other stories", "The Drawer", "Continue"):
        pilot.press(words)
    pilot.key(pilot.digits["leave"])
    assert "Continue (The Drawer" in Pilot(app_with(keeper, drawer)).said


def test_a_story_left_before_its_ending_was_seen_goes_on_with_it(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    playing = Pilot(app_with(keeper, drawer))
    play(playing)
    playing.read_on()
    playing.key(playing.digits["write"])
    pilot = Pilot(app_with(keeper, drawer))
    pilot.press("Continue")
    pilot.read_on()
    assert pilot.page == "ending" and "Seen" in pilot.said
    pilot.key("enter")
    assert "1 of 2 found" in pilot.said


@pytest.mark.parametrize("page", ["ending", "debrief"])
def test_a_story_closed_at_its_ending_is_finished_and_its_talk_is_still_there(
    tmp_path: Path, drawer: FolderStories, page: str
) -> None:
    keeper = DiskKeeper(tmp_path, english())
    playing = Pilot(app_with(keeper, drawer))
    play(playing, "write")
    if page == "debrief":
        playing.key("enter")
    assert playing.page == page
    pilot = Pilot(app_with(keeper, drawer))
    assert "Continue" not in pilot.said
    pilot.press("Stories")
    assert "Finished" in pilot.said and "1 of 2 endings" in pilot.said
    pilot.press("The Drawer")
    assert "Continue" not in pilot.said
    pilot.press("How it went")
    assert pilot.page == "debrief" and "1 of 2 found" in pilot.said
    pilot.key("backspace", "escape")
    assert "Continue (The Drawer" in Pilot(app_with(keeper, drawer)).said, "taken back, it is under way again"


def test_what_is_offered_after_an_ending_is_the_story_begun_before_it(folder: Path) -> None:
    second = (folder / "drawer.yaml").read_text("utf-8").replace("The Drawer", "Two")
    (folder / "second.yaml").write_text(second, "utf-8")
    stories, keeper = FolderStories(folder), MemoryKeeper(settings=AT_ONCE)
    pilot = Pilot(app_with(keeper, stories))
    play(pilot, "drawer", "asked")
    pilot.key("escape")
    for words in ("Other stories", "Two", "Play"):
        pilot.press(words)
    pilot.answer("write")
    assert pilot.page == "ending"
    assert "Continue (The Drawer" in Pilot(app_with(keeper, stories)).said


def test_what_is_settled_by_fate_stays_settled_after_a_restart() -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = Pilot(app_with(keeper, fate={"answer": "talk"}, seed=3))
    pilot.open_story()
    pilot.answer(*EGG[:5])
    said = pilot.said
    again = Pilot(app_with(keeper, fate={"answer": "no"}, seed=4))
    again.press("Continue")
    again.read_on()
    assert again.said == said, "the same order of choices, too"
    assert keeper.kept.saves["thirty-days"].journal.fate == {"answer": "talk"}


# --- a story that changed ------------------------------------------------------------------------------


def edited(folder: Path, *changes: tuple[str, str]) -> FolderStories:
    """The Drawer after its author has worked on it."""
    file = folder / "drawer.yaml"
    text = file.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
    return FolderStories(folder)


@pytest.mark.parametrize(
    "change",
    [
        ("text: Put it in the drawer.", "text: Put it away."),
        ("id: drawer\n", "id: away\n"),  # the id is gone: the place in the list counts
        ("id: asked", "id: wish"),
        ("start: night\n", "start: night\nages: 14+\n"),
    ],
)
def test_a_story_with_other_words_goes_on_and_says_nothing(folder: Path, change: tuple[str, str]) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    playing = Pilot(app_with(keeper, FolderStories(folder)))
    play(playing, "drawer", "asked")
    playing.key(playing.digits["leave"])
    pilot = Pilot(app_with(keeper, edited(folder, change)))
    pilot.press("Continue")
    assert "changed" not in pilot.said
    pilot.read_on()
    assert pilot.page == "ending" and "Morning" in pilot.said


def test_a_story_that_lost_a_choice_goes_on_from_before_it_and_says_so(folder: Path) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    playing = Pilot(app_with(keeper, FolderStories(folder)))
    play(playing, "drawer", "asked")
    playing.key(playing.digits["leave"])
    keeper_entries = keeper.kept.saves["drawer"].journal.entries
    assert len(keeper_entries) == 2
    lost = ("{text: Leave it., id: leave,", "{text: Leave it., id: leave, when: answer == maybe,")
    pilot = Pilot(app_with(keeper, edited(folder, ("[no, yes]", "[no, yes, maybe]"), lost)))
    pilot.press("Continue")
    assert "The story has changed since: it goes on from before your last 1 choice." in pilot.said
    pilot.read_on()
    assert set(pilot.digits) == {"look"}


def test_a_story_that_is_gone_is_said(folder: Path) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    play(Pilot(app_with(keeper, FolderStories(folder))), "drawer", "asked")
    (folder / "drawer.yaml").unlink()
    pilot = Pilot(app_with(keeper, FolderStories(folder)))
    pilot.press("Continue")
    assert "The story “The Drawer” is no longer here." in pilot.said and pilot.page == "title"


def test_a_story_that_was_broken_since_shows_what_is_wrong(folder: Path) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    play(Pilot(app_with(keeper, FolderStories(folder))), "drawer", "asked")
    pilot = Pilot(app_with(keeper, edited(folder, ("goto: bar\n", "goto: bra\n"))))
    pilot.press("Continue")
    assert pilot.page == "trouble" and "No scene is called 'bra'" in pilot.said
    pilot.key("escape")
    assert pilot.page == "title"


def test_a_story_that_was_mended_outside_can_be_played_without_a_restart(folder: Path) -> None:
    pilot = Pilot(app_with(stories=edited(folder, ("goto: bar\n", "goto: bra\n"))))
    pilot.press("Stories")
    pilot.press("drawer.yaml")
    assert pilot.page == "trouble"
    edited(folder, ("goto: bra\n", "goto: bar\n"))
    pilot.key("escape", "escape")
    pilot.press("Stories")
    pilot.press("The Drawer")
    assert pilot.page == "notes"


def test_a_note_that_is_gone_is_no_longer_left_out(folder: Path) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot = Pilot(app_with(keeper, FolderStories(folder)))
    for words in ("Stories", "The Drawer", "Alcohol", "Play"):
        pilot.press(words)
    pilot.answer("drawer")
    pilot.key(pilot.digits["asked"])
    again = Pilot(
        app_with(keeper, edited(folder, (", {note: alcohol, scenes: [bar], skip_to: morning}", "")))
    )
    again.press("Continue")
    again.read_on()
    assert set(again.digits) == {"leave", "look"}


# --- keeping nothing, deleting all ---------------------------------------------------------------------


def test_playing_without_keeping_anything_writes_nothing(tmp_path: Path, drawer: FolderStories) -> None:
    place = tmp_path / "kept"
    pilot = Pilot(app_with(DiskKeeper(place, english()), drawer))
    pilot.press("Play without keeping anything")
    assert "Nothing is kept. Keep it again" in pilot.said
    play(pilot, "drawer", "asked")
    pilot.key("escape")
    assert "Nothing is being kept: closing the game ends this story." in pilot.said
    pilot.press("Settings & access")
    pilot.press("Text size: 150 %")
    pilot.key("f11", "escape", "escape")
    pilot.answer("leave")
    pilot.key("enter")
    assert not place.exists()


def test_what_was_played_in_this_window_is_kept_once_it_may_be(tmp_path: Path, drawer: FolderStories) -> None:
    keeper = DiskKeeper(tmp_path / "kept", english())
    pilot = Pilot(app_with(keeper, drawer))
    pilot.press("Play without keeping anything")
    play(pilot, "drawer", "asked")
    pilot.key("escape")
    pilot.press("Settings & access")
    pilot.press("Keeping")
    pilot.press("Keep my place on this computer: On")
    assert keeper.restore().kept == pilot.app.kept


def test_a_game_started_without_keeping_never_says_that_it_keeps(drawer: FolderStories) -> None:
    pilot = Pilot(app_with(NothingKept(), drawer))
    pilot.press("Nothing is kept. Keep it again")
    assert "The game was started without keeping anything, and stays so until it is closed." in pilot.said
    play(pilot, "drawer", "asked")
    pilot.key("escape")
    assert "Nothing is being kept" in pilot.said


def test_deleting_all_is_asked_first_and_then_done(tmp_path: Path, drawer: FolderStories) -> None:
    place = tmp_path / "kept"
    pilot = Pilot(app_with(DiskKeeper(place, english()), drawer))
    play(pilot, "write")
    pilot.key("enter", "l", "escape")
    assert list(place.iterdir())
    pilot.press("Settings & access")
    pilot.press("Keeping")
    pilot.press("Delete all that is kept")
    assert pilot.page == "confirm" and "This cannot be taken back." in pilot.said
    pilot.key("enter", "enter")
    assert pilot.page == "settings" and list(place.iterdir()), "what Enter presses is the careful one"
    pilot.press("Keeping")
    pilot.press("Delete all that is kept")
    pilot.press("Delete it all")
    assert "All that was kept is deleted." in pilot.said and not list(place.iterdir())
    pilot.key("escape")
    assert pilot.app.kept == Kept() and "Continue" not in pilot.said
    pilot.press("Stories")
    assert "Finished" not in pilot.said and "In progress" not in pilot.said


def test_trouble_with_keeping_is_said_and_the_story_goes_on(drawer: FolderStories) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE, trouble="The disk is full.")
    pilot = Pilot(app_with(keeper, drawer))
    for words in ("Stories", "The Drawer", "Play"):
        pilot.press(words)
    assert "The disk is full." in pilot.said
    pilot.answer("drawer", "asked")
    pilot.answer("leave")
    assert pilot.page == "ending"


def test_a_damaged_file_is_said_on_the_title() -> None:
    pilot = Pilot(app_with(MemoryKeeper(notice="What was kept was put aside.")))
    assert "What was kept was put aside." in pilot.said
    pilot.press("Stories")
    assert "put aside" not in pilot.said


def test_the_stories_of_the_game_are_the_ones_in_its_folder() -> None:
    pilot = Pilot(app_with())
    pilot.press("Stories")
    told = [label for id, label in pilot.labels.items() if id.startswith("story:")]
    assert len(told) == len(list(SCENES.glob("*.yaml"))) - 1


def test_an_ending_is_found_when_its_page_is_open_and_not_with_the_choice_before_it() -> None:
    pilot = Pilot(app_with(MemoryKeeper(settings=AT_ONCE), fate={"answer": "no"}))
    pilot.open_story("Thirty Days")
    for way in EGG[:-1]:
        pilot.answer(way)
    pilot.key(pilot.digits[EGG[-1]])
    pages = 0
    while pilot.page != "ending":
        assert not pilot.app.kept.endings, pilot.page
        pilot.key("enter")
        pages += 1
    assert pages and pilot.app.kept.endings
