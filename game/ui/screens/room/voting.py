"""The page on which a room votes: the question on paper, the answers with letters, and how phones come in."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.self_check import Form, Vignette
from game.ui.pages import Deciding
from game.ui.screen import Context
from game.ui.screens.library import place_of
from game.ui.screens.room.now import RoomNow
from game.ui.screens.room.steps import RoomStepButton, steps
from game.ui.screens.room.telling import question_of
from game.ui.screens.stage import heard_line, picture_of, quoted, stage
from game.ui.view import Ballot, Box, Button, Code, Hint, Portrait, Rule, Stage, Text, TextStyle, View, Widget
from game.ui.words import Words
from game.workshop.poll import LETTERS, QUIET, Answer, Poll, Tally, lettered

QUESTION = "question"
ONE_ROW = 4  # buttons; with more, those beside the story are small ones of the upper edge
USUAL = 110  # per cent; larger words leave less room for what was said last
FEW = 4  # bars that fit under what was said last
SHORT = 120  # letters of what was said last, that stand in two lines


def voting_view(screen: RoomNow, context: Context, page: Deciding) -> View:
    """Question, answers and, once it is revealed, how the room voted."""
    words = context.words
    poll = screen.session.poll
    question = question_of(words, screen, poll)
    votes = ballots(screen, words)
    shown = poll is not None and poll.state == "revealed"
    large = shown or context.settings.text_scale > USUAL
    crowded = large and len(votes) > FEW  # all of the vote is in sight
    said = talk(words) if talked(poll) else () if crowded else before(screen, context, page)
    left = Box((*said, *votes, state_line(screen, words)))
    found = steps(screen, words)
    besides = tuple(each for each in found if each.beside) if len(found) > ONE_ROW else ()
    return View(
        name="room-vote",
        heading=question,
        shape="page",
        body=(
            Text(question, "title", id=QUESTION, level=1),
            Box((left, side(screen, context)), flow="row", weights=(70, 30)),
        ),
        focus=QUESTION,
        tall=True,
        stage=stage(context, screen.session.scenario, page.scene, page.moods, "blurred"),
        bar=tuple(icon(each) for each in besides),
        footer=tuple(button(each) for each in found if each not in besides),
        hints=hints(screen, words, min(sum(bool(each.digit) for each in votes), 9)),
        page=f"{screen.session.point}/{screen.session.asked}/{poll.id if poll else ''}/{shown}/{talked(poll)}",
    )


def talked(poll: Poll | None) -> bool:
    """Whether the room talks about a vote before it votes again."""
    return poll is not None and poll.state == "talking"


def talk(words: Words) -> tuple[Widget, ...]:
    """What a room does between two rounds: so both are worth comparing (peer instruction, workshop mode)."""
    told = (
        Text(words.say("Talk with those beside you"), "heading", icon="message-circle", level=2),
        Text(words.say("What did you choose, and why? Then the room votes again."), "speech"),
    )
    return (Box(told, kind="paper"),)


def situation_view(screen: RoomNow, context: Context, form: Form, vignette: Vignette) -> View:
    """A vignette of the self-check: nobody's answer is right or wrong here, and the room's is a count."""
    words, poll = context.words, screen.session.poll
    place = words.say("Situation {n} of {total}", n=screen.vignette + 1, total=len(form.vignettes))
    votes = ballots(screen, words)
    shown = poll is not None and poll.state == "revealed"
    style: TextStyle = "speech" if sum(map(len, vignette.told)) <= SHORT else "body"
    lines = () if shown and len(votes) > FEW else tuple(Text(line, style) for line in vignette.told)
    head = Box(
        (Text(vignette.name, "card_title"), Text(place, "small", soft=True)), flow="row", weights=(1, 0)
    )
    told = Box((head, *lines), kind="paper")
    left = Box((told, *votes, state_line(screen, words)))
    return View(
        name="room-check",
        heading=vignette.ask,
        shape="page",
        body=(
            Text(vignette.ask, "title", id=QUESTION, level=1),
            Box((left, side(screen, context)), flow="row", weights=(70, 30)),
        ),
        focus=QUESTION,
        tall=True,
        stage=Stage(place_of(screen.session.scenario), back="blurred"),
        footer=tuple(button(each) for each in steps(screen, words)),
        hints=hints(screen, words),
        page=f"{form.name}/{screen.vignette}/{poll.id if poll else ''}/{shown}",
    )


def before(screen: RoomNow, context: Context, page: Deciding) -> tuple[Widget, ...]:
    """What was said last, with the face of whoever said it; for a reason, the act that it is for."""
    scenario = screen.session.scenario
    acted = screen.session.offer() if screen.session.asked else None
    if acted is not None:
        return (Box((Text(acted.text, "speech", icon="check"),), kind="paper"),)
    told = heard_line(page.lines)
    if told is None:
        return ()
    person = scenario.cast.get(told.line.speaker)
    if person is None:
        return (Box((Text(told.text, "speech"),), kind="paper"),)
    mood = told.line.mood or page.moods.get(person.id, "calm")
    style: TextStyle = (
        "speech" if len(told.text) <= SHORT else "body"
    )  # a long line leaves room for what is voted on
    said = Box((Text(person.name, "card_title"), Text(quoted(told.text), style)))
    return (Box((Portrait(picture_of(person), mood, person.name, "card"), said), kind="paper"),)


def ballots(screen: RoomNow, words: Words) -> tuple[Ballot, ...]:
    """The answers; while none is being voted on, pressing one goes its way."""
    poll = screen.session.poll
    answers = poll.answers if poll is not None else offered(screen)
    tally = screen.session.tally(poll) if poll is not None and poll.state == "revealed" else None
    total = tally.total(poll) if tally and poll else 0
    longest = max((tally.of(a.id) for a in answers), default=0) if tally else 0
    can = screen.situation() is None and can_press(poll)
    by_hands = tally is not None and tally.by_hands
    most = longest, total
    found = [ballot(words, answer, at, tally, most, can=can) for at, answer in enumerate(answers)]
    if poll is not None:
        count = tally.of(QUIET) if tally else None
        found.append(
            Ballot(
                words.say("I would rather not say"),
                count=count,
                shown=votes(words, count, by_hands=by_hands),
                share=share(count, total),
                total=total,
                pattern=len(answers),
            )
        )
    return tuple(found)


def offered(screen: RoomNow) -> tuple[Answer, ...]:
    """What a poll would ask here."""
    situation = screen.situation()
    if situation is not None:
        form, vignette = situation
        return lettered({answer.id: answer.text for answer in form.shown(vignette)})
    offer = screen.session.offer()
    filled = screen.session.playthrough.filled
    if offer is not None:
        return lettered({reason.id: filled(reason.text) for reason in offer.reasons})
    return lettered({o.choice.id: o.text for o in screen.session.playthrough.offers() if o.options})


def can_press(poll: Poll | None) -> bool:
    """Whether an answer can be gone with now: without a vote, or after its result; never while one is open."""
    return poll is None or (poll.state == "revealed" and poll.kind in ("act", "reason"))


def ballot(
    words: Words, answer: Answer, at: int, tally: Tally | None, most: tuple[int, int], *, can: bool
) -> Ballot:
    """`most` are the most votes for one answer, and all of them."""
    longest, total = most
    count = tally.of(answer.id) if tally else None
    return Ballot(
        answer.words,
        answer.letter,
        id=f"answer:{answer.id}" if can else "",
        digit=at + 1 if can and at < 9 else 0,
        count=count,
        shown=votes(words, count, by_hands=tally is not None and tally.by_hands),
        share=share(count, total),
        total=total,
        pattern=at,
        chosen=bool(count) and count == longest,
    )


def votes(words: Words, count: int | None, *, by_hands: bool) -> str:
    """How many gave an answer: hands, where nobody voted in another way."""
    if count is None:
        return ""
    if by_hands:
        return words.many("{n} hand", "{n} hands", count)
    return words.many("{n} vote", "{n} votes", count)


def share(count: int | None, total: int) -> int:
    """So many per cent of all votes."""
    return round(100 * (count or 0) / total) if total else 0


def state_line(screen: RoomNow, words: Words) -> Widget:
    """How far the vote is, in words; it never says how it stands."""
    poll = screen.session.poll
    counted = screen.session.tally(poll).total(poll) if poll is not None else 0
    if screen.closing:
        said = words.say("The last votes are coming in.")
    elif poll is None or talked(poll):
        said = words.say("Nobody votes yet: this is for talking.")
    elif poll.state == "revealed":
        said = f"{taken_part(screen, words, counted)} {revealed_line(screen, words, poll)}".strip()
    elif poll.state == "closed":
        said = words.say("The vote is closed.")
    elif screen.phones_vote:
        said = phones_voted(screen, words, screen.voted)
        hands = sum(screen.session.tally(poll).hands.values())
        said = f"{said} {hands_counted(words, hands)}" if hands else said
    elif counted:
        said = hands_counted(words, counted)
    else:
        said = words.say("Hands up for each answer; count them with “Count hands”.")
    if poll is not None and poll.round > 1 and not talked(poll):
        said = f"{words.say('Second round.') if poll.round == 2 else words.say('Another round.')} {said}"
    way = screen.way_shown(words) if screen.begun and screen.situation() is None else ""
    said = f"{way}. {said}" if way else said
    return Box((Text(said, "subheading", icon="users", id="state"),), kind="dark_2")


def phones_voted(screen: RoomNow, words: Words, voted: int) -> str:
    """How many of the phones have voted; one that has left since is still among them."""
    phones = max(screen.phones, voted)
    if not phones:
        return words.say("No phone has joined.")
    return words.many(
        "{voted} of {n} phone has voted.", "{voted} of {n} phones have voted.", phones, voted=voted
    )


def hands_counted(words: Words, counted: int) -> str:
    return words.many("{n} hand is counted.", "{n} hands are counted.", counted)


def taken_part(screen: RoomNow, words: Words, counted: int) -> str:
    """How many votes a result has, beside how many there could be; hands are not among the phones."""
    if not counted:
        return ""
    tally = screen.session.tally(screen.session.poll) if screen.session.poll else None
    if screen.phones_vote and tally and not sum(tally.hands.values()) and counted <= screen.phones:
        return phones_voted(screen, words, counted)
    if tally and tally.by_hands:
        return words.many("{n} hand was counted.", "{n} hands were counted.", counted)
    return words.many("{n} vote was counted.", "{n} votes were counted.", counted)


def revealed_line(screen: RoomNow, words: Words, poll: Poll) -> str:
    most = screen.session.tally(poll).most(poll)
    if poll.kind in ("check", "who"):
        return words.say("This is what the room says. Talk, or go on.")
    if not most:
        return words.say("Nobody chose an answer. Open the vote again, or press the one to go with.")
    if len(most) > 1:
        return words.say("A tie: whoever leads chooses, or the room plays it both ways.")
    return words.say("This is what the room says.")


def side(screen: RoomNow, context: Context) -> Box:
    """How phones come in and what they are told about it; else how hands are shown."""
    words = context.words
    pass_on = (
        Text(words.say("You may pass, always"), "small", icon="hand"),
        Text(words.say("You may leave at any time"), "small", icon="log-out"),
    )
    if not screen.phones_vote or screen.door is None:
        return hands_side(context, pass_on)
    if screen.door.made_up:
        return rehearsal_side(context)
    address = screen.door.addresses[screen.address % len(screen.door.addresses)]
    host = address.url.removeprefix("http://")
    if address.here:
        return Box((*out_of_reach(words), Text(host, "heading", whole=True), Rule(), *pass_on), kind="paper")
    nameless = Text(words.say("No names, no accounts"), "small", icon="eye-off")
    parts: tuple[Widget, ...] = (
        Code(address.matrix, words.say("A code that opens {address} on a phone", address=address.url)),
        Text(words.say("Point a camera here"), "strong", centred=True),
        Text(words.say("or open"), "small", soft=True, centred=True),
        Text(host, "heading", centred=True, whole=True),
        Rule(),
        Box((nameless, *pass_on)),
    )
    return Box(parts, kind="paper")


def out_of_reach(words: Words) -> tuple[Text, Text]:
    """What is to be said of an address that no phone can open."""
    return (
        Text(words.say("This computer is in no network"), "heading", level=2),
        Text(
            words.say(
                "Phones cannot come in: only this computer opens its address. Join a network, and open the room again."
            ),
            "speech",
        ),
    )


def rehearsal_side(context: Context) -> Box:
    """What whoever rehearses can try."""
    words = context.words
    return told_side(
        context,
        words.say("This is a rehearsal"),
        words.say("The phones are made up, and so is what they say."),
        {
            "users": words.say("Open the vote, and wait until all have voted."),
            "eye": words.say("Show the result, and say aloud what you would say to a room."),
            "undo-2": words.say("Vote again, and play one decision both ways."),
        },
        (Text(words.say("You may leave at any time"), "small", icon="log-out"),),
    )


def hands_side(context: Context, pass_on: tuple[Text, ...]) -> Box:
    """How a room votes that has no phones."""
    words = context.words
    return told_side(
        context,
        words.say("By show of hands"),
        words.say("One hand each, for one answer."),
        {
            "eye-off": words.say("Choose for yourself, before anybody speaks."),
            "message-circle": words.say("Whoever leads calls one letter after the other."),
            "hand": words.say("Put your hand up at yours, or a card with its letter."),
        },
        pass_on,
    )


def told_side(
    context: Context, name: str, about: str, steps: Mapping[str, str], below: tuple[Text, ...]
) -> Box:
    """A panel beside a vote: what this is, what to do by steps with their icons, and what always holds."""
    style = read_aloud_style(context)
    told = (Text(line, style, icon=icon) for icon, line in steps.items())
    head = (Text(name, "heading", level=2), Text(about, style))
    return Box((*head, Rule(), *told, Rule(), *below), kind="paper")


def read_aloud_style(context: Context) -> TextStyle:
    """The style of words for the back row; where all words are large, that of a body is large enough."""
    return "body" if context.settings.text_scale > USUAL else "speech"


def button(step: RoomStepButton) -> Button:
    return Button(step.id, step.words, "main" if step.main else "secondary", icon=step.icon)


def icon(step: RoomStepButton) -> Button:
    """A step beside the story, as a small button of the upper edge."""
    return Button(step.id, step.words, "icon", icon=step.icon)


def hints(screen: RoomNow, words: Words, answers: int = 0) -> tuple[Hint, ...]:
    """The keys of a page of the story. So many `answers` can be gone with by a digit; the letters are other keys."""
    poll = screen.session.poll
    shown = poll is not None and poll.state == "revealed"
    letters = f"{LETTERS[0]}–{LETTERS[answers - 1]}" if answers > 1 else LETTERS[0]
    found = (
        [Hint((f"1–{answers}" if answers > 1 else "1",), words.say("Go with {letter}", letter=letters))]
        if answers
        else []
    )
    found.append(Hint(("Enter",), words.say("Choose")))
    if shown:
        found.append(Hint(("Backspace",), words.say("Hide the result")))
    elif talked(poll):
        found.append(Hint(("Backspace",), words.say("Back to the result")))
    elif poll is None and (screen.session.asked or screen.session.playthrough.length):
        found.append(Hint(("Backspace",), words.say("Take back")))
    arrows = ("↑", "↓") if screen.closing else ("↑", "↓", "←", "→")  # one button is left while votes come in
    return (*found, Hint(("Esc",), words.say("Pause")), Hint(arrows, words.say("Move")))
