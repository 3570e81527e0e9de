"""pygame's mixer with a card that is a file, with one that swallows all, and with none at all."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAYS = """
import sys
from pathlib import Path
from game.adapters.sound.player import SoundPlayer
from game.settings import Volumes
player = SoundPlayer(Path(sys.argv[1]))
player.set_volumes(Volumes(0.01, 0.01, 0.01))  # where there is a card, nobody is to be startled
player.hold("rain", "title")
player.play("press")
there = player.settle()
mixer = sys.modules["pygame.mixer"]
print("sounds" if mixer.get_init() and mixer.get_busy() else "is silent")
player.hold("street", "ending-growth")
player.hold("no-such-room", "no-such-bed")
player.play("no-such-cue")
player.set_volumes(Volumes(0.5, 0.5, 0.5))
there = player.settle() and there
player.silence()
player.hold("room", "")
player.rest(True)
player.rest(False)
there = player.settle() and there
player.close()
print("well" if there else "too slow")
"""


def played(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A game that plays sounds, in a process of its own: SDL asks its environment once."""
    kept = {k: v for k, v in os.environ.items() if k != "SDL_AUDIODRIVER"}
    return subprocess.run(
        [sys.executable, "-c", PLAYS, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        env={**kept, "PYTHONPATH": str(ROOT), "PYGAME_HIDE_SUPPORT_PROMPT": "1", **environment},
    )


SOUNDS = ROOT / "assets" / "sounds"


@pytest.mark.parametrize(("driver", "what"), [("dummy", "sounds"), ("no-such-driver", "is silent")])
def test_sound_plays_where_there_is_a_card_and_is_silent_where_there_is_none(driver: str, what: str) -> None:
    done = played(SOUNDS, SDL_AUDIODRIVER=driver)
    assert (done.stdout, done.stderr, done.returncode) == (f"{what}\nwell\n", "", 0)


@pytest.mark.parametrize("environment", [{}, {"SDL_AUDIODRIVER": "alsa"}])
def test_whatever_card_this_machine_has_nothing_fails_and_nothing_is_said(
    environment: dict[str, str],
) -> None:
    done = played(SOUNDS, **environment)
    assert (done.stdout[-5:], done.stderr, done.returncode) == ("well\n", "", 0)


def test_without_the_files_all_is_silent(tmp_path: Path) -> None:
    done = played(tmp_path, SDL_AUDIODRIVER="dummy")
    assert (done.stdout, done.stderr, done.returncode) == ("is silent\nwell\n", "", 0)


HEARD = """
import sys
from pathlib import Path
from game.adapters.sound.mixer import Mixer
import pygame
mixer = Mixer(Path(sys.argv[1]))
mixer.load("rain", "phone-buzz")
mixer.set_gain("rooms", 0.5)
mixer.hold("rooms", "rain", 0.1)
mixer.play("phone-buzz")
pygame.time.wait(500)
mixer.stop()
pygame.time.wait(300)
mixer.close()
"""


def test_what_is_held_is_heard_and_nothing_after_the_stop(tmp_path: Path) -> None:
    """SDL's driver “disk” writes what a card would get."""
    file = tmp_path / "heard.raw"
    card = {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(file), "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, "-c", HEARD, str(SOUNDS)],
        check=True,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, **card},
        capture_output=True,
    )
    if not file.exists() or not file.stat().st_size:
        pytest.skip("this SDL has no driver that writes to a file")
    heard = array("h", file.read_bytes())
    assert max(heard) > 1000
    quiet = heard[-44100 // 5 :]  # a tenth of a second, both ears
    assert not any(quiet)
