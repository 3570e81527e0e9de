"""What can be opened over a room's story: hands to count, decisions to open again, two ways side by side, the sheet."""

from __future__ import annotations

from game.story.model import Scene
from game.ui.screen import Context
from game.ui.screens.feedback import FACES, approach_words, other_person
from game.ui.screens.room.now import MOST_HANDS, RoomNow
from game.ui.screens.room.steps import decisions_again, steps
from game.ui.screens.room.telling import minutes_left, panel_title, question_of, sheet_lines, what_if_says
from game.ui.screens.room.voting import button
from game.ui.screens.stage import picture_of, stage
from game.ui.view import Box, Button, Hint, Mark, Portrait, Rule, Slider, Text, View, Widget
from game.ui.words import Words
from game.workshop.poll import QUIET
from game.workshop.shown import Line
from game.workshop.sides import Side, side_by_side


def panel_view(screen: RoomNow, context: Context) -> View:
    """The panel that is open."""
    if screen.panel == "what-if":
        return what_if(screen, context)
    words = context.words
    title = panel_title(words, screen.panel)
    body = {"hands": hands, "sides": sides, "sheet": sheet}[screen.panel](screen, context)
    keys: tuple[Hint, ...] = (Hint(("↑", "↓"), words.say("Move")), Hint(("Enter",), words.say("Choose")))
    if screen.panel == "hands":
        more = Hint(("Enter",), words.say("One more"))
        keys = (Hint(("←", "→"), words.say("Count")), more, Hint(("↑", "↓"), words.say("Another answer")))
    return View(
        name=f"room-{screen.panel}",
        heading=title,
        shape="page",
        body=(Text(title, "title", id="title", level=1), *body),
        focus=first_hand(screen) or "title",
        stage=stage(context, screen.session.scenario, screen.session.playthrough.scene, {}, "blurred"),
        footer=tuple(button(each) for each in steps(screen, words)),
        hints=(*keys, Hint(("Esc",), words.say("Back to the room"))),
        page=f"{screen.session.point}",
        tall=True,
    )


def first_hand(screen: RoomNow) -> str:
    """The slider of the first answer, where hands are counted: one counts at once."""
    poll = screen.session.poll
    return f"hands:{poll.answers[0].id}" if screen.panel == "hands" and poll and poll.answers else ""


def hands(screen: RoomNow, context: Context) -> tuple[Widget, ...]:
    """A line for each answer, and beside them how many that makes."""
    words, poll = context.words, screen.session.poll
    if poll is None:
        return (Text(words.say("No vote is open.")),)
    tally = screen.session.tally(poll)
    answers = [(a.id, a.letter, a.words) for a in poll.answers]
    answers.append((QUIET, "–", words.say("I would rather not say")))
    rows: list[Widget] = [Text(question_of(words, screen, poll), "subheading", level=2)]
    for id, letter, said in answers:
        count = tally.hands.get(id, 0)
        shown = words.many("{n} hand", "{n} hands", count)
        slider = Slider(f"hands:{id}", f"{letter}  {said}", count, shown, 0, MOST_HANDS, 1)
        rows += [Rule(), Box((Text(f"**{letter}**  {said}"), slider), flow="row", weights=(1, 1))]
    beside = counted(screen, words, sum(tally.hands.values()))
    return (Box((Box(tuple(rows), kind="paper", spread=True), beside), flow="row", weights=(70, 30)),)


def counted(screen: RoomNow, words: Words, by_hands: int) -> Box:
    """How many hands that are, and how to count them."""
    parts: list[Widget] = [
        Text(words.many("{n} hand is counted.", "{n} hands are counted.", by_hands), "heading")
    ]
    if screen.phones_vote and screen.voted:
        parts.append(
            Text(
                words.many("{n} phone has voted, too.", "{n} phones have voted, too.", screen.voted), "speech"
            )
        )
    parts += [
        Rule(),
        Text(words.say("Call one letter after the other, and wait until all hands are up."), "speech"),
        Text(
            words.say(
                "Count aloud, and call “I would rather not say” last. Nobody has to raise a hand at all."
            ),
            "speech",
        ),
        Rule(),
        Text(words.say("The room sees this page, as it sees the hands."), "small", icon="eye"),
    ]
    if screen.phones_vote:
        hidden = words.say("What came by phone stays hidden until you show the result.")
        parts.append(Text(hidden, "small", icon="eye-off"))
    return Box(tuple(parts), kind="dark", spread=True)


