"""A university library late at night. The light is a green lamp; what tells is the one beside it, which is off."""

import random

from ..shapes import at, blur, circle, clip, clipped, ellipse, line, linear, mix, path, radial, rect, soft
from .place import HEIGHT, WIDTH, Place, rim, vignette

ARCH = (640, 96, 330, 470)  # the window: x, y, width, height
FLOOR, DESK = 800, 760
LAMP, DARK_LAMP = (764, 612), (1012, 612)  # where the bulbs are
SPINES = ("#7A4450", "#3E5C74", "#9C6A4A", "#4A3E76", "#2F6468", "#8A5A78", "#5A4A5E", "#B0785E")


def picture() -> Place:
    room = [*wall(), *window(), *shelves(), *floor(), *chairs_behind()]
    return Place(
        defs(),
        night(),
        room,
        [*desk(), *dark_lamp(), *on_the_desk(), *lamp(), *chair_tucked_in()],
        [*lamplight(), *rim()],
    )


def arch() -> str:
    x, y, w, h = ARCH
    return f"M{x} {y + h}V{y + w / 2}A{w / 2} {w / 2} 0 0 1 {x + w} {y + w / 2}V{y + h}Z"


def defs() -> list[str]:
    y, h = ARCH[1], ARCH[3]
    lx, ly = LAMP
    return [
        clip("room", f'<path clip-rule="evenodd" d="M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60Z{arch()}"/>'),
        *[blur(f"b{size}", size) for size in (3, 14)],
        soft("shade", "#0E0820", 0.75),
        soft("mote", "#FFF0C8", 0.9),
        linear("night", (0, y), (0, y + h), (0, "#1B1F52"), (0.6, "#3E3C86"), (1, "#7A5A9A")),
        radial("moon", (868, 210), 170, (0, "#FFF4D6", 0.7), (0.3, "#D8CFF0", 0.3), (1, "#8C86D8", 0)),
        linear("wall", (0, 0), (0, FLOOR), (0, "#2A2148"), (0.6, "#463358"), (1, "#3A2848")),
        radial("warm", (lx, ly + 60), 700, (0, "#FFCF90", 0.62), (0.4, "#D98A6E", 0.28), (1, "#D98A6E", 0)),
        linear("shelf", (0, 0), (0, FLOOR), (0, "#3A2838"), (1, "#5A3A40")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#4A3048"), (1, "#20152E")),
        linear(
            "top", (-60, 0), (1980, 0), (0, "#5E3840"), (0.46, "#B5744E"), (0.7, "#8A5444"), (1, "#4A2E40")
        ),
        linear("front", (0, 850), (0, HEIGHT), (0, "#5A3440"), (1, "#2A1A2E")),
        radial(
            "pool",
            (lx - 10, DESK + 36),
            400,
            (0, "#FFF2C8"),
            (0.35, "#FFE3A0", 0.7),
            (0.75, "#FFCB84", 0.25),
            (1, "#FFC070", 0),
            flat=0.15,
        ),
        linear(
            "glass", (-110, 0), (110, 0), (0, "#1E5A50"), (0.45, "#3F9C7E"), (0.75, "#8FDCA8"), (1, "#4FA886")
        ),
        linear("glass-off", (-110, 0), (110, 0), (0, "#173A40"), (0.6, "#285A58"), (1, "#3A7068")),
        linear("brass", (-30, 0), (30, 0), (0, "#8A5A34"), (0.6, "#E7B06A"), (1, "#FFDFA0")),
        linear("cone", (0, ly), (0, DESK + 30), (0, "#FFF0C0", 0.75), (1, "#FFE0A0", 0.12)),
        radial("halo", (lx, ly + 30), 330, (0, "#FFF0C0", 0.5), (0.4, "#FFD998", 0.22), (1, "#FFC98A", 0)),
        vignette((900, 600), 1220, "#0B0720", 0.72),
    ]


def night() -> list[str]:
    """The tower of the old building, and a moon."""
    x, y, w, h = ARCH
    chance = random.Random(27)
    parts = [
        rect(x - 40, y - 40, w + 80, h + 80, "url(#night)"),
        rect(x - 40, y - 40, w + 80, h + 80, "url(#moon)"),
    ]
    for _ in range(30):
        parts.append(
            circle(
                chance.uniform(x - 20, x + w + 20),
                chance.uniform(y, y + 260),
                chance.choice([1, 1.4, 2]),
                "#FFF4E0",
                opacity=round(chance.uniform(0.35, 0.9), 2),
            )
        )
    tower = "#3A346E"
    return [
        *parts,
        circle(868, 210, 34, "#FFF3D9"),
        path("M690 620V360L704 330L716 260L728 330L742 360V620Z", tower),
        circle(716, 388, 17, "#FFD79A", opacity=0.9),
        line("M716 388V378M716 388L724 392", "#5A3A5E", 3),
        path("M560 620V500L640 450H800L900 500H1060V620Z", "#2C2858"),
        *[rect(660 + i * 46, 510, 16, 30, "#FFCF8A", 8, opacity=0.75 if i % 3 else 0.25) for i in range(8)],
    ]


def wall() -> list[str]:
    return [
        clipped(
            "room",
            [rect(-60, -60, WIDTH + 120, 900, "url(#wall)"), rect(-60, -60, WIDTH + 120, 900, "url(#warm)")],
        ),
        rect(-60, 30, WIDTH + 120, 12, "#6A4A58"),
        rect(-60, 30, WIDTH + 120, 4, "#B08078", opacity=0.6),
    ]


def window() -> list[str]:
    x, y, w, h = ARCH
    r = w / 2
    stone = "#5E4866"
    return [
        path(arch(), "none", stroke=stone, stroke_width=30),
        path(
            f"M{x + w + 13} {y + h}V{y + r}A{r + 13} {r + 13} 0 0 0 {x + w * 0.7:.0f} {y - 2}",
            "none",
            stroke="#C4949A",
            stroke_width=5,
            opacity=0.55,
        ),
        line(f"M{x + r} {y}V{y + h}M{x} {y + r + 30}H{x + w}M{x} {y + r + 170}H{x + w}", stone, 10),
        line(f"M{x + r} {y + r + 26}L{x + 36} {y + 60}M{x + r} {y + r + 26}L{x + w - 36} {y + 60}", stone, 7),
        rect(x - 40, y + h, w + 80, 24, "#6E5470", 4),
        rect(x - 40, y + h, w + 80, 6, "#C4949A", 3, opacity=0.7),
    ]


def shelves() -> list[str]:
    return [
        *bookcase(-70, 66, 4, 3),
        *bookcase(330, 66, 2, 5),
        *bookcase(1060, 66, 4, 8),
        *bookcase(1510, 66, 4, 11),
        *ladder(1010),
    ]


def bookcase(x: float, y: float, columns: int, seed: int) -> list[str]:
    """Six boards of books; here and there one leans, and gaps are left."""
    chance = random.Random(seed)
    wide = columns * 108.0
    parts = [
        rect(x, y, wide, FLOOR - y, "#241A34"),
        rect(x - 10, y - 16, wide + 20, 20, "#6A4650", 3),
        rect(x - 10, y - 16, wide + 20, 5, "#B88070", 2, opacity=0.7),
    ]
    rows = [y + 122 + i * 116 for i in range(6)]
    for low in rows:
        left = x + 14
        while left < x + wide - 26:
            w, h = chance.randint(13, 27), chance.randint(64, 96)
            if chance.random() < 0.1:
                left += chance.randint(20, 44)
                continue
            if left + w > x + wide - 12:
                break
            light = max(0.0, 1 - abs(left - LAMP[0]) / 760) * 0.3
            colour = mix(mix(chance.choice(SPINES), "#241A34", 0.42), "#FFC98A", light)
            turn = -9.0 if chance.random() < 0.05 else 0.0
            book = [
                rect(0, -h, w, h, colour, 2),
                rect(0, -h + 10, w, 4, mix(colour, "#FFE3B8", 0.3)),
                rect(w - 4, -h, 4, h, mix(colour, "#FFE3B8", 0.22), 1),
            ]
            parts.append(at(left, low, book, turn=turn))
            left += w + (10 if turn else 2)
        parts += [rect(x, low, wide, 12, "url(#shelf)"), rect(x, low, wide, 3, "#A8766A", opacity=0.55)]
    parts += [
        rect(x + i * wide / max(1, columns // 2) - 7, y, 14, FLOOR - y, "#4A3040")
        for i in range(max(1, columns // 2) + 1)
    ]
    return [*parts, rect(x + wide - 3, y, 4, FLOOR - y, "#B88070", opacity=0.4)]


def ladder(x: float) -> list[str]:
    rungs = [line(f"M{x + 6 - i * 4} {200 + i * 92}H{x + 74 + i * 4}", "#9C6A4A", 9) for i in range(7)]
    return [
        *rungs,
        line(f"M{x + 14} 100L{x - 22} {FLOOR}M{x + 66} 100L{x + 102} {FLOOR}", "#7A4E40", 12),
        line(f"M{x + 69} 100L{x + 105} {FLOOR}", "#D9A36C", 3, opacity=0.7),
    ]


def floor() -> list[str]:
    boards = [
        line(f"M{900 + i * 120} {FLOOR}L{900 + i * 200} {HEIGHT + 40}", "#20152E", 3, opacity=0.5)
        for i in range(-10, 11)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 340, "url(#floor)"),
        *boards,
        rect(-60, FLOOR - 8, WIDTH + 120, 10, "#2A1D34"),
    ]


def chair(lit: float) -> list[str]:
    """The back of a wooden chair, from the other side of the desk."""
    wood = mix("#5A3A40", "#B5744E", lit)
    return [
        path(
            "M-74 190C-80 90 -78 30 -66 0C-40 -16 40 -16 66 0C78 30 80 90 74 190H54C60 110 60 60 50 26"
            "C26 16 -26 16 -50 26C-60 60 -60 110 -54 190Z",
            wood,
        ),
        path(
            "M66 0C78 30 80 90 74 190H64C70 90 70 30 56 -5C60 -4 63 -2 66 0Z",
            mix(wood, "#FFE3B8", 0.5),
            opacity=0.8,
        ),
        *[rect(dx - 6, 22, 12, 170, mix(wood, "#1E1430", 0.3), 3) for dx in (-28, 0, 28)],
        path(
            "M-66 0C-40 -16 40 -16 66 0C68 6 70 12 70 18C30 4 -30 4 -70 18C-70 12 -68 6 -66 0Z",
            mix(wood, "#FFE3B8", 0.22),
        ),
    ]


def chairs_behind() -> list[str]:
    """At the next table, far from the lamp."""
    return [at(360, 640, chair(0.0), 0.86), at(560, 640, chair(0.15), 0.86), at(1560, 640, chair(0.0), 0.86)]


def desk() -> list[str]:
    return [
        path(f"M-60 {DESK}H1980V{DESK + 96}H-60Z", "url(#top)"),
        ellipse(LAMP[0] - 10, DESK + 36, 400, 60, "url(#pool)"),
        rect(-60, DESK + 92, 2040, 26, "#4A2A36"),
        rect(-60, DESK + 92, 2040, 5, "#E0A070", 2, opacity=0.6),
        rect(-60, DESK + 118, 2040, 260, "url(#front)"),
        *[rect(-40 + i * 330, DESK + 146, 290, 220, "#3A2234", 6, opacity=0.6) for i in range(7)],
        rect(-60, DESK - 2, 2040, 5, "#FFD6A0", 2, opacity=0.55),
    ]


def bankers_lamp(glass: str, lit: bool) -> list[str]:
    parts = [
        ellipse(0, 186, 96, 12, "url(#shade)"),
        path("M-56 184C-56 168 -30 164 0 164C30 164 56 168 56 184Z", "url(#brass)"),
        rect(-7, 20, 14, 150, "url(#brass)", 4),
        path("M-112 26C-106 -30 -66 -46 0 -46C66 -46 106 -30 112 26C60 36 -60 36 -112 26Z", f"url(#{glass})"),
        path(
            "M-104 6C-92 -26 -58 -38 -10 -40C-50 -30 -76 -16 -84 14Z", "#E6F6D8", opacity=0.5 if lit else 0.12
        ),
        rect(-16, -56, 32, 12, "url(#brass)", 5),
        line("M40 28V70", "#8A5A34", 2.5),
        circle(40, 74, 5, "#E7B06A"),
    ]
    if lit:
        parts.append(ellipse(0, 29, 108, 9, "#FFF6D8"))
    return parts


def lamp() -> list[str]:
    return [at(LAMP[0], LAMP[1], bankers_lamp("glass", True))]


def dark_lamp() -> list[str]:
    return [at(DARK_LAMP[0], DARK_LAMP[1], bankers_lamp("glass-off", False))]


def on_the_desk() -> list[str]:
    """An open book, a stack, a pencil across a page, a cup."""
    lx = LAMP[0]
    book = [
        ellipse(0, 16, 170, 16, "url(#shade)"),
        path(
            "M-140 6C-96 -18 -40 -14 0 4C40 -14 96 -18 140 6L148 18C100 -2 44 0 0 16C-44 0 -100 -2 -148 18Z",
            "#7A4450",
        ),
        path(
            "M-136 2C-94 -22 -40 -18 0 0C40 -18 94 -22 136 2C94 -8 42 -6 0 10C-42 -6 -94 -8 -136 2Z",
            "#FFF4DC",
        ),
        path("M0 0C40 -18 94 -22 136 2C94 -8 42 -6 0 10Z", "#FFE6BE"),
        *[
            line(
                f"M{-112 + i * 6} {-5 - i * 1.2}"
                f"C{-80 + i * 4} {-13 - i} {-44} {-10 - i} {-22} {-3 - i * 0.6}",
                "#C9A88E",
                2,
                opacity=0.5,
            )
            for i in range(2)
        ],
        line("M40 -2L112 -14", "#C9705E", 5),
    ]
    stack = [
        rect(-74 + dx, -22 * (i + 1), w, 21, colour, 3)
        for i, (dx, w, colour) in enumerate(((0, 150, "#7A4450"), (8, 132, "#3E6478"), (-2, 140, "#C98F4E")))
    ]
    stack += [
        rect(-74 + dx + w - 12, -22 * (i + 1), 12, 21, "#FFE9C4", 2, opacity=0.75)
        for i, (dx, w) in enumerate(((0, 150), (8, 132), (-2, 140)))
    ]
    cup = [
        ellipse(0, 2, 52, 8, "url(#shade)"),
        line("M24 -44C48 -44 48 -14 20 -14", "#4A3E76", 8),
        path("M-28 -58H28L22 0C10 5 -10 5 -22 0Z", "#6A5A9A"),
        path("M12 -58H28L22 0C18 2 14 3 9 4Z", "#A898D0", opacity=0.8),
        ellipse(0, -58, 28, 6, "#3A2A4A"),
    ]
    return [at(lx - 250, DESK + 58, book), at(lx - 470, DESK + 34, stack), at(lx - 96, DESK + 30, cup)]


def chair_tucked_in() -> list[str]:
    """On our side of the desk: one stands askew, one is pushed in under the dark lamp."""
    return [at(1006, 884, chair(0.1), 1.25), at(520, 900, chair(0.35), 1.3, turn=-8)]


def lamplight() -> list[str]:
    lx, ly = LAMP
    chance = random.Random(6)
    dust = [
        circle(
            lx + chance.uniform(-150, 150),
            ly + chance.uniform(30, 150),
            chance.choice([2.5, 3.5]),
            "url(#mote)",
            opacity=round(chance.uniform(0.2, 0.6), 2),
        )
        for _ in range(16)
    ]
    return [
        path(
            f"M{lx - 104} {ly + 30}H{lx + 104}L{lx + 220} {DESK + 30}H{lx - 240}Z",
            "url(#cone)",
            filter="url(#b14)",
        ),
        circle(lx, ly + 30, 330, "url(#halo)"),
        *dust,
    ]
