"""Where each check points to: line and column of the word that is wrong, and the way that shows it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from game.proof.checks.every import CHECKS
from game.story.model import Library, StoryRule
from game.story.problem import Step
from tests.proof import places_explored, places_static
from tests.proof.judged import library, problems_of, told

PLACES = [*places_explored.PLACES, *places_static.PLACES]
END = "  z: {lines: [It is over.], ending: {title: End, outcome: mixed}}"


@pytest.mark.parametrize(("code", "text"), PLACES, ids=[code for code, _ in PLACES])
def test_a_check_points_to_the_word(code: str, text: str) -> None:
    told(code, dedent(text).strip("\n") + f"\n{END}\n")


def moments(lengths: list[tuple[str, str]], *, keep_order: bool = False) -> str:
    """A story of so many moments, each with a healthy text and a harmful one."""
    scenes = ["«title»: A", "start: s0", "scenes:"]
    for at, (healthy, harmful) in enumerate(lengths):
        goto = f"s{at + 1}" if at + 1 < len(lengths) else "z"
        scenes += [
            f"  s{at}:",
            f"    keep_order: {str(keep_order).lower()}",
            "    choices:",
            f"      - {{text: {healthy}, approach: healthy, feedback: Hm., goto: {goto}}}",
            f"      - {{text: {harmful}, approach: harmful, feedback: Hm., goto: {goto}}}",
            f"      - {{text: {'Never open. ' * 9}, approach: healthy, feedback: Hm., goto: z,"
            " when: visited(z), locked: Shut.}",
        ]
    return "\n".join([*scenes, END])


LONG, SHORT = "A long text.", "Short."


def test_the_longest_answer_is_told_when_it_is_healthy_in_more_than_60_percent() -> None:
    told("obvious-answer", moments([(LONG, SHORT)] * 3 + [(SHORT, LONG)]))
    told(
        "obvious-answer", moments([(LONG, SHORT)] * 3 + [(SHORT, LONG)] * 2).replace("«", "").replace("»", "")
    )
    told("obvious-answer", moments([(LONG, SHORT)] * 3).replace("«", "").replace("»", ""))


def test_the_first_answer_is_told_only_where_the_order_is_kept() -> None:
    told("obvious-answer", moments([(SHORT, LONG)] * 4, keep_order=True))
    told("obvious-answer", moments([(SHORT, LONG)] * 4).replace("«", "").replace("»", ""))


# --- ways, limits, the library -------------------------------------------------------------------------


def test_a_problem_of_a_moment_is_shown_by_the_way_to_it() -> None:
    text = """
    title: A
    start: a
    scenes:
      a:
        choices:
          - id: go
            text: Go.
            approach: neutral
            goto: b
          - text: Stay here.
            approach: healthy
            feedback: Hm.
            goto: z
            reasons: [{text: I want to.}, {text: I must., id: must}]
      «b»:
        choices: [{text: Shut., when: not chose(go), approach: neutral, goto: z}]
    """
    (problem,) = told("dead-end", dedent(text).strip("\n") + f"\n{END}\n")
    assert problem.path == (Step("a", "go", "", 7),)
    assert problem.within == ('scene "b"',)
    assert problem.source == "  b:"


def test_a_way_names_the_reasons() -> None:
    text = """
    title: A
    start: a
    scenes:
      a:
        choices:
          - text: Write.
            approach: harmful
            feedback: Hm.
            goto: good
            reasons: [{text: I want to.}]
      «good»: {ending: {title: Good, outcome: growth}}
    """
    (problem,) = told("rewarded-harm", text)
    assert problem.path == (Step("a", "write", "i-want-to", 6),)


@pytest.mark.parametrize(
    ("notes", "traps"),
    [
        ("{note: q, scenes: b, skip_to: b}", {"b": ["go"]}),
        ("{note: q, scenes: b, skip_to: c}, {note: r, scenes: c, skip_to: b}", {"b": ["go"], "c": ["go"]}),
        ("{note: q, scenes: a, skip_to: a}", {"a": []}),
        ("{note: q, scenes: b, skip_to: c}, {note: r, scenes: c, skip_to: z}", {"c": ["go"]}),
    ],
)
def test_content_notes_that_lead_round_for_ever_are_a_circle_without_a_choice(
    notes: str, traps: dict[str, list[str]]
) -> None:
    text = f"""\
