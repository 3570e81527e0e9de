"""How the time of a proof grows with its states: measured, and drawn as a picture in which both count in tens."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, log10
from statistics import median

from game.loader.scenario import load
from game.proof.explore import explore
from tests.support.generated import as_yaml, story

SIZES = (22, 24, 28, 36, 50, 60, 80, 100, 120, 170)  # scenes: from a thousand states to a million
ROUNDS = 5
WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 76, 44, 44, 52
INK, FAINT, PAPER, POINT = "#1f2430", "#d5d9e0", "#ffffff", "#0b5fa5"


@dataclass(frozen=True, slots=True)
class Point:
    """One story proved: how many states, and how many seconds of the processor."""

    states: int
    seconds: float

    @property
    def by_log(self) -> float:
        return self.states * log(self.states)


def grown(sizes: Iterable[int] = SIZES, rounds: int = ROUNDS) -> list[Point]:
    """Stories of growing size proved, each some times, in turn."""
    stories = [load("story.yaml", as_yaml(story(size, sound=True)).encode()).scenario for size in sizes]
    times: list[list[float]] = [[] for _ in stories]
    states = [0] * len(stories)
    for _ in range(rounds):
        for at, scenario in enumerate(stories):
            assert scenario is not None
            gc.collect()
            begin = time.process_time()
            states[at] = explore(scenario).states or 0
            times[at].append(time.process_time() - begin)
    return sorted((Point(n, median(t)) for n, t in zip(states, times, strict=True)), key=lambda p: p.states)


def bound(points: Sequence[Point]) -> float:
    """The seconds of one `state × log(states)`, so that no point lies above that line."""
    return max(point.seconds / point.by_log for point in points)


def plot(points: Sequence[Point]) -> str:
    """The picture as SVG: the points, and above them the line of states × log(states)."""
    one = bound(points)
    least, most = (int(log10(points[0].states)), -int(-log10(points[-1].states) // 1))
    curve = [10 ** (least + (most - least) * at / 60) for at in range(61)]
    line = [(states, one * states * log(states)) for states in curve]
    shown = [point.seconds for point in points] + [line[0][1], line[-1][1]]
    lowest, highest = _decade(min(shown)), _decade(max(shown)) + 1

    def x(states: float) -> float:
        return LEFT + (log10(states) - least) / (most - least) * (WIDTH - LEFT - RIGHT)

    def y(seconds: float) -> float:
        return HEIGHT - BOTTOM - (log10(seconds) - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM)

    out = [_head()]
    for tens in range(least, most + 1):
        out += [_line(x(10**tens), TOP, x(10**tens), HEIGHT - BOTTOM)]
        out += [_text(x(10**tens), HEIGHT - BOTTOM + 18, f"{10**tens:,}", "middle")]
    for tens in range(lowest, highest + 1):
        out += [_line(LEFT, y(10.0**tens), WIDTH - RIGHT, y(10.0**tens))]
        out += [_text(LEFT - 8, y(10.0**tens) + 4, _seconds(tens), "end")]
    drawn = " ".join(f"{x(states):.1f},{y(seconds):.1f}" for states, seconds in line)
    out += [
        f'<polyline points="{drawn}" fill="none" stroke="{INK}" stroke-width="1.5" stroke-dasharray="6 4"/>'
    ]
    out += [
        f'<circle cx="{x(point.states):.1f}" cy="{y(point.seconds):.1f}" r="4.5" fill="{POINT}">'
        f"<title>{point.states:,} states, {point.seconds * 1e3:.1f} ms</title></circle>"
        for point in points
    ]
    out += [_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, "states", "middle")]
    out += [_text(LEFT, 26, "time to prove a story (points), and states × log(states) (line)", "start")]
    return "\n".join([*out, "</svg>", ""])


def _decade(seconds: float) -> int:
    return int(log10(seconds) // 1)


def _seconds(tens: int) -> str:
    return f"{10**tens:,} s" if tens >= 0 else f"{10 ** (tens + 3):g} ms"


def _head() -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' font-family="sans-serif" font-size="13" role="img">\n'
        "<title>Time to prove a story against its states, both counted in tens</title>\n"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>'
    )


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{FAINT}"/>'


def _text(x: float, y: float, said: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{INK}" text-anchor="{anchor}">{said}</text>'
