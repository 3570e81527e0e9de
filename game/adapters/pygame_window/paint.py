"""Drawing a frame's items, in their order, into a part of a surface."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.fonts import Fonts
from game.adapters.pygame_window.gallery import Gallery
from game.adapters.pygame_window.layers import Layer, box, common
from game.adapters.pygame_window.loading import Loader
from game.adapters.pygame_window.motion import DOT_STEPS
from game.adapters.pygame_window.shadows import Shadows
from game.adapters.pygame_window.shapes import Band, Outline, Shapes
from game.adapters.pygame_window.strokes import stroke
from game.ui.frame import (
    Badge,
    Dots,
    Edge,
    Face,
    Figure,
    Fill,
    Glyph,
    Hatch,
    Item,
    Matrix,
    Rect,
    Ring,
    Run,
    Scenery,
    Shade,
    Stroke,
    Tail,
    Typing,
)
from game.ui.layout.room import QUIET_ZONE
from game.ui.theme import THEMES

if TYPE_CHECKING:
    from game.adapters.disk.layered import Shelf
    from game.adapters.pygame_window.life import Life

OPAQUE = 255
SHADE = 0.04  # of the size of words, how far their shadow falls; mock-title
FAINT = 90  # of a dot that does not swell

Opacity = Callable[[Item], int]  # see motion.Reveal


class Painter:
    """Knows how each kind of item looks; everything costly it makes is kept by the parts it asks."""

    def __init__(self, assets: Shelf, loader: Loader) -> None:
        self.fonts = Fonts(assets / "fonts")
        self.shapes = Shapes(assets / "icons")
        self.shadows = Shadows()
        self.gallery = Gallery(loader, self.shapes)
        self._nowhere = pygame.Surface((1, 1))

    def paint(
        self,
        target: pygame.Surface,
        page: Sequence[Layer],
        area: Rect,
        opacity: Opacity = lambda item: OPAQUE,
        life: Life | None = None,
    ) -> None:
        """Draw all that shows in `area`, and touch nothing outside it; with `life`, as it moves just now."""
        target.set_clip(box(area))
        target.fill(THEMES[self.gallery.theme].ink)  # where nothing else is drawn
        for index in box(area).collidelistall([layer.box for layer in page]):
            layer = page[index]
            seen = common(area, layer.clip)
            target.set_clip(box(seen))
            if life is not None and isinstance(layer.item, Figure) and life.figure(target, layer.item):
                continue
            self._draw(target, layer.item, opacity)
            if life is not None and layer is life.ground:
                life.paint(target, seen)
        target.set_clip(None)

    def prepare(self, item: Item) -> None:
        """Make and keep what an item is drawn with, but for pictures, which are made elsewhere."""
        if not isinstance(item, Scenery | Figure | Face):
            self._nowhere.set_clip((0, 0, 0, 0))
            self._draw(self._nowhere, item, lambda item: OPAQUE)

    def _draw(self, target: pygame.Surface, item: Item, opacity: Opacity) -> None:
        r = item.rect
        if r.w <= 0 or r.h <= 0:
            return
        theme = self.gallery.theme
        match item:
            case Run():
                self._run(target, item, opacity(item))
            case Fill():
                self._arriving(target, item, opacity(item))
            case Typing():
                self._typing(target, item, opacity(item))
            case Ring(bar=True) if opacity(item) == OPAQUE:
                core = Band(item.outer, item.inner_width, (r.w + 1) // 2 - item.inner_width)
                bands = (Band(item.inner, 0, item.inner_width), core)
                self.shapes.panel(target, r, Outline(item.radius, bands=bands))
            case Ring() if opacity(item) == OPAQUE:
                bands = (
                    Band(item.outer, 0, item.outer_width),
                    Band(item.inner, item.outer_width, item.inner_width),
                )
                self.shapes.panel(target, r, Outline(item.radius, bands=bands))
            case Glyph() if opacity(item):
                target.blit(self.shapes.icon(item.icon, item.colour, r.w, r.h), (r.x, r.y))
            case Badge():
                target.blit(self.shapes.badge(item.approach, theme, r.w, r.h), (r.x, r.y))
            case Edge():
                target.blit(self.shapes.edge(item.approach, theme, r.w, r.h), (r.x, r.y))
            case Scenery() | Figure():
                target.blit(self.gallery.picture(item), (r.x, r.y))
            case Face():
                self._face(target, item)
            case Tail():
                tail = self.shapes.tail(r.w, r.h, item.colour, item.border, item.mirrored)
                target.blit(tail, (r.x, r.y))
            case Shade():
                fade = self.shadows.fade(r, item.colour, item.alpha_from, item.alpha_to, item.direction)
                target.blit(fade, (r.x, r.y))
            case Dots():
                self._dots(target, item)
            case Hatch():
                target.blit(self.shapes.hatch(item.pattern, item.colour, r.w, r.h), (r.x, r.y))
            case Stroke():
                stroke(target, item)
            case Matrix():
                _matrix(target, item)

    def _run(self, target: pygame.Surface, run: Run, alpha: int) -> None:
        if not run.text or alpha <= 0:
            return
        lettering = self.fonts.picture(run.text, run.font, run.colour)
        picture = lettering.surface
        baseline = run.rect.y + self.fonts.baseline(run.font, run.rect.h)
        if run.shade and alpha >= OPAQUE:
            off = max(round(run.font.size * SHADE), 1)
            under = self.fonts.picture(run.text, run.font, run.shade).surface
            target.blit(under, (run.rect.x + off, baseline - lettering.rise + off))
        if alpha < OPAQUE:
            picture.set_alpha(alpha)
        target.blit(picture, (run.rect.x, baseline - lettering.rise))
        if alpha < OPAQUE:
            picture.set_alpha(OPAQUE)
        if run.underline and alpha >= OPAQUE:
            size = run.font.size
            low = baseline + max(2, size // 8)
            target.fill(run.colour, (run.rect.x, low, run.rect.w, max(1, size // 14)))

    def _arriving(self, target: pygame.Surface, fill: Fill, alpha: int) -> None:
        """A panel, as clearly as it shows yet."""
        seen = target.get_clip().clip(box(fill.rect))
        if alpha >= OPAQUE or not seen.w or not seen.h:
            self._fill(target, fill)
        elif alpha > 0:
            before = target.subsurface(seen).copy()
            self._fill(target, fill)
            before.set_alpha(OPAQUE - alpha)
            target.blit(before, seen.topleft)

    def _typing(self, target: pygame.Surface, typing: Typing, step: int) -> None:
        """Three dots that swell one after the other."""
        if step <= 0:
            return
        r = typing.rect
        self.shapes.panel(target, r, Outline(typing.radius, typing.ground))
        size = max(4, r.h // 5)
        dot = self.shapes.dot(size, typing.colour)
        for index in range(3):
            swell = max(0.0, math.sin(2 * math.pi * (step / DOT_STEPS - index / 6)))
            dot.set_alpha(round(FAINT + (OPAQUE - FAINT) * swell))
            target.blit(dot, (r.x + r.w * (index + 1) // 4 - size // 2, r.y + (r.h - size) // 2))
        dot.set_alpha(OPAQUE)

    def _fill(self, target: pygame.Surface, fill: Fill) -> None:
        if fill.shadow:
            self.shadows.draw(target, fill.rect, fill.radius, fill.shadow)
        bands = (Band(fill.border, 0, fill.border_width),) if fill.border and fill.border_width else ()
        outline = Outline(fill.radius, fill.colour, fill.alpha, bands, fill.corners)
        if fill.dashed and bands:
            target.blit(self.shapes.dashed(fill.rect.w, fill.rect.h, outline), (fill.rect.x, fill.rect.y))
            return
        self.shapes.panel(target, fill.rect, outline)

    def _face(self, target: pygame.Surface, face: Face) -> None:
        r = face.rect
        target.blit(self.gallery.picture(face), (r.x, r.y))
        if face.border:
            line = max(2, min(r.w, r.h) // 24) if face.round else 3
            radius = min(r.w, r.h) // 2 if face.round else face.radius
            bands = (Band(face.border, 0, line),)
            self.shapes.panel(target, r, Outline(radius, bands=bands, corners=face.corners))

    def _dots(self, target: pygame.Surface, dots: Dots) -> None:
        """Round dots, evenly from end to end of the longer side, about as far apart as they are wide."""
        r = dots.rect
        size, long = max(1, min(r.w, r.h)), max(r.w, r.h)
        gaps = max(0, round((long - size) / (size * 2.2)))
        dot = self.shapes.dot(size, dots.colour)
        for i in range(gaps + 1):
            along = round((long - size) * i / gaps) if gaps else 0
            target.blit(dot, (r.x + along, r.y) if r.w >= r.h else (r.x, r.y + along))


def _matrix(target: pygame.Surface, code: Matrix) -> None:
    """A code in whole pixels, dark on light whatever the theme: a camera wants it so."""
    target.fill(code.light, box(code.rect))
    cell = code.rect.w // (len(code.rows) + 2 * QUIET_ZONE)
    start = (code.rect.w - cell * len(code.rows)) // 2
    for y, row in enumerate(code.rows):
        for x, dark in enumerate(row):
            if dark == "1":
                where = (code.rect.x + start + x * cell, code.rect.y + start + y * cell, cell, cell)
                target.fill(code.dark, where)
