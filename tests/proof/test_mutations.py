"""Whether every check tells what is wrong on its line, and nothing that is not: over a corpus of broken stories."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from game.loader.scenario import load
from game.proof.checks import Assets
from game.proof.explore import explore
from game.proof.judge import judge
from game.story.model import Library, Scenario
from game.story.problem import Problem
from tests.proof.mutations import CLEAN, MOST_SHIPPED, QUICK, SHIPPED, Mutant, base, mutants, mutants_of

# Every code of the table but those about translations, which are no problems of one file.
CODES = frozenset(
    """not-yaml duplicate-key unknown-key missing-key wrong-kind unknown-scene unknown-choice unknown-speaker
    unknown-variable unknown-boundary unknown-skill unknown-source bad-condition wrong-owner out-of-range
    unknown-placeholder unreachable-scene never-offered dead-end no-way-out no-feedback no-healthy-choice
    crossing-not-harmful inactive-boundary rewarded-crossing rewarded-harm reunion-as-prize blames-receiver
    unsourced-fact broken-rule not-proved missing-asset cut-text never-shown always-true unused-variable
    no-other-side decorative-choice obvious-answer about-the-person unused-skill wrong-minutes""".split()  # noqa: SIM905  # names read better so
)
FEWEST = 2  # mutants of each code


def assets_of(scenario: Scenario) -> Assets:
    """Files for all that a story shows or plays, and for nothing else."""
    scenes = list(scenario.scenes.values())
    lines = [line for scene in scenes for line in scene.lines]
    lines += [line for scene in scenes for choice in scene.choices for line in choice.lines]
    return Assets(
        places=frozenset(scene.place for scene in scenes),
        people=frozenset(person.portrait or person.id for person in scenario.cast.values()),
        moods=frozenset(line.mood for line in lines),
        sounds=frozenset([scene.sound for scene in scenes] + [line.sound for line in lines]),
    )


def checked(name: str, text: str, library: Library, assets: Assets, most: int | None = None) -> list[Problem]:
    """All that reading and proving a story tell of it."""
    loaded = load(f"{name}.yaml", text.encode(), library)
    if loaded.scenario is None:
        return list(loaded.problems)
    facts = explore(loaded.scenario, max_states=most)
    return [*loaded.problems, *judge(loaded, facts, assets)]


@cache
def corpus() -> tuple[Mutant, ...]:
    return tuple(mutants())


@cache
def told() -> tuple[tuple[Mutant, list[Problem]], ...]:
    """What is told of each mutant."""
    return tuple((mutant, _told(mutant)) for mutant in corpus())


def _told(mutant: Mutant) -> list[Problem]:
    one = mutant.base
    return checked(one.name, mutant.text, one.library, assets_of(one.scenario), mutant.most)


def missed(mutant: Mutant, problems: list[Problem]) -> list[int]:
    """The lines on which the code should have been told and was not."""
    found = {problem.location.line for problem in problems if problem.code == mutant.code}
    return sorted(mutant.lines - found)


def false_errors(mutant: Mutant, problems: list[Problem]) -> list[Problem]:
    """Errors that are neither what was done nor follow from it."""
    return [
        problem
        for problem in problems
        if problem.severity == "error"
        and problem.code not in mutant.allowed
        and not (problem.code == mutant.code and problem.location.line in mutant.lines)
    ]


def said(problems: list[Problem]) -> str:
    return "; ".join(f"{p.location.line}:{p.location.column} {p.code} ({p.message})" for p in problems)


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: str(path.stem))
def test_a_clean_story_is_told_nothing(path: Path) -> None:
    one = base(path)
    assert said(checked(one.name, one.text, one.library, assets_of(one.scenario))) == ""


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.stem))
def test_the_shipped_stories_have_no_error(path: Path) -> None:
    one = base(path)
    problems = checked(one.name, one.text, one.library, Assets())
    assert said([problem for problem in problems if problem.severity == "error"]) == ""


def test_every_code_has_its_mutants() -> None:
    counts = Counter(mutant.code for mutant in corpus())
    assert set(counts) == CODES
    assert min(counts.values()) >= FEWEST, counts


def test_every_mutant_is_told_on_its_line() -> None:
    """Recall."""
    lost = [
        f"{mutant.name}: not on line {missed(mutant, problems)}, but {said(problems)}"
        for mutant, problems in told()
        if missed(mutant, problems)
    ]
    print(f"recall: {len(corpus()) - len(lost)} of {len(corpus())} mutants")
    assert not lost, "\n" + "\n".join(lost)


def test_no_mutant_is_told_what_is_not_so() -> None:
    """Precision."""
    false = [
        f"{mutant.name}: {said(wrong)}"
        for mutant, problems in told()
        if (wrong := false_errors(mutant, problems))
    ]
    errors = sum(problem.severity == "error" for _, problems in told() for problem in problems)
    untrue = sum(len(false_errors(mutant, problems)) for mutant, problems in told())
    print(f"precision: {errors - untrue} of {errors} errors")
    assert not false, "\n" + "\n".join(false)


@pytest.mark.long
@pytest.mark.parametrize(
    "path", [path for path in SHIPPED if path.stem not in QUICK], ids=lambda path: str(path.stem)
)
def test_every_other_story_that_ships_is_told_when_it_is_broken(path: Path) -> None:
    for mutant in mutants_of(base(path), MOST_SHIPPED):
        problems = _told(mutant)
        assert not missed(mutant, problems), f"{mutant.name}: {said(problems)}"
        assert not false_errors(mutant, problems), f"{mutant.name}: {said(problems)}"
