"""A switch: what is in or out, its words at the start and a knob at the end that stands to one side or the other."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.frame import Fill, Glyph, Item, Rect
from game.ui.layout.block import Block, Spot
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.view import Button

TRACK, HIGH, SIDE = (
    (76, 42),
    74,
    24,
)  # design pixels: of what the knob runs in, of all of it, and to its sides


def is_switch(button: Button) -> bool:
    """A value that stands alone and says in its note what a press does."""
    return button.kind == "segment" and bool(button.note)


def switch_block(kit: Kit, button: Button, width: int, on: Surface) -> Block:
    """As wide as there is room; whether it is on is told by place, tick and fill of the knob, and by its note."""
    side = kit.px(SIDE)
    wide, high = (
        min(kit.type_px(TRACK[0]), kit.px(TRACK[0] * 1.5)),
        min(kit.type_px(TRACK[1]), kit.px(TRACK[1] * 1.5)),
    )
    room = width - 2 * side - wide - kit.px(24)
    words = kit.words(button.words, "body", room, on.text, owner=button.id, weight=600)
    note = kit.words(button.note, "small", room, on.soft, owner=button.id)
    inner = words.h + note.h
    whole = max(kit.target(HIGH), inner + 2 * kit.px(14))
    used = max(words.used, note.used) + kit.px(24) + wide + 2 * side
    outer = width if width < WIDE else used
    rect, radius = Rect(0, 0, outer, whole), kit.px(t.RADIUS_CONTROL)
    stroke = max(kit.px(t.STROKE_HIGH_CONTRAST if kit.theme.bordered else t.STROKE_CONTROL), 1)
    ground = Fill(rect, kit.theme.paper if not on.dark else on.fill, 255, radius, on.line, stroke)
    track = Rect(outer - side - wide, (whole - high) // 2, wide, high)
    top = (whole - inner) // 2
    return Block(
        outer,
        whole,
        used,
        (ground, *_knob(kit, track, on, out=not button.selected)),
        (Spot(button.id, rect, radius, button.enabled),),
        ((side, top, words), (side, top + words.h, note)),
    )


def _knob(kit: Kit, track: Rect, on: Surface, *, out: bool) -> tuple[Item, ...]:
    """Filled with the knob at the end and a tick in it; empty with the knob at the start."""
    stroke = max(kit.px(t.STROKE_SECONDARY), 2)
    edge = max(kit.px(6), stroke + 1)
    size = track.h - 2 * edge
    if out:
        knob = Rect(track.x + edge, track.y + edge, size, size)
        ring = Fill(track, on.fill, 255, track.h // 2, on.text, stroke)
        return (ring, Fill(knob, on.fill, 255, size // 2, on.text, stroke))
    knob = Rect(track.right - edge - size, track.y + edge, size, size)
    tick = max(round(size * 0.72), 1)
    inset = (size - tick) // 2
    mark = Glyph(Rect(knob.x + inset, knob.y + inset, tick, tick), "check", on.text)
    return (Fill(track, on.text, 255, track.h // 2), Fill(knob, on.fill, 255, size // 2), mark)
