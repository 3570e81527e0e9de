"""A small shared kitchen, early. The light is the low sun; what tells is a cup that is still upside down."""

import random

from ..shapes import (
    Point,
    at,
    blur,
    circle,
    clip,
    clipped,
    leaf,
    line,
    linear,
    mix,
    path,
    radial,
    rect,
    soft,
)
from .kitchen_things import calendar, cup_in_use, cup_unused, fridge, kettle, plant, shelf_of_cups, toast
from .place import HEIGHT, WIDTH, Place, rim

WINDOW = (800, 150, 430, 440)  # x, y, width, height
SUN: Point = (888, 452)
COUNTER, FLOOR, TABLE = 672, 934, 886  # how far down each of them begins
FRAME, FRAME_LIT, FRAME_DARK = "#C98F86", "#F3C3A0", "#8E5D68"
FRONT, FRONT_LIT, FRONT_DARK = "#4A7F82", "#79ABA2", "#2F5A66"


def picture() -> Place:
    room = [*wall(), *window(), *counter(), *wall_things(), fridge(), *floor()]
    near = [*sunlight(), *chairs(), *table(), *motes()]
    return Place(defs(), outside(), room, near, rim())


def defs() -> list[str]:
    x, y, w, h = WINDOW
    hole = f"M0 0H{WIDTH}V{HEIGHT}H0ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    return [
        clip("room", f'<path clip-rule="evenodd" d="{hole}"/>'),
        clip("table-top", f'<path d="{TABLE_TOP}"/>'),
        *[blur(f"b{size}", size) for size in (3, 5, 10, 26)],
        soft("shade", "#3A2144", 0.7),
        soft("mote", "#FFF0C8", 0.9),
        linear(
            "sky",
            (0, y - 30),
            (0, y + h),
            (0, "#8FB0C6"),
            (0.4, "#D9C3B6"),
            (0.72, "#FBD3A0"),
            (1, "#FFE6B6"),
        ),
        radial(
            "sun",
            SUN,
            300,
            (0, "#FFFBE6"),
            (0.165, "#FFF6D8"),
            (0.18, "#FFE7AC", 0.8),
            (0.5, "#FFD690", 0.35),
            (1, "#FFC880", 0),
        ),
        linear(
            "wall", (0, 0), (WIDTH, 0), (0, "#B98496"), (0.46, "#E9B99C"), (0.66, "#DDA394"), (1, "#9C6C88")
        ),
        linear("wall-up", (0, 0), (0, 640), (0, "#7A4F78", 0.5), (0.6, "#7A4F78", 0)),
        radial(
            "wall-glow", (1000, 430), 620, (0, "#FFE9B4", 0.75), (0.4, "#FFD290", 0.35), (1, "#FFC480", 0)
        ),
        linear("worktop", (0, 0), (1480, 0), (0, "#9A6258"), (0.62, "#E0A274"), (1, "#A8695A")),
        linear("fronts", (0, 0), (1480, 0), (0, FRONT_DARK), (0.55, FRONT), (0.72, FRONT), (1, FRONT_DARK)),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#7A5068"), (1, "#4A3050")),
        linear(
            "beam", (1000, 300), (420, 1000), (0, "#FFE7AE", 0.5), (0.55, "#FFD898", 0.2), (1, "#FFCB88", 0)
        ),
        linear(
            "table", (-100, 0), (1400, 0), (0, "#8E5650"), (0.5, "#C58060"), (0.72, "#D89A6C"), (1, "#9A5F54")
        ),
        linear("table-edge", (-100, 0), (1400, 0), (0, "#5E3648"), (0.6, "#8C5350"), (1, "#5E3648")),
        linear("patch", (940, TABLE), (560, 1012), (0, "#FFE9B4", 0.85), (1, "#FFD898", 0.35)),
        linear("fridge", (1520, 0), (1850, 0), (0, "#D8C4B4"), (0.3, "#C6B5B2"), (1, "#8C7E98")),
        radial("vignette", (960, 520), 1300, (0, "#2A1536", 0), (0.58, "#2A1536", 0), (1, "#2A1536", 0.55)),
    ]


