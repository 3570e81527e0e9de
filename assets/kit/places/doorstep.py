"""A house entrance in the evening. The light is the lamp over the door; what tells is on the bell plate."""

import random

from ..shapes import (
    at,
    blob,
    blur,
    circle,
    clip,
    clipped,
    ellipse,
    group,
    leaf,
    limb,
    line,
    linear,
    path,
    radial,
    rect,
    soft,
)
from .bicycle import bicycle
from .doorstep_entrance import GROUND, LAMP, TRIM, bell_plate, box, door, lamp, steps
from .nature import Layers, crown
from .place import HEIGHT, WIDTH, Place, rim

LEFT_EDGE = 300  # where the house begins; left of it one looks down the street
WALL = "#4B3768"
LEAVES = ("#2A5E60", "#357673", "#234C52", "#3E8580")


def picture() -> Place:
    far = [*sky(), *street()]
    house = [
        *front_garden(),
        *facade(),
        *windows(),
        *bicycle(1570, GROUND, "#C4685C"),
        *door(),
        *bell_plate(),
        *steps(),
        *box(),
    ]
    middle = [*house, *lamplight(), *lamp(), circle(LAMP[0], LAMP[1] + 22, 96, "url(#halo)")]
    return Place(defs(), far, middle, leaves_in_front(), rim())


def defs() -> list[str]:
    x, y = LAMP
    return [
        *[blur(f"b{size}", size) for size in (3, 6, 14)],
        clip("floor", f'<rect x="-40" y="760" width="{WIDTH + 80}" height="400"/>'),
        soft("shade", "#140C28", 0.75),
        linear(
            "sky",
            (0, 0),
            (0, 800),
            (0, "#2E2760"),
            (0.4, "#6A4586"),
            (0.7, "#C26F88"),
            (0.9, "#F2A07C"),
            (1, "#FFC994"),
        ),
        radial("afterglow", (90, 760), 520, (0, "#FFE0AE", 0.8), (0.4, "#FFC48A", 0.3), (1, "#FFB07A", 0)),
        linear("wall", (LEFT_EDGE, 0), (WIDTH, 0), (0, "#5B4076"), (0.25, WALL), (1, "#352659")),
        linear("mist", (0, 560), (0, 820), (0, "#F2A07C", 0), (1, "#F2A07C", 0.3)),
        linear("plinth", (0, 800), (0, GROUND), (0, "#3B2B58"), (1, "#2A1E45")),
        linear("ground", (0, GROUND), (0, HEIGHT), (0, "#4A365E"), (1, "#2A1D42")),
        linear("leaf-door", (760, 0), (1030, 0), (0, "#28575E"), (0.45, "#357A7C"), (1, "#2A5F64")),
        linear("pane", (0, 250), (0, 560), (0, "#3A2F66"), (0.6, "#57407A"), (1, "#7E5583")),
        linear("step", (700, 0), (1110, 0), (0, "#6E5270"), (0.48, "#C79484"), (1, "#6E5270")),
        linear("cone", (0, y), (0, 900), (0, "#FFE2A4", 0.5), (0.6, "#FFC98A", 0.16), (1, "#FFC07A", 0.05)),
        radial("halo", (x, y + 22), 96, (0, "#FFF6D8", 0.9), (0.35, "#FFE2A4", 0.35), (1, "#FFC98A", 0)),
        radial("glow", (x, y + 60), 640, (0, "#FFD796", 0.6), (0.35, "#FFB874", 0.26), (1, "#FF9F6A", 0)),
        radial(
            "pool", (x, 950), 420, (0, "#FFDCA0", 0.6), (0.5, "#FFC080", 0.22), (1, "#FFB070", 0), flat=0.2
        ),
        radial("vignette", (900, 540), 1300, (0, "#140B2A", 0), (0.58, "#140B2A", 0), (1, "#140B2A", 0.66)),
    ]


def sky() -> list[str]:
    chance = random.Random(21)
    parts = [rect(0, 0, 420, HEIGHT, "url(#sky)"), rect(0, 0, 620, HEIGHT, "url(#afterglow)")]
    for _ in range(16):
        x, y = chance.uniform(0, 320), chance.uniform(0, 300)
        parts.append(
            circle(
                x, y, chance.choice([1.2, 1.6, 2.2]), "#FFF4E0", opacity=round(chance.uniform(0.3, 0.8), 2)
            )
        )
    for x, y, w, h, colour in (
        (60, 470, 260, 20, "#E59A98"),
        (210, 520, 200, 16, "#F3B79A"),
        (30, 580, 220, 18, "#FBD0A4"),
    ):
        parts += [
            rect(x - w / 2, y, w, h, colour, h / 2, opacity=0.55),
            rect(x - w / 5, y - h * 0.6, w * 0.42, h, colour, h / 2, opacity=0.55),
        ]
    return parts


