"""A river at dusk. The light is a lantern on a boat far out; what tells is the rope that was not taken along."""

import random

from ..shapes import at, blur, circle, ellipse, leaf, limb, line, linear, mix, path, radial, rect, soft
from .place import HEIGHT, WIDTH, Place, rim, vignette

SHORE, EDGE = 556, 868  # where the water begins, and where the jetty does
LANTERN = (936, 574)


def picture() -> Place:
    return Place(
        defs(),
        [*sky(), *hills(), *town(), *bridge()],
        [*water(), *glints(), *boat()],
        [*jetty(), *bollard(), *reeds()],
        rim(),
    )


def defs() -> list[str]:
    y = LANTERN[1]
    return [
        *sky_defs(),
        *[blur(f"b{size}", size) for size in (3, 8)],
        soft("shade", "#0E0822", 0.75),
        linear(
            "water",
            (0, SHORE),
            (0, HEIGHT),
            (0, "#E39A8A"),
            (0.12, "#A8688E"),
            (0.45, "#5A4684"),
            (1, "#241D50"),
        ),
        radial(
            "water-glow",
            (1240, SHORE),
            700,
            (0, "#FFDDA0", 0.8),
            (0.5, "#F2A080", 0.3),
            (1, "#F2A080", 0),
            flat=0.3,
        ),
        radial(
            "halo",
            LANTERN,
            210,
            (0, "#FFF6D8", 0.95),
            (0.12, "#FFE6AE", 0.7),
            (0.45, "#FFC98A", 0.25),
            (1, "#FFB97A", 0),
        ),
        linear("path", (0, y), (0, 860), (0, "#FFE9B4", 0.85), (1, "#FFC98A", 0)),
        linear("deck", (0, EDGE), (0, HEIGHT), (0, "#8A5A5C"), (1, "#3A2848")),
        linear("post", (-44, 0), (44, 0), (0, "#2E2246"), (0.6, "#5A4260"), (0.9, "#A87878"), (1, "#6A4A60")),
        vignette((930, 540), 1260, "#0E0826", 0.66),
    ]


def sky_defs() -> list[str]:
    return [
        linear(
            "sky",
            (0, 0),
            (0, SHORE),
            (0, "#2E2A68"),
            (0.4, "#6A4A8C"),
            (0.72, "#C9708A"),
            (0.92, "#F2A080"),
            (1, "#FFC898"),
        ),
        radial(
            "afterglow",
            (1240, SHORE),
            760,
            (0, "#FFE0A8", 0.85),
            (0.35, "#FFC08A", 0.4),
            (1, "#FFB07A", 0),
            flat=0.6,
        ),
        linear("haze", (0, 420), (0, SHORE), (0, "#F2A080", 0), (1, "#F6B48E", 0.55)),
    ]


def sky() -> list[str]:
    chance = random.Random(2)
    parts = [
        rect(-60, -60, WIDTH + 120, SHORE + 80, "url(#sky)"),
        rect(-60, -60, WIDTH + 120, SHORE + 80, "url(#afterglow)"),
    ]
    for _ in range(46):
        parts.append(
            circle(
                chance.uniform(-40, WIDTH),
                chance.uniform(0, 230),
                chance.choice([1.2, 1.6, 2.2]),
                "#FFF4E0",
                opacity=round(chance.uniform(0.25, 0.75), 2),
            )
        )
    for x, y, w, colour in (
        (260, 190, 330, "#8A5E98"),
        (1180, 150, 420, "#9C6A9A"),
        (700, 290, 360, "#CF8294"),
        (1560, 300, 380, "#E0928C"),
        (330, 380, 420, "#E89A8C"),
        (1160, 410, 460, "#FBC79A"),
    ):
        parts += [
            rect(x - w / 2, y, w, 18, colour, 9, opacity=0.6),
            rect(x - w / 5, y - 11, w * 0.45, 18, colour, 9, opacity=0.6),
            rect(x + w * 0.06, y + 11, w * 0.36, 14, colour, 7, opacity=0.5),
        ]
    for x, y, s in ((520, 250, 1.0), (568, 232, 0.7), (610, 262, 0.8)):
        parts.append(
            at(
                x,
                y,
                [
                    path(
                        "M0 0C-10 -10 -16 -12 -26 -8C-16 -6 -8 -2 0 6C8 -2 16 -6 26 -8C16 -12 10 -10 0 0Z",
                        "#3A2A5E",
                    )
                ],
                s,
            )
        )
    return parts


def hills() -> list[str]:
    return [
        path(
            f"M-60 {SHORE}V470C120 430 300 440 470 478C640 510 800 500 960 486"
            f"C1180 466 1400 452 1640 476C1800 490 1900 500 1990 494V{SHORE + 6}Z",
            "#C27A92",
            opacity=0.75,
        ),
        path(
            f"M-60 {SHORE}V510C160 486 330 496 520 516C760 536 980 528 1200 522"
            f"C1460 514 1700 520 1990 512V{SHORE + 6}Z",
            "#94608C",
        ),
    ]


