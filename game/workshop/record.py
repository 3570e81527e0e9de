"""What stays of a session: its questions and counts, without anybody in them."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import frozen
from game.story.playthrough import Playthrough
from game.workshop.counted import told, told_total
from game.workshop.poll import QUIET, Place, Poll
from game.workshop.session import Session


@frozen
class Counted:
    """An answer in the report; `count` is None for one to four people."""

    words: str
    letter: str
    count: int | None
    decided: bool


@frozen
class Asked:
    """A question of the session with its rounds, in the order in which they were asked.

    `way` is the place in the record's `ways` of the one that it was asked on.
    """

    kind: str
    question: str
    scene: str
    act: str
    rounds: tuple[tuple[Counted, ...], ...]
    totals: tuple[int | None, ...]
    way: int = 0

    @property
    def chosen(self) -> frozenset[int]:
        """The answer that the room went with in the end, by its place; one that was taken back is none."""
        decided = [{at for at, each in enumerate(r) if each.decided} for r in self.rounds]
        return frozenset(next((found for found in reversed(decided) if found), set()))


@frozen
class Record:
    """A whole session as a report tells it. `ways` are the acts of the room's own way, then of each other one."""

    title: str
    asked: tuple[Asked, ...]
    ways: tuple[tuple[str, ...], ...]


def record(session: Session) -> Record:
    """The report of a session. Polls that were never closed have no counts and are left out."""
    places: dict[Place, list[Poll]] = {}
    for poll in session.polls:
        if poll.state != "open":
            places.setdefault(poll.place, []).append(poll)
    at = {way.number: place for place, way in enumerate(session.ways)}
    asked = tuple(_asked(session, rounds, at) for rounds in places.values())
    decided = (tuple(_acts(way.playthrough)) for way in session.ways)
    return Record(session.scenario.title, asked, tuple(decided))


def _asked(session: Session, rounds: list[Poll], at: Mapping[int, int]) -> Asked:
    first = rounds[0]
    return Asked(
        first.kind,
        first.question,
        first.scene,
        _act(session, first),
        tuple(_counted(session, poll) for poll in rounds),
        tuple(told_total(counts(session, poll)) for poll in rounds),
        at[first.way],
    )


def _act(session: Session, poll: Poll) -> str:
    """The act whose reason was asked, in the words it was voted for with."""
    for earlier in session.polls:
        if earlier.kind == "act" and earlier.point == poll.point:
            for answer in earlier.answers:
                if answer.id == poll.asked:
                    return answer.words
    return poll.asked


def counts(session: Session, poll: Poll) -> dict[str, int]:
    """How many gave each answer, those who would rather not say last."""
    tally = session.tally(poll)
    return {**{answer.id: tally.of(answer.id) for answer in poll.answers}, QUIET: tally.of(QUIET)}


def _counted(session: Session, poll: Poll) -> tuple[Counted, ...]:
    shown = told(counts(session, poll))
    answers = tuple(
        Counted(answer.words, answer.letter, shown[answer.id], answer.id == poll.decided)
        for answer in poll.answers
    )
    return (*answers, Counted("", "", shown[QUIET], decided=False))


def _acts(playthrough: Playthrough) -> list[str]:
    return [p.before.filled(p.taken.choice.text) for p in playthrough.decisions() if p.before and p.taken]
