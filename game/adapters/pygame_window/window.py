"""The window: shows frames, tells of events, and rests in between."""

from __future__ import annotations

import contextlib
import os
import time
import warnings
from collections.abc import Callable, Iterable, MutableMapping
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.ahead import Ahead
from game.adapters.pygame_window.canvas import Canvas
from game.adapters.pygame_window.events import SMALLEST, Listener, Repeats, clamp
from game.adapters.pygame_window.foresight import Foresight
from game.adapters.pygame_window.gallery import place_path
from game.adapters.pygame_window.hints import set_hints
from game.adapters.pygame_window.loading import Loader
from game.adapters.pygame_window.paint import Painter
from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.shapes import window_icon
from game.adapters.pygame_window.waiting import Looks, blocking_wait, polling_wait
from game.ui.frame import Face, Figure, Font, Frame, Rect, Scenery
from game.ui.inputs import DeviceEvent, KeyDown, PadDown, PointerDown, Seen, Wheel
from game.ui.view import Stage

if TYPE_CHECKING:
    from pathlib import Path

    from game.adapters.disk.layered import Shelf

STEP = 1 / 60
LIFE_STEP = 1 / 30  # of all that moves by itself
LIFE_BEGINS = 0.5  # seconds after the first picture
REST_AFTER = 60.0  # seconds since anybody touched anything
PATIENCE = 0.25  # how long a page waits for its pictures before it is shown without them
LONGEST_DECODING = 10.0
LONG = 3600.0
WAKE, PICTURES = 1, 2


