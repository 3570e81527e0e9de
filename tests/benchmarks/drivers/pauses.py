"""Plays a long story through every layer but the pixels and times the collections of garbage.

`python pauses.py FOLDER PRESSES`; FOLDER holds `story.yaml`. Prints one line of JSON: for each collection its
generation, and the milliseconds it took of the processor.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from game.adapters.disk.stories import FolderStories
from game.ui.commands import StartStory
from tests.pilot import Pilot, app_with

STORY = "story"


def main() -> None:
    pilot = Pilot(app_with(stories=FolderStories(Path(sys.argv[1]))))
    pauses: list[tuple[int, float]] = []
    begun = 0.0

    def watch(phase: str, about: dict[str, int]) -> None:
        nonlocal begun
        if phase == "start":
            begun = time.thread_time()
        else:
            pauses.append((about["generation"], (time.thread_time() - begun) * 1e3))

    gc.callbacks.append(watch)
    pilot.open_story("Generated story")
    for press in range(int(sys.argv[2])):
        del pilot.display.shown[:-1]  # a real display keeps none
        if pilot.page == "ending":
            pilot.app.carry_out(pilot.app, StartStory(STORY, frozenset()))
            pilot.loop.draw()
        elif pilot.focus == "go-on":
            pilot.key("enter")
        else:
            pilot.key(str(1 + press % len(pilot.digits)))
    print(json.dumps(pauses))


if __name__ == "__main__":
    main()
