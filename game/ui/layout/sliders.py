"""Sliders: a line, the part of it that is set, a knob, and the value in words after it."""

from __future__ import annotations

from game.ui import theme as t
from game.ui.frame import Fill, Item, Rect
from game.ui.layout.block import Block, Spot
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.sliders import KNOB
from game.ui.view import Slider

HEIGHT, LINE = 62, 10
LONGEST, SHORTEST = 560, 160


def slider_block(kit: Kit, slider: Slider, width: int, on: Surface) -> Block:
    high = kit.target(HEIGHT)
    value = kit.words(slider.shown, "small", WIDE, on.text, owner=slider.id, weight=600)
    gap, room = kit.px(24), kit.words("100 %", "small", WIDE, on.text, weight=600).used
    after = max(value.used, room) + gap
    wide = min(max(width - after, kit.px(SHORTEST)), kit.px(LONGEST))
    high = max(high, value.h)
    middle, line, knob = high // 2, max(kit.px(LINE), 4), round(high * KNOB)
    part = (slider.value - slider.lowest) / max(slider.highest - slider.lowest, 1)
    x = knob // 2 + round((wide - knob) * part)  # the middle of the knob
    start, end = 0, wide  # in line with the buttons of the rows over and under it
    stroke = max(kit.px(t.STROKE_CONTROL), 2)
    items: list[Item] = [
        Fill(Rect(start, middle - line // 2, end - start, line), on.fill, 255, line // 2, on.line, stroke),
        Fill(Rect(start, middle - line // 2, max(x - start, line), line), on.text, 255, line // 2),
        Fill(Rect(x - knob // 2, middle - knob // 2, knob, knob), on.text, 255, knob // 2),
    ]
    ground = Rect(0, 0, wide, high)
    spot = Spot(slider.id, ground, min(kit.px(t.RADIUS_CONTROL), high // 2))
    children = ((wide + gap, (high - value.h) // 2, value),)
    return Block(wide + after, high, wide + after, tuple(items), (spot,), children)
