"""Going on by itself: how long a page that is only read stays, for those who would rather not press."""

from __future__ import annotations

from collections.abc import Callable

from game.settings import Settings
from game.story.frozen import mutable
from game.ui.inputs import Attention, DeviceEvent, Seen
from game.ui.spoken import spoken
from game.ui.view import Button, View, walk

MS_PER_WORD = {"slow": 520, "steady": 340, "brisk": 230}  # 115, 175 and 260 words a minute
LEAST = 2.5  # seconds; a picture wants to be looked at, too
BREATH = 1.2  # seconds after a voice or words that arrive have ended
LOOK_EVERY = 0.2  # seconds between two looks whether they have


def stays(view: View, settings: Settings) -> float | None:
    """How many seconds a page stays; None where it waits for a press: where one chooses, and where one is answered."""
    each = MS_PER_WORD.get(settings.auto_forward)
    buttons = [widget for widget in walk(view.body) if isinstance(widget, Button)]
    if each is None or view.name != "scene" or [button.id for button in buttons] != ["go-on"]:
        return None
    words = sum(len(said.words.split()) for said in spoken(view) if not said.id)
    return max(LEAST, words * each / 1000)


@mutable
class Forward:
    """Counts for one page at a time. Whatever somebody does begins the count anew, and nobody there stops it."""

    page: int = -1
    due: float = 0.0
    away: bool = False

    def heard(self, event: DeviceEvent) -> None:
        if isinstance(event, Attention | Seen):
            self.away = not event.here
        self.page = -1

    def until(
        self,
        view: View | None,
        settings: Settings,
        page: int,
        clock: Callable[[], float] | None,
        *,
        busy: bool,
    ) -> float | None:
        """The same as `left`, of a page as it is shown."""
        if view is None or clock is None:
            return None
        return self.left(page, stays(view, settings), clock(), busy=busy)

    def left(self, page: int, stays: float | None, now: float, *, busy: bool) -> float | None:
        """Seconds until the page may turn, or until to ask again; None where it does not turn by itself.

        `busy` is a page whose words still arrive or are read aloud.
        """
        if stays is None or self.away:
            self.page = -1
            return None
        if page != self.page:
            self.page, self.due = page, now + stays
        if busy:
            self.due = max(self.due, now + BREATH)
            return LOOK_EVERY
        return max(self.due - now, 0.0)
