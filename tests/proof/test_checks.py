"""The pages of the checks: each says what, why and how, and its examples are what it says they are."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.proof.checks import Check
from game.proof.checks.about_the_person import BESIDE_A_PERSON, CALLED, HARSH, PRAISE, judging, patterns
from game.proof.checks.every import CHECKS, page
from game.story.problem import Problem
from tests.proof.judged import examples, library, of_example

CODES = [check.code for check in CHECKS]
FEW_STATES = {"not-proved": 20}  # the limit under which its examples are looked at


@cache
def told(text: str, code: str) -> tuple[Problem, ...]:
    return of_example(text, with_library=library(), max_states=FEW_STATES.get(code))


def codes_in(text: str, code: str) -> list[str]:
    return [problem.code for problem in told(text, code)]


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_of_a_page_is_good(code: str) -> None:
    good, _ = examples(code)
    assert "title:" in good
    assert code not in codes_in(good, code)


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_of_a_page_is_told(code: str) -> None:
    _, bad = examples(code)
    assert "title:" in bad
    assert code in codes_in(bad, code)


@pytest.mark.parametrize("check", CHECKS, ids=CODES)
def test_what_reading_reports_is_as_severe_as_its_page_says(check: Check) -> None:
    _, bad = examples(check.code)
    found = told(bad, check.code)
    assert {problem.severity for problem in found if problem.code == check.code} == {check.severity}


@pytest.mark.parametrize("code", CODES)
def test_the_good_example_can_be_read(code: str) -> None:
    good, _ = examples(code)
    pages_only = {check.code for check in CHECKS if check.find is None}
    assert not pages_only & set(codes_in(good, code))


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_why_and_how_in_sentences(code: str) -> None:
    text = page(code)
    first = text.partition("\n\n")[0]
    assert first.endswith("."), "it begins with a sentence"
    parts = ["Why it matters:", "How to mend it:", "\nGood:\n", "\nBad:\n"]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_every_file_of_the_folder_is_a_check_in_the_list() -> None:
    folder = Path(__file__).parent.parent.parent / "game" / "proof" / "checks"
    files = {file.stem for file in folder.glob("*.py")} - {"__init__", "every"}
    assert files == {code.replace("-", "_") for code in CODES}
    assert len(CODES) == len(set(CODES))


# --- the words that judge a person ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "You are selfish.",
        "You're so needy.",
        "You’re being cruel to her.",
        "You were really very childish there.",
        "It seems you have always been weak.",
        "You are a coward.",
        "You're such a selfish liar.",
        "You are a good person.",
        "You're a toxic partner.",
        "You are the kind of person who checks phones.",
        "You are brave.",
        "You are not mature enough.",
        "That was selfish of you.",
        "How typical of you!",
        "Nobody waits for people like you.",
        "That makes you a creep.",
        "Is there something wrong with you?",
        "You are *pathetic*.",
        "you are\n    stupid",
    ],
)
def test_a_judged_person_is_found(text: str) -> None:
    assert judging(text, patterns())


@pytest.mark.parametrize(
    "text",
    [
        "You are on the tram.",
        "You are asked.",
        "You're right.",
        "You were awake, and so was she.",
        "It was a cruel sentence.",
        "You are kind of tired.",
        "You are a guest here.",
        "You are an hour late.",
        "You are her friend.",
        "You are the one who was asked.",
        "The words were selfish, and you knew.",
        "You said “you are selfish”, and hung up.",
        "It gave you terrible advice.",
        "You are not a bad person.",
        "You are weaker at midnight.",
        "You are broken up.",
        "It meant a lot to you.",
    ],
)
def test_a_judged_act_or_a_plain_fact_is_not(text: str) -> None:
    assert judging(text, patterns()) == ""


def test_the_page_lists_every_word_that_is_looked_for() -> None:
    text = " ".join(page("about-the-person").split())
    words = " ".join((HARSH, PRAISE, CALLED, BESIDE_A_PERSON)).split()
    assert [word for word in words if not re.search(rf"\b{word}\b", text)] == []
