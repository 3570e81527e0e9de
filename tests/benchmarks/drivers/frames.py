"""Plays a story in the real window and times each picture: `python frames.py WIDTH HEIGHT SCRIPT`.

The first playthrough of the script is played from the title to the debrief and into another way, with every target of
every page gone over by key and by pointer. Time is the driver's own: it goes on by a sixtieth of a second for each step
of a motion, so that every step is drawn however slow the machine is. Before each press what the game makes
ahead is there, as for somebody who reads the page.

Prints one line of JSON, a list of [moment, what, work, clock, bare, part]; a moment is the same in each play. `work`
is the milliseconds from the event to the pixels in which the game had the processor or waited for a picture to be
decoded; `clock` counts also while others had the processor. `bare` is the work of copying and showing the same pixels,
`part` how much of the window was new.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.disk.folders import inside
from game.adapters.pygame_window.display import no_display
from game.settings import Settings
from game.story.script import Cue, read_script
from game.ui.frame import Frame, Rect
from game.ui.inputs import DeviceEvent, PointerMove, Wheel
from game.ui.view import Stage
from tests.pilot import FakeDisplay, MemoryKeeper, Pilot, app_with

if TYPE_CHECKING:
    from game.cli.window import WindowDisplay

STEP = 1 / 60
LOOK_EVERY = 0.001
LIFE_STEP, LIVES = 1 / 30 + 1e-6, 3  # so many steps of rain and breath are watched after each event


@dataclass(slots=True)
class Clock:
    """Time as the window has it."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass(slots=True)
class Seen(FakeDisplay):
    """A display that the pilot can ask what is on it, and that truly shows it."""

    window: WindowDisplay = field(kw_only=True)

    def show(self, frame: Frame, theme: str, *, still: bool, alive: bool, fresh: bool) -> None:
        FakeDisplay.show(self, frame, theme, still=still, alive=alive, fresh=fresh)
        del self.shown[:-1]
        self.window.show(frame, theme, still=still, alive=alive, fresh=fresh)

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        return self.window.wait(seconds)

    def prefetch(self, stages: Sequence[Stage]) -> None:
        self.window.prefetch(stages)

    def foresee(self, frame: Frame) -> None:
        self.window.foresee(frame)

    def finish_reveal(self) -> None:
        self.window.finish_reveal()


