"""What an author does at the desk: suppose something, go to a scene, see a problem where it happens."""

from __future__ import annotations

from game.app.app import App
from game.app.desk import desk_of, moved, open_author, playing, refresh
from game.story.playthrough import Playthrough
from game.story.supposed import suppose
from game.ui.commands import Suppose, Witness
from game.ui.pages import Explained, pages, scene_of
from game.ui.screens.play import PlayScreen, at_moment

__all__ = ["go_to", "open_author", "open_map", "suppose_it", "witness"]


def suppose_it(app: App, command: Suppose) -> None:
    """Set a variable by hand in the play that is open."""
    here, desk = playing(app), desk_of(app)
    if here is None or desk is None or here.scenario.variables.get(command.name) is None:
        return
    page = next((screen.page for screen in reversed(app.stack) if isinstance(screen, PlayScreen)), 0)
    app.stack[:] = moved(app.stack, suppose(here, {command.name: command.value}), page)
    refresh(app, desk)


def go_to(app: App, scene: str) -> None:
    """Play from a scene on; where no way leads there, that is said."""
    from game.proof.ways import TooFar, play, way_to  # not before somebody wants to go somewhere

    here, desk = playing(app), desk_of(app)
    scenario = here.scenario if here else desk.story.scenario if desk and desk.story else None
    if scenario is None or scene not in scenario.scenes:
        return
    try:
        way = way_to(scenario, scene)
    except TooFar:
        app.say(app.words.say("The way to “{scene}” was not found in a few seconds.", scene=scene))
        return
    if way is None:
        app.say(app.words.say("No way leads to “{scene}”, whatever is chosen.", scene=scene))
        return
    show(app, play(scenario, way, here.run.seed if here else app.seeds()), scene)


def witness(app: App, command: Witness) -> None:
    """Go to the moment that shows a problem, or draw the way there."""
    if command.drawn:
        open_map(app, command.playthrough, command.code)
    else:
        app.only(at_moment(command.playthrough))


def show(app: App, playthrough: Playthrough, scene: str) -> None:
    """A play at the first page of one of the scenes that it came through last."""
    found = pages(playthrough)
    there = (
        at for at, page in enumerate(found) if not isinstance(page, Explained) and scene_of(page).id == scene
    )
    page = next(there, len(found) - 1)
    app.only(PlayScreen(playthrough, page))


def open_map(app: App, way: Playthrough | None = None, says: str = "") -> None:
    """The map of the story, with a way drawn on it where one is to be shown."""
    from game.ui.screens.desk.map import open_map as opened

    desk = desk_of(app)
    told = (desk.told(app) or desk.told_before()) if desk else None
    if told is None:
        return
    if app.lay_map is None:
        app.say(app.words.say("A map cannot be drawn here: the library that lays it out is not installed."))
        return
    app.stack.append(opened(told, app.lay_map, way, says))
