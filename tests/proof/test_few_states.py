"""How many states a proof needs where most of what was chosen is forgotten, and what it finds where nothing is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.loader.scenario import load
from game.proof.explore import explore
from game.story.model import Scenario
from tests.proof.test_partial import flags

ROOT = Path(__file__).parents[2]
SECRET = "1011001110001101"  # the combination of the lock that cannot be opened
LONG = 200  # seconds on a slow and busy machine; a proof that hangs would take for ever


def scenario_of(lines: list[str]) -> Scenario:
    loaded = load("story.yaml", "\n".join([*lines, ""]).encode())
    assert loaded.scenario is not None, loaded.problems
    return loaded.scenario


def row(number: int, *, at_end: list[str], asked: bool) -> Scenario:
    """Rooms in a row, each with a switch; whether it was pressed is told in the next room, or (not `asked`) nowhere."""
    lines = ["title: A row of switches", "start: s0", "variables:"]
    lines += [f"  f{at}: false" for at in range(number)]
    lines += ["scenes:"]
    for at in range(number):
        goto = f"s{at + 1}" if at + 1 < number else "door"
        told = [f"      - {{text: It hums., when: f{at - 1}}}"] if at and asked else []
        lines += [f"  s{at}:", "    lines:", f"      - Room {at}.", *told, "    choices:"]
        lines += [
            f"      - {{text: Press {at}., id: yes-{at}, approach: neutral, set: {{f{at}: true}}, goto: {goto}}}",
            f"      - {{text: Leave {at}., id: no-{at}, approach: neutral, goto: {goto}}}",
        ]
    return scenario_of([*lines, *at_end])


DOOR = ["  door: {lines: [A door.], ending: {title: A door, outcome: mixed}}"]


@pytest.mark.parametrize("number", [12, 24])
def test_flags_that_are_forgotten_at_once_need_two_states_a_scene(number: int) -> None:
    scenario = row(number, at_end=DOOR, asked=True)
    facts = explore(scenario)
    assert facts.states is not None and facts.states <= 2 * len(scenario.scenes)
    assert facts.playthroughs == str(2**number)
    assert not facts.undecided


@pytest.mark.parametrize("number", [12, 24])
def test_flags_that_nobody_asks_for_need_one_state_a_scene(number: int) -> None:
    scenario = row(number, at_end=DOOR, asked=False)
    facts = explore(scenario)
    assert facts.states == len(scenario.scenes) == number + 1
    assert facts.playthroughs == str(2**number)


def test_the_one_combination_that_nothing_opens_is_found_with_its_choices() -> None:
    lock = ["  door:", "    lines: [A lock.]", "    choices:"]
    for at, bit in enumerate(SECRET):
        wrong = f"not f{at}" if bit == "1" else f"f{at}"
        lock.append(f"      - {{text: Try {at}., when: {wrong}, approach: neutral, goto: out}}")
    lock.append("  out: {lines: [Out.], ending: {title: Out, outcome: mixed}}")
    facts = explore(row(len(SECRET), at_end=lock, asked=False))
    assert list(facts.dead_ends) == ["door"]
    way = [choice for _, choice, _ in facts.dead_ends["door"]]
    assert way == [f"{'yes' if bit == '1' else 'no'}-{at}" for at, bit in enumerate(SECRET)]
    assert facts.states == 2**17
    assert facts.playthroughs is not None
    assert not facts.undecided


@dataclass(frozen=True, slots=True)
class Ran:
    """What a whole process answered."""

    status: int
    scenario: dict[str, object]
    problems: list[dict[str, object]]

    def of(self, code: str) -> list[dict[str, object]]:
        return [problem for problem in self.problems if problem["code"] == code]


def checked(text: str, tmp_path: Path, *more: str) -> Ran:
    file = tmp_path / "switches.yaml"
    file.write_text(text, "utf-8")
    command = [sys.executable, "-m", "game", "check", "--anew", str(file), "--format", "json", *more]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, env=environment, cwd=tmp_path, timeout=LONG)
    assert done.stderr == b""
    report = json.loads(done.stdout)
    return Ran(done.returncode, report["scenarios"][0], report["problems"])


def test_forty_live_flags_end_in_an_honest_unknown(tmp_path: Path) -> None:
    """Nothing that could be found is wrong here: a limit is no error, though --strict counts it as one."""
    fine = flags(40).replace("when: f1 and f2 and f3, ", "")
    fine = "\n".join(line for line in fine.split("\n") if "never" not in line)
    ran = checked(fine, tmp_path, "--max-states", "200000")
    assert (ran.status, ran.scenario["proof"], ran.scenario["states"]) == (0, "unknown", None)
    (limit,) = ran.of("not-proved")
    assert limit["severity"] == "warning"
    message = str(limit["message"])
    assert "unreachable-scene" in message and "dead-end" not in message
    assert "states were looked at" in message and "3 of 4 scenes are reached" in message
    assert checked(fine, tmp_path, "--max-states", "200000", "--strict").status == 1


def test_what_was_found_before_a_limit_counts(tmp_path: Path) -> None:
    ran = checked(flags(40), tmp_path, "--max-states", "200000")
    assert (ran.status, ran.scenario["proof"]) == (1, "broken")
    assert ran.of("dead-end") and ran.of("not-proved")
