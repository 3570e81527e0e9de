"""A cafe in the rain. The light hangs over the table; what tells is the second cup, full and cold."""

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
from .place import HEIGHT, WIDTH, Place, rim

WINDOW = (90, 70, 1740, 690)  # x, y, width, height
LAMPS = ((186, 258), (905, 204), (1560, 262))
WARM = ("#FFD79A", "#FFC37A", "#CFE4EE")


def picture() -> Place:
    near = [*table(), *chair(), *hanging_plants()]
    return Place(
        defs(), [clipped("street", street())], [clipped("pane", glass()), *wall(), *lamps()], near, rim()
    )


def defs() -> list[str]:
    x, y, w, h = WINDOW
    lamp_defs = [
        radial(
            f"lamp{i}",
            (lx, ly + 40),
            330,
            (0, "#FFE7B5", 0.85),
            (0.18, "#FFCF8C", 0.42),
            (0.55, "#FFB26B", 0.14),
            (1, "#FFB26B", 0),
        )
        for i, (lx, ly) in enumerate(LAMPS)
    ]
    hole = f"M0 0H{WIDTH}V{HEIGHT}H0ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    return [
        clip("pane", f'<rect x="{x}" y="{y}" width="{w}" height="{h}"/>'),
        clip("street", f'<rect x="{x - 40}" y="{y - 30}" width="{w + 80}" height="{h + 60}"/>'),
        clip("inside", f'<path clip-rule="evenodd" d="{hole}"/>'),
        *[blur(f"b{size}", size) for size in (2, 4, 8, 14)],
        soft("shade", "#140C1C", 0.8),
        soft("saucer-shade", "#3A2028", 0.75),
        linear("wall", (0, 0), (0, HEIGHT), (0, "#2A2740"), (1, "#3A2B3E")),
        linear("panels", (0, 790), (0, 1080), (0, "#3E2A3A"), (1, "#241828")),
        linear(
            "outside",
            (0, y),
            (0, y + h),
            (0, "#4E6A86"),
            (0.45, "#6F8CA0"),
            (0.75, "#7C8C9C"),
            (1, "#46566E"),
        ),
        linear("wet", (0, 600), (0, 760), (0, "#52657C"), (1, "#2E3E56")),
        radial("headlight", (960, 640), 230, (0, "#FFF3CE", 0.85), (0.3, "#FFE3A8", 0.35), (1, "#FFE3A8", 0)),
        radial("tail-light", (1310, 630), 120, (0, "#FF6A5A", 0.8), (1, "#FF6A5A", 0)),
        linear("haze", (0, y), (0, y + h), (0, "#BFD6E2", 0.1), (0.7, "#E9D8D0", 0.16), (1, "#F3D6C0", 0.3)),
        linear(
            "drop", (0, -10), (0, 10), (0, "#24364E", 0.55), (0.55, "#9CB9CB", 0.25), (1, "#FFFFFF", 0.75)
        ),
        *lamp_defs,
        linear("lampshade", (-80, 0), (80, 0), (0, "#7C3F3C"), (0.5, "#D9705E"), (1, "#8B4642")),
        linear("table", (0, 880), (0, 1010), (0, "#B9775A"), (1, "#7A4644")),
        linear(
            "table-light", (420, 0), (1260, 0), (0, "#FFE0AE", 0), (0.58, "#FFE0AE", 0.45), (1, "#FFE0AE", 0)
        ),
        radial("vignette", (1000, 560), 1250, (0, "#160C20", 0), (0.6, "#160C20", 0), (1, "#160C20", 0.6)),
    ]


