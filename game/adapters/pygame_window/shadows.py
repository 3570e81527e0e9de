"""Soft shadows and fades: small pictures stretched along the edges of what throws them."""

from __future__ import annotations

import pygame

from game.adapters.pygame_window.cache import surfaces
from game.ui.frame import Rect
from game.ui.theme import SHADOW_ALPHA, SHADOW_COLOUR, SHADOW_DROP

HALF = 2


def spread(blur: int) -> int:
    """How far a shadow reaches beyond its panel on any side."""
    return blur + int(blur * SHADOW_DROP) + 1


class Shadows:
    """Makes shadows and fades and keeps them, within a bound on memory."""

    def __init__(self) -> None:
        self._kept = surfaces(8)

    def draw(self, target: pygame.Surface, rect: Rect, radius: int, blur: int) -> None:
        """The shadow of a panel, but for its middle, which the panel covers."""
        radius = min(radius, rect.w // 2, rect.h // 2)
        m = min(radius + blur, rect.w // 2, rect.h // 2)
        tile = self._tile(m, radius, blur)
        x, y, side = rect.x - blur, rect.y - blur + int(blur * SHADOW_DROP), m + blur
        right, low = rect.right - m, rect.bottom - m + int(blur * SHADOW_DROP)
        far = side + 1
        for spot, part in (
            ((x, y), (0, 0, side, side)),
            ((right, y), (far, 0, side, side)),
            ((right, low), (far, far, side, side)),
            ((x, low), (0, far, side, side)),
        ):
            target.blit(tile, spot, part)
        across, along = rect.w - 2 * m, rect.h - 2 * m
        for spot, part, size in (
            ((x + side, y), (side, 0, 1, side), (across, side)),
            ((x + side, low), (side, far, 1, side), (across, side)),
            ((x, y + side), (0, side, side, 1), (side, along)),
            ((right, y + side), (far, side, side, 1), (side, along)),
        ):
            if min(size) > 0:
                target.blit(self._strip(tile, (m, radius, blur), part, size), spot)

    def fade(self, rect: Rect, colour: str, first: int, last: int, direction: str) -> pygame.Surface:
        """One colour that grows or goes, downwards or across."""

        def make() -> pygame.Surface:
            length = rect.h if direction == "down" else rect.w
            line = pygame.Surface((1, length) if direction == "down" else (length, 1), pygame.SRCALPHA)
            tone = pygame.Color(colour)
            for i in range(length):
                tone.a = round(first + (last - first) * i / max(1, length - 1))
                line.set_at((0, i) if direction == "down" else (i, 0), tone)
            return pygame.transform.scale(line, (rect.w, rect.h))

        return self._kept.get(("fade", rect.w, rect.h, colour, first, last, direction), make)

    def _tile(self, m: int, radius: int, blur: int) -> pygame.Surface:
        return self._kept.get(("tile", m, radius, blur), lambda: _shadow_tile(m, radius, blur))

    def _strip(
        self,
        tile: pygame.Surface,
        key: tuple[int, int, int],
        part: tuple[int, int, int, int],
        size: tuple[int, int],
    ) -> pygame.Surface:
        return self._kept.get(
            ("strip", key, part, size), lambda: pygame.transform.scale(tile.subsurface(part), size)
        )


def _shadow_tile(m: int, radius: int, blur: int) -> pygame.Surface:
    """A small panel's whole shadow, `blur` wider on every side; blurred at half the size."""
    side = 2 * (m + blur) + 1
    small = max(3, side // HALF)
    shade = pygame.Surface((small, small), pygame.SRCALPHA)
    tone = pygame.Color(SHADOW_COLOUR)
    tone.a = 0
    shade.fill(tone)
    tone.a = round(255 * SHADOW_ALPHA)
    edge = blur * small / side
    box = (round(edge), round(edge), small - 2 * round(edge), small - 2 * round(edge))
    pygame.draw.rect(shade, tone, box, border_radius=radius * small // side)
    # No wider than the rim: a blur that is cut off there would show as a square.
    soft = pygame.transform.gaussian_blur(shade, max(1, int(edge / 2.2)))
    return pygame.transform.smoothscale(soft, (side, side))
