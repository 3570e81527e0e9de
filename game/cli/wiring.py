"""Puts the parts of the game together: stories, keeper, words, window or terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from game.adapters.disk.faces import FolderFaces
from game.adapters.disk.folders import data_folder, inside
from game.adapters.disk.keeper import DiskKeeper, NothingKept
from game.adapters.disk.languages import FolderLanguages, Tongue
from game.adapters.disk.papers import DocumentPapers, documents
from game.adapters.proving import MOST_STATES, ProofsBeside
from game.app.app import App, new_app
from game.app.ports import Room, Stories, StoryFile
from game.cli.output import make_output_safe
from game.cli.speaking import begin_in
from game.ui.screen import Folder, Nearby, PictureWords, Story
from game.ui.words import Words

if TYPE_CHECKING:
    from game.adapters.disk.pack_assets import PackAssets
    from game.authoring.story_map import Placed, StoryMap
    from game.proof.checks import Assets
    from game.ui.commands import Command


def new_seed() -> int:
    return int.from_bytes(os.urandom(6))


def make_app(
    *,
    keep: bool,
    folder: Path | None = None,
    asks: bool = False,
    authored: bool = False,
    language: str = "",
) -> App:
    """The game at its title. `folder` holds other stories than the game's own.

    With `asks` it begins with what is asked at the first start, where nothing was ever kept. An `authored` story is
    proved as far as `check` proves it. Without a `language` it has the one that was kept, and at a first start that
    of the system.
    """
    languages = FolderLanguages()
    words = languages.current
    if keep and any((data_folder() / "rooms").glob("*/")):
        from game.adapters.web.session_folder import (
            forget_left,  # hardly ever: a room was open when a game was killed
        )

        forget_left(data_folder())
    keeper = DiskKeeper(data_folder(), words) if keep else NothingKept()
    proofs = ProofsBeside(partial(our_assets, folder), None if authored else MOST_STATES)
    tongue = Tongue(lambda: languages.code)

    def pictures() -> PictureWords:
        return languages.pictures(picture_words(folder))

    app = new_app(_stories(folder, tongue), proofs, keeper, words, new_seed, pictures, carry_out)
    app.today = lambda: time.strftime("%Y-%m-%d, %H:%M")
    app.nearby = lambda: nearby(words)
    app.faces = FolderFaces(lambda: data_folder() / "fonts")
    app.papers = DocumentPapers(documents)
    app.minute = lambda: time.monotonic() / 60
    app.make_room = make_room
    app.watch = watch
    app.lay_map = map_layout()
    app.open_file = open_file
    app.browse = browse
    app.languages = languages
    begin_in(app, language, first=keeper.first or (asks and not keep))
    if asks and keeper.first:
        ask_first(app)
    return app


def watch(file: str, wake: Callable[[], None]) -> StoryFile:
    """A story's file, looked at beside the game."""
    from game.adapters.watching import WatchedFile

    return WatchedFile(Path(file), wake)


def open_file(file: str) -> Story:
    """A story that lies anywhere."""
    from game.adapters.disk.stories import found_again, story_at

    return found_again(story_at(Path(file)))


def browse(folder: str) -> Folder:
    from game.adapters.disk.browsing import look_into

    return look_into(folder, documents)


def map_layout() -> Callable[[StoryMap], Placed] | None:
    """What lays out a map, where its library is installed. It is loaded for the first map."""
    if find_spec("fast_sugiyama") is None:
        return None

    def lay(shown: StoryMap) -> Placed:
        from game.adapters.map_layout import placed

        return placed(shown)

    return lay


def make_room(rehearsal: bool, wake: Callable[[], None]) -> Room:
    """A room with phones, or with phones that are made up. Its server is loaded for the first one."""
    if rehearsal:
        from game.adapters.web.rehearsed import RehearsedRoom

        return RehearsedRoom(wake, new_seed())
    from game.adapters.web.served import ServedRoom
    from game.adapters.web.session_folder import fresh_folder

    return ServedRoom(fresh_folder(data_folder()), wake)


def on_a_bus(url: str, name: str) -> Callable[[bool, Callable[[], None]], Room]:
    """Makes a room that further servers can serve, too."""

    def make(rehearsal: bool, wake: Callable[[], None]) -> Room:
        from game.adapters.web.served import ServedRoom
        from game.adapters.web.session_folder import fresh_folder

        if rehearsal:
            return make_room(rehearsal, wake)
        return ServedRoom(fresh_folder(data_folder()), wake, bus=(url, name))

    return make


