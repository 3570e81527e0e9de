"""A chart: boxes that can be pressed, lines between them with the sign of what leads on, all inside of its panel."""

from __future__ import annotations

from game.story.frozen import replace
from game.ui import theme as t
from game.ui.frame import Badge, Fill, Item, Rect, Run, Stroke
from game.ui.layout.block import Block, Spot
from game.ui.layout.fitting import fitting, fitting_lines
from game.ui.layout.kit import WIDE, Kit
from game.ui.view import Chart, ChartBox, ChartLine

SIGN = 22.0  # units across
TIP = 9.0
MARK = 7  # design pixels of the band round what is shown
AIR = 5  # design pixels above and below the words in a box, inside of its edge
MOST_LINES = 2  # of words in a box; its name stands under them
PAD = 16.0  # units between the edge of a box and its words
BOLD, SMALLER = (
    600,
    0.96,
)  # of the words in a box; of these and of the name under them, which no type is smaller than


def chart_block(kit: Kit, chart: Chart, width: int) -> Block:
    """As wide as there is room, on a ground of its own."""
    scale = width / chart.wide
    high = round(chart.high * scale)
    on = kit.dark()
    ground = kit.panel(Rect(0, 0, width, high), on, radius=t.RADIUS_CARD)
    lines = tuple(_line(kit, line, scale) for line in sorted(chart.lines, key=lambda line: line.marked))
    signs = tuple(sign for line in chart.lines if (sign := _sign(line, scale)) is not None)
    drawn = Block(width, high, width, (*lines, *signs))
    boxes = [_box(kit, box, scale) for box in chart.boxes]
    cut = [_shade(kit, box, scale) for box in chart.cut]
    room = Rect(0, 0, width, high)
    inside = Block(
        width,
        high,
        width,
        spots=tuple(spot for _, _, _, spot in boxes),
        children=((0, 0, drawn), *cut, *((x, y, block) for x, y, block, _ in boxes)),
        clip=room,
    )
    return Block(width, high, width, (ground,), children=((0, 0, inside),))


def _line(kit: Kit, line: ChartLine, scale: float) -> Stroke:
    spots = [(round(x * scale), round(y * scale)) for x, y in line.points]
    left, top = min(x for x, _ in spots), min(y for _, y in spots)
    right, low = max(x for x, _ in spots), max(y for _, y in spots)
    colour = kit.theme.action if line.marked else kit.theme.line_dark
    wide = max(kit.px(5 if line.marked else 2), 1)
    points = tuple((x - left, y - top) for x, y in spots)
    rect = Rect(left, top, max(right - left, 1), max(low - top, 1))
    return Stroke(rect, points, colour, wide, line.broken, max(round(TIP * scale), 5))


def _sign(line: ChartLine, scale: float) -> Item | None:
    if line.sign is None:
        return None
    size = max(round(SIGN * scale), 12)
    x, y = line.at
    return Badge(Rect(round(x * scale) - size // 2, round(y * scale) - size // 2, size, size), line.sign)


def _shade(kit: Kit, box: ChartBox, scale: float) -> tuple[int, int, Block]:
    """Of a box across the edge the place alone, dark on the dark: a bright one without words would look forgotten."""
    rect = Rect(0, 0, round(box.w * scale), round(box.h * scale))
    radius = rect.h // 2 if box.round else kit.px(t.RADIUS_CAP)
    ground = Fill(rect, kit.theme.ink_3, 255, radius, kit.theme.line_dark, max(kit.px(2), 1), dashed=True)
    return round(box.x * scale), round(box.y * scale), Block(rect.w, rect.h, rect.w, (ground,))


def _box(kit: Kit, box: ChartBox, scale: float) -> tuple[int, int, Block, Spot]:
    """A box with its words as far as there is room for them; a voice says all of it."""
    th, on = kit.theme, kit.paper()
    x, y = round(box.x * scale), round(box.y * scale)
    rect = Rect(0, 0, round(box.w * scale), round(box.h * scale))
    radius = rect.h // 2 if box.round else kit.px(t.RADIUS_CAP)
    edge = on.line
    crowded = rect.h < 3 * kit.line_height("small", factor=SMALLER)  # two lines come near the edge there
    stroke = max(kit.px((4 if crowded else 6) if box.heavy else 2), 1)
    items: list[Item] = []
    if box.marked:  # a band round it, which stands out from the dark ground
        band = max(kit.px(MARK), 3)
        grown = Rect(-band, -band, rect.w + 2 * band, rect.h + 2 * band)
        items.append(Fill(grown, th.action, 255, radius + band))
    items += [Fill(rect, on.fill, 255, radius, edge, stroke, dashed=box.broken)]
    if box.round:
        inner = stroke + max(kit.px(4), 2)
        ring = Rect(inner, inner, rect.w - 2 * inner, rect.h - 2 * inner)
        items.append(Fill(ring, on.fill, 255, max(radius - inner, 1), edge, max(kit.px(2), 1)))
    room = rect.w - 2 * max(round(PAD * scale), stroke + 4) - (radius // 2 if box.round else 0)
    children = _words(kit, box, rect, room, on.text, on.soft)
    block = Block(rect.w, rect.h, rect.w, tuple(items), children=tuple(children))
    wide, high = max(rect.w, kit.target()), max(rect.h, kit.target())  # a finger finds a small box, too
    reach = Rect(x - (wide - rect.w) // 2, y - (high - rect.h) // 2, wide, high)
    return x, y, block, Spot(box.button.id, reach, radius)


def _words(
    kit: Kit, box: ChartBox, rect: Rect, room: int, text: str, soft: str
) -> list[tuple[int, int, Block]]:
    """What it is known by, on two lines if need be, and its name in the file where there is height for that, too."""
    bold = replace(kit.font("small", factor=SMALLER), weight=BOLD)
    high = kit.line_height("small", factor=SMALLER)
    fits = max((rect.h - 2 * kit.px(AIR)) // high, 1)  # lines, all in all
    said = fitting_lines(kit, box.button.words, room, bold, min(fits, MOST_LINES))
    lines = [kit.words(line, "small", WIDE, text, factor=SMALLER, weight=BOLD) for line in said]
    small = kit.font("small", factor=SMALLER)
    note = kit.words(fitting(kit, box.button.note, room, small), "small", WIDE, soft, factor=SMALLER)
    if box.button.note and len(lines) < fits:
        lines.append(note)
    top = (rect.h - sum(line.h for line in lines)) // 2
    found = []
    for line in lines:
        found.append(((rect.w - line.used) // 2, top, line))
        top += line.h
    return [(x, y, block) for x, y, block in found if any(isinstance(item, Run) for item in block.items)]
