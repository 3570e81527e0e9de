"""The things in the kitchen: cups, a kettle, a plant, the calendar, the fridge."""

from ..shapes import at, circle, ellipse, group, line, mix, path, rect

TEAL, TEAL_LIT = "#3E7F83", "#6DB0AA"
CORAL, CORAL_LIT = "#D9705E", "#F3A083"


def calendar(x: float, y: float) -> list[str]:
    """A month on the wall, without a word or a number on it."""
    parts = [
        rect(6, 10, 176, 250, "#5A3A5E", 8, opacity=0.4, filter="url(#b5)"),
        rect(0, 0, 176, 250, "#FFF0DA", 8),
        rect(10, 16, 156, 82, "#F2A684", 4),
        circle(118, 50, 18, "#FFE3B0"),
        path("M10 84C50 52 90 60 166 88V94Q166 98 162 98H14Q10 98 10 94Z", "#B5667A"),
        path("M10 92C60 74 110 78 166 96Q165 98 162 98H14Q10 98 10 94Z", "#5B4380"),
    ]
    for i in range(9):
        parts.append(rect(18 + i * 17, -7, 5, 16, "#8A7690", 2.5))
    for day in range(30):
        cx, cy = 24 + day % 6 * 25.6, 118 + day // 6 * 26
        parts.append(rect(cx - 10, cy - 10, 20, 20, "#E6D2BE", 4))
    return [
        circle(x + 88, y - 16, 5, "#7A5468"),
        line(f"M{x + 88} {y - 14}L{x + 66} {y - 2}M{x + 88} {y - 14}L{x + 110} {y - 2}", "#7A5468", 2.5),
        at(x, y, parts),
    ]


def shelf_of_cups(x: float, y: float) -> list[str]:
    """A shelf with jars on it and hooks below: two cups hang, two hooks are free."""
    parts = [
        rect(-6, 12, 392, 16, "#5A3A5E", 6, opacity=0.3, filter="url(#b5)"),
        rect(0, 0, 380, 16, "#A86C62", 4),
        rect(0, 0, 380, 5, "#F0BE92", 2),
    ]
    for jx, w, h, colour in (
        (18, 54, 82, "#E7B06A"),
        (82, 46, 64, "#C9705E"),
        (138, 58, 92, "#D8C4B4"),
        (286, 40, 58, "#8A5A86"),
    ):
        parts += [
            rect(jx, -h, w, h, colour, 8),
            rect(jx + w * 0.68, -h + 4, w * 0.22, h - 8, mix(colour, "#FFF0D0", 0.55), 6),
            rect(jx + 3, -h - 12, w - 6, 15, mix(colour, "#3A2144", 0.45), 4),
        ]
    parts += [
        ellipse(240, -12, 36, 12, "#4A7F82"),
        path("M204 -14C206 4 218 0 224 0H256C262 0 274 4 276 -14Z", "#4A7F82"),
    ]
    for i, hx in enumerate((50, 140, 230, 320)):
        parts.append(line(f"M{hx} 16v12c0 10 14 10 14 0", "#6A4560", 4))
        if i in (0, 2):
            colour, lit = (CORAL, CORAL_LIT) if i else (TEAL, TEAL_LIT)
            mug = [
                line("M-20 12C-40 10 -40 44 -20 42", colour, 8),
                path("M-22 4H34V48C34 58 26 62 18 62H-6C-14 62 -22 58 -22 48Z", colour),
                path("M18 4H34V48C34 58 26 62 18 62Z", lit, opacity=0.8),
            ]
            parts.append(at(hx + 34, 28, mug, turn=-6))
    return [at(x, y, parts)]