title: A
start: a
content_notes: [{notes}]
scenes:
  a: {{choices: [{{text: Go., approach: neutral, goto: b}}, {{text: Stay., approach: neutral, goto: z}}]}}
  b: {{lines: [Thunder.], goto: z}}
  c: {{lines: [Rain.], goto: b}}
{END}
"""
    found = [problem for problem in problems_of(text) if problem.code == "no-way-out"]
    assert {
        problem.message.split("'")[1]: [step.choice for step in problem.path or ()] for problem in found
    } == traps


def test_what_is_static_has_no_way() -> None:
    (problem,) = told("no-other-side", f"«title»: A\nstart: z\nscenes:\n{END}\n")
    assert problem.path is None


def test_a_broken_rule_of_the_library_is_told_at_the_title() -> None:
    text = f"""
start: a
«title»: A
scenes:
  a:
    choices:
      - {{text: Go., approach: harmful, feedback: Hm., goto: z}}
      - {{text: Stay., approach: healthy, feedback: Hm., goto: z}}
{END}
"""
    (problem,) = told("broken-rule", text, with_library=library())
    assert "harm-has-a-cost" in problem.message
    assert problem.path == (Step("a", "go", "", 6),)


def test_a_limit_is_told_once_and_what_is_proved_all_the_same_is_reported() -> None:
    text = f"""
title: A
start: a
variables: {{n: {{start: 0, min: 0, max: 500}}}}
scenes:
  a:
    lines: ["{{n}}"]
    choices:
      - {{text: More., approach: neutral, add: {{n: 1}}, goto: a}}
      - {{text: Enough., when: n == 400, approach: neutral, goto: z}}
  never: {{goto: z}}
{END}
"""
    problems = problems_of(text, max_states=10)
    codes = [problem.code for problem in problems]
    assert codes.count("not-proved") == 1
    assert "unreachable-scene" in codes, "no way at all leads there, whatever the numbers are"
    assert "never-offered" not in codes, "that one is offered after 400 choices, which is past the limit"
    (open_ones,) = [problem for problem in problems if problem.code == "not-proved"]
    assert (open_ones.location.line, open_ones.location.column) == (2, 1)
    assert "never-offered" in open_ones.message
    assert "unreachable-scene" in [problem.code for problem in problems_of(text)]


def test_a_library_rule_with_the_id_of_an_own_one_does_not_move_the_report() -> None:
    other = Library(rules=(StoryRule(id="harm", says="Other."),))
    text = f"""
title: A
start: a
rules: [{{id: «harm», says: It is never mixed., never: outcome == mixed}}]
scenes:
  a: {{goto: z}}
{END}
"""
    told("broken-rule", text, with_library=other)


def test_near_names_of_missing_files_are_given() -> None:
    place, mood = told(
        "missing-asset",
        f"""
title: A
start: a
cast: {{mara: {{name: Mara}}}}
scenes:
  a: {{place: «park-autum», lines: [{{mara: No., mood: «gaurded»}}], goto: z}}
{END}
""",
    )
    assert place.hint == "did you mean 'park-autumn'?"
    assert mood.hint == "did you mean 'guarded'?"


def test_every_check_of_a_scenario_has_its_place_tested() -> None:
    elsewhere = {"obvious-answer", "not-proved", "missing-translation", "changed-placeholder"}
    assert {code for code, _ in PLACES} | elsewhere == {check.code for check in CHECKS if check.find}
