"""What holds over the whole library: who does harm, for which ages, in which order, and on which sources."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import pytest

from game.adapters.disk.reading import library_of
from game.story.model import Choice, Reason, Scenario
from game.story.playthrough import Playthrough, start
from tests.pilot import SCENES
from tests.scenarios.shelf import choices, feedbacks, shelf

LIBRARY = library_of(SCENES)
TIERS = ("14+", "16+", "18+")
STEPPED_ROUND = ("a-coffee", "bad-patch")  # from 16 and 18, and from 14 without the scenes of a note
CRISES = {"unsent", "bad-patch"}  # where somebody says that they do not want to live
NO_STORY = "first-minute"  # a minute that shows how playing goes
LAST = "bad-patch"  # the strongest one
TOO_SURE = re.compile(r"\b(?:cause[sd]?|prove[sd]?|proof)\b", re.IGNORECASE)


def acts(scenario: Scenario) -> Iterator[tuple[str, Choice, Choice | Reason]]:
    """Whoever the player is at that moment, the choice, and the choice or the reason as which it counts."""
    player = next((person.id for person in scenario.cast.values() if person.player), "")
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            for act in choice.reasons or (choice,):
                yield scene.seen_by or player, choice, act


# --- the order, the sources, the places to turn to ------------------------------------------------------------


def test_every_story_has_its_one_place_in_the_order() -> None:
    assert sorted(LIBRARY.scenarios) == sorted(shelf())


def test_the_order_goes_from_the_young_to_the_older_and_ends_with_the_strongest() -> None:
    first, *rest, last = LIBRARY.scenarios
    assert (first, last) == (NO_STORY, LAST)
    ages = [shelf()[id].ages for id in rest]
    assert ages == sorted(ages)


def test_the_sources_are_those_that_are_used() -> None:
    used = {
        feedback.source
        for scenario in shelf().values()
        for choice in choices(scenario)
        for feedback in feedbacks(choice)
        if feedback.source
    }
    assert set(LIBRARY.sources) == used


def test_every_source_says_what_it_is_where_and_how_far_it_carries() -> None:
    for source in LIBRARY.sources.values():
        assert all((source.authors, source.year, source.title, source.where, source.strength)), source.id


def test_a_fact_is_told_modestly() -> None:
    found = [
        (scenario.title, feedback.research)
        for scenario in shelf().values()
        for choice in choices(scenario)
        for feedback in feedbacks(choice)
        if TOO_SURE.search(feedback.research)
    ]
    assert found == []


def test_every_place_to_turn_to_says_whether_it_was_checked() -> None:
    assert LIBRARY.help
    for place in LIBRARY.help:
        assert place.about and re.fullmatch(r"\d{4}-\d\d-\d\d|not yet", place.checked), place.name
        assert not re.search(r"\d{3}", place.where), "an address, no telephone number"


# --- who does what --------------------------------------------------------------------------------------------


def test_what_does_harm_is_done_by_more_than_one_gender() -> None:
    done: dict[str, set[str]] = defaultdict(set)
    for scenario in shelf().values():
        for who, choice, act in acts(scenario):
            if act.approach == "harmful":
                for skill in act.skills or choice.skills:
                    done[skill] |= {scenario.cast[who].pronouns} - {""}
    assert len(done) >= len(LIBRARY.skills) - 1
    assert {skill: by for skill, by in done.items() if len(by) < 2} == {}


def test_a_third_of_what_can_be_done_is_mixed() -> None:
    count = Counter(act.approach for scenario in shelf().values() for _, _, act in acts(scenario))
    assert count["mixed"] >= count.total() / 3, count


@pytest.mark.parametrize("id", sorted(set(shelf()) - {NO_STORY}))
def test_twice_the_same_act_is_done_for_different_reasons(id: str) -> None:
    assert sum(len(choice.reasons) > 1 for choice in choices(shelf()[id])) >= 2


def test_where_two_can_be_together_again_the_other_s_answer_is_settled_before() -> None:
    together = {
        id: any(variable.fate for variable in scenario.variables.values())
        for id, scenario in shelf().items()
        if any(scene.ending and scene.ending.together for scene in scenario.scenes.values())
    }
    assert together and all(together.values()), together


def well(here: Playthrough, given: Sequence[str], rng: random.Random) -> Playthrough:
    """Go on to the end by these choices as long as they are offered, then by healthy ones, neutral where none is."""
    rest = list(given)
    while here.ending is None:
        options = here.options()
        named = {
            f"{option.choice.id}/{option.reason.id if option.reason else ''}": option for option in options
        }
        if rest and rest[0] in named:
            here = here.take(named[rest.pop(0)])
            continue
        rest = []
        for approach in ("healthy", "neutral", "mixed"):
            fitting = [o for o in options if (o.reason or o.choice).approach == approach]
            if fitting:
                here = here.take(rng.choice(fitting))
                break
        else:
            raise AssertionError(f"nothing kind can be done in {here.scene.id}")
    return here


def approaches(here: Playthrough) -> Counter[str]:
    taken = [point.taken for point in here.decisions() if point.taken]
    return Counter((option.reason or option.choice).approach for option in taken)


def test_the_same_good_choices_lead_to_being_together_or_well_apart_as_the_other_has_it() -> None:
    """R1: the other's answer is theirs, and no payment for what the player did."""
    looked_at = 0
    for scenario in shelf().values():
        fates = [variable for variable in scenario.variables.values() if variable.fate]
        if not any(scene.ending and scene.ending.together for scene in scenario.scenes.values()):
            continue
        (fate,) = fates
        rng = random.Random(1)
        values = [str(value) for value in fate.domain.values]
        ends = [well(start(scenario, 1, {fate.name: v}), (), rng) for v in values for _ in range(60)]
        for end in [one for one in ends if one.ending and one.ending.together]:
            given = [
                f"{point.taken.choice.id}/{point.taken.reason.id if point.taken.reason else ''}"
                for point in end.decisions()
                if point.taken
            ]
            apart = [well(start(scenario, 1, {fate.name: value}), given, rng) for value in values]
            good = [
                one
                for one in apart
                if one.ending and not one.ending.together and one.ending.outcome == "growth"
            ]
            assert good, (scenario.id, given)
            assert min(approaches(one)["harmful"] for one in good) == approaches(end)["harmful"] == 0
            assert min(approaches(one)["mixed"] for one in good) <= approaches(end)["mixed"]
            looked_at += 1
    assert looked_at


