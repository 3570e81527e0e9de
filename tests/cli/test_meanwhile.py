"""What a second process does meanwhile is what one would have done alone, whatever happens to it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from game.cli import proved
from game.cli.meanwhile import Meanwhile
from game.cli.report import Outcome
from game.loader.scenario import load
from game.proof.checks import Assets
from game.proof.checks.every import CHECKS
from game.proof.explore import explore
from game.proof.facts import Facts
from tests.support.children import children
from tests.support.generated import as_yaml, story

HERE = os.getpid()
STORIES = sorted(Path(__file__).parents[2].glob("scenes/[!l]*.yaml"))


@pytest.mark.parametrize("begin", [True, False])
def test_it_gives_what_the_work_gives(begin: bool) -> None:
    with Meanwhile(lambda: ["x" * 1_000_000, 7], begin=begin) as beside:
        assert beside.result() == ["x" * 1_000_000, 7]


def test_what_a_process_leaves_undone_is_done() -> None:
    def work() -> int:
        if os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGTERM)
        return 7

    with Meanwhile(work, begin=True) as beside:
        assert beside.result() == 7


def test_nobody_works_on_where_nobody_waits() -> None:
    before = children()
    with pytest.raises(KeyError), Meanwhile(lambda: "x" * 1_000_000, begin=True):
        raise KeyError
    assert children() <= before


def test_a_long_story_has_the_same_problems_and_figures_with_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(as_yaml(story(60)), "utf-8")
    assets = Assets(people=frozenset(("sam",)))

    def told(*, helped: bool) -> Outcome:
        return proved.checked(file, None, assets, None, helped=helped)

    alone = told(helped=False)
    monkeypatch.setattr(proved, "LONG", 0)
    assert told(helped=True) == alone
    assert {"missing-asset", "obvious-answer", "no-healthy-choice"} & {p.code for p in alone.problems}


@pytest.mark.parametrize("file", STORIES, ids=lambda file: file.name)
def test_checks_of_the_text_find_the_same_without_exploring(file: Path) -> None:
    scenario = load(str(file), file.read_bytes()).scenario
    assert scenario is not None
    assets = Assets(frozenset(), frozenset(), frozenset(), frozenset())
    facts = explore(scenario)
    for check in CHECKS:
        if check.of_text and check.find is not None:
            assert list(check.find(Facts(scenario), assets)) == list(check.find(facts, assets)), check.code
