"""A kitchen for five, at night. The light is the lamp over the table; what tells is a note torn off the fridge."""

import random

from ..shapes import (
    at,
    blur,
    circle,
    clip,
    clipped,
    ellipse,
    leaf,
    line,
    linear,
    mix,
    path,
    radial,
    rect,
    soft,
)
from .kitchen_things import kettle
from .place import HEIGHT, WIDTH, Place, rim, vignette

WINDOW = (168, 150, 330, 330)  # x, y, width, height
COUNTER, FLOOR, TABLE = 668, 936, 948
LAMP = (930, 168)
FRIDGE = (826, 300, 240, 640)
FIVE = ("#D9705E", "#E7B06A", "#4FA39A", "#8F6FA8", "#6E9BC8")  # everybody has a colour here


def picture() -> Place:
    room = [*wall(), *window(), *cupboards(), *counter(), *floor(), *fridge(), *door(), *hooks(), *lamp()]
    return Place(defs(), courtyard(), room, [*table(), *things()], [*lamplight(), *rim()])


def defs() -> list[str]:
    x, y, w, h = WINDOW
    lx, ly = LAMP
    hole = f"M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    return [
        clip("room", f'<path clip-rule="evenodd" d="{hole}"/>'),
        *[blur(f"b{size}", size) for size in (3, 5, 18)],
        soft("shade", "#160A26", 0.75),
        linear("night", (0, y), (0, y + h), (0, "#1E2456"), (0.7, "#3F3A80"), (1, "#6A4F90")),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#4A3260"), (0.48, "#7A4C6A"), (1, "#40295A")),
        linear("wall-up", (0, 0), (0, 560), (0, "#22153E", 0.7), (1, "#22153E", 0)),
        radial("warm", (lx, ly + 150), 760, (0, "#FFC98A", 0.62), (0.45, "#E58F74", 0.26), (1, "#E58F74", 0)),
        linear("fronts", (-60, 0), (800, 0), (0, "#2C3E5E"), (1, "#4C7A84")),
        linear("worktop", (-60, 0), (800, 0), (0, "#7A4C58"), (1, "#D9976E")),
        linear(
            "steel", (826, 0), (1066, 0), (0, "#8C7A92"), (0.4, "#D6BEB4"), (0.75, "#F0D8C2"), (1, "#A48C9C")
        ),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#5A3A56"), (1, "#2A1B40")),
        linear("table", (0, TABLE), (0, HEIGHT), (0, "#D08A62"), (1, "#8A5250")),
        radial("table-glow", (930, TABLE + 34), 620, (0, "#FFE6B4", 0.75), (1, "#FFC98A", 0), flat=0.14),
        linear("shade-lamp", (-110, 0), (110, 0), (0, "#9C4A50"), (0.6, "#D9705E"), (1, "#F3A083")),
        radial("bulb", (lx, ly + 12), 150, (0, "#FFF8DC"), (0.25, "#FFE9B0", 0.6), (1, "#FFD48E", 0)),
        linear("cone", (0, ly), (0, 960), (0, "#FFE9B4", 0.46), (0.6, "#FFD594", 0.15), (1, "#FFC880", 0.03)),
        vignette((930, 560), 1240, "#120A26", 0.66),
    ]


def courtyard() -> list[str]:
    """The other wing of the house, with the windows of those who are awake."""
    x, y, w, h = WINDOW
    chance = random.Random(41)
    parts = [
        rect(x - 40, y - 40, w + 80, h + 80, "url(#night)"),
        rect(x - 40, y + 70, w + 80, h, "#2A2558"),
        rect(x - 40, y + 62, w + 80, 10, "#4A4284"),
    ]
    for row in range(4):
        for column in range(-1, 7):
            lit = chance.random() < 0.36
            colour = chance.choice(["#FFC37A", "#FFD79A", "#E79A88", "#8FB8D8"]) if lit else "#1D1A46"
            parts.append(
                rect(
                    x + column * 62 - 10, y + 100 + row * 70, 34, 44, colour, 2, opacity=0.85 if lit else 0.9
                )
            )
    return parts


def wall() -> list[str]:
    tiles = []
    chance = random.Random(9)
    for row in range(3):
        for column in range(-2, 14):
            tint = mix("#C98F86", "#5A3A62", chance.uniform(0.35, 0.8))
            tiles.append(
                rect(column * 62 + (31 if row % 2 else 0), 500 + row * 56, 58, 52, tint, 4, opacity=0.55)
            )
    parts = [
        rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#wall)"),
        *tiles,
        rect(-60, -60, WIDTH + 120, 640, "url(#wall-up)"),
        rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#warm)"),
    ]
    return [clipped("room", parts)]


