"""A session: one story that a room plays, its polls, and the other ways it looked at. Each step gives a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from game.story.frozen import field, frozen, replace
from game.story.model import Scenario
from game.story.playthrough import Offer, Playthrough
from game.workshop.poll import Kind, Poll, Tally, lettered

Why = Literal[
    "nothing to decide", "nobody else", "open", "no poll", "shown", "no answer", "tie", "nobody voted", "talk",
    "not offered", "no decision", "own way",
]  # fmt: skip


class NotNow(Exception):
    """A step that cannot be taken at this point; `why` is worded by whoever tells it to the facilitator."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why: Why = why


@frozen
class Left:
    """A way that the room has turned from: how many choices of it the other way shares, and the choice whose reason
    was still open on it. `number` is the way's own.
    """

    way: Playthrough
    turned: int
    asked: str = ""
    number: int = 0


@frozen
class Way:
    """A way that the room has looked at: 0 is its own, and each “what if” has the next number."""

    number: int
    playthrough: Playthrough


@frozen
class Session:
    """What has happened in a room.

    `asked` is the choice the room decided on, while its reason is still open. `left` are the ways that it has turned
    from to ask "what if" and has not come back to, its own first. `others` are the other ways it looked at and came
    back from. `number` is that of the way it is on, `turns` how often it has turned to another one.
    """

    playthrough: Playthrough
    asked: str = ""
    polls: tuple[Poll, ...] = ()
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    left: tuple[Left, ...] = ()
    others: tuple[Way, ...] = ()
    number: int = 0
    turns: int = 0

    @property
    def scenario(self) -> Scenario:
        return self.playthrough.scenario

    @property
    def poll(self) -> Poll | None:
        """The poll that the room is busy with: the latest one at this point of this way, until it is decided."""
        latest = next((poll for poll in reversed(self.polls) if self._here(poll)), None)
        return latest if latest is not None and not latest.decided else None

    @property
    def first(self) -> Playthrough | None:
        """The way that the room comes back to from the one it looks at; nothing while it is on its own."""
        return self.left[-1].way if self.left else None

    @property
    def ways(self) -> tuple[Way, ...]:
        """All the ways that the room has looked at, its own first, then in the order in which it turned to them."""
        open_ways = [Way(each.number, each.way) for each in self.left]
        here = [Way(self.number, self.playthrough)] if not self.left or self.looked() else []
        return tuple(sorted((*self.others, *open_ways, *here), key=lambda way: way.number))

    @property
    def point(self) -> tuple[str, ...]:
        """The choices that led here, by their ids and reasons."""
        return point_of(self.playthrough)

    def tally(self, poll: Poll) -> Tally:
        return self.tallies.get(poll.id, Tally())

    def rounds(self, poll: Poll) -> tuple[Poll, ...]:
        """All rounds of the same question, the first one first."""
        return tuple(each for each in self.polls if each.place == poll.place)

    def offer(self) -> Offer | None:
        """The choice that was decided on, while its reason is open."""
        return next((o for o in self.playthrough.offers() if o.choice.id == self.asked), None)

    def _here(self, poll: Poll) -> bool:
        on_it = poll.way == self.number or poll.kind == "check"
        return on_it and poll.point == self.point and poll.asked == self.asked

    def looked(self) -> bool:
        """Whether the room has decided or voted on the way that it has turned to."""
        decided = self.playthrough.length > self.left[-1].turned
        return decided or any(poll.way == self.number and poll.state != "open" for poll in self.polls)


def point_of(playthrough: Playthrough) -> tuple[str, ...]:
    """The choices that led to a point, each as `choice` or `choice/reason`."""
    taken = [point.taken for point in playthrough.decisions() if point.taken]
    return tuple(t.choice.id + (f"/{t.reason.id}" if t.reason else "") for t in taken)


# --- polls ---------------------------------------------------------------------------------------------


