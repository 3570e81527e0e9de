"""Words into lines: marked emphasis, line breaks by measured widths, and the words of a line one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from game.story.frozen import frozen, replace
from game.ui.direction import MARK, runs_right_to_left, stretches, turns
from game.ui.frame import Font, Measure
from game.ui.theme import STRONG_WEIGHT

_MARKS = re.compile(r"\*\*(?=\S)(?P<strong>.+?)(?<=\S)\*\*|\*(?=\S)(?P<em>.+?)(?<=\S)\*", re.DOTALL)
_BREAK = " \t"
_SPACES = " \t\u00a0"


@frozen
class Span:
    """A stretch of words in one voice."""

    text: str
    strong: bool = False
    em: bool = False


@frozen
class Piece:
    """A stretch of one line in one font. `word` is the number of its first word in the whole text.

    `x` counts from the side on which the page begins to read. One that runs `against` it has its last word there.
    """

    text: str
    font: Font
    x: int
    width: int
    word: int = 0
    against: bool = False


@frozen
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


@frozen
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


def wrap(
    texts: Sequence[tuple[str, Font]], width: int, measure: Measure, *, flow: bool = False
) -> tuple[Line, ...]:
    """Lines no wider than `width`: broken between words, inside a word only where it alone is too wide.

    `flow` is true where the page reads from right to left. What stands where in a line is settled when it is whole.
    """
    set_line = _setter(texts, measure, flow)
    mixed = turns("".join(text for text, _ in texts))

    def wide(parts: Parts) -> int:
        """Pieces of several directions are measured one by one, as they are drawn."""
        return set_line(parts, 0, False).width if mixed else _width(parts, measure)

    lines: list[Line] = []
    current: list[tuple[str, Font]] = []
    first = 0
    number = -1
    fresh = False
    for word in _words(texts):
        number += 1
        if current and word.new_line:
            lines.append(set_line(current, first, fresh))
            current, first, fresh = [], number, True
        joined = _joined(current, word) if current else list(word.parts)
        if wide(joined) <= width:
            current = joined
            continue
        if current:
            lines.append(set_line(current, first, fresh))
            fresh = False
        current, first = list(word.parts), number
        while wide(current) > width and _letters(current) > 1:
            head, current = _cut(current, width, wide)
            lines.append(set_line(head, number, fresh))
            fresh = False
    if current:
        lines.append(set_line(current, first, fresh))
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
    parts: list[tuple[str, Font]], width: int, wide: Callable[[Parts], int]
) -> tuple[list[tuple[str, Font]], list[tuple[str, Font]]]:
    """As many letters of a word as fit (at least one), and the rest of it."""
    letters = [(letter, font) for text, font in parts for letter in text]
    fits = 1
    while fits < len(letters) and wide(_merged(letters[: fits + 1])) <= width:
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


Parts = Sequence[tuple[str, Font]]


def _setter(texts: Parts, measure: Measure, flow: bool) -> Callable[[Parts, int, bool], Line]:
    """Sets the lines of these texts: word after word, or in the directions that some of it runs in."""
    whole = "".join(text for text, _ in texts)
    if not (flow or turns(whole)):
        return lambda parts, word, fresh: _line(parts, word, measure, fresh=fresh)
    # On a page from the right a sentence with a Latin name at its beginning is still one from the right.
    base = turns(whole) and (flow or runs_right_to_left(whole, False))
    return lambda parts, word, fresh: _mixed_line(parts, word, measure, base, flow, fresh)


def _mixed_line(parts: Parts, word: int, measure: Measure, base: bool, flow: bool, fresh: bool) -> Line:
    """A line whose pieces each run one way, from the side on which the page begins to read."""
    whole = "".join(text for text, _ in parts)
    pieces: list[Piece] = []
    x = 0
    for stretch in stretches(whole, base, flow):
        against = stretch.right_to_left != flow
        within = list(_within(parts, stretch.start, stretch.end))
        for start, text, font in reversed(within) if against else within:
            words = text.strip(_SPACES)
            lead, trail = len(text) - len(text.lstrip(_SPACES)), len(text) - len(text.rstrip(_SPACES))
            first, last = (text[:lead], text[len(text) - trail :]) if words else (text, "")
            if against:
                first, last = last, first
            x += measure.width(first, font) if first else 0
            if words:
                begin = start + lead
                number = word + len(whole[:begin].split()) - _inside_word(whole[:begin], words)
                shown = MARK + words if stretch.right_to_left and not turns(words) else words
                wide = measure.width(shown, font)
                pieces.append(Piece(shown, font, x, wide, number, against))
                x += wide
            x += measure.width(last, font) if last else 0
    return Line(tuple(pieces), x, fresh)


def _within(parts: Parts, start: int, end: int) -> Iterator[tuple[int, str, Font]]:
    """What of the parts of a line stands between two letters of it, with where each begins."""
    at = 0
    for text, font in parts:
        first, last = max(start, at), min(end, at + len(text))
        if first < last:
            yield first, text[first - at : last - at], font
        at += len(text)


def _line(parts: Parts, word: int, measure: Measure, *, fresh: bool) -> Line:
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
            start = max(piece.width - start - width, 0) if piece.against else start
            yield Piece(found[0], piece.font, piece.x + start, width, number + index)