def kettle(x: float, y: float) -> list[str]:
    enamel, lit, dark = "#C9604F", "#F3A083", "#8A3F4A"
    parts = [
        line("M-46 -92C-46 -150 46 -150 46 -92", "#3A2A48", 10),
        line("M-20 -132C0 -142 20 -140 34 -126", "#C98F86", 3, opacity=0.8),
        path("M44 -60C66 -60 74 -74 90 -92L110 -80C100 -56 88 -26 60 -10L40 -14Z", dark),
        path("M100 -86L110 -80C100 -56 88 -26 60 -10L56 -20C80 -34 92 -62 100 -86Z", lit, opacity=0.6),
        path("M-62 0C-78 -40 -62 -92 -28 -98H28C62 -92 78 -40 62 0C58 6 -58 6 -62 0Z", enamel),
        path("M28 -98C62 -92 78 -40 62 0C58 3 42 4 30 4C50 -30 48 -74 14 -98Z", lit, opacity=0.75),
        path("M-62 0C-78 -40 -62 -92 -28 -98C-48 -70 -52 -30 -36 4C-50 4 -60 3 -62 0Z", dark, opacity=0.6),
        rect(-34, -106, 68, 12, dark, 6),
        circle(0, -114, 9, "#3A2A48"),
    ]
    return [at(x, y, parts)]


def plant(x: float, y: float) -> list[str]:
    """On the sill, against the light, so that its leaves glow."""
    parts = []
    for dx, turn, colour, lit in (
        (0, -40, "#2F6A68", "#6FB08E"),
        (4, -14, "#3E8076", "#9CC890"),
        (6, 14, "#357270", "#86BC8C"),
        (2, 40, "#2A5E62", "#6FB08E"),
        (2, -66, "#357270", "#86BC8C"),
        (6, 66, "#2F6A68", "#6FB08E"),
    ):
        blade = [
            path("M0 0C-26 -40 -22 -96 0 -128C22 -96 26 -40 0 0Z", colour),
            path("M0 0C-26 -40 -22 -96 0 -128C-6 -84 -6 -40 0 0Z", lit, opacity=0.75),
            line("M0 -6V-112", "#E6F0B8", 2, opacity=0.5),
        ]
        parts.append(at(dx, -66, blade, scale=0.86, turn=turn))
    parts += [
        path("M-38 -62H46L36 -4Q34 0 28 0H-20Q-26 0 -28 -4Z", "#B5604F"),
        path("M-38 -62H-14L-8 0H-20Q-26 0 -28 -4Z", "#E59A78", opacity=0.8),
        rect(-44, -74, 96, 18, "#C9705E", 4),
        rect(-44, -74, 96, 5, "#F3B08C", 2.5),
    ]
    return [at(x, y, parts)]


def fridge() -> str:
    edge = "#6A5A7C"
    return group(
        [
            rect(1500, 900, 380, 44, "#2A1836", 20, opacity=0.5, filter="url(#b10)"),
            rect(1520, 250, 330, 676, edge, 22),
            rect(1524, 250, 322, 220, "url(#fridge)", 20),
            rect(1524, 478, 322, 442, "url(#fridge)", 20),
            rect(1548, 330, 14, 110, edge, 7),
            rect(1548, 330, 5, 110, "#FFE6C8", 3),
            rect(1548, 510, 14, 150, edge, 7),
            rect(1548, 510, 5, 150, "#FFE6C8", 3),
            rect(1640, 540, 110, 84, "#F6E2C6", 3, transform="rotate(-3 1695 580)"),
            path("M1650 606C1670 566 1690 590 1704 570C1716 556 1732 580 1742 600Z", TEAL, opacity=0.7),
            circle(1724, 562, 9, CORAL),
            circle(1692, 540, 7, CORAL),
            circle(1640, 390, 9, "#E0A05A"),
            circle(1668, 404, 8, TEAL),
            path("M1600 250C1604 190 1640 176 1690 176C1742 176 1776 192 1780 250Z", "#A9745E"),
            path(
                "M1604 232C1650 222 1730 222 1776 232M1612 208C1660 198 1722 198 1768 208",
                "none",
                stroke="#7A4A4E",
                stroke_width=5,
            ),
            circle(1652, 172, 24, "#C9604F"),
            circle(1700, 166, 26, "#E0A05A"),
            circle(1740, 176, 22, "#8AA66A"),
        ]
    )


