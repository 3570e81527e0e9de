"""Whole processes measured: how long one takes by the clock and of the processor, and the most memory it held."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Whole:
    """What one process took; `said` is what it printed."""

    seconds: float
    processor: float
    mebibytes: float
    said: str = ""


def ours(**more: str) -> dict[str, str]:
    """The surroundings of the game as it is installed: it finds itself, and it may keep its bytecode."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def whole(command: Sequence[str], environment: Mapping[str, str], fine: Sequence[int] = (0,)) -> Whole:
    """One run to its end. Raises where it ends with another status than those that are fine."""
    begin = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read().decode("utf-8", "replace")
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return Whole(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def times_as_long(one: Sequence[Whole], other: Sequence[Whole]) -> float:
    """How many times as long one takes by the clock: the median of the rounds."""
    return median(a.seconds / b.seconds for a, b in zip(one, other, strict=True))


def times_the_processor(one: Sequence[Whole], other: Sequence[Whole]) -> float:
    """The same of the processor, whoever else is busy."""
    return median(a.processor / b.processor for a, b in zip(one, other, strict=True))


def told(runs: Sequence[Whole]) -> str:
    """The median of some runs, in words."""
    seconds, processor, mebibytes = (
        median(getattr(run, name) for run in runs) for name in ("seconds", "processor", "mebibytes")
    )
    return f"{seconds * 1e3:,.0f} ms ({processor * 1e3:,.0f} of the processor), {mebibytes:,.0f} MiB"
