"""How a play went, written to a file that a player asked for; where it lies is said, and why it could not be."""

from __future__ import annotations

from typing import Literal

from game.app.app import App
from game.story.playthrough import Playthrough
from game.ui.paper import without_buttons
from game.ui.screens.debrief import DebriefScreen
from game.ui.summary import summary_page


def save_summary(app: App, playthrough: Playthrough, kind: Literal["page", "picture"]) -> None:
    """Write it, and say what came of that."""
    words = app.words
    if app.papers is None or (kind == "picture" and app.drawn is None):
        app.say(words.say("Nothing can be written from here."))
        return
    if kind == "page":
        help = (*app.nearby().places, *app.stories().help())
        content = summary_page(words, playthrough, help, app.settings.language).encode()
    else:
        assert app.drawn is not None
        content = app.drawn(without_buttons(DebriefScreen(playthrough).view(app.context())))
    ending = playthrough.filled(playthrough.ending.title) if playthrough.ending else ""
    name = " - ".join(
        part for part in (words.say("Second Chances"), playthrough.scenario.title, ending) if part
    )
    try:
        where = app.papers.put(name, ".html" if kind == "page" else ".png", content)
    except OSError as error:
        why = error.strerror or str(error)
        app.say(words.say("It could not be written ({why}).", why=why))
        return
    app.say(words.say("Written to {where}", where=where))
