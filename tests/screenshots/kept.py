"""The pictures that are kept in this folder: one for each kind of moment, in few bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.pygame_window.changes import backdrop
from game.settings import Settings
from game.ui.frame import Typing
from tests.pilot import Pilot
from tests.screenshots.moments import ASSETS, at_the_title, drawn, moments

if TYPE_CHECKING:
    from game.adapters.pygame_window.window import PygameWindow

USUAL = Settings(reading_speed="at once", less_motion=True)
COLOURS = 256  # of a page of paper and dusk: a third of the bytes, and nobody sees it
LATER = 0.35  # seconds before the last message is there

# By the look, the pages and what their files are called.
KEPT: Sequence[tuple[Settings, Mapping[str, str]]] = (
    (
        USUAL,
        {
            "title": "title",
            "title-kept": "title-kept",
            "first-text_scale": "first-text-size",
            "first-theme": "first-theme",
            "first-offer": "first-tutorial",
            "library": "library",
            "library-filtered": "library-filtered",
            "notes": "notes",
            "narration": "narration",
            "scene": "scene",
            "scene-two-people": "scene-two-people",
            "thread": "thread",
            "reason": "reason",
            "feedback-healthy": "feedback-healthy",
            "feedback-mixed": "feedback-mixed",
            "feedback": "feedback",
            "ending": "ending",
            "debrief": "debrief",
            "endings": "endings",
            "read-back": "read-back",
            "pause": "pause",
            "settings": "settings",
            "settings-look": "settings-look",
            "settings-sound": "settings-sound",
            "settings-voice": "settings-voice",
            "keys": "keys",
            "help": "help",
            "credits": "credits",
            "summary": "summary",
            "self-check": "self-check",
            "room-lobby": "room-lobby",
            "room-open": "room-vote",
            "room": "room-revealed",
            "room-sides": "room-sides",
        },
    ),
    (replace(USUAL, reading_speed="steady", less_motion=False), {"thread-reading": "thread-typing"}),
    (
        replace(USUAL, theme="high_contrast"),
        {"scene": "scene-high-contrast", "debrief": "debrief-high-contrast"},
    ),
    (replace(USUAL, theme="light"), {"scene": "scene-light", "library": "library-light"}),
    (replace(USUAL, text_scale=150), {"scene": "scene-text-150"}),
    (replace(USUAL, text_scale=200), {"scene": "scene-large-text", "feedback": "feedback-large-text"}),
    (
        replace(USUAL, language="ar"),
        {"settings": "settings-right-to-left", "library": "library-right-to-left"},
    ),
)


@dataclass(slots=True)
class Clock:
    """Time as the window has it: it goes on when it is told to."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


def keep_all(folder: Path, size: tuple[int, int]) -> None:
    """Make every picture anew; one that is not in the table is left where it is."""
    from game.adapters.pygame_window.window import PygameWindow

    folder.mkdir(parents=True, exist_ok=True)
    for settings, wanted in KEPT:
        clock = Clock()
        pilot = at_the_title(size, settings)
        window = PygameWindow("Second Chances", size, assets=ASSETS, clock=clock)
        left = dict(wanted)
        for page in moments(pilot):
            name = left.pop(page, "")
            if name:
                path = folder / f"{name}.png"
                keep(window, clock, pilot, settings, path)
                if backdrop(pilot.frame).back != "clear":  # a sky in so few colours has steps
                    fewer_bytes(path)
            if not left:
                break
        window.close()
        assert not left, f"there is no page called {', '.join(left)}"


def keep(window: PygameWindow, clock: Clock, pilot: Pilot, settings: Settings, path: Path) -> None:
    """The page at rest; where somebody is writing, while one sees three dots."""
    import pygame

    frame, still = pilot.frame, settings.less_motion
    window.show(frame, theme=settings.theme, pictures=drawn(), still=True, fresh=False)
    window.settle()
    writing = [placed.item.until for placed in frame.items if isinstance(placed.item, Typing)]
    if still or not writing:
        window.screenshot(path)
        return
    window.show(frame, theme=settings.theme, pictures=drawn(), still=False, fresh=True, alive=False)
    clock.now += writing[-1] / 1000 - LATER
    window.wait(0)
    surface = pygame.display.get_surface()
    assert surface is not None
    pygame.image.save(surface, path)


def fewer_bytes(path: Path) -> None:
    """The same picture with a palette."""
    from PIL import Image

    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS).save(path, optimize=True)
