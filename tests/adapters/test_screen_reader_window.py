"""A window that a screen reader is told of before it is seen, as Windows and macOS want it."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.window import PygameWindow

ASSETS = Path(__file__).parents[2] / "assets"


def test_a_window_can_be_opened_hidden_and_appears_when_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    window = PygameWindow("Test", (960, 540), assets=ASSETS, hidden=True)
    try:
        assert not pygame.display.get_active()
        window.appear()
        assert pygame.display.get_active()
        assert window.size == (960, 540) and len(window.place) == 2
    finally:
        window.close()
