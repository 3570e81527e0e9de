"""Whether the explorer and the witness say the same of random scenarios: two programs that share only the language."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

import pytest

from game.proof import explore as explore_module
from game.proof import sharing
from game.story.model import Scenario
from tests.proof.agreement import Explore, disagreements, scenario_of, shrunk
from tests.proof.brute_search import TooLarge, search
from tests.proof.corners import CORNERS, corner_of
from tests.proof.generator import Data, as_yaml, story

SEEDS = 500
LONG = range(SEEDS, SEEDS + 5_000)
BOUND = 1_000  # states of one scenario in the suite
LONG_BOUND = 2_000
BATCH = 25  # seeds of one test
LONG_BATCH = 500


def explorer() -> Explore:
    return explore_module.explore


def told_of(data: Data, explore: Explore, bound: int) -> list[str] | None:
    """What the two disagree about; None where the scenario is broken or too large."""
    scenario = scenario_of(data)
    return None if scenario is None else told_of_scenario(scenario, explore, bound)


def told_of_scenario(scenario: Scenario, explore: Explore, bound: int) -> list[str] | None:
    try:
        found = search(scenario, bound)
    except (TooLarge, ValueError):
        return None
    try:
        facts = explore(scenario)
    except Exception as error:  # whatever it is, the story that shows it is worth making small
        return [f"the explorer stops with {type(error).__name__}: {error}"]
    return disagreements(scenario, facts, found)


def report(seed: int, explore: Explore, bound: int) -> str:
    """Nothing where the two agree, else the smallest story that shows where they do not."""
    data = story(seed)
    told = told_of(data, explore, bound)
    if not told:
        return ""
    about = told[0].split(":")[0]

    def disagree(smaller: Data) -> bool:
        still = told_of(smaller, explore, bound)
        return bool(still) and any(sentence.split(":")[0] == about for sentence in still or ())

    small = shrunk(data, disagree)
    return "\n".join(
        [f"seed {seed}:", *told, "", "shrunk:", as_yaml(small), *(told_of(small, explore, bound) or ())]
    )


def agree(seeds: Iterable[int], bound: int) -> None:
    """Stops at the first story they disagree about: making it small takes longer than finding it."""
    explore = explorer()
    for seed in seeds:
        said = report(seed, explore, bound)
        assert not said, said


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_explorer_and_witness_agree(first: int) -> None:
    agree(range(first, first + BATCH), BOUND)


@pytest.mark.parametrize("first", [0, BATCH])
def test_they_agree_where_states_are_listed_one_by_one(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "SMALL", -1)
    monkeypatch.setattr(explore_module, "BITS_OF_A_STATE", 1)
    agree(range(first, first + BATCH), BOUND)


@pytest.mark.parametrize("first", [0, BATCH])
def test_they_agree_where_ways_of_playing_share_nothing(first: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "COMMON", -1)
    agree(range(first, first + BATCH), BOUND)


@pytest.mark.parametrize("corner", CORNERS)
def test_explorer_and_witness_agree_in_a_corner_of_the_language(corner: str) -> None:
    assert told_of_scenario(corner_of(corner), explorer(), LONG_BOUND) == []


def first_told(seeds: Iterable[int]) -> str:
    """What the first story is that they disagree about; for a process of its own."""
    explore = explorer()
    return next((said for seed in seeds if (said := report(seed, explore, LONG_BOUND))), "")


@pytest.mark.long
@pytest.mark.parametrize("first", range(LONG.start, LONG.stop, LONG_BATCH))
def test_explorer_and_witness_agree_about_many(first: int) -> None:
    parts = [range(at, at + BATCH) for at in range(first, first + LONG_BATCH, BATCH)]
    with ProcessPoolExecutor(2) as pool:
        told = [said for said in pool.map(first_told, parts) if said]
    assert not told, told[0]


def test_most_random_scenarios_are_small_enough_and_go_wrong_in_every_way() -> None:
    small, met = (
        0,
        dict.fromkeys(
            (
                "dead-end",
                "no-way-out",
                "no-healthy-choice",
                "inactive-boundary",
                "rewarded-crossing",
                "rewarded-harm",
                "broken-rule",
                "decorative-choice, coarsest",
            ),
            0,
        ),
    )
    for seed in range(100):
        scenario = scenario_of(story(seed))
        assert scenario is not None
        try:
            found = search(scenario, BOUND)
        except TooLarge:
            continue
        small += 1
        for code in {claim[0] for claim in found.shortest} & set(met):
            met[code] += 1
    assert small >= 80
    assert all(count >= 5 for count in met.values()), met
