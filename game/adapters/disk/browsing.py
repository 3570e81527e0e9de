"""The folders of the machine, for a page on which somebody looks for a story of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.adapters.disk.folders import LIBRARY_FILE
from game.ui.screen import Folder

ENDINGS = (".yaml", ".yml")
MOST = 400  # of a folder, of each kind; in a longer one nobody finds anything by looking


def look_into(given: str, first: Callable[[], Path]) -> Folder:
    """What of a folder is of use here; of the folder of documents where none is given. Hidden ones are left out."""
    folder = Path(given) if given else first()
    folders: list[str] = []
    files: list[str] = []
    trouble = ""
    try:
        folder = folder.resolve()
        for found in folder.iterdir():
            if found.name.startswith("."):
                continue
            if found.is_dir():
                folders.append(found.name)
            elif found.suffix.lower() in ENDINGS and found.name != LIBRARY_FILE:
                files.append(found.name)
    except (OSError, ValueError) as error:
        trouble = getattr(error, "strerror", None) or str(error)
    above = str(folder.parent) if folder.parent != folder else ""
    return Folder(str(folder), above, _in_order(folders), _in_order(files), trouble)


def _in_order(names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (name.casefold(), name))[:MOST])
