"""The whole game as a program of its own on a screen of its own: real keys and a real mouse go in, and what it
keeps on the disk is watched from outside."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from game.adapters.disk.keeper import FILE_NAME, DiskKeeper
from game.adapters.disk.stories import FolderStories
from game.adapters.pygame_window.fonts import Fonts
from game.app.pointing import WHEEL
from game.settings import MS_PER_WORD, Settings
from game.story.journal import Journal, from_json
from game.story.kept import Kept, Saved
from game.story.model import Scenario
from game.story.playthrough import Playthrough
from game.story.replay import replay
from game.ui.frame import Frame, Look, Target
from game.ui.layout import layout
from game.ui.screen import Context, Screen
from game.ui.screens.library import LibraryScreen
from game.ui.view import targets
from game.ui.words import english
from tests.window.close_message import ask_to_close

ROOT = Path(__file__).parents[2]
SCREEN = (1920, 1080)
# Without -noreset it begins anew when the last window closes, and the next one may find it gone.
XVFB = ("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset")
PATIENCE = (
    20.0  # seconds until something that was pressed has to be on the disk; it takes a hundredth of that
)
LOOK_EVERY = 0.02
KEY_PAUSE = 0.01
MOST_STEPS = 200  # turns of the wheel after which a page has no end

T = TypeVar("T")


def why_not() -> str:
    """What is missing for real events, in a sentence; nothing where all is there."""
    if sys.platform != "linux":
        return "Real events are sent by xdotool, which is there on Linux only."
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    return f"There is no {' and no '.join(missing)}, so no real key was pressed." if missing else ""


@contextmanager
def own_screen() -> Iterator[str]:
    """A virtual screen that nobody else draws on; gives its name."""
    with subprocess.Popen(XVFB, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().decode().strip()}"
        finally:
            server.terminate()


def until(look: Callable[[], T | None], wanted: str) -> T:
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(LOOK_EVERY)
    raise AssertionError(f"after {PATIENCE} seconds still not: {wanted}")


# --- what is kept, read with a connection of our own ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Disk:
    """The folder of a running game, read only."""

    folder: Path

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """The rows of a query; none while there is no file or no table yet."""
        path = self.folder / FILE_NAME
        if not path.exists():
            return []
        try:
            with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5)) as db:
                return db.execute(query).fetchall()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return []
            raise

    @property
    def rank(self) -> int:
        """A number that grows whenever a story is kept."""
        return max((int(str(rank)) for (rank,) in self.rows("select rank from saves")), default=0)

    @property
    def journal(self) -> Journal | None:
        """The choices made in the story that was played last."""
        found = self.rows("select journal from saves order by rank desc limit 1")
        return from_json(str(found[0][0])) if found else None

    @property
    def page(self) -> int:
        """Which page since the latest choice is open."""
        found = self.rows("select page from saves order by rank desc limit 1")
        return int(str(found[0][0])) if found else 0

    @property
    def endings(self) -> frozenset[str]:
        return frozenset(str(ending) for (ending,) in self.rows("select ending from endings"))

    @property
    def settings(self) -> Settings:
        rows = self.rows("select name, value from settings")
        found: dict[str, Any] = {str(name): json.loads(str(value)) for name, value in rows}
        if "window" in found:
            found["window"] = tuple(found["window"])
        return Settings(**found)

    @property
    def kept(self) -> Kept:
        saves = {
            str(scenario): Saved(from_json(str(journal)), str(title), str(place))
            for scenario, journal, title, place in self.rows(
                "select scenario, journal, title, place from saves"
            )
        }
        found = {id: self.endings for id in saves if self.endings}
        tried = {id: frozenset(str(row[0]) for row in self.rows("select choice from tried")) for id in saves}
        return Kept(saves, found, tried)


# --- where things are -------------------------------------------------------------------------------------


@cache
def fonts() -> Fonts:
    return Fonts(ROOT / "assets" / "fonts")


@cache
def stories() -> FolderStories:
    return FolderStories(ROOT / "scenes")


def library() -> LibraryScreen:
    return LibraryScreen(stories().shelf())


def scenario(id: str) -> Scenario:
    story = stories().story(id)
    assert story is not None and story.scenario is not None
    return story.scenario


# --- the running game -------------------------------------------------------------------------------------


@dataclass(slots=True)
class Player:
    """Somebody before the screen: presses keys, moves the mouse, and can look into the game's folder."""

    display: str
    process: subprocess.Popen[bytes]
    disk: Disk
    window: str
    errors: Path

    # --- hands ----------------------------------------------------------------------------------------

    def do(self, *words: object) -> str:
        """One call of xdotool, in which several commands may follow each other."""
        return xdotool(self.display, *words)

    def keys(self, *names: str) -> None:
        """Press keys, by their names in X: Return, Tab, Escape, 1."""
        for name in names:
            # To ask for something waits until the screen has taken all before. Else, on a busy machine, it may take
            # a release and the next press at the same moment, which looks like one key that is held.
            self.do(
                "keydown", name, "getmouselocation", "keyup", name, "getmouselocation", "sleep", KEY_PAUSE
            )

    def click(self, screen: Screen, id: str) -> None:
        """Press something of the page that is open with the mouse; the wheel brings it into sight."""
        turns, target = self.reach(screen, id)
        x, y = target.rect.x + target.rect.w // 2, target.rect.y + target.rect.h // 2
        if turns:
            self.wheel(turns)
        self.do("mousemove", "--window", self.window, x, y, "click", 1)

    def wheel(self, turns: int) -> None:
        """Turn the wheel over the middle of the window; down is positive."""
        w, h = self.size
        button = 5 if turns > 0 else 4
        self.do("mousemove", "--window", self.window, w // 2, h // 2)
        self.do("click", "--repeat", abs(turns), "--delay", 12, button)

    def tab_to(self, screen: Screen, id: str) -> None:
        """Press Tab as often as it takes from where one arrives on the page."""
        view = screen.view(self.context())
        order = targets(view)
        steps = (order.index(id) - order.index(view.focus)) % len(order)
        self.keys(*["Tab"] * steps)

    def resize(self, size: tuple[int, int]) -> None:
        self.do("windowsize", "--sync", self.window, *size)

    # --- eyes -----------------------------------------------------------------------------------------

    @property
    def size(self) -> tuple[int, int]:
        """How large the window is."""
        told = self.do("getwindowgeometry", "--shell", self.window)
        found = dict(line.split("=") for line in told.splitlines())
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def context(self) -> Context:
        return Context(settings=self.disk.settings, kept=self.disk.kept)

    def frame(self, screen: Screen, scroll: int = 0) -> Frame:
        """The page as it has to stand in the window."""
        context = self.context()
        settings = context.settings
        speed = MS_PER_WORD[settings.reading_speed]
        look = Look(self.size, settings.theme, settings.text_scale, speed, scroll=scroll)
        return layout(screen.view(context), look, fonts())

    def reach(self, screen: Screen, id: str) -> tuple[int, Target]:
        """How far the wheel has to be turned until something is in sight, and where it is then."""
        step = round(WHEEL * self.size[1] / 1080)
        for turns in range(MOST_STEPS):
            frame = self.frame(screen, turns * step)
            target = frame.target(id)
            assert target is not None, f"there is no {id} on {screen}"
            if target.visible:
                return turns, target
            assert turns * step < frame.scroll_end, f"the wheel does not reach {id}"
        raise AssertionError(f"the wheel never reaches {id}")

    def until(self, look: Callable[[], T | None], wanted: str) -> T:
        """What `look` finds. A program that has ended will not do anything any more."""

        def look_while_it_runs() -> T | None:
            ended = self.process.poll()
            assert ended is None, f"the program has ended with {ended}: {self.errors.read_text()}"
            return look()

        return until(look_while_it_runs, wanted)

    @property
    def choices(self) -> int:
        """How many choices are on the disk; -1 before a story is."""
        journal = self.disk.journal
        return -1 if journal is None else len(journal.entries)

    def playthrough(self) -> Playthrough:
        """Where the story is, by what is on the disk alone."""
        journal = self.disk.journal
        assert journal is not None, "no story is on the disk"
        found = replay(scenario(journal.scenario), journal)
        assert found.stopped is None
        return found.playthrough

    # --- the end --------------------------------------------------------------------------------------

    def close(self) -> None:
        """Ask the window to close, the way the cross in its corner does."""
        ask_to_close(self.display, int(self.window))

    def status(self) -> int:
        """What the program ends with."""
        return self.process.wait(PATIENCE)


def xdotool(display: str, *words: object) -> str:
    done = subprocess.run(
        ["xdotool", *map(str, words)],
        env={**os.environ, "DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.stdout.strip()


@contextmanager
def playing(display: str, folder: Path, errors: Path) -> Iterator[Player]:
    """The program `python -m game` with its window open. What it complains of goes to the file `errors`."""
    apart = ("SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "WAYLAND_DISPLAY", "XAUTHORITY")
    environ = {name: value for name, value in os.environ.items() if name not in apart}
    environ |= {"DISPLAY": display, "SECOND_CHANCES_DATA": str(folder)}
    started_before(folder)
    with (
        errors.open("wb") as sink,
        subprocess.Popen([sys.executable, "-m", "game"], cwd=ROOT, env=environ, stderr=sink) as process,
    ):
        try:
            window = until(lambda: _window(display, process), "its window is open")
            yield Player(display, process, Disk(folder), window, errors)
        finally:
            process.kill()


def started_before(folder: Path) -> None:
    """Leave in a folder what a first start leaves, so that the game begins at its title."""
    keeper = DiskKeeper(folder, english())
    if keeper.first:
        keeper.keep_settings(Settings())


def _window(display: str, process: subprocess.Popen[bytes]) -> str:
    assert process.poll() is None, f"the program has ended with {process.returncode}"
    found = xdotool(display, "search", "--onlyvisible", "--class", "second-chances").splitlines()
    if found:
        xdotool(display, "windowfocus", "--sync", found[0])  # there is nobody else who gives it the keys
    return found[0] if found else ""
