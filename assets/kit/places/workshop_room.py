"""Mara's room over the piano workshop. The light is a desk lamp; what tells is the train ticket under it."""

import random

from ..shapes import at, blur, circle, clip, clipped, ellipse, line, linear, mix, path, radial, rect, soft
from .place import HEIGHT, WIDTH, Place, rim
from .workshop_piano import felt_strips, fork_rail, front_panel, piano, piano_defs

WINDOW = (1268, 140, 400, 420)  # x, y, width, height
FLOOR, DESK = 930, 742
LAMP = (932, 604)  # where the bulb is


def picture() -> Place:
    room = [
        *wall(),
        *window(),
        *curtains(),
        fork_and_felt(),
        *floor(),
        *front_panel(),
        *piano(),
        *desk(),
        *lamp(),
    ]
    near = [*bed(), *lamplight()]
    return Place([*defs(), *piano_defs()], sky(), room, near, rim())


def defs() -> list[str]:
    x, y, w, h = WINDOW
    hole = f"M0 0H{WIDTH}V{HEIGHT}H0ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    lx, ly = LAMP
    return [
        *[blur(f"b{size}", size) for size in (3, 8)],
        clip("room", f'<path clip-rule="evenodd" d="{hole}"/>'),
        soft("shade", "#0E071C", 0.75),
        linear("wall", (0, 0), (0, FLOOR), (0, "#2B2048"), (0.55, "#44305C"), (1, "#3A284F")),
        radial(
            "warm-wall",
            (lx, ly + 20),
            760,
            (0, "#F2A66C", 0.75),
            (0.3, "#D27A66", 0.42),
            (0.65, "#8A4A66", 0.18),
            (1, "#44305C", 0),
        ),
        linear("sky", (0, y), (0, y + h), (0, "#1B1F52"), (0.6, "#3A3A82"), (1, "#7A5A9A")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#4A2E48"), (1, "#22162F")),
        radial("floor-warm", (920, FLOOR + 30), 620, (0, "#F2A66C", 0.45), (1, "#8A4A66", 0), flat=0.3),
        linear("desk", (760, 0), (1160, 0), (0, "#9A5F52"), (0.45, "#E8A468"), (1, "#8A5250")),
        radial(
            "pool",
            (932, DESK - 6),
            210,
            (0, "#FFF2C4", 0.95),
            (0.5, "#FFD894", 0.5),
            (1, "#F2A66C", 0),
            flat=0.2,
        ),
        linear("beam", (0, LAMP[1]), (0, DESK), (0, "#FFEBB4", 0.6), (1, "#FFD894", 0.12)),
        radial("air", (lx, ly + 30), 420, (0, "#FFE2A0", 0.4), (0.4, "#FFC47E", 0.16), (1, "#F2A66C", 0)),
        linear(
            "curtain-l",
            (1196, 0),
            (1336, 0),
            (0, "#5A3A62"),
            (0.4, "#8A5470"),
            (0.7, "#6A4468"),
            (1, "#7A4C6C"),
        ),
        linear("curtain-r", (1612, 0), (1752, 0), (0, "#5C3E68"), (0.5, "#4A3460"), (1, "#3A2A54")),
        linear("blanket", (1180, 0), (1920, 0), (0, "#5C8E8C"), (0.3, "#41707A"), (1, "#2B4A60")),
        linear("blanket-top", (1180, 0), (1920, 0), (0, "#86B8A8"), (0.4, "#548A8C"), (1, "#3A6070")),
        linear("pillow", (1640, 0), (1900, 0), (0, "#C9A8B0"), (1, "#7A6A96")),
        radial("vignette", (940, 600), 1200, (0, "#0B0720", 0), (0.58, "#0B0720", 0), (1, "#0B0720", 0.66)),
    ]


def sky() -> list[str]:
    """Roofs, drawn a little larger than the window."""
    x, y, w, h = WINDOW
    chance = random.Random(15)
    parts = [rect(x - 30, y - 30, w + 60, h + 60, "url(#sky)")]
    for _ in range(30):
        sx, sy = chance.uniform(x - 20, x + w + 20), chance.uniform(y, y + 210)
        parts.append(
            circle(sx, sy, chance.choice([1, 1.4, 2]), "#FFF4E0", opacity=round(chance.uniform(0.35, 0.9), 2))
        )
    for base, colour, lit in (
        (y + 270, "#54488C", 0.5),
        (y + 330, "#3A2F6C", 0.8),
        (y + 386, "#261E4C", 0.95),
    ):
        left = x - 50.0
        while left < x + w + 40:
            wide, top = chance.randint(80, 130), base - chance.randint(0, 70)
            parts += [
                path(
                    f"M{left - 6:.0f} {top}L{left + wide / 2:.0f} {top - 46}L{left + wide + 6:.0f} {top}Z",
                    colour,
                ),
                rect(left, top - 1, wide, 300, colour),
                rect(left + wide * 0.7, top - 52, 15, 50, colour),
            ]
            for i in range(2):
                if chance.random() < 0.4:
                    parts.append(rect(left + 20 + i * 34, top + 16, 11, 15, "#FFCF8A", 1, opacity=lit))
            left += wide
    return parts


def wall() -> list[str]:
    boards = [line(f"M{x} 0V{FLOOR}", "#241A40", 3, opacity=0.28) for x in range(60, WIDTH, 148)]
    parts = [
        rect(0, 0, WIDTH, HEIGHT, "url(#wall)"),
        *boards,
        rect(0, 0, WIDTH, HEIGHT, "url(#warm-wall)"),
        path("M0 0H470L0 330Z", "#221940"),
        line("M0 330L470 0", "#5C4068", 10),
        rect(0, 0, WIDTH, 40, "#221940"),
        rect(0, 40, WIDTH, 7, "#5C4068"),
    ]
    return [clipped("room", parts)]


def window() -> list[str]:
    """Its lower half is up by a hand, because of the glue."""
    x, y, w, h = WINDOW
    frame, lit = "#6A4A68", "#B57E78"
    return [
        path(f"M{x} {y + h - 44}L{x + 150} {y}H{x + 230}L{x + 60} {y + h - 44}Z", "#8C86D8", opacity=0.1),
        rect(x - 12, y - 12, w + 24, h + 24, "none", 6, stroke=frame, stroke_width=24),
        rect(x + w / 2 - 7, y, 14, h - 44, frame),
        rect(x, y + 186, w, 14, frame),
        rect(x, y + h - 58, w, 18, frame, 2),
        rect(x, y + h - 58, w, 4, lit, 2, opacity=0.8),
        rect(x - 4, y - 2, 4, h + 4, lit, 2, opacity=0.8),
        rect(x - 46, y + h + 20, w + 92, 24, "#7A5470", 5),
        rect(x - 46, y + h + 20, w + 92, 6, "#C08A80", 3),
        path(f"M{x + 286} {y + h + 20}h54l-6 -46h-42z", "#B5655F"),
        path(f"M{x + 286} {y + h - 30}h56v12h-56z", "#C97A6C"),
        *[
            at(
                x + 314,
                y + h - 28,
                [path("M0 0C-16 -26 -14 -60 0 -82C14 -60 16 -26 0 0Z", colour)],
                turn=turn,
            )
            for turn, colour in ((-34, "#2E6B6B"), (32, "#25585E"), (0, "#3E8580"))
        ],
    ]


def curtains() -> list[str]:
    """Short ones; one is drawn a little further than the other."""
    _, y, _, h = WINDOW
    low = y + h + 60
    return [
        path(
            f"M1190 94H1350C1352 260 1330 420 1316 {low}C1270 {low + 10} 1230 {low + 8} 1196 "
            f"{low}C1202 420 1190 260 1190 94Z",
            "url(#curtain-l)",
        ),
        path(
            f"M1628 94H1752C1754 260 1750 420 1756 {low}C1720 {low + 10} 1690 {low + 8} 1662 "
            f"{low}C1664 420 1630 260 1628 94Z",
            "url(#curtain-r)",
        ),
        *[
            line(f"M{cx} 98C{cx + 4} 260 {cx - 8} 420 {cx - 8} {low + 2}", "#3A2850", 5, opacity=0.55)
            for cx in (1240, 1292)
        ],
        *[
            line(f"M{cx} 98C{cx + 4} 260 {cx + 16} 420 {cx + 20} {low + 2}", "#2A2048", 5, opacity=0.5)
            for cx in (1668, 1708)
        ],
        rect(1160, 84, 620, 13, "#8A5A68", 6),
        rect(1160, 84, 620, 4, "#D9967E", 2),
    ]


def fork_and_felt() -> str:
    return "".join([*fork_rail(796, 300), *felt_strips(500, 132)])


def floor() -> list[str]:
    boards = [
        line(f"M{960 + i * 120} {FLOOR}L{960 + i * 190} {HEIGHT}", "#1E1430", 3, opacity=0.5)
        for i in range(-9, 10)
    ]
    return [
        rect(0, FLOOR, WIDTH, 160, "url(#floor)"),
        *boards,
        rect(0, FLOOR, WIDTH, 160, "url(#floor-warm)"),
        rect(0, FLOOR - 14, WIDTH, 14, "#5C3C54"),
        rect(0, FLOOR - 14, WIDTH, 4, "#A86C66", opacity=0.6),
    ]


def desk() -> list[str]:
    """A plank on trestles: the ticket leans at a jar of salt, the first she has bought."""
    dark = "#5A3548"
    parts = [ellipse(950, FLOOR + 14, 240, 20, "url(#shade)")]
    for x in (800, 1080):
        parts.append(
            path(
                f"M{x - 6} {DESK}L{x - 34} {FLOOR + 14}h16L{x + 6} {DESK + 30}L{x + 30} "
                f"{FLOOR + 14}h16L{x + 18} {DESK}Z",
                dark,
            )
        )
        parts.append(line(f"M{x - 16} {DESK + 110}H{x + 28}", "#7A4A52", 8))
    return [
        *parts,
        path(f"M758 {DESK + 6}L790 {DESK - 34}H1112L1146 {DESK + 6}Z", "url(#desk)"),
        path(f"M758 {DESK + 6}L790 {DESK - 34}H1112L1146 {DESK + 6}Z", "url(#pool)"),
        rect(756, DESK + 4, 392, 22, "#8A5250", 3),
        rect(756, DESK + 4, 392, 4, "#FFD79A", 2, opacity=0.8),
        *desk_things(),
    ]


def desk_things() -> list[str]:
    jar = [
        ellipse(0, 2, 34, 6, "#7A4038", opacity=0.5),
        rect(-24, -66, 48, 66, "#EAF0F0", 7, opacity=0.8),
        rect(-20, -48, 40, 44, "#FFFBF0", 4),
        rect(10, -62, 8, 56, "#FFFFF4", 4, opacity=0.9),
        rect(-26, -78, 52, 16, "#3E7F83", 4),
        rect(4, -78, 22, 16, "#6FB3A3", 4),
    ]
    ticket = [
        rect(-2, 4, 104, 56, "#7A4038", 4, opacity=0.35),
        path(
            "M4 0H98Q102 0 102 4V20A7 7 0 0 0 102 34V50Q102 54 98 54H4Q0 54 0 50V34A7 7 0 0 0 "
            "0 20V4Q0 0 4 0Z",
            "#FFF1D2",
        ),
        rect(0, 6, 102, 9, "#E2705C"),
        line("M76 18V52", "#C9958A", 2.5, stroke_dasharray="3 4"),
        *[rect(12, 22 + i * 9, 50 - i * 12, 4.5, "#B58A88", 2) for i in range(3)],
        circle(88, 34, 5, "#E2705C"),
    ]
    roll = [
        rect(-30, -26, 60, 26, "#C9584F", 13),
        circle(18, -13, 13, "#EB8A70"),
        circle(18, -13, 6, "#A8443F"),
    ]
    pencils = [
        rect(-20, -44, 40, 44, "#6E5AA8", 4),
        rect(-20, -44, 14, 44, "#9A84D0", 4),
        *[
            line(f"M{dx} -44L{dx * 2.2:.0f} -{high}", colour, 5)
            for dx, high, colour in ((-10, 82, "#E7B06A"), (1, 94, "#3E7F83"), (11, 76, "#EB8A70"))
        ],
    ]
    return [
        at(1074, DESK - 12, pencils),
        at(826, DESK - 2, roll),
        at(986, DESK - 14, jar),
        at(876, DESK - 62, ticket, turn=-7),
    ]


def lamp() -> list[str]:
    x, y = LAMP
    arm, lit = "#3E5F6E", "#7FB0A8"
    return [
        path(f"M{x - 44} {y - 4}L{x - 150} {DESK}H{x + 150}L{x + 44} {y - 4}Z", "url(#beam)"),
        ellipse(1040, DESK - 14, 52, 9, "#2B4654"),
        rect(996, DESK - 24, 88, 12, arm, 6),
        line(f"M1040 {DESK - 22}L1072 {y - 40}L{x + 14} {y - 92}", arm, 10),
        line(f"M1044 {DESK - 26}L1075 {y - 40}", lit, 3, opacity=0.8),
        circle(1072, y - 40, 10, "#2B4654"),
        circle(x + 14, y - 90, 9, "#2B4654"),
        ellipse(x, y, 30, 20, "#FFF6D8"),
        path(
            f"M{x - 26} {y - 78}C{x - 12} {y - 92} {x + 12} {y - 92} {x + 26} "
            f"{y - 78}L{x + 62} {y}H{x - 62}Z",
            "#3E7F83",
        ),
        path(
            f"M{x + 6} {y - 88}C{x + 14} {y - 86} {x + 20} {y - 84} {x + 26} {y - 78}L{x + 62} {y}H{x + 26}Z",
            "#6FB3A3",
        ),
        ellipse(x, y, 62, 9, "#FFE9B4"),
    ]


def lamplight() -> list[str]:
    chance = random.Random(6)
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#air)")]
    for _ in range(26):
        x, y = chance.gauss(LAMP[0], 110), chance.uniform(LAMP[1] - 60, DESK - 20)
        parts.append(
            circle(x, y, chance.uniform(1, 2.4), "#FFF0C8", opacity=round(chance.uniform(0.2, 0.6), 2))
        )
    return parts


def bed() -> list[str]:
    """Narrow, with a plain blanket."""
    dark = "#234052"
    folds = [
        path(
            f"M{x} 816C{x + 16} 880 {x + 30} 950 {x + wide} 1050L{x - wide} 1050C{x - 16} 960 "
            f"{x - 14} 880 {x} 816Z",
            dark,
            opacity=0.35,
        )
        for x, wide in ((1292, 30), (1430, 20), (1676, 36))
    ]
    return [
        ellipse(1560, 1062, 420, 34, "url(#shade)"),
        rect(1882, 610, 60, 460, mix("#6A3D50", "#1B1440", 0.3), 14),
        rect(1882, 610, 8, 460, "#A8605C", 4, opacity=0.5),
        path("M1190 880H1900V1010H1190Z", "#33233F"),
        path(
            "M1640 770C1650 716 1680 706 1740 708C1800 702 1870 704 1886 722C1900 760 1896 "
            "800 1886 818H1650C1638 806 1636 790 1640 770Z",
            "url(#pillow)",
        ),
        line("M1666 740C1700 752 1716 770 1720 790", "#6A5A86", 5, opacity=0.5),
        path(
            "M1184 826C1188 796 1220 790 1300 788C1440 776 1600 796 1720 780C1800 776 1880 "
            "784 1910 792V1040C1700 1064 1380 1064 1190 1046C1178 980 1178 880 1184 826Z",
            "url(#blanket)",
        ),
        path(
            "M1184 826C1188 796 1220 790 1300 788C1440 776 1600 796 1720 780C1800 776 1880 "
            "784 1910 792V836C1700 824 1500 850 1330 830C1270 824 1216 826 1184 826Z",
            "url(#blanket-top)",
        ),
        *folds,
        line("M1190 1010C1380 1030 1700 1030 1910 1008", "#86B8A8", 6, opacity=0.4),
        line("M1190 1026C1380 1046 1700 1046 1910 1024", "#E2A078", 5, opacity=0.4),
    ]
