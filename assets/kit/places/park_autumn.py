"""A park in autumn. The light is the low sun at the end of a path; what tells is a scarf on the bench."""

import math
import random

from ..shapes import at, blur, circle, ellipse, group, leaf, line, linear, num, path, radial, rect, soft
from .nature import Layers, crown, trunk
from .place import HEIGHT, WIDTH, Place, rim

SUN = (972, 560)
LEAF_COLOURS = ("#F0A04C", "#DC7A3E", "#BF5440", "#F9C66E", "#96414A")


def picture() -> Place:
    far = [*sky(), *horizon()]
    middle = [*lawn(), *small_trees(), *lamp_post(), *old_tree(), *bench(), *scarf()]
    near = [*fallen_leaves(), *grass(), *big_leaves()]
    return Place(defs(), far, middle, near, rim())


def defs() -> list[str]:
    x, y = SUN
    return [
        blur("b4", 4),
        blur("b8", 8),
        soft("shade", "#2C1A38", 0.7),
        linear("sky", (0, 0), (0, 760), (0, "#6C5B95"), (0.35, "#B57B9B"), (0.68, "#F2A684"), (1, "#FFD9A0")),
        radial(
            "sun",
            SUN,
            620,
            (0, "#FFF3CF"),
            (0.1, "#FFE7AE", 0.95),
            (0.12, "#FFE1A4", 0.55),
            (0.5, "#FFC48A", 0.25),
            (1, "#FFB07A", 0),
        ),
        radial("sun-haze", (x, y + 40), 470, (0, "#FFE9B8", 0.8), (0.5, "#FFC48A", 0.25), (1, "#FFB07A", 0)),
        linear("haze", (0, 560), (0, 740), (0, "#FFD9A0", 0), (1, "#FFCF9C", 0.55)),
        linear("lawn", (0, 720), (0, 1080), (0, "#C9905A"), (0.35, "#A26B4F"), (1, "#5C3A4C")),
        linear("path", (0, 730), (0, 1080), (0, "#FFE2B4"), (0.4, "#E9B892"), (1, "#A77E86")),
        linear(
            "bark", (250, 0), (480, 0), (0, "#3B2342"), (0.6, "#5A3550"), (0.86, "#8A5058"), (1, "#E79B70")
        ),
        radial("lantern", (1322, 476), 90, (0, "#FFF0C4", 0.75), (0.4, "#FFE0A0", 0.25), (1, "#FFE0A0", 0)),
        radial("vignette", (1020, 560), 1250, (0, "#2A1338", 0), (0.6, "#2A1338", 0), (1, "#2A1338", 0.55)),
    ]


def sky() -> list[str]:
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)")]
    clouds = (
        (620, 190, 420, 26, "#F3B7A0"),
        (780, 222, 300, 20, "#F9C9A6"),
        (1500, 150, 380, 22, "#E0A0A4"),
        (1400, 260, 520, 24, "#FBD3A8"),
        (1010, 110, 260, 16, "#CF96A6"),
        (760, 372, 340, 18, "#FCD7AE"),
    )
    for x, y, w, h, colour in clouds:
        parts += [
            rect(x - w / 2, y, w, h, colour, h / 2, opacity=0.5),
            rect(x - w / 4, y - h * 0.6, w * 0.45, h, colour, h / 2, opacity=0.5),
        ]
    return [*parts, rect(0, 0, WIDTH, HEIGHT, "url(#sun)")]


def horizon() -> list[str]:
    chance = random.Random(3)
    town = []
    x = -10
    while x < WIDTH:
        width = chance.randint(40, 100)
        if not SUN[0] - 190 < x < SUN[0] + 130:
            height = chance.randint(20, 130) * (0.5 + 0.5 * math.sin(x / 300) ** 2)
            town.append(rect(x, 640 - height, width + 1, 200, "#E39B8A"))
        x += width
    return [
        group(town, opacity=0.55),
        *tree_belt(640, 54, "#DE8F7C", 2),
        rect(0, 560, WIDTH, 200, "url(#haze)"),
        *tree_belt(676, 62, "#C57569", 5),
        *tree_belt(712, 50, "#A96063", 8),
        rect(0, 0, WIDTH, HEIGHT, "url(#sun-haze)"),
    ]


def tree_belt(y: float, size: float, colour: str, seed: int) -> list[str]:
    chance = random.Random(seed)
    parts = [rect(-10, y, WIDTH + 20, HEIGHT - y, colour)]
    x = -60.0
    while x < WIDTH + 80:
        r = chance.uniform(0.7, 1.25) * size
        parts.append(ellipse(x, y - r * 0.35, r, r * chance.uniform(0.8, 1.1), colour))
        x += 46 * chance.uniform(0.7, 1.2)
    return parts


