"""A screen: a page of the interface as a value; what it is given, and what it answers to an input."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

from game.settings import Settings
from game.story.frozen import field, frozen
from game.story.kept import Kept
from game.story.model import HelpPlace, Scenario, all_places
from game.ui.inputs import Device, Input, RoomEvent
from game.ui.view import Stage, View
from game.ui.words import Words, english

if TYPE_CHECKING:  # the title needs none of it
    from game.loader.document import Document
    from game.story.model import HelpPlace, Scenario
    from game.story.problem import Problem
    from game.ui.commands import Command
    from game.workshop.shown import PhoneState, RemoteState


@frozen
class PictureWords:
    """Words for places and people, from assets/pictures.yaml."""

    places: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    moods: Mapping[str, str] = field(default_factory=dict)
    centres: Mapping[str, tuple[int, int]] = field(
        default_factory=dict
    )  # of a place's card, in parts of 1000
    sounds: Mapping[str, str] = field(default_factory=dict)  # the tone of a place, where a scene names none


@frozen
class Context:
    """All that a page may show besides its own state."""

    words: Words = field(default_factory=english)
    settings: Settings = field(default_factory=Settings)
    kept: Kept = field(default_factory=Kept)
    pictures: PictureWords = field(default_factory=PictureWords)
    notice: str = ""  # one sentence that has to be said: a damaged save was put aside, the disk is full
    looking: bool = False  # an author looks at a moment of a story with errors: nothing of it is kept
    voiced: Callable[[], bool] = lambda: False  # whether a program is there that speaks: see View.aloud
    device: Device = "keys"  # what was used last
    minute: Callable[[], float] = lambda: 0.0  # minutes of a clock that only goes on
    authored: str = ""  # the id of a story of one's own that is open: there is an author's page
    watched: bool = False  # and it is read again whenever its file is saved
    languages: Callable[[], tuple[str, ...]] = lambda: ("en",)  # by their codes
    help: Callable[[], Sequence[HelpPlace]] = tuple  # places to turn to that are there whatever story is open

    def places(self, scenario: Scenario | None) -> tuple[HelpPlace, ...]:
        """Where to turn to, each place once; what a story that is open brings itself comes first."""
        return all_places(scenario.library.help if scenario is not None else (), self.help())


@frozen
class Story:
    """One file of the library: a scenario, or the problems that keep it from being one.

    `document` is the text it was read from, in which the places of further problems are looked up; `group` is the
    title of the pack it came with.
    """

    id: str
    file: str
    scenario: Scenario | None
    problems: tuple[Problem, ...] = ()
    document: Document | None = None
    group: str = ""


@frozen
class Folder:
    """A folder of the machine: the one above it where there is one, what is in it, and why that is not known."""

    path: str
    above: str = ""
    folders: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    trouble: str = ""

    def inside(self, name: str) -> str:
        """The path of something in it."""
        sign = "\\" if "\\" in self.path and "/" not in self.path else "/"
        return f"{self.path.rstrip(sign)}{sign}{name}"


@frozen
class Nearby:
    """Contacts that somebody on the spot has added: the files they may stand in, who they are, and what is wrong."""

    files: tuple[str, ...] = ()
    places: tuple[HelpPlace, ...] = ()
    trouble: tuple[str, ...] = ()


@frozen
class Fault:
    """A problem of a story. With `fate`, its path is a play that shows it, begun in that way."""

    problem: Problem
    fate: Mapping[str, str] | None = None
    without: frozenset[str] = frozenset()

    @property
    def keeps_from_playing(self) -> bool:
        return self.problem.severity == "error"


@frozen
class Transition:
    """What an input leads to: a change of the stack of screens, and commands."""

    move: Literal["stay", "push", "pop", "replace", "home"] = "stay"
    screen: Screen | None = None
    commands: tuple[Command, ...] = ()


class Screen(Protocol):
    """A page. Values, not objects with a life: handling an input gives a new one."""

    def view(self, context: Context) -> View: ...

    def handle(self, input: Input, context: Context) -> Transition: ...


@runtime_checkable
class LooksAhead(Protocol):
    """A page that knows what may be shown after it."""

    def ahead(self, context: Context) -> tuple[Stage, ...]: ...


@runtime_checkable
class LooksFurther(Protocol):
    """A page that knows the pages after it, which are set while it is read."""

    def next_pages(self, context: Context) -> Iterator[View]:
        """The pages that may come next, the likeliest first; each is made when it is asked for."""
        ...


@runtime_checkable
class HearsRoom(Protocol):
    """A page that phones vote on, also while another one lies over it."""

    def hear(self, event: RoomEvent, context: Context) -> Transition: ...

    def told(self, context: Context) -> tuple[PhoneState, RemoteState]:
        """What phones and the remote show beside it."""
        ...


STAY = Transition()
POP = Transition("pop")


def run(*commands: Command) -> Transition:
    return Transition(commands=commands)


def become(screen: Screen, *commands: Command) -> Transition:
    """The same page in a new state."""
    return Transition("replace", screen, commands)


def push(screen: Screen) -> Transition:
    return Transition("push", screen)
