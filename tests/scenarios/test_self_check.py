"""The self-check that ships: no trick finds the healthy answer, both forms are alike, and the words are easy."""

from __future__ import annotations

import re

import pytest

from game.adapters.disk.beside import problems_beside, self_check_of
from game.adapters.disk.reading import library_of
from game.proof.checks.about_the_person import judging, patterns
from game.story.self_check import Vignette
from game.story.words import texts
from tests.pilot import SCENES
from tests.scenarios.reading import grade
from tests.scenarios.shelf import shelf
from tests.scenarios.test_craft import BETTER_THAN_CHANCE, EASY, LONGEST_SHARED, TRICKS, gain, is_even, words

CHECK = self_check_of(SCENES, library_of(SCENES))
ALL = [(form.name, vignette) for form in CHECK.forms.values() for vignette in form.vignettes]
HOW_MANY = 8
MOST_WORDS = 40  # of what an answer does


def named(given: tuple[str, Vignette]) -> str:
    return f"{given[0]} {given[1].id}"


def test_there_are_two_forms_with_nothing_wrong_in_them() -> None:
    assert CHECK.whole
    assert problems_beside(sorted((SCENES / "self-check").glob("*.yaml"))) == ()
    assert [len(form.vignettes) for form in CHECK.forms.values()] == [HOW_MANY, HOW_MANY]


def test_the_same_answers_stand_in_both_forms_and_mean_the_same() -> None:
    kinds = [
        [(v.id, answer.id, answer.approach) for v in form.vignettes for answer in v.answers]
        for form in CHECK.forms.values()
    ]
    assert kinds[0] == kinds[1]


def test_every_skill_of_the_library_is_asked_for() -> None:
    assert {skill for _, vignette in ALL for skill in vignette.skills} == set(library_of(SCENES).skills)


def test_no_trick_finds_the_healthy_answer(capsys: pytest.CaptureFixture[str]) -> None:
    moments = [
        ([answer.text for answer in v.answers], [answer.approach == "healthy" for answer in v.answers])
        for _, v in ALL
    ]
    found = {name: gain(moments, worth) for name, worth in TRICKS.items()}
    with capsys.disabled():
        print(f"\n{len(moments)} vignettes: {', '.join(f'{name} {by:+.3f}' for name, by in found.items())}")
    assert max(found.values()) <= BETTER_THAN_CHANCE


def test_the_healthy_answer_has_no_place_of_its_own() -> None:
    places = [
        [answer.approach for answer in form.shown(vignette)].index("healthy")
        for form in CHECK.forms.values()
        for vignette in form.vignettes
    ]
    assert max(places.count(place) for place in set(places)) <= len(places) // 2


@pytest.mark.parametrize("given", ALL, ids=named)
def test_a_vignette_is_easy_to_read_and_its_answers_are_alike(given: tuple[str, Vignette]) -> None:
    vignette = given[1]
    assert grade([*vignette.told, vignette.ask]) <= EASY
    assert is_even([answer.text for answer in vignette.answers])
    assert sum(answer.approach == "mixed" for answer in vignette.answers) * 3 >= len(vignette.answers)


@pytest.mark.parametrize("given", ALL, ids=named)
def test_what_an_answer_does_is_told_shortly_and_of_the_act(given: tuple[str, Vignette]) -> None:
    for answer in given[1].answers:
        assert grade([answer.does]) <= EASY, answer.id
        assert len(answer.does.split()) <= MOST_WORDS, answer.id
        assert not judging(answer.does, patterns()), answer.id
        assert not re.search(r"\b(?:wrong|correct|healthy|harmful|points?)\b", answer.does), answer.id


def test_no_long_sentence_is_in_a_story_or_in_two_vignettes() -> None:
    told = [text for scenario in shelf().values() for text in texts(scenario)]
    asked = [
        text for _, v in ALL for text in (*v.told, *(a.text for a in v.answers), *(a.does for a in v.answers))
    ]
    seen = set(sentences(told))
    for sentence in sentences(asked):
        assert sentence not in seen, sentence
        seen.add(sentence)


def sentences(told: list[str]) -> list[str]:
    plain = [" ".join(words(one)) for text in told for one in re.split(r"(?<=[.!?…])[”’]*\s+", text)]
    return [sentence for sentence in plain if len(sentence.split()) > LONGEST_SHARED]
