"""What gives light in the school hall: the spot and its beam, the lights of a show, and the working lamp."""

import random

from ..shapes import at, circle, ellipse, line, path, rect
from .place import WIDTH

SPOT = (905, 604)  # the middle of the pool of light
FIXTURE = (1236, 82)
WORKING = (1004, 452)  # the bulb of the working lamp, which stands on the boards


def beam() -> list[str]:
    """From the lamp on the rail down to the boards, with dust in it."""
    (fx, fy), (sx, sy) = FIXTURE, SPOT
    chance = random.Random(8)
    parts = [
        path(
            f"M{fx - 24} {fy + 26}L{fx + 8} {fy + 40}L{sx + 236} {sy + 2}H{sx - 232}Z",
            "url(#beam)",
            filter="url(#b4)",
        )
    ]
    for _ in range(26):
        share = chance.uniform(0.25, 0.95)
        x = fx + (sx - fx) * share + chance.uniform(-150, 150) * share
        y = fy + (sy - fy) * share + chance.uniform(-30, 30)
        parts.append(
            circle(x, y, chance.choice([3, 4, 5]), "url(#mote)", opacity=round(chance.uniform(0.25, 0.7), 2))
        )
    return parts


def rail() -> list[str]:
    """Under the ceiling, across the hall."""
    return [
        rect(-60, 34, WIDTH + 120, 10, "#1A1238"),
        line(f"M{FIXTURE[0]} 40V{FIXTURE[1] - 20}", "#1A1238", 12),
    ]


def lamp(*, lit: bool) -> list[str]:
    """The spot itself; its glass is dark when it is off."""
    body = [
        rect(-34, -30, 68, 62, "#2A1D42", 12),
        path("M-30 24L-40 52H40L30 24Z", "#3A2A54"),
        ellipse(0, 52, 40, 9, "#FFF3CC" if lit else "#54466E"),
        rect(-34, -30, 10, 62, "#8A6480", 5, opacity=0.6),
    ]
    return [at(*FIXTURE, body, 0.9, turn=32)]


def wash() -> list[str]:
    """Light from above on the whole stage, in bands that cross."""
    return [
        path(f"M{x - 16} 120H{x + 16}L{foot + 150} 600H{foot - 150}Z", colour, opacity=0.09)
        for x, foot, colour in (
            (480, 700, "#FFD0A0"),
            (700, 560, "#FFB0A0"),
            (1120, 1280, "#FFB0A0"),
            (1400, 1130, "#FFD0A0"),
        )
    ]


def footlights(edge: float) -> list[str]:
    """A row of small lamps along the edge of the stage."""
    parts = []
    for i in range(14):
        x = 340 + i * 96
        parts += [
            ellipse(x, edge - 12, 27, 19, "#FFD79A", opacity=0.24),
            path(
                f"M{x - 15} {edge - 3}C{x - 15} {edge - 20} {x + 15} {edge - 20} {x + 15} {edge - 3}Z",
                "#3A2444",
            ),
            path(
                f"M{x - 11} {edge - 11}C{x - 6} {edge - 19} {x + 6} {edge - 19} {x + 11} {edge - 11}Z",
                "#FFE9B8",
            ),
        ]
    return parts


def lamp_pool() -> list[str]:
    """What the working lamp throws on the boards."""
    return [ellipse(WORKING[0], 600, 430, 42, "url(#bulb)", opacity=0.75)]


def working_lamp() -> list[str]:
    """A bulb in a cage on a stand, so that nobody who tidies up falls off the stage."""
    x, y = WORKING
    foot = 600
    return [
        ellipse(x - 6, foot + 4, 44, 8, "url(#shade)"),
        line(f"M{x - 30} {foot + 2}L{x} {foot - 16}L{x + 30} {foot + 2}", "#3A2A54", 7),
        line(f"M{x} {foot - 12}V{y + 24}", "#3A2A54", 8),
        line(f"M{x + 2} {foot - 40}V{y + 26}", "#FFDFA8", 2.5, opacity=0.8),
        circle(x, y, 210, "url(#bulb)", opacity=0.5),
        circle(x, y, 74, "url(#mote)"),
        path(
            f"M{x - 9} {y + 20}C{x - 26} {y} {x - 16} {y - 22} {x} {y - 22}S{x + 26} {y} {x + 9} {y + 20}Z",
            "#FFF6DC",
        ),
        rect(x - 11, y + 16, 22, 14, "#3A2A54", 3),
        line(f"M{x - 11} {y + 18}C{x - 36} {y - 6} {x - 20} {y - 34} {x} {y - 34}", "#4A3452", 3),
        line(f"M{x + 11} {y + 18}C{x + 36} {y - 6} {x + 20} {y - 34} {x} {y - 34}", "#4A3452", 3),
        line(f"M{x - 26} {y - 4}C{x - 12} {y + 2} {x + 12} {y + 2} {x + 26} {y - 4}", "#4A3452", 2.5),
    ]
