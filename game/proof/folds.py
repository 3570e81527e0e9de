"""How a digit goes to its goals in few steps, however many values it has.

A variable that is forgotten or set takes every one of its digits to one: as many shifts as it has values, each as long
as the set. Folding the digits in halves, and the halves again, needs only as many as the number of values has bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FEW = 8  # shifts that cost no more than folding first
Stage = dict[int, set[int]]  # how far they go, the digits: all of them at once
Run = tuple[int, int]  # digits from the first up to but without the second


def stages(goals: Sequence[int]) -> list[Stage]:
    """The goals of the digits, one stage after another. Digits come together on the way only if they have one goal."""
    stands = list(range(len(goals)))
    found: list[Stage] = []
    while len({goal - at for goal, at in zip(goals, stands, strict=True)}) > FEW:
        folded = _folded(goals, stands)
        if folded == stands:
            break
        found.append(_moved(stands, folded))
        stands = folded
    found.append(_moved(stands, goals))
    return found


def _moved(stands: Iterable[int], to: Iterable[int]) -> Stage:
    stage: Stage = {}
    for at, there in zip(stands, to, strict=True):
        stage.setdefault(there - at, set()).add(at)
    return stage


def _folded(goals: Sequence[int], stands: Sequence[int]) -> list[int]:
    """The upper half of every run of digits that have one goal stands where the lower half does."""
    by_goal: dict[int, set[int]] = {}
    for goal, at in zip(goals, stands, strict=True):
        by_goal.setdefault(goal, set()).add(at)
    lower: dict[int, int] = {}
    for digits in by_goal.values():
        for first, end in runs(digits):
            half = (end - first + 1) // 2
            for at in range(first + half, end):
                lower[at] = at - half
    return [lower.get(at, at) for at in stands]


def runs(digits: Iterable[int]) -> list[Run]:
    """The digits as runs without a gap, in order."""
    found: list[Run] = []
    for digit in sorted(digits):
        if found and found[-1][1] == digit:
            found[-1] = (found[-1][0], digit + 1)
        else:
            found.append((digit, digit + 1))
    return found


def pattern(digits: Iterable[int], width: int) -> int:
    """A number with `width` bits set for each of the digits. Halves are joined, as a number of many bits is slow."""
    found = runs(digits)
    return _joined(found, found[0][0], width) << found[0][0] * width if found else 0


def _joined(found: Sequence[Run], base: int, width: int) -> int:
    if len(found) == 1:
        first, end = found[0]
        return ((1 << (end - first) * width) - 1) << (first - base) * width
    half = len(found) // 2
    middle = found[half][0]
    upper = _joined(found[half:], middle, width) << (middle - base) * width
    return _joined(found[:half], base, width) | upper
