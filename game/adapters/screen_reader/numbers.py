"""The numbers of nodes. One that is gone is never used again: a reader takes a new node with an old number for dead."""

from __future__ import annotations

from collections.abc import Iterable


class Numbers:
    """Gives each key a number for as long as it is there, and another one when it comes back."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._last = 0

    def keep(self, keys: Iterable[str]) -> None:
        """These keys are there now, and no others."""
        old, self._numbers = self._numbers, {}
        for key in keys:
            if key in old:
                self._numbers[key] = old[key]
            else:
                self._last += 1
                self._numbers[key] = self._last

    def of(self, key: str) -> int:
        return self._numbers[key]

    def key(self, number: int) -> str:
        """Whose number it is; empty where it is nobody's any more."""
        return next((key for key, given in self._numbers.items() if given == number), "")
