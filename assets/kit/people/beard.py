"""Beards, and the mouth inside them, which moves as any other mouth does and is as easily read."""

import random

from ..shapes import clip, clipped, line, mix, num, path, radial, rect
from .features import TEETH, mouth_line
from .moods import Mouth
from .person import INK, Beard, Person

CUTS = {
    "full": "M384 348C386 392 394 424 416 436C436 424 460 419 484 421C508 419 530 424 546 432"
    "C562 424 574 408 582 384"
    "C582 404 580 424 576 442C566 502 536 538 488 544C452 548 418 534 390 500C364 468 352 424 350 372Z",
    "short": "M352 372C360 404 372 426 396 440C412 449 424 446 434 438C452 428 468 424 484 425"
    "C504 423 520 427 536 436"
    "C552 444 568 424 582 390C582 408 580 424 576 440C564 494 534 524 488 528"
    "C452 530 418 518 388 488C362 460 350 420 346 376Z",
}
GREY_CHIN = (486, 520)


def beard(wearer: Beard) -> list[str]:
    """What covers the cheeks and the chin: nothing, for who has a moustache alone."""
    if wearer.cut not in CUTS:
        return []
    light = mix(wearer.colour, "#9C7F86", 0.35)
    chance = random.Random(3)
    hairs = []
    for _ in range(150):
        x, y = chance.uniform(350, 582), chance.uniform(380, 540)
        bow = f"M{num(x)} {num(y)}q{chance.uniform(-4, 0):.1f} 6 {chance.uniform(-5, 3):.1f} 12"
        hairs.append(line(bow, light, 2.2, opacity=round(chance.uniform(0.15, 0.5), 2)))
    shape = CUTS[wearer.cut]
    grey = []
    if wearer.grey:
        fade = radial(
            "chin-grey", GREY_CHIN, 92, (0, wearer.grey, 0.6), (0.5, wearer.grey, 0.4), (1, wearer.grey, 0)
        )
        grey = [fade, rect(340, 380, 260, 180, "url(#chin-grey)")]
    thick = 0.95 if wearer.cut == "full" else 0.86
    return [
        clip("beard", f'<path d="{shape}"/>'),
        path(shape, wearer.colour, opacity=thick),
        clipped("beard", grey + hairs),
    ]


def bearded_mouth(shape: Mouth, person: Person, wearer: Beard) -> list[str]:
    """Bright lips with a dark line between them: on a dark beard a mouth that is only a line is lost."""
    (xl, yl), (xr, yr) = shape.left, shape.right
    lip = mix(person.skin.lip, person.skin.light, 0.42)
    dark = mix(person.skin.lip, INK, 0.72)
    between = mouth_line(shape, -shape.bend * 0.5 if shape.open else 0)
    middle = (yl + yr) / 2 + shape.bend
    xm = (xl + xr) / 2 + 1
    low = middle + 19 + shape.open * 1.25 - max(0.0, -shape.bend) * 0.2
    lips = (
        f"M{xl - 6} {yl}C{xl + 8} {middle - 9:.1f} {xm - 12} {middle - 12:.1f} {xm} {middle - 8:.1f}"
        f"C{xm + 12} {middle - 12:.1f} {xr - 8} {middle - 9:.1f} {xr + 6} {yr}"
        f"C{xr - 12} {low:.1f} {xl + 12} {low:.1f} {xl - 6} {yl}Z"
    )
    parts = [path(lips, lip)]
    if shape.open:
        deep = (yl + yr) / 2 + shape.bend + shape.open * 1.05
        inside = f"{between}C{xr - 14} {deep:.1f} {xl + 14} {deep:.1f} {xl} {yl}Z"
        parts += [
            clip("mouth", f'<path d="{inside}"/>'),
            path(inside, dark),
            clipped("mouth", [line(between, TEETH, 4 + shape.open * 1.3)]),
        ]
    else:
        parts.append(line(between, dark, 6))
    return [*parts, moustache(shape, wearer.colour)]


def moustache(shape: Mouth, colour: str) -> str:
    """It lies on the upper lip, so its ends go up and down with the corners."""
    (xl, yl), (xr, yr) = shape.left, shape.right
    middle = (yl + yr) / 2 + shape.bend * (0.3 if shape.open else 0.75)
    return path(
        f"M{xl - 20} {yl + 4}C{xl - 8} {yl - 24} 466 {middle - 32:.1f} 482 {middle - 25:.1f}"
        f"C498 {middle - 32:.1f} {xr + 8} {yr - 24} {xr + 20} {yr + 4}"
        f"C{xr - 2} {yr - 9} {xr - 18} {middle - 8:.1f} 482 {middle - 7:.1f}"
        f"C{xl + 18} {middle - 8:.1f} {xl + 2} {yl - 9} {xl - 20} {yl + 4}Z",
        colour,
    )
