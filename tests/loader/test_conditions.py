"""Conditions that do not parse, compare what cannot be compared, or do what conditions may not."""

from __future__ import annotations

import pytest

from game.story.condition import MAX_LENGTH
from game.story.playthrough import start
from tests.support.marked import Told, told, told_of_scenes


def asked(condition: str) -> Told:
    """What is told of a line's condition."""
    quoted = "'" + condition.replace("'", "''") + "'"
    choices = "choices: [{text: Go., id: go, approach: neutral, goto: z}]"
    return told_of_scenes(f"a:\n  {choices}\n  lines:\n    - text: Hi.\n      when: «{quoted}")


FINE = [
    "told",
    "not told",
    "not not told",
    "(told)",
    "true",
    "false or told",
    "trust == 3",
    "3 == trust",
    "trust >= 1 and trust <= 4",
    "1 <= trust <= 4",
    "0 <= trust < 4 != 5",
    "trust + 1 > 2 * trust - -3",
    "-trust < -1",
    "- trust + 3 == 1",
    "told == true",
    "told != (trust > 3)",
    "(trust > 3) == told",
    "mood == calm",
    "calm == mood",
    "mood != hurt or mood == 'very angry'",
    'answer == "not yet"',
    "mood == mood",
    "visited(a)",
    "visited( a ) and visited (z)",
    "chose(go)",
    "marked(anything-at-all)",
    "active(alone) and not crossed(mine)",
    "count(healthy) >= 2 * count(harmful) + count(mixed)",
    "count(healthy) == 120",
    "trust > 99999999999999999999",
    "trust >= 6",
    "not (told and trust == 2) or not told and mood == calm",
    "told and(trust > 1)",
    "not(told)",
    "  told  ",
    "(" * 60 + "told" + ")" * 60,
]


@pytest.mark.parametrize("condition", FINE)
def test_this_is_a_condition(condition: str) -> None:
    case = asked(condition)
    assert not case.problems, case.said()


BAD = [
    # what does not parse
    "told and",
    "and told",
    "told told",
    "told or or told",
    "not",
    "(told",
    "told)",
    "()",
    "((told)",
    "trust = 3",
    "trust === 3",
    "trust <> 3",
    "trust => 3",
    "!told",
    "told && told",
    "told || told",
    "trust == not told",
    "trust +",
    "* trust == 3",
    "told,",
    "told;",
    "if told",
    "told if told else told",
    "mood == not yet",
    "mood == very angry",
    "mood == 'calm",
    "mood == “calm”",
    # numbers that are not whole
    "trust == 1.5",
    "trust > 1.",
    "trust > .5",
    "trust > 1e3",
    "trust > 0x10",
    "trust > 1_000",
    "trust > ٣",
    # what compares what cannot be compared
    "trust",
    "3",
    "'calm'",
    "mood",
    "not trust",
    "trust and told",
    "told or mood",
    "count(healthy)",
    "told < 3",
    "told > false",
    "told == 3",
    "mood > hurt",
    "mood == true",
    "trust == 'calm'",
    "trust == true",
    "trust == told",
    "visited(a) > 0",
    "visited(a) == 1",
    "told + 1 == 2",
    "mood + 1 == 2",
    "-told",
    "-mood == 3",
    "trust * told > 2",
    "1 < told < 3",
    # what conditions may not
    "offered(healthy)",
    "took(harmful)",
    "crossed()",
    "active()",
    "visited()",
    "count()",
    "count(neutral)",
    "count(good)",
    "visited('a')",
    "visited(a, b)",
    "visited(a).b",
    "visited(visited(a))",
    "told.real",
    "told.__class__",
    "().__class__.__bases__",
    "trust[0] == 1",
    "__import__('os')",
    "open('x')",
    "print(told)",
    "exec(told)",
    "eval('1')",
    "len(told) > 1",
    "(lambda: told)()",
    "[x for x in told]",
    "told := true",
    "trust / 2 == 1",
    "trust // 2 == 1",
    "trust ** 2 == 1",
    "trust % 2 == 1",
    "trust & 1",
    "trust is 1",
    "trust in [1]",
    "{told}",
    "`told`",
    "f'{told}'",
    "told # told",
    "$told",
    "@told",
    "told?",
    "tо\u200bld",
    # too long, or far too deep
    "told or " * 70 + "told",
    "(" * 400 + "told",
    "(" * 200 + "told" + ")" * 199,
    "not " * 200 + "told",
    "a" * 501,
]


@pytest.mark.parametrize("condition", BAD, ids=[repr(text[:40]) for text in BAD])
def test_this_is_a_bad_condition_and_nothing_else_is_told_of_it(condition: str) -> None:
    asked(condition).tells("bad-condition")


def test_a_question_that_is_misspelt_is_told_with_the_one_that_was_meant(story: Told) -> None:
    """
    a: {lines: [{text: Hi., when: «visted(a)»}], goto: z}
    """
    story.tells("bad-condition", hint="did you mean 'visited()'?")


