"""What lies over a story that is being written: what is wrong with its file, and what is only supposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.story.frozen import replace
from game.story.model import VariableValue
from game.ui.screen import Fault
from game.ui.screens.trouble import problem_parts
from game.ui.view import Box, Button, Text, View, Widget
from game.ui.words import Words


def problem_panel(words: Words, view: View, wrong: Sequence[Fault]) -> View:
    """The first error with its line and its hint, before all else on the page; and a way to the others."""
    more = words.many("All {n} problem", "All {n} problems", len(wrong)) if len(wrong) > 1 else ""
    said = words.say("Problems of your file: {n}", n=len(wrong))
    button = Button("desk-problems", more or words.say("The problem"), "chip", icon="list", said=said)
    calm = Text(words.say("The story goes on as it was before."), "small", soft=True)
    kept = () if any(fault.fate is not None for fault in wrong) else (calm,)
    panel = Box((*problem_parts(words, wrong[0], brief=True), *kept, button), kind="paper")
    return with_first(view, panel)


def as_if(words: Words, view: View, given: Mapping[str, VariableValue]) -> View:
    """The page with the sign that somebody set variables by hand."""
    said = ", ".join(
        words.say("{name} is {value}", name=name, value=spelled(value)) for name, value in given.items()
    )
    sign = Text(words.say("As if {what}. Nothing of this is kept.", what=said), "caption", icon="pencil-line")
    if view.shape in ("stage", "thread"):
        return replace(view, top=(*view.top, sign))
    return replace(view, body=(*view.body[:1], sign, *view.body[1:]))


def with_first(view: View, panel: Widget) -> View:
    """The page with a panel at its beginning, under its title where it has one in the body."""
    if view.shape in ("stage", "thread"):
        return replace(view, body=(panel, *view.body))
    return replace(view, body=(*view.body[:1], panel, *view.body[1:]))


def spelled(value: VariableValue) -> str:
    """A value as it stands in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value)
