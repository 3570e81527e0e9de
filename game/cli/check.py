"""`second-chances check`: what is wrong with scenarios, and what was proved of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from game.adapters.disk.folders import inside
from game.adapters.disk.reading import load_file, scenario_names
from game.cli.output import make_output_safe
from game.cli.report import Checked, Figures, Proof, as_github, as_json, as_text
from game.loader.library import FILE_NAME, load_library
from game.proof.checks import Assets
from game.proof.explore import explore
from game.proof.facts import Facts
from game.proof.judge import judge
from game.story.model import Scenario
from game.story.problem import Problem
from game.story.words import count_words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["as_json", "check", "run"]

Watch = Callable[[str], None]
PATIENCE = 1.0  # seconds; what takes longer says how far it is


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    watch = _progress if options.format == "text" and sys.stderr.isatty() else None
    try:
        checked = check(
            options.paths or [_own()], max_states=options.max_states, jobs=options.jobs, watch=watch
        )
    except KeyboardInterrupt:
        print("second-chances check: stopped before the end", file=sys.stderr)
        return 2
    except OSError as error:  # a folder that may not be listed
        print(f"second-chances check: {error}", file=sys.stderr)
        return 2
    for path in checked.missing:
        print(f"second-chances check: there is nothing at '{path}'", file=sys.stderr)
    for file, reason in checked.failed:
        print(f"second-chances check: '{file}' could not be checked\n{reason}", file=sys.stderr)
    _print(checked, options.format)
    return checked.status(strict=options.strict)


def _print(checked: Checked, form: str) -> None:
    match form:
        case "json":
            import json

            plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
            print(json.dumps(as_json(checked), ensure_ascii=plain, indent=1))
        case "github":
            for line in as_github(checked):
                print(line)
        case _:
            for text in as_text(checked, colour=_in_colour()):
                print(text)


def _in_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _own() -> str:
    """`scenes/` here, else the game's own scenarios."""
    return "scenes" if Path("scenes").is_dir() else str(inside("scenes"))


# --- what is checked -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of one scenario file; `failed` tells why it could not be checked."""

    figures: Figures | None = None
    problems: tuple[Problem, ...] = ()
    failed: str = ""


def check(
    paths: list[str], *, max_states: int | None = None, jobs: int = 1, watch: Watch | None = None
) -> Checked:
    """Everything wrong with the scenarios at these paths; a folder means the scenarios in it."""
    files, libraries, missing = _found(paths)
    problems: list[Problem] = []
    failed: list[tuple[str, str]] = []
    for library in libraries:
        try:
            problems += load_library(str(library), library.read_bytes()).problems
        except OSError as error:
            failed.append((str(library), error.strerror or str(error)))
    figures: list[Figures] = []
    for file, outcome in zip(files, _outcomes(files, max_states, jobs, watch), strict=True):
        problems += outcome.problems
        if outcome.figures is not None:
            figures.append(outcome.figures)
        else:
            failed.append((str(file), outcome.failed))
    return Checked(tuple(figures), tuple(problems), missing, tuple(failed))


def _found(paths: list[str]) -> tuple[list[Path], list[Path], tuple[str, ...]]:
    """The scenario files at these paths, the libraries beside them, and the paths where nothing is. Each once."""
    files: dict[Path, None] = {}
    libraries: dict[Path, None] = {}
    missing: dict[str, None] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir():
            files.update(dict.fromkeys(path / name for name in scenario_names(path)))
            libraries[path / FILE_NAME] = None
        elif not path.exists() and not path.is_symlink():
            missing[given] = None
        elif path.name == FILE_NAME:
            libraries[path] = None
        else:
            files[path] = None
            libraries[path.parent / FILE_NAME] = None
    return list(files), [library for library in libraries if library.is_file()], tuple(missing)


