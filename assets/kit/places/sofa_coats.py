"""What hangs by the door of the living room, and what does not hang there any more."""

from ..shapes import at, circle, line, path, rect

FLOOR = 872


def coat_rack() -> list[str]:
    """Three hooks by the door: a coat, a scarf, and a pale shape on the wall where another coat kept the sun off."""
    x, y = 956, 330
    return [
        path(
            f"M{x + 20} {y + 44}C{x - 6} {y + 70} {x - 20} {y + 110} {x - 24} {y + 190}"
            f"C{x - 28} {y + 260} {x - 26} {y + 320} {x - 24} {y + 358}"
            f"C{x + 6} {y + 368} {x + 54} {y + 368} {x + 84} {y + 358}"
            f"C{x + 86} {y + 300} {x + 86} {y + 240} {x + 80} {y + 180}"
            f"C{x + 76} {y + 110} {x + 64} {y + 70} {x + 42} {y + 44}Z",
            "#F6CFAE",
            opacity=0.2,
        ),
        rect(x - 50, y, 330, 30, "#8A5A5A", 5),
        rect(x - 50, y, 330, 7, "#F0BE92", 3),
        *[line(f"M{x + dx} {y + 16}v26c0 14 20 14 20 0", "#E7B06A", 7) for dx in (20, 110, 200)],
        *[circle(x + dx, y + 14, 7, "#FFDFA8") for dx in (20, 110, 200)],
        *hanger(x + 32, y + 48),
        at(x + 144, y + 50, coat()),
        at(x + 222, y + 50, scarf()),
    ]


def hanger(x: float, y: float) -> list[str]:
    """It still swings a little."""
    wood = [
        line("M0 -6C4 6 2 12 0 20L-58 54H58L0 20", "#D9A36C", 7),
        line("M4 22L56 50", "#FFDFA8", 2.5, opacity=0.9),
    ]
    return [at(x, y, wood, turn=-9)]


def coat() -> list[str]:
    return [
        path(
            "M-20 -10C-54 10 -66 60 -68 140C-72 230 -70 300 -66 356C-30 368 34 368 66 356"
            "C70 290 70 220 64 140C60 60 52 10 22 -10C10 4 -8 4 -20 -10Z",
            "#7C4462",
        ),
        path(
            "M22 -10C52 10 60 60 64 140C70 220 70 290 66 356C52 361 36 364 20 365C34 250 40 120 10 0"
            "C15 -2 19 -5 22 -10Z",
            "#C47C84",
            opacity=0.55,
        ),
        line("M2 6C6 120 2 250 0 364", "#4A2444", 5),
        *[circle(-12, 90 + i * 70, 7, "#E7B06A") for i in range(4)],
        path("M-60 200C-46 206 -34 206 -24 202L-26 250C-38 254 -50 252 -60 248Z", "#5A2E50", opacity=0.7),
        path("M-20 -10C-30 -2 -36 8 -38 22L-6 46L2 8ZM22 -10C30 -2 36 8 38 22L10 46L2 8Z", "#8F5270"),
    ]


def scarf() -> list[str]:
    return [
        path("M-14 -6C-22 60 -26 140 -22 214L10 216C8 140 8 60 6 -4Z", "#3E8580"),
        path("M2 -8C14 50 26 110 26 176L52 170C48 100 34 40 18 -8Z", "#5AA096"),
        *[line(f"M{-20 + i * 9} 214v20M{28 + i * 7} 176v18", "#2F6A68", 4) for i in range(4)],
        line("M-22 120H8M24 110L42 106", "#E8D3C4", 8, opacity=0.8),
    ]


def door() -> list[str]:
    x = 1310
    return [
        rect(x - 16, 150, 300, FLOOR - 150, "#4A345E"),
        rect(x, 166, 268, FLOOR - 166, "#5C4270", 3),
        *[rect(x + dx, dy, 96, dh, "#4A345E", 4) for dx in (26, 146) for dy, dh in ((200, 240), (480, 340))],
        rect(x - 16, 150, 6, FLOOR - 150, "#C9949A", opacity=0.6),
        circle(x + 26, 560, 13, "#E7B06A"),
        circle(x + 22, 556, 5, "#FFE7B0"),
    ]