def street() -> list[str]:
    """The other houses, going away towards what is left of the sun."""
    parts = []
    rows = (
        ("#C4788A", ((0, 640, 60), (56, 660, 50), (102, 648, 64), (160, 668, 60))),
        ("#94597F", ((-20, 600, 70), (150, 640, 70), (214, 600, 90))),
        ("#6A4277", ((-60, 520, 90), (236, 520, 110))),
    )
    chance = random.Random(6)
    for depth, (colour, houses) in enumerate(rows):
        for x, top, w in houses:
            parts += [
                rect(x, top, w, 400, colour),
                path(f"M{x - 6} {top + 1}L{x + w / 2} {top - 30 - depth * 8}L{x + w + 6} {top + 1}Z", colour),
            ]
            parts.append(rect(x + w * 0.66, top - 30 - depth * 6, 8, 30, colour))
            for row in range(top + 22, 800, 34):
                for column in range(int(x + 12), int(x + w - 14), 24):
                    if depth and chance.random() < 0.22:
                        parts.append(rect(column, row, 10, 15, "#FFD08A", 1, opacity=0.75))
    return [group(parts), rect(0, 560, 420, 260, "url(#mist)")]


TREE: Layers = (
    ("#3B2A58", 1, (0, 14)),
    ("#5B3B63", 0.84, (8, 4)),
    ("#8A4F64", 0.58, (-14, -12)),
    ("#B9655F", 0.34, (-30, -22)),
)


def front_garden() -> list[str]:
    """A slim tree, a hedge and a low wall."""
    chance = random.Random(14)
    bark = "#3A2650"
    parts = [
        rect(-10, 780, 330, 200, "#4A3560"),
        path(limb([(96, 860), (100, 700), (92, 560), (104, 470)], [15, 11, 8, 4]), bark),
        path(limb([(97, 640), (60, 570), (30, 540)], [7, 5, 3]), bark),
        path(limb([(96, 600), (136, 540), (170, 500)], [7, 5, 3]), bark),
    ]
    parts += crown((96, 470), 118, TREE, 14, 22)
    for x in range(-20, 330, 26):
        parts.append(path(blob(x, 806 + chance.uniform(-8, 8), 36, 40, 8, 0.12, chance.random()), "#28414F"))
    for x in range(-10, 320, 22):
        parts.append(path(blob(x, 800 + chance.uniform(-14, 6), 20, 18, 8, 0.12, chance.random()), "#35585C"))
    parts += [
        rect(-10, 834, 330, 110, "#5A4068"),
        rect(-10, 826, 330, 16, "#8A6480", 4),
        rect(-10, 826, 330, 5, "#C48A86", 3, opacity=0.7),
    ]
    for x, y in ((20, 868), (110, 892), (190, 862), (250, 900), (70, 910)):
        parts.append(rect(x, y, 58, 18, "#6B4E76", 4, opacity=0.7))
    return parts