def _outcomes(
    files: list[Path], max_states: int | None, jobs: int, watch: Watch | None
) -> Iterator[_Outcome]:
    """What came of each file, in their order, with so many worked on at once."""
    assets = known_assets(inside("assets"))
    if jobs < 2 or len(files) < 2:
        for file in files:
            began = monotonic()
            said = None if watch is None else partial(_watched, watch, str(file), began)
            yield _checked(file, max_states, assets, said)
            if watch is not None and monotonic() - began > PATIENCE:
                watch("")  # the line is wiped again
        return
    yield from _at_once(files, max_states, jobs, assets)


def _at_once(files: list[Path], max_states: int | None, jobs: int, assets: Assets) -> Iterator[_Outcome]:
    """What came of each file, each in a process of its own."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor  # half of all imports, and seldom used

    with ProcessPoolExecutor(min(jobs, len(files))) as pool:
        started = [pool.submit(_checked, file, max_states, assets, None) for file in files]
        for work in started:
            try:
                yield work.result()
            except (
                BrokenExecutor
            ) as error:  # such a process was ended from outside, for want of memory mostly
                yield _Outcome(failed=str(error))


def _checked(file: Path, max_states: int | None, assets: Assets, watch: Watch | None) -> _Outcome:
    """One file. A mistake of ours in it must not keep the other files from being checked."""
    try:
        return _check_file(file, max_states, assets, watch)
    except Exception:
        import traceback

        return _Outcome(failed=traceback.format_exc())


def _check_file(file: Path, max_states: int | None, assets: Assets, watch: Watch | None) -> _Outcome:
    loaded = load_file(file)
    if loaded.scenario is None:
        return _Outcome(Figures(loaded.file), loaded.problems)
    facts = explore(loaded.scenario, max_states=max_states, watch=watch)
    problems = (*loaded.problems, *judge(loaded, facts, assets))
    ordered = tuple(sorted(problems, key=lambda p: (p.location.line, p.location.column)))
    return _Outcome(_figures(loaded.file, loaded.scenario, facts, ordered), ordered)


def _figures(file: str, scenario: Scenario, facts: Facts, problems: tuple[Problem, ...]) -> Figures:
    proof: Proof = "unknown" if facts.undecided else "proved"
    if any(problem.severity == "error" for problem in problems):
        proof = "broken"
    return Figures(
        file=file,
        title=scenario.title,
        scenes=len(scenario.scenes),
        choices=sum(len(scene.choices) for scene in scenario.scenes.values()),
        endings=len(scenario.endings),
        words=count_words(scenario),
        states=facts.states,
        playthroughs=facts.playthroughs,
        shortest=facts.shortest,
        longest=facts.longest,
        proof=proof,
    )


def known_assets(folder: Traversable) -> Assets:
    """The names of what has a file in an assets folder; None for a kind that has no folder there."""
    people = folder / "people"
    faces = {
        person.name: _stems(person)
        for person in (people.iterdir() if people.is_dir() else ())
        if person.is_dir()
    }
    return Assets(
        places=_stems(folder / "places"),
        people=frozenset(faces) if people.is_dir() else None,
        moods=frozenset(f"{person}/{mood}" for person, moods in faces.items() for mood in moods or ())
        if people.is_dir()
        else None,
        sounds=_stems(folder / "sounds"),
    )


def _stems(folder: Traversable) -> frozenset[str] | None:
    """The names of the files in a folder without their endings; None where there is no such folder."""
    if not folder.is_dir():
        return None
    return frozenset(file.name.rpartition(".")[0] for file in folder.iterdir() if file.is_file())


# --- how far it is -------------------------------------------------------------------------------------


def _watched(watch: Watch, file: str, since: float, said: str) -> None:
    if monotonic() - since > PATIENCE:
        watch(f"{file}: {said}")


def _progress(said: str) -> None:
    """One line on the terminal that is written over again and again, and wiped at the end."""
    print(f"\r\x1b[K{said}", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("second-chances check", description="Say what is wrong with scenarios.")
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="scenarios or folders of them; scenes/ if none"
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--max-states", type=_positive, metavar="N", help="stop a proof after so many states")
    parser.add_argument("--jobs", type=_positive, default=1, metavar="N", help="so many files at once")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 is needed, not '{text}'")
    return int(text)
