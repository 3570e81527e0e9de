"""The end of a session: what happened, something to take along, where to find help, and what may be written down."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.commands import SaveRoomPaper
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import STAY, Context, Transition, run
from game.ui.screens.library import place_of
from game.ui.view import Box, Button, Hint, Rule, Stage, Text, View, Widget
from game.ui.words import Words
from game.workshop.session import Session


@frozen
class RoomEndScreen:
    session: Session

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.session.scenario
        columns = (self.looking_back(words), self.going_on(context))
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
            hints=(
                Hint(("Enter",), words.say("Choose")),
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Esc",), words.say("Back to the story")),
            ),
            tall=True,
        )

    def looking_back(self, words: Words) -> Box:
        """What the room did, and what it takes along."""
        workshop = self.session.scenario.workshop
        parts: list[Widget] = [
            Text(words.say("What happened"), "heading", icon="footprints", level=2),
            *(Text(line, "speech") for line in self.happened(words)),
        ]
        for heading, icon, lines in (
            (words.say("Before we go"), "sprout", workshop.grounding),
            (words.say("To take along"), "check", workshop.take_aways),
        ):
            if lines:
                told = (Text(line, "speech") for line in lines)
                parts += [Rule(), Text(heading, "heading", icon=icon, level=2), *told]
        if not (workshop.grounding or workshop.take_aways):
            asked = words.say("What happened? What did each want? Where could it turn?")
            parts += [Rule(), Text(words.say("To talk about"), "heading", level=2), Text(asked, "speech")]
        return Box(tuple(parts), kind="paper", spread=True)

    def happened(self, words: Words) -> tuple[str, ...]:
        """How far the room came, on the way that came to an ending or went farthest, and how often it voted."""
        session = self.session
        own, *others = (way.playthrough for way in session.ways)
        farthest = max((own, *others), key=lambda way: (way.ending is not None, way.length))
        votes = sum(poll.state != "open" for poll in session.polls)
        decided = words.many("The room decided {n} time.", "The room decided {n} times.", farthest.length)
        told = [
            decided if farthest.length else words.say("The room decided nothing."),
            words.many("It voted {n} time.", "It voted {n} times.", votes) if votes else "",
            words.many("It asked “What if?” {n} time.", "It asked “What if?” {n} times.", len(others))
            if others
            else "",
        ]
        ending = farthest.ending
        came = words.say("It came to “{ending}”.", ending=ending.title) if ending else ""
        return tuple(part for part in (" ".join(part for part in told if part), came) if part)

    def going_on(self, context: Context) -> Box:
        """Who helps, what can be kept, and what is forgotten."""
        words = context.words
        places = context.places(self.session.scenario)[:3]
        reports = (
            Button("report", words.say("Report, as a page"), "chip", icon="book-open"),
            Button("csv", words.say("Report, as a table"), "chip", icon="list"),
            Button("json", words.say("Report, for programs"), "chip", icon="save"),
            Button("handout", words.say("Handout, one page to print"), "chip", icon="external-link"),
        )
        counts = words.say(
            "A report holds questions and counts. A count of fewer than five people is left out."
        )
        forgotten = words.say(
            "Closing the room deletes every vote. What you write now stays where you put it."
        )
        parts: list[Widget] = []
        if places:
            parts += [
                Text(words.say("Somebody to talk to"), "heading", icon="life-buoy", level=2),
                *(Text(f"**{place.name}**  {place.where}", "body") for place in places),
                Rule(),
            ]
        parts += [
            Text(words.say("What is kept"), "heading", icon="save", level=2),
            Text(counts),
            Box(reports, flow="row", label=words.say("What is kept")),
            Text(forgotten, "body", icon="eye-off"),
        ]
        return Box(tuple(parts), kind="dark", spread=True)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("report" | "csv" | "json" | "handout" as kind):
                return run(SaveRoomPaper(self.session, kind))
            case Press("close"):
                return run("close room")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("back") | Intent("pause" | "take back"):
                return run("go on with room")
        return STAY
