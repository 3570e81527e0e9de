"""A program for bench_watch.py: a long story is edited while it is played in a window; how long until all is there.

`python watching.py FOLDER ROUNDS`, in a process with a screen. The last line is a list of [what was edited,
milliseconds to the picture, milliseconds of the proof], of the time in which this process has a processor.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from game.adapters.proving import told_of
from game.adapters.pygame_window.window import PygameWindow
from game.adapters.watching import Looks
from game.app.desk import Desk
from game.app.loop import Loop
from game.cli.window import WindowDisplay, layered, tags
from game.cli.wiring import make_app, our_assets
from game.proof.explore import explore
from game.proof.facts import Facts
from game.proof.same_ways import same_ways
from game.story.playthrough import start
from game.ui.screen import Fault, Story
from game.ui.screens.play import at_moment

LATER = 10.0  # seconds between two looks, by a clock of our own
SIZE = (1920, 1080)


class Given:
    """The news are what the test has looked for; the proof is made where it is measured."""

    def __init__(self, looks: Looks) -> None:
        self.looks, self.now = looks, 0.0

    def news(self) -> Story | None:
        self.now += LATER
        return self.looks.look(self.now)

    def close(self) -> None:
        pass


class Later:
    def told(
        self, story: Story, arrived: Callable[[], None], patience: float = 0.0
    ) -> tuple[Fault, ...] | None:
        return None


def edits(text: str, rounds: int) -> list[tuple[str, str]]:
    """One after the other: words, an amount, and where a choice leads, each time in another scene."""
    found = []
    for at in range(rounds):
        scene = 300 + 20 * at
        text = text.replace(f"Scene {scene}.", f"Scene number {scene}.", 1)
        found.append(("words", text))
        begin = text.index(f"\n  s{scene + 5}:")
        head, rest = text[:begin], text[begin:]
        text = head + rest.replace("+1}", "+2}", 1)
        found.append(("an effect", text))
        begin = text.index(f"\n  s{scene + 9}:")
        head, rest = text[:begin], text[begin:]
        goto = rest[rest.index("goto: ") :].split("\n", 1)[0]
        text = head + rest.replace(goto, f"goto: s{scene + 30}", 1)
        found.append(("a way on", text))
    return found


def main(folder: Path, rounds: int) -> None:
    path = folder / "story.yaml"
    text = path.read_text("utf-8")
    app = make_app(keep=False, folder=folder, authored=True)
    app.settings = replace(app.settings, reading_speed="at once", less_motion=True)
    app.proofs = Later()
    looks = Looks(path)
    story = looks.look(0.0)
    assert story is not None and story.scenario is not None
    desk = app.desk = Desk(story, Given(looks), path=str(path))
    app.only(at_moment(start(story.scenario).choose(start(story.scenario).options()[0].choice.id)))
    window = PygameWindow("Second Chances", SIZE, assets=layered(None))
    loop = Loop(app, WindowDisplay(window), tags=tags, clock=time.monotonic)
    loop.draw()
    assets, known = our_assets(folder), explore(story.scenario)
    told_of(story, known, assets)
    found = []
    for what, changed in edits(text, rounds):
        assert changed != text, what
        text = changed
        path.write_text(text, "utf-8")
        begin = time.process_time()
        loop.look_again()
        picture = time.process_time()
        assert desk.story is not None
        known = proved(desk.story, known)
        told_of(desk.story, known, assets)
        end = time.process_time()
        assert desk.read == text and not desk.broken
        found.append((what, (picture - begin) * 1e3, (end - picture) * 1e3))
    app.close()
    window.close()
    print(json.dumps(found))


def proved(story: Story, known: Facts) -> Facts:
    """What is so of the story, as the thread beside the game finds it out."""
    assert story.scenario is not None
    if same_ways(known.scenario, story.scenario):
        return replace(known, scenario=story.scenario)
    return explore(story.scenario)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