def lawn() -> list[str]:
    return [
        path("M0 742C400 716 900 724 1300 734C1560 740 1760 730 1920 738V1080H0Z", "url(#lawn)"),
        path(
            "M950 731C975 731 1000 731 1026 732C1060 768 1250 790 1292 856C1336 930 1560 1004 1720 1080"
            "H1010C1068 1000 1130 936 1104 872C1076 806 964 790 950 731Z",
            "url(#path)",
        ),
        path(
            "M950 731C964 790 1076 806 1104 872C1130 936 1068 1000 1010 1080H984C1044 1000 1106 940 1082 "
            "876C1056 812 944 794 934 731Z",
            "#8A5650",
            opacity=0.35,
        ),
        path(
            "M330 900C520 880 760 905 900 940C760 990 300 1000 120 980C160 940 240 910 330 900Z",
            "#4A2E48",
            opacity=0.35,
            filter="url(#b8)",
        ),
    ]


def small_trees() -> list[str]:
    left: Layers = (
        ("#9C4E55", 1, (10, 24)),
        ("#C4633F", 0.86, (0, 0)),
        ("#E08A45", 0.62, (-30, -24)),
        ("#F5B25C", 0.38, (-56, -40)),
    )
    right: Layers = (
        ("#87434F", 1, (10, 24)),
        ("#B2523F", 0.86, (0, 0)),
        ("#D2753F", 0.62, (-40, -24)),
        ("#EFA555", 0.38, (-76, -40)),
    )
    return [
        ellipse(1690, 802, 130, 16, "url(#shade)"),
        *trunk(1650, 800, 260, 20, "#5A3550", "#E79B70"),
        *crown((1655, 470), 150, left, 21, 22),
        ellipse(1890, 852, 150, 18, "url(#shade)"),
        *trunk(1850, 850, 330, 26, "#4C2D4A", "#D98B66"),
        *crown((1870, 440), 190, right, 33, 24),
    ]


def lamp_post() -> list[str]:
    iron = "#4A2E4C"
    post = [
        rect(-5, 24, 10, 300, iron, 3),
        rect(-11, 304, 22, 26, iron, 4),
        path("M-20 -24H20L13 24H-13Z", "#FFE9B0"),
        path("M-25 -24Q0 -52 25 -24Z", iron),
        rect(-17, 22, 34, 8, iron, 3),
    ]
    return [at(1322, 476, post), circle(1322, 476, 90, "url(#lantern)")]


def old_tree() -> list[str]:
    layers: Layers = (
        ("#6E3348", 1, (0, 50)),
        ("#96414A", 0.95, (10, 30)),
        ("#BF5440", 0.86, (40, 0)),
        ("#DC7A3E", 0.66, (80, -10)),
        ("#F0A04C", 0.44, (130, -10)),
        ("#F9C66E", 0.26, (170, 0)),
    )
    wood = [
        path(
            "M250 985C300 930 318 820 310 660C306 540 280 430 180 330L214 312C290 372 330 420 342 470"
            "C350 400 346 330 320 250H362C384 330 388 400 386 450C410 400 450 350 520 318L544 340C470 "
            "400 424 470 420 580C416 740 420 880 500 985C430 968 330 966 250 985Z",
            "url(#bark)",
        ),
        line("M344 930C352 800 348 700 340 620", "#3B2342", 6, opacity=0.5),
        line("M392 940C384 840 386 740 390 660", "#3B2342", 5, opacity=0.4),
    ]
    return [
        group(wood, transform="translate(-130 0)"),
        *crown((190, 190), 330, layers, 55, 34, 0.62),
    ]


BENCH = (452, 770)


def bench() -> list[str]:
    x, y = BENCH
    wood, lit, iron = "#8A4B45", "#D98A62", "#34203E"
    parts = [ellipse(x + 260, y + 188, 380, 44, "url(#shade)")]
    frame = [
        path(
            "M0 -70C-4 0 0 40 6 70L-10 182H14L30 84H56L70 182H94L78 60C76 52 70 50 62 50H28C22 10 20 -30 "
            "22 -70Z",
            iron,
        ),
        line("M14 6C60 -4 82 8 84 50", iron, 10),
    ]
    parts += [at(x + 30, y, frame), at(x + 420, y, frame)]
    for top in (-64, -22, 20):
        parts += [rect(x, y + top, 520, 28, wood, 6), rect(x, y + top, 520, 8, lit, 5)]
    parts += [
        path(f"M{x - 6} {y + 50}H{x + 540}L{x + 560} {y + 78}H{x - 2}Z", "#A95E4C"),
        path(f"M{x - 6} {y + 50}H{x + 540}L{x + 545} {y + 57}H{x - 5}Z", "#F0AC7A"),
        rect(x - 2, y + 78, 562, 12, "#5D3340", 4),
    ]
    return parts


