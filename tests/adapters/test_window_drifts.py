"""The far part of a place that drifts: how far, how softly, and what it leaves alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pygame
import pytest

from game.adapters.pygame_window import life
from game.adapters.pygame_window.drifting import PARTS, Depths, Drifting, depths
from game.adapters.pygame_window.view import View
from game.adapters.pygame_window.window import REST_AFTER, PygameWindow
from game.ui.frame import Frame, Placed, Rect, Scenery
from game.ui.weather import WEATHER, Drift

from .conftest import ASSETS
from .test_window_lives import SIZE, Clock, seen, show

PLACE = "kitchen-morning"
WINDOW = Rect(532, 108, 290, 288)  # of the kitchen, with its frame
DRIFTS = [place for place, weather in WEATHER.items() if any(isinstance(each, Drift) for each in weather)]
ITEM = Scenery(Rect(0, 0, *SIZE), PLACE)


def read(path: str) -> pygame.Surface | None:
    file = ASSETS / path
    return pygame.image.load(file) if file.is_file() else None


def apart(item: Scenery = ITEM) -> Depths:
    found = depths(View.of(item), Drift(), read, 1.0)
    assert found is not None
    return found


class Shown:
    """A window whose clock goes on by the thirtieth of a second: a kitchen in which only the sky moves."""

    def __init__(self, window: PygameWindow, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window, self.clock = window, clock
        self.drawn: list[Rect] = []
        update = window._update

        def noted(changed: list[Rect]) -> None:
            self.drawn.extend(changed)
            update(changed)

        def sleep(seconds: float) -> None:
            clock.now += max(seconds, 1 / 30)

        monkeypatch.setattr(window, "_block", sleep)
        monkeypatch.setattr(window, "_update", noted)
        monkeypatch.setattr(life, "WEATHER", {PLACE: (Drift(),)})

    def show(self, *, still: bool = False, alive: bool = True) -> None:
        show(self.window, Frame(SIZE, (Placed(ITEM),), (), ""), still=still, alive=alive)
        self.drawn.clear()


@pytest.fixture
def shown(open_window: Callable[..., PygameWindow], monkeypatch: pytest.MonkeyPatch) -> Shown:
    clock = Clock()
    return Shown(open_window(SIZE, clock=clock, assets=ASSETS), clock, monkeypatch)


def test_the_sky_drifts_behind_the_window_and_nothing_else_is_drawn(shown: Shown) -> None:
    shown.show()
    whole, skies = seen(), set()
    for _ in range(14):
        shown.window.wait(1.0)
        skies.add(seen(WINDOW))
    assert len(skies) > 8
    assert shown.drawn and all(area.inside(WINDOW) for area in shown.drawn)
    assert len(shown.drawn) < 14 * 10, "not with each step of the clock"
    before, after = (pygame.image.frombytes(look, SIZE, "RGB") for look in (whole, seen()))
    for look in (before, after):
        look.fill("#000000", (WINDOW.x, WINDOW.y, WINDOW.w, WINDOW.h))
    assert pygame.image.tobytes(before, "RGB") == pygame.image.tobytes(after, "RGB"), "the room stands"
    drawn = seen()
    shown.window.settle()
    assert seen() == drawn


def test_it_is_still_where_pictures_are_still_and_rests_with_them(shown: Shown) -> None:
    shown.show(still=True)
    picture = seen()
    for still, alive in ((True, True), (False, False)):
        shown.show(still=still, alive=alive)
        shown.window.wait(10.0)
        assert seen() == picture and not shown.drawn
    shown.show()
    shown.window.wait(REST_AFTER + 15)
    assert shown.drawn
    shown.drawn.clear()
    shown.window.wait(30.0)
    assert not shown.drawn


def test_it_goes_softly_no_further_than_it_may_and_back() -> None:
    drift = Drift()
    found = Drifting(drift, began=5.0, depths=apart())
    steps = []
    for tick in range(30 * 28):
        found.move(5.0 + tick / 30, 1.0)
        steps.append(found.step)
    assert steps[0] == 0 and abs(steps[30 * 14]) <= 1 and abs(steps[30 * 7]) <= 1, (
        "there and back in 14 seconds"
    )
    assert max(steps) == -min(steps) == drift.reach * PARTS
    assert max(abs(a - b) for a, b in itertools.pairwise(steps)) == 1, "by a quarter of a pixel"
    assert Drifting(drift, 5.0).move(8.0, 1.0) == [], "without its depths it stays"


@pytest.mark.parametrize("place", DRIFTS)
def test_a_place_taken_apart_looks_as_it_is_drawn(place: str) -> None:
    found = apart(Scenery(Rect(0, 0, 640, 360), place))
    part = found.area
    drawn = pygame.Surface((640, 360), 0, 32)
    whole = read(f"places/{place}.webp")
    assert whole is not None
    drawn.blit(pygame.transform.smoothscale(whole, (640, 360)), (0, 0))
    again = drawn.copy()
    found.draw_far(again, 0)
    found.draw_front(again)
    again.blit(drawn, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    assert max(pygame.transform.average_color(again, (part.x, part.y, part.w, part.h))[:3]) <= 2
    for step in (-6 * PARTS, 6 * PARTS, 3):
        moved = drawn.copy()
        moved.fill("#FF00FF", (part.x, part.y, part.w, part.h))
        found.draw_far(moved, step * 360 // 1080)
        left, right = (moved.get_at((x, part.y + 1))[:3] for x in (part.x, part.x + part.w - 1))
        assert (255, 0, 255) not in (left, right), "the far part is wide enough"


def test_what_is_far_drifts_with_it() -> None:
    view = View.of(ITEM)
    assert View(ITEM, view.crop, view.scale, aside=4).spot(100, 100) == (
        view.spot(100, 100)[0] + 4,
        view.spot(100, 100)[1],
    )
