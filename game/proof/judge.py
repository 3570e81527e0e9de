"""From the facts of a scenario to its problems: every check is asked, every finding gets its place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from game.loader.inside import inside
from game.loader.scenario import Loaded
from game.proof.checks import Assets, Check, Finding
from game.proof.checks.every import CHECKS
from game.proof.facts import Begun, Facts, Path, Taken
from game.story.frozen import replace
from game.story.model import Scenario
from game.story.problem import Problem, Step

Known = Mapping[str, Sequence[Finding]]  # what checks have found already, by their codes


def judge(loaded: Loaded, facts: Facts, assets: Assets, known: Known | None = None) -> tuple[Problem, ...]:
    """What the checks find, in the order of lines. What reading the file told is not repeated."""
    return tuple(problem for problem, _ in judged(loaded, facts, assets, known))


def found_in_text(scenario: Scenario, assets: Assets) -> dict[str, list[Finding]]:
    """What those checks find that need no exploring."""
    facts = Facts(scenario)
    return {check.code: list(_found(check, facts, assets)) for check in CHECKS if check.of_text}


def judged(
    loaded: Loaded, facts: Facts, assets: Assets, known: Known | None = None
) -> tuple[tuple[Problem, Finding], ...]:
    """The same, each problem with what the check found."""
    document = loaded.document
    choices = {c.id: c.way for scene in facts.scenario.scenes.values() for c in scene.choices}

    @cache  # long ways to neighbouring scenes are mostly the same steps
    def step(taken: Taken) -> Step:
        scene, choice, reason = taken
        return Step(scene, choice, reason, document.locate((choices[choice], "text")).line)

    def told(check: Check, finding: Finding) -> Problem:
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
        return replace(made, path=tuple(map(step, finding.path)), begun=_begun(finding.path))

    known = known or {}
    of_each = [(check, known.get(check.code)) for check in CHECKS]
    found = [
        (told(check, finding), finding)
        for check, findings in of_each
        for finding in (_found(check, facts, assets) if findings is None else findings)
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0].location.line, pair[0].location.column)))


def _begun(path: Path) -> str:
    """How a path begins, in the words of the command line that plays it."""
    if not isinstance(path, Begun):
        return ""
    fate = [f"{name} = {value}" for name, value in path.fate.items()]
    return ", ".join((*fate, *(f"without the note “{note}”" for note in sorted(path.without))))


def _found(check: Check, facts: Facts, assets: Assets) -> Iterator[Finding]:
    """What one check finds; a check that a limit left open tells what was found all the same."""
    if check.find is not None:
        yield from check.find(facts, assets)
