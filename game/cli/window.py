"""Opens the window and shows an app in it; imported only where a window can open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from game.adapters.disk.folders import inside
from game.adapters.disk.pictures import PictureTable, read_pictures
from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.window import PygameWindow
from game.app.app import App
from game.app.loop import Loop
from game.ui.frame import Frame, Measure
from game.ui.inputs import DeviceEvent


class WindowDisplay:
    """The pygame window as the app's display; it knows the tables of the pictures, which the app does not."""

    def __init__(self, window: PygameWindow) -> None:
        self.window = window

    @property
    def size(self) -> tuple[int, int]:
        return self.window.size

    @property
    def measure(self) -> Measure:
        return self.window.measure

    @property
    def revealing(self) -> bool:
        return self.window.revealing

    def show(self, frame: Frame, theme: str, *, still: bool, fresh: bool) -> None:
        self.window.show(frame, theme=theme, pictures=drawn(), still=still, fresh=fresh)

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        return self.window.wait(seconds)

    def finish_reveal(self) -> None:
        self.window.finish_reveal()

    def set_fullscreen(self, on: bool) -> None:
        self.window.set_fullscreen(on)

    def prefetch(self, places: Sequence[str], people: Sequence[tuple[str, str]]) -> None:
        self.window.prefetch(places, people)

    def close(self) -> None:
        self.window.close()


@cache
def table() -> PictureTable:
    return read_pictures(inside("assets"))


@cache
def drawn() -> Pictures:
    """The lights and grounds for the painter."""
    read = table()
    return Pictures(read.light, read.ground, read.tag)


def tags() -> Mapping[str, str]:
    return table().tag


def show(app: App) -> None:
    """Show the app until it is left."""
    window = PygameWindow(
        app.words.say("Second Chances"),
        app.settings.window,
        assets=inside("assets"),
        fullscreen=app.settings.fullscreen,
    )
    try:
        Loop(app, WindowDisplay(window), tags, fullscreen=app.settings.fullscreen).run()
    finally:
        window.close()
