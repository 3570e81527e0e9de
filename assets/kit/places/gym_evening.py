"""A sports hall at the end of the day. The light is the low sun on the wall; what tells is a towel still folded."""

import random

from ..shapes import (
    at,
    blur,
    circle,
    clip,
    clipped,
    ellipse,
    group,
    line,
    linear,
    mix,
    path,
    radial,
    rect,
    soft,
)
from .place import HEIGHT, WIDTH, Place, rim, vignette

FLOOR = 760
PANES = tuple((x, 70, 150, 190) for x in (90, 290, 490, 1010, 1210, 1410, 1610))
BENCH = (640, 800)  # its left end, and how far down its seat is


def picture() -> Place:
    hall = [
        *wall(),
        *frames(),
        *sun_on_the_wall(),
        *wall_bars(),
        *hoop(),
        *floor(),
        *mats(),
        *bench(),
        *towels(),
        *bottle(),
    ]
    return Place(defs(), sky(), hall, in_front(), [*beams(), *rim()])


def holes() -> str:
    return "".join(f"M{x} {y}V{y + h}H{x + w}V{y}Z" for x, y, w, h in PANES)


def defs() -> list[str]:
    return [
        clip("hall", f'<path clip-rule="evenodd" d="M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60Z{holes()}"/>'),
        *[blur(f"b{size}", size) for size in (3, 16)],
        soft("shade", "#1E0F30", 0.7),
        soft("mote", "#FFF0C8", 0.9),
        linear("sky", (0, 60), (0, 270), (0, "#C9808E"), (0.5, "#F2A884"), (1, "#FFDCA4")),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#6A4670"), (0.5, "#8A5A78"), (1, "#4E3664")),
        linear("wall-up", (0, 0), (0, 420), (0, "#2A1A48", 0.55), (1, "#2A1A48", 0)),
        linear("pads", (0, 560), (0, FLOOR), (0, "#3E5C74"), (1, "#2A3E5C")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#A86C5E"), (0.5, "#7A4A56"), (1, "#432C48")),
        radial("floor-glow", (860, FLOOR + 60), 640, (0, "#FFE0A0", 0.6), (1, "#FFC080", 0), flat=0.3),
        linear("patch", (600, 300), (1000, 640), (0, "#FFEBB0", 0.95), (1, "#FFC488", 0.8)),
        radial("patch-glow", (880, 500), 420, (0, "#FFC98A", 0.42), (1, "#FFB070", 0)),
        linear("beam", (1500, 100), (700, 700), (0, "#FFE9B4", 0.34), (1, "#FFD594", 0.02)),
        linear("mat", (0, 0), (0, 120), (0, "#4FA39A"), (1, "#2F6A70")),
        radial("ball", (14, -16), 62, (0, "#F6B07A"), (0.5, "#D9774E"), (1, "#8A4044")),
        linear("seat", (0, 0), (0, 30), (0, "#F0BE86"), (1, "#B5744E")),
        vignette((880, 560), 1260, "#1A0C2E", 0.62),
    ]


def sky() -> list[str]:
    parts = [rect(40, 30, WIDTH - 100, 280, "url(#sky)")]
    for x, w in ((150, 120), (420, 160), (1080, 150), (1330, 120), (1640, 170)):
        parts += [
            rect(x - w / 2, 150, w, 12, "#FFEBC4", 6, opacity=0.6),
            rect(x - w / 4, 142, w * 0.5, 12, "#FFEBC4", 6, opacity=0.6),
        ]
    for x, top in ((80, 226), (330, 214), (520, 230), (1040, 216), (1270, 228), (1450, 218), (1650, 232)):
        parts.append(
            path(
                f"M{x - 60} 320V{top + 10}C{x - 40} {top - 20} {x} {top - 26} {x + 20} {top}"
                f"C{x + 60} {top - 16} {x + 90} {top} {x + 100} {top + 20}V320Z",
                "#B5707E",
                opacity=0.8,
            )
        )
    return parts


def wall() -> list[str]:
    bricks = []
    chance = random.Random(3)
    for row in range(17):
        for column in range(-1, 27):
            if chance.random() < 0.3:
                bricks.append(
                    rect(
                        column * 76 + (38 if row % 2 else 0),
                        row * 32 - 10,
                        70,
                        27,
                        chance.choice(["#9C6A80", "#5A3C66"]),
                        2,
                        opacity=round(chance.uniform(0.15, 0.4), 2),
                    )
                )
    parts = [
        rect(-60, -60, WIDTH + 120, 900, "url(#wall)"),
        *bricks,
        rect(-60, -60, WIDTH + 120, 520, "url(#wall-up)"),
    ]
    pads = [
        rect(-60, 560, WIDTH + 120, FLOOR - 560, "url(#pads)"),
        *[line(f"M{x} 562V{FLOOR}", "#1E2E4C", 4, opacity=0.7) for x in range(-20, WIDTH, 170)],
        rect(-60, 556, WIDTH + 120, 7, "#8FB4B0", opacity=0.6),
    ]
    return [
        clipped("hall", parts),
        *pads,
        *[rect(-60, 300 + i * 8, WIDTH + 120, 3, "#4A3058", opacity=0.5) for i in range(2)],
    ]


def frames() -> list[str]:
    parts = []
    for x, y, w, h in PANES:
        parts += [
            rect(x - 7, y - 7, w + 14, h + 14, "none", 3, stroke="#4A3058", stroke_width=14),
            rect(x + w / 2 - 4, y, 8, h, "#4A3058"),
            rect(x, y + h * 0.42, w, 8, "#4A3058"),
            rect(x - 14, y + h + 10, w + 28, 10, "#B07C84", 2),
        ]
    return parts


def sun_on_the_wall() -> list[str]:
    """The panes of the windows opposite, laid aslant on bricks and mats."""
    panes = []
    for x in (560, 780, 1000):
        for column in range(2):
            for row in range(2):
                px, py = x + column * 92 - row * 52, 330 + row * 124 + column * 22
                panes.append(
                    path(
                        f"M{px} {py}L{px + 78} {py + 19}L{px + 30} {py + 130}L{px - 48} {py + 111}Z",
                        "url(#patch)",
                    )
                )
    return [circle(880, 500, 420, "url(#patch-glow)"), group(panes, opacity=0.92)]


def wall_bars() -> list[str]:
    """Two fields of them; a skipping rope hangs on one."""
    wood, lit = "#8A5248", "#F0B886"
    parts = []
    for x in (120, 330):
        parts += [rect(x + i * 190, 318, 17, FLOOR - 318, wood, 3) for i in range(2)]
        parts += [rect(x + 13 + i * 190, 318, 4, FLOOR - 318, lit, 2, opacity=0.8) for i in range(2)]
        for i in range(12):
            y = 340 + i * 35
            parts += [
                rect(x + 12, y, 184, 12, mix(wood, lit, 0.25), 6),
                rect(x + 12, y, 184, 4, lit, 2, opacity=0.8),
            ]
    parts += [
        line(
            "M470 384C452 480 460 560 476 600C492 640 520 600 512 540C504 480 496 430 500 386", "#4FA39A", 6
        ),
        line("M470 384V350M500 386V352", "#D9776A", 13),
    ]
    return parts


def hoop() -> list[str]:
    x, y = 1470, 300
    return [
        rect(x - 130, y, 260, 168, "#E8D3C4", 6),
        rect(x - 130, y, 260, 168, "none", 6, stroke="#7A5468", stroke_width=7),
        rect(x - 44, y + 66, 88, 66, "none", stroke="#C9705E", stroke_width=6),
        line(f"M{x - 46} {y + 150}H{x + 46}", "#D9774E", 10),
        *[
            line(f"M{x - 42 + i * 17} {y + 154}L{x - 30 + i * 12} {y + 222}", "#FFF0DA", 2.5, opacity=0.7)
            for i in range(6)
        ],
        *[
            line(f"M{x - 38 + i * 4} {y + 172 + i * 18}H{x + 38 - i * 4}", "#FFF0DA", 2.5, opacity=0.6)
            for i in range(3)
        ],
    ]


def floor() -> list[str]:
    boards = [
        line(f"M{870 + i * 70} {FLOOR}L{870 + i * 190} {HEIGHT + 40}", "#5A3648", 2.5, opacity=0.35)
        for i in range(-16, 18)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor)"),
        *boards,
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor-glow)"),
        line(f"M-60 {FLOOR + 96}H{WIDTH + 60}", "#FFF0DA", 8, opacity=0.4),
        path(
            f"M980 {HEIGHT + 60}C1000 {FLOOR + 150} 1300 {FLOOR + 96} 1500 {FLOOR + 96}",
            "none",
            stroke="#4FA39A",
            stroke_width=8,
            opacity=0.5,
        ),
        line(f"M-60 {FLOOR + 220}L700 {FLOOR + 96}", "#D9774E", 8, opacity=0.4),
        rect(-60, FLOOR - 10, WIDTH + 120, 12, "#3A2444"),
    ]


