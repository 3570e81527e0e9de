"""Places, figures and faces, from what is decoded to what is drawn: cropped, softened, lit; on whatever thread."""

from __future__ import annotations

import pygame

from game.adapters.pygame_window.pictures import DAYLIGHT, Light
from game.adapters.pygame_window.shapes import read_svg
from game.story.frozen import frozen
from game.ui.frame import Face, Figure, Scenery
from game.ui.theme import Theme

Picture = Scenery | Figure | Face

# How far a picture steps back: blur at a quarter of 1080p, and how strongly the scrim covers it.
STEP_BACK = {"clear": 0, "dim": 2, "veiled": 7, "blurred": 9}  # blur in pixels at 1080 lines
CARD_BRIGHTNESS = 0.60  # at least: a card's strip holds no words, so it may be brighter than a place
FACE_BRIGHTNESS = 0.78  # of one that stands in a panel, where no words are over it either
HEAD = (0.20, 0.05, 0.62)  # left, top and side of the head in a half figure, in parts of its width


@frozen
class Recipe:
    """What a picture is made with besides its file, put together by the window: nothing here asks it for anything.

    `opaque` and `clear` have the pixels of the window, without and with alpha; `mask` cuts what has round corners.
    """

    theme: Theme
    opaque: pygame.Surface
    clear: pygame.Surface
    light: Light = DAYLIGHT
    ground: str = ""
    is_face: bool = False
    mask: pygame.Surface | None = None


def made(item: Picture, raw: pygame.Surface | None, recipe: Recipe) -> pygame.Surface:
    """The picture of an item, exactly as large as its rect; without a file a calm one stands in."""
    match item:
        case Scenery():
            picture = _scenery(item, raw, recipe)
        case Figure():
            picture = _figure(item, raw, recipe)
        case Face():
            picture = _face(item, raw, recipe)
    if recipe.mask is not None:
        picture.blit(recipe.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return picture


def _scenery(item: Scenery, raw: pygame.Surface | None, recipe: Recipe) -> pygame.Surface:
    w, h = item.rect.w, item.rect.h
    look = recipe.theme
    blur = STEP_BACK[item.back]
    dim, blurred = look.veils
    scrim = {"clear": 0, "dim": dim, "veiled": dim, "blurred": blurred}[item.back]
    light = max(CARD_BRIGHTNESS, look.place_brightness) if item.radius else look.place_brightness
    if raw is None:
        image, light = _calm_place(w, h, look), min(light, 1.0)  # it has the colours of its theme already
    elif blur:
        image = _softened(raw, w, h, item.centre, max(1, round(blur * h / 1080)))
    else:
        image = _cover(raw, w, h, item.centre)
    lit(image, light)
    if scrim:
        veil = pygame.Surface(image.get_size(), 0, recipe.opaque)
        veil.fill(look.scrim)
        veil.set_alpha(scrim)
        image.blit(veil, (0, 0))
    if image.get_size() != (w, h):
        image = pygame.transform.smoothscale(image, (w, h))
    if recipe.mask is None:
        return image.convert(recipe.opaque)
    cut = pygame.Surface((w, h), pygame.SRCALPHA, recipe.clear)  # `convert` gives no alpha to what has none
    cut.blit(image, (0, 0))
    return cut


def _figure(item: Figure, raw: pygame.Surface | None, recipe: Recipe) -> pygame.Surface:
    """The figure stands on the lower edge of its rect."""
    w, h = item.rect.w, item.rect.h
    stage = pygame.Surface((w, h), pygame.SRCALPHA, recipe.clear)
    raw = raw or _silhouette(450, 590)
    scale = min(w / raw.get_width(), h / raw.get_height())
    size = (max(1, round(raw.get_width() * scale)), max(1, round(raw.get_height() * scale)))
    body = pygame.transform.smoothscale(raw.convert(recipe.clear), size)
    body.fill(recipe.light, special_flags=pygame.BLEND_RGB_MULT)
    lit(body, recipe.theme.people_brightness)
    if item.mirrored:
        body = pygame.transform.flip(body, True, False)
    stage.blit(body, ((w - size[0]) // 2, h - size[1]))
    return stage


def _face(item: Face, raw: pygame.Surface | None, recipe: Recipe) -> pygame.Surface:
    """Ground and head; the line round them is drawn with the page."""
    w, h = item.rect.w, item.rect.h
    picture = pygame.Surface((w, h), pygame.SRCALPHA, recipe.clear)
    picture.fill(recipe.ground)
    head = _head(raw, recipe)
    side = max(w, h) if item.round else min(w, h)
    head = pygame.transform.smoothscale(head, (side, side))
    if item.mirrored:
        head = pygame.transform.flip(head, True, False)
    picture.blit(head, ((w - side) // 2, h - side))
    if not item.round:
        lit(picture, max(recipe.theme.people_brightness, FACE_BRIGHTNESS))
    return picture


def crop(size: tuple[int, int], w: int, h: int, centre: tuple[int, int]) -> pygame.Rect:
    """The part of a picture of that size that fills a rect, as near to `centre` as its edges allow."""
    wide, high = size
    scale = max(w / wide, h / high)
    cw, ch = min(wide, round(w / scale)), min(high, round(h / scale))
    x, y = round(wide * centre[0] / 1000 - cw / 2), round(high * centre[1] / 1000 - ch / 2)
    return pygame.Rect(max(0, min(x, wide - cw)), max(0, min(y, high - ch)), cw, ch)


def _cover(raw: pygame.Surface, w: int, h: int, centre: tuple[int, int]) -> pygame.Surface:
    """What of a picture fills a rect, made as large as it."""
    part = raw.subsurface(crop(raw.get_size(), w, h, centre))
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


def lit(image: pygame.Surface, brightness: float) -> None:
    """Make a picture darker, or brighter by as much of itself as is asked for."""
    level = round(255 * (brightness if brightness < 1 else brightness - 1))
    if brightness < 1:
        image.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    elif brightness > 1:
        more = image.copy()
        more.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
        image.blit(more, (0, 0), special_flags=pygame.BLEND_RGB_ADD)


def _calm_place(w: int, h: int, look: Theme) -> pygame.Surface:
    """Where a picture is missing: an evening sky, indigo above and plum below; by day one of paper."""
    strip = pygame.Surface((1, len(look.calm_place)), 0, 32)
    for i, colour in enumerate(look.calm_place):
        strip.set_at((0, i), colour)
    return pygame.transform.smoothscale(strip, (w, h))


def _silhouette(w: int, h: int) -> pygame.Surface:
    """Somebody, where the picture of a person is missing."""
    body = (
        f'<g transform="scale({w / 450} {h / 590})"><circle cx="225" cy="180" r="95" fill="#4A3A6B"/>'
        '<path d="M40 590C40 370 120 288 225 288C330 288 410 370 410 590Z" fill="#4A3A6B"/></g>'
    )
    return read_svg(w, h, body)


def _head(raw: pygame.Surface | None, recipe: Recipe) -> pygame.Surface:
    """A square picture of the head alone."""
    is_face = recipe.is_face
    if raw is None:
        raw, is_face = _silhouette(450, 590).subsurface((0, 50, 450, 450)), True
    raw = raw.convert(recipe.clear)
    w, h = raw.get_size()
    left, top, side = (round(part * w) for part in HEAD)
    if is_face:
        side = min(w, h)
        left, top = (w - side) // 2, 0
    side = min(side, h - top)
    return raw.subsurface((left, top, side, side))
