"""`second-chances play FILE`: one story, in a window or as text."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from game.adapters.disk.folders import inside
from game.adapters.disk.reading import load_file
from game.app.app import App
from game.cli.output import make_output_safe
from game.cli.wiring import (
    make_app,
    new_seed,
    parsed_fate,
    play_in_terminal,
    play_in_window,
    why_no_window,
)
from game.loader.scenario import Loaded
from game.story.model import Scenario
from game.story.playthrough import Playthrough, start
from game.story.problem import framed
from game.story.rehearse import unskippable
from game.ui.screens.play import PlayScreen, at_moment


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    path = _file(options.file)
    if path is None:
        print(f"second-chances: there is no file '{options.file}'", file=sys.stderr)
        return 2
    piped = sys.stdin is None or not sys.stdin.isatty()
    why = None if options.text else why_no_window()
    as_text = options.text or why is not None
    seed = options.seed if options.seed is not None else 0 if as_text and piped else new_seed()
    begun = _begin(path, seed, options)
    if isinstance(begun, int):
        return begun
    if why is not None:
        print(f"No window can open here: {why}\nThe story is told in this terminal instead.\n")
    app = make_app(keep=not options.keep_nothing and not (as_text and piped), folder=path.parent)
    app.fate = dict(parsed_fate(options.fate))
    if options.record and not _record(app, begun, path, Path(options.record)):
        return 2
    app.only(at_moment(begun) if options.witness else PlayScreen(begun))
    if as_text:
        _introduce(begun)
        play_in_terminal(app, only_story=piped)
    else:
        play_in_window(app)
    return 0


def _introduce(playthrough: Playthrough) -> None:
    """What the page before a story tells."""
    scenario = playthrough.scenario
    print(scenario.title)
    if scenario.summary:
        print(scenario.summary)
    if scenario.content_notes:
        print("This story contains: " + ", ".join(note.note for note in scenario.content_notes) + ".")


def _record(app: App, begun: Playthrough, story: Path, out: Path) -> bool:
    from game.cli.recording import record

    try:
        record(app, begun, story, out)
    except OSError as error:
        print(f"second-chances: '{out}' cannot be written: {error.strerror or error}", file=sys.stderr)
        return False
    return True


def _file(given: str) -> Path | None:
    """The file named, or the game's own story of that name."""
    path = Path(given)
    if path.is_file():
        return path
    own = inside("scenes") / Path(given).name
    return Path(str(own)) if own.is_file() and Path(given).parent.name in ("", "scenes") else None


def _begin(path: Path, seed: int, options: argparse.Namespace) -> Playthrough | int:
    """The story at its start, or where a problem is seen; else it is said why not, and this is the exit status."""
    loaded = load_file(path)
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(framed(problem) + "\n", file=sys.stderr)
        return 1
    scenario = replace(loaded.scenario, file=str(path.resolve()))  # found again from any folder
    if options.witness:
        return _witnessed(replace(loaded, scenario=scenario), options.witness.strip("[]"), seed)
    try:
        without = _notes(scenario, options.without)
        return start(scenario, seed, parsed_fate(options.fate), without, scene=options.scene)
    except ValueError as error:
        print(f"second-chances: {error}", file=sys.stderr)
        return 1


def _witnessed(loaded: Loaded, code: str, seed: int) -> Playthrough | int:
    """The playthrough that shows a problem; 0 where there is no such problem, or nothing to play."""
    from game.cli.witness import unknown, witness  # the proof is not loaded to play

    if wrong := unknown(code):
        print(f"second-chances: {wrong}", file=sys.stderr)
        return 2
    shown = witness(loaded, code, seed)
    print(f"{shown.says}\n")
    return 0 if shown.playthrough is None else shown.playthrough


def _notes(scenario: Scenario, names: list[str]) -> list[str]:
    """The content notes to step round. Raises ValueError for one that cannot be."""
    for name in names:
        if wrong := unskippable(scenario, name):
            raise ValueError(wrong)
    return names


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("second-chances play", description="Play one story.")
    parser.add_argument("file", metavar="FILE", help="a scenario (YAML)")
    parser.add_argument(
        "--text", action="store_true", help="tell it in the terminal; from a pipe it can be scripted"
    )
    parser.add_argument("--seed", type=int, help="settles fate and the order of choices; 0 from a pipe")
    parser.add_argument(
        "--fate", action="append", default=[], metavar="NAME=VALUE", help="settle a one_of variable"
    )
    parser.add_argument("--scene", default="", metavar="ID", help="begin with this scene")
    parser.add_argument("--witness", metavar="CODE", help="begin where check finds such a problem")
    parser.add_argument(
        "--without", action="append", default=[], metavar="NOTE", help="leave a content note out"
    )
    parser.add_argument("--record", metavar="OUT.play", help="write the game down as a script for `test`")
    parser.add_argument("--keep-nothing", action="store_true", help="keep nothing on this computer")
    return parser
