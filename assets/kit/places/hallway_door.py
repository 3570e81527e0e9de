"""The hall of a flat at night, before its front door. The light is under the door; what tells is a key on the mat."""

import random

from ..shapes import at, blur, circle, ellipse, line, linear, mix, path, radial, rect, soft
from .place import HEIGHT, WIDTH, Place, rim, vignette

DOOR = (742, 150, 330, 716)  # x, y, width, height
FLOOR = 866
WOOD, WOOD_LIT, WOOD_DARK = "#3A5A6A", "#6E9A9C", "#263C52"


def picture() -> Place:
    hall = [*walls(), *floor(), *pictures(), *hooks(), *door(), *chest(), *light_below(), *mat(), *key()]
    return Place(defs(), [], hall, in_front(), rim())


def defs() -> list[str]:
    x, _, w, _ = DOOR
    middle = x + w / 2
    return [
        *[blur(f"b{size}", size) for size in (2, 6, 18)],
        soft("shade", "#0A0620", 0.75),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#2A2250"), (0.48, "#43366C"), (1, "#251D48")),
        linear("wall-down", (0, 480), (0, FLOOR), (0, "#C97F78", 0), (1, "#E79A78", 0.34)),
        linear("paint", (0, 560), (0, FLOOR), (0, "#3A3160"), (1, "#5A4270")),
        radial(
            "wash",
            (middle, FLOOR - 10),
            620,
            (0, "#FFC98A", 0.55),
            (0.5, "#E58F74", 0.2),
            (1, "#E58F74", 0),
            flat=0.72,
        ),
        linear("door", (x, 0), (x + w, 0), (0, WOOD_DARK), (0.5, WOOD), (1, "#44707A")),
        linear("door-low", (0, 560), (0, FLOOR), (0, "#FFC98A", 0), (1, "#FFC98A", 0.38)),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#4A3452"), (1, "#1A1232")),
        radial(
            "spill",
            (middle, FLOOR + 2),
            660,
            (0, "#FFF0C0", 0.95),
            (0.2, "#FFDF9E", 0.7),
            (0.55, "#FFB97A", 0.3),
            (1, "#FFB070", 0),
            flat=0.34,
        ),
        linear(
            "crack", (x, 0), (x + w, 0), (0, "#FFD894"), (0.2, "#FFF8E0"), (0.8, "#FFF8E0"), (1, "#FFD894")
        ),
        linear("bowl", (-50, 0), (50, 0), (0, "#7A4450"), (1, "#E08A6E")),
        vignette((middle, 640), 1180, "#080518", 0.76),
    ]


def walls() -> list[str]:
    """Papered above, painted below; the corridor goes on into the dark on the right."""
    paper = []
    for row in range(8):
        for column in range(-1, 20):
            x, y = column * 104 + (52 if row % 2 else 0), row * 74 + 30
            paper.append(path(f"M{x} {y}c12 -18 12 -34 0 -48c-12 14 -12 30 0 48z", "#6A5A9A", opacity=0.15))
    return [
        rect(-60, -60, WIDTH + 120, FLOOR + 60, "url(#wall)"),
        *paper,
        rect(-60, 566, WIDTH + 120, FLOOR - 566, "url(#paint)"),
        rect(-60, 556, WIDTH + 120, 13, "#5E4C80"),
        rect(-60, 556, WIDTH + 120, 4, "#9A84B0", opacity=0.6),
        rect(-60, 480, WIDTH + 120, FLOOR - 480, "url(#wall-down)"),
        rect(-60, -60, WIDTH + 120, FLOOR + 60, "url(#wash)"),
        rect(-60, FLOOR - 40, WIDTH + 120, 42, "#4E3C68"),
        rect(-60, FLOOR - 40, WIDTH + 120, 5, "#C49A96", opacity=0.5),
        rect(1450, -60, 600, FLOOR + 60, "#130D2C", opacity=0.35),
        rect(1430, 120, 26, FLOOR - 120, "#372B5C"),
        rect(1430, 120, 5, FLOOR - 120, "#8A6E94", opacity=0.6),
        rect(1456, 120, 520, FLOOR - 120, "#150F30"),
    ]


def floor() -> list[str]:
    middle = DOOR[0] + DOOR[2] / 2
    boards = [
        line(f"M{middle + i * 110} {FLOOR}L{middle + i * 210} {HEIGHT + 40}", "#1A1232", 3, opacity=0.55)
        for i in range(-11, 12)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 280, "url(#floor)"),
        *boards,
        line(f"M-60 {FLOOR + 60}H2000M-60 {FLOOR + 140}H2000", "#1A1232", 3, opacity=0.3),
    ]


