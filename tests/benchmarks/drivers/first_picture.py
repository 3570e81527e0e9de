"""Opens a window and leaves at its first picture: `python first_picture.py bare|game BEGUN`.

`bare` is the least a window costs: the interpreter, pygame, one fill. `game` is `second-chances` itself, with nothing
kept. BEGUN is `time.monotonic()` of whoever started it; one line of JSON tells what it took.
"""

from __future__ import annotations

import sys
from typing import Any


def bare() -> None:
    import pygame

    pygame.display.init()
    window = pygame.display.set_mode((1280, 720))
    window.fill("#1B1436")
    pygame.display.flip()
    tell(whole=True)


def game() -> None:
    from game import cli

    # Only what comes after the first picture is left out; all before it is the game as it is installed.
    def play(app: object, folder: object = None) -> None:
        from game.app.app import App
        from game.cli import window

        assert isinstance(app, App)
        show = window.WindowDisplay.show

        def shown(display: window.WindowDisplay, *page: Any, **look: Any) -> None:
            show(display, *page, **look)
            tell(whole=not display.window._canvas.late)

        window.WindowDisplay.show = shown  # type: ignore[method-assign,assignment]  # to be told of it
        window.show(app)

    load = vars(cli)["import_module"]

    def loaded(name: str) -> object:
        command: object = load(name)
        vars(command)["play_in_window"] = play
        return command

    vars(cli)["import_module"] = loaded
    cli.main(["--keep-nothing"])


def tell(*, whole: bool) -> None:
    """What it took to here; `whole` says whether the picture has all its parts."""
    import os
    import time

    milliseconds = (time.monotonic() - float(sys.argv[2])) * 1000
    import json
    import resource

    processor = time.process_time() * 1000
    try:  # what getrusage says goes on from the process that started this one, however large that was
        with open("/proc/self/status", encoding="utf-8") as status:
            kibibytes = int(status.read().partition("VmHWM:")[2].split()[0])
    except OSError:
        kibibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    mebibytes = kibibytes / 1024
    took = {"milliseconds": milliseconds, "processor": processor, "mebibytes": mebibytes, "whole": whole}
    print(json.dumps(took), flush=True)
    os._exit(0)  # how long it takes to leave is none of it


if __name__ == "__main__":
    {"bare": bare, "game": game}[sys.argv[1]]()
