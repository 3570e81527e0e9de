"""Packs in the library: under their titles, kept apart from one another, and played like any other story."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.folders import DATA_FOLDER
from game.adapters.disk.packs import Packs, packs_folder
from game.adapters.disk.shelves import Shelves
from game.adapters.disk.stories import FolderStories
from game.app.app import App
from game.cli.wiring import make_app
from game.ui.aloud import Known, after
from game.ui.inputs import Press
from game.ui.screens.library import LibraryScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen
from game.ui.spoken import plain, spoken
from tests.adapters.test_packs import packed, proved


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def added(data: Path, tmp_path: Path) -> Packs:
    packs = Packs(packs_folder())
    packs.add(packed(tmp_path), proved)
    return packs


def in_library(*, keep: bool = False) -> App:
    app = make_app(keep=keep)
    app.carry_out(app, "open library")
    return app


def begin(app: App, story: str) -> None:
    """Open a story and start it, as soon as it is proved."""
    app.handle(Press(f"story:{story}"))
    assert isinstance(app.screen, NotesScreen)
    while app.awaited is not None:
        app.carry_out(app, "look again")
    app.handle(Press("start"))
    assert isinstance(app.screen, PlayScreen)


def test_stories_of_a_pack_stand_under_its_title(added: Packs) -> None:
    said = [plain(one.words) for one in spoken(in_library().view())]
    first, second = said.index("Stories of the game"), said.index("Yards")
    titles = [words.partition(".")[0] for words in said]
    assert said[second + 1] == "The Gate. 0 of 2 endings."  # and nothing of a summary that is not there
    assert first < titles.index("Thirty Days") < second < titles.index("The Gate") < titles.index("The Lamp")


def test_without_packs_there_are_no_groups(data: Path) -> None:
    said = [one.words for one in spoken(in_library().view())]
    assert "Stories of the game" not in said


def test_a_story_of_a_pack_is_played_and_its_place_survives_a_new_version(
    added: Packs, tmp_path: Path
) -> None:
    app = in_library(keep=True)
    begin(app, "yards/gate")
    assert app.kept.latest is not None and app.kept.latest.journal.scenario == "yards/gate"
    added.add(packed(tmp_path, "2", {"lamp.yaml": None}), proved)
    again = make_app(keep=True)
    again.carry_out(again, "open library")
    assert again.stories().story("yards/lamp") is None
    from game.ui.commands import ContinueStory

    again.carry_out(again, ContinueStory("yards/gate"))
    assert isinstance(again.screen, PlayScreen)
    added.remove("yards")
    gone = make_app(keep=True)
    gone.carry_out(gone, ContinueStory("yards/gate"))
    assert not isinstance(gone.screen, PlayScreen) and "no longer here" in gone.notice
    assert "yards/gate" in gone.kept.saves


def test_two_stories_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    first, second = Packs(tmp_path / "one"), Packs(tmp_path / "two")
    first.add(packed(tmp_path), proved)
    own = FolderStories(first.installed()[0].folder)
    shelves = Shelves(own, first.installed())
    ids = [story.id for story in shelves.shelf()]
    assert ids == ["gate", "lamp", "yards/gate", "yards/lamp"]
    assert shelves.story("yards/gate") is shelves.story("yards/gate")  # the proof knows it again by that
    assert shelves.story("other/gate") is None and second.installed() == ()


def test_the_terminal_tells_the_groups_with_the_stories_in_them(added: Packs) -> None:
    from game.adapters.terminal.player import TerminalPlayer

    told: list[str] = []
    app = in_library()
    TerminalPlayer(app, lambda: None, told.append).run()
    at = told.index("Yards")
    assert told[at + 1].partition(". ")[2].startswith("The Gate")
    numbers = [int(line.partition(".")[0]) for line in told if line.partition(". ")[0].isdecimal()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_screen_reader_hears_the_title_of_a_group_as_a_heading(added: Packs) -> None:
    view = in_library().view()
    assert isinstance(in_library().screen, LibraryScreen)
    headings = [one.words for one in spoken(view) if one.level == 2]
    assert "Yards" in headings
    assert after(view, Known()) is not None
