"""What every bus promises: the ledger of one server, and the Redis of several."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from game.adapters.web.bus import Bus, NotKept
from game.adapters.web.ledger import LedgerBus
from game.adapters.web.redis_bus import RedisBus

Made = Callable[[], Bus]


@pytest.fixture(scope="module")
def redis_url() -> Iterator[str]:
    """A Redis of its own, in memory alone."""
    program = shutil.which("redis-server") or shutil.which("valkey-server")
    if program is None:
        if os.environ.get("CI"):
            raise AssertionError("CI installs redis-server")
        pytest.skip("There is no redis-server here.")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.02)
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()


@pytest.fixture(params=["ledger", "redis"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Made:
    """Gives a bus of the same room each time it is called."""
    if request.param == "ledger":
        return lambda: LedgerBus(tmp_path / "ledger.sqlite")
    url = str(request.getfixturevalue("redis_url"))
    return lambda: RedisBus(url, tmp_path.name)


def played(made: Made, play: Callable[[Bus], Awaitable[None]]) -> None:
    """Do something with a bus, and forget it."""

    async def run() -> None:
        bus = made()
        await bus.start()
        try:
            await play(bus)
        finally:
            await bus.forget()
            await bus.close()

    asyncio.run(run())


def test_that_a_phone_has_opened_the_page_is_told_and_not_kept(made: Made) -> None:
    async def play(bus: Bus) -> None:
        news = bus.news()
        heard = asyncio.ensure_future(anext(news))
        await asyncio.sleep(0)
        while not heard.done() or heard.result()[0] == "shown":  # a Redis says first what is shown
            if heard.done():
                heard = asyncio.ensure_future(anext(news))
            await bus.reach()
            await asyncio.sleep(0.01)
        assert heard.result() == ("reached", "") and await bus.phones() == 0
        await news.aclose()  # type: ignore[attr-defined]  # both are generators

    played(made, play)


def test_the_last_vote_of_a_phone_counts(made: Made) -> None:
    async def play(bus: Bus) -> None:
        await bus.open("p1", ("a", "b"))
        assert await bus.vote("p1", "ada", "a") and await bus.vote("p1", "ben", "a")
        assert await bus.vote("p1", "ada", "b")
        assert await bus.counts("p1") == {"a": 1, "b": 1}
        assert (await bus.voice("p1", "ada"), await bus.voice("p1", "eve")) == ("b", "")

    played(made, play)


def test_only_the_open_poll_takes_its_own_answers(made: Made) -> None:
    async def play(bus: Bus) -> None:
        assert not await bus.vote("p1", "ada", "a")
        assert not await bus.vote("", "ada", "a")
        await bus.open("p1", ("a", "b"))
        assert not await bus.vote("p1", "ada", "c")
        assert not await bus.vote("p2", "ada", "a")
        await bus.open("p2", ("a",))
        assert not await bus.vote("p1", "ada", "a")
        await bus.open("", ())
        assert not await bus.vote("p2", "ada", "a")
        assert await bus.counts("p1") == {} and await bus.counts("p2") == {}

    played(made, play)


def test_phones_come_and_go(made: Made) -> None:
    async def play(bus: Bus) -> None:
        await bus.join("ada")
        await bus.join("ada")
        await bus.join("ben")
        assert await bus.phones() == 2 and await bus.known("ada")
        await bus.open("p1", ("a",))
        await bus.vote("p1", "ada", "a")
        await bus.leave("ada")
        assert await bus.phones() == 1 and not await bus.known("ada")
        assert await bus.counts("p1") == {"a": 1}

    played(made, play)


def test_whoever_begins_later_finds_what_was_open_and_shown(made: Made) -> None:
    async def play(bus: Bus) -> None:
        await bus.open("p1", ("a",))
        await bus.show('{"sequence": 3}')
        await bus.vote("p1", "ada", "a")
        other = made()
        await other.start()
        assert await other.shown() == '{"sequence": 3}'
        assert await other.vote("p1", "ben", "a")
        assert await other.counts("p1") == {"a": 2}
        await other.close()

    played(made, play)


def test_news_are_told_while_they_happen(made: Made) -> None:
    async def play(bus: Bus) -> None:
        seen: list[tuple[str, str]] = []

        async def listen() -> None:
            async for news in bus.news():
                seen.append(news)

        listening = asyncio.create_task(listen())
        await bus.open("p1", ("a",))
        for _ in range(200):
            await bus.press("next")
            await asyncio.sleep(0.01)
            if ("pressed", "next") in seen:
                break
        await bus.show("{}")
        await bus.vote("p1", "ada", "a")
        for _ in range(200):
            if {("shown", "{}"), ("voted", "p1")} <= set(seen):
                break
            await asyncio.sleep(0.01)
        listening.cancel()
        assert {("shown", "{}"), ("voted", "p1"), ("pressed", "next")} <= set(seen)

    played(made, play)


def test_what_cannot_be_kept_is_said_in_the_same_way_by_every_bus(made: Made) -> None:
    class Broken:
        """A connection of either kind whose other end is gone."""

        def execute(self, query: str, values: object) -> object:
            raise sqlite3.OperationalError("database or disk is full")

        async def hget(self, name: str, value: str) -> str:
            raise ConnectionError("Connection refused")

    async def play(bus: Bus) -> None:
        name = "_base" if isinstance(bus, LedgerBus) else "_redis"
        whole = getattr(bus, name)
        setattr(bus, name, Broken())
        try:
            with pytest.raises(NotKept, match=r"full|refused"):
                await bus.voice("p1", "ada")
        finally:
            setattr(bus, name, whole)

    played(made, play)


def test_nothing_is_left_of_a_room_that_is_over(made: Made) -> None:
    async def play(bus: Bus) -> None:
        await bus.join("ada")
        await bus.open("p1", ("a",))
        await bus.vote("p1", "ada", "a")
        await bus.forget()
        other = made()
        await other.start()
        assert await other.phones() == 0 and await other.counts("p1") == {} and await other.shown() == ""
        await other.forget()

    played(made, play)
