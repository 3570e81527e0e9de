"""A piano workshop from across the street. The light is a window upstairs, open a hand wide, which tells."""

import random

from ..shapes import (
    at,
    blur,
    circle,
    clip,
    clipped,
    ellipse,
    group,
    leaf,
    line,
    linear,
    mix,
    path,
    radial,
    rect,
    soft,
)
from .bicycle import bicycle
from .place import HEIGHT, WIDTH, Place, rim
from .workshop_front import BELL_LAMP, DOOR, EAVES, GROUND, LEFT, RIGHT, SHUTTER, door, shutter, sign

KERB = 912
LIT = (846, 196)  # the corner of the window that matters
PANE = (176, 236)
DARK_WINDOWS = (346, 596, 1096, 1340)
WALL, DEEP, EDGE = "#4F3A6C", "#281C44", "#F0A07E"


def picture() -> Place:
    house = [*roof(), *facade(), *ledges(), *windows(), *lit_window(), *door(), *shutter(), *sign()]
    front = [*pavement(), *rack(), *bicycle(1108, GROUND + 34, "#4E8F8C", 0.86)]
    near = [*wet_street(), *twigs()]
    return Place(defs(), [*sky(), *neighbours()], [*house, *front, *glow()], near, rim())


def defs() -> list[str]:
    x, y = LIT
    w, h = PANE
    return [
        *[blur(f"b{size}", size) for size in (4, 12)],
        clip("pane", rect(0, 0, w, h, "#FFF")),
        clip("street", rect(-40, KERB, WIDTH + 80, 260, "#FFF")),
        soft("shade", "#140C28", 0.7),
        soft("puddle", "#C98F98", 0.55),
        linear("sky", (0, 0), (0, 860), (0, "#262257"), (0.45, "#5B4085"), (0.75, "#B3688A"), (1, "#F0A07E")),
        linear("wall", (LEFT, 0), (RIGHT, 0), (0, "#43316A"), (0.5, WALL), (1, "#3A2A5C")),
        linear("wall-low", (0, 440), (0, GROUND), (0, DEEP, 0), (1, DEEP, 0.6)),
        linear("slats", (0, 572), (0, 826), (0, "#5E4C80"), (1, "#463767")),
        linear("lamp-in", (0, 0), (0, h), (0, "#FFE9B4"), (0.6, "#FFCB7E"), (1, "#F2A25C")),
        radial(
            "window-air",
            (x + w / 2, y + h / 2),
            460,
            (0, "#FFD08A", 0.5),
            (0.4, "#F7A36C", 0.2),
            (1, "#F0905A", 0),
        ),
        radial("bell-air", BELL_LAMP, 190, (0, "#FFDCA0", 0.5), (0.35, "#F7B478", 0.2), (1, "#F0A070", 0)),
        linear("road", (0, KERB), (0, HEIGHT), (0, "#4A3A6C"), (0.5, "#322656"), (1, "#211942")),
        linear(
            "gloss", (0, KERB), (0, HEIGHT), (0, "#FFD79A", 0.85), (0.5, "#F7A86C", 0.5), (1, "#F0905A", 0.08)
        ),
        radial("vignette", (900, 500), 1260, (0, "#120A28", 0), (0.6, "#120A28", 0), (1, "#120A28", 0.66)),
    ]


def sky() -> list[str]:
    chance = random.Random(12)
    parts = [rect(-20, -20, WIDTH + 40, 900, "url(#sky)")]
    for _ in range(34):
        x, y = chance.uniform(0, WIDTH), chance.uniform(0, 300)
        shine = round(chance.uniform(0.25, 0.8), 2)
        parts.append(circle(x, y, chance.choice([1.2, 1.6, 2.2]), "#FFF4E0", opacity=shine))
    for x, y, w, h in ((120, 470, 300, 18), (40, 540, 260, 16), (1760, 400, 300, 18), (180, 420, 160, 12)):
        parts += [
            rect(x - w / 2, y, w, h, "#E59A98", h / 2, opacity=0.5),
            rect(x - w / 5, y - h * 0.6, w * 0.42, h, "#E59A98", h / 2, opacity=0.5),
        ]
    return parts


