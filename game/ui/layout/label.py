"""The name of a small button that shows only an icon: a label beside it while it has the focus or the pointer."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui import theme as t
from game.ui.frame import Face, Fill, Glyph, Rect, Run
from game.ui.layout.block import Block, Sheet, Spot, grown
from game.ui.layout.kit import WIDE, Kit
from game.ui.view import View


def put_label(kit: Kit, sheet: Sheet, view: View) -> None:
    """Where it covers no words, no face in a circle and nothing to press; nowhere, if there is no such place."""
    button = next((button for button in view.bar if button.id == kit.focus), None)
    spot = next((spot for spot, _ in sheet.spots if spot.id == kit.focus), None) if button else None
    if button is None or spot is None:
        return
    if any(isinstance(placed.item, Run) and placed.item.owner == kit.focus for placed in sheet.items):
        return  # it is named
    block = label(kit, button.words)
    window = Rect(kit.px(16), kit.px(8), kit.look.size[0] - 2 * kit.px(16), kit.look.size[1] - 2 * kit.px(8))
    taken, air = list(_taken(sheet, spot)), kit.px(6)
    for x, y in _places(kit, sheet, spot, block):
        place = Rect(x, y, block.w, block.h)
        airy = grown(place, air)
        if place.inside(window) and not any(airy.overlaps(other) for other in taken):
            sheet.put(block, x, y)
            return


def label(kit: Kit, words: str) -> Block:
    on = kit.dark()
    side, up = kit.px(18), kit.px(5)
    said = kit.words(words, "small", WIDE, on.text)
    wide, high = said.used + 2 * side, said.h + 2 * up
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if kit.theme.bordered else t.STROKE_CONTROL), 1)
    ground = Fill(Rect(0, 0, wide, high), on.fill, 255, kit.px(t.RADIUS_CAP), on.line, stroke)
    return Block(wide, high, wide, (ground,), children=((side, up, said),))


def _places(kit: Kit, sheet: Sheet, spot: Spot, block: Block) -> Iterator[tuple[int, int]]:
    """The places to try, the best first: before its row of icons, under it, over it, further along the line."""
    near = [
        other.rect
        for other, _ in sheet.spots
        if _same_row(other.rect, spot.rect) and abs(other.rect.x - spot.rect.x) < 5 * spot.rect.w
    ]
    first, last = min(rect.x for rect in near), max(rect.right for rect in near)
    gap, edge = kit.px(24), kit.px(16)
    level = spot.rect.y + (spot.rect.h - block.h) // 2
    under, over = spot.rect.bottom + edge, spot.rect.y - edge - block.h
    end = kit.look.size[0] - edge - block.w
    middle = min(max(spot.rect.x + (spot.rect.w - block.w) // 2, edge), end)
    yield first - gap - block.w, level
    for y in (under, over):
        yield middle, y
        yield last - block.w, y
    for y in (level, under):
        for x in range(last + gap, end, gap):
            yield x, y
        for x in range(first - gap - block.w, edge, -gap):
            yield x, y


def _same_row(one: Rect, other: Rect) -> bool:
    return one.y < other.bottom and other.y < one.bottom


def _taken(sheet: Sheet, spot: Spot) -> Iterator[Rect]:
    """What a label must not cover."""
    for placed in sheet.items:
        item = placed.item
        read = isinstance(item, Run | Glyph) or (isinstance(item, Face) and item.round)
        if read and (placed.clip is None or item.rect.overlaps(placed.clip)):
            yield item.rect
    for other, clip in sheet.spots:
        large = (
            other.rect.h > 3 * spot.rect.h
        )  # a card: its picture may be covered, its words are taken already
        if other.id != spot.id and not large and (clip is None or other.rect.overlaps(clip)):
            yield other.rect
