"""The shapes of a page: stage, thread, sheet, page, grid and neutral, each at its usual text size."""

from __future__ import annotations

from collections.abc import Callable

from game.ui import theme as t
from game.ui.frame import Fill, Rect
from game.ui.layout.block import Block, Sheet, padded, pile
from game.ui.layout.buttons import CUTS
from game.ui.layout.chrome import (
    bar,
    dark_row,
    header,
    hint_line,
    hints,
    lead,
    put_hints,
    segments,
    shows_heading,
    top_texts,
    under_header,
)  # fmt: skip
from game.ui.layout.columns import column, gap_between, panel_like
from game.ui.layout.kit import TIGHT, Kit, Surface, has_targets
from game.ui.layout.scroll import More, put_scrolling
from game.ui.layout.stage import put_backdrop, put_room_behind, put_stage
from game.ui.view import Box, Button, Speech, Text, View, Widget

# Where one reads page after page, the words begin and the button stands at the same height on each.
READING_TOP, READING_BUTTON = 236, 640
BUTTONS = 0.6  # of the width; wider ones get a line of their own above the keys


def column_rect(kit: Kit, view: View) -> Rect:
    """Where the column of a scene may stand, between the upper bar and the lower edge.

    A phone does not give way to large words as a picture does: it is read itself.
    """
    w, h = kit.look.size
    large = kit.look.text_scale >= t.WIDE_COLUMN_FROM
    wide = kit.px((860 if view.shape == "thread" else 1080) if large else 780)
    return Rect(w - kit.px(64) - wide, kit.px(112), wide, h - kit.px(112 + 36))


def grouped(body: tuple[Widget, ...]) -> tuple[Widget, ...]:
    """Words and buttons that would stand on the bare picture get a panel of their own.

    Buttons with a ground of their own, like the one that goes on, need none.
    """
    found: list[Widget] = []
    loose: list[Widget] = []

    def close() -> None:
        if loose and all(isinstance(w, Button) and w.kind in ("main", "secondary") for w in loose):
            found.extend(loose)
        elif loose:
            found.append(Box(tuple(loose), kind="dark"))
        loose.clear()

    for widget in body:
        if isinstance(widget, Speech) or (isinstance(widget, Box) and panel_like(widget)):
            close()
            found.append(widget)
        else:
            loose.append(widget)
    close()
    return tuple(found)


