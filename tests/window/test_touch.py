"""One finger: it presses when it is lifted, slides off to press nothing, pushes the page, and plays a whole story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from tests.app.test_playing import EGG
from tests.pilot import PATIENCE, pressables
from tests.window.devices import STILL, Rig, played


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Rig]:
    with played(monkeypatch, tmp_path) as found:
        yield found


def place_of(rig: Rig, words: str) -> tuple[int, int]:
    """The middle of what has these words, pushed into sight by the finger."""
    id = rig.id_of(words)
    for _ in range(PATIENCE):
        target = rig.frame.target(id)
        assert target is not None
        x, y = target.rect.x + target.rect.w // 2, target.rect.y + target.rect.h // 2
        if target.clip is None or target.clip.contains(x, y):
            return x, y
        push(rig, -200 if y >= target.clip.bottom else 200)
    raise AssertionError(f"no finger pushes {words} into sight")


def push(rig: Rig, by: int) -> None:
    """Put a finger on the middle of the page, push the page up or down, and lift it."""
    w, h = rig.window.size
    start = h // 2 - by // 2
    rig.finger(pygame.FINGERDOWN, w // 2, start)
    for part in range(1, 6):
        rig.finger(pygame.FINGERMOTION, w // 2, start + by * part // 5)
    rig.finger(pygame.FINGERUP, w // 2, start + by)


def tap(rig: Rig, words: str) -> None:
    rig.tap(*place_of(rig, words))


def to_the_question(rig: Rig) -> None:
    for words in ("Stories", "Thirty Days", "Play"):
        tap(rig, words)
    while rig.only_read:
        tap(rig, "go-on")
    assert rig.view.focus == "question"


def test_one_finger_plays_a_story_to_its_talk_and_another_way(rig: Rig) -> None:
    to_the_question(rig)
    for id in EGG:
        while rig.only_read:
            tap(rig, "go-on")
        tap(rig, id)
    while rig.only_read:
        tap(rig, "go-on")
    assert rig.view.name == "ending"
    tap(rig, "See how it went")
    assert rig.view.name == "debrief"
    tap(rig, "Rewind to: “Would you read this plan out to her? To her face?”")
    assert rig.view.name == "scene"
    tap(rig, "ring")
    assert rig.view.name in ("reason", "feedback")


def test_a_touch_shows_the_focus_and_presses_when_it_is_lifted(rig: Rig) -> None:
    to_the_question(rig)
    x, y = place_of(rig, EGG[0])
    rig.finger(pygame.FINGERDOWN, x, y)
    assert rig.view.name == "scene" and rig.loop.focus == f"choice:{EGG[0]}"
    rig.finger(pygame.FINGERMOTION, x + 3, y + 2)  # no finger is quite still
    rig.finger(pygame.FINGERUP, x + 3, y + 2)
    assert rig.view.name == "reason"


def test_a_finger_takes_back_what_was_chosen(rig: Rig) -> None:
    to_the_question(rig)
    before = [widget.id for widget in pressables(rig.view)]
    assert "take-back" not in before, "there is nothing to take back yet"
    tap(rig, EGG[0])
    tap(rig, "Take back")
    assert [widget.id for widget in pressables(rig.view)] == before
    tap(rig, EGG[0])
    tap(rig, EGG[1])
    while rig.only_read:
        tap(rig, "go-on")
    tap(rig, "Take back")
    assert [widget.id for widget in pressables(rig.view)] == before


def test_a_finger_that_slides_off_presses_nothing(rig: Rig) -> None:
    to_the_question(rig)
    x, y = place_of(rig, EGG[0])
    rig.finger(pygame.FINGERDOWN, x, y)
    rig.finger(pygame.FINGERMOTION, 30, y)
    rig.finger(pygame.FINGERUP, 30, y)
    assert rig.view.name == "scene"
    rig.finger(pygame.FINGERDOWN, x, y)
    rig.finger(pygame.FINGERMOTION, x, y - 60)
    rig.finger(pygame.FINGERMOTION, x, y)
    rig.finger(pygame.FINGERUP, x, y)
    assert rig.view.name == "scene", "who has pushed the page does not press at its end"


def test_a_second_finger_presses_nothing(rig: Rig) -> None:
    to_the_question(rig)
    x, y = place_of(rig, EGG[0])
    rig.finger(pygame.FINGERDOWN, 30, 30, id=7)
    rig.finger(pygame.FINGERDOWN, x, y, id=8)
    rig.finger(pygame.FINGERUP, x, y, id=8)
    assert rig.view.name == "scene"
    rig.finger(pygame.FINGERUP, 30, 30, id=7)
    tap(rig, EGG[0])
    assert rig.view.name == "reason"


def test_a_finger_pushes_a_page_and_changes_nothing_on_it(rig: Rig) -> None:
    for words in ("Settings & access", "Controls", "Change keys and buttons"):
        tap(rig, words)
    before = rig.view
    push(rig, -150)
    assert 0 < rig.frame.scroll <= 160
    push(rig, 400)
    assert rig.frame.scroll == 0 and rig.view == before


def test_the_line_that_says_there_is_more_reads_on_when_the_finger_is_lifted(rig: Rig) -> None:
    for words in ("Settings & access", "Controls", "Change keys and buttons"):
        tap(rig, words)
    page = rig.frame.page
    assert page is not None
    x, y = page.x + page.w // 2, page.bottom + 8
    rig.finger(pygame.FINGERDOWN, x, y)
    assert rig.frame.scroll == 0
    rig.finger(pygame.FINGERUP, x, page.y)
    assert rig.frame.scroll == 0, "it slid off"
    rig.tap(x, y)
    assert rig.frame.scroll > 0


def test_a_slider_is_set_by_a_tap_and_not_by_a_push_over_it(rig: Rig) -> None:
    tap(rig, "Settings & access")
    tap(rig, "Sound")
    x, y = place_of(rig, "All sounds")
    target = rig.frame.target("volume")
    assert target is not None
    rig.finger(pygame.FINGERDOWN, x, y)
    rig.finger(pygame.FINGERMOTION, x, y - 90)
    rig.finger(pygame.FINGERUP, x, y - 90)
    assert rig.app.settings.volume == STILL.volume
    x, y = place_of(rig, "All sounds")
    rig.tap(target.rect.x + 12, y)
    assert rig.app.settings.volume < 30


def test_no_keys_are_shown_to_a_finger(rig: Rig) -> None:
    assert rig.caps
    tap(rig, "Settings & access")
    assert rig.caps == []
    rig.key("escape")
    assert rig.caps == ["↑", "↓", "Enter"]


def test_the_first_touch_presses_what_was_touched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The hints go with it, and the page under the finger may move."""
    with played(monkeypatch, tmp_path, replace(STILL, text_scale=200)) as rig:
        rig.tap(*place_of(rig, "Settings & access"))
        assert rig.view.name == "settings"
