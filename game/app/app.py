"""The running game: a stack of screens, and the carrying out of what they command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.app.ports import Keeper, Stories
from game.settings import Settings
from game.story.journal import replay
from game.story.kept import Kept
from game.story.playthrough import Playthrough, start
from game.ui.commands import (
    Change,
    Command,
    ContinueStory,
    DeleteAll,
    Keep,
    Leave,
    OpenHelp,
    OpenLibrary,
    OpenSettings,
    OpenStory,
    PlayFrom,
    StartStory,
)
from game.ui.inputs import Input
from game.ui.screen import Context, PictureWords, Screen, Story, Transition
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.help import HelpScreen
from game.ui.screens.library import LibraryScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen, at_moment
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.title import TitleScreen
from game.ui.screens.trouble import TroubleScreen
from game.ui.view import Text, View
from game.ui.words import Words


@dataclass(slots=True)
class App:
    """The one thing that changes. `seeds` gives a new seed for a new story."""

    stories: Stories
    keeper: Keeper
    words: Words
    seeds: Callable[[], int]
    pictures: Callable[[], PictureWords]
    settings: Settings
    kept: Kept
    stack: list[Screen]
    notice: str = ""
    leaving: bool = False
    fate: dict[str, str] | None = (
        None  # one_of variables settled from outside, for the story given on the command line
    )
    _pictures: PictureWords | None = None

    # --- what is shown ---------------------------------------------------------------------------------

    @property
    def screen(self) -> Screen:
        return self.stack[-1]

    def context(self) -> Context:
        return Context(self.words, self.settings, self.kept, self._pictures or PictureWords(), self.notice)

    def view(self) -> View:
        """The page, with the sentence that has to be said, if there is one."""
        view = self.screen.view(self.context())
        if not self.notice:
            return view
        if view.shape in ("stage", "thread"):
            return replace(view, top=(*view.top, Text(self.notice, "caption", icon="info")))
        return replace(view, body=(*view.body[:1], Text(self.notice, "strong", icon="info"), *view.body[1:]))

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input) -> None:
        if self._pictures is None:
            self._pictures = self.pictures()  # not before the first input: the title needs none of it
        transition = self.screen.handle(input, self.context())
        self.notice = ""
        self._move(transition)
        for command in transition.commands:
            self._carry_out(command)

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

    def _carry_out(self, command: Command) -> None:
        match command:
            case Keep(playthrough):
                self._keep(playthrough)
            case Change(settings):
                self._change(settings)
            case OpenLibrary():
                self._only(LibraryScreen(self.stories.shelf()))
            case OpenStory(id):
                self._open(self.stories.story(id), id)
            case StartStory(id, without):
                self._start(id, without)
            case ContinueStory(id):
                self._continue(id)
            case PlayFrom(playthrough):
                self.stack[-1] = at_moment(playthrough)
                self._keep(playthrough)
            case OpenSettings():
                self.stack.append(SettingsScreen())
            case OpenHelp():
                self.stack.append(HelpScreen(tuple(self.stories.help())))
            case DeleteAll():
                self._delete_all()
            case Leave():
                self.leaving = True

    # --- stories ---------------------------------------------------------------------------------------

    def _only(self, *screens: Screen) -> None:
        """These screens above the title."""
        self.stack[:] = [self.stack[0] if isinstance(self.stack[0], TitleScreen) else TitleScreen(), *screens]

    def _open(self, story: Story | None, id: str) -> None:
        if story is None:
            self._say(self.words.say("The story “{id}” is no longer here.", id=id))
        elif story.scenario is None:
            self.stack.append(TroubleScreen(story.file, story.problems))
        else:
            self.stack.append(NotesScreen(story.scenario))

    def _start(self, id: str, without: frozenset[str]) -> None:
        story = self._found(id)
        if story is not None and story.scenario is not None:
            playthrough = start(story.scenario, self.seeds(), self.fate, without)
            self.play(playthrough)
            self._keep(playthrough)

    def _found(self, id: str) -> Story | None:
        """A story that can be played; else what is wrong is shown."""
        saved = self.kept.saves.get(id)
        story = self.stories.story(id, saved.file if saved else "")
        if story is None or story.scenario is None:
            self._open(story, saved.title if saved else id)
        return story

    def play(self, playthrough: Playthrough) -> None:
        """Show a playthrough from its latest pages on."""
        over = playthrough.ending is not None and playthrough.taken is None
        self._only(PlayScreen(playthrough) if not over else DebriefScreen(playthrough))

    def _continue(self, id: str) -> None:
        saved = self.kept.saves.get(id) if id else self.kept.latest
        if saved is None:
            return
        story = self._found(saved.journal.scenario)
        if story is None or story.scenario is None:
            return
        replayed = replay(story.scenario, saved.journal)
        self.play(replayed.playthrough)
        if replayed.stopped is not None:
            self._say(
                self.words.many(
                    "The story has changed since: it goes on from before your last {n} choice.",
                    "The story has changed since: it goes on from before your last {n} choices.",
                    replayed.left,
                )
            )

    # --- what is kept ----------------------------------------------------------------------------------

    def _keep(self, playthrough: Playthrough) -> None:
        self.kept = self.kept.with_progress(playthrough)
        if self.settings.keep:
            self._say(self.keeper.keep(self.kept, playthrough.scenario.id))

    def _change(self, settings: Settings) -> None:
        was, self.settings = self.settings, settings
        if settings.keep and not was.keep:
            for id in self.kept.saves:
                self._say(self.keeper.keep(self.kept, id))
        if settings.keep:  # to play without keeping anything is not kept either
            self._say(self.keeper.keep_settings(settings))

    def _delete_all(self) -> None:
        self.kept = Kept()
        self.settings = replace(Settings(), keep=self.settings.keep)
        self._say(self.keeper.delete_all() or self.words.say("All that was kept is deleted."))

    def _say(self, sentence: str) -> None:
        if sentence:
            self.notice = sentence


def new_app(
    stories: Stories,
    keeper: Keeper,
    words: Words,
    seeds: Callable[[], int],
    pictures: Callable[[], PictureWords],
) -> App:
    """The game at its title, with what was kept restored."""
    restored = keeper.restore()
    return App(
        stories,
        keeper,
        words,
        seeds,
        pictures,
        restored.settings,
        restored.kept,
        [TitleScreen()],
        restored.notice,
    )
