"""A scenario made ready to be played: names become places in a state, conditions become functions."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.story.evaluate import Ask, Slots, State, compiled
from game.story.model import Case, Choice, Condition, Feedback, Line, Reason, Scenario, Scene, Variable

MOST_COUNTED = 99  # scenario-language.md: count() goes up to 99


@dataclass(frozen=True, slots=True)
class LinePlan:
    line: Line
    when: Ask | None
    on: int  # facts that become true when the line is reached
    off: int  # and facts that become false; both 0 for most lines


@dataclass(slots=True)
class Option:
    """One way to answer a moment: a choice, with one of its reasons where it has some."""

    choice: Choice
    reason: Reason | None
    when: Ask | None  # the reason's own condition
    changes: tuple[tuple[int, bool, int | bool | str, int, int], ...]  # slot, adds?, value, low, high
    on: int
    off: int
    counted: str
    lines: tuple[LinePlan, ...]
    feedback: Feedback | None
    goto: str
    target: ScenePlan | None = None

    @property
    def approach(self) -> str:
        return self.reason.approach if self.reason else self.choice.approach

    @property
    def skills(self) -> tuple[str, ...]:
        return self.reason.skills if self.reason else self.choice.skills

    def applied(self, state: State, slots: Slots) -> State:
        """The state after crosses, repairs, set, add, draws and lifts, marks, in this order."""
        if not (self.changes or self.on or self.off or (slots.counts and self.counted)):
            return state
        new = list(state)
        for slot, adds, value, low, high in self.changes:
            if adds:
                total = new[slot] + value
                new[slot] = low if total < low else high if total > high else total
            else:
                new[slot] = value
        facts = slots.facts
        new[facts] = new[facts] & ~self.off | self.on
        if slots.counts and self.counted:
            at = slots.counts[self.counted]
            new[at] = min(new[at] + 1, MOST_COUNTED)
        return tuple(new)


@dataclass(slots=True)
class ChoicePlan:
    choice: Choice
    when: Ask | None
    once: int  # the fact that it was taken; 0 where it may be taken again
    options: tuple[Option, ...]

    def locked(self, state: State, facts: int) -> bool:
        """Shown greyed out: its condition is false, and it was not used up."""
        if not self.choice.locked or self.when is None or self.when(state):
            return False
        return not (self.once and state[facts] & self.once)

    def offered(self, state: State, facts: int) -> tuple[Option, ...]:
        """The options that can be taken; none where it is hidden, locked or used up."""
        if self.once and state[facts] & self.once:
            return ()
        if self.when is not None and not self.when(state):
            return ()
        return tuple(o for o in self.options if o.when is None or o.when(state))


@dataclass(slots=True)
class ScenePlan:
    scene: Scene
    visited: int  # the fact that it was left before; 0 where nothing asks
    on: int  # facts of its marks
    lines: tuple[LinePlan, ...]
    moves: bool  # whether a line of it changes facts
    choices: tuple[ChoicePlan, ...] = ()
    cases: tuple[tuple[Ask | None, ScenePlan], ...] = ()  # goto is a case without a condition


@dataclass(slots=True)
class Plan:
    """A whole scenario, ready. `plans` by scene id."""

    scenario: Scenario
    slots: Slots
    start: State
    plans: dict[str, ScenePlan] = field(default_factory=dict)
    fate: tuple[Variable, ...] = ()


def plan(scenario: Scenario) -> Plan:
    """The scenario made ready; costs about as much as reading it."""
    slots = Slots(scenario.variables)
    for boundary in scenario.boundaries:
        slots.bit("active", boundary)
        slots.bit("crossed", boundary)
    for scene in scenario.scenes.values():
        for condition in _conditions(scene):
            slots.learn(condition.tree)
        for choice in scene.choices:
            if choice.once:
                slots.bit("once", choice.id)
    start = tuple(v.start for v in scenario.variables.values()) + (0,) + (0,) * len(slots.counts)
    maker = _Maker(scenario, slots)
    ready = Plan(scenario, slots, start, {id: maker.scene(scene) for id, scene in scenario.scenes.items()})
    ready.fate = tuple(v for v in scenario.variables.values() if v.fate)
    for plan in ready.plans.values():
        _connect(plan, ready, maker)
    return ready


def _conditions(scene: Scene) -> list[Condition]:
    found: list[Condition | None] = [line.when for line in scene.lines]
    found += [case.when for case in scene.branch]
    for choice in scene.choices:
        found.append(choice.when)
        found += [line.when for line in choice.lines]
        found += [reason.when for reason in choice.reasons]
    return [condition for condition in found if condition is not None]


def _connect(plan: ScenePlan, ready: Plan, maker: _Maker) -> None:
    scene = plan.scene
    for choice in plan.choices:
        for option in choice.options:
            option.target = ready.plans[option.goto]
    cases = scene.branch or ((Case(scene.goto),) if scene.goto else ())
    plan.cases = tuple((maker.ask(case.when), ready.plans[case.goto]) for case in cases)


class _Maker:
    def __init__(self, scenario: Scenario, slots: Slots) -> None:
        self.scenario, self.slots = scenario, slots
        self.made: dict[str, Ask] = {}  # each distinct text is compiled once

    def ask(self, condition: Condition | None) -> Ask | None:
        if condition is None:
            return None
        if condition.text not in self.made:
            self.made[condition.text] = compiled(condition.tree, self.slots)
        return self.made[condition.text]

    def scene(self, scene: Scene) -> ScenePlan:
        lines = tuple(self.line(line) for line in scene.lines)
        return ScenePlan(
            scene=scene,
            visited=self.slots.known("visited", scene.id),
            on=self.slots.mask("marked", scene.marks),
            lines=lines,
            moves=any(line.on or line.off for line in lines),
            choices=tuple(self.choice(choice) for choice in scene.choices),
        )

    def line(self, line: Line) -> LinePlan:
        mask = self.slots.mask
        drawn, lifted = mask("active", line.draws), mask("active", line.lifts)
        return LinePlan(line, self.ask(line.when), drawn & ~lifted | mask("marked", line.marks), lifted)

    def choice(self, choice: Choice) -> ChoicePlan:
        once = self.slots.known("once", choice.id)
        reasons = choice.reasons or (None,)
        return ChoicePlan(choice, self.ask(choice.when), once, tuple(self.option(choice, r) for r in reasons))

    def option(self, choice: Choice, reason: Reason | None) -> Option:
        mask = self.slots.mask
        crossed, repaired = mask("crossed", choice.crosses), mask("crossed", choice.repairs)
        drawn, lifted = mask("active", choice.draws), mask("active", choice.lifts)
        marked = mask("marked", choice.marks + (reason.marks if reason else ()))
        taken = self.slots.known("chose", choice.id) if choice.written_id else 0
        approach = reason.approach if reason else choice.approach
        return Option(
            choice=choice,
            reason=reason,
            when=self.ask(reason.when) if reason else None,
            changes=self.changes(choice, reason),
            on=crossed & ~repaired | drawn & ~lifted | marked | taken | self.slots.known("once", choice.id),
            off=repaired | lifted,
            counted=approach if approach != "neutral" else "",
            lines=tuple(self.line(line) for line in choice.lines),
            feedback=reason.feedback if reason else choice.feedback,
            goto=reason.goto if reason else choice.goto,
        )

    def changes(
        self, choice: Choice, reason: Reason | None
    ) -> tuple[tuple[int, bool, int | bool | str, int, int], ...]:
        """The choice's set and add, then the reason's."""
        found: list[tuple[int, bool, int | bool | str, int, int]] = []
        for part in (choice, reason):
            if part is None:
                continue
            found += [(self.slots.variables[name], False, value, 0, 0) for name, value in part.set.items()]
            for name, amount in part.add.items():
                domain = self.scenario.variables[name].domain
                found.append((self.slots.variables[name], True, amount, domain.low, domain.high))
        return tuple(found)
