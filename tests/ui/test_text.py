"""Words into lines: nothing lost, nothing too wide, emphasis kept."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.ui.frame import Font
from game.ui.text import Line, count, one_by_one, plain, set_in, spans, wrap
from tests.ui.fakes import EvenType

TYPE = EvenType()
READING = Font("reading", 400, 20)
LETTER = 10  # about; 20 px times 0.52


def lines(words: str, width: int) -> tuple[Line, ...]:
    return wrap(set_in(words, READING), width, TYPE)


def said(line: Line) -> str:
    """A line as it looks: pieces that stand apart have a space between them."""
    text, end = "", 0
    for piece in line.pieces:
        text += " " if text and piece.x > end + 1 else ""
        text += piece.text
        end = piece.x + piece.width
    return text


def test_marks_become_fonts_and_are_not_read() -> None:
    assert [(s.text, s.strong, s.em) for s in spans("a **b c** and *d*.")] == [
        ("a ", False, False),
        ("b c", True, False),
        (" and ", False, False),
        ("d", False, True),
        (".", False, False),
    ]
    assert plain("a **b c** and *d*.") == "a b c and d."


def test_a_star_on_its_own_is_a_star() -> None:
    assert plain("2 * 3 * 4") == "2 * 3 * 4"


def test_emphasis_in_italics_stands_upright() -> None:
    italic = Font("reading", 400, 20, italic=True)
    assert [font.italic for _, font in set_in("so *very* sad", italic)] == [True, False, True]


@pytest.mark.parametrize("width", [60, 90, 150, 400, 5000])
def test_no_line_is_too_wide_and_no_word_is_lost(width: int) -> None:
    words = "“I keep *typing* to him and **deleting it**. If I stop, it’s like it never happened.”"
    found = lines(words, width)
    assert all(line.width <= width for line in found)
    assert "".join(said(line).replace(" ", "") for line in found) == plain(words).replace(" ", "")


def test_lines_break_between_words() -> None:
    assert [said(line) for line in lines("one two three four", 9 * LETTER)] == ["one two", "three", "four"]


def test_a_word_wider_than_the_line_is_broken_by_letters() -> None:
    found = lines("an abcdefghijklmno end", 8 * LETTER + 4)
    assert [said(line) for line in found] == ["an", "abcdefgh", "ijklmno", "end"]


def test_a_word_in_two_fonts_stays_together() -> None:
    assert [said(line) for line in lines("so *un*done it", 7 * LETTER + 4)] == ["so", "undone", "it"]


def test_a_line_narrower_than_a_letter_ends_all_the_same() -> None:
    assert "".join(said(line) for line in lines("abc", 1)) == "abc"


def test_a_new_line_begins_a_paragraph() -> None:
    found = lines("one two\nthree", 500)
    assert [said(line) for line in found] == ["one two", "three"]
    assert [line.fresh for line in found] == [False, True]


def test_words_are_counted_through_lines_and_fonts() -> None:
    words = "a *b* c **d e** f g"
    numbers = [p.word for line in lines(words, 60) for p in one_by_one(line, TYPE)]
    assert numbers == list(range(count(words)))


def test_words_one_by_one_stand_where_they_stand_in_the_line() -> None:
    (line,) = lines("one *two* three", 500)
    found = list(one_by_one(line, TYPE))
    assert [p.text for p in found] == ["one", "two", "three"]
    assert all(a.x + a.width <= b.x for a, b in pairwise(found))
    assert found[-1].x + found[-1].width <= line.width + 1
