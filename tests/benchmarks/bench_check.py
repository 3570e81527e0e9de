"""`check scenes/`, as whole processes, beside three plain loads of the same files with PyYAML's fastest loader.

`again` is what an author waits for who has touched nothing: what was proved is told from the user's cache. `anew`
proves all of it each time.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.benchmarks.ratio import Ratio

ROOT = Path(__file__).parents[2]
ROUNDS = 20
LOADS = 3
GOAL = 1.0
LOAD = """import sys, yaml
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


def run() -> Iterator[Ratio | str]:
    files = [str(file) for file in sorted((ROOT / "scenes").glob("*.yaml"))]
    check = [sys.executable, "-m", "game", "check", "scenes"]
    with tempfile.TemporaryDirectory() as kept:
        surroundings = {**os.environ, "SECOND_CHANCES_DATA": kept}
        ways = {
            "again": [check],
            "anew": [[*check, "--anew"]],
            "loads": [[sys.executable, "-c", LOAD, *files]] * LOADS,
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, commands in ways.items():
                begun = perf_counter()
                for command in commands:
                    subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL, check=True)
                times[name].append(perf_counter() - begun)
    median = {name: statistics.median(taken) for name, taken in times.items()}
    said = f"{len(files)} files, of {LOADS} loads"
    yield Ratio(
        "", f"check scenes/ where nothing was touched, {said}", median["again"] / median["loads"], GOAL
    )
    yield f"    {median['anew'] / median['loads']:.3g}×  check scenes/ --anew, {said}"
    yield f"    {median['loads'] * 1e3:.0f} ms  {LOADS} loads; the first check is in the median of 20, too"
