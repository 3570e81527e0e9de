"""The faces on disk: which file serves a Font, how wide a text is, and its picture."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.cache import MEGABYTE, Cache, surface_weight
from game.adapters.pygame_window.lettering import Desk, Gaps, Lettering, Stretch, has, times, width
from game.story.frozen import replace
from game.ui.direction import MARK, turns
from game.ui.frame import Family, Font
from game.ui.theme import SPACINGS

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

ATKINSON = "AtkinsonHyperlegibleNext"
OWN, OWN_BOLD = "own", "own, bold"  # not files of ours: see Fonts.wear
UPRIGHT: dict[Family, tuple[tuple[int, str], ...]] = {
    "reading": (
        (400, f"{ATKINSON}-Regular.ttf"),
        (500, f"{ATKINSON}-Medium.ttf"),
        (600, f"{ATKINSON}-SemiBold.ttf"),
        (700, f"{ATKINSON}-Bold.ttf"),
    ),
    "display": ((600, "Fraunces-SemiBold.ttf"),),
    "spaced": ((400, "Lexend-Regular.ttf"), (600, "Lexend-SemiBold.ttf")),
    "own": ((400, OWN), (700, OWN_BOLD)),
}
# Letters that run from right to left have faces of their own; handwriting has none, so italics stay upright.
ARABIC: dict[Family, tuple[tuple[int, str], ...]] = {
    "reading": ((400, "NotoSansArabic-Regular.ttf"), (600, "NotoSansArabic-SemiBold.ttf")),
    "display": ((600, "NotoNaskhArabic-SemiBold.ttf"),),
}
LARGER = 1.12  # the small letters of Arabic are smaller than those of our Latin faces at the same size
ITALIC: dict[Family, str] = {"reading": f"{ATKINSON}-Italic.ttf"}

WIDTHS_KEPT = 20_000
PICTURES_KEPT = 12 * MEGABYTE  # the words of a page, and of those that may come next
LAST = ""  # the face that comes with pygame: it has alphabets that ours have not


def file_for(font: Font) -> tuple[str, bool]:
    """The file nearest to a font, and whether it has to be slanted by machine."""
    if font.italic and font.family in ITALIC:
        return ITALIC[font.family], False
    return nearest(UPRIGHT[font.family], font.weight), font.italic


def nearest(faces: tuple[tuple[int, str], ...], weight: int) -> str:
    """The file of the weight that is nearest, the heavier one of two."""
    return min(faces, key=lambda face: (abs(face[0] - weight), -face[0]))[1]


def gaps(font: Font) -> Gaps:
    """What its spacing adds, in pixels of the size that its text is set in."""
    air, size = SPACINGS[font.spacing], font.size * times(font.size)
    return Gaps(round(air.letter * size), round(air.word * size))


class Fonts:
    """Opens each file once per size, and remembers widths and pictures of text."""

    def __init__(self, folder: Path | Traversable) -> None:
        pygame.font.init()
        self._folder = folder
        self._files: dict[str, bytes] = {}
        self._open: dict[tuple[str, int, bool, bool], pygame.font.Font] = {}
        self._has: dict[str, set[str]] = {}  # letters that were looked for in a file, and found
        self._desk = Desk()
        self._widths: Cache[int] = Cache(WIDTHS_KEPT, lambda _: 1)
        self._pictures: Cache[Lettering] = Cache(PICTURES_KEPT, lambda kept: surface_weight(kept.surface))

    @property
    def own(self) -> bytes:
        """The content of the font file that is the player's own; nothing where there is none."""
        return self._files.get(OWN, b"")

    def wear(self, content: bytes) -> bool:
        """Use this font file for the family `own`, that of running text without one. False where it is no font."""
        try:
            if content:
                pygame.font.Font(io.BytesIO(content), 20).render("Aa", True, "#FFFFFF")
        except (pygame.error, ValueError, OSError):
            return False
        self._files[OWN] = self._files[OWN_BOLD] = content
        for kept in [key for key in self._open if key[0] in (OWN, OWN_BOLD)]:
            del self._open[kept]
        for name in (OWN, OWN_BOLD):
            self._has.pop(name, None)
            self._has.pop(f"{name}, turned", None)
        self._widths.clear()
        self._pictures.clear()
        return True

    def width(self, text: str, font: Font) -> int:
        # One more than stored, because the cache takes a falsy value for nothing kept.
        # A slant by machine is drawn, not measured: it leans over its edge and must not widen every word.
        def measure() -> int:
            there = self._there(font)
            upright = replace(there, italic=False) if file_for(there)[1] else there
            return width(self._stretches(text, upright), gaps(font), times(font.size)) + 1

        return self._widths.get((text, font), measure) - 1

    def picture(self, text: str, font: Font, colour: str) -> Lettering:
        def make() -> Lettering:
            return self._desk.draw(
                self._stretches(text, self._there(font)), gaps(font), times(font.size), colour
            )

        return self._pictures.get((text, font, colour), make)

    def baseline(self, font: Font, line_height: int) -> int:
        """How far below the upper edge of its line box a text stands.

        It follows from ascent and descent, so that all weights of a family share it.
        """
        face, larger = self._face(self._there(font)), times(font.size)
        up, down = face.get_ascent() / larger, -face.get_descent() / larger
        return round((line_height - (up + down)) / 2 + up)

    # --- files -----------------------------------------------------------------------------------------

    def _stretches(self, text: str, font: Font) -> tuple[Stretch, ...]:
        """The text by the faces that have its letters: where one is lacking, another draws it instead of a box."""
        if MARK in text or turns(text):
            return tuple(reversed(self._turned(text.replace(MARK, ""), font)))
        face, name = self._face(font), file_for(font)[0]
        if not self._lacking(text, face, name):
            return (Stretch(text, face),)
        found: list[Stretch] = []
        for letter in text:
            drawn = self._face_with(letter, font)
            if found and (found[-1].face is drawn or unicodedata.category(letter)[0] in "MC"):
                found[-1] = Stretch(found[-1].text + letter, found[-1].face)
            else:
                found.append(Stretch(letter, drawn))
        return tuple(found)

    def _turned(self, text: str, font: Font) -> list[Stretch]:
        """A text that runs to the left, in the order of reading; with gaps word by word, so that they can be parted."""
        found: list[Stretch] = []
        parted = any((gaps(font).letter, gaps(font).word))
        for word in re.findall(r"\s+|\S+", text) if parted else (text,):
            fresh = True
            for letter in word:
                joins = bool(found) and not fresh and unicodedata.category(letter)[0] in "MC"
                drawn = found[-1].face if joins else self._turned_face_with(letter, font)
                if not fresh and found[-1].face is drawn:
                    found[-1] = Stretch(found[-1].text + letter, drawn)
                else:
                    found.append(Stretch(letter, drawn))
                fresh = False
        return found

    def _turned_face_with(self, letter: str, font: Font) -> pygame.font.Font:
        """The first face that has a letter: the player's own, one of that script, the one asked for."""
        arabic = nearest(ARABIC.get(font.family, ARABIC["reading"]), font.weight)
        names = (*((file_for(font)[0],) if font.family == "own" else ()), arabic, file_for(font)[0], LAST)
        for name in names:
            face = self._opened(name, font.size, slant=False, turned=True)
            if not self._lacking(letter, face, f"{name}, turned"):
                return face
        return self._opened(arabic, font.size, slant=False, turned=True)

    def _face_with(self, letter: str, font: Font) -> pygame.font.Font:
        """The first face that has a letter: the one asked for, that of running text, an Arabic one, that of pygame."""
        for other in (font, replace(font, family="reading")):
            face = self._face(other)
            if not self._lacking(letter, face, file_for(other)[0]):
                return face
        arabic = nearest(ARABIC["reading"], font.weight)
        face = self._opened(arabic, font.size, slant=False)
        if not self._lacking(letter, face, arabic):
            return face
        last = self._opened(LAST, font.size, slant=font.italic)
        return self._face(font) if self._lacking(letter, last, LAST) else last

    def _lacking(self, text: str, face: pygame.font.Font, name: str) -> bool:
        """Whether a face has no picture for some letter of a text."""
        found = self._has.setdefault(name, set())
        for letter in set(text) - found:
            if not has(face, letter):
                return True
            found.add(letter)
        return False

    def _there(self, font: Font) -> Font:
        """The font, or that of running text where the player has none of their own."""
        return replace(font, family="reading") if font.family == "own" and not self.own else font

    def _face(self, font: Font) -> pygame.font.Font:
        name, slant = file_for(font)
        return self._opened(name, font.size, slant=slant)

    def _opened(self, name: str, size: int, *, slant: bool, turned: bool = False) -> pygame.font.Font:
        """A file at so many times the size as its text is set in; a `turned` one sets it from right to left."""
        key = (name, size, slant, turned)
        found = self._open.get(key)
        if found is None:
            larger = LARGER if name.startswith("Noto") else 1
            found = self._load(name, round(max(1, size) * times(size) * larger))
            found.italic = slant
            found.bold = name == OWN_BOLD
            if turned:
                found.set_direction(pygame.DIRECTION_RTL)
                found.set_script("Arab")
            self._open[key] = found
        return found

    def _load(self, name: str, size: int) -> pygame.font.Font:
        if name not in self._files:
            file = self._folder / name
            self._files[name] = file.read_bytes() if name and file.is_file() else b""
        content = self._files[name]
        if not content:  # a missing file must not keep anybody from reading
            return pygame.font.Font(None, size)
        return pygame.font.Font(io.BytesIO(content), size)