def window() -> list[str]:
    x, y, w, h = WINDOW
    frame, lit = "#6A4A6A", "#C98F80"
    return [
        path(f"M{x} {y + h}L{x + 150} {y}H{x + 210}L{x + 60} {y + h}Z", "#FFE3C8", opacity=0.07),
        rect(x - 12, y - 12, w + 24, h + 24, "none", 6, stroke=frame, stroke_width=24),
        rect(x + w / 2 - 8, y, 16, h, frame),
        rect(x + w + 18, y - 20, 6, h + 40, lit, 3, opacity=0.7),
        rect(x - 40, y + h + 14, w + 80, 20, "#7A5068", 4),
        rect(x - 40, y + h + 14, w + 80, 5, lit, 2),
        *[
            rect(
                x + 34 + i * 58,
                y + h - 34 - (i % 3) * 8,
                30,
                50 + (i % 3) * 8,
                mix(colour, "#3A2850", 0.3),
                6,
            )
            for i, colour in enumerate(FIVE[:3])
        ],
        *[
            leaf(x + 262 + dx, y + h - 40 + dy, 24, 9, turn, "#3E8076")
            for dx, dy, turn in ((-20, 0, 40), (0, -24, 88), (20, -4, -40), (-8, -14, 64), (12, -18, -66))
        ],
        path(f"M{x + 238} {y + h - 26}h48l-7 42h-34z", "#B5604F"),
    ]


def cupboards() -> list[str]:
    """Five doors, each with a spot of somebody's colour."""
    parts = []
    for i, colour in enumerate(FIVE):
        x = 540 + (i - 3) * 118 if i > 2 else -70 + i * 74
        w = 112 if i > 2 else 70
        parts += [
            rect(x, 96, w, 250, "#33405E", 4),
            rect(x + 4, 100, w - 8, 242, mix("#3F5A74", "#7A8A90", 0.2 if i > 2 else 0.0), 4),
            rect(x + w - 9, 104, 4, 234, "#9CB0A8", 2, opacity=0.5),
            circle(x + 20, 320, 9, colour),
            circle(x + 22, 317, 3, "#FFF0DA", opacity=0.6),
        ]
    return [*parts, rect(534, 88, 244, 9, "#6E9090", 3), rect(534, 346, 244, 10, "#160A26", 4, opacity=0.4)]


def counter() -> list[str]:
    parts = [
        rect(-60, COUNTER + 18, 856, FLOOR - COUNTER - 20, "url(#fronts)"),
        rect(-60, FLOOR - 26, 856, 30, "#1E1838"),
        rect(-60, COUNTER, 866, 22, "url(#worktop)", 4),
        rect(-60, COUNTER, 866, 5, "#FFD6A0", 2, opacity=0.7),
        rect(-60, COUNTER + 22, 856, 9, "#160A26", opacity=0.4),
    ]
    for i in range(6):
        x = -50 + i * 142
        parts += [
            rect(x, 706, 134, 196, "#223352", 5, opacity=0.8),
            rect(x + 3, 709, 128, 190, mix("#34526C", "#5C8E8C", i / 5), 5),
            rect(x + 40, 726, 54, 8, "#D9A36C", 4),
        ]
    return [*parts, at(560, COUNTER - 2, kettle(0, 0), 0.8), *rack(650)]


def rack(x: float) -> list[str]:
    """Five plates to dry; they do not match."""
    parts = [ellipse(x + 62, COUNTER + 2, 90, 8, "url(#shade)"), rect(x, COUNTER - 16, 132, 10, "#B9A6A8", 4)]
    for i, colour in enumerate(FIVE):
        parts.append(ellipse(x + 18 + i * 24, COUNTER - 50, 10, 42, mix(colour, "#FFF0DA", 0.45)))
        parts.append(ellipse(x + 20 + i * 24, COUNTER - 50, 5, 32, mix(colour, "#FFF0DA", 0.15)))
    return [*parts, *[line(f"M{x + 6 + i * 24} {COUNTER - 14}v-34", "#D9C9C4", 3) for i in range(6)]]


def floor() -> list[str]:
    tiles = [
        line(f"M{930 + i * 140} {FLOOR}L{930 + i * 200} {HEIGHT + 30}", "#2A1B40", 3, opacity=0.5)
        for i in range(-9, 10)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 240, "url(#floor)"),
        *tiles,
        rect(1066, FLOOR - 12, 920, 14, "#5A3A5A"),
    ]


