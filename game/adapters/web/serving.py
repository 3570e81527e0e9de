"""The server's process: `python -m game.adapters.web.serving`, told by its input what to show and telling what happens.

It ends when its input ends: a window that is closed or killed leaves no server behind.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from game.adapters.disk.folders import inside
from game.adapters.disk.languages import every_language
from game.adapters.web.bus import Bus, NotKept
from game.adapters.web.ledger import LEDGER, LedgerBus
from game.adapters.web.pages import QUIET, Pages
from game.adapters.web.server import Room, application
from game.adapters.web.tokens import Pin
from game.adapters.web.wire import Beginning, beginning, heard, said

NEXT_PORTS = 20  # tried after the one that is asked for
PATIENCE = 10.0  # seconds in which a request has to say what it wants
OFTEN = 0.1  # seconds between two counts told to the window


class PatientProtocol(H11Protocol):
    """HTTP that closes a connection on which a request does not come in time, so that silent ones hold nothing.

    The first request as well as a later one: of the pause between two, uvicorn takes care itself.
    """

    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        self._watched()
        super().connection_lost(exc)

    def _watch(self) -> None:
        """Wait for the rest of a request's headers; a server that answers waits for nobody."""
        if self.conn.their_state is not h11.IDLE:
            self._watched()
        elif self._late is None:
            self._late = self.loop.call_later(PATIENCE, self.transport.close)

    def _watched(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


class Serving:
    """One room served: the pipes on one side, phones on the other."""

    def __init__(self, begun: Beginning, listener: socket.socket, *, led: bool = True) -> None:
        """`led` by a window at the other end of the pipes, which is told what happens."""
        self.led = led
        self.begun = begun
        self.listener = listener
        self.bus = bus_of(begun)
        assets = inside("assets") / "web"

        def text(name: str) -> str | None:
            file = assets / name
            return file.read_text("utf-8") if file.is_file() else None

        pages = Pages(text, every_language(inside("assets")))
        self.room = Room(self.bus, pages, Pin(begun.pin, time.monotonic), begun.salt, text, self._trouble)
        self.lines: asyncio.Queue[str] = asyncio.Queue()
        self.counting = asyncio.Event()
        self.told: tuple[object, ...] = ()
        self.troubled = False

    async def run(self) -> None:
        await self.room.begin()
        server = self._server()
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._read, args=(loop,), daemon=True).start()
        jobs = [
            asyncio.create_task(job)
            for job in (self._listen(), self._count(), server.serve(sockets=[self.listener]))
        ]
        self._tell(said("ready", port=self.listener.getsockname()[1], pin=self.room.pin.pin))
        try:
            while (line := await self.lines.get()) and await self._hear(heard(line)):
                pass
            if not line and not self.begun.redis:  # the window is gone, and no other one takes this room up
                await self._goodbye()
        finally:
            server.should_exit = server.force_exit = True
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
            await self.bus.close()

    def _server(self) -> uvicorn.Server:
        config = uvicorn.Config(
            application(self.room, self.begun.hosts),
            http=PatientProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=1,
        )
        return uvicorn.Server(config)

    async def beside(self, reached: Callable[[], None]) -> None:
        """Serve a room that a window elsewhere leads, until somebody stops it; `reached` is told that it can be."""
        await self.room.begin()
        reached()
        jobs = [asyncio.create_task(self._listen()), asyncio.create_task(self._count())]
        try:
            await self._server().serve(sockets=[self.listener])
        finally:
            for job in jobs:
                job.cancel()
            await asyncio.gather(*jobs, return_exceptions=True)
            await self.bus.close()

    def _trouble(self, why: str) -> None:
        """Tell the window why votes cannot be kept, once until one can be again."""
        if not self.troubled:
            self.troubled = True
            self._tell(said("not kept", says=why))

    def _tell(self, line: str) -> None:
        if self.led:
            tell(line)

    def _read(self, loop: asyncio.AbstractEventLoop) -> None:
        """Lines from the window, from a thread: no system waits for a pipe in the same way. "" is the end."""
        while True:
            line = sys.stdin.readline()
            loop.call_soon_threadsafe(self.lines.put_nowait, line)
            if not line:
                return

    async def _hear(self, message: Mapping[str, Any]) -> bool:
        """Do what the window says; False where it says that the room is over."""
        try:
            return await self._heard(message)
        except NotKept as error:
            self._trouble(str(error))
            return True

    async def _heard(self, message: Mapping[str, Any]) -> bool:
        match message.get("what"):
            case "show":
                await self._show(str(message["state"]))
            case "close":
                poll = str(message["poll"])
                await self.bus.open("", ())
                self._tell(said("tally", poll=poll, counts=await self.bus.counts(poll)))
            case "forget":
                await self._goodbye()
                await self.bus.forget()
                return False
        return True

    async def _show(self, state: str) -> None:
        self.room.take(state)
        phone = self.room.phone
        answers = tuple(answer["id"] for answer in phone.get("answers", ()))
        is_open = phone.get("stage") == "open"
        await self.bus.open(*((phone["poll"], (*answers, QUIET)) if is_open else ("", ())))
        await self.bus.show(state)
        self.counting.set()

    async def _goodbye(self) -> None:
        """Tell every phone and the remote that the room is closed, those of other servers, too."""
        state = self.room.goodbye()
        with contextlib.suppress(NotKept):  # it is said all the same
            await self.bus.open("", ())
            await self.bus.show(state)
        self.room.take(state)
        await self.room.told_all()

    async def _listen(self) -> None:
        async for what, value in self.bus.news():
            if what == "pressed":
                self._tell(said("pressed", step=value))
            elif what == "shown" and self.begun.redis:
                self.room.take(value)
            else:
                self.room.reached = self.room.reached or what == "reached"
                self.troubled = self.troubled and what != "voted"
                self.counting.set()

    async def _count(self) -> None:
        """Tell how many there are, a few times a second at most, however many vote at once."""
        while True:
            await self.counting.wait()
            self.counting.clear()
            with contextlib.suppress(NotKept):  # it is counted when there is news again
                await self.room.count()
            room = self.room
            now = (room.phones, room.voted, room.phone.get("poll", ""), room.reached)
            if now != self.told:
                self.told = now
                phones, voted, poll, reached = now
                self._tell(said("count", phones=phones, voted=voted, poll=poll, reached=reached))
            await asyncio.sleep(OFTEN)


