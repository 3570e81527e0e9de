"""What a place is made of: three depths, kept apart so that they can move against each other."""

from dataclasses import dataclass, field

from ..shapes import group, svg

WIDTH, HEIGHT = 1920, 1080


@dataclass(slots=True)
class Place:
    """A picture while it is being drawn; later things lie over earlier ones in the same depth."""

    defs: list[str] = field(default_factory=list)
    far: list[str] = field(default_factory=list)
    middle: list[str] = field(default_factory=list)
    near: list[str] = field(default_factory=list)

    def svg(self) -> str:
        layers = (("far", self.far), ("middle", self.middle), ("near", self.near))
        return svg(WIDTH, HEIGHT, self.defs, [group(parts, id=name) for name, parts in layers])
