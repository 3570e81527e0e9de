"""A phone with a thread in it: the newest message is always to be seen."""

from __future__ import annotations

from collections.abc import Sequence

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Item, Rect, Run
from game.ui.layout.block import Block, padded
from game.ui.layout.columns import column
from game.ui.layout.kit import Kit
from game.ui.view import Box, Bubble, Portrait, Text, Widget


def parts(box: Box) -> tuple[Widget | None, tuple[Widget, ...], Widget | None]:
    """The header row, the messages and the draft field of a phone."""
    children = list(box.children)
    header = (
        children.pop(0) if children and isinstance(children[0], Box) and children[0].flow == "row" else None
    )
    last = children[-1] if children else None
    foot = None
    if (
        (isinstance(last, Box) and last.flow != "thread")
        or (isinstance(last, Text) and last.icon)
        or (isinstance(last, Bubble) and last.unsent)
    ):
        foot = children.pop()
    messages: list[Widget] = []
    for child in children:
        messages.extend(child.children if isinstance(child, Box) and child.flow == "thread" else (child,))
    return header, _without_names(header, messages), foot


def _without_names(header: Widget | None, messages: Sequence[Widget]) -> tuple[Widget, ...]:
    """Between two people the side says who writes; only among more do names stand over the messages."""
    faces = (
        [part for part in header.children if isinstance(part, Portrait)] if isinstance(header, Box) else []
    )
    others = {m.who for m in messages if isinstance(m, Bubble) and not m.mine}
    if len(others) > 1 or len(faces) > 1:
        return tuple(messages)
    return tuple(replace(m, who="") if isinstance(m, Bubble) and not m.unsent else m for m in messages)


def phone_block(kit: Kit, box: Box, width: int, height: int = 0) -> Block:
    """With a height, a phone that shows the end of its thread; without one, a panel as long as its thread."""
    header, messages, foot = parts(box)
    return (
        _case(kit, header, messages, foot, width, height)
        if height
        else _panel(kit, header, messages, foot, width)
    )


def _panel(
    kit: Kit, header: Widget | None, messages: Sequence[Widget], foot: Widget | None, width: int
) -> Block:
    on = kit.paper()
    side = kit.px(34)
    room = width - 2 * side
    y = kit.px(24)
    children: list[tuple[int, int, Block]] = []
    pieces: list[Block] = []
    if header:
        pieces.append(kit.make(kit, header, room, on))
    pieces.append(column(kit, messages, room, on))
    if foot:
        pieces.append(_draft(kit, foot, room))
    for piece in pieces:
        children.append((side, y, piece))
        y += piece.h + kit.px(20)
    rect = Rect(0, 0, width, y + kit.px(4))
    ground = kit.panel(rect, on, radius=t.RADIUS_PANEL)
    return Block(width, rect.h, width, (ground,), children=tuple(children))


def _case(
    kit: Kit, header: Widget | None, messages: Sequence[Widget], foot: Widget | None, width: int, height: int
) -> Block:
    th, on = kit.theme, kit.paper()
    frame = kit.px(16)
    screen = Rect(frame, frame, width - 2 * frame, height - 2 * frame)
    items: list[Item] = [
        Fill(Rect(0, 0, width, height), th.phone, 255, kit.px(t.RADIUS_PHONE), th.ink_3, max(kit.px(3), 1)),
        kit.panel(screen, on, radius=t.RADIUS_PHONE - 14),
    ]
    side = kit.px(29)
    room = screen.w - 2 * side
    children: list[tuple[int, int, Block]] = []
    top, bottom = screen.y + kit.px(24), screen.bottom - kit.px(28)
    if header:
        block = kit.make(kit, header, room - kit.px(8), on)
        children.append((screen.x + side + kit.px(4), top, block))
        top += block.h + kit.px(18)
        items.append(Fill(Rect(screen.x, top, screen.w, max(kit.px(2), 1)), on.rule))
    if foot:
        block = _draft(kit, foot, screen.w - 2 * kit.px(24))
        bottom -= block.h
        children.append((screen.x + kit.px(24), bottom, block))
        bottom -= kit.px(14)
    view = Rect(screen.x, top + kit.px(4), screen.w, max(bottom - top - kit.px(4), 1))
    air = kit.px(18)
    said = column(kit, messages, room, on)
    y = (
        view.y + view.h - said.h - air - kit.px(10)
    )  # the newest message stands over the field, as on any phone
    thread = padded(_whole(said, view.y - y - air), top=air, bottom=kit.px(10))
    inside = Block(width, height, width, children=((screen.x + side, y, _seen(thread, view, y)),), clip=view)
    return Block(width, height, width, tuple(items), children=(*children, (0, 0, inside)))


