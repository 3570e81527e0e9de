"""A bedroom at night. The light is a phone on the bed; what tells is a photo that is gone from the line."""

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

WINDOW = (1270, 110, 430, 560)  # x, y, width, height
LEAVES = ("#2E6B6B", "#3E8580", "#25585E", "#357673")


def picture() -> Place:
    return Place(
        [*defs(), *bed_defs()],
        sky(),
        room(),
        [*bed(), *phone(), *box()],
        rim(),
    )


def defs() -> list[str]:
    x, y, w, h = WINDOW
    hole = f"M0 0H{WIDTH}V{HEIGHT}H0ZM{x} {y}H{x + w}V{y + h}H{x}Z"
    return [
        clip("room", f'<path clip-rule="evenodd" d="{hole}"/>'),
        clip("photo", '<rect x="9" y="9" width="94" height="92"/>'),
        soft("shade", "#0A061C", 0.75),
        blur("b3", 3),
        blur("b8", 8),
        blur("b20", 20),
        linear("wall", (0, 0), (0, HEIGHT), (0, "#231B47"), (0.55, "#33265E"), (1, "#2A1F4E")),
        radial("moonwash", (1480, 360), 760, (0, "#8C86D8", 0.38), (1, "#33265E", 0)),
        linear(
            "sky", (0, y), (0, y + h), (0, "#1B1F52"), (0.55, "#3E3C86"), (0.85, "#8A5F9E"), (1, "#C97F95")
        ),
        radial("moon", (1560, 230), 190, (0, "#FFF4D6", 0.75), (0.25, "#E6D9F2", 0.3), (1, "#8C86D8", 0)),
        linear(
            "curtain-l",
            (1120, 0),
            (1290, 0),
            (0, "#3B2C6B"),
            (0.35, "#55408A"),
            (0.6, "#46347A"),
            (1, "#6B4F95"),
        ),
        linear(
            "curtain-r",
            (1700, 0),
            (1880, 0),
            (0, "#6B4F95"),
            (0.4, "#46347A"),
            (0.7, "#55408A"),
            (1, "#352760"),
        ),
        linear("floor", (0, 900), (0, 1080), (0, "#1D1540"), (1, "#150F30")),
        linear("moonlight", (1500, 900), (1300, 1080), (0, "#8C86D8", 0.35), (1, "#8C86D8", 0)),
    ]


def bed_defs() -> list[str]:
    return [
        linear("duvet", (200, 700), (1100, 1000), (0, "#4B3B86"), (0.45, "#5C4CA0"), (1, "#3B2E70")),
        linear("duvet-top", (600, 640), (700, 900), (0, "#7A77C8"), (1, "#4D3F8C")),
        linear("headboard", (0, 560), (0, 900), (0, "#6A4A63"), (1, "#422D4C")),
        linear("pillow", (30, 10), (290, 150), (0, "#8D86C8"), (0.55, "#A9A4E0"), (1, "#7C78C8")),
        linear("pillow-back", (30, 0), (290, 150), (0, "#6D64AE"), (0.6, "#857EC4"), (1, "#5A5099")),
        radial(
            "screen-bed",
            (900, 752),
            330,
            (0, "#BFEFFF", 0.85),
            (0.18, "#8AD4FF", 0.5),
            (0.5, "#6C9BF0", 0.22),
            (1, "#6C7CF0", 0),
            flat=0.5,
        ),
        radial(
            "screen-air", (900, 708), 430, (0, "#A8E4FF", 0.34), (0.4, "#7FA8F4", 0.16), (1, "#6C7CF0", 0)
        ),
        radial("vignette", (960, 560), 1250, (0, "#0B0720", 0), (0.6, "#0B0720", 0), (1, "#0B0720", 0.62)),
    ]


def sky() -> list[str]:
    """Drawn a little larger than the window, so that it can drift behind it."""
    x, y, w, h = WINDOW
    chance = random.Random(4)
    parts = [rect(x - 30, y - 30, w + 60, h + 60, "url(#sky)")]
    for _ in range(44):
        at_x, at_y, size = (
            chance.uniform(x - 20, x + w + 20),
            chance.uniform(y, y + 260),
            chance.choice([1, 1.2, 1.6, 2.2]),
        )
        parts.append(circle(at_x, at_y, size, "#FFF4E0", opacity=round(chance.uniform(0.35, 0.9), 2)))
    parts += [rect(x, y, w, h, "url(#moon)"), circle(1560, 230, 44, "#FFF3D9")]
    parts += [circle(1546, 222, 9, "#EBDDC8", opacity=0.7), circle(1574, 240, 6, "#EBDDC8", opacity=0.7)]
    parts += houses(7, 580, "#5A4788", "#FFCF8A", 0.55) + houses(11, 640, "#2F2660", "#FFD79A", 0.9)
    return parts