def neighbours() -> list[str]:
    """Roofs down the street, paler the further away they stand."""
    chance = random.Random(31)
    parts = []
    for base, colour, lit in ((470, "#A5648A", 0.0), (560, "#7A4A80", 0.5), (640, "#54386E", 0.85)):
        x = -30
        while x < WIDTH + 20:
            w = chance.randint(70, 130)
            top = base - chance.randint(10, 110)
            parts += [
                rect(x, top, w + 1, 700, colour),
                path(f"M{x - 4} {top + 1}L{x + w * 0.5:.0f} {top - 34}L{x + w + 5} {top + 1}Z", colour),
            ]
            if chance.random() < 0.5:
                parts.append(rect(x + w * 0.7, top - 44, 14, 40, colour))
            for column in range(x + 14, x + w - 16, 28):
                if lit and chance.random() < 0.45:
                    parts.append(rect(column, top + 22, 11, 16, "#FFCF8A", 1, opacity=lit * 0.7))
            x += w
    return parts


def roof() -> list[str]:
    tiles = [line(f"M{LEFT - 20} {y}H{RIGHT + 20}", "#3A2A5A", 3, opacity=0.6) for y in range(20, EAVES, 24)]
    return [
        path(f"M{LEFT - 34} {EAVES}L{LEFT + 26} -20H{RIGHT - 26}L{RIGHT + 34} {EAVES}Z", "#2F2350"),
        *tiles,
        rect(LEFT - 40, EAVES - 6, RIGHT - LEFT + 80, 24, "#3C2C60", 6),
        rect(LEFT - 40, EAVES - 6, RIGHT - LEFT + 80, 5, EDGE, 2, opacity=0.5),
    ]


def facade() -> list[str]:
    chance = random.Random(18)
    parts = [rect(LEFT, EAVES + 14, RIGHT - LEFT, GROUND - EAVES, "url(#wall)")]
    for _ in range(64):
        x, y = chance.uniform(LEFT + 16, RIGHT - 70), chance.uniform(EAVES + 40, 500)
        tint = mix(WALL, "#FFFFFF", chance.choice([0.04, 0.07]))
        parts.append(rect(x, y, chance.choice([26, 38, 50]), 11, tint, 2))
    for i in range(12):
        w = 34 if i % 2 else 22
        parts.append(rect(LEFT, EAVES + 20 + i * 60, w, 46, mix(WALL, EDGE, 0.22), 3, opacity=0.8))
    return [
        *parts,
        rect(LEFT, 440, RIGHT - LEFT, GROUND - 440, "url(#wall-low)"),
        rect(LEFT, EAVES, 6, GROUND - EAVES, EDGE, opacity=0.6),
        rect(LEFT, GROUND - 60, RIGHT - LEFT, 60, "#2E2148"),
    ]


def ledges() -> list[str]:
    return [
        rect(LEFT - 8, 492, RIGHT - LEFT + 16, 20, "#5C4578", 4),
        rect(LEFT - 8, 492, RIGHT - LEFT + 16, 5, "#8A6A94", 2),
        rect(LEFT, 512, RIGHT - LEFT, 14, DEEP, opacity=0.35),
        line(f"M{RIGHT - 18} {EAVES + 18}V{GROUND}", "#2F2350", 12),
        line(f"M{RIGHT - 22} {EAVES + 18}V{GROUND}", "#6B5088", 2.5, opacity=0.7),
    ]


def frame(x: float, y: float, glass: str) -> list[str]:
    w, h = PANE
    return [
        rect(x - 16, y - 16, w + 32, h + 26, "#5E4779", 5),
        rect(x - 16, y - 16, w + 32, 6, "#8A6A94", 3, opacity=0.8),
        rect(x, y, w, h, glass, 2),
    ]


def sill(x: float, y: float) -> list[str]:
    w, h = PANE
    return [
        rect(x - 28, y + h + 8, w + 56, 16, "#6B5086", 4),
        rect(x - 28, y + h + 8, w + 56, 4, "#A37C9A", 2),
    ]


