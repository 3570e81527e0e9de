"""G7: from the start of the process to the first picture, beside a bare window and beside Ren'Py.

The floor is an interpreter that imports pygame, opens a window and fills it, as anybody would. Where there is no
graphics card that takes longer than it must; `least` is the same with the game's own hints to SDL, and is told without
a goal. Ren'Py (Debian's, or a command named by SECOND_CHANCES_RENPY) shows a title of the same picture and words, warm:
with its caches in place. Debian's package keeps no compiled scripts; what Ren'Py takes where they are kept, as its
makers have it, is told without a goal. All take turns on the same screen: the one that is there, or a virtual one.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from game.adapters.pygame_window.hints import HINTS
from tests.benchmarks import renpy
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import ROOT, screen

DRIVER = Path(__file__).parent / "drivers" / "first_picture.py"
ROUNDS = 9
GOALS = {  # times as long, and times the memory
    "a bare window": (2.0, 0.75),  # the title may cost as much again as the window; no surface is kept twice
    "Ren'Py": (0.20, 0.25),
    "Ren'Py with compiled scripts": (None, None),
}
NAMED = 6  # modules whose import costs most


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took, by the clock and of the processor; `whole` where the first picture had all its parts."""

    milliseconds: float
    processor: float
    mebibytes: float
    whole: bool


def run() -> Iterator[Ratio | str]:
    with screen() as found, tempfile.TemporaryDirectory() as folder:
        if found is None:
            yield "G7  skipped: there is no screen and no Xvfb to make one"
            return
        environment = as_installed(found, Path(folder))
        ways: dict[str, Callable[[], Start]] = {
            "the game": lambda: started("game", environment),
            "a bare window": lambda: started("bare", environment),
            "the least window": lambda: started("bare", {**environment, **HINTS}),
            **renpys(Path(folder), found),
        }
        if len(ways) == 3:
            yield "G7  skipped: Ren'Py, it is not installed"
        for way in ways.values():
            way()  # writes what is kept from start to start
        starts: dict[str, list[Start]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, way in ways.items():
                starts[name].append(way())
        yield from compared(starts)
        yield "    imports: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in costliest(environment))


def as_installed(environment: Mapping[str, str], folder: Path) -> Mapping[str, str]:
    """An installed game has its bytecode; a checkout that writes none must not be measured while it compiles."""
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def compared(starts: Mapping[str, Sequence[Start]]) -> Iterator[Ratio | str]:
    """What the rounds say: each start of ours beside the others of its round."""
    ours = starts["the game"]
    for name, (time_goal, memory_goal) in GOALS.items():
        if name in starts:
            pairs = list(zip(ours, starts[name], strict=True))
            slower = median(a.milliseconds / b.milliseconds for a, b in pairs)
            larger = median(a.mebibytes / b.mebibytes for a, b in pairs)
            for what, ratio, goal in (("start to", slower, time_goal), ("memory at", larger, memory_goal)):
                says = f"{what} the first picture, of {name}"
                yield f"    {ratio:.3g}×  {says}" if goal is None else Ratio("G7", says, ratio, goal)
    for name, found in starts.items():
        yield f"    {said(found)}  {name}"
    if not all(start.whole for start in ours):
        yield "    the first picture lacked a part: decoding took longer than it waits"


def said(starts: Sequence[Start]) -> str:
    """The median of some starts, in words."""
    clock, processor, mebibytes = (
        median(getattr(start, name) for start in starts)
        for name in ("milliseconds", "processor", "mebibytes")
    )
    return f"{clock:.0f} ms ({processor:.0f} of the processor), {mebibytes:.0f} MiB"


def started(way: str, environment: Mapping[str, str]) -> Start:
    """One start, of the game or of a bare window."""
    return told([sys.executable, str(DRIVER), way, repr(time.monotonic())], environment)


def told(command: Sequence[str], environment: Mapping[str, str]) -> Start:
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=60)
    return Start(**json.loads(done.stdout.splitlines()[-1]))


def renpys(folder: Path, environment: Mapping[str, str]) -> dict[str, Callable[[], Start]]:
    """Ren'Py with a title like ours, as it is packaged and at its best; nothing where it is not installed."""
    command = renpy.found()
    if command is None:
        return {}
    kept = {"Ren'Py": None, "Ren'Py with compiled scripts": folder / "kept"}

    def way(name: str) -> Callable[[], Start]:
        game = titled(folder / name)
        start = renpy.start(command, game, kept[name])

        def launch() -> Start:
            home = folder / "home"
            return told(start, renpy.surroundings(home, environment, BENCH_BEGUN=repr(time.monotonic())))

        return launch

    return {name: way(name) for name in kept}


def titled(game: Path) -> Path:
    """A game of Ren'Py that shows a title."""
    renpy.write(game, (renpy.DRIVERS / "title.rpy").read_text("utf-8"))
    assets = ROOT / "assets"
    shutil.copy(assets / "places" / "two-windows.webp", game / "game")
    shutil.copy(assets / "fonts" / "Fraunces-SemiBold.ttf", game / "game" / "title.ttf")
    shutil.copy(assets / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf", game / "game" / "words.ttf")
    return game


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
