"""`second-chances test`: which scripts it finds, what it says of each playthrough, and its exit status."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import THE_DRAWER
from tests.cli.conftest import Run


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
