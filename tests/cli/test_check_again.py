"""`check` a second time: the same words, without proving again what nobody has touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOOD = """
title: Two ways
start: a
scenes:
  a:
    lines: [Well.]
    choices:
      - {text: Go left., approach: neutral, goto: z}
      - {text: Go right., approach: neutral, goto: y}
  z: {lines: [Left.], ending: {title: Left, outcome: growth}}
  y: {lines: [Right.], ending: {title: Right, outcome: mixed}}
"""
BAD = GOOD.replace("- {text: Go left., approach", "- {text: Go left., when: visited(z), approach")


@pytest.fixture
def proving(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the scenarios that are proved, as it happens."""
    from game.proof.explore import explore

    found: list[str] = []

    def watched(scenario, **options):  # type: ignore[no-untyped-def]  # it hands all on
        found.append(scenario.title)
        return explore(scenario, **options)

    monkeypatch.setattr("game.cli.proved.explore", watched)
    return found


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("text", [GOOD, BAD, "title: [", "start: a"], ids=["good", "bad", "no yaml", "half"])
def test_the_second_answer_is_the_first(text: str, form: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(text)
    (tmp_path / "library.yaml").write_text("skills: {a: [}")
    first = run("check", tmp_path, "--format", form)
    again = run("check", tmp_path, "--format", form)
    assert (first.status, first.said) == (again.status, again.said)
    assert first.said == run("check", tmp_path, "--format", form, "--anew").said


def test_only_what_was_touched_is_proved_again(run: Run, tmp_path: Path, proving: list[str]) -> None:
    (tmp_path / "one.yaml").write_text(GOOD)
    (tmp_path / "two.yaml").write_text(GOOD.replace("Two ways", "Two more"))
    run("check", tmp_path)
    assert proving == ["Two ways", "Two more"]
    run("check", tmp_path)
    assert len(proving) == 2
    (tmp_path / "two.yaml").write_text(GOOD.replace("Two ways", "Touched"))
    run("check", tmp_path)
    assert proving[2:] == ["Touched"]
    run("check", tmp_path, "--anew")
    assert len(proving) == 5


def test_a_library_beside_it_makes_an_answer_void(run: Run, tmp_path: Path, proving: list[str]) -> None:
    (tmp_path / "one.yaml").write_text(GOOD)
    run("check", tmp_path / "one.yaml")
    (tmp_path / "library.yaml").write_text("skills: {give_space: {title: Give space}}\n")
    run("check", tmp_path / "one.yaml")
    run("check", tmp_path / "one.yaml", "--max-states", "5")
    assert len(proving) == 3


def test_a_file_that_is_changed_while_it_is_proved_is_proved_again(
    run: Run, tmp_path: Path, proving: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.adapters.disk.reading import load_file

    story = tmp_path / "one.yaml"
    story.write_text(GOOD)

    def load_then_change(path, **options):  # type: ignore[no-untyped-def]  # it hands all on
        loaded = load_file(path, **options)
        story.write_text(GOOD.replace("Two ways", "Changed meanwhile"))
        return loaded

    monkeypatch.setattr("game.cli.proved.load_file", load_then_change)
    run("check", story)
    story.write_text(GOOD)
    run("check", story)
    assert len(proving) == 2


BY_FATE = """
title: By fate
variables: {answer: {one_of: [yes, no]}}
start: a
scenes:
  a:
    choices:
      - {text: Wait., id: wait, approach: neutral, when: answer == yes, goto: z}
  z: {lines: [Well.], ending: {title: Well, outcome: growth}}
"""


def test_a_way_says_how_fate_falls_on_it_and_says_it_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(BY_FATE)
    said = "shortest way (answer = no): it is so from the start"
    assert said in run("check", tmp_path).said
    assert said in run("check", tmp_path).said
    assert '"begun"' not in run("check", tmp_path, "--format", "json").said, (
        "programs get the contract's keys"
    )
