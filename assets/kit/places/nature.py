"""Trees, as more than one place has them."""

import math
import random
from collections.abc import Sequence

from ..shapes import Point, blob, leaf, path

Layers = Sequence[tuple[str, float, Point]]  # colour, size, shift: from the shaded side to the lit one


def trunk(x: float, y: float, h: float, w: float, colour: str, lit: str) -> list[str]:
    left = f"M{x - w} {y}C{x - w * 0.5} {y - h * 0.3} {x - w * 0.5} {y - h * 0.7} {x - w * 0.4} {y - h}"
    right = f"H{x + w * 0.4}C{x + w * 0.5} {y - h * 0.7} {x + w * 0.5} {y - h * 0.3} {x + w} {y}Z"
    edge = f"h{w * 0.25}C{x - w * 0.25} {y - h * 0.7} {x - w * 0.2} {y - h * 0.3} {x - w * 0.5} {y}Z"
    return [path(left + right, colour), path(left + edge, lit)]


def crown(
    centre: tuple[float, float], size: float, layers: Layers, seed: int, count: int, flat: float = 0.78
) -> list[str]:
    """Puffs of leaves, dark to light, with single leaves at the rim of each layer."""
    chance = random.Random(seed)
    parts = []
    for colour, share, shift in layers:
        cx, cy = centre[0] + shift[0], centre[1] + shift[1]
        for _ in range(int(count * (0.55 + 0.6 * share))):
            a, q = chance.uniform(0, 2 * math.pi), math.sqrt(chance.random()) * size * share
            r = chance.uniform(0.13, 0.24) * size
            parts.append(
                path(
                    blob(
                        cx + math.cos(a) * q,
                        cy + math.sin(a) * q * flat,
                        r,
                        r * 0.86,
                        8,
                        0.1,
                        chance.random(),
                    ),
                    colour,
                )
            )
        for _ in range(int(count * 2.2)):
            a, q = chance.uniform(0, 2 * math.pi), size * share * chance.uniform(0.75, 1.22)
            k = chance.uniform(0.6, 1.25) * size / 300
            parts.append(
                leaf(
                    cx + math.cos(a) * q,
                    cy + math.sin(a) * q * flat,
                    13 * k,
                    7 * k,
                    chance.randint(0, 180),
                    colour,
                )
            )
    return parts
