"""The title picture: two lit windows over a town at dusk, and one scarf on the line between the houses."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ..shapes import Point, at, blur, circle, clip, clipped, group, line, linear, mix, path, radial, rect
from .place import HEIGHT, WIDTH, Place, rim

MIDDLE = 960  # the sun goes down here, and the name of the game stands above it
INK, WALL_INK = "#2A1B46", "#271A44"


@dataclass(frozen=True, slots=True)
class House:
    left: int
    right: int
    top: int
    colour: str
    seed: int
    lit: tuple[int, int]  # column and row of the window that matters
    glow: str
    lit_side: int  # the edge that the sunset touches: 1 the right one, -1 the left one


LEFT_HOUSE = House(-40, 500, 190, "#3A2A60", 3, (2, 1), "glow-l", 1)
RIGHT_HOUSE = House(1420, 1960, 90, "#33255A", 6, (0, 2), "glow-r", -1)
EDGE = "#F0957A"
PANE = (108, 150)


def picture() -> Place:
    houses = [*house(LEFT_HOUSE, with_phone()), *house(RIGHT_HOUSE, with_box())]
    light = [rect(200, 360, 420, 420, "url(#glow-l)"), rect(1300, 500, 420, 420, "url(#glow-r)")]
    near = [
        bird(590, 236, 0.9),
        bird(1316, 330, 0.75),
    ]
    return Place(defs(), [*sky(), *town()], [*roofs(), *houses, *light, *washing_line()], near, rim())


def defs() -> list[str]:
    w, h = PANE
    warm, bright = (0, "#FFE2A6"), (1, "#F7A95C")
    return [
        blur("b2", 2),
        clip("pane", f'<rect width="{w}" height="{h}"/>'),
        linear(
            "sky",
            (0, 0),
            (0, HEIGHT),
            (0, "#2B2459"),
            (0.35, "#5A3F86"),
            (0.62, "#B9668A"),
            (0.82, EDGE),
            (1, "#FFCB91"),
        ),
        radial(
            "sun",
            (MIDDLE, 900),
            700,
            (0, "#FFE9B8", 0.9),
            (0.2, "#FFD79C", 0.5),
            (0.6, "#FFB27E", 0.18),
            (1, "#FFB07A", 0),
        ),
        linear("mist", (0, 820), (0, HEIGHT), (0, "#FFB27E", 0), (1, "#FFB27E", 0.28)),
        radial("lamp", (60, 40), 150, warm, bright),
        radial("glow-l", (410, 571), 190, (0, "#FFD48C", 0.3), (1, "#FFD48C", 0)),
        radial("glow-r", (1510, 707), 190, (0, "#FFD48C", 0.3), (1, "#FFD48C", 0)),
        radial("vignette", (MIDDLE, 560), 1280, (0, "#160C2C", 0), (0.62, "#160C2C", 0), (1, "#160C2C", 0.6)),
    ]


def sky() -> list[str]:
    chance = random.Random(8)
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)")]
    for _ in range(70):
        x, y, size = chance.uniform(0, WIDTH), chance.uniform(0, 420), chance.choice([1, 1.3, 1.8, 2.4])
        shine = round(chance.uniform(0.2, 0.85) * (1 - y / 520), 2)
        parts.append(circle(x, y, size, "#FFF4E0", opacity=shine))
    parts.append(rect(0, 0, WIDTH, HEIGHT, "url(#sun)"))
    clouds = (
        (960, 640, 560, 24, "#F7B79A", 0.5),
        (760, 690, 360, 20, "#FBC9A0", 0.5),
        (1180, 600, 320, 18, "#E59A98", 0.5),
        (1100, 730, 420, 22, "#FFD6A8", 0.6),
        (880, 560, 260, 14, "#CF8FA0", 0.45),
    )
    for x, y, w, h, colour, opacity in clouds:
        parts += [
            rect(x - w / 2, y, w, h, colour, h / 2, opacity=opacity),
            rect(x - w / 5, y - h * 0.6, w * 0.42, h, colour, h / 2, opacity=opacity),
        ]
    return parts


def town() -> list[str]:
    return [
        *roofline(2, 880, (60, 240), (50, 120), "#D98486"),
        *roofline(5, 940, (60, 260), (60, 130), "#A3607F", "#FFD79A"),
        *roofline(9, 1010, (60, 250), (70, 140), "#6B4277", "#FFD08A"),
        rect(0, 800, WIDTH, 280, "url(#mist)"),
    ]


def roofline(
    seed: int, base: int, heights: tuple[int, int], widths: tuple[int, int], colour: str, lit: str = ""
) -> list[str]:
    """A row of houses, lower towards the middle, so that the sun has its gap."""
    chance = random.Random(seed)
    parts = []
    x = -20
    while x < WIDTH + 20:
        w = chance.randint(*widths)
        away = min(1, abs((x + w / 2) - MIDDLE) / 700)
        top = base - chance.randint(*heights) * (0.45 + 0.75 * away)
        parts.append(rect(x, top, w + 1, HEIGHT, colour))
        parts += roof(chance.random(), x, top, w, colour)
        if lit:
            for row in range(int(top + 16), base + 60, 30):
                for column in range(x + 12, x + w - 16, 24):
                    if chance.random() < 0.2:
                        parts.append(
                            rect(column, row, 10, 14, lit, 1, opacity=round(chance.uniform(0.4, 0.95), 2))
                        )
        x += w
    return [group(parts)]


def roof(kind: float, x: float, top: float, w: float, colour: str) -> list[str]:
    if kind < 0.25:
        gable = (
            f"M{x + w * 0.15:.0f} {top:.0f}L{x + w * 0.5:.0f} {top - 26:.0f}L{x + w * 0.85:.0f} {top:.0f}Z"
        )
        return [path(gable, colour)]
    if kind < 0.5:
        return [rect(x + w * 0.6, top - 30, 5, 32, colour)]
    if kind < 0.65:
        tower = x + w * 0.3
        return [
            rect(tower, top - 22, 30, 24, colour),
            path(f"M{tower - 4:.0f} {top - 22:.0f}h38l-19 -14z", colour),
        ]
    return []


def house(it: House, inside: Sequence[str]) -> list[str]:
    chance = random.Random(it.seed)
    w = it.right - it.left
    dark = mix(it.colour, "#000000", 0.25)
    ledge = it.left if it.lit_side > 0 else it.left - 18
    side = it.right - 10 if it.lit_side > 0 else it.left
    parts = [
        rect(it.left, it.top, w, HEIGHT - it.top + 10, it.colour),
        rect(ledge, it.top - 26, w + 18, 34, dark, 3),
        rect(ledge, it.top - 26, w + 18, 7, EDGE, 3, opacity=0.8),
        rect(side, it.top + 8, 10, HEIGHT, EDGE, opacity=0.75),
    ]
    for _ in range(46):
        x, y = chance.uniform(it.left + 20, it.right - 60), chance.uniform(it.top + 30, HEIGHT)
        parts.append(rect(x, y, chance.choice([22, 34, 44]), 8, mix(it.colour, "#FFFFFF", 0.07), 2))
    for column in range(3):
        for row in range(4):
            x, y = it.left + column * w / 3 + w / 15, it.top + 70 + row * 236
            awake = chance.random() < 0.2 and column != it.lit[0]  # nothing bright near the one that matters
            curtain = chance.random() < 0.5
            within = inside if (column, row) == it.lit else ()
            parts += window(it, (x, y), within, awake=awake, curtain=curtain)
    return parts


def window(it: House, corner: Point, inside: Sequence[str], *, awake: bool, curtain: bool) -> list[str]:
    x, y = corner
    w, h = PANE
    shade = mix(it.colour, "#000000", 0.28)
    glass = mix("#F2A65E", it.colour, 0.45) if awake else mix(it.colour, "#140D2A", 0.45)
    parts = [rect(x - 8, y - 8, w + 16, h + 16, shade, 4), rect(x, y, w, h, glass, 2)]
    if inside:
        parts.append(at(x, y, [rect(0, 0, w, h, "url(#lamp)", 2), clipped("pane", inside)]))
    else:
        if curtain:
            fold = f"M{x:.0f} {y:.0f}h{w * 0.3:.0f}c-4 {h * 0.4:.0f} -14 {h * 0.8:.0f} -{w * 0.3:.0f} {h}z"
            parts.append(path(fold, mix(it.colour, "#FFD9A0", 0.16 if awake else 0.06)))
        parts.append(rect(x + w / 2 - 3, y, 6, h, shade))
    parts.append(rect(x - 16, y + h + 8, w + 32, 12, mix(it.colour, EDGE, 0.35), 3))
    return parts


def with_phone() -> list[str]:
    """Somebody with curls, reading a phone."""
    w, h = PANE
    dark = "#3A2350"
    curls = ((40, 74, 14), (36, 58, 14), (46, 44, 15), (62, 40, 15), (74, 50, 13), (56, 60, 20), (44, 86, 11))
    return [
        path(f"M0 0h24c-2 60 -8 110 -24 {h}z", "#C9655C", opacity=0.9),
        path(f"M{w} 0h-20c2 60 6 110 20 {h}z", "#C9655C", opacity=0.9),
        path("M16 150C16 122 26 110 50 104L52 92H68L70 104C88 110 94 126 94 150Z", dark),
        path(
            "M50 62C64 56 76 58 78 68C79 73 82 77 83 80C82 82 80 82 80 84C80 92 76 96 66 97C54 96 48 80 "
            "50 62Z",
            dark,
        ),
        *[circle(x, y, r, dark) for x, y, r in curls],
        path("M70 150C72 138 78 128 88 122L94 130C92 140 92 146 94 150Z", dark),
        circle(92, 114, 26, "#BFEFFF", opacity=0.3),
        rect(87, 102, 13, 24, "#EAF8FF", 3, transform="rotate(14 93 114)"),
    ]


def with_box() -> list[str]:
    """Somebody with straight hair, packing a box."""
    dark = "#3A2350"
    return [
        path("M12 150C12 120 24 108 50 102L51 90H70L71 102C96 108 106 120 106 150Z", dark),
        path("M36 94C30 54 40 34 60 34C82 34 92 54 85 94C80 98 74 97 71 94H50C47 97 41 98 36 94Z", dark),
        path("M74 40C86 50 90 70 84 93C82 95 79 95 77 94C82 74 82 56 74 40Z", "#8A5A5E", opacity=0.7),
        path("M20 122H96L92 150H24Z", "#A2645A"),
        path("M20 122L6 113L36 110L58 122Z", "#C48270"),
        path("M96 122L110 111L82 108L58 122Z", "#B4736A"),
        rect(54, 122, 9, 28, "#E6C79E"),
    ]


def roofs() -> list[str]:
    """Behind the edge of the roofs: a chimney house, aerials, a tank."""
    return [
        rect(60, 110, 60, 80, INK, 4),
        path("M52 112h76l-38 -34z", INK),
        line("M330 168V70M300 96H360M308 118H352", INK, 5),
        line("M1640 66V-20M1600 6H1680", WALL_INK, 5),
        rect(1760, 20, 80, 60, WALL_INK, 3),
    ]


def washing_line() -> list[str]:
    colour, lit = "#3E7F83", "#5FA3A0"
    scarf = [
        path(
            "M930 534C944 536 968 537 984 537C982 570 990 606 982 650L954 648C950 610 936 570 930 534Z",
            colour,
        ),
        path(
            "M960 536C968 537 976 537 984 537C982 570 990 606 982 650L968 649C974 610 964 570 960 536Z", lit
        ),
        line("M946 622L982 626", "#BFE0D4", 6),
        line("M942 604L984 608", "#F0C27A", 5),
        rect(936, 524, 7, 20, "#F0C27A", 2),
        rect(972, 526, 7, 20, "#F0C27A", 2),
        *[line(f"M{956 + k * 5} 649v11", colour, 3) for k in range(6)],
    ]
    return [line("M500 420C760 500 1150 520 1420 400", INK, 4), group(scarf, transform="translate(0 -59)")]


def bird(x: float, y: float, scale: float) -> str:
    wings = path("M0 0C-6 -10 -16 -12 -26 -8C-16 -6 -8 -2 0 6C8 -2 16 -6 26 -8C16 -12 6 -10 0 0Z", INK)
    return at(x, y, [wings], scale=scale)