def scarf() -> list[str]:
    """Hung over the back of the bench and forgotten."""
    colour, dark, lit = "#3E7F83", "#2C6268", "#5FA3A0"
    behind = [
        path("M52 2C60 40 56 92 62 142H104C98 92 104 40 96 2Z", dark),
        line("M60 108H101", "#93AEA6", 5),
        *[line(f"M{66 + k * 6.4:.0f} 142v12", dark, 3) for k in range(6)],
    ]
    before = [
        path(
            "M0 6C10 -8 34 -12 54 -8C76 -12 96 -8 102 4C98 12 90 16 84 18C66 10 40 12 20 20C12 18 4 14 0 6Z",
            lit,
        ),
        path("M0 6C2 62 -10 128 -6 194H48C44 128 58 64 56 14C38 8 18 12 0 6Z", colour),
        path("M38 12C38 70 26 130 30 194H48C44 128 58 64 56 14C50 12 44 11 38 12Z", lit, opacity=0.55),
        path("M8 10C8 50 4 80 2 110C14 76 18 46 18 12Z", dark, opacity=0.55),
        line("M-5 150H46", "#BFE0D4", 7),
        line("M-6 167H46", "#F0C27A", 6),
        *[line(f"M{-3 + k * 6:.0f} 194v14", colour, 3.4) for k in range(9)],
    ]
    return [at(BENCH[0] + 384, BENCH[1] - 68, [*behind, *before])]


def drifting(x: float, y: float, scale: float, turn: float, colour: str, opacity: float) -> str:
    shape = path("M0 -10C7 -8 10 0 0 12C-10 0 -7 -8 0 -10Z", colour, opacity=opacity)
    return group([shape], transform=f"translate({num(x)} {num(y)}) rotate({turn:g}) scale({num(scale)})")


def fallen_leaves() -> list[str]:
    chance = random.Random(9)
    parts = []
    for _ in range(150):
        x, y = chance.uniform(0, WIDTH), chance.uniform(770, 1075)
        if 1080 < x < 1400 and chance.random() < 0.6:  # fewer on the path: it is swept
            continue
        s = 0.5 + (y - 760) / 320 * 1.1
        colour, shine = chance.choice(LEAF_COLOURS), round(chance.uniform(0.55, 0.95), 2)
        parts.append(leaf(x, y, 9 * s, 4 * s, chance.randint(-30, 30), colour, opacity=shine))
    for _ in range(34):
        x, y, size = chance.uniform(60, 1500), chance.uniform(240, 860), chance.uniform(0.8, 1.5)
        turn, colour = chance.randint(0, 360), chance.choice(LEAF_COLOURS[:4])
        parts.append(drifting(x, y, size, turn, colour, round(chance.uniform(0.75, 1), 2)))
    return parts


def grass() -> list[str]:
    chance = random.Random(10)
    parts = []
    for _ in range(130):
        x = chance.uniform(-20, WIDTH + 20)
        h = chance.uniform(20, 70) * (1 if x < 700 or x > 1660 else 0.5)
        tip, bend = x + chance.uniform(-18, 18), x + chance.uniform(-14, 14)
        blade = (
            f"M{x:.0f} 1084C{x + 4:.0f} {1084 - h * 0.5:.0f} {bend:.0f} {1084 - h:.0f} {tip:.0f} "
            f"{1084 - h:.0f}"
            f"C{x + 6:.0f} {1084 - h * 0.6:.0f} {x + 10:.0f} 1060 {x + 12:.0f} 1084Z"
        )
        parts.append(path(blade, "#2E1A38"))
    return parts


def big_leaves() -> list[str]:
    """Close to the eye and out of focus."""
    leaves = [
        drifting(96, 860, 5, 40, "#7A3348", 0.9),
        drifting(1800, 960, 6, -60, "#5A2A44", 0.95),
        drifting(1660, 1040, 4, 20, "#7A3A48", 0.9),
        drifting(40, 1010, 7, -30, "#4A2340", 0.95),
    ]
    return [group(leaves, filter="url(#b4)")]
