"""The dashed line round a draft: it stays at the edge, at every size."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.shapes import Band, Outline, Shapes

ASSETS = Path(__file__).parent.parent.parent / "assets"


@pytest.mark.parametrize(("high", "radius", "line"), [(73, 37, 3), (82, 37, 2), (83, 41, 2), (107, 37, 3)])
def test_a_dashed_line_never_leaves_the_edge(high: int, radius: int, line: int) -> None:
    pygame.display.init()
    pygame.display.set_mode((10, 10))
    outline = Outline(radius, "#FFFFFF", bands=(Band("#000000", 0, line),))
    for wide in range(500, 520):
        field = Shapes(ASSETS).dashed(wide, high, outline)
        middle = [field.get_at((x, high // 2))[0] for x in range(2 * line, wide - 2 * line)]
        assert min(middle) > 200, wide
        ends = chain(range(2 * line), range(wide - 2 * line, wide))
        assert any(field.get_at((x, y))[0] < 100 for x in ends for y in range(high)), "there is a line"
