"""A place taken apart into its depths, each a picture of its own, and put together again."""

from PIL import Image

from .paint import paint
from .places.place import HEIGHT, LAYERS, MARGIN, WIDTH, Place

INSIDE = (MARGIN[0], MARGIN[1], MARGIN[0] + WIDTH, MARGIN[1] + HEIGHT)


def layers(place: Place) -> dict[str, Image.Image]:
    """The depths that a place has, from far to near, with the margin they may drift in."""
    veil = paint(place.layer(place.veil)) if place.veil else None
    found = {}
    for name in LAYERS:
        parts: list[str] = getattr(place, name)
        if parts:
            found[name] = veiled(widened(paint(place.layer(parts))), veil)
    return found


def together(depths: dict[str, Image.Image]) -> Image.Image:
    """What one sees while nothing drifts."""
    whole = Image.new("RGBA", (WIDTH, HEIGHT), "#0B0720")
    for picture in depths.values():
        whole.alpha_composite(picture.crop(INSIDE))
    return whole


def veiled(picture: Image.Image, veil: Image.Image | None) -> Image.Image:
    """The veil laid on what is there, and only on that: laid on each depth, it is seen once."""
    if veil is None:
        return picture
    opaque = picture.convert("RGB").convert("RGBA")
    opaque.alpha_composite(veil)
    opaque.putalpha(picture.getchannel("A"))
    return opaque


def widened(picture: Image.Image) -> Image.Image:
    """Where a drawing ends at the edge of the screen, its last pixels are repeated in the margin."""
    inside = picture.crop(INSIDE)
    left, top, right, low = INSIDE
    edges = Image.new("RGBA", picture.size)
    edges.paste(inside.crop((0, 0, 1, HEIGHT)).resize((left, HEIGHT)), (0, top))
    edges.paste(inside.crop((WIDTH - 1, 0, WIDTH, HEIGHT)).resize((left, HEIGHT)), (right, top))
    edges.paste(inside, (left, top))
    wide = picture.size[0]
    edges.paste(edges.crop((0, top, wide, top + 1)).resize((wide, top)), (0, 0))
    edges.paste(edges.crop((0, low - 1, wide, low)).resize((wide, top)), (0, low))
    empty = picture.getchannel("A").point(lambda alpha: 255 if alpha == 0 else 0)
    empty.paste(0, INSIDE)
    return Image.composite(edges, picture, empty)
