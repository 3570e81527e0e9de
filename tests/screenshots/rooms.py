"""A room that decides, on the projector: each of its pages in its turn, with what phones would have said."""

from __future__ import annotations

from collections.abc import Iterator

from game.adapters.web.addresses import matrix
from game.app.app import App
from game.ui.commands import HostStory, OpenRoom
from game.ui.inputs import RoomAddress, RoomCount, RoomEvent, RoomOpened, RoomTally, RoomTrouble
from game.ui.screens.room.room import RoomScreen
from tests.pilot import FakeRoom, Pilot

URLS = ("http://192.168.1.20:8765", "http://10.0.0.3:8765")
DOOR = RoomOpened(tuple(RoomAddress(url, matrix(url)) for url in URLS), "482913")
PHONES = 34
VOICES = (12, 9, 6, 2, 5)  # for as many answers as there are
TIED = (8, 8, 7)


def room_moments(pilot: Pilot) -> Iterator[str]:
    """Leads a room through Thirty Days, and gives the name of each kind of page when it is open."""
    app = pilot.app
    app.make_room = lambda rehearsal, wake: FakeRoom(rehearsal)
    app.carry_out(app, HostStory("thirty-days"))
    pilot.loop.draw()
    yield "room-setup"
    app.carry_out(app, OpenRoom("thirty-days", frozenset(), 45, True, False))
    pilot.loop.draw()
    yield "room-opening"
    yield from the_lobby(pilot)
    press(pilot, "begin")
    yield "room-reading"
    yield from the_first_vote(pilot)
    yield from a_tie(pilot)
    yield from the_other_way(pilot)
    app.carry_out(app, "end room")
    pilot.loop.draw()
    yield "room-end"
    app.carry_out(app, "close room")
    pilot.loop.draw()


def the_lobby(pilot: Pilot) -> Iterator[str]:
    tell(pilot, DOOR)
    yield "room-lobby-empty"
    press(pilot, "panel:reach")
    yield "room-reach"
    press(pilot, "panel:")
    press(pilot, "panel:remote")
    yield "room-remote"
    press(pilot, "panel:")
    tell(pilot, RoomCount(0, 0, "", reached=True))
    yield "room-lobby-reached"
    tell(pilot, RoomCount(PHONES, 0, "", reached=True))
    yield "room-lobby"


def the_first_vote(pilot: Pilot) -> Iterator[str]:
    read_on(pilot)
    yield "room-deciding"
    press(pilot, "ask")
    tell(pilot, RoomCount(PHONES, 12, "p1"))
    yield "room-open"
    press(pilot, "panel:hands")
    yield "room-hands"
    press(pilot, "panel:")
    pilot.key("escape")
    yield "room-pause"
    pilot.key("escape")
    press(pilot, "close")
    yield "room-closing"
    tally(pilot, VOICES)
    yield "room-closed"
    press(pilot, "reveal")
    yield "room"
    press(pilot, "talk")
    yield "room-talk"
    press(pilot, "again")
    press(pilot, "reveal")
    tally(pilot, VOICES)
    yield "room-second-round"
    press(pilot, "decide")
    if not screen(pilot).session.asked:
        read_on(pilot)


def a_tie(pilot: Pilot) -> Iterator[str]:
    press(pilot, "ask")
    yield "room-reason"
    press(pilot, "reveal")
    tally(pilot, TIED)
    yield "room-tie"
    pilot.key("1")
    read_on(pilot)
    press(pilot, "who")
    yield "room-who"
    press(pilot, "reveal")
    tally(pilot, VOICES)
    press(pilot, "put-by")


def the_other_way(pilot: Pilot) -> Iterator[str]:
    press(pilot, "panel:what-if")
    yield "room-what-if"
    pilot.key("1")
    yield "room-what-if-vote"
    pilot.key("2")
    if screen(pilot).session.asked:
        pilot.key("1")
    press(pilot, "panel:sides")
    yield "room-sides"
    press(pilot, "panel:")
    press(pilot, "panel:sheet")
    yield "room-sheet"
    press(pilot, "panel:")
    tell(pilot, RoomTrouble("server gone"))
    read_on(pilot)
    press(pilot, "ask")
    yield "room-by-hands"


def screen(pilot: Pilot) -> RoomScreen:
    return screen_of(pilot.app)


def screen_of(app: App) -> RoomScreen:
    found = app.screen
    assert isinstance(found, RoomScreen)
    return found


def tell(pilot: Pilot, event: RoomEvent) -> None:
    pilot.feel(event)


def tally(pilot: Pilot, voices: tuple[int, ...]) -> None:
    """The last votes have come in."""
    poll = screen(pilot).session.poll
    assert poll is not None
    ids = [*(answer.id for answer in poll.answers), "quiet"]
    tell(pilot, RoomTally(poll.id, tuple(zip(ids, voices, strict=False))))


def read_on(pilot: Pilot) -> None:
    while "go-on" in pilot.labels and pilot.page != "room-vote":
        press(pilot, "go-on")


def press(pilot: Pilot, id: str) -> None:
    pilot.tab_to(id)
    pilot.key("enter")
