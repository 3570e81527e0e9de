"""What phones and the remote are told of the page that stands on the projector."""

from __future__ import annotations

import re
from collections.abc import Sequence

from game.story.model import Scene
from game.story.playthrough import Playthrough
from game.ui.inputs import RoomTrouble
from game.ui.pages import Over
from game.ui.screen import Context
from game.ui.screens.room.now import RoomNow
from game.ui.screens.room.steps import decisions_again, steps
from game.ui.words import Words
from game.workshop.poll import Poll
from game.workshop.runsheet import RunSheet
from game.workshop.shown import Bar, Helper, Line, PhoneState, RemoteState, Step, phone_state

BEGINNING = 80  # letters of a scene’s first words
SENTENCE = re.compile(r"[.!?…]+[”»\"]?(?=\s|$)")  # where one ends


def trouble(words: Words, event: RoomTrouble) -> str:
    """What is the matter with phones, as a sentence with a way on."""
    why = event.says
    match event.why:
        case "not kept":
            return words.say(
                "New votes cannot be kept ({why}). Count hands for those: the others stay.", why=why
            )
        case "no server" if why:
            return words.say(
                "Phones cannot come in on this computer ({why}). The room votes by hands.", why=why
            )
    return words.say("Phones cannot reach the room any more. Go on by hands: nothing is lost.")


def question_of(words: Words, screen: RoomNow, poll: Poll | None) -> str:
    """The question as it stands on the projector and on phones."""
    playthrough = screen.session.playthrough
    situation = screen.situation()
    if situation is not None:
        return situation[1].ask
    if poll is not None and poll.kind == "who":
        return words.say("Who could step in here?")
    if screen.session.asked:
        return words.say("Why do you do it?")
    asked = playthrough.filled(playthrough.scene.ask)
    return asked or words.say("What do you do?")


def told_phones(screen: RoomNow, context: Context) -> PhoneState:
    """What every phone shows: never a result before it is revealed, never a note for whoever leads."""
    scenario = screen.session.scenario
    help = tuple(Helper(place.name, place.where) for place in context.places(scenario)[:3])
    if not screen.begun and not screen.ended and screen.session.poll is None:
        return PhoneState(title=scenario.title, language=scenario.language, help=help)
    question = question_of(context.words, screen, screen.session.poll)
    ending = isinstance(screen.open_page(), Over) and screen.situation() is None
    return phone_state(screen.session, question, ending=ending, over=screen.ended, help=help)


def told_remote(screen: RoomNow, context: Context) -> RemoteState:
    """What the remote shows: steps, prompts, notes and the run-sheet."""
    words, scene = context.words, screen.session.playthrough.scene
    if screen.ended:
        rest = words.say("Reports, and the way to close the room, are in the window.")
        return RemoteState(words.say("The session is over."), says=rest)
    sheet = screen.sheet(context)
    lines = sheet_lines(words, screen, sheet)
    poll = screen.session.poll
    counts: tuple[Bar, ...] = ()
    if poll is not None and poll.state != "open":
        tally = screen.session.tally(poll)
        counts = tuple(Bar(a.id, a.letter, a.words, tally.of(a.id)) for a in poll.answers)
    return RemoteState(
        heading=heading(words, screen),
        steps=pressed(screen, words),
        prompts=scene.workshop.prompts,
        notes=scene.workshop.notes,
        sheet=lines,
        minutes=minutes_left(words, sheet, lines),
        counts=counts,
        says=what_if_says(words) if open_panel(screen) == "what-if" else "",
    )


def pressed(screen: RoomNow, words: Words) -> tuple[Step, ...]:
    """The buttons of the remote: those that stand on the projector, the decisions of “What if?” among them."""
    again = decisions_again(screen) if open_panel(screen) == "what-if" else ()
    on = tuple(Step(each.id, each.words, each.main) for each in steps(screen, words))
    return (*again, *on)


