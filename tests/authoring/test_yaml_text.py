"""Whether words that are written into a scenario are read back as they were."""

from __future__ import annotations

import random

import pytest
import yaml

from game.authoring.yaml_text import braced, cleaned, quoted, remark
from game.loader.document import read

NASTY = (
    "",
    " ",
    "No",
    "null",
    "~",
    "1.10",
    "true",
    "- one",
    "-",
    "? what",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "*bold*",
    "&x",
    "!tag",
    "%x",
    "@x",
    "`x`",
    "|",
    ">",
    "{x}",
    "[x]",
    "it's",
    '"quoted"',
    "'single'",
    "back\\slash",
    "end ",
    " begin",
    "two\nlines",
    "tab\there",
    "“Come in,” she says.",
    "…",
    "x\u2028y",
    "x\x85y",
    "\N{GRINNING FACE} a",
    "مرحبا",
    "---",
    "...",
    "<<",
    "a, b",
    "no-break\xa0space",
)


def read_back(text: str) -> object:
    """What the game reads of a text in a list, after a key, and as a key's value deeper in."""
    whole = f"- {quoted(text)}\n- key: {quoted(text)}\n  more:\n    - {quoted(text)}\n"
    document = read("story.yaml", whole.encode())
    assert document.problems == []
    return document.value


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_read_as_it_was(text: str) -> None:
    assert read_back(text) == [text, {"key": text, "more": [text]}]


def test_any_text_is_read_as_it_was() -> None:
    signs = "ab :#-?*&!|>%@`'\"\\{}[],\n\t~<=“”’.0 é\u2028\x85\xa0\N{GRINNING FACE}"
    drawn = random.Random(6)
    for _ in range(1500):
        text = "".join(drawn.choices(signs, k=drawn.randrange(9)))
        assert read_back(text) == [text, {"key": text, "more": [text]}], repr(text)


@pytest.mark.parametrize("text", NASTY)
def test_an_editor_reads_a_text_and_no_other_kind_of_value(text: str) -> None:
    assert yaml.safe_load(f"key: {quoted(text)}") == {"key": text}


def test_words_that_need_no_quotes_have_none() -> None:
    assert quoted("The phone lies on the table.") == "The phone lies on the table."
    assert quoted("Don’t come up, please.") == "Don’t come up, please."


def test_braces_are_doubled_and_signs_that_no_text_holds_go() -> None:
    assert braced("{a}") == "{{a}}"
    assert cleaned("a\x00b\x07\ud800c") == "abc"
    assert remark("a\nb\x00 \t c") == "a b c"
