"""A full house seen from behind, cut out of dark paper; the stage puts a rim of light round everybody."""

import random
from collections.abc import Callable

from ..shapes import at, blob, circle, ellipse, limb, mix, path, rect
from .hall_lamps import SPOT
from .hall_rows import NIGHT, ROWS, chair, seats

# A head, drawn over the upper edge of its chair in one colour.
Head = Callable[[str], list[str]]

CLOTHES = ("#5A4A8E", "#7E3C56", "#3A6A78", "#8A5A4E", "#4A3566", "#2F5A5E", "#6E4E74")
HAIR = ("#3A2436", "#2A1B33", "#6A4438", "#8A6048", "#4A2E3E", "#7A6A86")
SKIN = ("#8A5A4E", "#B98468", "#6A4238")
RIM = "#FFBE8C"
ASIDE = (1, 7)  # row and seat of the one who looks another way
PHONES = {(0, 3), (0, 9), (0, 14), (1, 4), (2, 6)}


def crowd() -> list[str]:
    """Everybody looks at the stage but one, in coral. Some hold up their phones."""
    chance = random.Random(11)
    parts: list[str] = []
    for number, row in enumerate(ROWS):
        y, size, _, tint, _ = row
        order: list[Head] = []
        for seat, x in enumerate(seats(row)):
            order = order or chance.sample(HEADS, len(HEADS))
            head = order.pop()
            dark = 0.3 + tint * 0.7
            cloth = mix(chance.choice(CLOTHES), NIGHT, dark)
            hair = mix(chance.choice(HAIR), NIGHT, dark)
            skin = mix(chance.choice(SKIN), NIGHT, dark)
            up, along = chance.uniform(-10, 12), chance.uniform(-8, 8)
            if (number, seat) == ASIDE:
                head, cloth, up, along = turned_away, "#A4505A", -16, 24
            from_light = (x - SPOT[0]) / 900
            somebody = [*shoulders(cloth, from_light), *neck_and_head(head, hair, skin, from_light)]
            if (number, seat) in PHONES:
                somebody += phone(cloth, 1 if from_light < 0 else -1)
            parts.append(at(x + along, y + up * size, somebody, size))
            parts.append(at(x, y, chair(min(1, tint + 0.2), 0.4), size))
    return parts


def rimmed(shape: Head, colour: str, from_light: float) -> list[str]:
    """The shape in light, and over it the same in its own colour, a little lower and away from the light."""
    return [*shape(RIM), at(from_light * 4.5, 4.5, shape(colour))]


def shoulders(cloth: str, from_light: float) -> list[str]:
    outline = (
        "M-64 148C-86 96 -86 8 -58 -16C-40 -30 -22 -32 -18 -52H18C22 -32 40 -30 58 -16C86 8 86 96 64 148Z"
    )
    return rimmed(lambda colour: [path(outline, colour)], cloth, from_light)


def neck_and_head(head: Head, hair: str, skin: str, from_light: float) -> list[str]:
    if head is turned_away:
        return [*rimmed(head, "#9A5F52", 0.9), *fringe(mix("#4A2E3E", NIGHT, 0.4))]
    neck = path("M-17 -66H17V-40C8 -30 -8 -30 -17 -40Z", mix(skin, NIGHT, 0.25))
    return [neck, *rimmed(head, hair, from_light)]


def cropped(colour: str) -> list[str]:
    """With ears."""
    skull = "M0 -134C-30 -134 -38 -108 -35 -84C-33 -64 -22 -52 0 -52S33 -64 35 -84C38 -108 30 -134 0 -134Z"
    return [path(skull, colour), ellipse(-36, -86, 6, 11, colour), ellipse(36, -86, 6, 11, colour)]


def bob(colour: str) -> list[str]:
    return [path("M0 -138C-46 -138 -46 -98 -46 -54C-30 -42 30 -42 46 -54C46 -98 46 -138 0 -138Z", colour)]


def long_hair(colour: str) -> list[str]:
    return [path("M0 -138C-46 -138 -44 -92 -50 -8C-34 8 34 8 50 -8C44 -92 46 -138 0 -138Z", colour)]


def bun(colour: str) -> list[str]:
    return [*cropped(colour), circle(2, -142, 21, colour)]


def ponytail(colour: str) -> list[str]:
    return [*cropped(colour), path("M-12 -122C-30 -90 -20 -40 -4 -6C14 -32 28 -92 12 -122Z", colour)]


def curls(colour: str) -> list[str]:
    return [path(blob(0, -94, 55, 50, 11, 0.09, 3), colour)]


def two_buns(colour: str) -> list[str]:
    return [*cropped(colour), circle(-30, -128, 17, colour), circle(30, -128, 17, colour)]


def cap(colour: str) -> list[str]:
    return [*cropped(colour), path("M-40 -96C-42 -148 42 -148 40 -96C20 -90 -20 -90 -40 -96Z", colour)]


def headscarf(colour: str) -> list[str]:
    outline = (
        "M0 -140C-42 -140 -46 -104 -41 -72C-38 -52 -62 -38 -70 -12C-40 4 40 4 70 -12"
        "C62 -38 38 -52 41 -72C46 -104 42 -140 0 -140Z"
    )
    return [path(outline, colour)]


HEADS: tuple[Head, ...] = (cropped, bob, long_hair, cropped, bun, ponytail, curls, cap, two_buns, headscarf)


def turned_away(colour: str) -> list[str]:
    """In profile, towards the doors at the left."""
    outline = (
        "M-2 -134C24 -136 38 -116 36 -94C35 -76 30 -64 20 -56V-46H-14V-50C-24 -48 -31 -51 -31 -59L-32 -67"
        "C-34 -70 -33 -72 -35 -75C-42 -77 -44 -80 -41 -84L-34 -97C-38 -122 -22 -134 -2 -134Z"
    )
    return [path(outline, colour)]


def fringe(colour: str) -> list[str]:
    """The hair of the one in profile, with the ear free."""
    outline = (
        "M-34 -106C-40 -128 -20 -142 2 -141C32 -140 46 -118 42 -92C40 -72 34 -62 22 -52C16 -60 18 -70 14 -78"
        "C10 -86 0 -88 -2 -98C-10 -112 -24 -114 -34 -106Z"
    )
    return [path(outline, colour), ellipse(2, -84, 6, 10, "#9A5F52")]


def phone(cloth: str, side: int) -> list[str]:
    """Held up flat, with a small stage in it; `side` is 1 for our right, -1 for our left."""
    arm = limb([(54, -8), (84, -70), (48, -132)], [20, 16, 12])
    held = [
        *rimmed(lambda colour: [path(arm, colour)], cloth, 0.6),
        ellipse(44, -146, 15, 17, "#7A4E48"),
        rect(0, -196, 92, 54, "#120A2A", 8),
        rect(5, -191, 82, 44, "#7E3C56", 4),
        rect(20, -191, 52, 44, "#E9A27C", 2),
        path("M58 -191L28 -152H62Z", "#FFF3CC", opacity=0.8),
        rect(44, -176, 3, 24, "#3A2A54"),
        ellipse(28, -143, 10, 9, "#7A4E48"),
    ]
    return [at(0, 0, held, flip=side)]
