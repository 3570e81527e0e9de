"""What is wrong with a story that is being written, in its file and by its proof, with a way to each moment."""

from __future__ import annotations

from game.story.frozen import frozen
from game.ui.authored import Authored
from game.ui.commands import Witness
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Fault, Transition, run
from game.ui.screens.stage import stage
from game.ui.screens.trouble import moment_of, plain, problem_parts, way
from game.ui.view import Box, Button, Hint, Text, View, Widget
from game.ui.words import Words

MOST = 40  # problems on the page


@frozen
class ProblemsScreen:
    authored: Authored

    def view(self, context: Context) -> View:
        words, here = context.words, self.authored.playthrough
        title = words.say("What the proof says")
        faults = faults_of(self.authored)
        cards = tuple(self.card(context, at, fault) for at, fault in enumerate(faults[:MOST]))
        left = len(faults) - MOST
        more = (
            (Text(words.many("{n} problem more", "{n} problems more", left), icon="info"),)
            if left > 0
            else ()
        )
        return View(
            name="problems",
            heading=title,
            shape="page",
            body=(
                Text(title, "title", id="title", level=1),
                Text(counted(words, self.authored), "body", id="counted"),
                *cards,
                *more,
            ),
            focus="title",
            stage=stage(context, here.scenario, here.scene, {}, "blurred"),
            footer=(Button("back", words.say("Back"), "main", icon="arrow-left"),),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Go there")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    def card(self, context: Context, at: int, fault: Fault) -> Box:
        words = context.words
        parts: list[Widget] = [*problem_parts(words, fault, f"problem-{at}")]
        if fault.problem.path is not None:
            parts.append(Text(plain(way(words, fault)), icon="footprints"))
        if fault.fate is not None:
            code = fault.problem.code
            said = words.say("Go to this moment: {problem}", problem=code)
            go = Button(f"moment:{at}", words.say("Go to this moment"), "secondary", icon="play", said=said)
            shown = words.say("Show the way on the map: {problem}", problem=code)
            draw = Button(
                f"way:{at}", words.say("Show the way on the map"), "secondary", icon="map", said=shown
            )
            parts.append(Box((go, draw), flow="row"))
        return Box(tuple(parts), kind="paper")

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith(("moment:", "way:")):
                kind, _, at = id.partition(":")
                fault = faults_of(self.authored)[int(at)]
                shown = moment_of(self.authored.scenario, fault)
                return STAY if shown is None else run(Witness(shown, fault.problem.code, drawn=kind == "way"))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY


def faults_of(authored: Authored) -> tuple[Fault, ...]:
    """What the file shows since it cannot be played, before what was found out about what is played."""
    return (*(Fault(problem) for problem in authored.broken), *(authored.faults or ()))


def counted(words: Words, authored: Authored) -> str:
    """How the proof stands, in one sentence or two."""
    if authored.faults is None:
        return words.say("The story is being proved.")
    faults = faults_of(authored)
    errors = sum(fault.keeps_from_playing for fault in faults)
    warnings = len(faults) - errors
    if not faults:
        return words.say("Every way through it was looked at, and nothing is wrong.")
    found = [words.many("{n} error.", "{n} errors.", errors)] if errors else []
    found += [words.many("{n} warning.", "{n} warnings.", warnings)] if warnings else []
    return " ".join(found)
