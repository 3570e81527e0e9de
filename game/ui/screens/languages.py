"""The languages of the game: each by its own name, so that it is found by whoever reads no other."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.ui.commands import Change
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.screens.examples import moment
from game.ui.view import Box, Button, Hint, Stage, Text, View
from game.ui.words import own_name


@frozen
class LanguagesScreen:
    def view(self, context: Context) -> View:
        words, now = context.words, context.settings.language
        buttons = tuple(
            Button(f"language:{code}", own_name(code), "segment", selected=code == now)
            for code in context.languages()
        )
        chosen = next((button.id for button in buttons if button.selected), "back")
        return View(
            name="languages",
            heading=words.say("Language"),
            shape="page",
            body=(
                Text(words.say("Language"), "title", level=1),
                Box(
                    (
                        Box(buttons, flow="row", label=words.say("Language")),
                        Text(
                            words.say(
                                "It changes at once, in the middle of a story, too. "
                                "What is not translated yet stays English."
                            ),
                            soft=True,
                        ),
                    ),
                    kind="paper",
                ),
                moment(words),
            ),
            focus=chosen,
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Done"), "main", icon="check"),),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Done")),
            ),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
            case Press(id) if (code := id.removeprefix("language:")) in context.languages():
                return run(Change(replace(context.settings, language=code)))
        return STAY
