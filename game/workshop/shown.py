"""What phones and the remote are shown: the whole state each time, as plain data for the server to pass on.

The server knows nothing of stories. It is told what to show, takes votes for the poll that is open, and counts.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Literal

from game.story.frozen import field, frozen
from game.workshop.poll import Poll, Tally
from game.workshop.session import Session

# `ending`: an ending of the story stands on the projector. `over`: the page of the session's end stands there. `gone`:
# the room is closed, and the server says so on its own.
Stage = Literal["lobby", "reading", "ending", "open", "closed", "revealed", "talking", "over", "gone"]


@frozen
class Bar:
    """One answer on a phone; `count` is told only when the room has been shown the result."""

    id: str
    letter: str
    words: str
    count: int | None = None


@frozen
class Helper:
    """A place to turn to, and where it is: an address or a number, in the words of whoever wrote it down."""

    name: str
    where: str


@frozen
class PhoneState:
    """What every phone shows. Results are never in it before they are revealed. `help` is shown at the end.

    `other` is whether the room votes on another way than its own; `act` is the one whose reason is asked.
    """

    stage: Stage = "lobby"
    title: str = ""
    language: str = "en"
    poll: str = ""
    kind: str = ""
    round: int = 1
    other: bool = False
    question: str = ""
    act: str = ""
    scene: str = ""
    answers: tuple[Bar, ...] = ()
    quiet: int | None = None
    help: tuple[Helper, ...] = ()


@frozen
class Step:
    """A button of the remote; `id` is what it does, as the window knows it. `beside` stands small under its words."""

    id: str
    words: str
    main: bool = False
    beside: str = ""


@frozen
class Line:
    """A scene on a run-sheet: its words, and when it plays in the story. `now` is the one that is open."""

    words: str
    time: str = ""
    must: bool = False
    past: bool = False
    now: bool = False


@frozen
class RemoteState:
    """What the facilitator's own phone shows besides: the next steps, and notes that the room does not see."""

    heading: str = ""
    steps: tuple[Step, ...] = ()
    prompts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: tuple[Line, ...] = ()
    minutes: str = ""
    counts: tuple[Bar, ...] = ()
    says: str = ""


@frozen
class RoomState:
    """All that the server is told. `sequence` grows by one with each; a lost one does not matter."""

    sequence: int = 0
    phone: PhoneState = field(default_factory=PhoneState)
    remote: RemoteState = field(default_factory=RemoteState)

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def phone_state(
    session: Session,
    question: str,
    *,
    reading: str = "",
    ending: bool = False,
    over: bool = False,
    help: tuple[Helper, ...] = (),
) -> PhoneState:
    """What phones show of a session. `question` words the open poll, `reading` what the room looks at meanwhile.

    `ending` is whether that is an ending of the story, `over` whether it is the page of the session's end.
    """
    scenario, poll = session.scenario, session.poll
    common: dict[str, Any] = {"title": scenario.title, "language": scenario.language, "help": help}
    if over:
        return PhoneState("over", **common)
    if poll is None:
        return PhoneState("ending" if ending else "reading", scene=reading, **common)
    if poll.state == "talking":
        return PhoneState("talking", poll=poll.id, kind=poll.kind, round=poll.round, **common)
    tally = session.tally(poll) if poll.state == "revealed" else None
    offer = session.offer() if poll.kind == "reason" else None
    act = offer.text if offer else ""
    return PhoneState(
        poll.state,
        poll=poll.id,
        kind=poll.kind,
        round=poll.round,
        other=bool(poll.way),
        question=question,
        act=act,
        scene=reading,
        answers=bars(poll, tally),
        quiet=tally.of("quiet") if tally else None,
        **common,
    )


def bars(poll: Poll, tally: Tally | None) -> tuple[Bar, ...]:
    """The answers of a poll, with their counts where these may be seen."""
    return tuple(
        Bar(each.id, each.letter, each.words, tally.of(each.id) if tally else None) for each in poll.answers
    )
