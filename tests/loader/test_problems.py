"""Keys and values that the language does not know: each is told at its place, and all of a file at once."""

from __future__ import annotations

import pytest

from game.story.problem import framed
from tests.support.marked import Told, told, told_of_scenes

# --- keys ----------------------------------------------------------------------------------------------


def test_an_unknown_key_is_told_with_the_one_that_was_meant(story: Told) -> None:
    """
    a:
      «plase»: bedroom-night
      goto: z
    """
    story.tells("unknown-key", hint="did you mean 'place'?")


def test_an_unknown_key_that_is_near_to_none_is_told_with_all_keys(story: Told) -> None:
    """
    a:
      «xxxxxx»: 1
      goto: z
    """
    story.tells("unknown-key")
    assert "lines" in story.problems[0].hint
    assert "keep_order" in story.problems[0].hint


def test_a_key_in_capitals_is_unknown_and_near(story: Told) -> None:
    """
    a:
      «Goto»: z
    """
    story.tells("unknown-key", hint="did you mean 'goto'?")


@pytest.mark.parametrize(
    "text",
    [
        "«speed»: 3\ntitle: A\nstart: z\nscenes: {z: {ending: {title: End, outcome: harm}}}",
        "title: A\nstart: z\nscenes: {z: {ending: {title: End, outcome: harm, «winner»: true}}}",
        "title: A\nstart: z\ncast: {m: {name: M, «hair»: red}}\nscenes: {z: {ending: {title: End, outcome: harm}}}",
        "title: A\nstart: z\nvariables: {v: {start: true, «x»: 1}}\nscenes: {z: {ending: {title: E, outcome: harm}}}",
        "title: A\nstart: z\ncontent_notes: [{note: x, «who»: me}]\nscenes: {z: {ending: {title: E, outcome: harm}}}",
        "title: A\nstart: z\nworkshop: {«songs»: [x]}\nscenes: {z: {ending: {title: End, outcome: harm}}}",
        "title: A\nstart: z\nrules: [{id: r, never: outcome == harm, «zeal»: x}]\n"
        "scenes: {z: {ending: {title: End, outcome: growth}}}",
    ],
)
def test_every_mapping_knows_its_keys(text: str) -> None:
    told(text).tells("unknown-key")


