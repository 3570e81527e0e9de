"""What is wrong with a story, in place of playing it: what, where, and the moment that shows it."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from game.story.problem import Problem, Step
from game.ui.commands import LookAt, OpenStory
from game.ui.inputs import Input, Intent, Press
from game.ui.screen import POP, STAY, Context, Fault, Story, Transition, run
from game.ui.screens.faces import file_name
from game.ui.screens.library import capital, place_of
from game.ui.view import Box, Button, Hint, Source, Stage, Text, View, Widget
from game.ui.words import Words

MOST = 40  # problems on the page; whoever has more begins with these
MOST_STEPS = 12  # of a longer way its beginning and its end are shown
LONGEST_LINE = 160  # characters of a line that are shown; the mark is among them


@frozen
class TroubleScreen:
    story: Story
    faults: tuple[Fault, ...]

    def view(self, context: Context) -> View:
        words = context.words
        title = words.say("“{title}” cannot be played yet", title=self.title)
        shown = self.faults[:MOST]
        cards: list[Widget] = [self.fault(context, at, fault) for at, fault in enumerate(shown)]
        left = len(self.faults) - len(shown)
        if left:
            more = words.many("{n} problem more", "{n} problems more", left)
            cards.append(Text(more, "body", icon="info"))
        watch = Button("watch", words.say("Watch the file"), icon="eye", selected=context.watched)
        shows = any(fault.fate is not None for fault in shown)
        return View(
            name="trouble",
            heading=title,
            shape="page",
            body=(
                Text(plain(title), "title", id="said", level=1),
                Text(self.counted(words), "body", soft=True),
                *((Text(plain(self.story.file), "small", soft=True),) if self.lies_elsewhere else ()),
                *cards,
            ),
            focus="said",
            stage=Stage(self.place, back="blurred"),
            footer=(
                Button("back", words.say("Back"), icon="arrow-left"),
                *((watch,) if context.authored == self.story.id else ()),
                Button("again", words.say("Check again"), "main", icon="eye"),
            ),
            hints=(
                Hint(("↑", "↓"), words.say("Move")),
                Hint(("Enter",), words.say("Open the moment") if shows else words.say("Choose")),
                Hint(("Esc",), words.say("Back")),
            ),
        )

    @property
    def place(self) -> str:
        """That of the story’s other pages, so that one becomes the other and nothing goes dark between them."""
        return (place_of(self.story.scenario) if self.story.scenario else "") or "two-windows"

    @property
    def title(self) -> str:
        return self.story.scenario.title if self.story.scenario else file_name(self.story.file)

    @property
    def lies_elsewhere(self) -> bool:
        """Whether its file has a path, which then stands once on the page."""
        return file_name(self.story.file) != self.story.file

    def counted(self, words: Words) -> str:
        """How many there are of each kind, and what to do."""
        errors = sum(fault.keeps_from_playing for fault in self.faults)
        warnings = len(self.faults) - errors
        parts = [
            words.many(
                "{n} error in {file}.", "{n} errors in {file}.", errors, file=file_name(self.story.file)
            )
        ]
        if warnings:
            parts.append(
                words.many(
                    "{n} warning, which keeps nobody from playing.",
                    "{n} warnings, which keep nobody from playing.",
                    warnings,
                )
            )
        return plain(" ".join(parts))

    # --- one problem -----------------------------------------------------------------------------------

    def fault(self, context: Context, at: int, fault: Fault) -> Box:
        words, problem = context.words, fault.problem
        parts = [*problem_parts(words, fault, f"problem-{at}")]
        if problem.path is not None:
            parts.append(Text(plain(way(words, fault)), "body", icon="footprints"))
        if fault.fate is not None and self.story.scenario is not None:
            said = words.say("Open this moment: {problem}", problem=problem.code)
            parts.append(
                Button(f"moment:{at}", words.say("Open this moment"), "secondary", icon="play", said=said)
            )
        return Box(tuple(parts), kind="paper")

    def moment(self, at: str) -> Playthrough | None:
        """The play that shows a problem, as far as the problem."""
        if not at.isdecimal() or int(at) >= len(self.faults) or self.story.scenario is None:
            return None
        return moment_of(self.story.scenario, self.faults[int(at)])

    def handle(self, input: Input, context: Context) -> Transition:
        match input:
            case Press(id) if id.startswith("moment:"):
                shown = self.moment(id.removeprefix("moment:"))
                return STAY if shown is None else run(LookAt(shown))
            case Press("watch"):
                return run("watch")
            case Press("again"):
                return Transition("pop", commands=(OpenStory(self.story.id),))
            case Press("back") | Intent("pause" | "take back"):
                return POP
            case Intent("help"):
                return run("open help")
        return STAY


def moment_of(scenario: Scenario, fault: Fault) -> Playthrough | None:
    """The play that shows a problem, as far as the problem; None where it is seen in the text alone."""
    if fault.fate is None:
        return None
    here = start(scenario, 0, fault.fate, fault.without)
    for step in fault.problem.path or ():
        here = here.choose(step.choice, step.reason)
    return here


def problem_parts(words: Words, fault: Fault, id: str = "", *, brief: bool = False) -> tuple[Widget, ...]:
    """What is wrong, where, the line, and what may help; a `brief` one leaves out the way into the file."""
    problem, error = fault.problem, fault.keeps_from_playing
    place = f"{file_name(problem.file)}:{problem.location.line}:{problem.location.column}"
    kind = words.say("Error") if error else words.say("Warning")
    head = f"**{kind}**  ·  {problem.code}  ·  {plain(place)}"
    parts: list[Widget] = [
        Text(head, "small", icon="x" if error else "info"),
        Text(sentence(problem.message), "strong", id=id),
    ]
    if problem.source.strip():
        parts.append(source(problem))
    if problem.within and not brief:
        within = words.say("In {place}", place=" › ".join(problem.within))
        parts.append(Text(plain(within), "small", soft=True))
    if problem.hint:
        parts.append(Text(sentence(problem.hint), "body", icon="sparkles"))
    return tuple(parts)


def plain(text: str) -> str:
    """An author's line as it stands: its asterisks are no emphasis here."""
    return text.replace("*", "∗")


