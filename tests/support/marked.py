"""YAML with «marks» round the words a test expects to be told of, and what the loader tells of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent, indent

from game.loader.scenario import Loaded, load
from game.story.model import Library, Scenario
from game.story.problem import Problem

FILE = "scenes/story.yaml"
HEAD = """\
title: A story
start: a
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}, old-man: {name: Otto}}
boundaries: {alone: {by: mara, says: Please leave me be.}, mine: {by: ines, says: Not tonight.}}
variables:
  trust: {start: 2, min: 0, max: 5}
  told: false
  mood: {start: calm, values: [calm, hurt, very angry]}
  answer: {one_of: [no, not yet, yes]}
scenes:
"""
TAIL = """\
  z: {lines: [It is over.], ending: {title: End, outcome: mixed}}
"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and the line and column of each."""

    text: str
    places: tuple[tuple[int, int], ...]

    @property
    def data(self) -> bytes:
        return self.text.encode()


def marked(text: str) -> Marked:
    """Takes the marks out of a text: `goto: «nowhere»` tells where the word stands."""
    places = []
    plain = text.replace("»", "")
    while "«" in plain:
        before, _, after = plain.partition("«")
        lines = before.split("\n")
        places.append((len(lines), len(lines[-1]) + 1))
        plain = before + after
    return Marked(plain, tuple(places))


def whole(scenes: str) -> str:
    """A whole file from its scenes alone; scene z is an ending, and is there already."""
    return HEAD + indent(dedent(scenes).strip("\n"), "  ") + "\n" + TAIL


@dataclass(frozen=True, slots=True)
class Told:
    """What the loader makes of a marked text."""

    marked: Marked
    loaded: Loaded

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.loaded.problems

    @property
    def scenario(self) -> Scenario:
        assert self.loaded.scenario is not None, self.said()
        return self.loaded.scenario

    def said(self) -> str:
        """All problems, for the message of a test that fails."""
        lines = [
            f"{p.location.line}:{p.location.column} {p.code}: {p.message} ({p.hint})" for p in self.problems
        ]
        return "\n".join(["", *lines, "", self.marked.text])

    def tells(self, *codes: str, hint: str | Sequence[str] | None = None) -> None:
        """These problems, each at its mark, and no others. `hint` of each, where it matters."""
        found = [(p.code, (p.location.line, p.location.column)) for p in self.problems]
        places = self.marked.places
        assert len(codes) == len(places), "each code needs its mark"
        assert found == list(zip(codes, places, strict=True)), self.said()
        if hint is not None:
            hints = [hint] if isinstance(hint, str) else hint
            assert [p.hint for p in self.problems] == list(hints), self.said()

    def is_fine(self) -> Scenario:
        """Nothing at all is told."""
        assert not self.problems, self.said()
        return self.scenario


def told(text: str, library: Library | None = None) -> Told:
    """What the loader makes of a whole file with marks."""
    plain = marked(text)
    return Told(plain, load(FILE, plain.data, library))


def told_of_scenes(scenes: str, library: Library | None = None) -> Told:
    """What the loader makes of scenes with marks, between HEAD and TAIL."""
    return told(whole(scenes), library)


def from_docstring(text: str | None) -> Told:
    """A docstring that has a title or a key scenes is a whole file; any other holds scenes."""
    assert text, "the test's docstring is its scenario"
    plain = dedent(text).strip("\n")
    is_whole = re.search(r"^(«?title|«?scenes)\b", plain, re.MULTILINE)
    return told(plain + "\n") if is_whole else told_of_scenes(plain)
