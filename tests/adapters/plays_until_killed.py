"""A game in the terminal that plays itself and tells what it has done: `python -m … FOLDER SEED`."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from game.adapters.disk.keeper import DiskKeeper
from game.adapters.terminal.player import TerminalPlayer
from game.app.actions import play as begin
from game.story.playthrough import start
from game.ui.screens.play import PlayScreen
from game.ui.words import english
from tests.pilot import app_with, our_stories

PATIENCE = 60  # seconds after which a game that nobody killed gives up


def play(folder: Path, seed: int) -> None:
    """Thirty Days with keeping on. A question is only asked when all before it was taken in: that is told."""
    app = app_with(DiskKeeper(folder, english()))
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    begin(app, start(story.scenario, seed))
    rng = random.Random(seed)

    def read() -> str:
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        taken = [point.taken for point in screen.playthrough.decisions() if point.taken]
        ids = (f"{o.choice.id}/{o.reason.id}" if o.reason else o.choice.id for o in taken)
        print("taken in:", *ids, flush=True)
        return str(rng.randint(1, 4))

    TerminalPlayer(app, read, lambda words: None, only_story=True).run()
    time.sleep(PATIENCE)


if __name__ == "__main__":
    play(Path(sys.argv[1]), int(sys.argv[2]))
