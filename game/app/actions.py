"""The carrying out of commands: stories opened, started and gone on with; what is kept."""

from __future__ import annotations

from collections.abc import Mapping

from game.app.app import App
from game.app.helping import open_help
from game.app.proving import back_to_the_problems, look_again, look_at, proved, trouble
from game.app.summaries import save_form, save_summary
from game.settings import Settings
from game.story.frozen import replace
from game.story.kept import Kept, Saved
from game.story.playthrough import Playthrough, start
from game.story.progress import MOST_PLACES, with_place, with_progress, without_place
from game.story.replay import replay
from game.story.self_check import Answered
from game.story.supposed import supposed
from game.ui.commands import (
    Ask,
    Begin,
    Browse,
    Change,
    ClosePoll,
    Command,
    ContinueFrom,
    ContinueStory,
    DeletePlace,
    GoTo,
    HearRoom,
    HostStory,
    Keep,
    KeepAnswers,
    KeepPlace,
    LookAt,
    OpenFile,
    OpenRoom,
    OpenStory,
    PlayFrom,
    SaveForm,
    SaveRoomPaper,
    SaveSummary,
    ShowStories,
    Silence,
    StartStory,
    Suppose,
    Tell,
    Witness,
)
from game.ui.screen import Story
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.faces import FacesScreen
from game.ui.screens.library import LibraryScreen
from game.ui.screens.nearby import NearbyScreen
from game.ui.screens.neutral import NeutralScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen, at_moment
from game.ui.screens.self_check import SelfCheckScreen
from game.ui.screens.settings import SettingsScreen


def carry_out(app: App, command: Command) -> None:
    """Do what a screen wants done."""
    match command:
        case str():
            carry_out_asked(app, command)
        case Keep(playthrough, page, where, read):
            keep(app, playthrough, page, where, read)
        case KeepPlace(playthrough, page, where):
            keep_place(app, playthrough, page, where)
        case ContinueFrom(id, number):
            continue_from(app, id, number)
        case DeletePlace(id, number):
            delete_place(app, id, number)
        case KeepAnswers(answers):
            keep_answers(app, answers)
        case Change(settings):
            change(app, settings)
        case OpenStory(id):
            if app.desk is not None and app.desk.open_id == id:
                carry_out_at_the_desk(app, command)
            else:
                open_story(app, app.stories().story(id), id)
        case ShowStories(which):
            app.which_stories = which
        case StartStory(id, without):
            start_story(app, id, without)
        case ContinueStory(id):
            continue_story(app, id)
        case Begin(playthrough):
            play(app, playthrough)
        case LookAt(playthrough):
            look_at(app, playthrough)
        case PlayFrom(playthrough):
            play_from(app, playthrough)
        case SaveSummary(playthrough, kind):
            save_summary(app, playthrough, kind)
        case SaveForm(form):
            save_form(app, form)
        case Tell(sentence):
            app.say(sentence)
        case Silence():
            app.hearing.silence()
        case Suppose() | GoTo() | Witness() | Browse() | OpenFile():
            carry_out_at_the_desk(app, command)
        case HostStory() | OpenRoom() | HearRoom() | ClosePoll() | SaveRoomPaper():
            carry_out_for_a_room(app, command)


def carry_out_asked(app: App, asked: Ask) -> None:
    """Do what a screen asks for by name."""
    match asked:
        case "open library":
            app.discreet = False
            if app.desk is not None:
                carry_out_at_the_desk(app, asked)
            app.only(LibraryScreen(app.stories().shelf(), app.which_stories, at=open_story_id(app)))
        case "open stories for a room":
            app.discreet = False
            app.only(LibraryScreen(app.stories().shelf(), "room", for_room=True))
        case "open self-check":
            app.stack.append(SelfCheckScreen(app.stories().library().self_check))
        case "open settings":
            app.stack.append(SettingsScreen())
        case "open help":
            open_help(app)
        case "open nearby":
            app.stack.append(NearbyScreen(app.nearby()))
        case "open faces" if app.faces is not None:
            page = FacesScreen(app.faces.where, app.faces.names())
            if isinstance(app.screen, FacesScreen):
                app.stack.pop()  # it was asked for to look again
            app.stack.append(page)
        case "open credits":
            app.stack.append(CreditsScreen(app.stories().library()))
        case "delete all":
            delete_all(app)
        case "look again":
            look_again(app)
        case "back to the problems":
            back_to_the_problems(app)
        case "end room" | "go on with room" | "tell room" | "close room":
            carry_out_for_a_room(app, asked)
        case "open author" | "open map" | "open files" | "watch":
            carry_out_at_the_desk(app, asked)
        case "leave quickly":
            leave_quickly(app)
        case "leave":
            app.leaving = True


