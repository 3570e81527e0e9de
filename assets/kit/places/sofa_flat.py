"""A living room in the evening. The light is one lamp; what tells is the hook from which a coat is gone."""

import random

from ..shapes import (
    at,
    blob,
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
from .place import HEIGHT, WIDTH, Place, rim, vignette
from .sofa_coats import FLOOR, coat_rack, door

WINDOW = (96, 140, 360, 420)  # x, y, width, height
LAMP = (806, 372)  # the middle of its shade
LEAVES = ("#2E6B6B", "#3E8580", "#25585E", "#4C9088")


def picture() -> Place:
    room = [*wall(), *window(), *curtains(), *shelf(), *floor(), *door(), *coat_rack(), *sofa(), *lamp()]
    return Place(defs(), dusk(), room, in_front(), [*lamplight(), *rim()])


def defs() -> list[str]:
    x, y, w, h = WINDOW
    lx, ly = LAMP
    hole = f"M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    return [
        clip("room", f'<path clip-rule="evenodd" d="{hole}"/>'),
        *[blur(f"b{size}", size) for size in (3, 14)],
        soft("shade", "#120A26", 0.75),
        linear(
            "dusk", (0, y), (0, y + h), (0, "#3A3A86"), (0.5, "#8A5F9E"), (0.8, "#D98494"), (1, "#F6B890")
        ),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#3E3162"), (0.42, "#5C4272"), (1, "#33285A")),
        linear("wall-up", (0, 0), (0, 520), (0, "#1C1440", 0.6), (1, "#1C1440", 0)),
        radial(
            "warm", (lx + 60, ly + 40), 760, (0, "#FFC98A", 0.66), (0.4, "#E58F74", 0.3), (1, "#E58F74", 0)
        ),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#6A4458"), (1, "#33213F")),
        radial("floor-glow", (lx, FLOOR + 60), 620, (0, "#FFC98A", 0.4), (1, "#E58F74", 0), flat=0.26),
        linear("sofa", (120, 0), (820, 0), (0, "#2C5566"), (0.6, "#3F7F84"), (1, "#5AA096")),
        linear("sofa-seat", (0, 700), (0, 830), (0, "#5AA096"), (1, "#2F6270")),
        linear("shade-lamp", (-90, 0), (90, 0), (0, "#F2B878"), (0.5, "#FFE6AE"), (1, "#FFD08C")),
        radial("halo", (lx, ly), 290, (0, "#FFF3CC", 0.8), (0.35, "#FFDF9E", 0.35), (1, "#FFC98A", 0)),
        linear("up", (0, 40), (0, ly - 60), (0, "#FFD894", 0), (1, "#FFE6B0", 0.5)),
        linear("down", (0, ly + 60), (0, 880), (0, "#FFE6B0", 0.5), (1, "#FFD894", 0.02)),
        linear("coat", (0, 0), (150, 0), (0, "#6E3A5A"), (0.6, "#9C5670"), (1, "#C47C84")),
        linear(
            "curtain", (0, 0), (110, 0), (0, "#4A3566"), (0.4, "#7A5478"), (0.7, "#5C4070"), (1, "#8A6080")
        ),
        vignette((860, 560), 1240, "#100924", 0.68),
    ]


def dusk() -> list[str]:
    """Over the roofs across the street."""
    x, y, w, h = WINDOW
    chance = random.Random(19)
    parts = [rect(x - 40, y - 40, w + 80, h + 80, "url(#dusk)")]
    for cx, cy, length in ((220, 250, 170), (360, 320, 130), (180, 380, 110)):
        parts += [
            rect(cx - length / 2, cy, length, 12, "#F0A8A0", 6, opacity=0.5),
            rect(cx - length / 5, cy - 8, length * 0.4, 12, "#F0A8A0", 6, opacity=0.5),
        ]
    for base, colour, lit in ((470, "#A0668E", 0.5), (510, "#6E4A82", 0.8), (552, "#463468", 0.95)):
        left = x - 60.0
        while left < x + w + 50:
            wide, top = chance.randint(70, 120), base - chance.randint(0, 50)
            parts += [
                rect(left, top, wide + 1, 200, colour),
                path(
                    f"M{left - 5:.0f} {top + 1}L{left + wide / 2:.0f} {top - 30}"
                    f"L{left + wide + 5:.0f} {top + 1}Z",
                    colour,
                ),
            ]
            if chance.random() < 0.6:
                parts.append(rect(left + 22, top + 14, 12, 16, "#FFCF8A", 1, opacity=lit))
            left += wide
    return parts


