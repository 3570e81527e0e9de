"""Past a limit: what is told is so, what is ruled out is not, what is open is named, and nobody waits."""

from __future__ import annotations

import time

import pytest

from game.proof.explore import explore
from game.proof.facts import Facts
from game.proof.program import program
from game.proof.sampled import sample
from game.story.model import Scenario
from tests.proof.agreement import claims_of, scenario_of
from tests.proof.generator import story
from tests.proof.judged import problems_of

LIMITS = (1, 5, 25, 120)
LONG_ENOUGH = 15.0  # seconds of work on a slow machine; the goal is 5 on a fast one


def wrong_in(facts: Facts) -> set[tuple[str, ...]]:
    return {claim for claim, _ in claims_of(facts)}


def disagreements(scenario: Scenario, whole: Facts, part: Facts) -> list[str]:
    """Where the partial answer says something that the whole one does not."""
    told = []
    for name in ("reached", "offered", "shown", "sometimes_false"):
        if lost := getattr(whole, name) - getattr(part, name):
            told.append(f"{name}: rules out {lost}")
    told += [f"asked: {way} is not" for way in part.sometimes_asked - whole.sometimes_asked]
    told += [f"wrong: {claim} is not" for claim in wrong_in(part) - wrong_in(whole)]
    decided = {
        "unreachable-scene": whole.reached == part.reached,
        "never-offered": whole.offered == part.offered,
        "never-shown": whole.shown == part.shown,
        "always-true": whole.sometimes_asked - whole.sometimes_false
        == part.sometimes_asked - part.sometimes_false,
    }
    for code in {claim[0] for claim in wrong_in(whole) - wrong_in(part)}:
        decided[code] = False
    told += [
        f"{code} is called decided" for code, so in decided.items() if not so and code not in part.undecided
    ]
    return told


@pytest.mark.parametrize("first", range(0, 60, 15))
def test_a_partial_answer_never_says_what_the_whole_one_does_not(first: int) -> None:
    open, asked = 0, 0
    for seed in range(first, first + 15):
        scenario = scenario_of(story(seed))
        assert scenario is not None
        whole = explore(scenario)
        assert not whole.undecided
        for most in LIMITS:
            part = explore(scenario, max_states=most)
            assert disagreements(scenario, whole, part) == [], (seed, most)
            open += len(part.undecided)
            asked += 1
    assert 0 < open < 12 * asked


def test_where_a_sample_is_all_there_is_nothing_stays_open() -> None:
    for seed in range(20):
        scenario = scenario_of(story(seed))
        assert scenario is not None
        found = sample(program(scenario, purpose="everything"), 20_000, 400_000)
        assert found.complete and found.reached <= explore(scenario).reached


FLAGS = 40


def flags(number: int) -> str:
    """Independent switches in a room that can be left and never has to be: 2 to so many states."""
    lines = ["title: Switches", "start: hub", "variables:"]
    lines += [f"  f{at}: false" for at in range(number)]
    lines += ["scenes:", "  hub:", "    lines: [A wall of switches.]", "    choices:"]
    for at in range(number):
        lines += [
            f"      - {{text: On {at}., approach: neutral, set: {{f{at}: true}}, goto: hub}}",
            f"      - {{text: Off {at}., approach: neutral, set: {{f{at}: false}}, goto: hub}}",
        ]
    every = " and ".join(f"f{at}" for at in range(number))
    return "\n".join(
        [
            *lines,
            "      - {text: Leave., id: leave, approach: neutral, goto: door}",
            "      - {text: Both., id: both, when: f1 and not f1, approach: neutral, goto: never}",
            f"      - {{text: All., id: all, when: {every}, approach: neutral, goto: prize}}",
            "  door:",
            "    lines: [A door.]",
            "    choices:",
            "      - {text: Three., id: three, when: f1 and f2 and f3, approach: neutral, goto: z}",
            "      - {text: None., id: none, when: not f1, approach: neutral, goto: z}",
            "  prize: {lines: [A prize.], ending: {title: Prize, outcome: mixed}}",
            "  never: {lines: [Never.], ending: {title: Never, outcome: mixed}}",
            "  z: {lines: [Outside.], ending: {title: Outside, outcome: mixed}}",
            "",
        ]
    )


@pytest.mark.parametrize("most", [200_000, None])
def test_two_to_forty_states_are_answered_three_ways_and_at_once(most: int | None) -> None:
    began = time.process_time()
    problems = problems_of(flags(FLAGS), max_states=most)
    assert time.process_time() - began < LONG_ENOUGH
    told = {(problem.code, problem.within[0] if problem.within else "") for problem in problems}
    assert ("dead-end", 'scene "door"') in told, "found with its way"
    assert ("unreachable-scene", 'scene "never"') in told, "ruled out"
    assert ("unreachable-scene", 'scene "prize"') not in told, "not decided"
    (dead,) = [problem for problem in problems if problem.code == "dead-end"]
    assert [step.choice for step in dead.path or ()] == ["on-1", "leave"]
    (open,) = [problem for problem in problems if problem.code == "not-proved"]
    assert "unreachable-scene" in open.message and "dead-end" not in open.message
    assert "no-way-out" not in open.message, "one can always leave, and something comes then"
    assert "40 variables matter together in scene 'hub'" in open.message


def test_a_condition_on_very_many_values_stops_nobody() -> None:
    names = [f"n{at}" for at in range(8)]
    sum_of_all = " + ".join(names)
    lines = ["title: Sums", "start: a", "variables:"]
    lines += [f"  {name}: {{start: 0, min: 0, max: 99}}" for name in names]
    lines += ["scenes:", "  a:", f"    lines: [{{text: Enough., when: {sum_of_all} > 700}}]", "    choices:"]
    lines += [
        f"      - {{text: Add to {name}., approach: neutral, add: {{{name}: 7}}, goto: a}}" for name in names
    ]
    lines += [
        "      - {text: Go., approach: neutral, goto: z}",
        "  z: {ending: {title: Z, outcome: mixed}, lines: [Z.]}",
    ]
    began = time.process_time()
    problems = problems_of("\n".join(lines) + "\n", max_states=50_000)
    assert time.process_time() - began < LONG_ENOUGH
    assert "not-proved" in {problem.code for problem in problems}


def test_very_many_fates_stop_nobody() -> None:
    values = ", ".join(f"v{at}" for at in range(9))
    lines = ["title: Fates", "start: a", "variables:"]
    lines += [f"  fate{at}: {{one_of: [{values}]}}" for at in range(12)]
    lines += ["scenes:", "  a:", "    lines: [A.]", "    choices:"]
    lines += [
        f"      - {{text: Ask {at}., when: fate{at} == v1, approach: neutral, goto: a}}" for at in range(12)
    ]
    lines += [
        "      - {text: Go., approach: neutral, goto: z}",
        "  z: {ending: {title: Z, outcome: mixed}, lines: [Z.]}",
    ]
    began = time.process_time()
    codes = {problem.code for problem in problems_of("\n".join(lines) + "\n", max_states=50_000)}
    assert time.process_time() - began < LONG_ENOUGH
    assert "dead-end" not in codes and "never-offered" not in codes
