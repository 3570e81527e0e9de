"""What the running game needs of the machine, as Protocols; adapters and fakes fulfil them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from game.settings import Settings, VoiceName, Volumes
from game.story.frozen import frozen
from game.story.kept import Kept, KeptPlace
from game.story.self_check import Answered
from game.ui.frame import Frame, Measure
from game.ui.inputs import DeviceEvent, RoomEvent
from game.ui.screen import Fault, Story
from game.ui.view import Stage

if TYPE_CHECKING:
    from game.story.model import HelpPlace, Library
    from game.ui.aloud import Telling
    from game.workshop.session import Session
    from game.workshop.shown import RoomState

FONT_ENDINGS = (".ttf", ".otf", ".ttc")


class Stories(Protocol):
    """Where scenarios come from."""

    def shelf(self) -> tuple[Story, ...]:
        """Every story of the library, in its order."""
        ...

    def story(self, id: str, file: str = "") -> Story | None:
        """One story by its id, or by its file where it is not of the library."""
        ...

    def library(self) -> Library:
        """What the stories share."""
        ...

    def help(self) -> Sequence[HelpPlace]:
        """Places to turn to."""
        ...


class Proofs(Protocol):
    """What is wrong on some path of a story, found out beside the game: no page waits for it."""

    def told(
        self, story: Story, arrived: Callable[[], None], patience: float = 0.0
    ) -> tuple[Fault, ...] | None:
        """All problems of a story; nothing yet while it is being proved, and `arrived` is called from any thread then.

        A proof that takes no longer than `patience`, in seconds, is waited for.
        Whoever asks first begins the proof.
        """
        ...


@frozen
class Restored:
    """What was kept, and a sentence where something was wrong with it."""

    kept: Kept
    settings: Settings
    notice: str = ""


class StoryFile(Protocol):
    """The file of a story that somebody is writing; it is watched beside the game."""

    def news(self) -> Story | None:
        """The story as it stands now, where it was saved since it was asked last; the app is woken when there is one.

        One that cannot be read has its problems, and no scenario.
        """
        ...

    def close(self) -> None: ...


class Keeper(Protocol):
    """Where progress and settings are kept. Each method gives a sentence where it could not be done."""

    @property
    def keeps(self) -> bool:
        """False where nothing is ever kept, whatever a player sets."""
        ...

    @property
    def first(self) -> bool:
        """Whether nothing was ever kept here: this is the first start."""
        ...

    def restore(self) -> Restored: ...

    def keep(self, kept: Kept, scenario: str) -> str:
        """Keep what is new about one scenario."""
        ...

    def keep_place(self, scenario: str, place: KeptPlace) -> str:
        """Keep a place of a story that somebody marked."""
        ...

    def delete_place(self, scenario: str, place: KeptPlace) -> str: ...

    def keep_answers(self, answers: Mapping[str, Answered]) -> str:
        """Keep what was answered in the self-check, in the place of all that was kept of it before."""
        ...

    def keep_settings(self, settings: Settings) -> str: ...

    def delete_all(self) -> str: ...


class Papers(Protocol):
    """Where files go that a player asked for."""

    def put(self, name: str, ending: str, content: bytes) -> str:
        """Write a new file, never in the place of another, and say where it lies. Raises OSError."""
        ...


class OwnFaces(Protocol):
    """Font files of the player's own."""

    @property
    def where(self) -> str:
        """The folder in which they lie."""
        ...

    def names(self) -> tuple[str, ...]: ...

    def read(self, name: str) -> bytes:
        """One of them, or any file by its whole path. Raises OSError."""
        ...

    def take(self, path: str) -> str:
        """Copy a file to the others, and give the name it has there. Raises OSError."""
        ...


class Languages(Protocol):
    """The languages of the game, of which one is in use."""

    def codes(self) -> tuple[str, ...]:
        """All there are, as in en, in the order in which they are offered."""
        ...

    def use(self, code: str) -> str:
        """Have everything in this language from now on; a sentence where that cannot be."""
        ...


