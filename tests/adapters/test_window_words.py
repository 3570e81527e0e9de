"""Words on the window are as wide as they were measured, and stand where their line box is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.adapters.pygame_window.fonts import Fonts, file_for
from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Family, Font, Frame, Placed, Rect, Run
from game.ui.theme import SPACINGS, TYPES

from .window_page import PICTURES

Opener = Callable[..., PygameWindow]

STRINGS = (
    "How it went",
    "“That hurts. I’d like to keep this short, then.”",
    "Façade, naïve, über, año, Łódź, Ångström, garçon",
    "AVATAR Tofu fi fl ffi To. Yo, WAVE",
    "0O 1Il 5S 8B – 23:41 … 14+",
    "[rain on glass, quiet music]",
    "ÀÉÎÕÜ ĆŠŽ ĞİŞ ŐŰ",
    "gypsy jaquard “” ‘’ ?!",
    "a",
    "…",
)
OTHERS: set[tuple[Family, int, bool]] = {
    ("spaced", 400, False), ("spaced", 600, False), ("spaced", 400, True),
    ("own", 400, False), ("own", 700, False), ("own", 400, True),
}  # fmt: skip
FONTS = sorted({(t.family, weight, t.italic) for t in TYPES.values() for weight in (t.weight, 700)} | OTHERS)
SIZES = (16, 25, 41)
SPACED = (Font("reading", 400, 17, italic=True), Font("display", 600, 17), Font("own", 700, 17))
CASES = [Font(family, weight, size, italic) for family, weight, italic in FONTS for size in SIZES] + [
    replace(font, spacing=spacing) for font in SPACED for spacing in SPACINGS if spacing != "usual"
]
LEAN = 0.3  # of its size: how far a slanted letter may reach over the edge of its line box


def lines(strings: tuple[str, ...], font: Font, measure: Callable[[str, Font], int]) -> tuple[Placed, ...]:
    """The strings one below the other, each in a line box as wide as it was measured."""
    height = round(font.size * 1.36)
    return tuple(
        Placed(Run(Rect(40, 10 + i * (height + 8), measure(text, font), height), text, font, "#FFFFFF"))
        for i, text in enumerate(strings)
    )


def ink(picture: pygame.Surface, rect: Rect, ground: pygame.Color) -> pygame.Rect:
    """What is not ground in a strip as high as the rect and as wide as the picture."""
    strip = picture.subsurface((0, rect.y - 4, picture.get_width(), rect.h + 8)).copy()
    strip.set_colorkey(ground)
    found = pygame.mask.from_surface(strip).get_bounding_rects()
    return found[0].unionall(found[1:]).move(0, rect.y - 4)


@pytest.mark.parametrize("font", CASES, ids=str)
def test_words_are_as_wide_as_measured_and_inside_their_line_box(
    open_window: Opener, tmp_path: Path, assets: Path, font: Font
) -> None:
    window, size, spacing, italic = open_window((1280, 720)), font.size, font.spacing, font.italic
    assert window.wear((assets / "fonts" / "Lexend-Regular.ttf").read_bytes())
    runs = lines(STRINGS, font, window.measure.width)
    window.show(Frame((1280, 720), runs, (), ""), theme="dusk", pictures=PICTURES, still=True, fresh=True)
    window.screenshot(tmp_path / "words.png")
    picture = pygame.image.load(tmp_path / "words.png").convert(24)
    lean = round(size * LEAN) if italic else 2
    for placed in runs:
        assert isinstance(placed.item, Run)
        rect, drawn = placed.item.rect, ink(picture, placed.item.rect, picture.get_at((1279, 719)))
        assert rect.x - lean <= drawn.left and drawn.right <= rect.right + lean, placed.item.text
        assert rect.y <= drawn.top and drawn.bottom <= rect.bottom, placed.item.text
        after = SPACINGS[spacing].letter * size  # air that stands after the last letter, too
        assert drawn.w >= (rect.w - after) * 0.9 - 4, f"{placed.item.text} was measured wider than it is"


def test_the_width_of_a_line_is_about_the_sum_of_its_words(open_window: Opener) -> None:
    window, font = open_window(), Font("reading", 400, 32)
    text = "I said yes to coffee so we could swap keys."
    space = window.measure.width(" ", font)
    words = [window.measure.width(word, font) for word in text.split()]
    assert abs(window.measure.width(text, font) - sum(words) - space * (len(words) - 1)) <= len(words)


def test_every_font_a_page_uses_has_a_file_of_its_own(assets: Path) -> None:
    for family in set(get_args(Family)) - {"own"}:
        for weight in (400, 500, 600, 700):
            name, _ = file_for(Font(family, weight, 20))
            assert (assets / "fonts" / name).is_file()
    assert file_for(Font("reading", 400, 20, italic=True)) == ("AtkinsonHyperlegibleNext-Italic.ttf", False)
    assert file_for(Font("reading", 500, 20)) == ("AtkinsonHyperlegibleNext-Medium.ttf", False)
    assert file_for(Font("spaced", 700, 20)) == ("Lexend-SemiBold.ttf", False)
    assert file_for(Font("spaced", 400, 20, italic=True)) == ("Lexend-Regular.ttf", True)


def test_without_font_files_words_can_still_be_read(screen: None, tmp_path: Path) -> None:
    fonts = Fonts(tmp_path)
    font = Font("display", 600, 30)
    assert fonts.width("Second Chances", font) > 60
    drawn = fonts.picture("Second Chances", font, "#FFFFFF").surface
    assert drawn.get_width() == fonts.width("Second Chances", font)


def test_nothing_is_as_wide_as_nothing(open_window: Opener) -> None:
    assert open_window().measure.width("", Font("reading", 400, 20)) == 0


@pytest.mark.parametrize("size", [13, 17, 19, 25])
@pytest.mark.parametrize("text", ["Pages turn by themselves", "illicit minimum", "Captions for sounds"])
def test_letters_stand_as_evenly_in_small_text_as_in_large(assets: Path, text: str, size: int) -> None:
    fonts = Fonts(assets / "fonts")
    small, large = (fonts.width(text, Font("reading", 600, size * larger)) for larger in (1, 20))
    assert abs(small - large / 20) <= 1.5 + 0.01 * small  # pixels


def test_a_letter_that_a_face_lacks_is_drawn_by_another_that_has_it(assets: Path) -> None:
    fonts = Fonts(assets / "fonts")
    for font in (Font("reading", 400, 20), Font("display", 600, 60), Font("spaced", 400, 20)):
        boxes, letters = (fonts.picture(text, font, "#FFFFFF").surface for text in ("\ufffe\ufffe", "Жя"))
        assert boxes.get_size() != letters.get_size() or (
            pygame.image.tobytes(boxes, "RGBA") != pygame.image.tobytes(letters, "RGBA")
        )
        before, after = fonts.width("Zo", font), fonts.width("e", font)
        assert abs(fonts.width("ZoЖe", font) - before - after - fonts.width("Ж", font)) <= 2


def test_letters_are_never_spaced_without_their_words(assets: Path) -> None:
    fonts, usual = Fonts(assets / "fonts"), Font("reading", 400, 25)
    for spacing in ("wide", "widest"):
        font = replace(usual, spacing=spacing)
        letters = fonts.width("mmmmmmmmmm", font) - fonts.width("mmmmmmmmmm", usual)
        words = fonts.width("m m m m m m", font) - fonts.width("m m m m m m", usual)
        assert letters == pytest.approx(10 * SPACINGS[spacing].letter * 25, abs=2)
        assert words == pytest.approx(
            (11 * SPACINGS[spacing].letter + 5 * SPACINGS[spacing].word) * 25, abs=2
        )
        assert SPACINGS[spacing].word > 2 * SPACINGS[spacing].letter > 0


def test_letters_that_join_stay_together_when_others_are_spaced() -> None:
    arabic, usual = "\u0645\u0631\u062d\u0628\u0627", Font("reading", 400, 25)
    fonts = Fonts(Path("nowhere"))
    one = fonts.picture(arabic, usual, "#FFFFFF").surface
    spaced = fonts.picture(arabic, replace(usual, spacing="widest"), "#FFFFFF").surface
    assert spaced.get_width() - one.get_width() <= round(0.12 * 25) + 1


def test_a_file_that_is_no_font_is_refused_and_the_one_before_goes_on(assets: Path) -> None:
    fonts, font = Fonts(assets / "fonts"), Font("own", 400, 25)
    without = fonts.width("Second Chances", font)
    assert without == fonts.width("Second Chances", Font("reading", 400, 25))
    assert fonts.wear((assets / "fonts" / "Lexend-Regular.ttf").read_bytes())
    own = fonts.width("Second Chances", font)
    assert own == fonts.width("Second Chances", Font("spaced", 400, 25)) != without
    for broken in (b"no font", (assets / "fonts" / "Lexend-Regular.ttf").read_bytes()[:3000]):
        assert not fonts.wear(broken)
    assert fonts.width("Second Chances", font) == own
    assert fonts.wear(b"") and fonts.width("Second Chances", font) == without