def windows() -> list[str]:
    """Everybody else is out, or asleep."""
    w, h = PANE
    bar = "#5E4779"
    parts = []
    for x in DARK_WINDOWS:
        y = LIT[1]
        fold = f"M{x} {y}h{w * 0.34:.0f}c-6 {h * 0.4:.0f} -20 {h * 0.7:.0f} -{w * 0.34:.0f} {h * 0.92:.0f}z"
        parts += [
            *frame(x, y, "#2C2450"),
            path(
                f"M{x} {y + h}L{x + w * 0.7:.0f} {y}H{x + w}V{y + 40}L{x + 70} {y + h}Z",
                "#8C7CC0",
                opacity=0.14,
            ),
            path(fold, "#4A3A70"),
            rect(x + w / 2 - 4, y, 8, h, bar),
            rect(x, y + h / 2 - 5, w, 10, bar),
            *sill(x, y),
        ]
    return parts


def lit_window() -> list[str]:
    """Its lower half is pushed up by a hand, and the edge of a curtain hangs out into the air."""
    x, y = LIT
    w, h = PANE
    dark, bar = "#8A4A4C", "#6E4C70"
    inside = [
        path(f"M26 {h}V138H32V122H138V138H144V{h}Z", dark, opacity=0.85),
        rect(22, 132, 126, 9, "#6E3A48", 2),
        *[line(f"M{48 + i * 16} 122v-{22 + i % 3 * 5}", "#7A4048", 4) for i in range(3)],
        line("M116 122V82", "#6E3A48", 4),
        path("M98 84L106 58H126L134 84Z", "#FFF6DC"),
        circle(116, 74, 44, "#FFF3CE", opacity=0.5),
        path(f"M0 0H46C44 80 34 160 8 {h}H0Z", "#E2806C", opacity=0.92),
        path(f"M30 0H46C44 80 34 160 8 {h}C22 150 28 80 30 0Z", "#F2A488", opacity=0.8),
        path(f"M{w} 0H{w - 34}C{w - 34} 90 {w - 26} 160 {w - 6} {h}H{w}Z", "#D9705E", opacity=0.92),
    ]
    opening = y + h - 40
    return [
        *frame(x, y, "url(#lamp-in)"),
        at(x, y, [clipped("pane", inside)]),
        rect(x + w / 2 - 4, y, 8, h - 40, bar),
        rect(x, y + h / 2 - 30, w, 9, bar),
        rect(x, opening - 12, w, 14, bar, 2),
        rect(x, opening - 12, w, 4, "#FFD79A", 2, opacity=0.8),
        *sill(x, y),
        path(
            f"M{x + 4} {opening + 2}h44c4 18 16 34 10 56c-14 8 -24 -4 -36 4c-10 4 -20 -2 -22 -8z", "#F2A488"
        ),
        path(
            f"M{x + 28} {opening + 2}h20c4 18 16 34 10 56c-8 4 -12 2 -18 0c4 -20 -6 -36 -12 -56z", "#FFC6A0"
        ),
    ]


def glow() -> list[str]:
    return [rect(LEFT, 0, RIGHT - LEFT, 760, "url(#window-air)"), rect(400, 380, 440, 480, "url(#bell-air)")]


def pavement() -> list[str]:
    parts = [
        rect(-20, GROUND, WIDTH + 40, KERB - GROUND, "#54406F"),
        rect(-20, GROUND, WIDTH + 40, 8, DEEP, opacity=0.4),
    ]
    for i in range(-4, 30):
        parts.append(line(f"M{i * 92} {GROUND}L{i * 100 - 60} {KERB}", "#3C2C58", 2.5, opacity=0.6))
    parts.append(ellipse(934, GROUND + 38, 250, 26, "#F7B478", opacity=0.22, filter="url(#b12)"))
    return [
        *parts,
        rect(-20, KERB - 10, WIDTH + 40, 12, "#8A6A88"),
        rect(-20, KERB + 2, WIDTH + 40, 8, "#20173A"),
    ]


