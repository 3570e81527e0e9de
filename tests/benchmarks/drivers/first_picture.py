"""Opens a window and leaves at its first picture: `python first_picture.py bare|game BEGUN`.

`bare` is the least a window costs: the interpreter, pygame, one fill. `game` is `second-chances` itself, with nothing
kept. BEGUN is `time.monotonic()` of whoever started it; one line of JSON tells what it took.
"""

from __future__ import annotations

import sys


def bare() -> None:
    import pygame

    pygame.display.init()
    window = pygame.display.set_mode((1280, 720))
    window.fill("#1B1436")
    pygame.display.flip()
    tell(whole=True)


def game() -> None:
    from game.cli import title

    # Only the waiting for somebody's keys is replaced; all before it is the game as it is installed.
    def play(app: object) -> None:
        from game.app.app import App
        from game.cli import window

        assert isinstance(app, App)
        window.WindowDisplay.wait = first_picture  # type: ignore[assignment,method-assign]
        window.show(app)

    vars(title)["play_in_window"] = play
    title.run(["--keep-nothing"])


def first_picture(display: object, seconds: float | None) -> list[object]:
    from game.cli.window import WindowDisplay

    assert isinstance(display, WindowDisplay)
    tell(whole=not display.window._canvas.late)
    return []


def tell(*, whole: bool) -> None:
    """What it took to here; `whole` says whether the picture has all its parts."""
    import os
    import time

    milliseconds = (time.monotonic() - float(sys.argv[2])) * 1000
    import json
    import resource

    processor = time.process_time() * 1000
    mebibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = {"milliseconds": milliseconds, "processor": processor, "mebibytes": mebibytes, "whole": whole}
    print(json.dumps(took), flush=True)
    os._exit(0)  # how long it takes to leave is none of it


if __name__ == "__main__":
    {"bare": bare, "game": game}[sys.argv[1]]()
