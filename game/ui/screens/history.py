"""Reading back: all that was shown and chosen so far, the latest at the end; from each decision a way to it."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen
from game.story.model import Scene
from game.story.playthrough import Playthrough, Told
from game.ui.commands import PlayFrom
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import page_at, scene_of, told_by
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.stage import quoted, stage
from game.ui.view import Box, Button, Hint, Text, View, Widget

LATEST = "latest"


@frozen
class HistoryScreen:
    """`page` is the one of the latest pages that is open: what comes after it was not read yet. None has read all.

    `over` is the page it lies over, to which one goes back.
    """

    playthrough: Playthrough
    page: int | None = None
    over: Literal["story", "pause", "talk"] = "story"

    def view(self, context: Context) -> View:
        words = context.words
        back = {
            "story": words.say("Back to the story"),
            "pause": words.say("Back"),
            "talk": words.say("Back to “How it went”"),
        }
        return View(
            name="history",
            heading=words.say("Read back"),
            shape="page",
            body=(Text(words.say("Read back"), "title", level=1), Box(self.told(context), kind="paper")),
            focus=LATEST,
            stage=stage(context, self.playthrough.scenario, self.scene(), {}, "blurred"),
            footer=(Button("back", back[self.over], "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def scene(self) -> Scene:
        """Where the player is."""
        return self.playthrough.scene if self.page is None else scene_of(page_at(self.playthrough, self.page))

    def told(self, context: Context) -> tuple[Widget, ...]:
        """What was told and chosen, in order; every text a place to stop at."""
        points = [*reversed([*self.playthrough.steps()])]
        first = self.playthrough.rewound(0)
        found: list[tuple[str, int]] = []  # a text, and the number of the decision that it is; -1 is none
        for number, point in enumerate((first, *points), -1):
            if point.taken is not None and point.before is not None:
                chosen = point.before.filled(point.taken.choice.text)
                if point.taken.reason:
                    chosen += " " + point.before.filled(point.taken.reason.text)
                found.append((context.words.say("You chose: {chosen}", chosen=chosen), number))
            found += [(self.line(context, told), -1) for told in self.lines(point)]
        last = len(found) - 1
        ids = [LATEST if at == last else f"told-{at}" for at in range(len(found))]
        return tuple(
            Text(text, id=id) if number < 0 else self.decision(context, text, id, number)
            for id, (text, number) in zip(ids, found, strict=True)
        )

    def lines(self, point: Playthrough) -> tuple[Told, ...]:
        """What was told after one choice (or the start), as far as it was read."""
        if point is self.playthrough and self.page is not None:
            return told_by(point, self.page)
        return tuple(beat for beat in point.told() if isinstance(beat, Told))

    def decision(self, context: Context, text: str, id: str, number: int) -> Box:
        """What was chosen, and the way back to before it was."""
        back = context.words.say("Go back to here")
        way = Button(f"to:{number}", back, "chip", icon="undo-2", said=f"{back}: {text}")
        return Box((Text(text, "strong", id=id), way), flow="row", weights=(1, 0))

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
            case Press(id) if id.startswith("to:"):
                return run(PlayFrom(self.playthrough.rewound(int(id.removeprefix("to:")))))
            case Press("back") | Intent("pause" | "take back" | "read back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
