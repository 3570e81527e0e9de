"""A scenario explored in every way it can be played: what is so on some path, and the shortest way to it."""

from __future__ import annotations

from collections.abc import Callable

from game.proof.counts import Counts, count
from game.proof.digits import TooLarge
from game.proof.explicit import listed
from game.proof.explicit import shortest as listed_ways
from game.proof.facts import Facts, Path
from game.proof.found import Found
from game.proof.live import live
from game.proof.machine import MOST_WORK, Machine, Meter, Reached, forward, machine
from game.proof.narrow import FEW, fitting_machine
from game.proof.partial import MOST_STATES, TRIES, partial
from game.proof.program import Program, program
from game.proof.sampled import sample
from game.proof.search import shortest
from game.proof.seen import Seen, look
from game.story.model import Scenario

LEAST_WORK = 1 << 31  # bits of sets that are worked on, however few states are allowed: about a second
WORK_OF_A_STATE = 1 << 13
Watch = Callable[[str], None]


def explore(scenario: Scenario, *, max_states: int | None = None, watch: Watch | None = None) -> Facts:
    """All that is so on some path of a scenario. Where a limit is met, what is not decided is named."""
    found = Found()
    try:
        counts, states = _explore(scenario, found, max_states, watch)
    except TooLarge as error:
        return partial(scenario, ways_of_playing(scenario), max_states, str(error))
    return found.facts(scenario, counts, states)


def _explore(scenario: Scenario, found: Found, most: int | None, watch: Watch | None) -> tuple[Counts, int]:
    """Every way of playing is judged; states and playthroughs are counted for playing with all notes."""
    said = (lambda states: watch(f"{states:,} states")) if watch else None
    few = FEW if most is None else min(FEW, most)
    work = MOST_WORK if most is None else min(MOST_WORK, max(LEAST_WORK, most * WORK_OF_A_STATE))
    counts = count(scenario, few, work)
    states = 0
    for without in ways_of_playing(scenario):
        meter = Meter(work)
        compiled = fitting_machine(program(scenario, without, "judging"), few)
        reached = _whole(compiled, most, said, meter)
        seen = look(compiled, reached, judged=True, meter=meter)
        found.add(seen, _ways(compiled, seen, scenario))
        told = _told(program(scenario, without), found, most, said, meter)
        states = states if without else told
    return counts, states


def _whole(compiled: Machine, most: int | None, said: Callable[[int], None] | None, meter: Meter) -> Reached:
    """All reachable states. Raises TooLarge where a limit is met."""
    reached = forward(compiled, most, said, meter)
    if reached.complete:
        return reached
    limit = f"more than {most:,} states" if most is not None else "more states than fit"
    raise TooLarge(f"there are {limit}")


def _ways(compiled: Machine, seen: Seen, scenario: Scenario) -> dict[str, Path]:
    """A way to each thing sought: the shortest, or where that takes too long one that was met by the way."""
    found = shortest(compiled, seen.sought) if seen.sought else {}
    if len(found) < len(seen.sought):
        made = program(scenario, compiled.made.without, "everything")
        met = sample(made, MOST_STATES, TRIES).paths
        left = {_problem(name) for name in seen.sought} - {_problem(name) for name in found}
        if missing := [name for name in left if name not in met]:
            raise TooLarge(f"the shortest way to {len(missing)} of {len(seen.sought)} problems is too far")
        found |= {name: met[name] for name in left}
    return found


def _problem(name: str) -> str:
    """A problem's name without the way into it: a trap has as many as there are choices that lead there."""
    code, scene, rest = name.split("\n", 2)
    return f"{code}\n{scene}\n" if code == "no-way-out" else f"{code}\n{scene}\n{rest}"


def _told(
    made: Program, found: Found, most: int | None, said: Callable[[int], None] | None, meter: Meter
) -> int:
    """What is told and offered on some path, and how many states there are. Raises TooLarge.

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
        raise TooLarge(f"there are more than {most:,} states")
    compiled = machine(made, alive=alive)
    reached = _whole(compiled, most, said, meter)
    seen = look(compiled, reached, judged=False)
    found.add(seen, _ways(compiled, seen, made.scenario))
    return reached.states


def ways_of_playing(scenario: Scenario) -> tuple[frozenset[str], ...]:
    """With all content notes, without each that can be stepped round, and without all of them."""
    notes = list(dict.fromkeys(note.note for note in scenario.content_notes if note.skip_to))
    ways = [frozenset[str](), *(frozenset((note,)) for note in notes)]
    if len(notes) > 1:
        ways.append(frozenset(notes))
    return tuple(ways)
