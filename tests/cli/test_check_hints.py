"""What `second-chances check` proposes to somebody who writes a first story, and where it says more can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import main
from tests.cli.test_check import CLEAN

STORY = """\
title: The Borrowed Bike
start: cellar
cast:
  sam: {name: Sam, player: true}
  lena: {name: Lena}
  omarion: {name: Omarion}
boundaries:
  ask-first: {by: lena, says: Please knock.}
scenes:
  cellar:
    place: cellar
    lines:
      - lena: Please knock.
        draws: ask-first
      - omarion: You heard it.
    choices:
      - {text: Knock., approach: healthy, respects: ask-first, feedback: She opens., goto: ride}
      - {text: Walk in., approach: harmful, crosses: ask-first, feedback: It hit a chair., goto: ride}
  ride: {lines: [You ride.], ending: {title: Two bikes, outcome: growth}}
"""


def said(tmp_path: Path, capsys: pytest.CaptureFixture[str], story: str = STORY) -> str:
    file = tmp_path / "bike.yaml"
    file.write_text(story, "utf-8")
    main(["check", "--anew", str(file)])
    return capsys.readouterr().out


def test_pictures_that_there_are_stand_beside_one_that_there_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(tmp_path, capsys)
    assert "the place 'cellar' has no file" in told and "there are bedroom-night, bus-night, " in told
    assert "did you mean 'lina'? with portrait: lina the id stays, and that picture is shown" in told
    assert "portrait: shows the picture of one of these: amira, " in told


def test_a_portrait_that_was_proposed_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(tmp_path, capsys, STORY.replace("{name: Lena}", "{name: Lena, portrait: lina}"))
    assert "'lina'" not in told and "'lena'" not in told


def test_a_crossing_without_a_cost_is_told_with_what_can_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(tmp_path, capsys)
    assert "[rewarded-crossing]" in told
    assert "when: crossed(ask-first), or let a choice on the way say repairs: ask-first\n" in told


def test_a_name_with_a_space_is_told_with_one_that_can_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(tmp_path, capsys, STORY.replace("place: cellar", "place: Cellar room, left"))
    assert "this is 'Cellar room, left'" in told and "   Cellar-room-left would be one\n" in told


def test_the_page_of_a_problem_is_named_where_there_is_a_problem(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = said(tmp_path, capsys, STORY.replace("place: cellar", "place: Cellar room"))
    assert "\n\nMore about a code in brackets:  second-chances explain wrong-kind\n\n" in told
    assert "explain" not in said(tmp_path, capsys, CLEAN)


@pytest.mark.parametrize(
    ("written", "instead", "hint"),
    [
        (
            "Please knock.}",
            "Please, knock}",
            "a comma in braces ends a text, so put quotes round one that holds it; ",
        ),
        ("[You ride.]", "You ride.", "begin each entry with a - on a line of its own"),
        ("- omarion: You", "-omarion: You", "write a space after the -"),
        ("- {text: Walk", "-text: {text: Walk", "write a space after the -"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_how_it_is_written(
    written: str, instead: str, hint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert written in STORY
    assert f"\n   {hint}" in said(tmp_path, capsys, STORY.replace(written, instead))