def test_what_a_reason_may_not_say_is_unknown_there(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          reasons:
            - {text: Why not., approach: healthy, goto: z, «crosses»: alone, «once»: true, «lines»: [Hm.]}
    """
    story.tells("unknown-key", "unknown-key", "unknown-key")


def test_missing_keys_are_told_at_the_first_key_of_their_mapping(story: Told) -> None:
    """
    a:
      choices:
        - «feedback»: Oh.
          approach: healthy
          goto: z
        - ««text»»: Go.
          feedback: Oh.
    """
    story.tells("missing-key", "missing-key", "missing-key")
    assert [p.message.split("'")[1] for p in story.problems] == ["text", "approach", "goto"]


@pytest.mark.parametrize("absent", ["title", "start"])
def test_what_a_scenario_needs_is_told_at_the_first_key_of_the_file(absent: str) -> None:
    lines = ["title: A", "start: z", "scenes: {z: {ending: {title: End, outcome: harm}}}"]
    lines = [line for line in lines if not line.startswith(absent)]
    told("«" + "\n".join(lines)).tells("missing-key")


def test_a_file_without_scenes_is_told_that_and_nothing_else(story: Told) -> None:
    """
    «title»: A
    start: z
    """
    story.tells("missing-key")


@pytest.mark.parametrize(
    ("section", "entry"),
    [
        ("cast", "{m: {«player»: true}}"),
        ("boundaries", "{b: {«by»: m}}"),
        ("boundaries", "{b: {«says»: No.}}"),
        ("variables", "{v: {«label»: V}}"),
        ("variables", "{v: {«start»: 2, max: 5}}"),
        ("variables", "{v: {«min»: 2, start: 2}}"),
        ("variables", "{v: {«start»: 2}}"),
        ("variables", "{v: {«start»: calm}}"),
        ("content_notes", "[{«level»: strong}]"),
        ("rules", "[{«says»: No harm., never: outcome == harm}]"),
        ("rules", "[{«id»: r}]"),
        ("rules", "[{«id»: r, after: took(harmful)}]"),
        ("rules", "[{«id»: r, must_follow: marked(cost)}]"),
    ],
)
def test_what_the_parts_of_a_scenario_need(section: str, entry: str) -> None:
    cast = "" if section == "cast" else "cast: {m: {name: M}}\n"
    end = "scenes: {z: {ending: {title: End, outcome: growth}}}"
    told(f"title: A\nstart: z\n{cast}{section}: {entry}\n{end}").tells("missing-key")


@pytest.mark.parametrize("ending", ["{«outcome»: harm}", "{«title»: End}"])
def test_an_ending_needs_a_title_and_an_outcome(ending: str) -> None:
    told_of_scenes(f"a: {{ending: {ending}}}").tells("missing-key")


def test_feedback_needs_what_happened(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          approach: healthy
          feedback: {«instead»: Stay.}
          goto: z
    """
    story.tells("missing-key")


def test_a_mapping_without_any_key_is_told_at_its_brace(story: Told) -> None:
    """
    a: «{}»
    """
    story.tells("missing-key")


def test_a_missing_key_is_not_told_beside_a_key_that_is_near_to_it(story: Told) -> None:
    """
    a:
      choices:
        - «txet»: Go.
          «aproach»: healthy
          feedback: Oh.
          «got»: z
    """
    story.tells("unknown-key", "unknown-key", "unknown-key")
    assert [p.hint for p in story.problems] == [
        "did you mean 'text'?",
        "did you mean 'approach'?",
        "did you mean 'goto'?",
    ]


def test_a_scene_whose_way_on_is_only_misspelt_misses_nothing(story: Told) -> None:
    """
    a:
      lines: [Hello.]
      «choises»:
        - {text: Go., approach: neutral, goto: z}
    """
    story.tells("unknown-key", hint="did you mean 'choices'?")


def test_a_key_of_another_mapping_does_not_hide_what_is_missing(story: Told) -> None:
    """
    a:
      choices:
        - «text»: Go.
          approach: neutral
          «outcome»: harm
    """
    story.tells("missing-key", "unknown-key")


def test_a_key_that_is_written_twice_is_told_at_the_second(story: Told) -> None:
    """
    a:
      goto: z
      «goto»: z
      «goto»: z
    """
    story.tells("duplicate-key", "duplicate-key")


def test_a_scene_that_is_written_twice_is_told_at_the_second(story: Told) -> None:
    """
    a: {goto: z}
    b: {goto: z}
    «a»: {goto: b}
    """
    story.tells("duplicate-key")


def test_a_written_choice_id_stands_once_in_the_scenario(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., id: go, approach: neutral, goto: b}
        - {text: Stay., id: stay, approach: neutral, goto: b}
    b:
      choices:
        - {text: Go again., id: «go», approach: neutral, goto: z}
    """
    story.tells("duplicate-key")


def test_a_written_reason_id_stands_once_in_its_choice(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          approach: neutral
          goto: z
          reasons:
            - {text: Rain., id: why}
            - {text: Sun., id: «why»}
        - text: Stay.
          approach: neutral
          goto: z
          reasons:
            - {text: Wind., id: why}
    """
    story.tells("duplicate-key")


def test_a_rule_id_stands_once(story: Told) -> None:
    """
    title: A
    start: z
    rules:
      - {id: r, never: outcome == harm}
      - {id: «r», never: outcome == mixed}
    scenes: {z: {ending: {title: End, outcome: growth}}}
    """
    story.tells("duplicate-key")


def test_a_value_of_a_variable_stands_once(story: Told) -> None:
    """
    title: A
    start: z
    variables: {answer: {one_of: [no, yes, «no»]}}
    scenes: {z: {ending: {title: End, outcome: growth}}}
    """
    story.tells("duplicate-key")


# --- kinds ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scene",
    [
        "a: «hello»",
        "a: «[hello]»",
        "a: {lines: «hello», goto: z}",
        "a: {lines: «{mara: Hi.}», goto: z}",
        "a: {lines: [{text: Ho., «mara»: Hi.}], goto: z}",
        "a: {lines: [{text: «[a, b]»}], goto: z}",
        "a: {lines: [{text: «{a: b}»}], goto: z}",
        "a: {lines: [«[a door closes]»], goto: z}",
        "a: {lines: [{mara: «{a: b}»}], goto: z}",
        "a: {lines: [{mara: Hi., mood: «[calm]»}], goto: z}",
        "a: {lines: [{mara: Hi., unsent: «yes»}], goto: z}",
        "a: {lines: [{mara: Hi., «ines»: Ho.}], goto: z}",
        "a: {lines: [{mara: Hi., when: «{told: true}»}], goto: z}",
        "a: {goto: «two words»}",
        "a: {goto: «[z]»}",
        "a: {keep_order: «True», goto: z}",
        "a: {medium: «phone», goto: z}",
        "a: {present: «{ines: true}», goto: z}",
        "a: {marks: [fine, «not fine»], goto: z}",
        "a: {workshop: {prompts: «{a: b}»}, goto: z}",
        "a: {choices: «{text: Go.}»}",
        "a: {choices: «[]»}",
        "a: {branch: «[]»}",
        "a: {choices: [«Go.»]}",
        "a: {choices: [{text: Go., approach: «good», goto: z}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, once: «1»}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, set: «told»}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, set: {told: «[true]»}}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, add: «[trust]»}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, add: {trust: «1.5»}}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, add: {trust: «much»}}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, add: {trust: «12345678901»}}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, feedback: «[Oh.]»}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, reasons: «[]»}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, reasons: [«Rain.»]}]}",
        "a: {choices: [{text: Go., approach: neutral, goto: z, id: «one two»}]}",
        "a: {ending: «End»}",
        "a: {ending: {title: End, outcome: «good»}}",
        "a: {ending: {title: End, outcome: harm, together: «no»}}",
        "«a b»: {goto: z}\na: {goto: z}",
        "a: {goto: z, «branch»: [{goto: z}]}",
        "a: {goto: z, «ending»: {title: End, outcome: harm}}",
        "a: {branch: [{when: told, goto: z}, {«when»: not told, goto: z}]}",
    ],
)
def test_a_value_of_another_kind_is_told(scene: str) -> None:
    told_of_scenes(scene).tells("wrong-kind")


