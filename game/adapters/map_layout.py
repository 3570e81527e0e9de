"""Where the scenes of a map stand: in layers, so that few links cross; by the library that lays out layered graphs."""

from __future__ import annotations

from collections.abc import Iterable

from fast_sugiyama import from_edges

from game.authoring.story_map import Placed, StoryMap

SPACING = 100.0  # of the library; rows and columns are counted in it
ROOT = "\n"  # no scene is called so: it holds together what nothing leads to, beside the start


def placed(shown: StoryMap) -> Placed:
    """Every node of a map in its row; the start above all others, and what cannot be reached below a row of its own."""
    forward = sorted({(link.source, link.target) for link in shown.links if not link.back})
    led_to = {target for _, target in forward}
    roots = [node.id for node in shown.nodes if node.id not in led_to]
    edges = [*forward, *((ROOT, id) for id in roots)]
    at: dict[str, tuple[float, float]] = {}
    bends: dict[tuple[str, str], tuple[tuple[float, float], ...]] = {}
    for positions, _, _, inner in from_edges(
        edges, vertex_spacing=SPACING, dummy_vertices=True, dummy_size=0.4, check_layout=False
    ):
        found = {node: (x / SPACING, y / SPACING) for node, (x, y) in positions}
        bends |= _bends(found, inner or ())
        at |= {str(node): spot for node, spot in found.items() if isinstance(node, str)}
    at.pop(ROOT, None)
    return _from_the_corner(at, {ends: spots for ends, spots in bends.items() if ROOT not in ends})


def _bends(
    found: dict[int | str, tuple[float, float]], inner: Iterable[tuple[int | str, int | str]]
) -> dict[tuple[str, str], tuple[tuple[float, float], ...]]:
    """Where links pass rows: the library puts a number there in place of a name."""
    pairs = list(inner)
    onward = {source: target for source, target in pairs if isinstance(source, int)}
    bends: dict[tuple[str, str], tuple[tuple[float, float], ...]] = {}
    for source, target in pairs:
        if not isinstance(source, str):
            continue
        spots = []
        while isinstance(target, int):
            spots.append(found[target])
            target = onward[target]
        bends[source, target] = tuple(spots)
    return bends


def _from_the_corner(
    at: dict[str, tuple[float, float]], bends: dict[tuple[str, str], tuple[tuple[float, float], ...]]
) -> Placed:
    """The same, counted from the upper left corner; rows without gaps."""
    spots = [*at.values(), *(spot for line in bends.values() for spot in line)]
    left = min((x for x, _ in spots), default=0.0)
    rows = {y: float(row) for row, y in enumerate(_downwards({y for _, y in at.values()}, at))}
    across = max((x - left for x, _ in spots), default=0.0)

    def moved(spot: tuple[float, float]) -> tuple[float, float]:
        return spot[0] - left, rows.get(spot[1], _nearest(rows, spot[1]))

    return Placed(
        {id: moved(spot) for id, spot in at.items()},
        {ends: tuple(map(moved, line)) for ends, line in bends.items()},
        across + 1,
        float(len(rows)),
    )


def _downwards(heights: set[float], at: dict[str, tuple[float, float]]) -> list[float]:
    """The rows from the first to the last: the library counts upwards."""
    return sorted(heights, reverse=True)


def _nearest(rows: dict[float, float], y: float) -> float:
    return rows[min(rows, key=lambda row: abs(row - y))] if rows else 0.0
