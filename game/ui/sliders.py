"""How a slider moves: by keys a step, by the pointer to where it is, by a press to the next value and round."""

from __future__ import annotations

from game.ui.frame import Rect
from game.ui.inputs import Direction
from game.ui.view import Slider

KNOB = 0.55  # how wide the knob is, of the height of its slider; it stays between the ends of the line


def set_to(slider: Slider, value: int) -> str:
    """What is pressed to give a slider a value."""
    return f"{slider.id}:{max(slider.lowest, min(slider.highest, value))}"


def moved(slider: Slider, direction: Direction, *, right_to_left: bool = False) -> str:
    """What a key of an arrow presses on a slider, or nothing where it moves on to something else."""
    if direction not in ("start", "end"):
        return ""
    more = (direction == "end") is not right_to_left
    return set_to(slider, slider.value + (slider.step if more else -slider.step))


def pointed(slider: Slider, rect: Rect, x: int, *, right_to_left: bool = False) -> str:
    """What a pointer at `x` presses on a slider that is drawn there."""
    knob = rect.h * KNOB
    part = (x - rect.x - knob / 2) / max(rect.w - knob, 1)
    part = 1 - part if right_to_left else part
    steps = round(max(0.0, min(1.0, part)) * (slider.highest - slider.lowest) / slider.step)
    return set_to(slider, slider.lowest + steps * slider.step)


def nearest(slider: Slider, value: float) -> str:
    """What is pressed to give a slider the value of its own that is nearest to this one."""
    return set_to(slider, slider.lowest + round((value - slider.lowest) / slider.step) * slider.step)


def stepped(value: int, lowest: int, highest: int, step: int) -> int:
    """The next value; after the highest the lowest, so that one key alone reaches each."""
    return lowest if value >= highest else min(highest, value + step)
