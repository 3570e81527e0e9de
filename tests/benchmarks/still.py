"""What a process does while nothing happens: its share of a core and how often it wakes, read from /proc."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Still:
    """`share` of one core in per cent; `wakes` a second, of all its threads."""

    share: float
    wakes: float

    def __str__(self) -> str:
        return f"{self.share:.2f} % of a core, {self.wakes:.1f} wake-ups a second"


def watched(pid: int, seconds: float) -> Still:
    """What a process and its threads do in so many seconds."""
    before, begin = counted(pid), time.monotonic()
    time.sleep(seconds)
    after, passed = counted(pid), time.monotonic() - begin
    return Still((after[0] - before[0]) / passed * 100, (after[1] - before[1]) / passed)


def counted(pid: int) -> tuple[float, int]:
    """Seconds on a processor, and how often a thread gave it back to wait; each wait ends with one wake-up."""
    seconds, waits = 0.0, 0
    for task in (PROC / str(pid) / "task").iterdir():
        seconds += int((task / "schedstat").read_text().split()[0]) / 1e9
        for line in (task / "status").read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                waits += int(line.split()[1])
    return seconds, waits
