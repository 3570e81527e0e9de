"""A folder with one small story: the one in the test's docstring, or The Drawer."""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories

THE_DRAWER = """
title: The Drawer
summary: It is late.
minutes: 1
content_notes: [breakup, {note: alcohol, scenes: [bar], skip_to: morning}]
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
variables: {answer: {one_of: [no, yes]}}
start: night
scenes:
  night:
    time: Night
    sound: rain
    lines: [The phone lies on the table.]
    choices:
      - text: Put it in the drawer.
        id: drawer
        reasons:
          - {text: Because she asked., id: asked, approach: healthy, feedback: You let her words stand.}
          - {text: She will miss me., id: miss, approach: mixed, feedback: A hook is in it.}
        goto: bar
      - {text: Write to her., id: write, approach: harmful, feedback: She asked for one thing., goto: seen}
  bar:
    lines: [A glass stands there.]
    choices:
      - {text: Leave it., id: leave, approach: healthy, feedback: You let it stand., goto: morning}
      - {text: Look at it., id: look, approach: neutral, goto: morning}
  morning: {lines: [You slept.], ending: {title: Morning, outcome: growth}}
  seen: {lines: [Two grey ticks.], ending: {title: Seen, outcome: harm}}
"""


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with `drawer.yaml`; a docstring that has scenes in it is the story."""
    told = cleandoc(getattr(request.function, "__doc__", None) or "")
    story = told[told.index("title:") :] if "scenes:" in told else THE_DRAWER
    place = tmp_path / "stories"
    place.mkdir()
    (place / "drawer.yaml").write_text(story, "utf-8")
    return place


@pytest.fixture
def drawer(folder: Path) -> FolderStories:
    return FolderStories(folder)
