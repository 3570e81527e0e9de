"""What a screen wants done outside of it: values that the app carries out through its ports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from game.story.frozen import frozen

if TYPE_CHECKING:  # the title names commands, and its first picture does not wait for the story's code
    from game.settings import Settings
    from game.story.model import VariableValue
    from game.story.playthrough import Playthrough
    from game.story.self_check import Answered, Form
    from game.ui.inputs import RoomEvent
    from game.workshop.session import Session

Ask = Literal[  # commands without a value
    "open library", "open self-check", "open settings", "open help", "open credits", "open nearby",
    "open faces",
    "open stories for a room",  # to choose which one it plays
    "open files",  # to look for a story of one's own
    "watch",  # the file of the story of one's own that is open, or do so no more
    "open map",  # of a story of one's own
    "open author",  # the author's page, over a play of a story of one's own
    "delete all", "leave",
    "look again",  # whether that is there which a page waits for
    "back to the problems",  # from a moment that was looked at
    "end room",  # the story is over; phones say so
    "go on with room",  # it was not over yet
    "tell room",  # phones and the remote, of what the page has become
    "close room",  # nobody can vote any more, and nothing of the room is kept
    "leave quickly",  # to a page on which nothing is of the game
]  # fmt: skip


@frozen
class Keep:
    """Keep how far a story has come: the choices, which page after them is open, and pages that were read."""

    playthrough: Playthrough
    page: int = 0
    where: str = ""
    read: tuple[int, ...] = ()


@frozen
class KeepPlace:
    """Keep this page of a story under a name of its own, to come back to."""

    playthrough: Playthrough
    page: int = 0
    where: str = ""


@frozen
class ContinueFrom:
    """Go on from a place that somebody kept."""

    scenario: str
    number: int


@frozen
class DeletePlace:
    scenario: str
    number: int


@frozen
class KeepAnswers:
    """These are the answers of the self-check now, by the name of its form."""

    answers: Mapping[str, Answered]


@frozen
class Change:
    """Use these settings from now on, and keep them."""

    settings: Settings


@frozen
class OpenStory:
    """Show what to know before a story, by its scenario id."""

    scenario: str


@frozen
class ShowStories:
    """Show some of the stories, and the same ones when the library is next opened."""

    which: str


@frozen
class StartStory:
    """Start a story anew, without the content notes named."""

    scenario: str
    without: frozenset[str] = frozenset()


@frozen
class ContinueStory:
    """Go on with a kept story; with the latest where none is named."""

    scenario: str = ""


@frozen
class Begin:
    """Play this playthrough, which was begun from outside."""

    playthrough: Playthrough


@frozen
class LookAt:
    """Play from a moment that shows a problem. Nothing of it is kept."""

    playthrough: Playthrough


@frozen
class PlayFrom:
    """Go on from this point of a story; what was chosen after it is dropped."""

    playthrough: Playthrough


@frozen
class SaveSummary:
    """Write how a play went to a file of the player's: a page to print, or a picture."""

    playthrough: Playthrough
    kind: Literal["page", "picture"]


@frozen
class HostStory:
    """Show what to settle before a room plays a story, by its scenario id."""

    scenario: str


@frozen
class OpenRoom:
    """Open a room for a story, for so many minutes; a rehearsal has phones that are only made up."""

    scenario: str
    without: frozenset[str]
    minutes: int
    phones: bool
    rehearsal: bool


@frozen
class HearRoom:
    """Something happened in the room."""

    event: RoomEvent


@frozen
class ClosePoll:
    """Let phones vote no more in a poll; what came is told by the room."""

    poll: str


@frozen
class SaveRoomPaper:
    """Write a report of a session, or a handout, to a file."""

    session: Session
    kind: Literal["report", "csv", "json", "handout"]


@frozen
class SaveForm:
    """Write a form of the self-check to a file of the player's, as a sheet to print."""

    form: Form


@frozen
class Browse:
    """Look into a folder for a story of one's own."""

    folder: str


@frozen
class OpenFile:
    """Open a story that lies anywhere on the machine, by its path."""

    path: str


@frozen
class Suppose:
    """Go on as if a variable had this value. Nothing of it is kept."""

    name: str
    value: VariableValue


@frozen
class GoTo:
    """Play from a scene, come to by the fewest choices that lead there."""

    scene: str


@frozen
class Witness:
    """Play from the moment that shows a problem of one's own story; or show the way there, `drawn` on the map."""

    playthrough: Playthrough
    code: str
    drawn: bool = False


@frozen
class Tell:
    """A sentence that the page says until something else is done; asked for again, it is said again."""

    sentence: str


@frozen
class Silence:
    """Not a sound more from this moment, until a page comes that has a tone or music of its own."""


Command = (
    Keep
    | KeepPlace
    | ContinueFrom
    | DeletePlace
    | KeepAnswers
    | Change
    | OpenStory
    | ShowStories
    | StartStory
    | ContinueStory
    | Begin
    | LookAt
    | PlayFrom
    | SaveSummary
    | SaveForm
    | HostStory
    | OpenRoom
    | HearRoom
    | ClosePoll
    | SaveRoomPaper
    | Browse
    | OpenFile
    | Suppose
    | GoTo
    | Witness
    | Tell
    | Silence
    | Ask
)
