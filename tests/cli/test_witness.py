"""`second-chances play FILE --witness CODE`: the game begins where the problem is, as the proof found it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli.witness import witness
from game.loader.scenario import load
from game.proof.explore import explore
from game.proof.facts import Begun
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from tests.cli.conftest import Run
from tests.pilot import SCENES
from tests.proof.agreement import claims_of, scenario_of
from tests.proof.generator import story
from tests.proof.judged import examples

STUCK = """
title: Stuck
start: a
variables: {answer: {one_of: [no, yes]}}
content_notes: [{note: rain, scenes: [wet], skip_to: b}]
scenes:
  a:
    lines: [The bus is late.]
    choices:
      - {text: Walk., id: walk, approach: neutral, goto: wet}
      - {text: Wait., id: wait, approach: neutral, goto: b}
  wet:
    lines: [It rains.]
    choices: [{text: Walk on., id: on, approach: neutral, goto: b}]
  b:
    lines: [The square is empty.]
    choices:
      - {text: Leave., id: leave, approach: neutral, when: answer == no or visited(wet), goto: z}
  z: {lines: [A tram comes.], ending: {title: The tram, outcome: mixed}}
"""
SHOWN_BY_A_PATH = (
    "dead-end",
    "no-way-out",
    "no-healthy-choice",
    "inactive-boundary",
    "rewarded-crossing",
    "rewarded-harm",
    "broken-rule",
    "decorative-choice",
)


@pytest.fixture
def stuck(tmp_path: Path) -> Path:
    file = tmp_path / "stuck.yaml"
    file.write_text(STUCK, "utf-8")
    return file


def test_the_game_begins_at_the_moment_of_the_problem_and_can_be_taken_back(stuck: Path, run: Run) -> None:
    ran = run("play", stuck, "--text", "--witness", "dead-end", typed="u walk on leave")
    assert ran.status == 0 and not ran.complained
    assert "shortest way (answer = yes): a > wait" in ran.said
    assert "played with: answer is yes" in ran.said
    after = ran.said.partition("--- Stuck")[2]
    assert after.index("The square is empty.") < after.index("Nothing is offered here")
    assert after.index("Nothing is offered here") < after.index("The bus is late.")
    assert "Ending: “The tram”" in ran.words


def test_a_problem_without_a_content_note_is_played_without_it(stuck: Path, run: Run) -> None:
    ran = run("play", stuck, "--text", "--witness", "[decorative-choice]")
    assert ran.status == 0 and "without rain" in ran.said
    assert "The story stopped in scene “a”, after 0 choices." in ran.words


def test_where_there_is_no_such_problem_that_is_said(run: Run) -> None:
    ran = run("play", SCENES / "thirty-days.yaml", "--text", "--witness", "dead-end")
    assert ran.status == 0 and ran.said.startswith("check finds no 'dead-end' in ")


def test_a_problem_that_no_playthrough_shows_is_told_alone(stuck: Path, run: Run) -> None:
    ran = run("play", stuck, "--text", "--witness", "no-other-side")
    assert ran.status == 0
    assert "[no-other-side]" in ran.said and "No playthrough shows this" in ran.said
    assert "The bus is late." not in ran.said


def test_a_code_that_check_does_not_know_is_named_with_the_near_one(stuck: Path, run: Run) -> None:
    ran = run("play", stuck, "--text", "--witness", "dead-ends")
    assert ran.status == 2 and "did you mean 'dead-end'?" in ran.complained


def test_a_recorded_witness_plays_again(stuck: Path, run: Run) -> None:
    out = stuck.with_suffix(".play")
    run("play", stuck, "--text", "--witness", "dead-end", "--record", out)
    assert "fate answer=yes\n" in out.read_text("utf-8")
    assert run("test", stuck).status == 0


@pytest.mark.parametrize("code", SHOWN_BY_A_PATH)
def test_the_bad_example_of_a_check_can_be_played_to_what_is_bad(code: str) -> None:
    loaded = load("story.yaml", examples(code)[1].encode())
    shown = witness(loaded, code, 0)
    assert shown.playthrough is not None and f"[{code}]" in shown.says


def claimed(scenario: Scenario) -> Iterator[tuple[tuple[str, ...], Playthrough]]:
    """Everything a proof claims with a path, and the game played along that path."""
    for claim, path in claims_of(explore(scenario)):
        assert isinstance(path, Begun), claim
        here = start(scenario, 0, path.fate, path.without)
        for _, choice, reason in path:
            here = here.choose(choice, reason)
        yield claim, here


def approaches(here: Playthrough) -> set[str]:
    return {option.approach for option in here.options()}


@pytest.mark.parametrize("first", range(0, 80, 20))
def test_what_a_proof_claims_is_so_in_the_game_with_the_fate_it_names(first: int) -> None:
    seen = 0
    for seed in range(first, first + 20):
        scenario = scenario_of(story(seed))
        assert scenario is not None
        for claim, here in claimed(scenario):
            seen += 1
            match claim:
                case ("dead-end", scene):
                    assert here.scene.id == scene and not here.options() and here.ending is None
                case ("no-healthy-choice", scene):
                    assert here.scene.id == scene
                    assert "harmful" in approaches(here) and "healthy" not in approaches(here)
                case ("inactive-boundary", choice, boundary):
                    assert choice in {option.choice.id for option in here.options()}
                    assert not here.holds("active", boundary)
                case ("rewarded-crossing", scene):
                    assert here.ending and here.ending.outcome == "growth" and here.scene.id == scene
                    assert any(here.holds("crossed", boundary) for boundary in scenario.boundaries)
                case ("rewarded-harm", scene):
                    taken = [p.taken.approach for p in here.steps() if p.taken]
                    assert here.scene.id == scene and set(taken) - {"neutral"} == {"harmful"}
    assert seen > 20
