"""Facts that are never true together: they can share one digit, as the choices of one moment do."""

from __future__ import annotations

from game.proof.live import Live
from game.proof.program import TRUTH, Move, Program, Step
from game.story.frozen import mutable

NARROW = 1 << 12  # sets so small that sharing digits would not pay


def groups(made: Program, live: Live) -> list[tuple[int, ...]]:
    """Facts (by index) to share a digit, two or more to a group: where most matters together, few values remain.

    A group matters wherever one of its facts does, so facts are put together only where the widest scene gains.
    """
    facts = frozenset(
        at for at, v in enumerate(made.variables) if v.key[0] not in ("var", "count") and v.values == TRUTH
    )
    if len(facts) < 2:
        return []
    stores = [frozenset((at,)) for at in range(len(made.variables))]
    sizes = {store: len(made.variables[at].values) for at, store in enumerate(stores)}
    matters = {store: _where(at, live) for at, store in enumerate(stores)}
    if _widest(stores, sizes, matters, len(live.inside))[1] <= NARROW:
        return []
    together = _together(made, live)
    while True:
        scene, width = _widest(stores, sizes, matters, len(live.inside))
        here = [store for store in stores if matters[store] >> scene & 1 and store <= facts]
        pairs = [
            (one, other)
            for number, one in enumerate(here)
            for other in here[number + 1 :]
            if not any(together[at] >> rest & 1 for at in one for rest in other)
        ]
        best = max(pairs, key=lambda pair: _gain(pair, sizes, matters), default=None)
        if best is None or width <= NARROW:
            break
        joined = best[0] | best[1]
        stores = [store for store in stores if store not in best] + [joined]
        sizes[joined] = len(joined) + 1
        matters[joined] = matters[best[0]] | matters[best[1]]
    return [tuple(sorted(store)) for store in stores if len(store) > 1]


Store = frozenset[int]


def _gain(pair: tuple[Store, Store], sizes: dict[Store, int], matters: dict[Store, int]) -> tuple[int, float]:
    """How often two matter together and how seldom apart, then how much narrower the widest scene becomes."""
    one, other = pair
    both, either = matters[one] & matters[other], matters[one] | matters[other]
    alone = (either & ~both).bit_count()
    return both.bit_count() - alone, sizes[one] * sizes[other] / (sizes[one] + sizes[other] - 1)


def _widest(
    stores: list[Store], sizes: dict[Store, int], matters: dict[Store, int], scenes: int
) -> tuple[int, int]:
    """The scene in which most valuations are possible, and how many."""
    widths = [1] * scenes
    for store in stores:
        bits = matters[store]
        while bits:
            low = bits & -bits
            widths[low.bit_length() - 1] *= sizes[store]
            bits ^= low
    widest = max(range(scenes), key=widths.__getitem__)
    return widest, widths[widest]


def _where(at: int, live: Live) -> int:
    """The scenes in which a variable matters, as bits."""
    return sum(1 << rank for rank, bits in enumerate(live.inside.values()) if bits >> at & 1)


@mutable
class _May:
    """What may be true at a point, and with what: looked at without conditions, so it is never too little."""

    true: int
    pairs: list[int]
    ever: list[int]  # shared by all points: pairs that were true together even for a moment between two moves

    def set(self, at: int) -> None:
        bit, others = 1 << at, self.true & ~(1 << at)
        self.pairs[at] |= others
        self.ever[at] |= others
        while others:
            low = others & -others
            self.pairs[low.bit_length() - 1] |= bit
            self.ever[low.bit_length() - 1] |= bit
            others ^= low
        self.true |= bit

    def clear(self, at: int) -> None:
        if self.true >> at & 1:
            self.keep(~(1 << at))

    def keep(self, bits: int) -> None:
        self.true &= bits
        self.pairs = [pairs & bits if bits >> at & 1 else 0 for at, pairs in enumerate(self.pairs)]

    def copy(self) -> _May:
        return _May(self.true, list(self.pairs), self.ever)

    def join(self, other: _May) -> bool:
        """Take in what may be so elsewhere; whether that was anything new."""
        joined = [a | b for a, b in zip(self.pairs, other.pairs, strict=True)]
        new = joined != self.pairs or bool(other.true & ~self.true)
        self.true |= other.true
        self.pairs = joined
        return new


def _together(made: Program, live: Live) -> list[int]:
    """For each variable the others that may be true at the same time somewhere."""
    size = len(made.variables)
    everywhere = [0] * size
    entry = {made.start: _May(0, [0] * size, everywhere)}
    todo = [made.start]
    while todo:
        id = todo.pop()
        place = made.places[id]
        now = entry[id].copy()
        _run(now, place.steps, certain=True)
        for edge in place.edges:
            after = now.copy()
            _run(after, edge.steps, certain=True)
            after.keep(live.entry[edge.target])
            known = entry.get(edge.target)
            if known is None:
                entry[edge.target] = after
                todo.append(edge.target)
            elif known.join(after) and edge.target not in todo:
                todo.append(edge.target)
    return everywhere


def _run(may: _May, steps: tuple[Step, ...], *, certain: bool) -> None:
    for step in steps:
        if not isinstance(step, Move):
            _run(may, step.body, certain=certain and step.when is None)
        elif any(step.to):
            may.set(step.index)
        elif certain:
            may.clear(step.index)
