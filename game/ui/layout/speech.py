"""What people say: speech on paper with a name tag and a tail, and the bubbles of a phone."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Fill, Item, Rect, Run, Tail, Typing
from game.ui.layout.block import Block, delayed, pile
from game.ui.layout.kit import Kit, Surface
from game.ui.text import plain
from game.ui.view import Bubble, Speech

TAIL = 44  # how long the tail is, with what of it lies under the panel


def name_tag(kit: Kit, who: str, person: str) -> Block:
    """A name on the person's own dark colour."""
    th = kit.theme
    words = kit.words(who, "card_title", kit.px(700), th.on_tag)
    wide, high = words.used + 2 * kit.px(32), max(kit.px(64), words.h + kit.px(12))
    fill = th.ink if th.bordered else kit.tags.get(person, th.tag)
    border = th.line_dark if th.bordered else ""
    ground = Fill(
        Rect(0, 0, wide, high),
        fill,
        radius=kit.px(t.RADIUS_CONTROL),
        border=border,
        border_width=max(kit.px(3), 2) if border else 0,
    )
    return Block(wide, high, wide, (ground,), children=((kit.px(32), (high - words.h) // 2, words),))


def _said(speech: Speech) -> str:
    return f"*{speech.words}*" if speech.thought and "*" not in speech.words else speech.words


def speech_block(kit: Kit, speech: Speech, width: int) -> Block:
    """A panel of paper; the tag stands on its upper edge, the tail points to the stage."""
    if kit.stacked:
        return _stacked(kit, speech, width)
    th = kit.theme
    on = kit.paper()
    tag = name_tag(kit, speech.who, speech.person) if speech.who else None
    over = tag.h - kit.px(31) if tag else 0
    top, side, bottom = max(kit.gap(54 if tag else 40), kit.px(44 if tag else 20)), kit.px(40), kit.gap(41)
    words = kit.words(_said(speech), "speech", width - 2 * side, on.text, arrives=speech.reveal)
    high = top + words.h + bottom
    items: list[Item] = [
        kit.panel(Rect(0, over, width, high), on, radius=t.RADIUS_PANEL, shadow=t.SHADOW_PANEL)
    ]
    if tag and speech.in_sight and not speech.thought:
        # At the height of a mouth, as near as the panel comes to one.
        tail = Rect(-kit.px(TAIL - 2), over + round(high * 0.56), kit.px(TAIL), kit.px(40))
        items.append(Tail(tail, on.fill, th.line_paper if th.bordered else ""))
    children = [(side, over + top, words)]
    if tag:
        children.append((kit.px(37), 0, tag))
    return Block(width, over + high, words.used + 2 * side, tuple(items), children=tuple(children))


def _stacked(kit: Kit, speech: Speech, width: int) -> Block:
    """Large words stand on the ground itself: no room is spent on a panel."""
    words = kit.words(_said(speech), "speech", width, kit.dark().text, arrives=speech.reveal)
    if not speech.who:
        return Block(width, words.h, words.used, children=((0, 0, words),))
    return pile([(0, name_tag(kit, speech.who, speech.person)), (kit.px(14), words)], width)


def bubble_block(kit: Kit, bubble: Bubble, width: int) -> Block:
    """A message: mine at the end, theirs at the start; a draft that was not sent is dashed."""
    th = kit.theme
    ground, ink = th.bubble_me if bubble.mine else th.bubble_them
    on = kit.paper()
    side, up = kit.px(23), kit.px(12)
    room = round(width * 0.78) - 2 * side
    words_in = f"*{bubble.words}*" if bubble.unsent and "*" not in bubble.words else bubble.words
    words = kit.words(words_in, "body", room, on.soft if bubble.unsent else ink, arrives=bubble.reveal)
    wide, high = words.used + 2 * side, words.h + 2 * up
    x = width - wide if bubble.mine else 0
    y = 0
    children: list[tuple[int, int, Block]] = []
    if bubble.who:
        name = kit.words(bubble.who, "small", room, on.soft)
        children.append((width - name.used if bubble.mine else 0, 0, name))
        y = name.h
    corners = (True, True, not bubble.mine, bubble.mine)
    rect = Rect(x, y, wide, high)
    radius = kit.px(24)
    line = th.line_paper
    if bubble.unsent:
        fill = Fill(rect, on.fill, 255, radius, line, max(kit.px(3), 2), dashed=True)
    elif th.bordered:
        fill = Fill(rect, ground, 255, radius, line, max(kit.px(3), 2), corners=corners)
    else:
        fill = Fill(rect, ground, 255, radius, corners=corners)
    children.append((x + side, y + up, words))
    y += high
    if bubble.note:
        note = kit.words(bubble.note, "small", width - 2 * kit.px(6), on.soft)
        children.append((width - note.used - kit.px(6) if bubble.mine else kit.px(6), y + kit.px(2), note))
        y += note.h + kit.px(2)
    block = Block(width, y, max(wide, 0), (fill,), children=tuple(children))
    comes = kit.arrivals.get(plain(bubble.words)) if bubble.reveal and not bubble.unsent else None
    return _coming(kit, block, rect, comes[0], typed=bubble.typed) if comes else block


def _coming(kit: Kit, block: Block, bubble: Rect, when: int, *, typed: bool) -> Block:
    """A message that comes; before it one sees three dots where somebody writes it."""
    grows = tuple(replace(item, comes="grow") if isinstance(item, Fill) else item for item in block.items)
    late = delayed(replace(block, items=grows), max(when, 1))
    if not typed:
        return late
    on = kit.paper()
    ground = kit.theme.bubble_them[0]
    dots = Typing(Rect(bubble.x, bubble.y, kit.px(104), kit.px(52)), ground, on.soft, kit.px(24), when)
    return replace(late, items=(dots, *late.items))


def key_run(kit: Kit, text: str, surface: Surface, height: int) -> Run:
    font = kit.font("small", factor=0.96)
    font = type(font)(font.family, 600, font.size)
    return Run(Rect(0, 0, kit.measure.width(text, font), height), text, font, surface.text)
