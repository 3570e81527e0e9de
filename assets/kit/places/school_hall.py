"""A school hall after everybody has gone. The light is a spot left on; what tells is a banner still rolled up."""

import random

from ..shapes import at, blur, circle, clip, clipped, ellipse, line, linear, mix, path, radial, rect, soft
from .place import HEIGHT, WIDTH, Place, rim, vignette

STAGE = (300, 130, 1320, 500)  # the opening: x, y, width, height
EDGE, FLOOR = 630, 742  # where the stage ends, and where the floor of the hall begins
SPOT = (905, 604)  # the middle of the pool of light
FIXTURE = (1236, 82)


def picture() -> Place:
    middle = [*walls(), *windows(), *wall_bars(), *curtains(), *stage_front(), *floor(), *banner()]
    return Place(defs(), on_stage(), middle, chairs(), [*beam(), *rim()])


def defs() -> list[str]:
    x, y, w, h = STAGE
    hole = f"M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    sx, sy = SPOT
    return [
        clip("hall", f'<path clip-rule="evenodd" d="{hole}"/>'),
        *[blur(f"b{size}", size) for size in (4, 16)],
        soft("shade", "#0E0722", 0.75),
        soft("mote", "#FFF0C8", 0.9),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#4A3566"), (0.5, "#5A3F72"), (1, "#33265A")),
        linear("wall-up", (0, 0), (0, 620), (0, "#1A1238", 0.75), (1, "#1A1238", 0)),
        linear("drop", (0, y), (0, y + h), (0, "#251A42"), (0.7, "#4A2C52"), (1, "#5E3550")),
        radial(
            "drop-glow", (sx, sy - 110), 470, (0, "#FFC98A", 0.55), (0.5, "#E08A6E", 0.2), (1, "#E08A6E", 0)
        ),
        linear("boards", (0, 540), (0, EDGE), (0, "#5A3A52"), (1, "#9A6358")),
        radial(
            "pool",
            SPOT,
            250,
            (0, "#FFF3CC"),
            (0.55, "#FFDFA0", 0.85),
            (0.62, "#FFC98A", 0.35),
            (1, "#FFB070", 0),
            flat=0.16,
        ),
        linear("front", (0, EDGE), (0, FLOOR), (0, "#6E4458"), (1, "#38244A")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#6A4258"), (0.4, "#4A2E4E"), (1, "#251838")),
        radial("floor-glow", (930, FLOOR + 30), 560, (0, "#FFC98A", 0.5), (1, "#E08A6E", 0), flat=0.3),
        linear("fold", (0, 0), (62, 0), (0, "#5A2B4C"), (0.35, "#9C4C62"), (0.6, "#823F58"), (1, "#4A2244")),
        linear("pane", (0, 150), (0, 520), (0, "#3E3C86"), (0.6, "#8A5F9E"), (1, "#E09A8E")),
        linear("beam", FIXTURE, SPOT, (0, "#FFF0C0", 0.5), (0.5, "#FFDFA0", 0.2), (1, "#FFD48E", 0.1)),
        vignette((900, 560), 1250, "#0B0720", 0.7),
    ]


def on_stage() -> list[str]:
    """The back cloth, the boards, and a microphone in the light."""
    x, y, w, h = STAGE
    parts = [rect(x - 40, y - 40, w + 80, h + 80, "url(#drop)")]
    for i in range(30):
        left = x - 40 + i * 48
        parts.append(
            path(
                f"M{left} {y - 40}H{left + 18}C{left + 22} {y + 180} {left + 14} {y + 320} {left + 20} 556"
                f"H{left - 2}Z",
                "#1E1438",
                opacity=0.35,
            )
        )
    parts += [
        rect(x - 40, y - 40, w + 80, h + 80, "url(#drop-glow)"),
        path(f"M{x - 40} 548H{x + w + 40}V{EDGE + 6}H{x - 40}Z", "url(#boards)"),
        *[
            line(f"M{960 + i * 74} 550L{960 + i * 104} {EDGE}", "#3A2444", 3, opacity=0.5)
            for i in range(-11, 12)
        ],
        ellipse(*SPOT, 250, 40, "url(#pool)"),
        *flats(),
        *microphone(898, 604),
    ]
    return parts


def flats() -> list[str]:
    """Painted trees of an old play, pushed aside."""
    parts = []
    for x, size, colour in ((560, 1.0, "#3A4A66"), (640, 0.72, "#4A5876"), (1360, 0.92, "#33405E")):
        tree = [
            path("M-14 0C-10 -60 -12 -110 -16 -150H16C12 -110 10 -60 14 0Z", mix(colour, "#2A1B33", 0.4)),
            path(
                "M-78 -136C-104 -176 -76 -214 -48 -216C-50 -262 -10 -284 18 -266"
                "C52 -280 84 -250 76 -216C104 -200 104 -152 70 -138C30 -118 -40 -118 -78 -136Z",
                colour,
            ),
            path(
                "M76 -216C104 -200 104 -152 70 -138C56 -132 40 -128 22 -126C60 -150 70 -190 50 -226"
                "C58 -232 68 -228 76 -216Z",
                "#B0796E",
                opacity=0.4,
            ),
            path("M-40 6L-6 -40L6 -40L40 6Z", "#2A1B3E", opacity=0.5),
        ]
        parts.append(at(x, 592, tree, size))
    return parts


def microphone(x: float, y: float) -> list[str]:
    """On its stand, at the height of somebody who is not tall."""
    return [
        ellipse(x - 60, y + 6, 120, 10, "url(#shade)"),
        ellipse(x, y, 34, 8, "#2A1D42"),
        line(f"M{x} {y - 2}V{y - 176}", "#3A2A54", 8),
        line(f"M{x + 2} {y - 4}V{y - 174}", "#FFDFA8", 2.5, opacity=0.8),
        line(f"M{x} {y - 172}L{x - 24} {y - 196}", "#3A2A54", 8),
        path(f"M{x - 20} {y - 186}L{x - 40} {y - 210}L{x - 48} {y - 204}L{x - 28} {y - 180}Z", "#4A3A66"),
        circle(x - 48, y - 213, 15, "#5A4A78"),
        circle(x - 45, y - 217, 9, "#C9A8B0", opacity=0.7),
        line(
            f"M{x} {y - 60}C{x + 40} {y - 40} {x + 30} {y - 4} {x + 90} {y + 2}"
            f"C{x + 150} {y + 6} {x + 180} {y - 6} {x + 260} {y + 4}",
            "#2A1D42",
            4,
        ),
    ]


def walls() -> list[str]:
    x, y, w, h = STAGE
    parts = [
        rect(-60, -60, WIDTH + 120, HEIGHT + 60, "url(#wall)"),
        rect(-60, -60, WIDTH + 120, 700, "url(#wall-up)"),
        rect(x - 34, y - 34, w + 68, h + 40, "#2E2148"),
        rect(x - 34, y - 34, w + 68, 10, "#8A6480"),
        rect(x + w + 24, y - 34, 10, h + 40, "#C48A86", opacity=0.6),
        *[rect(-60, 40 + i * 26, WIDTH + 120, 3, "#1E1540", opacity=0.4) for i in range(3)],
    ]
    return [clipped("hall", parts)]


def windows() -> list[str]:
    """High ones; the sky behind them is almost dark."""
    parts = []
    for x in (62, 1684):
        parts += [
            rect(x - 12, 138, 164, 330, "#2E2148", 4),
            rect(x, 150, 140, 306, "url(#pane)", 2),
            *[
                rect(x + 66, 150, 8, 306, "#2E2148"),
                rect(x, 250, 140, 8, "#2E2148"),
                rect(x, 350, 140, 8, "#2E2148"),
            ],
            path(f"M{x} 456L{x + 90} 150H{x + 120}L{x + 30} 456Z", "#FFE3C8", opacity=0.08),
            rect(x - 22, 466, 184, 14, "#6E4E74", 3),
        ]
    return parts


def wall_bars() -> list[str]:
    """Gymnastics happens here too."""
    parts = []
    for x in (36, 1660):
        parts += [rect(x + i * 92, 520, 12, 222, "#8A5A54", 2) for i in range(3)]
        parts += [rect(x, 530 + i * 30, 196, 9, "#B0785E", 4) for i in range(7)]
        parts += [rect(x, 530 + i * 30, 196, 3, "#E0A678", 2, opacity=0.7) for i in range(7)]
    return parts


def curtains() -> list[str]:
    x, y, w, _ = STAGE
    parts = []
    for start, count, sway in ((x - 8, 4, 1), (x + w - 190, 3, -1)):
        for i in range(count):
            fold = (
                f"M0 {y - 10}H64C70 {y + 200} {58 + sway * 6} {y + 380} 66 {EDGE - 2}H-4"
                f"C4 {y + 380} -6 {y + 200} 0 {y - 10}Z"
            )
            parts.append(at(start + i * 58 + (8 if sway < 0 else 0), 0, [path(fold, "url(#fold)")]))
    for i in range(24):
        left = x - 14 + i * 56.2
        parts.append(
            path(f"M{left:.0f} {y - 30}h58v74c-12 22 -46 22 -58 0z", "#7E3C56" if i % 2 else "#92485F")
        )
        parts.append(path(f"M{left + 40:.0f} {y - 30}h18v74c-4 8 -10 12 -18 14z", "#4A2244", opacity=0.45))
    parts += [
        line(f"M{x - 14} {y + 48}" + "".join("q29 30 58 0" for _ in range(23)), "#E7B06A", 5, opacity=0.75)
    ]
    return parts


def stage_front() -> list[str]:
    parts = [
        rect(-60, EDGE, WIDTH + 120, FLOOR - EDGE + 4, "url(#front)"),
        rect(-60, EDGE - 4, WIDTH + 120, 15, "#A86C62", 2),
        rect(-60, EDGE - 4, WIDTH + 120, 5, "#FFCB94", 2, opacity=0.75),
        *[rect(60 + i * 150, EDGE + 30, 134, 66, "#4A2E4E", 4, opacity=0.6) for i in range(13)],
        *[rect(60 + i * 150, EDGE + 30, 134, 3, "#A86C72", 2, opacity=0.5) for i in range(13)],
    ]
    for i in range(4):
        parts += [
            path(
                f"M{1330 + i * 14} {EDGE + 10 + i * 27}H{1560}V{FLOOR + 2}H{1330 + i * 14}Z",
                mix("#6E4458", "#38244A", i * 0.22),
            ),
            rect(1330 + i * 14 - 6, EDGE + 8 + i * 27, 240 - i * 14, 7, "#B0785E", 2),
        ]
    return parts


def floor() -> list[str]:
    boards = [
        line(f"M{930 + i * 96} {FLOOR}L{930 + i * 210} {HEIGHT + 30}", "#2A1A3E", 3, opacity=0.45)
        for i in range(-14, 15)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor)"),
        *boards,
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor-glow)"),
        line(f"M-60 {FLOOR + 118}H{WIDTH + 60}", "#C9705E", 7, opacity=0.35),
        path(
            f"M300 {HEIGHT}"
            f"C420 {FLOOR + 160} 700 {FLOOR + 60} 930 {FLOOR + 60}S1440 {FLOOR + 160} 1560 {HEIGHT}",
            "none",
            stroke="#4FA39A",
            stroke_width=7,
            opacity=0.3,
        ),
    ]


