"""Contacts near the player, from a file `help.yaml` that a school or a youth club fills in once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.adapters.disk.folders import data_folder
from game.loader.library import load_library
from game.ui.screen import Nearby
from game.ui.words import Words

FILE_NAME = "help.yaml"


def nearby_folders() -> tuple[Path, ...]:
    """The folder for everybody on this computer, and the player's own."""
    import platformdirs  # only when it is needed

    return Path(platformdirs.site_data_dir("second-chances", appauthor=False)), data_folder()


def read_nearby(words: Words, folders: Callable[[], Sequence[Path]] = nearby_folders) -> Nearby:
    """What stands in the files that are there. One with a mistake is told, and the others count."""
    files = tuple(folder / FILE_NAME for folder in folders())
    found, trouble = [], []
    for file in files:
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            trouble.append(f"{file}: {error.strerror or error}")
            continue
        loaded = load_library(str(file), data)
        found += [place for place in loaded.library.help if place.name and place.where]
        trouble += [
            words.say(
                "{file}, line {line}: {what}", file=file, line=problem.location.line, what=problem.message
            )
            for problem in loaded.problems
        ]
    return Nearby(tuple(map(str, files)), tuple(found), tuple(trouble))
