"""What can be counted of craft: no trick finds the healthy answer, texts are easy, feedback short, voices apart."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from game.story.model import Choice
from game.story.words import texts
from tests.scenarios.reading import grade, syllables
from tests.scenarios.shelf import choices, feedbacks, parts, shelf

EASY = 7.0  # grade
MOST_WORDS = 70  # of a feedback
LONGEST_SHARED = 8  # words of a sentence that stands in two stories
BETTER_THAN_CHANCE = 0.10
UNEVEN = 0.30  # R9: the length of a choice tells nothing
NO_STORY = "first-minute"  # a minute that shows how playing goes
POLITE = ("respect", "understand", "space", "feel", "thank", "sorry", "honest")
I_WORDS = {"i", "i’m", "i’ll", "i’d", "i’ve", "me", "my", "mine", "myself"}


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", text.lower())


TRICKS: dict[str, Callable[[str], int]] = {
    "the longest": len,
    "the shortest": lambda text: -len(text),
    "the most polite": lambda text: sum(word.startswith(POLITE) for word in words(text)),
    "the calmest signs": lambda text: -sum(text.count(sign) for sign in "!?…"),
    "without I": lambda text: -sum(word in I_WORDS for word in words(text)),
}


def is_healthy(choice: Choice) -> bool:
    """As the proof counts it: the choice, or one of its reasons."""
    return "healthy" in ({reason.approach for reason in choice.reasons} or {choice.approach})


Offered = tuple[list[str], list[bool]]  # the texts at a moment, and which of them are healthy


def chance(moments: list[Offered]) -> float:
    """How often somebody finds the healthy answer who picks any."""
    return sum(sum(healthy) / len(healthy) for _, healthy in moments) / len(moments)


def gain(moments: list[Offered], worth: Callable[[str], int]) -> float:
    """How much more often than by chance a trick finds it; where several texts are worth the same, any of them."""
    hits = 0.0
    for offered, healthy in moments:
        values = [worth(text) for text in offered]
        picked = [good for value, good in zip(values, healthy, strict=True) if value == max(values)]
        hits += sum(picked) / len(picked)
    return hits / len(moments) - chance(moments)


def test_no_trick_finds_the_healthy_answer(capsys: pytest.CaptureFixture[str]) -> None:
    moments = [
        ([choice.text for choice in scene.choices], [is_healthy(choice) for choice in scene.choices])
        for scenario in shelf().values()
        for scene in scenario.scenes.values()
    ]
    moments = [(offered, healthy) for offered, healthy in moments if any(healthy) and not all(healthy)]
    found = {name: gain(moments, worth) for name, worth in TRICKS.items()}
    with capsys.disabled():
        said = ", ".join(f"{name} {gain:+.3f}" for name, gain in found.items())
        print(f"\n{len(moments)} moments, by chance {chance(moments):.2f}: {said}")
    assert max(found.values()) <= BETTER_THAN_CHANCE


def test_no_trick_finds_the_healthy_reason(capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        (
            [reason.text for reason in choice.reasons],
            [reason.approach == "healthy" for reason in choice.reasons],
        )
        for scenario in shelf().values()
        for choice in choices(scenario)
    ]
    moments = [(offered, healthy) for offered, healthy in asked if any(healthy) and not all(healthy)]
    found = {name: gain(moments, worth) for name, worth in TRICKS.items()}
    with capsys.disabled():
        said = ", ".join(f"{name} {by:+.3f}" for name, by in found.items())
        print(f"\n{len(moments)} choices with reasons, by chance {chance(moments):.2f}: {said}")
    assert max(found.values()) <= BETTER_THAN_CHANCE


def is_even(told: list[str]) -> bool:
    """Whether what can be chosen is about as long: none further from the middle length than `UNEVEN`."""
    middle = sum(map(len, told)) / max(1, len(told))
    return all(abs(len(text) - middle) <= UNEVEN * middle for text in told)


@pytest.mark.parametrize("id", sorted(set(shelf()) - {NO_STORY}))
def test_what_can_be_chosen_at_a_moment_is_about_as_long(id: str) -> None:
    for scene in shelf()[id].scenes.values():
        assert is_even([choice.text for choice in scene.choices]), scene.id
        for choice in scene.choices:
            assert is_even([reason.text for reason in choice.reasons]), choice.id


@pytest.mark.parametrize("id", shelf())
def test_all_that_is_told_and_asked_is_easy_to_read(id: str) -> None:
    scenario = shelf()[id]
    hard = []
    for scene in scenario.scenes.values():
        told = [line.text for line in scene.lines if line.text] + ([scene.ask] if scene.ask else [])
        hard.append((grade(told), scene.id))
        asked = [choice.text for choice in scene.choices]
        asked += [reason.text for choice in scene.choices for reason in choice.reasons]
        hard.append((grade(asked), f"{scene.id}, what can be chosen"))
        for choice in scene.choices:  # a line or two alone would be too short for the formula
            hard.append((grade(told + [line.text for line in choice.lines]), f"{scene.id} and {choice.id}"))
        if scene.ending:
            hard.append((grade([scene.ending.their_side, *scene.ending.reflect]), f"{scene.id}, afterwards"))
    for choice in choices(scenario):
        hard += [(grade(parts(feedback)), choice.id) for feedback in feedbacks(choice)]
    assert [found for found in hard if found[0] > EASY] == []


@pytest.mark.parametrize("id", shelf())
def test_feedback_is_short(id: str) -> None:
    for choice in choices(shelf()[id]):
        for feedback in feedbacks(choice):
            assert sum(len(part.split()) for part in parts(feedback)) <= MOST_WORDS, choice.id


def test_no_long_sentence_stands_in_two_stories() -> None:
    seen: dict[str, str] = {}
    shared = []
    for id, scenario in shelf().items():
        for text in texts(scenario):
            for sentence in re.split(r"(?<=[.!?…])[”’]*\s+", text):
                plain = " ".join(words(sentence))
                if len(plain.split()) > LONGEST_SHARED and seen.setdefault(plain, id) != id:
                    shared.append((plain, seen[plain], id))
    assert shared == []


@pytest.mark.parametrize(
    ("word", "count"),
    [("table", 2), ("walked", 1), ("wanted", 2), ("houses", 2), ("beautiful", 3), ("because", 2), ("the", 1)],
)
def test_syllables_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_text_is_a_hard_text() -> None:
    easy = ["The cat sat on the mat.", "It was a good mat."]
    hard = ["Longitudinal investigations demonstrate considerable variability in relationship dissolution."]
    assert grade(easy) < 2 < 14 < grade(hard)
