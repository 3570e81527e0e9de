"""What YAML itself allows, forbids and makes hard: said where it stands, and what to do about it."""

from __future__ import annotations

import pytest
import yaml

from game.loader.document import read
from game.loader.scenario import load
from game.loader.yaml_parser import MAX_ALIASED, MAX_DEPTH
from tests.support.marked import HEAD, TAIL, Told, marked, told, told_of_scenes

ENDING = "scenes: {z: {ending: {title: End, outcome: mixed}}}"


def not_yaml(text: str) -> str:
    """The message (and hint) for a text that is not YAML, after a look at the place."""
    plain = marked(text)
    problems = read("x.yaml", plain.data).problems
    assert [p.code for p in problems] == ["not-yaml"], problems
    at = problems[0].location
    assert [(at.line, at.column)] == list(plain.places), problems[0]
    return f"{problems[0].message} {problems[0].hint}"


# --- what has to be quoted -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "«*emphasis* at the start",
        "«**strong** at the start",
        "«*she left",
        "«*she",
        "«{mara} is here",
        "«[a door closes] and then",
        '«"Hello," she said',
        "«'Hello,' she said",
        "«&then she left",
        "«& then",
        "«! Stop",
        "«!important words",
        "«!!str words",
        "«% of them",
        "«%s",
        "«@home",
        "«`code`",
        "«> more than that",
        "«| or that",
    ],
)
@pytest.mark.parametrize("lead", ["- ", "text: ", "- mara: ", "- - "])
def test_a_text_that_begins_with_a_sign_of_yaml_has_to_be_quoted(lead: str, text: str) -> None:
    said = not_yaml(f"lines:\n  - fine\nmore:\n  {lead}{text}\n")
    assert "quotes" in said.partition(":")[0] + said


@pytest.mark.parametrize(
    "line", ["text: She said«: no.", "- mara: Well«: no.", "- text: a b«: c", "what: It was 5«: 30"]
)
def test_an_unquoted_colon_in_a_text_has_to_be_quoted(line: str) -> None:
    assert "quotes" in not_yaml(f"lines:\n  {line}\n")


@pytest.mark.parametrize("sign", ["'", '"'])
@pytest.mark.parametrize("lead", ["ask: ", "- ", "- text: ", "- mara: "])
def test_a_quote_that_is_not_closed_is_told_where_it_opens_and_not_where_the_next_one_does(
    lead: str, sign: str
) -> None:
    text = f"lines:\n  {lead}«{sign}What do you do?\nmore: fine\nlist:\n  - {sign}It is over.{sign}\n"
    assert (
        not_yaml(text) == "a quote is opened here and closed only in line 5 close it at the end of its text"
    )


@pytest.mark.parametrize(
    "text",
    [
        "lines:\n«\t- Hello.",
        "lines:\n  - a\n «\t- b",
        "lines:\n  - «\tHello.",
        "a:\n  b: one\n«\ttwo\n  c: d",
    ],
)
def test_a_tab_where_spaces_belong_is_told_as_one(text: str) -> None:
    said = not_yaml(text)
    assert "tab" in said and "quotes" in said


def test_a_colon_that_makes_a_mapping_of_a_line_is_told_to_be_quoted(story: Told) -> None:
    """
    a:
      lines:
        - «Wait»: what was that?
        - «Then she said»: no.
      goto: z
    """
    story.tells("unknown-speaker", "unknown-speaker")
    assert all("quotes" in problem.message for problem in story.problems)


@pytest.mark.parametrize(
    "line",
    ["- «{trust}»", "- «[a door closes]»", "- text: «{mara}»", "- mara: «[sighs]»"],
)
def test_a_text_in_brackets_that_yaml_takes_for_a_value_is_told_to_be_quoted(line: str) -> None:
    case = told_of_scenes(f"a:\n  lines:\n    {line}\n  goto: z".replace("«{trust}", "{«trust»}"))
    assert len(case.problems) == 1, case.said()
    assert "quotes" in case.problems[0].message
    at = case.problems[0].location
    assert ((at.line, at.column),) == case.marked.places


def test_a_key_that_does_not_stand_in_line_is_told_by_its_column() -> None:
    assert "column" in not_yaml("a: b\n  «c: d\n")
    assert "indented" in not_yaml("a:\n    b: c\n  «d: e\n")
    assert "indented" in not_yaml('- text: "Fine."\n «approach: healthy\n')


def test_what_is_opened_and_not_closed_is_told_where_it_was_opened() -> None:
    assert "quote" in not_yaml('a:\n  - «"Hello.\n  - there\n')
    assert "bracket" in not_yaml("a: «[b, c\nd: e\n")
    assert "bracket" in not_yaml("a: «{b: c\nd: e\n")


def test_a_word_where_a_key_belongs_is_told_there() -> None:
    assert "key" in not_yaml("a: b\n«c\nd: e\n")


