"""What pygame tells of keys, pointers and the window, in the words of `game.ui.inputs`."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.adapters.pygame_window.pads import EVENTS as PAD_EVENTS
from game.adapters.pygame_window.pads import Pads
from game.story.frozen import field, mutable, replace
from game.ui.inputs import (
    Attention,
    DeviceEvent,
    Dropped,
    KeyDown,
    PadDown,
    PointerDown,
    PointerMove,
    PointerUp,
    Quit,
    Resized,
    Seen,
    Wheel,
)

SMALLEST = (960, 540)
REPEAT_AFTER, REPEAT_EVERY = 0.4, 0.06  # seconds a key is held until it is heard again, and again

NAMED = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "escape",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_DELETE: "delete",
    pygame.K_SPACE: "space",
    pygame.K_TAB: "tab",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_HOME: "home",
    pygame.K_END: "end",
    pygame.K_AC_BACK: "escape",
    **{pygame.K_F1 + i: f"f{i + 1}" for i in range(12)},
}
# Keys by where they are: a French or Czech upper row types letters, yet says 1 to 9 on its caps.
ROW_OF_DIGITS = {pygame.KSCAN_1 + i: str((i + 1) % 10) for i in range(10)}
KEYPAD = {pygame.KSCAN_KP1 + i: str((i + 1) % 10) for i in range(10)}
LETTERS = {pygame.KSCAN_A + i: chr(ord("a") + i) for i in range(26)}
COMMAND_KEYS = pygame.KMOD_CTRL | pygame.KMOD_LALT | pygame.KMOD_META


def key_name(key: int, scancode: int) -> str:
    """The small name of a key, or nothing when it has no use here."""
    if key in NAMED:
        return NAMED[key]
    if ord("0") <= key <= ord("9") or ord("a") <= key <= ord("z"):
        return chr(key)
    by_place = ROW_OF_DIGITS.get(scancode) or KEYPAD.get(scancode)
    if by_place:
        return by_place
    if key > 127:  # an alphabet other than Latin: the letter that stands there on most keyboards
        return LETTERS.get(scancode, "")
    return chr(key) if 32 < key < 127 else ""


@mutable
class Listener:
    """Turns a batch of pygame events into device events; remembers held keys and part turns of the wheel."""

    size: tuple[int, int]
    exposed: bool = False
    pads: Pads = field(default_factory=Pads)
    key: KeyDown | None = None  # the key pressed last, while it is down
    _latest_code: int = 0
    _finger_id: int | None = None  # of the finger that points; others beside it tell nothing
    _held: set[int] = field(default_factory=set)
    _turned: float = 0.0

    @property
    def latest(self) -> KeyDown | PadDown | None:
        """What is held and so repeats."""
        return self.key or self.pads.latest

    def hear(self, events: Iterable[pygame.Event]) -> list[DeviceEvent]:
        heard: list[DeviceEvent] = []
        for event in events:
            found = self._one(event)
            if found is None:
                continue
            # Of many moves or sizes in a row only the last matters.
            if heard and isinstance(found, PointerMove | Resized) and type(heard[-1]) is type(found):
                heard[-1] = found
            else:
                heard.append(found)
        return heard

    def _one(self, event: pygame.Event) -> DeviceEvent | None:
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event)
            case pygame.KEYUP:
                self._held.discard(event.scancode)
                if event.scancode == self._latest_code:
                    self.key = None
            case pygame.WINDOWMINIMIZED | pygame.WINDOWHIDDEN:
                return Seen(False)
            case pygame.WINDOWRESTORED | pygame.WINDOWSHOWN | pygame.WINDOWMAXIMIZED:
                return Seen(True)
            case pygame.WINDOWFOCUSGAINED:
                return Attention(True)
            case pygame.WINDOWFOCUSLOST:
                self._held.clear()
                self.key = self.pads.latest = self._finger_id = None
                return Attention(False)
            case pygame.MOUSEMOTION if not event.touch:
                return PointerMove(*event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1 and not event.touch:
                return PointerDown(*event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1 and not event.touch:
                return PointerUp(*event.pos)
            case pygame.FINGERDOWN | pygame.FINGERUP | pygame.FINGERMOTION:
                return self._finger(event)
            case pygame.MOUSEWHEEL:
                return self._wheel(event)
            case pygame.VIDEORESIZE:
                return self.resized((event.w, event.h))
            case pygame.WINDOWEXPOSED:
                self.exposed = True
            case pygame.DROPFILE:
                return Dropped(event.file)
            case pygame.QUIT:
                return Quit()
            case kind if kind in PAD_EVENTS:
                return self.pads.hear(event)
        return None

    def resized(self, size: tuple[int, int]) -> Resized | None:
        self.exposed = True
        size = clamp(size)
        if size == self.size:
            return None
        self.size = size
        return Resized(*size)

    def _key(self, event: pygame.Event) -> KeyDown | None:
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER) and event.mod & pygame.KMOD_ALT:
            return KeyDown("alt+enter")
        repeat = event.scancode in self._held
        self._held.add(event.scancode)
        name = key_name(event.key, event.scancode)
        if not name or event.mod & COMMAND_KEYS:
            return None
        pressed = KeyDown(name, shift=bool(event.mod & pygame.KMOD_SHIFT), repeat=repeat)
        if not repeat:
            self.key, self._latest_code = pressed, event.scancode
        return pressed

    def _finger(self, event: pygame.Event) -> DeviceEvent | None:
        """One finger points, the first: what rests on the glass beside it presses nothing."""
        if event.type == pygame.FINGERDOWN and self._finger_id is None:
            self._finger_id = event.finger_id
        elif event.finger_id != self._finger_id:
            return None
        x, y = int(event.x * self.size[0]), int(event.y * self.size[1])
        if event.type == pygame.FINGERDOWN:
            return PointerDown(x, y, finger=True)
        if event.type == pygame.FINGERMOTION:
            return PointerMove(x, y, finger=True)
        self._finger_id = None
        return PointerUp(x, y, finger=True)

    def _wheel(self, event: pygame.Event) -> Wheel | None:
        self._turned -= getattr(event, "precise_y", event.y) or event.y
        steps = int(self._turned)
        self._turned -= steps
        return Wheel(steps) if steps else None


@mutable
class Repeats:
    """When a key that is held is heard again.

    pygame would count the time itself, in a thread that goes on while a slow page is drawn: it tells of presses of a
    key that has long been let go.
    """

    _key: KeyDown | PadDown | None = None
    _due: float = 0.0

    def heard(self, key: KeyDown | PadDown | None, now: float) -> KeyDown | PadDown | None:
        """The key once more, where it is time for that."""
        if key is not self._key:
            self._key, self._due = key, now + REPEAT_AFTER
        if key is None or now < self._due:
            return None
        self._due = now + REPEAT_EVERY
        return replace(key, repeat=True)

    def left(self, now: float) -> float:
        """How long until then; without end where no key is held."""
        return self._due - now if self._key else float("inf")


def clamp(size: tuple[int, int]) -> tuple[int, int]:
    """Below the smallest window the page keeps its size and is cut off, rather than becoming unreadable."""
    return max(size[0], SMALLEST[0]), max(size[1], SMALLEST[1])
