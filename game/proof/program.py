"""A scenario as a small machine: finite variables, and blocks of moves on them between scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.proof.asked import HARM, Asked, Key, Purpose, asked_for
from game.proof.trees import Event, both, calls, names, without_event
from game.story.condition import Call, Tree, Truth
from game.story.evaluate import Slots, compiled
from game.story.location import ROOT, Way
from game.story.model import Choice, Ending, Line, Reason, Scenario, Scene, StoryRule

HARM_AFTER = {"harmful": (1, 1, 2), "healthy": (2, 2, 2), "mixed": (2, 2, 2)}
TRUTH = (False, True)


@dataclass(frozen=True, slots=True)
class Variable:
    """One finite variable; `values` are what its digits stand for, `start` the digits it can begin with."""

    key: Key
    values: tuple[int | bool | str, ...]
    start: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Move:
    """Variable `index` goes from digit v to `to[v]`."""

    index: int
    to: tuple[int, ...]

    @property
    def constant(self) -> bool:
        return len(set(self.to)) == 1


@dataclass(frozen=True, slots=True)
class Block:
    """What happens where `when` holds; elsewhere nothing does. `way` names the line it stands for."""

    when: Tree | None
    body: tuple[Step, ...]
    way: Way = ROOT


Step = Move | Block


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from the end of a scene's lines to the entry of another scene.

    `asks` must hold (in the author's terms, with the ways of their `when`); `unused` is the digit that must still be 0.
    A goto or a case of a branch has no choice.
    """

    asks: tuple[tuple[Tree, Way], ...]
    steps: tuple[Step, ...]
    target: str
    choice: Choice | None = None
    reason: Reason | None = None
    unused: int = -1

    @property
    def approach(self) -> str:
        if self.choice is None:
            return ""
        return self.reason.approach if self.reason else self.choice.approach


@dataclass(frozen=True, slots=True)
class Place:
    """A scene of the machine: what happens on entry, and the ways on. For a branch the first that holds is taken."""

    scene: Scene
    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]
    reads: tuple[Tree, ...] = ()  # conditions that are asked at its end besides those of the edges
    reads_also: tuple[int, ...] = ()  # variables that are asked at its end by no condition


@dataclass(slots=True)
class Program:
    """A scenario played without some content notes. `judged` follows what only our own rules ask, too."""

    scenario: Scenario
    start: str
    variables: list[Variable]
    index: dict[Key, int]
    places: dict[str, Place] = field(default_factory=dict)
    without: frozenset[str] = frozenset()  # the content notes that are switched off
    fates: int = 1  # in how many ways fate can fall that no variable here tells apart
    asked: dict[int, tuple[Tree, Asking]] = field(default_factory=dict)  # conditions made ready, by identity


def program(
    scenario: Scenario, without: frozenset[str] = frozenset(), purpose: Purpose = "states"
) -> Program:
    """The machine of a scenario.

    For `states` it follows all that a condition or a rule can tell apart; for `control` only what decides where a
    story goes: which lines are shown on the way does not; for `judging` that, and what rules ask, our own among them;
    for `everything` all of it.
    """
    asked = asked_for(scenario, purpose)
    variables = list(_variables(scenario, asked))
    index = {variable.key: at for at, variable in enumerate(variables)}
    skips = {
        scene: note.skip_to
        for note in scenario.content_notes
        if note.skip_to and note.note in without
        for scene in note.scenes
    }
    maker = _Maker(scenario, variables, index, skips, purpose)
    fates = 1
    for variable in scenario.variables.values():
        if variable.fate and ("var", variable.name) not in index:
            fates *= len(variable.domain.values)
    made = Program(scenario, maker.target(scenario.start), variables, index, without=without, fates=fates)
    for scene in scenario.scenes.values():
        made.places[scene.id] = maker.place(scene)
    return made


def _variables(scenario: Scenario, asked: Asked) -> Iterator[Variable]:
    """The variables of the machine in the order of the file, then the facts."""
    for name, variable in scenario.variables.items():
        if ("var", name) not in asked.keys:
            continue
        domain = variable.domain
        values: tuple[int | bool | str, ...] = domain.values
        if domain.kind == "number":
            values = tuple(range(domain.low, domain.high + 1))
        elif domain.kind == "truth":
            values = TRUTH
        start = tuple(range(len(values))) if variable.fate else (values.index(variable.start),)
        yield Variable(("var", name), values, start)
    for approach, most in sorted(asked.counts.items()):
        yield Variable(("count", approach), tuple(range(most + 1)))
    for key in sorted(key for key in asked.keys if key[0] != "var"):
        yield Variable(key, (0, 1, 2) if key == HARM else TRUTH)


