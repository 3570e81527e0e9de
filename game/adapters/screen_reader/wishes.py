"""What a screen reader wants done, as the inputs of the game."""

from __future__ import annotations

from typing import Literal

import accesskit

from game.adapters.screen_reader.tree import Node
from game.story.frozen import frozen
from game.ui.inputs import FocusOn, PressOn, SlideOn


@frozen
class Wish:
    """One thing that is wanted of a node, by its number."""

    node: int
    what: Literal["press", "look", "more", "less", "set"]
    value: float = 0.0

    def event(self, node: Node) -> PressOn | FocusOn | SlideOn:
        """The input that does it. Where there is nothing to slide, more and less are only looked at."""
        slider = node.slider
        if self.what == "press":
            return PressOn(node.target)
        if self.what == "look" or slider is None:
            return FocusOn(node.target)
        steps = {"more": slider.value + slider.step, "less": slider.value - slider.step}
        return SlideOn(node.target, steps.get(self.what, self.value))


def wish_of(request: accesskit.ActionRequest) -> Wish | None:
    """The wish that a request is, if it is one that is heard here."""
    action, node = request.action, int(request.target)
    if action == accesskit.Action.CLICK:
        return Wish(node, "press")
    if action == accesskit.Action.FOCUS:
        return Wish(node, "look")
    if action == accesskit.Action.INCREMENT:
        return Wish(node, "more")
    if action == accesskit.Action.DECREMENT:
        return Wish(node, "less")
    if action == accesskit.Action.SET_VALUE and request.data is not None:
        kind, value = request.data
        return Wish(node, "set", float(value)) if kind == accesskit.ActionDataKind.NUMERIC_VALUE else None
    return None
