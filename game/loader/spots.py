"""Where in a text the values of a document stand."""

from __future__ import annotations

from game.story.frozen import mutable

Value = str | list["Value"] | dict[str, "Value"]  # what a text is read as
Place = tuple[int, int]  # line and column, from 0


@mutable
class Spot:
    """The place of a value, of its key and of the values in it. `plain` is a text without quotes."""

    start: Place
    end: Place
    plain: bool = False
    key: tuple[Place, Place] | None = None
    first: tuple[Place, Place] | None = None  # the first key of a mapping
    named: dict[str, Spot] | None = None
    listed: list[Spot] | None = None

    @property
    def empty(self) -> bool:
        return self.plain and self.start == self.end

    def child(self, step: str | int) -> Spot | None:
        if self.named is not None:
            return self.named.get(step) if isinstance(step, str) else None
        if self.listed is not None and isinstance(step, int) and step < len(self.listed):
            return self.listed[step]
        return None