def mats() -> list[str]:
    """A pile of five at our right, and a ball that rolled there."""
    parts = [ellipse(1520, FLOOR + 66, 330, 22, "url(#shade)")]
    for i, (dx, colour) in enumerate(
        ((0, "#3E6E86"), (10, "#4FA39A"), (-8, "#3E6E86"), (6, "#4FA39A"), (0, "#C9705E"))
    ):
        y = FLOOR + 30 - i * 36
        parts += [
            rect(1260 + dx, y, 520, 36, mix(colour, "#2A1B40", 0.25), 8),
            rect(1260 + dx, y, 520, 9, mix(colour, "#FFE3B8", 0.4), 5),
            rect(1330 + dx, y + 14, 60, 9, "#2A2444", 4, opacity=0.6),
        ]
    ball = [
        ellipse(8, 62, 70, 10, "url(#shade)"),
        circle(0, 0, 60, "url(#ball)"),
        line(
            "M-60 0C-20 14 20 14 60 0M0 -60C14 -20 14 20 0 60M-44 -41C-14 -20 -14 20 -44 41M44 -41"
            "C14 -20 14 20 44 41",
            "#5A2A3A",
            4,
            opacity=0.8,
        ),
    ]
    return [*parts, at(1180, FLOOR + 22, ball, 0.86, turn=18)]


