"""From a View to a Frame: where everything stands in a window, for a look and a measure of type."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.story.frozen import replace
from game.ui.frame import Frame, Look, Measure, mirrored
from game.ui.layout.again import Again
from game.ui.layout.block import Sheet
from game.ui.layout.boxes import make
from game.ui.layout.kit import Kit, arrivals
from game.ui.layout.label import put_label
from game.ui.layout.menu import put_menu, put_stacked_menu
from game.ui.layout.scroll import More, more_below
from game.ui.layout.shapes import put_grid, put_neutral, put_page, put_scene, put_thread
from game.ui.layout.sheets import put_sheet
from game.ui.layout.stacked import put_stacked
from game.ui.theme import MOTION, THEMES, on_neutral
from game.ui.view import View, targets

__all__ = ["Again", "layout", "more_below"]

SLOWLY: Mapping[str, int] = MappingProxyType({"ending": MOTION.ending_in, "debrief": MOTION.debrief_in})
EMPTY: Mapping[str, str] = MappingProxyType({})


def layout(
    view: View,
    look: Look,
    measure: Measure,
    tags: Mapping[str, str] = EMPTY,
    more: More = more_below,
    again: Again | None = None,
) -> Frame:
    """The page as it stands in the window. `tags` has the colour of each person's name tag.

    With `again` what the latest layout of the same page made is used again; the frame is the same either way.
    """
    view = again.page(view, look, tags) if again else view
    order = again.order if again else targets(view)
    focus = look.focus if look.focus in order else view.focus
    words, end = arrivals(view, look)
    kit = Kit(
        look=look,
        measure=measure,
        theme=THEMES[look.theme],
        tags=tags,
        focus=focus,
        make=again.make if again else make,
        unit=min(look.size[0] / 1920, look.size[1] / 1080),
        arrivals=words,
        reveal_end=end,
        lines_kept=again.lines if again else {},
        words_kept=again.words if again else {},
        naturals=again.naturals if again else {},
        needs=again.needs if again else {},
    )
    sheet = Sheet(pieces=again.pieces) if again else Sheet()
    _put(kit, sheet, view, more)
    put_label(kit, sheet, view)
    theme = on_neutral(kit.theme) if view.shape == "neutral" else kit.theme
    frame = sheet.frame(look, kit.unit, theme, order, focus, end)
    frame = replace(frame, comes_ms=SLOWLY[view.name]) if view.name in SLOWLY else frame
    return mirrored(frame) if look.right_to_left else frame


def _put(kit: Kit, sheet: Sheet, view: View, more: More) -> None:
    match view.shape:
        case "neutral":
            put_neutral(kit, sheet, view, more)
        case "menu":
            (put_stacked_menu if kit.stacked else put_menu)(kit, sheet, view, more)
        case _ if kit.stacked:
            put_stacked(kit, sheet, view, more)
        case "stage":
            put_scene(kit, sheet, view, more)
        case "thread":
            put_thread(kit, sheet, view, more)
        case "sheet":
            put_sheet(kit, sheet, view, more)
        case "page":
            put_page(kit, sheet, view, more)
        case "grid":
            put_grid(kit, sheet, view, more)
