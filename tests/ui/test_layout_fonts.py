"""The pages with the very fonts they are drawn with: letters are wider and narrower than a mean letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.frame import Look, Run
from game.ui.layout import layout
from tests.ui.samples import SAMPLES, TAGS
from tests.ui.test_layout import collisions

FONTS = Path(__file__).parents[2] / "assets" / "fonts"


@pytest.fixture(scope="module")
def fonts() -> object:
    from game.adapters.pygame_window.fonts import Fonts

    return Fonts(FONTS)


@pytest.mark.parametrize("name", SAMPLES)
def test_words_in_real_type_stand_in_their_place_and_not_on_each_other(name: str, fonts: object) -> None:
    from game.adapters.pygame_window.fonts import Fonts

    assert isinstance(fonts, Fonts)
    for size in ((1920, 1080), (960, 540)):
        for scale in (100, 130, 200):
            frame = layout(SAMPLES[name], Look(size, text_scale=scale), fonts, TAGS)
            found = [(p.clip, p.item) for p in frame.items if isinstance(p.item, Run)]
            for clip in {clip for clip, _ in found}:
                together = [(run.rect, run.text) for c, run in found if c == clip]
                assert not list(collisions(together)), (name, size, scale)
            for clip, run in found:
                end = clip.right if clip else size[0]
                assert run.rect.x >= 0 and run.rect.right <= end, (name, size, scale, run)


@pytest.mark.parametrize("name", SAMPLES)
def test_wide_letters_with_all_the_air_there_is_are_neither_cut_nor_on_each_other(
    name: str, fonts: object
) -> None:
    from game.adapters.pygame_window.fonts import Fonts

    assert isinstance(fonts, Fonts)
    for size, scale in (((1280, 720), 100), ((1280, 720), 200), ((960, 540), 200)):
        look = Look(size, text_scale=scale, face="wide", spacing="widest")
        frame = layout(SAMPLES[name], look, fonts, TAGS)
        found = [(p.clip, p.item) for p in frame.items if isinstance(p.item, Run)]
        assert {run.font.family for _, run in found} == {"spaced"}
        for clip in {clip for clip, _ in found}:
            together = [(run.rect, run.text) for c, run in found if c == clip]
            assert not list(collisions(together)), (name, size, scale)
        for clip, run in found:
            assert run.rect.x >= 0 and run.rect.right <= (clip.right if clip else size[0]), (name, size, run)


@pytest.mark.parametrize("name", ["feedback", "debrief", "library", "scene", "reason", "thread", "title"])
def test_a_page_as_it_was_drawn_needs_no_scrolling(name: str, fonts: object) -> None:
    from game.adapters.pygame_window.fonts import Fonts

    assert isinstance(fonts, Fonts)
    for size in ((1920, 1080), (1280, 720)):
        assert layout(SAMPLES[name], Look(size), fonts, TAGS).page is None, size
