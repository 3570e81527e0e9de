"""Shown while a story is being proved: what was wanted goes on by itself."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.commands import Command
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Story, Transition, run
from game.ui.screens.library import place_of
from game.ui.view import Button, Hint, Stage, Text, View


@frozen
class CheckingScreen:
    """`then` is what was wanted of the story."""

    story: Story
    then: Command

    def view(self, context: Context) -> View:
        words, scenario = context.words, self.story.scenario
        title = scenario.title if scenario else self.story.file
        return View(
            name="checking",
            heading=words.say("Looking through {title}", title=title),
            shape="sheet",
            body=(
                Text(title, "title", id="title", level=1),
                Text(
                    words.say("Every way through this story is looked at before it begins."),
                    "body",
                    icon="footprints",
                ),
                Text(words.say("It goes on by itself."), "body", soft=True),
            ),
            focus="title",
            stage=Stage(place_of(scenario) if scenario else "", back="blurred"),
            footer=(Button("back", words.say("Back"), icon="arrow-left"),),
            hints=(Hint(("Esc",), words.say("Back")),),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY
