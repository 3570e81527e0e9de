"""G1, G2, G3: how long it takes to prove a scenario, beside what other engines do to look a story over.

G1 are whole processes, from the text to the verdict: inkjs compiles the same story, Ren'Py lints it; neither follows a
variable. G2 is exploring alone, beside the bare operations on big integers that it cannot do without. G3 are stories of
many variables. An engine that is not installed is skipped; `bench_playing.py` says how to have them.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from game.loader.scenario import load
from game.proof.explore import explore
from game.proof.machine import Machine, forward, machine
from game.proof.program import program
from game.story.model import Scenario
from tests.benchmarks import renpy
from tests.benchmarks.formats import as_ink, as_renpy
from tests.benchmarks.growth import grown
from tests.benchmarks.growth import plot as plotted
from tests.benchmarks.ratio import Ratio, side_by_side, times_of
from tests.benchmarks.whole import Whole, ours, times_as_long, times_the_processor, told, whole
from tests.support.generated import Story, as_yaml, story

DRIVERS = Path(__file__).parent / "drivers"
GOALS = {  # scenes: times as long as the peer
    100: {},
    1_000: {"inkjs": 0.20, "Ren'Py lint": 0.20},
    10_000: {"inkjs": 0.20, "Ren'Py lint": 0.30},
}
ROUNDS = {100: 5, 1_000: 5, 10_000: 3}
STATES = 50e6  # a second, at 1,000 scenes
ALIVE = {"numbers": 6, "flags": 6}  # 2.2 thousand million states
TOO_MANY = {"numbers": 8, "flags": 8}
ARCS = 25  # with 7 variables each
VERDICTS = (0, 1)  # 1 where something is wrong: some choices of the story are never offered


def run() -> Iterator[Ratio | str]:
    with tempfile.TemporaryDirectory() as folder:
        environment = ours(PYTHONPYCACHEPREFIX=str(Path(folder) / "bytecode"))
        missing = _missing()
        for name, why in missing.items():
            yield f"G1  skipped: {name}, {why}"
        for scenes in GOALS:
            yield from checking(scenes, Path(folder) / str(scenes), environment, missing)
        yield from exploring(1_000)
        yield from many_variables(Path(folder), environment)


def plot(file: Path) -> None:
    """Measure how the time grows with the states, and draw it."""
    file.write_text(plotted(grown()), "utf-8")


# --- G1 ------------------------------------------------------------------------------------------------


def _missing() -> dict[str, str]:
    found = {}
    if not shutil.which("node") or not os.environ.get("SECOND_CHANCES_INKJS"):
        found["inkjs"] = (
            "SECOND_CHANCES_INKJS names no folder" if shutil.which("node") else "there is no node"
        )
    if renpy.found() is None:
        found["Ren'Py lint"] = "it is not installed"
    return found


def checking(
    scenes: int, folder: Path, environment: Mapping[str, str], missing: Mapping[str, str]
) -> Iterator[Ratio | str]:
    """Whole processes in turn, some rounds of it."""
    tale = story(scenes, sound=True)
    folder.mkdir()
    (folder / "story.yaml").write_text(as_yaml(tale), "utf-8")
    (folder / "story.ink").write_text(as_ink(tale), "utf-8")
    renpy.write(folder / "renpy", as_renpy(tale))
    check = [sys.executable, "-m", "game", "check", "--anew", str(folder / "story.yaml")]
    peers = [name for name in ("inkjs", "Ren'Py lint") if name not in missing]
    whole(check, environment, VERDICTS)  # once, so that bytecode is there
    for name in peers:
        _peer(name, folder)
    runs: dict[str, list[Whole]] = {name: [] for name in ("ours", *peers)}
    for _ in range(ROUNDS[scenes]):
        runs["ours"].append(whole(check, environment, VERDICTS))
        for name in peers:
            runs[name].append(_peer(name, folder))
    yield from _compared(scenes, runs)


def _peer(name: str, folder: Path) -> Whole:
    """One run of another engine over a story that it has not seen before."""
    if name == "inkjs":
        modules = os.environ["SECOND_CHANCES_INKJS"]
        command = ["node", str(DRIVERS / "compile_ink.mjs"), str(folder / "story.ink"), modules]
        return whole(command, os.environ)
    renpy.forget(folder / "renpy")
    command = renpy.lint(renpy.found() or "", folder / "renpy", folder.parent / "kept")
    return whole(command, renpy.surroundings(folder.parent))


def _compared(scenes: int, runs: Mapping[str, Sequence[Whole]]) -> Iterator[Ratio | str]:
    for name, goal in GOALS[scenes].items():
        if name in runs:
            says = f"check, whole process, of {name}, {scenes:,} scenes"
            yield Ratio("G1", says, times_as_long(runs["ours"], runs[name]), goal)
    for name in runs:
        if name != "ours":
            by_clock = times_as_long(runs["ours"], runs[name])
            of_processor = times_the_processor(runs["ours"], runs[name])
            yield f"    {by_clock:.3g}× by the clock, {of_processor:.3g}× of the processor: {name}, {scenes:,} scenes"
    yield f"    {scenes:,} scenes: " + "; ".join(f"{name} {told(found)}" for name, found in runs.items())


# --- G2 ------------------------------------------------------------------------------------------------


def _read(tale: Story) -> Scenario:
    scenario = load("story.yaml", as_yaml(tale).encode()).scenario
    assert scenario is not None
    return scenario


def exploring(scenes: int) -> Iterator[Ratio | str]:
    """From the scenario to all facts; beside it running the ready machine, and the bare operations of that run."""
    scenario = _read(story(scenes, sound=True))
    ready = machine(program(scenario))
    visits = _visits(ready)
    states = explore(scenario).states or 0
    ways = {
        "explore": lambda: explore(scenario),
        "forward": lambda: forward(ready),
        "floor": lambda: _bare(visits),
    }
    times = side_by_side(ways, 5)
    speed = {name: states / median(found) for name, found in times.items()}
    says = f"states a second, all facts, {scenes:,} scenes ({states:,} states)"
    yield Ratio("G2", says, speed["explore"] / 1e6, STATES / 1e6, more_is_better=True, unit=" M")
    for one in ("explore", "forward"):
        yield f"    {times_of(times, one, 'floor'):.3g}×  {one}, of the bare operations"
    yield "    " + ", ".join(f"{name} {rate / 1e6:,.0f} M states a second" for name, rate in speed.items())


Visit = tuple[int, tuple[tuple[int, tuple[tuple[tuple[int, int], ...], ...]], ...]]


def _visits(ready: Machine) -> list[Visit]:
    """For every scene its reachable states, and its ways as a mask and moves. The story's lines change nothing."""
    reached = forward(ready)
    return [
        (states, tuple((way.guard, tuple(step.parts for step in way.steps)) for way in row.ways))  # type: ignore[union-attr]  # its moves have no conditions
        for states, row in zip(reached.end, ready.rows, strict=True)
    ]


