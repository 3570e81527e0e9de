"""Widgets under each other: the gaps between them, and where spare height goes."""

from __future__ import annotations

from collections.abc import Sequence

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.layout.block import Block, pile
from game.ui.layout.buttons import button_block
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.layout.pieces import HANGING, pill_like
from game.ui.layout.room import code_block, grown_ballots
from game.ui.layout.steps import is_list, line_down, spread
from game.ui.view import (
    Ballot,
    Box,
    Bubble,
    Button,
    Code,
    Crop,
    Mark,
    Pips,
    Portrait,
    Rule,
    Speech,
    Text,
    Widget,
)


def padding(kit: Kit, box: Box) -> tuple[int, int]:
    """How far the content of a box stays from its sides, and from its upper and lower edge."""
    match box.kind:
        case "plain":
            return 0, 0
        case "paper":
            return kit.px(40), kit.gap(28)
        case "dark" | "ground":
            return kit.px(28), kit.gap(28)
        case "dark_2" if len(box.children) == 1 and isinstance(box.children[0], Text):
            return kit.px(t.MARGIN_CARD), kit.gap(8)  # one line that tells how things stand
        case "paper_2" | "dark_2" | "card":
            return kit.px(t.MARGIN_CARD), kit.gap(30)
        case "tint":
            return kit.px(40), kit.gap(24)
    return kit.px(28), kit.gap(24)


def panel_like(widget: Widget) -> bool:
    if isinstance(widget, Box):
        return widget.kind not in ("plain", "tint") or any(panel_like(child) for child in widget.children)
    return isinstance(widget, Speech)


def gap_between(kit: Kit, above: Widget, below: Widget) -> int:
    """The space between two neighbours of a column."""
    if panel_like(above) or panel_like(below):
        return kit.gap(26)
    match above, below:
        case Text(style="speech"), Rule():
            return kit.gap(16)  # what hangs below large letters keeps off the line
        case (Rule(), _) | (_, Rule()):
            return kit.gap(9)
        case Text(), Text():
            if above.style in ("heading", "subheading", "title"):
                return kit.gap(12)
            if above.style == "card_title":
                return kit.gap(4)
            if below.id:
                return max(kit.px(t.TARGET_GAP), 8)
            return kit.gap(2) if above.style == "strong" and below.style == "small" else kit.gap(10)
        case Bubble(), Bubble():
            return kit.gap(14)
        case Button(), Button():
            return max(kit.gap(16), 8)
        case Box(kind="tint"), _:
            return kit.gap(22)
        case Text(style="heading" | "subheading"), _:
            # The ring round a heading stays off what is below, however little air there is.
            return max(kit.gap(18), kit.px(t.RING_GROWS + 9)) if above.id else kit.gap(18)
        case _, Text():
            return kit.gap(18)
    return kit.gap(16)


def hung(children: Sequence[Widget]) -> bool:
    """Whether the first child stands at the start and all the others beside it."""
    if len(children) < 2:
        return False
    first, second = children[0], children[1]
    if isinstance(first, Mark) or (isinstance(first, Portrait) and not first.wide):
        return not isinstance(second, Mark | Portrait)
    return False


def column(
    kit: Kit, children: Sequence[Widget], width: int, on: Surface, height: int = 0, *, spread: bool = False
) -> Block:
    """Children under each other; with `height`, the last ones go down to it, or all are `spread` over it."""
    if not children:
        return Block(width if width < WIDE else 0, 0, 0)
    first = children[0]
    centred = any(isinstance(child, Text) and child.centred for child in children)
    if hung(children) and (not centred or kit.stacked):
        return _hung(kit, first, children[1:], width, on, height)
    if isinstance(first, Text) and first.icon in HANGING and first.words and len(children) > 1:
        sign = Text("", first.style, icon=first.icon)
        return _hung(kit, sign, (_without_icon(first), *children[1:]), width, on, height)
    blocks = _blocks(kit, children, width, on)
    total = sum(gap + block.h for gap, block in blocks)
    if height > total and spread:
        blocks = _spread(kit, blocks, height - total)
    elif height > total:
        blocks = _stretched(kit, children, blocks, width, on, height - total)
    if centred and width < WIDE:
        return pile(blocks, width, centred=True)
    piled = pile(blocks, width if width < WIDE else max(b.used for _, b in blocks))
    line = line_down(kit, children, piled.children, on)
    return replace(piled, items=line) if line else piled


def _without_icon(text: Text) -> Text:
    return replace(text, icon="")


