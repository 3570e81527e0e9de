"""The bounds of how long a play takes hold for every play that is tried."""

from __future__ import annotations

import pytest

from game.proof import reading_time, trial_plays
from game.proof.explore import explore
from game.story.plan import plan
from tests.proof.agreement import scenario_of
from tests.proof.corners import CORNERS, corner_of
from tests.proof.generator import story

ONE_IS_LARGE = pytest.param(100, marks=pytest.mark.long)  # of these fifty one has millions of states


@pytest.mark.parametrize("first", [0, 50, ONE_IS_LARGE, 150])
def test_no_play_is_shorter_or_longer_than_its_bounds(first: int) -> None:
    apart = bounded = 0
    for seed in range(first, first + 50):
        scenario = scenario_of(story(seed))
        assert scenario is not None
        facts = explore(scenario)
        ends = not (facts.dead_ends or facts.no_way_out)
        span = reading_time.minutes(scenario, facts.longest if ends else None)
        bounded += span.most < reading_time.minutes(scenario).most
        apart += 0 < span.least < span.most < float("inf")
        ready, words = plan(scenario), trial_plays._Words()
        for play in range(20):
            taken = trial_plays._minutes(scenario, ready, play, words)
            assert span.least - 1e-9 <= taken <= span.most + 1e-9, (seed, play)
    assert apart, "some of these stories go round, but not all"
    assert bounded, "some of those that go round end all the same, whatever is chosen"


@pytest.mark.parametrize("corner", CORNERS)
def test_a_story_that_is_not_played_is_told_the_same_as_one_that_is(
    corner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = corner_of(corner)
    quick = [trial_plays.mean_unless_near(scenario, minutes) for minutes in (1, 2, 5)]
    monkeypatch.setattr(reading_time, "minutes", lambda *_: reading_time.Span(0, float("inf")))
    assert quick == [trial_plays.mean_unless_near(scenario, minutes) for minutes in (1, 2, 5)]