# --- what cuts off a text ------------------------------------------------------------------------------


def test_a_hash_after_a_blank_cuts_off_a_text_and_is_a_warning(story: Told) -> None:
    """
    title: Song «#1
    summary: She is number   «#1 for me
    start: z
    scenes:
      z:
        ask: What «# now?
        lines:
          - Flat «#3 is dark.
          - mara: Song «#2
        ending: {title: End, outcome: mixed, reflect: ["#fine", fine#too, "# fine"]}
    cast: {mara: {name: Mara}}
    """
    story.tells("cut-text", "cut-text", "cut-text", "cut-text", "cut-text")
    assert all(problem.severity == "warning" for problem in story.problems)
    assert story.scenario.title == "Song"


def test_remarks_on_purpose_are_no_warning(story: Told) -> None:
    """
    # a remark alone
    title: A  # two spaces, and one after
    start: z # a name is no text
    minutes: 10 # nor is a number
    language: en # nor this
    skills: [a] # nor a list
    variables:
      mood: {start: calm, values: [calm]} # nor a mapping
    scenes:
      z: # a remark after a key
        lines:
          - "Quoted # 1" # after quotes
          - A line.          # narration
          # a remark between
          - |
            A block #1
            stays whole # here
        ending: {title: End, outcome: mixed}
    """
    assert story.is_fine().scenes["z"].lines[2].text == "A block #1\nstays whole # here\n"


# --- what is read as it is written ---------------------------------------------------------------------


def test_every_value_is_read_as_the_author_wrote_it(story: Told) -> None:
    """
    title: 1.10
    summary: yes
    ages: +1
    language: no
    start: 007
    scenes:
      007:
        lines: [No, "null", ~, 0x1F, 1e3, 2026-11-22, "~", 12:30, off]
        goto: null
      null: {lines: [true], ending: {title: Yes, outcome: mixed}}
    """
    scenario = story.is_fine()
    assert (scenario.title, scenario.summary, scenario.ages, scenario.language) == ("1.10", "yes", "+1", "no")
    lines = [line.text for line in scenario.scenes["007"].lines]
    assert lines == ["No", "null", "~", "0x1F", "1e3", "2026-11-22", "~", "12:30", "off"]
    assert scenario.scenes["null"].lines[0].text == "true"


def test_only_true_and_false_are_truth_values(story: Told) -> None:
    """
    title: A
    start: z
    variables: {one: true, two: false, three: {start: true, label: Three}, word: {start: no, values: [no, yes]}}
    scenes: {z: {keep_order: true, ending: {title: End, outcome: mixed, together: false}}}
    """
    starts = {name: variable.start for name, variable in story.is_fine().variables.items()}
    assert starts == {"one": True, "two": False, "three": True, "word": "no"}


def test_curly_quotes_are_welcome(story: Told) -> None:
    """
    a: {lines: [“Hello,” she said., ‘No.’], goto: z}
    """
    assert story.is_fine().scenes["a"].lines[0].text == "“Hello"


def test_a_text_may_be_folded_and_may_hold_blank_lines(story: Told) -> None:
    """
    a:
      lines:
        - One line
          and its end.
        - >-
          Folded
          text.
      goto: z
    """
    assert [line.text for line in story.is_fine().scenes["a"].lines] == [
        "One line and its end.",
        "Folded text.",
    ]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_lines_may_end_as_on_any_machine(end: str) -> None:
    text = f"{HEAD}  a: {{goto: «nowhere»}}\n{TAIL}"
    plain = marked(text)
    problems = load("x.yaml", plain.text.replace("\n", end).encode()).problems
    assert [(p.location.line, p.location.column) for p in problems] == list(plain.places)


def test_a_byte_order_mark_at_the_beginning_is_no_letter() -> None:
    plain = marked(f"title: A\nstart: «nowhere»\n{ENDING}")
    problems = load("x.yaml", b"\xef\xbb\xbf" + plain.data).problems
    assert [(p.location.line, p.location.column) for p in problems] == list(plain.places)


def test_columns_count_characters() -> None:
    told(f"title: A\nstart: z\nsummary: ä😀“{{«nope»}}”\n{ENDING}".replace("{«nope»}", "«{nope}»")).tells(
        "unknown-placeholder"
    )


# --- what is not allowed -------------------------------------------------------------------------------


def test_an_empty_file_is_no_scenario() -> None:
    for data in (b"", b"\n\n", b"# nothing\n", b"---\n", b"\xef\xbb\xbf"):
        problems = load("x.yaml", data).problems
        assert [p.code for p in problems] in (["not-yaml"], ["wrong-kind"]), data


def test_a_second_document_is_told_where_it_begins() -> None:
    not_yaml("title: A\n«---\ntitle: B\n")
    assert read("x.yaml", b"---\ntitle: A\n...\n# the end\n").value == {"title": "A"}


