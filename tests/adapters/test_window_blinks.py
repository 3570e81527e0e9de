"""People who blink: when their eyes close, for how long, and that nothing else is drawn for it."""

from __future__ import annotations

import itertools

import pygame
import pytest

from game.adapters.pygame_window import life
from game.adapters.pygame_window.blink import LONGEST, SHORTEST, blinks
from game.adapters.pygame_window.window import REST_AFTER, PygameWindow
from game.ui.frame import Figure, Frame, Placed, Rect, Scenery

from .conftest import ASSETS
from .test_window_lives import SIZE, Clock, Opener, seen, show

STANDS = Rect(60, 100, 470, 620)
SMALL = (150, 60)  # more than the eyes of somebody so large take


class Shown:
    """A window whose clock goes on by the thirtieth of a second, and what it has drawn since `forget`."""

    def __init__(self, open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clock = Clock()
        self.window: PygameWindow = open_window(SIZE, clock=self.clock, assets=ASSETS)
        self.drawn: list[tuple[float, list[Rect]]] = []
        update = self.window._update

        def noted(changed: list[Rect]) -> None:
            if changed:
                self.drawn.append((self.clock.now, changed))
            update(changed)

        def sleep(seconds: float) -> None:
            self.clock.now += max(seconds, 1 / 30)

        monkeypatch.setattr(self.window, "_block", sleep)
        monkeypatch.setattr(self.window, "_update", noted)

    def show(self, person: str, mood: str, *, mirrored: bool = False, still: bool = False) -> None:
        items: tuple[Scenery | Figure, ...] = (
            Scenery(Rect(0, 0, *SIZE), "nowhere"),
            Figure(STANDS, person, mood, "nowhere", mirrored=mirrored),
        )
        show(self.window, Frame(SIZE, tuple(map(Placed, items)), (), ""), still=still)
        self.forget()

    def forget(self) -> None:
        self.drawn.clear()


@pytest.fixture
def shown(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> Shown:
    return Shown(open_window, monkeypatch)


@pytest.fixture
def no_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but blinking moves."""
    monkeypatch.setattr(life, "sinking", lambda person, now, since, scale: 0)


def closings(person: str, seconds: int = 300) -> list[tuple[float, float]]:
    """When somebody's eyes close, and for how long."""
    times = [hundredth / 100 for hundredth in range(100 * seconds)]
    runs = [(shut, list(run)) for shut, run in itertools.groupby(times, lambda t: blinks(person, t, -9))]
    return [(run[0], len(run) / 100) for shut, run in runs[1:-1] if shut]


def test_eyes_close_now_and_then_for_a_moment() -> None:
    found = {person: closings(person) for person in ("mara", "duarte", "wen")}
    for blinked in found.values():
        gaps = [round(after[0] - before[0], 2) for before, after in itertools.pairwise(blinked)]
        assert len(gaps) > 50 and min(gaps) >= 1.99 and max(gaps) <= 6.01
        assert len(set(gaps)) > 30, "never in time"
        assert all(SHORTEST - 0.011 <= lasts <= LONGEST + 0.011 for _, lasts in blinked)
    moments = [begin for blinked in found.values() for begin, _ in blinked]
    assert len(set(moments)) == len(moments), "everybody for themselves"
    assert not any(blinks("mara", 50 + tenth / 10, 50) for tenth in range(10)), (
        "nobody comes with closed eyes"
    )


@pytest.mark.parametrize(("mood", "mirrored"), [("calm", False), ("hurt", True)])
def test_only_the_eyes_are_drawn_for_a_blink(
    shown: Shown, no_breath: None, mood: str, mirrored: bool
) -> None:
    shown.show("mara", mood, mirrored=mirrored)
    looks = {seen()}
    for _ in range(250):
        shown.window.wait(0.04)
        looks.add(seen())
    assert len(looks) == 2, "open or closed"
    assert 4 <= len(shown.drawn) <= 12
    areas = {area for _, changed in shown.drawn for area in changed}
    assert len(areas) == 1
    eyes = areas.pop()
    assert eyes.inside(STANDS) and eyes.w <= SMALL[0] and eyes.h <= SMALL[1]
    surface = pygame.display.get_surface()
    assert surface is not None
    one, other = (pygame.image.frombytes(look, SIZE, "RGB") for look in looks)
    one.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    inner = one.copy()
    inner.fill("#000000", (eyes.x, eyes.y, eyes.w, eyes.h))
    assert one.get_bounding_rect() and pygame.transform.average_color(inner)[:3] == (0, 0, 0)


def test_who_has_closed_eyes_or_stands_still_does_not_blink(shown: Shown, no_breath: None) -> None:
    for mood, still in (("relieved", False), ("calm", True)):
        shown.show("mara", mood, still=still)
        shown.window.wait(10.0)
        assert not shown.drawn


def test_lids_sink_with_the_breath(shown: Shown) -> None:
    shown.show("mara", "calm")
    shown.window.wait(12.0)
    tall = {area.h for _, changed in shown.drawn for area in changed if area.h <= SMALL[1]}
    assert tall, "eyes close and open between two breaths"
    drawn = seen()
    shown.window.settle()
    assert seen() == drawn


def test_nobody_rests_with_closed_eyes(shown: Shown, no_breath: None) -> None:
    shown.show("mara", "calm")
    open_eyed = seen()
    shown.window.wait(REST_AFTER - 5)
    assert len(shown.drawn) > 20
    shown.window.wait(10.0)
    shown.forget()
    shown.window.wait(60.0)
    assert not shown.drawn and seen() == open_eyed
