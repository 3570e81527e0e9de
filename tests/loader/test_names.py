"""Names that nothing declares, values that a variable cannot have, and boundaries that belong to somebody else."""

from __future__ import annotations

import pytest

from game.loader.library import load_library
from game.story.model import Library
from tests.support.marked import Told, marked, told, told_of_scenes

LIBRARY = b"""\
title: Library
skills:
  - {id: give_space, name: Giving space}
sources:
  - {id: cupach-2000, year: 2000}
"""
ENDING = "scenes: {z: {ending: {title: End, outcome: mixed}}}"


def library(data: bytes = LIBRARY) -> Library:
    loaded = load_library("scenes/library.yaml", data)
    assert not loaded.problems
    return loaded.library


def choice(more: str) -> str:
    return f"a: {{choices: [{{text: Go., approach: neutral, goto: z, {more}}}]}}"


# --- unknown names -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scenes", "code", "near"),
    [
        ("a: {goto: «aa»}", "unknown-scene", "a"),
        ("a: {branch: [{when: told, goto: «zz»}, {goto: z}]}", "unknown-scene", "z"),
        ("a: {choices: [{text: Go., approach: neutral, goto: «nowhere»}]}", "unknown-scene", ""),
        (
            "a: {choices: [{text: Go., approach: neutral, goto: z, reasons: [{text: Rain., goto: «zz»}]}]}",
            "unknown-scene",
            "z",
        ),
        ("a: {lines: [{«maara»: Hello.}], goto: z}", "unknown-speaker", "mara"),
        ("a: {lines: [{«ottos»: Hello., mood: calm}], goto: z}", "unknown-speaker", ""),
        ("a: {present: [ines, «marra»], goto: z}", "unknown-speaker", "mara"),
        ("a: {present: «marra», goto: z}", "unknown-speaker", "mara"),
        ("a: {seen_by: «marra», goto: z}", "unknown-speaker", "mara"),
        ("a: {workshop: {what_if: [«go»]}, goto: z}", "unknown-choice", ""),
        (choice("set: {«toold»: true}"), "unknown-variable", "told"),
        (choice("add: {«trsut»: 1}"), "unknown-variable", "trust"),
        (choice("crosses: «alonne»"), "unknown-boundary", "alone"),
        (choice("respects: [alone, «alonne»]"), "unknown-boundary", "alone"),
        (choice("repairs: «alonne»"), "unknown-boundary", "alone"),
        (choice("draws: «minne»"), "unknown-boundary", "mine"),
        (choice("lifts: [«minne»]"), "unknown-boundary", "mine"),
        ("a: {lines: [{mara: No., draws: «alonne»}], goto: z}", "unknown-boundary", "alone"),
        ("a: {lines: [{mara: No., lifts: [alone, «alonne»]}], goto: z}", "unknown-boundary", "alone"),
        ("a: {lines: [{text: Hi., when: «tolld»}], goto: z}", "unknown-variable", "told"),
        ("a: {lines: [{text: Hi., when: told and «tolld»}], goto: z}", "unknown-variable", "told"),
        ("a: {lines: [{text: Hi., when: visited(«b»)}], goto: z}", "unknown-scene", ""),
        ("a: {lines: [{text: Hi., when: not active(«alonne»)}], goto: z}", "unknown-boundary", "alone"),
        ("a: {lines: [{text: Hi., when: crossed( «alonne» )}], goto: z}", "unknown-boundary", "alone"),
        ("a: {lines: [{text: Hi., when: 'told or chose(«go»)'}], goto: z}", "unknown-choice", ""),
        (choice("when: mood == calm and «tolld»"), "unknown-variable", "told"),
        (choice("reasons: [{text: Rain., when: «tolld»}]"), "unknown-variable", "told"),
        (choice("lines: [{«marra»: Oh.}]"), "unknown-speaker", "mara"),
        ("a: {branch: [{when: «tolld», goto: z}, {goto: z}]}", "unknown-variable", "told"),
    ],
)
def test_a_name_that_nothing_declares_is_told_with_the_near_one(scenes: str, code: str, near: str) -> None:
    told_of_scenes(scenes).tells(code, hint=f"did you mean '{near}'?" if near else None)


@pytest.mark.parametrize(
    ("section", "code"),
    [
        ("start: «zz»", "unknown-scene"),
        ("start: z\ncontent_notes: [{note: x, scenes: [z, «zz»]}]", "unknown-scene"),
        ("start: z\ncontent_notes: [{note: x, scenes: «zz», skip_to: «yy»}]", "unknown-scene unknown-scene"),
        ("start: z\nboundaries: {b: {by: «mara», says: No.}}", "unknown-speaker"),
        ("start: z\nrules: [{id: r, never: visited(«zz»)}]", "unknown-scene"),
        ("start: z\nrules: [{id: r, never: crossed(«b»)}]", "unknown-boundary"),
        ("start: z\nrules: [{id: r, after: chose(«c»), must_follow: marked(x)}]", "unknown-choice"),
        ("start: z\nrules: [{id: r, after: took(harmful), must_follow: «v»}]", "unknown-variable"),
    ],
)
def test_the_parts_of_a_scenario_name_what_is_declared(section: str, code: str) -> None:
    told(f"title: A\n{section}\n{ENDING}").tells(*code.split())


