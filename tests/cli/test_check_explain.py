"""`second-chances explain`: pages, the list, a code that is not known."""

from __future__ import annotations

import pytest

from game.cli import main
from game.proof.checks.every import CHECKS


@pytest.mark.parametrize("given", ["dead-end", "[dead-end]"])
def test_a_page_is_printed(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", given]) == 0
    said = capsys.readouterr().out
    assert said.startswith("dead-end (error)\n\n")
    assert "\nGood:\n" in said
    assert "\nBad:\n" in said


def test_an_unknown_code_is_told_with_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "dead_ends"]) == 2
    assert "did you mean 'dead-end'?" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["nonsense", "scene", "window", "problem"])
def test_of_what_is_like_no_code_it_is_said_where_all_are(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", given]) == 2
    complained = capsys.readouterr().err
    assert "did you mean" not in complained and "second-chances explain lists all codes." in complained


@pytest.mark.parametrize(
    ("given", "meant"),
    [("deadend", "dead-end"), ("unreachble", "unreachable-scene"), ("unkown-scene", "unknown-scene")],
)
def test_a_code_that_was_mistyped_is_known(
    given: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", given]) == 2
    assert f"did you mean '{meant}'?" in capsys.readouterr().err


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    said = capsys.readouterr().out
    assert all(f"{check.code} " in said for check in CHECKS)
