"""The places of a story that somebody kept: gone on from, or deleted after one more question."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.kept import KeptPlace
from game.story.model import Scenario
from game.story.progress import MOST_PLACES
from game.ui.commands import ContinueFrom, DeletePlace
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.screens.library import place_of
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget


@frozen
class PlacesScreen:
    """`asked` is the place of which it is asked whether to delete it; 0 is none."""

    scenario: Scenario
    asked: int = 0

    def view(self, context: Context) -> View:
        words = context.words
        places = context.kept.places.get(self.scenario.id, ())
        title = words.say("Kept places of {title}", title=self.scenario.title)
        nothing = Text(words.say("No place is kept. “Mark this place” stands in the pause of a story."))
        cards = tuple(Box(self.card(context, place), kind="paper") for place in places)
        return View(
            name="places",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Text(self.counted(context, len(places)), soft=True),
                *(cards or (Box((nothing,), kind="paper"),)),
            ),
            focus=f"keep:{self.asked}" if self.asked else "title",
            page=str(self.asked),
            stage=Stage(place_of(self.scenario), back="blurred"),
            footer=(
                Button("help", words.say("Where to find help"), icon="life-buoy"),
                Button("back", words.say("Back"), "main", icon="arrow-left"),
            ),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def counted(self, context: Context, n: int) -> str:
        """How many there are, and how many there can be."""
        words = context.words
        return words.many("{n} place of {most}", "{n} places of {most}", n, most=MOST_PLACES)

    def card(self, context: Context, place: KeptPlace) -> tuple[Widget, ...]:
        words, n = context.words, place.number
        name = place.when or words.say("Place {n}", n=n)
        after = (
            words.say("After: {choice}", choice=place.chosen) if place.chosen else words.say("At the start")
        )
        told = (
            Text(name, "subheading", level=2),
            Text(after),
            *(
                (Text(words.say("Kept on {date}", date=place.date), "small", soft=True),)
                if place.date
                else ()
            ),
        )
        return (
            Box((Box(told), Box(self.buttons(context, n, name), flow="row")), flow="row", weights=(1, 0)),
        )

    def buttons(self, context: Context, n: int, name: str) -> tuple[Button, ...]:
        words = context.words
        if n == self.asked:
            return (
                Button(f"delete:{n}", words.say("Delete it"), "chip", icon="trash-2"),
                Button(f"keep:{n}", words.say("Keep it"), "chip"),
            )
        go_on, delete = words.say("Continue"), words.say("Delete")
        return (
            Button(f"from:{n}", go_on, "chip", icon="play", said=f"{go_on}: {name}"),
            Button(f"ask:{n}", delete, "chip", icon="trash-2", said=f"{delete}: {name}"),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("from:"):
                return run(ContinueFrom(self.scenario.id, int(id.removeprefix("from:"))))
            case Press(id) if id.startswith("ask:"):
                return become(PlacesScreen(self.scenario, int(id.removeprefix("ask:"))))
            case Press(id) if id.startswith("keep:"):
                return become(PlacesScreen(self.scenario))
            case Press(id) if id.startswith("delete:") and self.asked:
                return become(PlacesScreen(self.scenario), DeletePlace(self.scenario.id, self.asked))
            case Press("help") | Intent("help"):
                return run("open help")
            case Intent("pause" | "take back") if self.asked:
                return become(PlacesScreen(self.scenario))
            case Press("back") | Intent("pause" | "take back"):
                return POP
        return STAY
