"""G6: choices a second without a window, log, undo and the making of the text included, beside other engines.

Every engine plays the same generated story and draws its choices with the same generator; a checksum shows that all
went the same way. An engine that is not installed is skipped. To have them:

    npm install inkjs                    in a folder outside of this one, named by SECOND_CHANCES_INKJS
    python -m venv V; V/bin/pip install bink        in another one; its python named by SECOND_CHANCES_BINK
    apt install renpy                    or a command named by SECOND_CHANCES_RENPY; it wants a screen, or Xvfb

bink plays compiled ink, which inkjs compiles: without inkjs it is skipped, too.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import tempfile
import time
import tracemalloc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from game.loader.scenario import load
from game.story.model import Scenario
from game.story.parts import Plan
from game.story.plan import plan
from game.story.playthrough import Answered, Playthrough, Told, start
from tests.benchmarks import renpy
from tests.benchmarks.formats import as_ink, as_renpy
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import screen
from tests.support.generated import as_yaml, story

SCENES = 1_000
ROUNDS = 3
CHOICES = {"ours": 100_000, "inkjs": 15_000, "bink": 40_000, "Ren'Py": 3_000}
GOALS = {"inkjs": 10.0, "bink": 5.0, "Ren'Py": 50.0}  # times as many choices a second
BYTES = 200  # an undo step
FOUR_BYTES = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Walk:
    """What an engine did."""

    choices: int
    checksum: int
    seconds: float

    @property
    def speed(self) -> float:
        return self.choices / self.seconds


def run() -> Iterator[Ratio | str]:
    told = story(SCENES)
    scenario = load("story.yaml", as_yaml(told).encode()).scenario
    assert scenario is not None
    ready = plan(scenario)
    yield Ratio("G6", "bytes an undo step", undo_bytes(scenario, ready), BYTES, unit=" B")
    with tempfile.TemporaryDirectory() as folder, screen() as environment:
        here = Path(folder)
        (here / "story.ink").write_text(as_ink(told), "utf-8")
        renpy.write(here, as_renpy(told), play=(renpy.DRIVERS / "play.rpy").read_text("utf-8"))
        found, missing = peers(here, environment)
        for name, why in missing.items():
            yield f"G6  skipped: {name}, {why}"
        yield from beside(found, scenario, ready)


def beside(found: Mapping[str, Peer], scenario: Scenario, ready: Plan) -> Iterator[Ratio | str]:
    """Each engine in turn, some rounds of it."""
    ratios: dict[str, list[float]] = {name: [] for name in found}
    ours: list[float] = []
    for _ in range(ROUNDS):
        for name, peer in found.items():
            theirs = walked(peer)
            assert theirs.checksum == walk(scenario, ready, theirs.choices).checksum, (
                f"{name} went another way"
            )
            here = walk(scenario, ready, CHOICES["ours"])
            ours.append(here.speed)
            ratios[name].append(here.speed / theirs.speed)
    for name, times in ratios.items():
        yield Ratio("G6", f"choices a second, of {name}", median(times), GOALS[name], more_is_better=True)
    yield f"    {median(ours or [walk(scenario, ready, CHOICES['ours']).speed]):,.0f} choices a second"


def walk(scenario: Scenario, ready: Plan, choices: int) -> Walk:
    """So many choices, as all engines take them; a story that ends begins anew."""
    here = start(scenario, ready=ready)
    done = checksum = letters = 0
    x = 12345
    begin = time.perf_counter()
    while done < choices:
        options = here.options()
        count = len(options)
        if not count:
            here = start(scenario, ready=ready)
            continue
        x ^= (x << 13) & FOUR_BYTES
        x ^= x >> 17
        x ^= (x << 5) & FOUR_BYTES
        taken = x % count
        checksum = (checksum * 33 + count * 4 + taken) & FOUR_BYTES
        here = here.take(options[taken])
        letters += len(text_of(here))
        done += 1
    assert letters
    return Walk(done, checksum, time.perf_counter() - begin)


def text_of(here: Playthrough) -> str:
    """What a player reads after a choice, as one text."""
    said = []
    for beat in here.told():
        match beat:
            case Told():
                speaker = beat.line.speaker
                said.append(f"{speaker}: {beat.text}" if speaker else beat.text)
            case Answered():
                said.append(beat.feedback.what)
    return "\n".join(said)


def undo_bytes(scenario: Scenario, ready: Plan, steps: int = 10_000) -> float:
    """How much memory each choice takes that can be taken back."""
    rng = random.Random(1)
    kept: list[Playthrough] = []
    here = start(scenario, ready=ready)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(steps):
        options = here.options()
        if not options:
            kept.append(here)
            here = start(scenario, ready=ready)
            options = here.options()
        here = here.take(rng.choice(options))
    found = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return found / steps


# --- the others ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Peer:
    """How another engine is started."""

    command: Sequence[str]
    environment: Mapping[str, str]


def peers(folder: Path, environment: Mapping[str, str] | None) -> tuple[dict[str, Peer], dict[str, str]]:
    """The engines that are there, and why the others are not; no environment where there is no screen."""
    found: dict[str, Peer] = {}
    missing: dict[str, str] = {}
    source, compiled = str(folder / "story.ink"), str(folder / "story.json")
    node, modules = shutil.which("node"), os.environ.get("SECOND_CHANCES_INKJS", "")
    bink = os.environ.get("SECOND_CHANCES_BINK", "")
    engine = renpy.found()
    if node and modules:
        driver = str(renpy.DRIVERS / "play_ink.mjs")
        found["inkjs"] = Peer([node, driver, source, str(CHOICES["inkjs"]), compiled, modules], os.environ)
    else:
        missing["inkjs"] = "SECOND_CHANCES_INKJS names no folder" if node else "there is no node"
    if bink and "inkjs" in found:
        command = [bink, str(renpy.DRIVERS / "play_bink.py"), compiled, str(CHOICES["bink"])]
        found["bink"] = Peer(command, os.environ)
    else:
        missing["bink"] = "SECOND_CHANCES_BINK names no python" if "inkjs" in found else "there is no inkjs"
    if engine and environment:
        home = folder / "home"
        home.mkdir()
        given = renpy.surroundings(home, environment, BENCH_CHOICES=str(CHOICES["Ren'Py"]))
        found["Ren'Py"] = Peer(renpy.start(engine, folder, folder / "kept"), given)
    else:
        missing["Ren'Py"] = "there is no screen" if engine else "it is not installed"
    return found, missing


def walked(peer: Peer) -> Walk:
    """What another engine did: the last line it prints is JSON."""
    done = subprocess.run(
        peer.command, env=peer.environment, capture_output=True, text=True, check=True, timeout=600
    )
    said = json.loads(done.stdout.splitlines()[-1])
    return Walk(said["choices"], said["checksum"], said["seconds"])
