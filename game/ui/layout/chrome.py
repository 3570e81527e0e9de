"""What stands round a page: place and captions, the small buttons, the keys that work, heading and footer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Item, Rect
from game.ui.layout.block import Block, Sheet, delayed, pile
from game.ui.layout.buttons import button_block, icon_block
from game.ui.layout.kit import WIDE, Kit
from game.ui.view import Box, Button, Hint, Text, View, Widget

ARROWS = {
    "left": "chevron-left", "right": "chevron-right", "up": "chevron-up", "down": "chevron-down",
    "(x)": "x", "(circle)": "circle", "(square)": "square", "(triangle)": "triangle",
    "←": "chevron-left", "→": "chevron-right", "↑": "chevron-up", "↓": "chevron-down",
}  # fmt: skip

BACK = 54  # design pixels; an arrow fills little of its square
BESIDE = 24  # design pixels between a heading, the segments beside it, and the small buttons


def place_bar(kit: Kit, text: Text, width: int) -> Block:
    """Where and when: a dark pill at the start of the upper edge, its first words strong."""
    on = kit.dark()
    side, icon = kit.px(24), kit.type_px(28) if text.icon else 0
    lead = icon + kit.px(14) if icon else 0
    words = kit.words(
        re.sub(r"\*\*\s+(?=\S)", "** \u00a0", text.words), "small", width - 2 * side - lead, on.text
    )
    wide, high = words.used + lead + 2 * side + kit.px(8), max(words.h + kit.px(16), kit.px(60))
    rect = Rect(0, 0, wide, high)
    items: list[Item] = [kit.panel(rect, on, radius=min(high // 2, 30), alpha=235)]
    if icon:
        items.append(Glyph(Rect(side - kit.px(4), (high - icon) // 2, icon, icon), text.icon, on.icon))
    return Block(wide, high, wide, tuple(items), children=((side + lead, (high - words.h) // 2, words),))


def caption(kit: Kit, text: Text, width: int) -> Block:
    """A sound in words."""
    on = kit.dark()
    side, icon = kit.px(14), kit.type_px(26) if text.icon else 0
    lead = icon + kit.px(8) if icon else 0
    words = kit.words(text.words, "caption", width - 2 * side - lead, on.text)
    wide, high = words.used + lead + 2 * side, max(words.h + kit.px(10), kit.px(46))
    items: list[Item] = [kit.panel(Rect(0, 0, wide, high), on, radius=t.RADIUS_CAP, alpha=235)]
    if icon:
        items.append(Glyph(Rect(side, (high - icon) // 2, icon, icon), text.icon, on.soft))
    return Block(wide, high, wide, tuple(items), children=((side + lead, (high - words.h) // 2, words),))


def top_texts(kit: Kit, texts: Sequence[Text], first_width: int, width: int) -> Block:
    """Place and time, and the captions under them."""
    blocks = [
        (
            kit.px(16) if index else 0,
            place_bar(kit, text, first_width) if index == 0 else caption(kit, text, width),
        )
        for index, text in enumerate(texts)
    ]
    if not blocks:
        return Block(0, 0, 0)
    return pile(blocks, max(block.w for _, block in blocks))


def bar(kit: Kit, buttons: Sequence[Button], width: int = WIDE, *, edge: str = "") -> Block:
    """Small buttons in a line that ends at its end: icons together in one pill, others on their own."""
    parts = bar_parts(kit, buttons, width, edge)
    lines: list[list[Block]] = [[]]
    x = 0
    gap = kit.px(14)
    for part in parts:
        if lines[-1] and x + part.w > width:
            lines.append([])
            x = 0
        lines[-1].append(part)
        x += part.w + gap
    wide = max((sum(b.w for b in line) + gap * (len(line) - 1) for line in lines), default=0) if parts else 0
    placed: list[tuple[int, int, Block]] = []
    y = 0
    for line in lines:
        high = max((b.h for b in line), default=0)
        x = wide - sum(b.w for b in line) - gap * (len(line) - 1)
        for block in line:
            placed.append((x, y + (high - block.h) // 2, block))
            x += block.w + gap
        y += high + gap
    return Block(wide, max(y - gap, 0), wide, children=tuple(placed))


def bar_parts(kit: Kit, buttons: Sequence[Button], width: int, edge: str) -> list[Block]:
    parts: list[Block] = []
    icons: list[Button] = []
    for button in buttons:
        if button.kind == "icon":
            icons.append(button)
            continue
        if icons:
            parts.append(_pill(kit, icons, edge))
            icons = []
        small = replace(button, kind="chip") if button.kind in ("secondary", "main") else button
        parts.append(button_block(kit, small, width, kit.dark()))
    return [*parts, _pill(kit, icons, edge)] if icons else parts


def _pill(kit: Kit, buttons: Sequence[Button], edge: str) -> Block:
    on = kit.dark()
    blocks = [button_block(kit, button, WIDE, on) for button in buttons]
    gap, side = max(kit.px(t.TARGET_GAP), 4), kit.px(10)
    wide = sum(b.w for b in blocks) + gap * (len(blocks) - 1) + 2 * side
    high = max(b.h for b in blocks)
    children: list[tuple[int, int, Block]] = []
    x = side
    for block in blocks:
        children.append((x, 0, block))
        x += block.w + gap
    ground = kit.panel(Rect(0, 0, wide, high), on, radius=30, alpha=235, edge=edge, width=t.STROKE_CONTROL)
    return Block(wide, high, wide, (ground,), children=tuple(children))


def hints(kit: Kit, found: Sequence[Hint], width: int) -> Block:
    """The keys that work now. Those for which there is no room stay unsaid: the help page has them all."""
    key = "hints", tuple(found), width
    kept = kit.words_kept.get(key)
    if kept is None:
        kept = kit.words_kept[key] = _hints(kit, found, width)
    return kept


def _hints(kit: Kit, found: Sequence[Hint], width: int) -> Block:
    blocks = [_hint(kit, hint) for hint in found]
    # They stand closer before one of them goes.
    gap = next((gap for gap in (kit.px(36), kit.px(22)) if _long(blocks, gap) <= width), kit.px(22))
    shown: list[tuple[bool, Block]] = []
    room = width
    for hint, block in zip(found, blocks, strict=True):
        if block.w > room:
            continue  # a shorter one after it may still fit
        # What is to be chosen comes after the words that arrive, and so does the key for it: it stands last, so that
        # it leaves no hole before, and stays where it is.
        chooses = hint.keys[0][:1].isdigit()
        shown.append((chooses, delayed(block, kit.reveal_end) if chooses else block))
        room -= block.w + gap
    x = high = 0
    children: list[tuple[int, int, Block]] = []
    for _, block in sorted(shown, key=lambda pair: pair[0]):
        children.append((x, 0, block))
        x += block.w + gap
        high = max(high, block.h)
    wide = max(x - gap, 0)
    return Block(wide, high, wide, children=tuple(children))


def _long(blocks: Sequence[Block], gap: int) -> int:
    return sum(block.w for block in blocks) + gap * max(len(blocks) - 1, 0)


def _hint(kit: Kit, hint: Hint) -> Block:
    on = kit.dark()
    th = kit.theme
    high = max(kit.type_px(34), kit.px(34))
    line = kit.line_height("small", factor=0.96)
    items: list[Item] = []
    children: list[tuple[int, int, Block]] = []
    x = 0
    for key in hint.keys:
        icon = ARROWS.get(key)
        size = kit.type_px(24)
        word = None if icon else kit.words(key, "small", WIDE, on.text, factor=0.96, weight=600)
        wide = max((word.w if word else size) + 2 * kit.px(9), high)
        cap = Rect(x, 0, wide, high)
        items.append(Fill(cap, th.ink_2, 255, kit.px(t.RADIUS_KEY), on.line, max(kit.px(2), 1)))
        if word:
            children.append((x + (wide - word.w) // 2, (high - word.h) // 2, word))
        elif icon:
            items.append(Glyph(Rect(x + (wide - size) // 2, (high - size) // 2, size, size), icon, on.text))
        x += wide + kit.px(6)
    words = kit.words(hint.words, "small", WIDE, on.soft, factor=0.96)
    children.append((x + kit.px(4), (high - line) // 2, words))
    x += kit.px(4) + words.w
    return Block(x, max(high, line), x, tuple(items), children=tuple(children))


def footer_row(kit: Kit, buttons: Sequence[Button], width: int) -> Block:
    """Buttons in a line, or under each other where the line is too short for them."""
    on = kit.paper()
    return _in_line(kit, [button_block(kit, button, width, on) for button in buttons], width)


def dark_row(kit: Kit, buttons: Sequence[Button], width: int) -> Block:
    on = kit.dark()
    return _in_line(kit, [button_block(kit, button, width, on) for button in buttons], width)


def _in_line(kit: Kit, blocks: Sequence[Block], width: int) -> Block:
    """Buttons in a line; those for which it has no room go on in the next one, which ends where it ends."""
    gaps = (kit.px(28), max(kit.px(16), t.TARGET_GAP))  # they stand closer before one of them goes
    gap = next((gap for gap in gaps if _long(blocks, gap) <= width), gaps[0])
    lines: list[list[Block]] = [[]]
    for block in blocks:
        if lines[-1] and _long([*lines[-1], block], gap) > width:
            lines.append([])
        lines[-1].append(block)
    wide = max(_long(line, gap) for line in lines)
    placed: list[tuple[int, int, Block]] = []
    y = 0
    for line in lines:
        high = max((block.h for block in line), default=0)
        x = wide - _long(line, gap)
        for block in line:
            placed.append((x, y + (high - block.h) // 2, block))
            x += block.w + gap
        y += high + kit.px(16)
    return Block(wide, max(y - kit.px(16), 0), wide, children=tuple(placed))


def lead(view: View) -> tuple[tuple[Text, ...], tuple[Widget, ...]]:
    """The first heading with the words right under it, and the rest of the body.

    A body without a first heading gets the heading of its view; the words at the top follow it.
    """
    found: list[Text] = []
    body = view.body
    if body and isinstance(body[0], Text) and body[0].level == 1:
        while body and isinstance(body[0], Text):
            found.append(body[0])
            body = body[1:]
    elif view.heading:
        found.append(Text(view.heading, "title"))
    return (*found, *view.top), body


def shows_heading(view: View) -> bool:
    """The heading of a view is drawn where its body has no first heading of its own."""
    return bool(view.heading) and not any(isinstance(w, Text) and w.level == 1 for w in view.body)


def segments(view: View) -> Box | None:
    """A row of segments right under the heading: what it narrows is all that follows, so it stands still."""
    first = next(iter(lead(view)[1]), None)
    if not isinstance(first, Box) or first.kind != "plain" or first.flow != "row" or not first.children:
        return None
    alike = all(isinstance(child, Button) and child.kind == "segment" for child in first.children)
    return first if alike else None


def under_header(view: View) -> tuple[Widget, ...]:
    """What of a body is not drawn in the header."""
    return lead(view)[1][1 if segments(view) else 0 :]


def header(kit: Kit, view: View, width: int) -> Block:
    """Heading and segments at the start, the small buttons at the end; under each other when tight."""
    block = _header(kit, view, width)
    row = segments(view)
    if row is None:
        return block
    on = kit.dark()
    first = lead(view)[0][:1]
    title = sum(kit.make(kit, text, WIDE, on).used for text in first)
    back, buttons = _sides(kit, view, width)
    free = width - title - back.w - buttons.w - (2 if buttons.w else 1) * kit.px(BESIDE)
    inner = kit.make(kit, row, WIDE, on)
    if 0 < inner.used <= free and len(lead(view)[0]) == 1:
        spare = free - inner.used
        x = back.w + title + kit.px(BESIDE) + (spare // 2 if buttons.w else spare)
        return replace(block, children=(*block.children, (x, (block.h - inner.h) // 2, inner)))
    return pile([(0, block), (kit.px(16), kit.make(kit, row, width, on))], width)


def _sides(kit: Kit, view: View, width: int) -> tuple[Block, Block]:
    """The way back before a heading, and the small buttons at its end."""
    back = [b for b in view.bar if b.kind == "icon" and b.icon in ("chevron-left", "arrow-left")]
    # On the dark page the pill needs a line to be seen; over a picture its ground is enough.
    return icon_lead(kit, back), bar(kit, [b for b in view.bar if b not in back], width, edge=kit.dark().line)


def _header(kit: Kit, view: View, width: int) -> Block:
    on = kit.dark()
    texts, _ = lead(view)
    way, buttons = _sides(kit, view, width)
    room = width - (buttons.w + kit.px(48) if buttons.w else 0) - way.w
    title_width = kit.make(kit, texts[0], WIDE, on).used if texts else 0
    beside = title_width <= room and room > 0
    if not beside:
        room = width - way.w
    lines: list[tuple[int, Block]] = []
    below = kit.px(12 if texts and texts[0].id else 4)  # the ring of a heading does not touch the next line
    for text in texts:
        below = max(below, kit.px(t.RING_GROWS + 9)) if text.id and lines else below
        clear = bool(lines) and buttons.h <= lines[0][1].h + below  # the line is under the small buttons
        lines.append((below if lines else 0, kit.make(kit, text, width - way.w if clear else room, on)))
    words = pile(lines, max((b.w for _, b in lines), default=0)) if lines else Block(0, 0, 0)
    first = lines[0][1].h if lines else 0
    children = [(0, (first - way.h) // 2, way), (way.w, 0, words)]
    if not beside and buttons.w:
        children.append((width - buttons.w, words.h + kit.px(16), buttons))
        return Block(width, words.h + kit.px(16) + buttons.h, width, children=tuple(children))
    if buttons.w:
        children.append((width - buttons.w, max((first - buttons.h) // 2, 0), buttons))
    return Block(width, max(words.h, buttons.h), width, children=tuple(children))


def icon_lead(kit: Kit, back: Sequence[Button]) -> Block:
    if not back:
        return Block(0, 0, 0)
    block = icon_block(kit, back[0], kit.dark(), icon=kit.px(BACK))
    # Its icon, not its edge, stands in line with what is below; its ring stays off the heading.
    return Block(block.w + kit.px(8), block.h, block.w, children=((-kit.px(16), 0, block),))


def put_hints(
    kit: Kit, sheet: Sheet, found: Sequence[Hint], x: int, width: int, *, plate: bool = False
) -> int:
    """The row of keys at the lower edge, on a plate where it is asked for; answers how far to the end it reaches."""
    block = hints(kit, found, width)
    if plate and block.w:
        side, up = kit.px(24), kit.px(12)
        high = block.h + 2 * up
        place = Rect(x - side, hint_line(kit) - high // 2, block.w + 2 * side, high)
        sheet.draw(kit.panel(place, kit.dark(), radius=t.RADIUS_CONTROL, alpha=235))
    sheet.put(block, x, hint_line(kit) - block.h // 2)
    return x + block.w


def hint_line(kit: Kit) -> int:
    """The middle of the row of keys."""
    return kit.look.size[1] - kit.px(39)
