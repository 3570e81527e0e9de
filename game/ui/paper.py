"""A page as it is kept on paper: all of it at once, with nothing on it to press."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.settings import Settings
from game.story.frozen import replace
from game.ui.frame import Frame, Look, Measure
from game.ui.layout import layout
from game.ui.view import Box, Button, Slider, Text, View, Widget

WIDTH, LEAST_HEIGHT = 1920, 1080
LARGEST_TEXT = 130  # per cent: above it a page is one narrow column, which is meant for a screen
ROUNDS = 4  # of growing; a page that is higher is laid out a little differently


def without_buttons(view: View) -> View:
    """The same page for somebody who cannot press anything on it."""
    return replace(view, body=_bare(view.body), footer=(), bar=(), hints=(), focus="")


def _bare(widgets: Iterable[Widget]) -> tuple[Widget, ...]:
    found: list[Widget] = []
    for widget in widgets:
        match widget:
            case Button(words=words, note=note) if (
                note
            ):  # a way to try: worth reading where it cannot be pressed
                found += [Text(words), Text(note, "small", soft=True)]
            case Button() | Slider():
                continue
            case Box():
                found.append(replace(widget, children=_bare(widget.children), id=""))
            case _:
                found.append(widget)
    return tuple(found)


def whole(view: View, settings: Settings, measure: Measure, tags: Mapping[str, str]) -> Frame:
    """The page in a window just so high that nothing of it has to be scrolled to."""
    height = LEAST_HEIGHT
    for _ in range(ROUNDS):
        look = Look(
            (WIDTH, height),
            theme=settings.theme,
            text_scale=min(settings.text_scale, LARGEST_TEXT),
            face=settings.face,
            spacing=settings.spacing,
        )
        frame = layout(view, look, measure, tags)
        if not frame.scroll_end:
            return frame
        height += frame.scroll_end
    return frame
