"""What answers of the self-check do: one form by itself, and before beside now; for oneself, in words."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.self_check import Answer, Form, Pair, SelfCheck, Vignette
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, run
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget

PLACE = "two-windows"


@frozen
class AnswersScreen:
    """The answers of one form, each with what it does."""

    form: Form

    def view(self, context: Context) -> View:
        words = context.words
        chosen = tuple(self.form.chosen(context.kept.answers.get(self.form.name, {})))
        panels = tuple(
            Box((Text(vignette.name, "subheading", level=2), *answer_words(answer)), kind="paper")
            for vignette, answer in chosen
        )
        return page(context, words.say("What your answers do"), panels, self.form.name)

    def handle(self, input: Input, context: Context) -> Transition:
        return handled(input)


@frozen
class SideBySideScreen:
    """What was chosen before playing, beside what was chosen after it."""

    check: SelfCheck

    def view(self, context: Context) -> View:
        pairs = self.check.pairs(context.kept.answers)
        panels = tuple(self.pair(context, pair) for pair in pairs)
        return page(context, context.words.say("Before and now, side by side"), panels)

    def pair(self, context: Context, pair: Pair) -> Box:
        words = context.words
        before, now = words.say("Before"), words.say("Now")
        return Box((self.half(before, pair.before), self.half(now, pair.now)), flow="row", weights=(1, 1))

    def half(self, when: str, told: tuple[Vignette, Answer]) -> Box:
        vignette, answer = told
        return Box(
            (
                Text(when, "small", soft=True),
                Text(vignette.name, "subheading", level=2),
                *answer_words(answer),
            ),
            kind="paper",
        )

    def handle(self, input: Input, context: Context) -> Transition:
        return handled(input)


def answer_words(answer: Answer) -> tuple[Widget, ...]:
    """An answer, and what it does."""
    return (Text(answer.text, "strong"), Text(answer.does))


def page(context: Context, title: str, panels: tuple[Box, ...], page: str = "") -> View:
    words = context.words
    return View(
        name="answers",
        heading=title,
        shape="page",
        body=(
            Text(title, "title", id="title", level=1),
            Text(
                words.say("What an answer does is told as it is. It is no mark, and nobody else is shown it.")
            ),
            *panels,
        ),
        focus="title",
        page=page,
        stage=Stage(PLACE, back="blurred"),
        footer=(
            Button("help", words.say("Where to find help"), icon="life-buoy"),
            Button("back", words.say("Back"), "main", icon="arrow-left"),
        ),
        hints=(
            Hint(("↑", "↓"), words.say("Move")),
            Hint(("Enter",), words.say("Choose")),
            Hint(("Esc",), words.say("Back")),
        ),
    )


def handled(input: Input) -> Transition:
    match input:
        case Press("back") | Intent("pause" | "take back"):
            return POP
        case Press("help") | Intent("help"):
            return run("open help")
    return STAY