def bus_of(begun: Beginning) -> Bus:
    """The ledger of this server alone, or what several servers share."""
    if begun.redis:
        from game.adapters.web.redis_bus import RedisBus  # loads a client that most rooms do without

        return RedisBus(begun.redis, begun.room)
    return LedgerBus(Path(begun.folder) / LEDGER)


def bound(address: str, port: int) -> socket.socket:
    """A socket that listens on the first free port from `port` on, else on any. Raises OSError where none is."""
    for number in (*range(port, port + NEXT_PORTS if port else 1), 0):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":  # there it would let two programs listen on one port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, number))
            listener.listen(1024)
        except OSError:
            listener.close()
            if number == 0:
                raise
            continue
        return listener
    raise OSError("no port is free")


def tell(line: str) -> None:
    """A line to the window. Where nobody listens any more, the end of the input says so, too."""
    with contextlib.suppress(BrokenPipeError, ValueError):
        sys.stdout.write(line)
        sys.stdout.flush()


def main() -> int:
    try:
        begun = beginning(heard(sys.stdin.readline()))
    except (KeyError, TypeError):
        return 2
    try:
        listener = bound(begun.listen, begun.port)
        serving = Serving(begun, listener)
        asyncio.run(serving.run())
    except OSError as error:
        tell(said("trouble", says=error.strerror or str(error)))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
