"""G8 and G9: what a still screen costs, and how long each picture takes, beside what it takes at the very least.

G8 is the game at its title in 20 seconds without any event, once a minute without one has gone by and nothing moves
any more; Ren'Py waits at a title of the same picture and words. Before that the place lives, as every place in a story:
what the liveliest takes at 1920×1080 is told beside it.

G9 is a whole play of Thirty Days at 1920×1080, from the title to the debrief, with every target of every page gone over
by key and by pointer: from each event, and each step of a motion, to the pixels. What counts is the time in which the
game has the processor or waits for a picture; of each picture the quickest of some plays, so that what others do at
that moment is none of it. Beside each stands what copying and showing the same pixels takes. Collections of garbage
are measured over presses in a story of 10,000 scenes.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.adapters.pygame_window.life import COMES_DOWN
from game.adapters.pygame_window.window import REST_AFTER
from tests.benchmarks import renpy
from tests.benchmarks.bench_start import as_installed, titled
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import ROOT, screen
from tests.benchmarks.still import PROC, Still, watched
from tests.support.generated import as_yaml, story

SECONDS = 20.0
SETTLED = 4.0  # seconds after which a start is over, whatever comes after the first picture
RESTED = SETTLED + REST_AFTER + COMES_DOWN  # and after which what moves at the title has come to rest
LIVES, LIFE_SHARE = 4.0, 15.0  # seconds that each place is watched; per cent of a core that one may take
SHARE, WAKES = 0.2, 10.0
SIZE = (1920, 1080)
PLAYS = 3
FRAMES = 200  # of Ren'Py's title
SCRIPT = ROOT / "tests" / "scenarios" / "thirty-days.play"
WHOLE = 0.5  # of the window, from which on it counts as drawn in full
PART_MS, FULL_MS, PAUSE_MS = 2.0, 16.7, 2.0
SCENES, PRESSES = 10_000, 3_000


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a play, in milliseconds from the event to the pixels; `drivers/frames.py` says more."""

    moment: str
    what: str
    work: float
    clock: float
    bare: float
    part: float


def run() -> Iterator[Ratio | str]:
    with screen() as found, tempfile.TemporaryDirectory() as folder:
        if found is None:
            yield "G8  skipped: there is no screen and no Xvfb to make one"
            return
        environment = as_installed(found, Path(folder))
        yield from waiting(environment, found, Path(folder))
        yield from living(environment)
        yield from drawing(environment)
        yield from drawing_of_renpy(found, Path(folder))
        yield from collecting(environment, Path(folder) / "long")


# --- G8 ------------------------------------------------------------------------------------------------


def waiting(environment: Mapping[str, str], found: Mapping[str, str], folder: Path) -> Iterator[Ratio | str]:
    if not (PROC / "self" / "schedstat").exists():
        yield "G8  skipped: this system does not say how long a thread was on a processor"
        return
    ours = at_rest([sys.executable, "-m", "game", "--keep-nothing"], environment, RESTED)
    yield Ratio("G8", "of a core, waiting at the title", ours.share, SHARE, unit=" %")
    yield Ratio("G8", "wake-ups a second, waiting at the title", ours.wakes, WAKES, unit="")
    command = renpy.found()
    if command is None:
        yield "    Ren'Py is not installed"
        return
    given = renpy.surroundings(folder / "home", found, BENCH_BEGUN="0", BENCH_STAYS="yes")
    theirs = at_rest(renpy.start(command, titled(folder / "title"), folder / "kept"), given)
    yield f"    {ours}, the game; {theirs}, Ren'Py"
    yield f"    {ours.share / theirs.share:.3g}× of what Ren'Py takes"


def living(environment: Mapping[str, str]) -> Iterator[Ratio | str]:
    """What all that moves by itself takes: rain, leaves, breath, lids, a far part that drifts."""
    command = [sys.executable, str(renpy.DRIVERS / "living.py"), *map(str, SIZE), str(LIVES)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=600)
    found = sorted(json.loads(done.stdout.splitlines()[-1]), key=lambda place: -place[1])
    liveliest, share = found[0]
    yield Ratio("G8", f"of a core, {liveliest} at {SIZE[0]}×{SIZE[1]}", share, LIFE_SHARE, unit=" %")
    yield "    " + ", ".join(f"{place} {share:.1f} %" for place, share in found[1:])


