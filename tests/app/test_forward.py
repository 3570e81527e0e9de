"""Pages that turn by themselves: after the time they want, never past a choice, never while somebody listens."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from pytest import approx

from game.adapters.disk.stories import FolderStories
from game.app.forward import BREATH, LEAST, LOOK_EVERY, Forward, stays
from game.app.further import BETWEEN, READS
from game.app.narrator import Narrator
from game.settings import Settings
from game.ui.inputs import Attention, DeviceEvent, KeyDown, Quit
from game.ui.view import Button, Text, View
from tests.pilot import AT_ONCE, FakeDisplay, FakeReader, FakeSpeech, MemoryKeeper, Pilot, app_with

READ = View("scene", "x", "stage", (Text("One two three."), Button("go-on", "Go on", "main")))
STEADY = replace(AT_ONCE, auto_forward="steady")


@dataclass(slots=True)
class Clocked(FakeDisplay):
    """A window before which time passes only while it waits. Where nothing more happens it is closed."""

    now: float = 0.0
    waits: list[float | None] = field(default_factory=list)

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        self.waits.append(seconds)
        if seconds is None or len(self.waits) > 200:
            return self.heard.pop(0) if self.heard else [Quit()]
        self.now += seconds
        return []


def left_alone(drawer: FolderStories, settings: Settings = STEADY) -> tuple[Pilot, Clocked]:
    """The first page of The Drawer, before somebody who presses nothing."""
    display = Clocked()
    pilot = Pilot(app_with(MemoryKeeper(settings=settings), drawer), display)
    pilot.loop.clock = lambda: display.now
    pilot.open_story("The Drawer")
    return pilot, display


# --- how long --------------------------------------------------------------------------------------------


def test_a_page_stays_as_long_as_its_words_take_and_never_less_than_a_look() -> None:
    long = replace(READ, body=(Text("word " * 30), *READ.body[1:]))
    slow, steady, brisk = (stays(long, Settings(auto_forward=speed)) for speed in ("slow", "steady", "brisk"))
    assert slow and steady and brisk and slow > steady > brisk > LEAST
    assert stays(READ, STEADY) == LEAST


def test_pages_that_ask_something_stay_until_they_are_answered() -> None:
    asked = replace(READ, body=(*READ.body, Button("choice:a", "A", "choice", digit=1)))
    assert stays(asked, STEADY) is None
    assert stays(replace(READ, name="feedback"), STEADY) is None
    assert stays(READ, AT_ONCE) is None, "it is off at first"


def test_the_count_waits_for_words_that_arrive_and_for_the_voice() -> None:
    forward = Forward()
    assert forward.left(1, 3.0, 0.0, busy=True) == LOOK_EVERY
    assert forward.left(1, 3.0, 9.0, busy=True) == LOOK_EVERY
    assert forward.left(1, 3.0, 9.0, busy=False) == approx(BREATH), "a breath after it has ended"


def test_whatever_somebody_does_begins_the_count_anew() -> None:
    forward = Forward()
    assert forward.left(1, 3.0, 0.0, busy=False) == 3.0
    assert forward.left(1, 3.0, 2.0, busy=False) == 1.0
    forward.heard(KeyDown("down"))
    assert forward.left(1, 3.0, 2.0, busy=False) == 3.0


def test_nothing_turns_while_the_window_has_not_the_keys() -> None:
    forward = Forward()
    forward.heard(Attention(False))
    assert forward.left(1, 3.0, 0.0, busy=False) is None
    forward.heard(Attention(True))
    assert forward.left(1, 3.0, 0.0, busy=False) == 3.0


# --- in the game -----------------------------------------------------------------------------------------

LONG = """
title: The Drawer
cast: {mara: {name: Mara}}
start: night
scenes:
  night:
    lines: [{mara: One.}, {mara: Two.}, {mara: Three.}]
    choices:
      - {text: On., id: "on", approach: healthy, feedback: It went on., goto: end}
      - {text: Off., id: "off", approach: harmful, feedback: It went off., goto: end}
  end: {lines: [Over.], ending: {title: End, outcome: growth}}
"""


def story(drawer: FolderStories) -> FolderStories:
    (Path(str(drawer.folder)) / "drawer.yaml").write_text(LONG, "utf-8")
    return FolderStories(drawer.folder)


def test_pages_turn_until_there_is_something_to_choose_and_nothing_is_chosen(drawer: FolderStories) -> None:
    pilot, display = left_alone(story(drawer))
    assert "One." in pilot.said and "Pages turn by themselves" in pilot.said
    pilot.loop.run()
    assert "Three." in pilot.said and set(pilot.digits) == {"on", "off"}
    ahead = READS + 2 * BETWEEN  # in which what both choices lead to was set
    assert display.now == approx(2 * LEAST + ahead), "two pages were read"
    assert display.waits[-1] is None, "no time passes at a choice"


def test_while_it_is_off_nothing_ever_wakes_the_game(drawer: FolderStories) -> None:
    _, display = left_alone(story(drawer), AT_ONCE)
    assert display.now == 0


def test_a_key_turns_it_on_and_off(drawer: FolderStories) -> None:
    pilot, _ = left_alone(story(drawer), AT_ONCE)
    for set_to in ("steady", "off"):
        pilot.key("a")
        assert pilot.app.settings.auto_forward == set_to
        assert ("Pages turn by themselves" in pilot.said) == (set_to != "off")


def test_it_waits_for_the_games_own_voice(drawer: FolderStories) -> None:
    pilot, display = left_alone(story(drawer), replace(STEADY, read_aloud=True))
    speech = FakeSpeech()
    pilot.loop.narrator = Narrator(FakeReader(), speech)
    pilot.loop.draw()
    assert speech.speaking and pilot.loop.until_it_turns() == LOOK_EVERY
    display.now += 60
    assert pilot.loop.until_it_turns() == LOOK_EVERY
    speech.stop()
    assert pilot.loop.until_it_turns() == approx(BREATH)


def test_it_turns_nothing_for_somebody_with_a_screen_reader(drawer: FolderStories) -> None:
    pilot, _ = left_alone(story(drawer))
    pilot.loop.narrator = Narrator(FakeReader(active=True), FakeSpeech())
    assert pilot.loop.until_it_turns() is None
