"""What whoever leads a room can do now: the same steps as buttons in the window and on the remote."""

from __future__ import annotations

from game.story.frozen import frozen, replace
from game.story.report import report
from game.story.self_check import FormName
from game.ui.pages import Deciding, Explained, Over, Page
from game.ui.screens.room.now import RoomNow
from game.ui.words import Words
from game.workshop.poll import Poll
from game.workshop.session import Why
from game.workshop.shown import Step


@frozen
class RoomStepButton:
    """One step. `id` is what is pressed, in the window and on the remote; the first `main` one is the way on."""

    id: str
    words: str
    icon: str = ""
    main: bool = False

    @property
    def beside(self) -> bool:
        """Whether it stands beside the story, rather than leading on in it."""
        return self.id == "home" or (
            self.id.startswith("panel:") and self.id not in ("panel:", "panel:hands")
        )


def decisions_again(screen: RoomNow) -> tuple[Step, ...]:
    """The decisions that “What if?” opens again, the first one first: each act, when it was, and why."""
    playthrough = screen.session.playthrough
    scenes = playthrough.scenario.scenes
    return tuple(
        Step(
            f"what-if:{each.number}",
            each.text,
            beside="  ·  ".join(part for part in (scenes[each.scene].time, each.reason) if part),
        )
        for each in report(playthrough).decisions
    )


def steps(screen: RoomNow, words: Words) -> tuple[RoomStepButton, ...]:
    """The steps of a page, the way on first."""
    if screen.panel and (screen.begun or screen.form):
        return (RoomStepButton("panel:", words.say("Back to the room"), "arrow-left", main=True),)
    if screen.situation() is not None:
        return _checking(screen, words)
    if not screen.begun:
        return _lobby(screen, words)
    page = screen.open_page()
    found = _voting(screen, words) if isinstance(page, Deciding) else _reading(screen, page, words)
    return (*found, *_ways(screen, words))


def _lobby(screen: RoomNow, words: Words) -> tuple[RoomStepButton, ...]:
    begin = RoomStepButton("begin", words.say("Begin the story"), "play", main=True)
    check = _check(screen, "A", words.say("First, eight situations"))
    if not screen.with_phones or screen.door is None:
        return (begin, *check)
    another = RoomStepButton("address", words.say("Another address"), "history")
    hands = RoomStepButton("by-hands", words.say("Go on by hands"), "hand")
    return (begin, *check, *((another,) if len(screen.door.addresses) > 1 else ()), hands)


def _check(screen: RoomNow, form: FormName, said: str) -> tuple[RoomStepButton, ...]:
    """The way into a form of the self-check, where the stories have one and it was not asked yet."""
    asked = any(poll.kind == "check" and poll.scene.startswith(f"{form}/") for poll in screen.session.polls)
    there = form in screen.session.scenario.library.self_check.forms
    return (RoomStepButton(f"check:{form}", said, "pencil-line"),) if there and not asked else ()


def _checking(screen: RoomNow, words: Words) -> tuple[RoomStepButton, ...]:
    """One situation after the other; the room may stop at any."""
    stop = RoomStepButton("check-stop", words.say("Leave the rest"), "x")
    poll = screen.session.poll
    if poll is None:
        return (RoomStepButton("check-ask", words.say("Open the vote"), "users", main=True), stop)
    if poll.state == "revealed":
        return (RoomStepButton("check-next", words.say("Go on"), "arrow-right", main=True), stop)
    return _voting(screen, words)


def _reading(screen: RoomNow, page: Page, words: Words) -> tuple[RoomStepButton, ...]:
    if isinstance(page, Explained) and screen.both:
        other = RoomStepButton("other-way", words.say("And the other way"), "undo-2", main=True)
        return (other, RoomStepButton("go-on", words.say("Go on this way"), "arrow-right"))
    if isinstance(page, Over):
        end = RoomStepButton("end", words.say("End the session"), "check", main=True)
        return (end, *_check(screen, "B", words.say("Eight situations again")))
    return (RoomStepButton("go-on", words.say("Go on"), "arrow-right", main=True),)


