"""Words into lines: marked emphasis, line breaks by measured widths, and the words of a line one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from game.ui.frame import Font, Measure
from game.ui.theme import STRONG_WEIGHT

_MARKS = re.compile(r"\*\*(?=\S)(?P<strong>.+?)(?<=\S)\*\*|\*(?=\S)(?P<em>.+?)(?<=\S)\*", re.DOTALL)
_BREAK = " \t"
_SPACES = " \t\u00a0"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of words in one voice."""

    text: str
    strong: bool = False
    em: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line in one font. `word` is the number of its first word in the whole text."""

    text: str
    font: Font
    x: int
    width: int
    word: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    width: int
    fresh: bool = False  # the first line of a further paragraph


def spans(words: str) -> tuple[Span, ...]:
    """The words without their marks: `*emphasis*` and `**strong**`."""
    found: list[Span] = []
    at = 0
    for mark in _MARKS.finditer(words):
        if mark.start() > at:
            found.append(Span(words[at : mark.start()]))
        strong = mark["strong"]
        found.append(Span(strong, strong=True) if strong else Span(mark["em"], em=True))
        at = mark.end()
    if at < len(words):
        found.append(Span(words[at:]))
    return tuple(found)


def plain(words: str) -> str:
    """The words as a voice reads them."""
    return "".join(span.text for span in spans(words))


def count(words: str) -> int:
    """How many words arrive one after the other."""
    return len(plain(words).split())


def set_in(words: str, font: Font) -> tuple[tuple[str, Font], ...]:
    """The spans of a text with their fonts; emphasis in italics stands upright."""
    return tuple((span.text, _voiced(span, font)) for span in spans(words))


def _voiced(span: Span, font: Font) -> Font:
    if span.strong:
        return replace(font, weight=max(font.weight, STRONG_WEIGHT))
    return replace(font, italic=not font.italic) if span.em else font


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with the space before it; in several parts where the font changes inside it."""

    parts: tuple[tuple[str, Font], ...]
    space: Font | None  # the font of the space before it
    new_line: bool = False


def _words(texts: Iterable[tuple[str, Font]]) -> Iterator[_Word]:
    parts: list[tuple[str, Font]] = []
    space: Font | None = None
    new_line = False
    for text, font in texts:
        for token in re.findall(r"\n|[ \t]+|[^ \t\n]+", text):
            if token != "\n" and token[0] not in _BREAK:
                parts.append((token, font))
                continue
            if parts:
                yield _Word(tuple(parts), space, new_line)
                parts, space, new_line = [], None, False
            if token == "\n":
                new_line = True
            space = font
    if parts:
        yield _Word(tuple(parts), space, new_line)


def wrap(texts: Sequence[tuple[str, Font]], width: int, measure: Measure) -> tuple[Line, ...]:
    """Lines no wider than `width`: broken between words, inside a word only where it alone is too wide."""
    lines: list[Line] = []
    current: list[tuple[str, Font]] = []
    first = 0
    number = -1
    fresh = False
    for word in _words(texts):
        number += 1
        if current and word.new_line:
            lines.append(_line(current, first, measure, fresh=fresh))
            current, first, fresh = [], number, True
        joined = _joined(current, word) if current else list(word.parts)
        if _width(joined, measure) <= width:
            current = joined
            continue
        if current:
            lines.append(_line(current, first, measure, fresh=fresh))
            fresh = False
        current, first = list(word.parts), number
        while _width(current, measure) > width and _letters(current) > 1:
            head, current = _cut(current, width, measure)
            lines.append(_line(head, number, measure, fresh=fresh))
            fresh = False
    if current:
        lines.append(_line(current, first, measure, fresh=fresh))
    return tuple(lines)


def _joined(parts: list[tuple[str, Font]], word: _Word) -> list[tuple[str, Font]]:
    """The parts of a line with one more word, neighbours in the same font made one."""
    joined = list(parts)
    space = (" ", word.space or word.parts[0][1])
    for text, font in (space, *word.parts):
        if joined and joined[-1][1] == font:
            joined[-1] = (joined[-1][0] + text, font)
        else:
            joined.append((text, font))
    return joined


def _width(parts: Sequence[tuple[str, Font]], measure: Measure) -> int:
    return sum(measure.width(text, font) for text, font in parts)


def _letters(parts: Sequence[tuple[str, Font]]) -> int:
    return sum(len(text) for text, _ in parts)


def _cut(
    parts: list[tuple[str, Font]], width: int, measure: Measure
) -> tuple[list[tuple[str, Font]], list[tuple[str, Font]]]:
    """As many letters of a word as fit (at least one), and the rest of it."""
    letters = [(letter, font) for text, font in parts for letter in text]
    fits = 1
    while fits < len(letters) and _width(_merged(letters[: fits + 1]), measure) <= width:
        fits += 1
    return _merged(letters[:fits]), _merged(letters[fits:])


def _merged(letters: Sequence[tuple[str, Font]]) -> list[tuple[str, Font]]:
    merged: list[tuple[str, Font]] = []
    for text, font in letters:
        if merged and merged[-1][1] == font:
            merged[-1] = (merged[-1][0] + text, font)
        else:
            merged.append((text, font))
    return merged


def _line(parts: Sequence[tuple[str, Font]], word: int, measure: Measure, *, fresh: bool) -> Line:
    pieces: list[Piece] = []
    x = 0
    before = ""
    for text, font in parts:
        width = measure.width(text, font)
        number = word + len(before.split()) - (1 if _inside_word(before, text) else 0)
        words = text.strip(_SPACES)
        if words == text:
            pieces.append(Piece(text, font, x, width, number))
        elif words:
            # Spaces stand between pieces, not in them: a mirrored line keeps its gaps.
            lead = text[: len(text) - len(text.lstrip(_SPACES))]
            pieces.append(
                Piece(words, font, x + measure.width(lead, font), measure.width(words, font), number)
            )
        x += width
        before += text
    return Line(tuple(pieces), x, fresh)


def _inside_word(before: str, text: str) -> bool:
    return bool(before) and before[-1] not in _BREAK and text[0] not in _BREAK


def one_by_one(line: Line, measure: Measure) -> Iterator[Piece]:
    """The words of a line, each where it stands in the line."""
    for piece in line.pieces:
        number = piece.word
        for index, found in enumerate(re.finditer(r"\S+", piece.text)):
            start = measure.width(piece.text[: found.start()], piece.font) if found.start() else 0
            width = measure.width(found[0], piece.font)
            yield Piece(found[0], piece.font, piece.x + start, width, number + index)