def door() -> list[str]:
    x, y, w, h = DOOR
    parts = [
        rect(x - 44, y - 44, w + 88, h + 44, "#43345E", 3),
        rect(x - 44, y - 44, w + 88, 9, "#8A7294", 3, opacity=0.7),
        rect(x + w + 34, y - 44, 10, h + 44, "#9A7E9A", opacity=0.55),
        rect(x - 8, y - 8, w + 16, h + 8, "#150F30"),
        rect(x, y, w, h - 9, "url(#door)", 3),
        rect(x + w - 7, y, 7, h - 9, WOOD_LIT, 2, opacity=0.5),
    ]
    for py, ph in ((48, 240), (392, 270)):
        for px in (40, 182):
            parts += [
                rect(x + px, y + py, 108, ph, WOOD_DARK, 4),
                rect(x + px + 6, y + py + 6, 102, ph - 6, mix(WOOD, WOOD_DARK, 0.35), 4),
                rect(x + px + 102, y + py + 4, 5, ph - 8, WOOD_LIT, 2, opacity=0.5),
                rect(x + px + 4, y + py + ph - 6, 102, 5, WOOD_LIT, 2, opacity=0.55),
            ]
    brass, lit = "#C08A52", "#FFE0A0"
    parts += [
        rect(x, 560, w, FLOOR - 569, "url(#door-low)"),
        circle(x + w / 2, y + 168, 13, "#1E1638"),
        circle(x + w / 2, y + 168, 13, "none", stroke=brass, stroke_width=5),
        circle(x + w / 2 + 3, y + 165, 4, lit, opacity=0.8),
        rect(x + w / 2 - 62, y + 324, 124, 32, brass, 6),
        rect(x + w / 2 - 50, y + 332, 100, 14, "#4A3040", 4),
        rect(x + w / 2 - 62, y + 324, 124, 5, lit, 3, opacity=0.8),
        rect(x + 16, y + 356, 22, 96, brass, 9),
        line(f"M{x + 28} {y + 378}H{x + 84}", brass, 14),
        line(f"M{x + 30} {y + 374}H{x + 84}", lit, 4, opacity=0.9),
        circle(x + 27, y + 428, 5, "#2A1D33"),
        *chain(x + 20, y + 300, brass),
    ]
    return parts


def chain(x: float, y: float, brass: str) -> list[str]:
    """It hangs down: nobody has put it on."""
    return [
        rect(x - 6, y, 20, 14, brass, 4),
        *[
            ellipse(x + 4 + (i % 2) * 2, y + 22 + i * 13, 4.5, 8, "none", stroke=brass, stroke_width=3)
            for i in range(4)
        ],
    ]


def light_below() -> list[str]:
    """Somebody has put the light on in the stairwell."""
    x, _, w, _ = DOOR
    middle = x + w / 2
    return [
        ellipse(middle, FLOOR + 2, 660, 226, "url(#spill)"),
        rect(x, FLOOR - 9, w, 11, "url(#crack)"),
        rect(x, FLOOR - 13, w, 18, "#FFE9B4", opacity=0.35, filter="url(#b6)"),
        rect(x - 8, FLOOR + 2, w + 16, 6, "#6A4A4A", 2),
    ]


def mat() -> list[str]:
    x, _, w, _ = DOOR
    return [
        path(f"M{x - 20} {FLOOR + 26}H{x + w + 20}L{x + w + 66} {FLOOR + 122}H{x - 66}Z", "#5E4450"),
        path(
            f"M{x - 20} {FLOOR + 26}H{x + w + 20}L{x + w + 24} {FLOOR + 34}H{x - 24}Z",
            "#FFCF90",
            opacity=0.65,
        ),
        path(
            f"M{x - 2} {FLOOR + 40}H{x + w + 2}L{x + w + 36} {FLOOR + 108}H{x - 36}Z",
            "none",
            stroke="#C98F6E",
            stroke_width=4,
            opacity=0.6,
        ),
    ]


def key() -> list[str]:
    """On its ring with a coral tag, where it fell through the slot."""
    metal, lit = "#E7B06A", "#FFF0C0"
    shape = [
        ellipse(20, 14, 84, 9, "url(#shade)"),
        line("M14 6H86", metal, 10),
        line("M64 8V22M78 8V20", metal, 8),
        circle(-4, 6, 21, "none", stroke=metal, stroke_width=10),
        line("M16 3H84", lit, 3),
        path("M-14 -11A21 21 0 0 1 10 -10", "none", stroke=lit, stroke_width=3),
        circle(-30, 12, 15, "none", stroke="#C9B0A0", stroke_width=4),
        path("M-42 14C-64 6 -92 14 -98 30C-84 42 -56 40 -40 26Z", "#D9705E"),
        path("M-42 14C-60 10 -80 14 -92 24C-70 20 -54 20 -40 26Z", "#F6A586"),
    ]
    return [at(DOOR[0] + 208, FLOOR + 70, shape, 0.94, turn=-9)]


