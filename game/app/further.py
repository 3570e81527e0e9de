"""Looking further: pages that may come next are set while somebody reads the one that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from game.story.frozen import field, mutable
from game.ui.screen import Context, LooksFurther, Screen
from game.ui.view import View

READS = 1.5  # seconds after which somebody who has come to a page is taken to read it
BETWEEN = 0.05  # seconds between one page and the next: rain and breath go on there
MOST = 4  # pages: more would push the words of the likelier ones out again


@mutable
class Further:
    """What is still to be set of the pages after this one; each look sets one of them by `put`."""

    put: Callable[[View], None]
    _arrival: int = 0  # the page that was looked at
    _next: Iterator[View] | None = field(default=None)  # what is left after it; None where nothing is

    def until(self, screen: Screen, arrival: int) -> float | None:
        """Seconds until the next look; None where there is nothing to look for."""
        if arrival != self._arrival:
            return READS if isinstance(screen, LooksFurther) else None
        return None if self._next is None else BETWEEN

    def look(self, screen: Screen, context: Context, arrival: int) -> None:
        """Set the next one."""
        if arrival != self._arrival:
            self._arrival = arrival
            found = screen.next_pages(context) if isinstance(screen, LooksFurther) else iter(())
            self._next = islice(found, MOST)
        if self._next is not None:
            view = next(self._next, None)
            if view is None:
                self._next = None
            else:
                self.put(view)
