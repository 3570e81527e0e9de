"""A story that is played while it is written: it is read again, and whoever plays it stays where they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.adapters.disk.stories import story_at
from game.adapters.watching import Looks
from game.app.app import App
from game.app.desk import Desk
from game.story.playthrough import start
from game.ui.screen import Fault, Story
from game.ui.screens.play import PlayScreen
from game.ui.screens.trouble import TroubleScreen
from tests.app.conftest import THE_DRAWER
from tests.pilot import GivenProofs, Pilot, app_with

LATER = 10.0  # seconds between two looks at the file: all has settled then


@dataclass(slots=True)
class Posted:
    """The file of a story, looked at when the test says so and at times that it makes up."""

    looks: Looks
    now: float = 0.0
    closed: bool = False
    _news: list[Story] = field(default_factory=list)

    def look(self, after: float = LATER) -> None:
        self.now += after
        found = self.looks.look(self.now)
        self._news += [found] if found is not None else []

    def news(self) -> Story | None:
        return self._news.pop() if self._news else None

    def close(self) -> None:
        self.closed = True


@dataclass(slots=True)
class Writer:
    """An author: a file, and a window in which it is played."""

    path: Path
    pilot: Pilot
    files: Posted

    @property
    def app(self) -> App:
        return self.pilot.app

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    def save(self, text: str | bytes) -> None:
        self.path.write_bytes(text.encode() if isinstance(text, str) else text)
        self.look()

    def change(self, old: str, new: str) -> None:
        assert old in self.text
        self.save(self.text.replace(old, new, 1))

    def look(self, after: float = LATER) -> None:
        """Look twice: what is broken is told when it has stayed so."""
        for seconds in (0.0, after):
            self.files.look(seconds)
            self.pilot.loop.look_again()


Writes = Callable[..., Writer]


@pytest.fixture
def write(tmp_path: Path) -> Writes:
    def writer(text: str = THE_DRAWER, proofs: GivenProofs | None = None) -> Writer:
        path = tmp_path / "drawer.yaml"
        path.write_text(text, "utf-8")
        story = story_at(path)
        app = app_with(proofs=proofs)
        files = Posted(Looks(path))
        app.desk = Desk(story if story.scenario else None, files, story.problems)
        if story.scenario:
            app.only(PlayScreen(start(story.scenario)))
        else:
            app.only(TroubleScreen(story, tuple(Fault(problem) for problem in story.problems)))
        found = Writer(path, Pilot(app), files)
        found.look()
        return found

    return writer


def test_words_that_are_saved_are_on_the_page(write: Writes) -> None:
    writer = write()
    writer.change("The phone lies on the table.", "The phone lies on the bed.")
    assert "The phone lies on the bed." in writer.pilot.said


def test_the_choices_made_are_made_again(write: Writes) -> None:
    writer = write()
    writer.pilot.press("Put it in the drawer")
    writer.pilot.press("Because she asked")
    writer.change("You let her words stand.", "Her words stand.")
    assert "Her words stand." in writer.pilot.said
    writer.pilot.key("enter")
    assert "A glass stands there." in writer.pilot.said


def test_what_is_wrong_lies_over_the_story_until_it_is_mended(write: Writes) -> None:
    writer = write()
    writer.change("goto: seen", "goto: seem")
    said = writer.pilot.said
    assert "No scene is called 'seem'." in said and "Did you mean 'seen'?" in said
    assert "drawer.yaml:21:" in said and "Write to her." in said
    writer.pilot.press("Write to her")
    assert "She asked for one thing." in writer.pilot.said  # it is played as it was
    writer.change("goto: seem", "goto: seen")
    assert "No scene is called" not in writer.pilot.said and "She asked for one thing." in writer.pilot.said


def test_a_lost_place_comes_back_with_what_was_taken_away(write: Writes) -> None:
    writer = write()
    writer.pilot.press("Write to her")
    writer.pilot.key("enter")
    before = writer.text
    line = next(line for line in before.splitlines() if "id: write" in line)
    writer.save(before.replace(f"{line}\n", ""))
    assert "The story has changed: it goes on from before your last 1 choice." in writer.pilot.said
    assert "What do you do?" in writer.pilot.said
    writer.save(before)
    assert "Two grey ticks." in writer.pilot.said


def test_a_line_before_the_open_page_does_not_move_it(write: Writes) -> None:
    told = "lines: [The phone lies on the table., {text: It is on., sound: ping}, {text: It is off., sound: ping}]"
    writer = write(THE_DRAWER.replace("lines: [The phone lies on the table.]", told))
    writer.pilot.key("enter")
    assert "It is on." in writer.pilot.said
    writer.change("lines: [The phone", "lines: [{text: It rains., sound: rain}, The phone")
    assert "It is on." in writer.pilot.said


def test_a_file_that_is_taken_away_and_put_back_is_no_trouble(write: Writes) -> None:
    writer = write()
    text = writer.text
    writer.path.unlink()
    writer.look(0.1)
    assert "drawer.yaml" not in writer.pilot.said
    writer.path.write_text(text.replace("on the table", "on the bed"), "utf-8")
    writer.look(0.1)
    assert "The phone lies on the bed." in writer.pilot.said


def test_a_file_that_stays_away_is_told_of(write: Writes) -> None:
    writer = write()
    text = writer.text
    writer.path.unlink()
    writer.look()
    assert "The file is not there at the moment." in writer.pilot.said
    assert "The phone lies on the table." in writer.pilot.said
    writer.save(text)
    assert "The file is not there" not in writer.pilot.said


def test_half_a_file_is_not_told_of_at_once(write: Writes) -> None:
    writer = write()
    text = writer.text
    writer.path.write_text(text[: text.index("  bar:") + 9], "utf-8")
    writer.look(0.05)
    assert "Error" not in writer.pilot.said
    writer.path.write_text(text.replace("on the table", "on the bed"), "utf-8")
    writer.look(0.05)
    assert "The phone lies on the bed." in writer.pilot.said and "Error" not in writer.pilot.said


def test_a_broken_file_that_is_saved_twice_in_a_moment_is_told_of(write: Writes) -> None:
    writer = write()
    broken = writer.text.replace("goto: seen", "goto: seem")
    for _ in range(2):  # the second time with the same words, as some editors do
        other = writer.path.with_name("other")
        other.write_text(broken, "utf-8")
        other.replace(writer.path)
        writer.files.look(0.05)
    writer.look()
    assert "No scene is called 'seem'." in writer.pilot.said


@pytest.mark.parametrize(
    "text", [b"", b"\xff\xfe\x00", b"\x00" * 40, b"title: [", "title: Größe".encode("latin-1")]
)
def test_whatever_stands_in_the_file_the_story_goes_on(write: Writes, text: bytes) -> None:
    writer = write()
    before = writer.text
    writer.save(text)
    assert "Error" in writer.pilot.said and "The phone lies on the table." in writer.pilot.said
    writer.save(before.encode("utf-8-sig"))
    assert "Error" not in writer.pilot.said


def test_a_library_beside_it_is_watched_too(write: Writes) -> None:
    writer = write()
    beside = writer.path.parent / "library.yaml"
    beside.write_text("title: [", "utf-8")
    writer.look()
    assert "library.yaml" in writer.pilot.said and "The phone lies on the table." in writer.pilot.said
    beside.write_text("title: Ours\n", "utf-8")
    writer.look()
    assert "library.yaml" not in writer.pilot.said


def test_a_story_that_could_not_be_played_begins_when_it_is_mended(write: Writes) -> None:
    writer = write(THE_DRAWER.replace("goto: seen", "goto: seem"))
    assert writer.pilot.page == "trouble"
    writer.save(THE_DRAWER.replace("goto: seen", "goto: sene"))
    assert writer.pilot.page == "trouble" and "'sene'" in writer.pilot.said
    writer.save(THE_DRAWER)
    assert "The phone lies on the table." in writer.pilot.said


def test_what_the_proof_finds_lies_over_the_story_too(write: Writes) -> None:
    proofs = GivenProofs(slow=True)
    writer = write(proofs=proofs)
    assert "Error" not in writer.pilot.said
    problem = story_at_broken(writer.path).problems[0]
    proofs.arrive(Fault(problem, {}))
    writer.pilot.loop.look_again()
    assert "No scene is called 'seem'." in writer.pilot.said


def story_at_broken(path: Path) -> Story:
    other = path.with_name("other.yaml")
    other.write_text(path.read_text("utf-8").replace("goto: seen", "goto: seem"), "utf-8")
    return story_at(other)


def test_what_was_asked_is_still_asked(write: Writes) -> None:
    writer = write()
    writer.pilot.press("Put it in the drawer")
    writer.change("She will miss me.", "She may miss me.")
    assert writer.pilot.page == "reason" and "She may miss me." in writer.pilot.said


def test_the_talk_afterwards_stays_while_there_is_an_ending(write: Writes) -> None:
    writer = write()
    writer.pilot.press("Write to her")
    for _ in range(3):
        writer.pilot.key("enter")
    assert writer.pilot.page == "debrief"
    writer.change("Two grey ticks.", "Two blue ticks.")
    assert writer.pilot.page == "debrief"
    writer.change("goto: seen", "goto: bar")
    assert writer.pilot.page == "scene" and "A glass stands there." in writer.pilot.said


def test_the_page_over_the_story_stays(write: Writes) -> None:
    writer = write()
    writer.pilot.key("escape")
    writer.change("on the table", "on the bed")
    assert writer.pilot.page == "pause"
    writer.pilot.key("enter")
    assert "The phone lies on the bed." in writer.pilot.said


def test_a_closed_game_watches_nothing(write: Writes) -> None:
    writer = write()
    writer.app.close()
    assert writer.files.closed
