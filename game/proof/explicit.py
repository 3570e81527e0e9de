"""Reachable states one by one, for stories of many facts and few states: sets of small packed numbers.

A scene is run on all states at once that are alike in the few variables it touches (see packed.py): what it asks and
changes is worked out once for each such part, and the rest is carried over as it is.
"""

from __future__ import annotations

from collections.abc import Collection

from game.proof.facts import Begun, Path, Taken
from game.proof.live import Live, moved
from game.proof.packed import Jump, Packing, TooMuch
from game.proof.program import Block, Edge, Place, Program, Step
from game.proof.questions import asking
from game.story.condition import Tree
from game.story.frozen import field, mutable
from game.story.location import Way

MOST_VALUES = 1_000_000  # values looked at while ways are worked out: about a second
MOST_TRIES = 4_000_000  # states times the ways on from them: about a second, too


@mutable
class Listed:
    """The states of every scene on entry, and what they show."""

    entry: dict[str, set[int]]
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    decorative: dict[str, set[int]] = field(default_factory=dict)  # by scene, touched parts after the lines

    @property
    def states(self) -> int:
        return sum(len(states) for states in self.entry.values())


def listed(
    made: Program, live: Live, most: int, known: Listed | None = None, settled: Collection[str] = ()
) -> Listed | None:
    """All reachable states, or None where there are more than `most`, or too much is asked of them one by one.

    `settled` are scenes from which all goes on as in `known`: what was seen there is not looked at again.
    """
    packing = Packing(made, live, MOST_VALUES)
    if packing.starts(live.entry[made.start]) > most:
        return None
    before = {id: known.entry[id] for id in settled} if known is not None else {}
    try:
        return _listed(made, packing, most, before)
    except TooMuch:
        return None


def _listed(made: Program, packing: Packing, most: int, before: dict[str, set[int]]) -> Listed | None:
    live = packing.live
    places = {id: packing.place(place) for id, place in made.places.items()}
    deciding = {id: packing.deciding(place) for id, place in made.places.items()}
    order = {id: at for at, id in enumerate(places)}
    entry: dict[str, set[int]] = {id: set() for id in places}
    pending: dict[str, set[int]] = {made.start: packing.start(live.entry[made.start])}
    entry[made.start] |= pending[made.start]
    total = tries = 0
    while pending:
        id = min(pending, key=order.__getitem__)
        states = pending.pop(id)
        total += len(states)
        split = _split(states, *deciding[id])
        for target, arriving in _arriving(split, *places[id]).items():
            new: set[int] = set()
            for after, rests in arriving.items():
                tries += sum(map(len, rests))
                together = rests[0] if len(rests) == 1 else set().union(*rests)
                new.update([after + rest for rest in together] if after else together)
            new -= entry[target]
            if target in before:
                new -= before[target]
            if new:
                entry[target] |= new
                pending[target] = pending[target] | new if target in pending else new
        if total > most or tries > MOST_TRIES:
            return None
    found = Listed(entry)
    for id, place in made.places.items():
        if entry[id]:
            asked = looked_at(packing, place)
            _look(packing, found, place, {state & asked for state in entry[id]}, places[id][1])
    return found


def looked_at(packing: Packing, place: Place) -> int:
    """The bits of a state that anything to be seen at a scene depends on."""
    return packing.telling(place) | packing.deciding(place)[0]


def _split(states: set[int], decides: int, carried: int) -> dict[int, list[int]]:
    """The states by their touched part: the rests of those that are alike in it."""
    found: dict[int, list[int]] = {}
    for state in states:
        part = state & decides
        rests = found.get(part)
        if rests is None:
            found[part] = [state & carried]
        else:
            rests.append(state & carried)
    return found


def _arriving(
    split: dict[int, list[int]], inside: list[Jump], jumps: list[Jump]
) -> dict[str, dict[int, list[list[int]]]]:
    """By scene and touched part, the rests that come there."""
    found: dict[str, dict[int, list[list[int]]]] = {}
    for part, rests in split.items():
        end = part
        for step in inside:
            end = step.after(end) or 0
        taken = {(jump.target, after) for jump in jumps if (after := jump.after(end)) is not None}
        for target, after in taken:  # most reasons of one choice lead to the same state
            found.setdefault(target, {}).setdefault(after, []).append(rests)
    return found


def varying(made: Program, live: Live, found: Listed) -> Live:
    """What matters and truly differs from its start on some path: often far less than what might."""
    packing = Packing(made, live)
    entry: dict[str, int] = {}
    inside: dict[str, int] = {}
    for id, place in made.places.items():
        seen = 0
        for state in found.entry[id]:
            seen |= state
        entry[id] = (
            sum(1 << index for index, bits in enumerate(packing.field) if seen & bits) & live.entry[id]
        )
        here = entry[id] | moved(made, place.steps)
        for edge in place.edges if found.entry[id] else ():
            here |= moved(made, edge.steps)
        inside[id] = here & live.inside[id]
    return Live(entry, inside)


# --- what the states show ------------------------------------------------------------------------------