# --- the machine ---------------------------------------------------------------------------------------


class _Maker:
    def __init__(
        self,
        scenario: Scenario,
        variables: list[Variable],
        index: Mapping[Key, int],
        skips: Mapping[str, str],
        purpose: Purpose,
    ) -> None:
        self.scenario, self.variables, self.index, self.skips = scenario, variables, index, skips
        self.judged, self.ruled = purpose in ("judging", "everything"), purpose != "control"
        self.owing = [rule for rule in scenario.rules if ("owed", rule.id) in index]
        self.told_apart = _told_apart(self.owing)
        self.known_owed: dict[tuple[object, ...], tuple[Block, ...]] = {}  # most steps are alike to the rules

    def target(self, scene: str) -> str:
        """Where an entry of a scene leads, content notes stepped round; a circle of notes stays where it is."""
        seen: set[str] = set()
        while scene in self.skips and scene not in seen:
            seen.add(scene)
            scene = self.skips[scene]
        return scene

    def place(self, scene: Scene) -> Place:
        steps: list[Step] = [*self.put("marked", scene.marks)]
        steps += self.owed(Event(marked=frozenset(scene.marks), visited=scene.id, ending=scene.ending))
        steps += (self.line(line, scene.ending) for line in scene.lines)
        return Place(
            scene, tuple(steps), tuple(self.edges(scene)), tuple(self.reads(scene)), self.reads_also(scene)
        )

    def put(self, kind: str, names: Iterable[str], digit: int = 1) -> Iterator[Move]:
        """Facts that become true (or false), where something asks for them."""
        for name in dict.fromkeys(names):
            at = self.index.get((kind, name))
            if at is not None:
                yield Move(at, (digit,) * len(self.variables[at].values))

    def line(self, line: Line, ending: Ending | None = None) -> Block:
        marked = frozenset(line.marks)
        body: list[Step] = [*self.put("active", line.draws), *self.put("active", line.lifts, 0)]
        body += self.put("marked", line.marks)
        body += self.owed(Event(marked=marked, active=frozenset(line.draws), ending=ending))
        return Block(line.when.tree if line.when else None, tuple(body), line.way)

    def owed(self, event: Event) -> tuple[Block, ...]:
        """What rules of the form after … must_follow make of a step."""
        if not self.owing:
            return ()
        asks = self.told_apart
        ending = event.ending
        key = (
            event.took,
            event.chose if ("chose", event.chose) in asks else "",
            event.visited if ("visited", event.visited) in asks else "",
            event.marked and frozenset(name for name in event.marked if ("marked", name) in asks),
            event.crossed,
            event.active,
            ending and (ending.outcome, ending.together),
        )
        found = self.known_owed.get(key)
        if found is None:
            found = self.known_owed[key] = tuple(self.owed_anew(event))
        return found

    def owed_anew(self, event: Event) -> Iterator[Block]:
        for rule in self.owing:
            assert rule.after is not None and rule.must_follow is not None
            after = without_event(rule.after.tree, event)
            must = without_event(rule.must_follow.tree, event)
            owed = self.index["owed", rule.id]
            if must != Truth(False, 0):
                yield Block(must, (Move(owed, (0, 0)),))
            unpaid = both(after, must)
            if unpaid != Truth(False, 0):
                yield Block(unpaid, (Move(owed, (1, 1)),))

    def edges(self, scene: Scene) -> Iterator[Edge]:
        leave = tuple(self.put("visited", (scene.id,)))
        if scene.goto:
            yield Edge((), leave, self.target(scene.goto))
        for case in scene.branch:
            asks = ((case.when.tree, case.when.way),) if case.when else ()
            yield Edge(asks, leave, self.target(case.goto))
        for choice in scene.choices:
            for reason in choice.reasons or (None,):
                yield self.option(choice, reason, leave)

    def option(self, choice: Choice, reason: Reason | None, leave: tuple[Move, ...]) -> Edge:
        parts: tuple[Choice | Reason, ...] = (choice, reason) if reason else (choice,)
        approach = reason.approach if reason else choice.approach
        marks = tuple(mark for part in parts for mark in part.marks)
        steps: list[Step] = [*self.put("crossed", choice.crosses), *self.put("crossed", choice.repairs, 0)]
        for part in parts:
            steps += self.changes(part)
        steps += [*self.put("active", choice.draws), *self.put("active", choice.lifts, 0)]
        steps += self.put("marked", marks)
        steps += self.put("once", (choice.id,))
        if choice.written_id:
            steps += self.put("chose", (choice.id,))
        steps += self.counted(approach)
        steps += self.owed(
            Event(
                took=approach,
                chose=choice.id if choice.written_id else "",
                marked=frozenset(marks),
                crossed=frozenset(choice.crosses),
                active=frozenset(choice.draws),
            )
        )
        steps += (self.line(line) for line in choice.lines)
        asks = tuple((part.when.tree, part.when.way) for part in parts if part.when)
        goto = self.target(reason.goto if reason else choice.goto)
        return Edge(asks, (*steps, *leave), goto, choice, reason, self.index.get(("once", choice.id), -1))

    def changes(self, part: Choice | Reason) -> Iterator[Move]:
        for name, value in part.set.items():
            at = self.index.get(("var", name))
            if at is not None:
                values = self.variables[at].values
                yield Move(at, (values.index(value),) * len(values))
        for name, amount in part.add.items():
            at = self.index.get(("var", name))
            if at is not None:
                last = len(self.variables[at].values) - 1
                yield Move(at, tuple(min(max(digit + amount, 0), last) for digit in range(last + 1)))

    def counted(self, approach: str) -> Iterator[Move]:
        at = self.index.get(("count", approach))
        if at is not None:
            last = len(self.variables[at].values) - 1
            yield Move(at, tuple(min(digit + 1, last) for digit in range(last + 1)))
        harm = self.index.get(HARM)
        if harm is not None and approach in HARM_AFTER:
            yield Move(harm, HARM_AFTER[approach])

    # --- what is asked at the end of a scene -----------------------------------------------------------

    def reads(self, scene: Scene) -> Iterator[Tree]:
        for rule in self.scenario.rules if self.ruled else ():
            if rule.never and (
                (scene.ending and rule.at == "ending") or (scene.choices and rule.at == "choices")
            ):
                yield rule.never.tree

    def reads_also(self, scene: Scene) -> tuple[int, ...]:
        found: list[int | None] = []
        if scene.ending:
            found += [self.index.get(("owed", rule.id)) for rule in self.owing]
        if self.judged and scene.ending and scene.ending.outcome == "growth":
            found += [at for key, at in self.index.items() if key[0] in ("crossed", "harm")]
        if self.judged:
            for choice in scene.choices:
                found += [self.index.get(("active", name)) for name in (*choice.crosses, *choice.respects)]
        return tuple(at for at in found if at is not None)


