"""Whether a place found in a part of a long text is the one that reading all of it finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.loader import document
from game.loader.document import Document, read
from game.loader.spots import Value
from game.loader.yaml_parser import survey
from game.story.location import ROOT, Way
from tests.support.generated import as_yaml, story

ROOM = Path(__file__).parents[2]
FILES = (*sorted((ROOM / "scenes").glob("*.yaml")), *sorted((ROOM / "tests/proof/clean").glob("*.yaml")))
AWKWARD = {
    "remarks": "title: A\n# one\n\nscenes:   # two\n  # three\n  a:\n\n    # a: four\n    lines: [A]\n"
    "  # five\n  b: {goto: a}\n",
    "a block of words at the end": "title: A\nscenes:\n  a:\n    lines:\n      - |\n        A\n        b: c\n"
    "  b:\n    lines:\n      - >\n        B\n\n# end\n",
    "words over two lines": "title: A\nscenes:\n  a:\n    lines: ['one\n  b: two']\n"
    "  b:\n    lines: [plain\n      and more]\n",
    "scenes that look alike": "title: A\nscenes:\n  lines:\n    lines: [A]\n  a:\n    a: 1\n  aa:\n    a: 2\n",
    "quoted keys": 'title: A\nscenes:\n  "a":\n    lines: [A]\n  b:\n    lines: [B]\n',
    "one line of braces": "title: A\nscenes: {a: {lines: [A]}, b: {goto: a}}\n",
    "something after the scenes": "title: A\nscenes:\n  a:\n    lines: [A]\nrules: []\n",
    "an anchor": "title: A\nscenes:\n  a: &x\n    lines: [A]\n  b: *x\n",
    "a key twice": "title: A\nscenes:\n  a:\n    lines: [A]\n  a:\n    goto: a\n",
    "nothing in a scene": "title: A\nscenes:\n  a:\n  b:\n    goto: a\n",
    "lines as elsewhere": "title: A\r\nscenes:\r\n  a:\r\n    lines: [A]\r\n  b:\r\n    goto: a\r\n",
    "no title": "scenes:\n  a:\n    lines: [A]\n",
    "no scenes": "title: A\nstart: b\n",
}


def ways(value: Value | None, way: Way = ROOT) -> Iterator[Way]:
    """The way to every value, and to one beside them that is not there."""
    yield way
    if isinstance(value, dict):
        yield (way, "nowhere")
        for key, inner in value.items():
            yield from ways(inner, (way, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from ways(inner, (way, at))


def places(found: Document, way: Way) -> tuple[object, ...]:
    return found.locate(way), found.locate(way, key=True), found.first_key(way), found.last_line(way)


def disagreements(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Way], int]:
    """Where a part tells another place than the whole, and how many places were found in parts."""
    whole, in_parts = read("a.yaml", data), read("a.yaml", data)
    whole._spots = survey(whole.text)
    monkeypatch.setattr(document, "LONG", 0)
    wrong, alone = [], 0
    for way in ways(whole.value):
        if places(whole, way) != places(in_parts, way):
            wrong.append(way)
        alone += in_parts._spots is None
        in_parts._spots = None
    return wrong, alone


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_every_place_of_a_story_is_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong, alone = disagreements(file.read_bytes(), monkeypatch)
    assert wrong == []
    assert alone > 0 or file.stem == "library"


@pytest.mark.parametrize("data", AWKWARD.values(), ids=AWKWARD)
def test_every_place_of_an_awkward_text_is_the_same(data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert disagreements(data.encode(), monkeypatch)[0] == []


def test_a_problem_in_a_long_story_does_not_read_all_of_it_again() -> None:
    found = read("long.yaml", as_yaml(story(200)).encode())
    assert len(found.text) > document.LONG
    choice = ((((ROOT, "scenes"), "s120"), "choices"), 1)
    assert found.source(found.locate((choice, "text")).line).lstrip().startswith("- text: ")
    assert found.locate((ROOT, "title")).line == 1
    assert found._spots is None
