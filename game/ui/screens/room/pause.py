"""The pause of a room: the story waits, and so do the phones."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.view import Button, Hint, Text, View


@dataclass(frozen=True, slots=True)
class RoomPauseScreen:
    """`begun` is whether the story has begun: before it, nothing is lost by leaving."""

    title: str
    begun: bool

    def view(self, context: Context) -> View:
        words = context.words
        told = (
            words.say("The vote stays open meanwhile.") if self.begun else words.say("The room stays open.")
        )
        return View(
            name="room-pause",
            heading=words.say("Pause"),
            shape="sheet",
            body=(
                Text(words.say("Pause"), "title", level=1),
                Text(told),
                Button("go-on", words.say("Go on"), "main", icon="play"),
                Button("settings", words.say("Settings & access"), "secondary", icon="accessibility"),
                Button("help", words.say("Where to find help"), "secondary", icon="life-buoy"),
                Button("end", words.say("End the session"), "secondary", icon="check"),
            ),
            focus="go-on",
            hints=(Hint(("Esc",), words.say("Go on")),),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("go-on") | Intent("pause" | "take back"):
                return POP
            case Press("settings"):
                return run("open settings")
            case Press("help") | Intent("help"):
                return run("open help")
            case Press("end"):
                return Transition("pop", commands=("end room",))
        return STAY