def houses(seed: int, base: int, colour: str, lit: str, bright: float) -> list[str]:
    x, y, w, h = WINDOW
    chance = random.Random(seed)
    parts = []
    left = x - 40.0
    while left < x + w + 30:
        width, top = chance.randint(38, 82), base - chance.randint(50, 190)
        parts.append(rect(left, top, width + 1, h, colour))
        if chance.random() < 0.4:
            parts.append(rect(left + width * 0.3, top - 14, width * 0.25, 16, colour))
        for row in range(top + 14, y + h, 24):
            for column in range(int(left + 9), int(left + width - 10), 17):
                if chance.random() < 0.22:
                    shine = round(bright * chance.uniform(0.5, 1), 2)
                    parts.append(rect(column, row, 7, 11, lit, 1, opacity=shine))
        left += width
    return parts


def room() -> list[str]:
    wall = [rect(0, 0, WIDTH, HEIGHT, "url(#wall)"), rect(0, 0, WIDTH, HEIGHT, "url(#moonwash)")]
    floor = [
        rect(0, 905, WIDTH, 175, "url(#floor)"),
        rect(0, 897, WIDTH, 12, "#3A2D68"),
        path("M1330 908H1640L1500 1080H1080Z", "url(#moonlight)"),
    ]
    return [clipped("room", wall), *window(), *curtains(), *shelf(), *photos(), *floor]


def window() -> list[str]:
    x, y, w, h = WINDOW
    frame, lit = "#4B3B7C", "#6D5AA6"
    parts = [
        rect(x - 12, y - 12, w + 24, h + 24, "none", 14, stroke=frame, stroke_width=24),
        rect(x + w / 2 - 8, y, 16, h, frame),
        rect(x, y + 250, w, 14, frame),
        rect(x - 4, y - 2, 4, h + 4, lit, 2, opacity=0.8),
        rect(x + w / 2 - 8, y, 3, h, lit, opacity=0.8),
        rect(x, y + 250, w, 3, lit, opacity=0.6),
        rect(x - 50, y + h + 20, w + 100, 26, "#5A4890", 6),
        rect(x - 50, y + h + 20, w + 100, 6, "#8674BE", 3),
    ]
    for dx, turn, colour in (
        (0, -38, LEAVES[0]),
        (4, -12, LEAVES[1]),
        (8, 16, LEAVES[0]),
        (3, 40, LEAVES[2]),
    ):
        blade = [
            path("M0 0C-26 -40 -22 -96 0 -128C22 -96 26 -40 0 0Z", colour),
            line("M0 -6V-112", "#6FB3A3", 2.5, opacity=0.55),
        ]
        parts.append(at(1362 + dx, 638, blade, turn=turn))
    parts += [
        path("M1330 640h70l-10 56q-2 8 -10 8h-30q-8 0 -10 -8z", "#B5655F"),
        path("M1378 640h22l-10 56q-2 8 -10 8h-14z", "#8F4A55", opacity=0.6),
        path("M1326 632h78v18h-78z", "#C97A6C"),
    ]
    return parts


def curtains() -> list[str]:
    dark = "#2D2158"
    return [
        path(
            "M1120 60H1300C1296 300 1262 520 1250 760C1210 772 1160 772 1120 760C1128 520 1118 300 1120 60Z",
            "url(#curtain-l)",
        ),
        path(
            "M1692 60H1880C1884 300 1876 520 1884 760C1840 774 1780 772 1742 758C1732 520 1700 300 1692 60Z",
            "url(#curtain-r)",
        ),
        line("M1168 64C1172 300 1160 540 1166 764", dark, 5, opacity=0.6),
        line("M1218 64C1222 300 1204 540 1206 766", dark, 5, opacity=0.5),
        line("M1266 64C1262 260 1238 520 1230 762", "#7E63AC", 4, opacity=0.5),
        line("M1742 64C1752 300 1784 540 1782 764", dark, 5, opacity=0.5),
        line("M1806 64C1808 300 1828 540 1830 768", dark, 5, opacity=0.5),
        rect(1080, 48, 840, 14, "#6D5AA6", 7),
        rect(1080, 48, 840, 4, "#8674BE", 2),
        circle(1082, 55, 13, "#8674BE"),
    ]


