"""Every kind of page can be read by everybody: contrast measured on the pixels, over the real pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

import pytest

from game.adapters.pygame_window.window import PygameWindow
from game.settings import Settings, ThemeName
from game.ui.frame import Fill, Font, Frame, Look, Placed, Rect, Run, Scenery
from game.ui.layout import layout
from tests.screenshots.moments import ASSETS, at_the_title, drawn, fonts, moments, tags
from tests.ui.samples import SAMPLES
from tests.window.contrast import colour, draw, faults, pixels, ratio, weak_words, worst

Size = tuple[int, int]
SMALL, LARGE = (1280, 720), (1920, 1080)
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)
LATER = {"light": pytest.mark.long}  # its neighbours are the darkest and the one with the hardest edges
PAGES = 50  # that one play comes by, at least
NOT_IN_THE_STORY = ("two-people", "long-thread", "neutral")  # a locked choice and a tried one; the plain page


@pytest.fixture
def open_unseen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Size], PygameWindow]]:
    """Opens a window that draws as always and that nobody sees."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    opened: list[PygameWindow] = []

    def opener(size: Size) -> PygameWindow:
        opened.append(PygameWindow("Test", size, assets=ASSETS))
        return opened[-1]

    yield opener
    for window in opened:
        window.close()


def faults_of_all_pages(window: PygameWindow, look: Look) -> list[str]:
    """One play through all kinds of pages, then the samples that show what this story does not have."""
    theme = next(theme for theme in THEMES if theme == look.theme)
    settings = Settings(text_scale=look.text_scale, theme=theme, reading_speed="at once", less_motion=True)
    pilot = at_the_title(look.size, settings)
    found, pages = [], 0
    for name in moments(pilot):
        pages += 1
        found += [f"{name}: {fault}" for fault in faults(draw(window, pilot.frame, theme, drawn()))]
    assert pages >= PAGES, pages
    for name in NOT_IN_THE_STORY:
        frame = layout(SAMPLES[name], look, fonts(), tags())
        found += [f"sample {name}: {fault}" for fault in faults(draw(window, frame, theme, drawn()))]
    return found


@pytest.mark.parametrize("theme", [pytest.param(theme, marks=LATER.get(theme, ())) for theme in THEMES])
def test_all_words_and_controls_of_every_page_can_be_seen(
    theme: ThemeName, open_unseen: Callable[[Size], PygameWindow]
) -> None:
    assert faults_of_all_pages(open_unseen(SMALL), Look(SMALL, theme)) == []


@pytest.mark.long
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("size", "text"), [(LARGE, 100), (SMALL, 200), (LARGE, 200)])
def test_they_can_be_seen_in_every_size_of_window_and_text(
    size: Size, text: int, theme: ThemeName, open_unseen: Callable[[Size], PygameWindow]
) -> None:
    assert faults_of_all_pages(open_unseen(size), Look(size, theme, text)) == []


# --- the measure itself -----------------------------------------------------------------------------------

PLACE = Scenery(Rect(0, 0, *SMALL), "cafe-rain")
ACROSS = "These words stand right across the picture, where nothing holds them. " * 2
WORDS = Run(Rect(80, 200, 1100, 34), ACROSS, Font("reading", 400, 17), "#FFF7EC")
PANEL = Fill(Rect(40, 180, 1200, 80), "#1B1436", 235, 20)


def page(*items: Fill | Run | Scenery) -> Frame:
    return Frame(SMALL, tuple(Placed(item) for item in items), (), "")


@pytest.mark.parametrize("ink", ["#FFF7EC", "#241A3D", "#F2845F"])
def test_words_on_the_bare_picture_are_found(ink: str, open_unseen: Callable[[Size], PygameWindow]) -> None:
    bare = draw(open_unseen(SMALL), page(PLACE, replace(WORDS, colour=ink)), "dusk", drawn())
    assert len(list(weak_words(bare))) == 1


def test_words_on_a_panel_over_the_picture_can_be_read(open_unseen: Callable[[Size], PygameWindow]) -> None:
    assert list(weak_words(draw(open_unseen(SMALL), page(PLACE, PANEL, WORDS), "dusk", drawn()))) == []


def test_words_under_a_panel_are_found(open_unseen: Callable[[Size], PygameWindow]) -> None:
    covered = draw(open_unseen(SMALL), page(PLACE, WORDS, replace(PANEL, alpha=255)), "dusk", drawn())
    assert [fault for fault in weak_words(covered) if "is hidden" in fault]


def test_the_ratios_are_those_of_the_standard() -> None:
    assert ratio(colour("#000000"), colour("#FFFFFF")) == pytest.approx(21)
    assert ratio(colour("#777777"), colour("#FFFFFF")) == pytest.approx(4.48, abs=0.01)
    assert ratio(colour("#241A3D"), colour("#FFF7EC")) == pytest.approx(15.3, abs=0.1)


def test_a_speck_under_a_text_does_not_count_and_a_patch_does(
    open_unseen: Callable[[Size], PygameWindow],
) -> None:
    white = colour("#FFFFFF")
    for wide, low in ((5, False), (60, True)):
        patch = Fill(Rect(100, 100, wide, 20), "#FFFFFF")
        under = page(Fill(Rect(0, 0, *SMALL), "#000000"), patch)
        found = draw(open_unseen(SMALL), under, "dusk", drawn())
        assert (worst(pixels(found.bare, Rect(100, 100, 500, 20)), white) < 3) is low
