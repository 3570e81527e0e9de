"""A school hall on three evenings: a spot left on over no one, every row full, and only the working lamp burning."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..shapes import at, blur, circle, clip, clipped, ellipse, line, linear, mix, path, radial, rect, soft
from .hall_crowd import crowd
from .hall_lamps import FIXTURE, SPOT, WORKING, beam, footlights, lamp, lamp_pool, rail, wash, working_lamp
from .hall_rows import empty_rows, facing_chairs
from .place import HEIGHT, WIDTH, Place, rim, vignette

STAGE = (300, 130, 1320, 500)  # the opening: x, y, width, height
EDGE, FLOOR = 630, 742  # where the stage ends, and where the floor of the hall begins


@dataclass(frozen=True, slots=True)
class Look:
    """What an evening changes: the cloth at the back of the stage, the light on it, the floor, the sky outside."""

    cloth: tuple[str, str, str]  # from above to below
    glow: tuple[float, float, float, float]  # on the cloth: x, y, radius, and how strong of 1
    boards: tuple[str, str]
    pool: float  # of the spot, how strong of 1
    spill: float  # light of the stage on the floor of the hall, how strong of 1
    sky: tuple[str, str, str]
    lightest: tuple[float, float]
    rim: tuple[float, float, float]  # its radius, how dark it is of 1, and which share of the radius is clear


DUSK = ("#3E3C86", "#8A5F9E", "#E09A8E")
EMPTY = Look(
    ("#251A42", "#4A2C52", "#5E3550"),
    (905, 494, 470, 1),
    ("#5A3A52", "#9A6358"),
    1,
    0.5,
    DUSK,
    (900, 560),
    (1250, 0.7, 0.58),
)
SHOW = Look(
    ("#6A2F5C", "#B2586A", "#E9A27C"),
    (905, 450, 640, 1),
    ("#8A5658", "#D89A74"),
    1,
    0.8,
    ("#17123A", "#251C50", "#3A2A62"),
    (905, 470),
    (1300, 0.85, 0.7),
)
AFTER = Look(
    ("#1C1438", "#2C1D44", "#3C2648"),
    (WORKING[0], WORKING[1] - 40, 400, 0.95),
    ("#34233F", "#6A4450"),
    0,
    0.35,
    DUSK,
    (WORKING[0], WORKING[1] + 110),
    (760, 0.62, 0.3),
)


def picture() -> Place:
    """The light is a spot left on; what tells is a banner that was never unrolled."""
    middle = [*room(), *banner(812)]
    return Place(
        defs(EMPTY), on_stage(EMPTY), middle, empty_rows(), [*beam(), *rail(), *lamp(lit=True), *rim()]
    )


def full() -> Place:
    """The light is the stage; what tells is one head that is turned away from it."""
    stage = on_stage(SHOW, wash())
    middle = [*room(), *footlights(EDGE)]
    return Place(defs(SHOW), stage, middle, crowd(), [*beam(), *rail(), *lamp(lit=True), *rim()])


def dark() -> Place:
    """The light is the lamp for whoever tidies up; what tells are two chairs turned to each other."""
    stage = [*on_stage(AFTER, lamp_pool()), *working_lamp()]
    middle = [*room(), *banner(600), *facing_chairs()]
    return Place(defs(AFTER), stage, middle, empty_rows(lit=0.45), [*rail(), *lamp(lit=False), *rim()])


def room() -> list[str]:
    return [*walls(), *windows(), *wall_bars(), *curtains(), *stage_front(), *floor()]


def defs(look: Look) -> list[str]:
    top, low, foot = look.cloth
    (gx, gy, reach, glow), (wide, shade, clear) = look.glow, look.rim
    x, y, w, h = STAGE
    hole = f"M-60 -60H{WIDTH + 60}V{HEIGHT + 60}H-60ZM{x} {y}V{y + h}H{x + w}V{y}Z"
    return [
        clip("hall", f'<path clip-rule="evenodd" d="{hole}"/>'),
        *[blur(f"b{size}", size) for size in (4, 16)],
        soft("shade", "#0E0722", 0.75),
        soft("mote", "#FFF0C8", 0.9),
        soft("bulb", "#FFC67E", 0.95),
        linear("wall", (0, 0), (WIDTH, 0), (0, "#4A3566"), (0.5, "#5A3F72"), (1, "#33265A")),
        linear("wall-up", (0, 0), (0, 620), (0, "#1A1238", 0.75), (1, "#1A1238", 0)),
        linear("drop", (0, y), (0, y + h), (0, top), (0.7, low), (1, foot)),
        radial(
            "drop-glow",
            (gx, gy),
            reach,
            (0, "#FFC98A", 0.55 * glow),
            (0.5, "#E08A6E", 0.2 * glow),
            (1, "#E08A6E", 0),
        ),
        linear("boards", (0, 540), (0, EDGE), (0, look.boards[0]), (1, look.boards[1])),
        radial(
            "pool",
            SPOT,
            250,
            (0, "#FFF3CC"),
            (0.55, "#FFDFA0", 0.85),
            (0.62, "#FFC98A", 0.35),
            (1, "#FFB070", 0),
            flat=0.16,
        ),
        linear("front", (0, EDGE), (0, FLOOR), (0, "#6E4458"), (1, "#38244A")),
        linear("floor", (0, FLOOR), (0, HEIGHT), (0, "#6A4258"), (0.4, "#4A2E4E"), (1, "#251838")),
        radial("floor-glow", (930, FLOOR + 30), 560, (0, "#FFC98A", look.spill), (1, "#E08A6E", 0), flat=0.3),
        linear("fold", (0, 0), (62, 0), (0, "#5A2B4C"), (0.35, "#9C4C62"), (0.6, "#823F58"), (1, "#4A2244")),
        linear("pane", (0, 150), (0, 520), *zip((0, 0.6, 1), look.sky, strict=True)),
        linear("beam", FIXTURE, SPOT, (0, "#FFF0C0", 0.5), (0.5, "#FFDFA0", 0.2), (1, "#FFD48E", 0.1)),
        vignette(look.lightest, wide, "#0B0720", shade, clear),
    ]


def on_stage(look: Look, under: Sequence[str] = ()) -> list[str]:
    """The back cloth, the boards, light `under` what stands there, and a microphone."""
    x, y, w, h = STAGE
    parts = [rect(x - 40, y - 40, w + 80, h + 80, "url(#drop)")]
    for i in range(30):
        left = x - 40 + i * 48
        parts.append(
            path(
                f"M{left} {y - 40}H{left + 18}C{left + 22} {y + 180} {left + 14} {y + 320} {left + 20} 556"
                f"H{left - 2}Z",
                "#1E1438",
                opacity=0.35,
            )
        )
    parts += [
        rect(x - 40, y - 40, w + 80, h + 80, "url(#drop-glow)"),
        path(f"M{x - 40} 548H{x + w + 40}V{EDGE + 6}H{x - 40}Z", "url(#boards)"),
        *[
            line(f"M{960 + i * 74} 550L{960 + i * 104} {EDGE}", "#3A2444", 3, opacity=0.5)
            for i in range(-11, 12)
        ],
        ellipse(*SPOT, 250, 40, "url(#pool)", opacity=look.pool),
        *under,
        *flats(),
        *microphone(898, 604),
    ]
    return parts


def flats() -> list[str]:
    """Painted trees of an old play, pushed aside."""
    parts = []
    for x, size, colour in ((560, 1.0, "#3A4A66"), (640, 0.72, "#4A5876"), (1360, 0.92, "#33405E")):
        tree = [
            path("M-14 0C-10 -60 -12 -110 -16 -150H16C12 -110 10 -60 14 0Z", mix(colour, "#2A1B33", 0.4)),
            path(
                "M-78 -136C-104 -176 -76 -214 -48 -216C-50 -262 -10 -284 18 -266"
                "C52 -280 84 -250 76 -216C104 -200 104 -152 70 -138C30 -118 -40 -118 -78 -136Z",
                colour,
            ),
            path(
                "M76 -216C104 -200 104 -152 70 -138C56 -132 40 -128 22 -126C60 -150 70 -190 50 -226"
                "C58 -232 68 -228 76 -216Z",
                "#B0796E",
                opacity=0.4,
            ),
            path("M-40 6L-6 -40L6 -40L40 6Z", "#2A1B3E", opacity=0.5),
        ]
        parts.append(at(x, 592, tree, size))
    return parts


def microphone(x: float, y: float) -> list[str]:
    """On its stand, at the height of somebody who is not tall."""
    return [
        ellipse(x - 60, y + 6, 120, 10, "url(#shade)"),
        ellipse(x, y, 34, 8, "#2A1D42"),
        line(f"M{x} {y - 2}V{y - 176}", "#3A2A54", 8),
        line(f"M{x + 2} {y - 4}V{y - 174}", "#FFDFA8", 2.5, opacity=0.8),
        line(f"M{x} {y - 172}L{x - 24} {y - 196}", "#3A2A54", 8),
        path(f"M{x - 20} {y - 186}L{x - 40} {y - 210}L{x - 48} {y - 204}L{x - 28} {y - 180}Z", "#4A3A66"),
        circle(x - 48, y - 213, 15, "#5A4A78"),
        circle(x - 45, y - 217, 9, "#C9A8B0", opacity=0.7),
        line(
            f"M{x} {y - 60}C{x + 40} {y - 40} {x + 30} {y - 4} {x + 90} {y + 2}"
            f"C{x + 150} {y + 6} {x + 180} {y - 6} {x + 260} {y + 4}",
            "#2A1D42",
            4,
        ),
    ]


def walls() -> list[str]:
    x, y, w, h = STAGE
    parts = [
        rect(-60, -60, WIDTH + 120, HEIGHT + 60, "url(#wall)"),
        rect(-60, -60, WIDTH + 120, 700, "url(#wall-up)"),
        rect(x - 34, y - 34, w + 68, h + 40, "#2E2148"),
        rect(x - 34, y - 34, w + 68, 10, "#8A6480"),
        rect(x + w + 24, y - 34, 10, h + 40, "#C48A86", opacity=0.6),
        *[rect(-60, 40 + i * 26, WIDTH + 120, 3, "#1E1540", opacity=0.4) for i in range(3)],
    ]
    return [clipped("hall", parts)]


def windows() -> list[str]:
    """High ones; the sky behind them is almost dark."""
    parts = []
    for x in (62, 1684):
        parts += [
            rect(x - 12, 138, 164, 330, "#2E2148", 4),
            rect(x, 150, 140, 306, "url(#pane)", 2),
            *[
                rect(x + 66, 150, 8, 306, "#2E2148"),
                rect(x, 250, 140, 8, "#2E2148"),
                rect(x, 350, 140, 8, "#2E2148"),
            ],
            path(f"M{x} 456L{x + 90} 150H{x + 120}L{x + 30} 456Z", "#FFE3C8", opacity=0.08),
            rect(x - 22, 466, 184, 14, "#6E4E74", 3),
        ]
    return parts


def wall_bars() -> list[str]:
    """Gymnastics happens here too."""
    parts = []
    for x in (36, 1660):
        parts += [rect(x + i * 92, 520, 12, 222, "#8A5A54", 2) for i in range(3)]
        parts += [rect(x, 530 + i * 30, 196, 9, "#B0785E", 4) for i in range(7)]
        parts += [rect(x, 530 + i * 30, 196, 3, "#E0A678", 2, opacity=0.7) for i in range(7)]
    return parts


def curtains() -> list[str]:
    x, y, w, _ = STAGE
    parts = []
    for start, count, sway in ((x - 8, 4, 1), (x + w - 190, 3, -1)):
        for i in range(count):
            fold = (
                f"M0 {y - 10}H64C70 {y + 200} {58 + sway * 6} {y + 380} 66 {EDGE - 2}H-4"
                f"C4 {y + 380} -6 {y + 200} 0 {y - 10}Z"
            )
            parts.append(at(start + i * 58 + (8 if sway < 0 else 0), 0, [path(fold, "url(#fold)")]))
    for i in range(24):
        left = x - 14 + i * 56.2
        parts.append(
            path(f"M{left:.0f} {y - 30}h58v74c-12 22 -46 22 -58 0z", "#7E3C56" if i % 2 else "#92485F")
        )
        parts.append(path(f"M{left + 40:.0f} {y - 30}h18v74c-4 8 -10 12 -18 14z", "#4A2244", opacity=0.45))
    parts += [
        line(f"M{x - 14} {y + 48}" + "".join("q29 30 58 0" for _ in range(23)), "#E7B06A", 5, opacity=0.75)
    ]
    return parts


def stage_front() -> list[str]:
    parts = [
        rect(-60, EDGE, WIDTH + 120, FLOOR - EDGE + 4, "url(#front)"),
        rect(-60, EDGE - 4, WIDTH + 120, 15, "#A86C62", 2),
        rect(-60, EDGE - 4, WIDTH + 120, 5, "#FFCB94", 2, opacity=0.75),
        *[rect(60 + i * 150, EDGE + 30, 134, 66, "#4A2E4E", 4, opacity=0.6) for i in range(13)],
        *[rect(60 + i * 150, EDGE + 30, 134, 3, "#A86C72", 2, opacity=0.5) for i in range(13)],
    ]
    for i in range(4):
        parts += [
            path(
                f"M{1330 + i * 14} {EDGE + 10 + i * 27}H{1560}V{FLOOR + 2}H{1330 + i * 14}Z",
                mix("#6E4458", "#38244A", i * 0.22),
            ),
            rect(1330 + i * 14 - 6, EDGE + 8 + i * 27, 240 - i * 14, 7, "#B0785E", 2),
        ]
    return parts


def floor() -> list[str]:
    boards = [
        line(f"M{930 + i * 96} {FLOOR}L{930 + i * 210} {HEIGHT + 30}", "#2A1A3E", 3, opacity=0.45)
        for i in range(-14, 15)
    ]
    return [
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor)"),
        *boards,
        rect(-60, FLOOR, WIDTH + 120, 400, "url(#floor-glow)"),
        line(f"M-60 {FLOOR + 118}H{WIDTH + 60}", "#C9705E", 7, opacity=0.35),
        path(
            f"M300 {HEIGHT}"
            f"C420 {FLOOR + 160} 700 {FLOOR + 60} 930 {FLOOR + 60}S1440 {FLOOR + 160} 1560 {HEIGHT}",
            "none",
            stroke="#4FA39A",
            stroke_width=7,
            opacity=0.3,
        ),
    ]


def banner(x: float) -> list[str]:
    """Rolled up round its pole and tied with string, lying at the foot of the stage."""
    roll = [
        ellipse(0, 15, 205, 9, "url(#shade)"),
        line("M-196 0H200", "#8A5A54", 8),
        line("M-196 -2H200", "#E0A678", 2.5),
        path("M-168 -15H170C178 -8 178 8 170 15H-168C-177 8 -177 -8 -168 -15Z", "#E6CDB6"),
        path(
            "M-172 3C-60 8 60 8 174 3C174 8 173 12 170 15H-168C-171 12 -172 8 -172 3Z",
            "#A87F86",
            opacity=0.75,
        ),
        path(
            "M-168 -15H170C173 -12 174 -9 175 -6C60 -10 -60 -10 -173 -6C-172 -9 -171 -12 -168 -15Z", "#FFF4DE"
        ),
        line("M166 -14C160 -6 160 6 166 14", "#A87F86", 2.5),
        *[line(f"M{x} -15C{x + 7} -6 {x + 7} 6 {x} 15", "#9C4A56", 5) for x in (-92, -84, 96)],
        line("M100 -12C112 -30 126 -26 112 -14C128 -16 132 -4 124 2", "#9C4A56", 3.5),
    ]
    return [at(x, FLOOR + 14, roll, turn=-1.5)]