def open_panel(screen: RoomNow) -> str:
    """The panel over the story; those of the lobby lead nobody away from it."""
    return screen.panel if screen.begun or screen.form else ""


def panel_title(words: Words, panel: str) -> str:
    """What a panel over the story is called, on the projector and on the remote; nothing for any other."""
    return {
        "hands": words.say("How many hands?"),
        "what-if": words.say("What if?"),
        "sides": words.say("Side by side"),
        "sheet": words.say("Run-sheet"),
    }.get(panel, "")


def what_if_says(words: Words) -> str:
    return words.say("Open a decision again, and play it another way. The way you went is kept.")


def heading(words: Words, screen: RoomNow) -> str:
    title = panel_title(words, open_panel(screen))
    if title:
        return title
    situation = screen.situation()
    if situation is not None:
        return situation[1].name
    if not screen.begun:
        return words.say("Before the story")
    if screen.session.poll is not None:
        return question_of(words, screen, screen.session.poll)
    page = screen.open_page()
    return (
        words.say("An ending")
        if isinstance(page, Over)
        else name_of(screen.session.playthrough, screen.here())
    )


def name_of(playthrough: Playthrough, scene: Scene) -> str:
    """A scene as one line names it: its time, and its words; its id where it has none."""
    return "  ·  ".join(part for part in (scene.time, words_of(playthrough, scene)) if part)


def words_of(playthrough: Playthrough, scene: Scene) -> str:
    """What a scene asks, or how it begins. Its id stands where it has neither these nor a time."""
    said = playthrough.filled(scene.ask) or beginning(playthrough, scene)
    return said or ("" if scene.time else scene.id.replace("-", " ").replace("_", " "))


def beginning(playthrough: Playthrough, scene: Scene) -> str:
    """The first words of a scene: whole sentences as far as a line of the run-sheet has room, else what fits of one."""
    first = next((line.text for line in scene.lines if line.text), "")
    said = playthrough.filled(first)
    if len(said) <= BEGINNING:
        return said
    whole = [end.end() for end in SENTENCE.finditer(said) if end.end() <= BEGINNING]
    if whole:
        return said[: whole[-1]]
    return f"{said[:BEGINNING].rsplit(' ', 1)[0].rstrip(',;:–')}…"


def when_of(words: Words, scene: Scene, *, some: bool) -> str:
    """When a scene plays, and whether only some of the ways from here lead to it: others may then be earlier."""
    if not some:
        return scene.time
    return f"{scene.time}  ·  {words.say('on some ways')}" if scene.time else words.say("On some ways")


def sheet_lines(words: Words, screen: RoomNow, sheet: RunSheet) -> tuple[Line, ...]:
    """The scenes that were played or may still come; before the story has begun, all of them may."""
    scenes, playthrough = screen.session.scenario.scenes, screen.session.playthrough
    here, unread = screen.here(), screen.unread()
    return tuple(
        Line(
            words_of(playthrough, scene),
            when_of(words, scene, some=stop.some and not stop.past),
            stop.must,
            screen.begun and stop.past and scene.id not in unread,
            screen.begun and scene is here,
        )
        for stop, scene in ((stop, scenes[stop.scene]) for stop in sheet.stops)
        if stop.past or stop.ahead
    )


def minutes_left(words: Words, sheet: RunSheet, lines: Sequence[Line]) -> str:
    """How long there is, and what follows from that: as many scenes are still to come as the lines say it of."""
    left = words.many("{n} minute is left.", "{n} minutes are left.", round(sheet.minutes_left))
    musts = sum(line.must and not line.past and not line.now for line in lines)
    if not musts:
        return left
    ahead = words.many(
        "{n} scene not to miss is still to come.", "{n} scenes not to miss are still to come.", musts
    )
    hurry = words.say("Play the scenes between them without a vote.") if sheet.hurry else ""
    return " ".join(part for part in (left, ahead, hurry) if part)