class PygameWindow:
    """One window of the system, drawn by pygame. Use it from the thread that made it; `wake` from any."""

    def __init__(
        self,
        title: str,
        size: tuple[int, int],
        *,
        assets: Shelf,
        fullscreen: bool = False,
        environ: MutableMapping[str, str] | None = None,
        clock: Callable[[], float] = time.monotonic,
        places: Iterable[str] = (),
        theme: str = "dusk",
        hidden: bool = False,
    ) -> None:
        set_hints(os.environ if environ is None else environ)
        pygame.display.init()
        self._clock = clock
        self._windowed = clamp(size)
        self._loader = Loader(assets, lambda: self._post(PICTURES))
        self._loader.prefetch(map(place_path, places))  # decoded while the system opens the window
        pygame.display.set_caption(title)
        pygame.display.set_icon(window_icon())
        self._open(fullscreen, hidden=hidden)
        pygame.display.set_allow_screensaver(True)
        pygame.key.stop_text_input()  # nothing is typed here, and an input method would swallow the letters
        self._painter = Painter(assets, self._loader)
        self._painter.gallery.dress(theme, Pictures(), self.size)
        self._ahead = Ahead()
        self._foresight = Foresight(self._painter)
        self.prefetch(Stage(place) for place in places)
        self._canvas = Canvas(self._painter)
        self._listener = Listener(self.size)
        self._repeats = Repeats()
        self._block = blocking_wait() or polling_wait(clock)
        self._looks = Looks()
        self._theme = ""
        self._still = False
        self._closed = False
        self._touched = clock()
        self._seen = True
        self._next_life = clock() + LIFE_BEGINS

    @property
    def size(self) -> tuple[int, int]:
        return clamp(self._surface.get_size())

    @property
    def measure(self) -> PygameWindow:
        return self

    @property
    def handle(self) -> object:
        """What the system knows the window by."""
        return pygame.display.get_wm_info().get("window")

    @property
    def place(self) -> tuple[int, int]:
        """Where its upper left corner is on the screen."""
        x, y = self._window.position
        return int(x), int(y)

    def appear(self) -> None:
        """Let a window be seen that was opened hidden."""
        self._window.show()

    @property
    def _window(self) -> pygame.Window:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # no other way leads to the window than a deprecated one
            return pygame.Window.from_display_module()

    @property
    def revealing(self) -> bool:
        """Whether words are still arriving."""
        return self._canvas.revealing(self._clock())

    def width(self, text: str, font: Font) -> int:
        return self._painter.fonts.width(text, font)

    def wear(self, content: bytes) -> bool:
        """Draw with this font file where a player wants letters of their own; false where it is no font."""
        return self._painter.fonts.wear(content)

    @property
    def worn(self) -> bytes:
        """The font file of the player's own that is drawn with."""
        return self._painter.fonts.own

    def show(
        self, frame: Frame, *, theme: str, pictures: Pictures, still: bool, fresh: bool, alive: bool = True
    ) -> None:
        """Draw a frame. `fresh` is a page come to, not one that changed in place; `still` moves nothing.

        On a page that is `alive` the place and the people move as long as it is shown.
        """
        self._painter.gallery.dress(theme, pictures, self.size)
        wanted = [p.item for p in frame.items if isinstance(p.item, Scenery | Figure | Face)]
        self._painter.gallery.gather(wanted, PATIENCE, self._clock, still=still)
        self._ahead.learn(frame)
        now = self._clock()
        changed = self._canvas.show(self._surface, frame, now, still=still, fresh=fresh, alive=alive)
        if theme != self._theme:
            changed = self._canvas.repaint(self._surface, now)
        self._theme, self._still = theme, still
        if fresh:
            self._touched = now
        self._update(changed)
        if fresh:
            self._foresight.forget()
            self._painter.gallery.prepare(self._ahead.behind(frame))

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        """What happened, as soon as something does; nothing when the time is over or `wake` was called."""
        end = self._clock() + (LONG if seconds is None else seconds)
        while True:
            heard, woken = self._hear()
            now = self._clock()
            again = self._repeats.heard(self._listener.latest, now)
            heard += [again] if again else []
            moving = self._canvas.moving(now)
            if moving:
                self._update(self._canvas.step(self._surface, now))
            living = self._live(now)
            if heard or woken or now >= end:
                return heard
            foreseeing = not moving and self._foresight.go_on(self._clock)
            # What a step took counts, so that a slow machine moves in fewer steps, not in slow motion.
            looks = self._looks.left(now, plugged=self._listener.pads.any)
            rest = min(end - now, self._repeats.left(now), looks)
            if living:
                rest = min(rest, self._next_life - self._clock())
            if foreseeing:
                rest = 0.0
            self._block(max(0.001, min(rest, STEP - (self._clock() - now)) if moving else rest))
            self._looks.look()
            if seconds is None:
                end = self._clock() + LONG

    def hear_pads(self) -> None:
        """Listen to gamepads from now on, those too that are plugged in later; not before the first picture."""
        self._listener.pads.start()
        self._looks.start()

    def wake(self) -> None:
        """End a `wait` from another thread."""
        self._post(WAKE)

    def finish_reveal(self) -> None:
        self._update(self._canvas.finish_reveal(self._surface, self._clock()))

    def prefetch(self, stages: Iterable[Stage]) -> None:
        """Make pictures that will be wanted soon, while nothing else is to be done; the likeliest come first."""
        self._painter.gallery.prepare(self._ahead.pictures(stages, self.size))

    def foresee(self, frame: Frame, *, pictures: Pictures) -> None:
        """Make what a page will show that may come next, a little at a time while nothing moves."""
        self._painter.gallery.dress(self._theme or self._painter.gallery.theme, pictures, self.size)
        self._painter.gallery.prepare(self._foresight.take(frame))

    def name(self, title: str, *, neutral: bool) -> None:
        """What the window is called; a neutral one bears a plain icon, too."""
        if pygame.display.get_caption()[0] != title:
            pygame.display.set_caption(title)
            pygame.display.set_icon(window_icon(neutral=neutral))

    @property
    def fullscreen(self) -> bool:
        return bool(self._surface.get_flags() & pygame.FULLSCREEN)

    def set_fullscreen(self, on: bool) -> None:
        if on == self.fullscreen:
            return
        if on:
            self._windowed = self.size
        self._open(on)
        width, height = self._surface.get_size()
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, w=width, h=height, size=(width, height)))

    def screenshot(self, path: Path | str) -> None:
        """Keep what is on the window as a picture, at rest and with all its parts."""
        self.settle()
        pygame.image.save(self._surface, str(path))

    def settle(self) -> None:
        """Wait for the pictures, end all motion, show all words."""
        self._painter.gallery.await_all(self._canvas.late, LONGEST_DECODING, self._clock)
        now = self._clock()
        self._canvas.settle(self._surface, now)
        self._canvas.finish_reveal(self._surface, now)
        self._update(self._canvas.repaint(self._surface, now))

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._loader.close()
            self._listener.pads.close()
            self._looks.stop()
            pygame.display.quit()

    @property
    def _surface(self) -> pygame.Surface:
        surface = pygame.display.get_surface()  # asked each time: it is another one after a resize
        assert surface is not None, "the window is closed"
        return surface

    def _open(self, fullscreen: bool, *, hidden: bool = False) -> None:
        unseen = pygame.HIDDEN if hidden else 0
        with warnings.catch_warnings(), contextlib.suppress(AttributeError):
            # No other way leads to the window than a deprecated one; and a system may size it as it likes.
            warnings.simplefilter("ignore")
            if fullscreen:
                pygame.display.set_mode(pygame.display.get_desktop_sizes()[0], pygame.FULLSCREEN | unseen)
                return
            if pygame.display.get_surface() and self.fullscreen:  # else it would stay as large as the screen
                window = pygame.Window.from_display_module()
                window.set_windowed()
                window.size = self._windowed
            pygame.display.set_mode(self._windowed, pygame.RESIZABLE | unseen)
            pygame.Window.from_display_module().minimum_size = SMALLEST

    def _live(self, now: float) -> bool:
        """Let the place and the people go on, where it is time for that; whether they do so at all.

        They rest where nobody sees the window, and where nobody has touched anything for a minute.
        """
        if self._next_life > now:
            return self._seen
        if not self._seen or not self._canvas.living(rest=now - self._touched > REST_AFTER):
            return False
        self._update(self._canvas.live(self._surface, now))
        self._next_life = now + LIFE_STEP
        return True

    def _hear(self) -> tuple[list[DeviceEvent], bool]:
        """What the devices told, and whether somebody called `wake`."""
        events = pygame.event.get()
        codes = {event.code for event in events if event.type == pygame.USEREVENT}
        heard = self._listener.hear(events)
        now = self._clock()
        if heard:
            self._touched = now
            self._seen = next((e.here for e in reversed(heard) if isinstance(e, Seen)), self._seen)
        if PICTURES in codes:
            self._update(self._canvas.pictures_arrived(self._surface, now, still=self._still))
        if any(isinstance(event, PadDown) for event in heard):
            self._looks.heard(now)
        if any(isinstance(event, KeyDown | PadDown | PointerDown | Wheel) for event in heard):
            self._update(self._canvas.settle(self._surface, now))
        if self._listener.exposed:
            self._listener.exposed = False
            self._update(self._canvas.repaint(self._surface, now))
        return heard, WAKE in codes

    def _post(self, code: int) -> None:
        with contextlib.suppress(pygame.error):  # the window may just have closed, or the queue be full
            pygame.event.post(pygame.event.Event(pygame.USEREVENT, code=code))

    def _update(self, changed: list[Rect]) -> None:
        if changed:
            pygame.display.update([(r.x, r.y, r.w, r.h) for r in changed])
