"""The entrance of the house at the doorstep: door, bells, steps, the box on them, and the lamp."""

from ..shapes import Point, at, circle, ellipse, line, path, rect

LAMP: Point = (894, 176)
TRIM = "#7A5C86"
GROUND = 930


def door() -> list[str]:
    x, y, w, h = 764, 300, 260, 552
    parts = [
        rect(x - 46, y - 104, w + 92, h + 104, "#35264F", 6),
        rect(x - 38, y - 96, w + 76, h + 96, TRIM, 5),
        rect(x - 38, y - 96, 7, h + 96, "#A585A6", 3, opacity=0.6),
        rect(x - 58, y - 118, w + 116, 24, "#8A6A90", 5),
        rect(x - 58, y - 118, w + 116, 7, "#D6A79C", 4),
        rect(x, y - 74, w, 58, "#332A5C", 3),
        path(
            f"M{x} {y - 16}V{y - 40}L{x + 90} {y - 74}H{x + 150}L{x + 40} {y - 16}Z", "#FFE2B8", opacity=0.14
        ),
        rect(x + w / 3 - 3, y - 74, 6, 58, TRIM),
        rect(x + w * 2 / 3 - 3, y - 74, 6, 58, TRIM),
        rect(x, y, w, h, "url(#leaf-door)", 3),
    ]
    for px, py, pw, ph in ((26, 30, 92, 216), (142, 30, 92, 216), (26, 330, 92, 190), (142, 330, 92, 190)):
        parts += [
            rect(x + px, y + py, pw, ph, "#21484F", 5),
            rect(x + px + 6, y + py + 6, pw - 6, ph - 6, "#47908E", 4),
            rect(x + px + 6, y + py + 6, pw - 12, ph - 12, "#2F6D70", 3),
        ]
    brass, lit = "#D9A55E", "#FFE0A0"
    parts += [
        rect(x + 84, y + 274, 92, 26, "#8A6238", 5),
        rect(x + 84, y + 272, 92, 24, brass, 5),
        rect(x + 92, y + 281, 76, 6, "#6E4C30", 3),
        rect(x + 20, y + 262, 22, 66, brass, 8),
        rect(x + 20, y + 262, 7, 66, lit, 4, opacity=0.7),
        circle(x + 31, y + 284, 13, "#B07C40"),
        circle(x + 34, y + 280, 6, lit),
        ellipse(x + 31, y + 312, 3.4, 6, "#3A2640"),
        rect(x - 20, y + h - 6, w + 40, 12, "#9A7474", 3),
    ]
    return parts


def bell_plate() -> list[str]:
    """Three bells; the name beside the middle one has been half peeled away."""
    paper, plate = "#FFF0D6", "#C99A58"
    parts = [
        rect(-4, 6, 76, 196, "#1C1230", 10, opacity=0.45, filter="url(#b3)"),
        rect(0, 0, 72, 192, plate, 9),
        rect(0, 0, 72, 192, "none", 9, stroke="#FFE3AC", stroke_width=2.5, opacity=0.7),
        rect(4, 150, 64, 38, "#8A6238", 6, opacity=0.4),
    ]
    for x, y in ((8, 8), (64, 8), (8, 184), (64, 184)):
        parts.append(circle(x, y, 2.4, "#7A5430"))
    for i, y in enumerate((26, 82, 138)):
        parts += [
            circle(58, y + 14, 8.5, "#7A5430"),
            circle(58, y + 13, 7, "#FFE9C4"),
            circle(60, y + 11, 2.4, "#FFFFFF", opacity=0.8),
        ]
        parts.append(rect(8, y, 38, 28, "#8F6A3C", 3))
        if i == 1:
            parts += [
                rect(10, y + 2, 34, 24, "#DDB377", 2),
                path(f"M10 {y + 2}H25L29 {y + 7}L23 {y + 11}L28 {y + 16}L22 {y + 20}L25 {y + 26}H10Z", paper),
                path(f"M25 {y + 2}L29 {y + 7}L23 {y + 11}L33 {y + 9}L31 {y + 2}Z", "#E8D2B0"),
                line(f"M14 {y + 14}H21", "#5A4468", 3),
            ]
        else:
            parts += [rect(10, y + 2, 34, 24, paper, 2), line(f"M15 {y + 14}H38", "#5A4468", 3)]
    return [at(642, 424, parts, scale=0.94)]


