"""The folder of one session: its ledger lies there while the room is open, and nothing stays of it afterwards."""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from game.adapters.web.ledger import LEDGER, forget_ledger

IN_USE = "in-use.sqlite"  # locked as long as the window of this session lives, however it ends
ROOMS = "rooms"  # in the folder of what is kept


class InUse:
    """Holds a session's folder, so that no other game takes it for one that was left behind.

    The lock is one of SQLite's on an empty file: every system drops it with the process that held it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / IN_USE
        self._held: sqlite3.Connection | None = None

    def hold(self) -> None:
        """From any thread. A folder that cannot be held, on a full disk, is used all the same."""
        with suppress(sqlite3.Error):
            self._held = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
            self._held.execute("begin exclusive")

    def release(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None
        self._path.unlink(missing_ok=True)


def fresh_folder(kept: Path) -> Path:
    """A folder for a new session. What killed games have left behind is deleted first."""
    forget_left(kept)
    rooms = kept / ROOMS
    rooms.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="room-", dir=rooms))


def forget_left(kept: Path) -> None:
    """Delete what lies in folders of sessions that nobody holds any more."""
    for folder in (kept / ROOMS).glob("*/"):
        if (folder / IN_USE).exists() and not _held(folder / IN_USE):
            with suppress(OSError):  # a server that is just ending may have it open
                forget_ledger(folder / LEDGER)
                (folder / IN_USE).unlink(missing_ok=True)
                folder.rmdir()


def _held(path: Path) -> bool:
    """Whether a window that lives holds it."""
    try:
        probe = sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.Error:
        return True
    try:
        probe.execute("begin exclusive")
    except sqlite3.Error:
        return True
    finally:
        probe.close()
    return False
