"""The upper deck of a bus at night, in the rain. The light is over one seat; what tells is a glove left on it."""

import random

from ..shapes import (
    at,
    blur,
    circle,
    clip,
    clipped,
    ellipse,
    group,
    limb,
    line,
    linear,
    path,
    radial,
    rect,
    soft,
)
from .place import HEIGHT, WIDTH, Place, rim, vignette

PANES = ((-120, 170, 560, 420), (500, 170, 620, 420), (1180, 170, 620, 420), (1860, 170, 300, 420))
ROUND = 46
FLOOR = 968
LIT = (924, 178)  # the reading lamp
SEATS = (250, 800, 1350, 1900)  # where each backrest begins


def picture() -> Place:
    middle = [*glass(), *wall(), *ceiling(), *floor(), *seats(), *glove(), *poles(), *light()]
    return Place(defs(), street(), middle, seats_in_front(), rim())


def holes() -> str:
    """The windows with their round corners, one after the other."""
    parts = []
    for x, y, w, h in PANES:
        r = ROUND
        parts.append(
            f"M{x + r} {y}H{x + w - r}A{r} {r} 0 0 1 {x + w} {y + r}"
            f"V{y + h - r}A{r} {r} 0 0 1 {x + w - r} {y + h}"
            f"H{x + r}A{r} {r} 0 0 1 {x} {y + h - r}V{y + r}A{r} {r} 0 0 1 {x + r} {y}Z"
        )
    return "".join(parts)


