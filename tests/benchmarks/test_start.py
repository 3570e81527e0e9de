"""Whether the start can still be measured; how long it takes is for `python -m tests.benchmarks start`."""

from __future__ import annotations

import os

import pytest

from tests.benchmarks.bench_start import costliest, started
from tests.benchmarks.screen import ROOT


@pytest.fixture
def environment() -> dict[str, str]:
    """A screen nobody sees, which needs no server."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "SDL_VIDEODRIVER": "dummy"}


@pytest.mark.parametrize("way", ["bare", "game"])
def test_a_start_ends_with_its_first_picture(way: str, environment: dict[str, str]) -> None:
    start = started(way, environment)
    assert start.milliseconds > 0 and start.mebibytes > 0


def test_what_a_start_imports_is_named(environment: dict[str, str]) -> None:
    found = costliest(environment)
    assert found and all(name and milliseconds >= 0 for name, milliseconds in found)
