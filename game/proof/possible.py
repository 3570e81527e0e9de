"""What cannot be, found by following only a few variables at a time; all else may be so.

Every question a story asks is put to a machine that follows what the question reads, and what that depends on. What
one of these machines rules out is ruled out for good, and makes the next ones sharper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.proof.asked import HARM
from game.proof.digits import run
from game.proof.facts import Taken
from game.proof.loose import MAY, MUST, Bounds, Loose, Position, loose, reached_in
from game.proof.machine import Meter, Row, TooLong
from game.proof.program import Block, Edge, Move, Program, Step
from game.proof.questions import read_by
from game.proof.trees import at_ending
from game.story.frozen import field, mutable
from game.story.location import Way

VALUATIONS = 1 << 12  # of the variables that are followed together
ROUNDS = 3
MOST_EDGES = 80_000  # edges made ready, all machines together: about two seconds


@mutable
class Possible:
    """All that may be so. `wrong` are names as code, scene and detail; `never` and `always` are about edges."""

    reached: set[str] = field(default_factory=set)
    offered: set[Taken] = field(default_factory=set)
    shown: set[Way] = field(default_factory=set)
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)
    never: set[Position] = field(default_factory=set)  # edges that are never taken
    always: set[Position] = field(default_factory=set)  # edges that can be taken whenever their scene is left

    def narrow(self, other: Possible) -> None:
        """Only what both say is possible."""
        self.reached &= other.reached
        self.offered &= other.offered
        self.shown &= other.shown
        self.asked &= other.asked
        self.false &= other.false
        self.wrong &= other.wrong
        self.never |= other.never
        self.always |= other.always


def possible(full: Program, valuations: int = VALUATIONS, most: int = MOST_EDGES) -> Possible:
    """What may be so. `full` follows everything; so many valuations at a time, and `most` edges, are looked at."""
    found: Possible | None = None
    edges = sum(1 + len(place.edges) for place in full.places.values())
    groups = list(_groups(full, valuations))
    for _ in range(ROUNDS):
        never = len(found.never) if found else -1
        for group in groups:
            if found is not None and most < edges:
                return found
            most -= edges
            now = _looked(full, group, found.never if found else set())
            if found is None:
                found = now
            else:
                found.narrow(now)
        if found is not None and len(found.never) == never:
            break
    assert found is not None
    return found


# --- what is followed together -------------------------------------------------------------------------


def _groups(full: Program, most: int) -> Iterator[frozenset[int]]:
    """Sets of variables that answer all questions that are not too wide, few enough values in each."""
    groups: list[frozenset[int]] = [frozenset()]
    feeds = _feeds(full)
    for question in dict.fromkeys(_questions(full)):
        if _size(full, question) > most:
            continue
        wanted = set(question)
        for index in sorted({at for own in question for at in feeds.get(own, ())} - question):
            if _size(full, wanted | {index}) <= most:
                wanted.add(index)
        if any(wanted <= group for group in groups):
            continue
        at = next((at for at, group in enumerate(groups) if _size(full, group | wanted) <= most), None)
        if at is None:
            groups.append(frozenset(wanted))
        else:
            groups[at] |= wanted
    yield from groups


def _size(full: Program, indices: Iterable[int]) -> int:
    size = 1
    for index in indices:
        size *= len(full.variables[index].values)
    return size


def _questions(full: Program) -> Iterator[frozenset[int]]:
    """The variables that each edge, moment, line, rule and check asks for."""
    index = full.index
    for place in full.places.values():
        asked = [_asked(full, edge) for edge in place.edges]
        yield from asked
        yield frozenset().union(*asked)
        for edge, own in zip(place.edges, asked, strict=True):
            if edge.choice is not None:
                for name in (*edge.choice.crosses, *edge.choice.respects):
                    yield own | {index["active", name]}
        for steps in (place.steps, *(edge.steps for edge in place.edges)):
            for step in steps:
                if isinstance(step, Block) and step.when is not None and step.way:
                    yield frozenset(read_by(step.when, full))
        for tree in place.reads:
            yield frozenset(read_by(tree, full))
    for rule in full.scenario.rules:
        if ("owed", rule.id) in index:
            yield frozenset({index["owed", rule.id]})
    yield frozenset(at for key, at in index.items() if key[0] == "crossed")
    yield frozenset({index[HARM]} if HARM in index else ())


def _asked(full: Program, edge: Edge) -> frozenset[int]:
    found = {at for tree, _ in edge.asks for at in read_by(tree, full)}
    return frozenset(found | ({edge.unused} if edge.unused >= 0 else set()))


def _feeds(full: Program) -> dict[int, set[int]]:
    """What decides about the moves of each variable inside lines and rules."""
    found: dict[int, set[int]] = {}

    def add(steps: Iterable[Step], asked: frozenset[int]) -> None:
        for step in steps:
            if isinstance(step, Move):
                found.setdefault(step.index, set()).update(asked - {step.index})
            else:
                add(step.body, asked | (read_by(step.when, full) if step.when is not None else set()))

    for place in full.places.values():
        add(place.steps, frozenset())
        for edge in place.edges:
            add(edge.steps, frozenset())
    return found


# --- what one machine leaves possible ------------------------------------------------------------------


def _looked(full: Program, group: frozenset[int], never: set[Position]) -> Possible:
    made = loose(full, group, never)
    found = Possible(never=set(never))
    try:
        reached = reached_in(made, Meter(1 << 33))
    except TooLong:  # one of several machines: without it less is ruled out
        return _everything(full)
    for row, entry, end in zip(made.machine.rows, reached.entry, reached.end, strict=True):
        _Look(made, found, row, entry, end).all()
    return found


def _everything(full: Program) -> Possible:
    made = loose(full, (), set())
    found = Possible()
    reached = reached_in(made, Meter())
    for row, entry, end in zip(made.machine.rows, reached.entry, reached.end, strict=True):
        _Look(made, found, row, entry, end).all()
    return found


@mutable
class _Look:
    """A look at one scene. `entry` and `end` are all states it may have before and after its lines."""

    made: Loose
    found: Possible
    row: Row
    entry: int
    end: int

    @property
    def id(self) -> str:
        return self.row.place.scene.id

    def all(self) -> None:
        place, found = self.row.place, self.found
        if not self.entry:
            found.never |= {(self.id, at) for at in range(len(place.edges))}
            return
        id, end = self.id, self.end
        found.reached.add(id)
        self.lines(place.steps, self.entry)
        for at, edge in enumerate(place.edges):
            bounds = self.made.taken[id, at]
            inside = end & bounds.may
            if not inside:
                found.never.add((id, at))
            if not end & ~bounds.must:
                found.always.add((id, at))
            if edge.choice is not None:
                if edge.asks:
                    self.conditions(edge)
                if inside:
                    found.offered.add((id, edge.choice.id, edge.reason.id if edge.reason else ""))
                    if edge.choice.lines:
                        self.lines(edge.steps, inside)
        self.wrong()

    def lines(self, steps: tuple[Step, ...], states: int) -> None:
        for step in steps:
            if isinstance(step, Block) and step.way:
                if step.when is None and not step.body:  # most lines
                    self.found.shown.add(step.way)
                    continue
                inside = states
                if step.when is not None:
                    bounds = self.made.bounds(step.when)
                    inside = states & bounds.may
                    self.found.asked.add((step.way, "when"))
                    if states & ~bounds.must:
                        self.found.false.add((step.way, "when"))
                if inside:
                    self.found.shown.add(step.way)
            if not isinstance(step, Block) or step.body:
                states = run(states, self.made.ready((step,)))

    def conditions(self, edge: Edge) -> None:
        states = self.end
        for tree, way in edge.asks:
            if not states:
                return
            bounds = self.made.bounds(tree)
            self.found.asked.add(way)
            if states & ~bounds.must:
                self.found.false.add(way)
            states &= bounds.may

    # --- what may be wrong -----------------------------------------------------------------------------

    def wrong(self) -> None:
        scene, end = self.row.place.scene, self.end
        if scene.choices:
            free = 0
            for at in range(len(self.row.place.edges)):
                free |= self.made.taken[self.id, at].must
            self.note("dead-end", end & ~free)
            healthy = self.offers("healthy")
            if end & ~healthy.must:
                self.note("no-healthy-choice", end & self.offers("harmful").may & ~healthy.must)
            self.boundaries()
        if self.made.full.scenario.rules:
            self.rules({name: self.offers(name) for name in ("healthy", "mixed", "harmful")})
        if scene.ending and scene.ending.outcome == "growth":
            index = self.made.full.index
            for key in (key for key in index if key[0] == "crossed"):
                self.note("rewarded-crossing", end & self.made.is_one(index[key]).may)
            if HARM in index:
                self.note("rewarded-harm", end & self.made.is_one(index[HARM]).may)

    def note(self, code: str, states: int, detail: str = "") -> None:
        if states:
            self.found.wrong.add(f"{code}\n{self.id}\n{detail}")

    def offers(self, approach: str) -> Bounds:
        found = Bounds(0, 0)
        for at, edge in enumerate(self.row.place.edges):
            if edge.approach == approach:
                bounds = self.made.taken[self.id, at]
                found = Bounds(found.may | bounds.may, found.must | bounds.must)
        return found

    def rules(self, offers: dict[str, Bounds]) -> None:
        ending = self.row.place.scene.ending
        answers = {MAY + name: bounds.may for name, bounds in offers.items()}
        answers |= {MUST + name: bounds.must for name, bounds in offers.items()}
        for rule in self.made.full.scenario.rules:
            where = ending is not None if rule.at == "ending" else bool(self.row.place.scene.choices)
            if rule.never and where:
                bounds = self.made.bounds(at_ending(rule.never.tree, ending), answers)
                self.note("broken-rule", self.end & bounds.may, rule.id)
            owed = self.made.full.index.get(("owed", rule.id))
            if owed is not None and ending is not None:
                self.note("broken-rule", self.end & self.made.is_one(owed).may, rule.id)

    def boundaries(self) -> None:
        for at, edge in enumerate(self.row.place.edges):
            if edge.choice is None or not (edge.choice.crosses or edge.choice.respects):
                continue
            for name in (*edge.choice.crosses, *edge.choice.respects):
                inactive = self.made.is_one(self.made.full.index["active", name], 0).may
                states = self.end & self.made.taken[self.id, at].may & inactive
                self.note("inactive-boundary", states, f"{edge.choice.id}\n{name}")