def shelf() -> list[str]:
    parts = [
        rect(150, 348, 430, 16, "#1F173F", opacity=0.5, filter="url(#b8)"),
        rect(150, 330, 430, 16, "#5A4890", 5),
        rect(150, 330, 430, 5, "#7C6AB4", 3),
    ]
    x = 176
    books = (
        (30, 120, "#C9655C"),
        (22, 104, "#3E7F83"),
        (34, 132, "#6E5AA8"),
        (26, 112, "#E0A05A"),
        (20, 98, "#8C5A86"),
        (30, 124, "#2F5F74"),
    )
    for width, height, colour in books:
        parts += [
            rect(x, 330 - height, width, height, mix(colour, "#1B1440", 0.28), 3),
            rect(x + 4, 346 - height, width - 8, 5, "#CDBDB6", 2, opacity=0.3),
        ]
        x += width + 3
    parts.append(
        group(
            [rect(x + 6, 216, 26, 114, mix("#A9566B", "#1B1440", 0.28), 3)],
            transform=f"rotate(-14 {x + 20} 330)",
        )
    )
    return parts + trailing_plant()


def trailing_plant() -> list[str]:
    parts = [
        path("M470 286h74l-8 44h-58z", "#7A64B0"),
        path("M520 286h24l-8 44h-20z", "#5A4890", opacity=0.7),
    ]
    for i, start in enumerate((478, 498, 520, 538)):
        vine = (
            f"M{start} 290C{start - 14 + i * 10} 250 {start + 28} 250 {start + 20 + i * 6} 300"
            f"C{start + 18 + i * 8} 360 {start - 10 + i * 14} 380 {start + 6 + i * 12} {430 + i * 22}"
        )
        parts.append(line(vine, LEAVES[i % 3], 5))
        chance = random.Random(i)
        for k in range(8):
            x, y = start + 12 + i * 8 + chance.uniform(-18, 20), 282 + k * (20 + i * 3)
            parts.append(leaf(x, y, 15, 8, chance.randint(-60, 60), chance.choice(LEAVES)))
    return parts


def photos() -> list[str]:
    """Three pegs on a line, and a paler place on the wall under the middle one."""
    gone = [
        rect(0, 0, 112, 132, "#3F316F", 4, opacity=0.75),
        rect(
            0, 0, 112, 132, "none", 4, stroke="#7E6DB0", stroke_width=2.5, stroke_dasharray="9 8", opacity=0.7
        ),
        rect(50, -8, 12, 20, "#C9B8E0", opacity=0.6),
    ]
    return [
        line("M660 190C780 240 900 236 1040 176", "#8674BE", 3, opacity=0.8),
        at(672, 206, photo("#E79A78", "#C9655C", "#8B4A6B"), turn=-6),
        at(946, 204, photo("#7FB7B2", "#3E7F83", "#2F5F74"), turn=6),
        at(806, 222, gone, turn=1),
        rect(722, 194, 12, 24, "#E0A05A", 2),
        rect(1000, 188, 12, 24, "#E0A05A", 2),
    ]


def photo(sky_colour: str, hill: str, near_hill: str) -> list[str]:
    view = [
        circle(74, 40, 16, "#FFE3B0"),
        path("M0 80Q40 40 120 88V110H0Z", hill),
        path("M0 96Q60 66 120 100V120H0Z", near_hill),
    ]
    return [
        rect(4, 6, 112, 132, "#140E2E", 4, opacity=0.35, filter="url(#b3)"),
        rect(0, 0, 112, 132, "#CFC3DA", 4),
        rect(9, 9, 94, 92, sky_colour),
        clipped("photo", view),
        rect(0, 0, 112, 132, "#2A1F55", 4, opacity=0.3),
    ]


def pillow(fill: str, fold: str) -> list[str]:
    outline = (
        "M6 12C26 -6 42 8 66 4C136 -12 196 -12 236 2C260 8 272 -10 288 4C302 18 290 36 292 60C296 90 "
        "294 100 300 118"
        "C304 138 284 142 262 136C196 150 116 152 66 142C44 148 20 158 12 142C4 128 16 112 14 90C10 "
        "60 12 48 4 32C0 24 0 16 6 12Z"
    )
    return [
        path(outline, fill),
        line("M20 24C34 40 44 50 62 54", fold, 5, opacity=0.55),
        line("M280 22C266 34 258 48 256 62", fold, 5, opacity=0.45),
        line("M24 130C44 116 66 112 84 116", fold, 5, opacity=0.45),
    ]


def bed() -> list[str]:
    return [
        ellipse(650, 1026, 680, 50, "url(#shade)"),
        path("M60 560C60 540 76 528 96 528H150C170 528 182 540 182 560V1010H60Z", "url(#headboard)"),
        rect(60, 540, 10, 460, "#8A6480", 5, opacity=0.7),
        path("M150 760H1180V1000C1180 1014 1170 1020 1158 1020H150Z", "#2A1F50"),
        path("M150 760H420V800H150Z", "#5B4E97"),
        at(168, 606, pillow("url(#pillow-back)", "#5A5099"), turn=-4),
        at(214, 628, pillow("url(#pillow)", "#6C64B0"), scale=1.02),
        *duvet(),
    ]


