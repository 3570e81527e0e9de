"""The boxes and lines of the map as a panel shows them: counted from its corner, and whether they are seen in it."""

from __future__ import annotations

from game.authoring.map_drawing import BOX, BoxAt, LineAt, on_curve
from game.ui.view import Button, ChartBox, ChartLine

SMOOTH = 8  # straight parts of a curve


def traced(line: LineAt, x: float, y: float) -> ChartLine:
    """A line as straight parts, counted from the corner of the panel."""
    points = line.points
    found = [points[0]]
    for at in range(0, len(points) - 1, 3):
        curve = list(points[at : at + 4])
        found += [on_curve(curve, part / SMOOTH) for part in range(1, SMOOTH + 1)]
    spots = tuple((px - x, py - y) for px, py in found)
    leads = line.link.leads
    sign = None if leads == "goes on" else leads
    return ChartLine(spots, sign, (line.mark[0] - x, line.mark[1] - y), line.link.back, line.link.on_way)


def boxed(button: Button, box: BoxAt, x: float, y: float) -> ChartBox:
    """A box, counted from the corner of the panel."""
    node = box.node
    return ChartBox(
        button,
        box.x - x,
        box.y - y,
        *BOX,
        round=node.kind == "ending",
        heavy=node.visited,
        broken=not node.reached,
        marked=bool(node.on_way),
    )


def overlaps(box: BoxAt, x: float, y: float, wide: float, high: float) -> bool:
    return box.x < x + wide and box.x + BOX[0] > x and box.y < y + high and box.y + BOX[1] > y


def crosses(line: LineAt, x: float, y: float, wide: float, high: float) -> bool:
    across, down = [px for px, _ in line.points], [py for _, py in line.points]
    return min(across) < x + wide and max(across) > x and min(down) < y + high and max(down) > y


def within(start: float, length: float, whole: float) -> float:
    """A start from which that length stays inside of the whole; in its middle where that is shorter."""
    return (whole - length) / 2 if whole <= length else min(max(start, 0.0), whole - length)
