"""What hands do on a page, whatever they hold: the focus goes, the page scrolls, something is pressed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from game.app.app import App
from game.app.leaving import Escapes
from game.app.ports import Display
from game.story.frozen import field, mutable
from game.ui.bindings import FIXED_BUTTONS, FIXED_KEYS, PRESS, STEPS, Bindings, bindings
from game.ui.focus import legible, move, page_scroll, paged, read_towards, scroll_to, wants_scroll
from game.ui.frame import Frame
from game.ui.inputs import (
    KEYS,
    MOVES,
    SCROLLS,
    Device,
    Direction,
    Input,
    Intent,
    KeyDown,
    Listens,
    PadDown,
    Press,
    Struck,
)
from game.ui.sliders import moved
from game.ui.view import Ballot, Box, Button, Slider, Text, View, walk

WRITING = ("space", "backspace", "delete")  # keys that write, beside those of one sign


@mutable
class Hands(ABC):
    """A page under somebody's hands. `draw` shows what has changed, and `do` is an input that means something."""

    app: App
    display: Display
    focus: str = ""
    scroll: int = 0
    frame: Frame | None = None
    view: View | None = None
    clock: Callable[[], float] | None = None  # seconds; without it nobody leaves by three quick presses
    escapes: Escapes = field(default_factory=Escapes)

    @abstractmethod
    def draw(self, *, moved: bool = False) -> None:
        """Show the page; only the focus or the scroll has changed where it has `moved`."""

    @abstractmethod
    def do(self, input: Input) -> None:
        """Hand an input to the app and show what came of it."""

    @property
    def bindings(self) -> Bindings:
        return bindings(self.app.settings.keys, self.app.settings.buttons)

    # --- keys and buttons ------------------------------------------------------------------------------

    def use(self, device: Device) -> None:
        """This device is used now: its hints are shown."""
        if device != self.app.device:
            self.app.device = device
            self.draw()

    def key(self, event: KeyDown) -> None:
        """A key goes down: one that keeps its meaning, one that the page waits for, or one that can be changed."""
        if self.flees(event.key == "escape", repeat=event.repeat):
            return
        self.use("keys")
        if event.key == "f2" and self.app.desk is not None:  # a key of authors: players cannot change it
            self.do(Intent("author"))
            return
        meaning = self.bindings.meant("key", event.key)
        if self._waited_for("key", event.key, repeat=event.repeat):
            return
        if event.key == "tab":
            self.move("previous" if event.shift else "next")
        elif event.key.isdigit():
            if not event.repeat:
                self._digit(int(event.key))
        else:
            self._mean(meaning, repeat=event.repeat)

    def button(self, event: PadDown) -> None:
        """A button of a gamepad goes down."""
        if self.flees(event.button == "start", repeat=event.repeat):
            return
        self.use("shapes" if event.shapes else "pad")
        meaning = self.bindings.meant("pad", event.button)
        if not self._waited_for("pad", event.button, repeat=event.repeat):
            self._mean(meaning, repeat=event.repeat)

    def flees(self, escape: bool, *, repeat: bool) -> bool:
        """Whether this was the third quick press of Esc, or of Start: then nothing of the game is seen any more."""
        if not escape:
            self.escapes.forget()
            return False
        if repeat or not self.clock or not self.escapes.pressed(self.clock()):
            return False
        self.app.carry_out(self.app, "leave quickly")
        self.draw()
        return True

    def _waited_for(self, device: Listens, name: str, *, repeat: bool) -> bool:
        """Whether the page waits for any key or button, and this is one: those that are fixed stay what they are."""
        fixed = FIXED_KEYS if device == "key" else FIXED_BUTTONS
        if self.view is not None and self.view.listens == "text" and device == "key":
            if len(name) > 1 and name not in WRITING:
                return False
            self.do(Struck(device, name))
            return True
        if self.view is None or self.view.listens != device or name in fixed:
            return False
        if not repeat:
            self.do(Struck(device, name))
        return True

    def _mean(self, meaning: str, *, repeat: bool) -> None:
        step = MOVES.get(meaning) or next((step for step in STEPS if step == meaning), None)
        if step:
            self.move(step)
        elif meaning in SCROLLS:
            self.page_by(SCROLLS[meaning])
        elif repeat:
            return  # a held key moves and scrolls; it never presses twice
        elif meaning == PRESS:
            self.activate()
        elif meaning in KEYS.values():
            self.do(Intent(meaning))

    def _digit(self, digit: int) -> None:
        if self.display.revealing:
            self.display.finish_reveal()
            return
        for widget in walk(self.view.body) if self.view else ():
            if isinstance(widget, Button | Ballot) and widget.digit == digit:
                self.press(widget.id)

    # --- the focus and the scroll ----------------------------------------------------------------------

    def focus_on(self, id: str) -> None:
        if self.frame is not None and self.frame.target(id) is not None and id != self.focus:
            self.focus = id
            self.scroll = scroll_to(self.frame, id)
            self.draw(moved=True)

    def move(self, direction: Direction) -> None:
        frame = self.frame
        if frame is None or self._slide(direction):
            return
        scrolled = wants_scroll(frame, direction, self.focus)
        if scrolled is not None:
            self.scroll = scrolled
        else:
            before, self.focus = self.focus, self._onward(direction, move(frame, direction, self.focus))
            self.scroll = scroll_to(frame, self.focus)
            if self.focus != before:
                self.app.hearing.play("focus")
        self.draw(moved=True)

    def _onward(self, direction: Direction, there: str) -> str:
        """Down from the body to the lowest buttons, one comes to the main one: it is what leads on.

        So one does by a key to the side where nothing is, from the heading of a page for a whole room.
        """
        view = self.view
        if view is None or direction not in ("down", "start", "end"):
            return there
        ids = [button.id for button in view.footer]
        main = next((button.id for button in view.footer if button.kind == "main"), there)
        if direction == "down":
            return main if there in ids and self.focus not in ids else there
        return main if view.tall and there == self.focus == _heading(view) else there

    def slider(self, id: str) -> Slider | None:
        found = walk(self.view.body) if self.view else ()
        return next((widget for widget in found if isinstance(widget, Slider) and widget.id == id), None)

    def _slide(self, direction: Direction) -> bool:
        """Whether the keys to either side move a slider rather than the focus."""
        slider = self.slider(self.focus)
        pressed = moved(slider, direction, right_to_left=self.app.words.right_to_left) if slider else ""
        if pressed:
            self.do(Press(pressed))
        return bool(pressed)

    def page_by(self, pages: int) -> None:
        if self.frame is not None:
            self.scroll = page_scroll(self.frame, pages)
            if self.view is not None and self.view.shape == "grid":  # what is opened is among what is seen
                self.focus = paged(self.frame, pages, self.focus)
            self.draw(moved=True)

    def scroll_by(self, pixels: int) -> None:
        if self.frame is not None and self.frame.scroll_end:
            self.scroll = max(0, min(self.frame.scroll_end, self.scroll + pixels))
            self.draw(moved=True)

    # --- pressing --------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Press what has the focus; words that still arrive are shown first.

        Where the focus is scrolled out of sight, read on towards it.
        """
        if self.display.revealing:
            self.display.finish_reveal()
            return
        target = self.frame.target(self.focus) if self.frame else None
        if self.frame is not None and target is not None and not legible(target):
            onward = read_towards(self.frame, self.focus)
            if onward != self.frame.scroll:
                self.scroll = onward
                self.draw(moved=True)
                return
        self.press(self.focus)

    def press(self, id: str) -> None:
        if id and self.pressable(id):
            self.do(Press(id))
        elif self.view is not None:
            body = [widget for widget in walk(self.view.body) if isinstance(widget, Button)]
            if self.view.shape in ("stage", "thread") or any(button.kind == "choice" for button in body):
                # Nothing is chosen by pressing twice: a question says how one chooses.
                self.do(Press(id))
                self._show_what_follows(id)
                return
            self._on_words(id, [b.id for b in (*self.view.footer, *body) if b.kind == "main"])

    def _on_words(self, id: str, mains: list[str]) -> None:
        """What is read cannot be pressed: from the heading one comes to the main button, from a line to the next.

        Nothing is pressed from the heading: whoever reads on by one key would be past a page before it is seen.
        """
        read = [target.id for target in self.frame.targets if not target.pressable] if self.frame else []
        if id in read[1:]:
            self.move("down")
            return
        self.focus = next(iter(mains), id)
        self.draw(moved=True)

    def _show_what_follows(self, id: str) -> None:
        """Bring the answer after a question into sight, with what stands between them; the focus stays."""
        if self.frame is not None and self.frame.scroll_end and self.focus == id:
            self.scroll = scroll_to(self.frame, move(self.frame, "next", id))
            self.draw(moved=True)

    def pressable(self, id: str) -> bool:
        view = self.view
        if view is None:
            return False
        widgets = [*walk(view.body), *view.footer, *view.bar]
        return any(
            isinstance(w, Button | Slider | Box | Ballot) and w.id == id and getattr(w, "enabled", True)
            for w in widgets
        )


def _heading(view: View) -> str:
    """The id of the heading of a page; "" where it has none that can be focused."""
    return next((each.id for each in view.body if isinstance(each, Text) and each.level == 1), "")
