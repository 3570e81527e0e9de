"""A scenario as a small machine: finite variables, and blocks of moves on them between scenes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from game.proof.amounts import always, moved_by
from game.proof.asked import HARM, Asked, Key, Purpose, asked_for
from game.proof.trees import Event, both, calls, without_event
from game.story.condition import Tree, Truth
from game.story.frozen import field, frozen, mutable, replace
from game.story.location import ROOT, Way
from game.story.model import Choice, Ending, Line, Reason, Scenario, Scene, StoryRule

HARM_AFTER = {"harmful": (1, 1, 2), "healthy": (2, 2, 2), "mixed": (2, 2, 2)}
TRUTH = (False, True)


@frozen
class Variable:
    """One finite variable; `values` are what its digits stand for, `start` the digits it can begin with."""

    key: Key
    values: Sequence[int | bool | str]
    start: tuple[int, ...] = (0,)


@frozen
class Move:
    """Variable `index` goes from digit v to `to[v]`."""

    index: int
    to: Sequence[int]
    constant: bool = field(init=False)  # whether it forgets what was before

    def __post_init__(self) -> None:
        object.__setattr__(self, "constant", self.to.count(self.to[0]) == len(self.to))


@frozen
class Block:
    """What happens where `when` holds; elsewhere nothing does. `way` names the line that has the condition."""

    when: Tree | None
    body: tuple[Step, ...]
    way: Way = ROOT


Step = Move | Block
Asking = tuple[
    tuple[int, ...], Callable[[tuple[int, ...]], bool]
]  # what is read, and a question of its digits


@frozen
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


@frozen
class Place:
    """A scene of the machine: what happens on entry, and the ways on. For a branch the first that holds is taken."""

    scene: Scene
    steps: tuple[Step, ...]
    edges: tuple[Edge, ...]
    reads: tuple[Tree, ...] = ()  # conditions that are asked at its end besides those of the edges
    reads_also: tuple[int, ...] = ()  # variables that are asked at its end by no condition


@mutable
class Program:
    """A scenario played without some content notes. `judged` follows what only our own rules ask, too."""

    scenario: Scenario
    start: str
    variables: list[Variable]
    index: dict[Key, int]
    places: dict[str, Place] = field(default_factory=dict)
    without: frozenset[str] = frozenset()  # the content notes that are switched off
    fates: int = 1  # in how many ways fate can fall that no variable here tells apart
    # What questions.py found out of conditions, by their identity; each stays with its condition, so that that lives.
    asked: dict[int, tuple[Tree, Asking]] = field(default_factory=dict)
    read: dict[int, tuple[Tree, int]] = field(default_factory=dict)


def program(
    scenario: Scenario,
    without: frozenset[str] = frozenset(),
    purpose: Purpose = "states",
    asked: Asked | None = None,
) -> Program:
    """The machine of a scenario.

    For `states` it follows all that a condition or a rule can tell apart; for `control` only what decides where a
    story goes: which lines are shown on the way does not; for `judging` that, and what rules ask, our own among them;
    for `everything` all of it.
    """
    asked = asked or asked_for(scenario, purpose)
    variables = list(_variables(scenario, asked))
    index = {variable.key: at for at, variable in enumerate(variables)}
    instead = _instead(scenario, without)
    maker = _Maker(scenario, variables, index, instead, purpose)
    fates = 1
    for variable in scenario.variables.values():
        if variable.fate and ("var", variable.name) not in index:
            fates *= len(variable.domain.values)
    start = instead.get(scenario.start, scenario.start)
    made = Program(scenario, start, variables, index, without=without, fates=fates)
    for scene in scenario.scenes.values():
        made.places[scene.id] = maker.place(scene)
    made.places |= _circles(scenario, instead)
    return made


def stepping_round(whole: Program, without: frozenset[str]) -> Program:
    """The same machine without some content notes, made of one with all of them. What does not differ is shared."""
    instead = _instead(whole.scenario, without)
    places = {id: _led_round(place, instead) for id, place in whole.places.items()}
    places |= _circles(whole.scenario, instead)
    return replace(whole, start=instead.get(whole.start, whole.start), places=places, without=without)


def _led_round(place: Place, instead: Mapping[str, str]) -> Place:
    if not any(edge.target in instead for edge in place.edges):
        return place
    edges = (replace(edge, target=instead.get(edge.target, edge.target)) for edge in place.edges)
    return replace(place, edges=tuple(edges))


def _instead(scenario: Scenario, without: frozenset[str]) -> dict[str, str]:
    """For each scene that is stepped round where an entry of it leads; in a circle of notes, to one of that circle."""
    skips = {
        scene: note.skip_to
        for note in scenario.content_notes
        if note.skip_to and note.note in without
        for scene in note.scenes
    }
    found: dict[str, str] = {}
    for scene in skips:
        seen: set[str] = set()
        to = scene
        while to in skips and to not in seen:
            seen.add(to)
            to = skips[to]
        found[scene] = to
    return found


def _circles(scenario: Scenario, instead: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    """Scenes from which notes lead round for ever: nothing of them happens, and nothing follows."""
    for id in {to for to in instead.values() if to in instead}:
        scene = replace(scenario.scenes[id], marks=(), lines=(), choices=(), branch=(), ending=None, goto=id)
        yield id, Place(scene, (), (Edge((), (), id),))


def _variables(scenario: Scenario, asked: Asked) -> Iterator[Variable]:
    """The variables of the machine in the order of the file, then the facts."""
    for name, variable in scenario.variables.items():
        if ("var", name) not in asked.keys:
            continue
        domain = variable.domain
        values: Sequence[int | bool | str] = domain.values
        if domain.kind == "number":
            values = range(domain.low, domain.high + 1)
        elif domain.kind == "truth":
            values = TRUTH
        start = tuple(range(len(values))) if variable.fate else (values.index(variable.start),)
        yield Variable(("var", name), values, start)
    for approach, most in sorted(asked.counts.items()):
        yield Variable(("count", approach), range(most + 1))
    for key in sorted(key for key in asked.keys if key[0] != "var"):
        yield Variable(key, (0, 1, 2) if key == HARM else TRUTH)


# --- the machine ---------------------------------------------------------------------------------------


class _Maker:
    def __init__(
        self,
        scenario: Scenario,
        variables: list[Variable],
        index: Mapping[Key, int],
        instead: Mapping[str, str],
        purpose: Purpose,
    ) -> None:
        self.scenario, self.variables, self.index, self.instead = scenario, variables, index, instead
        self.judged, self.ruled = purpose in ("judging", "everything"), purpose != "control"
        self.owing = [rule for rule in scenario.rules if ("owed", rule.id) in index]
        self.counting = any(key == HARM or key[0] == "count" for key in index)
        self.told_apart = _told_apart(self.owing)
        self.known_owed: dict[tuple[object, ...], tuple[Block, ...]] = {}  # most steps are alike to the rules
        self.moves: dict[tuple[int, int, bool], Move] = {}

    def target(self, scene: str) -> str:
        """Where an entry of a scene leads, content notes stepped round."""
        return self.instead.get(scene, scene)

    def place(self, scene: Scene) -> Place:
        steps: list[Step] = self.put("marked", scene.marks) if scene.marks else []
        if self.owing:
            steps += self.owed(Event(marked=frozenset(scene.marks), visited=scene.id, ending=scene.ending))
        steps += self.lines(scene.lines, scene.ending)
        reads = tuple(self.reads(scene)) if self.ruled and self.scenario.rules else ()
        return Place(scene, tuple(steps), tuple(self.edges(scene)), reads, self.reads_also(scene))

    def put(self, kind: str, names: Iterable[str], digit: int = 1) -> list[Step]:
        """Facts that become true (or false), where something asks for them."""
        places = (self.index.get((kind, name)) for name in dict.fromkeys(names))
        return [self.to(at, digit) for at in places if at is not None]

    def to(self, at: int, digit: int) -> Move:
        """The variable gets this digit, whatever it was. Every move is made once."""
        found = self.moves.get((at, digit, True))
        if found is None:
            found = self.moves[at, digit, True] = Move(at, always(digit, len(self.variables[at].values)))
        return found

    def by(self, at: int, amount: int) -> Move:
        """The variable grows by this, and stops at both ends."""
        found = self.moves.get((at, amount, False))
        if found is None:
            found = self.moves[at, amount, False] = Move(at, moved_by(amount, len(self.variables[at].values)))
        return found

    def lines(self, lines: Iterable[Line], ending: Ending | None = None) -> Iterator[Block]:
        """The lines that may be hidden or do something; most are told wherever they stand, and change nothing."""
        for line in lines:
            if self.owing or line.when or line.marks or line.draws or line.lifts:
                block = self.line(line, ending)
                if block.when is not None or block.body:
                    yield block

    def line(self, line: Line, ending: Ending | None = None) -> Block:
        body: list[Step] = []
        if line.draws or line.lifts or line.marks:
            body += self.put("active", line.draws) + self.put("active", line.lifts, 0)
            body += self.put("marked", line.marks)
        if self.owing:
            marked, active = frozenset(line.marks), frozenset(line.draws)
            body += self.owed(Event(marked=marked, active=active, ending=ending))
        if line.when is None:
            return Block(None, tuple(body))
        return Block(line.when.tree, tuple(body), line.way)

    def owed(self, event: Event) -> tuple[Block, ...]:
        """What rules of the form after … must_follow make of a step."""
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
                yield Block(must, (self.to(owed, 0),))
            unpaid = both(after, must)
            if unpaid != Truth(False, 0):
                yield Block(unpaid, (self.to(owed, 1),))

    def edges(self, scene: Scene) -> Iterator[Edge]:
        here = self.index.get(("visited", scene.id))
        leave = () if here is None else (self.to(here, 1),)
        if scene.goto:
            yield Edge((), leave, self.target(scene.goto))
        for case in scene.branch:
            asks = ((case.when.tree, case.when.way),) if case.when else ()
            yield Edge(asks, leave, self.target(case.goto))
        for choice in scene.choices:
            for reason in choice.reasons or (None,):
                yield self.option(choice, reason, leave)

    def option(self, choice: Choice, reason: Reason | None, leave: tuple[Step, ...]) -> Edge:
        parts: tuple[Choice | Reason, ...] = (choice, reason) if reason else (choice,)
        marks = (*choice.marks, *reason.marks) if reason else choice.marks
        index = self.index
        steps: list[Step] = []
        if choice.crosses or choice.repairs:
            steps += self.put("crossed", choice.crosses) + self.put("crossed", choice.repairs, 0)
        for part in parts:
            if part.set or part.add:
                steps += self.changes(part)
        if choice.draws or choice.lifts:
            steps += self.put("active", choice.draws) + self.put("active", choice.lifts, 0)
        if marks:
            steps += self.put("marked", marks)
        once = index.get(("once", choice.id), -1) if choice.once else -1
        if once >= 0:
            steps.append(self.to(once, 1))
        if choice.written_id and ("chose", choice.id) in index:
            steps.append(self.to(index["chose", choice.id], 1))
        if self.counting or self.owing:
            approach = reason.approach if reason else choice.approach
            steps += self.counted(approach)
            steps += self.owed(self.taken(choice, approach, marks)) if self.owing else ()
        if choice.lines:
            steps += self.lines(choice.lines)
        asks = tuple([(part.when.tree, part.when.way) for part in parts if part.when])
        goto = reason.goto if reason else choice.goto
        return Edge(asks, (*steps, *leave), self.instead.get(goto, goto), choice, reason, once)

    def taken(self, choice: Choice, approach: str, marks: Iterable[str]) -> Event:
        return Event(
            took=approach,
            chose=choice.id if choice.written_id else "",
            marked=frozenset(marks),
            crossed=frozenset(choice.crosses),
            active=frozenset(choice.draws),
        )

    def changes(self, part: Choice | Reason) -> Iterator[Move]:
        for name, value in part.set.items():
            at = self.index.get(("var", name))
            if at is not None:
                yield self.to(at, self.variables[at].values.index(value))
        for name, amount in part.add.items():
            at = self.index.get(("var", name))
            if at is not None:
                yield self.by(at, amount)

    def counted(self, approach: str) -> Iterator[Move]:
        at = self.index.get(("count", approach))
        if at is not None:
            yield self.by(at, 1)
        harm = self.index.get(HARM)
        if harm is not None and approach in HARM_AFTER:
            yield Move(harm, HARM_AFTER[approach])

    # --- what is asked at the end of a scene -----------------------------------------------------------

    def reads(self, scene: Scene) -> Iterator[Tree]:
        for rule in self.scenario.rules:
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
        for choice in scene.choices if self.judged else ():
            if choice.crosses or choice.respects:
                found += [self.index.get(("active", name)) for name in (*choice.crosses, *choice.respects)]
        return tuple(at for at in found if at is not None)


def _told_apart(owing: Iterable[StoryRule]) -> frozenset[Key]:
    """The questions that rules ask about a step."""
    parts = [part.tree for rule in owing for part in (rule.after, rule.must_follow) if part]
    return frozenset((call.function, call.argument) for tree in parts for call in calls(tree))
