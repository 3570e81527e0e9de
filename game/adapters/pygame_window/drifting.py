"""The far part of a place, which goes slowly to and fro behind what stands before it."""

from __future__ import annotations

import math

import pygame

from game.adapters.pygame_window.making import lit
from game.adapters.pygame_window.view import DEPTHS, MARGIN, Read, View
from game.story.frozen import frozen, mutable
from game.ui.frame import Rect
from game.ui.weather import PICTURE, Drift

PARTS = 4  # of a pixel: whole ones would be seen as jerks
CLEAR = 8  # levels of 255 from which on the far part is seen through what stands before it


@frozen
class Depths:
    """A place taken apart where its far part is seen: `far` is wider by `reach` pixels at each side than `front`."""

    view: View
    far: pygame.Surface
    front: pygame.Surface
    x: int
    y: int
    reach: int

    @property
    def area(self) -> Rect:
        return Rect(self.x, self.y, *self.front.get_size())

    def draw_far(self, target: pygame.Surface, step: int) -> None:
        """The far part, so many parts of a pixel to the right of where it is drawn."""
        whole, part = divmod(step, PARTS)
        left, size = self.reach - whole, self.front.get_size()
        target.blit(self.far, (self.x, self.y), ((left, 0), size))
        if part:
            self.far.set_alpha(255 * part // PARTS)
            target.blit(self.far, (self.x, self.y), ((left - 1, 0), size))
            self.far.set_alpha(None)

    def draw_front(self, target: pygame.Surface) -> None:
        target.blit(self.front, (self.x, self.y))


def depths(view: View, drift: Drift, read: Read, brightness: float) -> Depths | None:
    """Made of the files of a place, on whatever thread; None where one is missing or nothing far is seen."""
    folder = f"places/{view.item.place}"
    far = read(f"{folder}/far.webp")
    before = [depth for name in DEPTHS if (depth := read(f"{folder}/{name}.webp")) is not None]
    if far is None or not before:
        return None
    whole = pygame.Surface(PICTURE, pygame.SRCALPHA, 32)
    for depth in before:
        whole.blit(depth, (-MARGIN[0], -MARGIN[1]))
    open_air = pygame.Surface(PICTURE, pygame.SRCALPHA, 32)
    open_air.fill("#FFFFFF")
    open_air.blit(whole, (0, 0), special_flags=pygame.BLEND_RGBA_SUB)
    part = open_air.get_bounding_rect(CLEAR).clip(view.crop)
    if not part.w or not part.h:
        return None
    front = whole.subsurface(part).copy()
    wide = part.inflate(2 * (drift.reach + 1), 0)
    behind = pygame.Surface(wide.size, 0, 32)
    behind.blit(far, (0, 0), wide.move(MARGIN))
    lit(front, brightness)
    lit(behind, brightness)
    size = (max(1, round(part.w * view.scale)), max(1, round(part.h * view.scale)))
    reach = math.ceil((drift.reach + 1) * view.scale)
    if view.scale != 1:
        front = pygame.transform.smoothscale(front, size)
        behind = pygame.transform.smoothscale(behind, (size[0] + 2 * reach, size[1]))
    x, y = view.spot(*part.topleft)
    return Depths(view, behind, front, round(x), round(y), reach)


@mutable
class Drifting:
    """How far the far part of a place has gone; without `depths` it stays where it is drawn."""

    drift: Drift
    began: float
    depths: Depths | None = None
    step: int = 0

    @property
    def pixels(self) -> int:
        return round(self.step / PARTS)

    def move(self, now: float, scale: float) -> list[Rect]:
        """Go on to a moment of the place's time; what has to be drawn anew."""
        if self.depths is None:
            return []
        turn = 2 * math.pi * (now - self.began) / self.drift.seconds
        step = round(self.drift.reach * scale * math.sin(turn) * PARTS)
        if step == self.step:
            return []
        self.step = step
        return [self.depths.area]
