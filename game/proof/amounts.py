"""Where the digits of a variable go that is set or added to. Of very many digits no list is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from game.story.frozen import frozen

MANY = 256


def always(digit: int, size: int) -> Sequence[int]:
    """All digits go to this one."""
    return (digit,) * size if size <= MANY else _Always(digit, size)


def moved_by(amount: int, size: int) -> Sequence[int]:
    """All digits go on by this amount, and stop at both ends."""
    last = size - 1
    if size <= MANY:
        return tuple(min(max(digit + amount, 0), last) for digit in range(size))
    if abs(amount) >= last:
        return _Always(last if amount > 0 else 0, size)
    return _MovedBy(amount, size)


@frozen
class _Always(Sequence[int]):
    """As many times the same digit."""

    digit: int
    size: int

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, at: Any) -> Any:
        range(self.size)[at]  # whether it is there
        return self.digit

    def count(self, value: Any) -> int:
        return self.size if value == self.digit else 0


@frozen
class _MovedBy(Sequence[int]):
    """Every digit moved by an amount, up to both ends."""

    amount: int
    size: int

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, at: Any) -> Any:
        return min(max(range(self.size)[at] + self.amount, 0), self.size - 1)

    def count(self, value: Any) -> int:
        """How many digits go to this one: one, and at the ends all that stop there."""
        last = self.size - 1
        first = 0 if value == 0 else value - self.amount
        end = last if value == last else value - self.amount
        return max(0, min(end, last) - max(first, 0) + 1)
