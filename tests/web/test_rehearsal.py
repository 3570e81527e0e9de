"""Twenty phones that are made up: they come in and vote as a room does, so that somebody can practise alone."""

from __future__ import annotations

import threading

from game.adapters.web.rehearsed import PHONES, RehearsedRoom
from game.ui.inputs import RoomCount, RoomEvent, RoomOpened, RoomTally
from game.workshop.shown import Bar, PhoneState, RoomState

PATIENCE = 20.0  # seconds


def test_all_of_them_come_in_and_vote_and_no_address_is_made_up() -> None:
    woken = threading.Event()
    room = RehearsedRoom(woken.set, seed=4, beat=0.001)
    seen: list[RoomEvent] = []

    def until(last: RoomEvent) -> None:
        while last not in seen:
            assert woken.wait(PATIENCE)
            woken.clear()
            seen.extend(room.heard())

    room.open()
    until(RoomCount(PHONES, 0, ""))
    assert seen[0] == RoomOpened(())
    answers = (Bar("go", "A", "Go."), Bar("way", "B", "Stay."))
    room.show(RoomState(1, PhoneState("open", poll="p1", answers=answers)))
    until(RoomCount(PHONES, PHONES, "p1"))
    room.close_poll("p1")
    tally = room.heard()[-1]
    assert isinstance(tally, RoomTally)
    assert sum(dict(tally.counts).values()) == PHONES and {"go", "way"} <= set(dict(tally.counts))
    room.close()
