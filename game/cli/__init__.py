"""The commands, one file each, imported only when they run."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import NoReturn

# command: (module, what it does). Without a command the game opens at its title.
COMMANDS = {
    "play": ("game.cli.play", "play a story, in a window or in the terminal"),
    "new": ("game.cli.new", "begin a story of your own"),
    "host": ("game.cli.host", "let a room play a story together, with phones or hands"),
    "import": ("game.cli.taking_over", "make a scenario of a story written with Twine"),
    "serve": ("game.cli.serve", "serve a room on a further machine, for very many phones"),
    "session": ("game.cli.session", "say what is kept of rooms, or delete it"),
    "bundle": ("game.cli.bundle", "make a folder for a stick, for computers without internet"),
    "xapi": ("game.cli.xapi", "send what a room decided to a store of your own"),
    "check": ("game.cli.check", "say what is wrong with scenarios"),
    "test": ("game.cli.test", "say whether stories go as the scripts beside them say"),
    "diff": ("game.cli.diff", "say how places kept in an old version go on in a new one"),
    "pack": ("game.cli.pack", "make one file of a folder of stories, to hand on"),
    "add": ("game.cli.add", "put a pack of stories into your library"),
    "packs": ("game.cli.packs", "list the packs that were added"),
    "remove": ("game.cli.remove", "take a pack out of your library"),
    "map": ("game.cli.map", "draw the map of a story"),
    "translate": ("game.cli.translate", "keep translations of stories and of the interface up to date"),
    "explain": ("game.cli.explain", "say more about a code that check reports"),
    "reference": ("game.cli.reference", "print the reference of the scenario language"),
}


# Nothing is open any more when these have printed their last word, and nobody waits for a thread.
ENDED_AT_ONCE = ("check",)
NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO)  # a disk that is full, or broken


def program() -> NoReturn:
    """What a shell starts: one command, and the end.

    Python takes itself apart when it ends, which takes as long as to read the answers of a check that is known.
    """
    status = main()
    if sys.argv[1:2] and sys.argv[1] in ENDED_AT_ONCE:
        try:
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
        except OSError:  # whoever read our words has gone
            status = 1
        os._exit(status)
    sys.exit(status)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; gives the exit status."""
    try:
        try:
            return _main(sys.argv[1:] if arguments is None else arguments)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:  # whoever read our words has gone, as in `second-chances check | head`
        _say_no_more()
        return 1
    except OSError as error:
        if error.errno not in NO_ROOM or error.filename is not None:
            raise
        _say_no_more()
        print(f"second-chances: not everything could be written: {error.strerror}", file=sys.stderr)
        return 2


def _say_no_more() -> None:
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115  # stays open for the interpreter's last flush


def _main(given: list[str]) -> int:
    first = given[0] if given else ""
    if first in ("--version", "-V"):
        from game import __version__

        print(f"second-chances {__version__}")
        return 0
    if first in ("--help", "-h", "help"):
        print(usage())
        return 0
    if first in COMMANDS:
        return _run(COMMANDS[first][0], given[1:])
    if not first or first == "--keep-nothing" or first.startswith("--language"):
        return _run("game.cli.title", given)
    print(f"second-chances: there is no command '{first}'\n\n{usage()}", file=sys.stderr)
    return 2


def _run(module: str, arguments: list[str]) -> int:
    status: int = import_module(module).run(arguments)
    return status


def usage() -> str:
    lines = [
        "Second Chances: stories about what to do when love ends.",
        "",
        "  second-chances                   open the game (--keep-nothing: keep nothing on this computer;",
        "                                   --language es: in Spanish)",
    ]
    lines += [f"  second-chances {name:<17} {says}" for name, (_, says) in COMMANDS.items()]
    lines += ["", "  second-chances COMMAND --help says more about a command."]
    return "\n".join(lines)