def steps() -> list[str]:
    return [
        ellipse(894, GROUND + 14, 330, 26, "url(#shade)"),
        path("M706 846H1082L1094 874H694Z", "url(#step)"),
        rect(694, 874, 400, 22, "#4E395C"),
        rect(694, 874, 400, 4, "#E0B090", opacity=0.7),
        path("M664 896H1124L1140 922H648Z", "url(#step)"),
        rect(648, 922, 492, 24, "#46325A"),
        rect(648, 922, 492, 4, "#E0B090", opacity=0.7),
        path("M780 852H1008L1016 870H772Z", "#6B3F4E"),
        path("M790 855H998L1003 866H785Z", "none", stroke="#A8685E", stroke_width=3),
        *railing(),
    ]


def railing() -> list[str]:
    iron, lit = "#1F1636", "#C49080"
    parts = []
    for x, top, foot in ((672, 668, 884), (628, 716, 930)):
        parts += [
            rect(x - 5, top, 10, foot - top, iron, 3),
            rect(x + 2, top, 3, foot - top, lit, 1, opacity=0.6),
            circle(x, top - 6, 11, iron),
            circle(x + 3, top - 9, 3, lit),
        ]
    parts += [
        line("M672 676C660 680 644 700 628 722", iron, 9),
        line("M672 800C660 804 644 824 628 846", iron, 6),
        line("M650 700V826", iron, 5),
    ]
    return parts


def box() -> list[str]:
    """Left on the top step: a few things, and a scarf."""
    card, dark, light = "#B07A62", "#7E5452", "#D09A78"
    teal, teal_light = "#3E7F83", "#6DB0AA"
    parts = [
        ellipse(70, 104, 110, 20, "url(#shade)"),
        path("M4 22L-22 44L-8 52L14 30Z", dark),
        path("M132 22L158 42L146 52L122 30Z", "#8F6058"),
        path("M30 24C26 -14 44 -22 60 -8C74 -26 98 -20 100 2C112 4 116 12 114 26Z", "#8A5A86"),
        path("M60 -8C70 4 72 14 70 26H46C46 10 50 0 60 -8Z", "#6E4674"),
        rect(88, -30, 22, 54, "#E0A05A", 3),
        rect(88, -30, 7, 54, "#FFC98A", 3),
        path("M0 22H136L128 106H8Z", card),
        path("M0 22H136L135 34H1Z", dark, opacity=0.8),
        path("M78 22H136L128 106H86Z", light, opacity=0.55),
        rect(60, 22, 14, 84, "#E6C79E", opacity=0.55),
        path("M10 18C22 8 46 8 54 20C50 44 56 66 50 92H22C26 66 16 44 10 18Z", teal),
        path("M36 14C44 12 50 14 54 20C50 44 56 66 50 92H38C42 62 38 40 36 14Z", teal_light, opacity=0.7),
        line("M23 68H50", "#BFE0D4", 4.5),
        line("M23 78H50", "#F0C27A", 4),
        *[line(f"M{24 + k * 5} 92v8", teal, 2.6) for k in range(6)],
    ]
    return [at(944, 766, parts)]


def lamp() -> list[str]:
    x, y = LAMP
    iron, lit = "#1F1636", "#E8B58C"
    parts = [
        rect(-16, -92, 32, 40, iron, 6),
        line("M0 -84C0 -96 0 -60 0 -44", iron, 8),
        path("M-44 -6C-40 -34 -20 -46 0 -46C20 -46 40 -34 44 -6Z", iron),
        path("M12 -41C24 -37 33 -28 37 -10H29C26 -24 20 -34 12 -41Z", lit, opacity=0.6),
        path("M-34 -6H34L24 52H-24Z", "#FFEFC2"),
        path("M-34 -6H-20L-14 52H-24Z", "#F5C88A"),
        path("M34 -6H22L15 52H24Z", "#FFF8E4"),
        line("M-34 -6L-24 52H24L34 -6M0 -6V52", iron, 5),
        rect(-40, -10, 80, 8, iron, 3),
        rect(-12, 52, 24, 10, iron, 4),
    ]
    return [at(x, y, parts)]
