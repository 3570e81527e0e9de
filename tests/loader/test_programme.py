"""Programmes of workshops: what a file may say, and what keeps it from being one."""

from __future__ import annotations

import pytest

from game.loader.programme import LoadedProgramme, load_programme
from tests.support.marked import marked

STORIES = {"drawer": frozenset(("night", "morning"))}
WHOLE = """\
title: One night
minutes: 20
for: A first time.
steps:
  - {do: agreement, minutes: 3, says: Read it.}
  - {do: self_check, form: A, minutes: 5, says: Eight situations.}
  - {do: story, story: drawer, scenes: [night], minutes: 12, says: Play.}
"""


def programme(text: str) -> LoadedProgramme:
    return load_programme("one-night", "one-night.yaml", text.encode(), STORIES)


def test_a_programme_is_read_as_it_is_written() -> None:
    found = programme(WHOLE)
    assert not found.problems and found.programme is not None
    read = found.programme
    assert (read.id, read.title, read.minutes, read.whom) == ("one-night", "One night", 20, "A first time.")
    assert [(step.do, step.minutes, step.form, step.story) for step in read.steps] == [
        ("agreement", 3, "", ""),
        ("self_check", 5, "A", ""),
        ("story", 12, "", "drawer"),
    ]
    assert read.steps[2].scenes == ("night",)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("minutes: 20", "minutes: «30»", "out-of-range"),
        ("story: drawer", "story: «drawr»", "unknown-scene"),
        ("[night]", "[night, «nigth»]", "unknown-scene"),
        ("{do: self_check, form: A, ", "{«do»: self_check, ", "missing-key"),
        ("do: agreement", "do: «agree»", "wrong-kind"),
        ("for: A", "«whom»: A", "unknown-key"),
    ],
)
def test_a_mistake_is_told_where_it_stands(old: str, new: str, code: str) -> None:
    plain = marked(WHOLE.replace(old, new))
    found = programme(plain.text)
    told = [(p.code, (p.location.line, p.location.column)) for p in found.problems]
    assert (code, plain.places[0]) in told
    assert found.programme is None


def test_without_the_stories_their_names_are_not_looked_up() -> None:
    assert not load_programme("x", "x.yaml", WHOLE.replace("drawer", "elsewhere").encode()).problems
