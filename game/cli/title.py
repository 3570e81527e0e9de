"""`second-chances`: the game at its title, in a window; in the terminal where none can open."""

from __future__ import annotations

import sys

from game.cli.output import make_output_safe
from game.cli.wiring import make_app, play_in_terminal, play_in_window, why_no_window


def run(arguments: list[str]) -> int:
    make_output_safe()
    keep = "--keep-nothing" not in arguments
    language = _language(arguments)
    why = why_no_window()
    if why is None:
        play_in_window(make_app(keep=keep, asks=True, language=language))
        return 0
    print(f"No window can open here: {why}")
    if sys.stdin is None or sys.stdin.closed:
        print("There is no input either, so the game ends.")
        return 0
    print("The game is played in this terminal instead.\n")
    play_in_terminal(make_app(keep=keep, language=language))
    return 0


def _language(arguments: list[str]) -> str:
    """What stands after --language, read by hand: the first picture does not wait for a parser of arguments."""
    for at, argument in enumerate(arguments):
        if argument.startswith("--language="):
            return argument.partition("=")[2]
        if argument == "--language":
            return "".join(arguments[at + 1 : at + 2])
    return ""
