"""G7: from the start of the process to the first picture, beside the least that any window costs.

The floor is an interpreter that imports pygame, opens a window and fills it, as anybody would. Where there is no
graphics card that takes longer than it must; `least` is the same with the game's own hints to SDL, and is told without
a goal. All take turns on the same screen: the one that is there, or a virtual one (Xvfb).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from game.adapters.pygame_window.hints import HINTS
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import ROOT, screen

DRIVER = Path(__file__).parent / "drivers" / "first_picture.py"
ROUNDS = 9
TIME = 2.0  # times the floor: the title may cost as much again as the window it stands in
MEMORY = 0.75  # times the floor: no surface is kept twice
NAMED = 6  # modules whose import costs most


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took, by the clock and of the processor; `whole` where the first picture had all its parts."""

    milliseconds: float
    processor: float
    mebibytes: float
    whole: bool


def run() -> Iterator[Ratio | str]:
    with screen() as found, tempfile.TemporaryDirectory() as bytecode:
        if found is None:
            yield "G7  skipped: there is no screen and no Xvfb to make one"
            return
        # An installed game has its bytecode; a checkout that writes none must not be measured while it compiles.
        environment = {**found, "PYTHONPYCACHEPREFIX": bytecode}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for way in ("bare", "game"):
            started(way, environment)
        floor, least, ours = [], [], []
        for _ in range(ROUNDS):
            floor.append(started("bare", environment))
            least.append(started("bare", {**environment, **HINTS}))
            ours.append(started("game", environment))
        slower = median(a.milliseconds / b.milliseconds for a, b in zip(ours, floor, strict=True))
        larger = median(a.mebibytes / b.mebibytes for a, b in zip(ours, floor, strict=True))
        yield Ratio("G7", "start to the first picture, of a bare window", slower, TIME)
        yield Ratio("G7", "memory at the first picture, of a bare window", larger, MEMORY)
        yield f"    ours {said(ours)}; bare {said(floor)}; least {said(least)}"
        if not all(start.whole for start in ours):
            yield "    the first picture lacked a part: decoding took longer than it waits"
        yield "    imports: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in costliest(environment))


def said(starts: list[Start]) -> str:
    """The median of some starts, in words."""
    clock, processor, mebibytes = (
        median(getattr(start, name) for start in starts)
        for name in ("milliseconds", "processor", "mebibytes")
    )
    return f"{clock:.0f} ms ({processor:.0f} of the processor), {mebibytes:.0f} MiB"


def started(way: str, environment: Mapping[str, str]) -> Start:
    """One start, of the game or of a bare window."""
    command = [sys.executable, str(DRIVER), way, repr(time.monotonic())]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=60)
    return Start(**json.loads(done.stdout.splitlines()[-1]))


def costliest(environment: Mapping[str, str]) -> list[tuple[str, float]]:
    """The modules whose own import takes longest, with its milliseconds."""
    command = [sys.executable, "-X", "importtime", str(DRIVER), "game", "0"]
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    found = []
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|") if line.count("|") == 2 else ("", "", "")
        if own.strip().isdecimal():
            found.append((name.strip(), int(own) / 1000))
    return sorted(found, key=lambda pair: -pair[1])[:NAMED]
