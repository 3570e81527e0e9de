"""A story's file watched while its author writes: looked at beside the game, and read again when it was saved."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Lock, Thread

from game.adapters.disk.folders import LIBRARY_FILE
from game.adapters.disk.reading import library_in
from game.adapters.disk.stories import as_story
from game.loader.document import Document
from game.loader.reloading import Reloading
from game.loader.scenario import Loaded
from game.story.location import Location
from game.story.problem import Problem
from game.ui.screen import Story

SETTLES = 0.3  # seconds; a file that is broken so shortly after a change is perhaps not all written yet
GONE = 1.0  # seconds; editors take a file away and put another in its place
OFTEN, SELDOM = (
    0.1,
    0.4,
)  # seconds between two looks: while somebody writes, and when nothing was saved for long
LONG = 60.0  # seconds

Stamp = (
    tuple[int, int, int] | None
)  # when it was changed, its size, which file it is; None where there is none


class Looks:
    """What becomes of a file and of the library beside it, told once for each change. `now` is in seconds."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.beside = path.parent / LIBRARY_FILE
        self._stamps: tuple[Stamp, Stamp] | None = None
        self._since = 0.0
        self._open = False  # whether something has changed that was not told yet
        self._read: Story | None = None  # what stands in the files as they are stamped
        self._found: tuple[bytes, bytes] | None = None  # what was read, told or not
        self._told: tuple[bytes, bytes] | None = None
        self._reloading = Reloading(str(path))

    def look(self, now: float) -> Story | None:
        """The story as it stands, where that is new and is to be told by now."""
        stamps = _stamp(self.path), _stamp(self.beside)
        if stamps != self._stamps:
            self._stamps, self._since, self._open, self._read = stamps, now, True, None
        if not self._open:
            return None
        age = now - self._since
        if stamps[0] is None:
            if age < GONE:
                return None
            self._open, self._told = False, None
            return self._missing("the file is not there at the moment")
        if self._read is None and not self._read_again():
            return None
        if self._read is not None and self._read.scenario is None and age < SETTLES:
            return None
        self._open, self._told = False, self._found
        return self._read

    def pause(self, now: float) -> float:
        """Seconds until it is worth looking again."""
        return OFTEN if self._open or now - self._since < LONG else SELDOM

    def _read_again(self) -> bool:
        """Read what stands in the files; False where it is what was told already, or cannot be read just now."""
        try:
            data = self.path.read_bytes()
            shared = self.beside.read_bytes() if self._stamps and self._stamps[1] else b""
        except OSError as error:  # between two looks it was taken away, or is held by the editor
            self._stamps = self._found = None
            self._read = self._missing(f"the file cannot be read: {error.strerror or error}")
            return True
        if (data, shared) == self._told:
            self._open = False
            return False
        self._found = data, shared
        library = library_in(str(self.beside), shared) if shared else None
        loaded = self._reloading.load(data, library.library if library else None)
        wrong = tuple(p for p in library.problems if p.severity == "error") if library else ()
        story = as_story(self.path, loaded)
        if wrong:
            story = replace(story, scenario=None, problems=(*wrong, *story.problems))
        self._read = story
        return True

    def _missing(self, message: str) -> Story:
        shown = str(self.path)
        problem = Problem(shown, Location(1, 1), "not-yaml", "error", message)
        return as_story(self.path, Loaded(shown, None, (problem,), Document(shown, "")))


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class WatchedFile:
    """Looks at a file in a thread of its own. `arrived` is called from there when there are news."""

    def __init__(self, path: Path, arrived: Callable[[], None]) -> None:
        self._looks = Looks(path)
        self._arrived = arrived
        self._news: list[Story] = []
        self._lock = Lock()
        self._closed = Event()
        Thread(target=self._run, name=f"watching {path.name}", daemon=True).start()

    def news(self) -> Story | None:
        with self._lock:
            found, self._news = self._news[-1:], []
        return found[0] if found else None

    def close(self) -> None:
        self._closed.set()

    def _run(self) -> None:
        while True:
            found = self._looks.look(time.monotonic())
            if found is not None:
                with self._lock:
                    self._news.append(found)
                self._arrived()
            if self._closed.wait(self._looks.pause(time.monotonic())):
                return
