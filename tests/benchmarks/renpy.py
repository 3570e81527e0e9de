"""Ren'Py as a peer: where it is, how a story is given to it, and the commands that look it over or start it.

    renpy = found()                          None where it is not installed
    write(folder, as_renpy(told))
    run(lint(renpy, folder, kept), env=surroundings(home))

Debian's Ren'Py keeps no compiled scripts: each start reads all its own library, which takes two seconds. With a folder
`kept` it keeps them, as its makers' own does, so that from its second start on it is Ren'Py at its best. A story that
has been read is kept, too; `forget` makes it new, as for somebody who has just changed a word.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

DRIVERS = Path(__file__).parent / "drivers"
GAMES = "/usr/games"  # where Debian puts it, which is not in everybody's PATH


def found() -> str | None:
    """The command, which may be named by SECOND_CHANCES_RENPY."""
    return (
        os.environ.get("SECOND_CHANCES_RENPY") or shutil.which("renpy") or shutil.which("renpy", path=GAMES)
    )


def write(folder: Path, script: str, **others: str) -> None:
    """Make the folder a game with this script; other files by their name without its ending."""
    game = folder / "game"
    game.mkdir(parents=True, exist_ok=True)
    for name, text in {"script": script, **others}.items():
        (game / f"{name}.rpy").write_text(text, "utf-8")


def forget(folder: Path) -> None:
    """Drop what is kept of the game's scripts."""
    for compiled in (folder / "game").glob("*.rpyc"):
        compiled.unlink()


def lint(renpy: str, folder: Path, kept: Path | None = None) -> list[str]:
    """The command that looks a game over. It wants no display."""
    return [*start(renpy, folder, kept), "lint"]


def start(renpy: str, folder: Path, kept: Path | None = None) -> list[str]:
    """The command that plays a game."""
    with Path(renpy).open("rb") as file:
        first = file.readline().decode("utf-8", "replace")
    if not (first.startswith("#!") and "python" in first):
        return [renpy, str(folder)]  # not Debian's: it brings a Python of its own, and compiled scripts
    python = first.removeprefix("#!").split()
    return [*python, str(DRIVERS / "start_renpy.py"), renpy, str(kept or ""), str(folder)]


def surroundings(home: Path, environment: Mapping[str, str] = os.environ, **more: str) -> Mapping[str, str]:
    """An environment in which Ren'Py finds nothing of ours, keeps what it keeps in `home`, and makes no sound."""
    kept = {name: value for name, value in environment.items() if not name.startswith(("PYTHON", "SDL_"))}
    screen = {} if "DISPLAY" in kept else {"SDL_VIDEODRIVER": "dummy"}
    return {**kept, **screen, "HOME": str(home), "SDL_AUDIODRIVER": "dummy", **more}
