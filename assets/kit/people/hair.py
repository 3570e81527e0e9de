"""Hairstyles: each returns what lies behind the head, before it, the light on it, and its shadow on the face.

All are drawn on a head that looks to our right. When it is turned, the whole is mirrored except the light, so a
style that is not the same on both sides draws itself otherwise then, or says that it stays: a parting keeps its side.
"""

import math
import random
from collections.abc import Sequence

from ..shapes import Point, blob, circle, clip, clipped, ellipse, group, line, linear, mask, num, path, rect
from .person import Hair, Tones


def ring(centre: Point, radii: Point, start: float, end: float, count: int) -> list[Point]:
    angles = (math.radians(start + (end - start) * i / (count - 1)) for i in range(count))
    return [(centre[0] + math.cos(a) * radii[0], centre[1] + math.sin(a) * radii[1]) for a in angles]


def curls(points: Sequence[Point], small: float, large: float, colour: str, seed: int) -> list[str]:
    chance = random.Random(seed)
    parts = []
    for x, y in points:
        x, y = x + chance.uniform(-6, 6), y + chance.uniform(-6, 6)
        rx, ry = chance.uniform(small, large), chance.uniform(small, large)
        parts.append(path(blob(x, y, rx, ry, 8, 0.06, chance.random()), colour))
    return parts


def coils(points: Sequence[Point], colour: str, width: float, seed: int, opacity: float) -> list[str]:
    """Short bows of light on curly hair."""
    chance = random.Random(seed)
    parts = []
    for x, y in points:
        k, turn = chance.uniform(14, 24), chance.uniform(-50, 10)
        bow = (
            f"M{-k:.0f} {k * 0.35:.0f}C{-k * 0.7:.0f} {-k * 0.8:.0f} {k * 0.7:.0f} {-k * 0.8:.0f} {k:.0f} "
            f"{k * 0.3:.0f}"
        )
        move = f"translate({num(x)} {num(y)}) rotate({turn:.0f})"
        parts.append(line(bow, colour, width, opacity=opacity, transform=move))
    return parts


