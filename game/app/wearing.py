"""Letters of the player's own: read when they are asked for, and said where they cannot be used."""

from __future__ import annotations

from game.app.app import App
from game.app.ports import FONT_ENDINGS, Display
from game.settings import face_file
from game.story.frozen import replace
from game.ui.commands import Change
from game.ui.screens.faces import file_name


def wear(app: App, display: Display) -> None:
    """Have the display draw with the letters that the settings ask for, or say why not and go on with ours."""
    name = face_file(app.settings)
    content = _read(app, name) if name else b""
    if bool(content) == bool(name) and display.wear(content):
        return
    display.wear(b"")
    app.settings = replace(app.settings, face="usual")
    app.say(
        app.words.say(
            "The font file {name} could not be used. Here are the usual letters.", name=file_name(name)
        )
    )


def _read(app: App, name: str) -> bytes:
    try:
        return app.faces.read(name) if app.faces is not None else b""
    except OSError:
        return b""


def take(app: App, display: Display, path: str) -> None:
    """Use a file that was dropped on the window. It is copied, unless nothing is to be kept here."""
    name = file_name(path)
    if app.faces is None:
        return
    if not path.lower().endswith(FONT_ENDINGS):
        app.say(app.words.say("{name} is no font file: such a name ends in .ttf or .otf.", name=name))
        return
    content = _read(app, path)
    if not content or not display.wear(content):
        app.say(
            app.words.say("The font file {name} could not be used. The letters stay as they are.", name=name)
        )
        return
    try:
        kept = app.faces.take(path) if app.settings.keep and app.keeper.keeps else path
    except OSError as error:
        why = error.strerror or str(error)
        said = app.words.say(
            "{name} could not be copied to the letters of the game ({why}). It is read from where it lies.",
            name=name,
            why=why,
        )
        kept = path
    else:
        said = app.words.say("From now on these are the letters of {name}.", name=name.rpartition(".")[0])
    app.carry_out(app, Change(replace(app.settings, face="own", own_face=kept)))
    app.say(said)
