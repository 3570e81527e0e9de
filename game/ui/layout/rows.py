"""Widgets beside each other: shared widths, own widths, and when a row becomes a column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from game.ui import theme as t
from game.ui.layout.block import Block
from game.ui.layout.columns import column, padding
from game.ui.layout.kit import WIDE, Kit, Surface
from game.ui.layout.steps import is_step, timeline
from game.ui.view import Ballot, Box, Bubble, Button, Code, Mark, Portrait, Speech, Text, Widget

STEP_CHARACTERS = 14  # a step of a timeline, or a label, may be narrower than running text
LABEL_CHARACTERS = 32


def row(kit: Kit, box: Box, width: int, on: Surface, height: int = 0) -> Block:
    """The children of a box side by side, or under each other where they would be too narrow."""
    children = box.children
    if not children:
        return Block(width, 0, 0)
    weights = box.weights or _lead_weights(children)
    if weights:
        widths = shares(kit, children, weights, width, on)
        if widths is None:
            return column(kit, children, width, on)
        return _beside(kit, children, widths, width, on, height, weighted=bool(box.weights))
    return _own_widths(kit, children, width, on)


def _lead_weights(children: Sequence[Widget]) -> tuple[int, ...]:
    """A heading takes what its neighbours leave: they stand at the end of the line."""
    first = children[0]
    if (
        isinstance(first, Text)
        and len(children) > 1
        and (first.level or first.style in ("heading", "subheading"))
    ):
        return (1, *(0 for _ in children[1:]))
    return ()


def natural(kit: Kit, widget: Widget, on: Surface) -> int:
    """How wide it is on one line."""
    key = id(widget), kit.air
    kept = kit.naturals.get(key)
    if kept is None:
        kept = kit.naturals[key] = (widget, kit.make(kit, widget, WIDE, on).used)
    return kept[1]


def need(kit: Kit, widget: Widget, on: Surface) -> int:
    """The least width in which it still reads well."""
    key = id(widget), kit.air
    kept = kit.needs.get(key)
    if kept is None:
        kept = kit.needs[key] = (widget, _need(kit, widget, on))
    return kept[1]


def _need(kit: Kit, widget: Widget, on: Surface) -> int:
    match widget:
        case Text():
            whole = natural(kit, widget, on)
            label = widget.centred or whole < kit.characters(LABEL_CHARACTERS, widget.style)
            least = STEP_CHARACTERS if label else t.REFLOW_CHARACTERS
            return min(whole, kit.characters(least, widget.style))
        case Box():
            sides = 2 * padding(kit, widget)[0]
            if all(isinstance(child, Mark) for child in widget.children):
                return natural(kit, widget, on)
            return sides + max((need(kit, child, on) for child in widget.children), default=0)
        case Button(kind="choice") | Speech() | Bubble() | Ballot():
            return kit.characters(t.REFLOW_CHARACTERS)
        case Button():
            return min(natural(kit, widget, on), kit.characters(t.REFLOW_CHARACTERS, "strong"))
    return min(natural(kit, widget, on), kit.px(220))


def _small(widget: Widget) -> bool:
    """Whether it stands on one line and has no ground of its own."""
    match widget:
        case Box():
            return widget.kind in ("plain", "tint") and all(_small(child) for child in widget.children)
        case Speech() | Bubble() | Ballot() | Button(kind="choice"):
            return False
    return True


def shares(
    kit: Kit, children: Sequence[Widget], weights: Sequence[int], width: int, on: Surface
) -> tuple[int, ...] | None:
    """The width of each child, or nothing where one of them would be too narrow."""
    gap = gap_of(kit, children)
    own = [natural(kit, child, on) for child in children]
    if width >= WIDE:
        return tuple(own)
    weights = tuple(weights) + (1,) * (len(children) - len(weights))
    fixed = sum(w for w, weight in zip(own, weights, strict=False) if weight == 0)
    columns = sum(isinstance(child, Box) and child.flow == "column" for child in children)
    if kit.stacked and (columns > 1 or not all(_small(child) for child in children)):
        return None
    room = width - fixed - gap * (len(children) - 1)
    needs = [
        min(natural_width, need(kit, child, on)) if weight else 0
        for child, natural_width, weight in zip(children, own, weights, strict=False)
    ]
    shared = _shared(room, weights[: len(children)], needs)
    if shared is None:
        return None
    return tuple(o if weight == 0 else w for o, w, weight in zip(own, shared, weights, strict=False))


def _shared(room: int, weights: Sequence[int], needs: Sequence[int]) -> list[int] | None:
    """Shares by weight; who needs more than its share gets what it needs, as long as all can have that."""
    held: dict[int, int] = {}
    while True:
        left = room - sum(held.values())
        total = sum(w for i, w in enumerate(weights) if i not in held)
        widths = [held.get(i, left * w // total if total else 0) for i, w in enumerate(weights)]
        short = [i for i, least in enumerate(needs) if i not in held and widths[i] < least]
        if not short:
            return widths if left >= 0 else None
        held.update((i, needs[i]) for i in short)
        if sum(held.values()) > room:
            return None


def gap_of(kit: Kit, children: Sequence[Widget]) -> int:
    if any(isinstance(c, Box) and c.kind not in ("plain", "tint") for c in children):
        return kit.px(28)
    if all(isinstance(c, Button) for c in children):
        return kit.px(14)
    if all(isinstance(c, Mark) for c in children):
        return kit.px(14)
    return kit.px(24)


def _beside(
    kit: Kit,
    children: Sequence[Widget],
    widths: Sequence[int],
    width: int,
    on: Surface,
    height: int,
    *,
    weighted: bool,
) -> Block:
    gap = gap_of(kit, children)
    blocks = [kit.make(kit, c, w, on) for c, w in zip(children, widths, strict=True)]
    high = max([height if weighted else 0, *(b.h for b in blocks)])
    panels = [isinstance(c, Box) and (c.kind != "plain" or is_step(c)) for c in children]
    if any(panels) or (weighted and any(isinstance(c, Code) for c in children)):
        blocks = [
            kit.make(kit, c, w, on, high) if isinstance(c, Box | Code) else b
            for c, w, b in zip(children, widths, blocks, strict=True)
        ]
        high = max(b.h for b in blocks)
    placed: list[tuple[int, int, Block]] = []
    boxes = weighted and sum(isinstance(c, Box) and c.flow == "column" for c in children) > 1
    gaps = [kit.px(12) if isinstance(c, Mark) and isinstance(n, Text) else gap for c, n in pairwise(children)]
    x = 0
    for child, block, wide, after in zip(children, blocks, widths, (*gaps, 0), strict=True):
        top = boxes and not isinstance(child, Mark | Portrait)
        top = top or (isinstance(child, Mark) and high > 2.2 * block.h)
        placed.append((x, 0 if top else (high - block.h) // 2, block))
        x += wide + after
    used = sum(b.used for b in blocks) + sum(gaps)
    line = timeline(kit, children, placed, on)
    return Block(width if width < WIDE else used, high, used, line, children=tuple(placed))


def _own_widths(kit: Kit, children: Sequence[Widget], width: int, on: Surface) -> Block:
    """Each child as wide as it likes; too many of them go on in the next line."""
    gap = gap_of(kit, children)
    own = [natural(kit, child, on) for child in children]
    if sum(own) + gap * (len(own) - 1) <= width:
        return _beside(kit, children, own, width, on, 0, weighted=False)
    loose = [i for i, child in enumerate(children) if isinstance(child, Text | Box | Speech)]
    if len(loose) == 1:
        index = loose[0]
        rest = width - sum(w for i, w in enumerate(own) if i != index) - gap * (len(own) - 1)
        if rest >= need(kit, children[index], on):
            own[index] = rest
            return _beside(kit, children, own, width, on, 0, weighted=False)
    return wrapped(kit, children, own, width, on, gap)


def wrapped(
    kit: Kit, children: Sequence[Widget], own: Sequence[int], width: int, on: Surface, gap: int
) -> Block:
    """Lines of children, as words are set in lines."""
    lines: list[list[Block]] = [[]]
    x = 0
    for child, natural_width in zip(children, own, strict=True):
        wide = min(natural_width, width)
        if lines[-1] and x + wide > width:
            lines.append([])
            x = 0
        lines[-1].append(kit.make(kit, child, wide, on))
        x += wide + gap
    placed: list[tuple[int, int, Block]] = []
    y = used = 0
    for line in lines:
        high = max(block.h for block in line)
        x = 0
        for block in line:
            placed.append((x, y + (high - block.h) // 2, block))
            x += min(block.w, width) + gap
        used = max(used, x - gap)
        y += high + max(kit.px(14), 1)
    return Block(width, y - max(kit.px(14), 1), used, children=tuple(placed))
