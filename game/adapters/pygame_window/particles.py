"""Where the small things of a place are at a moment: a function of the time, with the same answer each time."""

from __future__ import annotations

import math
from collections.abc import Iterator

from game.story.frozen import frozen
from game.ui.weather import Glow, Pieces

COMES, GOES = 0.15, 0.25  # parts of its life in which a piece grows clear and fades
TURN = 2 * math.pi


@frozen
class Speck:
    """One piece: its middle in pixels of the picture, its size, how far round it is turned, how clearly it shows."""

    x: float
    y: float
    size: float
    colour: str
    turn: float  # 0 to 1
    shine: float  # 0 to 1


@frozen
class Pause:
    """A time in which nothing new comes: what is in the air comes down, and the place rests."""

    begin: float = math.inf
    end: float = math.inf

    def covers(self, born: float) -> bool:
        return self.begin <= born < self.end


def specks(pieces: Pieces, now: float, pause: Pause) -> Iterator[Speck]:
    """The pieces that are there now."""
    x, y, w, h = pieces.area
    small, large = pieces.sizes
    for index in range(pieces.many):
        lasts = pieces.seconds * (0.8 + 0.4 * chance(index, 0, 1))
        lived = now / lasts + (index + chance(index, 0, 2)) / pieces.many
        life = math.floor(lived)
        part = lived - life
        if pause.covers(now - part * lasts):
            continue
        pace = 0.85 + 0.3 * chance(index, life, 3)
        swing = math.sin(TURN * (part * 1.6 + chance(index, life, 4)))
        yield Speck(
            x + w * chance(index, life, 5) + pieces.way[0] * part * pace + pieces.sway * swing,
            y + h * chance(index, life, 6) + pieces.way[1] * part * pace,
            small + (large - small) * chance(index, life, 7),
            pieces.colours[int(chance(index, life, 8) * len(pieces.colours))],
            (part * (1 + chance(index, life, 9)) + chance(index, life, 10)) % 1,
            pieces.strength * min(1.0, part / COMES, (1 - part) / GOES),
        )


def level(glow: Glow, now: float) -> int:
    """How many levels brighter a light is now: it breathes in and out, and no two breaths are alike."""
    breath = math.sin(TURN * now / glow.seconds) + 0.35 * math.sin(TURN * now / (glow.seconds * 2.7))
    return round(glow.strength * (0.5 + breath / 2.7))


def chance(index: int, life: int, what: int) -> float:
    """A number from 0 to below 1 that looks like chance and is always the same."""
    mixed = (index * 73856093) ^ (life * 19349663) ^ (what * 83492791)
    mixed = ((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 12)) * 0x297A2D39) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 15)) & 0xFFFFFFFF) / 2**32