def street() -> list[str]:
    """Out of focus, as one sees it through wet glass."""
    x, y, w, h = WINDOW
    chance = random.Random(5)
    houses = []
    left = x - 40.0
    for _ in range(16):
        width, height = chance.randint(90, 200), chance.randint(240, 520)
        houses.append(rect(left, 640 - height, width, height, mix("#54708A", "#3F5872", chance.random())))
        for row in range(660 - height, 600, 44):
            for column in range(int(left + 16), int(left + width - 24), 40):
                if chance.random() < 0.33:
                    shine = round(chance.uniform(0.35, 0.9), 2)
                    houses.append(rect(column, row, 20, 24, chance.choice(WARM), 2, opacity=shine))
        left += width * 0.9
    return [
        rect(x - 40, y - 30, w + 80, h + 60, "url(#outside)"),
        group(houses, filter="url(#b8)", opacity=0.85),
        group(shops(), filter="url(#b8)"),
        rect(x - 40, 612, w + 80, 190, "url(#wet)"),
        group(reflections(), filter="url(#b14)"),
        *car(),
        group(
            [walker(520, 0.98, "#27304A", "#D9705E", 1), walker(800, 0.9, "#2F3B55", "#3E7F83", -1)],
            filter="url(#b4)",
        ),
        group(lights(chance), filter="url(#b2)"),
    ]


def shops() -> list[str]:
    parts = []
    for x, w, colour in (
        (140, 330, "#FFB871"),
        (560, 260, "#F58F6A"),
        (930, 360, "#FFD08A"),
        (1400, 300, "#8FD0C8"),
    ):
        parts += [
            rect(x, 470, w, 150, mix(colour, "#3F5872", 0.35)),
            rect(x + 20, 500, w - 40, 110, colour),
            rect(x + w * 0.4, 500, 8, 110, mix(colour, "#3F5872", 0.3)),
            rect(x + w * 0.62, 520, w * 0.2, 90, mix(colour, "#3F5872", 0.22)),
            path(f"M{x - 20} 470H{x + w + 20}L{x + w + 4} 505H{x - 4}Z", mix(colour, "#B2524F", 0.55)),
        ]
    return parts


def reflections() -> list[str]:
    spots = (
        (300, "#FFB871"),
        (690, "#F58F6A"),
        (1100, "#FFD08A"),
        (1550, "#8FD0C8"),
        (860, "#FF7C6A"),
        (480, "#FFE6B4"),
        (1320, "#FFE6B4"),
    )
    return [rect(x - 40, 620, 80, 150, colour, 30, opacity=0.35) for x, colour in spots]


def car() -> list[str]:
    body = [
        path(
            "M980 640C984 600 1010 590 1046 588L1078 552C1084 546 1092 544 1100 544H1200C1210 544 1218 "
            "548 1224 556L1250 590C1290 594 1306 606 1308 640Z",
            "#2B3550",
        ),
        path("M1064 588L1090 558H1140V588ZM1152 588V558H1200L1224 588Z", "#9FB9C9"),
        circle(1050, 642, 26, "#1C2338"),
        circle(1240, 642, 26, "#1C2338"),
        circle(990, 622, 10, "#FFF3CE"),
        circle(1302, 620, 8, "#FF6A5A"),
    ]
    return [
        group(body, filter="url(#b4)"),
        circle(960, 640, 230, "url(#headlight)"),
        circle(1310, 630, 120, "url(#tail-light)"),
    ]


def walker(x: float, scale: float, coat: str, umbrella: str, flip: float) -> str:
    """Two people under two umbrellas, walking away from each other."""
    body = [
        path(
            "M-6 -74C-20 -82 -24 -130 -14 -150C-6 -166 18 -166 26 -150C36 -128 36 -86 24 -70L18 -62H-2Z", coat
        ),
        line("M4 -74L-10 -38L-26 -4L-34 -4", coat, 13),
        line("M14 -74L22 -38L20 0L32 0", coat, 13),
        circle(6, -178, 17, coat),
        line("M24 -140L36 -118L16 -124", coat, 9),
        line("M14 -124V-236", coat, 4),
        path(
            "M-70 -208C-60 -270 90 -270 98 -208C80 -222 60 -222 46 -208C30 -224 0 -224 -14 -208C-28 -222 "
            "-52 -222 -70 -208Z",
            umbrella,
        ),
    ]
    return at(x, 652, body, scale=scale, flip=flip)


