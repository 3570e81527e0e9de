"""People breathe: their upper body rises and sinks by a pixel or two, each at a pace of their own."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygame

from game.story.frozen import frozen
from game.ui.frame import Figure, Rect

RISE = 2.0  # pixels at 1080p
PARTS = 4  # pictures for each pixel: a whole one would be seen as a jerk
BODY = 0.72  # what breathes, in parts of the height from the top
BEGINS = 2.5  # seconds until somebody who stood still breathes as deep as others
SHORTEST, SPREAD = 4.2, 1.5  # seconds of a breath, and how much longer the slowest is
IN = 0.42  # the part of a breath in which one breathes in


@frozen
class Breathing:
    """A figure, its picture, and its upper body once for each part of a pixel that it may have sunk."""

    figure: Figure
    picture: pygame.Surface
    sunk: Sequence[pygame.Surface]  # with their colours multiplied by their alpha
    since: float

    @property
    def area(self) -> Rect:
        """All that moves."""
        r = self.figure.rect
        return Rect(r.x, r.y, r.w, body(self.picture) + math.ceil(RISE) + 1)

    def draw(self, target: pygame.Surface, parts: int) -> None:
        """The figure, sunk by so many parts of a pixel."""
        r, high = self.figure.rect, body(self.picture)
        w, h = self.picture.get_size()
        target.blit(self.picture, (r.x, r.y + high), (0, high, w, h - high))
        whole, part = divmod(parts, PARTS)
        if part:
            target.blit(self.sunk[part - 1], (r.x, r.y + whole), special_flags=pygame.BLEND_PREMULTIPLIED)
        else:
            target.blit(self.picture, (r.x, r.y + whole), (0, 0, w, high))


def breathing(figure: Figure, picture: pygame.Surface, since: float) -> Breathing:
    """Somebody who breathes, made on whatever thread."""
    return Breathing(figure, picture, sunk_bodies(picture), since)


def body(picture: pygame.Surface) -> int:
    return round(picture.get_height() * BODY)


def sunk_bodies(picture: pygame.Surface) -> list[pygame.Surface]:
    """The upper body, sunk by one, two and three parts of a pixel."""
    return sunk_by_parts(picture.subsurface((0, 0, picture.get_width(), body(picture))).premul_alpha())


def sunk_by_parts(whole: pygame.Surface) -> list[pygame.Surface]:
    """A picture with its colours multiplied by their alpha, sunk by one, two and three parts of a pixel."""
    w, high = whole.get_size()
    found = []
    for part in range(1, PARTS):
        below = 255 * part // PARTS
        made = pygame.Surface((w, high + 1), pygame.SRCALPHA, whole)
        for top, share in ((0, 255 - below), (1, below)):
            thin = whole.copy()
            thin.fill((share,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
            made.blit(thin, (0, top), special_flags=pygame.BLEND_RGBA_ADD)
        found.append(made)
    return found


def number_of(person: str) -> int:
    """A number of their own, by which nobody moves as others do."""
    return sum(ord(letter) * (at + 3) for at, letter in enumerate(person))


def sinking(person: str, now: float, since: float, scale: float) -> int:
    """How many parts of a pixel somebody has sunk, breathing out; 0 is as they are drawn."""
    own = number_of(person) % 97 / 97
    lasts = SHORTEST + SPREAD * own
    part = (now / lasts + own) % 1
    full = part / IN if part < IN else 1 - (part - IN) / (1 - IN)
    smooth = (1 - math.cos(math.pi * full)) / 2
    deep = min(1.0, (now - since) / BEGINS)
    return round((1 - smooth) * deep * RISE * scale * PARTS)
