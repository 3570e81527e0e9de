"""Where to find help: never further than two presses, never a punishment for a choice."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import HelpPlace
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget


@frozen
class HelpScreen:
    """`near` are contacts that somebody on the spot has added: they come first.

    With `to_a_story` one goes back to a story that is under way.
    """

    places: tuple[HelpPlace, ...]
    near: tuple[HelpPlace, ...] = ()
    to_a_story: bool = False

    def view(self, context: Context) -> View:
        words = context.words
        now = Box(
            (
                Text(words.say("If somebody is in danger now"), "subheading", level=2),
                Text(words.say("Ring the emergency number of your country, even if you are not sure.")),
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
                Text(self.listening(context), "speech"),
                now,
                *self.nearby(context),
                *(
                    Box(place_words(context, f"place-{at}", place, 2), kind="paper")
                    for at, place in enumerate(self.places)
                ),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Scroll")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def listening(self, context: Context) -> str:
        words = context.words
        if self.to_a_story:
            return words.say("People who listen, for whatever reason. You can come back to the story.")
        return words.say("People who listen, for whatever reason.")

    def nearby(self, context: Context) -> tuple[Widget, ...]:
        if not self.near:
            return ()
        parts: list[Widget] = [Text(context.words.say("Near you"), "subheading", level=2)]
        for at, place in enumerate(self.near):
            parts += place_words(context, f"near-{at}", place, 3)
        return (Box(tuple(parts), kind="paper"),)

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back" | "help"):
                return POP
        return STAY


def place_words(context: Context, id: str, place: HelpPlace, level: int) -> tuple[Widget, ...]:
    """A place to turn to."""
    words = context.words
    parts: list[Widget] = [
        Text(place.name, "subheading" if level == 2 else "strong", level=level),
        Text(place.where, "strong", id=id),
    ]
    if place.about:
        parts.append(Text(place.about))
    if any(letter.isdigit() for letter in place.checked):  # a date; without one nothing is promised
        parts.append(Text(words.say("Address checked: {date}", date=place.checked), "small", soft=True))
    return tuple(parts)