@dataclass(slots=True)
class Timed(Pilot):
    """A pilot who looks at the clock with each event."""

    clock: Clock = field(kw_only=True)
    seen: Seen = field(kw_only=True)
    changed: list[Rect] = field(kw_only=True)
    waited: list[float] = field(kw_only=True)
    pictures: list[tuple[str, str, float, float, float, float]] = field(default_factory=list)
    events: int = 0

    def feel(self, event: DeviceEvent) -> None:
        self.events += 1
        self._read()
        before = self.loop._page
        self._time(lambda: Pilot.feel(self, event), lambda: self._kind(before))
        self._move()

    def walk_over(self) -> None:
        """Every target of the page, by key and by pointer, and its whole length."""
        for target in self.frame.targets:
            self.key("tab")
            if target.visible:
                self.feel(PointerMove(target.rect.x + target.rect.w // 2, target.rect.y + target.rect.h // 2))
        while self.frame.scroll < self.frame.scroll_end:
            self.feel(Wheel(1))
        while self.frame.scroll:
            self.feel(Wheel(-1))

    def _kind(self, before: tuple[object, ...]) -> str:
        return "change of a page" if self.loop._page == before else f"page: {self.view.name}"

    def _read(self) -> None:
        """Let time go by, until all is there that the game makes ahead."""
        while self.loop.until_it_looks() is not None:
            self.loop.look_further()
        foresight, loader = self.seen.window.window._foresight, self.seen.window.window._loader
        while foresight.go_on(time.perf_counter):
            pass
        while not loader.idle:
            time.sleep(LOOK_EVERY)
        self._time(lambda: self.seen.wait(0), lambda: "late picture")

    def _move(self) -> None:
        canvas = self.seen.window.window._canvas
        while canvas.moving(self.clock.now):
            self.clock.now += STEP
            self._time(lambda: self.seen.wait(0), lambda: "step of a motion")
        for _ in range(LIVES):
            self.clock.now += LIFE_STEP
            self._time(lambda: self.seen.wait(0), lambda: "life")

    def _time(self, act: Callable[[], object], what: Callable[[], str]) -> None:
        self.changed.clear()
        self.waited.clear()
        self.seen.window.window.lived = False  # type: ignore[attr-defined]  # it is a Telling
        page = self.loop._page
        clock, work = time.perf_counter(), time.thread_time()
        act()
        clock, work = time.perf_counter() - clock, time.thread_time() - work + sum(self.waited)
        if self.changed or self.loop._page != page:
            bare, part = self._bare()
            window = self.seen.window.window
            name = "life" if window.lived else what()  # type: ignore[attr-defined]  # it is a Telling
            moment = f"{self.events} {name} {sum(p[1] == name for p in self._of_this_event())}"
            self.pictures.append((moment, name, work * 1e3, clock * 1e3, bare * 1e3, part))

    def _of_this_event(self) -> Iterator[tuple[str, str, float, float, float, float]]:
        own = f"{self.events} "
        return takewhile(lambda picture: picture[0].startswith(own), reversed(self.pictures))

    def _bare(self) -> tuple[float, float]:
        """How long the same pixels take that are there already, and how much of the window they are."""
        import pygame

        from game.adapters.pygame_window.changes import tidy

        window = pygame.display.get_surface()
        assert window is not None
        if not self.changed:  # a page that was painted, and fades in from the next step on
            return 0.0, 1.0
        parts = [(part.x, part.y, part.w, part.h) for part in tidy(self.changed)]
        ready = window.copy()
        begin = time.thread_time()
        for part in parts:
            window.blit(ready, part, part)
        pygame.display.update(parts)
        took = time.thread_time() - begin
        return took, sum(w * h for _, _, w, h in parts) / (window.get_width() * window.get_height())


def pilot_at_the_window(size: tuple[int, int]) -> Timed:
    """Somebody before the real window, which tells what it changes."""
    import game.app.actions  # noqa: F401  # as the window does, while somebody looks at the title
    from game.adapters.pygame_window.loading import Loader
    from game.adapters.pygame_window.window import PygameWindow
    from game.cli.window import WindowDisplay, tags

    clock, changed, waited = Clock(), list[Rect](), list[float]()

    class Telling(PygameWindow):
        lived = False

        def _live(self, now: float) -> bool:
            self.lived = self.lived or now >= self._next_life
            return PygameWindow._live(self, now)

        def _update(self, parts: list[Rect]) -> None:
            changed.extend(parts)
            PygameWindow._update(self, parts)

    def await_more(self: Loader, seen: int, seconds: float) -> None:
        begin = time.perf_counter()
        wait(self, seen, seconds)
        waited.append(time.perf_counter() - begin)
        clock.now += waited[-1]  # so that patience ends

    wait = Loader.await_more
    Loader.await_more = await_more  # type: ignore[method-assign]  # to see what it waits for
    window = WindowDisplay(Telling("Frames", size, assets=inside("assets"), clock=clock))
    seen = Seen(size, window.measure, window=window)
    app = app_with(MemoryKeeper(settings=Settings(window=size)), fate={"answer": "no"})
    tags()
    app.stories().shelf()  # read while somebody looks at the title
    pilot = Timed(app, seen, clock=clock, seen=seen, changed=changed, waited=waited)
    pilot.loop.tags = tags
    return pilot


def play(pilot: Timed, cues: Sequence[Cue]) -> None:
    for words in ("Stories", "Thirty Days", "Play"):
        pilot.walk_over()
        pilot.press(words)
    for cue in cues:
        if cue.word in ("choose", "because"):
            while pilot.focus == "go-on":
                pilot.walk_over()
                pilot.tab_to("go-on")
                pilot.key("enter")
            pilot.walk_over()
            pilot.key(pilot.digits[cue.rest])
    pilot.read_on()
    pilot.walk_over()
    pilot.press("See how it went")
    pilot.walk_over()


def main() -> None:
    size = int(sys.argv[1]), int(sys.argv[2])
    script = read_script(Path(sys.argv[3]).read_text("utf-8"))
    why = no_display()
    assert why is None, why
    pilot = pilot_at_the_window(size)
    play(pilot, script.plays[0].cues)
    print(json.dumps(pilot.pictures), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
