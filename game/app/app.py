"""The running game: a stack of screens, and what an input does to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from game.app.hearing import Hearing
from game.app.ports import Keeper, Languages, OwnFaces, Papers, Proofs, Room, Statements, Stories, StoryFile
from game.settings import Settings
from game.story.frozen import field, mutable, replace
from game.story.kept import Kept
from game.ui.inputs import Device, Input, RoomEvent
from game.ui.screen import Context, Folder, Nearby, PictureWords, Screen, Story, Transition
from game.ui.screens.title import TitleScreen
from game.ui.view import Text, View, walk
from game.ui.words import Words

if TYPE_CHECKING:
    from game.authoring.story_map import Placed, StoryMap
    from game.ui.commands import Command
    from game.workshop.shown import RoomState


class AtDesk(Protocol):
    """What an author has beside a story of their own: see desk.py, which players go without."""

    @property
    def open_id(self) -> str:
        """The id of that story."""
        ...

    @property
    def watched(self) -> bool:
        """Whether its file is read again whenever it is saved."""
        ...

    def opened(self, id: str) -> Story | None:
        """That story, where this is its id."""
        ...

    def follow(self, app: App) -> bool:
        """Take what was saved and what was proved; whether there was anything new."""
        ...

    def look(self, app: App) -> None:
        """Remember what is being played."""
        ...

    def over(self, app: App, view: View) -> View:
        """The page with what the author has to know."""
        ...

    def takes(self, app: App, input: Input) -> bool:
        """Whether an input is one to the desk, and was carried out."""
        ...

    def close(self) -> None: ...


@mutable
class App:
    """The one thing that changes.

    `stories`, `pictures` and `carry_out` (see actions.py) are functions, so that what they need is loaded when it is
    first wanted, after the first picture. `seeds` gives a new seed for a new story; `fate` settles `one_of` variables
    of a story that is started, from outside. While the proof of a story decides what comes next, that story is
    `awaited`; `wake` is called from another thread when it is there. `looking` is an author's look: nothing is kept.
    """

    stories: Callable[[], Stories]
    proofs: Proofs
    keeper: Keeper
    words: Words
    seeds: Callable[[], int]
    pictures: Callable[[], PictureWords]
    carry_out: Callable[[App, Command], None]
    settings: Settings
    kept: Kept
    stack: list[Screen]
    notice: str = ""
    leaving: bool = False
    fate: dict[str, str] = field(default_factory=dict)
    awaited: Story | None = None
    wake: Callable[[], None] = lambda: None
    looking: bool = False
    discreet: bool = False  # after leaving quickly: the title does not say what was played last
    which_stories: str = "all"  # of the library are shown, until the game is closed
    hearing: Hearing = field(default_factory=Hearing)
    voiced: Callable[[], bool] = lambda: False  # whether a program is there that speaks
    today: Callable[[], str] = lambda: ""  # the date, as it stands beside a place that was kept
    nearby: Callable[[], Nearby] = Nearby  # contacts that somebody on the spot has added, read anew each time
    faces: OwnFaces | None = None  # font files of the player's own
    papers: Papers | None = None  # where files go that a player asked for
    drawn: Callable[[View], bytes] | None = None  # a page as a picture; nothing where nothing can be drawn
    device: Device = "keys"  # what was used last
    minute: Callable[[], float] = lambda: 0.0  # minutes of a clock that only goes on
    make_room: Callable[[bool, Callable[[], None]], Room] | None = None  # with made-up phones, or real ones
    room: Room | None = None  # the one that is open
    room_shown: RoomState | None = None
    languages: Languages | None = None  # nothing where there is English alone
    statements: Statements | None = None  # of what a room decides; nothing where nobody has asked for them
    watch: Callable[[str, Callable[[], None]], StoryFile] | None = None  # a file, and what wakes the app
    lay_map: Callable[[StoryMap], Placed] | None = (
        None  # where scenes stand; nothing where nothing can lay them out
    )
    open_file: Callable[[str], Story] | None = None  # a story by its path
    browse: Callable[[str], Folder] | None = None  # a folder of the machine; the first one for ""
    desk: AtDesk | None = None  # of the author whose own story is open
    _pictures: PictureWords | None = None

    # --- what is shown ---------------------------------------------------------------------------------

    @property
    def screen(self) -> Screen:
        return self.stack[-1]

    def context(self) -> Context:
        pictures = self._pictures or PictureWords()
        kept = replace(self.kept, saves={}) if self.discreet else self.kept
        return Context(
            self.words,
            self.settings,
            kept,
            pictures,
            self.notice,
            self.looking,
            self.voiced,
            self.device,
            self.minute,
            self.desk.open_id if self.desk else "",
            self.desk is not None and self.desk.watched,
            self.codes,
            lambda: self.stories().help(),
        )

    def codes(self) -> tuple[str, ...]:
        """The languages there are."""
        return self.languages.codes() if self.languages is not None else ("en",)

    def view(self) -> View:
        """The page with the hints of the device in use, and with the sentence that has to be said, if there is one."""
        view = self._prompted(self.screen.view(self.context()))
        if self.desk is not None:
            view = self.desk.over(self, view)
        shown = any(isinstance(part, Text) and part.words == self.notice for part in walk(view.body))
        if not self.notice or shown:
            return view
        if view.shape in ("stage", "thread"):
            return replace(view, top=(*view.top, Text(self.notice, "caption", icon="info")))
        return replace(view, body=(*view.body[:1], Text(self.notice, "strong", icon="info"), *view.body[1:]))

    def _prompted(self, view: View) -> View:
        settings = self.settings
        if self.device == "keys" and not settings.keys and not settings.one_switch:
            return view
        from game.ui.bindings import bindings  # the first picture goes without
        from game.ui.prompts import prompted

        switch = settings.switch if settings.one_switch and view.name != "neutral" else ""
        return prompted(view, self.device, bindings(settings.keys, settings.buttons), self.words, switch)

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input) -> None:
        if self.desk is not None and self.desk.takes(self, input):
            return
        transition = self.screen.handle(input, self.context())
        self.notice = ""
        self._move(transition)
        for command in transition.commands:
            self.carry_out(self, command)
        if self.desk is not None:
            self.desk.look(self)
        if self.room is not None or self.statements is not None:
            self.carry_out(self, "tell room")

    def _move(self, transition: Transition) -> None:
        screen = transition.screen
        match transition.move:
            case "push" if screen is not None:
                self.stack.append(screen)
            case "replace" if screen is not None:
                self.stack[-1] = screen
            case "pop" if len(self.stack) > 1:
                self.stack.pop()
            case "home":
                del self.stack[1:]

    def heard(self) -> list[RoomEvent]:
        """What happened in the room that is open, since it was asked last."""
        return self.room.heard() if self.room is not None else []

    def close(self) -> None:
        """Let go of what the machine has lent."""
        self.hearing.close()
        if self.desk is not None:
            self.desk.close()
        if self.room is not None:
            self.room.close()
        if self.statements is not None:
            self.statements.end()

    # --- what actions use ------------------------------------------------------------------------------

    def only(self, *screens: Screen) -> None:
        """These screens above the title."""
        self.looking = False
        if self._pictures is None:
            self._pictures = self.pictures()
        self.stack[:] = [TitleScreen(), *screens]

    def look_at_pictures(self) -> None:
        """Ask for the words of pictures anew, where they were asked for."""
        if self._pictures is not None:
            self._pictures = self.pictures()

    def say(self, sentence: str) -> None:
        """A sentence that stands on the next page."""
        if sentence:
            self.notice = sentence


def new_app(
    stories: Callable[[], Stories],
    proofs: Proofs,
    keeper: Keeper,
    words: Words,
    seeds: Callable[[], int],
    pictures: Callable[[], PictureWords],
    carry_out: Callable[[App, Command], None],
) -> App:
    """The game at its title, with what was kept restored."""
    restored = keeper.restore()
    return App(
        stories,
        proofs,
        keeper,
        words,
        seeds,
        pictures,
        carry_out,
        restored.settings,
        restored.kept,
        [TitleScreen()],
        restored.notice,
    )