def at_rest(command: Sequence[str], environment: Mapping[str, str], settled: float = SETTLED) -> Still:
    """What a program does in some seconds, `settled` seconds after its start."""
    with subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            time.sleep(settled)
            return watched(process.pid, SECONDS)
        finally:
            process.terminate()


# --- G9 ------------------------------------------------------------------------------------------------


def drawing(environment: Mapping[str, str]) -> Iterator[Ratio | str]:
    """Partial and full pictures over a whole play, and the slowest of all."""
    pictures = quickest([played(environment) for _ in range(PLAYS)])
    moved = [picture for picture in pictures if picture.what != "life"]  # which has a goal of its own
    parts = [picture for picture in moved if picture.part < WHOLE]
    fulls = [picture for picture in moved if picture.part >= WHOLE]
    for name, found, goal in (("partial", parts, PART_MS), ("full", fulls, FULL_MS)):
        slow = share_of([picture.work for picture in found], 0.99)
        yield Ratio(
            "G9", f"{name} picture at {SIZE[0]}×{SIZE[1]}, p99 of {len(found):,}", slow, goal, unit=" ms"
        )
    for name, found in (("partial", parts), ("full", fulls), ("all", pictures)):
        yield f"    {name}: {spread([p.work for p in found])}; bare {spread([p.bare for p in found])}"
    yield f"    by the clock: {spread([p.clock for p in pictures])}"
    for name in sorted({picture.what for picture in pictures}):
        those = [picture for picture in pictures if picture.what == name]
        yield f"    {name} ({len(those):,}): {spread([p.work for p in those])}"


def drawing_of_renpy(found: Mapping[str, str], folder: Path) -> Iterator[str]:
    """What a picture of its title takes Ren'Py, which draws all of it each time."""
    command = renpy.found()
    if command is None:
        return
    frames = {"BENCH_FRAMES": str(FRAMES), "BENCH_SIZE": "x".join(map(str, SIZE))}
    given = renpy.surroundings(folder / "home", found, BENCH_BEGUN="0", **frames)
    start = renpy.start(command, titled(folder / "frames"), folder / "kept")
    done = subprocess.run(start, env=given, capture_output=True, check=True, timeout=300)
    times = json.loads(done.stdout.splitlines()[-1])[FRAMES // 4 :]
    yield f"    Ren'Py, its title again and again: {spread(times)}"


def played(environment: Mapping[str, str]) -> list[Picture]:
    """The pictures of one play."""
    driver = str(renpy.DRIVERS / "frames.py")
    command = [sys.executable, driver, *map(str, SIZE), str(SCRIPT)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=600)
    return [Picture(*found) for found in json.loads(done.stdout.splitlines()[-1])]


def quickest(plays: Sequence[Sequence[Picture]]) -> list[Picture]:
    """Of each moment the quickest picture. A picture that comes late in one play only is left out."""
    named = [{picture.moment: picture for picture in play} for play in plays]
    return [
        min((play[moment] for play in named), key=lambda picture: picture.work)
        for moment in named[0]
        if all(moment in play for play in named)
    ]


def share_of(found: Sequence[float], share: float) -> float:
    return sorted(found)[min(len(found) - 1, int(len(found) * share))]


def spread(found: Sequence[float]) -> str:
    half, slow = share_of(found, 0.5), share_of(found, 0.99)
    return f"p50 {half:.2f}, p99 {slow:.2f}, worst {max(found):.2f} ms"


# --- collections ---------------------------------------------------------------------------------------


def collecting(environment: Mapping[str, str], folder: Path) -> Iterator[Ratio | str]:
    """The longest collection of garbage while a long story is played."""
    folder.mkdir()
    (folder / "story.yaml").write_text(as_yaml(story(SCENES)), "utf-8")
    command = [sys.executable, str(renpy.DRIVERS / "pauses.py"), str(folder), str(PRESSES)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True, timeout=600)
    found = [milliseconds for _, milliseconds in json.loads(done.stdout.splitlines()[-1])]
    longest = max(found, default=0.0)
    yield Ratio("G9", f"longest collection, story of {SCENES:,} scenes", longest, PAUSE_MS, unit=" ms")
    yield f"    {len(found)} collections in {PRESSES:,} presses, {sum(found):.0f} ms in all"
