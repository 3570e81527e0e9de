"""Where the scenes of a map stand: in layers, so that few links cross; by the library that lays out layered graphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fast_sugiyama import from_edges

from game.authoring.story_map import Placed, StoryMap

SPACING = 100.0  # of the library; rows and columns are counted in it


def placed(shown: StoryMap) -> Placed:
    """Every node of a map in its row; the start above all others, and what cannot be reached below a row of its own.

    The library is given numbers, as it takes names in the order of a set, which is another one at every start.
    """
    forward = sorted({(link.source, link.target) for link in shown.links if not link.back})
    led_to = {target for _, target in forward}
    roots = [node.id for node in shown.nodes if node.id not in led_to]
    names = [*dict.fromkeys((*(node.id for node in shown.nodes), *(id for pair in forward for id in pair)))]
    number = {name: at for at, name in enumerate(names)}
    root = len(names)  # holds together what nothing leads to, beside the start
    edges = [(number[source], number[target]) for source, target in forward]
    edges += [(root, number[id]) for id in roots]
    at: dict[str, tuple[float, float]] = {}
    bends: dict[tuple[str, str], tuple[tuple[float, float], ...]] = {}
    for positions, _, _, inner in from_edges(
        edges, vertex_spacing=SPACING, dummy_vertices=True, dummy_size=0.4, check_layout=False
    ):
        found = {int(node): (x / SPACING, y / SPACING) for node, (x, y) in positions}
        for (source, target), spots in _bends(
            found, [(int(a), int(b)) for a, b in inner or ()], root
        ).items():
            if source != root:
                bends[names[source], names[target]] = spots
        at |= {names[node]: spot for node, spot in found.items() if node < root}
    return _from_the_corner({name: at[name] for name in names if name in at}, bends)


Spots = tuple[tuple[float, float], ...]


def _bends(
    found: Mapping[int, tuple[float, float]], pairs: Sequence[tuple[int, int]], root: int
) -> dict[tuple[int, int], Spots]:
    """Where links pass rows: the library puts a number there that is none of ours, which go up to `root`."""
    onward = {source: target for source, target in pairs if source > root}
    bends: dict[tuple[int, int], Spots] = {}
    for source, target in pairs:
        if source > root:
            continue
        spots = []
        while target > root:
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