@pytest.mark.parametrize(
    "section",
    [
        "minutes: «ten»",
        "minutes: «10.5»",
        "minutes: «0»",
        "minutes: «-3»",
        "role: «winner»",
        "skills: «{a: b}»",
        "content_notes: «breakup»",
        "content_notes: [{note: x, scenes: [«not a name»]}]",
        "cast: «[mara]»",
        "cast: {mara: «Mara»}",
        "cast: {mara: {name: Mara, player: «yes»}}",
        "cast: {a: {name: A, player: true}, b: {name: B, «player»: true}}",
        "cast: {«text»: {name: Tex}}",
        "cast: {«mood»: {name: Moo}}",
        "cast: {«when»: {name: Wen}}",
        "cast: {«draws»: {name: D}}",
        "cast: {«lifts»: {name: L}}",
        "cast: {«marks»: {name: Marks}}",
        "cast: {«unsent»: {name: U}}",
        "cast: {«time»: {name: T}}",
        "cast: {«sound»: {name: S}}",
        "cast: {«caption»: {name: C}}",
        "boundaries: «[alone]»",
        "boundaries: {alone: «Please.»}",
        "variables: «[trust]»",
        "variables: {trust: «3»}",
        "variables: {told: «No»}",
        "variables: {mood: «calm»}",
        "variables: {«my-trust»: false}",
        "variables: {«not»: false}",
        "variables: {v: {one_of: [a, b], «start»: a}}",
        "variables: {v: {one_of: «[]»}}",
        "variables: {v: {start: 1, min: 0, max: 3, «values»: [a]}}",
        "variables: {v: {start: 1, min: «low», max: 3}}",
        "variables: {v: {start: a, values: «{a: b}»}}",
        "rules: «no harm»",
        "rules: [{id: r, at: «start», never: outcome == harm}]",
        "rules: [{id: r, never: outcome == harm, «after»: took(harmful), must_follow: marked(x)}]",
        "workshop: «much»",
    ],
)
def test_the_parts_of_a_scenario_have_their_kinds(section: str) -> None:
    told(f"title: A\nstart: z\n{section}\nscenes: {{z: {{ending: {{title: E, outcome: mixed}}}}}}").tells(
        "wrong-kind"
    )


@pytest.mark.parametrize("text", ["«hello»", "«[a, b]»", "«12»"])
def test_a_file_that_is_no_mapping_is_of_another_kind(text: str) -> None:
    told(text).tells("wrong-kind")


def test_a_key_without_a_value_is_told_at_the_key(story: Told) -> None:
    """
    a:
      lines:
        - «mara»:
        - text: Hello.
          «when»:
      choices:
        - text: Go.
          approach: neutral
          goto: z
          «feedback»:
    """
    story.tells("wrong-kind", "wrong-kind", "wrong-kind")


def test_a_word_that_is_near_to_the_right_one_gets_a_hint(story: Told) -> None:
    """
    a: {choices: [{text: Go., approach: «Healthy», goto: z}]}
    """
    story.tells("wrong-kind", hint="did you mean 'healthy'?")


def test_yes_is_no_truth_value_and_the_hint_says_what_is(story: Told) -> None:
    """
    a: {keep_order: «yes», goto: z}
    """
    story.tells("wrong-kind", hint="write true")


def test_a_variable_that_is_yes_or_no_is_told_how_to_write_it(story: Told) -> None:
    """
    title: A
    start: z
    variables: {told: «no», seen: «Yes»}
    scenes: {z: {ending: {title: E, outcome: mixed}}}
    """
    story.tells("wrong-kind", "wrong-kind", hint=["write false", "write true"])


def test_one_case_in_the_middle_of_a_branch_without_a_condition_misses_it(story: Told) -> None:
    """
    a:
      branch:
        - «goto»: z
        - {when: told, goto: z}
        - goto: z
    """
    story.tells("missing-key")