def _whole(thread: Block, top: int) -> Block:
    """The thread from its first message that is to be seen in whole, and at least its newest."""
    children = thread.children
    kept = tuple(child for child in children if child[1] >= top) or children[-1:]
    return Block(thread.w, thread.h, thread.used, thread.items, thread.spots, kept, thread.clip)


def _seen(block: Block, view: Rect, y: int) -> Block:
    """The block without what has left the screen at its top: nobody draws or reads a half message there."""

    def keep(part: Block, top: int) -> Block:
        items = tuple(
            i
            for i in part.items
            if top + i.rect.bottom > view.y and not (isinstance(i, Run) and top + i.rect.y < view.y)
        )
        children = tuple((dx, dy, keep(child, top + dy)) for dx, dy, child in part.children)
        return Block(part.w, part.h, part.used, items, part.spots, children, part.clip)

    return keep(block, y)


def _draft(kit: Kit, foot: Widget, width: int) -> Block:
    """The field of a draft; its pencil stands at the end."""
    th = kit.theme
    on = kit.paper(th.paper_2)
    inside = foot.children if isinstance(foot, Box) else (foot,)
    texts = [w for w in inside if isinstance(w, Text | Bubble)]
    text = texts[0] if texts else Text("")
    if isinstance(text, Bubble):
        return _unsent(kit, text, width)
    side = kit.px(34)
    icon = kit.type_px(36) if text.icon else 0
    room = width - 2 * side - (icon + kit.px(12) if icon else 0)
    words = kit.words(
        text.words if "*" in text.words or not text.words else f"*{text.words}*",
        "body",
        room,
        on.soft if text.soft else on.text,
        arrives=text.reveal,
    )
    high = max(kit.px(74), words.h + 2 * kit.px(16))
    stroke = max(kit.px(3 if th.bordered else 2), 1)
    items: list[Item] = [
        Fill(Rect(0, 0, width, high), on.fill, 255, min(high // 2, kit.px(37)), on.line, stroke)
    ]
    if icon:
        items.append(
            Glyph(Rect(width - side - icon + kit.px(8), (high - icon) // 2, icon, icon), text.icon, on.soft)
        )
    return Block(width, high, width, tuple(items), children=((side, (high - words.h) // 2, words),))


def _unsent(kit: Kit, bubble: Bubble, width: int) -> Block:
    """A draft that waits in its field, dashed; above it the words that say so."""
    th = kit.theme
    on = kit.paper()
    side = kit.px(34)
    name = kit.words(bubble.who, "small", width - 2 * side, on.soft) if bubble.who else Block(0, 0, 0)
    said = bubble.words if "*" in bubble.words else f"*{bubble.words}*"
    words = kit.words(said, "body", width - 2 * side, on.text, arrives=bubble.reveal)
    high = max(kit.px(74), words.h + 2 * kit.px(16))
    top = name.h + (kit.px(4) if name.h else 0)
    field = Fill(
        Rect(0, top, width, high), on.fill, 255, min(high // 2, kit.px(37)), on.line,
        max(kit.px(3 if th.bordered else 2), 2), dashed=True,
    )  # fmt: skip
    children = ((side, 0, name), (side, top + (high - words.h) // 2, words))
    return Block(width, top + high, width, (field,), children=children)