def wall() -> list[str]:
    paper = [line(f"M{x} -60V{FLOOR}", "#2C2150", 22, opacity=0.16) for x in range(-40, WIDTH + 60, 66)]
    parts = [
        rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#wall)"),
        *paper,
        rect(-60, -60, WIDTH + 120, 600, "url(#wall-up)"),
        rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#warm)"),
        rect(-60, FLOOR - 34, WIDTH + 120, 36, "#4A345E"),
        rect(-60, FLOOR - 34, WIDTH + 120, 5, "#B08088", opacity=0.6),
    ]
    return [clipped("room", parts)]


def window() -> list[str]:
    x, y, w, h = WINDOW
    frame = "#5A4070"
    return [
        path(f"M{x} {y + h}L{x + 170} {y}H{x + 230}L{x + 60} {y + h}Z", "#FFE3C8", opacity=0.08),
        rect(x - 12, y - 12, w + 24, h + 24, "none", 6, stroke=frame, stroke_width=24),
        rect(x + w / 2 - 7, y, 14, h, frame),
        rect(x, y + h * 0.34, w, 12, frame),
        rect(x - 40, y + h + 14, w + 80, 20, "#7A5878", 4),
        rect(x - 40, y + h + 14, w + 80, 5, "#C9949A", 2),
    ]


def curtains() -> list[str]:
    x, y, w, _ = WINDOW
    low = FLOOR - 60
    parts = []
    for left in (x - 96, x + w - 18):
        fold = (
            f"M0 {y - 50}H112C116 300 104 520 114 {low}C80 {low + 10} 30 {low + 8} -4 {low}"
            f"C8 520 -4 300 0 {y - 50}Z"
        )
        inner = [
            path(fold, "url(#curtain)"),
            *[
                line(f"M{cx} {y - 44}C{cx + 5} 320 {cx - 7} 520 {cx + 2} {low}", "#35254F", 5, opacity=0.5)
                for cx in (34, 76)
            ],
        ]
        parts.append(at(left, 0, inner))
    return [
        *parts,
        rect(x - 120, y - 60, w + 240, 13, "#8A5A68", 6),
        rect(x - 120, y - 60, w + 240, 4, "#E0A07E", 2),
    ]


def shelf() -> list[str]:
    """Over the sofa: books that lean into a gap, a plant, a picture frame laid on its face."""
    x, y = 470, 250
    parts = [
        rect(x, y + 6, 330, 22, "#120A26", 4, opacity=0.3, filter="url(#b3)"),
        rect(x - 10, y, 330, 15, "#9C665E", 3),
        rect(x - 10, y, 330, 5, "#F0BE92", 2),
    ]
    for bx, w, h, colour in (
        (8, 24, 92, "#B5655F"),
        (34, 20, 80, "#4C7A84"),
        (56, 28, 100, "#D9A35E"),
        (86, 18, 84, "#7A5A9A"),
        (106, 24, 94, "#3E6478"),
    ):
        parts += [
            rect(x + bx, y - h, w, h, colour, 2),
            rect(x + bx + w - 6, y - h, 6, h, mix(colour, "#FFE3B8", 0.4), 2),
            rect(x + bx, y - h + 12, w, 5, mix(colour, "#FFE3B8", 0.5)),
        ]
    parts.append(
        at(x + 146, y, [rect(0, -88, 22, 88, "#C9808A", 2), rect(16, -88, 6, 88, "#F0B8A0", 2)], turn=-17)
    )
    parts += [rect(x + 196, y - 13, 74, 12, "#6E4A5E", 3), rect(x + 196, y - 15, 74, 5, "#C98F80", 2)]
    chance = random.Random(23)
    for i in range(26):
        parts.append(
            leaf(
                x + 296 + chance.uniform(-34, 34),
                y - 66 + chance.uniform(-44, 40) + (i % 4) * 16,
                20,
                8,
                chance.randint(0, 180),
                chance.choice(LEAVES),
            )
        )
    return [*parts, path(f"M{x + 276} {y - 40}h42l-6 40h-30z", "#D9C4B4")]


