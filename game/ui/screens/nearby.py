"""The contact that a school fills in once: where its file lies, what stands in it now, and how it is written."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Nearby, Transition, run
from game.ui.screens.help import place_words
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget

EXAMPLE = """help:
  - name: Ms Okafor, counsellor
    where: Room 12, or 0123 456789
    about: Monday to Thursday, without an appointment."""


@frozen
class NearbyScreen:
    nearby: Nearby

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("A contact near you")
        return View(
            name="nearby",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Text(
                    words.say(
                        "A school or a club can add somebody here to talk to. They stand first "
                        "where help is shown, and nowhere else."
                    ),
                    "speech",
                ),
                Box(
                    (Box(self.written(context), kind="paper"), Box(self.now(context), kind="paper")),
                    flow="row",
                    weights=(62, 38),
                ),
            ),
            focus="title",
            stage=Stage("two-windows", back="blurred"),
            footer=(
                Button("help", words.say("Where to find help"), icon="life-buoy"),
                Button("back", words.say("Back"), "main", icon="arrow-left"),
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Scroll")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def now(self, context: Context) -> tuple[Widget, ...]:
        """What stands in the files, and what is wrong with them."""
        words = context.words
        parts: list[Widget] = [Text(words.say("What is shown now"), "subheading", level=2)]
        if not self.nearby.places:
            parts.append(Text(words.say("Nobody yet.")))
        for at, place in enumerate(self.nearby.places):
            parts += place_words(context, f"near-{at}", place, 3)
        parts += [
            Text(said, "strong", icon="info", id=f"wrong-{at}") for at, said in enumerate(self.nearby.trouble)
        ]
        return tuple(parts)

    def written(self, context: Context) -> tuple[Widget, ...]:
        """How to fill it in: a text file that is read anew each time help is opened."""
        words = context.words
        files = [Text(f"**{file}**", id=f"file-{at}") for at, file in enumerate(self.nearby.files)]
        return (
            Text(words.say("How to fill it in"), "subheading", level=2),
            Text(
                words.say(
                    "Write a text file like this, and save it as one of the following. The first is for "
                    "everybody on this computer, the second for this account."
                )
            ),
            Box((Text(EXAMPLE.replace(" ", "\u00a0"), "small", id="example"),), kind="paper_2"),
            *files,
            Text(words.say("It is read anew each time: nothing has to be started again."), soft=True),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
