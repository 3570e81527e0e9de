"""`second-chances host FILE`: a room plays a story together, from this window on a projector."""

from __future__ import annotations

import argparse
import secrets
import sys
from pathlib import Path
from typing import get_args

from game.adapters.disk.statements import StatementFile
from game.adapters.disk.stories import story_at
from game.adapters.proving import faults
from game.app.app import App
from game.app.proving import broken
from game.cli.output import make_output_safe
from game.cli.play import story_file
from game.cli.speaking import language_option
from game.cli.wiring import make_app, on_a_bus, our_assets, parsed_fate, play_in_window, why_no_window
from game.settings import TEXT_SCALES, Settings, ThemeName
from game.story.frozen import replace
from game.story.problem import framed
from game.story.rehearse import unskippable
from game.story.staying import staying
from game.ui.commands import OpenRoom
from game.ui.screens.room.setup import PROJECTED_WORDS

SHORTEST, LONGEST = 5, 600  # minutes


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    path = story_file(options.file)
    if path is None:
        print(f"second-chances: there is no file '{options.file}'", file=sys.stderr)
        return 2
    why = why_no_window()
    if why is not None:
        print(
            f"second-chances: a room needs a window on a projector, and none can open here: {why}",
            file=sys.stderr,
        )
        return 2
    story = story_at(path)
    found = faults(story, our_assets(path.parent))
    if story.scenario is None or broken(found):
        for fault in found:
            print(framed(fault.problem), file=sys.stderr)
        print(f"second-chances: '{path}' is not played while it has errors", file=sys.stderr)
        return 1
    for note in options.without:
        if wrong := unskippable(story.scenario, note):
            print(f"second-chances: {wrong}", file=sys.stderr)
            return 2
    planned = story.scenario.workshop.minutes
    minutes = options.minutes or (int(planned) if planned.isdecimal() else 45)
    if not SHORTEST <= minutes <= LONGEST:
        print(f"second-chances: --minutes wants {SHORTEST} to {LONGEST}", file=sys.stderr)
        return 2
    with staying():  # a window that counts votes does not stop to look for garbage in a story
        app = _room(path, options, minutes)
    play_in_window(app, path.parent)
    return 0


def _room(path: Path, options: argparse.Namespace, minutes: int) -> App:
    """The game with a room open in it."""
    app = make_app(keep=not options.keep_nothing, folder=path.parent, language=options.language)
    app.fate = dict(parsed_fate(options.fate))
    app.settings = projected(app.settings, options)
    phones = not options.no_phones or options.rehearse
    if options.bus:
        name = options.room or secrets.token_hex(3)
        app.make_room = on_a_bus(options.bus, name)
        print(
            f"Further servers of this room:  second-chances serve --bus {options.bus} --room {name}",
            flush=True,
        )
    if options.xapi:
        app.statements = StatementFile(Path(options.xapi))
    command = OpenRoom(path.stem, frozenset(options.without), minutes, phones, options.rehearse)
    app.carry_out(app, command)
    return app


def projected(settings: Settings, options: argparse.Namespace) -> Settings:
    """The words and colours for the back row. They are for this session, and not kept.

    By hands alone everybody reads from the projector, so the words are large and the ground is bright where nothing
    else is said; who has set larger words, or high contrast, for themselves keeps them.
    """
    words, colours = options.words, options.colours
    if options.no_phones and not options.rehearse:
        words = words or max(PROJECTED_WORDS, settings.text_scale)
        colours = colours or ("light" if settings.theme == "dusk" else settings.theme)
    return replace(settings, text_scale=words or settings.text_scale, theme=colours or settings.theme)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances host",
        description="A room plays a story together: this window stands on the projector, and phones or hands vote.",
    )
    parser.add_argument("file", metavar="FILE", help="a scenario (YAML)")
    parser.add_argument(
        "--no-phones", action="store_true", help="vote by hands and cards alone; nothing is kept"
    )
    parser.add_argument(
        "--rehearse", action="store_true", help="practise alone, with twenty phones that are made up"
    )
    parser.add_argument("--minutes", type=int, default=0, help="how long there is (as the story says)")
    parser.add_argument(
        "--without", action="append", default=[], metavar="NOTE", help="leave a content note out"
    )
    parser.add_argument(
        "--fate", action="append", default=[], metavar="NAME=VALUE", help="settle a one_of variable"
    )
    parser.add_argument(
        "--xapi", metavar="OUT.jsonl", help="write what the room decides down as xAPI statements"
    )
    parser.add_argument(
        "--bus", metavar="URL", default="", help="a Redis that several servers of this room share"
    )
    parser.add_argument("--room", metavar="NAME", default="", help="the name of the room in it")
    parser.add_argument(
        "--words",
        type=int,
        choices=TEXT_SCALES,
        default=0,
        help="the size of words in per cent (--no-phones: 130)",
    )
    parser.add_argument(
        "--colours",
        choices=get_args(ThemeName),
        default="",
        help="the colours (--no-phones: light, for a bright room)",
    )
    parser.add_argument("--keep-nothing", action="store_true", help="keep nothing on this computer")
    language_option(parser)
    return parser