def fridge() -> list[str]:
    x, y, w, h = FRIDGE
    parts = [
        ellipse(x + w / 2, FLOOR + 2, 190, 18, "url(#shade)"),
        rect(x, y, w, h, "url(#steel)", 16),
        rect(x, y + 210, w, 7, "#5A4868", opacity=0.7),
        rect(x + 14, y + 96, 11, 92, "#5A4868", 5),
        rect(x + 14, y + 240, 11, 150, "#5A4868", 5),
        rect(x + 17, y + 96, 3, 92, "#FFE9CC", 2),
        rect(x + 17, y + 240, 3, 150, "#FFE9CC", 2),
        rect(x + 6, y + h - 18, w - 12, 18, "#3A2A4A", 6),
    ]
    notes = (
        (54, 40, 70, 82, -4, 0),
        (142, 34, 74, 66, 3, 1),
        (138, 118, 80, 74, -2, 2),
        (52, 262, 84, 96, 2, 3),
    )
    for dx, dy, nw, nh, turn, who in notes:
        parts.append(at(x + dx + nw / 2, y + dy, note(nw, nh, FIVE[who], who), turn=turn))
    return [*parts, *torn_note(x + 178, y + 270, FIVE[4]), *cereal(x + 30, y)]


def note(w: float, h: float, colour: str, kind: int) -> list[str]:
    """Paper under a magnet, with a drawing on it instead of words."""
    ink = "#8A6A80"
    drawing = (
        [circle(0, h * 0.55, h * 0.16, "#F2B45E"), *[line(f"M0 {h * 0.3:.0f}v-6", ink, 3)]],
        [
            line(
                f"M{-w * 0.3:.0f} {h * (0.4 + 0.18 * i):.0f}h{w * (0.6 - 0.12 * (i % 2)):.0f}",
                ink,
                4,
                opacity=0.6,
            )
            for i in range(3)
        ],
        [
            ellipse(0, h * 0.62, w * 0.26, h * 0.16, "#6E9BC8"),
            line(
                f"M{-w * 0.1:.0f} {h * 0.36:.0f}q4 -8 0 -14M{w * 0.1:.0f} {h * 0.36:.0f}q4 -8 0 -14", ink, 3
            ),
        ],
        [
            line(
                f"M{-w * 0.32:.0f} {h * (0.3 + 0.14 * i):.0f}h{w * (0.62 - 0.16 * (i % 3)):.0f}",
                ink,
                4,
                opacity=0.6,
            )
            for i in range(5)
        ],
    )[kind]
    return [
        rect(-w / 2 + 4, 6, w, h, "#5A4868", 2, opacity=0.35),
        rect(-w / 2, 0, w, h, mix("#FFF3DE", colour, 0.14), 2),
        path(f"M{w / 2 - 16} {h}L{w / 2} {h - 16}V{h}Z", "#C9B0A8"),
        *drawing,
        circle(0, 7, 10, mix(colour, "#3A2144", 0.25)),
        circle(0, 6, 9, colour),
        circle(3, 3, 3, "#FFF3DE", opacity=0.8),
    ]


def torn_note(x: float, y: float, colour: str) -> list[str]:
    """Only the strip that the magnet held is left."""
    return [
        path(
            f"M{x - 36} {y + 2}L{x + 36} {y - 2}L{x + 37} {y + 16}L{x + 24} {y + 22}L{x + 14} {y + 16}"
            f"L{x} {y + 26}L{x - 12} {y + 18}L{x - 24} {y + 24}L{x - 35} {y + 17}Z",
            "#FFF3DE",
        ),
        circle(x, y + 9, 10, mix(colour, "#3A2144", 0.25)),
        circle(x, y + 8, 9, colour),
        circle(x + 3, y + 5, 3, "#FFF3DE", opacity=0.8),
    ]


def cereal(x: float, y: float) -> list[str]:
    """On top of the fridge: two packets and a bowl."""
    return [
        rect(x, y - 92, 52, 92, "#8F6FA8", 3),
        rect(x + 40, y - 92, 12, 92, "#BFA0CF", 3),
        circle(x + 22, y - 48, 14, "#F0DFC8"),
        rect(x + 58, y - 72, 46, 72, "#C98F3E", 3),
        rect(x + 94, y - 72, 10, 72, "#F0C27A", 3),
        path(
            f"M{x + 118} {y - 34}H{x + 188}C{x + 186} {y - 8} {x + 172} {y} {x + 153} {y}"
            f"C{x + 134} {y} {x + 120} {y - 8} {x + 118} {y - 34}Z",
            "#4FA39A",
        ),
    ]


def door() -> list[str]:
    """Open to the corridor, where it is dark."""
    return [
        rect(1520, 150, 270, FLOOR - 150, "#1E1638"),
        rect(1506, 136, 298, 16, "#7A5068"),
        rect(1506, 136, 16, FLOOR - 136, "#7A5068"),
        rect(1788, 136, 16, FLOOR - 136, "#5A3C5C"),
        rect(1518, 150, 4, FLOOR - 150, "#E0A07E", opacity=0.6),
        path(f"M1520 {FLOOR}L1640 {FLOOR - 40}H1790V{FLOOR}Z", "#2A1F48"),
        rect(1690, 420, 44, 60, "#3A2E5E", 3),
    ]


