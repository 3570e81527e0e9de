"""`second-chances check` from outside: paths, formats, exit statuses, limits."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.cli.check import check
from game.cli.proved import known_assets

ROOT = Path(__file__).parent.parent.parent
CLEAN = """\
title: The Drawer
start: night
scenes:
  night:
    lines: [The phone lies on the table.]
    choices:
      - text: Put it in the drawer.
        approach: healthy
        feedback: {what: You let their words stand., their_side: A quiet evening.}
        goto: morning
      - {text: Write anyway., id: write, approach: harmful, feedback: They had asked., goto: seen}
  morning: {lines: [You slept.], ending: {title: Morning, outcome: growth}}
  seen: {lines: [Two grey ticks.], ending: {title: Seen, outcome: harm}}
"""
WARNED = CLEAN.replace("start:", "minutes: 60\nstart:")
# A growth ending by harm, and nobody comes to seen.
BROKEN = CLEAN.replace("goto: seen}", "goto: morning}").replace(
    "[You slept.]", "[{text: You slept., when: not chose(write)}]"
)
TORN = CLEAN.replace("goto: morning", "goto: mornign", 1)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder one is in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    main(["check", "--format", "json", *arguments])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_clean_story_is_proved(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, clean=CLEAN)
    assert report(capsys, "clean.yaml") == {
        "version": 1,
        "scenarios": [
            {
                "file": "clean.yaml",
                "title": "The Drawer",
                "scenes": 3,
                "choices": 2,
                "endings": 2,
                "words": 33,
                "states": 3,
                "playthroughs": "2",
                "shortest": 1,
                "longest": 1,
                "proof": "proved",
            }
        ],
        "problems": [],
    }


def test_a_broken_story_has_figures_and_the_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, broken=BROKEN)
    found = report(capsys, "broken.yaml")
    assert found["scenarios"][0]["proof"] == "broken"
    assert found["scenarios"][0]["playthroughs"] == "2"
    problems = {problem["code"]: problem for problem in found["problems"]}
    assert set(problems) == {"rewarded-harm", "unreachable-scene"}
    assert problems["rewarded-harm"] == {
        "file": "broken.yaml",
        "line": 12,
        "column": 3,
        "code": "rewarded-harm",
        "severity": "error",
        "message": "the growth ending 'morning' can be reached with harmful choices alone",
        "hint": "give such ways an ending of their own, with branch",
        "path": [{"scene": "night", "choice": "write", "reason": "", "line": 11}],
    }
    assert "path" not in problems["unreachable-scene"]


def test_structure_errors_stop_the_proof_of_that_file_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, torn=TORN, clean=CLEAN)
    found = report(capsys, ".")
    assert [one["proof"] for one in found["scenarios"]] == ["proved", "unknown"]
    assert [problem["code"] for problem in found["problems"]] == ["unknown-scene"]
    assert found["scenarios"][1]["scenes"] is None


@pytest.mark.parametrize(
    ("name", "strict", "status"),
    [
        ("clean", False, 0),
        ("clean", True, 0),
        ("warned", False, 0),
        ("warned", True, 1),
        ("broken", False, 1),
        ("torn", False, 1),
        ("nowhere", False, 2),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_exit_statuses(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, strict: bool, status: int, form: str
) -> None:
    write(folder, clean=CLEAN, warned=WARNED, broken=BROKEN, torn=TORN)
    options = ["--strict"] if strict else []
    assert main(["check", f"{name}.yaml", "--format", form, *options]) == status


def test_a_missing_path_is_named_after_the_others_are_checked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, broken=BROKEN)
    assert main(["check", "nowhere.yaml", "broken.yaml"]) == 2
    out, err = capsys.readouterr()
    assert "rewarded-harm" in out
    assert "nowhere.yaml" in err


def test_no_path_means_scenes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "scenes").mkdir()
    write(folder / "scenes", clean=CLEAN)
    assert [one["file"] for one in report(capsys)["scenarios"]] == [str(Path("scenes/clean.yaml"))]


def test_a_folder_means_its_scenarios_and_not_its_folders(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "deeper").mkdir()
    write(folder, one=CLEAN, library="title: Mine\n")
    (folder / "two.yml").write_text(CLEAN, "utf-8")
    (folder / "notes.txt").write_text("None of this.", "utf-8")
    write(folder / "deeper", three=CLEAN)
    assert [one["file"] for one in report(capsys, ".")["scenarios"]] == ["one.yaml", "two.yml"]


def test_a_file_named_twice_is_checked_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, clean=CLEAN)
    assert len(report(capsys, "clean.yaml", ".", "clean.yaml")["scenarios"]) == 1


def test_the_library_is_checked_and_is_no_story(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, library="title: Mine\nskils: []\n", clean=CLEAN)
    for path in (".", "library.yaml", "clean.yaml"):
        found = report(capsys, path)
        assert [(p["file"], p["code"]) for p in found["problems"]] == [("library.yaml", "unknown-key")]
        assert all(one["file"] == "clean.yaml" for one in found["scenarios"])


def test_rules_of_the_library_are_proved(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = "{id: no-harm, says: Nobody is harmed., never: outcome == harm}"
    write(folder, library=f"title: Mine\nrules: [{rule}]\n", clean=CLEAN)
    (problem,) = report(capsys, "clean.yaml")["problems"]
    assert (problem["code"], problem["file"], problem["line"], problem["column"]) == (
        "broken-rule",
        "clean.yaml",
        1,
        1,
    )
    assert [step["choice"] for step in problem["path"]] == ["write"]


def test_several_jobs_say_the_same(folder: Path) -> None:
    write(folder, a=CLEAN, b=BROKEN, c=TORN, d=WARNED)
    assert check(["."], jobs=2) == check(["."])


def test_a_limit_leaves_the_proof_unknown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = """\
title: Many
start: a
variables: {n: {start: 0, min: 0, max: 900}}
scenes:
  a:
    choices:
      - {text: More., approach: neutral, add: {n: 1}, goto: a}
      - {text: Enough., when: n > 800, approach: neutral, goto: z}
  z: {lines: [It is over.], ending: {title: End, outcome: mixed}}