def outside() -> list[str]:
    """Roofs against the light."""
    x, y, w, h = WINDOW
    parts = [
        rect(x - 30, y - 30, w + 60, h + 60, "url(#sky)"),
        rect(x - 30, y - 30, w + 60, h + 60, "url(#sun)"),
    ]
    for cx, cy, length, colour in (
        (1090, 250, 190, "#F3DCC6"),
        (900, 300, 150, "#F6E2C6"),
        (1150, 372, 170, "#FBE0B6"),
    ):
        parts.append(rect(cx - length / 2, cy, length, 13, colour, 6.5, opacity=0.65))
        parts.append(rect(cx - length / 5, cy - 8, length * 0.45, 13, colour, 6.5, opacity=0.65))
    rows = (
        (4, 520, 46, "#EDB593"),
        (9, 548, 50, "#C98C86"),
        (13, 578, 40, "#98667A"),
    )
    for seed, base, rise, colour in rows:
        chance = random.Random(seed)
        left = x - 40.0
        while left < x + w + 40:
            width, top = chance.randint(60, 110), base - chance.randint(0, rise)
            parts.append(rect(left, top, width + 1, 200, colour))
            peak = top - chance.randint(16, 34)
            gable = f"M{left - 4} {top + 1}L{left + width / 2} {peak}L{left + width + 4} {top + 1}Z"
            parts.append(path(gable, colour))
            parts.append(rect(left + width * chance.uniform(0.15, 0.75), top - 28, 11, 28, colour))
            left += width
    return [*parts, rect(x - 30, 460, w + 60, 160, "#FFE0A8", opacity=0.1)]


def wall() -> list[str]:
    surface = [
        rect(0, 0, WIDTH, HEIGHT, "url(#wall)"),
        rect(0, 0, WIDTH, 640, "url(#wall-up)"),
        rect(0, 0, WIDTH, HEIGHT, "url(#wall-glow)"),
    ]
    chance = random.Random(2)
    tiles = []
    for row in range(2):
        for column in range(-1, 25):
            x, y = column * 62 + (31 if row else 0), 554 + row * 58
            if not 740 < x < 1230:
                tint = mix("#F6DCC0", "#B07E90", chance.uniform(0.1, 0.5))
                tiles.append(rect(x, y, 58, 54, tint, 4, opacity=0.4))
    tiles.append(rect(-10, 542, 780, 8, "#8E5D70", 2, opacity=0.5))
    tiles.append(rect(1262, 542, 220, 8, "#8E5D70", 2, opacity=0.5))
    return [clipped("room", [*surface, *tiles])]


def window() -> list[str]:
    x, y, w, h = WINDOW
    parts = [
        rect(x - 13, y - 13, w + 26, h + 26, "none", 8, stroke=FRAME, stroke_width=26),
        rect(x - 26, y - 26, 5, h + 52, FRAME_LIT, 3, opacity=0.8),
        rect(x - 3, y, 4, h, FRAME_DARK, opacity=0.7),
    ]
    for left in (x, x + w / 2 + 9):
        width = w / 2 - 9
        parts += [
            rect(left + 7, y + 7, width - 14, h - 14, "none", 4, stroke=FRAME_DARK, stroke_width=14),
            rect(left + 7, y + 7, width - 14, h - 14, "none", 4, stroke=FRAME, stroke_width=9),
            rect(left, y + h * 0.36, width, 9, FRAME_DARK),
        ]
    parts += [
        rect(x + w / 2 - 10, y, 20, h, FRAME),
        rect(x + w / 2 - 10, y, 5, h, FRAME_LIT, opacity=0.9),
        rect(x + w / 2 - 3, y + h * 0.56, 24, 11, "#7A5468", 5),
        path(
            f"M{x} {y + h}L{x + w * 0.34} {y}H{x + w * 0.44}L{x + w * 0.1} {y + h}Z", "#FFF6DC", opacity=0.16
        ),
        path(
            f"M{x + w * 0.62} {y + h}L{x + w * 0.9} {y + 40}V{y + 170}L{x + w * 0.74} {y + h}Z",
            "#FFF6DC",
            opacity=0.12,
        ),
        *blind(),
        rect(x - 50, y + h + 14, w + 100, 24, "#B57A72", 6),
        rect(x - 50, y + h + 14, w + 100, 7, "#FFD6A6", 3),
        rect(x - 40, y + h + 38, w + 80, 12, "#6E4560", 4, opacity=0.4),
        *plant(1046, y + h + 16),
        *herbs(1172, y + h + 16),
    ]
    return parts


