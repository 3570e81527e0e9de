"""Pictures from disk, decoded on a thread of their own while the game goes on."""

from __future__ import annotations

import io
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.cache import surfaces

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

RAW_MEGABYTES = 24


class Loader:
    """Decodes pictures by their path under the assets, such as `places/cafe-rain.webp`.

    A file that is not there or cannot be read is known as missing, and asked for once only.
    """

    def __init__(self, assets: Path | Traversable, arrived: Callable[[], None]) -> None:
        self._assets = assets
        self._arrived = arrived
        self._raw = surfaces(RAW_MEGABYTES)
        self._missing: set[str] = set()
        self._wanted: deque[str] = deque()
        self._busy = ""
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self.arrivals = 0
        self._folders: dict[str, tuple[str, ...]] = {}

    def prefetch(self, paths: Iterable[str]) -> None:
        with self._change:
            for path in paths:
                if path not in self._wanted and path != self._busy and not self._known(path):
                    self._wanted.append(path)
            if self._wanted and self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def take(self, path: str) -> pygame.Surface | None:
        """The decoded picture if it is here. What is not, is asked for and comes later."""
        with self._change:
            found = self._raw.peek(path)
        if found is None:
            self.prefetch([path])
        return found

    def missing(self, path: str) -> bool:
        with self._change:
            return path in self._missing

    def await_more(self, seen: int, seconds: float) -> None:
        """Wait until more than `seen` pictures have been decoded or found missing, or the time is over."""
        with self._change:
            self._change.wait_for(lambda: self.arrivals > seen, seconds)

    def files(self, folder: str) -> tuple[str, ...]:
        """The names of the pictures in a folder under the assets."""
        if folder not in self._folders:
            place = self._assets / folder
            names = (file.name for file in place.iterdir()) if place.is_dir() else ()
            self._folders[folder] = tuple(sorted(n for n in names if n.endswith((".webp", ".png"))))
        return self._folders[folder]

    def close(self) -> None:
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=2)

    def _known(self, path: str) -> bool:
        return path in self._missing or self._raw.peek(path) is not None

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or bool(self._wanted))
                if self._closed:
                    return
                path = self._busy = self._wanted.popleft()
            picture = self._decode(path)
            with self._change:
                self._busy = ""
                self.arrivals += 1
                if picture is None:
                    self._missing.add(path)
                else:
                    self._raw.put(path, picture)
                self._change.notify_all()
            self._arrived()

    def _decode(self, path: str) -> pygame.Surface | None:
        try:
            content = (self._assets / path).read_bytes()
            return pygame.image.load(io.BytesIO(content), path)
        except (OSError, pygame.error):
            return None