def test_the_hint_says_in_which_line_the_near_name_stands(story: Told) -> None:
    """
    a: {goto: «mornign»}
    morning: {goto: z}
    """
    story.tells("unknown-scene")
    assert story.problems[0].hint_line == story.problems[0].location.line + 1


def test_chose_and_what_if_know_written_ids_of_choices_alone(story: Told) -> None:
    """
    a:
      workshop: {what_if: [«stay-here», drawer]}
      lines: [{text: Hi., when: chose(drawer) or chose(«stay-here») or chose(«rain»)}]
      choices:
        - {text: Put it away., id: drawer, approach: neutral, goto: z}
        - text: Stay here.
          approach: neutral
          goto: z
          reasons: [{text: It rains., id: rain}]
    """
    story.tells("unknown-choice", "unknown-choice", "unknown-choice")


def test_a_word_in_a_long_condition_is_told_on_its_own_line(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          when: trust >= 1 and
            trust <= 4 and
            «trsut» == 2
          approach: neutral
          goto: z
    """
    story.tells("unknown-variable", hint="did you mean 'trust'?")


def test_a_condition_in_quotes_is_told_at_its_word(story: Told) -> None:
    """
    a: {branch: [{when: "told and «tolld»", goto: z}, {goto: z}]}
    """
    story.tells("unknown-variable")


def test_what_a_broken_section_declares_is_not_told_as_unknown(story: Told) -> None:
    """
    title: A
    start: a
    cast: «[mara]»
    variables: «trust»
    boundaries: «none»
    scenes:
      a:
        lines:
          - mara: "Hello, {ines}."
            when: trust > 2
            draws: alone
        choices:
          - {text: Go., approach: neutral, set: {told: true}, crosses: alone, goto: z}
      z: {ending: {title: End, outcome: mixed}}
    """
    story.tells("wrong-kind", "wrong-kind", "wrong-kind")


def test_a_variable_that_cannot_be_read_is_declared_all_the_same(story: Told) -> None:
    """
    title: A
    start: a
    variables: {trust: «much»}
    scenes:
      a:
        lines: [{text: Hello., when: trust > 2 and trust == calm}]
        choices:
          - {text: "Go, {trust}.", approach: neutral, set: {trust: 3}, goto: z}
          - {text: Stay., approach: neutral, add: {trust: 3}, goto: z}
      z: {ending: {title: End, outcome: mixed}}
    """
    story.tells("wrong-kind")


# --- the library ---------------------------------------------------------------------------------------

SKILLED = """\
title: A
start: a
skills: [give_space, «give_spcae»]
scenes:
  a:
    choices:
      - text: Go.
        approach: healthy
        skill: «give_spce»
        feedback: {what: Oh., research: People say so., source: «cupach-2001»}
        goto: z
        reasons:
          - {text: Rain., skill: [give_space, «rain»]}
  z: {ending: {title: End, outcome: mixed}}
"""


def test_skills_and_sources_stand_in_the_library() -> None:
    hints = ["did you mean 'give_space'?", "did you mean 'give_space'?", "did you mean 'cupach-2000'?", ""]
    case = told(SKILLED, library())
    case.tells("unknown-skill", "unknown-skill", "unknown-source", "unknown-skill", hint=hints)


def test_a_library_without_skills_has_none() -> None:
    text = SKILLED.replace("[give_space,", "[«give_space»,", 1).replace(
        "[give_space, «rain»]", "[«give_space», «rain»]"
    )
    case = told(text, library(b"title: Library"))
    case.tells(*["unknown-skill"] * 3, "unknown-source", *["unknown-skill"] * 2)


@pytest.mark.parametrize("found", [None, Library()])
def test_without_a_library_skills_and_sources_are_not_checked(found: Library | None) -> None:
    told(marked(SKILLED).text, found).is_fine()


# --- who may draw and lift -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scene",
    [
        "a: {lines: [{text: She says no., draws: «alone»}], goto: z}",
        "a: {lines: [{ines: She says no., draws: «alone»}], goto: z}",
        "a: {lines: [{ines: She says yes., lifts: [mine, «alone»]}], goto: z}",
        "a: {lines: [{mara: No., draws: [alone, «mine»]}], goto: z}",
        choice("draws: «alone»"),
        choice("lifts: «alone»"),
        choice("lines: [{ines: No., draws: «alone»}]"),
        "a: {seen_by: old-man, choices: [{text: No., approach: neutral, goto: z, draws: «alone»}]}",
    ],
)
def test_a_boundary_is_drawn_and_lifted_by_its_person_alone(scene: str) -> None:
    told_of_scenes(scene).tells("wrong-owner")


@pytest.mark.parametrize(
    "scene",
    [
        "a: {lines: [{mara: No., draws: alone}, {mara: Yes., lifts: alone}], goto: z}",
        "a: {lines: [{ines: No., draws: mine, lifts: mine}], goto: z}",
        choice("draws: mine, lifts: [mine]"),
        choice("lines: [{mara: No., draws: alone}]"),
        "a: {seen_by: mara, choices: [{text: No., approach: neutral, goto: z, draws: alone, lifts: mine}]}",
        choice("crosses: alone, respects: mine, repairs: [alone, mine]"),
    ],
)
def test_whoever_a_boundary_belongs_to_may_draw_and_lift_it(scene: str) -> None:
    told_of_scenes(scene).is_fine()


def test_a_boundary_of_nobody_is_told_once(story: Told) -> None:
    """
    title: A
    start: z
    cast: {mara: {name: Mara}}
    boundaries: {alone: {by: «marra», says: No.}}
    scenes: {z: {lines: [{mara: No., draws: alone}], ending: {title: End, outcome: mixed}}}
    """
    story.tells("unknown-speaker")


def test_a_line_of_nobody_is_told_once(story: Told) -> None:
    """
    a: {lines: [{«marra»: No., draws: alone}], goto: z}
    """
    story.tells("unknown-speaker")


# --- ranges --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scenes", "hint"),
    [
        (choice("set: {trust: «6»}"), "it goes from 0 to 5"),
        (choice("set: {trust: «-1»}"), "it goes from 0 to 5"),
        (choice("set: {trust: «12345678901»}"), "it goes from 0 to 5"),
        (choice("set: {trust: «true»}"), "it goes from 0 to 5"),
        (choice("set: {trust: «calm»}"), "it goes from 0 to 5"),
        (choice("set: {trust: «1.0»}"), "it goes from 0 to 5"),
        (choice("set: {told: «yes»}"), "it is true or false"),
        (choice("set: {told: «1»}"), "it is true or false"),
        (choice("set: {told: «True»}"), "it is true or false"),
        (choice("set: {mood: «clam»}"), "did you mean 'calm'?"),
        (choice("set: {mood: «3»}"), "it can be calm, hurt, very angry"),
        (choice("set: {«answer»: yes}"), None),
        (choice("add: {«answer»: 1}"), None),
        (choice("add: {«told»: 1}"), None),
        (choice("add: {«mood»: 1}"), None),
        (choice("reasons: [{text: Rain., set: {trust: «9»}}]"), "it goes from 0 to 5"),
        (choice("when: mood == «clam»"), "did you mean 'calm'?"),
        (choice("when: mood != «sad»"), "it can be calm, hurt, very angry"),
        (choice("when: told or «clam» == mood"), "did you mean 'calm'?"),
        (choice("when: \"answer == 'nott yet'\"").replace("'nott", "«'nott"), "did you mean 'not yet'?"),
        (choice("when: answer == «maybe»"), None),
        (choice("when: trust == «6»"), "it goes from 0 to 5"),
        (choice("when: trust != «-1»"), "it goes from 0 to 5"),
        (choice("when: «7» == trust"), "it goes from 0 to 5"),
        (choice("when: trust == «" + "9" * 400 + "»"), "it goes from 0 to 5"),
        (choice("when: mood == «3»"), "it can be calm, hurt, very angry"),
    ],
)
def test_a_value_that_a_variable_cannot_have_is_out_of_range(scenes: str, hint: str | None) -> None:
    told_of_scenes(scenes).tells("out-of-range", hint=hint)


@pytest.mark.parametrize(
    "variable",
    [
        "{start: «6», min: 0, max: 5}",
        "{start: «-1», min: 0, max: 5}",
        "{start: «much», min: 0, max: 5}",
        "{start: «true», min: 0, max: 5}",
        "{start: «sad», values: [calm, hurt]}",
        "{start: 1, min: «5», max: 0}",
    ],
)
def test_a_start_outside_of_its_range_is_out_of_range(variable: str) -> None:
    told(f"title: A\nstart: z\nvariables: {{v: {variable}}}\n{ENDING}").tells("out-of-range")


def test_values_of_all_kinds_that_are_possible_are_fine(story: Told) -> None:
    """
    title: A
    start: a
    variables:
      size: {start: -3, min: -5, max: +5}
      one: {start: 2, min: 2, max: 2}
      year: {start: 1984, values: [1984, 007, very long ago, and, "true"]}
      answer: {one_of: [2, not yet]}
    scenes:
      a:
        lines:
          - {text: Hi., when: size == -3 and one == 2 and -5 < size <= 5}
          - {text: Hi., when: year == 1984 or year != 7 or year == "very long ago" or year == 'and'}
          - {text: Hi., when: answer == 2 or answer == "not yet" or "not yet" == answer}
        choices:
          - {text: Go., approach: neutral, set: {size: +2, year: very long ago}, add: {one: -4}, goto: z}
      z: {ending: {title: End, outcome: mixed}}
    """
    chosen = story.is_fine().scenes["a"].choices[0]
    assert chosen.set == {"size": 2, "year": "very long ago"}
    assert chosen.add == {"one": -4}


# --- placeholders --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("Hello, «{marra}».", "did you mean 'mara'?"),
        ("«{trsut}» of 5", "did you mean 'trust'?"),
        ("Odd «{}» braces", "write {{ or }} for a brace"),
        ("Odd «{ mara } braces", None),
        ("An open «{ brace", "write {{ or }} for a brace"),
        ("A closed «} brace", "write {{ or }} for a brace"),
        ("{{fine}} but «{nobody}»", ""),
        ("{mara} and «{nobody}»", ""),
    ],
)
def test_a_placeholder_names_a_variable_or_somebody(line: str, hint: str | None) -> None:
    code = "unknown-placeholder"
    if "{ mara }" in line:
        told_of_scenes(f'a: {{lines: ["{line}"], goto: z}}'.replace(" } braces", " «} braces")).tells(
            code, code
        )
    else:
        told_of_scenes(f'a: {{lines: ["{line}"], goto: z}}').tells(code, hint=hint)


@pytest.mark.parametrize(
    "scene",
    [
        'a: {ask: "«{x}»", goto: z}',
        'a: {time: "«{x}»", goto: z}',
        'a: {describe: "«{x}»", goto: z}',
        'a: {lines: [{mara: "«{x}»"}], goto: z}',
        'a: {lines: [{text: "Hi.", caption: "«{x}»"}], goto: z}',
        'a: {choices: [{text: "«{x}»", approach: neutral, goto: z}]}',
        choice('locked: "«{x}»", when: told'),
        choice('lines: ["«{x}»"]'),
        choice('feedback: "«{x}»"'),
        choice('feedback: {what: Oh., their_side: "«{x}»", research: "«{x}»", instead: "«{x}»"}'),
        choice('reasons: [{text: "«{x}»", feedback: {what: "«{x}»"}}]'),
        'a: {workshop: {prompts: "«{x}»", notes: ["«{x}»"]}, goto: z}',
        'a: {ending: {title: "«{x}»", outcome: harm, their_side: "«{x}»", reflect: ["«{x}»"]}}',
    ],
)
def test_every_text_may_hold_placeholders(scene: str) -> None:
    case = told_of_scenes(scene)
    case.tells(*["unknown-placeholder"] * len(case.marked.places))


@pytest.mark.parametrize("key", ["title", "summary"])
def test_the_texts_on_the_card_may_hold_placeholders_too(key: str) -> None:
    lines = {"title": "A", "start": "z", "cast": "{mara: {name: Mara}}", key: '"{mara} and «{x}»"'}
    told("\n".join([*(f"{k}: {v}" for k, v in lines.items()), ENDING])).tells("unknown-placeholder")


def test_placeholders_with_names_of_all_kinds_are_fine(story: Told) -> None:
    """
    a: {lines: ["{trust} {told} {mood} {answer} {mara} {old-man} {{trust}} }}{{ {{{mara}}}"], goto: z}
    """
    story.is_fine()


def test_a_placeholder_in_a_long_text_is_told_on_its_own_line(story: Told) -> None:
    """
    a:
      lines:
        - A text of two lines
          with {mara} and «{marra}» in it
        - |
          A block {{marra}}
          and «{marra}» and «{marra}»
        - "One with \\"signs\\" and «{marra}»"
      goto: z
    """
    story.tells(*["unknown-placeholder"] * 4)


# --- very many -----------------------------------------------------------------------------------------


def test_thousands_of_unknown_names_are_told_without_a_hang() -> None:
    names = [f"scene-{number}" for number in range(2_000)]
    scenes = "\n".join(f"  {name}: {{goto: {name}-away}}" for name in names)
    case = told(f"title: A\nstart: scene-0\nscenes:\n{scenes}")
    assert len(case.problems) == 2_000
    assert case.problems[0].hint


def test_a_name_as_long_as_a_book_is_told_and_not_searched_for() -> None:
    case = told_of_scenes(f"a: {{goto: «{'x' * 100_000}»}}")
    case.tells("unknown-scene", hint="")
    assert len(case.problems[0].message) < 1_000
