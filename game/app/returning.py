"""Where somebody was on the pages below the open one: they come back to there, and not to the top."""

from __future__ import annotations

from game.story.frozen import field, frozen, mutable
from game.ui.view import View, targets


@frozen
class Place:
    """The focus and the scroll of a page that another one lies over; `depth` is how many pages lie under both."""

    name: str
    page: str
    begins: str  # what has the focus when one comes to it
    depth: int
    focus: str
    scroll: int
    look: tuple[object, ...]  # what the scroll holds for

    def is_of(self, view: View) -> bool:
        """Whether the page is as it was left: one that would begin elsewhere now has something new to say."""
        same = (self.name, self.page, self.begins) == (view.name, view.page, view.focus)
        return same and self.focus in targets(view)


def place_of(view: View, depth: int, focus: str, scroll: int, look: tuple[object, ...]) -> Place:
    return Place(view.name, view.page, view.focus, depth, focus, scroll, look)


@mutable
class Returning:
    """The places that are left open, each deeper than the one before."""

    places: list[Place] = field(default_factory=list)

    def arrive(self, view: View, depth: int, before: Place | None) -> Place | None:
        """Where one was on the page that comes, if one comes back to it from the one `before`."""
        if view.name == "neutral":
            self.places.clear()  # whoever leaves quickly leaves nothing
            return None
        self._close(depth if before is None else min(depth + 1, before.depth))
        if before is not None and before.depth < depth:
            self.places.append(before)
            return None
        left = self.places.pop() if self.places and self.places[-1].depth == depth else None
        back = before is not None and before.depth > depth
        return left if back and left is not None and left.is_of(view) else None

    def _close(self, depth: int) -> None:
        """Forget what lay as deep as this, or deeper."""
        while self.places and self.places[-1].depth >= depth:
            self.places.pop()
