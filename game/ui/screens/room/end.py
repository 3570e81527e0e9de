"""The end of a session: a breath, something to take along, where to find help, and what may be written down."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.commands import SaveRoomPaper
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.library import place_of
from game.ui.view import Box, Button, Hint, Rule, Stage, Text, View, Widget
from game.workshop.session import Session


@dataclass(frozen=True, slots=True)
class RoomEndScreen:
    session: Session

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.session.scenario
        workshop = scenario.workshop
        left: list[Widget] = []
        for heading, lines in (
            (words.say("Before we go"), workshop.grounding),
            (words.say("To take along"), workshop.take_aways),
        ):
            if lines:
                told = (Text(line, "speech") for line in lines)
                left.append(Box((Text(heading, "subheading", level=2), *told)))
        if not left:
            left.append(Text(words.say("What happened? What did each want? Where could it turn?"), "speech"))
        places = scenario.library.help[:3]
        right: list[Widget] = [Text(words.say("Somebody to talk to"), "subheading", level=2)]
        right += [Box((Text(place.name, "strong"), Text(place.where))) for place in places]
        right += [
            Rule(),
            Text(
                words.say(
                    "A report holds questions and counts. A count of fewer than five people is left out."
                ),
                "small",
                soft=True,
            ),
            Button("report", words.say("Report, as a page"), "secondary", icon="book-open"),
            Button("csv", words.say("Report, as a table"), "secondary", icon="list"),
            Button("json", words.say("Report, for programs"), "secondary", icon="save"),
            Button("handout", words.say("Handout, one page to print"), "secondary", icon="external-link"),
        ]
        columns = (Box(tuple(left), kind="paper"), Box(tuple(right), kind="dark"))
        return View(
            name="room-end",
            heading=words.say("The end of the session"),
            shape="page",
            body=(
                Text(words.say("The end of the session"), "title", id="title", level=1),
                Box(columns, flow="row", weights=(1, 1)),
            ),
            focus="title",
            stage=Stage(place_of(scenario), back="blurred"),
            footer=(
                Button("back", words.say("Back to the story"), icon="arrow-left"),
                Button("close", words.say("Close the room"), "main", icon="check"),
            ),
            hints=(Hint(("Enter",), words.say("Choose")), Hint(("Esc",), words.say("Back"))),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("report" | "csv" | "json" | "handout" as kind):
                return run(SaveRoomPaper(self.session, kind))
            case Press("close"):
                return run("close room")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("back") | Intent("pause" | "take back"):
                return POP
        return STAY
