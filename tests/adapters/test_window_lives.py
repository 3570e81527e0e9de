"""Rain, leaves and people who breathe: where they move, when they rest, and that words stand still."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pygame
import pytest

from game.adapters.pygame_window.breath import PARTS, RISE, sinking
from game.adapters.pygame_window.effects import without
from game.adapters.pygame_window.life import COMES_DOWN
from game.adapters.pygame_window.particles import Pause, level, specks
from game.adapters.pygame_window.window import REST_AFTER, PygameWindow
from game.ui.frame import Figure, Fill, Frame, Placed, Rect, Scenery
from game.ui.theme import THEMES
from game.ui.weather import MOST_PIECES, PICTURE, WEATHER, Glow, Pieces, Sway

from .conftest import ASSETS
from .window_page import PICTURES

Opener = Callable[..., PygameWindow]

SIZE = (1280, 720)
PANEL = Rect(700, 60, 500, 300)  # over much of the window of the cafe
WALL = (460, 530)  # just below that window, before the rain


@dataclass
class Clock:
    """A clock that goes on while the window sleeps, by a tenth of a second at least: the machine is slow."""

    now: float = 100.0
    longest: float = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.longest = max(self.longest, seconds)
        self.now += max(seconds, 0.1)


def page(place: str, *, people: bool = False, back: str = "clear") -> Frame:
    items: list[Scenery | Figure | Fill] = [Scenery(Rect(0, 0, *SIZE), place)]
    if back == "blurred":
        items = [Scenery(Rect(0, 0, *SIZE), place, back="blurred")]
    if people:
        items.append(Figure(Rect(60, 100, 470, 620), "mara", "calm", place))
    items.append(Fill(PANEL, "#1B1436"))
    return Frame(SIZE, tuple(map(Placed, items)), (), "")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(open_window: Opener, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> PygameWindow:
    opened = open_window(SIZE, clock=clock, assets=ASSETS)
    monkeypatch.setattr(opened, "_block", clock.sleep)
    return opened


def show(
    window: PygameWindow, frame: Frame, *, theme: str = "dusk", still: bool = False, alive: bool = True
) -> None:
    window.show(frame, theme=theme, pictures=PICTURES, still=still, alive=alive, fresh=True)
    for _ in range(3):
        window.wait(1.0)  # wishes for what it needs
        while not window._loader.idle:
            window._loader.await_more(window._loader.done, 0.05)


def seen(area: Rect | None = None) -> bytes:
    surface = pygame.display.get_surface()
    assert surface is not None
    r = area or Rect(0, 0, *SIZE)
    return pygame.image.tobytes(surface.subsurface((r.x, r.y, r.w, r.h)), "RGB")


def moments(window: PygameWindow, many: int = 5) -> Iterator[bytes]:
    """What is seen, every second."""
    for _ in range(many):
        window.wait(1.0)
        yield seen()


@pytest.mark.parametrize("theme", THEMES)
def test_it_rains_on_the_window_and_not_on_the_wall(window: PygameWindow, theme: str) -> None:
    show(window, page("cafe-rain"), theme=theme)
    surface = pygame.display.get_surface()
    assert surface is not None
    wall, panel, whole = [], [], []
    for shown in moments(window):
        wall.append(tuple(surface.get_at(WALL)))
        panel.append(seen(PANEL))
        whole.append(shown)
    assert len(set(whole)) == 5
    assert len(set(wall)) == 1, "it rains outside"
    assert len(set(panel)) == 1, "nothing moves where words stand"


def test_less_motion_stills_the_rain(window: PygameWindow) -> None:
    show(window, page("cafe-rain"), still=True)
    assert len(set(moments(window, 3))) == 1


def test_pictures_can_be_still_while_pages_move(window: PygameWindow) -> None:
    show(window, page("cafe-rain"))
    assert len(set(moments(window, 3))) == 3
    show(window, page("cafe-rain"), alive=False)
    stilled = set(moments(window, 3))
    show(window, page("cafe-rain"), still=True)
    assert stilled == {seen()}, "what was in the air has gone"


def test_a_place_that_has_stepped_back_is_still(window: PygameWindow) -> None:
    show(window, page("cafe-rain", back="blurred"))
    assert len(set(moments(window, 3))) == 1


def test_it_rests_when_nobody_has_touched_anything_for_a_minute(window: PygameWindow, clock: Clock) -> None:
    show(window, page("park-autumn", people=True))
    window.wait(REST_AFTER + COMES_DOWN + 5)
    clock.longest = 0.0
    rested = set(moments(window, 3))
    assert len(rested) == 1 and clock.longest >= 1.0, "it sleeps"
    pygame.event.post(
        pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 1), buttons=(0, 0, 0), touch=False)
    )
    assert window.wait(1.0)
    assert len(set(moments(window, 3)) | rested) == 4


def test_it_rests_while_nobody_sees_the_window(window: PygameWindow, clock: Clock) -> None:
    show(window, page("park-autumn"))
    pygame.event.post(pygame.event.Event(pygame.WINDOWMINIMIZED))
    window.wait(1.0)
    clock.longest = 0.0
    assert len(set(moments(window, 3))) == 1 and clock.longest >= 1.0
    pygame.event.post(pygame.event.Event(pygame.WINDOWRESTORED))
    window.wait(1.0)
    assert len(set(moments(window, 3))) == 3


def test_people_breathe_by_no_more_than_two_pixels(window: PygameWindow) -> None:
    show(window, page("nowhere", people=True))
    shown = list(moments(window, 4))
    assert len(set(shown)) > 1
    for person, tenth in itertools.product(("mara", "duarte"), range(100)):
        assert 0 <= sinking(person, tenth / 10, -60, 1.0) <= RISE * PARTS
    assert [sinking("mara", t / 10, -60, 1.0) for t in range(90)] != [
        sinking("duarte", t / 10, -60, 1.0) for t in range(90)
    ], "each at a pace of their own"
    assert sinking("mara", 5.0, 5.0, 1.0) == 0, "nobody jerks as they come"


def test_the_scarf_of_the_title_swings_and_its_line_does_not(window: PygameWindow) -> None:
    sway = next(each for each in WEATHER["two-windows"] if isinstance(each, Sway))
    x, y, w, h = (length * SIZE[0] // PICTURE[0] for length in sway.area)
    scarf, line = Rect(x, y + h // 2, w, h // 2), Rect(x - 3, y, 6, h // 3)
    frame = replace(page("two-windows"), items=page("two-windows").items[:1])
    show(window, frame, still=True)
    still = seen(scarf), seen(line)
    show(window, frame)
    shown = [(seen(scarf), seen(line)) for _ in moments(window)]
    assert len({scarf for scarf, _ in shown}) == 5 and still[0] not in {scarf for scarf, _ in shown}
    for _, swung in shown:
        assert max(abs(a - b) for a, b in zip(still[1], swung, strict=True)) < 24, "no edge is seen"


def test_the_same_moment_looks_the_same(window: PygameWindow) -> None:
    show(window, page("park-autumn", people=True))
    drawn = seen()
    window.settle()
    assert seen() == drawn


@pytest.mark.parametrize("place", WEATHER)
def test_the_weather_of_a_place(place: str) -> None:
    assert (ASSETS / "places" / f"{place}.webp").is_file()
    pieces = [each for each in WEATHER[place] if isinstance(each, Pieces)]
    assert sum(each.many for each in pieces) <= MOST_PIECES
    assert not any(each.far for each in pieces) or (ASSETS / "places" / place / "far.webp").is_file()
    for each in pieces:
        found = [list(specks(each, tenth / 10, Pause())) for tenth in range(0, 600, 7)]
        assert found == [list(specks(each, tenth / 10, Pause())) for tenth in range(0, 600, 7)]
        assert all(len(at_once) == each.many for at_once in found)
        assert all(0 <= speck.shine <= each.strength for at_once in found for speck in at_once)
    for glow in WEATHER[place]:
        if isinstance(glow, Glow):
            levels = [level(glow, tenth / 10) for tenth in range(600)]
            assert min(levels) >= 0 and max(levels) <= glow.strength
            assert glow.seconds >= 5, "no light changes more than once in a second"
            assert 0 <= glow.at[0] <= PICTURE[0] and 0 <= glow.at[1] <= PICTURE[1]


def test_every_place_has_its_weather() -> None:
    assert {file.stem for file in (ASSETS / "places").glob("*.webp")} == set(WEATHER)


def test_what_is_in_the_air_comes_down_in_time() -> None:
    for each in itertools.chain.from_iterable(WEATHER.values()):
        if isinstance(each, Pieces) and each.look in ("drop", "leaf", "puff", "mote", "glint"):
            assert not list(specks(each, 200 + COMES_DOWN + 2, Pause(200)))
            assert list(specks(replace(each), 200 + COMES_DOWN, Pause(100, 150)))


def test_an_area_less_what_covers_it() -> None:
    area = Rect(0, 0, 10, 10)
    assert without(area, []) == [area]
    left = without(area, [pygame.Rect(2, 3, 4, 5), pygame.Rect(8, 0, 9, 20)])
    assert sum(part.w * part.h for part in left) == 100 - 20 - 20
    assert without(area, [pygame.Rect(-1, -1, 30, 30)]) == []