def blind() -> list[str]:
    """A strip of striped cloth above the window, with a scalloped hem."""
    x, y, w, _ = WINDOW
    parts = []
    for i in range(10):
        left = x - 34 + i * (w + 68) / 10
        width = (w + 68) / 10 + 0.6
        colour = "#E2856C" if i % 2 else "#F6D9B8"
        parts.append(
            path(f"M{left:.1f} {y - 50}h{width:.1f}v74a{width / 2:.1f} 15 0 0 1 -{width:.1f} 0z", colour)
        )
    parts += [
        rect(x - 40, y - 58, w + 80, 14, "#8E5D68", 7),
        rect(x - 34, y - 44, w + 68, 14, "#5A3A5E", opacity=0.22),
    ]
    return parts


def herbs(x: float, y: float) -> list[str]:
    chance = random.Random(7)
    parts = [
        line(f"M{x} {y - 40}C{x + dx * 0.3} {y - 70} {x + dx} {y - 80} {x + dx} {y - 104}", "#3E7A6E", 4)
        for dx in (-26, -8, 10, 28)
    ]
    for _ in range(34):
        parts.append(
            leaf(
                x + chance.uniform(-42, 42),
                y - chance.uniform(50, 118),
                13,
                7,
                chance.randint(0, 180),
                chance.choice(["#3E8076", "#5A9E88", "#2F6A68"]),
            )
        )
    return [
        *parts,
        path(f"M{x - 32} {y - 46}H{x + 32}L{x + 25} {y}H{x - 25}Z", "#8FA6A8"),
        path(f"M{x + 8} {y - 46}H{x + 32}L{x + 25} {y}H{x + 6}Z", "#5E7686", opacity=0.6),
    ]


def counter() -> list[str]:
    parts = [
        rect(-10, COUNTER + 20, 1490, FLOOR - COUNTER - 20, "url(#fronts)"),
        rect(-10, FLOOR - 26, 1490, 30, "#2B2444"),
        rect(-10, COUNTER, 1504, 24, "url(#worktop)", 4),
        rect(-10, COUNTER, 1504, 6, "#FFD6A0", 3, opacity=0.75),
        rect(-10, COUNTER + 24, 1490, 10, "#2A2444", opacity=0.45),
    ]
    for left, width in ((-20, 214), (202, 214), (424, 214), (646, 182), (1054, 210), (1272, 202)):
        parts += front(left, 712, width, 58) + front(left, 780, width, 122)
    parts += front(834, 780, 212, 56) + front(834, 846, 212, 56) + open_drawer()
    parts += [*hob(), *kettle(306, COUNTER - 14), *tap()]
    return parts


def front(x: float, y: float, w: float, h: float) -> list[str]:
    handle = min(84, w * 0.4)
    return [
        rect(x, y, w, h, FRONT_DARK, 5, opacity=0.85),
        rect(x + 3, y + 3, w - 7, h - 7, FRONT, 5),
        rect(x + 3, y + 3, w - 7, 4, FRONT_LIT, 2, opacity=0.8),
        rect(x + w - 9, y + 6, 4, h - 14, FRONT_LIT, 2, opacity=0.5),
        rect(x + w / 2 - handle / 2, y + 16, handle, 9, "#D9A36C", 4.5),
        rect(x + w / 2 - handle / 2, y + 16, handle, 3.5, "#FFDFA8", 2),
    ]


def open_drawer() -> list[str]:
    """The top one of three, pulled a hand's breadth towards us."""
    return [
        rect(834, 706, 212, 66, "#1F2440", 4),
        path("M846 708H1034L1046 726H834Z", "#3A2C4A"),
        path("M866 712L930 710L934 722H858Z", "#E9D8C4", opacity=0.8),
        rect(950, 711, 62, 8, "#B98496", 3, opacity=0.8),
        rect(824, 786, 232, 16, "#1F2440", 6, opacity=0.45, filter="url(#b5)"),
        *front(824, 722, 232, 70),
    ]


def hob() -> list[str]:
    return [
        rect(206, COUNTER - 8, 204, 10, "#2B2440", 4),
        rect(222, COUNTER - 13, 66, 6, "#4A3A58", 3),
        rect(328, COUNTER - 13, 66, 6, "#4A3A58", 3),
    ]


def tap() -> list[str]:
    metal, lit = "#8C7E98", "#F3E2D0"
    return [
        path("M1090 672H1250L1238 690H1102Z", "#6A5A7C"),
        line("M1214 670V606C1214 580 1168 580 1166 608V622", metal, 13),
        line("M1218 670V604C1216 588 1180 582 1170 602", lit, 3.5, opacity=0.8),
        rect(1200, 658, 30, 14, metal, 5),
        line("M1226 648L1246 636", metal, 8),
    ]


def wall_things() -> list[str]:
    return [*calendar(72, 196), *shelf_of_cups(330, 326), *bottles()]