def _voting(screen: RoomNow, words: Words) -> tuple[RoomStepButton, ...]:
    poll = screen.session.poll
    if screen.closing:
        return (RoomStepButton("by-hands", words.say("Go on without the phones"), "hand"),)
    if poll is None:
        asked = words.say("Ask for the reason") if screen.session.asked else words.say("Open the vote")
        ask = RoomStepButton("ask", asked, "users", main=True)
        who = RoomStepButton("who", words.say("Who could step in?"), "user-round")
        return (ask, who) if screen.others() and not screen.session.asked else (ask,)
    if poll.state == "revealed":
        return _revealed(screen, poll, words)
    if poll.state == "talking":
        said = words.say("Open the second vote") if poll.round == 1 else words.say("Open the next vote")
        result = RoomStepButton("reveal", words.say("Back to the result"), "eye")
        return (RoomStepButton("again", said, "users", main=True), result)
    counted = screen.session.tally(poll).total(poll)
    by_hands = not screen.phones_vote
    count_first = by_hands and not counted
    show = RoomStepButton("reveal", words.say("Show the result"), "eye", main=not count_first)
    said = words.say("Count hands · {n}", n=counted) if by_hands and counted else words.say("Count hands")
    hands = RoomStepButton("panel:hands", said, "hand", main=count_first)
    if count_first:
        return (hands, show, *(_open_again(words) if poll.state == "closed" else ()))
    if poll.state == "open":
        close = RoomStepButton("close", words.say("Close the vote"), "lock")
        return (show, *((close,) if screen.phones_vote else ()), hands)
    return (show, *_open_again(words), hands)


def _open_again(words: Words) -> tuple[RoomStepButton, ...]:
    return (RoomStepButton("reopen", words.say("Open it again"), "undo-2"),)


def _revealed(screen: RoomNow, poll: Poll, words: Words) -> tuple[RoomStepButton, ...]:
    again = RoomStepButton("talk", words.say("Talk, and vote again"), "message-circle")
    if poll.kind in ("who", "check"):
        return (RoomStepButton("put-by", words.say("Go on"), "arrow-right", main=True), again)
    tally = screen.session.tally(poll)
    if not tally.total(poll):
        return (*(replace(each, main=True) for each in _open_again(words)), again)
    most = tally.most(poll)
    found: list[RoomStepButton] = []
    if len(most) == 1:
        letter = next(answer.letter for answer in poll.answers if answer.id == most[0])
        found.append(
            RoomStepButton("decide", words.say("Go with {letter}", letter=letter), "check", main=True)
        )
    found.append(again)
    if len(screen.two_ways()) == 2:
        found.append(RoomStepButton("both", words.say("Play it both ways"), "history", main=not found[:-1]))
    return tuple(found)


def _ways(screen: RoomNow, words: Words) -> tuple[RoomStepButton, ...]:
    """The other ways, and what is still ahead."""
    poll = screen.session.poll
    if poll is not None and poll.state != "revealed":
        return ()
    found: list[RoomStepButton] = []
    if screen.session.first is not None:
        found.append(RoomStepButton("panel:sides", words.say("Side by side"), "scale"))
        found.append(RoomStepButton("home", words.say("Back to our way"), "undo-2"))
    elif screen.session.playthrough.length:
        found.append(RoomStepButton("panel:what-if", words.say("What if?"), "undo-2"))
    found.append(RoomStepButton("panel:sheet", words.say("Run-sheet"), "list"))
    return tuple(found)


def why_not(words: Words, why: Why) -> str:
    """Why a step could not be taken, as a sentence with a way on."""
    return {
        "nothing to decide": words.say("There is nothing to decide here. Go on in the story."),
        "nobody else": words.say("Nobody else is in this scene."),
        "open": words.say("A second round begins when the first one is closed."),
        "no poll": words.say("No vote is open. Open one first."),
        "shown": words.say("The result was shown already. Vote again for a second round."),
        "no answer": words.say("This vote has no such answer."),
        "tie": words.say("It is a tie. Choose one, vote again, or play it both ways."),
        "nobody voted": words.say("Nobody has voted. Choose an answer, or open the vote again."),
        "talk": words.say("This question is for talking. It decides nothing."),
        "not offered": words.say("This is not offered here."),
        "no decision": words.say("There is no such decision on this way."),
        "own way": words.say("The room is on its own way already."),
    }[why]