def _told_apart(owing: Iterable[StoryRule]) -> frozenset[Key]:
    """The questions that rules ask about a step."""
    parts = [part.tree for rule in owing for part in (rule.after, rule.must_follow) if part]
    return frozenset((call.function, call.argument) for tree in parts for call in calls(tree))


def read_by(tree: Tree, made: Program) -> set[int]:
    """The variables a condition asks."""
    found = {made.index[key] for name in names(tree) if (key := ("var", name)) in made.index}
    for call in calls(tree):
        found |= set(asked_by(call, made))
    return found


def asked_by(call: Call, made: Program) -> list[int]:
    """The variables a question asks; none for offered(), which the edges answer."""
    if call.function in ("active", "crossed") and not call.argument:
        return [at for key, at in made.index.items() if key[0] == call.function]
    at = made.index.get((call.function, call.argument))
    return [] if at is None else [at]


Asking = tuple[tuple[int, ...], Callable[[tuple[int, ...]], bool]]


def asking(tree: Tree, made: Program) -> Asking:
    """The variables a condition reads, and the condition as a function of their digits. Each is made once."""
    found = made.asked.get(id(tree))
    if found is None:
        found = made.asked[id(tree)] = (tree, _asking(tree, made))
    return found[1]


def _asking(tree: Tree, made: Program) -> Asking:
    reads = tuple(sorted(read_by(tree, made)))
    slots = Slots({})
    slots.variables = {
        made.variables[i].key[1]: at for at, i in enumerate(reads) if made.variables[i].key[0] == "var"
    }
    slots.facts = len(reads)
    slots.counts = dict.fromkeys(("healthy", "mixed", "harmful"), len(reads) + 1)
    bits: list[tuple[int, int]] = []
    for at, index in enumerate(reads):
        kind, name = made.variables[index].key
        if kind == "count":
            slots.counts[name] = at
        elif kind != "var":
            bits.append((at, slots.bit(kind, name)))
    for kind in ("active", "crossed"):  # crossed() and active() ask for any boundary
        slots.bits[kind, ""] = sum(bit for (name, _), bit in slots.bits.items() if name == kind)
    inner = compiled(tree, slots)
    known = [made.variables[index].values for index in reads]

    def ask(digits: tuple[int, ...]) -> bool:
        values = [of[digit] for of, digit in zip(known, digits, strict=True)]
        facts = sum(bit for at, bit in bits if values[at])
        return bool(inner((*values, facts, 0)))

    return reads, ask
