"""The forms of the self-check: what a file may say, and when two forms are the same situations told twice."""

from __future__ import annotations

import pytest

from game.loader.library import load_library
from game.loader.self_check import LoadedForm, compared, load_form
from game.story.self_check import Form, SelfCheck
from tests.support.marked import marked

LIBRARY = load_library("library.yaml", b"skills: [{id: give_space}, {id: respect_no}]").library
WHOLE = """\
form: A
vignettes:
  - id: month
    name: A month alone
    skill: give_space
    told: [They asked for a month.]
    ask: What now?
    answers:
      - {id: wait, text: Wait., approach: healthy, does: Their word stands.}
      - {id: ring, text: Ring., approach: harmful, does: Their word falls.}
"""


def form(text: str = WHOLE, file: str = "a.yaml") -> LoadedForm:
    return load_form(file, text.encode(), LIBRARY)


def whole(text: str = WHOLE) -> Form:
    found = form(text).form
    assert found is not None
    return found


def test_a_form_is_read_as_it_is_written() -> None:
    assert not form().problems
    vignette = whole().vignettes[0]
    assert (whole().name, vignette.name, vignette.skills) == ("A", "A month alone", ("give_space",))
    assert [(answer.id, answer.approach) for answer in vignette.answers] == [
        ("wait", "healthy"),
        ("ring", "harmful"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("form: A", "form: «C»", "wrong-kind"),
        ("form: A", "«forn»: A", "unknown-key"),
        ("give_space", "«give_spce»", "unknown-skill"),
        ("approach: healthy", "approach: «neutral»", "wrong-kind"),
        ("    answers:", "    «answers»:", "no-healthy-choice"),
        ("{id: ring", "{id: «wait»", "duplicate-key"),
        ("{id: wait, text: Wait., ", "{«id»: wait, ", "missing-key"),
        ("told: [They asked for a month.]", "told: «{a: b}»", "wrong-kind"),
    ],
)
def test_a_mistake_is_told_where_it_stands(old: str, new: str, code: str) -> None:
    text = WHOLE.replace(old, new)
    if code == "no-healthy-choice":
        text = text.replace("approach: healthy", "approach: mixed")
    plain = marked(text)
    found = form(plain.text)
    assert [(p.code, (p.location.line, p.location.column)) for p in found.problems] == [
        (code, plain.places[0])
    ]
    assert found.form is None


def test_what_is_wrong_in_an_answer_is_told_with_the_way_in() -> None:
    (problem,) = form(WHOLE.replace("approach: healthy", "approach: good")).problems
    assert problem.within == ('vignette "month"', 'answer "Wait."', "approach")


B = WHOLE.replace("form: A", "form: B").replace("They asked", "Jo asked")


def test_two_forms_with_the_same_situations_go_together() -> None:
    assert not compared([form(), form(B, "b.yaml")])


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("form: B", "form: A", "duplicate-key", "form A is in a.yaml already"),
        ("give_space", "respect_no", "wrong-kind", "form A has give_space here: both forms ask the same"),
    ],
)
def test_forms_that_do_not_go_together_are_told(old: str, new: str, code: str, said: str) -> None:
    (problem,) = compared([form(), form(B.replace(old, new), "b.yaml")])
    assert (problem.file, problem.code, problem.message) == ("b.yaml", code, said)


def test_a_situation_that_only_one_form_tells_is_told_twice() -> None:
    found = compared([form(), form(B.replace("id: month", "id: week"), "b.yaml")])
    assert [(p.code, p.message) for p in found] == [
        ("missing-key", "the vignette 'month' of form A is missing"),
        ("unknown-key", "form A has no vignette 'week'"),
    ]


# --- what a player makes of it ------------------------------------------------------------------------------------


def test_what_was_answered_in_both_forms_stands_side_by_side() -> None:
    check = SelfCheck({"A": whole(), "B": whole(B)})
    assert check.pairs({"A": {"month": "ring"}}) == ()
    (pair,) = check.pairs({"A": {"month": "ring"}, "B": {"month": "wait"}})
    assert (pair.before[1].id, pair.now[1].id) == ("ring", "wait")
    assert pair.now[0].told == ("Jo asked for a month.",)


def test_an_answer_that_the_form_no_longer_has_is_left_out() -> None:
    assert list(whole().chosen({"month": "sing", "year": "ring"})) == []


def test_the_order_of_answers_is_the_same_each_time_and_not_the_file_s_everywhere() -> None:
    letters = "abcdefgh"
    answers = "\n".join(
        f"      - {{id: {letter}, text: {letter}, approach: healthy, does: It does.}}" for letter in letters
    )
    many = whole(WHOLE.split("      - {id: wait")[0] + answers + "\n")
    shown = [answer.id for answer in many.shown(many.vignettes[0])]
    assert sorted(shown) == list(letters) != shown
    assert shown == [answer.id for answer in many.shown(many.vignettes[0])]