def ask(session: Session) -> Session:
    """Open a poll on what to do; on why, where the act is decided. A poll that is open stays. Raises NotNow."""
    if session.poll is not None and session.poll.kind in ("act", "reason") and session.poll.state == "open":
        return session
    offer = session.offer() if session.asked else None
    if offer is not None:
        filled = session.playthrough.filled
        return _opened(session, "reason", "", {r.id: filled(r.text) for r in offer.reasons})
    offers = {o.choice.id: o.text for o in session.playthrough.offers() if o.options}
    if not offers:
        raise NotNow("nothing to decide")
    return _opened(session, "act", session.playthrough.filled(session.playthrough.scene.ask), offers)


def ask_who(session: Session, people: Mapping[str, str]) -> Session:
    """Ask who could step in here: people of the story by id and name. Decides nothing; it is for talking."""
    if not people:
        raise NotNow("nobody else")
    return _opened(session, "who", "", people)


def ask_check(session: Session, place: str, question: str, answers: Mapping[str, str]) -> Session:
    """Ask a vignette of the self-check. `place` is its form and id, by which both forms are told apart in a report."""
    return _opened(session, "check", question, answers, place)


def talk(session: Session) -> Session:
    """Let the room talk about what it has seen, before it votes again; `reveal` shows that again. Raises NotNow."""
    poll = session.poll
    if poll is None or poll.state != "revealed":
        raise NotNow("open")
    return _with(session, replace(poll, state="talking"))


def again(session: Session) -> Session:
    """A second round of the same question, after talking; the first one is kept. Raises NotNow."""
    poll = session.poll
    if poll is None or poll.state == "open":
        raise NotNow("open")
    answers = {answer.id: answer.words for answer in poll.answers}
    session = _with(session, replace(poll, state="revealed")) if poll.state == "talking" else session
    return _opened(session, poll.kind, poll.question, answers, poll.scene)


def _opened(
    session: Session, kind: Kind, question: str, answers: Mapping[str, str], scene: str = ""
) -> Session:
    poll = Poll(
        id=f"p{len(session.polls) + 1}",
        kind=kind,
        question=question,
        answers=lettered(answers),
        scene=scene or session.playthrough.scene.id,
        point=session.point,
        asked=session.asked,
        way=0 if kind == "check" else session.number,
    )
    poll = replace(poll, round=1 + len(session.rounds(poll)))
    return replace(session, polls=(*session.polls, poll))


def close(session: Session, phones: Mapping[str, int] | None = None) -> Session:
    """End the voting, with what came by phone. What was counted before stays. Raises NotNow."""
    poll = session.poll
    if poll is None or poll.state != "open":
        raise NotNow("no poll")
    before = session.tally(poll)
    counted = before if phones is None else replace(before, phones=dict(phones))
    tallies = {**session.tallies, poll.id: counted}
    return replace(_with(session, replace(poll, state="closed")), tallies=tallies)


def reopen(session: Session) -> Session:
    """Let the room go on voting: nobody has seen how it stood, or there was nothing to see. Raises NotNow."""
    poll = session.poll
    seen = poll is not None and poll.state in ("revealed", "talking") and session.tally(poll).total(poll) > 0
    if poll is None or poll.state == "open" or seen:
        raise NotNow("shown")
    return _with(session, replace(poll, state="open"))


def hide(session: Session) -> Session:
    """Take a result off the screen that was shown too early: its votes stay, and hands can be counted again."""
    poll = session.poll
    if poll is None or poll.state != "revealed":
        raise NotNow("no poll")
    return _with(session, replace(poll, state="closed"))


def reveal(session: Session, phones: Mapping[str, int] | None = None) -> Session:
    """Show the room what it said; an open poll is closed first. Raises NotNow."""
    poll = session.poll
    if poll is not None and poll.state == "open":
        session = close(session, phones)
        poll = session.poll
    if poll is None:
        raise NotNow("no poll")
    return _with(session, replace(poll, state="revealed"))


