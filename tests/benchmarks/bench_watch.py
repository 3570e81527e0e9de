"""G10: one scene of 1,000 is edited while the story is played: how long until the new picture and the proof are there.

Words are edited, an effect, and where a choice leads. What counts is the time in which the game has a processor, from
the look at the file to the picture at 1920×1080, and for the proof from there on.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks import renpy
from tests.benchmarks.bench_start import as_installed
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import ROOT, screen
from tests.support.generated import as_yaml, story

SCENES, ROUNDS = 1_000, 9
GOAL_MS = 100.0


def run() -> Iterator[Ratio | str]:
    with screen() as found, tempfile.TemporaryDirectory() as folder:
        if found is None:
            yield "G10 skipped: there is no screen and no Xvfb to make one"
            return
        place = Path(folder) / "long"
        place.mkdir()
        (place / "story.yaml").write_text(as_yaml(story(SCENES, sound=True)), "utf-8")
        command = [sys.executable, str(renpy.DRIVERS / "watching.py"), str(place), str(ROUNDS)]
        given = as_installed(found, Path(folder))
        done = subprocess.run(command, env=given, cwd=ROOT, capture_output=True, check=True, timeout=600)
    times: dict[str, list[tuple[float, float]]] = {}
    for what, picture, proof in json.loads(done.stdout.splitlines()[-1]):
        times.setdefault(what, []).append((picture, proof))
    for what, both in times.items():
        whole = median(picture + proof for picture, proof in both)
        says = f"{what} edited in one scene of {SCENES:,}: picture and proof"
        yield Ratio("G10", says, whole, GOAL_MS, unit=" ms")
        picture, proof = median(p for p, _ in both), median(p for _, p in both)
        worst = max(a + b for a, b in both)
        yield f"    {picture:.0f} ms to the picture, {proof:.0f} ms of the proof; worst {worst:.0f} ms"
