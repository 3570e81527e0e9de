"""Files that a player asked for: a new one each time, in the folder where people look for their documents."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from game.adapters.disk.folders import data_folder

KEPT_LETTERS = " -–—’'(),."  # besides letters and digits; the rest means something to some system
LONGEST = 120  # characters of a name


class DocumentPapers:
    """Writes into the documents of the user; into the folder of the game where there are none."""

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder

    def put(self, name: str, ending: str, content: bytes) -> str:
        """A new file with this name, or this name and a number; never in the place of another. Raises OSError."""
        folder = self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        plain = safe(name)
        for number in itertools.count(1):
            path = folder / (f"{plain}{ending}" if number == 1 else f"{plain} ({number}){ending}")
            try:
                with path.open("xb") as file:
                    file.write(content)
            except FileExistsError:
                continue
            return str(path)
        raise AssertionError("numbers do not end")


def safe(name: str) -> str:
    """A name that every system takes."""
    plain = "".join(c if c.isalnum() or c in KEPT_LETTERS else " " for c in name)
    return " ".join(plain.split())[:LONGEST].strip(" .") or "Second Chances"


def documents() -> Path:
    """Where people look for their documents."""
    import platformdirs  # only when it is needed

    found = Path(platformdirs.user_documents_dir())
    return found if found.is_dir() else data_folder()