def town() -> list[str]:
    """Low houses along the other bank, with their first lamps."""
    chance = random.Random(31)
    parts = []
    x = -60.0
    while x < 1990:
        wide, top = chance.randint(38, 86), SHORE - chance.randint(18, 58)
        if chance.random() < 0.16:
            r = chance.randint(20, 34)
            parts.append(ellipse(x + wide / 2, SHORE - r * 0.7, r, r * 1.1, "#5C4076"))
        else:
            parts += [
                rect(x, top, wide + 1, SHORE - top + 4, "#6A4880"),
                path(
                    f"M{x - 3:.0f} {top + 1}L{x + wide / 2:.0f} {top - 18}L{x + wide + 3:.0f} {top + 1}Z",
                    "#6A4880",
                ),
            ]
            for column in range(int(x + 9), int(x + wide - 10), 16):
                if chance.random() < 0.3:
                    parts.append(rect(column, top + 12, 6, 9, "#FFD79A", 1, opacity=0.85))
        x += wide
    return [
        *parts,
        path("M420 540V452L430 420L440 452V540Z", "#6A4880"),
        circle(430, 416, 4, "#FFD79A"),
        rect(-60, 400, WIDTH + 120, SHORE - 396, "url(#haze)"),
    ]


def bridge() -> list[str]:
    """Three arches at our right, with lamps on them."""
    stone, lit = "#5A4278", "#C98A8E"
    holes = "".join(
        f"M{x - 94} {SHORE + 12}V534A94 78 0 0 1 {x + 94} 534V{SHORE + 12}Z" for x in (1440, 1670, 1900)
    )
    parts = [
        path(
            f"M1300 {SHORE + 10}V476C1480 436 1780 430 1990 446V{SHORE + 10}Z{holes}",
            stone,
            fill_rule="evenodd",
        ),
        line("M1300 476C1480 436 1780 430 1990 446", lit, 5, opacity=0.8),
    ]
    for x, y in ((1350, 462), (1556, 440), (1786, 434)):
        parts += [
            line(f"M{x} {y}V{y - 42}", "#3A2A5A", 5),
            circle(x, y - 48, 20, "#FFD79A", opacity=0.25),
            circle(x, y - 48, 7, "#FFE9B8"),
        ]
    return parts


def water() -> list[str]:
    chance = random.Random(14)
    parts = [
        rect(-60, SHORE, WIDTH + 120, HEIGHT, "url(#water)"),
        rect(-60, SHORE, WIDTH + 120, HEIGHT - SHORE, "url(#water-glow)"),
    ]
    for _ in range(60):
        share = chance.random() ** 1.5
        y = SHORE + 8 + share * 330
        x, wide = chance.uniform(-60, WIDTH), chance.uniform(50, 150) * (0.5 + share * 1.6)
        colour = mix("#F2B090", "#8A74B0", min(1.0, share * 1.4))
        parts.append(
            rect(x, y, wide, 2.5 + share * 4, colour, 3, opacity=round(chance.uniform(0.15, 0.4), 2))
        )
    for x in (1350, 1556, 1786):
        parts += [
            rect(
                x - 10 + (i % 2) * 8,
                SHORE + 16 + i * 20,
                24,
                4,
                "#FFD79A",
                2,
                opacity=round(0.6 - i * 0.11, 2),
            )
            for i in range(5)
        ]
    return parts


def glints() -> list[str]:
    """What the lantern lays on the water, towards us."""
    x, y = LANTERN
    chance = random.Random(6)
    parts = [
        path(
            f"M{x - 10} {y + 30}H{x + 10}L{x + 64} 860H{x - 58}Z",
            "url(#path)",
            opacity=0.4,
            filter="url(#b8)",
        )
    ]
    for i in range(22):
        share = i / 22
        wide = (14 + 70 * share) * chance.uniform(0.6, 1.1)
        parts.append(
            rect(
                x - wide / 2 + chance.uniform(-14, 14) * (0.4 + share),
                y + 34 + share * 250,
                wide,
                4 + share * 4,
                "#FFE6AE",
                4,
                opacity=round(0.9 - share * 0.75, 2),
            )
        )
    return parts


