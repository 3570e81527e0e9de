"""What a room reads from the back row: answers with their bars, and the code to photograph."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui import theme as t
from game.ui.frame import Fill, Hatch, Item, Matrix, Rect
from game.ui.layout.block import Block, Spot
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.view import Ballot, Code

CAP, SIDE, UP = 64, 28, 11
BAR, THICKEST = 30, 1.8
GROWN_UP = 20  # above the words and below the bar of an answer with room
LARGER = (1.4, 1.3, 1.2, 1.1)  # how much larger the answers stand where the page leaves them room
HIGHEST = 170  # an answer of a line or two is no higher
QUIET_ZONE = 4  # cells of light round a code; ISO/IEC 18004
CODE, LARGE_CODE, SMALLEST_CODE = 330, 520, 200


def ballot_block(
    kit: Kit, ballot: Ballot, width: int, on: Surface, height: int = 0, factor: float = 1.0
) -> Block:
    """A letter in its cap, the words, a bar under them and the count at the end; `factor` is how large they are."""
    th, dark = kit.theme, kit.dark()
    focused = bool(ballot.id) and kit.focus == ballot.id
    side, up, cap = kit.px(SIDE), kit.gap(UP), round(max(kit.px(CAP), kit.type_px(CAP * 0.8)) * factor)
    start = side + cap + kit.px(30)
    count = str(ballot.count) if ballot.count is not None else ""
    number = kit.words(count, "title", WIDE, dark.text, factor=factor)
    widest = (
        kit.words("0" * len(str(ballot.total)), "title", WIDE, dark.text, factor=factor).used if count else 0
    )
    end = side + (max(number.used, widest) + kit.px(40) if count else 0)
    room = max(width - start - end, 1)
    words = kit.words(ballot.words, "choice", room, dark.text, owner=ballot.id, factor=factor)
    bar = max(kit.px(BAR), kit.type_px(BAR * 0.7)) if ballot.count is not None else 0
    gap = kit.gap(10) if bar else 0
    if bar:  # it takes what the words leave, as far as that looks like a bar
        bar = max(bar, min(height - 2 * kit.gap(GROWN_UP) - words.h - gap, round(bar * THICKEST)))
    inner = words.h + gap + bar
    high = max(kit.target(t.TARGET_CHOICE), inner + 2 * up, cap + 2 * up, height)
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if th.bordered or ballot.chosen else t.STROKE_CONTROL), 1)
    edge = th.accent if ballot.chosen else dark.line
    ground = Fill(
        Rect(0, 0, width, high), th.ink_2 if focused else th.ink, 255, kit.px(t.RADIUS_CONTROL), edge, stroke
    )
    cap_rect = Rect(side, (high - cap) // 2, cap, cap)
    cap_fill = Fill(
        cap_rect, th.ink_3, 255, kit.px(t.RADIUS_CAP), dark.line, max(kit.px(t.STROKE_CONTROL), 1)
    )
    letter = kit.words(ballot.letter or "–", "choice", WIDE, th.on_dark, weight=600, factor=factor)
    top = (high - inner) // 2
    items: list[Item] = [ground, cap_fill]
    if bar:
        items += _bar(kit, ballot, Rect(start, top + words.h + gap, room, bar))
    children = [
        (cap_rect.x + (cap - letter.used) // 2, cap_rect.y + (cap - letter.h) // 2, letter),
        (start, top, words),
    ]
    if count:
        children.append((width - side - number.used, (high - number.h) // 2, number))
    spots = (Spot(ballot.id, Rect(0, 0, width, high), kit.px(t.RADIUS_CONTROL)),) if ballot.id else ()
    return Block(width, high, start + words.used + end, tuple(items), spots, tuple(children))


def grown_ballots(
    kit: Kit, ballots: Sequence[Ballot], width: int, on: Surface, height: int
) -> tuple[Block, ...]:
    """The answers of a vote in `height` together: as large as they all fit, for whoever sits at the back."""
    for factor in (*LARGER, 1.0):
        blocks = [ballot_block(kit, each, width, on, factor=factor) for each in ballots]
        spare = height - sum(block.h for block in blocks)
        if spare >= 0 or factor == 1.0:
            break
    more = max(spare, 0) // len(ballots)
    most = round(kit.px(HIGHEST) * max(factor, 1.0))
    return tuple(
        ballot_block(kit, each, width, on, max(block.h, min(block.h + more, most)), factor)
        for each, block in zip(ballots, blocks, strict=True)
    )


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


def code_block(kit: Kit, code: Code, width: int, height: int = 0) -> Block:
    """The code with its quiet zone, in whole pixels for each cell, so that no camera has to guess.

    With `height` it grows to that, as far as its column is wide.
    """
    cells = len(code.rows) + 2 * QUIET_ZONE
    usual = max(kit.px(LARGE_CODE if code.large else CODE), height)
    wanted = max(min(usual, width), min(kit.px(SMALLEST_CODE), width), cells)
    size = wanted // cells * cells
    th = kit.theme
    dark, light = (
        ("#000000", "#FFFFFF") if th.bordered else (th.text, th.paper)
    )  # few cameras read light on dark
    return Block(size, size, size, (Matrix(Rect(0, 0, size, size), code.rows, dark, light),))
