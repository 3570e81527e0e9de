"""A wheelchair from the front: its wheels, with the rings that hands push, and the guards beside the seat."""

from ..shapes import ellipse, group, line, mix, path
from .bodies import MIDDLE

SMALLER, FOOT = (
    0.93,
    1110.0,
)  # somebody sitting is lower than somebody standing, and leaves room for the wheels
DROP = 46
LOWER = f"translate({MIDDLE * (1 - SMALLER):.1f} {FOOT * (1 - SMALLER) + DROP:.1f}) scale({SMALLER})"
TYRE, SPOKE, RING, RING_LIT = "#2B2138", "#8F86A0", "#B9AFBE", "#FFE9CC"
SPOKES = 14


def lowered(x: float, y: float, side: float) -> tuple[float, float, float]:
    """Where a square of the figure has gone."""
    return MIDDLE + (x - MIDDLE) * SMALLER, FOOT + (y - FOOT) * SMALLER + DROP, side * SMALLER


def wheel(x: float, wide: float, lean: float, outward: int, colour: str) -> str:
    """The upper part of a wheel that leans towards the body."""
    y, tall = 1300.0, 436.0
    parts = [
        ellipse(x, y, wide, tall, "none", stroke=TYRE, stroke_width=22),
        ellipse(x, y, wide - 13, tall - 13, "none", stroke=SPOKE, stroke_width=6, opacity=0.9),
    ]
    for i in range(SPOKES):
        share = (i + 0.5) / SPOKES * 2 - 1
        parts.append(
            line(
                f"M{x} {y}L{x + share * (wide - 14):.1f} {y - (tall - 14) * (1 - share * share) ** 0.5:.1f}",
                SPOKE,
                2.6,
                opacity=0.55,
            )
        )
    ring = x + outward * 30
    parts += [
        ellipse(ring, y, wide - 6, tall - 34, "none", stroke=mix(RING, TYRE, 0.35), stroke_width=13),
        ellipse(ring + 1, y, wide - 6, tall - 35, "none", stroke=RING, stroke_width=8),
        ellipse(ring + 2, y - 2, wide - 6, tall - 35, "none", stroke=RING_LIT, stroke_width=2.5, opacity=0.8),
        ellipse(x, y, wide + 9, tall + 9, "none", stroke=colour, stroke_width=2.5, opacity=0.5),
    ]
    return group(parts, transform=f"rotate({lean:g} {x:g} {y:g})")


def guard(x: float, inward: int, colour: str) -> list[str]:
    """The plate that keeps a sleeve off the spokes."""
    light = mix(colour, "#FFE3C8", 0.4)
    return [
        path(
            f"M{x} 1200V1046C{x} 1014 {x + inward * 20} 1002 {x + inward * 54} 1000"
            f"L{x + inward * 120} 996V1200Z",
            colour,
        ),
        line(
            f"M{x + inward * 3} 1190V1046"
            f"C{x + inward * 3} 1020 {x + inward * 22} 1006 {x + inward * 54} 1003",
            light,
            5,
            opacity=0.7,
        ),
    ]


def behind(colour: str) -> list[str]:
    """What the body covers."""
    return [
        wheel(MIDDLE - 366, 66, 4, -1, colour),
        wheel(MIDDLE + 366, 48, -4, 1, colour),
        *guard(MIDDLE - 310, 1, mix(colour, "#1B1328", 0.35)),
        *guard(MIDDLE + 310, -1, colour),
    ]
