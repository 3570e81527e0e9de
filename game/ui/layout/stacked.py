"""Every shape at the large text sizes: one scrolling column, the picture as a band."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Rect
from game.ui.layout.block import Block, Sheet, pile
from game.ui.layout.chrome import bar, caption, hints, lead, place_bar
from game.ui.layout.columns import column
from game.ui.layout.kit import TIGHT, WIDE, Kit
from game.ui.layout.scroll import More, put_scrolling
from game.ui.layout.stage import put_band
from game.ui.view import Box, Text, View, Widget

COLUMN, BAND = 1640, 250
NEARLY = 1.08  # by so much less air between things can make a column shorter


def put_stacked(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """A band or a heading that stays, and all the rest in one column under it."""
    w, h = kit.look.size
    sheet.draw(Fill(Rect(0, 0, w, h), kit.theme.ink))
    wide = min(kit.px(COLUMN), w - 2 * kit.px(t.MARGIN_SCREEN) - kit.px(60))
    picture = view.stage is not None and view.shape == "stage"
    top, left = _band(kit, sheet, view) if picture else _heading(kit, sheet, view)
    start = top + kit.px(24)
    area = Rect(kit.px(t.MARGIN_SCREEN), start, wide, h - start - kit.px(20))
    block = _column(kit, view, left, wide)
    if area.h < block.h <= area.h * NEARLY:  # it would have to be scrolled for the rim of its last button
        kit.air = TIGHT
        tight = _column(kit, view, left, wide)
        kit.air = 1.0
        block = tight if tight.h <= area.h else block
    put_scrolling(kit, sheet, block, area, kit.dark(), more)


def _column(kit: Kit, view: View, first: tuple[Block, ...], wide: int) -> Block:
    """Words of the upper edge for which it had no room, the body, and the buttons of the lower edge."""
    on = kit.dark()
    parts = [(kit.px(12) if i else 0, b) for i, b in enumerate(first)]
    body = column(kit, _ungrouped(view.body if view.shape == "stage" else _rest(view)), wide, on)
    parts.append((kit.px(20) if parts else 0, body))
    buttons = list(view.footer)
    if view.shape != "stage":
        buttons += [b for b in view.bar if not _in_heading(kit, view)]
    if buttons:
        plain = [replace(b, kind="secondary") if b.kind == "icon" else b for b in buttons]
        parts.append((kit.px(18), column(kit, plain, wide, on)))
    keys = hints(kit, view.hints, wide)
    if keys.h:
        parts.append((kit.px(28), keys))
    return pile(parts, wide)


def _ungrouped(body: tuple[Widget, ...]) -> tuple[Widget, ...]:
    """Dark panels open up: their ground is the ground of the page already."""
    found: list[Widget] = []
    for widget in body:
        if (
            isinstance(widget, Box)
            and widget.kind in ("dark", "ground")
            and widget.flow == "column"
            and not widget.id
        ):
            found.extend(widget.children)
        else:
            found.append(widget)
    return tuple(found)


def _band(kit: Kit, sheet: Sheet, view: View) -> tuple[int, tuple[Block, ...]]:
    """The picture with faces; place and captions on it where they leave the faces free."""
    w, _ = kit.look.size
    assert view.stage is not None
    band = Rect(0, 0, w, kit.px(BAND))
    edge = kit.px(40)
    buttons = bar(kit, view.bar, w // 2)
    people = min(len(view.stage.people), 3)
    faces = kit.px(220 + 170 * (people - 1)) if people else 0
    room = w - 3 * edge - buttons.w - faces
    on_band: list[tuple[int, Block]] = []
    left: list[Block] = []
    for index, text in enumerate(view.top):
        make = place_bar if index == 0 else caption
        block = make(kit, text, WIDE)
        used = sum(gap + b.h for gap, b in on_band) + block.h + edge
        if not left and block.w <= room and used <= band.h - kit.px(16):
            on_band.append((kit.px(10) if on_band else 0, block))
        else:
            left.append(make(kit, text, min(kit.px(COLUMN), w - 2 * kit.px(t.MARGIN_SCREEN) - kit.px(60))))
    texts = pile(on_band, max((b.w for _, b in on_band), default=0))
    start = edge + texts.w
    put_band(kit, sheet, view.stage, band, Rect(start, 0, max(w - edge - buttons.w - start, 1), band.h))
    sheet.put(texts, edge, kit.px(28))
    sheet.put(buttons, w - edge - buttons.w, kit.px(28))
    return band.bottom, tuple(left)


def _in_heading(kit: Kit, view: View) -> bool:
    """Whether the small buttons fit beside the heading."""
    if not all(b.kind == "icon" for b in view.bar):
        return False
    w, _ = kit.look.size
    room = w - 2 * kit.px(t.MARGIN_SCREEN) - bar(kit, view.bar, WIDE).w - kit.px(40)
    title = _title(view)
    return bool(view.bar) and (not title or kit.make(kit, title, WIDE, kit.dark()).used <= room)


def _title(view: View) -> Text | None:
    """The heading that stays in its place: the first of the body, or the view's."""
    texts, _ = lead(view)
    return texts[0] if texts and texts[0] not in view.top else None


def _rest(view: View) -> tuple[Widget, ...]:
    """The body after the heading that stays; words under the heading scroll with it."""
    return view.body[1:] if _title(view) in view.body[:1] else view.body


def _heading(kit: Kit, sheet: Sheet, view: View) -> tuple[int, tuple[Block, ...]]:
    """The heading that stays, with the small buttons where there is room; other upper words go into the column."""
    w, _ = kit.look.size
    edge = kit.px(t.MARGIN_SCREEN)
    wide = min(kit.px(COLUMN), w - 2 * edge - kit.px(60))
    bottom = kit.px(28)
    title = _title(view)
    room = w - 2 * edge
    if _in_heading(kit, view):
        buttons = bar(kit, view.bar, WIDE, edge=kit.dark().line)
        sheet.put(buttons, w - kit.px(40) - buttons.w, kit.px(28))
        bottom = kit.px(28) + buttons.h
        room -= buttons.w
    if title:
        block = kit.make(kit, title, room, kit.dark())
        sheet.put(block, edge, kit.px(28))
        bottom = max(bottom, kit.px(28) + block.h)
    left = [kit.make(kit, Text(x.words, "small", icon=x.icon, soft=True), wide, kit.dark()) for x in view.top]
    return bottom, tuple(left)