def hooks() -> list[str]:
    """A board with five cups, and a tea towel."""
    parts = [rect(1150, 330, 300, 16, "#A86C62", 4), rect(1150, 330, 300, 5, "#F0BE92", 2)]
    for i, colour in enumerate(FIVE):
        x = 1172 + i * 58
        mug = [
            line("M-16 12C-34 10 -34 40 -16 38", mix(colour, "#3A2144", 0.2), 7),
            path("M-18 4H26V44C26 52 20 56 12 56H-4C-12 56 -18 52 -18 44Z", colour),
            path("M-18 4H-8V54C-14 52 -18 48 -18 44Z", "#FFF0DA", opacity=0.35),
        ]
        parts += [line(f"M{x} 344v12", "#6A4560", 4), at(x + 6, 352, mug, turn=-5)]
    parts += [
        path("M1180 470H1300V680C1270 692 1220 690 1180 678Z", "#F0DFC8"),
        path("M1180 470H1210V684C1198 684 1188 682 1180 678Z", "#FFF4DE"),
        *[path(f"M1180 {520 + 48 * i}H1300V{534 + 48 * i}H1180Z", "#D9705E", opacity=0.6) for i in range(3)],
        circle(1240, 466, 8, "#8A5A68"),
    ]
    return parts


def lamp() -> list[str]:
    x, y = LAMP
    shade = [
        path(
            "M-26 -74C-20 -86 20 -86 26 -74C40 -40 96 -20 110 12C60 24 -60 24 -110 12"
            "C-96 -20 -40 -40 -26 -74Z",
            "url(#shade-lamp)",
        ),
        ellipse(0, 13, 108, 13, "#FFE9B8"),
        ellipse(0, 13, 60, 8, "#FFFBE8"),
    ]
    return [line(f"M{x} -60V{y - 76}", "#2A1B40", 6), at(x, y, shade), circle(x, y + 12, 150, "url(#bulb)")]


def lamplight() -> list[str]:
    x, y = LAMP
    return [path(f"M{x - 100} {y + 18}H{x + 100}L{x + 420} 960H{x - 420}Z", "url(#cone)", filter="url(#b18)")]


def table() -> list[str]:
    return [
        ellipse(900, TABLE + 160, 1200, 60, "#160A26", opacity=0.5),
        path(
            f"M-80 {TABLE + 20}C300 {TABLE - 16} 1400 {TABLE - 16} 2000 {TABLE + 24}V{HEIGHT + 60}H-80Z",
            "url(#table)",
        ),
        path(
            f"M-80 {TABLE + 20}C300 {TABLE - 16} 1400 {TABLE - 16} 2000 {TABLE + 24}V{TABLE + 31}"
            f"C1400 {TABLE - 9} 300 {TABLE - 9} -80 {TABLE + 27}Z",
            "#FFDFA8",
            opacity=0.8,
        ),
        ellipse(930, TABLE + 34, 620, 86, "url(#table-glow)"),
        *[
            line(
                f"M-80 {TABLE + 50 + i * 34}"
                f"C400 {TABLE + 22 + i * 36} 1400 {TABLE + 22 + i * 36} 2000 {TABLE + 54 + i * 36}",
                "#7A4648",
                2.5,
                opacity=0.35,
            )
            for i in range(4)
        ],
    ]


def things() -> list[str]:
    """What supper has left: a pan and two glasses."""
    pan = [
        ellipse(0, 20, 150, 20, "url(#shade)"),
        path("M-118 -28C-118 14 -80 26 0 26C80 26 118 14 118 -28Z", "#3A2E52"),
        path("M60 22C96 16 118 4 118 -28H92C92 0 84 14 60 22Z", "#8A7AA0", opacity=0.7),
        ellipse(0, -28, 118, 24, "#5A4A70"),
        ellipse(0, -26, 102, 18, "#C9604F"),
        ellipse(-20, -28, 52, 8, "#E8936A", opacity=0.8),
        rect(108, -38, 120, 16, "#2A1F42", 8),
        line("M-46 -32L-150 -120", "#B0785E", 11),
    ]
    glass = [
        ellipse(4, 2, 60, 10, "url(#shade)"),
        path("M-28 -92H28L22 0C10 6 -10 6 -22 0Z", "#D6E6EC", opacity=0.35),
        path("M-25 -50H25L22 0C10 6 -10 6 -22 0Z", "#9CC5D0", opacity=0.5),
        path("M12 -92H28L22 0C18 3 14 4 10 4Z", "#FFF6E0", opacity=0.5),
        ellipse(0, -92, 28, 6, "#F0F4F2", opacity=0.6),
    ]
    return [
        at(1130, TABLE + 44, pan, 0.92),
        at(930, TABLE + 66, glass, 1.1),
        at(690, TABLE + 84, glass, 1.05),
    ]