def bottles() -> list[str]:
    parts = [rect(1290, 356, 190, 14, "#A86C62", 4), rect(1290, 356, 190, 5, "#F0BE92", 2)]
    for x, w, h, colour in (
        (1306, 44, 84, "#C9705E"),
        (1358, 36, 62, "#E7B06A"),
        (1402, 30, 96, "#4A7F82"),
        (1440, 30, 74, "#8A5A86"),
    ):
        parts += [
            rect(x, 356 - h, w, h, colour, 7),
            rect(x, 356 - h, w * 0.28, h, mix(colour, "#FFE6C0", 0.4), 5),
            rect(x + 4, 346 - h, w - 8, 13, mix(colour, "#3A2144", 0.4), 4),
        ]
    return parts


def floor() -> list[str]:
    parts = [rect(-10, FLOOR, WIDTH + 20, 160, "url(#floor)"), rect(1478, FLOOR - 10, WIDTH, 12, "#6A4560")]
    for i in range(-10, 20):
        parts.append(line(f"M{960 + i * 130} {FLOOR}L{960 + i * 190} {HEIGHT}", "#3E2846", 3, opacity=0.5))
    return [
        *parts,
        line(f"M-10 {FLOOR + 50}H{WIDTH}", "#3E2846", 3, opacity=0.5),
        line(f"M-10 {FLOOR + 112}H{WIDTH}", "#3E2846", 4, opacity=0.5),
    ]


def sunlight() -> list[str]:
    """The low sun comes in over the sill and falls across the table."""
    x, y, w, h = WINDOW
    beam = f"M{x + 10} {y + 170}L{x + w - 10} {y + 210}L{x + w - 60} {y + h}L620 1010H120Z"
    return [path(beam, "url(#beam)", filter="url(#b26)")]


def chairs() -> list[str]:
    """One pushed in, one pulled back."""
    wood, lit, dark = "#7A4650", "#C98A6C", "#532F44"
    back = [
        path(
            "M-72 170C-78 70 -76 20 -66 -8C-56 -22 56 -22 66 -8C76 20 78 70 72 170H54C58 90 58 50 52 26"
            "C20 18 -20 18 -52 26C-58 50 -58 90 -54 170Z",
            wood,
        ),
        path("M66 -8C76 20 78 70 72 170H64C68 80 68 20 58 -6Z", lit, opacity=0.8),
        *[rect(x - 6, 22, 12, 150, dark) for x in (-26, 0, 26)],
        path("M-66 -8C-56 -22 56 -22 66 -8C68 0 70 8 70 14C30 2 -30 2 -70 14C-70 8 -68 0 -66 -8Z", wood),
        line("M-58 -12C-30 -18 30 -18 60 -10", lit, 4, opacity=0.8),
    ]
    return [at(104, 744, back), at(1150, 726, back, scale=1.06, turn=5)]


TABLE_TOP = f"M-60 {TABLE}H1262L1404 1012H-140Z"


def table() -> list[str]:
    parts = [
        path("M-140 1012H1404V1048H-140Z", "url(#table-edge)"),
        path("M-60 1048H1340L1320 1090H-60Z", "#3A2144"),
        path(TABLE_TOP, "url(#table)"),
    ]
    grain = [line(f"M{-160 + dy} {TABLE + dy}H1420", "#7A4A4A", 2, opacity=0.25) for dy in (26, 58, 94)]
    patches = [
        path(f"M700 {TABLE}H800L640 1012H520Z", "url(#patch)"),
        path(f"M824 {TABLE}H930L800 1012H668Z", "url(#patch)"),
    ]
    parts += [
        clipped("table-top", [*grain, *patches]),
        line(f"M-60 {TABLE}H1262", "#FFD6A0", 4, opacity=0.7),
        line("M-140 1012H1404", "#F0B680", 5, opacity=0.8),
        *cup_unused(128, 930),
        *cup_in_use(902, 926),
        *toast(1064, 966),
    ]
    return parts


def motes() -> list[str]:
    chance = random.Random(17)
    parts = []
    for _ in range(34):
        share = chance.random()
        x = 1000 - share * 640 + chance.uniform(-120, 120)
        y = 330 + share * 560 + chance.uniform(-80, 60)
        parts.append(
            circle(
                x,
                y,
                chance.choice([3, 4, 5, 7]),
                "url(#mote)",
                opacity=round(chance.uniform(0.25, 0.8) * (1 - share * 0.6), 2),
            )
        )
    return parts
