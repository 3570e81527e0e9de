"""Thirty Days as a story: how long it is, what it always does, and what it never does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from statistics import mean

import pytest

from game.story.model import Feedback, Scenario
from game.story.plan import plan
from game.story.playthrough import Answered, Ended, Entered, Playthrough, Told, start
from tests.pilot import our_stories

PLAYS = 300
COST = "cost"  # the mark of what a harmful act costs


@cache
def scenario() -> Scenario:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None, "Thirty Days cannot be played"
    return story.scenario


@cache
def walks() -> tuple[Playthrough, ...]:
    """Plays by somebody who chooses by chance; each ends, or stands where nothing is offered."""
    ready = plan(scenario())
    found = []
    for seed in range(PLAYS):
        rng = random.Random(seed)
        here = start(scenario(), seed, ready=ready)
        while here.ending is None and (options := here.options()):
            here = here.take(rng.choice(options))
        found.append(here)
    return tuple(found)


def feedbacks() -> Iterator[tuple[str, Feedback]]:
    """Every feedback, with the choice (and reason) it is for."""
    for scene in scenario().scenes.values():
        for choice in scene.choices:
            if choice.feedback:
                yield choice.id, choice.feedback
            for reason in choice.reasons:
                if reason.feedback and reason.feedback is not choice.feedback:
                    yield f"{choice.id}/{reason.id}", reason.feedback


def words_in(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def words_told(finished: Playthrough) -> int:
    """The story as it went: what is told, asked, chosen and explained. Choices passed over are none of it."""
    total = 0
    for point in (finished.rewound(0), *finished.decisions()):
        for beat in point.told():
            match beat:
                case Told():
                    total += words_in(beat.text, beat.line.caption)
                case Answered(feedback=given):
                    total += words_in(given.what, given.their_side, given.research, given.instead)
                case Ended(ending=ending):
                    total += words_in(ending.title, ending.their_side, *ending.reflect)
        if point.ending is None:
            total += words_in(point.scene.ask)
        if point.taken:
            total += words_in(point.taken.choice.text, point.taken.reason.text if point.taken.reason else "")
    return total


# --- what it is made of --------------------------------------------------------------------------------


def test_it_is_as_large_as_a_story_for_one_evening() -> None:
    scenes = scenario().scenes.values()
    assert 18 <= len(scenes) <= 40
    assert sum(bool(scene.choices) for scene in scenes) >= 6
    assert sum(any(choice.reasons for choice in scene.choices) for scene in scenes) >= 3
    assert len(scenario().endings) >= 4


def test_it_is_seen_once_through_mara_s_eyes() -> None:
    assert [scene.seen_by for scene in scenario().scenes.values() if scene.seen_by] == ["mara"]


def test_nobody_gets_anybody_back_as_a_prize() -> None:
    assert not [scene.id for scene in scenario().endings if scene.ending and scene.ending.together]


def test_there_is_a_growth_ending_whatever_her_answer_is() -> None:
    for answer in ("no", "undecided", "talk"):
        reached = {walk.ending.outcome for walk in walks() if walk.ending and walk.value("answer") == answer}
        assert "growth" in reached, answer


def test_her_answer_never_depends_on_what_the_player_does() -> None:
    for walk in walks():
        assert {point.value("answer") for point in walk.decisions()} == {walk.rewound(0).value("answer")}


# --- feedback ------------------------------------------------------------------------------------------


def test_every_choice_that_teaches_has_feedback_with_their_side() -> None:
    for scene in scenario().scenes.values():
        for choice in scene.choices:
            for part in choice.reasons or (choice,):
                assert part.approach == "neutral" or (part.feedback and part.feedback.their_side), choice.id


@pytest.mark.parametrize(
    ("where", "given"), list(feedbacks()), ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_feedback_can_be_read_at_a_glance(where: str, given: Feedback) -> None:
    assert words_in(given.what, given.their_side, given.research, given.instead) <= 70


def test_every_fact_has_a_source_that_exists() -> None:
    sources = scenario().library.sources
    for where, given in feedbacks():
        assert bool(given.research) == bool(given.source), where
        assert not given.source or given.source in sources, where


def test_whatever_is_not_healthy_says_what_to_try_instead() -> None:
    for scene in scenario().scenes.values():
        for choice in scene.choices:
            for part in choice.reasons or (choice,):
                if part.approach in ("mixed", "harmful"):
                    assert part.feedback and part.feedback.instead, choice.id


# --- every way through it ------------------------------------------------------------------------------


def test_chance_always_comes_to_an_end_and_to_every_one() -> None:
    stuck = [(walk.run.seed, walk.scene.id) for walk in walks() if walk.ending is None]
    assert not stuck
    assert {walk.scene.id for walk in walks()} == {scene.id for scene in scenario().endings}


def test_a_way_through_it_takes_about_ten_minutes_to_read() -> None:
    assert 1500 <= mean(words_told(walk) for walk in walks()) <= 2500


def test_every_harmful_act_costs_something_before_the_end() -> None:
    for walk in walks():
        points = walk.decisions()
        for at, point in enumerate(points):
            if point.taken and point.taken.approach == "harmful":
                later = [mark for after in points[at:] for mark in marks(after)]
                assert COST in later, (walk.run.seed, point.taken.choice.id)


def marks(point: Playthrough) -> Iterator[str]:
    """What is marked at one step: by the choice, its reason, the lines told and the scenes entered."""
    if point.taken:
        yield from point.taken.choice.marks
        yield from point.taken.reason.marks if point.taken.reason else ()
    for beat in point.told():
        if isinstance(beat, Told):
            yield from beat.line.marks
        elif isinstance(beat, Entered):
            yield from beat.scene.marks


def test_a_call_before_the_month_is_over_is_never_followed_by_a_growth_ending_unless_it_was_owned() -> None:
    for walk in walks():
        if walk.ending and walk.ending.outcome == "growth":
            assert not any(walk.holds("crossed", boundary) for boundary in walk.scenario.boundaries)
