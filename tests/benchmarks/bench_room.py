"""G12: a room of 30, 200 and 1,000 phones beside the bare framework answering the same posts, and its window.

The server is the room's own, in its own process; the phones are made up, and all of them vote at once while each holds
a stream open. The bare framework is Starlette on uvicorn, in a process of its own, that reads the same form and keeps
the vote in a dict: no cookie is looked up, nothing is written down, no header is added. Both take turns.

`window` is the game itself on a screen, with 200 phones that vote while it counts them: what counts of each turn of its
loop is the time for which it had the processor.
"""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.crowd import Burst, Crowd
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.screen import ROOT, screen
from tests.web.conftest import Served
from tests.web.phones import Phone

SIZES = (30, 200, 1000)
ROUNDS = 5
PLAYS = 3  # of the window
GROUPS = 4  # in which the phones vote there, so that there is something to count in between
TIMES, P99_MS, FRAME_MS = 1.5, 500.0, 20.0
SLOW, SILENT = 40, 40  # phones that do not read, and lines on which nobody goes on
DRIVERS = Path(__file__).parent / "drivers"
STORY = ROOT / "scenes" / "thirty-days.yaml"
WAYS = ("go", "way", "quiet")


def run() -> Iterator[Ratio | str]:
    for size in SIZES:
        yield from beside(size)
    yield from with_slow_ones()
    with screen() as environment:
        if environment is None:
            yield "G12  skipped: there is no screen and no Xvfb to make one"
        else:
            yield from window(environment)


# --- the server ------------------------------------------------------------------------------------------


def beside(size: int) -> Iterator[Ratio | str]:
    """Votes of so many phones, by turns here and at the bare framework."""
    with served() as room, bare() as port:
        ours, theirs = asyncio.run(by_turns(room, port, size))
        yield Ratio("G12", f"{size} votes at once, of the bare framework", slower(ours, theirs), TIMES)
        p99 = median(burst.p99 for burst in ours)
        if size == 200:
            yield Ratio("G12", "until 99 of 100 of 200 votes are acknowledged", p99, P99_MS, unit=" ms")
        yield f"    {size} phones: {told(ours)}; bare: {told(theirs)}; {memory(room):.0f} MiB"


async def by_turns(room: Served, port: int, size: int) -> tuple[list[Burst], list[Burst]]:
    here, there = Crowd(room.port), Crowd(port)
    begin = time.perf_counter()
    await here.come(size)
    print(f"    {size} phones came in within {time.perf_counter() - begin:.2f} s", flush=True)
    await there.come(size)
    ours, theirs = list[Burst](), list[Burst]()
    for _ in range(ROUNDS):
        poll = await asyncio.to_thread(room.ask)
        heard = await here.all_hear(f"say, {poll}?".encode())
        ours.append(await here.vote(poll, WAYS))
        exact = await asyncio.to_thread(room.tally, poll)
        assert exact == ours[-1].counts and sum(exact.values()) == size, "the tally is exact"
        theirs.append(await there.vote(poll, WAYS))
        assert sum(theirs[-1].counts.values()) == size
    print(f"    all of them see a new question within {heard:.2f} s", flush=True)
    here.go()
    there.go()
    return ours, theirs


def with_slow_ones() -> Iterator[Ratio | str]:
    """200 phones once more, among some that do not read what they are told and some that never end a request."""
    with served() as room:
        burst = asyncio.run(among_slow_ones(room))
    yield Ratio("G12", "the same, among phones that are slow or silent", burst.p99, P99_MS, unit=" ms")


async def among_slow_ones(room: Served) -> Burst:
    crowd, slow = Crowd(room.port), Crowd(room.port)
    await crowd.come(200)
    await slow.come(SLOW, reads=False)
    for number in range(200):  # much more than a system holds for somebody who does not read
        room.room.show(room.state(f"{number} {'much ' * 400}"))
    poll = await asyncio.to_thread(room.ask)
    await slow.fall_silent(SILENT)
    burst = await crowd.vote(poll, WAYS)
    assert await asyncio.to_thread(room.tally, poll) == burst.counts
    crowd.go()
    slow.go()
    return burst


