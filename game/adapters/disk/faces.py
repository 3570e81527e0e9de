"""Font files of the player's own, in a folder of what the game keeps."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from game.app.ports import FONT_ENDINGS

LARGEST = 64_000_000  # bytes; the largest faces with all of Chinese have 40 MB


class FolderFaces:
    """The files of one folder; it is made when the first one comes."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    @property
    def where(self) -> str:
        return str(self._folder())

    def names(self) -> tuple[str, ...]:
        """The font files that lie there, by their names; none where there is no folder."""
        try:
            return tuple(sorted(f.name for f in self._folder().iterdir() if f.suffix.lower() in FONT_ENDINGS))
        except OSError:
            return ()

    def read(self, name: str) -> bytes:
        """A file of the folder, or any other by its whole path. Raises OSError."""
        path = self._folder() / name
        if path.stat().st_size > LARGEST:
            raise OSError(f"{path} is too large for a font")
        return path.read_bytes()

    def take(self, path: str) -> str:
        """Copy a file into the folder and give its name there; never in the place of another. Raises OSError."""
        content, file, folder = self.read(path), Path(path), self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        for number in itertools.count(1):
            kept = folder / (file.name if number == 1 else f"{file.stem} ({number}){file.suffix}")
            if not kept.exists():
                kept.write_bytes(content)
            if kept.read_bytes() == content:
                return kept.name
        raise AssertionError("numbers do not end")
