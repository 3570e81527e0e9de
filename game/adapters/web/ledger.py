"""The bus of a single server: its ledger is one SQLite file, which holds every vote before it is acknowledged."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from game.adapters.web.bus import News, NotKept

SCHEMA = (
    "create table if not exists remote (id text primary key) without rowid",
    "create table if not exists voter (id text primary key) without rowid",
    "create table if not exists vote (poll text, voter text, answer text, primary key (poll, voter)) without rowid",
    "create table if not exists said (name text primary key, value text) without rowid",
)
LEDGER = "ledger.sqlite"
SIDES = ("", "-wal", "-shm")  # the files of one database


class LedgerBus:
    """Everything in one file; it outlives the server that is killed, and is deleted when the room is over.

    Calls take well under a millisecond and are made in the event loop itself, so a vote and the closing of its poll
    never overlap. Synchronous NORMAL: a commit is in the write-ahead log, which a killed process leaves whole.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._listeners: set[asyncio.Queue[News]] = set()
        self._open: tuple[str, frozenset[str]] = ("", frozenset())
        self._voters: set[str] = set()  # as they stand in the file: nobody else writes it
        self._base: sqlite3.Connection | None = None

    async def start(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._base = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
        for setting in ("journal_mode=wal", "synchronous=normal", "secure_delete=on"):
            self._do(f"pragma {setting}")
        for table in SCHEMA:
            self._do(table)
        self._voters = {str(row[0]) for row in self._do("select id from voter")}
        poll, _, answers = self._said("open").partition(" ")
        self._open = (poll, frozenset(answers.split()))

    async def reach(self) -> None:
        self._tell(("reached", ""))

    async def join(self, voter: str) -> None:
        self._do("insert or ignore into voter values (?)", (voter,))
        self._voters.add(voter)
        self._tell(("joined", ""))

    async def leave(self, voter: str) -> None:
        self._do("delete from voter where id = ?", (voter,))
        self._voters.discard(voter)
        self._tell(("joined", ""))

    async def known(self, voter: str) -> bool:
        return voter in self._voters

    async def phones(self) -> int:
        return len(self._voters)

    async def admit(self, remote: str) -> None:
        self._do("insert or ignore into remote values (?)", (remote,))

    async def leads(self, remote: str) -> bool:
        return self._one("select count(*) from remote where id = ?", remote) > 0

    async def share(self, name: str, value: str) -> str:
        """There is no other server that it could be shared with: it is not written down."""
        return value

    async def open(self, poll: str, answers: tuple[str, ...]) -> None:
        self._open = (poll, frozenset(answers))
        self._say("open", " ".join((poll, *answers)))

    async def vote(self, poll: str, voter: str, answer: str) -> bool:
        now, answers = self._open
        if not poll or poll != now or answer not in answers:
            return False
        self._do(
            "insert into vote values (?, ?, ?) on conflict (poll, voter) do update set answer = excluded.answer",
            (poll, voter, answer),
        )
        self._tell(("voted", poll))
        return True

    async def voice(self, poll: str, voter: str) -> str:
        found = self._do("select answer from vote where poll = ? and voter = ?", (poll, voter)).fetchone()
        return str(found[0]) if found else ""

    async def counts(self, poll: str) -> dict[str, int]:
        rows = self._do(
            "select answer, count(*) from vote where poll = ? group by answer", (poll,)
        ).fetchall()
        return {str(answer): int(count) for answer, count in rows}

    async def show(self, state: str) -> None:
        self._say("state", state)
        self._tell(("shown", state))

    async def shown(self) -> str:
        return self._said("state")

    async def press(self, step: str) -> None:
        self._tell(("pressed", step))

    async def news(self) -> AsyncIterator[News]:
        queue: asyncio.Queue[News] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._listeners.discard(queue)

    async def forget(self) -> None:
        await self.close()
        forget_ledger(self.path)

    async def close(self) -> None:
        if self._base is not None:
            self._base.close()
            self._base = None

    def _do(self, query: str, values: tuple[str, ...] = ()) -> sqlite3.Cursor:
        """Carry out a query, which is a transaction of its own. Raises NotKept where it cannot be."""
        assert self._base is not None, "the bus has not been started"
        try:
            return self._base.execute(query, values)
        except sqlite3.OperationalError as error:
            raise NotKept(str(error)) from error

    def _one(self, query: str, *values: str) -> int:
        return int(self._do(query, values).fetchone()[0])

    def _say(self, name: str, value: str) -> None:
        self._do("insert or replace into said values (?, ?)", (name, value))

    def _said(self, name: str) -> str:
        found = self._do("select value from said where name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def _tell(self, news: News) -> None:
        for queue in self._listeners:
            queue.put_nowait(news)


def counted(path: Path, poll: str) -> dict[str, int]:
    """What came in a poll, read from a ledger that no server has open; nothing where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro", uri=True)) as base:
            rows = base.execute("select answer, count(*) from vote where poll = ? group by answer", (poll,))
            return {str(answer): int(count) for answer, count in rows}
    except sqlite3.Error:
        return {}


def forget_ledger(path: Path) -> None:
    """Delete a ledger with the files SQLite puts beside it. What is gone already is no trouble."""
    for side in SIDES:
        with suppress(FileNotFoundError):
            path.with_name(path.name + side).unlink()
