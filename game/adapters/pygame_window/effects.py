"""The weather of a place as it is drawn at a moment, and where it has changed since the moment before."""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.adapters.pygame_window.changes import tidy
from game.adapters.pygame_window.layers import box, common
from game.adapters.pygame_window.particles import Pause, Speck, level, specks
from game.adapters.pygame_window.sprites import PARTS, Sprites
from game.adapters.pygame_window.view import View
from game.story.frozen import field, frozen, mutable
from game.ui.frame import Rect
from game.ui.weather import Glow, Pieces

FEW = 8  # more separate parts than this cost more than one larger part
SHADES = 24  # steps from nothing to all, so that what hardly fades is not drawn anew
OPAQUE = 255


@frozen
class Drawn:
    """A picture, where its corner is, and how clearly it shows."""

    picture: pygame.Surface
    x: int
    y: int
    alpha: int = OPAQUE

    @property
    def area(self) -> Rect:
        return Rect(self.x, self.y, *self.picture.get_size())


@mutable
class Air:
    """Pieces in the air."""

    pieces: Pieces
    drawn: list[Drawn] = field(default_factory=list)
    _boxes: list[pygame.Rect] = field(default_factory=list)

    @property
    def far(self) -> bool:
        return self.pieces.far

    def move(self, now: float, here: float, pause: Pause, view: View, sprites: Sprites) -> list[Rect]:
        """Go on to a moment of the place's time, when it is `here` clearly, 0 to 1; what has to be drawn anew."""
        before = self.drawn
        found = (self._drawn(speck, here, view, sprites) for speck in specks(self.pieces, now, pause))
        seen = view.area(self.pieces.seen)
        self.drawn = [each for each in found if each.alpha and each.area.overlaps(seen)]
        if before == self.drawn:
            return []
        self._boxes = [box(each.area) for each in self.drawn]
        return few(common(each.area, seen) for each in (*before, *self.drawn))

    def paint(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what reaches into `clip`, beyond which the target takes nothing."""
        for at in clip.collidelistall(self._boxes):
            each = self.drawn[at]
            each.picture.set_alpha(each.alpha)
            target.blit(each.picture, (each.x, each.y))

    def _drawn(self, speck: Speck, here: float, view: View, sprites: Sprites) -> Drawn:
        x, y = view.spot(speck.x, speck.y)
        part = int(x % 1 * PARTS) if self.pieces.look == "cloud" else 0
        picture = sprites.picture(self.pieces, speck, part)
        w, h = picture.get_size()
        alpha = round(speck.shine * here * SHADES) * OPAQUE // SHADES
        return Drawn(picture, int(x) - w // 2, round(y) - h // 2, alpha)


@mutable
class Light:
    """A light that breathes."""

    glow: Glow
    drawn: Drawn | None = None
    level: int = -1
    far: bool = False

    def move(self, now: float, here: float, pause: Pause, view: View, sprites: Sprites) -> list[Rect]:
        """Go on to a moment of the place's time, when it is `here` clearly, 0 to 1; what has to be drawn anew."""
        bright = round(level(self.glow, now) * here)
        if bright == self.level:
            return []
        self.level = bright
        picture = sprites.glow(self.glow, bright)
        x, y = view.spot(*self.glow.at)
        w, h = picture.get_size()
        self.drawn = Drawn(picture, round(x) - w // 2, round(y) - h // 2)
        return [self.drawn.area]

    def paint(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what reaches into `clip`, beyond which the target takes nothing."""
        if self.drawn is not None and clip.colliderect(box(self.drawn.area)):
            spot = (self.drawn.x, self.drawn.y)
            target.blit(self.drawn.picture, spot, special_flags=pygame.BLEND_RGB_ADD)


def few(parts: Iterable[Rect]) -> list[Rect]:
    """The same area in a few parts, or in one that covers them all."""
    found = tidy(parts)
    if len(found) <= FEW:
        return found
    whole = box(found[0]).unionall([box(part) for part in found[1:]])
    return [Rect(whole.x, whole.y, whole.w, whole.h)]


def without(area: Rect, covers: Iterable[pygame.Rect]) -> list[Rect]:
    """An area less what lies over it."""
    left = [box(area)] if area.w > 0 and area.h > 0 else []
    for cover in covers:
        left = [part for whole in left for part in _beside(whole, cover)]
    return [Rect(part.x, part.y, part.w, part.h) for part in left]


def outer(covers: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """Covers without those that lie in one before them, as the words of a panel do."""
    kept: list[pygame.Rect] = []
    for cover in covers:
        if cover.w and cover.h and not any(kept[at].contains(cover) for at in cover.collidelistall(kept)):
            kept.append(cover)
    return kept


def _beside(whole: pygame.Rect, cover: pygame.Rect) -> list[pygame.Rect]:
    common = whole.clip(cover)
    if not common.w or not common.h:
        return [whole]
    parts = (
        pygame.Rect(whole.x, whole.y, whole.w, common.y - whole.y),
        pygame.Rect(whole.x, common.bottom, whole.w, whole.bottom - common.bottom),
        pygame.Rect(whole.x, common.y, common.x - whole.x, common.h),
        pygame.Rect(common.right, common.y, whole.right - common.right, common.h),
    )
    return [part for part in parts if part.w and part.h]