def test_a_branch_may_be_one_case_alone(story: Told) -> None:
    """
    a: {branch: [{goto: z}]}
    """
    story.is_fine()


def test_a_scene_without_a_way_on_is_told_at_its_first_key(story: Told) -> None:
    """
    a:
      «lines»: [Hello.]
    """
    story.tells("missing-key")


def test_a_locked_choice_needs_a_condition(story: Told) -> None:
    """
    a:
      choices:
        - {«text»: Go., locked: Not now., approach: neutral, goto: z}
        - {text: Stay., locked: Not now., when: told, approach: neutral, goto: z}
    """
    story.tells("missing-key")


def test_reasons_have_what_they_lack_from_their_choice(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          approach: mixed
          goto: z
          skill: [one, two]
          feedback: {what: Oh., instead: Stay.}
          reasons:
            - text: Rain.
            - {text: Sun., approach: healthy, goto: b, skill: three, feedback: Fine.}
    b: {goto: z}
    """
    rain, sun = story.is_fine().scenes["a"].choices[0].reasons
    assert (rain.approach, rain.goto, rain.skills) == ("mixed", "z", ("one", "two"))
    assert rain.feedback is not None and rain.feedback.instead == "Stay."
    assert (sun.approach, sun.goto, sun.skills) == ("healthy", "b", ("three",))
    assert sun.feedback is not None and (sun.feedback.what, sun.feedback.instead) == ("Fine.", "")


def test_a_reason_misses_what_its_choice_has_not_either(story: Told) -> None:
    """
    a:
      choices:
        - text: Go.
          approach: mixed
          reasons:
            - {«text»: Rain., feedback: Oh.}
            - {text: Sun., goto: z}
        - text: Stay.
          goto: z
          reasons:
            - {«text»: Rain.}
            - {«aproach»: mixed, text: Sun.}
    """
    story.tells("missing-key", "missing-key", "unknown-key")


def test_a_choice_that_is_not_neutral_may_stand_without_feedback_as_far_as_structure_goes(
    story: Told,
) -> None:
    """
    a: {choices: [{text: Go., approach: harmful, goto: z}]}
    """
    story.is_fine()


# --- all of them ---------------------------------------------------------------------------------------


def test_all_problems_of_a_file_are_told_in_one_run(story: Told) -> None:
    """
    «titel»: A
    start: «b»
    cast: {mara: {name: Mara, «age»: 20}}
    boundaries: {alone: {by: «maar», says: No.}}
    variables: {trust: {start: «9», min: 0, max: 5}}
    scenes:
      a:
        lines:
          - «marra»: Hello.
          - text: "Oh, «{trsut}»."
            when: «trust»
        choices:
          - «approach»: «good»
            set: {«tol»: true, trust: «6»}
            crosses: «alon»
            goto: «zz»
      z:
        ending: {«title»: End}
        «goto»: a
    """
    story.tells(
        "unknown-key",
        "unknown-scene",
        "unknown-key",
        "unknown-speaker",
        "out-of-range",
        "unknown-speaker",
        "unknown-placeholder",
        "bad-condition",
        "missing-key",
        "wrong-kind",
        "unknown-variable",
        "out-of-range",
        "unknown-boundary",
        "unknown-scene",
        "missing-key",
        "wrong-kind",
    )
    assert story.loaded.scenario is None


def test_a_problem_is_framed_with_its_line_its_way_in_and_its_hint(story: Told) -> None:
    """
    a:
      choices:
        - text: Put it in the kitchen drawer.
          approach: neutral
          goto: «mornign»
    morning: {goto: z}
    """
    story.tells("unknown-scene", hint="did you mean 'morning'?")
    line = story.problems[0].location.line
    assert framed(story.problems[0]).split("\n") == [
        f"scenes/story.yaml:{line}:15: error: no scene is called 'mornign'  [unknown-scene]",
        f"   {line} |         goto: mornign",
        "      |               ^^^^^^^",
        '   in scene "a" > choice "Put it in the kitchen drawer." > goto',
        f"   did you mean 'morning'? (line {line + 1})",
    ]


def test_a_very_long_line_is_framed_round_the_word() -> None:
    long = "x " * 5_000
    case = told_of_scenes(f'a: {{lines: ["{long}"], goto: «nowhere»}}')
    case.tells("unknown-scene")
    lines = framed(case.problems[0]).split("\n")
    assert len(lines[1]) < 300
    assert lines[1][lines[2].index("^") :].startswith("nowhere")


def test_a_warning_does_not_keep_a_scenario_from_being_played(story: Told) -> None:
    """
    a:
      lines:
        - She left me «#sad and alone
      goto: z
    """
    story.tells("cut-text")
    assert story.problems[0].severity == "warning"
    assert story.scenario.scenes["a"].lines[0].text == "She left me"
