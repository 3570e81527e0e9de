"""Whether the schema for editors says what the loader says, and whether the file of it is fresh."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from game.cli.reference import run
from game.loader.grammar import SHAPES
from game.loader.library import FILE_NAME
from game.loader.scenario import load
from game.loader.schema import Schema, schema
from tests.markdown import ROOT, documents, whole_scenarios

SCENES = ROOT / "scenes"
SCHEMA_FILE = SCENES / "scenario.schema.json"
BESIDE = {"self_check": "self-check/self-check.schema.json", "programme": "workshops/programme.schema.json"}
STORIES = sorted(file for file in SCENES.glob("*.yaml") if file.name != FILE_NAME)
EXAMPLES = {
    f"{file.relative_to(ROOT)}:{block.line}": block.text
    for file in documents()
    for block in whole_scenarios(file.read_text("utf-8"))
}
SMALLEST = """
title: The Drawer
start: night
scenes:
  night:
    lines: [The phone lies on the table.]
    choices:
      - {text: Put it away., approach: healthy, feedback: It is quiet now., goto: morning}
  morning: {lines: [You slept.], ending: {title: Morning, outcome: growth}}
"""


class _Editor(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # either is a loader
    """YAML as an editor reads it: version 1.2, in which `no` is a word and `true` a truth value."""


_Editor.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]*\.[0-9]+", "-+.0123456789"),
    ("null", r"null|~|", ["n", "~", ""]),
):
    _Editor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_form})\Z"), list(_first))


def complaints(text: str, language: Schema | None = None) -> list[str]:
    """What an editor underlines in a scenario."""
    validator = Draft7Validator(language or schema())
    value: Any = yaml.load(text, Loader=_Editor)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def test_the_schema_is_one() -> None:
    for root in SHAPES:
        Draft7Validator.check_schema(schema(root))


def test_the_file_of_the_schema_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--schema"]) == 0
    fresh = capsys.readouterr().out
    assert SCHEMA_FILE.read_text("utf-8") == fresh, (
        "the grammar has changed: second-chances reference --schema > scenes/scenario.schema.json"
    )
    assert json.loads(fresh) == schema()


@pytest.mark.parametrize("of", BESIDE)
def test_the_schemas_beside_are_what_the_command_prints_and_fit(
    of: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--schema", of]) == 0
    file = SCENES / BESIDE[of]
    assert file.read_text("utf-8") == capsys.readouterr().out, f"reference --schema {of} > {BESIDE[of]}"
    for beside in file.parent.glob("*.yaml"):
        assert complaints(beside.read_text("utf-8"), schema(of)) == []
        assert beside.read_text("utf-8").startswith(f"# yaml-language-server: $schema={file.name}\n")


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.stem)
def test_a_shipped_scenario_is_not_underlined(file: Path) -> None:
    assert complaints(file.read_text("utf-8")) == []


def test_the_shipped_library_is_not_underlined() -> None:
    assert complaints((SCENES / FILE_NAME).read_text("utf-8"), schema("library")) == []


@pytest.mark.parametrize("text", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_of_the_documents_is_not_underlined(text: str) -> None:
    assert complaints(text) == []


def test_the_smallest_scenario_is_not_underlined() -> None:
    assert complaints(SMALLEST) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("start: night", "strat: night"),  # an unknown key, and a needed one is absent
        ("title: The Drawer", "title: The Drawer\nauthor: Me"),
        ("feedback: It", "fedback: It"),
        ("title: Morning", "tittle: Morning"),
        ("outcome: growth", "outcome: good"),
        ("approach: healthy, ", ""),
        ("goto: morning", "goto: the morning"),
        ("goto: morning", "goto: morning, locked: Not yet."),
        ("[You slept.]", "[You slept.], goto: night"),
        (", ending: {title: Morning, outcome: growth}", ""),
        ("[You slept.]", "[{text: You slept., mara: Me too.}]"),
        ("[You slept.]", "[{mood: calm}]"),
        ("[You slept.]", "You slept."),
        ("scenes:", "variables: {told-truth: false}\nscenes:"),
        ("scenes:", "variables: {trust: 3}\nscenes:"),
        ("scenes:", "variables: {trust: {start: 3, min: 0}}\nscenes:"),
        ("scenes:", "rules: [{id: r, says: R., after: took(harmful)}]\nscenes:"),
    ],
)
def test_a_mistake_that_check_reports_is_underlined(old: str, new: str) -> None:
    assert old in SMALLEST
    text = SMALLEST.replace(old, new)
    assert load("drawer.yaml", text.encode()).problems
    assert complaints(text) != []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: The Drawer", "title: 1984"),
        ("title: The Drawer", "title: No"),
        ("[You slept.]", "[{mara: You slept., mood: warm, time: 08:10}]"),
        ("scenes:", "variables: {answer: {one_of: [no, not yet, 3, true]}, told: false}\nscenes:"),
        ("scenes:", "content_notes: [breakup, {note: alcohol, skip_to: morning}]\nscenes:"),
        ("goto: morning", "goto: morning, skill: a, crosses: [b, c], when: not told, once: true"),
        ("approach: healthy, ", "reasons: [{text: Why not., approach: mixed}], "),
    ],
)
def test_what_the_loader_takes_is_not_underlined(old: str, new: str) -> None:
    assert old in SMALLEST
    assert complaints(SMALLEST.replace(old, new)) == []


def test_every_key_is_explained() -> None:
    whole = schema()
    for mapping in (whole, *whole["definitions"].values()):
        plain = mapping["anyOf"][1] if "properties" not in mapping else mapping
        assert all(value["description"] for value in plain["properties"].values())
