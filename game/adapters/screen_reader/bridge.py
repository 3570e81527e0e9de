"""The bridge to the system's screen reader: pages go over it, and what is pressed there comes back.

AccessKit asks for the first page from a thread of its own, and holds a lock of its own while it waits for ours to
answer. So it is told nothing before it has asked: else each side could wait for the other for ever.
"""

from __future__ import annotations

import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.adapters.screen_reader.numbers import Numbers
from game.adapters.screen_reader.running import screen_reader_runs
from game.adapters.screen_reader.tree import Tree, tree
from game.ui.aloud import Telling
from game.ui.inputs import DeviceEvent

if TYPE_CHECKING:
    import accesskit

    from game.adapters.screen_reader.wishes import Wish

LOOK_EVERY = 2.0  # seconds until it is looked again whether a screen reader speaks
SDL_WINDOW = "SDLWindow"  # the class of SDL's windows on macOS


def before_the_window() -> bool:
    """Whether the bridge has to be there before the window is seen, as Windows and macOS want it."""
    return sys.platform in ("win32", "darwin")


class ScreenReader:
    """Use it from the thread that shows the window. `handle` and `place` tell of that window, `wake` ends its wait."""

    def __init__(
        self,
        handle: Callable[[], object],
        place: Callable[[], tuple[int, int]],
        wake: Callable[[], None],
        *,
        runs: Callable[[], bool] = screen_reader_runs,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._handle, self._place, self._wake = handle, place, wake
        self._runs, self._clock = runs, clock
        self._adapter: Any = None
        self._guard = threading.Lock()  # never held while AccessKit is called
        self._numbers = Numbers()
        self._telling: Telling | None = None
        self._sent: Tree | None = None
        self._asked: queue.SimpleQueue[Wish] = queue.SimpleQueue()
        self._active = self._new = self._focused = False
        self._failed: Exception | None = None
        self._speaks = False
        self._looked = float("-inf")

    # --- what the game asks ------------------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether somebody reads the pages by another way than the eyes."""
        return self._active

    @property
    def speaks(self) -> bool:
        """Whether a screen reader speaks, so that the game should not."""
        if self._active and self._clock() - self._looked >= LOOK_EVERY:
            self._looked, self._speaks = self._clock(), self._runs()
        return self._active and self._speaks

    def start(self) -> None:
        """Load AccessKit and connect to the system. Where that cannot be done, there is no screen reader."""
        if self._adapter is not None:
            return
        try:
            self._adapter = self._connected()
        except Exception:  # it is not there, or cannot be used here
            self._adapter = None
        except BaseException as error:
            self._give_up(error)

    def show(self, telling: Telling) -> None:
        """Tell of a page as it is now."""
        self._telling = telling
        if self._active:
            self._send()

    def attend(self, focused: bool) -> None:
        """Tell whether the window has the keys."""
        self._focused = focused
        if self._active:
            self._tell_focus()

    def heard(self) -> list[DeviceEvent]:
        """What was pressed and looked at since, as if by a key."""
        if self._failed is not None:
            raise self._failed
        if self._new:
            self._new = False
            self._tell_focus()
            self._send()
        found: list[DeviceEvent] = []
        while not self._asked.empty():
            wish = self._asked.get()
            node = self._sent.nodes.get(self._numbers.key(wish.node)) if self._sent else None
            if node is not None and node.target:
                found.append(wish.event(node))
        return found

    def close(self) -> None:
        self._active, self._adapter = False, None

    # --- what AccessKit asks, from any thread --------------------------------------------------------------

    def _ask_tree(self) -> accesskit.TreeUpdate | None:
        try:
            with self._guard:
                found = self._made(whole=True)
        except Exception as error:
            self._failed = error  # it would be lost in that thread: `heard` raises it
            found = None
        self._active = self._new = True
        self._wake()
        return found

    def _ask_action(self, request: accesskit.ActionRequest) -> None:
        from game.adapters.screen_reader.wishes import wish_of  # AccessKit is loaded by now

        wish = wish_of(request)
        if wish is not None:
            self._asked.put(wish)
            self._wake()

    def _gone(self) -> None:
        self._active = False

    # --- what AccessKit is told ----------------------------------------------------------------------------

    def _connected(self) -> Any:
        import accesskit

        if sys.platform == "darwin":
            accesskit.macos.add_focus_forwarder_to_window_class(SDL_WINDOW)
            return accesskit.macos.SubclassingAdapter.for_window(
                self._handle(), self._ask_tree, self._ask_action
            )
        if sys.platform == "win32":
            return accesskit.windows.SubclassingAdapter(self._handle(), self._ask_tree, self._ask_action)
        return accesskit.unix.Adapter(self._ask_tree, self._ask_action, self._gone)

    def _made(self, *, whole: bool) -> accesskit.TreeUpdate | None:
        """All nodes of the page, or those that are another than before."""
        from game.adapters.screen_reader.objects import update  # AccessKit is loaded by now

        if self._telling is None:
            return None
        now, before = tree(self._telling), self._sent
        self._numbers.keep(now.nodes)
        self._sent = now
        old = {} if whole or before is None else before.nodes
        return update(now, self._numbers, [key for key, node in now.nodes.items() if old.get(key) != node])

    def _send(self) -> None:
        with self._guard:
            made = self._made(whole=False)
        if made is not None:
            self._tell_place()
            self._tell(lambda adapter: adapter.update_if_active(lambda: made))

    def _tell_focus(self) -> None:
        if sys.platform == "darwin":
            self._tell(lambda adapter: adapter.update_view_focus_state(self._focused))
        elif sys.platform != "win32":  # Windows sees it by itself
            self._tell(lambda adapter: adapter.update_window_focus_state(self._focused))

    def _tell_place(self) -> None:
        """Where the window is on the screen, which only Linux has to be told."""
        if sys.platform in ("win32", "darwin") or self._telling is None:
            return
        import accesskit

        (x, y), (width, height) = self._place(), self._telling.frame.size
        rect = accesskit.Rect(float(x), float(y), float(x + width), float(y + height))
        self._tell(lambda adapter: adapter.set_root_window_bounds(rect, rect))

    def _tell(self, what: Callable[[Any], Any]) -> None:
        """Tell AccessKit something. Windows and macOS answer with events, which are raised when nothing is locked."""
        if self._adapter is None:
            return
        try:
            events = what(self._adapter)
            if events is not None:
                events.raise_events()
        except Exception:
            raise
        except BaseException as error:
            self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        """Go on without a screen reader after a panic of AccessKit, which is no Exception."""
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise error
        self.close()
