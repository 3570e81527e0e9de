"""Leaving quickly: three presses of Esc that follow each other fast and directly, wherever the game stands."""

from __future__ import annotations

from game.story.frozen import field, mutable

PRESSES = 3
WITHIN = 1.5  # seconds from the first to the last


@mutable
class Escapes:
    """The times of the latest presses of Esc."""

    times: list[float] = field(default_factory=list)

    def pressed(self, now: float) -> bool:
        """Whether this press is the last of three that mean: away from here."""
        self.times = [*(time for time in self.times if now - time <= WITHIN), now][-PRESSES:]
        if len(self.times) < PRESSES:
            return False
        self.times.clear()
        return True

    def forget(self) -> None:
        """Something else was pressed: whoever goes back through pages does not flee."""
        self.times.clear()
