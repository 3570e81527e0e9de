"""Whether what a window takes can still be measured; how much it is, is for `python -m tests.benchmarks window`."""

from __future__ import annotations

import os

import pytest

from tests.benchmarks.bench_window import Picture, played, quickest, share_of, spread
from tests.benchmarks.screen import ROOT
from tests.benchmarks.still import PROC, watched


@pytest.mark.skipif(not (PROC / "self" / "schedstat").exists(), reason="This system tells less of a process.")
def test_a_process_that_waits_is_told_as_waiting() -> None:
    still = watched(os.getpid(), 0.05)
    assert 0 <= still.share < 100 and still.wakes >= 0
    assert "% of a core" in str(still)


def test_of_each_picture_the_quickest_play_counts() -> None:
    def play(*works: float) -> list[Picture]:
        return [Picture(str(at), "press", work, work, 0.1, 0.2) for at, work in enumerate(works)]

    assert [picture.work for picture in quickest([play(3, 1, 9), play(2, 4, 8, 7)])] == [2, 1, 8]
    assert share_of([1.0, 5.0, 3.0], 0.99) == 5.0
    assert spread([1.0, 2.0, 3.0]) == "p50 2.00, p99 3.00, worst 3.00 ms"


def test_a_picture_that_one_play_alone_shows_is_left_out() -> None:
    def play(*moments: str) -> list[Picture]:
        return [Picture(moment, "late picture", 1.0, 1.0, 0.1, 0.2) for moment in moments]

    assert [picture.moment for picture in quickest([play("a", "b"), play("b", "c")])] == ["b"]


@pytest.mark.long
def test_a_play_is_timed_picture_by_picture() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy"}
    pictures = played(environment)
    assert {"page: library", "page: scene", "page: debrief", "step of a motion"} <= {p.what for p in pictures}
    assert all(p.work > 0 and p.bare >= 0 and 0 < p.part <= 1 for p in pictures)
    fading = [
        p for p in pictures if p.bare == 0
    ]  # painted, and to be seen from the next step of their motion on
    assert all(p.what.startswith("page: ") and p.part == 1 for p in fading)
    assert len(fading) * 100 < len(pictures)