def carry_out_for_a_room(app: App, command: Command) -> None:
    """Do what concerns a room that votes; its code is loaded for the first one."""
    from game.app import rooms

    match command:
        case HostStory():
            rooms.host_story(app, command)
        case OpenRoom():
            rooms.open_room(app, command)
        case HearRoom(event):
            rooms.hear_room(app, event)
        case ClosePoll(poll) if app.room is not None:
            app.room.close_poll(poll)
        case SaveRoomPaper():
            rooms.save_room_paper(app, command)
        case "end room":
            rooms.end_room(app)
        case "go on with room":
            rooms.go_on_with_room(app)
        case "tell room":
            rooms.tell_room(app)
        case "close room":
            rooms.close_room(app)


def carry_out_at_the_desk(app: App, command: Command) -> None:
    """Do what an author wants; its code is loaded for the first one."""
    from game.app import authoring, opening

    match command:
        case "open author":
            authoring.open_author(app)
        case "open map":
            authoring.open_map(app)
        case "open library":
            opening.put_away(app)
        case "open files":
            opening.browse(app, "")
        case "watch":
            opening.watch(app)
        case Browse(folder):
            opening.browse(app, folder)
        case OpenFile(path):
            opening.open_file(app, path)
        case OpenStory():
            opening.open_again(app)
        case Suppose():
            authoring.suppose_it(app, command)
        case GoTo(scene):
            authoring.go_to(app, scene)
        case Witness():
            authoring.witness(app, command)


def leave_quickly(app: App) -> None:
    """Nothing of the game is seen or heard any more. What is kept stays, and is not shown until it is asked for."""
    app.hearing.silence()
    app.awaited = None
    app.notice = ""
    app.discreet = True
    app.stack[:] = [app.stack[0], NeutralScreen()]


# --- stories -------------------------------------------------------------------------------------------


def open_story(app: App, story: Story | None, id: str) -> None:
    """What to know before a story, or what keeps it from being played."""
    if story is None:
        app.say(app.words.say("The story “{id}” is no longer here.", id=id))
    elif story.scenario is None:
        app.stack.append(trouble(story))
    else:
        app.stack.append(NotesScreen(story.scenario))
        app.awaited = story  # it is proved while this is read
        look_again(app)


def open_story_id(app: App) -> str:
    """The id of the story that is played or talked about; empty where there is none."""
    screens = (screen for screen in reversed(app.stack) if isinstance(screen, PlayScreen | DebriefScreen))
    return next((screen.playthrough.scenario.id for screen in screens), "")


def play(app: App, playthrough: Playthrough, page: int = 0) -> None:
    """Show a playthrough from its latest pages on."""
    app.only(PlayScreen(playthrough, page))


def play_from(app: App, playthrough: Playthrough) -> None:
    """Go on from an earlier point, whatever page of the story it was asked for on."""
    while len(app.stack) > 1 and not isinstance(app.screen, PlayScreen | DebriefScreen):
        app.stack.pop()
    screen = at_moment(playthrough)
    app.stack[-1] = screen
    keep(app, playthrough, screen.page, screen.where())


def start_story(app: App, id: str, without: frozenset[str]) -> None:
    story = found(app, id)
    if story is not None and story.scenario is not None and proved(app, story, StartStory(id, without)):
        fate = {name: value for name, value in app.fate.items() if name in story.scenario.variables}
        playthrough = start(story.scenario, app.seeds(), fate, without)
        play(app, playthrough)
        keep(app, playthrough, where=PlayScreen(playthrough).where())


def found(app: App, id: str) -> Story | None:
    """A story that can be played; else what is wrong is shown."""
    saved = app.kept.saves.get(id)
    own = app.desk.opened(id) if app.desk is not None else None
    story = own or app.stories().story(id, saved.file if saved else "")
    if story is None or story.scenario is None:
        open_story(app, story, saved.title if saved else id)
    return story