"""
    write(folder, many=many)
    found = report(capsys, "many.yaml", "--max-states", "5")
    assert found["scenarios"][0]["proof"] == "unknown"
    assert [problem["code"] for problem in found["problems"]] == ["not-proved", "no-other-side"]
    assert report(capsys, "many.yaml")["scenarios"][0]["proof"] == "proved"


@pytest.mark.parametrize("wrong", [["--max-states", "0"], ["--jobs", "x"], ["--format", "xml"]])
def test_an_option_with_a_strange_value_is_told(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", *wrong])
    assert stopped.value.code == 2


def test_github_gets_annotations_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, broken=BROKEN)
    main(["check", "broken.yaml", "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=broken.yaml,line=12,col=3,title=rewarded-harm::")
    assert lines[1].startswith("::error file=broken.yaml,line=13,col=3,title=unreachable-scene::")


def test_a_mistake_of_ours_in_one_file_leaves_the_others_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, a=CLEAN, b=BROKEN)

    def load_or_fall(path: Path, *, identified: bool) -> object:
        if path.name == "a.yaml":
            raise RuntimeError("ours")
        return load_file(path, identified=identified)

    from game.adapters.disk.reading import load_file

    monkeypatch.setattr("game.cli.proved.load_file", load_or_fall)
    assert main(["check", "."]) == 2
    out, err = capsys.readouterr()
    assert "rewarded-harm" in out
    assert "'a.yaml' could not be checked" in err


def test_the_games_own_files_are_known() -> None:
    assets = known_assets(ROOT / "assets")
    assert assets.places is not None
    assert "park-autumn" in assets.places
    assert assets.people is not None
    assert "mara" in assets.people
    assert assets.moods is not None
    assert "mara/hurt" in assets.moods


def test_nothing_is_missing_where_nobody_looked(tmp_path: Path) -> None:
    assets = known_assets(tmp_path)
    assert (assets.places, assets.people, assets.moods, assets.sounds) == (None, None, None, None)


def test_the_games_own_stories_have_no_problem() -> None:
    checked = check([str(ROOT / "scenes")])
    assert [problem.message for problem in checked.problems] == []
    assert {figures.proof for figures in checked.figures} == {"proved"}


# --- what is no story -----------------------------------------------------------------------------------


def test_a_folder_of_forms_is_checked_as_what_it_is_and_not_with_the_stories(tmp_path: Path) -> None:
    folder = tmp_path / "self-check"
    folder.mkdir()
    (folder / "form-a.yaml").write_text("form: C\nvignettes: []\n", "utf-8")
    assert check([str(tmp_path)]).problems == ()
    for given in (folder, folder / "form-a.yaml"):
        checked = check([str(given)])
        assert [(p.code, p.location.line) for p in checked.problems] == [("wrong-kind", 1)]
        assert checked.figures == () and checked.status(strict=False) == 1


def test_a_programme_is_held_against_the_stories_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "workshops"
    folder.mkdir()
    (tmp_path / "drawer.yaml").write_text(
        "title: A\nstart: z\nscenes: {z: {ending: {title: End, outcome: mixed}}}\n", "utf-8"
    )
    step = "{do: story, minutes: 5, says: Play., story: drawer, scenes: [y]}"
    (folder / "short.yaml").write_text(f"title: Short\nminutes: 5\nfor: All.\nsteps: [{step}]\n", "utf-8")
    (problem,) = check([str(folder)]).problems
    assert (problem.code, problem.message) == ("unknown-scene", "no scene of 'drawer' is called 'y'")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system knows no links")
@pytest.mark.parametrize("path", [".", "gone.yaml"])
def test_a_link_that_leads_nowhere_is_told(
    path: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, clean=CLEAN)
    (folder / "gone.yaml").symlink_to("moved.yaml")
    problems = [p for p in report(capsys, path)["problems"] if p["file"] == "gone.yaml"]
    assert [(p["code"], p["severity"], p["message"]) for p in problems] == [
        ("not-yaml", "error", "this is a link to 'moved.yaml', and nothing is there")
    ]


@pytest.mark.parametrize("columns", ["50", "200", "many"])
def test_its_help_is_as_wide_as_the_terminal(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    said = capsys.readouterr().out.partition("options:")[
        2
    ]  # what stands above has words that cannot be broken
    widest = max(map(len, said.splitlines()))
    assert widest <= (int(columns) if columns.isdecimal() else 80)
    assert widest > 40