def sentence(text: str) -> str:
    """A message of the check as a sentence."""
    said = capital(plain(text))
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def source(problem: Problem) -> Source:
    """The line with its mark, without its indentation; of a long line the part round the mark."""
    line = problem.source.rstrip()
    start = min(problem.location.column - 1, len(line))
    first = len(line) - len(line.lstrip())
    if len(line) - first > LONGEST_LINE:
        first = max(first, min(start - LONGEST_LINE // 3, len(line) - LONGEST_LINE))
    shown = line[first : first + LONGEST_LINE]
    length = max(min(problem.location.length, len(shown) - (start - first)), 0)
    return Source(shown, problem.location.line, max(start - first, 0), length)


def way(words: Words, fault: Fault) -> str:
    """The shortest play that shows a problem, by the ids of what is chosen, and what it begins with."""
    steps = [_step(step) for step in fault.problem.path or ()]
    if len(steps) > MOST_STEPS:
        half = MOST_STEPS // 2
        left = len(steps) - 2 * half
        steps = [
            *steps[:half],
            words.many("… {n} choice more …", "… {n} choices more …", left),
            *steps[-half:],
        ]
    said = (
        words.say("Shortest way: {way}.", way=" › ".join(steps))
        if steps
        else words.say("It is so from the start, before any choice.")
    )
    settled = [
        words.say("{name} is {value}", name=name, value=value) for name, value in (fault.fate or {}).items()
    ]
    settled += [words.say("without {note}", note=note) for note in sorted(fault.without)]
    return said + " " + words.say("Played with: {what}.", what=", ".join(settled)) if settled else said


def _step(step: Step) -> str:
    return f"{step.choice} ({step.reason})" if step.reason else step.choice