class Display(Protocol):
    """A window that shows frames and tells of events."""

    @property
    def size(self) -> tuple[int, int]: ...

    @property
    def measure(self) -> Measure: ...

    @property
    def revealing(self) -> bool: ...

    def show(self, frame: Frame, theme: str, *, still: bool, alive: bool, fresh: bool) -> None:
        """Show a page. `still` ones come without a movement, on `alive` ones rain falls and people breathe."""
        ...

    def wait(self, seconds: float | None) -> list[DeviceEvent]: ...

    def wake(self) -> None:
        """End a `wait`, from any thread."""
        ...

    def finish_reveal(self) -> None: ...

    def name(self, title: str, *, neutral: bool) -> None:
        """What the window is called; a neutral one also bears no sign of the game."""
        ...

    def set_fullscreen(self, on: bool) -> None: ...

    def wear(self, content: bytes) -> bool:
        """Draw with this font file where a player wants letters of their own; false where it is no font."""
        ...

    def prefetch(self, stages: Sequence[Stage]) -> None:
        """What pages that may come next will show, the likeliest first."""
        ...

    def foresee(self, frame: Frame) -> None:
        """A page that may come next, as it will stand here: its pictures and words can be made before."""
        ...

    def close(self) -> None: ...


class Reader(Protocol):
    """The system's screen reader: it is told of pages, and presses what is on them."""

    @property
    def active(self) -> bool:
        """Whether somebody reads the pages by another way than the eyes."""
        ...

    @property
    def speaks(self) -> bool:
        """Whether it speaks, so that the game should not."""
        ...

    def start(self) -> None: ...

    def show(self, telling: Telling) -> None:
        """Tell of a page as it is now."""
        ...

    def attend(self, focused: bool) -> None:
        """Tell whether the window has the keys."""
        ...

    def heard(self) -> list[DeviceEvent]:
        """What it pressed and went to since it was asked last; the display is woken when there is something."""
        ...

    def close(self) -> None: ...


class Speech(Protocol):
    """A voice of the system, for those who listen without a screen reader."""

    @property
    def available(self) -> bool:
        """Whether there is a program that speaks."""
        ...

    @property
    def speaking(self) -> bool: ...

    def say(self, words: str, language: str, voice: VoiceName, speed: int) -> None:
        """Say this now instead of what is being said. `speed` is in per cent of the usual one."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...


class Sound(Protocol):
    """Tones, music and cues. Each method answers at once, and none ever fails: without a card all is silent."""

    def hold(self, room: str, bed: str) -> None:
        """Let the tone of a room and a bed of music go on from now, in the place of others; "" is none."""
        ...

    def play(self, cue: str) -> None:
        """Play a cue, once."""
        ...

    def set_volumes(self, volumes: Volumes) -> None: ...

    def rest(self, resting: bool) -> None:
        """Be quiet while nobody sees the window."""
        ...

    def duck(self, speaking: Callable[[], bool]) -> None:
        """Step back as long as a voice speaks; it is asked from any thread."""
        ...

    def silence(self) -> None:
        """Be silent at once, until something is wished again."""
        ...

    def close(self) -> None: ...


class Room(Protocol):
    """Phones that vote. Each method answers at once; what happens in the room comes by `heard`."""

    def open(self) -> None:
        """Let phones in; a RoomOpened follows, or a RoomTrouble."""
        ...

    def show(self, state: RoomState) -> None:
        """Show this on every phone and on the remote."""
        ...

    def close_poll(self, poll: str) -> None:
        """Take no more votes; a RoomTally follows."""
        ...

    def heard(self) -> list[RoomEvent]:
        """What happened since it was asked last; the display is woken when there is something."""
        ...

    def close(self) -> None:
        """The room is over, and nothing of it is kept by whoever served it."""
        ...


class Statements(Protocol):
    """Where it is written down what a room has decided, if somebody has asked for it."""

    def follow(self, session: Session) -> str:
        """Write what has happened since; a sentence of the system where it cannot be."""
        ...

    def end(self) -> str: ...
