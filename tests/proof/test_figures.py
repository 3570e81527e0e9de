"""The figures in game/proof/README.md are those of the corpus, and its plot is there."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from tests.proof.test_mutations import corpus, false_errors, missed, told

README = Path(__file__).parents[2] / "game" / "proof" / "README.md"


def figures(name: str) -> tuple[int, int]:
    """`NAME: …| 12 of 12 |` as two numbers."""
    found = re.search(rf"^\| {name}:.*\| ([\d,]+) of ([\d,]+) \|$", README.read_text("utf-8"), re.MULTILINE)
    assert found is not None, f"the page says nothing of {name}"
    part, whole = (int(number.replace(",", "")) for number in found.groups())
    return part, whole


def test_the_recall_is_the_one_that_is_written() -> None:
    found = sum(not missed(mutant, problems) for mutant, problems in told())
    assert figures("recall") == (found, len(corpus()))


def test_the_precision_is_the_one_that_is_written() -> None:
    errors = sum(problem.severity == "error" for _, problems in told() for problem in problems)
    untrue = sum(len(false_errors(mutant, problems)) for mutant, problems in told())
    assert figures("precision") == (errors - untrue, errors)


def test_the_plot_reaches_from_a_thousand_states_to_a_million() -> None:
    drawn = ElementTree.parse(README.parent / "growth.svg").getroot()
    labels = {text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"1,000", "1,000,000"} <= labels
    assert len(list(drawn.iter("{http://www.w3.org/2000/svg}circle"))) >= 8
