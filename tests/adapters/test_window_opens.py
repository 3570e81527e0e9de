"""Whether a window can open, in a sentence; and that the quick import is the whole pygame in the end."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from game.adapters.pygame_window.display import no_display
from game.adapters.pygame_window.hints import HINTS, set_hints


def run(code: str, **environ: str) -> str:
    """What a fresh Python prints."""
    clean = {
        k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    }
    path = os.pathsep.join(p for p in sys.path if p)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**clean, "PYTHONPATH": path, **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


ASK = "from game.adapters.pygame_window.display import no_display; print(no_display())"


def test_hints_do_not_overrule_what_was_set_by_hand() -> None:
    environ = {"SDL_FRAMEBUFFER_ACCELERATION": "opengl"}
    set_hints(environ)
    assert environ["SDL_FRAMEBUFFER_ACCELERATION"] == "opengl"
    assert set(environ) == set(HINTS)


def test_without_a_screen_a_sentence_says_so() -> None:
    said = no_display({}, platform="linux")
    assert said is not None and "DISPLAY" in said and said.endswith(".")


@pytest.mark.skipif(sys.platform != "linux", reason="Elsewhere there is always a screen.")
def test_a_screen_that_cannot_be_reached_is_told() -> None:
    assert run(ASK, DISPLAY=":4711").startswith(("The screen could not be reached", "Only the driver"))


def test_a_screen_nobody_sees_counts_when_it_was_asked_for() -> None:
    assert run(ASK, SDL_VIDEODRIVER="dummy") == "None"


def test_asking_loads_no_more_of_pygame_than_a_window_needs() -> None:
    code = f"{ASK}; import sys; print('pygame.mixer' in sys.modules or 'pygame.sprite' in sys.modules)"
    expected = sys.platform == "win32"
    assert run(code, SDL_VIDEODRIVER="dummy").splitlines()[-1] == str(expected)


def test_the_rest_of_pygame_is_there_for_whoever_asks() -> None:
    code = (
        f"{ASK}; import pygame; s = pygame.Surface((1, 1)); print(pygame.sprite.Sprite.__name__);"
        "print(type(s) is pygame.Surface, pygame.QUIT, hasattr(pygame, 'nonsense'), pygame.ver >= '2')"
    )
    assert run(code, SDL_VIDEODRIVER="dummy").splitlines()[1:] == ["Sprite", "True 256 False True"]
