"""The server of a room in a thread of this process, so that a test can give it languages and states of its own."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

import uvicorn

from game.adapters.web.ledger import LedgerBus
from game.adapters.web.pages import QUIET, Pages
from game.adapters.web.server import Room, application
from game.adapters.web.serving import PatientProtocol, bound
from game.adapters.web.tokens import Pin, new_salt
from game.ui.words import Words
from game.workshop.shown import PhoneState, RemoteState, RoomState

ASSETS = Path(__file__).parents[2] / "assets" / "web"
PIN = "482913"


@dataclass(slots=True)
class InThread:
    """A room and the address at which it is."""

    room: Room
    loop: asyncio.AbstractEventLoop
    address: str
    sequence: int = 0
    stopped: threading.Event = field(default_factory=threading.Event)

    def show(self, phone: PhoneState, remote: RemoteState | None = None) -> None:
        """Show this state, and let its poll be voted on."""
        asyncio.run_coroutine_threadsafe(self._show(phone, remote or RemoteState()), self.loop).result(20)

    async def _show(self, phone: PhoneState, remote: RemoteState) -> None:
        self.sequence += 1
        answers = (*(answer.id for answer in phone.answers), QUIET) if phone.stage == "open" else ()
        await self.room.bus.open(phone.poll if answers else "", answers)
        self.room.take(json.dumps(asdict(RoomState(self.sequence, phone, remote))))

    def count(self, phones: int, voted: int) -> None:
        """Let the remote show that so many are here, and have voted."""
        self.loop.call_soon_threadsafe(self.room.tell_counts, phones, voted)

    def forget_phones(self) -> None:
        """Know no phone any more, as after a session."""

        async def forget() -> None:
            await self.room.bus.forget()
            await self.room.bus.start()

        asyncio.run_coroutine_threadsafe(forget(), self.loop).result(20)

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])

    def connection(self) -> socket.socket:
        """A line to the server that says what a test says on it."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def phones(self) -> int:
        return asyncio.run_coroutine_threadsafe(self.room.bus.phones(), self.loop).result(20)

    def counts(self, poll: str) -> dict[str, int]:
        return asyncio.run_coroutine_threadsafe(self.room.bus.counts(poll), self.loop).result(20)


@contextmanager
def in_thread(folder: Path, languages: Mapping[str, Words]) -> Iterator[InThread]:
    """A room that speaks these languages, on the loopback."""

    def asset(name: str) -> str | None:
        file = ASSETS / name
        return file.read_text("utf-8") if file.is_file() else None

    listener = bound("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    room = Room(
        LedgerBus(folder / "ledger.sqlite"),
        Pages(asset, languages),
        Pin(PIN, time.monotonic),
        new_salt(),
        asset,
    )
    config = uvicorn.Config(
        application(room, ("127.0.0.1",)),
        http=PatientProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        timeout_graceful_shutdown=1,
    )
    server, begun, loops = uvicorn.Server(config), threading.Event(), list[asyncio.AbstractEventLoop]()

    async def serve() -> None:
        await room.begin()
        loops.append(asyncio.get_running_loop())
        begun.set()
        await server.serve(sockets=[listener])
        await room.bus.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert begun.wait(20)
    try:
        yield InThread(room, loops[0], address)
    finally:
        server.should_exit = server.force_exit = True
        thread.join(20)