def rack() -> list[str]:
    base = GROUND + 32
    parts = [ellipse(990, base + 2, 380, 14, "url(#shade)"), line(f"M706 {base}H1400", "#20173A", 7)]
    for i in range(7):
        x = 730 + i * 104
        parts.append(
            line(
                f"M{x} {base}V{base - 66}C{x} {base - 92} {x + 44} {base - 92} {x + 44} {base - 66}V{base}",
                "#2B1E42",
                8,
            )
        )
        parts.append(
            line(
                f"M{x + 3} {base - 70}C{x + 8} {base - 84} {x + 30} {base - 86} {x + 38} {base - 76}",
                EDGE,
                2.5,
                opacity=0.6,
            )
        )
    return parts


def cobbles() -> list[str]:
    """Smaller towards the house, each with a little sky on it."""
    chance = random.Random(44)
    parts = []
    y, high = KERB + 12.0, 9.0
    while y < HEIGHT + 10:
        wide = high * 3.4
        x = -wide * chance.uniform(0.2, 1)
        while x < WIDTH:
            w = wide * chance.uniform(0.8, 1.25)
            tone = chance.choice(["#5A4880", "#44356A", "#6A5690", "#3A2C5E"])
            parts.append(rect(x, y, w - 4, high - 3, tone, high * 0.3, opacity=0.5))
            x += w
        y, high = y + high, high * 1.13
    return parts


def wet_street() -> list[str]:
    """The house stands upside down in the wet, and the window is the longest thing in it."""
    x, w = LIT[0], PANE[0]
    chance = random.Random(40)
    mirrored = [
        rect(LEFT, KERB, RIGHT - LEFT, 110, "#5E4779", opacity=0.35),
        rect(DOOR[0], KERB, DOOR[2], 70, "#37606A", opacity=0.5),
        rect(SHUTTER[0], KERB, SHUTTER[2], 66, "#8E7796", opacity=0.3),
        rect(x + 6, KERB, w - 12, 190, "url(#gloss)"),
        rect(BELL_LAMP[0] - 14, KERB, 28, 130, "url(#gloss)", opacity=0.7),
    ]
    ripples = []
    for _ in range(30):
        y = chance.uniform(KERB + 14, HEIGHT - 10)
        depth = (y - KERB) / 168
        cx = x + w / 2 + chance.gauss(0, 60 + 50 * depth)
        width = chance.uniform(30, 90) * (0.6 + depth)
        near_lamp = max(0.1, 1 - abs(cx - x - w / 2) / 190)
        ripples.append(rect(cx - width / 2, y, width, 3.5, "#FFE0AC", 2, opacity=round(0.5 * near_lamp, 2)))
    puddles = [ellipse(cx, cy, rx, ry, "url(#puddle)") for cx, cy, rx, ry in PUDDLES]
    wet = [*cobbles(), *puddles, group(mirrored, filter="url(#b12)"), *ripples]
    return [rect(-40, KERB + 8, WIDTH + 80, 240, "url(#road)"), clipped("street", wet)]


PUDDLES = ((260, 1004, 300, 34), (1380, 970, 320, 26), (1700, 1046, 260, 34), (640, 1060, 220, 26))


def twigs() -> list[str]:
    """A street tree on this side."""
    chance = random.Random(9)
    bark = "#1E1436"
    parts = [
        line(
            "M-20 40C90 60 180 60 300 20M60 50C120 100 150 130 160 190M150 58C220 90 250 110 270 150", bark, 9
        ),
        line("M1940 60C1860 80 1800 70 1720 30M1880 76C1850 120 1830 150 1826 190", bark, 8),
    ]
    for x, y, spread in ((160, 70, 150), (110, 150, 70), (250, 110, 70), (1850, 70, 100), (1830, 150, 50)):
        for _ in range(int(spread / 4)):
            colour = chance.choice(["#1F4650", "#2A5E60", "#243A54", "#7A4658"])
            px, py = x + chance.gauss(0, spread * 0.5), y + chance.gauss(0, spread * 0.28)
            parts.append(leaf(px, py, 17, 8, chance.randint(0, 180), colour))
    return parts