def floor() -> list[str]:
    boards = [
        line(f"M{800 + i * 130} {FLOOR}L{800 + i * 200} {HEIGHT + 30}", "#33213F", 3, opacity=0.5)
        for i in range(-9, 12)
    ]
    rug = [
        ellipse(620, 1004, 640, 100, "#8A4A5A", opacity=0.9),
        ellipse(620, 1000, 596, 86, "none", stroke="#E8A882", stroke_width=7, opacity=0.6),
        ellipse(620, 998, 540, 72, "none", stroke="#5A9A96", stroke_width=9, opacity=0.5),
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 260, "url(#floor)"),
        *boards,
        rect(-60, FLOOR, WIDTH + 120, 260, "url(#floor-glow)"),
        *rug,
    ]


def sofa() -> list[str]:
    """Room for two."""
    dark = "#1E4052"
    parts = [
        ellipse(430, 910, 470, 26, "url(#shade)"),
        *[rect(x, 880, 22, 34, "#5A3848", 4) for x in (92, 742)],
        path(
            "M92 560C120 520 720 520 756 560C772 620 772 720 764 800H84C76 720 76 620 92 560Z", "url(#sofa)"
        ),
        path(
            "M92 560C120 520 720 520 756 560C760 572 762 584 764 598C720 552 128 552 84 598"
            "C86 584 88 572 92 560Z",
            "#8FC4B4",
            opacity=0.45,
        ),
        line("M424 544V724", dark, 5, opacity=0.6),
        path("M84 724C200 704 330 704 424 722C520 704 650 704 764 724V840H84Z", "url(#sofa-seat)"),
        path(
            "M84 724C200 704 330 704 424 722V736C330 718 200 718 84 738ZM424 722"
            "C520 704 650 704 764 724V738C650 718 520 718 424 736Z",
            "#A9D6C4",
            opacity=0.5,
        ),
        line("M424 722V836", dark, 5, opacity=0.7),
        rect(60, 826, 730, 66, "#2A5566", 16),
        rect(60, 826, 730, 8, "#6AAAA0", 4, opacity=0.5),
    ]
    for x, flip in ((96, 1), (752, -1)):
        arm = [
            path(
                "M-60 120C-76 40 -60 -20 -20 -24C24 -26 40 10 40 60V250H-56C-62 200 -58 160 -60 120Z",
                "#357078" if flip < 0 else "#274C5E",
            ),
            path(
                "M-60 120C-76 40 -60 -20 -20 -24C24 -26 40 10 40 60C20 10 -40 10 -60 120Z",
                "#7FBAAC",
                opacity=0.6 if flip < 0 else 0.25,
            ),
        ]
        parts.append(at(x, 650, arm, flip=flip))
    parts += cushion(222, 650, "#C9705E", "#EE9C7E", -10) + cushion(640, 640, "#D9A35E", "#F6CE8C", 12)
    return [*parts, *blanket()]


def blanket() -> list[str]:
    """Laid over the back, for two."""
    return [
        path(
            "M470 536C540 524 620 526 660 540C652 600 664 660 656 724C600 716 540 716 486 726"
            "C476 660 482 600 470 536Z",
            "#E8D3C4",
        ),
        *[
            line(
                f"M{488 + i * 40} 534C{484 + i * 40} 600 {498 + i * 40} 660 {494 + i * 40} 722",
                "#C4A0A4",
                4,
                opacity=0.7,
            )
            for i in range(5)
        ],
        path(
            "M620 527C640 530 652 534 660 540C652 600 664 660 656 724C646 722 634 720 622 720"
            "C632 650 620 590 620 527Z",
            "#FFF4E2",
            opacity=0.8,
        ),
    ]


