"""What the edge of a scrolled page leaves of things: whole words with their boxes, or neither."""

from __future__ import annotations

import pytest

from game.ui.focus import hit
from game.ui.frame import Badge, Fill, Font, Frame, Look, Rect, Run, Scenery, sliced
from game.ui.layout.block import Block, Sheet, Spot, unreadable
from game.ui.layout.phone import _whole
from game.ui.theme import THEMES

FONT = Font("reading", 400, 20)
CLIP = Rect(0, 100, 300, 200)


def boxed(lines: int) -> Block:
    """A box with lines of twenty pixels and twenty pixels above and below them."""
    words = tuple(Run(Rect(20, 20 + 20 * i, 60, 20), f"line {i}", FONT, "#000000") for i in range(lines))
    high = 40 + 20 * lines
    ground = Fill(Rect(0, 0, 200, high), "#FFFFFF")
    spot = Spot("box", Rect(0, 0, 200, high), 0)
    return Block(200, high, 200, (ground,), (spot,), ((0, 0, Block(200, high, 200, words)),))


@pytest.mark.parametrize(
    ("lines", "y", "gone"),
    [
        (1, 240, False),  # the box goes to the very edge
        (1, 270, True),  # its words are cut
        (1, 85, False),  # only its rim is cut
        (1, 70, True),
        (1, 295, True),  # a sliver of its rim
        (3, 240, False),  # two of three lines are left
        (3, 250, True),  # one is left
        (3, 400, False),  # nothing is cut: it is out of sight
    ],
)
def test_a_box_goes_with_its_words(lines: int, y: int, gone: bool) -> None:
    assert unreadable(boxed(lines), y, CLIP) is gone


def test_a_picture_stays_while_a_third_of_it_shows() -> None:
    picture = Block(200, 100, 200, (Scenery(Rect(0, 0, 200, 90), "room"),))
    assert not unreadable(picture, 270, CLIP)
    words = Block(200, 140, 200, children=((0, 0, picture), (0, 100, boxed(1))))
    assert not unreadable(words, 265, CLIP)
    assert unreadable(words, 280, CLIP)


def test_nothing_of_what_is_hidden_is_drawn_or_pressed() -> None:
    sheet = Sheet()
    sheet.put(Block(200, 300, 200, children=((0, 0, boxed(1)), (0, 170, boxed(1)))), 0, 100, CLIP)
    shown = [placed.item.rect.y for placed in sheet.items if not sliced(placed)]
    assert shown == [100, 120]
    frame = _frame(sheet)
    assert hit(frame, 10, 110) == "box"
    assert hit(frame, 10, 280) == ""


def _frame(sheet: Sheet) -> Frame:
    return sheet.frame(Look((300, 300)), 1.0, THEMES["dusk"], ("box",), "", 0)


def test_a_long_thread_begins_with_a_whole_message_and_keeps_its_newest() -> None:
    messages = tuple((0, 60 * i, Block(200, 50, 200)) for i in range(4))
    thread = Block(200, 230, 200, children=messages)
    assert _whole(thread, 70).children == messages[2:]
    assert _whole(thread, 500).children == messages[3:], "one that is higher than the screen"


@pytest.mark.parametrize(("y", "there"), [(250, True), (275, True), (285, False)])
def test_a_sign_is_cut_with_its_row_and_goes_with_its_words(y: int, there: bool) -> None:
    words = tuple(Run(Rect(60, 20 * i, 60, 20), f"line {i}", FONT, "#000000") for i in range(2))
    sign = Block(50, 60, 50, (Badge(Rect(0, 0, 50, 60), "healthy"),))
    row = Block(200, 60, 200, children=((0, 0, sign), (60, 0, Block(140, 40, 140, words))))
    sheet = Sheet()
    sheet.put(row, 0, y, CLIP)
    (badge,) = [placed for placed in sheet.items if isinstance(placed.item, Badge)]
    assert sliced(badge) is not there
