"""A room that is served, and a poll that is open in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

import pytest

from game.adapters.web.served import ServedRoom
from game.ui.inputs import RoomEvent, RoomOpened, RoomTally
from game.workshop.shown import Bar, PhoneState, RemoteState, RoomState, Step
from tests.web.phones import Phone

ANSWERS = (Bar("go", "A", "Let her go."), Bar("way", "B", "Stand <b>in</b> her way."))
Event = TypeVar("Event", bound=RoomEvent)
PATIENCE = 20.0  # seconds after which a test fails that waits for the room


@dataclass(slots=True)
class Served:
    """A room behind a real server, with what was heard from it."""

    folder: Path
    woken: threading.Event = field(default_factory=threading.Event)
    heard: list[RoomEvent] = field(default_factory=list)
    port: int = 0
    pin: str = ""
    sequence: int = 0
    poll: str = ""
    everybody: list[Phone] = field(default_factory=list)
    room: ServedRoom = field(init=False)

    def begin(self) -> None:
        self.room = ServedRoom(self.folder, self.woken.set, listen="127.0.0.1", port=0)
        self.room.open()
        door = self.wait_for(RoomOpened)
        assert isinstance(door, RoomOpened)
        self.port = int(door.addresses[-1].url.rpartition(":")[2])
        self.pin = door.pin

    def phone(self) -> Phone:
        self.everybody.append(Phone(self.port))
        return self.everybody[-1]

    def show(self, phone: PhoneState, remote: RemoteState | None = None) -> None:
        """Show a state, and wait until a phone would have it."""
        self.sequence += 1
        self.room.show(RoomState(self.sequence, phone, remote or RemoteState()))
        probe = self.phone().join()
        marks = phone.question or phone.title
        for _ in range(200):
            if marks in probe.get().text:
                break
            self.woken.wait(0.05)
            self.woken.clear()
        probe.post("/leave")

    def state(self, question: str) -> RoomState:
        """Another state, which nobody waits for."""
        self.sequence += 1
        return RoomState(self.sequence, PhoneState("reading", scene=question, title=question))

    def ask(self, stage: Literal["open", "closed"] = "open") -> str:
        """Ask the room a new question; gives the poll."""
        self.poll = f"p{self.sequence + 1}"
        answers = ANSWERS
        question = f"What do you say, {self.poll}?"
        self.show(PhoneState(stage, poll=self.poll, question=question, answers=answers))
        return self.poll

    def question_shown(self, phone: Phone) -> bool:
        """Whether a phone comes to see the poll that is open."""
        for _ in range(200):
            if f"say, {self.poll}?" in phone.get().text:
                return True
            self.woken.wait(0.05)
        return False

    def tally(self, poll: str = "") -> dict[str, int]:
        """Close a poll, and what came in it."""
        self.room.close_poll(poll or self.poll)
        event = self.wait_for(RoomTally)
        assert isinstance(event, RoomTally) and event.poll == (poll or self.poll)
        return dict(event.counts)

    def wait_for(self, kind: type[Event]) -> Event:
        """The next event of a kind."""
        for _ in range(int(PATIENCE / 0.05)):
            self.heard += self.room.heard()
            for event in self.heard:
                if isinstance(event, kind):
                    self.heard.remove(event)
                    return event
            self.woken.wait(0.05)
            self.woken.clear()
        raise AssertionError(f"no {kind.__name__} came")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for the tests of a file: each asks a question of its own."""
    found = Served(tmp_path_factory.mktemp("room") / "session")
    found.begin()
    try:
        yield found
    finally:
        found.room.close()


REMOTE = RemoteState(
    "Next", (Step("reveal", "Show the result", main=True),), ("What is a no?",), ("Breathe.",)
)
