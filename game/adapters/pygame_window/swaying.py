"""Something that hangs in the wind, such as a scarf on a line: its pictures, from one side to the other."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pygame

from game.adapters.pygame_window.layers import box
from game.adapters.pygame_window.making import lit
from game.adapters.pygame_window.particles import Pause
from game.adapters.pygame_window.sprites import Sprites
from game.adapters.pygame_window.view import MARGIN, Read, View
from game.story.frozen import frozen, mutable
from game.ui.frame import Rect
from game.ui.weather import Sway

STEPS = 12  # pictures to each side
FINER = 4  # parts of a pixel by which a row is moved
NOWHERE = Rect(0, 0, 0, 0)
PINNED = 0.18  # of its height, from the top: what it hangs on does not move
BENDS = 1.5  # how much more the free end gives way than the middle


@frozen
class Swayed:
    """All pictures of one thing that hangs: what is behind it is in them."""

    view: View
    sway: Sway
    pictures: Sequence[pygame.Surface]


@mutable
class Hanging:
    """Something that hangs, as it was drawn last; without pictures it hangs as it is drawn."""

    sway: Sway
    pictures: Sequence[pygame.Surface] = ()
    step: int = -1
    area: Rect = NOWHERE
    far: bool = False

    def move(self, now: float, here: float, pause: Pause, view: View, sprites: Sprites) -> list[Rect]:
        """Go on to a moment of the place's time, when it is `here` clearly, 0 to 1; what has to be drawn anew."""
        if not self.pictures:
            return []
        step = round((1 + lean(self.sway, now) * here) * STEPS)
        if step == self.step:
            return []
        self.step, self.area = step, view.area(self.sway.area)
        return [self.area]

    def paint(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what reaches into `clip`, beyond which the target takes nothing."""
        if self.step >= 0 and clip.colliderect(box(self.area)):
            target.blit(self.pictures[self.step], (self.area.x, self.area.y))


def lean(sway: Sway, now: float) -> float:
    """How far it is blown to a side, -1 to 1: it swings, and gusts come and go."""
    gust = 0.55 + 0.45 * math.sin(2 * math.pi * now / (sway.seconds * 3.7))
    swing = 0.7 * math.sin(2 * math.pi * now / sway.seconds)
    return (swing + 0.3 * math.sin(2 * math.pi * now / (sway.seconds * 0.61) + 1)) * gust


def swayed(view: View, sway: Sway, read: Read, brightness: float) -> Swayed | None:
    """Made of the depths of a place, on whatever thread; None where one is missing."""
    folder = f"places/{view.item.place}"
    part = pygame.Rect(sway.area)
    far, middle = (read(f"{folder}/{name}.webp") for name in ("far", "middle"))
    if far is None or middle is None or not view.crop.contains(part):
        return None
    behind = pygame.Surface(part.size, 0, 32)
    behind.blit(far, (0, 0), part.move(MARGIN))
    thing = pygame.Surface(part.size, pygame.SRCALPHA, 32)
    thing.blit(middle, (0, 0), part.move(MARGIN))
    thing = thing.premul_alpha()
    wide = pygame.transform.smoothscale(thing, (part.w * FINER, part.h))
    size = view.area(sway.area)
    pictures = []
    for step in range(-STEPS, STEPS + 1):
        picture = behind.copy()
        bent = _bent(wide, sway.reach * step / STEPS * FINER)
        bent = pygame.transform.smoothscale(bent, part.size)
        picture.blit(bent, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        lit(picture, brightness)
        pictures.append(pygame.transform.smoothscale(picture, (size.w, size.h)))
    return Swayed(view, sway, pictures)


def _bent(thing: pygame.Surface, reach: float) -> pygame.Surface:
    """Each row moved to the side, the lowest by `reach`."""
    w, h = thing.get_size()
    bent = pygame.Surface((w, h), pygame.SRCALPHA, thing)
    for row in range(h):
        free = max(0.0, row / h - PINNED) / (1 - PINNED)
        bent.blit(thing, (round(reach * free**BENDS), row), (0, row, w, 1))
    return bent
