"""Whether the benchmarks still run; what they measure is for `python -m tests.benchmarks`."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.loader.scenario import load
from game.story.plan import plan
from tests.benchmarks import bench_playing
from tests.benchmarks.__main__ import main
from tests.benchmarks.formats import as_ink, as_renpy
from tests.benchmarks.ratio import Ratio, side_by_side, times_of
from tests.support.generated import as_yaml, story


def test_a_walk_takes_the_same_way_each_time_and_an_undo_step_is_small() -> None:
    scenario = load("story.yaml", as_yaml(story(60)).encode()).scenario
    assert scenario is not None
    ready = plan(scenario)
    first, second = (bench_playing.walk(scenario, ready, 300) for _ in range(2))
    assert (first.choices, first.checksum) == (300, second.checksum)
    assert bench_playing.undo_bytes(scenario, ready, 2_000) <= bench_playing.BYTES


def test_engines_that_are_not_there_are_skipped_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SECOND_CHANCES_INKJS", "SECOND_CHANCES_BINK"):
        monkeypatch.delenv(name, raising=False)
    found, missing = bench_playing.peers(tmp_path, None)
    assert found == {}
    assert set(missing) == {"inkjs", "bink", "Ren'Py"}


def test_a_ratio_says_whether_its_goal_is_met() -> None:
    assert str(Ratio("G4", "reading", 0.25, 0.3)) == "G4  met        0.25× (goal ≤ 0.3×)  reading"
    assert "MISSED" in str(Ratio("G6", "playing", 9.0, 10.0, more_is_better=True))
    times = side_by_side({"one": lambda: None, "two": lambda: sum(range(10_000))}, 3)
    assert times_of(times, "one", "two") < 1 < times_of(times, "two", "one")


def test_a_generated_story_can_be_told_to_other_engines() -> None:
    told = story(20)
    ink, renpy = as_ink(told), as_renpy(told)
    assert ink.count("=== s") == renpy.count("label s") - 1 == 20
    assert ink.count("\n+ ") == renpy.count("            jump ") == 60


def test_a_benchmark_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flying"]) == 2
    assert "reading" in capsys.readouterr().err