def test_merge_keys_are_not_allowed() -> None:
    not_yaml("a: &x {b: c}\nd:\n  «<<: *x\n")


@pytest.mark.parametrize("key", ["«[a, b]: c", "? «[a, b]\n: c", "«{a: b}: c", "? «{a: b}\n: c"])
def test_a_key_is_a_word(key: str) -> None:
    not_yaml(f"x: y\n{key}\n")


def test_text_that_is_not_utf_8_is_told_at_the_first_wrong_byte() -> None:
    for data, place in (
        (b"title: A\nstart: \xff\n", (2, 8)),
        ("title: ä😀".encode() + b"\xe4", (1, 10)),
        (b"\xff\xfet\x00i\x00", (1, 1)),
        (b"title: A\r\nsummary: caf\xe9\r\n", (2, 13)),
        (b"\xef\xbb\xbfa: \x80", (1, 4)),
    ):
        problems = load("x.yaml", data).problems
        assert [(p.code, (p.location.line, p.location.column)) for p in problems] == [("not-yaml", place)]


def test_signs_that_no_text_can_hold_are_told_where_they_stand() -> None:
    assert "U+0000" in not_yaml("title: ä\nsummary: é«\x00b")
    assert "U+0007" in not_yaml("title: «\x07")


def test_nothing_is_nested_deeper_than_a_hundred_levels() -> None:
    fine = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert not read("x.yaml", fine.encode()).problems
    not_yaml("[" * MAX_DEPTH + "«[]" + "]" * MAX_DEPTH)
    not_yaml("- " * MAX_DEPTH + "«- a")
    assert read("x.yaml", b"[" * 1_000_000).problems
    assert read("x.yaml", b"{a: " * 100_000).problems


def test_a_file_of_more_than_32_mib_is_not_read() -> None:
    limit = 32 * 1024 * 1024
    assert "32 MiB" in load("x.yaml", b"#" * (limit + 1)).problems[0].message
    assert "32 MiB" not in load("x.yaml", b"#" * limit).problems[0].message


# --- aliases -------------------------------------------------------------------------------------------


def test_an_alias_stands_for_the_value_that_was_named(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., approach: neutral, goto: z, feedback: &oh {what: Oh.}}
        - {text: Stay., approach: neutral, goto: z, feedback: *oh}
        - {text: &run Run., approach: neutral, goto: z, feedback: *run}
    """
    feedback = [choice.feedback and choice.feedback.what for choice in story.is_fine().scenes["a"].choices]
    assert feedback == ["Oh.", "Oh.", "Run."]


def test_a_problem_in_what_an_alias_stands_for_is_told_where_it_is_written(story: Told) -> None:
    """
    a:
      choices:
        - {text: Go., approach: neutral, goto: z, set: &s {told: «maybe»}}
        - {text: Stay., approach: neutral, goto: z, set: {told: true}}
    """
    story.tells("out-of-range")


def test_aliases_may_expand_to_ten_thousand_values() -> None:
    hundred = "[" + ", ".join("x" * 99) + "]"  # with the list itself
    fine = f"a: &a {hundred}\nb: [{', '.join(['*a'] * (MAX_ALIASED // 100))}]"
    assert not read("x.yaml", fine.encode()).problems
    too_many = f"a: &a {hundred}\nb: [{', '.join(['*a'] * (MAX_ALIASED // 100))}, «*a]"
    assert "10,000" in not_yaml(too_many)


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    assert "10,000" in read("x.yaml", "\n".join(lines).encode()).problems[0].message


def test_aliases_do_not_hide_how_deep_values_are_nested() -> None:
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 120)]
    assert "levels" in read("x.yaml", "\n".join(lines).encode()).problems[0].message


@pytest.mark.parametrize("text", ["a: &a [«*a]", "a: &a {b: {c: «*a}}", "a: «*nothing", "«*a : b"])
def test_an_alias_names_something_that_is_complete(text: str) -> None:
    not_yaml(text)


# --- without libyaml -----------------------------------------------------------------------------------

SAMPLES = [
    "- *emphasis*",
    '- "a" b',
    "a: b: c",
    "a:\n\t- b",
    "a: [b\nc: d",
    "a: 'b",
    "a: b\n  c: d",
    "- !x y",
    "a\n---\nb",
    "a: \x07",
    "[" * 200,
    f"title: A\nstart: nowhere\n{ENDING}",
]


@pytest.mark.parametrize("text", SAMPLES)
def test_pythons_own_parser_tells_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = load("x.yaml", text.encode()).problems
    monkeypatch.delattr(yaml, "cyaml")
    slow = load("x.yaml", text.encode()).problems
    assert [(p.code, p.location.line, p.location.column) for p in slow] == [
        (p.code, p.location.line, p.location.column) for p in fast
    ]
