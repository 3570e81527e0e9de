"""A player written from the language's page alone: explicit states, a condition evaluator of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from game.story.condition import Arithmetic, Both, Call, Compare, Name, Not, Number, Quoted, Tree, Truth
from game.story.location import Way
from game.story.model import Case, Choice, Condition, Line, Reason, Scenario, Scene, StoryRule, VariableValue

KINDS = ("healthy", "mixed", "harmful")
MOST_COUNTED = 99
Names = frozenset[str]
NOTHING: Names = frozenset()
Call2 = tuple[str, str]  # a function of conditions and its argument


class State(NamedTuple):
    """All that happened, as far as some condition of the scenario could ever ask for it."""

    values: tuple[VariableValue, ...]
    visited: Names = NOTHING
    chosen: Names = NOTHING
    marked: Names = NOTHING
    active: Names = NOTHING
    crossed: Names = NOTHING
    counts: tuple[int, int, int] = (0, 0, 0)
    taught: Names = NOTHING  # "harmful" and "other": the kinds of choices taken that are not neutral
    owed: Names = NOTHING  # rules whose `after` held, and whose `must_follow` has not since


Node = tuple[str, State]  # a scene, and the state on entering it


class Option(NamedTuple):
    """A choice that can be taken, with one of its reasons where it has some."""

    choice: Choice
    reason: Reason | None

    @property
    def approach(self) -> str:
        return self.reason.approach if self.reason else self.choice.approach

    @property
    def label(self) -> tuple[str, str]:
        return self.choice.id, self.reason.id if self.reason else ""


@dataclass(frozen=True, slots=True)
class Step:
    """What happens at one step, for `after` and `must_follow`: a scene is entered, a line told, a choice taken."""

    scene: Scene
    entered: str = ""
    took: str = ""
    chose: str = ""
    marked: Names = NOTHING
    crossed: Names = NOTHING
    drawn: Names = NOTHING


@dataclass(frozen=True, slots=True)
class Visit:
    """A scene entered and told to its end: the state after its lines, and what can follow."""

    scene: Scene
    after: State
    shown: tuple[Way, ...]
    options: tuple[Option, ...] = ()
    goto: Node | None = None  # where it goes on without a choice


@dataclass(slots=True)
class Player:
    """Plays one scenario with some content notes switched off. `asked` and `false` grow as it plays."""

    scenario: Scenario
    skips: Mapping[str, str]
    variables: tuple[str, ...] = ()
    asks: frozenset[Call2] = frozenset()
    owing: tuple[StoryRule, ...] = ()
    asked: set[Way] = field(default_factory=set)
    false: set[Way] = field(default_factory=set)
    _at: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.variables = tuple(self.scenario.variables)
        self._at = {name: at for at, name in enumerate(self.variables)}
        self.asks = frozenset(calls_of(conditions_of(self.scenario)))
        self.owing = tuple(rule for rule in self.scenario.rules if rule.after and rule.must_follow)

    # --- play -------------------------------------------------------------------------------------------

    def starts(self) -> Iterator[tuple[dict[str, str], Node]]:
        """Every way fate can fall, and the first scene then."""
        fates = [variable for variable in self.scenario.variables.values() if variable.fate]
        for drawn in product(*(variable.domain.values for variable in fates)):
            fate = {variable.name: value for variable, value in zip(fates, drawn, strict=True)}
            values = {variable.name: variable.start for variable in self.scenario.variables.values()}
            yield fate, (self.landing(self.scenario.start), State(tuple({**values, **fate}.values())))

    def landing(self, scene: str) -> str:
        """The scene one comes to who is sent to `scene`."""
        met: set[str] = set()
        while scene in self.skips:
            if scene in met:
                raise ValueError(f"skipping '{scene}' leads back to it")
            met.add(scene)
            scene = self.skips[scene]
        return scene

    def visit(self, node: Node) -> Visit:
        """Enters a scene: its marks, its lines, and what follows."""
        scene, state = self.scenario.scenes[node[0]], node[1]
        step = Step(scene, entered=scene.id, marked=frozenset(scene.marks))
        state = self.stepped(self.marking(state, scene.marks), step)
        state, shown = self.told(scene, scene.lines, state)
        if scene.ending:
            return Visit(scene, state, shown)
        if scene.choices:
            return Visit(scene, state, shown, options=tuple(self.offered(scene, state)))
        goto = scene.goto
        for case in scene.branch:
            if self.holds(case.when, state):
                goto = case.goto
                break
        return Visit(scene, state, shown, goto=self.leave(scene.id, goto, state))

    def take(self, visit: Visit, option: Option) -> tuple[Node, tuple[Way, ...]]:
        """The node after a choice, and the lines of the choice that were shown."""
        choice, reason = option
        state = visit.after
        crossed = (state.crossed | frozenset(choice.crosses)) - frozenset(choice.repairs)
        state = state._replace(crossed=crossed, values=self.changed(state.values, choice, reason))
        state = state._replace(active=(state.active | frozenset(choice.draws)) - frozenset(choice.lifts))
        marks = choice.marks + (reason.marks if reason else ())
        state = self.marking(state, marks)
        if choice.once or ("chose", choice.id) in self.asks:
            state = state._replace(chosen=state.chosen | {choice.id})
        state = self.counting(state, option.approach)
        step = Step(
            visit.scene,
            took=option.approach,
            chose=choice.id,
            marked=frozenset(marks),
            crossed=frozenset(choice.crosses),
            drawn=frozenset(choice.draws),
        )
        state, shown = self.told(visit.scene, choice.lines, self.stepped(state, step))
        return self.leave(visit.scene.id, reason.goto if reason else choice.goto, state), shown

    def offered(self, scene: Scene, state: State) -> Iterator[Option]:
        """What can be taken. A choice that is used up is asked for its conditions all the same."""
        for choice in scene.choices:
            if not self.holds(choice.when, state):
                continue
            used_up = choice.once and choice.id in state.chosen
            if not choice.reasons and not used_up:
                yield Option(choice, None)
            for reason in choice.reasons:
                if self.holds(reason.when, state) and not used_up:
                    yield Option(choice, reason)

    def told(self, scene: Scene, lines: Iterable[Line], state: State) -> tuple[State, tuple[Way, ...]]:
        shown: list[Way] = []
        for line in lines:
            if not self.holds(line.when, state):
                continue
            shown.append(line.way)
            if line.draws or line.lifts or line.marks:
                active = (state.active | frozenset(line.draws)) - frozenset(line.lifts)
                state = self.marking(state._replace(active=active), line.marks)
            step = Step(scene, marked=frozenset(line.marks), drawn=frozenset(line.draws))
            state = self.stepped(state, step)
        return state, tuple(shown)

    def leave(self, scene: str, goto: str, state: State) -> Node:
        if ("visited", scene) in self.asks:
            state = state._replace(visited=state.visited | {scene})
        return self.landing(goto), state

    # --- what changes -----------------------------------------------------------------------------------

    def changed(
        self, values: tuple[VariableValue, ...], choice: Choice, reason: Reason | None
    ) -> tuple[VariableValue, ...]:
        if not (choice.set or choice.add or reason):
            return values
        new = dict(zip(self.variables, values, strict=True))
        for doer in (choice, reason) if reason else (choice,):
            new.update(doer.set)
            for name, amount in doer.add.items():
                domain = self.scenario.variables[name].domain
                new[name] = max(domain.low, min(domain.high, int(new[name]) + amount))
        return tuple(new.values())

    def marking(self, state: State, marks: Iterable[str]) -> State:
        told = frozenset(mark for mark in marks if ("marked", mark) in self.asks)
        return state._replace(marked=state.marked | told) if told else state

    def counting(self, state: State, approach: str) -> State:
        if approach not in KINDS:
            return state
        counts = list(state.counts)
        at = KINDS.index(approach)
        if ("count", approach) in self.asks:
            counts[at] = min(MOST_COUNTED, counts[at] + 1)
        taught = state.taught | {approach if approach == "harmful" else "other"}
        return state._replace(counts=(counts[0], counts[1], counts[2]), taught=taught)

    def stepped(self, state: State, step: Step) -> State:
        """What is owed after a step."""
        if not self.owing:
            return state
        owed = set(state.owed)
        for rule in self.owing:
            assert rule.after and rule.must_follow
            if self.holds_at(rule.after, state, step):
                owed.add(rule.id)
            if self.holds_at(rule.must_follow, state, step):
                owed.discard(rule.id)
        return state._replace(owed=frozenset(owed))

    # --- what holds -------------------------------------------------------------------------------------

    def holds(self, condition: Condition | None, state: State) -> bool:
        """Whether a `when` holds; that it was asked is remembered."""
        if condition is None:
            return True
        found = bool(value_of(condition.tree, self.named(state), lambda ask: self.happened(ask, state)))
        self.asked.add(condition.way)
        if not found:
            self.false.add(condition.way)
        return found

    def holds_at(self, condition: Condition, state: State, step: Step) -> bool:
        """Whether a rule's `after` or `must_follow` holds at a step."""

        def happened(ask: Call2) -> bool | int:
            match ask:
                case ("took", name):
                    return step.took == name
                case ("chose", name):
                    return step.chose == name
                case ("marked", name):
                    return name in step.marked
                case ("crossed", name):
                    return name in step.crossed if name else bool(step.crossed)
                case ("active", name):
                    return name in step.drawn if name else bool(step.drawn)
                case ("visited", name):
                    return step.entered == name
            raise AssertionError(f"nothing answers {ask} at one step")

        return bool(value_of(condition.tree, self.in_rules(step.scene, state), happened))

    def forbidden(self, condition: Condition, visit: Visit) -> bool:
        """Whether a rule's `never` holds at a moment or an ending."""
        approaches = {option.approach for option in visit.options}

        def happened(ask: Call2) -> bool | int:
            return ask[1] in approaches if ask[0] == "offered" else self.happened(ask, visit.after)

        return bool(value_of(condition.tree, self.in_rules(visit.scene, visit.after), happened))

    def in_rules(self, scene: Scene, state: State) -> Callable[[str], VariableValue]:
        """The names a rule may use; before an ending is reached there is no outcome."""
        ending = scene.ending
        known = {"outcome": ending.outcome if ending else "", "together": bool(ending and ending.together)}
        return lambda name: known[name] if name in known else state.values[self._at[name]]

    def named(self, state: State) -> Callable[[str], VariableValue]:
        return lambda name: state.values[self._at[name]]

    def happened(self, ask: Call2, state: State) -> bool | int:
        match ask:
            case ("visited", name):
                return name in state.visited
            case ("chose", name):
                return name in state.chosen
            case ("marked", name):
                return name in state.marked
            case ("active", name):
                return name in state.active if name else bool(state.active)
            case ("crossed", name):
                return name in state.crossed if name else bool(state.crossed)
            case ("count", name):
                return state.counts[KINDS.index(name)]
        raise AssertionError(f"nothing answers {ask}")