def continue_story(app: App, id: str) -> None:
    saved = app.kept.saves.get(id) if id else app.kept.latest
    if saved is not None:
        go_on(app, saved, ContinueStory(id))


def continue_from(app: App, id: str, number: int) -> None:
    """Go on from a place that was marked. The place stays."""
    for place in app.kept.places.get(id, ()):
        if place.number == number:
            go_on(app, place.saved, ContinueFrom(id, number))


def go_on(app: App, saved: Saved, then: Command) -> None:
    """Show a story where it was kept, as soon as it is proved."""
    story = found(app, saved.journal.scenario)
    if story is None or story.scenario is None:
        return
    same = story.scenario.fingerprint == saved.journal.fingerprint  # the text that was played, and so proved
    if not same and not proved(app, story, then):
        return
    replayed = replay(story.scenario, saved.journal)
    if saved.over and replayed.playthrough.ending is not None:
        app.only(DebriefScreen(replayed.playthrough))
        return
    play(app, replayed.playthrough, saved.page if replayed.stopped is None else 0)
    if replayed.stopped is not None:
        app.say(
            app.words.many(
                "The story has changed since: it goes on from before your last {n} choice.",
                "The story has changed since: it goes on from before your last {n} choices.",
                replayed.left,
            )
        )


# --- what is kept --------------------------------------------------------------------------------------


def keep(
    app: App, playthrough: Playthrough, page: int = 0, where: str = "", read: tuple[int, ...] = ()
) -> None:
    if app.looking or supposed(playthrough):
        return
    app.kept = with_progress(app.kept, playthrough, page, where, read)
    if app.settings.keep:
        app.say(app.keeper.keep(app.kept, playthrough.scenario.id))


def keep_place(app: App, playthrough: Playthrough, page: int, where: str) -> None:
    """Mark the open page, and say where it is found again."""
    before, words = app.kept, app.words
    app.kept = with_place(before, playthrough, page, where, app.today())
    if app.kept == before:
        app.say(
            words.many(
                "{n} place of this story is kept already. Delete one on the page of the story first.",
                "{n} places of this story are kept already. Delete one on the page of the story first.",
                MOST_PLACES,
            )
        )
        return
    id = playthrough.scenario.id
    if not app.settings.keep:
        app.say(words.say("Marked until the game is closed. You’ll find it on the story’s page."))
        return
    app.say(words.say("Marked. You’ll find it on the story’s page."))
    app.say(app.keeper.keep_place(id, app.kept.places[id][-1]))


def delete_place(app: App, id: str, number: int) -> None:
    for place in app.kept.places.get(id, ()):
        if place.number == number and app.settings.keep:
            app.say(app.keeper.delete_place(id, place))
    app.kept = without_place(app.kept, id, number)


def keep_answers(app: App, answers: Mapping[str, Answered]) -> None:
    app.kept = replace(app.kept, answers=answers)
    if app.settings.keep:
        app.say(app.keeper.keep_answers(answers))


def change(app: App, settings: Settings) -> None:
    was, app.settings = app.settings, settings
    if settings.language != was.language:
        from game.app.languages import speak  # whoever stays with one language goes without

        speak(app)
        settings = app.settings
    if not settings.keep:
        return  # to play without keeping anything is not kept either
    if not app.keeper.keeps:
        app.settings = replace(settings, keep=False)
        app.say(
            app.words.say("The game was started without keeping anything, and stays so until it is closed.")
        )
        return
    if not was.keep:
        for id in app.kept.saves:
            app.say(app.keeper.keep(app.kept, id))
        for id, places in app.kept.places.items():
            for place in places:
                app.say(app.keeper.keep_place(id, place))
        if app.kept.answers:
            app.say(app.keeper.keep_answers(app.kept.answers))
    app.say(app.keeper.keep_settings(settings))


def delete_all(app: App) -> None:
    app.kept = Kept()
    app.settings = replace(Settings(), keep=app.settings.keep, language=app.settings.language)
    app.say(app.keeper.delete_all() or app.words.say("All that was kept is deleted."))