def pictures() -> list[str]:
    """Three frames; the one in the middle hangs a little crooked."""
    parts = []
    for x, y, w, h, turn, sky, hill in (
        (250, 230, 130, 160, 0, "#8A6EA0", "#4A4284"),
        (430, 206, 120, 120, -4, "#D98A7E", "#7A4A72"),
        (430, 366, 120, 150, 0, "#5E8A94", "#3A5A70"),
    ):
        parts.append(
            at(
                x + w / 2,
                y,
                [
                    rect(-w / 2 + 5, 7, w, h, "#0A0620", 3, opacity=0.35),
                    rect(-w / 2, 0, w, h, "#6E5264", 3),
                    rect(-w / 2 + w - 5, 0, 5, h, "#C49A96", 2, opacity=0.6),
                    rect(-w / 2 + 13, 13, w - 26, h - 26, sky),
                    path(
                        f"M{-w / 2 + 13} {h - 13}V{h * 0.66:.0f}"
                        f"C{-w * 0.2:.0f} {h * 0.5:.0f} {w * 0.1:.0f} {h * 0.72:.0f} {w / 2 - 13}"
                        f" {h * 0.56:.0f}"
                        f"V{h - 13}Z",
                        hill,
                    ),
                ],
                turn=turn,
            )
        )
    return parts


def hooks() -> list[str]:
    """One jacket and an umbrella; a helmet above them."""
    return [
        rect(1158, 286, 236, 26, "#6E4E62", 4),
        rect(1158, 286, 236, 6, "#C49A8E", 3),
        *[line(f"M{x} 300v20c0 12 16 12 16 0", "#D9A36C", 6) for x in (1186, 1266, 1346)],
        path(
            "M1180 334C1150 352 1140 420 1138 500C1136 580 1140 640 1144 688"
            "C1176 700 1226 700 1256 688C1260 620 1258 560 1254 500C1250 420 1240 352 1212 334"
            "C1202 344 1190 344 1180 334Z",
            "#4A4284",
        ),
        path(
            "M1212 334C1240 352 1250 420 1254 500C1258 560 1260 620 1256 688"
            "C1244 693 1230 696 1214 697C1226 580 1228 440 1202 341C1206 340 1209 337 1212 334Z",
            "#7A6EB0",
            opacity=0.6,
        ),
        line("M1197 344V694", "#2A2456", 5),
        line("M1354 322V560", "#5A3A4A", 8),
        path("M1354 340L1334 520L1354 540L1374 520Z", "#C9705E"),
        path("M1354 340L1374 520L1354 540Z", "#EE9C7E", opacity=0.7),
        line("M1354 556c0 22 -24 22 -24 2", "#D9A36C", 7),
    ]


def chest() -> list[str]:
    """A narrow chest with a bowl for keys, empty, and a lamp that is off."""
    x, y = 420, 622
    return [
        ellipse(x + 110, FLOOR + 4, 190, 16, "url(#shade)"),
        rect(x, y, 240, FLOOR - y - 20, "#5A3A50", 5),
        rect(x + 210, y, 30, FLOOR - y - 20, "#8A5A64", 5, opacity=0.7),
        rect(x - 14, y - 14, 268, 20, "#7A4E5C", 4),
        rect(x - 14, y - 14, 268, 6, "#D9A088", 3),
        *[rect(x + 18 + dx, FLOOR - 24, 16, 28, "#3A2440", 3) for dx in (0, 188)],
        *[rect(x + 16, y + 24 + i * 66, 190, 54, "#6A4458", 4) for i in range(3)],
        *[circle(x + 111, y + 51 + i * 66, 7, "#E7B06A") for i in range(3)],
        at(
            x + 176,
            y - 14,
            [
                ellipse(0, 0, 60, 7, "url(#shade)"),
                path("M-52 -32H52C50 -10 30 0 0 0C-30 0 -50 -10 -52 -32Z", "url(#bowl)"),
                ellipse(0, -32, 52, 9, "#4A2A3A"),
            ],
        ),
        at(
            x + 56,
            y - 14,
            [
                rect(-20, -10, 40, 10, "#4A3A58", 4),
                rect(-4, -70, 8, 62, "#6A5478"),
                path("M-28 -138H28L46 -66H-46Z", "#6E5A86"),
                path("M12 -138H28L46 -66H22Z", "#A88AA0", opacity=0.6),
            ],
        ),
    ]


def in_front() -> list[str]:
    """A pair of boots and a bag close to us, dark against the light."""
    chance = random.Random(2)
    dark = "#120C28"
    boot = [
        path("M-40 0V-150C-30 -160 20 -160 30 -150V-66C60 -56 96 -50 104 -26C108 -10 104 0 100 0Z", dark),
        path(
            "M30 -150V-66C60 -56 96 -50 104 -26C90 -40 50 -46 20 -58C22 -90 24 -120 22 -154"
            "C26 -153 28 -152 30 -150Z",
            "#C98F6E",
            opacity=0.6,
        ),
    ]
    bag = [
        path("M-130 0C-150 -60 -140 -130 -110 -150C-60 -166 60 -166 110 -150C140 -130 150 -60 130 0Z", dark),
        path(
            "M110 -150C140 -130 150 -60 130 0H112C126 -60 122 -120 92 -154C100 -153 106 -152 110 -150Z",
            "#C98F6E",
            opacity=0.55,
        ),
        line("M-60 -152C-54 -230 54 -230 60 -152", dark, 16),
    ]
    return [
        at(1210, HEIGHT + 16, bag, 1.05),
        at(150, HEIGHT + 14, boot, 1.15),
        at(282, HEIGHT + 24, boot, 1.15, turn=chance.choice([4.0])),
    ]
