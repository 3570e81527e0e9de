"""Which way words run: a line that mixes Arabic with Latin words and digits stands as its readers expect it."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from game.ui.direction import MARK, runs_right_to_left, stretches, turns
from game.ui.frame import Font
from game.ui.text import one_by_one, wrap
from tests.ui.fakes import EvenType

FONT, STRONG = Font("reading", 400, 20), Font("reading", 700, 20)


def seen(text: str, *, right_to_left: bool) -> str:
    """The letters as the eye meets them from left to right."""
    found = stretches(text, right_to_left, False)
    return "".join(text[s.start : s.end][::-1] if s.right_to_left else text[s.start : s.end] for s in found)


# Small letters stand for themselves, and for each Arabic letter its name is too long: so a few of them are used.
@pytest.mark.parametrize(
    ("text", "right_to_left", "wanted"),
    [
        ("اب جد", True, "دج با"),
        ("اب 12 جد", True, "دج 12 با"),
        ("اب Mara Lee جد", True, "دج Mara Lee با"),
        ("اب 23:40", True, "23:40 با"),
        ("اب 50%.", True, ".%50 با"),
        ("Mara، اب", True, "با ،Mara"),
        ("اب (M)", True, ")M( با"),
        ("اب (M) جد", True, "دج )M( با"),
        ("see اب جد now", False, "see دج با now"),
        ("see اب 12 now", False, "see 12 با now"),
        ("plain words", False, "plain words"),
        ("14+", False, "14+"),
        ("اب! ", True, " !با"),
    ],
)
def test_what_stands_where(text: str, right_to_left: bool, wanted: str) -> None:
    assert seen(text, right_to_left=right_to_left) == wanted


def test_a_page_from_the_right_meets_the_same_stretches_from_its_side() -> None:
    text = "اب Mara 12 جد"
    for base in (False, True):
        assert stretches(text, base, True) == tuple(reversed(stretches(text, base, False)))


def test_the_first_letter_with_a_direction_says_which_way_a_text_runs() -> None:
    assert runs_right_to_left("12: اب Mara", False) and not runs_right_to_left("12: Mara اب", True)
    assert runs_right_to_left("12!", True) and not runs_right_to_left("12!", False)
    assert turns("Mara اب") and not turns("Mära — “12”")


# --- lines -----------------------------------------------------------------------------------------------


def placed(text: str, *, flow: bool, width: int = 2000) -> list[list[str]]:
    """The pieces of each line, from the side where reading begins."""
    return [
        [piece.text for piece in sorted(line.pieces, key=lambda piece: piece.x)]
        for line in wrap([(text, FONT)], width, EvenType(), flow=flow)
    ]


def test_an_arabic_line_on_its_own_page_begins_with_its_first_word() -> None:
    assert placed("قالت Mara Lee في 23:40 نعم", flow=True) == [["قالت", "Mara Lee", "في", "23:40", "نعم"]]


def test_an_arabic_line_on_a_page_from_the_left_begins_at_the_right_too() -> None:
    assert placed("قالت Mara Lee نعم", flow=False) == [["نعم", "Mara Lee", "قالت"]]


def test_an_english_line_on_a_page_from_the_right_keeps_its_order() -> None:
    line = wrap([("I ", FONT), ("never", STRONG), (" said so", FONT)], 2000, EvenType(), flow=True)[0]
    assert [piece.text for piece in sorted(line.pieces, key=lambda piece: piece.x)] == [
        "said so",
        "never",
        "I",
    ]
    assert all(piece.against for piece in line.pieces)


def test_words_that_arrive_one_by_one_stand_where_they_stand_in_the_line() -> None:
    measure = EvenType()
    line = wrap([("قالت Mara Lee نعم", FONT)], 2000, measure, flow=True)[0]
    words = {piece.text: piece for piece in one_by_one(line, measure)}
    order = sorted(words, key=lambda word: words[word].x)
    assert order == ["قالت", "Lee", "Mara", "نعم"]  # from the right: so Mara stands to the left of Lee
    assert [words[word].word for word in ("قالت", "Mara", "Lee", "نعم")] == [0, 1, 2, 3]


def test_lines_break_between_words_in_the_order_of_reading() -> None:
    lines = placed("واحد اثنان ثلاثة أربعة Mara Lee", flow=True, width=150)
    assert " ".join(word for line in lines for word in line) == "واحد اثنان ثلاثة أربعة Mara Lee"
    assert len(lines) > 1


def test_a_sign_alone_still_runs_the_way_of_its_line() -> None:
    [pieces] = placed("صامت (M)", flow=True)
    assert pieces == ["صامت (", "M", f"{MARK})"]


def test_a_line_is_as_wide_as_what_stands_in_it_where_it_was_broken() -> None:
    for line in wrap([("اب Mara 12 جد هوز " * 6, FONT)], 300, EvenType(), flow=True):
        assert line.width <= 300
        assert max(piece.x + piece.width for piece in line.pieces) <= line.width


def test_every_letter_that_runs_to_the_left_is_known_and_no_other() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1)]
    wanted = {letter for letter in letters if unicodedata.bidirectional(letter) in ("R", "AL")}
    assert {letter for letter in wanted if turns(f"Mara {letter}.")} == wanted
    assert not turns("".join(letter for letter in letters if letter not in wanted))
