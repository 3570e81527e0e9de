"""A file that is read again and again while somebody writes it."""

from __future__ import annotations

from game.loader.scenario import Loaded, load
from game.story.model import Library


class Reloading:
    """The file `file`, read each time it has changed. What did not change is not read again."""

    def __init__(self, file: str) -> None:
        self.file = file

    def load(self, data: bytes, library: Library) -> Loaded:
        return load(self.file, data, library)
