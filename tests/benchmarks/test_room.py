"""Whether the crowd of the benchmark votes as phones do, and is counted."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.benchmarks.bench_room import bare, by_turns, slower
from tests.benchmarks.crowd import Burst
from tests.web.conftest import Served


def test_a_crowd_is_counted_exactly_here_and_at_the_bare_framework(tmp_path: Path) -> None:
    room = Served(tmp_path / "session")
    room.begin()
    try:
        with bare() as port:
            ours, theirs = asyncio.run(by_turns(room, port, 7))
    finally:
        room.room.close()
    assert [burst.counts for burst in ours] == [{"go": 3, "way": 2, "quiet": 2}] * len(ours)
    assert len(theirs) == len(ours) and slower(ours, theirs) > 0


def test_the_slowest_of_a_hundred_are_told() -> None:
    assert Burst(1.0, [number / 1000 for number in range(200)], {}).p99 == 198
    assert Burst(1.0, [0.5], {}).p99 == 500
