"""Boxes: panels, rows, grids and cards; and the one table that makes a block of any widget."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Badge, Edge, Fill, Item, Rect
from game.ui.layout.block import Block, Spot, delayed
from game.ui.layout.buttons import button_block
from game.ui.layout.cards import card_block
from game.ui.layout.chart import chart_block
from game.ui.layout.columns import column, padding
from game.ui.layout.faced import bleeds, faced_block
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.layout.phone import phone_block
from game.ui.layout.pieces import (
    crop_block,
    mark_block,
    pill_like,
    pips_block,
    portrait_block,
    rule_block,
    text_block,
)
from game.ui.layout.room import ballot_block, code_block
from game.ui.layout.rows import need, row
from game.ui.layout.sliders import slider_block
from game.ui.layout.source import source_block
from game.ui.layout.speech import bubble_block, speech_block
from game.ui.layout.steps import keeps_whole, timeline
from game.ui.view import (
    Ballot,
    Box,
    Bubble,
    Button,
    Chart,
    Code,
    Crop,
    Mark,
    Pips,
    Portrait,
    Rule,
    Slider,
    Source,
    Speech,
    Text,
    Widget,
    walk,
)

SQUARE = (True, True, True, True)


def make(kit: Kit, widget: Widget, width: int, on: Surface, height: int = 0) -> Block:
    """A block of any widget, at a width."""
    match widget:
        case Text():
            return text_block(kit, widget, width, on)
        case Button():
            return button_block(kit, widget, width, on)
        case Slider():
            return slider_block(kit, widget, width, on)
        case Mark():
            return mark_block(kit, widget, on)
        case Portrait():
            return portrait_block(kit, widget, width, on, height)
        case Crop():
            return crop_block(kit, widget, width, height, corners=SQUARE)
        case Pips():
            return pips_block(kit, widget, on)
        case Source():
            return source_block(kit, widget, width)
        case Rule():
            return rule_block(kit, widget, width, on)
        case Bubble():
            return bubble_block(kit, widget, width)
        case Speech():
            return speech_block(kit, widget, width)
        case Ballot():
            return ballot_block(kit, widget, width, on)
        case Chart():
            return chart_block(kit, widget, width)
        case Code():
            return code_block(kit, widget, width, height)
        case Box():
            return box_block(kit, widget, width, on, height)


def box_block(kit: Kit, box: Box, width: int, on: Surface, height: int = 0) -> Block:
    if box.kind == "phone":
        return phone_block(kit, box, width, height)
    if box.kind == "card":
        return card_block(kit, box, width, height)
    if pill_like(box):
        return _pill(kit, box, width)
    if box.kind == "plain":
        content = _content(kit, box, width, on, height)
        content = replace(content, whole=True) if keeps_whole(box) else content
        return _target(kit, box, content, t.RADIUS_CONTROL)
    return _panel(kit, box, width, on, height)


def _content(kit: Kit, box: Box, width: int, on: Surface, height: int) -> Block:
    match box.flow:
        case "row":
            return row(kit, box, width, on, height)
        case "grid":
            return grid(kit, box, width, on)
    return column(kit, box.children, width, on, height, spread=box.spread)


def surface_of(kit: Kit, box: Box) -> Surface:
    """What the words of a box stand on."""
    if box.kind == "tint" and box.approach:
        return kit.tint(box.approach)
    th = kit.theme
    match box.kind:
        case "dark" | "ground":
            return kit.dark()
        case "dark_2":
            return kit.dark(th.ink_2)
        case "paper_2" | "tint":
            return kit.paper(th.paper_2)
    return kit.paper()


RADII = {
    "paper": t.RADIUS_PANEL,
    "dark": t.RADIUS_PANEL,
    "ground": t.RADIUS_PANEL,
    "dark_2": t.RADIUS_CONTROL,
}


def _panel(kit: Kit, box: Box, width: int, on: Surface, height: int) -> Block:
    """A ground, and its content inside it."""
    inner_on = surface_of(kit, box)
    radius = RADII.get(box.kind, t.RADIUS_CARD)
    if bleeds(box) and (faced := faced_block(kit, box, width, inner_on, height, radius)):
        return _target(kit, box, faced, radius)
    side, up = padding(kit, box)
    edge = kit.px(64) if box.approach and box.kind == "tint" else side
    bleed = bleeds(box)
    room = width - edge - side
    content_height = height - 2 * up + (up if bleed else 0) if height else 0
    content = _content(kit, box, room, inner_on, content_height)
    if bleed:
        content = _bled(kit, box, content, side, room)
    high = max(height, content.h + 2 * up - (up if bleed else 0))
    rect = Rect(0, 0, width if width < WIDE else content.used + edge + side, high)
    shadow = t.SHADOW_PANEL if box.kind == "paper" and on.dark else 0
    alpha = 240 if box.kind in ("dark", "ground") else 255
    # Sand on sand, as in a bright room, would only push its words aside: there an edge says where it is.
    edged = inner_on.line if box.kind in ("paper_2", "tint") and inner_on.fill == on.fill else ""
    ground = kit.panel(
        rect, inner_on, radius=radius, alpha=alpha, shadow=shadow, edge=edged, width=t.STROKE_CONTROL
    )
    items: list[Item] = [ground]
    if box.approach and box.kind == "tint":
        items.append(
            Edge(Rect(kit.px(16), kit.px(20), max(kit.px(17), 8), high - 2 * kit.px(20)), box.approach)
        )
    top = up if height <= content.h + 2 * up or box.flow == "column" else (high - content.h) // 2
    children = [(edge, top, content)]
    if bleed and ground.border:  # the line of the panel goes over the face
        line = replace(ground, colour="", alpha=0)
        children.append((0, 0, Block(rect.w, high, rect.w, (line,))))
    block = Block(rect.w, high, content.used + edge + side, tuple(items), children=tuple(children))
    if kit.reveal_end and any(isinstance(w, Button) and w.kind == "choice" for w in walk(box.children)):
        block = delayed(block, kit.reveal_end)  # an empty form is nothing to look at while words arrive
    return _target(kit, box, block, radius)


def _bled(kit: Kit, box: Box, content: Block, side: int, room: int) -> Block:
    """The same column with its last child drawn to the edges of the panel."""
    last = box.children[-1]
    *others, (_, y, face) = content.children
    assert isinstance(last, Portrait)
    line = max(kit.px(t.STROKE_HIGH_CONTRAST), 2) if kit.theme.bordered else 0
    wide = portrait_block(kit, last, room + 2 * (side - line), kit.paper(), face.h - line)
    return Block(content.w, content.h, content.used, children=(*others, (line - side, y, wide)))


def _target(kit: Kit, box: Box, block: Block, radius: int) -> Block:
    if not box.id:
        return block
    high = max(block.h, kit.target())
    spot = Spot(box.id, Rect(0, 0, block.w, high), kit.px(radius))
    return Block(block.w, high, block.used, spots=(spot,), children=((0, (high - block.h) // 2, block),))


def _pill(kit: Kit, box: Box, width: int) -> Block:
    """A sign and a word in the tint of the sign, as wide as they are."""
    sign = next((child for child in box.children if isinstance(child, Mark)), None)
    on = kit.tint(sign.approach) if sign and box.kind == "plain" else surface_of(kit, box)
    high, side = max(kit.type_px(44), kit.px(44)), kit.px(10)
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if kit.theme.bordered else t.STROKE_CONTROL), 1)
    x = side
    items: list[Item] = []
    children: list[tuple[int, int, Block]] = []
    for child in box.children:
        if isinstance(child, Mark):
            size = high - 2 * kit.px(7)
            items.append(Badge(Rect(x, (high - size) // 2, size, size), child.approach))
            x += size + kit.px(9)
        elif isinstance(child, Text):
            words = kit.words(child.words, "small", max(width - x - 2 * side, 1), on.line, weight=600)
            children.append((x, max((high - words.h) // 2, 0), words))
            x += words.used + kit.px(9)
            high = max(high, words.h)
    wide = x + side
    radius = min(high // 2, kit.type_px(22))
    ground = Fill(Rect(0, 0, wide, high), on.fill, radius=radius, border=on.line, border_width=stroke)
    return Block(wide, high, wide, (ground, *items), children=tuple(children))


GRID_GAP = 24  # design pixels between cards, to either side


def grid(kit: Kit, box: Box, width: int, on: Surface) -> Block:
    """Children in equal columns; the cards of one line are equally high."""
    columns = fitting_columns(kit, box, width, on)
    gap = kit.px(GRID_GAP)
    wide = (width - gap * (columns - 1)) // columns
    placed: list[tuple[int, int, Block]] = []
    items: list[Item] = []
    y = 0
    for start in range(0, len(box.children), columns):
        line = box.children[start : start + columns]
        high = max(kit.make(kit, child, wide, on).h for child in line)
        for index, child in enumerate(line):
            placed.append((index * (wide + gap), y, kit.make(kit, child, wide, on, high)))
        items += timeline(kit, line, placed[start:], on)
        y += high + gap
    return Block(width, max(y - gap, 0), width, tuple(items), children=tuple(placed))


def fitting_columns(kit: Kit, box: Box, width: int, on: Surface) -> int:
    """As many columns as asked for, fewer where the words would stand too narrow."""
    wanted = max(box.columns, 1)
    if kit.stacked:
        return 1
    if kit.look.text_scale >= t.WIDE_COLUMN_FROM and any(
        isinstance(c, Box) and c.kind == "card" for c in box.children
    ):
        wanted = min(wanted, 2)
    least = max((need(kit, child, on) for child in box.children), default=0)
    while wanted > 1 and (width - kit.px(GRID_GAP) * (wanted - 1)) // wanted < least:
        wanted -= 1
    return wanted
