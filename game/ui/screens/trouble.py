"""The problems of a scenario, in place of playing it."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.problem import Problem
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Transition
from game.ui.view import Box, Button, Hint, Stage, Text, View, Widget


@dataclass(frozen=True, slots=True)
class TroubleScreen:
    file: str
    problems: tuple[Problem, ...]

    def view(self, context: Context) -> View:
        words = context.words
        count = len(self.problems)
        said = words.many("{n} problem in {file}", "{n} problems in {file}", count, file=self.file)
        return View(
            name="trouble",
            heading=said,
            shape="page",
            body=(
                Text(said, "title", id="said", level=1),
                *(self.problem(context, at, problem) for at, problem in enumerate(self.problems)),
            ),
            focus="said",
            stage=Stage("two-windows", back="blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(Hint(("Esc",), words.say("Back")),),
        )

    def problem(self, context: Context, at: int, problem: Problem) -> Box:
        words = context.words
        where = words.say(
            "Line {line}, column {column}", line=problem.location.line, column=problem.location.column
        )
        parts: list[Widget] = [
            Text(f"{where}  ·  {problem.code}", "small", soft=True),
            Text(plain(problem.message), "strong", id=f"problem-{at}"),
        ]
        if problem.source.strip():
            parts.append(Text(plain(problem.source.strip()), "quote"))
        if problem.within:
            parts.append(Text(plain(" › ".join(problem.within)), "small", soft=True))
        if problem.hint:
            parts.append(Text(plain(problem.hint), "body", icon="info"))
        return Box(tuple(parts), kind="paper")

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press("back") | Intent("pause" | "take back"):
                return POP
        return STAY


def plain(text: str) -> str:
    """An author's line as it stands: its asterisks are no emphasis here."""
    return text.replace("*", "∗")