def duvet() -> list[str]:
    dark, lit = "#352B69", "#7F79D2"
    return [
        path(
            "M392 770C470 716 560 730 640 712C760 684 860 700 960 726C1060 750 1160 738 1196 800C1214 "
            "850 1204 950 1196 1030C1000 1052 420 1060 300 1030C286 960 316 824 392 770Z",
            "url(#duvet)",
        ),
        path(
            "M392 770C470 716 560 730 640 712C760 684 860 700 960 726C1040 746 1110 744 1156 768C1060 "
            "800 940 784 840 800C700 822 520 800 372 838C366 812 372 788 392 770Z",
            "url(#duvet-top)",
        ),
        line("M372 838C520 800 700 822 840 800C940 784 1060 800 1156 768", "#9E9BE0", 4, opacity=0.55),
        path(
            "M470 824C500 880 470 980 430 1048L300 1030C296 960 330 880 372 838C404 830 436 826 470 824Z",
            "#2F2560",
            opacity=0.38,
        ),
        path("M600 818C640 880 660 960 650 1046L560 1046C590 980 600 900 560 820Z", dark, opacity=0.42),
        path("M800 806C820 870 880 960 890 1044L800 1045C800 980 780 880 752 812Z", dark, opacity=0.36),
        path("M1010 788C1030 850 1090 930 1110 1036L1040 1040C1030 960 1000 870 968 792Z", dark, opacity=0.4),
        path("M650 816C700 880 720 960 716 1046L690 1046C690 980 670 890 630 818Z", lit, opacity=0.3),
        path("M884 798C930 860 960 950 968 1042L940 1043C930 960 900 870 862 800Z", lit, opacity=0.22),
        line("M300 1030C420 1060 1000 1052 1196 1030", "#2A1F50", 6, opacity=0.5),
    ]


def phone() -> list[str]:
    """It lies on the duvet, and lights the wall and the bed."""
    body = [
        path(
            "M-96 14L-40 -34Q-34 -38 -26 -38H92Q102 -38 96 -30L44 22Q38 28 30 28H-90Q-104 26 -96 14Z",
            "#120D2B",
        ),
        path(
            "M-82 14L-32 -28Q-29 -31 -24 -31H80Q86 -31 82 -26L36 18Q32 22 26 22H-78Q-88 21 -82 14Z", "#DDF6FF"
        ),
        path(
            "M-40 -8L-24 -21Q-22 -23 -18 -23H26Q30 -23 28 -20L14 -7Q12 -5 8 -5H-38Q-43 -5 -40 -8Z", "#7CC7F5"
        ),
        path("M-14 10L-4 1Q-2 0 2 0H48Q52 0 50 3L40 12Q38 14 34 14H-12Q-17 14 -14 10Z", "#F7A07E"),
    ]
    return [
        rect(0, 0, WIDTH, HEIGHT, "url(#screen-air)"),
        ellipse(900, 752, 330, 165, "url(#screen-bed)"),
        at(900, 748, body),
        ellipse(900, 742, 120, 60, "#EAFBFF", opacity=0.35, filter="url(#b20)"),
    ]


def box() -> list[str]:
    """Packed: somebody else's hooded jumper on top."""
    string = "#F3D9C0"
    return [
        ellipse(1640, 984, 260, 44, "url(#shade)"),
        path("M1478 800H1800L1780 985H1498Z", "#7D5A6E"),
        path("M1478 800H1800L1797 830H1481Z", "#5D4059"),
        path("M1640 800V985H1498L1478 800Z", "#8D6677", opacity=0.55),
        path(
            "M1520 806C1508 760 1560 742 1590 762C1604 728 1668 728 1684 764C1716 748 1752 770 1744 806Z",
            "#C9655C",
        ),
        path("M1590 762C1604 790 1612 800 1610 806H1560C1560 790 1570 772 1590 762Z", "#A94F58"),
        path("M1684 764C1676 790 1680 800 1684 806H1724C1724 786 1712 768 1684 764Z", "#A94F58"),
        line("M1634 770C1632 788 1630 806 1626 832", string, 5),
        line("M1654 770C1656 788 1656 806 1662 842", string, 5),
        path("M1478 800L1438 852L1466 862L1498 812Z", "#93697A"),
        path("M1800 800L1846 846L1818 862L1786 812Z", "#6B4A62"),
        rect(1592, 878, 96, 40, "#F0DCC6", 3, opacity=0.5),
    ]
