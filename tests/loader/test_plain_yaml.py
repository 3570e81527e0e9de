"""Reading line by line: what is answered is what libyaml says of the same text, places too, and of all else there is no
answer.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from game.loader.complaints import lines_of
from game.loader.plain_spots import spots_of_plain
from game.loader.plain_yaml import read_plain
from game.loader.spots import Value
from game.loader.yaml_parser import Refused, build, survey
from tests.support.generated import as_yaml, story

SCENES = Path(__file__).parents[2] / "scenes"
WRITTEN = """\
title: The Door # a remark
# another one
notes: [a, 'b, c', "d: e",
  f]
cast:
  ann: {name: Ann, player: true, of: [x, {y: z}]}

lines:
- ann: it isn't 22:40#1
  when:
  x: "q # no remark"
- {}
- so, that was it
"""
SIGNS = [
    *"\n-:?,[]{}#&*!|>'\"%@`~=\\ é\t\r\x85\x07\xa0\u2028\ufeff",
    ": ",
    " #",
    "- ",
    "\n  ",
    "\n- ",
    "\n...",
    ",\n ",
]


def parsed(text: str) -> tuple[Value | None, dict[int, int]] | None:
    """What libyaml's events make of it, with its lines; None where anything is wrong with it."""
    lines: dict[int, int] = {}
    source = lines_of(text)
    try:
        value, repeated = build(text, lines, lambda line: source[line - 1])
    except Refused:
        return None
    return None if repeated or value is None else (value, lines)


def flat(
    value: Value | None, lines: Mapping[int, int], way: str = ""
) -> Iterator[tuple[str, str | int, str]]:
    """Every value with its way, its line and, of a text, its words."""
    if isinstance(value, str):
        yield way, 0, value
        return
    yield way, lines[id(value)], type(value).__name__
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value or ()):
        yield from flat(inner, lines, f"{way}/{key}")


def agrees(text: str) -> bool:
    """Whether there is an answer; where there is one, it has to be the parser's."""
    lines: dict[int, int] = {}
    found = read_plain(text, lines)
    if found is None:
        return False
    known = parsed(text)
    assert known is not None, text
    assert list(flat(found, lines)) == list(flat(*known)), text
    assert spots_of_plain(text, 3) == survey(text, 3), text
    return True


@pytest.mark.parametrize("file", sorted(SCENES.rglob("*.yaml")), ids=lambda file: file.name)
def test_our_own_files_are_written_plainly(file: Path) -> None:
    assert agrees(file.read_text("utf-8"))


def test_so_is_a_generated_story_and_one_of_every_plain_form() -> None:
    assert agrees(as_yaml(story(20)))
    assert agrees(WRITTEN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing",
        "- a",
        "a",
        "a: |\n  b",
        "a: >-\n  b",
        "a: b\n  c",
        "a:\n  b",
        'a: "b\n  c"',
        'a: "b\\n"',
        "a: 'it''s'",
        "a: b: c",
        "a: b\na: c",
        "a: {b: c, b: d}",
        "a: {b}",
        "a: [b: c]",
        "a: [b]c",
        "a: [b]]",
        "a: [b,, c]",
        "a: [b, ]",
        "a: &x b",
        "a: *x",
        "a: !t b",
        "<<: {a: b}",
        "? a",
        "a: - b",
        "a:\n- - b",
        "a:\n  - b\n - c",
        "a:\n - b\n c: d",
        "a: b\n---\nc: d",
        "a: b\n...",
        "%YAML 1.2",
        "a:\tb",
        "a: b\tc",
        "a: b\r\nc: d",
        "a: b\x85c",
        "a: b\x07",
        "a: b\ufeff",
        f"{'a' * 1100}: b",
        "a: " + "[" * 60 + "]" * 60,
        "\n".join(f"{'  ' * deep}a:" for deep in range(60)),
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    assert not agrees(text)


def test_nothing_that_is_written_in_or_left_out_makes_it_say_anything_else() -> None:
    rng = random.Random(7)
    plain = 0
    for _ in range(1500):
        text = WRITTEN
        for _ in range(rng.choice((1, 1, 2))):
            at = rng.randrange(len(text) + 1)
            left_out = rng.choice((0, 0, 0, 1, 3))
            text = text[:at] + (rng.choice(SIGNS) if not left_out else "") + text[at + left_out :]
        plain += agrees(text)
    assert 300 < plain < 1200


def test_a_part_of_a_text_has_its_own_places() -> None:
    part = (
        "  s1:\n    lines: [a]\n    choices:\n    - text: 'b'\n      when:\n    # a remark\n    - {text: c}\n"
    )
    assert spots_of_plain(part, 7) == survey(part, 7)
    assert spots_of_plain("a: |\n b") is None
