"""`second-chances check`: what is wrong with scenarios, and what was proved of them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from game.adapters.disk.folders import (
    LIBRARY_FILE,
    broken_links,
    inside,
    is_beside,
    scenario_names,
)
from game.cli.answers import Answers
from game.cli.output import make_output_safe
from game.cli.report import Checked, Figures, Outcome, as_github, as_json, as_text
from game.story.problem import Problem
from game.story.staying import staying

__all__ = ["as_json", "check", "run"]

if TYPE_CHECKING:  # each is loaded where it is needed: `check` should have begun before one notices
    from game.adapters.disk.proofs import Proofs
    from game.proof.checks import Assets

Watch = Callable[[str], None]
ASSETS = "assets"  # in a folder of stories: what they bring themselves
PATIENCE = 1.0  # seconds; what takes longer says how far it is
WORTH_IT = 1 << 16  # bytes of text: it takes a tenth of a second to prove so much
MOST_JOBS = 4  # unless more are asked for: each may want a gigabyte


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    watch = _progress if options.format == "text" and sys.stderr.isatty() else None
    try:
        checked = check(
            options.paths or [_own()],
            max_states=options.max_states,
            jobs=options.jobs,  # None: as many as pay
            watch=watch,
            proofs=None if options.anew else _kept(),
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


def check(
    paths: list[str],
    *,
    max_states: int | None = None,
    jobs: int | None = 1,
    watch: Watch | None = None,
    proofs: Proofs | None = None,
) -> Checked:
    """Everything wrong with the scenarios at these paths; a folder means the scenarios in it.

    `jobs` files are worked on at once; None: as many as there are cores, where that pays. `proofs` has the answers
    about what was not touched since; without it all is proved.
    """
    files, libraries, beside, missing = _found(paths)
    remembered = _remembered(proofs, max_states)
    problems: list[Problem] = []
    failed: list[tuple[str, str]] = []
    for library in libraries:
        outcome = remembered.library(library)
        problems += outcome.problems
        if outcome.failed:
            failed.append((str(library), outcome.failed))
    if beside:
        from game.adapters.disk.beside import problems_beside  # it loads stories, to know their scenes

        problems += problems_beside(beside)
    figures: list[Figures] = []
    for file, outcome in zip(files, _outcomes(files, remembered, max_states, jobs, watch), strict=True):
        problems += outcome.problems
        if outcome.figures is not None:
            figures.append(outcome.figures)
        else:
            failed.append((str(file), outcome.failed))
    return Checked(tuple(figures), tuple(problems), missing, tuple(failed))


def _kept() -> Proofs:
    from game.adapters.disk.proofs import Proofs, proofs_folder

    return Proofs(proofs_folder())


def _remembered(proofs: Proofs | None, max_states: int | None) -> Answers:
    """What was answered before, where that is kept."""
    if proofs is None or proofs.folder is None:
        return Answers()
    from game.cli.remembered import Remembered

    return Remembered(proofs, max_states)


def _found(paths: list[str]) -> tuple[list[Path], list[Path], list[Path], tuple[str, ...]]:
    """The scenario files at these paths, the libraries beside them, what is no story though it lies there (the
    self-check and the programmes of workshops, which are in folders of that name), and the paths where nothing is.
    Each once.
    """
    files: dict[Path, None] = {}
    libraries: dict[Path, None] = {}
    beside: dict[Path, None] = {}
    missing: dict[str, None] = {}
    for given in paths:
        path = Path(given)
        if path.is_dir() and is_beside(path):
            beside.update(dict.fromkeys(path / name for name in scenario_names(path)))
        elif path.is_dir():
            files.update(dict.fromkeys(path / name for name in (*scenario_names(path), *broken_links(path))))
            libraries[path / LIBRARY_FILE] = None
        elif not path.exists() and not path.is_symlink():
            missing[given] = None
        elif path.name == LIBRARY_FILE:
            libraries[path] = None
        elif is_beside(path.parent):
            beside[path] = None
        else:
            files[path] = None
            libraries[path.parent / LIBRARY_FILE] = None
    there = [library for library in libraries if library.is_file()]
    return list(files), there, list(beside), tuple(missing)


def _outcomes(
    files: list[Path], remembered: Answers, max_states: int | None, jobs: int | None, watch: Watch | None
) -> Iterator[Outcome]:
    """What came of each file, in their order, with so many worked on at once."""
    keys = {file: remembered.key(file) for file in files}
    known = {file: found for file in files if (found := remembered.known(file, keys[file])) is not None}
    new = [file for file in files if file not in known]
    proved = _proved(new, max_states, jobs or _cores(new), watch) if new else iter(())
    for file in files:
        outcome = known.get(file)
        if outcome is None:
            outcome = next(proved)
            remembered.keep(file, keys[file], outcome)
        yield outcome


def _proved(files: list[Path], max_states: int | None, jobs: int, watch: Watch | None) -> Iterator[Outcome]:
    with staying():  # there is no garbage in what is loaded
        from game.cli.proved import at_once, checked, known_assets  # the proof, which takes a while to load
    ours = known_assets(inside("assets"))
    by_folder = {folder: _known_in(folder, ours) for folder in {file.parent for file in files}}
    jobs = min(jobs, len(files))

    def work(file: Path, tell: Watch) -> Outcome:
        began = monotonic()
        found = checked(
            file,
            max_states,
            by_folder[file.parent],
            partial(_watched, tell, str(file), began) if watch else None,
            helped=jobs == 1 and _free() > 1,
        )
        if watch and monotonic() - began > PATIENCE:
            tell("")  # the line is wiped again
        return found

    tell = watch or _unsaid
    if jobs == 1:
        yield from (work(file, tell) for file in files)
        return
    from game.cli.side_by_side import can_be, side_by_side

    if can_be():
        yield from side_by_side(files, work, jobs, tell)
    else:
        yield from at_once(files, max_states, jobs, by_folder)


def _known_in(folder: Path, ours: Assets) -> Assets:
    """The names that a story in this folder may use; few folders have pictures of their own."""
    if not (folder / LIBRARY_FILE).is_file() or not (folder / ASSETS).is_dir():
        return ours
    from game.adapters.disk.pack_assets import known_to_author  # loads what shows pictures

    return known_to_author(ours, folder)


def _cores(files: list[Path]) -> int:
    """So many files at once as there are cores to work on them, where that pays."""
    sizes = [file.stat().st_size for file in files if file.is_file()]
    if not hasattr(os, "fork") or len(sizes) < 2 or sum(sizes) < WORTH_IT:
        return 1
    return min(_free(), MOST_JOBS)


def _free() -> int:
    """How many cores there are to work on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# --- how far it is -------------------------------------------------------------------------------------


def _unsaid(_: str) -> None:
    """Nobody waits who could read it."""


def _watched(watch: Watch, file: str, since: float, said: str) -> None:
    if monotonic() - since > PATIENCE:
        watch(f"{file}: {said}")


def _progress(said: str) -> None:
    """One line on the terminal that is written over again and again, and wiped at the end."""
    print(f"\r\x1b[K{said}", end="", file=sys.stderr, flush=True)


class _Help(argparse.HelpFormatter):
    """As wide as the terminal. What argparse would ask for that loads all that knows archives."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        try:
            width = int(columns) if columns.isdecimal() else os.get_terminal_size().columns
        except OSError:  # there is no terminal
            width = 80
        super().__init__(prog, width=width - 2)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances check", description="Say what is wrong with scenarios.", formatter_class=_Help
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="scenarios or folders of them; scenes/ if none"
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--max-states", type=_positive, metavar="N", help="stop a proof after so many states")
    parser.add_argument(
        "--jobs", type=_positive, metavar="N", help="so many files at once; as many as pay if not given"
    )
    parser.add_argument("--anew", action="store_true", help="prove again what nobody has touched since, too")
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 is needed, not '{text}'")
    return int(text)
