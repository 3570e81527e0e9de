"""One-switch play: the focus walks by itself, and a press of the one switch takes what it stands on."""

from __future__ import annotations

from game.app.hands import Hands
from game.settings import Settings
from game.story.frozen import field, mutable
from game.ui.inputs import Attention, DeviceEvent, PointerMove, PointerUp, Press, Seen
from game.ui.scan import READ_ON, Stop, is_switch, stops
from game.ui.view import View

AT_ARRIVAL = 1.5  # times as long as elsewhere: somebody looks where they are
BREATH = 0.6  # seconds after a voice has ended, so that a press can follow what was said
LOOK_EVERY = 0.2  # seconds between two looks whether it has
TREMBLES = 0.25  # seconds in which a second press is the same one
ROUNDS = 3  # walks over a page without a press, after which the focus rests until the switch is pressed
INSIDE = 2  # walks over a group without a press, after which it is left again


@mutable
class Scanning:
    """Where the walk over the open page is: `path` are the places in the groups gone into, the last one moves."""

    hands: Hands
    path: list[int] = field(default_factory=lambda: [0])
    rounds: int = 0
    due: float = 0.0
    resting: bool = False
    away: bool = False  # nobody is at the window
    _page: int = -1
    _view: View | None = None
    _tree: tuple[Stop, ...] = ()
    _pressed: float = float("-inf")

    @property
    def settings(self) -> Settings:
        return self.hands.app.settings

    @property
    def on(self) -> bool:
        return self.settings.one_switch and self.hands.clock is not None

    @property
    def stop(self) -> Stop | None:
        """Where the focus stands."""
        row = self._row()
        return row[self.path[-1]] if row and self.path[-1] < len(row) else None

    @property
    def group(self) -> Stop | None:
        """What has the ring where it is more than one thing."""
        stop = self.stop if self.on and not self.resting else None
        return stop if stop is not None and (stop.inside or stop.id == READ_ON) else None

    def _now(self) -> float:
        assert self.hands.clock is not None, "the walk was not asked whether it is on"
        return self.hands.clock()

    def _row(self) -> tuple[Stop, ...]:
        """The stops that are walked over now: of the page, or of a group."""
        row = self._tree
        for at in self.path[:-1]:
            row = row[at].inside if at < len(row) else ()
        return row

    def arrive(self) -> None:
        """Another page comes: nothing of the one before has the ring."""
        self._tree, self._view, self.path = (), None, [0]

    # --- the walk --------------------------------------------------------------------------------------

    def left(self, *, page: int, busy: bool) -> float | None:
        """Seconds until the focus goes on; None where it does not walk. `page` is another number on each arrival."""
        if not self.on or self.hands.view is None:
            return None
        self._follow(page)
        if self.resting or self.away or not self._tree:
            return None
        now = self._now()
        if busy:
            self.due = max(self.due, now + BREATH)
            return LOOK_EVERY
        return max(self.due - now, 0.0)

    def walk(self) -> None:
        """Go on to the next stop."""
        row = self._row()
        self.path[-1] += 1
        if self.path[-1] >= len(row):
            self.path[-1] = 0
            self.rounds += 1
            if len(self.path) > 1 and self.rounds >= INSIDE:
                self.path.pop()
                self.rounds = 0
            elif self.rounds >= ROUNDS:
                self.resting = True
        self._show()

    def _follow(self, page: int) -> None:
        """Walk over the page as it is now; on another page the walk begins where one arrives."""
        view, frame = self.hands.view, self.hands.frame
        if view is None or (view is self._view and page == self._page):
            return
        scrolls = frame is not None and frame.scroll_end > 0
        self._tree, self._view = stops(view, self.hands.app.words, scrolls=scrolls), view
        if page != self._page:
            self._page, self.rounds, self.resting = page, 0, False
            ids = [stop.id for stop in self._tree]
            self.path = [ids.index(view.focus) if view.focus in ids else 0]
            self.due = self._now() + AT_ARRIVAL * self.settings.scan_seconds
        elif self.stop is None:
            self.path = [0]

    def _show(self) -> None:
        stop, hands = self.stop, self.hands
        self.due = self._now() + self.settings.scan_seconds
        if stop is None:
            return
        id = stop.ids[0]
        if id != READ_ON and id != hands.focus:
            hands.focus_on(id)
        else:
            hands.draw(moved=True)

    # --- the switch ------------------------------------------------------------------------------------

    def takes(self, event: DeviceEvent, page: int) -> bool:
        """Whether an event belongs to the switch, and so is nothing else."""
        if isinstance(event, Attention | Seen):
            self.away = not event.here
        if not self.on:
            return False
        clicks = self.settings.switch in ("any", "click")
        if isinstance(event, PointerMove | PointerUp):
            return clicks
        if not is_switch(event, self.settings.switch):
            return False
        self._follow(page)
        now, before, self._pressed = self._now(), self._pressed, self._now()
        if now - before >= TREMBLES:
            self.press()
        return True

    def press(self) -> None:
        """Take what has the focus: go into a group, read on, or press it."""
        hands, stop = self.hands, self.stop
        hands.escapes.forget()
        if hands.display.revealing:
            hands.display.finish_reveal()
            self.due = self._now() + AT_ARRIVAL * self.settings.scan_seconds
        elif self.resting or stop is None:
            self.resting, self.rounds = False, 0
            self._show()
        elif stop.inside:
            self.path.append(0)
            self.rounds = 0
            self._show()
        elif stop.id == READ_ON:
            hands.page_by(1)
            self.due = self._now() + self.settings.scan_seconds
        else:
            self.rounds = 0
            self.due = self._now() + self.settings.scan_seconds
            if hands.pressable(stop.id):
                hands.do(Press(stop.id))
