"""What somebody finds who plays a story with a room: it is whole and short, and leaves the room's own lives alone."""

from __future__ import annotations

import random
import re

import pytest

from game.story.model import Scenario
from game.story.plan import plan
from game.story.playthrough import Entered, start
from game.workshop.runsheet import MUST, SHORTEST
from tests.scenarios.reading import grade
from tests.scenarios.shelf import shelf
from tests.scenarios.test_craft import EASY

NO_STORY = "first-minute"
STORIES = sorted(set(shelf()) - {NO_STORY})
LONGEST_MINUTES = 60  # with the talk; a double lesson without its break
MOST_WORDS = 30  # of a question, which is read aloud once
PLAYS = 40  # somewhere among so many, chosen blindly, is a way by nearly all that may not be left out
FOR_TALK = 10  # minutes, at the end
OWN_LIFE = re.compile(
    r"\b(?:your|you) (?:own )?(?:ex|last|girlfriend|boyfriend|partner|break-?up)\b", re.IGNORECASE
)


def questions(scenario: Scenario) -> list[str]:
    return [prompt for scene in scenario.scenes.values() for prompt in scene.workshop.prompts]


@pytest.mark.parametrize("id", STORIES)
def test_the_sheet_for_a_room_is_whole(id: str) -> None:
    sheet = shelf()[id].workshop
    assert min(map(len, (sheet.goals, sheet.agreement, sheet.take_aways))) >= 3
    assert len(sheet.before) >= 3 and sheet.grounding and len(sheet.self_check) >= 2
    assert 30 <= int(sheet.minutes) <= LONGEST_MINUTES


@pytest.mark.parametrize("id", STORIES)
def test_what_a_room_is_told_of_phones_is_true_where_it_votes_with_them(id: str) -> None:
    sheet = shelf()[id].workshop
    told = [line for line in (*sheet.before, *sheet.agreement) if re.search(r"\bphones?\b", line)]
    assert all(re.search(r"\bvotes?\b", line) for line in told), told


def fullest_way(scenario: Scenario) -> int:
    """By how many scenes that may not be left out a room comes, on the fullest of many ways."""
    ready, rng = plan(scenario), random.Random(1)
    most = 0
    for seed in range(PLAYS):
        here = start(scenario, seed, ready=ready)
        while here.ending is None:
            here = here.take(rng.choice(here.options()))
        entered = {
            beat.scene.id
            for point in (here.rewound(0), *here.decisions())
            for beat in point.told()
            if isinstance(beat, Entered) and beat.scene.workshop.pace == MUST
        }
        most = max(most, len(entered))
    return most


@pytest.mark.parametrize("id", STORIES)
def test_what_may_not_be_left_out_has_a_question_and_fits_the_time(id: str) -> None:
    scenes = [scene for scene in shelf()[id].scenes.values() if scene.workshop.pace == MUST]
    assert [scene.id for scene in scenes if not scene.workshop.prompts] == []
    assert 4 <= fullest_way(shelf()[id]) <= (int(shelf()[id].workshop.minutes) - FOR_TALK) / SHORTEST


@pytest.mark.parametrize("id", STORIES)
def test_the_other_side_is_among_what_may_not_be_left_out(id: str) -> None:
    assert any(scene.seen_by and scene.workshop.pace == MUST for scene in shelf()[id].scenes.values())


@pytest.mark.parametrize("id", STORIES)
def test_a_facilitator_finds_notes_and_moments_to_play_both_ways(id: str) -> None:
    scenes = shelf()[id].scenes.values()
    assert sum(bool(scene.workshop.notes) for scene in scenes) >= 2
    assert sum(bool(scene.workshop.what_if) for scene in scenes) >= 2


@pytest.mark.parametrize("id", STORIES)
def test_what_is_to_be_played_both_ways_stands_in_its_own_scene(id: str) -> None:
    for scene in shelf()[id].scenes.values():
        there = {choice.id: choice for choice in scene.choices}
        assert set(scene.workshop.what_if) <= set(there), scene.id
        if len(scene.workshop.what_if) == 1:  # then its reasons are the ways
            assert there[scene.workshop.what_if[0]].reasons or len(there) > 1, scene.id


@pytest.mark.parametrize("id", STORIES)
def test_a_question_is_short_easy_and_about_the_story(id: str) -> None:
    for asked in questions(shelf()[id]):
        assert len(asked.split()) <= MOST_WORDS, asked
        assert not OWN_LIFE.search(asked), asked
    assert grade(questions(shelf()[id])) <= EASY
