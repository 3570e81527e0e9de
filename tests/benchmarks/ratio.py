"""Ratios: what is measured side by side, so that a slow or busy machine tells the same as a fast one."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

Times = Mapping[str, list[float]]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measured ratio. `limit` is the goal, which is met from above or (where more is better) from below."""

    goal: str
    says: str
    value: float
    limit: float
    more_is_better: bool = False
    unit: str = "×"

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.more_is_better else self.value <= self.limit

    def __str__(self) -> str:
        sign = "≥" if self.more_is_better else "≤"
        value, limit = (f"{number:.3g}{self.unit}" for number in (self.value, self.limit))
        return f"{self.goal}  {'met   ' if self.met else 'MISSED'}  {value:>8} (goal {sign} {limit})  {self.says}"


def side_by_side(ways: Mapping[str, Callable[[], object]], rounds: int) -> Times:
    """The seconds of the processor that each way takes in each round.

    All ways take turns, so that what slows one slows the others; while others have the processor, nothing is counted.
    """
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            gc.collect()
            begin = time.process_time()
            way()
            times[name].append(time.process_time() - begin)
    return times


def times_of(times: Times, one: str, other: str) -> float:
    """How many times as long one way takes as the other: the median of the rounds."""
    return median(a / b for a, b in zip(times[one], times[other], strict=True))