def what_if(screen: RoomNow, context: Context) -> View:
    """The decisions so far, over the picture of where the room is; one of them is opened again."""
    words, playthrough = context.words, screen.session.playthrough
    title = panel_title(words, "what-if")
    told: list[Widget] = [
        Text(title, "title", id="title", level=1),
        Text(what_if_says(words), "speech"),
    ]
    told += [
        Button(each.id, each.words, "choice", each.beside, digit=min(number, 10) % 10)
        for number, each in enumerate(decisions_again(screen), 1)
    ]
    digits = min(len(told) - 2, 9)
    return View(
        name="room-what-if",
        heading=title,
        shape="stage",
        body=(Box(tuple(told), kind="dark"),),
        focus="title",
        stage=stage(context, screen.session.scenario, playthrough.scene, {}),
        footer=tuple(button(each) for each in steps(screen, words)),
        hints=(
            Hint((f"1–{digits}" if digits > 1 else "1", "↑", "↓"), words.say("Open it again")),
            Hint(("Esc",), words.say("Back to the room")),
        ),
        page=f"{screen.session.point}",
    )


def sides(screen: RoomNow, context: Context) -> tuple[Widget, ...]:
    words, session = context.words, screen.session
    found = side_by_side(session.first, session.playthrough) if session.first is not None else None
    if found is None:
        return (Text(words.say("The two ways are still the same. Decide something else first.")),)
    scene = session.scenario.scenes[found.scene]
    cards = (
        side_card(screen, context, scene, words.say("What we did"), found.first),
        side_card(screen, context, scene, words.say("What if"), found.other),
    )
    return (Box(cards, flow="row", weights=(1, 1)),)


def side_card(screen: RoomNow, context: Context, scene: Scene, head: str, side: Side) -> Box:
    """One of two ways: the act, its sign, what it brought, where it came to, and the face of the other one."""
    words = context.words
    act = (Text(side.act, "strong"), *((Text(side.reason, "quote"),) if side.reason else ()))
    mark = Mark(side.approach, approach_words(words, side.approach))
    parts: list[Widget] = [Text(head, "heading", level=2), Box((mark, Box(act)), flow="row")]
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
    return Box((*parts, *their_face(screen, context, scene, side)), kind="paper_2", label=head)


def their_face(screen: RoomNow, context: Context, scene: Scene, side: Side) -> tuple[Portrait, ...]:
    """Whoever it was done to, as the act left them."""
    if side.feedback is None or not side.feedback.their_side:
        return ()
    scenario = screen.session.scenario
    other = other_person(scenario, scene, side.choice, side.feedback)
    if not other or picture_of(scenario.cast[other]) not in context.pictures.people:
        return ()
    person = scenario.cast[other]
    mood = FACES.get(side.approach, "calm")
    return (Portrait(picture_of(person), mood, person.name, "card", wide=True),)


def sheet(screen: RoomNow, context: Context) -> tuple[Widget, ...]:
    """The scenes that were played or may come. Notes and prompts stay on the remote: the room reads along here."""
    words = context.words
    found = screen.sheet(context)
    lines = sheet_lines(words, screen, found)
    rows: list[Widget] = [Text(minutes_left(words, found, lines), "subheading", icon="timer"), Rule()]
    rows += [sheet_row(words, line) for line in lines]
    return (Box((Box(tuple(rows), kind="paper"),), flow="row", weights=(1,)),)


def sheet_row(words: Words, line: Line) -> Box:
    """One scene: when it is, what it asks, and whether it was played or is not to be missed."""
    past, missed = line.past and not line.now, line.must and not line.past
    tag = (
        words.say("Now")
        if line.now
        else words.say("Played")
        if past
        else words.say("Not to miss")
        if missed
        else ""
    )
    icon = "arrow-right" if line.now else "circle-check" if past else "circle-dot" if missed else "circle"
    parts = (
        Text(line.time or "–", "small", icon=icon, soft=past),
        Text(line.words, "strong" if line.now or missed else "body", soft=past),
        Text(f"**{tag}**" if line.now else tag, "small", soft=past) if tag else Box(()),
    )
    told = [part if part[-1:] in ".?!…”" else f"{part}." for part in (line.time, line.words, tag) if part]
    return Box(parts, flow="row", weights=(29, 56, 15), said=" ".join(told))
