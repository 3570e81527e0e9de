"""Places, figures and faces as they are drawn: lit, scaled, cropped, darkened, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pygame

from game.adapters.pygame_window.cache import MEGABYTE, surfaces
from game.adapters.pygame_window.loading import Loader
from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.shapes import Shapes, svg
from game.ui.frame import Face, Figure, Rect, Scenery
from game.ui.theme import THEMES

# How far a picture steps back: blur at a quarter of 1080p, and how strongly the scrim covers it.
STEP_BACK = {"clear": (0, 0), "dim": (2, 105), "blurred": (9, 205)}
CARD_BRIGHTNESS = 0.60  # in high contrast; a card's strip holds no words, so it may be brighter than a place
ROUND_BY = 10  # a face that is not round has corners of a tenth of its height unless it says otherwise
HIGH_CONTRAST_GROUND = "#141414"
KEPT_MEGABYTES = 36
HEAD = (0.20, 0.05, 0.62)  # left, top and side of the head in a half figure, in parts of its width


Picture = Scenery | Figure | Face


def place_path(place: str) -> str:
    return f"places/{place}.webp"


class Gallery:
    """Makes the pictures of a frame and keeps them, within a bound on memory."""

    def __init__(self, loader: Loader, shapes: Shapes) -> None:
        self._loader = loader
        self._shapes = shapes
        self._kept = surfaces(KEPT_MEGABYTES)
        self._table = Pictures()
        self.theme = "dusk"

    def dress(self, theme: str, table: Pictures, window: tuple[int, int]) -> None:
        """Take over the theme and the table of lights and grounds; what was made for others goes."""
        if (theme, table) != (self.theme, self._table):
            self._kept.clear()
        self.theme, self._table = theme, table
        self._kept.limit = int(KEPT_MEGABYTES * MEGABYTE * max(1.0, window[0] * window[1] / (1920 * 1080)))

    def paths(self, item: Picture) -> tuple[str, ...]:
        """The files an item is drawn from."""
        match item:
            case Scenery():
                return (place_path(item.place),)
            case Figure():
                return self._person_paths(item.person, item.mood, face=False)
            case Face():
                return self._person_paths(item.person, item.mood, face=True)

    def figure_paths(self, person: str, mood: str) -> tuple[str, ...]:
        return self._person_paths(person, mood, face=False)

    def arrived(self, item: Picture) -> bool:
        """Whether all that an item is drawn from is decoded or known to be missing."""
        return all(self._loader.missing(p) or self._loader.take(p) is not None for p in self.paths(item))

    def ready(self, item: Picture) -> bool:
        """Whether a picture can be drawn as it should be, now."""
        return self._kept.peek(self._key(item)) is not None or self.arrived(item)

    def gather(self, items: Iterable[Picture], seconds: float, clock: Callable[[], float]) -> None:
        """Make as many pictures as are decoded in the time; each as it comes, so that few are held at once."""
        waiting = [item for item in items if self._kept.peek(self._key(item)) is None]
        self._loader.prefetch(path for item in waiting for path in self.paths(item))
        end = clock() + seconds
        while waiting:
            seen = self._loader.arrivals
            for item in [item for item in waiting if self.arrived(item)]:
                self.picture(item)
                waiting.remove(item)
            left = end - clock()
            if not waiting or left <= 0:
                return
            self._loader.await_more(seen, left)

    def picture(self, item: Picture) -> pygame.Surface:
        match item:
            case Scenery():
                return self.scenery(item)
            case Figure():
                return self.figure(item)
            case Face():
                return self.face(item)

    def scenery(self, item: Scenery) -> pygame.Surface:
        def make(raw: pygame.Surface | None) -> pygame.Surface:
            w, h = item.rect.w, item.rect.h
            look = THEMES[self.theme]
            blur, scrim = STEP_BACK[item.back]
            if raw is None:
                image = _calm_place(w, h)
            elif blur:
                image = _softened(raw, w, h, item.centre, max(1, round(blur * h / 1080)))
            else:
                image = _cover(raw, w, h, item.centre)
            if scrim:
                veil = pygame.Surface(image.get_size())
                veil.fill(look.scrim)
                veil.set_alpha(scrim)
                image.blit(veil, (0, 0))
            if look.place_brightness < 1:
                _darken(image, CARD_BRIGHTNESS if item.radius else look.place_brightness)
            if image.get_size() != (w, h):
                image = pygame.transform.smoothscale(image, (w, h))
            if not item.radius:
                return image.convert()
            return self._cut(image.convert_alpha(), item.radius, item.corners)

        return self._made(item, make)

    def figure(self, item: Figure) -> pygame.Surface:
        """A picture exactly as large as the rect, the figure standing on its lower edge."""

        def make(raw: pygame.Surface | None) -> pygame.Surface:
            w, h = item.rect.w, item.rect.h
            stage = pygame.Surface((w, h), pygame.SRCALPHA)
            raw = raw or _silhouette(450, 590)
            scale = min(w / raw.get_width(), h / raw.get_height())
            size = (max(1, round(raw.get_width() * scale)), max(1, round(raw.get_height() * scale)))
            body = pygame.transform.smoothscale(raw.convert_alpha(), size)
            body.fill(self._table.light_of(item.place), special_flags=pygame.BLEND_RGB_MULT)
            _darken(body, THEMES[self.theme].people_brightness)
            if item.mirrored:
                body = pygame.transform.flip(body, True, False)
            stage.blit(body, ((w - size[0]) // 2, h - size[1]))
            return stage

        return self._made(item, make)

    def face(self, item: Face) -> pygame.Surface:
        """A picture exactly as large as the rect: ground, head, and the line round them."""

        def make(raw: pygame.Surface | None) -> pygame.Surface:
            w, h = item.rect.w, item.rect.h
            picture = pygame.Surface((w, h), pygame.SRCALPHA)
            picture.fill(self._ground(item))
            head = _head(raw, is_face=self._is_face(item))
            side = max(w, h) if item.round else min(w, h)
            head = pygame.transform.smoothscale(head, (side, side))
            if item.mirrored:
                head = pygame.transform.flip(head, True, False)
            picture.blit(head, ((w - side) // 2, h - side))
            if not item.round:
                _darken(picture, THEMES[self.theme].people_brightness)
            radius = min(w, h) // 2 if item.round else item.radius or min(w, h) // ROUND_BY
            return self._cut(picture, radius, item.corners) if radius else picture

        return self._made(item, make)

    def _made(self, item: Picture, make: Callable[[pygame.Surface | None], pygame.Surface]) -> pygame.Surface:
        """The kept picture; or a new one, which is kept unless it only stands in for one that is coming."""
        key = self._key(item)
        kept = self._kept.peek(key)
        if kept is not None:
            return kept
        raw = next(filter(None, map(self._loader.take, self.paths(item))), None)
        picture = make(raw)
        if raw is not None or self.arrived(item):
            self._kept.put(key, picture)
        return picture

    def _key(self, item: Picture) -> tuple[Picture, str]:
        """The same picture wherever it stands, so that scrolling makes nothing anew."""
        return replace(item, rect=Rect(0, 0, item.rect.w, item.rect.h)), self.theme

    def _person_paths(self, person: str, mood: str, *, face: bool) -> tuple[str, ...]:
        """The file for a person in a mood: the mood itself, else calm, else any; a face from the figure."""
        folder = f"people/{person}"
        files = self._loader.files(folder)
        prefix = "face-" if face else ""
        fitting = [f for f in files if f.startswith("face-") == face]
        if face and not fitting:
            return self._person_paths(person, mood, face=False)
        wishes = [f"{prefix}{wish}.webp" for wish in (mood, "calm", "neutral")]
        found = next((wish for wish in wishes if wish in fitting), fitting[0] if fitting else "")
        return (f"{folder}/{found}",) if found else ()

    def _is_face(self, item: Face) -> bool:
        return any("/face-" in path for path in self.paths(item))

    def _ground(self, item: Face) -> str:
        if THEMES[self.theme].bordered and not item.round:
            return HIGH_CONTRAST_GROUND
        return self._table.ground_of(item.person)

    def _cut(
        self, picture: pygame.Surface, radius: int, corners: tuple[bool, bool, bool, bool]
    ) -> pygame.Surface:
        mask = self._shapes.mask(picture.get_width(), picture.get_height(), radius, corners)
        picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return picture


def _cover(raw: pygame.Surface, w: int, h: int, centre: tuple[int, int]) -> pygame.Surface:
    """The part of a picture that fills a rect, as near to `centre` as its edges allow."""
    scale = max(w / raw.get_width(), h / raw.get_height())
    cw, ch = min(raw.get_width(), round(w / scale)), min(raw.get_height(), round(h / scale))
    x = round(raw.get_width() * centre[0] / 1000 - cw / 2)
    y = round(raw.get_height() * centre[1] / 1000 - ch / 2)
    x, y = max(0, min(x, raw.get_width() - cw)), max(0, min(y, raw.get_height() - ch))
    part = raw.subsurface((x, y, cw, ch))
    if part.get_bitsize() < 32:
        part = part.convert(32)  # takes a third of the time with what follows
    return pygame.transform.smoothscale(part, (w, h))


def _softened(raw: pygame.Surface, w: int, h: int, centre: tuple[int, int], radius: int) -> pygame.Surface:
    """What would cover a rect, blurred and small: nobody sees the difference, and it takes a fraction of the time.

    The radius is that at a quarter of the size; a strong blur is made at an eighth.
    """
    part = 8 if radius >= 4 else 4
    small = _cover(raw, max(1, w // part), max(1, h // part), centre)
    return pygame.transform.gaussian_blur(small, max(1, radius * 4 // part))


def _darken(image: pygame.Surface, brightness: float) -> None:
    if brightness >= 1:
        return
    level = round(255 * brightness)
    image.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)


def _calm_place(w: int, h: int) -> pygame.Surface:
    """Where a picture is missing: an evening sky, indigo above and plum below."""
    strip = pygame.Surface((1, 4))
    for i, colour in enumerate(("#1B1436", "#2A2050", "#3D2F6B", "#6B4468")):
        strip.set_at((0, i), colour)
    return pygame.transform.smoothscale(strip.convert(24), (w, h))


def _silhouette(w: int, h: int) -> pygame.Surface:
    """Somebody, where the picture of a person is missing."""
    body = (
        f'<g transform="scale({w / 450} {h / 590})"><circle cx="225" cy="180" r="95" fill="#4A3A6B"/>'
        '<path d="M40 590C40 370 120 288 225 288C330 288 410 370 410 590Z" fill="#4A3A6B"/></g>'
    )
    return svg(w, h, body)


def _head(raw: pygame.Surface | None, *, is_face: bool) -> pygame.Surface:
    """A square picture of the head alone."""
    if raw is None:
        raw, is_face = _silhouette(450, 590).subsurface((0, 50, 450, 450)), True
    raw = raw.convert_alpha()
    w, h = raw.get_size()
    left, top, side = (round(part * w) for part in HEAD)
    if is_face:
        side = min(w, h)
        left, top = (w - side) // 2, 0
    side = min(side, h - top)
    return raw.subsurface((left, top, side, side))