def bench() -> list[str]:
    x, y = BENCH
    return [
        ellipse(x + 230, y + 110, 330, 18, "url(#shade)"),
        *[
            path(f"M{x + dx} {y + 20}H{x + dx + 34}L{x + dx + 44} {y + 108}H{x + dx - 10}Z", "#5A3648")
            for dx in (46, 400)
        ],
        rect(x + 60, y + 66, 360, 12, "#4A2C40", 4),
        at(
            x,
            y,
            [
                rect(0, 0, 480, 30, "url(#seat)", 6),
                rect(0, 0, 480, 7, "#FFE6B8", 4),
                rect(0, 26, 480, 7, "#6E4050", 3),
            ],
        ),
    ]


def towels() -> list[str]:
    """One has been used and thrown down; beside it the other lies as it came out of the bag."""
    x, y = BENCH
    used = [
        path(
            "M-84 0C-70 -34 -44 -22 -26 -40C-4 -52 16 -28 40 -34C66 -36 78 -14 88 0V34"
            "C82 64 60 52 54 84C40 92 28 86 22 74C16 50 -4 60 -12 34L-16 4Z",
            "#E8D3C4",
        ),
        path(
            "M40 -34C66 -36 78 -14 88 0V34C82 64 60 52 54 84C50 86 46 87 42 87C44 56 66 44 66 14"
            "C64 -8 56 -24 40 -34Z",
            "#FFF4E2",
            opacity=0.85,
        ),
        line(
            "M-60 -8C-40 -20 -20 -14 0 -22M-8 0C10 -10 34 -8 54 4M10 40C22 34 40 32 56 40",
            "#B9958F",
            4,
            opacity=0.7,
        ),
        path("M22 74C28 86 40 92 54 84L55 72C42 80 30 74 21 62Z", "#D9776A"),
    ]
    folded = []
    for i, (w, colour, light) in enumerate(
        ((150, "#3E8580", "#7FBFB0"), (144, "#3E8580", "#7FBFB0"), (148, "#3E8580", "#9CD0BE"))
    ):
        folded += [
            rect(-w / 2, -24 * (i + 1), w, 24, colour, 11),
            rect(-w / 2 + 4, -24 * (i + 1) + 2, w - 8, 8, light, 4, opacity=0.7),
        ]
    folded += [rect(34, -72, 16, 72, "#F0DFC8", 2, opacity=0.85)]
    return [at(x + 112, y + 4, used), at(x + 318, y + 1, folded)]


def bottle() -> list[str]:
    x, y = BENCH
    shape = [
        path("M-20 0V-78C-20 -92 -12 -96 -11 -106H11C12 -96 20 -92 20 -78V0Z", "#7A6EB0", opacity=0.9),
        path("M8 0V-106H11C12 -96 20 -92 20 -78V0Z", "#D0C8F0", opacity=0.7),
        rect(-13, -124, 26, 20, "#E7B06A", 5),
    ]
    return [at(x + 440, y + 2, shape, 0.9)]


def beams() -> list[str]:
    chance = random.Random(11)
    parts = [
        path(f"M{x} 80L{x + 150} 80L{x - 560} {FLOOR + 120}H{x - 860}Z", "url(#beam)", filter="url(#b16)")
        for x in (1250, 1480, 1710)
    ]
    for _ in range(40):
        share = chance.random()
        parts.append(
            circle(
                1400 - share * 820 + chance.uniform(-170, 170),
                180 + share * 600 + chance.uniform(-60, 60),
                chance.choice([2.5, 3.5, 5]),
                "url(#mote)",
                opacity=round(chance.uniform(0.2, 0.6), 2),
            )
        )
    return parts


def in_front() -> list[str]:
    """The corner of a bag and the back of a chair, dark and close."""
    dark = "#20122E"
    bag = [
        path(
            "M-260 60C-280 -40 -250 -120 -190 -130C-80 -150 80 -150 170 -128C230 -112 250 -40 236 60Z", dark
        ),
        path(
            "M170 -128C230 -112 250 -40 236 60H212C226 -30 206 -104 148 -132C156 -131 163 -130 170 -128Z",
            "#E8A078",
            opacity=0.6,
        ),
        line("M-140 -132C-120 -220 90 -220 108 -136", dark, 20),
        line("M-206 -84C-80 -104 80 -104 190 -82", "#4A3058", 6),
    ]
    return [at(150, HEIGHT + 16, bag, 1.05), at(1700, HEIGHT + 60, bag, 1.2)]
