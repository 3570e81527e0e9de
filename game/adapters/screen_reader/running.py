"""Whether a screen reader speaks on this computer.

To be asked for a tree is no sign of it: other aids ask, too, and on some desktops everybody is always asked.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

READERS = frozenset(("orca", "cthulhu", "odilia"))  # programs of Linux and its relatives that speak
SPI_GETSCREENREADER = 0x0046
PATIENCE = 2.0  # seconds


def screen_reader_runs(processes: Path = Path("/proc")) -> bool:
    """Whether one runs now."""
    if sys.platform == "win32":
        found = ctypes.c_int(0)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETSCREENREADER, 0, ctypes.byref(found), 0)
        return bool(found.value)
    if sys.platform == "darwin":
        return _runs("VoiceOver")
    return any(_name(entry) in READERS for entry in processes.glob("[0-9]*"))


def _name(process: Path) -> str:
    try:
        return (process / "comm").read_text("utf-8", "replace").strip()
    except OSError:  # it has just ended
        return ""


def _runs(name: str) -> bool:
    import subprocess  # wanted on macOS alone

    try:
        done = subprocess.run(["pgrep", "-x", name], capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