def banner() -> list[str]:
    """Rolled up and tied with string, leaning at the stage."""
    roll = [
        ellipse(10, 6, 90, 12, "url(#shade)"),
        path("M-24 0L-18 -196H26L24 0C12 8 -12 8 -24 0Z", "#F0DFC8"),
        path("M-24 0L-18 -196H-2L-6 4C-14 4 -20 3 -24 0Z", "#B98F92", opacity=0.8),
        path("M14 -196H26L24 0C20 3 16 4 12 4Z", "#FFF4DE"),
        ellipse(4, -196, 22, 8, "#FFF0DA"),
        path("M-10 -196a14 5 0 1 1 26 1a9 3.4 0 1 1 -15 1", "none", stroke="#B98F92", stroke_width=3),
        line("M-21 -128C-8 -122 12 -122 25 -128M-22 -66C-8 -60 12 -60 24 -66", "#9C4A56", 6),
        line("M22 -128C40 -132 44 -116 30 -118M22 -126C38 -112 44 -104 40 -96", "#9C4A56", 4),
    ]
    return [at(1016, FLOOR + 10, roll, 1.06, turn=7)]


CLOTH, CLOTH_LIT, METAL = "#3B2F66", "#E8A078", "#8A7A9A"


def chair(tint: float) -> list[str]:
    """From behind; the light of the stage runs along its upper edge."""
    cloth = mix(CLOTH, "#1A1238", tint)
    return [
        line("M-58 120L-64 240M58 120L64 240", mix(METAL, "#1A1238", 0.4 + tint * 0.4), 9),
        path(
            "M-66 128C-70 60 -68 18 -58 4C-40 -8 40 -8 58 4C68 18 70 60 66 128C40 138 -40 138 -66 128Z", cloth
        ),
        path(
            "M-62 12C-44 -6 44 -6 62 12C58 4 54 1 50 0C30 -8 -30 -8 -50 0C-54 1 -58 4 -62 12Z",
            CLOTH_LIT,
            opacity=0.9 - tint * 0.5,
        ),
        path(
            "M58 4C68 18 70 60 66 128C62 130 58 131 54 132C60 70 60 24 50 1C53 1 56 2 58 4Z",
            CLOTH_LIT,
            opacity=0.28,
        ),
        path("M-66 128C-40 138 40 138 66 128V146C40 156 -40 156 -66 146Z", mix(cloth, "#0E0722", 0.4)),
    ]


