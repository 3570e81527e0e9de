"""A sheet of paper over the picture: as large as what is on it, its buttons at its lower end."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.frame import Rect
from game.ui.layout.block import Block, Sheet
from game.ui.layout.chrome import bar, footer_row, hint_line, put_hints, shows_heading
from game.ui.layout.columns import column, panel_like
from game.ui.layout.kit import TIGHT, Kit, Surface, has_targets
from game.ui.layout.rows import need
from game.ui.layout.scroll import More, put_scrolling
from game.ui.layout.stage import put_backdrop
from game.ui.view import Box, Rule, Text, View, Widget

# How wide a sheet is with no panel on it, and with so many beside each other: none of them stands half empty.
WIDTHS = (840, 960, 1240, 1620)
LARGEST = 1240  # high; on a tall window a sheet stays a sheet
STEADY = (1400, 750)  # width and least height of sheets that follow each other


def put_sheet(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """Paper in the middle; it is as large as its content, its buttons stay at its lower end corner."""
    w, h = kit.look.size
    put_backdrop(kit, sheet, view, veil=150)
    on = kit.paper()
    side, top = kit.px(36), kit.px(60)
    wide = _width(kit, view)
    room = wide - 2 * side
    lowest = hint_line(kit) - kit.px(44) if view.hints else h - kit.px(40)
    most = min(lowest - top, kit.px(LARGEST))
    for air in (1.0, 0.84, TIGHT):
        kit.air = air
        content, foot = _parts(kit, view, room, on)
        gap = kit.px(28) if foot.h else 0
        natural = content.h + foot.h + gap + 2 * side
        if natural <= most:
            break
    high = min(max(natural, kit.px(STEADY[1]) if view.steady else 0), most)
    y = max((h - high) // 2 - kit.px(25), top)
    rect = Rect((w - wide) // 2, y, wide, high)
    sheet.draw(kit.panel(rect, on, radius=t.RADIUS_SHEET, shadow=t.SHADOW_SHEET))
    area = Rect(rect.x + side, rect.y + side, room, high - 2 * side - foot.h - gap)
    put_scrolling(kit, sheet, content, area, on, more)
    sheet.put(foot, rect.x + side, rect.bottom - side - foot.h)
    kit.air = 1.0
    put_hints(kit, sheet, view.hints, max(rect.x, kit.px(48)), w - 2 * max(rect.x, kit.px(48)))
    if view.bar:
        buttons = bar(kit, view.bar, w // 2)
        sheet.put(buttons, w - kit.px(48) - buttons.w, hint_line(kit) - buttons.h // 2)


def _beside(view: View) -> int:
    """How many panels stand beside each other."""
    rows = (b for b in view.body if isinstance(b, Box) and b.flow == "row" and not b.approach)
    return max((sum(panel_like(child) for child in row.children) for row in rows), default=0)


def _large(view: View) -> bool:
    return bool(_beside(view)) or any(isinstance(b, Box) and b.approach for b in view.body)


def _width(kit: Kit, view: View) -> int:
    """Larger words want a wider sheet."""
    design = WIDTHS[min(max(_beside(view), int(_large(view))), len(WIDTHS) - 1)]
    design = STEADY[0] if view.steady else design
    grown = max(kit.px(design), min(kit.type_px(design), kit.px(1780 if _large(view) else 1200)))
    return min(grown, kit.look.size[0] - 2 * kit.px(56))


def _parts(kit: Kit, view: View, room: int, on: Surface) -> tuple[Block, Block]:
    """What scrolls, where it has to, and the foot with its buttons."""
    body, aside = _with_aside(kit, view, room, on, large=_large(view))
    foot = _foot(kit, view, aside, room, on)
    least = kit.px(STEADY[1]) - 2 * kit.px(36) - foot.h - kit.px(28) if view.steady else 0
    return sheet_body(kit, view, body, room, on, least), foot


def sheet_body(
    kit: Kit, view: View, body: tuple[Widget, ...], room: int, on: Surface, least: int = 0
) -> Block:
    """The heading of a sheet, unless its first part is the heading, then its parts; at least so high."""
    first = view.body[0] if view.body else None
    heading: tuple[Widget, ...] = ()
    if shows_heading(view) and not (isinstance(first, Box) and first.approach):
        heading = (Text(view.heading, "heading"),)
    top = tuple(Text(x.words, x.style, soft=x.soft, icon=x.icon) for x in view.top)
    return column(kit, (*heading, *top, *body), room, on, least)


def _with_aside(
    kit: Kit, view: View, room: int, on: Surface, *, large: bool
) -> tuple[tuple[Widget, ...], Widget | None]:
    """The last words of a large sheet may stand beside its buttons."""
    last = view.body[-1] if view.body else None
    if (
        not large
        or not view.footer
        or len(view.body) < 2
        or not isinstance(last, Box)
        or last.kind != "plain"
    ):
        return view.body, None
    if has_targets(last) or panel_like(last) or any(isinstance(c, Rule) for c in last.children):
        return view.body, None
    buttons = footer_row(kit, view.footer, room)
    left = room - buttons.w - kit.px(56)
    return (view.body[:-1], last) if left >= need(kit, last, on) else (view.body, None)


def _foot(kit: Kit, view: View, aside: Widget | None, room: int, on: Surface) -> Block:
    buttons = footer_row(kit, view.footer, room)
    children: list[tuple[int, int, Block]] = []
    high = buttons.h
    if aside is not None:
        words = kit.make(kit, aside, room - buttons.w - kit.px(56), on)
        high = max(high, words.h)
        children.append((kit.px(12), (high - words.h) // 2, words))
    children.append((room - buttons.w, (high - buttons.h) // 2, buttons))
    return Block(room, high, room, children=tuple(children))
