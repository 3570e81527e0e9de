"""Thousands of broken files: each gives problems or a scenario that can be played, never an exception or a hang."""

from __future__ import annotations

import builtins
import os
import random
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor

import pytest
import yaml

from game.loader.library import load_library
from game.loader.scenario import Loaded, load
from game.story.model import Library, Scenario
from game.story.playthrough import start
from game.story.problem import Problem, framed
from game.story.replay import journal_of, replay
from tests.loader.test_contract import EVERYTHING, SMALLEST, THE_REST
from tests.markdown import ROOT
from tests.support.generated import as_yaml, story
from tests.support.marked import whole
from tests.support.mutations import mutated

SECONDS = 2.0  # of the processor for one case; a hundred times what a whole scenario takes
CODES = (
    "not-yaml duplicate-key unknown-key missing-key wrong-kind unknown-scene unknown-choice unknown-speaker "
    "unknown-variable unknown-boundary unknown-skill unknown-source bad-condition wrong-owner out-of-range "
    "unknown-placeholder cut-text"
)
SMALL = whole(
    """
    a:
      lines: [{mara: "No, {ines}.", draws: alone}, {text: Hm., when: not told and trust < 3}]
      choices:
        - {text: Go., id: go, approach: harmful, crosses: alone, once: true, feedback: Oh., goto: b}
        - {text: Stay., approach: neutral, locked: Not now., when: chose(go), add: {trust: 2}, goto: a}
        - text: Ask.
          approach: healthy
          goto: a
          reasons: [{text: Why not?, set: {mood: hurt}}, {text: Because., when: count(healthy) < 2}]
    b: {branch: [{when: answer == 'not yet' or visited(b), goto: z}, {goto: a}]}
    """
)


def sources() -> list[bytes]:
    """What is mutated; the small ones more often, since they are read sooner."""
    shipped = [file.read_bytes() for file in sorted((ROOT / "scenes").glob("*.yaml"))]
    texts = [SMALLEST, EVERYTHING + THE_REST, SMALL, as_yaml(story(6))]
    return shipped + [text.encode() for text in texts for _ in range(4)]


def library() -> Library:
    return load_library("library.yaml", (ROOT / "scenes" / "library.yaml").read_bytes()).library


def trouble(seed: int, files: Sequence[bytes], shared: Library) -> str:
    """What went wrong with one case, or an empty text."""
    data = mutated(seed, files)
    begin = time.process_time()
    try:
        loaded = load("scenes/x.yaml", data, shared)
        said = _odd(loaded, data)
        if seed % 4 == 0:  # the same text as a library, for a scenario that knows nothing of it
            load("scenes/x.yaml", SMALLEST.encode(), load_library("scenes/library.yaml", data).library)
        if loaded.scenario is not None:
            said = said or _played(loaded.scenario, seed)
    except Exception as error:
        return f"seed {seed}: {type(error).__name__}: {error}"
    spent = time.process_time() - begin
    if spent > SECONDS:
        return f"seed {seed}: {spent:.1f} seconds"
    return f"seed {seed}: {said}" if said else ""


def _odd(loaded: Loaded, data: bytes) -> str:
    """What is odd about a result."""
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    if (loaded.scenario is None) != bool(errors):
        return "neither a scenario nor an error, or both"
    lines = len(data) + 1
    for problem in loaded.problems:
        if odd := _odd_problem(problem, lines):
            return f"{odd}: {problem.code} at {problem.location}: {problem.message[:200]}"
    document = loaded.document
    if not document.problems and document.value != yaml.load(document.text, yaml.CBaseLoader):
        return "another value than YAML's own reader has"
    return ""


def _odd_problem(problem: Problem, lines: int) -> str:
    at = problem.location
    if problem.code not in CODES.split():
        return "an unknown code"
    if not (1 <= at.line <= lines and 1 <= at.column <= len(problem.source) + 1 and at.length >= 1):
        return "a place outside of the text"
    if not problem.message or len(problem.message) + len(problem.hint) > 800 or len(framed(problem)) > 5_000:
        return "a message without measure"
    return ""


def _played(scenario: Scenario, seed: int) -> str:
    """What is odd about playing it for five choices."""
    rng = random.Random(seed)
    here = start(scenario, seed)
    for _ in range(5):
        offers = here.offers()
        here.told()
        options = here.options()
        if {o.choice.id for o in options} != {offer.choice.id for offer in offers if offer.options}:
            return "what is shown is not what can be taken"
        if not options:
            break
        here = here.take(rng.choice(options))
    here.told()
    replayed = replay(scenario, journal_of(here))
    if replayed.stopped or replayed.playthrough.state != here.state:
        return "a replay that comes to another point"
    return ""


def troubles(seeds: Iterable[int]) -> list[str]:
    files, shared = sources(), library()
    return [said for seed in seeds if (said := trouble(seed, files, shared))]


def test_two_thousand_broken_files_are_told_or_played(monkeypatch: pytest.MonkeyPatch) -> None:
    files, shared = sources(), library()
    trouble(0, files, shared)

    def touched(*_: object, **__: object) -> None:
        raise AssertionError("a file was touched")

    monkeypatch.setattr(builtins, "open", touched)
    monkeypatch.setattr(os, "open", touched)
    found = [said for seed in range(2_000) if (said := trouble(seed, files, shared))]
    monkeypatch.undo()
    assert not found, "\n".join(found)


def test_the_mutations_break_files_in_many_ways_and_leave_some_whole() -> None:
    files, shared = sources(), library()
    codes: Counter[str] = Counter()
    for seed in range(600):  # so many that no word of the shipped stories decides which ways turn up
        loaded = load("x.yaml", mutated(seed, files), shared)
        codes.update({problem.code for problem in loaded.problems} or {"fine"})
    assert len(codes) > 12
    assert codes["fine"] > 20
    assert codes["not-yaml"] < 450


@pytest.mark.long
def test_a_hundred_thousand_broken_files_are_told_or_played() -> None:
    parts = [range(begin, begin + 2_500) for begin in range(2_000, 102_000, 2_500)]
    with ProcessPoolExecutor(2) as pool:
        found = [said for part in pool.map(troubles, parts) for said in part]
    assert not found, "\n".join(found[:50])
