"""What a place is made of: three depths, kept apart so that they can move against each other, and a veil over all."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..shapes import Point, group, radial, rect, svg

WIDTH, HEIGHT = 1920, 1080
MARGIN = (32, 18)  # how much more than the screen a layer shows at each side, so that it can drift
LAYERS = ("far", "middle", "near")


@dataclass(slots=True)
class Place:
    """A picture while it is being drawn; later things lie over earlier ones in the same depth."""

    defs: list[str] = field(default_factory=list)
    far: list[str] = field(default_factory=list)
    middle: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)
    veil: list[str] = field(default_factory=list)  # the darker rim, and light that lies over everything

    def svg(self) -> str:
        layers = (("far", self.far), ("middle", self.middle), ("near", self.near), ("veil", self.veil))
        return svg(WIDTH, HEIGHT, self.defs, [group(parts, id=name) for name, parts in layers])

    def layer(self, parts: Iterable[str]) -> str:
        """Some of it alone, with the margin."""
        x, y = MARGIN
        wide, high = WIDTH + 2 * x, HEIGHT + 2 * y
        return svg(wide, high, self.defs, parts, f"{-x} {-y} {wide} {high}")


def vignette(centre: Point, radius: float, colour: str, dark: float, clear: float = 0.58) -> str:
    """The gradient that `rim` is filled with; nothing of it lies on what is nearer than `clear` of the radius."""
    return radial("vignette", centre, radius, (0, colour, 0), (clear, colour, 0), (1, colour, dark))


def rim() -> list[str]:
    """The darker rim of a picture, a little larger than it."""
    return [rect(-60, -60, WIDTH + 120, HEIGHT + 120, "url(#vignette)")]