# --- ages, notes and crises -----------------------------------------------------------------------------------


@pytest.mark.parametrize("id", shelf())
def test_a_story_says_from_which_age_it_is(id: str) -> None:
    assert shelf()[id].ages in TIERS


@pytest.mark.parametrize("id", shelf())
def test_what_is_strong_can_be_stepped_round(id: str) -> None:
    for note in shelf()[id].content_notes:
        assert note.level != "strong" or (note.scenes and note.skip_to), note


@pytest.mark.parametrize("id", STEPPED_ROUND)
def test_a_story_for_older_players_has_a_way_for_younger_ones(id: str) -> None:
    assert shelf()[id].ages != TIERS[0]
    assert any(note.skip_to for note in shelf()[id].content_notes)


def test_a_crisis_is_marked_so_that_help_has_to_follow() -> None:
    marked = {
        id
        for id, scenario in shelf().items()
        for choice in choices(scenario)
        if "crisis" in choice.marks or any("crisis" in reason.marks for reason in choice.reasons)
    } | {
        id
        for id, scenario in shelf().items()
        for scene in scenario.scenes.values()
        if "crisis" in scene.marks or any("crisis" in line.marks for line in scene.lines)
    }
    assert marked == CRISES
    assert "crisis-then-help" in {rule.id for rule in LIBRARY.rules}
