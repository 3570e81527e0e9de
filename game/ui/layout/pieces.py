"""The small things: words with an icon, signs, faces, pips, lines, strips of a place."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.frame import Back, Badge, Dots, Face, Fill, Glyph, Item, Rect, Scenery
from game.ui.layout.block import Block, Spot
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.view import Box, Crop, Mark, Pips, Portrait, Rule, Text

CROP = 0.255  # the height of a strip, in parts of its width: two lines of cards stand in a window
TALL_CROP = 0.40
WIDE_FACE = 210  # the least height of a face in a band
LEAST = 0.5  # the part of their size that words keep which have to stay on one line
HANGING = frozenset(
    {"check", "circle-check", "sprout"}
)  # these icons stand beside all that follows in their box


def text_block(kit: Kit, text: Text, width: int, on: Surface) -> Block:
    """Words, with their icon at the start; a focusable text is as high as a target, with room for its ring."""
    colour = text_colour(text, on)
    if text.icon and not text.words:
        return icon_alone(kit, text, on)
    icon = icon_size(kit, text) if text.icon else 0
    # The ring has room beside the words: a question stands in from the edge; other words, and an icon, keep their line.
    room = kit.px(9) if text.id else 0
    edge = room if text.style == "heading" and not text.icon else 0
    lead = edge + (icon + kit.type_px(12) if icon else 0)
    words = kit.words(
        text.words,
        text.style,
        width - lead - room,
        colour,
        arrives=text.reveal,
        owner=text.id,
        centred=text.centred,
        delay=kit.reveal_end if text.id and not text.reveal else 0,
        factor=factor_of(kit, text, width - lead - room, colour),
    )
    used = words.used + lead + edge
    tall = max(words.h, icon)
    # Words of one line get the height of a target; those of more get the same air, so that all stand as far apart.
    air = max(kit.target() - max(kit.line_height(text.style), icon), 0) if text.id else 0
    high = max(tall + air, kit.target() if text.id else 0)
    top = (high - tall) // 2
    centred = text.centred and width < WIDE
    start = max((width - used) // 2, 0) if centred else 0
    line = kit.line_height(text.style)
    items: list[Item] = []
    if icon:
        place = Rect(start + edge, top + max((line - icon) // 2, 0), icon, icon)
        items.append(Glyph(place, text.icon, icon_colour(text, on)))
    word_top = top + (max((icon - line) // 2, 0) if icon else 0)
    spots = (
        (
            Spot(
                text.id,
                Rect(start + edge - room, 0, used + 2 * room - edge, high),
                kit.px(t.RADIUS_CAP),
                pressable=False,
                text=True,
            ),
        )
        if text.id
        else ()
    )
    outer = width if centred else used
    return Block(outer, high, used, tuple(items), spots, children=((start + lead, word_top, words),))


def factor_of(kit: Kit, text: Text, room: int, colour: str) -> float:
    """How large words are beside those of their style: `whole` ones, so that they stand on one line.

    Sizes are whole pixels, so each is tried.
    """
    factor = text.percent / 100
    while (
        text.whole
        and factor > LEAST
        and kit.words(text.words, text.style, WIDE, colour, factor=factor).used > room
    ):
        factor -= 0.05
    return factor


def icon_alone(kit: Kit, text: Text, on: Surface) -> Block:
    size = icon_size(kit, text)
    return Block(size, size, size, (Glyph(Rect(0, 0, size, size), text.icon, icon_colour(text, on)),))


def text_colour(text: Text, on: Surface) -> str:
    if text.soft:
        return on.soft
    if on.heading and text.style in t.DISPLAY_STYLES:
        return on.heading
    return on.text


def icon_size(kit: Kit, text: Text) -> int:
    if text.icon in HANGING or text.style in ("heading", "subheading", "speech", "title", "card_title"):
        return kit.type_px(36)
    return kit.type_px(28)


def icon_colour(text: Text, on: Surface) -> str:
    if text.icon in HANGING:
        return on.tick
    if text.soft:
        return on.soft
    return on.icon


def mark_block(kit: Kit, mark: Mark, on: Surface) -> Block:
    size = kit.type_px(t.BADGES[mark.size]) if not kit.stacked else kit.px(t.BADGES[mark.size] * 1.3)
    return Block(size, size, size, (Badge(Rect(0, 0, size, size), mark.approach),))


def portrait_block(kit: Kit, face: Portrait, width: int, on: Surface, height: int = 0) -> Block:
    """A face in a circle, or standing in a band as wide as there is room."""
    if not face.wide:
        size = kit.px(t.AVATARS[face.size])
        border = on.fill if face.size == "card" else ""
        return Block(size, size, size, (Face(Rect(0, 0, size, size), face.person, face.mood, True, border),))
    high = max(height, kit.gap(WIDE_FACE))
    high = max(high, height)
    rect = Rect(0, 0, width, high)
    radius = kit.px(t.RADIUS_CARD)  # that of the panel at whose foot it stands
    drawn = Face(rect, face.person, face.mood, False, corners=(False, False, True, True), radius=radius)
    return Block(width, high, kit.px(220), (drawn,))


def crop_block(
    kit: Kit, crop: Crop, width: int, height: int = 0, *, corners: tuple[bool, bool, bool, bool]
) -> Block:
    part, least = (TALL_CROP, 226) if crop.tall else (CROP, 126)
    high = max(kit.px(least), min(round(width * part), kit.px(340))) if width < WIDE else kit.px(least)
    high = max(high, height)
    rect = Rect(0, 0, width, high)
    radius = kit.px(t.RADIUS_CARD)
    back: Back = "veiled" if crop.veiled else "clear"
    picture = Scenery(rect, crop.place, crop.centre, back, radius=radius, corners=corners)
    return Block(width, high, kit.px(220), (picture,))


def pips_block(kit: Kit, pips: Pips, on: Surface) -> Block:
    """Filled and empty dots; the words beside them say the same."""
    size, gap = kit.type_px(18), kit.type_px(8)
    stroke = max(kit.px(2), 1)
    items: list[Item] = []
    for index in range(pips.total):
        rect = Rect(index * (size + gap), 0, size, size)
        if index < pips.filled:
            items.append(Fill(rect, on.tick, radius=size // 2))
        else:
            items.append(Fill(rect, on.fill, alpha=0, radius=size // 2, border=on.line, border_width=stroke))
    wide = max(pips.total * (size + gap) - gap, 0)
    return Block(wide, size, wide, tuple(items))


def rule_block(kit: Kit, rule: Rule, width: int, on: Surface) -> Block:
    high = max(kit.px(2), 1)
    return Block(width, high, 0, (Fill(Rect(0, 0, width, high), on.rule),))


def dotted(kit: Kit, rect: Rect, on: Surface) -> Dots:
    return Dots(rect, on.line)


def pill_like(box: Box) -> bool:
    """A small row that hugs its content: a sign and a word, or such things in a tint."""
    if box.flow != "row" or not all(
        (isinstance(c, Mark | Pips) and getattr(c, "size", "") in ("", "small"))
        or (isinstance(c, Text) and c.style in ("small", "caption"))
        for c in box.children
    ):
        return False
    return box.kind == "tint" or (box.kind == "plain" and [type(c) for c in box.children] == [Mark, Text])
