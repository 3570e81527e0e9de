"""Rooms that decide together: opened, told what to show, heard, and closed."""

from __future__ import annotations

from game.app.app import App
from game.app.helping import printed
from game.app.proving import proved
from game.story.frozen import replace
from game.story.playthrough import start
from game.ui.commands import HostStory, OpenRoom, SaveRoomPaper
from game.ui.inputs import RoomEvent, RoomTrouble
from game.ui.room_papers import handout, report_csv, report_json, report_page
from game.ui.screen import HearsRoom
from game.ui.screens.room.end import RoomEndScreen
from game.ui.screens.room.room import RoomScreen
from game.ui.screens.room.setup import SetupScreen
from game.workshop.record import record
from game.workshop.session import Session
from game.workshop.shown import RoomState


def hear_room(app: App, event: RoomEvent) -> None:
    """Pass on what happened in the room, also to a page that another one lies over."""
    for at in range(len(app.stack) - 1, -1, -1):
        screen = app.stack[at]
        if isinstance(screen, HearsRoom):
            transition = screen.hear(event, app.context())
            if transition.screen is not None and transition.move == "replace":
                app.stack[at] = transition.screen
            elif transition.screen is not None and transition.move == "push":
                app.stack.append(transition.screen)
            for command in transition.commands:
                app.carry_out(app, command)
            break
    tell_room(app)


def tell_room(app: App) -> None:
    """Tell phones and the remote what the page has become, where it has become something else."""
    screen = next((each for each in reversed(app.stack) if isinstance(each, HearsRoom)), None)
    if app.statements is not None and isinstance(screen, RoomScreen) and screen.begun:
        write_down(app, app.statements.follow(screen.session))
    if app.room is None or screen is None:
        return
    phone, remote = screen.told(app.context())
    last = app.room_shown
    if last is None or (phone, remote) != (last.phone, last.remote):
        app.room_shown = RoomState(1 + (last.sequence if last else 0), phone, remote)
        app.room.show(app.room_shown)


def host_story(app: App, command: HostStory) -> None:
    """What to settle before a room plays a story."""
    story = app.stories().story(command.scenario)
    if story is None or story.scenario is None or not proved(app, story, command):
        return
    minutes = story.scenario.workshop.minutes
    screen = SetupScreen(story.scenario)
    app.stack.append(SetupScreen(story.scenario, int(minutes)) if minutes.isdecimal() else screen)


def open_room(app: App, command: OpenRoom) -> None:
    """Begin a session. Its fate is drawn now, as for somebody who plays alone."""
    story = app.stories().story(command.scenario)
    if story is None or story.scenario is None:
        return
    fate = {name: value for name, value in app.fate.items() if name in story.scenario.variables}
    playthrough = start(story.scenario, app.seeds(), fate, command.without)
    phones = command.phones and app.make_room is not None
    shut_room(app)
    app.only(RoomScreen(Session(playthrough), command.minutes, with_phones=phones))
    if phones and app.make_room is not None:
        try:
            app.room = app.make_room(command.rehearsal, lambda: app.wake())
            app.room.open()
        except OSError as error:  # there is no place for what it keeps
            hear_room(app, RoomTrouble("no server", error.strerror or str(error)))
    tell_room(app)


def end_room(app: App) -> None:
    """The story is over: what a room takes along, and what may be written down."""
    screen = next((each for each in reversed(app.stack) if isinstance(each, RoomScreen)), None)
    if screen is not None:
        while not isinstance(app.screen, RoomScreen):
            app.stack.pop()
        app.stack[-1:] = [replace(screen, ended=True, panel=""), RoomEndScreen(screen.session)]
        if app.statements is not None:
            write_down(app, app.statements.end())


def go_on_with_room(app: App) -> None:
    """Back from the end of the session to the story, on phones and on the remote, too."""
    if isinstance(app.screen, RoomEndScreen):
        app.stack.pop()
    if isinstance(app.screen, RoomScreen):
        app.stack[-1] = replace(app.screen, ended=False)


def write_down(app: App, wrong: str) -> None:
    """Say where statements could not be written; the room goes on without them."""
    if wrong:
        app.statements = None
        app.say(
            app.words.say("The statements cannot be written ({why}). The room goes on without.", why=wrong)
        )


def shut_room(app: App) -> None:
    """Close the room that is open, if there is one."""
    if app.room is not None:
        app.room.close()
    app.room, app.room_shown = None, None


def close_room(app: App) -> None:
    shut_room(app)
    del app.stack[1:]
    app.say(app.words.say("The room is closed. Nothing of the phones is kept."))


def save_room_paper(app: App, command: SaveRoomPaper) -> None:
    """Write a report or a handout, and say where it lies or why it could not be written."""
    words, session = app.words, command.session
    if app.papers is None:
        app.say(words.say("Nothing can be written from here."))
        return
    title, kind, language = session.scenario.title, command.kind, app.settings.language
    found = record(session)
    match kind:
        case "report":
            name, ending, content = words.say("Report"), ".html", report_page(words, found, language)
        case "csv":
            name, ending, content = words.say("Report"), ".csv", report_csv(words, found)
        case "json":
            name, ending, content = words.say("Report"), ".json", report_json(found)
        case "handout":
            help = printed(app)
            name, ending, content = (
                words.say("Handout"),
                ".html",
                handout(words, session.scenario, help, language),
            )
    try:
        where = app.papers.put(f"{name} - {title}", ending, content.encode("utf-8"))
    except OSError as error:
        app.say(words.say("It could not be written ({why}).", why=error.strerror or str(error)))
        return
    app.say(words.say("Written to {where}", where=where))
