"""A panel with a face at its end, as high as the panel: words stand beside it, and no room under them is empty."""

from __future__ import annotations

from game.ui.frame import Face, Item, Rect
from game.ui.layout.block import Block
from game.ui.layout.columns import column, padding
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.layout.pieces import WIDE_FACE
from game.ui.view import Box, Portrait

SHARE = 0.40  # of a panel's width is the face
LOWEST = 250  # design pixels; a face keeps its shoulders
LEAST = 15  # characters on a line beside a face; with fewer it stands under the words


def bleeds(box: Box) -> bool:
    """Whether a panel ends in a wide face, which goes to its edges."""
    last = box.children[-1] if box.children else None
    return box.flow == "column" and isinstance(last, Portrait) and last.wide


def faced_block(kit: Kit, box: Box, width: int, on: Surface, height: int, radius: int) -> Block | None:
    """The panel with its face at the side, or nothing where it stands better under its words.

    That is where they would stand too narrow beside it, or where a higher panel of its row leaves it room under them.
    """
    face = box.children[-1]
    if kit.stacked or width >= WIDE or len(box.children) < 2 or not isinstance(face, Portrait):
        return None
    side, up = padding(kit, box)
    shown = round(width * SHARE)
    room = width - 2 * side - shown
    if room < kit.characters(LEAST, "speech"):
        return None
    under = column(kit, box.children[:-1], width - 2 * side, on)
    if height - under.h - up >= kit.gap(WIDE_FACE + 18):
        return None
    words = column(kit, box.children[:-1], room, on)
    high = max(height, words.h + 2 * up, kit.px(LOWEST))
    ground = kit.panel(Rect(0, 0, width, high), on, radius=radius)
    line = ground.border_width if ground.border else 0
    corners = (False, True, True, False)
    place = Rect(width - shown, line, shown - line, high - 2 * line)
    items: list[Item] = [
        ground,
        Face(place, face.person, face.mood, False, corners=corners, radius=kit.px(radius)),
    ]
    return Block(width, high, words.used + 2 * side + shown, tuple(items), children=((side, up, words),))
