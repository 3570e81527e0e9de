"""Opens the window and shows an app in it; imported only where a window can open."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from threading import Thread
from typing import TYPE_CHECKING

from game.adapters.disk.folders import inside
from game.adapters.disk.layered import LayeredAssets
from game.adapters.pygame_window.pictures import Pictures
from game.adapters.pygame_window.window import PygameWindow
from game.app.app import App
from game.story.frozen import replace
from game.ui.frame import Face, Figure, Frame, Measure
from game.ui.inputs import DeviceEvent
from game.ui.view import View

if TYPE_CHECKING:
    from game.adapters.disk.pack_assets import PackAssets
    from game.adapters.disk.pictures import PictureTable
    from game.adapters.sound.player import SoundPlayer
    from game.app.narrator import Narrator
    from game.ui.view import Stage

Packs = Callable[[], "PackAssets"]

# On these systems a screen reader has to know of the window before it is seen.
READER_FIRST = sys.platform in ("win32", "darwin")


class WindowDisplay:
    """The pygame window as the app's display; it knows the tables of the pictures, which the app does not."""

    def __init__(self, window: PygameWindow, packs: Packs | None = None) -> None:
        self.window = window
        self._packs = packs
        self._dressed = False
        self.windowed: tuple[int, int] | None = None  # its size where it does not fill the screen

    @property
    def size(self) -> tuple[int, int]:
        return self.window.size

    @property
    def measure(self) -> Measure:
        return self.window.measure

    @property
    def revealing(self) -> bool:
        return self.window.revealing

    def show(self, frame: Frame, theme: str, *, still: bool, alive: bool, fresh: bool) -> None:
        pictures = self._table_for(frame)
        self.window.show(frame, theme=theme, pictures=pictures, still=still, alive=alive, fresh=fresh)
        if not self.window.fullscreen:
            self.windowed = self.window.size

    def foresee(self, frame: Frame) -> None:
        self.window.foresee(frame, pictures=self._table_for(frame))

    def _table_for(self, frame: Frame) -> Pictures:
        """What the pictures of a page need beside their files; the title needs no table."""
        people = any(isinstance(placed.item, Figure | Face) for placed in frame.items)
        self._dressed = self._dressed or people
        return drawn(self._packs) if self._dressed else Pictures()

    def wait(self, seconds: float | None) -> list[DeviceEvent]:
        return self.window.wait(seconds)

    def wake(self) -> None:
        self.window.wake()

    def finish_reveal(self) -> None:
        self.window.finish_reveal()

    def name(self, title: str, *, neutral: bool) -> None:
        self.window.name(title, neutral=neutral)

    def set_fullscreen(self, on: bool) -> None:
        self.window.set_fullscreen(on)

    def wear(self, content: bytes) -> bool:
        return self.window.wear(content)

    def prefetch(self, stages: Sequence[Stage]) -> None:
        self.window.prefetch(stages)

    def close(self) -> None:
        self.window.close()


@cache
def table(packs: Packs | None = None) -> PictureTable:
    from game.adapters.disk.pictures import read_pictures  # reads YAML: not before the first picture

    ours = read_pictures(inside("assets"))
    return ours if packs is None else packs().table(ours)


@cache
def drawn(packs: Packs | None = None) -> Pictures:
    """The lights and grounds for the painter."""
    read = table(packs)
    return Pictures(read.light, read.ground, read.tag)


def tags(packs: Packs | None = None) -> Mapping[str, str]:
    return table(packs).tag


def layered(packs: Packs | None, within: str = "") -> LayeredAssets:
    """The game's assets, with those of packs by their names."""
    return LayeredAssets(inside("assets"), lambda name: packs().file(name) if packs else None, within)


def listeners(window: PygameWindow) -> Narrator:
    """Who tells the pages to those who do not look at them; loaded after the first picture, where that can be."""
    from game.adapters.screen_reader.bridge import ScreenReader
    from game.adapters.speech.speaking import ProgramSpeech
    from game.app.narrator import Narrator

    reader = ScreenReader(lambda: window.handle, lambda: window.place, window.wake)
    reader.start()
    return Narrator(reader, ProgramSpeech())


@cache
def voiced() -> bool:
    """Whether a program is there that speaks."""
    from shutil import which

    from game.adapters.speech.programs import speaks_here

    return speaks_here(sys.platform, which)


def as_picture(app: App, view: View, window: PygameWindow, packs: Packs | None) -> bytes:
    """A whole page as a picture file, in the colours of the player."""
    from game.adapters.pygame_window.paper import png
    from game.ui.paper import whole

    settings = app.settings
    frame = whole(view, settings, window.measure, tags(packs))
    return png(
        frame,
        theme=settings.theme,
        pictures=drawn(packs),
        assets=layered(packs),
        clock=time.monotonic,
        own_face=window.worn,
    )


def sound(packs: Packs | None) -> SoundPlayer:
    """What plays sounds; asked for after the first picture."""
    from game.adapters.sound.player import SoundPlayer

    return SoundPlayer(layered(packs, "sounds"))


def begin(app: App, window: PygameWindow, packs: Packs | None) -> None:
    """What can wait until the first picture is shown."""
    read_ahead(app, packs)
    window.hear_pads()


def read_ahead(app: App, packs: Packs | None) -> None:
    """Read what is wanted after the first press, while somebody looks at the title."""
    at_title = len(app.stack) == 1

    def read() -> None:
        import game.app.actions  # noqa: F401  # with all the pages

        table(packs)
        if at_title:
            app.stories().shelf()

    Thread(target=read, name="stories", daemon=True).start()


def remember(app: App, size: tuple[int, int] | None) -> None:
    """Keep the size of the window for the next start; a first start that was closed at once keeps nothing."""
    if size is not None and size != app.settings.window and not app.keeper.first:
        from game.ui.commands import Change

        app.carry_out(app, Change(replace(app.settings, window=size)))


def show(app: App, packs: Packs | None = None) -> None:
    """Show the app until it is left. `packs` tells of the pictures and sounds of packs when one is wanted."""
    stage = app.view().stage
    window = PygameWindow(
        app.words.say("Second Chances"),
        app.settings.window,
        assets=layered(packs),
        fullscreen=app.settings.fullscreen,
        places=(stage.place,) if stage else (),
        theme=app.settings.theme,
        hidden=READER_FIRST,
    )
    from game.app.loop import Loop  # the first picture is being decoded meanwhile

    app.hearing.make, app.voiced = partial(sound, packs), voiced
    app.drawn = lambda view: as_picture(app, view, window, packs)
    display = WindowDisplay(window, packs)
    loop = Loop(
        app, display, tags=partial(tags, packs), fullscreen=app.settings.fullscreen, clock=time.monotonic
    )
    loop.begun = lambda: begin(app, window, packs)
    try:
        if READER_FIRST:
            loop.narrator = listeners(window)
            window.appear()
        else:
            loop.narrate = lambda: listeners(window)
        loop.run()
        remember(app, display.windowed)
    finally:
        if loop.narrator is not None:
            loop.narrator.close()
        window.close()
        app.close()