def put_upper_edge(kit: Kit, sheet: Sheet, view: View, width: int) -> None:
    """Place, time and captions at the start, the small buttons at the end."""
    w, _ = kit.look.size
    edge, top = kit.px(48), kit.px(40)
    buttons = bar(kit, view.bar, w // 2)
    texts = top_texts(kit, view.top, w - buttons.w - 3 * edge, width - edge)
    sheet.put(texts, edge, top)
    sheet.put(buttons, w - edge - buttons.w, top)


CLOSEST = 0.45  # of the air, before an answer would be out of sight


def put_column(kit: Kit, sheet: Sheet, view: View, body: tuple[Widget, ...], more: More) -> Rect:
    """The column in the middle of the height, with less air where it is long, scrolling where that is not enough.

    The keys stand beside it or under it, whichever leaves it whole.
    """
    area = column_rect(kit, view)
    first = body[0] if body else None
    if isinstance(first, Speech) and first.who:
        area = Rect(
            area.x, area.y - kit.px(20), area.w, area.h + kit.px(20)
        )  # a name tag is not under the bar
    low = above_hints(kit, view, area)
    block = Block(0, 0, 0)
    for air in (1.0, TIGHT, CLOSEST):
        kit.air = air
        block = end_buttons(kit, body, area.w)
        if block.h <= area.h:
            break
    reading = goes_on(body) and block.h <= area.bottom - kit.px(READING_TOP)
    if reading:
        block = end_buttons(kit, body, area.w, kit.px(READING_BUTTON - READING_TOP))
    if low.h < block.h <= area.h or area.x > kit.px(t.MARGIN_SCREEN + 500):
        keys = area.x - kit.px(t.MARGIN_SCREEN + 24)
    else:
        keys, area = kit.look.size[0] - 2 * kit.px(t.MARGIN_SCREEN), low
    whole = area
    if block.h < area.h:
        y = kit.px(READING_TOP) if reading else max((kit.look.size[1] - block.h) // 2, area.y)
        area = Rect(area.x, min(y, area.bottom - block.h), area.w, block.h)
    if area.bottom <= low.bottom:  # the row goes under a column that leaves it room
        keys = kit.look.size[0] - 2 * kit.px(t.MARGIN_SCREEN)
    plate = kit.theme.plates and view.stage is not None
    put_hints(kit, sheet, view.hints, kit.px(t.MARGIN_SCREEN), keys, plate=plate)
    put_scrolling(kit, sheet, block, area, kit.dark(), more)
    kit.air = 1.0
    return whole


def goes_on(body: tuple[Widget, ...]) -> bool:
    """Whether the column is words with one button after them."""
    return (
        bool(body) and isinstance(body[-1], Button) and not (len(body) > 1 and isinstance(body[-2], Button))
    )


def end_buttons(kit: Kit, body: tuple[Widget, ...], width: int, low: int = 0) -> Block:
    """The column; a button that goes on stands at its end, not higher than `low`."""
    last = body[-1] if body else None
    if not goes_on(body) or last is None:
        return column(kit, body, width, kit.dark())
    above = column(kit, body[:-1], width, kit.dark())
    button = kit.make(kit, last, width, kit.dark())
    high = max(above.h + (kit.gap(26) if above.h else 0), low)
    children = ((0, 0, above), (width - button.w, high, button))
    return Block(width, high + button.h, width, children=children)


def above_hints(kit: Kit, view: View, area: Rect) -> Rect:
    """The area, ending above the row of keys where that row would reach under it."""
    row = hints(kit, view.hints, kit.look.size[0] - 2 * kit.px(t.MARGIN_SCREEN))
    if not view.hints or kit.px(t.MARGIN_SCREEN) + row.w + kit.px(24) < area.x:
        return area
    return Rect(area.x, area.y, area.w, min(area.h, hint_line(kit) - row.h // 2 - kit.px(18) - area.y))


def put_scene(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    start = column_rect(kit, view).x
    if view.stage:
        put_stage(kit, sheet, view.stage, start - kit.px(36))
    put_column(kit, sheet, view, grouped((*view.body, *view.footer)), more)
    put_upper_edge(kit, sheet, view, start - kit.px(48))


# --- a phone ---------------------------------------------------------------------------------------------


def put_thread(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """A phone on the stage, what the body feels at its start, question and choices at the end."""
    h = kit.look.size[1]
    put_room_behind(kit, sheet, view)
    area = column_rect(kit, view)
    stage_width = area.x - kit.px(36)
    phone = next((b for b in view.body if isinstance(b, Box) and b.kind == "phone"), None)
    rest = tuple(b for b in view.body if b is not phone)
    wide = min(kit.px(598), stage_width - kit.px(96))
    high = min(h - kit.px(118 + 83), kit.px(1160))
    note_width = kit.px(302)
    note = _side_note(view.body, phone)
    if note and _long(note):  # it is read where one reads, above the question, as far as it fits there
        kit.air = TIGHT
        whole = end_buttons(kit, grouped((*rest, *view.footer)), area.w)
        kit.air = 1.0
        note = note if whole.h > above_hints(kit, view, area).h else None
    x = stage_width - wide - kit.px(20)
    roomy = x - note_width - kit.px(55) >= kit.px(60)
    if x < kit.px(48):
        x = (stage_width - wide) // 2 + kit.px(24)
    top = kit.px(118) + (h - kit.px(201) - high) // 2
    if phone:
        sheet.put(kit.make(kit, phone, wide, kit.dark(), high), x, top)
    block = kit.make(kit, note, note_width, kit.dark()) if note and roomy else Block(0, 0, 0)
    if block.h and block.h < h - kit.px(190 + 90):
        sheet.put(block, x - kit.px(55) - note_width, max((h - block.h) // 2 - kit.px(30), kit.px(190)))
        rest = tuple(b for b in rest if b is not note)
    put_column(kit, sheet, view, grouped((*rest, *view.footer)), more)
    put_upper_edge(kit, sheet, view, max(x - kit.px(60), kit.px(300)))


NOTE = 90  # characters of narration that are read well in the strip beside a phone


def _long(note: Box) -> bool:
    return sum(len(w.words) for w in note.children if isinstance(w, Text)) > NOTE


def _side_note(body: tuple[Widget, ...], phone: Box | None) -> Box | None:
    """The dark box right after the phone, where it holds nothing to press."""
    if phone is None or body.index(phone) + 1 >= len(body):
        return None
    after = body[body.index(phone) + 1]
    if isinstance(after, Box) and after.kind in ("dark", "dark_2") and not has_targets(after):
        return after
    return None


# --- pages on the dark -----------------------------------------------------------------------------------


def put_page(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """Heading, then panels, then keys and buttons."""
    put_backdrop(kit, sheet, view, veil=190)
    area, aside = _under_header(kit, sheet, view)
    body = grouped(under_header(view))
    block = airy(
        kit, area, lambda: _spread(kit, body, area.w, kit.dark(), area.h if len(body) > 1 or view.tall else 0)
    )
    put_scrolling(kit, sheet, block, area, kit.dark(), more, aside)


def _spread(kit: Kit, body: tuple[Widget, ...], room: int, on: Surface, height: int) -> Block:
    """A column whose last row of panels takes the height that is left."""
    block = column(kit, body, room, on)
    rows = [i for i, w in enumerate(body) if isinstance(w, Box) and w.kind == "plain" and panel_like(w)]
    if not rows or block.h >= height:
        return block
    grows = rows[-1]
    before = column(kit, body[:grows], room, on)
    after = column(kit, body[grows + 1 :], room, on)
    gap = kit.px(26)
    spare = height - before.h - after.h - gap * (bool(before.h) + bool(after.h))
    grown = kit.make(kit, body[grows], room, on, spare)
    parts = [(0, before), (gap, grown)] if before.h else [(0, grown)]
    return pile([*parts, (gap, after)] if after.h else parts, room)


def airy(kit: Kit, area: Rect, build: Callable[[], Block], *, shelf: bool = False) -> Block:
    """A block with all its air, or with less of it where that keeps it from scrolling; on a `shelf` more is seen so."""
    block = build()
    if block.h <= area.h:
        return block
    kit.air = TIGHT
    tight = build()
    if not shelf and area.h < tight.h <= area.h * NEARLY:
        kit.air = TIGHTEST
        tight = build()
    kit.air = 1.0
    return tight if shelf or tight.h <= area.h else block


def put_grid(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """Cards in equal columns. Whatever is no card stands above them."""
    put_backdrop(kit, sheet, view, veil=210)
    area, aside = _under_header(kit, sheet, view)
    body = under_header(view)
    cards = sum(isinstance(widget, Box) and widget.kind == "card" for widget in body)
    narrowed = segments(view) is not None  # the cards stay as large as among all of them
    if 0 < cards < len(FEW_CARDS) and not narrowed:
        wide = min(kit.type_px(FEW_CARDS[cards]), area.w)
        area = Rect(area.x + (area.w - wide) // 2, area.y, wide, area.h)
    block = airy(kit, area, lambda: _cards(kit, body, area.w, 3 if narrowed else min(cards, 3)), shelf=True)
    if cards < len(FEW_CARDS) and not narrowed and block.h < area.h:
        area = Rect(area.x, area.y + (area.h - block.h) // 3, area.w, block.h)
    put_scrolling(kit, sheet, block, area, kit.dark(), more, aside)


TIGHTEST, NEARLY = 0.6, 1.03  # still less air, where a page is longer than its room by no more than a line
MORE_ASIDE = 460  # design pixels of the line that says what is below, where it stands beside the keys
# How wide one card stands, and two: a shelf with little on it is not an empty one.
FEW_CARDS = (0, 900, 1480)


def _cards(kit: Kit, body: tuple[Widget, ...], width: int, columns: int) -> Block:
    """Cards of the body, so many in a line."""
    parts: list[Widget] = []
    cards: list[Widget] = []
    for widget in body:
        if isinstance(widget, Box) and widget.kind == "card":
            cards.append(widget)
            continue
        if cards:
            parts.append(Box(tuple(cards), flow="grid", columns=columns))
            cards = []
        parts.append(widget)
    if cards:
        parts.append(Box(tuple(cards), flow="grid", columns=columns))
    return column(kit, parts, width, kit.dark())


def _under_header(kit: Kit, sheet: Sheet, view: View) -> tuple[Rect, Rect | None]:
    """Draws what stands round the body; answers what is left for the body, and where beside the keys for one line."""
    w, h = kit.look.size
    edge = kit.px(t.MARGIN_SCREEN)
    room = w - 2 * edge
    head = header(kit, view, room)
    top = kit.px(42)
    sheet.put(head, edge, top)
    foot = dark_row(kit, view.footer, room) if view.footer else Block(0, 0, 0)
    reach = edge
    if view.hints:
        reach = put_hints(
            kit, sheet, view.hints, edge, room - (foot.w + kit.px(36) if foot.w < room * BUTTONS else 0)
        )
    bottom = h - kit.px(72 if view.hints else 48)
    if foot.h:
        x = w - edge - foot.w
        y = hint_line(kit) - foot.h // 2 if reach + kit.px(24) <= x else bottom - foot.h
        y = min(y, h - kit.px(20) - foot.h)
        sheet.put(foot, x, y)
        bottom = min(bottom, y - kit.px(18))
    focusable = any(text.id for text in lead(view)[0][:1])
    start = top + head.h + kit.px(34 if focusable else 22) if head.h else top  # its ring stays off the page
    end, wide, high = (
        w - edge,
        kit.type_px(MORE_ASIDE),
        max(kit.line_height("small"), kit.px(34)) + kit.px(12),
    )
    free = bool(view.hints) and not foot.h and reach + kit.px(48) <= end - wide
    aside = Rect(end - wide, hint_line(kit) - high // 2, wide, high) if free else None
    return Rect(edge, start, room, bottom - start), aside


def put_neutral(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    """A plain light page without a picture; it says nothing of the game."""
    w, h = kit.look.size
    sheet.draw(Fill(Rect(0, 0, w, h), t.NEUTRAL_GROUND))
    ink, line = t.NEUTRAL_TEXT, t.NEUTRAL_LINE
    on = Surface(t.NEUTRAL_GROUND, ink, ink, line, ink, line, ink, dark=False)
    wide = min(kit.px(1200), w - 2 * kit.px(t.MARGIN_SCREEN))
    heading: tuple[Widget, ...] = (Text(view.heading, "subheading"),) if shows_heading(view) else ()
    buttons: tuple[Button, ...] = (*view.footer, *view.bar)
    words = (*heading, *view.body)
    aside = kit.px(CUTS["quiet"].side)  # round the words of its buttons, which begin where the others do
    told = padded(column(kit, words, wide - aside, on), start=aside)
    gap = gap_between(kit, words[-1], buttons[0]) if words and buttons else 0
    block = pile([(0, told), (gap, column(kit, buttons, wide, on))], wide)
    top = kit.px(120)
    put_scrolling(kit, sheet, block, Rect((w - wide) // 2, top, wide, h - 2 * top), on, more)
