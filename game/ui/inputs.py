"""What a player's device says, and the intentions that keys stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["up", "down", "start", "end", "next", "previous"]

# --- from the device (adapters make these) -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KeyDown:
    """A key went down. Names are small: `a`, `1`, `enter`, `escape`, `backspace`, `space`, `tab`, `up`, `down`,
    `left`, `right`, `pageup`, `pagedown`, `home`, `end`, `f1`, `f11`. A held key repeats with `repeat` set."""

    key: str
    shift: bool = False
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class PointerMove:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class PointerDown:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class PointerUp:
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned; positive towards the player (the page moves up)."""

    steps: int


@dataclass(frozen=True, slots=True)
class Resized:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Quit:
    """The window was closed."""


@dataclass(frozen=True, slots=True)
class Attention:
    """The window has the keys now, or has them no more."""

    here: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """The window can be seen again, or is hidden now."""

    here: bool


@dataclass(frozen=True, slots=True)
class FocusOn:
    """A screen reader went to something."""

    id: str


@dataclass(frozen=True, slots=True)
class PressOn:
    """A screen reader pressed something."""

    id: str


@dataclass(frozen=True, slots=True)
class SlideOn:
    """A screen reader gave a slider a value."""

    id: str
    value: float


@dataclass(frozen=True, slots=True)
class RoomCount:
    """How many phones are in the room, and how many of them have voted in a poll."""

    phones: int
    voted: int
    poll: str


@dataclass(frozen=True, slots=True)
class RoomTally:
    """What came by phone in a poll that takes no votes any more: answers with their counts."""

    poll: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RoomStep:
    """Somebody pressed a step on the remote."""

    step: str


@dataclass(frozen=True, slots=True)
class RoomTrouble:
    """Phones cannot be reached; `why` in a word of ours, `says` in the system's own."""

    why: Literal["no server", "server gone"]
    says: str = ""


RoomEvent = RoomCount | RoomTally | RoomStep | RoomTrouble

DeviceEvent = (
    KeyDown
    | PointerMove
    | PointerDown
    | PointerUp
    | Wheel
    | Resized
    | Quit
    | Attention
    | Seen
    | FocusOn
    | PressOn
    | SlideOn
)

# --- to a screen (the app makes these) -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Press:
    """A target was pressed, by whatever means."""

    id: str


@dataclass(frozen=True, slots=True)
class Intent:
    """A key with a meaning on every page: see KEYS."""

    name: str


Input = Press | Intent

KEYS = {
    "escape": "pause",
    "backspace": "take back",
    "h": "read back",
    "f1": "help",
    "f11": "fullscreen",
    "l": "library",
    "n": "notes",
    "t": "try another way",
    "c": "captions",
    "w": "where",
    "m": "mute",
    "s": "skip",
    "a": "turn by itself",
}
# As seen, not as read: the left key goes left in every language.
MOVES: dict[str, Direction] = {"up": "up", "down": "down", "left": "start", "right": "end", "tab": "next"}
SCROLLS = {"pageup": -1, "pagedown": 1, "home": -1000, "end": 1000}
ACTIVATE = ("enter", "space")
