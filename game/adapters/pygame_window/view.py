"""Where a spot of a place's picture is in the window, and what of a place stands before its far part."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pygame

from game.adapters.pygame_window.making import crop, lit
from game.story.frozen import frozen
from game.ui.frame import Rect, Scenery
from game.ui.weather import PICTURE, Area, Pieces

DEPTHS = ("middle", "near")  # what hides the far part
MARGIN = (32, 18)  # how much more than the screen a depth shows at each side

Read = Callable[[str], pygame.Surface | None]


@frozen
class View:
    """A place as it covers its rect."""

    item: Scenery
    crop: pygame.Rect  # the part of the picture that is seen
    scale: float
    aside: int = 0  # pixels of the window by which all is moved to the right

    @staticmethod
    def of(item: Scenery) -> View:
        seen = crop(PICTURE, item.rect.w, item.rect.h, item.centre)
        return View(item, seen, item.rect.w / seen.w)

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """A spot of the picture in the window."""
        rect, seen, scale = self.item.rect, self.crop, self.scale
        return rect.x + self.aside + (x - seen.x) * scale, rect.y + (y - seen.y) * scale

    def area(self, area: Area) -> Rect:
        """An area of the picture in the window."""
        x, y = self.spot(area[0], area[1])
        return Rect(round(x), round(y), round(area[2] * self.scale), round(area[3] * self.scale))


@frozen
class Front:
    """What stands before the far part of a place, where something moves there: exactly as in the whole picture."""

    view: View
    picture: pygame.Surface
    x: int
    y: int

    @property
    def area(self) -> Rect:
        return Rect(self.x, self.y, *self.picture.get_size())


def front(view: View, far: Iterable[Pieces], read: Read, brightness: float) -> Front | None:
    """Made of the files of a place, on whatever thread; None where there is nothing, or a file is missing."""
    folder = f"places/{view.item.place}"
    whole = read(f"{folder}.webp")
    depths = [depth for name in DEPTHS if (depth := read(f"{folder}/{name}.webp")) is not None]
    if whole is None or not depths or whole.get_size() != PICTURE:
        return None
    part = _reached(far).clip(view.crop)
    if not part.w or not part.h:
        return None
    made = pygame.Surface(part.size, pygame.SRCALPHA, 32)
    made.blit(whole, (0, 0), part)
    mask = pygame.Surface(part.size, pygame.SRCALPHA, 32)
    for depth in depths:
        mask.blit(depth, (0, 0), part.move(MARGIN))
    mask.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    made.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    lit(made, brightness)
    x, y = view.spot(*part.topleft)
    size = (max(1, round(part.w * view.scale)), max(1, round(part.h * view.scale)))
    if size != part.size:
        made = pygame.transform.smoothscale(made, size)
    return Front(view, made, round(x), round(y))


def _reached(far: Iterable[Pieces]) -> pygame.Rect:
    """Where far pieces may come, in the picture."""
    reached = []
    for pieces in far:
        x, y, w, h = pieces.area
        air = pieces.sway + pieces.sizes[1]
        begin = pygame.Rect(x - air, y - air, w + 2 * air, h + 2 * air)
        reached.append(begin.union(begin.move(round(pieces.way[0] * 1.2), round(pieces.way[1] * 1.2))))
    return reached[0].unionall(reached[1:])
