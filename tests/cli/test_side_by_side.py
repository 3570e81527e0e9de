"""Files worked on in processes side by side: nothing is lost, whatever becomes of a process."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from game.cli.report import Figures, Outcome
from game.cli.side_by_side import Tell, can_be, side_by_side
from tests.support.children import children

pytestmark = pytest.mark.skipif(not can_be(), reason="this system has no fork")

FILES = [Path(f"{number}.yaml") for number in range(9)]


def named(file: Path, tell: Tell) -> Outcome:
    return Outcome(Figures(str(file), scenes=os.getpid()))


def titles(outcomes: list[Outcome]) -> list[str]:
    return [one.figures.file if one.figures else one.failed for one in outcomes]


def untold(said: str) -> None:
    raise AssertionError(said)


@pytest.mark.parametrize("jobs", [1, 2, 20])
def test_the_answers_come_in_the_order_of_the_files(jobs: int) -> None:
    found = list(side_by_side(FILES, named, jobs, untold))
    assert titles(found) == [str(file) for file in FILES]


def test_whoever_is_free_takes_the_next(tmp_path: Path) -> None:
    def slow_at_first(file: Path, tell: Tell) -> Outcome:
        while file == FILES[0] and not (tmp_path / "all others").exists():
            time.sleep(0.001)
        if file == FILES[-1]:
            (tmp_path / "all others").touch()
        return named(file, tell)

    first, *others = (
        one.figures.scenes for one in side_by_side(FILES, slow_at_first, 2, untold) if one.figures
    )
    assert first not in others
    assert len(set(others)) == 1


def test_an_answer_of_any_length_arrives_whole() -> None:
    def long(file: Path, tell: Tell) -> Outcome:
        return Outcome(Figures(str(file), title="long " * 100_000))

    for one in side_by_side(FILES, long, 2, untold):
        assert one.figures is not None
        assert one.figures.title == "long " * 100_000


def test_a_process_that_is_ended_from_outside_takes_no_other_file_with_it() -> None:
    def killed(file: Path, tell: Tell) -> Outcome:
        if file in FILES[2:4]:
            os.kill(os.getpid(), signal.SIGKILL)
        return named(file, tell)

    found = titles(list(side_by_side(FILES, killed, 2, untold)))
    assert found[2] == found[3] == "its process was ended from outside (signal 9)"
    assert found[:2] + found[4:] == [str(file) for file in FILES[:2] + FILES[4:]]


def test_what_could_not_be_checked_says_why() -> None:
    def failing(file: Path, tell: Tell) -> Outcome:
        return Outcome(failed=f"{file} is odd")

    assert titles(list(side_by_side(FILES[:2], failing, 2, untold))) == ["0.yaml is odd", "1.yaml is odd"]


def test_words_about_a_long_proof_arrive_while_it_lasts_but_not_all_of_them() -> None:
    def talking(file: Path, tell: Tell) -> Outcome:
        for number in range(1000):
            tell(f"{number} states")
        tell("")
        return named(file, tell)

    said: list[str] = []
    list(side_by_side(FILES[:1], talking, 1, said.append))
    assert said[0] == "0 states"
    assert said[-1] == ""
    assert len(said) < 1000


def test_whoever_stops_waiting_leaves_no_process_behind() -> None:
    def endless(file: Path, tell: Tell) -> Outcome:
        if file != FILES[0]:
            signal.pause()
        return named(file, tell)

    before = children()
    answers = side_by_side(FILES, endless, 3, untold)
    next(answers)
    answers.close()  # type: ignore[attr-defined]  # it is a generator
    assert children() <= before
