"""The lines of a map: where boxes stand and which way links go, in units of which a box is 400 wide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from game.authoring.story_map import Link, Node, Placed, StoryMap
from game.story.frozen import frozen

BOX = (400.0, 120.0)  # width and height of a scene: two lines of words and its name in the file
CELL = (440.0, 206.0)  # and of the room it stands in
EDGE = 40.0  # round the whole
FAN = 280.0  # of a box's width is shared by what leaves it
ASIDE = 60.0  # how far a link that leads up again goes out
SIGNS_AT = (0.3, 0.5, 0.7)  # of the way to the next row

Point = tuple[float, float]


@frozen
class BoxAt:
    node: Node
    x: float
    y: float

    @property
    def middle(self) -> Point:
        return self.x + BOX[0] / 2, self.y + BOX[1] / 2


@frozen
class LineAt:
    """A link: a start, and then two handles and an end for each curve. `mark` is where its sign stands."""

    link: Link
    points: tuple[Point, ...]
    mark: Point


@frozen
class Drawing:
    shown: StoryMap
    boxes: tuple[BoxAt, ...]
    lines: tuple[LineAt, ...]
    width: float
    height: float

    def box(self, id: str) -> BoxAt | None:
        return next((box for box in self.boxes if box.node.id == id), None)


def drawing(shown: StoryMap, placed: Placed) -> Drawing:
    """The map with every box and line in its place."""
    boxes = {node.id: _box(node, *placed.at[node.id]) for node in shown.nodes}
    leaves = _spread(shown.links, boxes, leaving=True)
    arrives = _spread(shown.links, boxes, leaving=False)
    steps = _steps(shown.links)
    lines = tuple(
        _line(link, boxes, placed, leaves[at], arrives[at], steps[at]) for at, link in enumerate(shown.links)
    )
    width = placed.across * CELL[0] + 2 * EDGE + ASIDE
    height = (placed.down - 1) * CELL[1] + BOX[1] + 2 * EDGE
    return Drawing(shown, tuple(boxes.values()), lines, width, height)


def _box(node: Node, across: float, down: float) -> BoxAt:
    return BoxAt(node, EDGE + across * CELL[0] + (CELL[0] - BOX[0]) / 2, EDGE + down * CELL[1])


def _spread(links: Iterable[Link], boxes: Mapping[str, BoxAt], *, leaving: bool) -> dict[int, float]:
    """Where along its box each link leaves or arrives: in the order of what is at its other end."""
    ends: dict[str, list[tuple[float, int]]] = {}
    for at, link in enumerate(links):
        if not link.back:
            here, there = (link.source, link.target) if leaving else (link.target, link.source)
            ends.setdefault(here, []).append((boxes[there].x, at))
    found = {at: 0.0 for at, _ in enumerate(links)}
    for at_box in ends.values():
        wide = FAN if leaving else FAN / 3
        for place, (_, at) in enumerate(sorted(at_box)):
            found[at] = wide * ((place + 0.5) / len(at_box) - 0.5)
    return found


def _steps(links: Iterable[Link]) -> list[float]:
    """How far along its line each sign stands: those of one scene at three heights, so that words stay apart."""
    met: dict[str, int] = {}
    found = []
    for link in links:
        at = met[link.source] = met.get(link.source, -1) + 1
        found.append(SIGNS_AT[at % len(SIGNS_AT)])
    return found


def _line(
    link: Link, boxes: Mapping[str, BoxAt], placed: Placed, leaves: float, arrives: float, step: float
) -> LineAt:
    source, target = boxes[link.source], boxes[link.target]
    if link.back or target.y <= source.y:
        return _aside(link, source, target)
    here = (source.middle[0] + leaves, source.y + BOX[1])
    points = [here]
    for across, down in placed.bends.get((link.source, link.target), ()):
        x = EDGE + (across + 0.5) * CELL[0]
        y = EDGE + down * CELL[1]
        points += _curve(points[-1], (x, y))
        points += _curve(points[-1], (x, y + BOX[1]))
    points += _curve(points[-1], (target.middle[0] + arrives, target.y))
    return LineAt(link, tuple(points), on_curve(points[:4], step))


def _aside(link: Link, source: BoxAt, target: BoxAt) -> LineAt:
    """A link that leads up again, or along: round the end of both boxes."""
    here = (source.x + BOX[0], source.middle[1] + 10)
    there = (target.x + BOX[0], target.middle[1] - 10)
    out = max(here[0], there[0]) + ASIDE
    points = (here, (out, here[1]), (out, there[1]), there)
    return LineAt(link, points, on_curve(list(points), 0.3))


def _curve(a: Point, b: Point) -> tuple[Point, Point, Point]:
    middle = (a[1] + b[1]) / 2
    return (a[0], middle), (b[0], middle), b


def on_curve(points: list[Point], t: float) -> Point:
    """The place on a curve of four points, at `t` from 0 to 1."""
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
    return x, y