def _look(packing: Packing, found: Listed, place: Place, states: set[int], jumps: list[Jump]) -> None:
    """Which lines are shown and which conditions are ever false, in one scene."""
    states = _lines(packing, found, place.steps, states, packing.live.inside[place.scene.id])
    options = [jump for jump in jumps if jump.edge is not None and jump.edge.choice is not None]
    nothing = {state for state in states if _nothing(options, state)} if may_be_nothing(options) else set()
    if nothing:
        asked = looked_at(packing, place)  # what the lines have set for later belongs to every such state
        found.decorative[place.scene.id] = {state & asked for state in nothing}
    for jump in jumps:
        edge = jump.edge
        if edge is None or edge.choice is None:
            continue
        now = states
        for tree, way in edge.asks:
            now = _holding(packing, found, tree, way, now)
        if edge.unused >= 0:
            now = {state for state in now if not state & packing.field[edge.unused]}
        if now:
            found.offered.add((place.scene.id, edge.choice.id, edge.reason.id if edge.reason else ""))
            _lines(packing, found, edge.steps, now, packing.live.inside[place.scene.id])


def _lines(
    packing: Packing, found: Listed, steps: tuple[Step, ...], states: set[int], alive: int
) -> set[int]:
    for step in steps:
        if isinstance(step, Block) and step.way:
            holding = states
            if step.when is not None:
                holding = _holding(packing, found, step.when, (step.way, "when"), states)
            if holding:
                found.shown.add(step.way)
        if packing.changes((step,), alive):
            states = packing.jump((step,), (), alive, alive, "").run(states)
    return states


def _holding(packing: Packing, found: Listed, tree: Tree, way: Way, states: set[int]) -> set[int]:
    """The states in which a condition holds; asked of each combination of what it reads only once."""
    if not states:
        return states
    reads, ask = asking(tree, packing.made)
    field = packing.fields(sum(1 << index for index in reads))
    good: set[int] = set()
    bad = False
    for part in {state & field for state in states}:
        if ask(tuple(packing.value(index, part) for index in reads)):
            good.add(part)
        else:
            bad = True
    found.asked.add(way)
    if not bad:
        return states
    found.false.add(way)
    return {state for state in states if state & field in good}


# --- choices that change nothing -----------------------------------------------------------------------


def may_be_nothing(options: list[Jump]) -> bool:
    """Whether two choices could ever lead to the same state: the same scene, and no fixed value that differs."""
    return any(
        one.target == other.target
        and one.edge is not None
        and other.edge is not None
        and one.edge.choice is not other.edge.choice
        and not (one.sets_apart(other) or other.sets_apart(one))
        for number, one in enumerate(options)
        for other in options[number + 1 :]
    )


def _nothing(options: list[Jump], state: int) -> bool:
    """Whether two or more choices are offered here and all lead to one and the same state."""
    found: set[tuple[str, int]] = set()
    choices: set[str] = set()
    for jump in options:
        after = jump.after(state)
        if after is not None and jump.edge is not None and jump.edge.choice is not None:
            choices.add(jump.edge.choice.id)
            found.add((jump.target, after))
            if len(found) > 1:
                return False
    return len(choices) > 1


# --- shortest ways -------------------------------------------------------------------------------------


def shortest(made: Program, live: Live, sought: dict[str, set[int]]) -> dict[str, Path]:
    """The shortest way, in choices, to a state whose touched part (after the lines) is sought in each scene."""
    packing = Packing(made, live)
    places = {id: packing.place(place) for id, place in made.places.items()}
    asked = {id: looked_at(packing, place) for id, place in made.places.items()}
    begin = [(made.start, state) for state in packing.start(live.entry[made.start])]
    came: dict[tuple[str, int], tuple[tuple[str, int], Edge] | None] = dict.fromkeys(begin)
    found: dict[str, Path] = {}
    layer = begin
    while layer and len(found) < len(sought):
        later: list[tuple[str, int]] = []
        while layer:
            here = layer.pop()
            inside, jumps = places[here[0]]
            state = here[1]
            for step in inside:
                state = step.after(state) or 0
            wanted = sought.get(here[0])
            if wanted and here[0] not in found and state & asked[here[0]] in wanted:
                found[here[0]] = _traced(packing, came, here)
            for jump in jumps:
                after = jump.after(state)
                if after is None or jump.edge is None:
                    continue
                there = (jump.target, after)
                if there not in came:
                    came[there] = (here, jump.edge)
                    (layer if jump.edge.choice is None else later).append(there)
        layer = later
    return found


def _traced(
    packing: Packing,
    came: dict[tuple[str, int], tuple[tuple[str, int], Edge] | None],
    here: tuple[str, int],
) -> Path:
    taken: list[Taken] = []
    while (step := came[here]) is not None:
        here, edge = step
        if edge.choice is not None:
            taken.append((here[0], edge.choice.id, edge.reason.id if edge.reason else ""))
    return Begun.of(reversed(taken), packing.fate(here[1]), packing.made.without)
