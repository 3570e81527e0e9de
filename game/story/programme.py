"""A programme of a workshop: what a room does, step by step, and how many minutes each step has."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen
from game.story.self_check import FormName

Doing = Literal["agreement", "self_check", "story", "talk", "break", "help"]


@frozen
class ProgrammeStep:
    """One step. A `story` step has its story and the scenes that may not be left out; a `self_check` its form."""

    do: Doing
    minutes: int
    says: str
    story: str = ""
    scenes: tuple[str, ...] = ()
    form: FormName | Literal[""] = ""
    instead: str = ""  # a story for a younger room


@frozen
class Programme:
    """`id` is the file's stem; `minutes` are the sum of its steps."""

    id: str
    title: str
    minutes: int
    whom: str
    steps: tuple[ProgrammeStep, ...]
    ages: str = ""
    before: tuple[str, ...] = ()
    language: str = "en"
