"""The heading of a feedback: what the choice did, to what somebody asked for or in the skill it exercises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.story.model import Scenario
from game.story.plan import plan
from game.ui.screens.deeds import by_skill, deed
from game.ui.view import Approach
from game.ui.words import english
from tests.pilot import our_stories, scenario_of

STORY = """
    title: Small
    cast:
      ada: {name: Ada, player: true}
      ben: {name: Ben}
    boundaries:
      no-calls: {by: ben, says: No calls.}
      my-door: {by: ada, says: Not at my door.}
    start: a
    scenes:
      a:
        choices:
          - {id: call, text: Call., approach: harmful, skill: give_space, crosses: no-calls, goto: end}
          - {id: push, text: Push., approach: harmful, skill: respect_no, crosses: no-calls, goto: end}
          - {id: leave, text: Leave it., approach: healthy, skill: give_space, respects: no-calls, goto: end}
          - {id: mend, text: Mend it., approach: healthy, skill: their_side, repairs: no-calls, goto: end}
          - {id: open, text: Open up., approach: harmful, skill: safety_support, crosses: my-door, goto: end}
          - {id: guess, text: Guess., approach: mixed, skill: their_side, respects: no-calls, goto: end}
          - {id: own, text: Own way., approach: mixed, skill: juggling, goto: end}
          - {id: wait, text: Wait., goto: end, approach: neutral}
      end: {lines: [It ends.], ending: {title: The End, outcome: growth}}
"""


def deeds(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for id, scene in plan(scenario).plans.items():
        for choice in scene.choices:
            for option in choice.options:
                yield option.choice.id, deed(english(), scenario, scenario.scenes[id], option)


def test_it_says_whose_wish_was_passed_or_kept_before_it_speaks_of_a_skill() -> None:
    said = dict(deeds(scenario_of(STORY)))
    assert said["call"] == "Harmful: it goes past what Ben asked"
    assert said["push"] == "Harmful: it pushes past a “no”"
    assert said["leave"] == "Healthy: it keeps to what Ben asked"
    assert said["mend"] == "Healthy: it puts something right"
    assert said["open"] == "Harmful: it makes things less safe", "one's own wish is nobody else's"
    assert said["guess"] == "Mixed: it guesses at their side"


def test_a_skill_of_somebody_s_own_and_a_neutral_choice_have_the_approach_alone() -> None:
    said = dict(deeds(scenario_of(STORY)))
    assert (said["own"], said["wait"]) == ("A mixed way", "What came of it")


def test_every_skill_of_the_library_has_a_sentence_for_each_approach() -> None:
    table = by_skill(english())
    assert set(table) == set(our_stories().library().skills)
    for by_approach in table.values():
        assert set(by_approach) == set(get_args(Approach)) - {"neutral"}
    written = [sentence for by in table.values() for sentence in by.values()]
    assert len(set(written)) == len(written)


def test_no_choice_of_our_stories_falls_back_on_the_approach_alone() -> None:
    for story in our_stories().shelf():
        assert story.scenario is not None
        for choice, sentence in deeds(story.scenario):
            assert not sentence.startswith("A "), (story.id, choice)
