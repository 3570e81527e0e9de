"""Counts that may leave the room: nobody can be told from them."""

from __future__ import annotations

from collections.abc import Mapping

FEWEST = 5  # people in a cell of a report; workshop.md, "no cell under 5 people"


def told(counts: Mapping[str, int]) -> dict[str, int | None]:
    """The counts of one question as a report may give them; None stands for a few, one to four.

    That nobody gave an answer is told: there is nobody to be known by it. Where just one cell is held back, the total
    would give it away, and the smallest of the others is held back with it.
    """
    held = {name for name, count in counts.items() if 0 < count < FEWEST}
    others = {name: count for name, count in counts.items() if count >= FEWEST}
    if len(held) == 1 and others:
        held.add(min(others, key=lambda name: others[name]))
    return {name: None if name in held else count for name, count in counts.items()}


def told_total(counts: Mapping[str, int]) -> int | None:
    """How many took part; None where that, too, are only a few."""
    total = sum(counts.values())
    return total if total == 0 or total >= FEWEST else None
