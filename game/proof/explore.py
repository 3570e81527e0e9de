"""A scenario explored in every way it can be played: what is so on some path, and the shortest way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.proof.counts import Counts, count
from game.proof.digits import TooLarge
from game.proof.explicit import listed
from game.proof.explicit import shortest as listed_ways
from game.proof.facts import Broken, Facts, Path, Taken
from game.proof.live import live
from game.proof.machine import Machine, Reached, forward, machine
from game.proof.narrow import FEW, fitting_machine
from game.proof.program import Program, program
from game.proof.search import shortest
from game.proof.seen import Seen, look
from game.story.location import Way
from game.story.model import Scenario

# What only the exploration can find: open where a limit is met.
EXPLORED = (
    "unreachable-scene",
    "never-offered",
    "dead-end",
    "no-way-out",
    "no-healthy-choice",
    "inactive-boundary",
    "rewarded-crossing",
    "rewarded-harm",
    "broken-rule",
    "never-shown",
    "always-true",
    "decorative-choice",
)
Watch = Callable[[str], None]


def explore(scenario: Scenario, *, max_states: int | None = None, watch: Watch | None = None) -> Facts:
    """All that is so on some path of a scenario. With a limit that is met, what is not decided is named."""
    found = _Found()
    try:
        counts, states = _explore(scenario, found, max_states, watch)
    except TooLarge as error:
        return Facts(scenario, undecided=EXPLORED, progress=str(error))
    if found.stopped:
        return Facts(scenario, undecided=EXPLORED, progress=found.stopped)
    return Facts(
        scenario,
        reached=frozenset(found.reached),
        offered=frozenset(found.offered),
        shown=frozenset(found.shown),
        sometimes_false=frozenset(found.false),
        sometimes_asked=frozenset(found.asked),
        dead_ends=found.of("dead-end"),
        no_way_out=found.of("no-way-out"),
        no_healthy=found.of("no-healthy-choice"),
        decorative=found.of("decorative-choice"),
        inactive={
            (name.split("\n")[2], name.split("\n")[3]): p for name, p in found.named("inactive-boundary")
        },
        rewarded_crossing=found.of("rewarded-crossing"),
        rewarded_harm=found.of("rewarded-harm"),
        broken=found.broken(),
        states=states,
        playthroughs=counts.playthroughs,
        shortest=counts.shortest,
        longest=counts.longest,
    )


@dataclass(slots=True)
class _Found:
    """Facts put together from every way of playing; of several ways to the same thing the shortest is kept."""

    reached: set[str] = field(default_factory=set)
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    paths: dict[str, Path] = field(default_factory=dict)
    stopped: str = ""

    def add(self, seen: Seen, paths: dict[str, Path]) -> None:
        self.reached |= seen.reached
        self.offered |= seen.offered
        self.shown |= seen.shown
        self.asked |= seen.asked
        self.false |= seen.false
        self.keep(paths)

    def keep(self, paths: dict[str, Path]) -> None:
        for name, path in paths.items():
            if name not in self.paths or len(path) < len(self.paths[name]):
                self.paths[name] = path

    def named(self, code: str) -> Iterator[tuple[str, Path]]:
        return ((name, path) for name, path in self.paths.items() if name.startswith(code + "\n"))

    def of(self, code: str) -> dict[str, Path]:
        """By scene."""
        return {name.split("\n")[1]: path for name, path in self.named(code)}

    def broken(self) -> dict[str, Broken]:
        found: dict[str, Broken] = {}
        for name, path in self.named("broken-rule"):
            _, scene, rule = name.split("\n")
            if rule not in found or len(path) < len(found[rule].path):
                found[rule] = Broken(scene, path)
        return found


def _explore(scenario: Scenario, found: _Found, most: int | None, watch: Watch | None) -> tuple[Counts, int]:
    """Every way of playing is judged; states and playthroughs are counted for playing with all notes."""
    said = (lambda states: watch(f"{states:,} states")) if watch else None
    counts = count(scenario)
    states = 0
    for without in ways_of_playing(scenario):
        compiled = fitting_machine(program(scenario, without, "judging"))
        reached = forward(compiled, most, said)
        if not reached.complete:
            found.stopped = _how_far(compiled, reached)
            break
        seen = look(compiled, reached, judged=True)
        found.add(seen, shortest(compiled, seen.sought) if seen.sought else {})
        told = _told(program(scenario, without), found, most, said)
        if told is None:
            break
        states = states if without else told
    return counts, states


def _told(made: Program, found: _Found, most: int | None, said: Callable[[int], None] | None) -> int | None:
    """What is told and offered on some path, and how many states there are; None where a limit was met.

    A story of many echoes has few states among very many valuations: those are listed. Else sets are bits.
    """
    alive = live(made)
    listing = listed(made, alive, FEW if most is None else min(FEW, most))
    if listing is not None:
        found.reached |= {id for id, states in listing.entry.items() if states}
        found.offered |= listing.offered
        found.shown |= listing.shown
        found.asked |= listing.asked
        found.false |= listing.false
        if listing.decorative:
            paths = listed_ways(made, alive, listing.decorative)
            found.keep({f"decorative-choice\n{scene}\n": path for scene, path in paths.items()})
        return listing.states
    if most is not None and most <= FEW:
        found.stopped = f"more than {most:,} states"
        return None
    compiled = machine(made, alive=alive)
    reached = forward(compiled, most, said)
    if not reached.complete:
        found.stopped = _how_far(compiled, reached)
        return None
    seen = look(compiled, reached, judged=False)
    found.add(seen, shortest(compiled, seen.sought) if seen.sought else {})
    return reached.states


def ways_of_playing(scenario: Scenario) -> tuple[frozenset[str], ...]:
    """With all content notes, without each that can be stepped round, and without all of them."""
    notes = list(dict.fromkeys(note.note for note in scenario.content_notes if note.skip_to))
    ways = [frozenset[str](), *(frozenset((note,)) for note in notes)]
    if len(notes) > 1:
        ways.append(frozenset(notes))
    return tuple(ways)


def _how_far(compiled: Machine, reached: Reached) -> str:
    scenes = sum(1 for states in reached.entry if states)
    return f"{reached.states:,} states in {scenes} of {len(compiled.rows)} scenes were looked at"
