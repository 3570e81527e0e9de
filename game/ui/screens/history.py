"""Reading back: all that was shown and chosen so far, the latest at the end."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.playthrough import Playthrough, Told
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition
from game.ui.screens.stage import quoted, stage
from game.ui.view import Box, Button, Hint, Text, View, Widget

LATEST = "latest"


@dataclass(frozen=True, slots=True)
class HistoryScreen:
    playthrough: Playthrough

    def view(self, context: Context) -> View:
        words = context.words
        return View(
            name="history",
            heading=words.say("Read back"),
            shape="page",
            body=(Text(words.say("Read back"), "title", level=1), Box(self.told(context), kind="paper")),
            focus=LATEST,
            stage=stage(context, self.playthrough.scenario, self.playthrough.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back to the story"), "main", icon="arrow-left"),),
            hints=(Hint(("↑", "↓"), words.say("Scroll")), Hint(("Esc",), words.say("Back"))),
        )

    def told(self, context: Context) -> tuple[Widget, ...]:
        """What was told and chosen, in order; every text a place to stop at."""
        points = [*reversed([*self.playthrough.steps()])]
        first = self.playthrough.rewound(0)
        found: list[tuple[str, bool]] = []
        for point in (first, *points):
            if point.taken is not None and point.before is not None:
                chosen = point.before.filled(point.taken.choice.text)
                if point.taken.reason:
                    chosen += " " + point.before.filled(point.taken.reason.text)
                found.append((context.words.say("You chose: {chosen}", chosen=chosen), True))
            found += [(self.line(context, told), False) for told in point.told() if isinstance(told, Told)]
        last = len(found) - 1
        return tuple(
            Text(text, "strong" if chosen else "body", id=LATEST if at == last else f"told-{at}")
            for at, (text, chosen) in enumerate(found)
        )

    def line(self, context: Context, told: Told) -> str:
        speaker = told.line.speaker
        if not speaker:
            return told.text
        name = self.playthrough.scenario.cast[speaker].name
        if told.line.unsent:
            name = context.words.say("{name}, not sent", name=name)
        return f"**{name}:** {quoted(told.text)}"

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back" | "read back"):
                return POP
        return STAY
