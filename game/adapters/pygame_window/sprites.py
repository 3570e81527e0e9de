"""The pictures of small things that move: drops, leaves, dust, clouds. Made once for each look, size and turn."""

from __future__ import annotations

import math

import pygame

from game.adapters.pygame_window.cache import surfaces
from game.adapters.pygame_window.particles import Speck
from game.adapters.pygame_window.shapes import svg
from game.ui.weather import Glow, Pieces

KEPT_MEGABYTES = 4
TURNS = 24  # pictures of a leaf on its way round
ROUND = 96  # pixels across of a light before it is made as large as it is
PARTS = 4  # of a pixel, to which a cloud is put: it goes so slowly that whole pixels would be seen


class Sprites:
    """Draws and keeps the pictures, for a window in which a pixel of the place is `scale` large."""

    def __init__(self, scale: float, brightness: float) -> None:
        self._scale = scale
        self._brightness = brightness
        self._kept = surfaces(KEPT_MEGABYTES)

    def picture(self, pieces: Pieces, speck: Speck, part: int) -> pygame.Surface:
        """One piece; `part` is how many quarters of a pixel to the right it stands."""
        size = max(2, round(speck.size * self._scale / 2) * 2)
        turn = int(speck.turn * TURNS) if pieces.look == "leaf" else 0
        way = pieces.way if pieces.look == "drop" else (0, 0)
        key = (pieces.look, size, speck.colour, turn, way, part)
        return self._kept.get(key, lambda: self._made(pieces, size, speck.colour, turn, part))

    def glow(self, glow: Glow, level: int) -> pygame.Surface:
        """A light so many levels bright, to be added to what is there; black where it does not reach."""
        across = max(2, round(2 * glow.radius * self._scale))
        small = pygame.Surface((ROUND, ROUND), 0, 32)
        colour = pygame.Color(glow.colour)
        most = max(colour.r, colour.g, colour.b, 1)
        for step in range(ROUND // 2):
            part = (1 - math.cos(math.pi * (step + 1) * 2 / ROUND)) / 2 * self._brightness * level / most
            ring = tuple(round(value * part) for value in (colour.r, colour.g, colour.b))
            pygame.draw.circle(small, ring, (ROUND // 2, ROUND // 2), ROUND // 2 - step)
        return pygame.transform.smoothscale(small, (across, max(2, round(across * glow.flat))))

    def _made(self, pieces: Pieces, size: int, colour: str, turn: int, part: int) -> pygame.Surface:
        colour = self._dimmed(colour)
        match pieces.look:
            case "drop":
                return _drop(size, pieces.way, colour)
            case "leaf":
                return _leaf(size, colour, turn)
            case "glint":
                high = max(2, size // 12)
                return svg(
                    size, high, f'<rect width="{size}" height="{high}" rx="{high / 2}" fill="{colour}"/>'
                )
            case "pane":
                wide, high = size, round(size * 1.4)
                return svg(wide, high, f'<rect width="{wide}" height="{high}" rx="1" fill="{colour}"/>')
            case "cloud":
                return _cloud(size, colour, part / PARTS)
            case "light":
                return _disc(size, colour, 0.8)
        return _disc(size, colour, 0.0)

    def _dimmed(self, colour: str) -> str:
        if self._brightness >= 1:
            return colour
        whole = pygame.Color(colour)
        r, g, b = (round(value * self._brightness) for value in (whole.r, whole.g, whole.b))
        return f"#{r:02x}{g:02x}{b:02x}"


def _disc(size: int, colour: str, solid: float) -> pygame.Surface:
    """A spot that fades at its rim, from `solid` of its radius on."""
    stops = f'<stop offset="{solid}" stop-color="{colour}"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    half = size / 2
    return svg(
        size,
        size,
        f'<defs><radialGradient id="s" gradientUnits="userSpaceOnUse" cx="{half}" cy="{half}" r="{half}">{stops}'
        f'</radialGradient></defs><circle cx="{half}" cy="{half}" r="{half}" fill="url(#s)"/>',
    )


def _drop(size: int, way: tuple[int, int], colour: str) -> pygame.Surface:
    """A line as the drop falls."""
    length = math.hypot(*way) or 1.0
    dx, dy = way[0] / length * size, way[1] / length * size
    wide, high = round(abs(dx)) + 4, round(abs(dy)) + 4
    x1, x2 = (wide - 2, 2) if dx < 0 else (2, wide - 2)
    return svg(
        wide,
        high,
        f'<path d="M{x1} 2L{x2} {high - 2}" stroke="{colour}" stroke-width="1.7" stroke-linecap="round"/>',
    )


def _leaf(size: int, colour: str, turn: int) -> pygame.Surface:
    """A leaf that tumbles: it turns, and now and then one sees it from its edge."""
    half, angle = size / 2, turn / TURNS
    thin = 0.25 + 0.2 * (1 + math.cos(4 * math.pi * angle))
    shape = f"M{-half} 0Q0 {-half * thin * 2} {half} 0Q0 {half * thin * 2} {-half} 0Z"
    return svg(
        size + 2,
        size + 2,
        f'<g transform="translate({half + 1} {half + 1}) rotate({angle * 360})">'
        f'<path d="{shape}" fill="{colour}"/></g>',
    )


def _cloud(size: int, colour: str, part: float) -> pygame.Surface:
    """Two round bars, as the clouds of the pictures are."""
    high = max(6, size // 18)
    top = high * 0.6
    return svg(
        size + 1,
        round(high * 1.6) + 1,
        f'<g transform="translate({part} 0)"><path d="'
        f'{_bar(0, top, size, high)}{_bar(size * 0.3, 0, size * 0.42, high)}" fill="{colour}"/></g>',
    )


def _bar(x: float, y: float, w: float, h: float) -> str:
    r = h / 2
    return f"M{x + r} {y}H{x + w - r}A{r} {r} 0 0 1 {x + w - r} {y + h}H{x + r}A{r} {r} 0 0 1 {x + r} {y}Z"
