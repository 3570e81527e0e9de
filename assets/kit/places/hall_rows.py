"""The chairs of the school hall: three rows of them seen from behind, and two that were turned to each other."""

import random
from collections.abc import Iterator

from ..shapes import at, ellipse, line, mix, path
from .place import WIDTH

CLOTH, CLOTH_LIT, METAL, NIGHT = "#3B2F66", "#E8A078", "#8A7A9A", "#1A1238"
ROWS = (  # y of the upper edge of the chairs, size, step from chair to chair, tint towards the night, shift
    (812, 0.62, 116, 0.0, 30),
    (896, 0.86, 160, 0.3, -20),
    (1004, 1.2, 222, 0.62, 60),
)


def seats(row: tuple[int, float, int, float, int]) -> Iterator[float]:
    """Where the chairs of a row are, from the left edge to the right one."""
    x = row[4] - 140.0
    while x < WIDTH + 160:
        yield x
        x += row[2]


def chair(tint: float, lit: float = 1) -> list[str]:
    """From behind; the light of the stage runs along its upper edge."""
    cloth = mix(CLOTH, NIGHT, tint)
    return [
        line("M-58 120L-64 240M58 120L64 240", mix(METAL, NIGHT, 0.4 + tint * 0.4), 9),
        path(
            "M-66 128C-70 60 -68 18 -58 4C-40 -8 40 -8 58 4C68 18 70 60 66 128C40 138 -40 138 -66 128Z", cloth
        ),
        path(
            "M-62 12C-44 -6 44 -6 62 12C58 4 54 1 50 0C30 -8 -30 -8 -50 0C-54 1 -58 4 -62 12Z",
            CLOTH_LIT,
            opacity=(0.9 - tint * 0.5) * lit,
        ),
        path(
            "M58 4C68 18 70 60 66 128C62 130 58 131 54 132C60 70 60 24 50 1C53 1 56 2 58 4Z",
            CLOTH_LIT,
            opacity=0.28 * lit,
        ),
        path("M-66 128C-40 138 40 138 66 128V146C40 156 -40 156 -66 146Z", mix(cloth, "#0E0722", 0.4)),
    ]


def empty_rows(lit: float = 1) -> list[str]:
    """Three rows; one chair stands a little out of line. `lit` is how much light reaches them, of 1."""
    chance = random.Random(5)
    parts = []
    for row in ROWS:
        y, size, _, tint, _ = row
        for x in seats(row):
            turn = 5.0 if (y == 896 and 1000 < x < 1160) else chance.uniform(-1.5, 1.5)
            parts.append(ellipse(x, y + 240 * size, 90 * size, 14 * size, "url(#shade)"))
            moved = (x + 18, y - 8) if turn == 5.0 else (x, y)
            parts.append(at(*moved, chair(tint, lit), size, turn=turn))
    return parts


def facing_chairs() -> list[str]:
    """Before the first row, as if two people had talked there for a while."""
    return [at(900, 808, side_chair(), 0.66), at(1030, 808, side_chair(lit=0.6), 0.66, flip=-1)]


def side_chair(lit: float = 1) -> list[str]:
    """From the side, its back at our left; it stands on its origin."""
    cloth = mix(CLOTH, "#6A4A72", 0.35)
    return [
        ellipse(10, 2, 96, 12, "url(#shade)"),
        line("M-44 -112L-56 0M44 -112L52 0", mix(METAL, NIGHT, 0.35), 8),
        path(
            "M-54 -118C-64 -160 -70 -204 -66 -232C-60 -242 -50 -240 -48 -230C-48 -200 -42 -160 -38 -122Z",
            cloth,
        ),
        path("M-56 -126H48C58 -124 58 -110 48 -108H-50C-58 -110 -60 -120 -56 -126Z", cloth),
        line("M-50 -126H46C50 -126 52 -124 53 -121", CLOTH_LIT, 4, opacity=0.9 * lit),
        line("M-49 -228C-48 -200 -43 -160 -38 -130", CLOTH_LIT, 4, opacity=0.8 * lit),
    ]
