"""Shortest ways: the machine run choice by choice, until everything that is sought has been seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.proof.digits import back, run
from game.proof.facts import Begun, Path
from game.proof.machine import Machine, Way


@dataclass(frozen=True, slots=True)
class Sought:
    """Something to find the shortest way to: states of a scene, after its lines or (`on_entry`) before them."""

    scene: int
    states: int
    on_entry: bool = False


@dataclass(slots=True)
class _Visit:
    """States that a scene was entered with at one time, and where they came from."""

    scene: int
    entry: int
    end: int
    arrivals: list[tuple[int, _Visit | None, Way | None]] = field(default_factory=list)


@dataclass(slots=True)
class _Pending:
    entry: int = 0
    arrivals: list[tuple[int, _Visit | None, Way | None]] = field(default_factory=list)


def shortest(compiled: Machine, sought: Mapping[str, Sought]) -> dict[str, Path]:
    """The shortest way, in choices, to each thing sought that can be reached."""
    found: dict[str, Path] = {}
    left: dict[int, list[str]] = {}
    for name, aim in sought.items():
        left.setdefault(aim.scene, []).append(name)
    seen = [0] * len(compiled.rows)
    now = {compiled.first: _Pending(compiled.start, [(compiled.start, None, None)])}
    seen[compiled.first] = compiled.start
    while now and any(left.values()):
        later: dict[int, _Pending] = {}
        while now:  # all that can be reached without a further choice
            scene = min(now)
            pending = now.pop(scene)
            row = compiled.rows[scene]
            visit = _Visit(scene, pending.entry, run(pending.entry, row.steps), pending.arrivals)
            for name in list(left.get(scene, ())):
                aim = sought[name]
                hit = (visit.entry if aim.on_entry else visit.end) & aim.states
                if hit:
                    left[scene].remove(name)
                    found[name] = _traced(compiled, visit, hit & -hit, on_entry=aim.on_entry)
            for way in row.ways:
                if way.cost:  # not seen yet: this layer may still come there without a further choice
                    _arrive(later, visit, way, _image(visit, way))
                else:
                    new = _image(visit, way) & ~seen[way.target]
                    seen[way.target] |= new
                    _arrive(now, visit, way, new)
        now = {}
        for scene, pending in later.items():
            pending.entry &= ~seen[scene]
            if pending.entry:
                seen[scene] |= pending.entry
                now[scene] = pending
    return found


def _image(visit: _Visit, way: Way) -> int:
    part = visit.end & way.guard
    return run(part, way.steps) if part else 0


def _arrive(into: dict[int, _Pending], visit: _Visit, way: Way, states: int) -> None:
    if states:
        pending = into.setdefault(way.target, _Pending())
        pending.entry |= states
        pending.arrivals.append((states, visit, way))


def _traced(compiled: Machine, visit: _Visit, state: int, *, on_entry: bool) -> Path:
    """The choices that lead to one state of a visit."""
    taken: list[tuple[str, str, str]] = []
    entry = state if on_entry else _before(compiled, visit, state)
    while True:
        _, source, way = next(arrival for arrival in visit.arrivals if arrival[0] & entry)
        if source is None or way is None:
            fate = compiled.digits.fate(entry.bit_length() - 1, compiled.live.entry[compiled.made.start])
            return Begun.of(reversed(taken), fate, compiled.made.without)
        if way.edge.choice is not None:
            reason = way.edge.reason.id if way.edge.reason else ""
            taken.append((compiled.rows[source.scene].place.scene.id, way.edge.choice.id, reason))
        ends = back(entry, way.steps) & way.guard & source.end
        entry, visit = _before(compiled, source, ends & -ends), source


def _before(compiled: Machine, visit: _Visit, end: int) -> int:
    """One state of a visit's entry that its lines turn into this one."""
    states = back(end, compiled.rows[visit.scene].steps) & visit.entry
    return states & -states
