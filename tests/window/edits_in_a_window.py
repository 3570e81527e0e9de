"""A program for test_watching.py: edits at random of a file that the real game watches, in a real window.

`python -m tests.window.edits_in_a_window FOLDER SEED EDITS` ends with status 0 and says what was edited.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

from game.adapters.disk.layered import LayeredAssets
from game.adapters.disk.stories import found_again, story_at
from game.adapters.pygame_window.window import PygameWindow
from game.app.desk import Desk
from game.app.loop import Loop
from game.cli.window import WindowDisplay, layered, tags
from game.cli.wiring import make_app
from game.story.playthrough import start
from game.ui.inputs import Press
from game.ui.screens.play import PlayScreen
from game.ui.view import View
from tests.support.sitting import Sitting

PATIENCE = 20.0  # seconds until something that was saved has to be on the page; it takes half of one at most
STORY = Path(__file__).parents[2] / "scenes" / "thirty-days.yaml"


def main(folder: Path, seed: int, edits: int) -> None:
    path = folder / STORY.name
    shutil.copyfile(STORY, path)
    app = make_app(keep=False, folder=folder, authored=True)
    app.settings = replace(app.settings, reading_speed="at once", less_motion=True)
    story = found_again(story_at(path))
    assert story.scenario is not None and app.watch is not None
    desk = app.desk = Desk(story, app.watch(str(path), lambda: app.wake()), path=str(path))
    app.only(PlayScreen(start(story.scenario, seed)))
    assets: LayeredAssets = layered(None)
    window = PygameWindow("Second Chances", (1280, 720), assets=assets)
    loop = Loop(app, WindowDisplay(window), tags=tags, clock=time.monotonic)
    app.wake = window.wake
    loop.draw()

    def settle() -> None:
        """Wait as the window does until the desk has told of what stands in the file now."""
        wanted = path.read_bytes()
        end = time.monotonic() + PATIENCE
        while not _read(desk, wanted):
            assert time.monotonic() < end, "what was saved did not come to the page"
            for event in loop.display.wait(0.2):
                loop.hear(event)
            loop.look_again()
        loop.draw()

    def view() -> View:
        assert loop.view is not None
        return loop.view

    sitting = Sitting(path, app, random.Random(seed), settle, lambda id: loop.do(Press(id)), view)
    settle()
    sitting.go(edits)
    print(json.dumps(sitting.done))
    app.close()
    window.close()


def _read(desk: Desk, data: bytes) -> bool:
    """Whether what the desk was told of last is this text."""
    return desk.read == data.decode("utf-8-sig", "replace")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