def chairs() -> list[str]:
    """Three rows, all empty; one chair stands a little out of line."""
    chance = random.Random(5)
    parts = []
    for y, size, step, tint, shift in (
        (812, 0.62, 116, 0.0, 30),
        (896, 0.86, 160, 0.3, -20),
        (1004, 1.2, 222, 0.62, 60),
    ):
        x = shift - 140.0
        while x < WIDTH + 160:
            turn = 5.0 if (y == 896 and 1000 < x < 1160) else chance.uniform(-1.5, 1.5)
            parts.append(ellipse(x, y + 240 * size, 90 * size, 14 * size, "url(#shade)"))
            parts.append(
                at(
                    x + (18 if turn == 5.0 else 0),
                    y - (8 if turn == 5.0 else 0),
                    chair(tint),
                    size,
                    turn=turn,
                )
            )
            x += step
    return parts


def beam() -> list[str]:
    """From the lamp on the rail down to the boards, with dust in it."""
    (fx, fy), (sx, sy) = FIXTURE, SPOT
    chance = random.Random(8)
    parts = [
        path(
            f"M{fx - 24} {fy + 26}L{fx + 8} {fy + 40}L{sx + 236} {sy + 2}H{sx - 232}Z",
            "url(#beam)",
            filter="url(#b4)",
        )
    ]
    for _ in range(26):
        share = chance.uniform(0.25, 0.95)
        x = fx + (sx - fx) * share + chance.uniform(-150, 150) * share
        y = fy + (sy - fy) * share + chance.uniform(-30, 30)
        parts.append(
            circle(x, y, chance.choice([3, 4, 5]), "url(#mote)", opacity=round(chance.uniform(0.25, 0.7), 2))
        )
    lamp = [
        rect(-34, -30, 68, 62, "#2A1D42", 12),
        path("M-30 24L-40 52H40L30 24Z", "#3A2A54"),
        ellipse(0, 52, 40, 9, "#FFF3CC"),
        rect(-34, -30, 10, 62, "#8A6480", 5, opacity=0.6),
    ]
    return [
        *parts,
        rect(-60, 34, WIDTH + 120, 10, "#1A1238"),
        line(f"M{fx} 40V{fy - 20}", "#1A1238", 12),
        at(fx, fy, lamp, 0.9, turn=32),
    ]
