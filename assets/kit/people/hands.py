"""Hands, each drawn from the wrist with the fingers pointing to the right, as the back or the palm of a left hand."""

from collections.abc import Callable

from ..shapes import at, circle, ellipse, group, limb, line, mix, path, rect
from .person import Skin


def grip(skin: Skin) -> list[str]:
    """The back of a hand that holds an arm."""
    parts = [path(limb([(4, -22), (36, -48), (66, -58)], [15, 14, 11]), skin.base)]
    parts.append(path("M-22 -34C10 -44 40 -46 66 -38C80 -12 80 14 66 38C40 48 8 44 -22 34Z", skin.base))
    for i in range(4):
        y = -29 + 19 * i
        parts.append(path(limb([(58, y), (88, y + 2), (108, y + 8)], [12.5, 12, 10]), skin.base))
    parts += [
        line(
            f"M64 {-19 + 19 * i}C80 {-19 + 19 * i} 94 {-16 + 19 * i} 104 {-12 + 19 * i}",
            skin.shade,
            3.5,
            opacity=0.7,
        )
        for i in range(3)
    ]
    parts.append(path("M-22 10C10 26 44 40 66 38C40 48 8 44 -22 34Z", skin.shade, opacity=0.4))
    return parts


def flat(skin: Skin) -> list[str]:
    """A hand laid on the chest."""
    parts = [path("M-22 -32C4 -42 40 -46 70 -40C84 -14 84 12 70 36C40 46 6 42 -22 32Z", skin.base)]
    for i, length in enumerate((118, 132, 128, 108)):
        y = -30 + 20 * i
        joints = [(58.0, y), (90.0, y + (i - 1.5) * 3), (float(length), y + (i - 1.5) * 6)]
        parts.append(path(limb(joints, [12.5, 12, 10]), skin.base))
    parts += [
        line(f"M70 {-20 + 20 * i}L{104} {-20 + 20 * i + (i - 1) * 4}", skin.shade, 3.5, opacity=0.6)
        for i in range(3)
    ]
    parts.append(path(limb([(4, -22), (36, -56), (66, -72)], [15, 13, 10]), skin.base))
    parts.append(line("M30 -34C44 -42 58 -46 70 -44", skin.shade, 3.5, opacity=0.6))
    parts.append(path("M-22 10C10 26 44 38 70 36C40 46 6 42 -22 32Z", skin.shade, opacity=0.35))
    return parts


def inside(skin: Skin) -> str:
    """The palm is a little lighter than the back of the hand, most of all on dark skin."""
    return mix(skin.base, mix(skin.light, "#F2C2A0", 0.5), 0.55)


def open_hand(skin: Skin) -> list[str]:
    """Held out with the palm up, the fingers together and a little bent."""
    tone = inside(skin)
    parts = [path(limb([(2, -18), (26, -48), (44, -74)], [16, 14, 10.5]), tone)]
    parts.append(path("M-24 -32C2 -40 36 -42 64 -36C78 -14 78 14 64 36C36 44 4 42 -24 32Z", tone))
    tips = ((126, -50), (142, -26), (138, -2), (118, 20))
    for i, (x, y) in enumerate(tips):
        base = -28 + 19 * i
        parts.append(
            path(limb([(56, base), (x - 36, base + (y - base) * 0.35), (x, y)], [12.5, 12, 9.5]), tone)
        )
    parts += [
        line(f"M68 {-18 + 19 * i}L{100 - i * 4} {-24 + 20 * i}", skin.shade, 3.2, opacity=0.55)
        for i in range(3)
    ]
    parts += [
        line("M14 -24C24 -6 22 14 8 30", skin.shade, 3.4, opacity=0.5),
        line("M54 -26C40 -16 30 -2 28 16", skin.shade, 3, opacity=0.38),
        path("M-24 12C6 26 40 40 64 36C36 44 4 42 -24 32Z", skin.shade, opacity=0.35),
    ]
    return parts