def saucer() -> list[str]:
    return [
        ellipse(-10, 26, 150, 26, "url(#shade)"),
        ellipse(0, 18, 104, 21, "#D9C0AE"),
        ellipse(0, 13, 104, 21, "#FFF2DE"),
        ellipse(0, 14, 68, 12, "#E6CFB8"),
    ]


def cup_unused(x: float, y: float) -> list[str]:
    """Still upside down on its saucer, as it was set out."""
    colour, lit = CORAL, CORAL_LIT
    parts = [
        *saucer(),
        line("M56 -6C98 0 100 -44 48 -48", colour, 13),
        path("M-62 12C-60 -44 -44 -70 -18 -72H18C44 -70 60 -44 62 12C40 22 -40 22 -62 12Z", colour),
        path("M62 12C60 -44 44 -70 18 -72H2C34 -58 42 -24 42 17C50 16 58 14 62 12Z", lit),
        path(
            "M-62 12C-60 -44 -44 -70 -18 -72H-8C-36 -54 -42 -20 -42 17C-50 16 -58 14 -62 12Z",
            "#9A4552",
            opacity=0.6,
        ),
        ellipse(0, -72, 20, 5, "#B5564F"),
        path("M-62 12C-40 22 40 22 62 12C60 18 40 26 0 26C-40 26 -60 18 -62 12Z", "#9A4552"),
    ]
    return [at(x, y, parts)]


def cup_in_use(x: float, y: float) -> list[str]:
    parts = [
        *saucer(),
        line("M58 -44C104 -50 100 -2 46 -4", TEAL, 13),
        path("M-62 -64C-60 -8 -44 20 -18 22H18C44 20 60 -8 62 -64Z", TEAL),
        path("M62 -64C60 -8 44 20 18 22H4C34 6 42 -22 42 -62Z", TEAL_LIT),
        path("M-62 -64C-60 -8 -44 20 -18 22H-8C-36 4 -42 -24 -40 -62Z", "#28555F", opacity=0.7),
        ellipse(0, -64, 62, 15, "#2F666C"),
        ellipse(0, -63, 53, 11, "#8A4A32"),
        ellipse(14, -61, 28, 5, "#D99A60"),
        line("M70 8L120 20", "#B9A6A8", 6),
        ellipse(66, 8, 13, 6, "#D9C9C4"),
    ]
    for dx, turn in ((-18, 1), (8, -1), (26, 1)):
        wisp = (
            f"M{dx} -84c{-16 * turn} -30 {18 * turn} -50 {2 * turn} -84c{-12 * turn} -26 {12 * turn} -46 "
            f"{4 * turn} -72"
        )
        parts.append(line(wisp, "#FFFBEF", 8, opacity=0.36, filter="url(#b3)"))
    return [at(x, y, parts)]


def toast(x: float, y: float) -> list[str]:
    """Half eaten."""
    parts = [
        ellipse(-6, 16, 120, 22, "url(#shade)"),
        ellipse(0, 8, 86, 18, "#D9C0AE"),
        ellipse(0, 4, 86, 18, "#FFF2DE"),
        path("M-46 2C-52 -10 -40 -18 -28 -16L20 -18C26 -14 22 -8 30 -6C34 0 28 6 22 8L-38 8Z", "#A8633E"),
        path("M-42 -2C-46 -10 -36 -14 -26 -13L16 -15C20 -12 18 -8 24 -6C28 -2 24 2 18 3L-34 4Z", "#F0BE7A"),
        circle(44, -2, 3, "#C98A52"),
        circle(54, 4, 2.4, "#C98A52"),
    ]
    return [at(x, y, parts)]
