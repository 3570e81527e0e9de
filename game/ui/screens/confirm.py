"""Asked before all that is kept is deleted: it cannot be taken back."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.kept import Kept
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.view import Button, Hint, Stage, Text, View
from game.ui.words import Words


@frozen
class DeleteScreen:
    def view(self, context: Context) -> View:
        words = context.words
        return View(
            name="confirm",
            heading=words.say("Delete all that is kept?"),
            shape="sheet",
            body=(
                Text(words.say("Delete all that is kept?"), "title", id="question", level=1),
                Text(lost(words, context.kept)),
                *(
                    (Text(words.say("So are your answers of “Before and after”.")),)
                    if any(context.kept.answers.values())
                    else ()
                ),
                Text(words.say("This cannot be taken back."), "strong"),
            ),
            focus="question",
            stage=Stage("two-windows", back="blurred"),
            footer=(
                Button("delete", words.say("Delete it all"), icon="trash-2"),
                Button("back", words.say("Keep it"), "main"),
            ),
            hints=(
                Hint(("↑", "↓", "←", "→"), words.say("Move")),
                Hint(("Enter",), words.say("Choose")),
                Hint(("Esc",), words.say("Keep it")),
            ),
        )

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("delete"):
                return Transition("pop", commands=("delete all",))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY


def lost(words: Words, kept: Kept) -> str:
    """What there is to lose, and no more than that."""
    begun = sum(not saved.over for saved in kept.saves.values())
    if begun:
        return words.many(
            "Your place in {n} story, the endings you found and your settings are deleted from this computer.",
            "Your place in {n} stories, the endings you found and your settings are deleted from this computer.",
            begun,
        )
    if kept.endings:
        return words.say("The endings you found and your settings are deleted from this computer.")
    return words.say("Your settings are deleted from this computer.")
