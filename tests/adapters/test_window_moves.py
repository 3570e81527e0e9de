"""What moves, how long, and that drawing only what changed gives the same picture as drawing it all."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.changes import changed_parts, tidy
from game.adapters.pygame_window.layers import layers
from game.adapters.pygame_window.motion import FOCUS_MOVE, MOOD_CHANGE, PLACE_CHANGE, Reveal, Slide, ease
from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Figure, Fill, Font, Frame, Placed, Rect, Run, Scenery, Typing
from game.ui.theme import THEMES
from game.ui.view import Stage, Standing

from .window_page import PICTURES, Page

Opener = Callable[..., PygameWindow]


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def show(window: PygameWindow, page: Page, *, fresh: bool, still: bool = False) -> None:
    window.show(page.frame(), theme=page.theme, pictures=PICTURES, still=still, fresh=fresh)


def pixels() -> bytes:
    surface = pygame.display.get_surface()
    assert surface is not None
    return pygame.image.tobytes(surface, "RGB")


def colour(x: int, y: int) -> tuple[int, int, int]:
    surface = pygame.display.get_surface()
    assert surface is not None
    found = surface.get_at((x, y))
    return found.r, found.g, found.b


def words_ink(page: Page) -> int:
    """How much darker than paper the line of words is."""
    rect = page.rect(744, 80, 400, 34)
    paper = pygame.Color(THEMES[page.theme].paper).g
    return sum(
        paper - colour(x, y)[1] for x in range(rect.x, rect.right, 2) for y in range(rect.y, rect.bottom, 2)
    )


PAGES = (
    Page(),
    Page(focus=1),
    Page(focus=2, mood="hurt"),
    Page(focus=2, mood="hurt", words="“No.”"),
    Page(place="park"),
    Page(place="nowhere", mood="calm", ms_per_word=45),
    Page(focus=1, scroll=10),
    Page(theme="high_contrast", focus=1),
)


@pytest.mark.parametrize("still", [True, False], ids=["still", "moving"])
def test_a_page_looks_the_same_whatever_was_there_before(open_window: Opener, still: bool) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    for page, fresh in itertools.product((*PAGES, *reversed(PAGES)), (True, False)):
        show(window, page, fresh=fresh, still=still)
        for _ in range(4):  # some way into the movement, then past its end
            clock.now += 0.06
            window.wait(0)
        while window._canvas.late:
            window.wait(0)
        clock.now += 5
        window.wait(0)
        drawn = pixels()
        window.settle()
        assert drawn == pixels(), page


def test_words_arrive_one_after_the_other(open_window: Opener) -> None:
    clock, page = Clock(), Page(ms_per_word=100)
    window = open_window((1280, 720), clock=clock)
    show(window, page, fresh=True)
    amounts = [words_ink(page)]
    while window.revealing:
        clock.now += 0.1
        window.wait(0)
        amounts.append(words_ink(page))
    assert amounts[0] == 0 and amounts == sorted(amounts) and len(set(amounts)) >= 5
    assert clock.now - 100 < 0.9


def test_words_can_be_shown_at_once(open_window: Opener) -> None:
    clock, page = Clock(), Page(ms_per_word=100)
    window = open_window((1280, 720), clock=clock)
    show(window, page, fresh=True)
    assert window.revealing
    window.finish_reveal()
    assert not window.revealing and words_ink(page) > 0
    show(window, replace(page, focus=1), fresh=False)
    assert not window.revealing and words_ink(page) > 0


def test_words_go_on_arriving_when_the_focus_moves(open_window: Opener) -> None:
    clock, page = Clock(), Page(ms_per_word=100)
    window = open_window((1280, 720), clock=clock)
    show(window, page, fresh=True)
    clock.now += 0.3
    show(window, replace(page, focus=1), fresh=False)
    assert window.revealing and words_ink(page) > 0


def test_nothing_moves_when_movement_is_off(open_window: Opener) -> None:
    window = open_window((1280, 720), clock=Clock())
    show(window, PAGES[0], fresh=True, still=True)
    for page in (Page(place="park", ms_per_word=90), Page(place="park", focus=1, mood="hurt")):
        show(window, page, fresh=True, still=True)
        drawn = pixels()
        assert not window.revealing
        window.settle()
        assert drawn == pixels()


def test_a_change_of_place_is_a_fade_that_any_key_ends(open_window: Opener) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    show(window, Page(), fresh=True)
    clock.now += 1
    window.wait(0)
    old, new = (0x80, 0x40, 0x20), (0x40, 0x80, 0x40)
    assert colour(40, 300) == old
    show(window, Page(place="park"), fresh=True)
    clock.now += PLACE_CHANGE / 4
    window.wait(0)
    ink = pygame.Color(THEMES["dusk"].ink)
    ground = (ink.r, ink.g, ink.b)
    assert all(min(a, b) < c < max(a, b) for a, b, c in zip(old, ground, colour(40, 300), strict=True))
    clock.now += PLACE_CHANGE / 4
    window.wait(0)
    assert all(abs(a - b) <= 3 for a, b in zip(colour(40, 300), ground, strict=True)), "through the ground"
    clock.now += PLACE_CHANGE / 4
    window.wait(0)
    assert all(min(a, b) < c < max(a, b) for a, b, c in zip(ground, new, colour(40, 300), strict=True))
    pygame.event.post(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_h, scancode=pygame.KSCAN_H, mod=0, unicode="h")
    )
    window.wait(0)
    assert all(abs(a - b) <= 2 for a, b in zip(colour(40, 300), new, strict=True))


def test_another_face_fades_in(open_window: Opener) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    show(window, Page(), fresh=True)
    clock.now += 1
    window.wait(0)
    was = colour(240, 500)
    show(window, Page(mood="hurt"), fresh=True)
    assert colour(240, 500) == was
    clock.now += 0.1
    window.wait(0)
    between = colour(240, 500)
    clock.now += 0.2
    window.wait(0)
    assert len({was, between, colour(240, 500)}) == 3


def test_an_ending_comes_slowly_and_any_key_shows_it(open_window: Opener) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    show(window, Page(), fresh=True)
    clock.now += 1
    window.wait(0)
    ending = replace(Page(mood="hurt").frame(), comes_ms=900)
    window.show(ending, theme="dusk", pictures=PICTURES, still=False, alive=False, fresh=True)
    seen = []
    for _ in range(2):
        clock.now += 0.4
        window.wait(0)
        seen.append(colour(240, 500))
    pygame.event.post(
        pygame.event.Event(pygame.KEYDOWN, key=pygame.K_h, scancode=pygame.KSCAN_H, mod=0, unicode="h")
    )
    window.wait(0)
    assert len({*seen, colour(240, 500)}) == 3


def test_who_comes_and_who_goes_fades(open_window: Opener) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    frame = Page().frame()
    alone = replace(frame, items=tuple(p for p in frame.items if not isinstance(p.item, Figure)))
    colours = []
    for page in (alone, frame, alone):
        was = colour(240, 500)
        window.show(page, theme="dusk", pictures=PICTURES, still=False, alive=False, fresh=True)
        clock.now += MOOD_CHANGE / 2
        window.wait(0)
        between = colour(240, 500)
        clock.now += MOOD_CHANGE
        window.wait(0)
        colours.append((was, between, colour(240, 500)))
    assert [len(set(each)) for each in colours[1:]] == [3, 3]


def test_one_sees_somebody_write_and_then_the_message(open_window: Opener) -> None:
    clock, page = Clock(), Page()
    window = open_window((1280, 720), clock=clock)
    where = page.rect(40, 640, 200, 60)
    dots = Typing(where, "#F1E6DA", "#241A3D", 24, until=900)
    message = Fill(where, "#33508A", delay=900)
    frame = Frame(page.size, (*page.frame().items, Placed(dots), Placed(message)), (), "")
    edge = where.x + 30, where.y + 10

    def after(seconds: float) -> tuple[int, int, int]:
        clock.now += seconds
        window.wait(0)
        return colour(*edge)

    window.show(frame, theme="dusk", pictures=PICTURES, still=False, alive=False, fresh=True)
    writing, sent = (0xF1, 0xE6, 0xDA), (0x33, 0x50, 0x8A)
    assert after(0.5) == writing and window.revealing
    assert len({pixels() for _ in range(6) if after(0.05)}) > 1, "the dots swell"
    assert writing != after(0.2) != sent
    assert after(0.5) == sent and not window.revealing
    window.show(frame, theme="dusk", pictures=PICTURES, still=False, alive=False, fresh=True)
    after(0.5)
    window.finish_reveal()
    assert after(0) == sent, "nobody waits for it"
    window.show(frame, theme="dusk", pictures=PICTURES, still=True, fresh=True)
    assert after(0) == sent


def test_the_ring_slides_to_the_next_target(open_window: Opener) -> None:
    clock = Clock()
    window = open_window((1280, 720), clock=clock)
    show(window, Page(), fresh=True)
    ring = pygame.Color(THEMES["dusk"].focus_outer)
    rgb = (ring.r, ring.g, ring.b)
    top, bottom = Page().choice(0), Page().choice(1)
    show(window, Page(focus=1), fresh=False)
    assert colour(980, top.y - 8) == rgb
    clock.now += FOCUS_MOVE + 0.01
    window.wait(0)
    assert colour(980, top.y - 8) != rgb and colour(980, bottom.bottom + 7) == rgb


def test_pictures_that_come_late_are_drawn_when_they_come(open_window: Opener, tmp_path: Path) -> None:
    window = open_window((1280, 720))
    window.prefetch([Stage("room"), Stage("nowhere", (Standing("nobody", "calm", "Nobody"),))])
    show(window, Page(), fresh=True)
    for _ in range(20):
        window.wait(0.02)
    window.settle()
    assert colour(40, 300) == (0x80, 0x40, 0x20)


def test_what_the_next_page_shows_is_there_when_it_comes(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window((1280, 720))
    show(window, Page(mood="hurt"), fresh=True)
    window.prefetch([Stage("park", (Standing("ada", "calm", "Ada"),))])
    for _ in range(200):
        if window._loader.idle:
            break
        window.wait(0.02)
    monkeypatch.setattr("game.adapters.pygame_window.window.PATIENCE", 0.0)
    show(window, Page(place="park"), fresh=True, still=True)
    spots = [(x, y) for x in range(40, 400, 30) for y in range(130, 680, 30)]
    at_once = [colour(*spot) for spot in spots]
    window.settle()
    assert [colour(*spot) for spot in spots] == at_once
    assert colour(40, 300) == (0x40, 0x80, 0x40)


def test_a_page_that_was_foreseen_is_made_before_it_comes(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window((1280, 720))
    show(window, Page(mood="hurt"), fresh=True, still=True)
    before = pixels()
    window.foresee(Page(place="park", words="Quite other words").frame(), pictures=PICTURES)
    for _ in range(200):
        window.wait(0.02)
        if window._loader.idle and not window._foresight.waiting:
            break
    assert pixels() == before, "nothing of it is seen yet"
    monkeypatch.setattr("game.adapters.pygame_window.window.PATIENCE", 0.0)
    lettering = window._painter.fonts
    monkeypatch.setattr(lettering, "_desk", None)  # with which nothing can be set any more
    show(window, Page(place="park", words="Quite other words"), fresh=True, still=True)
    assert colour(40, 300) == (0x40, 0x80, 0x40)


def test_the_place_that_steps_back_is_made_while_it_is_shown(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, back = open_window((1280, 720)), Rect(0, 0, 1280, 720)
    show(window, Page(place="park"), fresh=True)
    for _ in range(200):
        if window._loader.idle:
            break
        window.wait(0.02)
    monkeypatch.setattr("game.adapters.pygame_window.window.PATIENCE", 0.0)
    menu = Frame((1280, 720), (Placed(Scenery(back, "park", back="blurred")),), (), "")
    window.show(menu, theme="dusk", pictures=PICTURES, still=True, fresh=True)
    at_once = pixels()
    window.settle()
    assert pixels() == at_once


def test_easing_starts_at_nothing_and_ends_at_all() -> None:
    steps = [ease(i / 20) for i in range(21)]
    assert steps[0] == 0 and steps[-1] == 1 and steps == sorted(steps)
    assert steps[5] > 0.5, "quick at first"


def test_a_slide_ends_where_it_should() -> None:
    slide = Slide(Rect(0, 0, 10, 10), Rect(100, 50, 30, 20), 5.0)
    assert slide.at(5.0) == slide.old and slide.at(5.0 + FOCUS_MOVE) == slide.new
    assert slide.over(5.2) and not slide.over(5.05)


def test_a_word_with_no_delay_is_always_there() -> None:
    run = Run(Rect(0, 0, 1, 1), "a", Font("reading", 400, 20), "#FFFFFF")
    assert Reveal(5.0).opacity(run, 0.0) == 255
    assert Reveal(5.0).opacity(replace(run, delay=100), 5.05) == 0
    assert Reveal(None).opacity(replace(run, delay=100), 0.0) == 255


def test_parts_that_touch_are_one_part() -> None:
    assert tidy([Rect(0, 0, 10, 10), Rect(50, 50, 5, 5), Rect(5, 5, 10, 10), Rect(9, 9, 0, 5)]) == [
        Rect(50, 50, 5, 5),
        Rect(0, 0, 15, 15),
    ]
    assert len(tidy(Rect(i * 20, 0, 5, 5) for i in range(60))) == 1


def test_only_what_differs_is_drawn_again() -> None:
    size = (1280, 720)
    one, two = (layers(Page(focus=f).frame().items, size) for f in (0, 1))
    assert changed_parts(one, one) == []
    parts = changed_parts(one, two)
    assert sum(p.w * p.h for p in parts) < 0.15 * 1280 * 720
    shorter = layers(Page(words="“No.”").frame().items, size)
    assert sum(p.w * p.h for p in changed_parts(one, shorter)) < 0.05 * 1280 * 720
