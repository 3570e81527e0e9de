"""The places of a long text part by part: most problems stand in a few scenes, and reading those again is quicker."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from game.loader.spots import Spot

Survey = Callable[[str, int], Spot]  # a text and the lines above it to the places of its values
SCENES = "scenes"


class Parts:
    """What stands before the scenes, and each scene, as far as the lines alone tell where they begin.

    That is so where scenes are written one below the other, as a mapping of blocks at the end of the file. Wherever
    something else is met the answer is None, and all has to be read again.
    """

    def __init__(self, value: Any, source: Sequence[str], begins: Mapping[int, int], survey: Survey) -> None:
        self.value, self.source, self.begins, self.survey = value, source, begins, survey
        self.scenes: Mapping[str, Any] = {}
        self.place: dict[str, int] = {}  # the number of each scene
        self.indent = 0
        self.known: dict[str, Spot] = {}  # the scenes that were read
        self.head: dict[str, Spot] = {SCENES: Spot((0, 0), (0, 0), named=self.known)}
        self.root = Spot((0, 0), (0, 0), named=self.head)
        if isinstance(value, dict) and list(value)[-1:] == [SCENES] and isinstance(value[SCENES], dict):
            self.scenes = value[SCENES]
            self.ids = list(self.scenes)
            self.place = {id: at for at, id in enumerate(self.ids)}
            first = source[begins[id(self.scenes)]]
            self.indent = len(first) - len(first.lstrip(" "))

    def around(self, way: Sequence[str | int]) -> Spot | None:
        """Places among which those along a way are found; None where they are not known."""
        section, *inner = way or ("",)
        if section == SCENES:
            found = bool(inner) and inner[0] in self.place and self._scene(str(inner[0]))
        else:
            found = bool(way) and self._head() and section in self.head
        return self.root if found else None

    def key_of(self, way: Sequence[str | int]) -> int | None:
        """The line of the key of a scene that a way leads to; None where it leads elsewhere, or that is not known."""
        if len(way) != 2 or way[0] != SCENES or way[1] not in self.place:
            return None
        return self.line_of(str(way[1]))

    def _head(self) -> bool:
        """Read all that stands before the scenes."""
        if len(self.head) > 1:
            return True
        end = self._key_line(SCENES, self.begins[id(self.scenes)], 0) if self.scenes else None
        return end is not None and self._read(0, end, list(self.value)[:-1], self.head)

    def _scene(self, id: str) -> bool:
        """Read one scene."""
        if id in self.known:
            return True
        at = self.place[id]
        begin = self.line_of(id)
        end = self.line_of(self.ids[at + 1]) if at + 1 < len(self.ids) else len(self.source)
        return begin is not None and end is not None and self._read(begin, end, [id], self.known)

    def _read(self, begin: int, end: int, keys: list[str], known: dict[str, Spot]) -> bool:
        found = self.survey("\n".join((*self.source[begin:end], "")), begin)
        if found.named is None or list(found.named) != keys:
            return False
        known.update(found.named)
        return True

    def line_of(self, scene: str) -> int | None:
        """The line of the key of a scene, from 0."""
        begin = self.begins.get(id(self.scenes[scene]))
        return None if begin is None else self._key_line(scene, begin, self.indent)

    def _key_line(self, key: str, value: int, indent: int) -> int | None:
        """The line of a key whose value begins on a line: that one, or the one above it but for remarks."""
        at = value
        while at >= 0:
            words = self.source[at].lstrip(" ")
            if len(self.source[at]) - len(words) == indent and words.startswith(f"{key}:"):
                return at
            if at < value and words and not words.startswith("#"):
                return None
            at -= 1
        return None
