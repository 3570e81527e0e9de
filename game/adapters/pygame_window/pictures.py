"""What the pictures need beside their files; the caller fills it, and what is missing has a calm default."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import field, frozen

Light = tuple[int, int, int]

DAYLIGHT: Light = (255, 255, 255)
GROUNDS = ("#9CC5C0", "#C8B4D8", "#EBD8AE", "#E8B99C", "#B9C8E6")  # behind a face with no ground of its own
TAG = "#3D2F6B"


@frozen
class Pictures:
    """The light of a place multiplies whoever stands in it; ground and name tag belong to a person."""

    light: Mapping[str, Light] = field(default_factory=dict)
    ground: Mapping[str, str] = field(default_factory=dict)
    tag: Mapping[str, str] = field(default_factory=dict)

    def light_of(self, place: str) -> Light:
        return self.light.get(place, DAYLIGHT)

    def ground_of(self, person: str) -> str:
        return self.ground.get(person) or GROUNDS[sum(map(ord, person)) % len(GROUNDS)]

    def tag_of(self, person: str) -> str:
        return self.tag.get(person, TAG)
