"""A Wi-Fi between phones and a room, which can be gone: nothing comes through then, and no line is closed either."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Wifi:
    """Passes on what phones and a server say to each other, as long as it is there."""

    def __init__(self, port: int) -> None:
        self.port = 0  # where phones find the room, by this Wi-Fi
        self._server_port = port
        self._there = asyncio.Event()
        self._loop = asyncio.new_event_loop()

    def go(self) -> None:
        self._loop.call_soon_threadsafe(self._there.clear)

    def come(self) -> None:
        self._loop.call_soon_threadsafe(self._there.set)

    async def _serve(self, begun: threading.Event) -> None:
        self._there.set()
        server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        begun.set()
        async with server:
            await server.serve_forever()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await self._there.wait()
        there, back = await asyncio.open_connection("127.0.0.1", self._server_port)
        await asyncio.gather(self._one_way(reader, back), self._one_way(there, writer))

    async def _one_way(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while said := await reader.read(65536):
                await self._there.wait()
                writer.write(said)
                await writer.drain()
        writer.close()


@contextmanager
def wifi(port: int) -> Iterator[Wifi]:
    """A Wi-Fi before the server at a port."""
    found, begun = Wifi(port), threading.Event()

    serving = found._loop.create_task(found._serve(begun))

    async def until_it_is_over() -> None:
        with suppress(asyncio.CancelledError):
            await serving
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)

    def run() -> None:
        found._loop.run_until_complete(until_it_is_over())
        found._loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    assert begun.wait(20)
    try:
        yield found
    finally:
        found._loop.call_soon_threadsafe(serving.cancel)
        thread.join(20)
