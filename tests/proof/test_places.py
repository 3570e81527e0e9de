"""Where each check points to: line and column of the word that is wrong, and the way that shows it."""

from __future__ import annotations

from textwrap import dedent

import pytest

from game.story.model import Library, StoryRule
from game.story.problem import Step
from tests.proof.judged import library, problems_of, told

END = "  z: {lines: [It is over.], ending: {title: End, outcome: mixed}}"

# code, and a story with «marks» where the check points to
PLACES = [
    (
        "unreachable-scene",
        """
        title: A
        start: a
        scenes:
          a: {lines: [One.], goto: z}
          «b»:
            lines: [Two.]
            goto: c
          «c»: {lines: [Three.], goto: b}
        """,
    ),
    (
        "never-offered",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            choices:
              - text: «Speak.»
                when: told
                approach: neutral
                goto: z
              - text: Be silent.
                approach: healthy
                feedback: Fine.
                goto: z
                reasons:
                  - text: Because.
                  - when: told
                    text: «Because it was said.»
              - text: «Both reasons are shut.»
                approach: neutral
                goto: z
                reasons:
                  - {text: One., when: told}
                  - {text: Two., when: told}
        """,
    ),
    (
        "dead-end",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., id: go, approach: neutral, goto: b}
              - {text: End., approach: neutral, goto: z}
          «b»:
            choices:
              - {text: Back., when: not chose(go), approach: neutral, goto: z}
        """,
    ),
    (
        "no-way-out",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., approach: neutral, goto: b}
              - {text: End., approach: neutral, goto: z}
          «b»:
            choices:
              - {text: Round., approach: neutral, goto: b}
              - {text: Round again., approach: neutral, goto: b}
        """,
    ),
    (
        "no-feedback",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: «Go.», approach: healthy, goto: z}
              - text: Stay.
                approach: mixed
                goto: z
                reasons:
                  - text: «I can.»
                  - {text: I must., feedback: Hm.}
                  - {text: I do., approach: neutral}
        """,
    ),
    (
        "no-healthy-choice",
        """
        title: A
        start: a
        scenes:
          «a»:
            choices:
              - {text: Go., approach: harmful, feedback: Hm., goto: z}
              - {text: Stay., approach: mixed, feedback: Hm., goto: z}
        """,
    ),
    (
        "crossing-not-harmful",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone}]
            choices:
              - id: one
                text: «Write.»
                crosses: alone
                approach: neutral
                goto: z
              - text: Ring.
                crosses: alone
                goto: z
                feedback: Hm.
                reasons:
                  - {text: For me., approach: harmful}
                  - {text: «For her.», approach: mixed}
        """,
    ),
    (
        "inactive-boundary",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        variables: {said: {one_of: [yes, no]}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone, when: said == yes}]
            choices:
              - {text: «Write.», crosses: alone, approach: harmful, feedback: Hm., goto: z}
              - {text: Wait., respects: alone, when: active(alone), approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "rewarded-crossing",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}}
        boundaries: {alone: {by: mara, says: Please.}}
        scenes:
          a:
            lines: [{mara: Please., draws: alone}]
            choices:
              - {text: Write., crosses: alone, approach: harmful, feedback: Hm., goto: good}
              - {text: Wait., respects: alone, approach: healthy, feedback: Hm., goto: good}
          «good»: {ending: {title: Good, outcome: growth}}
        """,
    ),
    (
        "rewarded-harm",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Write., approach: harmful, feedback: Hm., goto: good}
              - {text: Wait., approach: healthy, feedback: Hm., goto: good}
          «good»: {ending: {title: Good, outcome: growth}}
        """,
    ),
    (
        "reunion-as-prize",
        """
        title: A
        start: a
        scenes:
          a: {ending: {title: Two, outcome: growth, together: «true»}}
        """,
    ),
    (
        "blames-receiver",
        """
        title: A
        start: a
        role: receiving
        cast: {mara: {name: Mara}, ines: {name: Ines, player: true}}
        scenes:
          a:
            choices:
              - {text: «Answer.», approach: harmful, feedback: Hm., goto: b}
              - text: Forgive.
                approach: harmful
                feedback: Hm.
                goto: b
                reasons:
                  - {text: «I want to.»}
                  - {text: I am tired., approach: mixed}
          b:
            seen_by: mara
            choices:
              - {text: Ring., approach: harmful, feedback: Hm., goto: z}
              - {text: Wait., approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "unsourced-fact",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - text: Go.
                approach: healthy
                feedback:
                  what: Hm.
                  «research»: Much is known.
                goto: z
              - {text: Stay., approach: mixed, feedback: {what: Hm., research: More., source: x}, goto: z}
        """,
    ),
    (
        "broken-rule",
        """
        title: A
        start: a
        rules:
          - says: Harm costs.
            id: «harm»
            after: took(harmful)
            must_follow: marked(cost)
          - {id: kept, says: It is never growth., never: outcome == growth}
          - {id: «no-mix», says: It is never mixed., never: outcome == mixed}
        scenes:
          a:
            choices:
              - {text: Go., approach: harmful, feedback: Hm., goto: z}
              - {text: Stay., approach: healthy, feedback: Hm., goto: z}
        """,
    ),
    (
        "missing-asset",
        """
        title: A
        start: a
        cast: {mara: {name: Mara}, «otto»: {name: Otto}, kim: {name: Kim, portrait: «kimm»}, off: {name: Off}}
        scenes:
          a:
            place: «cafe-rian»
            sound: «raim»
            present: [mara, otto, kim]
            lines:
              - {mara: Hello., mood: guarded}
              - {mara: Hello., mood: «gaurded»}
              - {off: Hello., mood: «hrut»}
            goto: b
          b: {place: cafe-rian, sound: rain, goto: z}
        """,
    ),
    (
        "never-shown",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            lines:
              - One.
              - «text»: Two.
                when: told
            choices:
              - text: Go.
                approach: neutral
                goto: z
                lines: [«{text: Three., when: told}», Four.]
          b: {lines: [{text: Nobody comes here., when: told}], goto: z}
        """,
    ),
    (
        "always-true",
        """
        title: A
        start: a
        variables: {told: false}
        scenes:
          a:
            lines:
              - {text: One., when: «not told»}
            choices:
              - text: Go.
                when: «>-»
                  not told
                approach: neutral
                goto: b
              - {text: Tell., approach: neutral, set: {told: true}, goto: b}
          b:
            lines: [{text: Two., when: «told or not told»}]
            branch:
              - {when: told or not told, goto: z}
              - {goto: z}
        """,
    ),
    (
        "unused-variable",
        """
        title: A
        start: a
        variables:
          told: false
          shown: {start: 0, min: 0, max: 3}
          ruled: false
          «idle»: {start: 1, min: 0, max: 2, label: Idle hands}
          «fate»: {one_of: [a, b]}
        rules: [{id: r, says: R., never: ruled}]
        scenes:
          a:
            lines: ["So often: {shown}, {{idle}}.", {text: Two., when: told}]
            choices: [{text: Go., approach: neutral, add: {idle: 1, shown: 1}, goto: z}]
        """,
    ),
    ("no-other-side", "«title»: A\nstart: z\nscenes:\n"),
    (
        "decorative-choice",
        """
        title: A
        start: a
        scenes:
          «a»:
            choices:
              - {text: Go., approach: neutral, goto: z}
              - {text: Stay., approach: neutral, goto: z}
        """,
    ),
    (
        "about-the-person",
        """
        title: A
        start: a
        scenes:
          a:
            choices:
              - {text: Go., approach: mixed, feedback: «You are selfish.», goto: z}
              - text: Stay.
                approach: mixed
                feedback:
                  what: You are on the tram.
                  instead: «You're a bad friend.»
                goto: z
        """,
    ),
    (
        "unused-skill",
        """
        title: A
        start: a
        skills: [give_space, «self_care»,
          «respect_no»]
        scenes:
          a:
            choices: [{text: Go., approach: mixed, skill: give_space, feedback: Hm., goto: z}]
        """,
    ),
    ("wrong-minutes", "title: A\nminutes: «20»\nstart: z\nscenes:\n"),
]


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


def test_a_limit_is_told_once_and_nothing_that_it_left_open() -> None:
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
    assert "unreachable-scene" not in codes
    (open_ones,) = [problem for problem in problems if problem.code == "not-proved"]
    assert (open_ones.location.line, open_ones.location.column) == (2, 1)
    assert "unreachable-scene" in open_ones.message
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
