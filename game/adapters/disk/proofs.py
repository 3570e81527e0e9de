"""What was proved before, so that a scenario that nobody has touched since need not be proved again.

A cache and nothing more: it lies in the user's folder for such things, is made anew when in doubt, and never shipped.
An answer counts only for exactly the same text, library, assets, Python and code of the proof.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.adapters.disk.folders import DATA_FOLDER

FOLDER = "proofs"
CODE = ("adapters", "cli", "loader", "proof", "story")  # the rooms whose code takes part in an answer
Plain = tuple[Any, ...]  # of texts, numbers, None and such tuples


def proofs_folder() -> Path | None:
    """Where answers are kept; None where there is no such folder.

    Asked for here by hand: to import platformdirs takes longer than to read an answer.
    """
    if chosen := os.environ.get(DATA_FOLDER):
        return Path(chosen, FOLDER)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base, "second-chances", "Cache", FOLDER) if base else None
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "second-chances" / FOLDER
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base and os.path.isabs(base) else home / ".cache") / "second-chances" / FOLDER


def stamp(assets: Path, asked: str) -> bytes:
    """What an answer depends on besides a text and its library: Python, our code, the assets, what was asked."""
    found = sha256(f"{sys.version}\n{asked}\n".encode())
    package = Path(__file__).parents[2]
    for room in CODE:
        for at, _, files in os.walk(package / room):
            for name in sorted(files):
                if name.endswith(".py"):
                    file = os.stat(os.path.join(at, name))
                    found.update(f"{at}/{name} {file.st_size} {file.st_mtime_ns}\n".encode())
    for at, folders, files in os.walk(assets):
        folders.sort()
        found.update(f"{at}: {' '.join(sorted(files))}\n".encode())
    return found.digest()


def stamp_of_pack(folder: Path) -> bytes:
    """The same for the assets of a pack: what files there are, and what the table says of them."""
    found = sha256()
    for at, folders, files in os.walk(folder / "assets"):
        folders.sort()
        found.update(f"{at}: {' '.join(sorted(files))}\n".encode())
    with suppress(OSError):
        found.update((folder / "assets" / "pictures.yaml").read_bytes())
    return found.digest()


def key_of(stamped: bytes, shown: str, data: bytes, library: bytes | None) -> bytes:
    """What an answer is good for: this text under this name, with this library beside it (None: with none)."""
    beside = b"-" if library is None else b"+" + sha256(library).digest()
    return sha256(stamped + sha256(shown.encode()).digest() + sha256(data).digest() + beside).digest()


class Proofs:
    """Answers by file. A folder that cannot be read or written only costs time."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, file: Path, key: bytes) -> Plain | None:
        """What was answered for exactly this, or None."""
        if self.folder is None:
            return None
        try:
            kept = (self.folder / _name(file)).read_bytes()
        except OSError:
            return None
        if kept[:32] != key or kept[32:64] != sha256(kept[64:]).digest():
            return None
        found = marshal.loads(kept[64:])  # of our own making, as its sum shows
        return found if isinstance(found, tuple) else None

    def put(self, file: Path, key: bytes, answer: Plain) -> None:
        """Keep an answer in place of the file's last one."""
        if self.folder is None:
            return
        text = marshal.dumps(answer)
        path = self.folder / _name(file)
        beside = path.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(key + sha256(text).digest() + text)
            beside.replace(path)  # whole or not at all
        except OSError:
            with suppress(OSError):
                beside.unlink()


def _name(file: Path) -> str:
    return sha256(os.fsencode(os.path.abspath(file))).hexdigest()[:32]
