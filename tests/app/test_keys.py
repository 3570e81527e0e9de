"""Keys and buttons of one's own: chosen by pressing them, never lost, kept, shown, and no way to be locked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.adapters.disk.keeper import DiskKeeper
from game.app.narrator import Narrator
from game.settings import Settings
from game.ui.bindings import ACTIONS, FIXED_KEYS, NEVER_WITHOUT, assign, bindings, fits, written
from game.ui.inputs import PadDown
from game.ui.words import english
from tests.pilot import AT_ONCE, FakeReader, FakeSpeech, MemoryKeeper, Pilot, app_with


@pytest.fixture
def pilot() -> Pilot:
    found = Pilot(app_with(MemoryKeeper(settings=AT_ONCE)))
    found.press("Settings & access")
    found.press("Controls")
    found.press("Change keys and buttons")
    assert found.page == "keys"
    return found


def pad(pilot: Pilot, *buttons: str) -> None:
    for button in buttons:
        pilot.feel(PadDown(button))


def test_a_key_is_changed_by_pressing_another(pilot: Pilot) -> None:
    pilot.press("Read back: key H")
    assert "Press the new key for: Read back" in pilot.said
    pilot.key("r")
    assert "R now means: Read back." in pilot.said
    assert pilot.focus == "key:read back" and pilot.labels[pilot.focus] == "Read back: key R"
    pilot.key("escape", "escape")
    pilot.open_story()
    assert "R" in [key for hint in pilot.view.hints for key in hint.keys]
    pilot.key("h")
    assert pilot.page == "scene"
    pilot.key("r")
    assert pilot.page == "history"


def test_what_became_of_a_key_is_spoken_and_the_key_that_says_where_one_is(pilot: Pilot) -> None:
    speech = FakeSpeech()
    pilot.loop.narrator = Narrator(FakeReader(), speech)
    pilot.app.settings = replace(pilot.app.settings, read_aloud=True)
    pilot.loop.draw()
    assert "W says at any time where you are." in speech.said[-1]
    pilot.press("Say where I am: key W")
    assert "Press the new key for: Say where I am" in speech.said[-1]
    assert "Esc leaves it as it is." in speech.said[-1]
    pilot.key("q")
    assert "Q now means: Say where I am." in speech.said[-1]
    assert speech.said[-1].endswith("Say where I am: key Q.")
    pilot.key("q")
    assert "Keys and buttons" in speech.said[-1]
    pilot.loop.narrator = Narrator(FakeReader(), speech)
    pilot.loop.draw()
    assert "Q says at any time where you are." in speech.said[-1]


def test_who_had_the_key_gets_the_old_one_and_is_told(pilot: Pilot) -> None:
    pilot.press("Read back: key H")
    pilot.key("m")
    assert "M now means: Read back. What it did before, Sound on or off, is on H now." in pilot.said
    pilot.key("h")
    assert pilot.app.settings.mute


def test_keys_that_are_fixed_are_never_taken(pilot: Pilot) -> None:
    pilot.press("Pause: no key")
    pilot.key("tab", "down", "7")
    assert "Press the new key for: Pause" in pilot.said and not pilot.app.settings.keys
    pilot.key("escape")
    assert pilot.focus == "key:pause" and not pilot.app.settings.keys
    pilot.press("Pause: no key")
    pilot.press("Leave it as it is")
    assert pilot.focus == "key:pause" and not pilot.app.settings.keys
    pilot.press("Pause: no key")
    pilot.key("p")
    pilot.key("p")
    assert pilot.page == "settings", "P now goes back as Esc does"
    pilot.key("escape")
    assert pilot.page == "title"


def test_a_key_can_be_taken_away_and_all_is_as_it_came_again(pilot: Pilot) -> None:
    pilot.press("Sound on or off: key M")
    pilot.press("No key")
    assert "No key now means: Sound on or off." in pilot.said
    pilot.key("m")
    assert not pilot.app.settings.mute
    pilot.press("Say where I am: gamepad R")
    pad(pilot, "back")
    assert pilot.app.settings.keys and pilot.app.settings.buttons
    pilot.press("Reset keys and buttons")
    assert pilot.app.settings == AT_ONCE
    pilot.key("m")
    assert pilot.app.settings.mute


def test_a_button_is_changed_by_the_pad_alone(pilot: Pilot) -> None:
    pilot.press("Take back, or go back: gamepad B")
    pad(pilot, "down")
    assert not pilot.app.settings.buttons, "the cross moves on"
    pad(pilot, "y")
    assert "Y now means: Take back, or go back." in pilot.said
    assert "Where to find help, is on B now." in pilot.said
    pad(pilot, "y")
    assert pilot.page == "settings"
    pad(pilot, "b")
    assert pilot.page == "help"


def test_a_pad_never_loses_what_it_needs(pilot: Pilot) -> None:
    pilot.press("Skip what was read: no button of a gamepad")
    pad(pilot, "a")
    assert "A is the only way to: Press what has the ring." in pilot.said
    assert "Press the new button for" in pilot.said and not pilot.app.settings.buttons
    pad(pilot, "back")
    assert "Select now means: Skip what was read." in pilot.said


def test_what_was_changed_is_there_at_the_next_start(tmp_path: Path) -> None:
    keeper = DiskKeeper(tmp_path, english())
    pilot = Pilot(app_with(keeper))
    pilot.press("Settings & access")
    pilot.press("Controls")
    pilot.press("Change keys and buttons")
    pilot.press("Read back: key H")
    pilot.key("r")
    pilot.press("Pause: gamepad Start")
    pad(pilot, "back")
    restored = DiskKeeper(tmp_path, english()).restore().settings
    assert (restored.keys, restored.buttons) == ("read back=r", "pause=back")
    again = Pilot(app_with(DiskKeeper(tmp_path, english())))
    again.open_story()
    again.key("r")
    assert again.page == "history"


@pytest.mark.parametrize(
    "text", ["read back", "read back=enter", "fly=f", "read back=r\nread back=r", "read back=h", 7, None]
)
def test_a_kept_setting_that_makes_no_sense_is_left_out(tmp_path: Path, text: object) -> None:
    assert not fits(text, "key")
    if isinstance(text, str):
        keeper = DiskKeeper(tmp_path, english())
        keeper.keep_settings(Settings(keys=text, captions=False))
        assert keeper.restore().settings == Settings(captions=False)


def changes() -> Iterator[tuple[str, str]]:
    names = ("h", "m", "q", "space", "f1", "backspace", "enter", "1")
    for action in ACTIONS:
        yield from ((action, name) for name in names)


def test_whatever_is_changed_each_key_means_one_thing_and_none_goes_unused() -> None:
    found = bindings()
    for action, name in changes():
        had = len(found.keys)
        found = bindings(assign(found, "key", action, name).setting)
        assert len(set(found.keys.values())) == len(found.keys)
        assert not set(found.keys.values()) & set(FIXED_KEYS)
        assert len(found.keys) >= had and fits(written(found.keys, "key"), "key")


@pytest.mark.parametrize("name", [";", "=", "/", "'", "f5", "delete"])
def test_a_key_with_a_name_of_its_own_is_kept_as_any_other(name: str) -> None:
    setting = assign(bindings(), "key", "read back", name).setting
    setting = assign(bindings(setting), "key", "mute", "h").setting
    assert fits(setting, "key")
    assert (
        bindings(setting).meant("key", name) == "read back" and bindings(setting).meant("key", "h") == "mute"
    )


def test_no_change_of_buttons_leaves_a_pad_without_what_it_needs() -> None:
    found = bindings()
    for action in ACTIONS:
        for button in ("a", "b", "start", "back", "left stick"):
            found = bindings("", assign(found, "pad", action, button).setting)
            assert set(NEVER_WITHOUT) <= set(found.buttons)


def test_keys_that_never_change_stand_beside_those_that_do(pilot: Pilot) -> None:
    said = pilot.said
    for key in ("Enter", "Esc", "Alt+Enter"):
        assert f"Always: {key}\n" in said, key
    assert "Pause: no key besides Esc" in said and "Pause: no key\n" not in said
