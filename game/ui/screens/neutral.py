"""The neutral page: what is seen when somebody had to leave quickly. Nothing on it is of the game."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.inputs import Input, Press
from game.ui.screen import STAY, Context, Transition, run
from game.ui.view import Button, Sounding, Text, View


@frozen
class NeutralScreen:
    """Somebody’s list. No key leads back but the one button, so that another Esc shows nothing either."""

    def view(self, context: Context) -> View:
        words = context.words
        lines = (
            words.say("Milk, bread, two lemons."),
            words.say("Ring the dentist on Monday, before ten."),
            words.say("Library books until the twelfth."),
            words.say("Bulb for the hall. Small thread!"),
        )
        return View(
            name="neutral",
            heading=words.say("Notes"),
            shape="neutral",
            body=(
                Text(words.say("Notes"), "subheading", id="title", level=1),
                *(Text(line) for line in lines),
            ),
            focus="title",
            footer=(
                Button("contents", words.say("Contents"), "quiet"),
                Button("leave", words.say("Close"), "quiet"),
            ),
            sound=Sounding(),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("contents"):
                return Transition("home")
            case Press("leave"):
                return run("leave")
        return STAY