def fist(skin: Skin) -> list[str]:
    """Closed, knuckles forward, the thumb across the fingers."""
    parts = [
        path(
            "M-24 -34C2 -44 34 -48 62 -42C82 -34 88 -12 86 8C84 32 70 44 46 46C20 46 -2 42 -24 34Z", skin.base
        )
    ]
    for i in range(4):
        y = -31 + 19.5 * i
        parts.append(path(limb([(50, y), (74, y + 1), (84, y + 2)], [12.5, 13, 12]), skin.base))
    parts += [
        line(
            f"M60 {-21 + 19.5 * i}C72 {-21 + 19.5 * i} 84 {-20 + 19.5 * i} 92 {-19 + 19.5 * i}",
            skin.shade,
            3.5,
            opacity=0.7,
        )
        for i in range(3)
    ]
    parts += [
        path(limb([(0, -16), (28, -34), (58, -30), (72, -14)], [15, 14, 12.5, 11]), skin.base),
        line("M14 -14C30 -22 46 -20 60 -8", skin.shade, 3.5, opacity=0.65),
        path("M-24 12C4 26 34 40 58 42C34 50 2 44 -24 34Z", skin.shade, opacity=0.38),
    ]
    return parts


def palm(skin: Skin) -> list[str]:
    """Raised with the palm to us: stop, or I promise."""
    tone = inside(skin)
    parts = [path(limb([(6, 26), (34, 56), (62, 72)], [17, 15, 11]), tone)]
    parts.append(path("M-26 -32C0 -38 40 -44 74 -42C84 -16 84 18 74 42C40 46 2 44 -26 32Z", tone))
    for y, tip, lean in ((-32, 128, -10), (-11, 150, -4), (11, 154, 2), (32, 138, 8)):
        parts.append(path(limb([(64, y), (100, y + lean * 0.4), (tip, y + lean)], [12.5, 12, 10]), tone))
    parts += [
        line(f"M78 {y}L{112} {y + lean}", skin.shade, 3.2, opacity=0.5)
        for y, lean in ((-21, -4), (0, 0), (21, 4))
    ]
    parts += [
        line("M60 40C40 30 22 26 10 34", skin.shade, 3.4, opacity=0.45),
        line("M58 -34C46 -10 44 14 56 34", skin.shade, 3.4, opacity=0.45),
        line("M34 -36C30 -14 24 4 6 14", skin.shade, 3, opacity=0.35),
    ]
    return parts


def point(skin: Skin) -> list[str]:
    """The first finger out, the others folded under the thumb."""
    parts = [
        path(
            "M-24 -34C2 -44 34 -48 60 -42C78 -30 82 -10 80 10C78 32 64 44 42 46C18 46 -2 42 -24 34Z",
            skin.base,
        )
    ]
    parts.append(path(limb([(50, -30), (94, -34), (142, -40)], [13, 12, 10]), skin.base))
    for i in range(3):
        y = -8 + 19 * i
        parts.append(path(limb([(44, y), (66, y + 1), (76, y + 2)], [12.5, 13, 12]), skin.base))
    parts += [
        line(f"M{52} {y}C66 {y} 78 {y + 1} 84 {y + 2}", skin.shade, 3.5, opacity=0.7) for y in (-18, 1, 20)
    ]
    parts += [
        path(limb([(0, -8), (26, -20), (52, -10)], [15, 14, 11.5]), skin.base),
        line("M12 -2C28 -8 42 -4 54 4", skin.shade, 3.5, opacity=0.65),
        path("M-24 12C4 26 30 40 54 42C30 50 2 44 -24 34Z", skin.shade, opacity=0.38),
    ]
    return parts


PHONE, PHONE_LIT = "#2B2146", "#6C5E97"