def lights(chance: random.Random) -> list[str]:
    x, y, w, _ = WINDOW
    parts = []
    for _ in range(26):
        cx, cy, r = chance.uniform(x, x + w), chance.uniform(y + 60, 640), chance.choice([10, 14, 20, 28, 36])
        colour = chance.choice(["#FFD79A", "#FFB871", "#FF9A7A", "#BFE3E6", "#FFE9C4"])
        parts.append(circle(cx, cy, r, colour, opacity=round(chance.uniform(0.14, 0.42), 2)))
        parts.append(
            circle(
                cx, cy, r, "none", stroke=colour, stroke_width=2, opacity=round(chance.uniform(0.15, 0.4), 2)
            )
        )
    return parts


def glass() -> list[str]:
    """Haze, rain before it, drops and runs on it."""
    x, y, w, h = WINDOW
    chance = random.Random(12)
    parts = [rect(x, y, w, h, "url(#haze)")]
    for _ in range(95):
        left, top, length = (
            chance.uniform(x, x + w + 120),
            chance.uniform(y - 40, y + h),
            chance.uniform(40, 110),
        )
        streak = f"M{left:.0f} {top:.0f}l{-length * 0.16:.0f} {length:.0f}"
        parts.append(
            line(
                streak,
                "#E6F2F8",
                chance.choice([1.2, 1.6, 2.2]),
                opacity=round(chance.uniform(0.12, 0.42), 2),
            )
        )
    drop = [ellipse(0, 0, 8, 10, "url(#drop)"), ellipse(-2.5, -4, 2, 2.4, "#FFFFFF", opacity=0.8)]
    for _ in range(140):
        left, top = chance.uniform(x + 10, x + w - 10), chance.uniform(y + 10, y + h - 10)
        parts.append(at(left, top, drop, scale=chance.choice([0.25, 0.35, 0.45, 0.6, 0.8])))
    for _ in range(12):
        left, top, length = (
            chance.uniform(x + 30, x + w - 30),
            chance.uniform(y + 30, y + h - 300),
            chance.uniform(120, 300),
        )
        run = (
            f"M{left:.0f} {top:.0f}c{chance.uniform(-8, 8):.0f} {length * 0.3:.0f} "
            f"{chance.uniform(-10, 10):.0f} "
            f"{length * 0.6:.0f} {chance.uniform(-6, 6):.0f} {length:.0f}"
        )
        parts.append(line(run, "#DCEBF2", 4, opacity=0.22))
        parts.append(at(left, top + length, drop, scale=0.7))
    return parts


def wall() -> list[str]:
    x, y, w, h = WINDOW
    frame, lit, below = "#2B2036", "#5C4358", y + h
    parts = [
        clipped("inside", [rect(0, 0, WIDTH, HEIGHT, "url(#wall)")]),
        rect(x - 14, y - 14, w + 28, h + 28, "none", stroke=frame, stroke_width=28),
    ]
    for bar in (x + 560, x + 1180):
        parts += [rect(bar - 11, y, 22, h, frame), rect(bar + 6, y, 4, h, lit, opacity=0.8)]
    parts += [
        rect(x, y + 150, w, 16, frame),
        rect(x, y + 163, w, 3, lit),
        rect(0, below + 14, WIDTH, 26, "#6A4A50"),
        rect(0, below + 14, WIDTH, 6, "#A9766A"),
        rect(0, below + 40, WIDTH, 320, "url(#panels)"),
        rect(0, below + 40, WIDTH, 10, "#1D1426", opacity=0.5),
    ]
    for left in range(60, WIDTH, 300):
        parts.append(rect(left, 850, 230, 260, "none", 6, stroke="#583D4C", stroke_width=5, opacity=0.7))
    return parts


def lamps() -> list[str]:
    parts = []
    for i, (x, y) in enumerate(LAMPS):
        shade = [
            path("M-22 -70H22C30 -30 78 -10 84 26H-84C-78 -10 -30 -30 -22 -70Z", "url(#lampshade)"),
            rect(-84, 24, 168, 6, "#FFDFA6", 3),
            rect(-10, -84, 20, 16, "#1C1426", 3),
        ]
        parts += [
            rect(x - 2, -10, 4, y - 60, "#1C1426"),
            circle(x, y + 40, 330, f"url(#lamp{i})"),
            ellipse(x, y + 26, 34, 20, "#FFF6DC"),
            at(x, y, shade),
        ]
    return parts


