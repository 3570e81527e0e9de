"""What a player's device says, and the intentions that keys stand for."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen

Direction = Literal["up", "down", "start", "end", "next", "previous"]
Listens = Literal["key", "pad"]

# --- from the device (adapters make these) -------------------------------------------------------------


@frozen
class KeyDown:
    """A key went down. Names are small: `a`, `1`, `enter`, `escape`, `backspace`, `space`, `tab`, `up`, `down`,
    `left`, `right`, `pageup`, `pagedown`, `home`, `end`, `f1`, `f11`, `alt+enter`.

    A held key repeats with `repeat` set."""

    key: str
    shift: bool = False
    repeat: bool = False


@frozen
class PadDown:
    """A button of a gamepad went down, or its cross or stick was pushed to a side.

    Names are small: `a`, `b`, `x`, `y` (by their letter, or by their place where they bear shapes), `start`, `back`,
    `up`, `down`, `left`, `right`, `left shoulder`, `right shoulder`, `left stick`, `right stick`, `button 7`. `shapes`
    is a pad whose buttons bear shapes rather than letters.
    """

    button: str
    repeat: bool = False
    shapes: bool = False


@frozen
class PadGone:
    """The last gamepad was unplugged."""


@frozen
class PointerMove:
    x: int
    y: int
    finger: bool = False


@frozen
class PointerDown:
    x: int
    y: int
    finger: bool = False


@frozen
class PointerUp:
    x: int
    y: int
    finger: bool = False


@frozen
class Wheel:
    """The wheel turned; positive towards the player (the page moves up)."""

    steps: int


@frozen
class Resized:
    width: int
    height: int


@frozen
class Quit:
    """The window was closed."""


@frozen
class Dropped:
    """Somebody let go of a file over the window."""

    path: str


@frozen
class Attention:
    """The window has the keys now, or has them no more."""

    here: bool


@frozen
class Seen:
    """The window can be seen again, or is hidden now."""

    here: bool


@frozen
class FocusOn:
    """A screen reader went to something."""

    id: str


@frozen
class PressOn:
    """A screen reader pressed something."""

    id: str


@frozen
class SlideOn:
    """A screen reader gave a slider a value."""

    id: str
    value: float


class FromRoom:
    """What happened in a room that votes; see RoomEvent."""

    __slots__ = ()


@frozen
class RoomAddress:
    """Where phones find a room; `matrix` are the rows of its code to photograph, as 1 and 0.

    An address that is `here` alone is found by this computer, and by no phone.
    """

    url: str
    matrix: tuple[str, ...]
    here: bool = False


@frozen
class RoomOpened(FromRoom):
    """Phones can come in: at these addresses, the likeliest first. `pin` opens the remote.

    Phones that are made up, for a rehearsal, need no address.
    """

    addresses: tuple[RoomAddress, ...]
    pin: str = ""

    @property
    def made_up(self) -> bool:
        return not self.addresses


@frozen
class RoomCount(FromRoom):
    """How many phones are in the room, and how many of them have voted in a poll.

    `reached` is whether any phone has opened the page, be it in the room or not.
    """

    phones: int
    voted: int
    poll: str
    reached: bool = False


@frozen
class RoomTally(FromRoom):
    """What came by phone in a poll that takes no votes any more: answers with their counts."""

    poll: str
    counts: tuple[tuple[str, int], ...]


@frozen
class RoomStep(FromRoom):
    """Somebody pressed a step on the remote."""

    step: str


@frozen
class RoomTrouble(FromRoom):
    """Phones cannot be reached, or their votes not be kept; `why` in a word of ours, `says` in the system's own."""

    why: Literal["no server", "server gone", "not kept"]
    says: str = ""


RoomEvent = RoomOpened | RoomCount | RoomTally | RoomStep | RoomTrouble

DeviceEvent = (
    KeyDown
    | PadDown
    | PadGone
    | PointerMove
    | PointerDown
    | PointerUp
    | Wheel
    | Resized
    | Quit
    | Dropped
    | Attention
    | Seen
    | FocusOn
    | PressOn
    | SlideOn
    | RoomEvent
)

# --- to a screen (the app makes these) -----------------------------------------------------------------


@frozen
class Press:
    """A target was pressed, by whatever means."""

    id: str


@frozen
class Intent:
    """A key with a meaning on every page: see KEYS."""

    name: str


@frozen
class Struck:
    """A key or a button of a pad, by its name, for a page that waits for one: see View.listens."""

    device: Listens
    name: str


Input = Press | Intent | Struck

Device = Literal["keys", "pad", "shapes", "touch"]  # what was used last; a pad may bear letters or shapes

KEYS = {
    "escape": "pause",
    "backspace": "take back",
    "h": "read back",
    "f1": "help",
    "f11": "fullscreen",
    "l": "library",
    "t": "try another way",
    "c": "captions",
    "w": "where",
    "m": "mute",
    "s": "skip",
    "a": "turn by itself",
}
PAD = {
    "a": "press",
    "b": "take back",
    "x": "try another way",
    "y": "help",
    "start": "pause",
    "left shoulder": "read back",
    "right shoulder": "where",
}
# As seen, not as read: the left key goes left in every language.
MOVES: dict[str, Direction] = {"up": "up", "down": "down", "left": "start", "right": "end", "tab": "next"}
SCROLLS = {"pageup": -1, "pagedown": 1, "home": -1000, "end": 1000}
ACTIVATE = ("enter", "space")