def slower(ours: Sequence[Burst], theirs: Sequence[Burst]) -> float:
    return median(a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True))


def told(bursts: Sequence[Burst]) -> str:
    """The median of some bursts, in words."""
    seconds, p99 = median(burst.seconds for burst in bursts), median(burst.p99 for burst in bursts)
    return f"{seconds * 1e3:.0f} ms in all, p99 {p99:.0f} ms"


def memory(room: Served) -> float:
    """MiB that the server holds."""
    process = room.room._process
    assert process is not None
    status = Path(f"/proc/{process.pid}/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


@contextmanager
def served() -> Iterator[Served]:
    with tempfile.TemporaryDirectory() as folder:
        room = Served(Path(folder) / "session")
        room.begin()
        try:
            yield room
        finally:
            room.room.close()


@contextmanager
def bare() -> Iterator[int]:
    command = [sys.executable, str(DRIVERS / "bare_room.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        try:
            assert process.stdout is not None
            yield int(process.stdout.readline())
        finally:
            process.kill()


# --- the window ------------------------------------------------------------------------------------------


def window(environment: Mapping[str, str]) -> Iterator[Ratio | str]:
    """The game on the projector while 200 phones vote."""
    command = [sys.executable, str(DRIVERS / "room_turns.py"), str(STORY)]
    plays: list[list[tuple[float, float]]] = []
    for _ in range(PLAYS):
        with subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as game:
            try:
                plays.append(asyncio.run(burst_at(game)))
            finally:
                game.kill()
    work, clock = (median(max(turn[at] for turn in turns) for turns in plays) for at in (0, 1))
    yield Ratio("G12", "the longest turn of the window while 200 phones vote", work, FRAME_MS, unit=" ms")
    yield f"    {sum(map(len, plays))} turns of the window; the longest took {clock:.1f} ms by the clock"


async def burst_at(game: subprocess.Popen[str]) -> list[tuple[float, float]]:
    assert game.stdin is not None and game.stdout is not None
    port, pin = next(line for line in game.stdout if re.match(r"\d+ \d{6}$", line)).split()
    crowd = Crowd(int(port))
    await crowd.come(200)
    poll = await asyncio.to_thread(led_to_a_vote, Phone(int(port)), pin)
    await crowd.all_hear(f'"poll": "{poll}"'.encode())
    answers = sorted(
        set(re.findall(rb'name=\\"answer\\" value=\\"([^\\]+)\\"', bytes(crowd.callers[0].heard)))
    )
    game.stdin.write("begin\n")
    game.stdin.flush()
    game.stdout.readline()
    everybody, ways = crowd.callers, [answer.decode() for answer in answers]
    for at in range(GROUPS):
        crowd.callers = everybody[at::GROUPS]
        burst = await crowd.vote(poll, ways)
        assert sum(burst.counts.values()) == len(crowd.callers)
        await asyncio.sleep(0.15)  # the window is told a count ten times a second at most
    crowd.callers = everybody
    await asyncio.sleep(1)  # the last count comes a moment after the last vote
    game.stdin.write("end\n")
    game.stdin.flush()
    crowd.go()
    found: list[tuple[float, float]] = json.loads(game.stdout.readline())
    return found


def led_to_a_vote(remote: Phone, pin: str) -> str:
    """Lead the room by its remote until a vote is open; gives the first poll's name."""
    remote.post("/remote/pin", {"pin": pin})
    for _ in range(100):
        steps = re.findall(r'value="([^"]+)"', remote.get("/remote").text)
        if "reveal" in steps:
            return "p1"
        step = next(s for s in ("ask", "begin", "go-on") if s in steps)
        remote.post("/remote/press", {"step": step})
        time.sleep(0.1)
    raise AssertionError("no vote is ever opened")
