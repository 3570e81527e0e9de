"""Steps of a timeline: signs on a dotted line, beside each other or under each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.ui.frame import Item, Rect
from game.ui.layout.block import Block
from game.ui.layout.kit import Kit, Surface
from game.ui.layout.pieces import dotted
from game.ui.view import Box, Button, Mark, Rule, Slider, Text, Widget

AIR_AT_SIGN = 4  # design pixels between a sign and the line to the next
SPREAD = 30  # design pixels; rows of a list that has height left come no farther apart than this


def is_step(widget: Widget) -> bool:
    """A step of a timeline: a sign with centred words under it."""
    return _begins_with_sign(widget) and _centred(widget)


def is_row(widget: Widget) -> bool:
    """A step of a timeline that goes down: a sign with words beside it."""
    return _begins_with_sign(widget) and not _centred(widget)


def _begins_with_sign(widget: Widget) -> bool:
    if not isinstance(widget, Box) or widget.flow != "column" or widget.kind != "plain":
        return False
    return len(widget.children) > 1 and isinstance(widget.children[0], Mark)


def _centred(widget: Widget) -> bool:
    second = widget.children[1] if isinstance(widget, Box) else None
    return isinstance(second, Text) and second.centred


def timeline(
    kit: Kit, children: Sequence[Widget], placed: Sequence[tuple[int, int, Block]], on: Surface
) -> tuple[Item, ...]:
    """A dotted line from sign to sign, where every child is a step that begins with one."""
    if len(children) < 2 or not all(is_step(child) for child in children):
        return ()
    found: list[Item] = []
    thick, air = _thick(kit), kit.px(AIR_AT_SIGN)
    signs = [(x, y, block.children[0]) for x, y, block in placed]
    for (x, y, (dx, dy, sign)), (nx, _, (ndx, _, _)) in pairwise(signs):
        start, end = x + dx + sign.w + air, nx + ndx - air
        if end > start:
            found.append(dotted(kit, Rect(start, y + dy + sign.h // 2 - thick // 2, end - start, thick), on))
    return tuple(found)


def line_down(
    kit: Kit, children: Sequence[Widget], placed: Sequence[tuple[int, int, Block]], on: Surface
) -> tuple[Item, ...]:
    """A dotted line from each sign down to the next, where rows that begin with one follow each other."""
    found: list[Item] = []
    thick, air = _thick(kit), kit.px(AIR_AT_SIGN)
    for (above, (x, y, block)), (below, (_, ny, next_block)) in pairwise(zip(children, placed, strict=True)):
        if not (is_row(above) and is_row(below)):
            continue
        (dx, dy, sign), (_, ndy, _) = block.children[0], next_block.children[0]
        start, end = y + dy + sign.h + air, ny + ndy - air
        if end - start >= 2 * thick:
            found.append(dotted(kit, Rect(x + dx + (sign.w - thick) // 2, start, thick, end - start), on))
    return tuple(found)


def _thick(kit: Kit) -> int:
    return max(kit.px(4), 2)


def spread(
    kit: Kit, children: Sequence[Widget], blocks: list[tuple[int, Block]], spare: int
) -> list[tuple[int, Block]]:
    """Spare height goes between the rows of a list, as far as they still belong together."""
    rows = [i for i, child in enumerate(children) if i and keeps_whole(child)]
    if len(rows) < 2:
        return blocks
    lines = [
        i - 1 for i in rows if isinstance(children[i - 1], Rule)
    ]  # a line stands in the middle of two rows
    each = min(spare // (len(rows) + len(lines)), kit.px(SPREAD) * len(rows) // (len(rows) + len(lines)))
    return [(gap + each if i in rows or i in lines else gap, block) for i, (gap, block) in enumerate(blocks)]


def is_list(widget: Widget) -> bool:
    """A panel with several rows that have signs."""
    return isinstance(widget, Box) and sum(keeps_whole(child) for child in widget.children) > 1


def _holds_signs(box: Box) -> bool:
    """Whether a part of a row is signs alone."""
    parts = [c for c in box.children if isinstance(c, Box) and c.children]
    return any(all(isinstance(sign, Mark) for sign in part.children) for part in parts)


def keeps_whole(widget: Widget) -> bool:
    """Whether the edge of a scrolled page leaves all of a row or nothing.

    One that has signs does not end in them, and the name of what can be set does not end within its words.
    """
    if is_row(widget):
        return True
    if not isinstance(widget, Box) or widget.flow != "row" or widget.kind != "plain":
        return False
    return _holds_signs(widget) or _is_setting(widget)


def _is_setting(row: Box) -> bool:
    """A name, and beside it the values to choose from."""
    match row.children:
        case (Text(style="strong"), Box(flow="row", children=values)):
            return bool(values) and all(isinstance(v, Button) and v.kind == "segment" for v in values)
        case (Text(style="strong"), Slider()):
            return True
    return False
