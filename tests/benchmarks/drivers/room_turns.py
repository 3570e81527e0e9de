"""The window with a room in it: `python room_turns.py STORY` tells its door, and what each turn of its loop took.

Prints `PORT PIN` when phones can come in. After the line `begin` on its input, every turn is measured, from what was
heard to the pixels; after the line `end` they are printed as JSON, [[work, clock], …] in milliseconds, and it ends.
`work` is the time for which the game had the processor.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path

from game.app.app import App
from game.cli import host, wiring
from game.cli import window as shown
from game.ui.inputs import DeviceEvent
from tests.screenshots.rooms import screen_of

TURNS: list[tuple[float, float]] = []
measuring = threading.Event()


class Timed(shown.WindowDisplay):
    """A display that looks at the clock whenever the loop comes back to wait."""

    begun: tuple[float, float] | None = None

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        if self.begun is not None and measuring.is_set():
            work, clock = time.thread_time() - self.begun[0], time.perf_counter() - self.begun[1]
            TURNS.append((work * 1e3, clock * 1e3))
        found = super().wait(seconds)
        self.begun = time.thread_time(), time.perf_counter()
        return found


def listen() -> None:
    for line in sys.stdin:
        if line.strip() == "begin":
            measuring.set()
            print("measuring", flush=True)
        elif line.strip() == "end":
            print(json.dumps(TURNS), flush=True)
            os._exit(0)


def main() -> None:
    shown.WindowDisplay = Timed  # type: ignore[misc]  # it is what `show` makes
    play = wiring.play_in_window

    def played(app: App, folder: Path | None = None) -> None:
        def wait_for_the_door() -> None:
            while (door := screen_of(app).door) is None:
                time.sleep(0.05)
            print(door.addresses[-1].url.rpartition(":")[2], door.pin, flush=True)
            listen()

        threading.Thread(target=wait_for_the_door, daemon=True).start()
        play(app, folder)

    vars(host)["play_in_window"] = played
    host.run([sys.argv[1], "--fate", "answer=no", "--keep-nothing"])


if __name__ == "__main__":
    main()
