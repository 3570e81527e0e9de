"""A room without phones, for a facilitator who practises alone: twenty of them are made up, come in, and vote."""

from __future__ import annotations

import random
import threading
from collections import Counter, deque
from collections.abc import Callable

from game.ui.inputs import RoomCount, RoomEvent, RoomOpened, RoomTally
from game.workshop.poll import QUIET
from game.workshop.shown import RoomState

PHONES = 20  # workshop mode's rehearsal
BEAT = 0.35  # seconds between two phones that come in or vote
QUIET_SHARE = 0.1  # of those who would rather not say


class RehearsedRoom:
    """Answers like a room of phones, only that nobody has to be there. `wake` is called from a thread of its own."""

    def __init__(self, wake: Callable[[], None], seed: int, beat: float = BEAT) -> None:
        self._wake = wake
        self._drawn = random.Random(seed)
        self._beat = beat
        self._heard: deque[RoomEvent] = deque()
        self._votes: dict[str, Counter[str]] = {}
        self._poll = ""
        self._answers: tuple[str, ...] = ()
        self._phones = 0
        self._lock = threading.Lock()
        self._over = threading.Event()

    def open(self) -> None:
        self._tell(RoomOpened(()))
        threading.Thread(target=self._live, daemon=True).start()

    def show(self, state: RoomState) -> None:
        with self._lock:
            is_open = state.phone.stage == "open"
            self._poll = state.phone.poll if is_open else ""
            self._answers = tuple(answer.id for answer in state.phone.answers)
            if is_open:
                self._votes.setdefault(self._poll, Counter())

    def close_poll(self, poll: str) -> None:
        with self._lock:
            self._poll = ""
            counts = tuple(sorted(self._votes.get(poll, Counter()).items()))
        self._tell(RoomTally(poll, counts))

    def heard(self) -> list[RoomEvent]:
        found = []
        while self._heard:
            found.append(self._heard.popleft())
        return found

    def close(self) -> None:
        self._over.set()

    def _live(self) -> None:
        """One phone after the other, until the room is over."""
        while not self._over.wait(self._beat * self._drawn.uniform(0.5, 1.5)):
            with self._lock:
                event = self._one()
            if event is not None:
                self._tell(event)

    def _one(self) -> RoomCount | None:
        """The next phone that comes in or votes; None where all have."""
        if self._phones < PHONES:
            self._phones += 1
            return self._count()
        votes = self._votes.get(self._poll)
        if not self._poll or votes is None or votes.total() >= PHONES:
            return None
        quiet = self._drawn.random() < QUIET_SHARE
        weights = range(len(self._answers), 0, -1)  # a favourite, so that not every vote is close
        votes[QUIET if quiet else self._drawn.choices(self._answers, weights)[0]] += 1
        return self._count()

    def _count(self) -> RoomCount:
        return RoomCount(self._phones, self._votes.get(self._poll, Counter()).total(), self._poll)

    def _tell(self, event: RoomEvent) -> None:
        self._heard.append(event)
        self._wake()
