"""Pages in grey: whoever sees no colours tells the approaches by shape, icon, edge and word, in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from typing import get_args

import pygame
import pytest

from game.adapters.pygame_window.window import PygameWindow
from game.settings import Settings, ThemeName
from game.ui.frame import Badge, Edge, Frame, Rect, Run
from game.ui.view import Approach
from tests.screenshots.moments import ASSETS, at_the_title, drawn, moments

SIZE = (1280, 720)
FEEDBACK: dict[str, Approach] = {
    "feedback-healthy": "healthy",
    "feedback-mixed": "mixed",
    "feedback": "harmful",
}
DEBRIEF = "debrief"
APART = 0.06  # of the pixels of a sign have to be ink in one and ground in the other
INK = 40  # levels of grey between ink and ground, at least
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)


@cache
def frames(theme: ThemeName) -> dict[str, Frame]:
    settings = Settings(theme=theme, reading_speed="at once", less_motion=True)
    pilot = at_the_title(SIZE, settings)
    return {name: pilot.frame for name in moments(pilot) if name in FEEDBACK or name == DEBRIEF}


@pytest.fixture
def grey(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Frame, str], pygame.Surface]]:
    """Draws a frame in a theme, without its colours."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    window = PygameWindow("Test", SIZE, assets=ASSETS)

    def draw(frame: Frame, theme: str) -> pygame.Surface:
        window.show(frame, theme=theme, pictures=drawn(), still=True, fresh=True)
        window.settle()
        surface = pygame.display.get_surface()
        assert surface is not None
        return pygame.transform.grayscale(surface)

    yield draw
    window.close()


def ink(picture: pygame.Surface, rect: Rect) -> pygame.Mask:
    """What stands out from the upper left corner of a part of a grey picture, at one size for all."""
    part = pygame.transform.smoothscale(picture.subsurface((rect.x, rect.y, rect.w, rect.h)), (64, 64))
    ground = part.get_at((0, 0))
    found = pygame.mask.from_threshold(part, ground, (INK, INK, INK, 255))
    found.invert()
    return found


def apart(one: pygame.Mask, other: pygame.Mask) -> float:
    """The share of the pixels that are ink in only one of them."""
    both = one.overlap_area(other, (0, 0))
    return (one.count() + other.count() - 2 * both) / (64 * 64)


def signs(frame: Frame, kind: type[Badge | Edge]) -> list[Badge | Edge]:
    return [placed.item for placed in frame.items if isinstance(placed.item, kind)]


@pytest.mark.parametrize("theme", THEMES)
def test_signs_and_edges_of_the_approaches_differ_without_their_colours(
    theme: ThemeName, grey: Callable[[Frame, str], pygame.Surface]
) -> None:
    masks: dict[type[Badge | Edge], dict[Approach, pygame.Mask]] = {Badge: {}, Edge: {}}
    for name, approach in FEEDBACK.items():
        frame = frames(theme)[name]
        picture = grey(frame, theme)
        for kind, found in masks.items():
            sign = next(sign for sign in signs(frame, kind) if sign.approach == approach)
            found[approach] = ink(picture, sign.rect)
    for kind, found in masks.items():
        for one, other in combinations(found, 2):
            assert apart(found[one], found[other]) >= APART, (kind.__name__, one, other)


@pytest.mark.parametrize("theme", THEMES)
def test_a_feedback_names_its_approach_in_words(theme: ThemeName) -> None:
    for name, approach in FEEDBACK.items():
        frame = frames(theme)[name]
        badge = max(signs(frame, Badge), key=lambda sign: sign.rect.h)
        beside = [run for run in runs(frame) if beside_it(badge.rect, run.rect)]
        assert any(approach in run.text.lower() for run in beside), name


@pytest.mark.parametrize("theme", THEMES)
def test_the_signs_of_a_debrief_are_explained_and_differ_without_their_colours(
    theme: ThemeName, grey: Callable[[Frame, str], pygame.Surface]
) -> None:
    frame = frames(theme)[DEBRIEF]
    picture = grey(frame, theme)
    shown = [sign for sign in signs(frame, Badge) if sign.rect.bottom < SIZE[1] * 0.7]
    explained: dict[Approach, Rect] = {}
    for sign in shown:
        words = [run.text.lower() for run in runs(frame) if beside_it(sign.rect, run.rect)]
        if sign.approach in words:
            explained[sign.approach] = sign.rect
    assert explained.keys() == {sign.approach for sign in shown} == set(FEEDBACK.values())
    for sign in shown:
        mine = ink(picture, sign.rect)
        likeness = {approach: apart(mine, ink(picture, rect)) for approach, rect in explained.items()}
        assert min(likeness, key=likeness.__getitem__) == sign.approach, likeness


def runs(frame: Frame) -> list[Run]:
    return [placed.item for placed in frame.items if isinstance(placed.item, Run)]


def beside_it(sign: Rect, words: Rect) -> bool:
    """Whether words stand right after a sign, on its height."""
    return 0 <= words.x - sign.right < 40 and words.y < sign.bottom and sign.y < words.bottom
