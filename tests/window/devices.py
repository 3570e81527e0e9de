"""A whole game behind a real window without a screen: what devices tell is posted as the system would post it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pygame
import pytest

from game.adapters.pygame_window.events import NAMED
from game.adapters.pygame_window.pads import BUTTONS
from game.adapters.pygame_window.window import PygameWindow
from game.app.app import App
from game.app.loop import Loop
from game.cli.window import WindowDisplay
from game.settings import Settings
from game.ui.focus import move
from game.ui.frame import Frame
from game.ui.inputs import Direction
from game.ui.view import View, targets
from tests.pilot import PATIENCE, MemoryKeeper, app_with, label_of, pressables
from tests.screenshots.moments import ASSETS

STILL = Settings(reading_speed="at once", less_motion=True)
SIDES: dict[str, Direction] = {"up": "up", "down": "down", "left": "start", "right": "end"}
CODES = {button: code for code, button in BUTTONS.items()}
KEY_CODES = {name: code for code, name in reversed(NAMED.items())}


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@dataclass(slots=True)
class Rig:
    """The game, its window, and somebody who posts events to it and reads the page."""

    app: App
    window: PygameWindow
    clock: Clock
    loop: Loop = field(init=False)
    used: set[str] = field(default_factory=set)  # the buttons and keys that were pressed

    def __post_init__(self) -> None:
        self.loop = Loop(self.app, WindowDisplay(self.window), clock=self.clock)
        self.loop.draw()

    # --- what is seen ----------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        assert self.loop.view is not None
        return self.loop.view

    @property
    def frame(self) -> Frame:
        assert self.loop.frame is not None
        return self.loop.frame

    @property
    def caps(self) -> list[str]:
        """The keys that the hints show."""
        return [key for hint in self.view.hints for key in hint.keys]

    def id_of(self, words: str) -> str:
        """What has these words on it, or this id after its kind."""
        things = list(pressables(self.view))
        found = [w.id for w in things if words in (w.id, w.id.partition(":")[2])]
        found = found or [w.id for w in things if words in label_of(w)]
        assert len(found) == 1, f"“{words}” is {found} on {self.view.name}"
        return found[0]

    @property
    def only_read(self) -> bool:
        """Whether the page of a story offers nothing but to go on."""
        ids = [widget.id for widget in pressables(self.view)]
        return self.view.name in ("scene", "feedback") and "go-on" in ids

    # --- what is done ----------------------------------------------------------------------------------

    def tell(self, *events: pygame.Event) -> None:
        """Post events, and let the loop hear what the window makes of them."""
        for event in events:
            pygame.event.post(event)
        for heard in self.window.wait(0):
            self.loop.hear(heard)
        self.loop.look_again()

    def pad(self, *buttons: str) -> None:
        for button in buttons:
            self.used.add(button)
            self.tell(pad_event(pygame.CONTROLLERBUTTONDOWN, button))
            self.tell(pad_event(pygame.CONTROLLERBUTTONUP, button))

    def key(self, *names: str) -> None:
        for name in names:
            self.used.add(name)
            code = KEY_CODES.get(name) or ord(name)
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                self.tell(pygame.event.Event(kind, key=code, scancode=code % 500, mod=0, unicode=""))

    def finger(self, kind: int, x: int, y: int, id: int = 1) -> None:
        w, h = self.window.size
        place = {"x": (x + 0.5) / w, "y": (y + 0.5) / h, "dx": 0.0, "dy": 0.0}
        self.tell(pygame.event.Event(kind, {"touch_id": 1, "finger_id": id, "pressure": 1.0, **place}))

    def tap(self, x: int, y: int) -> None:
        self.finger(pygame.FINGERDOWN, x, y)
        self.finger(pygame.FINGERUP, x, y)

    # --- playing by a pad ------------------------------------------------------------------------------

    def pad_to(self, id: str) -> None:
        """Push the cross until the focus is there, by the shortest way that is seen."""
        for _ in range(PATIENCE):
            if self.loop.focus == id:
                return
            self.pad(self._way_to(id))
        raise AssertionError(f"the cross never reaches {id} on {self.view.name}: {targets(self.view)}")

    def _way_to(self, id: str) -> str:
        came: dict[str, str] = {self.loop.focus: ""}
        waiting = deque(came)
        while waiting:
            here = waiting.popleft()
            for side in ("down", "up", "right", "left"):
                there = move(self.frame, SIDES[side], here)
                if there not in came:
                    came[there] = came[here] or side
                    waiting.append(there)
        assert id in came, f"nothing leads to {id} on {self.view.name}: {came}"
        return came[id]

    def pad_press(self, words: str) -> None:
        self.pad_to(self.id_of(words))
        self.pad("a")


def pad_event(kind: int, button: str) -> pygame.Event:
    return pygame.event.Event(kind, button=CODES[button], instance_id=0)


def axis_event(axis: int, part: float) -> pygame.Event:
    """A stick stands at this part of its way."""
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=int(part * 32767), instance_id=0)


def bare_assets(folder: Path) -> Path:
    """The fonts and icons without the pictures, which nobody here looks at: a page does not wait for them."""
    for name in ("fonts", "icons"):
        (folder / name).symlink_to(ASSETS / name)
    return folder


@contextmanager
def played(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    settings: Settings = STILL,
    size: tuple[int, int] = (960, 540),
) -> Iterator[Rig]:
    """The game at its title, in a window that nobody sees."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    clock = Clock()
    window = PygameWindow("Test", size, assets=bare_assets(folder), clock=clock)
    window.wait(0)
    try:
        yield Rig(app_with(MemoryKeeper(settings=settings), fate={"answer": "no"}), window, clock)
    finally:
        window.close()
