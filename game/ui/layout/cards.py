"""A card of the library: a strip of its place, faces on its lower edge, and words."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Rect
from game.ui.layout.block import Block, Spot
from game.ui.layout.columns import column
from game.ui.layout.kit import WIDE, Kit
from game.ui.layout.pieces import crop_block, portrait_block, text_block
from game.ui.view import Box, Crop, Portrait, Text, Widget

ABOVE = 0.88  # of a face stands on the picture: what is below it is as high as the air over a title
SPACIOUS = 660  # a card wider than this has the words of a page on it


def card_block(kit: Kit, box: Box, width: int, height: int = 0) -> Block:
    """A caption before the title is the card's state: it stands on the picture."""
    on = kit.paper()
    wide = width if width < WIDE else kit.px(t.REFLOW_CHARACTERS * 20)
    crop = next((c for c in box.children if isinstance(c, Crop)), None)
    faces = [c for c in box.children if isinstance(c, Portrait)]
    state = next((c for c in box.children if isinstance(c, Text) and c.style == "caption"), None)
    apart = (crop, state, *faces)
    few = wide > kit.type_px(SPACIOUS)
    rest: list[Widget] = [
        c if few else smaller(c) for c in box.children if not any(c is part for part in apart)
    ]
    side, foot = kit.px(t.MARGIN_CARD), kit.px(14)
    rest = [fitting(kit, c, wide - 2 * side) for c in rest]
    line = max(kit.px(t.STROKE_HIGH_CONTRAST), 2) if kit.theme.bordered else 0
    picture = crop_block(kit, crop, wide - 2 * line, corners=(True, True, False, False)) if crop else None
    top = picture.h + line if picture else kit.px(24)
    children: list[tuple[int, int, Block]] = [(line, line, picture)] if picture else []
    if state:
        chip = state_chip(kit, state, wide - 4 * side)
        children.append((kit.px(19), kit.px(19), chip) if picture else (side, top, chip))
        top += 0 if picture else chip.h + kit.px(12)
    if faces:
        size = portrait_block(kit, faces[0], wide, on).w
        x = wide - kit.px(22) - size * len(faces) + kit.px(3) * (len(faces) - 1)
        for index, face in enumerate(faces):
            block = portrait_block(kit, face, wide, on)
            children.append((x + index * (size - kit.px(3)), max(top - round(size * ABOVE), 0), block))
    top_words = top + kit.px(12)
    words = column(kit, rest, wide - 2 * side, on, max(height - top_words - foot, 0) if height else 0)
    children.append((side, top_words, words))
    high = max(height, top_words + words.h + foot)
    rect = Rect(0, 0, wide, high)
    # The paper begins under the picture: two round edges on each other would leave a light seam.
    # A border goes round all of it.
    seam = top - kit.px(40) if picture and not line else 0
    ground = kit.panel(Rect(0, seam, wide, high - seam), on, radius=t.RADIUS_CARD, shadow=t.SHADOW_CARD)
    if seam:
        ground = replace(ground, corners=(False, False, True, True))
    spots = (Spot(box.id, rect, kit.px(t.RADIUS_CARD)),) if box.id else ()
    return Block(wide, high, wide, (ground,), spots, tuple(children))


def fitting(kit: Kit, widget: Widget, width: int) -> Widget:
    """Words that can be said in fewer, in as many as two lines of a card have room for."""
    if not isinstance(widget, Text) or not widget.shorter:
        return widget
    two = 2 * kit.line_height(widget.style)
    for words in (widget.words, *widget.shorter):
        said = replace(widget, words=words)
        if text_block(kit, said, width, kit.paper()).h <= two:
            return said
    return said


def smaller(widget: Widget) -> Widget:
    """The words of a card are one step smaller than those of a page."""
    match widget:
        case Text(style="body"):
            return replace(widget, style="small")
        case Text(style="strong"):
            return replace(widget, style="small", words=f"**{widget.words}**")
        case Box():
            return replace(widget, children=tuple(smaller(child) for child in widget.children))
    return widget


def state_chip(kit: Kit, state: Text, width: int) -> Block:
    """What became of a story, on dark at the upper edge of its picture."""
    on = kit.dark()
    icon = kit.type_px(26) if state.icon else 0
    lead = icon + kit.px(8) if icon else 0
    side = kit.px(14)
    words = kit.words(state.words, "small", width - lead - 2 * side, on.text, factor=0.96, weight=600)
    wide, high = words.used + lead + 2 * side + kit.px(4), max(words.h + kit.px(8), kit.px(42))
    rect = Rect(0, 0, wide, high)
    stroke = max(kit.px(3), 2) if kit.theme.bordered else 0
    ground = Fill(rect, on.fill, 255, min(high // 2, kit.px(24)), on.line if stroke else "", stroke)
    items = (
        (ground, Glyph(Rect(side, (high - icon) // 2, icon, icon), state.icon, on.icon))
        if icon
        else (ground,)
    )
    return Block(wide, high, wide, items, children=((side + lead, (high - words.h) // 2, words),))
