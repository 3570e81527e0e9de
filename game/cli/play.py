"""`second-chances play FILE`: one story, in a window or as text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.adapters.disk.folders import inside
from game.adapters.disk.stories import found_again, story_at
from game.adapters.proving import faults
from game.app.app import App
from game.app.proving import broken, trouble
from game.cli.output import make_output_safe
from game.cli.report import shortest_way
from game.cli.speaking import in_its_language, language_option
from game.cli.wiring import (
    make_app,
    new_seed,
    our_assets,
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
from game.ui.commands import Begin
from game.ui.screen import Fault, Story
from game.ui.screens.checking import CheckingScreen
from game.ui.screens.play import PlayScreen, at_moment
from game.ui.screens.trouble import TroubleScreen


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    path = story_file(options.file)
    if path is None:
        print(f"second-chances: there is no file '{options.file}'", file=sys.stderr)
        return 2
    piped = sys.stdin is None or not sys.stdin.isatty()
    why = None if options.text else why_no_window()
    as_text = options.text or why is not None
    seed = options.seed if options.seed is not None else 0 if as_text and piped else new_seed()
    story = found_again(story_at(path))
    found = _faults(story, options.witness, beside=options.watch or not as_text)
    if broken(found) and as_text and piped:
        _print(found, path, unread=story.scenario is None)
        if story.scenario is None:
            return 1
        found = ()  # a script looks at one way through a story, and may do so before all ways are right
    begun = None if broken(found) else _begin(story, seed, options)
    if isinstance(begun, int):
        return begun
    if why is not None:
        print(f"No window can open here: {why}\nThe story is told in this terminal instead.\n")
    keep = not options.keep_nothing and not (as_text and piped)
    app = make_app(keep=keep, folder=path.parent, authored=options.watch, language=options.language)
    if options.watch or not (as_text or _ships(story)):
        _lay_on_desk(app, story, path, watched=options.watch)
    if begun is None:
        app.only(trouble(story, found))
    else:
        app.fate = dict(parsed_fate(options.fate))
        story, begun = in_its_language(app, story, begun)
        if options.record and not _record(app, begun, path, Path(options.record)):
            return 2
        _open(app, story, begun, options.witness, as_text=as_text, at_once=options.watch)
    if as_text:
        play_in_terminal(app, only_story=piped)
    else:
        play_in_window(app, path.parent)
    return 1 if any(isinstance(screen, TroubleScreen) for screen in app.stack) else 0


def _faults(story: Story, witness: str, *, beside: bool) -> tuple[Fault, ...]:
    """What keeps a story from being played, as far as it has to be known before anything is shown.

    A window opens first and the story is proved beside it; and whoever wants to see a problem sees it.
    """
    if story.scenario is None:
        return tuple(Fault(problem) for problem in story.problems)
    return () if witness or beside or _ships(story) else faults(story, our_assets(Path(story.file).parent))


def _ships(story: Story) -> bool:
    """Whether it stands in the game's own library: those stories are proved before they ship."""
    own = Path(str(inside("scenes")))
    if story.scenario is None:
        return False
    return Path(story.file).resolve().parent == own.resolve() and story.id in story.scenario.library.scenarios


def _print(found: tuple[Fault, ...], path: Path, *, unread: bool) -> None:
    for fault in found:
        told = framed(fault.problem)
        shortest = shortest_way(fault.problem)
        print(f"{told}\n   {shortest}\n" if shortest else f"{told}\n", file=sys.stderr)
    more = (
        "; --witness CODE opens the moment of one" if any(fault.fate is not None for fault in found) else ""
    )
    says = (
        "is not played while it cannot be read" if unread else "has errors: a window shows them instead of it"
    )
    print(f"second-chances: '{path}' {says}{more}", file=sys.stderr)


def _lay_on_desk(app: App, story: Story, path: Path, *, watched: bool) -> None:
    """Open the author's pages of a story; a watched file is read again whenever it is saved."""
    from game.app.desk import Desk  # players go without

    files = app.watch(str(path), lambda: app.wake()) if watched and app.watch else None
    broken = () if story.scenario else story.problems
    app.desk = Desk(story if story.scenario else None, files, broken, path=str(path))


def _open(app: App, story: Story, begun: Playthrough, witness: str, *, as_text: bool, at_once: bool) -> None:
    """The first page: that of the story, in a window as soon as the story is proved, or `at_once`."""
    if as_text:
        _introduce(begun)
    if witness:
        app.only(at_moment(begun))
    elif as_text or at_once:
        app.only(PlayScreen(begun))
    else:
        app.only(CheckingScreen(story, Begin(begun)))
        app.awaited = story


def _introduce(playthrough: Playthrough) -> None:
    """What the page before a story tells."""
    scenario = playthrough.scenario
    print(scenario.title)
    if scenario.summary:
        print(scenario.summary)
    if scenario.content_notes:
        print("This story contains: " + ", ".join(note.words for note in scenario.content_notes) + ".")


def _record(app: App, begun: Playthrough, story: Path, out: Path) -> bool:
    from game.cli.recording import record

    if out.exists():  # somebody may have written expectations into it
        print(
            f"second-chances: '{out}' is there already and is not written over: name another", file=sys.stderr
        )
        return False
    try:
        record(app, begun, story, out)
    except OSError as error:
        print(f"second-chances: '{out}' cannot be written: {error.strerror or error}", file=sys.stderr)
        return False
    return True


def story_file(given: str) -> Path | None:
    """The file named, or the game's own story of that name."""
    path = Path(given)
    if path.is_file():
        return path
    own = inside("scenes") / Path(given).name
    return Path(str(own)) if own.is_file() and Path(given).parent.name in ("", "scenes") else None


def _begin(story: Story, seed: int, options: argparse.Namespace) -> Playthrough | int:
    """The story at its start, or where a problem is seen; else it is said why not, and this is the exit status."""
    assert story.scenario is not None and story.document is not None
    scenario = story.scenario
    if options.witness:
        loaded = Loaded(story.file, scenario, story.problems, story.document)
        return _witnessed(loaded, options.witness.strip("[]"), seed)
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
    parser.add_argument("--watch", action="store_true", help="read the file again whenever it is saved")
    parser.add_argument("--keep-nothing", action="store_true", help="keep nothing on this computer")
    language_option(parser)
    return parser