def facade() -> list[str]:
    chance = random.Random(31)
    w = WIDTH - LEFT_EDGE
    parts = [rect(LEFT_EDGE, 0, w, GROUND + 10, "url(#wall)")]
    for _ in range(150):
        x, y = chance.uniform(LEFT_EDGE + 14, WIDTH), chance.randint(4, 30) * 26
        tone = chance.choice(["#6A4E86", "#3E2D5C"])
        parts.append(
            rect(x, y, chance.choice([34, 46, 58]), 13, tone, 3, opacity=round(chance.uniform(0.25, 0.6), 2))
        )
    parts += [
        rect(LEFT_EDGE, 806, w, GROUND - 800, "url(#plinth)"),
        rect(LEFT_EDGE - 6, 796, w + 6, 14, "#6E5280", 3),
        rect(LEFT_EDGE - 6, 796, w + 6, 4, "#A07C9C", 2),
        rect(LEFT_EDGE - 10, 54, w + 10, 22, "#5E4678", 3),
        rect(LEFT_EDGE - 10, 54, w + 10, 5, "#9A7496", 2),
        rect(LEFT_EDGE, 0, 9, GROUND, "#F0957A", opacity=0.6),
    ]
    for y in range(100, 780, 96):
        parts.append(rect(LEFT_EDGE, y, 44 if (y // 96) % 2 else 30, 46, "#6E5084", 3, opacity=0.75))
    return [*parts, *pavement()]


def pavement() -> list[str]:
    parts = [
        rect(-10, GROUND, WIDTH + 20, 160, "url(#ground)"),
        rect(-10, GROUND, WIDTH + 20, 5, "#7A5C80", opacity=0.5),
        line(f"M-10 {GROUND + 46}H{WIDTH + 10}", "#2A1D42", 3, opacity=0.7),
        line(f"M-10 {GROUND + 106}H{WIDTH + 10}", "#2A1D42", 4, opacity=0.7),
    ]
    for i in range(-8, 22):
        near, far = 894 + (i - 7) * 210, 894 + (i - 7) * 150
        parts.append(line(f"M{far} {GROUND + 4}L{near} {HEIGHT}", "#2A1D42", 3, opacity=0.55))
    return parts


def windows() -> list[str]:
    return [
        *window(396, 250, 210, 320),
        *flower_box(396, 590),
        *window(1210, 250, 210, 320),
        *window(1560, 250, 210, 320),
        *ivy(),
    ]


def window(x: float, y: float, w: float, h: float) -> list[str]:
    """Nobody has lit a lamp behind it; the glass keeps some of the sky."""
    return [
        rect(x - 20, y - 20, w + 40, h + 34, "#3A2A58", 5),
        rect(x - 14, y - 14, w + 28, h + 28, TRIM, 4),
        rect(x, y, w, h, "url(#pane)", 2),
        path(
            f"M{x} {y + h}V{y + h * 0.62}L{x + w * 0.8} {y}H{x + w}V{y + h * 0.1}L{x + w * 0.2} {y + h}Z",
            "#FFD9C0",
            opacity=0.07,
        ),
        path(f"M{x} {y}h{w * 0.34}c-6 {h * 0.4} -24 {h * 0.8} -{w * 0.34} {h}z", "#B7A0C4", opacity=0.22),
        path(f"M{x + w} {y}h-{w * 0.34}c6 {h * 0.4} 24 {h * 0.8} {w * 0.34} {h}z", "#B7A0C4", opacity=0.22),
        rect(x + w / 2 - 5, y, 10, h, TRIM),
        rect(x, y + h * 0.36, w, 10, TRIM),
        rect(x + w + 8, y - 14, 6, h + 28, "#A888AC", opacity=0.5),
        rect(x - 30, y + h + 14, w + 60, 18, "#6E5280", 4),
        rect(x - 30, y + h + 14, w + 60, 5, "#A07C9C", 3),
    ]


def flower_box(x: float, y: float) -> list[str]:
    chance = random.Random(3)
    parts = []
    for _ in range(46):
        px, py = x + chance.uniform(-6, 216), y + chance.uniform(-44, 6)
        parts.append(leaf(px, py, 17, 8, chance.randint(-80, 80), chance.choice(LEAVES)))
    for _ in range(13):
        px, py = x + chance.uniform(0, 210), y + chance.uniform(-46, -14)
        parts += [circle(px, py, 8, "#E07A66"), circle(px + 2, py - 2, 3.4, "#FFC9A0")]
    box_front = [rect(x - 12, y - 8, 234, 46, "#7A4A52", 5), rect(x - 12, y - 8, 234, 8, "#A9666A", 4)]
    return parts + box_front


def ivy() -> list[str]:
    chance = random.Random(18)
    parts = []
    for start, lean, top in ((1470, 24, 120), (1500, -46, 330), (1446, -90, 470), (1516, 60, 210)):
        steps_up = 14
        height = GROUND - top
        stem = [
            (start + lean * (i / steps_up) ** 1.4 + chance.uniform(-8, 8), GROUND - height * i / steps_up)
            for i in range(steps_up + 1)
        ]
        parts.append(line("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in stem), "#2B2446", 5, opacity=0.8))
        for x, y in stem:
            for _ in range(5):
                parts.append(
                    leaf(
                        x + chance.uniform(-34, 34),
                        min(y + chance.uniform(-34, 34), GROUND - 6),
                        19,
                        12,
                        chance.randint(0, 180),
                        chance.choice(LEAVES),
                    )
                )
    return parts


def lamplight() -> list[str]:
    x, y = LAMP
    return [
        rect(0, 0, WIDTH, HEIGHT, "url(#glow)"),
        path(f"M{x - 60} {y + 40}H{x + 60}L{x + 300} 900H{x - 300}Z", "url(#cone)", filter="url(#b14)"),
        ellipse(x, 950, 420, 84, "url(#pool)"),
    ]


def leaves_in_front() -> list[str]:
    """Dark foliage close to the eye, at both lower corners."""
    chance = random.Random(40)
    parts = []
    for start, direction, count in ((-20, 1, 17), (1940, -1, 9)):
        for i in range(count):
            x, y = start + direction * chance.uniform(0, count * 13), HEIGHT + 20 - chance.uniform(0, 40)
            turn = direction * chance.uniform(-10, 62) - 4
            length = chance.uniform(0.9, 1.7) * (1.25 - i / 40)
            blade = [
                path(
                    "M0 0C-26 -40 -22 -96 0 -128C22 -96 26 -40 0 0Z",
                    chance.choice(["#1B1636", "#231C42", "#1D2A40"]),
                ),
                line("M0 -8V-104", "#3E4A66", 2, opacity=0.5),
            ]
            parts.append(at(x, y, blade, scale=length, turn=round(turn)))
    return [clipped("floor", [group(parts, filter="url(#b3)")])]
