"""What can be opened over a room's story: hands to count, decisions to open again, two ways side by side, the sheet."""

from __future__ import annotations

from game.story.report import report
from game.ui.screen import Context
from game.ui.screens.feedback import approach_words
from game.ui.screens.room.now import RoomNow
from game.ui.screens.room.steps import steps
from game.ui.screens.room.telling import minutes_left, name_of, question_of
from game.ui.screens.room.voting import button
from game.ui.screens.stage import stage
from game.ui.view import Box, Button, Hint, Mark, Rule, Slider, Text, View, Widget
from game.workshop.poll import QUIET
from game.workshop.sides import Side, side_by_side

MOST_HANDS = 60  # a class and a half; larger rooms vote with phones


def panel_view(screen: RoomNow, context: Context) -> View:
    """The panel that is open."""
    words = context.words
    title, body = {
        "hands": hands,
        "what-if": what_if,
        "sides": sides,
        "sheet": sheet,
    }[screen.panel](screen, context)
    return View(
        name=f"room-{screen.panel}",
        heading=title,
        shape="page",
        body=(Text(title, "title", id="title", level=1), *body),
        focus="title",
        stage=stage(context, screen.session.scenario, screen.session.playthrough.scene, {}, "blurred"),
        footer=tuple(button(each) for each in steps(screen, words)),
        hints=(Hint(("Enter",), words.say("Choose")), Hint(("Esc",), words.say("Back to the room"))),
        page=f"{screen.session.point}",
    )


def hands(screen: RoomNow, context: Context) -> tuple[str, tuple[Widget, ...]]:
    words, poll = context.words, screen.session.poll
    title = words.say("How many hands?")
    if poll is None:
        return title, (Text(words.say("No vote is open.")),)
    tally = screen.session.tally(poll)
    answers = [(a.id, f"{a.letter}  {a.words}") for a in poll.answers]
    answers.append((QUIET, words.say("I would rather not say")))
    rows: list[Widget] = [Text(question_of(words, screen, poll), "strong")]
    for id, said in answers:
        count = tally.hands.get(id, 0)
        shown = words.many("{n} hand", "{n} hands", count)
        slider = Slider(f"hands:{id}", said, count, shown, 0, MOST_HANDS, 1)
        rows += [Rule(), Box((Text(said), slider), flow="row", weights=(1, 1))]
    return title, (Box(tuple(rows), kind="paper"),)


def what_if(screen: RoomNow, context: Context) -> tuple[str, tuple[Widget, ...]]:
    words = context.words
    told = Text(words.say("Open a decision again, and play it another way."), "body", soft=True)
    buttons = tuple(
        Button(
            f"what-if:{each.number}", each.text, "choice", each.reason, digit=min(each.number + 1, 10) % 10
        )
        for each in report(screen.session.playthrough).decisions
    )
    return words.say("What if?"), (told, Box(buttons, kind="dark"))


def sides(screen: RoomNow, context: Context) -> tuple[str, tuple[Widget, ...]]:
    words, session = context.words, screen.session
    title = words.say("Side by side")
    found = side_by_side(session.first, session.playthrough) if session.first is not None else None
    if found is None:
        return title, (Text(words.say("The two ways are still the same. Decide something else first.")),)
    cards = (
        side_card(context, words.say("What we did"), found.first),
        side_card(context, words.say("What if"), found.other),
    )
    return title, (Box(cards, flow="row", weights=(1, 1)),)


def side_card(context: Context, head: str, side: Side) -> Box:
    """One of two ways: the act, its sign, what it brought, and where it came to."""
    words = context.words
    act = (Text(side.act, "strong"), *((Text(side.reason, "quote"),) if side.reason else ()))
    mark = Mark(side.approach, approach_words(words, side.approach))
    parts: list[Widget] = [Text(head, "subheading", level=2), Box((mark, Box(act)), flow="row")]
    if side.feedback is not None:
        parts.append(Text(side.feedback.what))
        if side.feedback.their_side:
            parts += [
                Text(words.say("Their side"), "strong", icon="user-round"),
                Text(side.feedback.their_side, "quote"),
            ]
    if side.later:
        parts += [Rule(), *(Text(each, "small", icon="arrow-right") for each in side.later)]
    if side.ending:
        parts += [Rule(), Text(words.say("It ends: {ending}", ending=side.ending), "strong")]
    if side.their_side:
        parts.append(Text(side.their_side, "quote"))
    return Box(tuple(parts), kind="paper", label=head)


def sheet(screen: RoomNow, context: Context) -> tuple[str, tuple[Widget, ...]]:
    """The scenes that were played or may come. Notes and prompts stay on the remote: the room reads along here."""
    words = context.words
    found = screen.sheet(context)
    scenes = screen.session.scenario.scenes
    rows: list[Widget] = [Text(minutes_left(words, found), "strong", icon="timer")]
    for stop in found.stops:
        if not (stop.past or stop.ahead):
            continue
        name = name_of(screen.session.playthrough, scenes[stop.scene])
        said = words.say("{scene}: do not leave it out", scene=name) if stop.must else name
        icon = "circle-check" if stop.past else "circle-dot" if stop.must else "circle"
        state = words.say("played") if stop.past else ""
        rows.append(Text(f"**{said}**" if stop.must else said, "body", icon=icon, soft=stop.past,
                         said=f"{said}. {state}".rstrip(". ")))  # fmt: skip
    return words.say("Run-sheet"), (Box(tuple(rows), kind="paper"),)