def table() -> list[str]:
    return [
        ellipse(800, 1010, 760, 110, "url(#shade)"),
        path("M760 1010H850L862 1090H748Z", "#2A1826"),
        ellipse(800, 946, 640, 88, "#5A3238"),
        ellipse(800, 930, 640, 88, "url(#table)"),
        ellipse(800, 922, 548, 62, "url(#table-light)", opacity=0.5),
        *cup(590, 896, "#3E7F83", "#5FA3A0"),
        *steam(590, 896),
        ellipse(772, 952, 96, 16, "url(#saucer-shade)"),
        path("M700 936L790 920L826 950L730 968Z", "#FFF3E2"),
        path("M700 936L790 920L770 944Z", "#E8D6C4"),
        *cup(958, 892, "#D9705E", "#EE9577"),
    ]


def cup(x: float, y: float, colour: str, lit: str) -> list[str]:
    body = [
        ellipse(8, 54, 132, 30, "url(#saucer-shade)"),
        ellipse(0, 42, 98, 20, "#DDC9B8"),
        ellipse(0, 38, 98, 20, "#FFF3E2"),
        ellipse(0, 38, 66, 12, "#DCC6B2"),
        line("M58 -28C104 -34 100 14 46 12", colour, 13),
        path("M-62 -48C-60 8 -44 36 -18 38H18C44 36 60 8 62 -48Z", colour),
        path("M-62 -48C-60 8 -44 36 -18 38H-6C-34 20 -42 -8 -40 -48Z", lit),
        path("M62 -48C60 8 44 36 18 38H4C30 28 42 0 44 -44Z", mix(colour, "#2A1826", 0.35), opacity=0.6),
        ellipse(0, -48, 62, 15, mix(colour, "#000000", 0.15)),
        ellipse(0, -47, 53, 11, "#6B3F2E"),
        ellipse(10, -45, 30, 5, "#8A5A40"),
    ]
    return [at(x, y, body)]


def steam(x: float, y: float) -> list[str]:
    parts = []
    for dx, turn in ((-18, 1), (8, -1), (26, 1)):
        wisp = (
            f"M{x + dx} {y - 66}c{-16 * turn} -30 {18 * turn} -50 {2 * turn} -84c{-12 * turn} -26 "
            f"{12 * turn} -46 {4 * turn} -72"
        )
        parts.append(line(wisp, "#FFF6E8", 9, opacity=0.26, filter="url(#b4)"))
    return parts


def chair() -> list[str]:
    colour = "#1D1426"
    back = [
        path(
            "M1640 1090C1632 960 1630 860 1652 812C1664 790 1800 784 1816 812C1836 856 1830 960 1826 "
            "1090H1800C1806 960 1804 900 1794 846C1766 834 1700 836 1676 848C1664 900 1664 980 1668 1090Z",
            colour,
        ),
        path("M1672 900C1710 888 1764 888 1800 898V926C1764 916 1710 916 1670 928Z", colour),
    ]
    return [group(back, opacity=0.96)]


def hanging_plants() -> list[str]:
    parts = []
    for start, seed in ((60, 1), (1850, 2)):
        chance = random.Random(seed)
        for _ in range(7):
            x, length = start + chance.uniform(-90, 90), chance.uniform(90, 260)
            vine = (
                f"M{start} -10C{x:.0f} {length * 0.2:.0f} {x:.0f} {length * 0.5:.0f} "
                f"{x + chance.uniform(-14, 14):.0f} {length:.0f}"
            )
            parts.append(line(vine, "#1F4A4A", 4))
            for y in range(30, int(length) + 4, 26):
                colour = chance.choice(["#235352", "#2E6B66", "#1B4347"])
                along = start + (x - start) * min(1, y / length * 1.6)
                parts.append(leaf(along + chance.uniform(-18, 18), y, 17, 9, chance.randint(-70, 70), colour))
    return parts
