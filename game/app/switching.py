"""What a key switches on every page: the whole screen, and all sound."""

from __future__ import annotations

from game.app.app import App
from game.story.frozen import replace
from game.ui.commands import Change


def switch(app: App, what: str) -> None:
    """Turn it on where it was off, and off where it was on."""
    settings = app.settings
    if what == "fullscreen":
        app.carry_out(app, Change(replace(settings, fullscreen=not settings.fullscreen)))
        return
    app.carry_out(app, Change(replace(settings, mute=not settings.mute)))
    app.say(app.words.say("Sound is on.") if settings.mute else app.words.say("Sound is off."))
