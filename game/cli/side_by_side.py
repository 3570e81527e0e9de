"""Several files worked on at once, in processes that go on from where this one stands: nothing is loaded twice."""

from __future__ import annotations

import marshal
import os
import select
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, NoReturn

from game.cli.report import Outcome

Tell = Callable[[str], None]
Work = Callable[[Path, Tell], Outcome]  # what is told goes on a line of its own, while it lasts
OFTEN = 0.1  # seconds between two words of one process
NUMBER = 8  # bytes, of a file or of the length of a message
MUCH = 1 << 16  # bytes read at a time


def can_be() -> bool:
    """Whether this system lets a process go on as two."""
    return hasattr(os, "fork")


def side_by_side(files: Sequence[Path], work: Work, jobs: int, tell: Tell) -> Iterator[Outcome]:
    """What came of each file, in their order. Whoever is free takes the next."""
    workers: list[_Worker] = []
    todo = iter(range(len(files)))
    found: dict[int, Outcome] = {}
    try:
        for number in range(len(files)):
            while number not in found:
                while len(workers) < jobs and (at := next(todo, None)) is not None:
                    workers.append(_Worker(files, work, workers))
                    workers[-1].ask(at)
                for worker in _heard(workers):
                    at = worker.at
                    for said in worker.read():
                        if isinstance(said, str):
                            tell(said)
                        else:
                            found[at] = said
                    if worker.gone:
                        workers.remove(worker)
                    elif at in found and (later := next(todo, None)) is not None:
                        worker.ask(later)
            yield found.pop(number)
    finally:
        for worker in workers:
            worker.end()


def _heard(workers: list[_Worker]) -> list[_Worker]:
    """Those that have something to say. Waits for one."""
    ready, _, _ = select.select([worker.answers for worker in workers], [], [])
    return [worker for worker in workers if worker.answers in ready]


class _Worker:
    """One process, and the pipes to it and from it."""

    def __init__(self, files: Sequence[Path], work: Work, others: Sequence[_Worker]) -> None:
        asked, self.asks = os.pipe()
        self.answers, answer = os.pipe()
        self.at = -1
        self.gone = False
        self._left = b""  # the beginning of a message
        self.id = os.fork()
        if not self.id:
            # Whoever holds an end of the others' pipes would keep them from knowing when nobody asks any more.
            for end in (self.asks, self.answers, *(end for other in others for end in other.ends)):
                os.close(end)
            _serve(files, work, asked, answer)
        os.close(asked)
        os.close(answer)

    @property
    def ends(self) -> tuple[int, int]:
        return self.asks, self.answers

    def ask(self, at: int) -> None:
        """Let it work on a file. One that has ended meanwhile is noticed when it is read."""
        self.at = at
        with suppress(BrokenPipeError):
            os.write(self.asks, at.to_bytes(NUMBER, "big"))

    def read(self) -> Iterator[str | Outcome]:
        """What it has said by now: words for whoever waits, and what came of its file."""
        more = os.read(self.answers, MUCH)
        if not more:
            yield Outcome(failed=f"its process was ended from outside{self._by()}")
            return
        self._left += more
        while len(self._left) >= NUMBER:
            end = NUMBER + int.from_bytes(self._left[:NUMBER], "big")
            if len(self._left) < end:
                return
            said, self._left = marshal.loads(self._left[NUMBER:end]), self._left[end:]
            yield said if isinstance(said, str) else _outcome(*said)

    def _by(self) -> str:
        """By which signal, for want of memory mostly."""
        self.gone = True
        for end in self.ends:
            os.close(end)
        status = os.waitstatus_to_exitcode(os.waitpid(self.id, 0)[1])
        return f" (signal {-status})" if status < 0 else ""

    def end(self) -> None:
        """Nobody asks any more, and nobody waits for what it is at."""
        for end in self.ends:
            os.close(end)
        with suppress(ProcessLookupError):
            os.kill(self.id, signal.SIGTERM)
        os.waitpid(self.id, 0)


def _outcome(plain: tuple[Any, ...] | None, failed: str) -> Outcome:
    return Outcome(failed=failed) if plain is None else Outcome.of(plain)


# --- in the process itself -----------------------------------------------------------------------------


def _serve(files: Sequence[Path], work: Work, asked: int, answer: int) -> NoReturn:
    """Work on one file after another until nobody asks any more."""
    status = 1
    try:
        while number := os.read(asked, NUMBER):
            outcome = work(files[int.from_bytes(number, "big")], _NowAndThen(answer))
            _send(answer, (None if outcome.failed else outcome.plain(), outcome.failed))
        status = 0
    finally:  # whatever happened, nothing of what the first process was about goes on here
        os._exit(status)


class _NowAndThen:
    """Words about how far a proof is, no more often than they can be read."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.last = -OFTEN

    def __call__(self, said: str) -> None:
        if monotonic() - self.last >= OFTEN or not said:
            self.last = monotonic()
            _send(self.answer, said)


def _send(answer: int, said: Any) -> None:
    data = marshal.dumps(said)
    data = len(data).to_bytes(NUMBER, "big") + data
    while data:
        data = data[os.write(answer, data) :]
