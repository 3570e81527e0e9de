"""What comes as one thing when the words before it are there: choices rise one by one, bubbles grow from their tail."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.adapters.pygame_window.layers import Layer, box, common
from game.adapters.pygame_window.motion import OPAQUE, ease
from game.story.frozen import field, mutable
from game.ui.frame import Fill, Item, Rect, Typing
from game.ui.theme import MOTION

RISE = 12  # design pixels that a choice rises by; tokens.yaml, motion.choice_in
SMALL = 0.96  # of its size, at which a bubble begins; tokens.yaml, motion.bubble_in
PAINTED = Callable[[Rect, Callable[[Item], int]], pygame.Surface]  # what an area of the page looks like


@mutable
class Coming:
    """One choice or bubble: `begin` and `end` are seconds after its page, `members` the items it is made of."""

    ground: Fill
    area: Rect
    members: frozenset[int]
    begin: float
    end: float
    rise: int
    picture: pygame.Surface | None = None

    @property
    def reach(self) -> Rect:
        """All that it may touch on its way."""
        return Rect(self.area.x, self.area.y, self.area.w, self.area.h + self.rise)

    def draw(self, target: pygame.Surface, gone: float, picture: pygame.Surface) -> None:
        """Draw it so many seconds after its page, with what it is when it is there."""
        way = ease((gone - self.begin) / (self.end - self.begin))
        x, y = self.area.x, self.area.y + round(self.rise * (1 - way))
        if self.ground.comes == "grow":
            part = SMALL + (1 - SMALL) * way
            w, h = round(self.area.w * part), round(self.area.h * part)
            _, upper_end, lower_end, _ = self.ground.corners
            x += 0 if upper_end and lower_end else self.area.w - w  # the corner of the tail stays where it is
            y += self.area.h - h
            picture = pygame.transform.smoothscale(picture, (max(1, w), max(1, h)))
        picture.set_alpha(round(OPAQUE * way))
        target.blit(picture, (x, y))


@mutable
class Arriving:
    """All that comes so on a page, since the page came at `start`; nothing where that is None."""

    start: float | None = None
    coming: list[Coming] = field(default_factory=list)
    hurried: float = -1.0  # seconds after the page: what had begun by then is there

    @staticmethod
    def on(page: Sequence[Layer], size: tuple[int, int], start: float | None, before: Arriving) -> Arriving:
        """What comes on a page; one that was there `before` has been hurried or not."""
        if start is None:
            return Arriving()
        scale = min(size[0] / 1920, size[1] / 1080)
        found: list[Coming] = []
        for at, layer in enumerate(page):
            ground = layer.item
            if isinstance(ground, Fill) and ground.comes and ground.delay and layer.reach.w and layer.reach.h:
                members = (each for each in page[at:] if each.delay == layer.delay)
                inside = frozenset(id(e.item) for e in members if e.item.rect.inside(ground.rect))
                rises = ground.comes == "rise"
                turn = sum(each.rise > 0 for each in found) + 1 if rises else 0
                begin = (ground.delay + turn * MOTION.choice_stagger) / 1000
                lasts = MOTION.choice_in if rises else MOTION.bubble_in
                rise = max(1, round(RISE * scale)) if rises else 0
                area = common(ground.rect, layer.clip)
                found.append(Coming(ground, area, inside, begin, begin + lasts / 1000, rise))
        return Arriving(start, found, before.hurried if before.start == start else -1.0)

    def under_way(self, now: float) -> list[Coming]:
        """What is not there yet."""
        if self.start is None or not self.coming:
            return []
        gone = now - self.start
        return [
            each for each in self.coming if gone < each.end and not each.ground.delay / 1000 <= self.hurried
        ]

    def hidden(self, now: float) -> frozenset[int]:
        """The items that are not drawn at their place yet, by their identity."""
        return frozenset().union(*(each.members for each in self.under_way(now)))

    def hurry(self, now: float) -> list[Rect]:
        """Let all that has begun to come be there at once; where that shows."""
        if self.start is None:
            return []
        gone = now - self.start
        found = [each.reach for each in self.under_way(now) if each.ground.delay / 1000 <= gone]
        self.hurried = max(self.hurried, gone)
        return found

    def moved(self, before: float, now: float) -> list[Rect]:
        """Where it shows that time has gone on."""
        if self.start is None:
            return []
        gone = now - self.start
        return [each.reach for each in self.under_way(before) if gone > each.begin]

    def paint(self, target: pygame.Surface, area: Rect, now: float, painted: PAINTED) -> None:
        """Draw in an area what is on its way there, over the page without it."""
        for each in self.under_way(now):
            seen = common(area, each.reach)
            if self.start is None or now - self.start <= each.begin or not seen.w or not seen.h:
                continue
            if each.picture is None:
                each.picture = painted(each.area, lambda item: 0 if isinstance(item, Typing) else OPAQUE)
            target.set_clip(box(seen))
            each.draw(target, now - self.start, each.picture)
            target.set_clip(None)