def count_phones(session: Session, poll: str, phones: Mapping[str, int]) -> Session:
    """What had come by phone in the open poll when the room goes on without phones; it stays in the tally."""
    mine = session.poll
    if mine is None or mine.id != poll or mine.state != "open":
        return session
    counted = replace(session.tally(mine), phones=dict(phones))
    return replace(session, tallies={**session.tallies, mine.id: counted})


def count_hands(session: Session, answer: str, count: int) -> Session:
    """So many hands (or cards) for an answer; they stand in the same tally as the phones. Raises NotNow."""
    poll = session.poll
    if poll is None or poll.state in ("revealed", "talking"):
        raise NotNow("no poll" if poll is None else "shown")
    if not poll.takes(answer):
        raise NotNow("no answer")
    counted = session.tally(poll).with_hands(answer, count)
    return replace(session, tallies={**session.tallies, poll.id: counted})


def decide(session: Session, answer: str = "") -> Session:
    """Go the way of an answer; of the one with the most votes where none is named. Raises NotNow.

    A tie is the facilitator's: an answer has to be named then. An answer can be named with no poll at all.
    """
    poll = session.poll
    if not answer:
        if poll is None or poll.state != "revealed":
            raise NotNow("no poll")
        most = session.tally(poll).most(poll)
        if len(most) != 1:
            raise NotNow("tie" if most else "nobody voted")
        answer = most[0]
    if poll is not None and poll.kind in ("who", "check"):
        raise NotNow("talk")
    decided = session if poll is None else _with(session, replace(poll, decided=answer))
    if session.asked:
        return replace(decided, playthrough=_taken(session, session.asked, answer), asked="")
    offer = next((o for o in session.playthrough.offers() if o.choice.id == answer and o.options), None)
    if offer is None:
        raise NotNow("not offered")
    if offer.reasons:
        return replace(decided, asked=answer)
    return replace(decided, playthrough=_taken(session, answer, ""))


def put_by(session: Session) -> Session:
    """Leave a poll that decides nothing, and go on."""
    poll = session.poll
    return session if poll is None else _with(session, replace(poll, decided="-"))


def _taken(session: Session, choice: str, reason: str) -> Playthrough:
    try:
        return session.playthrough.choose(choice, reason)
    except ValueError as error:
        raise NotNow("not offered") from error


def _with(session: Session, poll: Poll) -> Session:
    return replace(session, polls=tuple(poll if each.id == poll.id else each for each in session.polls))


# --- what if -------------------------------------------------------------------------------------------


def what_if(session: Session, decision: int) -> Session:
    """Open a decision of the room's own way again (counted from 0), and play the other way. Raises NotNow."""
    while session.left:
        session = back(session)
    return _turned(session, decision)


def turn(session: Session) -> Session:
    """Open the latest decision again, on whatever way the room is; `back` comes back to that way. Raises NotNow."""
    return _turned(session, session.playthrough.length - 1)


def _turned(session: Session, decision: int) -> Session:
    if not 0 <= decision < session.playthrough.length:
        raise NotNow("no decision")
    before = session.playthrough.rewound(decision)
    left = Left(session.playthrough, decision, session.asked, session.number)
    turns = session.turns + 1
    return replace(
        session, playthrough=before, asked="", left=(*session.left, left), number=turns, turns=turns
    )


def back(session: Session) -> Session:
    """From the other way back to the one the room had gone, as it was left; both stay in the report. Raises NotNow."""
    if not session.left:
        raise NotNow("own way")
    *before, last = session.left
    way = Way(session.number, session.playthrough)
    others = (*session.others, way) if session.looked() else session.others
    return replace(
        session,
        playthrough=last.way,
        asked=last.asked,
        left=tuple(before),
        others=others,
        number=last.number,
    )


def take_back(session: Session) -> Session:
    """One step back: the act whose reason is open, else the latest decision. Its polls stay in the report."""
    if session.asked:
        return replace(session, asked="")
    if session.left and session.playthrough.length <= session.left[-1].turned:
        return back(session)
    return replace(session, playthrough=session.playthrough.undo())
