"""library.yaml: what it may say, and its rules in scenarios that lack what they name."""

from __future__ import annotations

import pytest

from game.loader.library import load_library
from game.story.condition import Truth
from game.story.model import Condition
from tests.support.marked import marked, told

WHOLE = """\
title: Second Chances
scenarios: [thirty-days, the-drawer]
skills:
  - {id: give_space, name: Giving space, meaning: Leave time., healthy: Asks., mixed: Counts., harmful: Writes.}
sources:
  - {id: cupach-2000, authors: Cupach, year: 2000, title: Intrusion, where: A journal, strength: fair}
help:
  - {name: Find a Helpline, where: findahelpline.com, about: Lists helplines., checked: 2026-11-22}
rules:
  - {id: cost, says: Harm has a cost., after: took(harmful), must_follow: marked(cost)}
"""
SCENARIO = """\
title: A
start: z
variables: {told: false, trust: {start: 1, min: 0, max: 5}}
scenes: {z: {ending: {title: End, outcome: mixed}}}
"""


def tells(text: str, *codes: str) -> None:
    plain = marked(text)
    problems = load_library("scenes/library.yaml", plain.data).problems
    found = [(p.code, (p.location.line, p.location.column)) for p in problems]
    assert found == list(zip(codes, plain.places, strict=True)), problems


def test_a_whole_library_is_read_as_it_is_written() -> None:
    loaded = load_library("scenes/library.yaml", WHOLE.encode())
    assert not loaded.problems
    library = loaded.library
    assert (library.title, library.scenarios) == ("Second Chances", ("thirty-days", "the-drawer"))
    assert library.skills["give_space"].harmful == "Writes."
    assert (library.sources["cupach-2000"].year, library.sources["cupach-2000"].strength) == ("2000", "fair")
    assert library.help[0].checked == "2026-11-22"
    assert library.rules[0].id == "cost"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("«tittle»: x", "unknown-key"),
        ("title: x\n«title»: y", "duplicate-key"),
        ("skills: [{«name»: x}]", "missing-key"),
        ("skills: [{id: a}, {id: «a»}]", "duplicate-key"),
        ("sources: [{id: a}, {id: «a»}]", "duplicate-key"),
        ("rules: [{id: a, never: together}, {id: «a», never: together}]", "duplicate-key"),
        ("sources: [{id: a, strength: «huge»}]", "wrong-kind"),
        ("skills: «give_space»", "wrong-kind"),
        ("skills: [«give_space»]", "wrong-kind"),
        ("help: [{«name»: x}]", "missing-key"),
        ("rules: [{id: a, never: «took(harmful)»}]", "bad-condition"),
        ("rules: [{id: a, never: «trust»}]", ""),
        ("rules: [{id: a, never: «1 and»}]", "bad-condition"),
        ("rules: [{id: a, never: «count(good) > 1»}]", "bad-condition"),
        ("rules: [{«id»: a, after: took(harmful)}]", "missing-key"),
        ("title: Song «#1", "cut-text"),
        ("title: «*x*", "not-yaml"),
        ("«just words»", "wrong-kind"),
    ],
)
def test_what_is_wrong_with_a_library_is_told_like_anything_else(text: str, code: str) -> None:
    if code:
        tells(text, code)
    else:
        tells(marked(text).text)


def test_a_skill_without_a_name_is_called_by_its_id() -> None:
    assert load_library("library.yaml", b"skills: [{id: calm}]").library.skills["calm"].name == "calm"


# --- rules about what a scenario lacks -----------------------------------------------------------------


def bound(rule: str) -> Condition:
    """The `never` of a library's rule, as it reads in the scenario."""
    library = load_library("library.yaml", f"title: L\nrules: [{{id: r, never: {rule!r}}}]".encode())
    assert not library.problems
    case = told(SCENARIO, library.library)
    never = case.is_fine().rules[0].never
    assert never is not None
    return never


@pytest.mark.parametrize(
    "rule",
    [
        "met_sam",
        "not met_sam",
        "not not met_sam",
        "visited(gallery)",
        "not visited(gallery)",
        "chose(sunday)",
        "crossed(month-alone)",
        "not active(month-alone)",
        "money > 3",
        "not money > 3",
        "money == 3",
        "trust + money < 3",
        "trust == 9",
        "not trust == 9",
        "mood == calm",
        "told and met_sam",
        "not (told or not met_sam)",
        "told == (met_sam == true)",
        "told < 3",
        "trust",
    ],
)
def test_a_rule_that_names_what_a_scenario_lacks_is_false_about_it(rule: str) -> None:
    tree = bound(rule).tree
    seen = [tree]
    while not isinstance(seen[-1], Truth):
        parts = getattr(seen[-1], "parts", None)
        assert parts is not None, tree
        seen.append(next(part for part in parts if isinstance(part, Truth)))
    assert seen[-1].value is False


@pytest.mark.parametrize(
    "rule", ["told", "not told", "trust == 5 and not told", "marked(anything)", "crossed()"]
)
def test_a_rule_about_what_there_is_stays_as_it_is(rule: str) -> None:
    assert "Truth" not in repr(bound(rule).tree)


def test_a_rule_may_name_two_things_of_which_one_is_lacking() -> None:
    assert "Name" in repr(bound("told or met_sam").tree)


def test_a_rule_that_is_nested_as_deep_as_can_be_is_bound_at_once() -> None:
    rule = "(not (told == " * 30 + "met_sam" + "))" * 30
    assert len(rule) < 500
    bound(rule)