def curly(tones: Tones, turned: bool) -> Hair:
    """A wide cloud of curls."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        ellipse(450, 322, 190, 206, dark),
        *curls(ring((448, 312), (196, 206), 58, -238, 17), 46, 62, dark, 1),
    ]
    front = curls(ring((452, 236), (158, 128), -186, 4, 12), 46, 60, base, 3)
    front.append(
        path(
            "M318 300C300 220 350 130 452 124C556 124 612 210 592 290C560 236 520 222 470 220C410 222 "
            "360 250 340 320Z",
            base,
        )
    )
    front += curls([(352, 262), (386, 236), (430, 220), (478, 214), (526, 222), (566, 248)], 30, 38, base, 5)
    front += curls([(314, 312), (302, 366), (306, 424), (326, 470)], 38, 48, base, 11)
    front += curls([(604, 300), (620, 352), (618, 408), (602, 456)], 34, 42, base, 12)
    lit = [(420, 140), (478, 130), (536, 150), (582, 196), (500, 180), (440, 186), (560, 236)]
    lit += [(618, 296), (632, 356), (622, 420)]
    dim = [(372, 176), (334, 232), (300, 300), (292, 370), (300, 436)]
    lights = coils(lit, light, 7, 4, 0.75) + coils(dim, light, 6, 9, 0.3)
    shadow = (
        "M320 120H600V262C566 256 520 250 470 252C420 256 386 270 368 300C358 330 352 380 350 420L320 420Z"
    )
    return Hair(back, front, shadow, lights)


def bob(tones: Tones, turned: bool) -> Hair:
    """Straight to the chin, with a fringe."""
    base, light, dark = tones.base, tones.light, tones.dark
    back = [
        path(
            "M296 540C276 420 276 250 340 168C410 92 540 96 590 178C638 260 634 420 620 536C590 560 560 "
            "556 540 546H372C348 560 318 560 296 540Z",
            dark,
        )
    ]
    front = [
        path(
            "M296 540C276 420 276 250 344 170C412 96 540 98 592 178C636 256 634 410 622 532C608 548 594 "
            "552 580 548"
            "C588 460 590 380 582 316C576 270 548 246 530 240C480 232 420 238 372 280C356 350 348 440 "
            "364 546C336 556 312 554 296 540Z",
            base,
        ),
        path(
            "M350 306C351 290 358 276 368 268C392 257 414 255 432 256L443 271C454 258 476 255 498 257"
            "L509 269"
            "C520 261 540 263 556 271L565 284C578 289 587 298 592 306C590 214 536 170 456 176C380 184 "
            "344 240 350 306Z",
            base,
        ),
    ]
    lights = [
        path("M590 306C584 240 548 192 470 184C520 176 574 204 596 270Z", light, opacity=0.55),
        line("M604 300C616 380 612 450 606 528", light, 7, opacity=0.75),
        line("M356 206C384 160 434 138 484 140", light, 7, opacity=0.55),
        line("M330 260C316 320 308 400 316 490", light, 5, opacity=0.3),
        line("M416 206C402 222 396 240 396 258", light, 4, opacity=0.4),
        line("M500 200C514 218 522 238 526 258", light, 4, opacity=0.5),
    ]
    shadow = (
        "M320 120H600V304C570 288 530 278 480 278C430 280 392 288 372 304C360 370 360 440 368 500L320 480Z"
    )
    return Hair(back, front, shadow, lights)


CROP = (
    "M318 392C304 340 302 268 322 216C338 166 380 128 436 120C496 112 552 130 576 178C588 204 "
    "590 236 584 268"
    "L580 318C580 290 581 262 576 248C572 236 566 228 556 222C538 222 520 232 494 232C470 232 "
    "446 220 424 220"
    "C404 224 392 238 389 256C385 284 384 318 386 356L346 372L338 400Z"
)


def fade(tones: Tones, turned: bool) -> Hair:
    """Cropped close, longest on top, thinning out to skin at the ears and the neck."""
    base, light, dark = tones.base, tones.light, tones.dark
    defs = [
        clip("crop", f'<path d="{CROP}"/>'),
        linear(
            "crop-near", (432, 208), (350, 352), (0, "#FFF"), (0.35, "#FFF"), (0.75, "#777"), (1, "#181818")
        ),
        linear("crop-far", (0, 226), (0, 316), (0, "#FFF"), (1, "#000")),
        mask(
            "crop-fade",
            rect(280, 80, 340, 340, "url(#crop-near)") + rect(560, 80, 60, 340, "url(#crop-far)"),
        ),
    ]
    chance = random.Random(5)
    grain = []
    for _ in range(300):
        x, y = chance.uniform(306, 600), chance.uniform(112, 330)
        near_top = max(0.0, 1 - (y - 120) / 230)
        colour = light if chance.random() < 0.35 + 0.3 * (x > 470) else dark
        r = chance.uniform(2.4, 4.2)
        bow = f"M{num(x - r)} {num(y + r * 0.4)}q{num(r)} {num(-r * 1.6)} {num(r * 2)} 0"
        grain.append(line(bow, colour, 2.4, opacity=round(0.18 + 0.5 * near_top, 2)))
    rough = []
    for x, y in ring((450, 262), (136, 141), -166, -20, 46):
        rough.append(
            circle(x + chance.uniform(-2, 2), y + chance.uniform(-1, 3), chance.uniform(4, 6.5), base)
        )
    front = [group([path(CROP, base), clipped("crop", grain)], mask="url(#crop-fade)"), *rough]
    shadow = (
        "M310 120H610V236C560 240 520 246 494 246C460 246 430 238 404 244C396 300 394 340 392 380L310 400Z"
    )
    return Hair([], front, shadow, defs=defs)
