"""`second-chances check`: what is wrong with scenarios, as text or JSON."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.adapters.disk.folders import inside
from game.adapters.disk.stories import load_file, scenario_names
from game.cli.wiring import make_output_safe
from game.loader.library import FILE_NAME, load_library
from game.loader.scenario import Loaded
from game.story.problem import Problem, framed
from game.story.words import count_words


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of all paths."""

    loaded: tuple[Loaded, ...]
    problems: tuple[Problem, ...]
    missing: tuple[str, ...]


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    checked = check(options.paths or [_own()])
    for path in checked.missing:
        print(f"second-chances check: there is nothing at '{path}'", file=sys.stderr)
    if options.format == "json":
        print(json.dumps(as_json(checked), ensure_ascii=False, indent=1))
    else:
        _print(checked)
    if checked.missing:
        return 2
    counted = {problem.severity for problem in checked.problems}
    return 1 if "error" in counted or (options.strict and counted) else 0


def _own() -> str:
    """`scenes/` here, else the game's own scenarios."""
    return "scenes" if Path("scenes").is_dir() else str(inside("scenes"))


def check(paths: list[str]) -> Checked:
    """Everything wrong with the scenarios at these paths; a folder means the scenarios in it."""
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    missing: list[str] = []
    libraries: dict[Path, None] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            files = [path / name for name in scenario_names(path)]
            libraries[path / FILE_NAME] = None
        elif path.exists() or path.is_symlink():
            files = [] if path.name == FILE_NAME else [path]
            libraries[path if path.name == FILE_NAME else path.parent / FILE_NAME] = None
        else:
            missing.append(given)
            continue
        loaded += [load_file(file) for file in files]
    for library in libraries:
        if library.is_file():
            problems += load_library(str(library), library.read_bytes()).problems
    for one in loaded:
        problems += one.problems
    return Checked(tuple(loaded), tuple(problems), tuple(missing))


def _print(checked: Checked) -> None:
    for problem in checked.problems:
        print(framed(problem) + "\n")
    errors = sum(problem.severity == "error" for problem in checked.problems)
    warnings = len(checked.problems) - errors
    counts = ((len(checked.loaded), "scenario"), (errors, "error"), (warnings, "warning"))
    print(", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts))


def as_json(checked: Checked) -> dict[str, Any]:
    """The report in the form of the contract."""
    return {
        "version": 1,
        "scenarios": [_figures(one) for one in checked.loaded],
        "problems": [_problem(problem) for problem in checked.problems],
    }


def _figures(one: Loaded) -> dict[str, Any]:
    scenario = one.scenario
    unknown = {"states": None, "playthroughs": None, "shortest": None, "longest": None, "proof": "unknown"}
    if scenario is None:
        nulls = dict.fromkeys(("title", "scenes", "choices", "endings", "words"))
        return {"file": one.file, **nulls, **unknown}
    return {
        "file": one.file,
        "title": scenario.title,
        "scenes": len(scenario.scenes),
        "choices": sum(len(scene.choices) for scene in scenario.scenes.values()),
        "endings": len(scenario.endings),
        "words": count_words(scenario),
        **unknown,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    found: dict[str, Any] = {
        "file": problem.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint or None,
    }
    if problem.path is not None:
        found["path"] = [
            {"scene": step.scene, "choice": step.choice, "reason": step.reason, "line": step.line}
            for step in problem.path
        ]
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("second-chances check", description="Say what is wrong with scenarios.")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="scenarios or folders of them; scenes/ if none"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    return parser
