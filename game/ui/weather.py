"""What moves softly in a place: rain, leaves, steam, light that breathes. One table, in pixels of its picture."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from game.story.frozen import frozen

PICTURE = (1920, 1080)  # of a place, in which all lengths here are
MOST_PIECES = 60  # in one place at a time; tokens.yaml, motion.rain_leaves

Area = tuple[int, int, int, int]  # x, y, width, height
Look = Literal["drop", "leaf", "mote", "puff", "glint", "light", "cloud", "pane"]


@frozen
class Glow:
    """A light that breathes: so many of 255 levels brighter at its brightest than in the picture.

    `flat` below 1 presses it to an ellipse, as light on a floor. A breath takes `seconds`.
    """

    at: tuple[int, int]
    radius: int
    colour: str
    strength: int
    seconds: float = 7.0
    flat: float = 1.0


@frozen
class Pieces:
    """Small things, each of which begins in `area`, goes its `way` in `seconds` and is followed by another.

    `sway` is how far it swings to the sides meanwhile. `sizes` are the smallest and the largest, `strength` how
    clearly the brightest shows. What is `far` is seen through the windows: it is hidden by what stands before it.
    """

    look: Look
    area: Area
    many: int
    seconds: float
    sizes: tuple[int, int]
    colours: tuple[str, ...]
    strength: float = 1.0
    way: tuple[int, int] = (0, 0)
    sway: int = 0
    far: bool = False
    seen: Area = (0, 0, *PICTURE)  # where it can be seen at all: what falls past a window is not drawn


@frozen
class Sway:
    """What hangs in an area of the `middle` depth before the open sky: its lower end swings so far to each side.

    Lengths of the area that three divides keep its edges sharp in windows of the usual sizes.
    """

    area: Area
    reach: int
    seconds: float


@frozen
class Drift:
    """The `far` depth goes slowly to and fro behind the others, so far to each side."""

    reach: int = 6
    seconds: float = 14.0  # there and back; tokens.yaml, motion.parallax


Weather = Glow | Pieces | Sway | Drift

LAMP, MOON, WARM = "#FFC98A", "#CFC8F0", ("#FFD79A", "#FFC37A")
LEAVES = ("#F0A04C", "#DC7A3E", "#BF5440", "#F9C66E")
STAR = ("#FFF4E0",)


def stars(area: Area, many: int) -> Pieces:
    return Pieces("mote", area, many, 7.0, (3, 5), STAR, 0.75, far=True)


def windows(area: Area, many: int) -> Pieces:
    """Far windows in which somebody comes home, and goes to bed."""
    return Pieces("pane", area, many, 24.0, (9, 10), WARM, 0.8, far=True)


def steam(x: int, y: int) -> Pieces:
    """Over a cup whose rim is there."""
    return Pieces("puff", (x - 16, y - 20, 32, 6), 7, 4.2, (26, 46), ("#FFF6E8",), 0.26, (6, -150), 9)


def motes(area: Area, many: int, colour: str = "#FFE9B4") -> Pieces:
    """Dust in a beam of light."""
    return Pieces("mote", area, many, 11.0, (3, 6), (colour,), 0.6, (26, 46), 14)


WEATHER: Mapping[str, tuple[Weather, ...]] = MappingProxyType(
    {
        "bedroom-night": (
            Drift(),
            Glow((900, 720), 420, "#8FB8FF", 26, 8.0),
            Glow((1560, 230), 150, MOON, 10, 11.0),
            stars((1280, 120, 420, 200), 7),
            windows((1280, 500, 410, 150), 7),
        ),
        "bus-night": (
            Pieces("light", (-260, 330, 40, 210), 7, 6.0, (26, 74), ("#FFC37A", "#F0A0B4", "#8FC8E8", "#FFD79A"), 0.34,
                   (2440, 0), far=True, seen=(0, 168, 1920, 424)),
            Pieces("drop", (60, 100, 1980, 40), 26, 0.8, (26, 44), ("#C9D6F4",), 0.4, (-330, 540), far=True,
                   seen=(0, 168, 1920, 424)),
            Glow((924, 200), 210, LAMP, 12, 9.0),
        ),
        "cafe-rain": (
            Pieces("drop", (100, 10, 1800, 50), 40, 0.75, (24, 46), ("#E4F0F8",), 0.42, (-110, 760), far=True,
                   seen=(90, 70, 1740, 692)),
            Pieces("light", (2000, 560, 60, 60), 2, 16.0, (50, 80), ("#FFE3A8", "#FF8A6A"), 0.4, (-2200, 0), far=True),
            Glow((905, 250), 330, LAMP, 14, 9.0),
            Glow((186, 304), 300, LAMP, 12, 10.0),
            steam(590, 850),
        ),
        "doorstep": (
            Drift(),
            Glow((892, 196), 470, LAMP, 20, 8.0),
            Pieces("leaf", (-20, 380, 240, 120), 2, 11.0, (9, 13), ("#C2685A", "#E08A5A"), 1.0, (170, 560), 40),
            windows((120, 640, 170, 90), 3),
        ),
        "gym-evening": (
            Drift(),
            motes((640, 230, 620, 460), 14),
            Glow((880, 500), 430, "#FFC98A", 14, 12.0),
        ),
        "hallway-door": (
            Glow((907, 880), 330, "#FFD896", 22, 9.0, flat=0.32),
            motes((780, 640, 260, 160), 4),
        ),
        "kitchen-morning": (
            Drift(),
            steam(912, 900),
            motes((760, 300, 560, 420), 11),
            Glow((1000, 400), 420, "#FFE0A0", 12, 13.0),
        ),
        "library-desk": (
            Drift(),
            Glow((764, 660), 330, "#FFE0A0", 18, 8.0),
            stars((660, 120, 290, 260), 7),
            motes((600, 560, 330, 150), 5),
        ),
        "park-autumn": (
            Drift(),
            Pieces("leaf", (40, 150, 560, 260), 5, 9.5, (13, 21), LEAVES, 1.0, (420, 640), 60),
            Pieces("leaf", (1480, 330, 420, 180), 2, 9.0, (11, 16), LEAVES, 1.0, (-170, 450), 46),
            Glow((972, 570), 400, "#FFE0A0", 14, 11.0),
            Pieces("cloud", (-300, 90, 200, 130), 2, 150.0, (240, 340), ("#F7C4AE",), 0.3, (2500, 0), far=True),
        ),
        "riverside-evening": (
            Glow((936, 574), 150, "#FFE0A0", 30, 6.0),
            Pieces("glint", (860, 610, 160, 230), 9, 3.2, (26, 60), ("#FFD79A",), 0.5, (8, 0)),
            Pieces("glint", (240, 590, 1500, 250), 14, 4.6, (30, 80), ("#F4B8A8", "#C99AC0"), 0.3, (-14, 0)),
            Pieces("cloud", (-420, 60, 200, 150), 2, 160.0, (260, 380), ("#D98AA0",), 0.26, (2700, 0), far=True),
        ),
        "school-hall": (
            motes((800, 240, 330, 330), 12),
            Glow((905, 590), 360, "#FFD9A0", 14, 10.0, flat=0.5),
        ),
        "school-hall-dark": (
            Glow((1004, 452), 380, "#FFD9A0", 16, 9.0),
            motes((860, 330, 280, 200), 5),
        ),
        "school-hall-full": (
            motes((800, 240, 330, 330), 10),
            Glow((905, 560), 460, "#FFD9A0", 12, 11.0, flat=0.5),
        ),
        "sofa-flat": (
            Drift(),
            Glow((806, 400), 430, LAMP, 20, 8.0),
            motes((700, 460, 260, 300), 5),
            Pieces("cloud", (-200, 170, 120, 120), 1, 90.0, (180, 220), ("#E8A0A4",), 0.3, (900, 0), far=True),
        ),
        "student-kitchen": (
            Drift(),
            Glow((930, 260), 400, LAMP, 18, 9.0),
            windows((176, 160, 310, 280), 8),
            motes((820, 330, 240, 460), 5),
        ),
        "two-windows": (
            Sway((891, 450, 141, 168), 13, 5.5),
            Pieces("cloud", (-60, 632, 460, 110), 4, 130.0, (220, 420), ("#FFD6A8", "#F7B79A", "#E8A0A0"), 0.34,
                   (1500, 0), far=True),
            windows((520, 820, 900, 240), 16),
            stars((520, 10, 880, 300), 9),
            Glow((410, 571), 200, "#FFD48C", 22, 9.0),
            Glow((1510, 707), 200, "#FFD48C", 22, 10.5),
        ),
        "workshop-room": (
            Drift(),
            Glow((932, 640), 400, "#FFD99A", 18, 8.0),
            stars((1280, 150, 380, 200), 6),
            windows((1280, 430, 380, 120), 5),
        ),
        "workshop-street": (
            Drift(),
            Glow((934, 314), 260, "#FFD48C", 20, 9.0),
            Glow((614, 586), 150, LAMP, 16, 7.0),
            Pieces("glint", (840, 930, 180, 130), 8, 2.8, (26, 60), ("#FFD79A",), 0.5, (4, 0)),
            Pieces("glint", (240, 940, 1500, 120), 8, 4.4, (30, 70), ("#B8A4DC",), 0.3, (-8, 0)),
        ),
    }
)  # fmt: skip