def defs() -> list[str]:
    x, y = LIT
    return [
        clip("panes", f'<path d="{holes()}"/>'),
        clip("cabin", f'<path clip-rule="evenodd" d="M-200 -200H2200V1300H-200Z{holes()}"/>'),
        *[blur(f"b{size}", size) for size in (3, 6, 12, 22)],
        soft("shade", "#0A0720", 0.75),
        soft("mist", "#C9D2EA", 0.5),
        linear("night", (0, 150), (0, 600), (0, "#1E2456"), (0.5, "#39397E"), (1, "#5A4A8A")),
        linear("wall", (0, 560), (0, FLOOR), (0, "#3E3468"), (1, "#2A2250")),
        linear("pillar", (0, 0), (0, 600), (0, "#2C2452"), (1, "#463A72")),
        linear("ceiling", (0, 0), (0, 170), (0, "#1B1540"), (1, "#33295E")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#2E2550"), (1, "#17122F")),
        linear("seat", (0, 0), (230, 0), (0, "#2C4C72"), (0.6, "#3E6E86"), (1, "#5A93A0")),
        linear("seat-lit", (0, 0), (230, 0), (0, "#3A6280"), (0.5, "#5C97A0"), (1, "#9CCBBE")),
        linear("cone", (x, y), (x, 860), (0, "#FFE9B4", 0.62), (0.5, "#FFD594", 0.24), (1, "#FFC880", 0.05)),
        radial("halo", LIT, 150, (0, "#FFF6D8", 0.95), (0.25, "#FFE2A4", 0.4), (1, "#FFC98A", 0)),
        radial("warm", (x, 640), 520, (0, "#FFCF90", 0.5), (0.5, "#E79A78", 0.18), (1, "#E79A78", 0)),
        radial(
            "lap", (900, 838), 190, (0, "#FFF0C4", 0.85), (0.6, "#FFD894", 0.35), (1, "#FFC880", 0), flat=0.26
        ),
        vignette((930, 560), 1230, "#0A0720", 0.72),
    ]


def street() -> list[str]:
    """Upper storeys go by, out of focus; the lamps are as high as we are."""
    chance = random.Random(12)
    parts = [rect(-220, 120, 2400, 520, "url(#night)")]
    houses = []
    x = -220.0
    while x < 2180:
        wide, top = chance.randint(150, 260), chance.randint(150, 330)
        houses.append(rect(x, top, wide + 2, 460, chance.choice(["#2A2658", "#322C64", "#3A3270"])))
        for row in range(top + 34, 560, 78):
            for column in range(int(x + 22), int(x + wide - 40), 62):
                if chance.random() < 0.38:
                    lit = chance.choice(["#FFC37A", "#FFD79A", "#E79A88", "#8FB8D8"])
                    houses.append(
                        rect(column, row, 32, 46, lit, 3, opacity=round(chance.uniform(0.45, 0.9), 2))
                    )
        x += wide
    parts.append(group(houses, filter="url(#b6)"))
    glow = []
    for cx, cy, r, colour in (
        (150, 330, 60, "#FFD79A"),
        (640, 300, 66, "#FFD08A"),
        (1010, 430, 46, "#F2957E"),
        (1420, 310, 70, "#FFD79A"),
        (1690, 460, 50, "#7FC4C0"),
        (360, 480, 44, "#E0789A"),
        (1960, 320, 60, "#FFD08A"),
    ):
        glow += [circle(cx, cy, r, colour, opacity=0.3), circle(cx, cy, r * 0.62, colour, opacity=0.5)]
    for _ in range(46):
        size = chance.uniform(8, 26)
        glow.append(
            circle(
                chance.uniform(-200, 2160),
                chance.uniform(330, 600),
                size,
                chance.choice(["#FFD79A", "#FFB784", "#CFE4EE", "#E0789A"]),
                opacity=round(chance.uniform(0.16, 0.45), 2),
            )
        )
    return [*parts, group(glow, filter="url(#b3)")]


def glass() -> list[str]:
    """Fogged at the edges, with rain that runs backwards."""
    chance = random.Random(33)
    parts = [rect(-220, 120, 2400, 520, "#39397E", opacity=0.16)]
    for px, py, w, h in PANES:
        parts += [
            ellipse(px + w * 0.5, py + h + 10, w * 0.62, 130, "url(#mist)"),
            ellipse(px + 10, py + h * 0.7, 120, 240, "url(#mist)", opacity=0.6),
        ]
    for _ in range(150):
        x, y, length = chance.uniform(-100, 2060), chance.uniform(165, 580), chance.uniform(16, 74)
        parts.append(
            line(
                f"M{x:.0f} {y:.0f}l{length * -0.62:.0f} {length:.0f}",
                "#E6ECFF",
                chance.choice([1.6, 2.2, 3]),
                opacity=round(chance.uniform(0.18, 0.5), 2),
            )
        )
    for _ in range(120):
        x, y, r = chance.uniform(-100, 2060), chance.uniform(170, 588), chance.uniform(2, 5.5)
        parts += [
            circle(x, y, r, "#DCE6FF", opacity=0.35),
            circle(x + r * 0.3, y - r * 0.3, r * 0.4, "#FFFFFF", opacity=0.6),
        ]
    return [clipped("panes", parts)]


def wall() -> list[str]:
    parts = [rect(-200, -60, 2400, 700, "url(#pillar)"), rect(-200, 560, 2400, FLOOR - 560, "url(#wall)")]
    inside = [clipped("cabin", parts)]
    for x, y, w, h in PANES:
        inside += [
            rect(x - 9, y - 9, w + 18, h + 18, "none", ROUND + 8, stroke="#1E183E", stroke_width=18),
            rect(
                x - 20,
                y - 20,
                w + 40,
                h + 40,
                "none",
                ROUND + 18,
                stroke="#5A4C8A",
                stroke_width=3,
                opacity=0.6,
            ),
            line(f"M{x + w * 0.12:.0f} {y + 74}H{x + w * 0.88:.0f}", "#1E183E", 7),
            rect(x + w * 0.46, y + 78, w * 0.08, 12, "#4A3E76", 5),
        ]
    inside += [
        rect(-200, 620, 2400, 10, "#1E183E"),
        rect(-200, 618, 2400, 4, "#6E5C9A", opacity=0.7),
        rect(-200, 650, 2400, 6, "#E7B06A", opacity=0.32),
        rect(-200, FLOOR - 60, 2400, 62, "#221B44"),
        rect(-200, FLOOR - 60, 2400, 4, "#5A4C8A", opacity=0.6),
    ]
    return inside


def ceiling() -> list[str]:
    parts = [
        path("M-200 -60H2200V120C1500 146 400 146 -200 120Z", "url(#ceiling)"),
        line("M-200 120C400 146 1500 146 2200 120", "#5A4C8A", 3, opacity=0.6),
    ]
    for x in (-60, 330, 1310, 1700):
        parts += [rect(x, 66, 250, 26, "#241D4A", 13), rect(x + 6, 70, 238, 8, "#4A3E76", 4, opacity=0.8)]
    for x in (120, 470, 1160, 1520, 1800):
        parts += [circle(x, 116, 12, "#241D4A"), circle(x + 3, 114, 5, "#5A4C8A")]
    return parts


def floor() -> list[str]:
    return [
        rect(-200, FLOOR, 2400, 240, "url(#floor)"),
        *[
            line(f"M{930 + i * 150} {FLOOR}L{930 + i * 200} {HEIGHT + 30}", "#17122F", 3, opacity=0.6)
            for i in range(-8, 9)
        ],
        rect(-200, FLOOR, 2400, 5, "#5A4C8A", opacity=0.5),
        ellipse(930, FLOOR + 50, 420, 46, "url(#lap)", opacity=0.4),
    ]


def seat(fill: str, bright: float) -> list[str]:
    """One bench from the side, its back at the left; we travel to the right."""
    dark = "#1E1A42"
    return [
        ellipse(150, FLOOR - 560, 250, 20, "url(#shade)"),
        rect(70, 300, 22, 120, dark, 6),
        rect(236, 300, 22, 120, dark, 6),
        path(
            "M-6 286C10 262 120 256 290 266C316 268 322 296 300 312C200 330 60 330 14 318"
            "C-4 312 -14 300 -6 286Z",
            fill,
        ),
        path(
            "M14 318C60 330 200 330 300 312C296 330 270 342 200 344C110 346 40 340 14 318Z", dark, opacity=0.7
        ),
        path(
            "M-40 -60C-34 -96 34 -100 50 -66C66 20 74 150 84 268C86 300 60 318 26 314"
            "C6 310 -6 296 -10 276C-26 160 -46 30 -40 -60Z",
            fill,
        ),
        path(
            "M-40 -60C-46 30 -26 160 -10 276C-6 296 6 310 26 314C4 220 -14 60 -10 -84"
            "C-26 -80 -38 -74 -40 -60Z",
            dark,
            opacity=0.55,
        ),
        *seams(dark),
        path(
            "M-36 -66C-30 -98 30 -100 46 -68",
            "none",
            stroke="#E7B06A",
            stroke_width=13,
            stroke_linecap="round",
        ),
        path(
            "M-30 -72C-22 -94 24 -96 38 -74",
            "none",
            stroke="#FFDFA8",
            stroke_width=4,
            stroke_linecap="round",
            opacity=0.5 + bright * 0.5,
        ),
        path(
            "M46 -66C62 20 70 150 80 268C80 280 76 290 70 298C64 180 56 60 34 -84C40 -80 44 -74 46 -66Z",
            "#FFE3B8",
            opacity=0.12 + bright * 0.34,
        ),
    ]


def seams(colour: str) -> list[str]:
    return [
        line(
            f"M{2 + i * 6} {-20 + i * 56}"
            f"C{26 + i * 6} {-26 + i * 56} {44 + i * 5} {-26 + i * 56} {57 + i * 4.6} {-20 + i * 56}",
            colour,
            4,
            opacity=0.4,
        )
        for i in range(5)
    ]


def seats() -> list[str]:
    parts = []
    for i, x in enumerate(SEATS):
        lit = i == 1
        parts.append(at(x, 560, seat("url(#seat-lit)" if lit else "url(#seat)", 1 if lit else 0), 1.02))
    return parts


def glove() -> list[str]:
    """A knitted one, palm down, as it slipped from a pocket."""
    wool, lit, dark = "#D9776A", "#F6A586", "#9C4A56"
    hand = [
        ellipse(10, 12, 88, 14, "url(#shade)"),
        path(limb([(-10, -4), (-30, -26), (-26, -44)], [15, 13, 10]), dark),
        *[
            path(
                limb(
                    [(22, -10 + i * 8), (54, -14 + i * 9), (78 - abs(i - 1.4) * 8, -12 + i * 9)], [12, 11, 9]
                ),
                wool if i % 2 else lit,
            )
            for i in range(4)
        ],
        path("M-52 -14C-20 -26 14 -24 36 -14C42 0 40 14 32 20C4 26 -30 24 -54 14Z", wool),
        path("M-52 -14C-20 -26 14 -24 36 -14C10 -18 -26 -16 -52 -4Z", lit, opacity=0.8),
        path("M-78 -18C-66 -24 -56 -22 -48 -18L-50 18C-60 22 -70 20 -80 14C-84 4 -84 -8 -78 -18Z", dark),
        *[line(f"M{-74 + i * 8} -16V14", wool, 3, opacity=0.7) for i in range(4)],
    ]
    return [ellipse(980, 838, 190, 30, "url(#lap)"), at(1010, 832, hand, 0.92, turn=-5)]


def poles() -> list[str]:
    parts = []
    for x in (716, 1262):
        parts += [
            line(f"M{x} 128V{FLOOR + 6}", "#8A4A4E", 18),
            line(f"M{x + 3} 128V{FLOOR + 6}", "#E08A6E", 9),
            line(f"M{x + 5} 128V{FLOOR + 6}", "#FFD0A0", 3, opacity=0.8),
            rect(x - 17, 520, 36, 54, "#2A2250", 9),
            circle(x + 1, 540, 9, "#C9705E"),
            circle(x + 3, 537, 3, "#FFD0B8"),
        ]
    parts += [
        line("M-200 152H2200", "#8A4A4E", 15),
        line("M-200 150H2200", "#E08A6E", 7),
        line("M-200 148H2200", "#FFD0A0", 2.5, opacity=0.7),
    ]
    return parts


def light() -> list[str]:
    x, y = LIT
    return [
        rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#warm)"),
        path(f"M{x - 26} {y - 22}H{x + 26}L{x + 236} 860H{x - 130}Z", "url(#cone)", filter="url(#b12)"),
        rect(x - 44, y - 54, 88, 30, "#2A2250", 12),
        path(f"M{x - 30} {y - 26}H{x + 30}L{x + 20} {y - 10}H{x - 20}Z", "#FFF6D8"),
        circle(x, y - 10, 150, "url(#halo)"),
    ]


def seats_in_front() -> list[str]:
    """The backs of the row on this side, dark and close."""
    parts = []
    for x, tone in ((-150, "#171233"), (470, "#1A1538"), (1230, "#171233"), (1800, "#1A1538")):
        back = [
            path("M-60 300C-70 150 -64 60 -40 24C-10 -6 190 -6 222 24C246 60 252 150 244 300Z", tone),
            path(
                "M-40 24C-10 -6 190 -6 222 24C214 16 206 12 196 10C150 0 30 0 -14 10C-26 12 -34 16 -40 24Z",
                "#E7B06A",
                opacity=0.7,
            ),
            path(
                "M222 24C246 60 252 150 244 300H226C236 150 230 60 206 14C212 16 218 20 222 24Z",
                "#6E5C9A",
                opacity=0.35,
            ),
        ]
        parts.append(at(x, 938, back, 1.12))
    return parts
