"""A file that somebody lets go of over the window: letters to draw with, or a story to open."""

from __future__ import annotations

from game.app import wearing
from game.app.app import App
from game.app.ports import FONT_ENDINGS, Display
from game.ui.commands import OpenFile
from game.ui.screens.faces import FacesScreen, file_name

STORY_ENDINGS = (".yaml", ".yml")


def take(app: App, display: Display, path: str) -> None:
    """Use the file as what its name says it is."""
    name = path.lower()
    if name.endswith(STORY_ENDINGS):
        app.notice = ""
        app.carry_out(app, OpenFile(path))
    elif name.endswith(FONT_ENDINGS) or isinstance(app.screen, FacesScreen):
        wearing.take(app, display, path)
    else:
        app.say(
            app.words.say(
                "{name} is neither a story nor letters: the name of a story ends in .yaml, that of a font file in "
                ".ttf or .otf.",
                name=file_name(path),
            )
        )
