"""G4: reading YAML with marks, beside PyYAML's fastest loader and beside libyaml's bare events.

The loader reads without garbage collection, as `load` does; the others run as everybody runs them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import yaml

from game.loader.document import read
from game.loader.scenario import load
from tests.benchmarks.ratio import Ratio, side_by_side, times_of
from tests.support.generated import as_yaml, story

GOALS = {1_000: 0.30, 10_000: 0.20}  # scenes: times as long as yaml.load(CSafeLoader)
ROUNDS = {1_000: 7, 10_000: 3}


def run() -> Iterator[Ratio | str]:
    if not hasattr(yaml, "cyaml"):
        yield "G4  skipped: this PyYAML has no libyaml"
        return
    for scenes, goal in GOALS.items():
        yield from _reading(scenes, goal)


def _reading(scenes: int, goal: float) -> Iterator[Ratio | str]:
    data = as_yaml(story(scenes)).encode()
    ways = {
        "read": lambda: _without_collection(data),
        "yaml.load": lambda: yaml.load(data, yaml.CSafeLoader),
        "events": lambda: _events(data),
        "load": lambda: load("story.yaml", data),
    }
    times = side_by_side(ways, ROUNDS[scenes])
    name = f"{scenes:,} scenes"
    yield Ratio("G4", f"read, of yaml.load(CSafeLoader), {name}", times_of(times, "read", "yaml.load"), goal)
    for one, other in (("events", "yaml.load"), ("read", "events"), ("load", "yaml.load")):
        yield f"    {times_of(times, one, other):.3g}×  {one}, of {other}, {name}"
    yield f"    {min(times['read']) * 1e3:.0f} ms  read, {name}; {min(times['load']) * 1e3:.0f} ms  load"


def _without_collection(data: bytes) -> None:
    gc.disable()
    try:
        assert not read("story.yaml", data).problems
    finally:
        gc.enable()


def _events(data: bytes) -> None:
    """libyaml alone: nobody can read faster through it."""
    next_event = yaml.cyaml.CParser(data).get_event  # type: ignore[attr-defined]  # the stubs lack it
    while next_event() is not None:
        pass
