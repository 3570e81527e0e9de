"""A page longer than its place: what of it shows, how far it goes on, and how much is below."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Rect
from game.ui.layout.block import Block, Sheet, Spot, grown, late_item
from game.ui.layout.kit import Kit, Surface

More = Callable[[frozenset[str]], str]  # from the ids of what lies below to the words that say so


def more_below(below: frozenset[str]) -> str:
    """The English words for what lies below: so many things to press, or only more to read."""
    n = len(below)
    if n == 0:
        return "More to read below"
    return "1 more below" if n == 1 else f"{n} more below"


def _unread(spot: Spot, page: Rect) -> bool:
    """Whether one has to scroll on for a target; one of which only the rim is cut has been read."""
    middle = spot.rect.y + spot.rect.h // 2
    return spot.rect.bottom > page.bottom and (spot.hidden or middle > page.bottom)


def _ends(block: Block, y: int) -> Iterator[int]:
    """How far down all that is read, looked at or pressed goes; the empty rim of a panel is none of it.

    What stands lowest comes first, as who asks looks for one end that is low.
    """
    for _, dy, child in reversed(block.children):
        yield from _ends(child, y + dy)
    yield from (y + item.rect.bottom for item in block.items if not isinstance(item, Fill))
    yield from (y + spot.rect.bottom for spot in block.spots)


def put_scrolling(
    kit: Kit, sheet: Sheet, block: Block, area: Rect, on: Surface, more: More, aside: Rect | None = None
) -> bool:
    """Puts a block into an area. One that is too high is cut to it, with a bar and a line for what is below.

    The line stands under the page, or `aside` where there is room for it.
    """
    if block.h <= area.h:
        sheet.put(block, area.x, area.y)
        return False
    margin = max(kit.px(14), t.RING_GROWS // 2 + 4)  # the ring round the first and last target stays whole
    line = max(kit.line_height("small") + 2 * kit.px(8), kit.px(56))
    start = max(margin, kit.px(46))  # the tail of speech stands out there
    # The end of the page stands where the line has been: what is read last has no empty strip under it.
    whole = Rect(area.x - start, area.y - margin, area.w + start + margin, area.h + margin)
    page = whole if aside else replace(whole, h=area.h - line)
    sheet.scroll_end = block.h + 2 * margin - whole.h
    sheet.scroll = min(max(kit.look.scroll, 0), sheet.scroll_end)
    top = area.y - sheet.scroll
    below = sheet.scroll < sheet.scroll_end and any(end > page.bottom for end in _ends(block, top))
    page = page if below else whole
    sheet.page = page
    sheet.put(block, area.x, top, page)
    late = kit.reveal_end if kit.reveal_end and _comes_late(block) else 0
    begun = len(sheet.items)
    _bar(kit, sheet, whole, on)
    if below:
        hidden = frozenset(spot.id for spot, clip in sheet.spots if clip == page and _unread(spot, page))
        place = aside or Rect(area.x, area.bottom - line + kit.px(4), area.w, line - kit.px(4))
        sheet.below = place
        _more_line(kit, sheet, place, more(hidden), on)
    if late:
        sheet.items[begun:] = [replace(p, item=late_item(p.item, late)) for p in sheet.items[begun:]]
    return True


def _comes_late(block: Block) -> bool:
    """Whether a panel of it comes only after the words that arrive: what is below is nothing to tell of before."""
    late = any(isinstance(item, Fill) and item.delay for item in block.items)
    return late or any(_comes_late(child) for _, _, child in block.children)


def _bar(kit: Kit, sheet: Sheet, page: Rect, on: Surface) -> None:
    """Where in the page one is; it is shown, not pressed."""
    wide = max(kit.px(14), 6)
    track = Rect(page.right + kit.px(6), page.y + kit.px(14), wide, page.h - 2 * kit.px(14))
    high = max(track.h * page.h // (page.h + sheet.scroll_end), 2 * wide)
    sheet.bar = track
    y = track.y + (track.h - high) * sheet.scroll // max(sheet.scroll_end, 1)
    th = kit.theme
    ground = on.fill if not on.dark else th.ink_3
    sheet.draw(
        Fill(track, ground, radius=wide // 2, border=on.line, border_width=max(kit.px(2), 1)),
        Fill(grown(Rect(track.x, y, wide, high), -max(kit.px(2), 1)), on.text, radius=wide // 2),
    )


def _more_line(kit: Kit, sheet: Sheet, place: Rect, words: str, on: Surface) -> None:
    th = kit.theme
    fill = th.ink_2 if on.dark else th.paper_2
    icon = kit.type_px(28)
    side = kit.px(28)
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if th.bordered else t.STROKE_CONTROL), 1)
    radius = min(kit.px(t.RADIUS_CONTROL), place.h // 2)
    sheet.draw(Fill(place, fill, 255, radius, on.line, stroke))
    said = kit.words(words, "small", place.w - 2 * side - icon - kit.px(12), on.text, weight=600)
    first = said if said.h <= place.h else Block(said.w, kit.line_height("small"), said.used, said.items[:1])
    sheet.put(first, place.x + side, place.y + (place.h - first.h) // 2)
    arrow = Rect(place.right - side - icon, place.y + (place.h - icon) // 2, icon, icon)
    sheet.draw(Glyph(arrow, "chevron-down", on.text))
