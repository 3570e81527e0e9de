"""The loop of a window: events to focus, scroll and inputs; the app's page to a frame."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.app.app import App
from game.app.forward import Forward
from game.app.leaving import Escapes
from game.app.ports import Display
from game.settings import MS_PER_WORD
from game.ui.focus import hit, move, page_scroll, scroll_to, wants_scroll
from game.ui.frame import Frame, Look
from game.ui.inputs import (
    ACTIVATE,
    KEYS,
    MOVES,
    SCROLLS,
    Attention,
    DeviceEvent,
    Direction,
    FocusOn,
    Intent,
    KeyDown,
    PointerDown,
    PointerMove,
    PointerUp,
    Press,
    PressOn,
    Quit,
    Resized,
    Seen,
    SlideOn,
    Wheel,
)
from game.ui.layout import Again, layout
from game.ui.screen import LooksAhead
from game.ui.sliders import moved, nearest, pointed
from game.ui.sounds import cue_of
from game.ui.view import Box, Button, Slider, View, walk

if TYPE_CHECKING:
    from game.app.narrator import Narrator

EXAMPLES = ("settings", "first")  # pages that show by an example how words arrive
WHEEL = 96  # design pixels a turn of the wheel scrolls


@dataclass(slots=True)
class Loop:
    """One window and the app it shows."""

    app: App
    display: Display
    tags: Callable[[], Mapping[str, str]] = dict
    focus: str = ""
    scroll: int = 0
    pressed: str = ""
    frame: Frame | None = None
    view: View | None = None
    fullscreen: bool = False
    read: bool = False  # whether the page was read before: its words are all there
    narrate: Callable[[], Narrator] | None = None  # makes who tells the pages aloud, after the first picture
    narrator: Narrator | None = None
    begun: Callable[[], None] = lambda: None  # called when the first picture is shown
    arrivals: int = 0
    clock: Callable[[], float] | None = None  # seconds; without it nobody leaves by three quick presses
    escapes: Escapes = field(default_factory=Escapes)
    forward: Forward = field(default_factory=Forward)
    _page: tuple[object, ...] = field(default=())
    _read: set[tuple[str, str]] = field(default_factory=set)
    _again: Again = field(default_factory=Again)

    def run(self) -> None:
        """Show the game until it is left. What an event changes is drawn as it is heard, and once."""
        self.app.wake = self.display.wake
        self.draw()
        self.begun()
        if self.narrate is not None:
            self.narrator = self.narrate()
            self._tell()
        self.look_again()
        while not self.app.leaving:
            waited = self.display.wait(self.until_it_turns())
            for event in (*waited, *(self.narrator.heard() if self.narrator else ())):
                self.forward.heard(event)
                self.hear(event)
                if self.app.leaving:
                    break
            self.look_again()
            if self.until_it_turns() == 0 and not self.app.leaving:
                self._input(Press("go-on"))
        self.app.hearing.silence()
        if self.narrator is not None:
            self.narrator.close()
        self.display.close()
        self.app.hearing.close()

    def until_it_turns(self) -> float | None:
        """Seconds until a page turns by itself; None where it does not, as on every page for a screen reader."""
        if self.narrator is not None and self.narrator.waited_for:
            return None
        busy = self.display.revealing or self._spoken()
        return self.forward.until(self.view, self.app.settings, self.arrivals, self.clock, busy=busy)

    def look_again(self) -> None:
        """Go on with what a page waits for, where it is there."""
        if self.app.awaited is None or self.app.leaving:
            return
        self.app.carry_out(self.app, "look again")
        if self.app.awaited is None:
            self.draw()

    # --- drawing ---------------------------------------------------------------------------------------

    def look(self) -> Look:
        settings = self.app.settings
        return Look(
            size=self.display.size,
            theme=settings.theme,
            text_scale=settings.text_scale,
            ms_per_word=0 if self.read or self._listened else MS_PER_WORD[settings.reading_speed],
            focus=self.focus,
            scroll=self.scroll,
            right_to_left=self.app.words.right_to_left,
        )

    def draw(self, *, moved: bool = False) -> None:
        """Lay out the page as it stands and show it; only the focus or the scroll has changed where it has `moved`."""
        settings = self.app.settings
        view = self.view if moved and self.view is not None else self.app.view()
        fresh = self._arrive(view)
        neutral = view.name == "neutral"
        self.display.name(view.heading if neutral else self.app.words.say("Second Chances"), neutral=neutral)
        if settings.fullscreen != self.fullscreen:
            self.fullscreen = settings.fullscreen
            self.display.set_fullscreen(settings.fullscreen)
        frame = self._laid_out(view)
        if fresh and frame.focus:
            frame = self._shown(view, frame)
        self.scroll, self.focus = frame.scroll, frame.focus
        changed = view != self.view
        self.view, self.frame = view, frame
        still = settings.less_motion
        alive = settings.pictures_move and not still
        self.display.show(frame, settings.theme, still=still, alive=alive, fresh=fresh)
        self.app.hearing.show(view.sound, settings, fresh=fresh, changed=changed)
        self._tell()
        if fresh:
            self._look_ahead()

    def _tell(self) -> None:
        """Tell of the page to whoever does not look at it."""
        if self.narrator is not None and self.view is not None and self.frame is not None:
            app = self.app
            self.narrator.show(self.view, self.frame, app.words, app.settings, self.arrivals)
            app.hearing.duck(self._spoken)
            complaint = self.narrator.complaint(app.words, app.settings)
            if complaint:
                app.say(complaint)
                self.draw()

    def _spoken(self) -> bool:
        """Whether the game's own voice speaks."""
        return self.narrator is not None and self.narrator.speech.speaking

    @property
    def _listened(self) -> bool:
        """Whether words should be there at once, as nobody watches them arrive."""
        return self.app.settings.read_aloud or (self.narrator is not None and self.narrator.waited_for)

    def _shown(self, view: View, frame: Frame) -> Frame:
        """The same page, scrolled so that the focus is in sight."""
        scrolled = [target.id for target in frame.targets if target.clip == frame.page]
        wanted = frame.scroll_end if scrolled[-1:] == [frame.focus] else scroll_to(frame, frame.focus)
        read = view.name in ("scene", "reason", "feedback") and view.shape != "thread"
        if wanted == frame.scroll or read:
            return frame  # a page that is read begins at its top, a thread at its newest message
        self.scroll = wanted
        return self._laid_out(view)

    def _laid_out(self, view: View) -> Frame:
        return layout(view, self.look(), self.display.measure, self._tags(), self._more, self._again)

    def _more(self, below: int) -> str:
        """What the line under a page that goes on says."""
        words = self.app.words
        return words.many("{n} more below", "{n} more below", below) if below else words.say("More below")

    def _tags(self) -> Mapping[str, str]:
        """The colours of name tags; nobody speaks on the first page, which does not wait for them."""
        return self.tags() if self.frame is not None else {}

    def _arrive(self, view: View) -> bool:
        """Whether this is another page than before; the focus and the scroll begin anew there."""
        page = (view.name, view.heading, len(self.app.stack), view.page)
        if page == self._page:
            return False
        # The example is shown anew, nothing else moves.
        same = page[:3] == self._page[:3] and view.name in EXAMPLES
        self._page = page
        self.read = (view.name, view.page) in self._read
        if view.page and view.name not in EXAMPLES:
            self._read.add((view.name, view.page))
        if not same:
            self.arrivals += 1
            self.focus, self.scroll, self.pressed = view.focus, 0, ""
        return True

    def _look_ahead(self) -> None:
        """Have the pictures made that the next page may want."""
        if isinstance(self.app.screen, LooksAhead):
            self.display.prefetch(self.app.screen.ahead(self.app.context()))

    # --- hearing ---------------------------------------------------------------------------------------

    def hear(self, event: DeviceEvent) -> None:
        match event:
            case Quit():
                self.app.leaving = True
            case Resized():
                self.draw()
            case Wheel(steps):
                self._scroll_by(steps * round(WHEEL * self.display.size[1] / 1080))
            case PointerMove(x, y):
                self._hover(x, y)
            case PointerDown(x, y):
                self._touch(x, y)
            case PointerUp(x, y):
                self._release(x, y)
            case KeyDown():
                self._key(event)
            case Seen(here):
                self.app.hearing.rest(not here)
            case Attention(here) if self.narrator is not None:
                self.narrator.reader.attend(here)
            case FocusOn(id):
                self._focus_on(id)
            case PressOn(id) if self._pressable(id):
                self.focus = id
                self._press(id)
            case SlideOn(id, value) if (slider := self._slider(id)) is not None:
                self.focus = id
                self._input(Press(nearest(slider, value)))

    def _focus_on(self, id: str) -> None:
        if self.frame is not None and self.frame.target(id) is not None and id != self.focus:
            self.focus = id
            self.scroll = scroll_to(self.frame, id)
            self.draw(moved=True)

    def _key(self, event: KeyDown) -> None:
        key = event.key
        if key != "escape":
            self.escapes.forget()
        if key == "escape" and not event.repeat and self.clock and self.escapes.pressed(self.clock()):
            self.app.carry_out(self.app, "leave quickly")
            self.draw()
        elif key in MOVES:
            self._move("previous" if key == "tab" and event.shift else MOVES[key])
        elif key in SCROLLS:
            self._page_by(SCROLLS[key])
        elif event.repeat:
            return  # a held key moves and scrolls; it never presses twice
        elif self.display.revealing and (key in ACTIVATE or key.isdigit()):
            self.display.finish_reveal()
        elif key in ACTIVATE:
            self._activate()
        elif key.isdigit():
            self._digit(int(key))
        elif key in KEYS:
            self._input(Intent(KEYS[key]))

    def _move(self, direction: Direction) -> None:
        frame = self.frame
        if frame is None or self._slide(direction):
            return
        scrolled = wants_scroll(frame, direction, self.focus)
        if scrolled is not None:
            self.scroll = scrolled
        else:
            before, self.focus = self.focus, move(frame, direction, self.focus)
            self.scroll = scroll_to(frame, self.focus)
            if self.focus != before:
                self.app.hearing.play("focus")
        self.draw(moved=True)

    def _slider(self, id: str) -> Slider | None:
        found = walk(self.view.body) if self.view else ()
        return next((widget for widget in found if isinstance(widget, Slider) and widget.id == id), None)

    def _slide(self, direction: Direction) -> bool:
        """Whether the keys to either side move a slider rather than the focus."""
        slider = self._slider(self.focus)
        pressed = moved(slider, direction, right_to_left=self.app.words.right_to_left) if slider else ""
        if pressed:
            self._input(Press(pressed))
        return bool(pressed)

    def _drag(self, x: int) -> bool:
        """Whether the pointer holds a slider, which goes with it."""
        slider, target = self._slider(self.pressed), self.frame.target(self.pressed) if self.frame else None
        if slider is None or target is None:
            return False
        self._input(Press(pointed(slider, target.rect, x, right_to_left=self.app.words.right_to_left)))
        return True

    def _page_by(self, pages: int) -> None:
        if self.frame is not None:
            self.scroll = page_scroll(self.frame, pages)
            self.draw(moved=True)

    def _scroll_by(self, pixels: int) -> None:
        if self.frame is not None and self.frame.scroll_end:
            self.scroll = max(0, min(self.frame.scroll_end, self.scroll + pixels))
            self.draw(moved=True)

    def _hover(self, x: int, y: int) -> None:
        target = hit(self.frame, x, y) if self.frame and not self._drag(x) else ""
        if target and target != self.focus and self._pressable(target):
            self.focus = target
            self.draw(moved=True)

    def _touch(self, x: int, y: int) -> None:
        """A press shows the focus first and fires on release."""
        self.escapes.forget()
        target = hit(self.frame, x, y) if self.frame else ""
        self.pressed = target
        if self.display.revealing and not target:
            self.display.finish_reveal()
        elif not target and self.frame and self.frame.page and y >= self.frame.page.bottom:
            self._page_by(1)  # the line that says there is more below
        if target and target != self.focus:
            self.focus = target
            self.draw(moved=True)
        self._drag(x)

    def _release(self, x: int, y: int) -> None:
        target = hit(self.frame, x, y) if self.frame else ""
        if target and target == self.pressed and self._slider(target) is None:
            self._press(target)
        self.pressed = ""

    def _digit(self, digit: int) -> None:
        for widget in walk(self.view.body) if self.view else ():
            if isinstance(widget, Button) and widget.digit == digit:
                self._press(widget.id)

    def _activate(self) -> None:
        """Press what has the focus; where it is scrolled out of sight, read on towards it first."""
        target = self.frame.target(self.focus) if self.frame else None
        if self.frame is not None and target is not None and not target.visible:
            below = target.clip is not None and target.rect.bottom > target.clip.bottom
            onward = page_scroll(self.frame, 1 if below else -1)
            if onward != self.frame.scroll:
                self.scroll = onward
                self.draw(moved=True)
                return
        self._press(self.focus)

    def _press(self, id: str) -> None:
        if id and self._pressable(id):
            self._input(Press(id))
        elif self.view is not None and self.view.shape not in ("stage", "thread"):
            # On a heading, the key goes on to the main button. Not in a story: nothing is chosen by pressing twice.
            buttons = [*self.view.footer, *(w for w in walk(self.view.body) if isinstance(w, Button))]
            self.focus = next((b.id for b in buttons if b.kind == "main"), id)
            self.draw(moved=True)

    def _pressable(self, id: str) -> bool:
        view = self.view
        if view is None:
            return False
        widgets = [*walk(view.body), *view.footer, *view.bar]
        return any(
            isinstance(w, Button | Slider | Box) and w.id == id and getattr(w, "enabled", True)
            for w in widgets
        )

    def _input(self, input: Press | Intent) -> None:
        if isinstance(input, Intent) and input.name in ("fullscreen", "mute"):
            from game.app.switching import switch  # not before the first picture

            switch(self.app, input.name)
            self.draw()
            return
        if input == Intent("where"):
            if self.narrator is not None:
                self.narrator.where(self.app.settings)
                self.app.hearing.duck(self._spoken)
            return
        self.app.hearing.did(cue_of(input))
        self.app.handle(input)
        if not self.app.leaving:
            self.draw()
