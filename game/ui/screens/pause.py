"""Pause: the story waits; what one may want meanwhile."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.playthrough import Playthrough
from game.ui.commands import KeepPlace
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import page_at, scene_of
from game.ui.screen import POP, STAY, Context, Transition, push, run
from game.ui.screens.history import HistoryScreen
from game.ui.screens.library import place_of
from game.ui.screens.stage import stage
from game.ui.view import Box, Button, Crop, Hint, Text, View


@frozen
class PauseScreen:
    """`page` and `where` tell the open page of the story, to keep it."""

    playthrough: Playthrough
    page: int = 0
    where: str = ""

    def view(self, context: Context) -> View:
        words = context.words
        place = Button("keep-place", words.say("Mark this place"), "secondary", icon="save")
        author = Button("author", words.say("Author’s page"), "secondary", icon="pencil-line")
        problems = Button("problems", words.say("Back to the problems"), "secondary", icon="list")
        buttons = (
            Button("go-on", words.say("Go on"), "main", icon="play"),
            *((problems,) if context.looking else ()),
            *(() if context.looking else (place,)),
            *((author,) if context.authored else ()),
            Button("history", words.say("Read back"), "secondary", icon="history"),
            Button("settings", words.say("Settings & access"), "secondary", icon="accessibility"),
            Button("help", words.say("Where to find help"), "secondary", icon="life-buoy"),
            Button("stories", words.say("Other stories"), "secondary", icon="book-open"),
            Button("leave", words.say("Close the game"), "secondary", icon="log-out"),
        )
        return View(
            name="pause",
            heading=words.say("Pause"),
            shape="sheet",
            body=(
                Text(words.say("Pause"), "title", level=1),
                Text(self.kept(context), "body", soft=not context.notice),
                Box((Box(buttons), self.here(context)), flow="row", weights=(1, 1)),
            ),
            focus="go-on",
            stage=stage(
                context,
                self.playthrough.scenario,
                scene_of(page_at(self.playthrough, self.page)),
                {},
                "blurred",
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("H",), words.say("Read back")),
                Hint(("Esc",), words.say("Go on")),
            ),
        )

    def here(self, context: Context) -> Box:
        """Where the story waits: its title, the time and the place."""
        scenario = self.playthrough.scenario
        place = scene_of(page_at(self.playthrough, self.page)).place or place_of(scenario)
        return Box(
            (
                Text(scenario.title, "card_title", level=2),
                *((Text(self.where, "small"),) if self.where else ()),
                Crop(place, "", context.pictures.centres.get(place, (500, 560)), tall=True),
            ),
            kind="paper_2",
        )

    def kept(self, context: Context) -> str:
        """Whether the place is kept, or in its stead what has just been said of it."""
        words = context.words
        if context.notice:
            return context.notice
        if context.looking:
            return words.say("A look at one moment: nothing of it is kept.")
        if context.settings.keep:
            return words.say("Your place is kept.")
        return words.say("Nothing is being kept: closing the game ends this story.")

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("problems") if context.looking:
                return run("back to the problems")
            case Press("keep-place") if not context.looking:
                return run(KeepPlace(self.playthrough, self.page, self.where))
            case Press("author") if context.authored:
                return run("open author")
            case Press("go-on") | Intent("pause" | "take back"):
                return POP
            case Press("history") | Intent("read back"):
                return push(HistoryScreen(self.playthrough, self.page, "pause"))
            case Press("settings"):
                return run("open settings")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("stories") | Intent("library"):
                return run("open library")
            case Press("leave"):
                return run("leave")
        return STAY
