"""Pictures from disk, decoded and made ready on a thread of their own while the game goes on."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from os import PathLike
from typing import TYPE_CHECKING

import pygame

from game.adapters.pygame_window.cache import surfaces

if TYPE_CHECKING:
    from game.adapters.disk.layered import Shelf

RAW_MEGABYTES = 24
ENDINGS = (".webp", ".png", ".jpg", ".jpeg", ".svg")
DRAWN_AT = {
    "places": (1920, 1920),
    "people": (900, 1180),
}  # the most an SVG is drawn at; its sides stay as they are


class Loader:
    """Decodes pictures by their path under the assets, such as `places/cafe-rain.webp`.

    A file that is not there or cannot be read is known as missing, and asked for once only.
    """

    def __init__(self, assets: Shelf, arrived: Callable[[], None]) -> None:
        self._assets = assets
        self._arrived = arrived
        self._raw = surfaces(RAW_MEGABYTES)
        self._missing: set[str] = set()
        self._jobs: OrderedDict[Hashable, Callable[[], object]] = OrderedDict()
        self._doing: Hashable = None
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self.done = 0
        self._folders: dict[str, tuple[str, ...]] = {}

    def prefetch(self, paths: Iterable[str]) -> None:
        """Decode pictures that will be wanted."""
        for path in paths:
            self.do(path, partial(self.open, path), first=False)

    def do(self, name: Hashable, job: Callable[[], object], *, first: bool) -> None:
        """Do something on the thread, once for each name until it is done: before other jobs or after them."""
        with self._change:
            if name == self._doing or self._closed:
                return
            self._jobs.setdefault(name, job)
            if first:
                self._jobs.move_to_end(name, last=False)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
            self._change.notify_all()

    @property
    def idle(self) -> bool:
        """Whether all that was asked for has been done."""
        with self._change:
            return not (self._jobs or self._doing)

    def open(self, path: str) -> pygame.Surface | None:
        """The picture, decoded here and now if it is not yet; for jobs, which are on the thread."""
        with self._change:
            found = self._raw.peek(path)
            if found is not None or path in self._missing:
                return found
        found = self.read(path)
        with self._change:
            if found is None:
                self._missing.add(path)
            else:
                self._raw.put(path, found)
        return found

    def await_more(self, seen: int, seconds: float) -> None:
        """Wait until more than `seen` jobs have been done, or the time is over."""
        with self._change:
            self._change.wait_for(lambda: self.done > seen, seconds)

    def files(self, folder: str) -> tuple[str, ...]:
        """The names of the pictures in a folder under the assets."""
        if folder not in self._folders:
            place = self._assets / folder
            names = (file.name for file in place.iterdir()) if place.is_dir() else ()
            self._folders[folder] = tuple(sorted(n for n in names if n.lower().endswith(ENDINGS)))
        return self._folders[folder]

    def close(self) -> None:
        with self._change:
            self._closed = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=2)

    def _work(self) -> None:
        while True:
            with self._change:
                self._change.wait_for(lambda: self._closed or bool(self._jobs))
                if self._closed:
                    return
                self._doing, job = self._jobs.popitem(last=False)
            job()
            with self._change:
                self._doing = None
                self.done += 1
                self._change.notify_all()
            self._arrived()

    def read(self, path: str) -> pygame.Surface | None:
        """A picture decoded here and now, and not kept; None where there is none."""
        file = self._assets / path
        try:
            if file.name.lower().endswith(".svg"):
                return pygame.image.load_sized_svg(
                    io.BytesIO(file.read_bytes()), DRAWN_AT[path.partition("/")[0]]
                )
            if isinstance(file, PathLike):  # SDL reads a true file without asking Python for each piece of it
                return pygame.image.load(file)
            return pygame.image.load(io.BytesIO(file.read_bytes()), file.name)
        except (OSError, pygame.error, ValueError, MemoryError):  # whatever somebody's own file is
            return None
