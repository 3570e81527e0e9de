"""What a room reads from the back row: answers with their bars, and the code to photograph."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.frame import Fill, Hatch, Item, Matrix, Rect
from game.ui.layout.block import Block, Spot
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.view import Ballot, Code

CAP, SIDE, UP = 64, 28, 11
BAR = 30
QUIET_ZONE = 4  # cells of light round a code; ISO/IEC 18004
CODE, LARGE_CODE, SMALLEST_CODE = 330, 520, 200


def ballot_block(kit: Kit, ballot: Ballot, width: int, on: Surface) -> Block:
    """A letter in its cap, the words, a bar under them and the count at the end."""
    th, dark = kit.theme, kit.dark()
    focused = bool(ballot.id) and kit.focus == ballot.id
    side, up, cap = kit.px(SIDE), kit.gap(UP), max(kit.px(CAP), kit.type_px(CAP * 0.8))
    start = side + cap + kit.px(30)
    count = str(ballot.count) if ballot.count is not None else ""
    number = kit.words(count, "title", WIDE, dark.text)
    widest = kit.words("0" * len(str(ballot.total)), "title", WIDE, dark.text).used if count else 0
    end = side + (max(number.used, widest) + kit.px(40) if count else 0)
    words = kit.words(ballot.words, "choice", max(width - start - end, 1), dark.text, owner=ballot.id)
    bar = max(kit.px(BAR), kit.type_px(BAR * 0.7)) if ballot.count is not None else 0
    gap = kit.gap(10) if bar else 0
    inner = words.h + gap + bar
    high = max(kit.target(t.TARGET_CHOICE), inner + 2 * up, cap + 2 * up)
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if th.bordered or ballot.chosen else t.STROKE_CONTROL), 1)
    edge = th.accent if ballot.chosen else dark.line
    ground = Fill(
        Rect(0, 0, width, high), th.ink_2 if focused else th.ink, 255, kit.px(t.RADIUS_CONTROL), edge, stroke
    )
    cap_rect = Rect(side, (high - cap) // 2, cap, cap)
    cap_fill = Fill(
        cap_rect, th.ink_3, 255, kit.px(t.RADIUS_CAP), dark.line, max(kit.px(t.STROKE_CONTROL), 1)
    )
    letter = kit.words(ballot.letter or "–", "choice", WIDE, th.on_dark, weight=600)
    top = (high - inner) // 2
    items: list[Item] = [ground, cap_fill]
    if bar:
        items += _bar(kit, ballot, Rect(start, top + words.h + gap, max(width - start - end, 1), bar))
    children = [
        (cap_rect.x + (cap - letter.used) // 2, cap_rect.y + (cap - letter.h) // 2, letter),
        (start, top, words),
    ]
    if count:
        children.append((width - side - number.used, (high - number.h) // 2, number))
    spots = (Spot(ballot.id, Rect(0, 0, width, high), kit.px(t.RADIUS_CONTROL)),) if ballot.id else ()
    return Block(width, high, start + words.used + end, tuple(items), spots, tuple(children))


def _bar(kit: Kit, ballot: Ballot, room: Rect) -> list[Item]:
    """The whole length as a trough, the share in it, and its pattern."""
    th, radius = kit.theme, room.h // 2
    stroke = max(kit.px(t.STROKE_CONTROL), 1)
    found: list[Item] = [Fill(room, th.ink_3, 255, radius, th.line_dark, stroke)]
    if not ballot.share:
        return found
    part = Rect(room.x, room.y, max(round(room.w * ballot.share / 100), room.h), room.h)
    found.append(Fill(part, th.accent, 255, radius))
    pattern = t.PATTERNS[ballot.pattern % len(t.PATTERNS)]
    if pattern != "plain" and part.w > 2 * radius:
        found.append(Hatch(Rect(part.x + radius, part.y, part.w - 2 * radius, part.h), pattern, th.ink))
    return found


def code_block(kit: Kit, code: Code, width: int) -> Block:
    """The code with its quiet zone, in whole pixels for each cell, so that no camera has to guess."""
    cells = len(code.rows) + 2 * QUIET_ZONE
    wanted = max(
        min(kit.px(LARGE_CODE if code.large else CODE), width), min(kit.px(SMALLEST_CODE), width), cells
    )
    size = wanted // cells * cells
    th = kit.theme
    dark, light = (
        ("#000000", "#FFFFFF") if th.bordered else (th.text, th.paper)
    )  # few cameras read light on dark
    return Block(size, size, size, (Matrix(Rect(0, 0, size, size), code.rows, dark, light),))