def _hung(kit: Kit, first: Widget, others: Sequence[Widget], width: int, on: Surface, height: int) -> Block:
    sign = kit.make(kit, first, width, on)
    gap = kit.px(24)
    plain = tuple(_left(other) for other in others)
    rest = column(kit, plain, width - sign.w - gap if width < WIDE else WIDE, on, height)
    high = max(sign.h, rest.h)
    top = (high - rest.h) // 2
    tall = high >= 2.2 * sign.h or any(isinstance(other, Button) for other in others)
    sign_top = 0 if tall else (high - sign.h) // 2
    if isinstance(first, Text):
        sign_top = max((kit.line_height(first.style) - sign.h) // 2, 0)
    used = sign.w + gap + rest.used
    return Block(
        width if width < WIDE else used, high, used, children=((0, sign_top, sign), (sign.w + gap, top, rest))
    )


def _left(widget: Widget) -> Widget:
    """Words beside a sign begin at its side."""
    if isinstance(widget, Text) and widget.centred:
        return replace(widget, centred=False)
    return widget


def _blocks(kit: Kit, children: Sequence[Widget], width: int, on: Surface) -> list[tuple[int, Block]]:
    blocks: list[tuple[int, Block]] = []
    alike = _alike(kit, children, width, on)
    step = any(isinstance(child, Text) and child.centred for child in children)
    for index, child in enumerate(children):
        gap = gap_between(kit, children[index - 1], child) if index else 0
        if alike and isinstance(child, Button) and child.kind in STACKING:
            block = button_block(kit, child, alike, on, fills=True)
        elif step and isinstance(child, Button) and child.kind == "secondary":
            block = kit.make(kit, replace(child, kind="chip"), width, on)
        else:
            block = kit.make(kit, child, width, on)
        blocks.append((gap, block))
    return blocks


STACKING = ("main", "secondary", "segment")
WIDEST_GAP = 34  # more of it between two neighbours, and they fall apart
NARROW = 860  # buttons in a column no wider than this fill it; it grows with the words


def _alike(kit: Kit, children: Sequence[Widget], width: int, on: Surface) -> int:
    """Buttons under each other are equally wide: this is how wide, or 0 where there are no two of them."""
    buttons = [child for child in children if isinstance(child, Button) and child.kind in STACKING]
    if width >= WIDE or (len(buttons) < 2 and not any(button.lines for button in buttons)):
        return 0
    if any(button.lines for button in buttons) or width <= kit.type_px(NARROW):
        return width
    own = (button_block(kit, button, width, on, fills=True).used for button in buttons)
    return min(max(kit.type_px(560), *own), width)


def _stretched(
    kit: Kit, children: Sequence[Widget], blocks: list[tuple[int, Block]], width: int, on: Surface, spare: int
) -> list[tuple[int, Block]]:
    """The spare height of a panel: a face grows into it, a source or a sign goes to the foot."""
    if any(isinstance(child, Ballot | Code) for child in children):
        return _for_the_back_row(kit, children, blocks, width, on, spare)
    last = children[-1]
    gap, block = blocks[-1]
    if (
        isinstance(last, Crop)
        or (isinstance(last, Portrait) and last.wide)
        or (isinstance(last, Box) and _grows(last))
    ):
        return [*blocks[:-1], (gap, kit.make(kit, last, width, on, block.h + spare))]
    foot = max((i for i, child in enumerate(children) if isinstance(child, Rule) and i), default=0)
    if not all(isinstance(child, Text) for child in children[foot + 1 :]):
        foot = 0
    before = children[foot - 1] if foot else None
    if isinstance(before, Box) and any(isinstance(child, Pips) for child in before.children):
        foot -= 1  # what is counted stands in one line on all cards
    foot = foot or _foot(children)
    if not foot and isinstance(last, Button) and isinstance(children[0], Mark):
        foot = len(children) - 1  # the buttons of a timeline stand in one line
    if not foot:
        return spread(kit, children, blocks, spare)
    gap, block = blocks[foot]
    return [*blocks[:foot], (gap + spare, block), *blocks[foot + 1 :]]


def _spread(kit: Kit, blocks: list[tuple[int, Block]], spare: int) -> list[tuple[int, Block]]:
    """The spare height in equal parts between all neighbours, as far as they still belong together."""
    more = min(spare // max(len(blocks) - 1, 1), kit.px(WIDEST_GAP))
    return [blocks[0], *((gap + more, block) for gap, block in blocks[1:])]


def _for_the_back_row(
    kit: Kit, children: Sequence[Widget], blocks: list[tuple[int, Block]], width: int, on: Surface, spare: int
) -> list[tuple[int, Block]]:
    """The spare height goes to the answers of a vote, or to the code of a room; what they leave, above the last one."""
    found = list(blocks)
    votes = [at for at, child in enumerate(children) if isinstance(child, Ballot)]
    if votes:
        room = sum(blocks[at][1].h for at in votes) + spare
        ballots = [child for child in children if isinstance(child, Ballot)]
        for at, block in zip(votes, grown_ballots(kit, ballots, width, on, room), strict=True):
            found[at] = (blocks[at][0], block)
    for at, child in enumerate(children):
        if isinstance(child, Code):
            found[at] = (blocks[at][0], code_block(kit, child, width, blocks[at][1].h + spare))
    left = spare - sum(now.h - before.h for (_, now), (_, before) in zip(found, blocks, strict=True))
    foot = len(children) - 1
    foot -= foot > 0 and isinstance(children[foot - 1], Rule)
    gap, block = found[foot]
    return [*found[:foot], (gap + left, block), *found[foot + 1 :]]


def _foot(children: Sequence[Widget]) -> int:
    """Where the signs or the source at the end of a panel begin; 0 where there are none."""
    start = len(children)
    while start and _footnote(children[start - 1]):
        start -= 1
    return start if start < len(children) else 0


def _footnote(widget: Widget) -> bool:
    match widget:
        case Box():
            return widget.kind == "tint" or pill_like(widget)
        case Text():
            return widget.soft and widget.style == "small" and not widget.centred
    return False


def _grows(box: Box) -> bool:
    """Whether a last box takes the height that is left: a row of panels, or a panel with a list in it."""
    if box.kind != "plain":
        return is_list(box)
    return box.flow == "row" and any(panel_like(child) for child in box.children)
