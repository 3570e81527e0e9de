"""A poll: one question to a room, the answers it can give, and how many gave which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from game.story.frozen import field, frozen, replace

QUIET = "quiet"  # the answer of whoever would rather not say; every poll has it
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# What is asked: what to do, why, who could step in, or how the room would answer a vignette of the self-check.
Kind = Literal["act", "reason", "who", "check"]
Place = tuple[str, tuple[str, ...], str, int]
PollState = Literal["open", "closed", "revealed", "talking"]  # talking: it was shown, and is asked again next


@frozen
class Answer:
    """One answer of a poll; `id` is the choice, reason or person it stands for, `letter` what a card shows."""

    id: str
    letter: str
    words: str


@frozen
class Poll:
    """A question to the room. `point` are the choices that led to it, `asked` the choice whose reason it wants.

    `way` is the way that the room was on, as the session numbers them; the self-check is on none, and has 0 as well.
    """

    id: str
    kind: Kind
    question: str
    answers: tuple[Answer, ...]
    scene: str = ""
    point: tuple[str, ...] = ()
    asked: str = ""
    way: int = 0
    round: int = 1
    state: PollState = "open"
    decided: str = ""

    def takes(self, answer: str) -> bool:
        """Whether this may be answered: one of its answers, or none that is said."""
        return answer == QUIET or any(each.id == answer for each in self.answers)

    @property
    def place(self) -> Place:
        """What makes two polls rounds of the same question; on another way it is asked anew."""
        return self.kind, self.point, self.scene if self.kind == "check" else self.asked, self.way


def lettered(answers: Mapping[str, str]) -> tuple[Answer, ...]:
    """Answers by id, in their order, each with its letter. Raises ValueError for more than there are letters."""
    if len(answers) > len(LETTERS):
        raise ValueError(f"a poll has {len(LETTERS)} answers at most, not {len(answers)}")
    return tuple(
        Answer(id, letter, words) for letter, (id, words) in zip(LETTERS, answers.items(), strict=False)
    )


@frozen
class Tally:
    """How many gave which answer: by phone, and by hands or cards that the facilitator counted."""

    phones: Mapping[str, int] = field(default_factory=dict)
    hands: Mapping[str, int] = field(default_factory=dict)

    def of(self, answer: str) -> int:
        return self.phones.get(answer, 0) + self.hands.get(answer, 0)

    def total(self, poll: Poll) -> int:
        """All who took part, those who would rather not say among them."""
        return sum(self.of(answer.id) for answer in poll.answers) + self.of(QUIET)

    @property
    def by_hands(self) -> bool:
        """Whether hands were counted, and nothing came by phone."""
        return any(self.hands.values()) and not any(self.phones.values())

    def most(self, poll: Poll) -> tuple[str, ...]:
        """The answers with the most votes, in the poll's order; several are a tie, none where nobody said any."""
        highest = max((self.of(answer.id) for answer in poll.answers), default=0)
        return tuple(answer.id for answer in poll.answers if highest and self.of(answer.id) == highest)

    def with_hands(self, answer: str, count: int) -> Tally:
        """The same with so many hands for an answer; below none there are none."""
        return replace(self, hands={**self.hands, answer: max(0, count)})
