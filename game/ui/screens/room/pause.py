"""The pause of a room: the story waits, and so do the phones."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.inputs import Input, Intent, Press
from game.ui.pages import page_at, scene_of
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.stage import stage
from game.ui.view import Button, Hint, Text, View
from game.workshop.session import Session


@frozen
class RoomPauseScreen:
    """`begun` is whether the story has begun: before it, nothing is lost by leaving. `page` is the open one."""

    session: Session
    begun: bool
    page: int

    def view(self, context: Context) -> View:
        words, playthrough = context.words, self.session.playthrough
        poll = self.session.poll
        told = (
            words.say("The room stays open.")
            if not self.begun
            else words.say("The vote stays open meanwhile.")
            if poll is not None and poll.state == "open"
            else words.say("The story waits, and the phones wait with it.")
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
            stage=stage(
                context, playthrough.scenario, scene_of(page_at(playthrough, self.page)), {}, "blurred"
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Go on")),
            ),
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
