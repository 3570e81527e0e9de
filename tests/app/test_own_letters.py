"""A font file of one's own: found in its folder, or dropped on the window; a broken one keeps nobody from reading."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.adapters.disk.faces import FolderFaces
from game.settings import Settings
from game.ui.inputs import Dropped
from tests.pilot import FakeDisplay, MemoryKeeper, Pilot, app_with

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


def pilot_with(folder: Path, settings: Settings | None = None) -> Pilot:
    """The game at its title; its display takes any file of more than 100 bytes for a font."""
    app = app_with(MemoryKeeper(settings=settings or Settings()))
    app.faces = FolderFaces(lambda: folder)
    return Pilot(app, FakeDisplay())


def on_the_page_of_letters(folder: Path) -> Pilot:
    pilot = pilot_with(folder)
    for id in ("settings", "faces"):
        pilot.tab_to(id)
        pilot.key("enter")
    return pilot


def test_the_page_names_the_folder_and_what_is_in_it(tmp_path: Path) -> None:
    pilot = on_the_page_of_letters(tmp_path)
    assert pilot.page == "faces" and str(tmp_path) in pilot.said
    assert not tmp_path.joinpath("notes.txt").exists()
    (tmp_path / "notes.txt").write_text("no font")
    shutil.copy(FONTS / "Lexend-Regular.ttf", tmp_path / "Mine.ttf")
    pilot.press("Look again")
    assert pilot.page == "faces" and "Mine" in pilot.said and "notes" not in pilot.said


def test_a_file_that_is_chosen_is_drawn_with_and_kept(tmp_path: Path) -> None:
    shutil.copy(FONTS / "Lexend-Regular.ttf", tmp_path / "Mine.ttf")
    pilot = on_the_page_of_letters(tmp_path)
    pilot.press("Mine")
    assert pilot.display.worn == (tmp_path / "Mine.ttf").read_bytes()
    assert (pilot.app.settings.face, pilot.app.settings.own_face) == ("own", "Mine.ttf")
    pilot.key("escape")
    assert "face:own" in pilot.labels
    pilot.press("Letters: As usual")
    assert pilot.display.worn == b"" and pilot.app.settings.own_face == "Mine.ttf"
    pilot.press("Letters: Mine")
    assert pilot.display.worn


@pytest.mark.parametrize("broken", [b"", b"short", None], ids=["empty", "damaged", "gone"])
def test_a_file_that_cannot_be_used_is_said_and_the_game_goes_on(
    tmp_path: Path, broken: bytes | None
) -> None:
    if broken is not None:
        (tmp_path / "Mine.otf").write_bytes(broken)
    pilot = pilot_with(tmp_path, Settings(face="own", own_face="Mine.otf"))
    assert "Mine.otf" in pilot.said and "could not be used" in pilot.said
    assert pilot.display.worn == b"" and pilot.app.settings.face == "usual"
    pilot.key("enter")
    assert "could not be used" not in pilot.said


def test_a_file_that_is_dropped_on_the_window_is_copied_and_drawn_with(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    pilot = pilot_with(folder)
    pilot.loop.hear(Dropped(str(FONTS / "Lexend-Regular.ttf")))
    assert (folder / "Lexend-Regular.ttf").read_bytes() == pilot.display.worn
    assert pilot.app.settings.own_face == "Lexend-Regular.ttf"
    assert "Lexend-Regular" in pilot.said


@pytest.mark.parametrize(
    ("name", "content"), [("a.png", b"x" * 200), ("a.ttf", b"short"), ("gone.ttf", None)]
)
def test_what_is_dropped_and_is_no_font_is_said_and_not_copied(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    pilot = pilot_with(tmp_path / "fonts")
    pilot.loop.hear(Dropped(str(tmp_path / name)))
    assert name in pilot.said and pilot.app.settings == Settings()
    assert not (tmp_path / "fonts").exists() and pilot.display.worn == b""


def test_where_nothing_is_kept_a_dropped_file_stays_where_it_is(tmp_path: Path) -> None:
    pilot = pilot_with(tmp_path / "fonts", Settings(keep=False))
    file = FONTS / "Lexend-Regular.ttf"
    pilot.loop.hear(Dropped(str(file)))
    assert pilot.display.worn == file.read_bytes() and not (tmp_path / "fonts").exists()


def test_a_file_of_the_same_name_does_not_take_the_place_of_another(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    faces = FolderFaces(lambda: folder)
    for content in (b"one", b"two", b"one"):
        (tmp_path / "Mine.ttf").write_bytes(content)
        faces.take(str(tmp_path / "Mine.ttf"))
    assert faces.names() == ("Mine (2).ttf", "Mine.ttf")
    assert [faces.read(name) for name in faces.names()] == [b"two", b"one"]
