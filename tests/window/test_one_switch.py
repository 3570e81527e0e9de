"""One switch: the ring walks by itself, one press takes what has it, and that is enough for a whole story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.app.narrator import Narrator
from game.settings import SWITCHES, Switch, VoiceName
from game.ui.frame import Rect, Ring
from game.ui.inputs import Attention
from game.ui.scan import READ_ON, Stop, stops
from game.ui.words import english
from tests.app.test_playing import EGG
from tests.pilot import PATIENCE, FakeReader, FakeSpeech, label_of, pressables
from tests.window.devices import STILL, Rig, pad_event, played

ONE_SWITCH = replace(STILL, one_switch=True, switch="space")


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Rig]:
    with played(monkeypatch, tmp_path, ONE_SWITCH) as found:
        yield found


def until(rig: Rig) -> float | None:
    """Seconds until something happens by itself, once all is made ahead that can be."""
    while rig.loop.until_it_looks() is not None:
        rig.loop.look_further()
    return rig.loop.until_time_does_something()


def wait(rig: Rig, seconds: float = 0.0) -> None:
    """Let time pass until the ring goes on, or for so long."""
    left = until(rig)
    rig.clock.now += seconds or left or 0.0
    rig.loop.let_time_pass()


def where(rig: Rig) -> Stop:
    until(rig)
    stop = rig.loop.scanning.stop
    assert stop is not None
    return stop


def press(rig: Rig) -> None:
    rig.clock.now += 0.5
    rig.key("space")


def take(rig: Rig, words: str) -> None:
    """Wait for something, or for what it is in, and press the switch."""
    id = rig.id_of(words)
    for _ in range(PATIENCE):
        stop = where(rig)
        if id in stop.ids:
            press(rig)
            if stop.id == id:
                return
        else:
            wait(rig)
    raise AssertionError(f"the ring never comes to {id} on {rig.view.name}")


def to_the_question(rig: Rig) -> None:
    for words in ("Stories", "Thirty Days", "Play"):
        take(rig, words)
    while rig.only_read:
        take(rig, "go-on")
    assert rig.view.focus == "question"


def test_one_switch_plays_a_story_to_its_talk_and_another_way(rig: Rig) -> None:
    to_the_question(rig)
    for id in EGG:
        while rig.only_read:
            take(rig, "go-on")
        take(rig, id)
    while rig.only_read:
        take(rig, "go-on")
    assert rig.view.name == "ending"
    take(rig, "See how it went")
    assert rig.view.name == "debrief"
    take(rig, "Rewind to: “Would you read this plan out to her? To her face?”")
    assert rig.view.name == "scene"
    take(rig, "ring")
    assert rig.view.name in ("reason", "feedback")
    assert rig.used == {"space"}


def test_every_page_on_the_way_has_help_and_the_way_out(rig: Rig) -> None:
    to_the_question(rig)
    take(rig, "Where to find help")
    assert rig.view.name == "help"
    take(rig, "back")
    take(rig, "Leave quickly")
    assert rig.view.name == "neutral"
    take(rig, "contents")
    assert rig.view.name == "title"


def test_the_walk_begins_on_the_question_where_a_press_chooses_nothing(rig: Rig) -> None:
    to_the_question(rig)
    assert where(rig) == Stop("question")
    press(rig)
    press(rig)
    assert rig.view.name == "scene"
    wait(rig)
    assert rig.loop.focus.startswith("choice:")


def test_the_switch_takes_back_what_was_chosen(rig: Rig) -> None:
    to_the_question(rig)
    take(rig, EGG[0])
    assert rig.view.name == "reason"
    take(rig, "Take back")
    assert rig.view.name == "scene"


def test_a_hand_that_trembles_presses_once(rig: Rig) -> None:
    take(rig, "Settings & access")
    take(rig, "Look")
    take(rig, "Less motion: Off")
    assert not rig.app.settings.less_motion
    rig.clock.now += 0.1
    before = rig.view
    rig.key("space", "space")
    assert rig.view == before


def test_the_ring_stays_as_long_as_is_set_and_rests_when_nobody_presses(rig: Rig) -> None:
    first = rig.loop.focus
    wait(rig, 2.5)
    assert rig.loop.focus == first, "somebody looks at the page first"
    wait(rig, 0.6)
    second = rig.loop.focus
    assert second != first
    wait(rig, 1.9)
    assert rig.loop.focus == second
    wait(rig, 0.2)
    assert rig.loop.focus != second
    for _ in range(PATIENCE):
        if until(rig) is None:
            break
        wait(rig)
    assert until(rig) is None, "a page nobody looks at rests"
    page = rig.view.name
    press(rig)
    assert rig.view.name == page and until(rig) is not None


def test_nothing_walks_while_nobody_is_there(rig: Rig) -> None:
    rig.loop.hear(Attention(False))
    assert until(rig) is None
    rig.loop.hear(Attention(True))
    assert until(rig) is not None


def test_keys_for_a_helper_work_as_ever(rig: Rig) -> None:
    rig.key("tab", "enter")
    assert rig.view.name != "title"
    rig.key("escape")
    assert rig.view.name == "title"
    to_the_question(rig)
    rig.clock.now += 10
    rig.key("escape", "escape", "escape")
    assert rig.view.name == "neutral"


def ring_of(rig: Rig) -> Rect:
    return next(p.item.rect for p in rig.frame.items if isinstance(p.item, Ring))


def test_a_group_is_ringed_as_one_and_left_again_by_itself(rig: Rig) -> None:
    take(rig, "Settings & access")
    while not where(rig).inside:
        wait(rig)
    group = where(rig)
    targets = [target.rect for target in rig.frame.targets if target.id in group.ids]
    assert len(targets) > 1 and all(rect.inside(ring_of(rig)) for rect in targets)
    press(rig)
    assert rig.loop.focus == group.ids[0] and targets[0].inside(ring_of(rig))
    assert not targets[-1].inside(ring_of(rig))
    for _ in range(2 * len(group.inside)):
        wait(rig)
    assert where(rig) == group


def test_a_long_page_is_read_on_by_the_switch(rig: Rig) -> None:
    take(rig, "About this game")
    assert rig.frame.scroll_end > 0
    while where(rig).id != READ_ON:
        wait(rig)
    before = rig.frame.scroll
    press(rig)
    assert rig.frame.scroll > before and rig.view.name == "credits"


PRESSES: dict[str, Callable[[Rig], None]] = {
    "space": lambda rig: rig.key("space"),
    "enter": lambda rig: rig.key("enter"),
    "letter": lambda rig: rig.key("f"),
    "click": lambda rig: rig.tell(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(5, 5), button=1, touch=False)
    ),
    "pad": lambda rig: rig.tell(pad_event(pygame.CONTROLLERBUTTONDOWN, "b")),
}


@pytest.mark.parametrize("switch", SWITCHES)
def test_the_switch_is_what_was_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, switch: Switch) -> None:
    """Enter and Space press what has the ring in any case."""
    pressed = set()
    with played(monkeypatch, tmp_path, replace(ONE_SWITCH, switch=switch)) as rig:
        for name, press_it in PRESSES.items():
            while rig.loop.focus != "settings":
                wait(rig)
            rig.clock.now += 1
            press_it(rig)
            if rig.view.name == "settings":
                pressed.add(name)
                rig.key("escape")
    assert pressed == (set(PRESSES) if switch == "any" else {switch, "enter", "space"})


class Quick(FakeSpeech):
    """A voice that has ended before anybody asks."""

    def say(self, words: str, language: str, voice: VoiceName, speed: int) -> None:
        self.said.append(words)


def test_what_has_the_ring_is_spoken(rig: Rig) -> None:
    speech = FakeSpeech()
    rig.loop.narrator = Narrator(FakeReader(), speech)
    rig.app.settings = replace(rig.app.settings, read_aloud=True)
    rig.loop.draw()
    second = label_of(list(pressables(rig.view))[1])
    speech.speaking = False
    wait(rig, 4)
    assert speech.said[-1].startswith(second)
    wait(rig, 10)
    assert speech.said[-1].startswith(second), "it waits for the voice"
    speech.speaking = False
    wait(rig, 1)
    wait(rig)
    assert not speech.said[-1].startswith(second)
    rig.loop.narrator.speech = quick = Quick()
    take(rig, "Settings & access")
    while not where(rig).inside:
        wait(rig)
    assert quick.said[-1].startswith(where(rig).name)


def test_the_hint_is_the_switch(rig: Rig) -> None:
    assert rig.caps == ["Space"]


def test_every_thing_to_press_is_on_the_way_once(rig: Rig) -> None:
    """On each page that comes by, whatever stands in groups."""
    for words in ("Settings & access", "Controls", "Change keys and buttons"):
        take(rig, words)
        ids = [id for stop in stops(rig.view, english()) for id in stop.ids]
        assert len(ids) == len(set(ids))
        assert set(ids) >= {t.id for t in rig.frame.targets if t.pressable and rig.loop.pressable(t.id)}
