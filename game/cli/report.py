"""What came of checking, for a person, for a program and for GitHub."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from game.story.frozen import frozen, names_of, replace, values_of
from game.story.location import Location
from game.story.problem import Problem, Step, framed

Proof = Literal["proved", "broken", "unknown"]
MOST_STEPS = 12  # of a longer way its beginning and its end are shown


@frozen
class Figures:
    """The counts of one scenario; a file with structure errors has none."""

    file: str
    title: str | None = None
    scenes: int | None = None
    choices: int | None = None
    endings: int | None = None
    words: int | None = None
    states: int | None = None
    playthroughs: str | None = None
    shortest: int | None = None
    longest: int | None = None
    proof: Proof = "unknown"


@frozen
class Outcome:
    """What came of one file; `failed` tells why it could not be checked."""

    figures: Figures | None = None
    problems: tuple[Problem, ...] = ()
    failed: str = ""

    def plain(self) -> tuple[object, ...]:
        """The outcome of a file that could be checked, as nothing but tuples, texts and numbers."""
        return values_of(self.figures) if self.figures else None, tuple(map(_plain, self.problems))

    @staticmethod
    def of(plain: tuple[Any, ...]) -> Outcome:
        """From what `plain` gave."""
        figures, problems = plain
        return Outcome(Figures(*figures) if figures else None, tuple(map(_problem_of, problems)))


def _plain(problem: Problem) -> tuple[object, ...]:
    given: list[object] = list(values_of(problem))
    given[LOCATION] = values_of(problem.location)
    given[PATH] = None if problem.path is None else tuple(map(values_of, problem.path))
    return tuple(given)


def _problem_of(plain: tuple[Any, ...]) -> Problem:
    found = Problem(*plain)
    path = None if found.path is None else tuple(Step(*step) for step in plain[PATH])
    return replace(found, location=Location(*plain[LOCATION]), path=path)


LOCATION, PATH = (names_of(Problem).index(name) for name in ("location", "path"))


@frozen
class Checked:
    """What came of all paths. `missing` are not there, `failed` could not be checked, each with the reason."""

    figures: tuple[Figures, ...]
    problems: tuple[Problem, ...]
    missing: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()

    def status(self, *, strict: bool) -> int:
        """The exit status."""
        if self.missing or self.failed:
            return 2
        counted = {problem.severity for problem in self.problems}
        return 1 if "error" in counted or (strict and counted) else 0


# --- for a program -------------------------------------------------------------------------------------


def as_json(checked: Checked) -> dict[str, Any]:
    """The report in the form of the contract."""
    return {
        "version": 1,
        "scenarios": [_named(figures) for figures in checked.figures],
        "problems": [_problem(problem) for problem in checked.problems],
    }


def _named(one: Figures | Step) -> dict[str, Any]:
    return dict(zip(names_of(type(one)), values_of(one), strict=True))


def _problem(problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {
        "file": problem.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint or None,
    }
    if problem.path is not None:
        found["path"] = [_named(step) for step in problem.path]
    return found


# --- for GitHub ----------------------------------------------------------------------------------------

_IN_MESSAGES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTIES = {**_IN_MESSAGES, ":": "%3A", ",": "%2C"}


def as_github(checked: Checked) -> Iterator[str]:
    """One annotation a problem."""
    for problem in checked.problems:
        where = {
            "file": problem.file,
            "line": str(problem.location.line),
            "col": str(problem.location.column),
            "title": problem.code,
        }
        properties = ",".join(f"{name}={_escaped(value, _IN_PROPERTIES)}" for name, value in where.items())
        said = [problem.message, problem.hint, shortest_way(problem)]
        message = _escaped("\n".join(part for part in said if part), _IN_MESSAGES)
        yield f"::{problem.severity} {properties}::{message}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)


# --- for a person --------------------------------------------------------------------------------------

RED, YELLOW, GREEN, BOLD, DIM, PLAIN = (f"\x1b[{code}m" for code in (31, 33, 32, 1, 2, 0))


def as_text(checked: Checked, *, colour: bool = False) -> Iterator[str]:
    """Every problem with its line, where more is told, then the figures of every scenario, then how many there are."""
    for problem in checked.problems:
        text = framed(problem)
        if way := shortest_way(problem):
            text = f"{text}\n   {way}"
        yield f"{_coloured(text, problem.severity) if colour else text}\n"
    if checked.problems:
        yield f"More about a code in brackets:  second-chances explain {checked.problems[0].code}\n"
    for figures in checked.figures:
        if figures.title is not None:
            yield _counts(figures, colour=colour)
    errors = sum(problem.severity == "error" for problem in checked.problems)
    warnings = len(checked.problems) - errors
    amounts = ((len(checked.figures), "scenario"), (errors, "error"), (warnings, "warning"))
    yield ", ".join(_number(amount, name) for amount, name in amounts)


def shortest_way(problem: Problem) -> str:
    """The shortest playthrough that shows a problem, in one line; nothing where there is none."""
    if problem.path is None:
        return ""
    begun = f" ({problem.begun})" if problem.begun else ""
    if not problem.path:
        return f"shortest way{begun}: it is so from the start, before any choice"
    steps = [_step(step) for step in problem.path]
    if len(steps) > MOST_STEPS:
        half = MOST_STEPS // 2
        left_out = len(steps) - 2 * half
        steps = [*steps[:half], f"… {_number(left_out, 'choice')} more …", *steps[-half:]]
    return f"shortest way{begun}: {', '.join(steps)}"


def _step(step: Step) -> str:
    reason = f" ({step.reason})" if step.reason else ""
    return f"{step.scene} > {step.choice}{reason}"


def _number(amount: int, name: str) -> str:
    return f"{amount:,} {name}{'' if amount == 1 else 's'}"


def _counts(figures: Figures, *, colour: bool) -> str:
    named = (("scene", figures.scenes), ("choice", figures.choices), ("ending", figures.endings))
    parts = [_number(amount or 0, name) for name, amount in (*named, ("word", figures.words))]
    played = _played(figures)
    proof = figures.proof
    if colour:
        proof_colour = {"proved": GREEN, "broken": RED, "unknown": YELLOW}[proof]
        shown = f"{proof_colour}{proof}{PLAIN}"
    else:
        shown = proof
    return f"{figures.file}: {', '.join(parts)}{played}: {shown}"


def _played(figures: Figures) -> str:
    if figures.states is None:
        return ""
    found = f"; {_number(figures.states, 'state')}"
    match figures.playthroughs:
        case None:
            return found
        case "infinite":
            found += ", infinitely many playthroughs"
        case "0":
            return f"{found}, no playthrough to an ending"
        case number:
            found += f", {_grouped(number)} playthrough{'' if number == '1' else 's'}"
    if figures.shortest is None:
        return found
    if figures.shortest == figures.longest:
        return f"{found} of {_number(figures.shortest, 'choice')}"
    upto = f"to {figures.longest:,}" if figures.longest is not None else "upwards"
    return f"{found} of {figures.shortest:,} {upto} choices"


def _grouped(number: str) -> str:
    """A number with its thousands apart; one too large to be read as a whole by its size."""
    if len(number) > 30:
        return f"about 10^{len(number) - 1}"
    return f"{int(number):,}"


def _coloured(text: str, severity: str) -> str:
    """Colour for the place, the severity, the caret and the code; all of it is in the words, too."""
    paint = RED if severity == "error" else YELLOW
    head, *rest = text.split("\n")
    head = re.sub(
        rf"^(.*?:\d+:\d+:) {severity}: (.*)  \[([\w-]+)\]$",
        rf"{BOLD}\1{PLAIN} {paint}{severity}:{PLAIN} \2  {DIM}[\3]{PLAIN}",
        head,
    )
    lines = [re.sub(r"^( +\| +)(\^+)$", rf"\1{paint}\2{PLAIN}", line) for line in rest]
    return "\n".join([head, *lines])
