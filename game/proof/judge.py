"""From the facts of a scenario to its problems: every check is asked, every finding gets its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.loader.document import Document
from game.loader.inside import inside
from game.loader.scenario import Loaded
from game.proof.checks import Assets, Check, Finding
from game.proof.checks.every import CHECKS
from game.proof.facts import Facts, Path
from game.story.model import Scenario
from game.story.problem import Problem, Step


def judge(loaded: Loaded, facts: Facts, assets: Assets) -> tuple[Problem, ...]:
    """What the checks find, in the order of lines. What reading the file told is not repeated."""
    problems = [
        _problem(loaded.document, facts.scenario, check, finding)
        for check in CHECKS
        for finding in _found(check, facts, assets)
    ]
    return tuple(sorted(problems, key=lambda p: (p.location.line, p.location.column)))


def _found(check: Check, facts: Facts, assets: Assets) -> Iterator[Finding]:
    """What one check finds. A check that a limit left open tells nothing: not-proved names it."""
    if check.find is not None and check.code not in facts.undecided:
        yield from check.find(facts, assets)


def _problem(document: Document, scenario: Scenario, check: Check, finding: Finding) -> Problem:
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
    return replace(made, path=_steps(document, scenario, finding.path))


def _steps(document: Document, scenario: Scenario, path: Path) -> tuple[Step, ...]:
    """The way to what is wrong, each choice with the line on which its text stands."""
    lines = {
        choice.id: document.locate((choice.way, "text")).line
        for scene in scenario.scenes.values()
        for choice in scene.choices
        if any(taken == choice.id for _, taken, _ in path)
    }
    return tuple(Step(scene, choice, reason, lines.get(choice, 0)) for scene, choice, reason in path)
