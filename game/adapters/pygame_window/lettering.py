"""How a text is set: which face draws which stretch of it, where each begins, and the picture of it all.

pygame puts every letter on a whole pixel, and at the size of a small text the gaps between letters come out uneven. So
small text is set several times as large and made smaller: its letters stand on parts of a pixel.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import pygame

from game.story.frozen import frozen

FINE = 50  # pixels of size from which a letter on a whole pixel stands well
FINEST = 4  # times as large, at most
SPACES = " \u00a0"
NOWHERE = "\uffff"  # stands for no letter at all, so no face has it


@frozen
class Gaps:
    """What is added after each letter and each space, in pixels of the large setting."""

    letter: int = 0
    word: int = 0


@frozen
class Stretch:
    """Neighbouring letters that one face has."""

    text: str
    face: pygame.font.Font


@frozen
class Lettering:
    """The picture of a text; `rise` is how far above its baseline the picture begins."""

    surface: pygame.Surface
    rise: int


def times(size: int) -> int:
    """How many times as large text of this size is set before it is made smaller."""
    return max(1, min(FINEST, -(-FINE // max(size, 1))))


def width(stretches: Sequence[Stretch], gaps: Gaps, larger: int) -> int:
    """How wide a text is in real pixels, with all that stands after its last letter."""
    return -(-sum(_length(stretch, gaps) for stretch in stretches) // larger)


def has(face: pygame.font.Font, letter: str) -> bool:
    """Whether a face has a letter. pygame does not say, but draws the same sign for all it lacks."""
    if unicodedata.category(letter)[0] in "MCZ":  # marks and spaces: these are not told apart by a picture
        return True
    if face.metrics(letter) != face.metrics(NOWHERE):
        return True
    drawn, lacked = (face.render(each, True, "#FFFFFF") for each in (letter, NOWHERE))
    return pygame.image.tobytes(drawn, "RGBA") != pygame.image.tobytes(lacked, "RGBA")


class Desk:
    """Where large text is set. It is used again for each text, as room for a new picture takes longer than the text."""

    def __init__(self) -> None:
        self._room = pygame.Surface((0, 0), pygame.SRCALPHA)

    def draw(self, stretches: Sequence[Stretch], gaps: Gaps, larger: int, colour: str) -> Lettering:
        """The text in one colour on nothing. All of its stretches stand on one baseline, which is a whole pixel."""
        rise = max(-(-stretch.face.get_ascent() // larger) for stretch in stretches)
        fall = max(-(-_descent(stretch.face) // larger) for stretch in stretches)
        pieces = [(s.face.render(s.text, True, colour), x, s.face) for s, x in _placed(stretches, gaps)]
        ends = [picture.get_width() + x for picture, x, _ in pieces]
        wide = max(sum(_length(stretch, gaps) for stretch in stretches), *ends, 1)
        size = -(-wide // larger), rise + fall
        large = self._cleared((size[0] * larger, size[1] * larger), pygame.Color(colour))
        for picture, x, face in pieces:
            large.blit(picture, (x, rise * larger - face.get_ascent()))
        return Lettering(pygame.transform.smoothscale(large, size) if larger > 1 else large.copy(), rise)

    def _cleared(self, size: tuple[int, int], ink: pygame.Color) -> pygame.Surface:
        """Nothing in the colour of the ink: where a letter ends, what is clear is mixed in."""
        width, height = self._room.get_size()
        if size[0] > width or size[1] > height:
            self._room = pygame.Surface((max(size[0], width), max(size[1], height)), pygame.SRCALPHA)
        cleared = self._room.subsurface((0, 0, *size))
        cleared.fill((ink.r, ink.g, ink.b, 0))
        return cleared


def _descent(face: pygame.font.Font) -> int:
    return max(face.get_height() - face.get_ascent(), -face.get_descent())


def _length(stretch: Stretch, gaps: Gaps) -> int:
    letters = len(_units(stretch.text)) if gaps.letter else 0
    spaces = sum(map(stretch.text.count, SPACES)) if gaps.word else 0
    return int(stretch.face.size(stretch.text)[0]) + letters * gaps.letter + spaces * gaps.word


def _placed(stretches: Sequence[Stretch], gaps: Gaps) -> Iterator[tuple[Stretch, int]]:
    """What is drawn in one go, and where it begins."""
    x = 0
    for stretch in stretches:
        face, added, done = stretch.face, 0, ""
        for unit in _units(stretch.text) if gaps.letter or gaps.word else (stretch.text,):
            done += unit
            begin = (
                x + added + int(face.size(done)[0]) - int(face.size(unit)[0])
            )  # with the kerning before it
            if unit.strip(SPACES):
                yield Stretch(unit, face), begin + _bearing(unit, face)
            added += gaps.letter + sum(map(unit.count, SPACES)) * gaps.word
        x += _length(stretch, gaps)


def _bearing(unit: str, face: pygame.font.Font) -> int:
    """How far a letter reaches back before its place: pygame draws such a one from there on."""
    first = face.metrics(unit[0])[0]
    return min(int(first[0]), 0) if first else 0


def _units(text: str) -> list[str]:
    """What spacing may part: letters with their marks; in scripts whose letters join, whole words."""
    if any(_joins(letter) for letter in text):
        return re.findall(rf"[{SPACES}]|[^{SPACES}]+", text)
    found: list[str] = []
    for letter in text:
        if found and unicodedata.category(letter)[0] in "MC":
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _joins(letter: str) -> bool:
    """Whether a letter is written together with its neighbours: those of Arabic, and of Indian scripts."""
    return letter > "\u0600" and (
        unicodedata.bidirectional(letter) == "AL" or "\u0900" <= letter <= "\u0dff" or letter == "\u200d"
    )
