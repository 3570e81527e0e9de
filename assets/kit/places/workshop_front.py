"""The ground floor of the piano workshop: street door, shutter and sign."""

from ..shapes import at, circle, line, mix, path, rect

GROUND, EAVES, LEFT, RIGHT = 846, 118, 236, 1580  # of the house
SHUTTER = (662, 572, 560, 254)  # x, y, width, height
DOOR = (392, 556, 164, 290)
BELL_LAMP = (614, 586)
KEY, FELT = "#D9C4C6", "#2B1E42"


def door() -> list[str]:
    """The street door, with one small lamp over three bells."""
    x, y, w, h = DOOR
    bx, by = BELL_LAMP
    parts = [
        rect(x - 22, y - 26, w + 44, h + 26, "#5E4779", 4),
        rect(x - 22, y - 26, w + 44, 7, "#8A6A94", 3),
        rect(x, y, w, h, "#37606A", 2),
        rect(x, y, w, 46, "#2C2450", 2),
        line(f"M{x} {y + 48}H{x + w}", "#22424F", 5),
        circle(x + w - 18, y + 176, 7, "#E7B06A"),
    ]
    for column in range(2):
        for top, high in ((66, 92), (176, 96)):
            px = x + 14 + column * 72
            parts += [
                rect(px, y + top, 60, high, "#2B4E5B", 3),
                rect(px, y + top + high - 4, 60, 4, "#5C8F90", 2, opacity=0.7),
            ]
    parts += [
        rect(x - 30, GROUND - 10, w + 60, 14, "#6B5086", 3),
        rect(bx - 17, by + 48, 34, 86, "#C98F5E", 5),
        rect(bx - 17, by + 48, 34, 4, "#FFDFA8", 2),
    ]
    for i in range(3):
        parts += [
            rect(bx - 11, by + 60 + i * 24, 14, 10, "#FFF0D6", 2, opacity=0.9),
            circle(bx + 10, by + 65 + i * 24, 4, "#6E4452"),
        ]
    return [
        *parts,
        path(f"M{bx - 26} {by - 14}C{bx - 22} {by - 34} {bx + 22} {by - 34} {bx + 26} {by - 14}Z", "#2F2350"),
        path(
            f"M{bx - 15} {by - 14}H{bx + 15}C{bx + 15} {by + 12} {bx - 15} {by + 12} {bx - 15} {by - 14}Z",
            "#FFE9B8",
        ),
    ]


def shutter() -> list[str]:
    """Down for the night, with a row of piano keys painted over the slats."""
    x, y, w, h = SHUTTER
    parts = [
        rect(x - 20, y - 34, w + 40, h + 54, "#3A2A5A", 5),
        rect(x - 20, y - 34, w + 40, 30, "#5E4779", 5),
        rect(x - 20, y - 34, w + 40, 6, "#8A6A94", 3),
        rect(x, y, w, h, "url(#slats)"),
    ]
    top, wide = y + 74, (w - 28) / 15
    for i in range(15):
        shade = mix(KEY, "#8E7796", 0.12 + 0.3 * abs(i - 4) / 11)
        parts.append(rect(x + 14 + i * wide + 1.5, top, wide - 3, 142, shade, 3))
    for i in range(14):
        if i % 7 not in (2, 6):
            parts.append(rect(x + 14 + (i + 1) * wide - 11, top, 22, 88, FELT, 3))
    for i in range(1, 18):
        parts.append(rect(x, y + i * 14, w, 3, "#2B1E42", opacity=0.38))
        parts.append(rect(x, y + i * 14 + 3, w, 1.5, "#C9A8B4", opacity=0.2))
    return [
        *parts,
        rect(x, y + h - 12, w, 14, "#2E2148", 3),
        rect(x + w / 2 - 30, y + h - 10, 60, 8, "#8A6A94", 4),
    ]


def sign() -> list[str]:
    """A tuning fork on a bracket."""
    fork = [
        line("M-15 0V58C-15 82 15 82 15 58V0", "#E7B06A", 9),
        line("M0 78V126", "#E7B06A", 9),
        line("M18 2V58", "#FFDFA8", 3, opacity=0.8),
    ]
    return [
        line("M1296 536H1380M1296 566L1350 538", "#2B1E42", 8),
        line("M1362 538V556", "#2B1E42", 4),
        rect(1288, 524, 12, 56, "#2B1E42", 4),
        at(1362, 562, fork, scale=1.05),
    ]
