"""A story of one's own is opened from the library: from its folder, or by dropping it on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.adapters.disk.browsing import look_into
from game.adapters.watching import Looks
from game.cli.wiring import map_layout, open_file
from game.ui.inputs import Dropped
from tests.app.conftest import THE_DRAWER
from tests.app.test_watching import Posted
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with


@pytest.fixture
def pilot(tmp_path: Path) -> Pilot:
    """Somebody at the title, and a folder of documents with a story in a folder."""
    (tmp_path / "stories").mkdir()
    (tmp_path / "letters").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "stories" / "my-drawer.yaml").write_text(THE_DRAWER, "utf-8")
    (tmp_path / "stories" / "library.yaml").write_text("title: Ours\n", "utf-8")
    (tmp_path / "stories" / "notes.txt").write_text("no story", "utf-8")
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    app.open_file, app.lay_map = open_file, map_layout()
    app.browse = lambda folder: look_into(folder, lambda: tmp_path)
    watched: list[Posted] = []

    def watch(file: str, wake: Callable[[], None]) -> Posted:
        watched.append(Posted(Looks(Path(file))))
        return watched[-1]

    app.watch = watch
    return Pilot(app)


def test_a_story_is_looked_for_and_played(pilot: Pilot) -> None:
    pilot.press("Stories")
    pilot.press("Open a story of your own")
    assert pilot.page == "files" and ".hidden" not in pilot.said
    pilot.key(*"sto")
    assert "letters" not in pilot.said
    pilot.press("Folder stories")
    assert [id for id in pilot.labels if id.startswith("file:")] == ["file:my-drawer.yaml"]
    pilot.press("Story my-drawer.yaml")
    assert "The Drawer" in pilot.said and pilot.page == "notes"
    pilot.press("Play")
    assert "The phone lies on the table." in pilot.said
    pilot.key("f2")
    assert "my-drawer.yaml:" in pilot.said


def test_the_folder_above_is_one_press_away(pilot: Pilot) -> None:
    pilot.press("Stories")
    pilot.press("Open a story of your own")
    pilot.press("Folder stories")
    pilot.press("The folder above")
    assert "Folder letters" in pilot.said


def test_a_folder_that_cannot_be_looked_into_says_why(tmp_path: Path) -> None:
    found = look_into(str(tmp_path / "gone"), lambda: tmp_path)
    assert found.trouble and not found.files and found.above


def test_a_story_that_is_dropped_on_the_window_opens(pilot: Pilot, tmp_path: Path) -> None:
    pilot.feel(Dropped(str(tmp_path / "stories" / "my-drawer.yaml")))
    assert pilot.page == "notes"
    pilot.press("Story map")
    assert pilot.page == "map" and "box:night" in pilot.labels


def test_what_is_opened_is_watched_when_that_is_wished(pilot: Pilot, tmp_path: Path) -> None:
    path = tmp_path / "stories" / "my-drawer.yaml"
    pilot.feel(Dropped(str(path)))
    pilot.press("Watch the file")
    pilot.press("Play")
    path.write_text(THE_DRAWER.replace("on the table", "on the bed"), "utf-8")
    desk = pilot.app.desk
    assert desk is not None and desk.watched
    files = desk.files  # type: ignore[attr-defined]  # the desk as it is
    files.look()
    pilot.loop.look_again()
    assert "The phone lies on the bed." in pilot.said


def test_a_story_with_mistakes_shows_them_and_can_be_watched(pilot: Pilot, tmp_path: Path) -> None:
    path = tmp_path / "stories" / "my-drawer.yaml"
    path.write_text(THE_DRAWER.replace("goto: seen", "goto: seem"), "utf-8")
    pilot.feel(Dropped(str(path)))
    assert pilot.page == "trouble" and "'seem'" in pilot.said
    pilot.press("Watch the file")
    path.write_text(THE_DRAWER, "utf-8")
    desk = pilot.app.desk
    assert desk is not None
    desk.files.look()  # type: ignore[attr-defined]  # the desk as it is
    pilot.loop.look_again()
    assert "The phone lies on the table." in pilot.said


def test_a_file_that_is_mended_by_hand_is_checked_again(pilot: Pilot, tmp_path: Path) -> None:
    path = tmp_path / "stories" / "my-drawer.yaml"
    path.write_text(THE_DRAWER.replace("goto: seen", "goto: seem"), "utf-8")
    pilot.feel(Dropped(str(path)))
    path.write_text(THE_DRAWER, "utf-8")
    pilot.press("Check again")
    assert pilot.page == "notes"


def test_in_the_library_the_story_is_put_away(pilot: Pilot, tmp_path: Path) -> None:
    pilot.feel(Dropped(str(tmp_path / "stories" / "my-drawer.yaml")))
    pilot.press("Play")
    pilot.key("escape")
    pilot.press("Other stories")
    assert pilot.app.desk is None
    pilot.key("escape")
    pilot.press("Continue")
    assert "The phone lies on the table." in pilot.said  # it is found by its file


def test_what_is_neither_a_story_nor_letters_is_told(pilot: Pilot, tmp_path: Path) -> None:
    pilot.feel(Dropped(str(tmp_path / "stories" / "notes.txt")))
    assert "notes.txt is neither a story nor letters" in pilot.said


def test_a_broken_story_is_named_by_its_file_and_its_path_stands_once(pilot: Pilot, tmp_path: Path) -> None:
    path = tmp_path / "stories" / "my-drawer.yaml"
    path.write_text(
        THE_DRAWER.replace("text: Look at it.", "text: “Look at it.”").replace(
            "id: look, ", "id: look, mood: sad, "
        ),
        "utf-8",
    )
    pilot.feel(Dropped(str(path)))
    assert pilot.page == "trouble"
    assert (
        "“my-drawer.yaml” cannot be played yet" in pilot.said and "1 error in my-drawer.yaml." in pilot.said
    )
    assert pilot.said.count(str(path)) == 1
    assert "choice “Look at it.”" in pilot.said


def test_files_and_folders_are_as_wide_as_the_card_they_lie_in(pilot: Pilot) -> None:
    pilot.press("Stories")
    pilot.press("Open a story of your own")
    rows = [target.rect.w for target in pilot.frame.targets if target.id.startswith(("folder:", "file:"))]
    assert rows and min(rows) > pilot.frame.size[0] * 0.75