def value_of(
    tree: Tree, named: Callable[[str], VariableValue], happened: Callable[[Call2], bool | int]
) -> VariableValue:
    """What a condition's tree comes to."""

    def of(part: Tree) -> VariableValue:
        return value_of(part, named, happened)

    match tree:
        case Number(value) | Truth(value) | Quoted(value):
            return value
        case Name(name):
            return named(name)
        case Call(function, argument):
            return happened((function, argument))
        case Not(inner):
            return not of(inner)
        case Both(every, parts):
            return all(of(part) for part in parts) if every else any(of(part) for part in parts)
        case Arithmetic(sign, left, right):
            one, two = int(of(left)), int(of(right))
            return one + two if sign == "+" else one - two if sign == "-" else one * two
        case Compare(first, rest):
            return _compared(of(first), [(sign, of(side)) for sign, side in rest])


def _compared(left: VariableValue, rest: Iterable[tuple[str, VariableValue]]) -> bool:
    for sign, right in rest:
        if sign in ("==", "!="):
            holds = (left == right) == (sign == "==")
        else:
            one, two = int(left), int(right)
            holds = {"<": one < two, "<=": one <= two, ">": one > two, ">=": one >= two}[sign]
        if not holds:
            return False
        left = right
    return True


def conditions_of(scenario: Scenario) -> Iterator[Condition]:
    """Every condition that asks for what happened before; `after` and `must_follow` ask for one step only."""
    for scene in scenario.scenes.values():
        lines = [*scene.lines, *(line for choice in scene.choices for line in choice.lines)]
        reasons = [reason for choice in scene.choices for reason in choice.reasons]
        askers: tuple[Line | Choice | Reason | Case, ...] = (*lines, *scene.choices, *reasons, *scene.branch)
        for asker in askers:
            if asker.when:
                yield asker.when
    for rule in scenario.rules:
        if rule.never:
            yield rule.never


def calls_of(conditions: Iterable[Condition]) -> Iterator[Call2]:
    """All that the conditions ask for by name."""
    todo: list[Tree] = [condition.tree for condition in conditions]
    while todo:
        match todo.pop():
            case Call(function, argument):
                yield function, argument
            case Not(of):
                todo.append(of)
            case Both(_, parts):
                todo += parts
            case Compare(first, rest):
                todo += [first, *(side for _, side in rest)]
            case Arithmetic(_, left, right):
                todo += [left, right]