def boat() -> list[str]:
    """Somebody rows it away."""
    x, y = LANTERN
    dark, lit = "#2A1F48", "#E8A882"
    rower = [
        path("M-30 20C-34 -6 -24 -30 -6 -32C14 -32 24 -6 22 20Z", "#3E2C58"),
        path("M4 -32C16 -28 24 -6 22 20H10C14 -4 12 -22 4 -32Z", lit, opacity=0.7),
        circle(-4, -46, 15, "#4A3560"),
        path("M0 -60C8 -58 12 -50 11 -44C10 -38 6 -34 2 -32C6 -42 6 -52 0 -60Z", lit, opacity=0.7),
        line("M14 -10L34 4L10 10", "#3E2C58", 10),
    ]
    shape = [
        path("M-104 14C-60 20 60 20 116 6C104 40 80 50 60 52H-50C-78 50 -96 36 -104 14Z", dark),
        path("M-104 14C-60 20 60 20 116 6C115 10 113 14 111 17C60 28 -50 28 -101 22Z", lit, opacity=0.75),
        line("M30 6L150 58M20 8L-128 56", "#4A3560", 6),
        line("M98 10V-34C98 -44 112 -44 112 -34", "#3A2A4A", 5),
        rect(100, -34, 22, 30, "#FFE9B4", 6),
        rect(98, -38, 26, 7, "#3A2A4A", 3),
    ]
    return [
        ellipse(x - 104, y + 66, 150, 10, "#1E1640", opacity=0.6),
        at(x - 111, y + 16, [*shape, at(-16, -4, rower)]),
        circle(x, y, 210, "url(#halo)"),
    ]


def jetty() -> list[str]:
    """Old boards, going out from where we stand."""
    parts = [path(f"M-60 {EDGE + 14}L1230 {EDGE - 10}L1330 {HEIGHT + 60}H-60Z", "url(#deck)")]
    for i in range(12):
        x = -40 + i * 108
        parts.append(
            line(
                f"M{x} {EDGE + 13 - x * 0.018:.0f}L{x * 1.08 - 40:.0f} {HEIGHT + 60}",
                "#2E2040",
                4,
                opacity=0.6,
            )
        )
        parts.append(
            line(
                f"M{x + 5} {EDGE + 16 - x * 0.018:.0f}L{x * 1.08 - 34:.0f} {HEIGHT + 60}",
                "#C98F84",
                2,
                opacity=0.25,
            )
        )
    return [
        *parts,
        path(f"M-60 {EDGE + 14}L1230 {EDGE - 10}L1236 {EDGE + 4}L-60 {EDGE + 30}Z", "#F2B090", opacity=0.55),
        path(f"M1230 {EDGE - 10}L1330 {HEIGHT + 60}H1300L1212 {EDGE + 2}Z", "#FFC898", opacity=0.35),
        *[rect(x, EDGE + 10, 34, 80, "#2A1E40", 4) for x in (1236,)],
    ]


def bollard() -> list[str]:
    """The rope lies round it twice and ends in the air."""
    rope, lit = "#D9B48C", "#FFE6BE"
    post = [
        ellipse(14, 6, 96, 14, "url(#shade)"),
        path("M-40 0L-36 -116C-36 -128 36 -128 36 -116L40 0C20 8 -20 8 -40 0Z", "url(#post)"),
        ellipse(0, -118, 52, 15, "#6A4E68"),
        ellipse(0, -124, 52, 15, "#8A6A7A"),
        path("M52 -124C52 -116 28 -109 4 -109C30 -112 44 -118 46 -126Z", "#E0A890", opacity=0.7),
        *[line(f"M-40 {y}C-20 {y + 13} 20 {y + 13} 40 {y}", rope, 12) for y in (-78, -62)],
        *[line(f"M-30 {y}C-10 {y + 10} 20 {y + 10} 38 {y - 2}", lit, 3, opacity=0.8) for y in (-80, -64)],
        line("M38 -66C70 -60 84 -30 120 -22C160 -14 190 -22 214 -4", rope, 12),
        line("M40 -70C72 -62 86 -34 122 -26C160 -18 190 -26 212 -10", lit, 3, opacity=0.8),
        *[line(f"M{212 + dx} -4l{14 + dx} {dy}", rope, 4) for dx, dy in ((0, 10), (2, 18), (-4, 22))],
    ]
    return [at(942, EDGE + 70, post, 1.1)]


def reeds() -> list[str]:
    """Dark stalks at the edges, close to us."""
    chance = random.Random(44)
    parts = []
    for start, count, lean in ((-30, 13, 1), (1480, 20, -1)):
        for _ in range(count):
            x, high = start + chance.uniform(0, 190 if lean > 0 else 480), chance.uniform(150, 320)
            tip = x + lean * chance.uniform(10, 60)
            tone = chance.choice(["#1A1538", "#221A44", "#16122E"])
            parts.append(
                path(
                    limb(
                        [(x, HEIGHT + 40), (x + (tip - x) * 0.3, HEIGHT - high * 0.5), (tip, HEIGHT - high)],
                        [6, 4.5, 2],
                    ),
                    tone,
                )
            )
            if chance.random() < 0.45:
                parts.append(leaf(tip, HEIGHT - high - 10, 8, 30, lean * 8, "#4A2E48"))
            else:
                parts.append(leaf(x + (tip - x) * 0.7 + 16, HEIGHT - high * 0.6, 46, 5, -60 * lean, tone))
    return parts
