"""A line of a file with its number; what is meant in it stands out by weight and a line under it."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Item, Rect, Run
from game.ui.layout.block import Block
from game.ui.layout.kit import WIDE, Kit
from game.ui.text import wrap
from game.ui.view import Source


def source_block(kit: Kit, source: Source, width: int) -> Block:
    """On a ground of its own; the line goes on beside its number."""
    on = kit.paper(kit.theme.paper_2)
    side, up = kit.px(20), kit.px(10)
    number = kit.words(str(source.line), "small", WIDE, on.soft)
    start = side + number.used + kit.px(20)
    room = (width if width < WIDE else WIDE) - start - side
    font = kit.font("body")
    strong = replace(font, weight=t.STRONG_WEIGHT)
    end = source.start + source.length
    parts = (
        (source.words[: source.start], font),
        (source.words[source.start : end], strong),
        (source.words[end:], font),
    )
    lines = wrap([part for part in parts if part[0]], max(room, 1), kit.measure)
    high = kit.line_height("body")
    used = start + max((line.width for line in lines), default=0) + side
    wide = width if width < WIDE else used

    def across(x: int, w: int) -> int:
        """A file is read from the left in every language: where the page is mirrored, this is mirrored back."""
        return wide - x - w if kit.look.right_to_left else x

    items: list[Item] = []
    for at, line in enumerate(lines):
        for piece in line.pieces:
            box = Rect(across(start + piece.x, piece.width), up + at * high, piece.width, high)
            items.append(Run(box, piece.text, piece.font, on.text, underline=piece.font == strong))
    tall = max(len(lines) * high, number.h) + 2 * up
    ground = kit.panel(Rect(0, 0, wide, tall), on, radius=t.RADIUS_CAP)
    first = (across(side, number.used), up + (high - number.h) // 2, number)
    return Block(wide, tall, used, (ground, *items), children=(first,))
