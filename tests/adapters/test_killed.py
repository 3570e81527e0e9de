"""The game killed at any moment: every choice that it has taken in is there when it starts again."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from game.adapters.disk.keeper import DiskKeeper
from game.ui.screens.play import PlayScreen
from game.ui.words import english
from tests.pilot import Pilot, app_with

ROOT = Path(__file__).parents[2]
KILLS = 50  # tests marked long; the suite has time for a few
USUAL = 10
MOST_CHOICES = 8  # after which it is killed at the latest; no way through the story is shorter
LONGEST_DELAY = 0.03  # seconds; a choice takes some thousandths, so that the kill falls anywhere in one


def choices_taken_in(folder: Path, seed: int) -> list[str]:
    """Let a game play, kill it at a moment drawn from the seed, and give what it had said it took in."""
    rng = random.Random(seed)
    lines, delay = rng.randint(1, MOST_CHOICES), rng.random() * LONGEST_DELAY
    command = [sys.executable, "-m", "tests.adapters.plays_until_killed", str(folder), str(seed)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as game:
        assert game.stdout is not None
        last = [game.stdout.readline() for _ in range(lines)][-1]
        threading.Event().wait(delay)  # it plays on meanwhile
        game.kill()
        rest = [line for line in game.stdout if line.endswith("\n")]
    told = [last, *rest][-1]
    assert told.startswith("taken in:"), "the game never asked anything"
    return told.removeprefix("taken in:").split()


@pytest.mark.skipif(sys.platform == "win32", reason="There is no SIGKILL to test.")
@pytest.mark.parametrize(
    "seed", [pytest.param(at, marks=() if at < USUAL else pytest.mark.long) for at in range(KILLS)]
)
def test_a_killed_game_goes_on_from_the_last_choice_it_took_in(seed: int, tmp_path: Path) -> None:
    taken = choices_taken_in(tmp_path, seed)
    keeper = DiskKeeper(tmp_path, english())
    restored = keeper.restore()
    assert restored.notice == ""
    assert bool(restored.kept.saves) >= bool(taken)
    if not restored.kept.saves:
        return
    pilot = Pilot(app_with(keeper))
    pilot.press("Continue")
    screen = pilot.app.screen
    assert isinstance(screen, PlayScreen) and not pilot.app.notice
    entries = restored.kept.saves["thirty-days"].journal.entries
    kept = [f"{entry.choice}/{entry.reason}" if entry.reason else entry.choice for entry in entries]
    assert kept[: len(taken)] == taken
    assert len(kept) <= len(taken) + 1, "the choice under way may be there or not"
    assert screen.playthrough.length == len(kept)
