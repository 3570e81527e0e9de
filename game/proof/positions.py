"""Which digit of a valuation each variable has: those that never matter together share one, as registers are shared."""

from __future__ import annotations

from collections.abc import Iterable

from game.proof.exclusive import groups
from game.proof.live import Live
from game.proof.program import Program
from game.story.frozen import frozen, mutable


@frozen
class Position:
    """Where a variable stands: in a digit of `size` values, of which it uses the first `used`.

    A `member` shares its digit with facts that exclude it: the digit says which of them is true, 0 that none is.
    """

    stride: int
    size: int
    used: int
    member: int = 0


@mutable
class _Store:
    """A digit to be placed: its variables, its size, the scenes in which it matters as bits."""

    members: tuple[int, ...]
    size: int
    matters: int


def placed(made: Program, live: Live) -> tuple[dict[int, Position], int]:
    """A digit for every variable that matters anywhere; digits that never matter together share a position."""
    matters = [0] * len(made.variables)
    for rank, bits in enumerate(live.inside.values()):
        while bits:
            low = bits & -bits
            matters[low.bit_length() - 1] |= 1 << rank
            bits ^= low
    shared = groups(made, live)
    grouped = {at for group in shared for at in group}
    stores = [_Store(group, len(group) + 1, _union(matters[at] for at in group)) for group in shared]
    stores += [
        _Store((at,), len(variable.values), matters[at])
        for at, variable in enumerate(made.variables)
        if matters[at] and at not in grouped
    ]
    stores.sort(key=lambda store: (-store.size, store.matters & -store.matters, store.members))
    slots: list[
        list[_Store]
    ] = []  # the first of a slot is its largest: smaller ones leave some digits unused
    for store in stores:
        fits = (slot for slot in slots if not any(s.matters & store.matters for s in slot))
        slot = next(fits, None)
        if slot is None:
            slots.append([store])
        else:
            slot.append(store)
    slots.sort(key=lambda slot: -sum(store.matters.bit_count() for store in slot))
    found: dict[int, Position] = {}
    total = 1
    for slot in slots:
        for store in slot:
            for number, at in enumerate(store.members, 1):
                member = number if len(store.members) > 1 else 0
                found[at] = Position(total, slot[0].size, store.size, member)
        total *= slot[0].size
    return found, total


def _union(bits: Iterable[int]) -> int:
    found = 0
    for part in bits:
        found |= part
    return found
