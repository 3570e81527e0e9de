"""What is heard of a story that is played, and how loud: pages and keys on one side, a fake sound on the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.adapters.disk.stories import FolderStories
from game.app.app import App
from game.app.hearing import Hearing
from game.app.narrator import Narrator
from game.settings import Settings, Volumes, volumes
from game.ui.commands import Silence
from game.ui.inputs import PointerDown, PointerMove, PointerUp, Quit, Seen
from game.ui.view import Slider, walk
from game.ui.words import Pseudo
from tests.app.conftest import drawer, folder
from tests.pilot import AT_ONCE, FakeDisplay, FakeReader, FakeSound, FakeSpeech, MemoryKeeper, Pilot, app_with

__all__ = ["drawer", "folder"]


def heard(app: App) -> tuple[Pilot, FakeSound]:
    """Somebody who plays, and what is heard."""
    sound = FakeSound()
    app.hearing = Hearing(lambda: sound)
    return Pilot(app), sound


def in_the_settings(keeper: MemoryKeeper | None = None) -> tuple[Pilot, FakeSound]:
    pilot, sound = heard(app_with(keeper or MemoryKeeper(settings=AT_ONCE)))
    pilot.press("Settings & access")
    pilot.press("Sound")
    sound.cues.clear()
    return pilot, sound


# --- a story -------------------------------------------------------------------------------------------


def test_each_place_of_a_story_has_its_tone_and_its_end_has_music() -> None:
    pilot, sound = heard(app_with(fate={"answer": "no"}))
    assert sound.beds == ["title"] and sound.rooms == [""]
    pilot.open_story()
    assert sound.rooms[-1] == "street" and sound.beds[-1] == ""
    pilot.answer("block", "ring-it")
    played = list(dict.fromkeys(sound.rooms))
    assert "room" in played and "kitchen" in played, played
    pilot.answer(
        "hoodie",
        "hook",
        "ring",
        "hoping",
        "laughed",
        "past",
        "not-me",
        "song",
        "lessons",
        "your-fault",
        "keep-back",
    )
    assert pilot.page == "ending" and sound.beds[-1].startswith("ending-")
    music = sound.beds[-1]
    pilot.press("See how it went")
    assert sound.beds[-1] == music and sound.rooms[-1] == ""
    pilot.key("h")
    assert sound.beds[-1] == music, "what is read in between leaves the music as it is"
    pilot.key("escape")
    pilot.press("Other stories")
    assert sound.beds[-1] == "title"


def test_a_place_without_a_sound_of_its_scene_sounds_as_it_looks(drawer: FolderStories) -> None:
    """
    title: The Leaves
    cast: {ines: {name: Ines, player: true}}
    start: path
    scenes:
      path: {place: park-autumn, lines: [Leaves.], goto: home}
      home: {lines: [Home.], goto: yard}
      yard: {place: park-autumn, sound: bus, lines: [A bus in the park.], ending: {title: A bus, outcome: mixed}}
    """
    pilot, sound = heard(app_with(stories=drawer))
    for words in ("Stories", "The Leaves", "Play"):
        pilot.press(words)
    assert "[wind in leaves]" in pilot.said
    pilot.key("enter")
    assert "[" not in pilot.said
    pilot.key("enter")
    assert sound.rooms == ["", "wind", "", "bus"]
    pilot.key("enter")
    assert sound.beds[-1] == "ending-mixed" and "[a bus engine, a soft piano that waits]" in pilot.said


def test_messages_come_and_go_and_a_line_may_have_a_sound(drawer: FolderStories) -> None:
    """
    title: The Phone
    cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
    start: night
    scenes:
      night: {sound: rain, lines: [It is late., {text: The table hums., sound: phone-buzz}], goto: phone}
      phone:
        medium: messages
        lines:
          - mara: Are you up?
          - {ines: I miss you., unsent: true}
          - ines: Yes.
          - {mara: Look out., sound: wind}
        ending: {title: Up, outcome: growth}
    """
    pilot, sound = heard(app_with(stories=drawer))
    for words in ("Stories", "The Phone", "Play"):
        pilot.press(words)
    assert "[rain on glass]" in pilot.said
    for _ in range(5):
        pilot.key("enter")
    cues = [cue for cue in sound.cues if cue not in ("focus", "press", "page")]
    assert cues == ["phone-buzz", "message-received", "message-sent"]
    assert "wind" in sound.rooms


def test_the_sound_of_a_line_is_written_where_its_author_wrote_nothing(drawer: FolderStories) -> None:
    """
    title: The Phone
    cast: {ines: {name: Ines, player: true}}
    start: night
    scenes:
      night: {sound: rain, lines: [It is late., {text: The table hums., sound: phone-buzz}], goto: end}
      end: {lines: [{text: Quiet., sound: phone-buzz, caption: "[it falls]"}], ending: {title: Up, outcome: growth}}
    """
    pilot, _ = heard(app_with(stories=drawer))
    for words in ("Stories", "The Phone", "Play"):
        pilot.press(words)
    pilot.key("enter")
    assert "[a phone buzzes]" in pilot.said
    pilot.key("enter")
    assert "[it falls]" in pilot.said
    pilot.key("c")
    assert "[it falls]" not in pilot.said


# --- what is done --------------------------------------------------------------------------------------


def test_what_is_done_is_heard_once_and_what_does_nothing_is_not() -> None:
    pilot, sound = heard(app_with())
    pilot.key("down")
    pilot.key("down")
    assert sound.cues == ["focus", "focus"]
    pilot.key("h")  # there is nothing to read back here
    assert sound.cues == ["focus", "focus"]
    pilot.open_story()
    sound.cues.clear()
    pilot.read_on()
    assert set(sound.cues) == {"page"}
    sound.cues.clear()
    pilot.key("1")
    assert sound.cues == ["press"]
    pilot.key("backspace")
    assert sound.cues == ["press", "rewind"]


def test_no_sound_says_that_a_choice_was_wrong(drawer: FolderStories) -> None:
    heard_of: dict[str, list[str]] = {}
    for choice in ("drawer", "write"):
        pilot, sound = heard(app_with(stories=drawer))
        for words in ("Stories", "The Drawer", "Play"):
            pilot.press(words)
        pilot.read_on()
        sound.cues.clear()
        pilot.key(pilot.digits[choice])
        heard_of[choice] = sound.cues
    assert heard_of["drawer"] == heard_of["write"] == ["press"]


# --- silence -------------------------------------------------------------------------------------------


def test_leaving_quickly_is_silent_until_a_page_has_a_sound_of_its_own() -> None:
    pilot, sound = heard(app_with())
    pilot.open_story()
    pilot.app.carry_out(pilot.app, Silence())
    assert sound.cues[-1] == "silence" and sound.rooms[-1] == sound.beds[-1] == ""
    sound.cues.clear()
    pilot.app.stack[:] = pilot.app.stack[:1]
    pilot.app.hearing.show(None, Settings(), fresh=True, changed=True)
    pilot.app.hearing.play("focus")
    assert sound.cues == [] and sound.rooms[-1] == sound.beds[-1] == ""
    pilot.loop.draw()
    assert sound.beds[-1] == "title"


def test_closing_the_game_silences_it_first() -> None:
    display, sound = FakeDisplay(heard=[[Quit()]]), FakeSound()
    app = app_with()
    app.hearing = Hearing(lambda: sound)
    Pilot(app, display).loop.run()
    assert sound.cues[-1] == "silence" and sound.closed and display.closed


def test_sound_rests_while_the_window_is_hidden() -> None:
    pilot, sound = heard(app_with())
    pilot.feel(Seen(False))
    assert sound.resting
    pilot.feel(Seen(True))
    assert not sound.resting


def test_rooms_and_music_step_back_while_the_games_own_voice_speaks() -> None:
    keeper = MemoryKeeper(settings=replace(AT_ONCE, read_aloud=True))
    pilot, sound = heard(app_with(keeper))
    assert not sound.speaking
    pilot.loop.narrator = Narrator(FakeReader(), FakeSpeech())
    pilot.key("down")
    assert sound.speaking


# --- how loud ------------------------------------------------------------------------------------------


def test_volumes_multiply_and_mute_is_nothing_at_all() -> None:
    assert volumes(Settings(volume=100)) == Volumes(1, 1, 1)
    half = volumes(Settings(volume=50, volume_rooms=50))
    assert half.music == 0.25 and half.rooms == 0.0625
    assert volumes(Settings(volume=100, mute=True)) == volumes(Settings(volume=0)) == Volumes(0, 0, 0)


@pytest.mark.parametrize("slider", ["volume", "volume_rooms", "volume_interface", "volume_music"])
def test_each_slider_is_moved_by_keys_and_heard_at_once_and_kept(slider: str) -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot, sound = in_the_settings(keeper)
    before, loud = getattr(keeper.settings, slider), sound.volumes
    pilot.tab_to(slider)
    pilot.key("left", "left")
    assert getattr(keeper.settings, slider) == before - 20 and pilot.focus == slider
    assert sound.volumes != loud
    pilot.key("right", repeat=True)
    assert getattr(keeper.settings, slider) == before - 10, "a held key goes on"
    assert f"{before - 10} %" in pilot.labels[slider]


def test_a_slider_ends_at_its_ends_and_up_and_down_leave_it() -> None:
    pilot, sound = in_the_settings()
    pilot.tab_to("volume_music")
    pilot.key(*["left"] * 12)
    assert pilot.app.settings.volume_music == 0 and sound.volumes.music == 0
    sound.cues.clear()
    pilot.key("left")
    assert sound.cues == []
    pilot.key("up")
    assert pilot.focus == "volume_interface"


def test_one_key_alone_reaches_each_value_of_a_slider() -> None:
    pilot, _ = in_the_settings()
    pilot.tab_to("volume")
    seen = set()
    for _ in range(11):
        pilot.key("enter")
        seen.add(pilot.app.settings.volume)
    assert seen == set(range(0, 101, 10))


@pytest.mark.parametrize("right_to_left", [False, True])
def test_a_slider_goes_with_the_pointer(right_to_left: bool) -> None:
    app = app_with(words=Pseudo(right_to_left)) if right_to_left else app_with()
    pilot, _ = heard(app)
    pilot.app.carry_out(pilot.app, "open settings")
    pilot.loop.draw()
    pilot.tab_to("section:sound")
    pilot.key("enter")
    x, y = pilot.point("volume")
    target = pilot.frame.target("volume")
    assert target is not None
    start, end = (target.rect.right, target.rect.x) if right_to_left else (target.rect.x, target.rect.right)
    pilot.feel(PointerDown(x, y))
    assert pilot.app.settings.volume == 50
    for to, value in ((end, 100), (start, 0), (2 * start - end, 0), (x, 50)):
        pilot.feel(PointerMove(to, y + 200))
        assert pilot.app.settings.volume == value, "it follows wherever the pointer goes"
    pilot.feel(PointerUp(x, y))
    pilot.feel(PointerMove(end, y))
    assert pilot.app.settings.volume == 50
    assert pilot.focus == "volume"


def test_the_left_key_goes_left_in_a_language_from_right_to_left() -> None:
    pilot, _ = heard(app_with(words=Pseudo()))
    pilot.app.carry_out(pilot.app, "open settings")
    pilot.loop.draw()
    pilot.tab_to("section:sound")
    pilot.key("enter")
    pilot.tab_to("volume")
    before = pilot.app.settings.volume
    pilot.key("left")
    assert pilot.app.settings.volume == before + 10


def test_one_key_mutes_everywhere_and_says_so() -> None:
    keeper = MemoryKeeper(settings=AT_ONCE)
    pilot, sound = heard(app_with(keeper))
    pilot.key("m")
    assert sound.volumes == Volumes(0, 0, 0) and "Sound is off." in pilot.said and keeper.settings.mute
    pilot.key("m", repeat=True)
    assert keeper.settings.mute, "a held key does not flicker"
    pilot.open_story()
    assert "[a street, far off]" in pilot.said, "captions stay for those who do not listen"
    pilot.key("m")
    assert sound.volumes != Volumes(0, 0, 0) and "Sound is on." in pilot.said


def test_the_settings_say_what_the_sounds_of_the_interface_mean() -> None:
    pilot, _ = in_the_settings()
    assert "[a page turns] with a new page" in pilot.said
    assert len([w for w in walk(pilot.view.body) if isinstance(w, Slider)]) == 4