def cushion(x: float, y: float, colour: str, lit: str, turn: float) -> list[str]:
    shape = "M-66 -58C-30 -66 30 -66 66 -58C74 -20 74 30 64 62C30 70 -30 70 -64 62C-74 30 -74 -20 -66 -58Z"
    return [
        at(
            x,
            y,
            [
                path(shape, colour),
                path(
                    "M20 -64C40 -63 54 -61 66 -58C74 -20 74 30 64 62C56 64 46 66 36 67C52 30 48 -20 20 -64Z",
                    lit,
                    opacity=0.7,
                ),
            ],
            turn=turn,
        )
    ]


def lamp() -> list[str]:
    """It stands beside the sofa, on the side where nobody sits."""
    x, y = LAMP
    return [
        ellipse(x + 78, FLOOR + 12, 96, 12, "url(#shade)"),
        ellipse(x + 78, FLOOR + 6, 56, 10, "#3A2A48"),
        line(
            f"M{x + 78} {FLOOR + 4}C{x + 84} 700 {x + 84} 520 {x + 60} 340"
            f"C{x + 44} 280 {x + 6} 284 {x} {y - 64}",
            "#6A4A58",
            9,
        ),
        line(f"M{x + 81} {FLOOR}C{x + 87} 700 {x + 87} 520 {x + 63} 340", "#E7B06A", 3, opacity=0.8),
        at(
            x,
            y,
            [
                path("M-54 -62H54L92 62C50 76 -50 76 -92 62Z", "url(#shade-lamp)"),
                ellipse(0, 65, 90, 12, "#FFF6D8"),
                path("M-54 -62H-34L-66 68C-76 67 -84 65 -92 62Z", "#D98A5E", opacity=0.4),
            ],
        ),
    ]


def lamplight() -> list[str]:
    x, y = LAMP
    return [
        path(f"M{x - 50} {y - 60}H{x + 50}L{x + 230} -60H{x - 230}Z", "url(#up)", filter="url(#b14)"),
        path(f"M{x - 84} {y + 66}H{x + 84}L{x + 300} 900H{x - 300}Z", "url(#down)", filter="url(#b14)"),
        circle(x, y, 290, "url(#halo)"),
    ]


def in_front() -> list[str]:
    """The edge of a low table with one glass, and leaves close to the eye."""
    chance = random.Random(52)
    table = [
        path("M1080 1010C1300 980 1700 980 2010 1014V1140H1040Z", "#5E3A48"),
        path(
            "M1080 1010C1300 980 1700 980 2010 1014V1024C1700 992 1300 992 1076 1022Z", "#E0A07E", opacity=0.7
        ),
        at(
            1250,
            1002,
            [
                ellipse(0, 2, 46, 8, "url(#shade)"),
                path("M-22 -70H22L17 0C8 5 -8 5 -17 0Z", "#D6E6EC", opacity=0.35),
                path("M8 -70H22L17 0C13 3 10 4 7 4Z", "#FFF6E0", opacity=0.5),
            ],
        ),
    ]
    for _ in range(12):
        x, y = -30 + chance.uniform(0, 150), HEIGHT + 30 - chance.uniform(0, 50)
        blade = path(
            "M0 0C-30 -60 -26 -150 0 -210C26 -150 30 -60 0 0Z",
            chance.choice(["#173A42", "#1D464C", "#143138"]),
        )
        table.append(at(x, y, [blade], chance.uniform(0.8, 1.3), turn=chance.uniform(-30, 46)))
    return [*table, path(blob(30, HEIGHT + 60, 120, 60, 8, 0.1, 3), "#143138")]
