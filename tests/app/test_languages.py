"""Another language at once, wherever somebody is; and the same place, the same choices, the same kept things."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.languages import FolderLanguages, Tongue
from game.adapters.disk.po_files import write_po
from game.adapters.disk.stories import FolderStories
from game.app.languages import told
from game.authoring.translating import story_entries
from game.cli.speaking import begin_in, system_languages
from game.settings import Settings
from game.story.playthrough import Playthrough
from game.story.replay import journal_of
from game.story.supposed import suppose
from game.story.translation import Entry, Sentences
from game.ui.screens.play import PlayScreen
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with

HEADER = (("Language", "xx"), ("Content-Type", "text/plain; charset=UTF-8"))
WORDS = {
    "Second Chances": "Zweng",
    "Settings & access": "Setz",
    "What do you do?": "Wat?",
    "Continue": "Weda",
    "Language": "Sprok",
    "Play": "Spill",
}


@pytest.fixture
def pilot(folder: Path, tmp_path: Path) -> Pilot:
    """Somebody before a game with English and xx, in which each text of the story stands between < and >."""
    interface = tmp_path / "translations" / "xx"
    interface.mkdir(parents=True)
    entries = tuple(Entry("", english, words) for english, words in WORDS.items())
    (interface / "interface.po").write_bytes(write_po(Sentences(entries, HEADER)))
    story = FolderStories(folder).story("drawer")
    assert story is not None and story.scenario is not None
    texts = tuple(
        Entry(entry.key, entry.english, f"<{entry.english}>") for entry in story_entries(story.scenario)
    )
    beside = folder / "translations" / "xx"
    beside.mkdir(parents=True)
    (beside / "drawer.po").write_bytes(write_po(Sentences(texts, HEADER)))
    languages = FolderLanguages(tmp_path)
    stories = FolderStories(folder, tongue=Tongue(lambda: languages.code))
    app = app_with(MemoryKeeper(settings=AT_ONCE), stories, languages.current)
    app.languages = languages
    return Pilot(app)


def switch(pilot: Pilot, code: str) -> None:
    """In the settings, which can be opened from anywhere."""
    pilot.app.carry_out(pilot.app, "open settings")
    pilot.loop.draw()
    pilot.tab_to(f"language:{code}")
    pilot.key("enter", "escape")


def test_the_language_is_one_press_from_the_title_and_stays(pilot: Pilot) -> None:
    pilot.press("English")
    assert pilot.page == "languages" and "xx" in pilot.said
    pilot.press("xx")
    assert pilot.page == "languages" and pilot.focus == "language:xx"
    assert pilot.view.heading == "Sprok"
    pilot.key("escape")
    assert pilot.view.heading == "Zweng" and "Setz" in pilot.said
    keeper = pilot.app.keeper
    assert isinstance(keeper, MemoryKeeper) and keeper.settings.language == "xx"


def test_the_middle_of_a_story_is_told_in_other_words_and_goes_on_as_before(pilot: Pilot) -> None:
    pilot.open_story("The Drawer")
    pilot.read_on()
    pilot.press("Put it in the drawer.")
    assert pilot.page == "reason"
    before = playthrough(pilot)
    switch(pilot, "xx")
    assert pilot.page == "reason" and "<Because she asked.>" in pilot.said
    assert journal_of(playthrough(pilot)) == journal_of(before)
    pilot.press("<Because she asked.>")
    assert "<You let her words stand.>" in pilot.said
    switch(pilot, "en")
    assert "You let her words stand." in pilot.said and "<" not in pilot.said
    assert journal_of(playthrough(pilot)).entries[0].choice == "drawer"


def playthrough(pilot: Pilot) -> Playthrough:
    screen = pilot.app.screen
    assert isinstance(screen, PlayScreen)
    return screen.playthrough


def test_the_title_says_in_the_new_language_where_one_was(pilot: Pilot) -> None:
    pilot.open_story("The Drawer")
    pilot.app.carry_out(pilot.app, "open library")
    switch(pilot, "xx")
    pilot.key("escape")
    assert pilot.page == "title" and "<The Drawer>  ·  <Night>" in pilot.said


def test_a_note_that_is_left_out_stays_left_out(pilot: Pilot) -> None:
    pilot.press("Stories")
    pilot.press("The Drawer")
    pilot.press("Alcohol")
    switch(pilot, "xx")
    assert "<alcohol>" in pilot.said
    pilot.press("Spill")
    assert playthrough(pilot).run.without == {"alcohol"}


def test_a_page_keeps_its_focus_when_only_its_words_change(pilot: Pilot) -> None:
    pilot.press("Settings & access")
    pilot.tab_to("language:xx")
    pilot.key("enter")
    assert pilot.focus == "language:xx"
    assert not pilot.display.shown[-1].fresh


def test_another_version_of_a_story_is_not_taken_for_it(pilot: Pilot, folder: Path) -> None:
    pilot.open_story("The Drawer")
    before = playthrough(pilot)
    file = folder / "drawer.yaml"
    file.write_text(file.read_text("utf-8").replace("It is late.", "It is early."), "utf-8")
    switch(pilot, "xx")
    assert playthrough(pilot) is before


def test_a_language_that_is_gone_is_said_once_and_english_is_shown(pilot: Pilot) -> None:
    begin_in(pilot.app, "zz", first=False)
    pilot.loop.draw()
    assert "The language zz is not there. Here is English." in pilot.said
    assert pilot.app.settings.language == "en"


def test_what_an_author_has_supposed_is_not_lost(pilot: Pilot) -> None:
    pilot.open_story("The Drawer")
    here = playthrough(pilot)
    other = "yes" if here.value("answer") == "no" else "no"
    pilot.app.only(PlayScreen(suppose(here, {"answer": other})))
    switch(pilot, "xx")
    assert playthrough(pilot).value("answer") == other


def test_what_is_no_story_is_left_as_it_is(pilot: Pilot) -> None:
    for value in (3, "word", None, Settings(), ("a", 1)):
        assert told(pilot.app, value) == value


@pytest.mark.parametrize(
    ("variables", "first", "language"),
    [
        ({"LANG": "xx_XX.UTF-8"}, True, "xx"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "qq:xx"}, True, "xx"),
        ({"LANG": "xx_XX.UTF-8"}, False, "en"),
        ({"LANG": "C.UTF-8"}, True, "en"),
        ({}, True, "en"),
    ],
)
def test_a_first_start_is_in_the_language_of_the_system(
    pilot: Pilot, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], first: bool, language: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", "linux")
    begin_in(pilot.app, "", first=first)
    assert pilot.app.settings.language == language
    assert all(code.isalpha() for code in system_languages())
