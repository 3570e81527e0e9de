"""A sound answer where not every state can be looked at: what is so, what is not, and which checks stay open."""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.counts import Counts
from game.proof.explicit import may_be_nothing
from game.proof.facts import Facts
from game.proof.found import Found
from game.proof.live import live
from game.proof.packed import Packing
from game.proof.possible import MOST_EDGES, VALUATIONS, Possible, possible
from game.proof.program import Edge, Place, Program, program
from game.proof.sampled import Sampled, sample
from game.story.frozen import field, mutable, replace
from game.story.model import Scenario

MOST_STATES = 200_000
TRIES = 110_000  # choices tried, all ways of playing together: about a second


@mutable
class _Both:
    """What is certain and what is possible, over all ways of playing. Names are as in Found."""

    found: Found = field(default_factory=Found)
    may: Found = field(default_factory=Found)
    wrong: set[str] = field(default_factory=set)  # names of what may be wrong
    states: int = 0
    complete: bool = True

    def add(self, certain: Sampled, perhaps: Possible, made: Program) -> None:
        """One way of playing; `made` follows what a player can tell apart."""
        for part, into in ((certain, self.found), (perhaps, self.may)):
            into.reached |= part.reached
            into.offered |= part.offered
            into.shown |= part.shown
            into.asked |= part.asked
            into.false |= part.false
        self.found.keep(certain.paths)
        self.states += certain.states
        self.complete = self.complete and certain.complete
        if not certain.complete:
            self.wrong |= perhaps.wrong
            self.wrong |= {f"no-way-out\n{scene}\n" for scene in _traps(made, perhaps)}
            self.wrong |= {f"decorative-choice\n{scene}\n" for scene in _decorative(made, perhaps)}


def partial(
    scenario: Scenario, ways_of_playing: tuple[frozenset[str], ...], most: int | None, why: str
) -> Facts:
    """What can be said all the same. `why` tells which limit was met."""
    both = _Both()
    share = len(ways_of_playing)
    most = min(most or MOST_STATES, MOST_STATES)
    for without in ways_of_playing:
        made = program(scenario, without, "everything")
        certain = sample(made, most, TRIES // share)
        if certain.complete:
            perhaps = Possible(certain.reached, certain.offered, certain.shown, certain.asked, certain.false)
        else:
            perhaps = possible(made, min(most, VALUATIONS), MOST_EDGES // share)
        both.add(certain, perhaps, program(scenario, without))
    facts = both.found.facts(scenario, Counts(None, None, None), None)
    return replace(
        facts,
        reached=frozenset(both.may.reached),
        offered=frozenset(both.may.offered),
        shown=frozenset(both.may.shown),
        sometimes_false=frozenset(both.may.false),
        undecided=tuple(_open(both)),
        progress=_progress(scenario, both, why),
    )


def _progress(scenario: Scenario, both: _Both, why: str) -> str:
    reached, never = len(both.found.reached), len(scenario.scenes) - len(both.may.reached)
    far = f"{both.states:,} states were looked at; {reached} of {len(scenario.scenes)} scenes are reached"
    far += f", {never} never" if never else ""
    return f"{why}; {far}" if why else far


def _open(both: _Both) -> Iterator[str]:
    """The checks to which neither yes nor no can be said everywhere."""
    found, may = both.found, both.may
    if may.reached != found.reached:
        yield "unreachable-scene"
    if may.offered != found.offered:
        yield "never-offered"
    left = {_told(name) for name in both.wrong} - {_told(name) for name in found.paths}
    codes = {name.split("\n")[0] for name in left}
    order = ("dead-end", "no-way-out", "no-healthy-choice", "inactive-boundary", "rewarded-crossing")
    yield from (code for code in (*order, "rewarded-harm", "broken-rule") if code in codes)
    if may.shown != found.shown:
        yield "never-shown"
    if may.false != found.false or may.asked != found.asked:
        yield "always-true"
    if "decorative-choice" in codes:
        yield "decorative-choice"


def _told(name: str) -> str:
    """What is told of once: a rule wherever it is broken, a choice with its boundary, else the scene."""
    code, scene, *detail = name.split("\n")
    return f"{code}\n{'' if code == 'broken-rule' else scene}\n{' '.join(detail)}"


# --- what the edges tell -------------------------------------------------------------------------------


def _traps(made: Program, perhaps: Possible) -> set[str]:
    """The scenes from which, as far as is known, there may be no way to an ending or a dead end."""
    good = {id for id, place in made.places.items() if place.scene.ending}
    while True:
        more = {id for id in perhaps.reached - good if _leads_out(id, made.places[id], good, perhaps)}
        if not more:
            return perhaps.reached - good
        good |= more


def _leads_out(id: str, place: Place, good: set[str], perhaps: Possible) -> bool:
    """Whether one of the edges that are always open leads on well, or all that can be taken do."""
    open = [(at, edge) for at, edge in enumerate(place.edges) if (id, at) not in perhaps.never]
    if any((id, at) in perhaps.always and edge.target in good for at, edge in open):
        return True
    return all(edge.target in good for _, edge in open)


def _decorative(made: Program, perhaps: Possible) -> set[str]:
    """The scenes whose choices may, as far as is known, all lead to one and the same state."""
    packing = Packing(made, live(made))
    found = set()
    for id in perhaps.reached:
        place = made.places[id]
        open = [at for at, edge in enumerate(place.edges) if edge.choice and (id, at) not in perhaps.never]
        always = {place.edges[at].target for at in open if (id, at) in perhaps.always}
        if len(always) < 2 and _choices(place.edges[at] for at in open) > 1:
            jumps = packing.place(place)[1]
            if may_be_nothing([jumps[at] for at in open]):
                found.add(id)
    return found


def _choices(edges: Iterator[Edge]) -> int:
    return len({edge.choice.id for edge in edges if edge.choice})
