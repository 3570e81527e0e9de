"""The pictures of pages that may come next, judged by where people stand on the page that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from game.adapters.pygame_window.making import Picture
from game.story.frozen import replace
from game.ui.frame import Figure, Frame, Rect, Scenery
from game.ui.view import Stage

MOST = 6  # pictures made ahead: a few places or people; more would push out what is shown soon


class Ahead:
    """Remembers where one, two or three people stand in this window."""

    def __init__(self) -> None:
        self._poses: dict[tuple[tuple[int, int], int], tuple[Figure, ...]] = {}

    def learn(self, frame: Frame) -> None:
        figures = tuple(placed.item for placed in frame.items if isinstance(placed.item, Figure))
        if figures:
            self._poses[frame.size, len(figures)] = figures

    def behind(self, frame: Frame) -> Sequence[Picture]:
        """The place of a page as it steps back behind the next one, which most pages may come to."""
        places = (placed.item for placed in frame.items if isinstance(placed.item, Scenery))
        return [
            replace(place, back="blurred") for place in places if not place.radius and place.back == "clear"
        ]

    def pictures(self, stages: Iterable[Stage], size: tuple[int, int]) -> Sequence[Picture]:
        """What these stages show, the next one first."""
        return tuple(islice(dict.fromkeys(self._all(stages, size)), MOST))

    def _all(self, stages: Iterable[Stage], size: tuple[int, int]) -> Iterable[Picture]:
        for stage in stages:
            yield Scenery(Rect(0, 0, *size), stage.place, back=stage.back)
            poses = self._poses.get((size, len(stage.people)), ())
            for pose, who in zip(poses, stage.people, strict=False):
                yield replace(pose, person=who.person, mood=who.mood, place=stage.place)
