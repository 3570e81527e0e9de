"""The faces on disk: which file serves a Font, how wide a text is, and its picture."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.cache import Cache, surfaces
from game.ui.frame import Family, Font

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

ATKINSON = "AtkinsonHyperlegibleNext"
UPRIGHT: dict[Family, tuple[tuple[int, str], ...]] = {
    "reading": (
        (400, f"{ATKINSON}-Regular.ttf"),
        (500, f"{ATKINSON}-Medium.ttf"),
        (600, f"{ATKINSON}-SemiBold.ttf"),
        (700, f"{ATKINSON}-Bold.ttf"),
    ),
    "display": ((600, "Fraunces-SemiBold.ttf"),),
    "spaced": ((400, "Lexend-Regular.ttf"), (600, "Lexend-SemiBold.ttf")),
}
ITALIC: dict[Family, str] = {"reading": f"{ATKINSON}-Italic.ttf"}

WIDTHS_KEPT = 20_000


def file_for(font: Font) -> tuple[str, bool]:
    """The file nearest to a font, and whether it has to be slanted by machine."""
    if font.italic and font.family in ITALIC:
        return ITALIC[font.family], False
    name = min(UPRIGHT[font.family], key=lambda face: (abs(face[0] - font.weight), -face[0]))[1]
    return name, font.italic


class Fonts:
    """Opens each file once per size, and remembers widths and pictures of text."""

    def __init__(self, folder: Path | Traversable) -> None:
        pygame.font.init()
        self._folder = folder
        self._files: dict[str, bytes] = {}
        self._open: dict[tuple[str, int, bool], pygame.font.Font] = {}
        self._widths: Cache[int] = Cache(WIDTHS_KEPT, lambda _: 1)
        self._pictures = surfaces(8)

    def width(self, text: str, font: Font) -> int:
        # One more than stored, because the cache takes a falsy value for nothing kept.
        # A slant by machine is drawn, not measured: it leans over its edge and must not widen every word.
        upright = replace(font, italic=False) if file_for(font)[1] else font
        return self._widths.get((text, font), lambda: self.face(upright).size(text)[0] + 1) - 1

    def picture(self, text: str, font: Font, colour: str) -> pygame.Surface:
        def make() -> pygame.Surface:
            return self.face(font).render(text, True, colour).convert_alpha()

        return self._pictures.get((text, font, colour), make)

    def ascent(self, font: Font) -> int:
        return self.face(font).get_ascent()

    def top(self, font: Font, line_height: int) -> int:
        """How far below the upper edge of its line box a text's picture begins.

        The baseline follows from ascent and descent, so that all weights of a family share it.
        """
        face = self.face(font)
        return (line_height - (face.get_ascent() - face.get_descent())) // 2

    def face(self, font: Font) -> pygame.font.Font:
        name, slant = file_for(font)
        key = (name, font.size, slant)
        found = self._open.get(key)
        if found is None:
            found = self._load(name, max(1, font.size))
            found.italic = slant
            self._open[key] = found
        return found

    def _load(self, name: str, size: int) -> pygame.font.Font:
        if name not in self._files:
            file = self._folder / name
            self._files[name] = file.read_bytes() if file.is_file() else b""
        content = self._files[name]
        if not content:  # a missing file must not keep anybody from reading
            return pygame.font.Font(None, size)
        return pygame.font.Font(io.BytesIO(content), size)