def nearby(words: Words) -> Nearby:
    from game.adapters.disk.nearby import read_nearby  # reads YAML: not before it is wanted

    return read_nearby(words)


def ask_first(app: App) -> None:
    """Put what is asked at the first start before the title."""
    from game.ui.screens.first import FirstScreen  # every other start goes without it

    app.stack.append(FirstScreen())


def carry_out(app: App, command: Command) -> None:
    """Carry out a command with the code of the stories, which is loaded for the first one."""
    from game.app import actions

    actions.carry_out(app, command)


def _stories(folder: Path | None, tongue: Tongue) -> Callable[[], Stories]:
    """The stories of a folder (or the game's own), made when they are first asked for."""
    made: list[Stories] = []

    def stories() -> Stories:
        if not made:
            made.append(beside_ours(folder, tongue) if folder is not None else shelves(tongue))
        return made[0]

    return stories


def beside_ours(folder: Path, tongue: Tongue | None = None) -> Stories:
    """The stories of a folder, with the help that the game has for everybody."""
    from game.adapters.disk.shelves import BesideOurs  # after the first picture
    from game.adapters.disk.stories import FolderStories

    ours = FolderStories(inside("scenes"), tongue=tongue)
    return BesideOurs(FolderStories(folder, tongue=tongue), ours)


def shelves(tongue: Tongue | None = None) -> Stories:
    """The game's own stories, and those of the packs that were added."""
    from game.adapters.disk.packs import Packs, packs_folder
    from game.adapters.disk.shelves import Shelves
    from game.adapters.disk.stories import FolderStories

    return Shelves(FolderStories(inside("scenes"), tongue=tongue), Packs(packs_folder()).installed())


def pack_assets(folder: Path | None) -> PackAssets:
    """The pictures and sounds of the packs that stories may come from: of that folder, or of those that were added."""
    from game.adapters.disk.pack_assets import PackAssets, folder_pack
    from game.adapters.disk.packs import Packs, packs_folder

    def find() -> Mapping[str, Path]:
        if folder is not None:
            return {folder_pack(folder): folder}
        return {pack.manifest.name: pack.folder for pack in Packs(packs_folder()).installed()}

    return PackAssets(find)


def our_assets(folder: Path | None = None) -> Assets:
    """The names of the pictures and sounds that the game has, and the packs."""
    from game.cli.proved import known_assets

    return pack_assets(folder).known(known_assets(inside("assets")))


def picture_words(folder: Path | None = None) -> PictureWords:
    from game.adapters.disk.pictures import read_pictures

    return pack_assets(folder).table(read_pictures(inside("assets"))).words


def play_in_window(app: App, folder: Path | None = None) -> None:
    """Show the app in a window until it is left; `folder` as for `make_app`."""
    from game.cli.window import show

    show(app, cache(partial(pack_assets, folder)))


def why_no_window() -> str | None:
    """Why no window can open here, or None where one can."""
    from game.adapters.pygame_window.display import no_display

    return no_display()


def play_in_terminal(app: App, *, only_story: bool = False) -> None:
    """Play the app in the terminal, or from a pipe."""
    from game.adapters.terminal.player import TerminalPlayer

    make_output_safe()
    app.make_room = None  # nobody is told here what phones say: a room votes by hands
    interactive = sys.stdin is not None and sys.stdin.isatty()

    def read() -> str | None:
        if sys.stdin is None:
            return None
        if interactive:
            print("> ", end="", flush=True)
        try:
            line = sys.stdin.readline()
        except (KeyboardInterrupt, ValueError):
            return None
        return line if line else None

    try:
        TerminalPlayer(app, read, lambda text: print(text, flush=interactive), only_story).run()
    except BrokenPipeError:  # whoever read our words has gone
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115  # stays open for the interpreter's last flush


def parsed_fate(given: Sequence[str]) -> Mapping[str, str]:
    """`answer=no` as a mapping. Raises ValueError."""
    found = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign:
            raise ValueError(f"--fate wants NAME=VALUE, not '{text}'")
        found[name] = value
    return found
