"""How a play went, written to a file that a player asked for; where it lies is said, and why it could not be."""

from __future__ import annotations

from typing import Literal

from game.app.app import App
from game.app.helping import printed
from game.story.playthrough import Playthrough
from game.story.self_check import Form
from game.ui.paper import without_buttons
from game.ui.screens.debrief import DebriefScreen
from game.ui.sheet import form_title, sheet_page
from game.ui.summary import summary_page


def save_summary(app: App, playthrough: Playthrough, kind: Literal["page", "picture"]) -> None:
    """Write it, and say what came of that."""
    words = app.words
    if app.papers is None or (kind == "picture" and app.drawn is None):
        app.say(words.say("Nothing can be written from here."))
        return
    if kind == "page":
        help = printed(app)
        content = summary_page(words, playthrough, help, app.settings.language).encode()
    else:
        assert app.drawn is not None
        content = app.drawn(without_buttons(DebriefScreen(playthrough).view(app.context())))
    ending = playthrough.filled(playthrough.ending.title) if playthrough.ending else ""
    put(app, (playthrough.scenario.title, ending), ".html" if kind == "page" else ".png", content)


def save_form(app: App, form: Form) -> None:
    """Write a form of the self-check as a sheet to print, for a room in which not everybody has a computer."""
    help = printed(app)
    content = sheet_page(app.words, form, help, app.settings.language).encode()
    put(app, (form_title(app.words, form.name),), ".html", content)


def put(app: App, names: tuple[str, ...], ending: str, content: bytes) -> None:
    """Write a file that is called by these names, and say where it lies, or why it could not be written."""
    words = app.words
    if app.papers is None:
        app.say(words.say("Nothing can be written from here."))
        return
    name = " - ".join(part for part in (words.say("Second Chances"), *names) if part)
    try:
        where = app.papers.put(name, ending, content)
    except OSError as error:
        why = error.strerror or str(error)
        app.say(words.say("It could not be written ({why}).", why=why))
        return
    app.say(words.say("Written to {where}", where=where))
