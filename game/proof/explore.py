"""A scenario explored in every way it can be played: what is so on some path, and the shortest way to it."""

from __future__ import annotations

from collections.abc import Callable

from game.proof.asked import gathered
from game.proof.counts import Counts, count
from game.proof.digits import TooLarge
from game.proof.explicit import Listed, listed
from game.proof.explicit import shortest as listed_ways
from game.proof.facts import Facts, Path
from game.proof.found import Found
from game.proof.live import Live
from game.proof.machine import MOST_WORK, Machine, Meter
from game.proof.narrow import FEW
from game.proof.program import Program, program
from game.proof.search import shortest
from game.proof.seen import Looked, Seen, look
from game.proof.sharing import BITS_OF_A_STATE, Shared, Sharing, too_many
from game.story.frozen import frozen, replace
from game.story.model import Scenario

LEAST_WORK = 1 << 31  # bits of sets that are worked on, however few states are allowed: about a second
WORK_OF_A_STATE = 1 << 13
Watch = Callable[[str], None]


def explore(scenario: Scenario, *, max_states: int | None = None, watch: Watch | None = None) -> Facts:
    """All that is so on some path of a scenario. Where a limit is met, what is not decided is named."""
    found = Found()
    try:
        counts, states, read_off = _explore(scenario, found, max_states, watch)
    except TooLarge as error:
        from game.proof.partial import partial  # seldom needed, and it takes a while to load

        return partial(scenario, ways_of_playing(scenario), max_states, str(error))
    return replace(found.facts(scenario, counts, states), read_off=read_off)


def _explore(
    scenario: Scenario, found: Found, most: int | None, watch: Watch | None
) -> tuple[Counts, int, Sharing]:
    """Every way of playing is judged; states and playthroughs are counted for playing with all notes."""
    said = (lambda states: watch(f"{states:,} states")) if watch else None
    few = FEW if most is None else min(FEW, most)
    work = MOST_WORK if most is None else min(MOST_WORK, max(LEAST_WORK, most * WORK_OF_A_STATE))
    known = gathered(scenario)
    first: Sharing | None = None
    listing: _Listing | None = None
    states = 0
    ways = ways_of_playing(scenario)
    for without in ways:
        meter = Meter(work)
        sharing = Sharing(scenario, without, few, known, ways if most is None else (), first)
        judging, telling = sharing.of("judging"), sharing.of("states")
        _look(judging, found, most, said, meter, judged=True, told=telling is judging)
        if telling is judging:
            number = judging.reached().states
        elif (listing or not telling.is_small) and (listed := _listed(telling, listing, most)) is not None:
            listing = listing or listed
            _tell(listed, found)
            number = listed.listed.states
        elif not telling.is_small and most is not None and most <= FEW:
            raise TooLarge(too_many(most))
        else:
            _look(telling, found, most, said, meter, judged=False, told=True)
            number = telling.reached().states
        if first is None:
            first, states = sharing, number
    assert first is not None
    return count(first.of("control"), most, work), states, first


def _look(
    shared: Shared,
    found: Found,
    most: int | None,
    said: Callable[[int], None] | None,
    meter: Meter,
    *,
    judged: bool,
    told: bool,
) -> None:
    """Look at all states of a machine. Raises TooLarge where a limit is met."""
    reached = shared.reached(most, said, meter)
    before = shared.whole.looked if shared.whole else None
    seen = look(shared.machine, reached, judged=judged, told=told, meter=meter, before=before)
    shared.looked = Looked.at(shared.machine, reached, seen)
    found.add(seen, _ways(shared.machine, seen))


def _ways(compiled: Machine, seen: Seen) -> dict[str, Path]:
    """A way to each thing sought: the shortest, or where that takes too long one that was met by the way."""
    found = shortest(compiled, seen.sought) if seen.sought else {}
    if len(found) < len(seen.sought):
        from game.proof.partial import MOST_STATES, TRIES
        from game.proof.sampled import sample

        made = program(compiled.made.scenario, compiled.made.without, "everything")
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


@frozen
class _Listing:
    """All states of one way of playing, one by one."""

    made: Program
    live: Live
    listed: Listed


def _listed(shared: Shared, whole: _Listing | None, most: int | None) -> _Listing | None:
    """What is told on some path. A story of many echoes has few states among very many valuations: they are listed.

    Where no limit is given, only so many that sets would not be quicker.

    What was seen when all was played (`whole`) is not looked at again, where nothing is left out from there on.
    """
    made, alive, few = shared.made, shared.alive, shared.few
    if most is None:
        few = min(few, shared.width // BITS_OF_A_STATE)
    if (
        whole is None or whole.listed.decorative
    ):  # shorter ways to a choice that changes nothing are to be found
        found = listed(made, alive, few)
    else:
        found = listed(made, alive, few, whole.listed, _as_before(made, whole.made))
    return None if found is None else _Listing(made, alive, found)


def _as_before(made: Program, whole: Program) -> set[str]:
    """The scenes from which both programs go on alike."""
    before: dict[str, list[str]] = {id: [] for id in made.places}
    other: list[str] = []
    for id, place in made.places.items():
        targets = [edge.target for edge in place.edges]
        if targets != [edge.target for edge in whole.places[id].edges]:
            other.append(id)
        for target in targets:
            before[target].append(id)
    found = set(made.places)
    while other:
        id = other.pop()
        if id in found:
            found.remove(id)
            other += before[id]
    return found


def _tell(listing: _Listing, found: Found) -> None:
    listed = listing.listed
    found.reached |= {id for id, states in listed.entry.items() if states}
    found.offered |= listed.offered
    found.shown |= listed.shown
    found.asked |= listed.asked
    found.false |= listed.false
    if listed.decorative:
        paths = listed_ways(listing.made, listing.live, listed.decorative)
        found.keep({f"decorative-choice\n{scene}\n": path for scene, path in paths.items()})


def ways_of_playing(scenario: Scenario) -> tuple[frozenset[str], ...]:
    """With all content notes, without each that can be stepped round, and without all of them."""
    notes = list(dict.fromkeys(note.note for note in scenario.content_notes if note.skip_to))
    ways = [frozenset[str](), *(frozenset((note,)) for note in notes)]
    if len(notes) > 1:
        ways.append(frozenset(notes))
    return tuple(ways)
