"""Asked after a story: how what went on may be kept outside of the game."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.playthrough import Playthrough
from game.ui.commands import SaveSummary
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.library import place_of
from game.ui.screens.stage import stage
from game.ui.view import Button, Crop, Hint, Text, View

MOST_WITH_PICTURE = (
    130  # per cent of text size: from there on the page would begin with a picture and little else
)


@frozen
class SummaryScreen:
    playthrough: Playthrough

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("Keep or print how it went")
        return View(
            name="summary",
            heading=title,
            shape="sheet",
            body=(
                Text(title, "title", id="title", level=1),
                *self.picture(context),
                Text(words.say("Your decisions, what came of each, their side, and where to find help.")),
                Text(
                    words.say("It is written to a file of your own. Whoever opens that file can read it."),
                    soft=True,
                ),
                Button(
                    "page",
                    words.say("As a page"),
                    note=words.say("To read in a browser, and to print"),
                    icon="book-open",
                ),
                Button(
                    "picture", words.say("As a picture"), note=words.say("The page “How it went”"), icon="eye"
                ),
            ),
            focus="title",
            stage=stage(context, self.playthrough.scenario, self.playthrough.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def picture(self, context: Context) -> tuple[Crop, ...]:
        """The place in which the story ended, unless larger words or what was just written want the room."""
        if context.notice or context.settings.text_scale > MOST_WITH_PICTURE:
            return ()
        place = self.playthrough.scene.place or place_of(self.playthrough.scenario)
        return (Crop(place, "", context.pictures.centres.get(place, (500, 560))),) if place else ()

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("page"):
                return run(SaveSummary(self.playthrough, "page"))
            case Press("picture"):
                return run(SaveSummary(self.playthrough, "picture"))
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("back") | Intent("pause" | "take back"):
                return POP
        return STAY
