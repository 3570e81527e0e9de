"""Where to find help: what somebody on the spot added, what the open story brings, and what the game has for all."""

from __future__ import annotations

from game.app.app import App
from game.story.model import HelpPlace, Scenario
from game.ui.screens.help import HelpScreen
from game.ui.screens.notes import NotesScreen


def open_help(app: App) -> None:
    """The page itself; it speaks of the story where one is under way."""
    app.stack.append(HelpScreen(places(app), app.nearby().places, to_a_story=_played(app) is not None))


def places(app: App) -> tuple[HelpPlace, ...]:
    """Those of the story that is open, then those of all stories and of the game, each once."""
    before = (screen.scenario for screen in app.stack if isinstance(screen, NotesScreen))
    story = _played(app) or next(before, None)
    return app.context().places(story)


def printed(app: App) -> tuple[HelpPlace, ...]:
    """The same for a paper, after who is near."""
    return (*app.nearby().places, *places(app))


def _played(app: App) -> Scenario | None:
    """The story that is under way, alone or with a room."""
    for screen in reversed(app.stack):
        found = getattr(screen, "playthrough", None) or getattr(screen, "session", None)
        scenario = getattr(found, "scenario", None)
        if isinstance(scenario, Scenario):
            return scenario
    return None
