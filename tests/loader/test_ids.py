"""The ids that choices and reasons have, written or made from their texts."""

from __future__ import annotations

import pytest

from game.loader.ids import Ids, slug
from tests.support.marked import Told, told_of_scenes


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Because she asked.", "because-she-asked"),
        ("Put it in the kitchen drawer.", "put-it-in-the-kitchen-drawer"),
        ("  Well… “no”!  ", "well-no"),
        ('Type "just checking you\'re ok".', "type-just-checking-you-re-ok"),
        ("A well-known thing", "a-well-known-thing"),
        ("One - two -- three", "one-two-three"),
        ("snake_case stays", "snake_case-stays"),
        ("Éva läuft nach Århus", "éva-läuft-nach-århus"),
        ("42 times", "42-times"),
        ("{mara} and {{x}}", "mara-and-x"),
        ("x" * 60, "x" * 40),
        ("a" * 39 + " bcd", "a" * 39),
        ("a" * 38 + " bcd", "a" * 38 + "-b"),
        ("…", "choice"),
    ],
)
def test_an_id_is_made_from_the_text(text: str, id: str) -> None:
    assert slug(text) == id


def test_a_repeat_in_the_file_gets_a_number(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., approach: neutral, goto: b}
        - text: Go!
          approach: neutral
          goto: b
          reasons: [{text: Why not?}, {text: Why not!}]
    b:
      choices:
        - {text: go, approach: neutral, goto: z}
        - {text: Why not., approach: neutral, goto: z}
    """
    scenes = story.is_fine().scenes
    first, second = scenes["a"].choices
    third, fourth = scenes["b"].choices
    assert [first.id, second.id, third.id, fourth.id] == ["go", "go-2", "go-3", "why-not-3"]
    assert [reason.id for reason in second.reasons] == ["why-not", "why-not-2"]


def test_an_id_is_not_given_that_is_written_anywhere(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., approach: neutral, goto: z}
        - {text: Stay., id: go, approach: neutral, goto: z}
        - {text: Run., id: go-2, approach: neutral, goto: z}
        - text: Sit.
          approach: neutral
          goto: z
          reasons: [{text: Stay., id: stay}, {text: Stay.}]
    """
    choices = story.is_fine().scenes["a"].choices
    assert [choice.id for choice in choices] == ["go-3", "go", "go-2", "sit"]
    assert [choice.written_id for choice in choices] == [False, True, True, False]
    assert [(reason.id, reason.written_id) for reason in choices[3].reasons] == [
        ("stay", True),
        ("stay-2", False),
    ]


@pytest.mark.parametrize("id", ["a", "A-b_9", "Éva", "007", "-", "true", "not", "z"])
def test_an_id_is_letters_digits_and_two_signs(id: str) -> None:
    told_of_scenes(f"a: {{choices: [{{text: Go., id: {id}, approach: neutral, goto: z}}]}}").is_fine()


@pytest.mark.parametrize("id", ["a b", "a.b", "a/b", "“a”", "a!", "[a]", "é€"])
def test_nothing_else_is_an_id(id: str) -> None:
    told_of_scenes(f"a: {{choices: [{{text: Go., id: «{id}, approach: neutral, goto: z}}]}}").tells(
        "wrong-kind"
    )


def test_ten_thousand_choices_of_one_text_are_no_burden() -> None:
    ids = Ids(())
    given = [ids.give("Go on.") for _ in range(10_000)]
    assert given[:3] == ["go-on", "go-on-2", "go-on-3"]
    assert len(set(given)) == 10_000
