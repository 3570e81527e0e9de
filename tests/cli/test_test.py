"""`second-chances test`: which scripts it finds, what it says of each playthrough, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.reading import load_file
from game.adapters.disk.stories import FolderStories
from game.app.actions import play
from game.cli.recording import record
from game.story.playthrough import start
from tests.app.conftest import THE_DRAWER
from tests.cli.conftest import Run
from tests.pilot import Pilot, app_with


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder with The Drawer and a script of two playthroughs that goes as it is written."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "drawer.yaml").write_text(THE_DRAWER, "utf-8")
    (folder / "drawer.play").write_text("play One\nchoose write\nplay Two\nscene night\n", "utf-8")
    return folder


def test_a_script_is_found_by_its_name_by_its_story_and_by_its_folder(stories: Path, run: Run) -> None:
    for path in (stories / "drawer.play", stories / "drawer.yaml", stories):
        ran = run("test", path)
        script = stories / "drawer.play"
        assert ran.status == 0 and not ran.complained
        assert ran.said == (
            f"ok      {script}:1: One\nok      {script}:3: Two\n2 playthroughs, 0 not as written\n"
        )
    assert "2 playthroughs" in run("test", stories, stories / "drawer.yaml").said, "each script once"


def test_what_is_not_as_written_comes_with_file_and_line(stories: Path, run: Run) -> None:
    script = stories / "drawer.play"
    script.write_text("choose write\nending Morning\n", "utf-8")
    ran = run("test", script)
    assert ran.status == 1
    assert (
        f"{script}:2: expected an ending called “Morning”, but the story is at the ending “Seen”" in ran.said
    )
    assert "1 playthrough, 1 not as written" in ran.said


def test_a_script_that_cannot_be_read_is_told_of_and_nothing_of_it_is_played(stories: Path, run: Run) -> None:
    script = stories / "drawer.play"
    script.write_text("choose write\nendign Seen\n", "utf-8")
    ran = run("test", script)
    assert ran.status == 1
    assert f"{script}:2: no line of a script begins with 'endign': did you mean 'ending'?" in ran.said
    assert "0 playthroughs, 0 not as written; 1 script could not be played" in ran.said


def test_a_script_may_name_a_story_elsewhere(stories: Path, run: Run) -> None:
    elsewhere = stories.parent / "mine.play"
    elsewhere.write_text("story stories/drawer.yaml\nchoose write\nending Seen\n", "utf-8")
    assert run("test", elsewhere).status == 0
    elsewhere.write_text("story gone.yaml\nchoose write\n", "utf-8")
    ran = run("test", elsewhere)
    assert ran.status == 1 and "there is no story at 'gone.yaml'" in ran.said
    elsewhere.write_text("choose write\n", "utf-8")
    assert "no story stands beside it" in run("test", elsewhere).said


def test_a_story_that_cannot_be_played_is_told_as_check_tells_it(stories: Path, run: Run) -> None:
    (stories / "drawer.yaml").write_text(THE_DRAWER.replace("goto: seen", "goto: sene"), "utf-8")
    ran = run("test", stories)
    assert ran.status == 1
    assert "no scene is called 'sene'" in ran.said and "its story cannot be played" in ran.said


def test_what_is_not_there_is_named_and_the_rest_is_played(stories: Path, run: Run) -> None:
    empty = stories.parent / "empty"
    empty.mkdir()
    (empty / "alone.yaml").write_text(THE_DRAWER, "utf-8")
    ran = run("test", stories.parent / "nowhere.play", empty, empty / "alone.yaml", stories)
    assert ran.status == 2
    assert "there is nothing at" in ran.complained
    assert "there is no .play file in the folder" in ran.complained
    assert "beside" in ran.complained and "alone.play" in ran.complained
    assert "2 playthroughs, 0 not as written" in ran.said


def test_a_script_that_is_no_text_is_named(stories: Path, run: Run) -> None:
    (stories / "drawer.play").write_bytes(b"\xff\xfe\x00")
    ran = run("test", stories)
    assert ran.status == 2 and "is not UTF-8 text" in ran.complained


# --- a game written down -------------------------------------------------------------------------------


def test_a_game_in_the_terminal_is_written_down_and_goes_as_it_went(stories: Path, run: Run) -> None:
    out = stories.parent / "went.play"
    typed = "drawer miss u drawer asked look"
    ran = run("play", stories / "drawer.yaml", "--text", "--fate", "answer=yes", "--record", out, typed=typed)
    assert ran.status == 0 and not ran.complained
    text = out.read_text("utf-8")
    assert "story stories/drawer.yaml\n" in text and "fate answer=yes\n" in text and "seed 0\n" in text
    assert text.endswith("choose drawer\nbecause asked\nscene bar\n\nchoose look\nending Morning\n"), (
        "what was taken back is not in it"
    )
    assert run("test", out).status == 0


def test_a_game_that_is_left_is_written_down_as_far_as_it_came(stories: Path, run: Run) -> None:
    out = stories / "left.play"
    run("play", stories / "drawer.yaml", "--text", "--without", "alcohol", "--record", out, typed="q")
    assert "without alcohol\n" in out.read_text("utf-8")
    assert out.read_text("utf-8").endswith("scene night\n")
    assert run("test", stories).status == 0


def test_a_game_that_begins_elsewhere_is_written_down_so(stories: Path, run: Run) -> None:
    out = stories / "bar.play"
    run("play", stories / "drawer.yaml", "--text", "--scene", "bar", "--record", out, typed="leave")
    assert "start bar\n" in out.read_text("utf-8") and run("test", out).status == 0


def test_a_script_that_is_there_is_not_written_over(stories: Path, run: Run) -> None:
    out = stories / "drawer.play"
    before = out.read_text("utf-8")
    ran = run("play", stories / "drawer.yaml", "--text", "--record", out, typed="q")
    assert ran.status == 2 and "is there already" in ran.complained and not ran.said
    assert out.read_text("utf-8") == before


def test_a_place_that_cannot_be_written_is_said_before_the_story(stories: Path, run: Run) -> None:
    ran = run("play", stories / "drawer.yaml", "--text", "--record", stories / "no" / "a.play")
    assert ran.status == 2 and "cannot be written" in ran.complained and not ran.said


def test_a_game_in_a_window_is_written_down_too(stories: Path) -> None:
    scenario = load_file(stories / "drawer.yaml").scenario
    assert scenario is not None
    pilot = Pilot(app_with(stories=FolderStories(stories)))
    out = stories / "window.play"
    begun = start(scenario, 3)
    record(pilot.app, begun, stories / "drawer.yaml", out)
    play(pilot.app, begun)
    pilot.loop.draw()
    pilot.answer("write")
    assert out.read_text("utf-8").endswith("choose write\nending Seen\n")
