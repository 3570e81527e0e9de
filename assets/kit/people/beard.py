"""A short beard, and the mouth inside it, which moves as any other mouth does."""

import random

from ..shapes import clip, clipped, line, mix, num, path
from .face import TEETH, mouth_line
from .moods import Mouth
from .person import Person

FULL = (
    "M384 348C386 392 394 424 416 436C436 424 460 419 484 421C508 419 530 424 546 432C562 424 "
    "574 408 582 384"
    "C582 404 580 424 576 442C566 502 536 538 488 544C452 548 418 534 390 500C364 468 352 424 "
    "350 372Z"
)


def beard(colour: str) -> list[str]:
    light = mix(colour, "#9C7F86", 0.35)
    chance = random.Random(3)
    hairs = []
    for _ in range(150):
        x, y = chance.uniform(350, 582), chance.uniform(380, 540)
        bow = f"M{num(x)} {num(y)}q{chance.uniform(-4, 0):.1f} 6 {chance.uniform(-5, 3):.1f} 12"
        hairs.append(line(bow, light, 2.2, opacity=round(chance.uniform(0.15, 0.5), 2)))
    return [clip("beard", f'<path d="{FULL}"/>'), path(FULL, colour, opacity=0.95), clipped("beard", hairs)]


def bearded_mouth(shape: Mouth, person: Person) -> list[str]:
    """The lower lip shows, and the moustache follows the corners of the mouth."""
    (xl, yl), (xr, yr) = shape.left, shape.right
    lip = mix(person.skin.lip, person.skin.light, 0.5)
    upper = mouth_line(shape, -shape.bend * 0.5 if shape.open else 0)
    low = (yl + yr) / 2 + shape.bend
    parts = [moustache(shape, person.beard)]
    if shape.open:
        low += shape.open
        inside = f"{upper}C{xr - 14} {low:.1f} {xl + 14} {low:.1f} {xl} {yl}Z"
        parts += [
            line(f"M{xl} {yl}C{xl + 14} {low:.1f} {xr - 14} {low:.1f} {xr} {yr}", lip, 9),
            clip("mouth", f'<path d="{inside}"/>'),
            path(inside, person.skin.lip),
            clipped("mouth", [line(upper, TEETH, 4 + shape.open * 1.2)]),
        ]
        return parts
    below = low + 9 - shape.bend * 0.25
    parts.append(
        line(f"M466 {below:.1f}Q482 {below + 5:.1f} 499 {below - 1:.1f}", mix(lip, person.beard, 0.35), 9)
    )
    parts.append(line(upper, lip, 7))
    return parts


def moustache(shape: Mouth, colour: str) -> str:
    """It lies on the upper lip, so its ends go up and down with the corners."""
    (xl, yl), (xr, yr) = shape.left, shape.right
    middle = (yl + yr) / 2 + shape.bend * (0.3 if shape.open else 0.75)
    return path(
        f"M{xl - 16} {yl + 2}C{xl - 4} {yl - 22} 466 {middle - 28:.1f} 482 {middle - 21:.1f}"
        f"C498 {middle - 28:.1f} {xr + 4} {yr - 22} {xr + 16} {yr + 2}"
        f"C{xr - 4} {yr - 6} {xr - 18} {middle - 3:.1f} 482 {middle - 3:.1f}"
        f"C{xl + 18} {middle - 3:.1f} {xl + 4} {yl - 6} {xl - 16} {yl + 2}Z",
        colour,
    )
