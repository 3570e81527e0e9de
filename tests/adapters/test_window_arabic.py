"""Arabic letters: joined, from right to left, in faces of their own, and never a box."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.adapters.disk.po_files import read_po
from game.adapters.pygame_window.fonts import ARABIC, Fonts
from game.adapters.pygame_window.lettering import has
from game.ui.direction import MARK
from game.ui.frame import Font

READING = Font("reading", 400, 40)


def columns(surface: pygame.Surface) -> list[int]:
    """How much ink stands in each column."""
    alpha = pygame.mask.from_surface(surface, 60)
    width, height = surface.get_size()
    return [sum(alpha.get_at((x, y)) for y in range(height)) for x in range(width)]


def test_every_letter_of_the_arabic_words_has_a_face() -> None:
    assets = Path(__file__).parents[2] / "assets"
    file = assets / "translations" / "ar" / "interface.po"
    said = {
        letter for entry in read_po(file.read_bytes()).entries for words in entry.said for letter in words
    }
    for faces in ARABIC.values():
        for _, name in faces:
            pygame.font.init()
            face = pygame.font.Font(str(assets / "fonts" / name), 40)
            assert [letter for letter in sorted(said) if letter >= "\u0600" and not has(face, letter)] == []


@pytest.mark.parametrize(
    "font", [READING, Font("display", 600, 60), Font("spaced", 400, 40), Font("own", 400, 40)]
)
def test_letters_join(assets: Path, font: Font) -> None:
    """Joined they are narrower than each by itself."""
    fonts = Fonts(assets / "fonts")
    assert fonts.width("بيت", font) < sum(fonts.width(letter, font) for letter in "بيت")


def test_the_first_letter_stands_at_the_right(assets: Path) -> None:
    """A text that ends in a long row of dots has its ink high at the right only."""
    inked = columns(Fonts(assets / "fonts").picture("ااا...", READING, "#FFFFFF").surface)
    half = len(inked) // 2
    assert sum(inked[half:]) > 2 * sum(inked[:half])


def test_brackets_turn_and_are_whole(assets: Path) -> None:
    fonts = Fonts(assets / "fonts")
    open_ = columns(fonts.picture("(", READING, "#FFFFFF").surface)
    turned = columns(fonts.picture(f"{MARK})", READING, "#FFFFFF").surface)
    assert sum(turned) > 0.6 * sum(open_)
    [first] = [next(x for x, ink in enumerate(turned) if ink)]
    bend = [x for x, ink in enumerate(turned) if ink == max(turned)]
    assert bend[0] - first < len(turned) / 2  # like an opening one: its middle is at the left


def test_letters_are_not_parted_when_words_are(assets: Path) -> None:
    fonts = Fonts(assets / "fonts")
    wide = replace(READING, spacing="widest")
    assert fonts.width("مرحبا", wide) - fonts.width("مرحبا", READING) <= 0.12 * 40 + 2
    assert fonts.width("مرحبا بك", wide) > fonts.width("مرحبا بك", READING) + 4


def test_an_arabic_comma_among_latin_words_is_no_box(assets: Path) -> None:
    fonts = Fonts(assets / "fonts")
    pictures = [fonts.picture(f"Mara{sign}", READING, "#FFFFFF").surface for sign in ("،", "\ufffe")]
    assert pygame.image.tobytes(pictures[0], "RGBA") != pygame.image.tobytes(pictures[1], "RGBA")
