"""The program as a shell starts it: what it says is all said, and how it ends is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FINE = """
title: Two ways
start: a
scenes:
  a:
    lines: [Well.]
    choices:
      - {text: Go left., approach: neutral, goto: z}
      - {text: Go right., approach: neutral, goto: y}
  z: {lines: [Left.], ending: {title: Left, outcome: growth}}
  y: {lines: [Right.], ending: {title: Right, outcome: mixed}}
"""


def program(*arguments: str, folder: Path) -> tuple[int, str, str]:
    around = {**os.environ, "PYTHONPATH": str(ROOT), "SECOND_CHANCES_DATA": str(folder / "kept")}
    command = [sys.executable, "-m", "game", *arguments]
    ended = subprocess.run(command, cwd=folder, env=around, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout, ended.stderr


@pytest.mark.parametrize("many", [1, 400])
def test_all_that_a_check_says_arrives_before_it_ends(many: int, tmp_path: Path) -> None:
    for number in range(many):
        (tmp_path / f"story-{number}.yaml").write_text(FINE)
    status, said, _ = program("check", ".", folder=tmp_path)
    assert status == 0
    assert said.count(": proved\n") == many
    assert " scenario" in said.splitlines()[-1]


def test_a_check_loads_nothing_that_shows_a_story(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(FINE)
    (tmp_path / "library.yaml").write_text("title: Mine\n")
    look = "import sys; from game.cli.check import check; check(['story.yaml']); print(*sys.modules)"
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    loaded = subprocess.run(
        [sys.executable, "-c", look], cwd=tmp_path, env=around, capture_output=True, text=True, check=True
    )
    names = loaded.stdout.split()
    assert "game.proof.explore" in names
    assert not [name for name in names if name.startswith(("game.ui", "game.app", "importlib.resources"))]


def test_the_status_is_that_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "torn.yaml").write_text("title: [")
    assert program("check", "torn.yaml", folder=tmp_path)[0] == 1
    status, _, told = program("check", "nothing.yaml", folder=tmp_path)
    assert (status, told) == (2, "second-chances check: there is nothing at 'nothing.yaml'\n")
    assert program("explain", "dead-end", folder=tmp_path)[0] == 0
    assert program("dance", folder=tmp_path)[0] == 2


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only some systems have a file that is always full"
)
@pytest.mark.parametrize(
    "arguments",
    [("check", "."), ("check", "--help"), ("explain", "dead-end"), ("reference",), ("--version",)],
)
def test_a_full_disk_is_told_in_a_sentence(arguments: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(FINE)
    around = {**os.environ, "PYTHONPATH": str(ROOT), "SECOND_CHANCES_DATA": str(tmp_path / "kept")}
    around.pop("PYTHONUNBUFFERED", None)  # argparse says nothing of what it cannot write at once
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "game", *arguments]
        ended = subprocess.run(
            command, cwd=tmp_path, env=around, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.stderr == "second-chances: not everything could be written: No space left on device\n"
    assert ended.returncode == 2
