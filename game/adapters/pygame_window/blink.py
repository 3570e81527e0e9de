"""People blink: now and then their lids are closed for a moment, and nobody's with anybody else's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.adapters.pygame_window.breath import PARTS, number_of, sunk_by_parts
from game.adapters.pygame_window.particles import chance
from game.story.frozen import frozen
from game.ui.frame import Figure, Rect

EVERY, WITHIN = (
    4.0,
    2.0,
)  # one in each four seconds, somewhere in their first two: 2 to 6 from one to the next
SHORTEST, LONGEST = 0.12, 0.16  # seconds for which lids are closed
FIRST = 1.0  # seconds for which eyes are open in a face that has just come
MOMENT, LASTS = 11, 12  # which of the dice of `chance`


@frozen
class Lids:
    """The closed lids of a figure as it is drawn, `x` and `y` from its corner, once for each part of a pixel sunk."""

    figure: Figure
    picture: pygame.Surface  # of the figure, over which they are laid
    pictures: Sequence[pygame.Surface]  # with their colours multiplied by their alpha
    x: int
    y: int
    since: float

    def area(self, sunk: int) -> Rect:
        """What of the window they cover on somebody who has sunk by so many parts of a pixel."""
        whole, part = divmod(sunk, PARTS)
        r = self.figure.rect
        return Rect(r.x + self.x, r.y + self.y + whole, *self.pictures[part].get_size())

    def draw(self, target: pygame.Surface, sunk: int) -> None:
        at = self.area(sunk)
        target.blit(self.pictures[sunk % PARTS], (at.x, at.y), special_flags=pygame.BLEND_PREMULTIPLIED)


def lids(
    figure: Figure, picture: pygame.Surface, made: Callable[[], pygame.Surface | None], since: float
) -> Lids | None:
    """Somebody's lids, `made` as large as their picture, on whatever thread; None where they have none."""
    whole = made()
    seen = whole.get_bounding_rect() if whole is not None else None
    if whole is None or seen is None or not seen.w:
        return None
    patch = whole.subsurface(seen).premul_alpha()
    return Lids(figure, picture, [patch, *sunk_by_parts(patch)], seen.x, seen.y, since)


def blinks(person: str, now: float, since: float) -> bool:
    """Whether somebody who has shown this face `since` then has their eyes closed just now; all in seconds."""
    if now - since < FIRST:
        return False
    own = number_of(person)
    time = now + own % 97 / 97 * EVERY
    turn = int(time // EVERY)
    begin = turn * EVERY + WITHIN * chance(own, turn, MOMENT)
    return begin <= time < begin + SHORTEST + (LONGEST - SHORTEST) * chance(own, turn, LASTS)
