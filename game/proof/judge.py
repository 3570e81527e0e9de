"""From the facts of a scenario to its problems: every check is asked, every finding gets its place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from game.loader.document import Document
from game.loader.inside import inside
from game.loader.scenario import Loaded
from game.proof.checks import Assets, Check, Finding
from game.proof.checks.every import CHECKS
from game.proof.facts import Facts, Path
from game.story.location import Way
from game.story.problem import Problem, Step


def judge(loaded: Loaded, facts: Facts, assets: Assets) -> tuple[Problem, ...]:
    """What the checks find, in the order of lines. What reading the file told is not repeated."""
    choices = {c.id: c.way for scene in facts.scenario.scenes.values() for c in scene.choices}
    problems = [
        _problem(loaded.document, choices, check, finding)
        for check in CHECKS
        for finding in _found(check, facts, assets)
    ]
    return tuple(sorted(problems, key=lambda p: (p.location.line, p.location.column)))


def _found(check: Check, facts: Facts, assets: Assets) -> Iterator[Finding]:
    """What one check finds. A check that a limit left open tells nothing: not-proved names it."""
    if check.find is not None and check.code not in facts.undecided:
        yield from check.find(facts, assets)


def _problem(document: Document, choices: Mapping[str, Way], check: Check, finding: Finding) -> Problem:
    made = document.problem(
        check.code,
        document.locate(finding.way, key=finding.key),
        finding.message,
        hint=finding.hint,
        within=inside(document.value, finding.way),
        severity=check.severity,
    )
    if finding.path is None:
        return made
    return replace(made, path=tuple(_steps(document, choices, finding.path)))


def _steps(document: Document, choices: Mapping[str, Way], path: Path) -> Iterator[Step]:
    """The way to what is wrong, each choice with the line on which its text stands."""
    for scene, choice, reason in path:
        yield Step(scene, choice, reason, document.locate((choices[choice], "text")).line)
