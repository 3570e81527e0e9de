"""The page that is on the window, and how it becomes the next one: only what changed is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.arriving import Arriving
from game.adapters.pygame_window.changes import (
    backdrop,
    changed_parts,
    changed_people,
    ring_of,
    tidy,
)
from game.adapters.pygame_window.layers import Layer, box, common, layers
from game.adapters.pygame_window.making import Picture
from game.adapters.pygame_window.motion import (
    BEAT,
    MOOD_CHANGE,
    OPAQUE,
    PLACE_CHANGE,
    STEP_BACK_CHANGE,
    Fade,
    Reveal,
    Slide,
)
from game.adapters.pygame_window.paint import Opacity, Painter
from game.story.frozen import replace
from game.ui.frame import Face, Figure, Frame, Item, Rect, Ring, Scenery
from game.ui.theme import THEMES

if TYPE_CHECKING:
    from game.adapters.pygame_window.life import Life

SurfaceFade = Fade[pygame.Surface]


class Canvas:
    """Draws frames on the surface of a window, with what moves between them."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._frame: Frame | None = None
        self._page: tuple[Layer, ...] = ()
        self._drawn_at = 0.0
        self._reveal = Reveal()
        self._last_delay = 0
        self._arriving = Arriving()
        self._fades: list[SurfaceFade] = []
        self._under: pygame.Surface | None = None  # the page as it will be, while something fades over it
        self._owed: list[Rect] = []  # parts of the page that are painted with the next step
        self._slide: Slide | None = None
        self._late: list[Picture] = []  # stand-ins for pictures that are still being decoded
        self._life: Life | None = None  # made after the first picture, and not where nothing is to move
        self._alive = False

    def show(
        self,
        surface: pygame.Surface,
        frame: Frame,
        now: float,
        *,
        still: bool,
        fresh: bool,
        alive: bool = True,
    ) -> list[Rect]:
        """Draw a frame; the parts of the surface that are new."""
        old, self._frame = self._frame, frame
        before, self._page = self._page, layers(frame.items, surface.get_size(), self._page)
        self._alive = alive and not still
        ended = self._life is not None and not self._alive
        self._life = self._life.settled(self._page) if self._life and self._alive else None
        self._last_delay = max((layer.delay for layer in self._page), default=0)
        # Where everything fades, all is new: there is no need to compare.
        fades = fresh and not still and old is not None and backdrop(old) != backdrop(frame)
        parts = [] if fades else changed_parts(before, self._page)
        if ended:
            parts = [_whole(surface)]  # as it is drawn, without what was in the air
        if old is None or old.size != frame.size:
            parts = [_whole(surface)]
            self._fades.clear()
            self._under = self._slide = None
            self._owed = []
            old = None
        if still:
            self._reveal = Reveal()
            parts += self._stop_motion(now)
        else:
            parts += self._start_motion(surface, old, frame, now, parts, fresh=fresh)
        self._arrive(surface)
        self._late = self._not_ready()
        return self._draw(surface, parts, now)

    def step(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """Draw what has moved since the last time; the parts of the surface that are new."""
        ended: list[Rect] = []
        if self._slide and self._slide.over(now):
            ended = [self._slide.at(self._drawn_at), self._slide.new]
            self._slide = None
        return self._draw(surface, ended, now)

    def live(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """Draw where the place and the people have gone on; the parts of the surface that are new."""
        if self._life is None or self._slide is not None:  # the ring may be anywhere just now
            return []
        parts = self._life.tick(now)
        if self._fades:
            return self._draw(surface, parts, now)
        self._paint(surface, self._page, parts, now)
        return parts

    def living(self, *, rest: bool) -> bool:
        """Whether anything has a life of its own here, now that it is to `rest` or to go on."""
        if not self._alive:
            return False
        if self._life is None:
            from game.adapters.pygame_window.life import Life  # not before the first picture

            self._life = Life(self._painter.gallery).settled(self._page)
        self._life.rest() if rest else self._life.go_on()
        return self._life.moves

    def settle(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """End fades and slides at once, and let choices be there that have begun to rise; words go on arriving."""
        parts = self._arriving.hurry(now)
        if self._fades or self._slide:
            parts += self._stop_motion(now)
        return self._draw(surface, parts, now) if parts else []

    def finish_reveal(self, surface: pygame.Surface, now: float) -> list[Rect]:
        if not self.revealing(now):
            return []
        parts = [layer.reach for layer in self._page if layer.arrives]
        parts += [each.reach for each in self._arriving.under_way(now)]
        self._reveal = Reveal()
        self._arrive(surface)
        return self._draw(surface, parts, now)

    def repaint(self, surface: pygame.Surface, now: float) -> list[Rect]:
        """Draw the whole page again, on a surface that may be a new one."""
        if self._frame is None:
            return []
        self._page = layers(self._frame.items, surface.get_size())
        if self._life is not None:
            self._life.settled(self._page)
        self._late = self._not_ready()
        self._arrive(surface)
        self._under, self._owed = None, []
        return self._draw(surface, [_whole(surface)], now)

    def pictures_arrived(self, surface: pygame.Surface, now: float, *, still: bool) -> list[Rect]:
        """Draw the pictures that were late, softly."""
        here = [item for item in self._late if self._painter.gallery.ready(item)]
        self._late = [item for item in self._late if item not in here]
        areas = tidy(common(item.rect, _whole(surface)) for item in here)
        if not still and not self._covered(areas, now):
            self._fades += [self._fade(surface, area, now, MOOD_CHANGE) for area in areas]
        return self._draw(surface, areas, now)

    @property
    def late(self) -> tuple[Picture, ...]:
        """Pictures a plain one stands in for until they are decoded."""
        return tuple(self._late)

    def revealing(self, now: float) -> bool:
        return self._last_delay > 0 and not self._reveal.over(self._last_delay, now)

    def moving(self, now: float) -> bool:
        comes = bool(self._arriving.under_way(self._drawn_at))
        return bool(self._fades) or self._slide is not None or self._unfinished(now) or comes

    def _not_ready(self) -> list[Picture]:
        pictures = (layer.item for layer in self._page if layer.picture)
        return [
            item
            for item in pictures
            if isinstance(item, Scenery | Figure | Face) and not self._painter.gallery.ready(item)
        ]

    def _unfinished(self, now: float) -> bool:
        """Words are arriving, or the last ones have arrived since the last drawing."""
        return self.revealing(now) or self.revealing(self._drawn_at)

    def _start_motion(
        self,
        surface: pygame.Surface,
        old: Frame | None,
        new: Frame,
        now: float,
        parts: Sequence[Rect],
        *,
        fresh: bool,
    ) -> list[Rect]:
        """Begin what moves from one page to the next, of which `parts` differ; what else is to be drawn anew."""
        if not fresh:
            return self._slide_ring(old, new, now)
        self._reveal = Reveal(now)
        delayed = [layer.reach for layer in self._page if layer.arrives]
        stopped = self._stop_motion(now)
        if old is None:
            return delayed + stopped
        was, now_is = backdrop(old), backdrop(new)
        if was != now_is:
            same = was.place == now_is.place
            seconds = max(STEP_BACK_CHANGE if same else PLACE_CHANGE, new.comes_ms / 1000)
            fade = self._fade(surface, _whole(surface), now, seconds)
            away = bool(was.place and now_is.place) and not same
            self._fades = [replace(fade, through=away)]
            return [_whole(surface)]
        people = changed_people(old, new)
        if people:
            self._reveal = Reveal(now + BEAT)
        areas = tidy(common(part, _whole(surface)) for part in (*people, *parts, *delayed, *stopped))
        seconds = max(MOOD_CHANGE, new.comes_ms / 1000)
        self._fades = [self._fade(surface, area, now, seconds) for area in areas]
        return areas

    def _slide_ring(self, old: Frame | None, new: Frame, now: float) -> list[Rect]:
        """A ring that moved on the same page slides; one that was scrolled along does not."""
        parts: list[Rect] = []
        start = self._slide.at(self._drawn_at) if self._slide else None
        if self._slide:
            parts = [self._slide.at(self._drawn_at), self._slide.new]
            self._slide = None
        before, after = ring_of(old.items) if old else None, ring_of(new.items)
        if old is None or before is None or after is None or old.scroll != new.scroll:
            return parts
        if before.item.rect != after.item.rect:
            self._slide = Slide(start or before.item.rect, after.item.rect, now)
        return parts

    def _stop_motion(self, now: float) -> list[Rect]:
        parts = [fade.area for fade in self._fades]
        if self._slide:
            parts += [self._slide.at(self._drawn_at), self._slide.new]
        self._fades, self._slide = [], None
        return parts

    def _fade(self, surface: pygame.Surface, area: Rect, now: float, seconds: float) -> SurfaceFade:
        return Fade(area, surface.subsurface(box(area)).copy(), now, seconds)

    def _draw(self, surface: pygame.Surface, parts: Iterable[Rect], now: float) -> list[Rect]:
        window = _whole(surface)
        new = tidy(common(part, window) for part in (*parts, *self._moved(now), *self._owed))
        self._owed, self._drawn_at = [], now
        if self._fades and self._under is None:
            new = tidy((*new, *(fade.area for fade in self._fades)))
            unseen = self._covered(new, now)
            if unseen and sum(area.w * area.h for area in new) * 2 > window.w * window.h:
                self._owed = new  # nobody sees it yet, and it is much: the next step paints it
                return []
            # What fades is painted once, and not anew for each step.
            whole = any(fade.area == window for fade in self._fades)
            self._under = pygame.Surface(surface.get_size(), 0, surface) if whole else surface.copy()
        else:
            unseen = False
        self._paint(self._under or surface, self._page_at(now), new, now)
        if unseen:
            return []  # only painted: the next step has but to let it shine through
        if self._under is not None:
            new = self._fade_over(surface, self._under, new, now)
        return new

    def _arrive(self, surface: pygame.Surface) -> None:
        """Take from the page what comes as one thing, such as a choice."""
        self._arriving = Arriving.on(self._page, surface.get_size(), self._reveal.start, self._arriving)

    def _paint(
        self, target: pygame.Surface, page: Sequence[Layer], areas: Iterable[Rect], now: float
    ) -> None:
        """Draw areas of the page as it is at a moment, with what is on its way there."""
        hidden = self._arriving.hidden(now)

        def opacity(item: Item) -> int:
            return 0 if id(item) in hidden else self._reveal.opacity(item, now)

        def painted(area: Rect, opacity: Opacity) -> pygame.Surface:
            whole = pygame.Surface(target.get_size(), 0, target)
            self._painter.paint(whole, page, area, opacity, self._life)
            return whole.subsurface(box(area)).copy()

        for area in areas:
            self._painter.paint(target, page, area, opacity, self._life)
            if hidden:
                self._arriving.paint(target, area, now, painted)

    def _covered(self, areas: Sequence[Rect], now: float) -> bool:
        """Whether what was there before lies over all of these, with nothing shining through yet."""
        covers = [f.area for f in self._fades if f.left(now) == OPAQUE and not f.ground(now)]
        return all(any(area.inside(cover) for cover in covers) for area in areas)

    def _fade_over(
        self, surface: pygame.Surface, page: pygame.Surface, new: Sequence[Rect], now: float
    ) -> list[Rect]:
        """Bring what is new from the page to the window, with what still shines through over it."""
        areas = tidy((*new, *(fade.area for fade in self._fades)))
        self._fades = [fade for fade in self._fades if not fade.over(now)]
        for area in areas:
            surface.blit(page, (area.x, area.y), box(area))
        for fade in self._fades:
            left, ground = fade.left(now), fade.ground(now)
            fade.before.set_alpha(left if left < OPAQUE else None)  # 255 takes ten times as long as either
            if left:
                surface.blit(fade.before, (fade.area.x, fade.area.y))
            if ground:
                self._sink(surface, fade.area, ground)
        if not self._fades:
            self._under = None
        return areas

    def _sink(self, surface: pygame.Surface, area: Rect, part: float) -> None:
        """Let an area sink into the colour of the ground."""
        ink = pygame.Color(THEMES[self._painter.gallery.theme].ink)
        kept, level = 1 - part, (ink.r, ink.g, ink.b)
        surface.fill((round(255 * kept),) * 3, box(area), pygame.BLEND_RGB_MULT)
        surface.fill(tuple(round(value * part) for value in level), box(area), pygame.BLEND_RGB_ADD)

    def _moved(self, now: float) -> list[Rect]:
        """Where words, choices and the ring have gone on since the last drawing."""
        hidden = self._arriving.hidden(self._drawn_at) & self._arriving.hidden(now)
        parts = [
            layer.reach
            for layer in self._page
            if layer.arrives
            and id(layer.item) not in hidden
            and self._reveal.opacity(layer.item, now) != self._reveal.opacity(layer.item, self._drawn_at)
        ]
        parts += self._arriving.moved(self._drawn_at, now)
        if self._slide:
            parts += [self._slide.at(self._drawn_at), self._slide.at(now)]
        return parts

    def _page_at(self, now: float) -> tuple[Layer, ...]:
        """The page with the ring where it is just now."""
        if self._slide is None:
            return self._page
        rect = self._slide.at(now)
        return tuple(_moved_ring(l, l.item, rect) if isinstance(l.item, Ring) else l for l in self._page)


def _moved_ring(layer: Layer, ring: Ring, rect: Rect) -> Layer:
    seen = common(rect, layer.clip)
    return replace(layer, item=replace(ring, rect=rect), reach=seen, box=box(seen))


def _whole(surface: pygame.Surface) -> Rect:
    return Rect(0, 0, *surface.get_size())
