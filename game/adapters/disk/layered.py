"""An assets folder in which the names of packs lead into theirs; loaded with the window, it knows nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.story.dressing import SIGN

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class Shelf(Protocol):
    """Where pictures and sounds are found by their paths, such as a folder."""

    def __truediv__(self, name: str, /) -> Path | Traversable: ...


class LayeredAssets:
    """`find` gives the file of a name such as `places/yard@old-town.webp`, whatever its true ending, or None.

    `within` is the folder of the assets that this stands for, if one.
    """

    def __init__(
        self, base: Path | Traversable, find: Callable[[str], Path | None], within: str = ""
    ) -> None:
        self._base = base / within if within else base
        self._find = find
        self._within = within

    def __truediv__(self, name: str, /) -> Path | Traversable:
        if SIGN in name:
            found = self._find(f"{self._within}/{name}" if self._within else name)
            if found is not None:
                return found
        return self._base / name
