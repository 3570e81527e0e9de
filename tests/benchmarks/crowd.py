"""A crowd of phones that are made up, as one process speaks for them all: they join, listen, and vote at once."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlencode

HOST = "127.0.0.1"
AT_ONCE = 64  # phones that come in at the same time; all of them vote at once
PATIENCE = 60.0  # seconds for an answer


@dataclass(slots=True)
class Caller:
    """One phone: its cookie, the line on which it listens, and what it has heard there."""

    port: int
    cookie: str = ""
    heard: bytearray = field(default_factory=bytearray)
    line: asyncio.StreamWriter | None = None
    listening: asyncio.Task[None] | None = None
    news: asyncio.Event = field(default_factory=asyncio.Event)

    async def join(self) -> None:
        head, _ = await self.post("/join", {})
        self.cookie = next(
            line.partition(":")[2].partition(";")[0].strip()
            for line in head.splitlines()
            if line.lower().startswith("set-cookie:")
        )

    async def vote(self, poll: str, answer: str) -> tuple[int, float]:
        """The status of the answer, and the seconds until it was there."""
        begin = time.perf_counter()
        head, _ = await self.post("/vote", {"poll": poll, "answer": answer})
        return int(head.split()[1]), time.perf_counter() - begin

    async def post(self, path: str, fields: dict[str, str]) -> tuple[str, bytes]:
        reader, writer = await asyncio.open_connection(HOST, self.port)
        try:
            body = urlencode(fields)
            writer.write(self.head("POST", path, len(body)) + body.encode())
            head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)).decode("latin-1")
            length = next(
                (
                    int(l.partition(":")[2])
                    for l in head.splitlines()
                    if l.lower().startswith("content-length:")
                ),
                0,
            )
            return head, await reader.readexactly(length)
        finally:
            writer.close()

    def head(self, method: str, path: str, length: int = 0) -> bytes:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}:{self.port}", "Accept: text/plain"]
        lines += [f"Cookie: {self.cookie}"] if self.cookie else []
        if method == "POST":
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {length}"]
        return "\r\n".join((*lines, "", "")).encode()

    async def listen(self, *, reads: bool = True) -> None:
        """Open the stream; one that does not read takes up what the system holds for it, and no more."""
        reader, self.line = await asyncio.open_connection(HOST, self.port)
        self.line.write(self.head("GET", "/events"))

        async def read() -> None:
            with suppress(ConnectionError):
                while reads and (more := await reader.read(65536)):
                    self.heard += more
                    self.news.set()
                await asyncio.Event().wait()  # holds the line

        self.listening = asyncio.create_task(read())

    async def hears(self, part: bytes) -> None:
        while part not in self.heard:
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), PATIENCE)


@dataclass(slots=True)
class Crowd:
    """All phones of a room."""

    port: int
    callers: list[Caller] = field(default_factory=list)
    silent: list[asyncio.StreamWriter] = field(default_factory=list)

    async def come(self, count: int, *, reads: bool = True) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one() -> Caller:
            async with gate:
                caller = Caller(self.port)
                await caller.join()
                await caller.listen(reads=reads)
                return caller

        self.callers += await asyncio.gather(*(one() for _ in range(count)))

    async def fall_silent(self, count: int) -> None:
        """So many lines on which half a request is said, and then nothing."""
        for _ in range(count):
            _, writer = await asyncio.open_connection(HOST, self.port)
            writer.write(b"POST /vote HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            self.silent.append(writer)

    async def vote(self, poll: str, answers: Sequence[str]) -> Burst:
        """All vote at once, in turn for each of the answers."""
        begin = time.perf_counter()
        given = [answers[at % len(answers)] for at in range(len(self.callers))]
        done = await asyncio.gather(*(c.vote(poll, a) for c, a in zip(self.callers, given, strict=True)))
        seconds = time.perf_counter() - begin
        counts = Counter(answer for answer, (status, _) in zip(given, done, strict=True) if status == 200)
        return Burst(seconds, sorted(took for _, took in done), dict(counts))

    async def all_hear(self, part: bytes) -> float:
        """Seconds from now until everybody has heard something."""
        begin = time.perf_counter()
        await asyncio.gather(*(caller.hears(part) for caller in self.callers))
        return time.perf_counter() - begin

    def go(self) -> None:
        for caller in self.callers:
            if caller.listening is not None:
                caller.listening.cancel()
            if caller.line is not None:
                caller.line.close()
        for writer in self.silent:
            writer.close()


@dataclass(frozen=True, slots=True)
class Burst:
    """Votes at once: the seconds they took in all, those of each in order, and what was acknowledged."""

    seconds: float
    each: Sequence[float]
    counts: dict[str, int]

    @property
    def p99(self) -> float:
        """Milliseconds in which 99 of 100 were acknowledged."""
        return self.each[min(len(self.each) - 1, len(self.each) * 99 // 100)] * 1e3
