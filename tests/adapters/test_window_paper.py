"""A page as a picture file, drawn beside the window."""

from __future__ import annotations

import struct
import time
from collections.abc import Callable
from pathlib import Path

import pygame

from game.adapters.pygame_window.paper import png
from game.adapters.pygame_window.window import PygameWindow
from game.ui.frame import Frame, Placed, Rect, Scenery

from .window_page import PICTURES

Opener = Callable[..., PygameWindow]


def test_a_frame_becomes_a_picture_of_its_own_size_and_the_window_stays(
    open_window: Opener, assets: Path, tmp_path: Path
) -> None:
    window = open_window((1280, 720))
    window.screenshot(tmp_path / "before.png")
    size = (1920, 1500)
    frame = Frame(size, (Placed(Scenery(Rect(0, 0, *size), "room")),), (), "")
    content = png(frame, theme="dusk", pictures=PICTURES, assets=assets, clock=time.monotonic)
    assert content[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", content[16:24]) == size
    (tmp_path / "page.png").write_bytes(content)
    drawn = pygame.image.load(tmp_path / "page.png")
    assert drawn.get_at((100, 100)) != drawn.get_at((1800, 100)), "both halves of the place are there"
    window.screenshot(tmp_path / "after.png")
    assert (tmp_path / "after.png").read_bytes() == (tmp_path / "before.png").read_bytes()