def test_a_bad_condition_hides_what_else_is_wrong_in_it() -> None:
    asked("told < 3 and nobody and trust == 9 and visited(nowhere)").tells("bad-condition")


def test_everything_that_is_wrong_in_a_condition_is_told(story: Told) -> None:
    """
    a:
      lines:
        - text: Hi.
          when: «nobody» or trust == «9» or visited(«nowhere») or «nobody» or crossed(«b»)
      goto: z
    """
    story.tells("unknown-variable", "out-of-range", "unknown-scene", "unknown-variable", "unknown-boundary")


def test_one_condition_in_two_places_is_told_twice(story: Told) -> None:
    """
    a:
      lines:
        - {text: Hi., when: «nobody»}
        - {text: Ho., when: «nobody»}
        - {text: Ho., when: «nobody and»}
        - {text: Ho., when: «nobody and»}
      goto: z
    """
    story.tells("unknown-variable", "unknown-variable", "bad-condition", "bad-condition")


@pytest.mark.parametrize("length", [MAX_LENGTH, MAX_LENGTH + 1])
def test_five_hundred_characters_are_enough(length: int) -> None:
    condition = "told and ".ljust(length - 4) + "told"
    assert len(condition) == length
    case = asked(condition)
    assert [p.code for p in case.problems] == ([] if length <= MAX_LENGTH else ["bad-condition"]), case.said()


@pytest.mark.parametrize(
    "condition",
    [
        "(" * 248 + "told" + ")" * 248,
        "not " * 124 + "told",
        "not(" * 99 + "told" + ")" * 99,
        "-" * 490 + "1 < trust",
        "-(" * 160 + "trust" + ")" * 160 + "<1",
        "1-(" * 120 + "trust" + ")" * 120 + "<1",
        "(told==" * 60 + "told" + ")" * 60,
        "(told and " * 45 + "told" + ")" * 45,
        "not(told and " * 35 + "told" + ")" * 35,
        "(1<" * 1 + "trust" + ")",
        "9*" * 240 + "9 > trust",
    ],
    ids=lambda text: text[:12],
)
def test_the_deepest_conditions_can_be_read_asked_and_played(condition: str) -> None:
    assert len(condition) <= MAX_LENGTH
    scenario = asked(condition).is_fine()
    assert start(scenario).told()


# --- in rules ------------------------------------------------------------------------------------------


def ruled(rule: str) -> Told:
    cast = "cast: {m: {name: M}}\nboundaries: {b: {by: m, says: No.}}\nvariables: {told: false}"
    choices = "choices: [{text: Go., id: go, approach: neutral, goto: e}]"
    scenes = f"scenes:\n  z:\n    {choices}\n  e: {{ending: {{title: E, outcome: harm}}}}"
    rules = f"rules:\n  - id: r\n    {rule}"
    return told(f"title: A\nstart: z\n{cast}\n{rules}\n{scenes}")


@pytest.mark.parametrize(
    "rule",
    [
        "never: outcome == growth and together",
        "never: outcome != harm or not together",
        "never: offered(harmful) and not offered(healthy)",
        "never: crossed() or active()",
        "never: crossed(b) and told and chose(go) and visited(z) and marked(x) and count(mixed) > 2",
        "after: took(harmful)\n    must_follow: marked(cost)",
        "after: chose(go)\n    must_follow: took(healthy) or marked(cost)",
        "after: crossed(b)\n    must_follow: crossed() and told",
        "never: told\n    at: choices",
        "never: told\n    at: ending",
    ],
)
def test_rules_may_ask_for_more(rule: str) -> None:
    case = ruled(rule)
    assert not case.problems, case.said()


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("never: «took(harmful)»", "bad-condition"),
        ("never: «outcome»", "bad-condition"),
        ("never: «outcome > harm»", "bad-condition"),
        ("never: «offered()»", "bad-condition"),
        ("never: «offered(neutral)»", "bad-condition"),
        ("never: outcome == «good»", "out-of-range"),
        ("never: crossed(«bb»)", "unknown-boundary"),
        ("after: «took(neutral)»\n    must_follow: marked(cost)", "bad-condition"),
        ("after: «offered(harmful)»\n    must_follow: marked(cost)", "bad-condition"),
        ("after: took(harmful)\n    must_follow: «offered(healthy)»", "bad-condition"),
    ],
)
def test_what_rules_may_not_ask_is_told(rule: str, code: str) -> None:
    ruled(rule).tells(code)


def test_what_only_rules_may_ask_is_bad_or_unknown_elsewhere() -> None:
    assert [p.code for p in asked("outcome == growth").problems] == ["unknown-variable", "unknown-variable"]
    assert [p.code for p in asked("together").problems] == ["unknown-variable"]
