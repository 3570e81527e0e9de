"""Whether the proof can still be measured and drawn; how long it takes is for `python -m tests.benchmarks proof`."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.loader.scenario import load
from game.proof.explore import explore
from tests.benchmarks import bench_proof, growth
from tests.benchmarks.__main__ import main
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.whole import ours, times_as_long, whole
from tests.support.generated import as_yaml, story


def test_nothing_is_wrong_with_a_sound_story_but_what_can_never_be() -> None:
    scenario = load("story.yaml", as_yaml(story(60, sound=True)).encode()).scenario
    assert scenario is not None
    facts = explore(scenario)
    assert not (facts.dead_ends or facts.no_way_out or facts.no_healthy or facts.decorative)
    assert facts.states and facts.playthroughs == "infinite"


def test_a_story_in_arcs_has_its_own_variables_in_each() -> None:
    told = story(40, arcs=4)
    assert len(told.numbers + told.flags) == 28
    assert load("story.yaml", as_yaml(told).encode()).problems == ()


def test_a_whole_process_is_measured_with_its_memory() -> None:
    runs = [whole([sys.executable, "-c", "print('done')"], ours()) for _ in range(2)]
    assert [run.said for run in runs] == ["done\n", "done\n"]
    assert all(run.seconds > 0 and run.processor > 0 and run.mebibytes > 1 for run in runs)
    assert times_as_long(runs, runs) == 1
    with pytest.raises(RuntimeError, match="ended with 3"):
        whole([sys.executable, "-c", "raise SystemExit(3)"], ours())


def test_exploring_is_measured_beside_the_bare_operations() -> None:
    said = list(bench_proof.exploring(30))
    assert isinstance(said[0], Ratio) and said[0].value > 0
    assert "of the bare operations" in str(said[1])


def test_how_the_time_grows_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    points = growth.grown((22, 28), 1)
    monkeypatch.setattr(bench_proof, "grown", lambda: points)
    assert main(["proof", "--plot", str(tmp_path / "growth.svg")]) == 0
    drawn = ElementTree.parse(tmp_path / "growth.svg").getroot()
    space = "{http://www.w3.org/2000/svg}"
    assert len(drawn.findall(f"{space}circle")) == 2
    assert len(drawn.findall(f"{space}polyline")) == 1
    labels = [text.text for text in drawn.findall(f"{space}text")]
    assert "1,000" in labels and "10,000" in labels
