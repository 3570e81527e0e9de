"""Stories of one's own: looked for, opened from anywhere, and watched when that is wished."""

from __future__ import annotations

from game.app.app import App
from game.app.desk import Desk, desk_of
from game.app.proving import look_again, trouble
from game.story.playthrough import start
from game.ui.screens.files import FilesScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen
from game.ui.screens.trouble import TroubleScreen


def browse(app: App, folder: str) -> None:
    """Look into a folder; into the first one for ""."""
    if app.browse is None:
        return
    page = FilesScreen(app.browse(folder))
    if isinstance(app.screen, FilesScreen):
        app.stack[-1] = page
    else:
        app.stack.append(page)


def open_file(app: App, path: str) -> None:
    """Show what to know before a story of one's own, or what is wrong with it; it is the one on the desk now."""
    if app.open_file is None:
        return
    if app.desk is not None:
        app.desk.close()
    story = app.open_file(path)
    broken = () if story.scenario else story.problems
    app.desk = Desk(story if story.scenario else None, None, broken, path=path, visiting=True)
    if story.scenario is None:
        app.stack.append(trouble(story))
        return
    app.stack.append(NotesScreen(story.scenario))
    app.awaited = story  # it is proved while this is read
    look_again(app)


def open_again(app: App) -> None:
    """Read the story on the desk once more."""
    desk = desk_of(app)
    if desk is None:
        return
    watched, visiting = desk.watched, desk.visiting
    if isinstance(app.screen, TroubleScreen):
        app.stack.pop()
    open_file(app, desk.path)
    if (now := desk_of(app)) is not None:
        now.visiting = visiting
    if watched:
        watch(app)


def put_away(app: App) -> None:
    """A story that was only visited is not on the desk any more."""
    desk = desk_of(app)
    if desk is not None and desk.visiting:
        desk.close()
        app.desk = None


def watch(app: App) -> None:
    """Read the file of the story on the desk again whenever it is saved, or do so no more."""
    desk = desk_of(app)
    if desk is None or app.watch is None or not desk.path:
        return
    if desk.files is not None:
        desk.files.close()
        desk.files = None
        return
    desk.files = app.watch(desk.path, lambda: app.wake())
    if isinstance(app.screen, TroubleScreen) and desk.story is not None and desk.story.scenario is not None:
        app.only(PlayScreen(start(desk.story.scenario, app.seeds())))  # it is mended while it is played