def _bare(visits: list[Visit]) -> None:
    """Every way of every scene run once on all its states: nobody can do with less who follows states at all."""
    for states, ways in visits:
        for guard, steps in ways:
            now = states & guard
            for parts in steps:
                out = 0
                for mask, by in parts:
                    part = now & mask
                    out |= part << by if by >= 0 else part >> -by
                now = out


# --- G3 ------------------------------------------------------------------------------------------------


def many_variables(folder: Path, environment: Mapping[str, str]) -> Iterator[Ratio | str]:
    """Stories of many variables, each proved in a process of its own."""
    for says, tale, seconds, mebibytes in (
        ("12 variables alive together", story(1_000, **ALIVE, sound=True), 10.0, 700.0),
        ("175 variables in 25 arcs", story(1_000, arcs=ARCS, sound=True), 1.0, None),
        ("past the limit, 16 variables alive together", story(1_000, **TOO_MANY, sound=True), 5.0, None),
    ):
        file = folder / "variables.yaml"
        file.write_text(as_yaml(tale), "utf-8")
        runs = [whole([sys.executable, str(DRIVERS / "prove.py"), str(file)], environment) for _ in range(3)]
        facts = [json.loads(found.said) for found in runs]
        states, left = facts[0]["states"], facts[0]["undecided"]
        found = f"{states:,} states" if states else f"not decided: {', '.join(left)}"
        taken = median(fact["seconds"] for fact in facts)
        yield Ratio("G3", f"exploring, {says} ({found})", taken, seconds, unit=" s")
        held = median(found.mebibytes for found in runs)
        if mebibytes:
            yield Ratio("G3", f"memory, {says}", held, mebibytes, unit=" MiB")
        else:
            yield f"    {held:,.0f} MiB; {facts[0]['progress']}".rstrip("; ")
