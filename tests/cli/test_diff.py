"""`second-chances diff`: what it says to people and to programs, and with which status it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

OLD = """\
title: A
start: hall
scenes:
  hall:
    choices:
      - {text: Stay., approach: neutral, goto: last}
      - {text: Go., approach: neutral, goto: late}
  last: {ending: {title: Last, outcome: mixed}}
  late: {ending: {title: Late, outcome: mixed}}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "old.yaml").write_text(OLD, "utf-8")
    return tmp_path / "old.yaml"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    text = OLD.replace("      - {text: Go., approach: neutral, goto: late}\n", "")
    (tmp_path / "new.yaml").write_text(
        text.replace("goto: last", "goto: late").split("  last:")[0] + text[text.index("  late:") :], "utf-8"
    )
    return tmp_path / "new.yaml"


def test_the_same_story_ends_with_0(old: Path, run: Run) -> None:
    ran = run("diff", old, old)
    assert ran.status == 0
    assert f"{old}:4: the moment 'hall' goes on exactly there" in ran.said
    assert "3 places: 3 exactly there, 0 elsewhere or with other values, 0 from the beginning" in ran.words


def test_a_lost_place_is_told_with_its_line_and_the_way(old: Path, new: Path, run: Run) -> None:
    ran = run("diff", old, new)
    assert ran.status == 1
    assert (
        f"{old}:9: the ending 'late' begins anew: the last choice is not there any more, so it is 'hall'"
        in ran.words
    )
    assert "for whoever took: go" in ran.said
    assert f"{old}:8: the ending 'last' goes on exactly there" in ran.words  # under another name


def test_programs_are_told_the_same(old: Path, new: Path, run: Run) -> None:
    ran = run("diff", old, new, "--format", "json")
    told = json.loads(ran.said)
    assert ran.status == 1 and told["verdict"] == "not at all" and told["complete"] is True
    late = next(place for place in told["places"] if place["scene"] == "late")
    assert late == {
        "scene": "late",
        "line": 9,
        "kind": "ending",
        "verdict": "not at all",
        "ways": {"exactly": 0, "nearest": 0, "not at all": 1},
        "goes_on_in": "hall",
        "lost_choices": 1,
        "changes": [],
        "path": [{"scene": "hall", "choice": "go", "reason": ""}],
        "fate": {},
        "without": [],
    }


def test_what_cannot_be_compared_is_told(old: Path, tmp_path: Path, run: Run) -> None:
    ran = run("diff", old, tmp_path / "nowhere.yaml")
    assert ran.status == 2 and "there is no file" in ran.complained
    (tmp_path / "broken.yaml").write_text(OLD.replace("goto: late", "goto: lat"), "utf-8")
    ran = run("diff", tmp_path / "broken.yaml", old)
    assert ran.status == 2 and "unknown-scene" in ran.complained and "compared with nothing" in ran.complained
