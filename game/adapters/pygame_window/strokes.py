"""Lines of a chart, with smooth edges: whole or broken, with a point at their end."""

from __future__ import annotations

import math
from itertools import pairwise

import pygame

from game.ui.frame import Stroke

DASH = 5  # of a broken line's parts, in its widths
Spot = tuple[float, float]


def stroke(target: pygame.Surface, line: Stroke) -> None:
    """Draw a line into a surface."""
    spots: list[Spot] = [(line.rect.x + x, line.rect.y + y) for x, y in line.points]
    if len(spots) < 2:
        return
    for part in _dashes(spots, DASH * line.width) if line.broken else [spots]:
        _drawn(target, part, line)
    if line.tip:
        _tip(target, spots, line)


def _drawn(target: pygame.Surface, spots: list[Spot], line: Stroke) -> None:
    if len(spots) < 2:
        return
    if line.width > 1:
        pygame.draw.lines(target, line.colour, False, spots, line.width)
    pygame.draw.aalines(target, line.colour, False, spots)


def _dashes(spots: list[Spot], length: float) -> list[list[Spot]]:
    """Every other part of that length along a line."""
    found: list[list[Spot]] = []
    on, left, here = True, length, [spots[0]]
    for a, b in pairwise(spots):
        whole = math.dist(a, b)
        at = 0.0
        while whole - at > left:
            at += left
            spot = (a[0] + (b[0] - a[0]) * at / whole, a[1] + (b[1] - a[1]) * at / whole)
            if on:
                found.append([*here, spot])
            on, left, here = not on, length, [spot]
        left -= whole - at
        here.append(b)
    return [*found, here] if on else found


def _tip(target: pygame.Surface, spots: list[Spot], line: Stroke) -> None:
    """A filled point in the direction in which the line comes in."""
    (ax, ay), (bx, by) = spots[-2], spots[-1]
    long = math.hypot(bx - ax, by - ay) or 1.0
    dx, dy = (bx - ax) / long * line.tip, (by - ay) / long * line.tip
    corners = [(bx, by), (bx - dx - dy * 0.6, by - dy + dx * 0.6), (bx - dx + dy * 0.6, by - dy - dx * 0.6)]
    pygame.draw.polygon(target, line.colour, corners)
    pygame.draw.aalines(target, line.colour, True, corners)
