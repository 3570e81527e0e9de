"""How a report is put: for a person, for a program, for GitHub."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from game.cli.report import Checked, Figures, as_github, as_json, as_text, shortest_way
from game.story.location import Location
from game.story.problem import Problem, Step

FIGURES = Figures(
    file="scenes/a.yaml",
    title="A",
    scenes=18,
    choices=31,
    endings=1,
    words=2840,
    states=512,
    playthroughs="1204",
    shortest=6,
    longest=19,
    proof="proved",
)
PROBLEM = Problem(
    file="scenes/a.yaml",
    location=Location(42, 15, 7),
    code="unknown-scene",
    severity="error",
    message="no scene is called 'mornign'",
    hint="did you mean 'morning'?",
    source="        goto: mornign",
    within=('scene "day-five"', "goto"),
)
STEPS = (Step("day-five", "drawer", "because-she-asked", 33), Step("day-seven", "ring", "", 60))


def test_the_json_of_the_contract() -> None:
    checked = Checked((FIGURES,), (PROBLEM, replace(PROBLEM, hint="", path=STEPS[:1])))
    problem = {
        "file": "scenes/a.yaml",
        "line": 42,
        "column": 15,
        "code": "unknown-scene",
        "severity": "error",
        "message": "no scene is called 'mornign'",
        "hint": "did you mean 'morning'?",
    }
    step = {"scene": "day-five", "choice": "drawer", "reason": "because-she-asked", "line": 33}
    assert as_json(checked) == {
        "version": 1,
        "scenarios": [
            {
                "file": "scenes/a.yaml",
                "title": "A",
                "scenes": 18,
                "choices": 31,
                "endings": 1,
                "words": 2840,
                "states": 512,
                "playthroughs": "1204",
                "shortest": 6,
                "longest": 19,
                "proof": "proved",
            }
        ],
        "problems": [problem, {**problem, "hint": None, "path": [step]}],
    }


def test_a_file_with_structure_errors_stands_there_with_nulls() -> None:
    (figures,) = as_json(Checked((Figures("scenes/b.yaml"),), ()))["scenarios"]
    assert figures.pop("file") == "scenes/b.yaml"
    assert figures.pop("proof") == "unknown"
    assert set(figures.values()) == {None}


def test_github_gets_one_line_a_problem_with_its_signs_escaped() -> None:
    problem = replace(PROBLEM, file="scenes/a,b:c%.yaml", message="100% wrong,\nand more: so", hint="")
    (line,) = as_github(Checked((), (problem,)))
    assert line == (
        "::error file=scenes/a%2Cb%3Ac%25.yaml,line=42,col=15,title=unknown-scene"
        "::100%25 wrong,%0Aand more: so"
    )


def test_github_is_told_the_hint_and_the_way_too() -> None:
    (line,) = as_github(Checked((), (replace(PROBLEM, severity="warning", path=STEPS[:1]),)))
    assert line.startswith("::warning ")
    assert line.endswith(
        "::no scene is called 'mornign'%0Adid you mean 'morning'?"
        "%0Ashortest way: day-five > drawer (because-she-asked)"
    )


def test_the_text_has_the_line_the_caret_the_way_and_the_sums() -> None:
    lines = "\n".join(as_text(Checked((FIGURES,), (replace(PROBLEM, path=STEPS),)))).splitlines()
    assert lines == [
        "scenes/a.yaml:42:15: error: no scene is called 'mornign'  [unknown-scene]",
        "   42 |         goto: mornign",
        "      |               ^^^^^^^",
        '   in scene "day-five" > goto',
        "   did you mean 'morning'?",
        "   shortest way: day-five > drawer (because-she-asked), day-seven > ring",
        "",
        "More about a code in brackets:  second-chances explain unknown-scene",
        "",
        "scenes/a.yaml: 18 scenes, 31 choices, 1 ending, 2,840 words; "
        "512 states, 1,204 playthroughs of 6 to 19 choices: proved",
        "1 scenario, 1 error, 0 warnings",
    ]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            replace(FIGURES, playthroughs="infinite", longest=None),
            "infinitely many playthroughs of 6 upwards",
        ),
        (replace(FIGURES, playthroughs="1", shortest=1, longest=1), "1 playthrough of 1 choice:"),
        (replace(FIGURES, playthroughs="0", shortest=None, longest=None), "no playthrough to an ending:"),
        (replace(FIGURES, playthroughs="1" * 60), "about 10^59 playthroughs"),
        (replace(FIGURES, states=None, playthroughs=None, proof="unknown"), "2,840 words: unknown"),
    ],
)
def test_figures_are_told_in_words(figures: Figures, said: str) -> None:
    assert said in "\n".join(as_text(Checked((figures,), ())))


def test_colour_adds_nothing_to_the_words() -> None:
    checked = Checked((FIGURES,), (PROBLEM, replace(PROBLEM, severity="warning")))
    plain, coloured = ("\n".join(as_text(checked, colour=colour)) for colour in (False, True))
    assert "\x1b[31merror:" in coloured
    assert "\x1b[33mwarning:" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_a_way_without_choices_says_so() -> None:
    assert shortest_way(PROBLEM) == ""
    assert (
        shortest_way(replace(PROBLEM, path=())) == "shortest way: it is so from the start, before any choice"
    )


def test_a_long_way_is_shown_by_its_ends() -> None:
    path = tuple(Step("a", f"c{at}", "", at) for at in range(40))
    way = shortest_way(replace(PROBLEM, path=path))
    assert "a > c5, … 28 choices more …, a > c34" in way


@pytest.mark.parametrize(
    ("checked", "status", "strict"),
    [
        (Checked((), ()), 0, 0),
        (Checked((), (replace(PROBLEM, severity="warning"),)), 0, 1),
        (Checked((), (PROBLEM,)), 1, 1),
        (Checked((), (PROBLEM,), missing=("x",)), 2, 2),
        (Checked((), (), failed=(("x", "why"),)), 2, 2),
    ],
)
def test_the_exit_status(checked: Checked, status: int, strict: int) -> None:
    assert checked.status(strict=False) == status
    assert checked.status(strict=True) == strict
