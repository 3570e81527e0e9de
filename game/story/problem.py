"""What is wrong with a text, where, and how it is put to an author."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal

from game.story.frozen import frozen
from game.story.location import Location

Severity = Literal["error", "warning"]
LONGEST_LINE = 160  # characters of a line that are shown with a problem
ALIKE = 0.65  # from 0 to 1: how alike two names of a story are where one was meant for the other
LONGEST_NAME = 80  # characters; near names are looked for among names, not among texts


@frozen
class Step:
    """One choice on the way to what is wrong."""

    scene: str
    choice: str
    reason: str
    line: int


@frozen
class Problem:
    """One thing that is wrong: a value, never an exception.

    `source` is the text of the line; `within` the way in, as words; `path` the shortest playthrough that shows it.
    """

    file: str
    location: Location
    code: str
    severity: Severity
    message: str
    hint: str = ""
    source: str = ""
    within: tuple[str, ...] = ()
    path: tuple[Step, ...] | None = None
    hint_line: int = 0  # where the name in the hint stands, if it does
    begun: str = ""  # how the path begins, where that matters: how fate fell, and which notes are left out


def nearest(name: str, names: Iterable[str], alike: float = ALIKE) -> str:
    """The one of `names` that was probably meant, or an empty string. `alike` is from 0 to 1, for the same."""
    if not name or len(name) > LONGEST_NAME:
        return ""
    known = sorted({known for known in names if len(known) <= LONGEST_NAME})
    folded = {n.lower().replace("_", "-"): n for n in reversed(known)}
    if (same := folded.get(name.lower().replace("_", "-"))) is not None:
        return same
    found = get_close_matches(name, known, n=1, cutoff=alike)
    return found[0] if found else ""


def did_you_mean(name: str, names: Iterable[str], alike: float = ALIKE) -> str:
    """A hint with the near name, or an empty string."""
    near = nearest(name, names, alike)
    return f"did you mean '{near}'?" if near else ""


def _window(source: str, column: int) -> tuple[str, int]:
    """The part of a line that is shown, and how much of it stands before the column."""
    if len(source) <= LONGEST_LINE:
        return source, column
    start = max(0, min(column - LONGEST_LINE // 3, len(source) - LONGEST_LINE))
    return source[start : start + LONGEST_LINE], column - start


def framed(problem: Problem) -> str:
    """The problem as text with its source line, a caret under the word, the way in and the hint."""
    at = problem.location
    lines = [f"{problem.file}:{at.line}:{at.column}: {problem.severity}: {problem.message}  [{problem.code}]"]
    if problem.source.strip():
        number = f"{at.line:>5}"
        shown, before = _window(problem.source, at.column - 1)
        lines.append(f"{number} | {shown}")
        blank = "".join("\t" if c == "\t" else " " for c in shown[:before])
        lines.append(f"{' ' * len(number)} | {blank}{'^' * max(1, min(at.length, len(shown) - before))}")
    if problem.within:
        lines.append(f"   in {' > '.join(problem.within)}")
    if problem.hint:
        where = f" (line {problem.hint_line})" if problem.hint_line else ""
        lines.append(f"   {problem.hint}{where}")
    return "\n".join(lines)
