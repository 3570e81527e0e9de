"""The processes that the tests have begun."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def children() -> set[str]:
    """The processes that this one has begun and that are not gone; other tests may have left some of theirs."""
    mine = str(os.getpid())
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            if stat.read_text().rpartition(")")[2].split()[1] == mine:
                found.add(stat.parent.name)
    return found
