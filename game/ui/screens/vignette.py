"""One situation of the self-check and what could be done in it; it can be left out, and left, at any time."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import frozen
from game.story.self_check import Answered, Form, Vignette
from game.ui.commands import KeepAnswers, Tell
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition, become, run
from game.ui.screens.stage import how, how_to_choose
from game.ui.view import Box, Button, Hint, Stage, Text, View

PLACE = "two-windows"
QUESTION = "question"


@frozen
class VignetteScreen:
    form: Form
    at: int = 0

    @property
    def vignette(self) -> Vignette:
        return self.form.vignettes[self.at]

    # --- what is shown ---------------------------------------------------------------------------------

    def view(self, context: Context) -> View:
        words, vignette = context.words, self.vignette
        total = len(self.form.vignettes)
        given = context.kept.answers.get(self.form.name, {}).get(vignette.id, "")
        answers = tuple(
            Button(
                f"answer:{answer.id}",
                answer.text,
                "choice",
                digit=number,
                tried=words.say("your answer so far") if answer.id == given else "",
            )
            for number, answer in enumerate(self.form.shown(vignette), 1)
        )
        told = Box(tuple(Text(sentences, "speech") for sentences in vignette.told), kind="paper")
        asked = Box(
            (Text(vignette.ask, "heading", id=QUESTION, level=2), *how(context), *answers), kind="dark"
        )
        return View(
            name="vignette",
            heading=vignette.name,
            shape="page",
            body=(
                Text(vignette.name, "title", level=1),
                Text(words.say("{n} of {total}", n=self.at + 1, total=total), "small", soft=True),
                Box((told, asked), flow="row", weights=(42, 58)),
            ),
            focus=QUESTION,
            page=f"{self.form.name}/{vignette.id}",
            stage=Stage(PLACE, back="blurred"),
            bar=(Button("help", words.say("Where to find help"), "icon", icon="life-buoy"),),
            footer=self.ways_on(context),
            hints=(
                Hint((f"1–{len(answers)}", "↑", "↓"), words.say("Choose")),
                Hint(("Backspace",), words.say("One back")),
                Hint(("Esc",), words.say("Stop here")),
            ),
        )

    def ways_on(self, context: Context) -> tuple[Button, ...]:
        words = context.words
        stop = Button("leave", words.say("Stop here"), icon="log-out")
        back = Button("one-back", words.say("One back"), icon="arrow-left")
        skip = Button("skip", words.say("Leave this one out"), icon="arrow-right")
        return (stop, *((back,) if self.at else ()), skip)

    # --- what an input does ----------------------------------------------------------------------------

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("question"):
                return run(Tell(how_to_choose(context)))
            case Press(id) if id.startswith("answer:"):
                answers = with_answer(
                    context.kept.answers, self.form, self.vignette, id.removeprefix("answer:")
                )
                return self.on(KeepAnswers(answers))
            case Press("skip"):
                return self.on()
            case Press("one-back") | Intent("take back") if self.at:
                return become(VignetteScreen(self.form, self.at - 1))
            case Press("leave") | Intent("pause" | "take back"):
                return POP
            case Press("help") | Intent("help"):
                return run("open help")
        return STAY

    def on(self, *commands: KeepAnswers) -> Transition:
        """The next situation; after the last one back to the page they were begun from."""
        if self.at + 1 < len(self.form.vignettes):
            return become(VignetteScreen(self.form, self.at + 1), *commands)
        return Transition("pop", commands=commands)


def with_answer(
    answers: Mapping[str, Answered], form: Form, vignette: Vignette, id: str
) -> Mapping[str, Answered]:
    """The answers with one more, or with another one in the place of an earlier one."""
    return {**answers, form.name: {**answers.get(form.name, {}), vignette.id: id}}


def first_open(form: Form, answered: Answered) -> int:
    """Where to go on: the first situation without an answer, else the first."""
    return next((at for at, v in enumerate(form.vignettes) if v.answer(answered.get(v.id, "")) is None), 0)
