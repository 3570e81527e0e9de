"""Where to find help: never further than two presses, never a punishment for a choice."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.model import HelpPlace
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget


@dataclass(frozen=True, slots=True)
class HelpScreen:
    places: tuple[HelpPlace, ...]

    def view(self, context: Context) -> View:
        words = context.words
        now = Box(
            (
                Text(words.say("If somebody is in danger now"), "subheading", level=2),
                Text(
                    words.say(
                        "Ring the emergency number of your country. You do not have to be sure to ring."
                    )
                ),
                Text(
                    words.say(
                        "Tell one person near you. A friend, a teacher, a doctor: anybody who will stay."
                    )
                ),
            ),
            kind="paper",
        )
        return View(
            name="help",
            heading=words.say("Where to find help"),
            shape="page",
            body=(
                Text(words.say("Where to find help"), "title", id="title", level=1),
                Text(
                    words.say("People who listen, for whatever reason. You can come back to the story."),
                    "speech",
                ),
                now,
                *(Box(self.place(context, at, place), kind="paper") for at, place in enumerate(self.places)),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(Hint(("Esc",), words.say("Back")),),
        )

    def place(self, context: Context, at: int, place: HelpPlace) -> tuple[Widget, ...]:
        words = context.words
        parts: list[Widget] = [
            Text(place.name, "subheading", level=2),
            Text(place.where, "strong", id=f"place-{at}"),
        ]
        if place.about:
            parts.append(Text(place.about))
        if any(letter.isdigit() for letter in place.checked):  # a date; without one nothing is promised
            parts.append(Text(words.say("Address checked: {date}", date=place.checked), "small", soft=True))
        return tuple(parts)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back" | "help"):
                return POP
        return STAY
