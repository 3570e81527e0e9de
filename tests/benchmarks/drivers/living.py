"""Shows places with people in the real window and tells what their life takes: `python living.py WIDTH HEIGHT SECONDS`.

Prints one line of JSON, a list of [place, share]: the processor time of the whole process while nobody does anything,
with all that the system does for it, in per cent of one core.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import TYPE_CHECKING

from game.adapters.disk.folders import inside
from game.adapters.pygame_window.display import no_display
from game.ui.frame import Look
from game.ui.layout import layout
from game.ui.view import Box, Button, Speech, Stage, Standing, Text, View
from game.ui.weather import WEATHER

if TYPE_CHECKING:
    from game.cli.window import WindowDisplay

SETTLED = 2.0  # seconds until the place has come and its people breathe
PEOPLE = (Standing("mara", "guarded", "Mara"), Standing("noor", "calm", "Noor"))


def page(place: str) -> View:
    question = Text("What do you say?", "heading", id="question", level=2)
    choices = tuple(Button(f"choice:{n}", f"The way number {n}", "choice", digit=n) for n in range(1, 4))
    said = Speech("“I said yes to coffee. It is only coffee.”", "Mara", "mara", "guarded")
    return View(
        name="scene",
        heading=place,
        shape="stage",
        body=(said, Box((question, *choices), kind="dark")),
        focus="question",
        stage=Stage(place, PEOPLE),
        top=(Text("**Thirty Days**  Day one", "small", icon="map"),),
        page=place,
    )


def main() -> None:
    size, seconds = (int(sys.argv[1]), int(sys.argv[2])), float(sys.argv[3])
    why = no_display()
    assert why is None, why
    from game.adapters.pygame_window.window import PygameWindow
    from game.cli.window import WindowDisplay, tags

    display = WindowDisplay(PygameWindow("Living", size, assets=inside("assets")))
    found = []
    for place in WEATHER:
        frame = layout(page(place), Look(size), display.measure, tags())
        display.show(frame, "dusk", still=False, alive=True, fresh=True)
        stay(display, SETTLED)
        begin, work = time.perf_counter(), time.process_time()
        stay(display, seconds)
        found.append((place, 100 * (time.process_time() - work) / (time.perf_counter() - begin)))
    print(json.dumps(found), flush=True)
    os._exit(0)


def stay(display: WindowDisplay, seconds: float) -> None:
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        display.wait(left)


if __name__ == "__main__":
    main()
