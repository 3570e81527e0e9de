"""Choices that rise one after the other and bubbles that grow: when they are where, and that nobody waits for them."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Fill, Frame, Placed, Rect
from game.ui.theme import MOTION

from .test_window_moves import Clock, colour, pixels
from .window_page import PICTURES

Opener = Callable[..., PygameWindow]

SIZE = (1280, 720)
DARK, CHOICE, SIGN = "#1B1436", "#D8F0E6", "#8E2344"
CHOICES = tuple(Rect(700, 300 + 80 * n, 480, 60) for n in range(3))
AFTER = 0.5  # seconds after the page, when the question is there
BUBBLE = Rect(100, 200, 300, 80)
IN, STAGGER, GROWS = (ms / 1000 for ms in (MOTION.choice_in, MOTION.choice_stagger, MOTION.bubble_in))


def question() -> Frame:
    late = round(AFTER * 1000)
    items = [Fill(Rect(0, 0, *SIZE), DARK)]
    for rect in CHOICES:
        cap = Rect(rect.x + 20, rect.y + 15, 30, 30)
        items += [Fill(rect, CHOICE, delay=late, comes="rise"), Fill(cap, SIGN, delay=late)]
    return Frame(SIZE, tuple(map(Placed, items)), (), "")


def message(*, mine: bool) -> Frame:
    corners = (True, True, not mine, mine)
    bubble = Fill(BUBBLE, CHOICE, radius=8, corners=corners, delay=round(AFTER * 1000), comes="grow")
    return Frame(SIZE, (Placed(Fill(Rect(0, 0, *SIZE), DARK)), Placed(bubble)), (), "")


class Shown:
    def __init__(self, opened: PygameWindow, clock: Clock, drawn: list[Rect]) -> None:
        self.window, self.clock, self.drawn = opened, clock, drawn
        self.begin = 0.0

    def show(self, frame: Frame, *, still: bool = False) -> None:
        empty = Frame(SIZE, frame.items[:1], (), "")
        self.window.show(empty, theme="dusk", pictures=PICTURES, still=True, fresh=True)
        self.window.show(frame, theme="dusk", pictures=PICTURES, still=still, fresh=True)
        self.begin = self.clock.now

    def at(self, seconds: float) -> None:
        """Let it be so many seconds after the page."""
        self.clock.now = self.begin + seconds
        self.window.wait(0)
        self.drawn.clear()

    def key(self) -> None:
        event = pygame.event.Event(
            pygame.KEYDOWN, key=pygame.K_h, scancode=pygame.KSCAN_H, mod=0, unicode="h"
        )
        pygame.event.post(event)
        self.window.wait(0)


@pytest.fixture
def shown(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Shown:
    clock, drawn = Clock(), list[Rect]()
    window = open_window(SIZE, clock=clock)
    update = window._update

    def noted(changed: list[Rect]) -> None:
        drawn.extend(changed)
        update(changed)

    monkeypatch.setattr(window, "_update", noted)
    return Shown(window, clock, drawn)


def rgb(name: str) -> tuple[int, int, int]:
    found = pygame.Color(name)
    return found.r, found.g, found.b


def top_of(rect: Rect) -> int:
    """Where a choice begins: how far under its place."""
    column = [colour(rect.x + 100, y) for y in range(rect.y, rect.bottom)]
    return next((y for y, seen in enumerate(column) if seen != rgb(DARK)), -1)


def test_choices_rise_one_after_the_other(shown: Shown) -> None:
    shown.show(question())
    shown.at(AFTER - 0.1)
    assert [top_of(rect) for rect in CHOICES] == [-1, -1, -1]
    shown.at(AFTER + STAGGER * 1.3)
    first, *others = (top_of(rect) for rect in CHOICES)
    assert 0 < first <= 8 and others == [-1, -1], "the first is on its way"
    shown.at(AFTER + STAGGER + IN + 0.01)
    assert top_of(CHOICES[0]) == 0 and colour(CHOICES[0].x + 5, CHOICES[0].y + 5) == rgb(CHOICE)
    assert top_of(CHOICES[2]) >= 0 and colour(CHOICES[2].x + 100, CHOICES[2].y + 30) != rgb(CHOICE)
    shown.at(AFTER + 3 * STAGGER + IN + 0.01)
    drawn = pixels()
    assert [top_of(rect) for rect in CHOICES] == [0, 0, 0]
    shown.window.settle()
    assert drawn == pixels()


def test_what_is_in_a_choice_rises_with_it(shown: Shown) -> None:
    shown.show(question())
    rect = CHOICES[0]
    shown.at(AFTER + STAGGER * 1.5)
    column = [colour(rect.x + 35, y) for y in range(rect.y, rect.bottom)]
    ground, sign = column[len(column) - 3], column[30]
    assert sign not in (ground, rgb(SIGN)) and ground != rgb(DARK), "as clearly as its ground"


def test_a_rising_choice_draws_little_and_then_nothing(shown: Shown) -> None:
    shown.show(question())
    shown.at(AFTER + STAGGER * 1.2)
    shown.clock.now += 0.016
    shown.window.wait(0)
    assert shown.drawn and sum(area.w * area.h for area in shown.drawn) < 1.3 * 480 * 60
    shown.at(AFTER + 2.0)
    shown.clock.now += 0.5
    shown.window.wait(0)
    assert not shown.drawn and not shown.window._canvas.moving(shown.clock.now)


def test_any_key_ends_it_and_no_key_is_lost_to_it(shown: Shown) -> None:
    shown.show(question())
    shown.at(AFTER + 0.18)
    assert not shown.window.revealing, "a digit chooses"
    assert top_of(CHOICES[2]) != 0
    shown.key()
    assert [top_of(rect) for rect in CHOICES] == [0, 0, 0]
    drawn = pixels()
    shown.window.settle()
    assert drawn == pixels()
    shown.show(question())
    shown.at(0.1)
    shown.key()
    shown.at(AFTER - 0.1)
    assert top_of(CHOICES[0]) == -1, "words go on arriving"
    shown.window.finish_reveal()
    assert [top_of(rect) for rect in CHOICES] == [0, 0, 0]


def test_with_less_motion_all_is_there_at_once(shown: Shown) -> None:
    for frame in (question(), message(mine=True)):
        shown.show(frame, still=True)
        drawn = pixels()
        assert drawn.count(bytes(rgb(CHOICE))) > 0
        shown.at(AFTER + 0.1)
        assert drawn == pixels()


@pytest.mark.parametrize("mine", [True, False])
def test_a_bubble_grows_from_its_tail(shown: Shown, mine: bool) -> None:
    shown.show(message(mine=mine))
    shown.at(AFTER - 0.01)
    assert colour(BUBBLE.x + 150, BUBBLE.y + 40) == rgb(DARK)
    shown.at(AFTER + 0.02)
    tail, other = (BUBBLE.right - 3, BUBBLE.x + 3) if mine else (BUBBLE.x + 3, BUBBLE.right - 3)
    low = BUBBLE.bottom - 3
    assert colour(tail, low) != rgb(DARK) == colour(other, BUBBLE.y + 40)
    assert rgb(DARK) != colour(BUBBLE.x + 150, BUBBLE.y + 40) != rgb(CHOICE)
    shown.at(AFTER + GROWS + 0.01)
    assert colour(other, BUBBLE.y + 40) == colour(tail, low) == rgb(CHOICE)
    drawn = pixels()
    shown.window.settle()
    assert drawn == pixels()