def phone(skin: Skin) -> list[str]:
    """A phone with its back to us; the fingers lie across it."""
    slab = [
        rect(26, -146, 92, 196, PHONE, 16),
        rect(26, -146, 7, 196, PHONE_LIT, 3.5, opacity=0.8),
        rect(80, -134, 28, 44, "#3D3160", 11),
        circle(94, -123, 7, "#171029"),
        circle(94, -102, 7, "#171029"),
        circle(92, -125, 2, "#BFC6FF", opacity=0.8),
    ]
    return [group(slab, transform="rotate(20 70 0)"), *wrapped(skin)]


def wrapped(skin: Skin) -> list[str]:
    """The back of a hand whose four fingers lie round something upright."""
    parts = [path("M-24 -34C6 -46 34 -50 58 -42C70 -14 70 18 58 40C34 48 6 44 -24 34Z", skin.base)]
    for i, reach in enumerate((116, 122, 120, 112)):
        y = -34 + 21 * i
        parts.append(path(limb([(46, y), (84, y + 1), (reach, y + 2)], [13, 12.5, 11]), skin.base))
    parts += [
        line(
            f"M56 {-23 + 21 * i}C76 {-24 + 21 * i} 96 {-23 + 21 * i} 112 {-21 + 21 * i}",
            skin.shade,
            3.5,
            opacity=0.7,
        )
        for i in range(3)
    ]
    parts.append(path("M-24 10C8 26 36 42 58 40C34 48 6 44 -24 34Z", skin.shade, opacity=0.38))
    return parts


CUP, CUP_LIT, CUP_DARK = "#D9776A", "#F6A586", "#9C4A56"


def cup(skin: Skin) -> list[str]:
    """A warm cup with the hand round it."""
    mug = [
        line("M118 -40C160 -44 160 28 112 26", CUP_DARK, 15),
        path("M18 -76H118C120 -20 118 26 104 54C92 66 46 66 34 54C20 26 16 -20 18 -76Z", CUP),
        path("M18 -76H44C40 -20 46 30 60 62C48 62 40 60 34 54C20 26 16 -20 18 -76Z", CUP_LIT, opacity=0.75),
        ellipse(68, -76, 50, 11, CUP_LIT),
        ellipse(68, -75, 42, 8, "#6E3B3A"),
    ]
    return [group(mug, transform="rotate(14 68 0)"), *wrapped(skin)]


SOCK, SOCK_LIT, SOCK_DARK, SOCK_BAND = "#4E8F9A", "#86BFC4", "#356A76", "#F4E6D6"
CRAB = "#DB6250"


def sock(skin: Skin) -> list[str]:
    """A sock held up by its top, with a crab on it."""
    leg = "M24 -52H112C114 -10 112 60 118 84C132 108 170 112 176 136C180 160 150 170 116 160C74 150 40 128 30 96Z"
    crab = [
        line(
            f"M{side * 12} 2q{side * 12} -2 {side * 16} 10M{side * 10} 7q{side * 8} 2 {side * 10} 12",
            CRAB,
            3.5,
        )
        for side in (-1, 1)
    ]
    crab += [circle(side * 23, -10, 7, CRAB) for side in (-1, 1)]
    crab += [line("M-22 -6L-12 2M22 -6L12 2", CRAB, 4.5), ellipse(0, 3, 16, 11, CRAB)]
    crab += [circle(side * 5, -9, 3.2, "#2A1B33") for side in (-1, 1)]
    parts = [
        path(leg, SOCK),
        path(
            "M24 -52H50C48 0 50 70 60 104C70 134 96 150 126 162C80 154 40 130 30 96Z", SOCK_DARK, opacity=0.6
        ),
        path("M24 -52H112L111 -20H25Z", SOCK_BAND),
        line("M112 70C118 98 168 104 172 132", SOCK_LIT, 6, opacity=0.8),
        at(80, 92, crab, 1.05),
    ]
    return [group(parts, transform="rotate(-14 68 -40)"), *wrapped(skin)]


HANDS: dict[str, Callable[[Skin], list[str]]] = {
    "grip": grip,
    "flat": flat,
    "open": open_hand,
    "fist": fist,
    "palm": palm,
    "point": point,
    "phone": phone,
    "cup": cup,
    "sock": sock,
}
