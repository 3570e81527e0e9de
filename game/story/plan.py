"""A scenario made ready to be played: names become places in a state, conditions become functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.story.evaluate import MOST_COUNTED, Ask, Slots, State, all_of, compiled
from game.story.model import Case, Choice, Condition, Line, Reason, Scenario, Scene
from game.story.parts import (
    Answered,
    Beat,
    Change,
    Changed,
    ChoicePlan,
    Ended,
    Entered,
    LinePlan,
    Option,
    Plan,
    ScenePlan,
    Told,
)
from game.story.staying import staying

__all__ = ["ChoicePlan", "LinePlan", "Option", "Plan", "ScenePlan", "plan"]


@staying()
def plan(scenario: Scenario) -> Plan:
    """The scenario made ready; costs less than reading it."""
    slots = Slots(scenario.variables)
    for boundary in scenario.boundaries:
        slots.bit("active", boundary)
        slots.bit("crossed", boundary)
    asked = {c.text: c for scene in scenario.scenes.values() for c in _conditions(scene)}
    for condition in asked.values():
        slots.learn(condition.tree)
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            if choice.once:
                slots.bit("once", choice.id)
    start = tuple(v.start for v in scenario.variables.values()) + (0,) + (0,) * len(slots.counts)
    maker = _Maker(scenario, slots)
    plans = {id: maker.scene(scene) for id, scene in scenario.scenes.items()}
    for scene_plan in plans.values():
        maker.connect(scene_plan, plans)
    for scene_plan in plans.values():
        for option in scene_plan.options:
            moves = any(line.on or line.off for line in option.lines)
            option.plain = (
                not (moves or scene_plan.visited) and option.target is not None and option.target.still
            )
    fate = tuple(v for v in scenario.variables.values() if v.fate)
    return Plan(scenario, slots, start, plans, fate, {id: p.name for id, p in scenario.cast.items()})


def _conditions(scene: Scene) -> Iterator[Condition]:
    yield from (line.when for line in scene.lines if line.when)
    yield from (case.when for case in scene.branch if case.when)
    for choice in scene.choices:
        if choice.when:
            yield choice.when
        yield from (line.when for line in choice.lines if line.when)
        yield from (reason.when for reason in choice.reasons if reason.when)


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
        lines = tuple([self.line(scene, line) for line in scene.lines])
        choices = tuple([self.choice(scene, choice) for choice in scene.choices])
        options = tuple([option for choice in choices for option in choice.options])
        beats: list[Beat] = [Entered(scene)]
        ended: list[Beat] = [Ended(scene, scene.ending)] if scene.ending else []
        return ScenePlan(
            scene=scene,
            visited=self.slots.known("visited", scene.id),
            on=self.slots.mask("marked", scene.marks),
            lines=lines,
            moves=any(line.on or line.off for line in lines),
            choices=choices,
            options=options,
            guarded=any(option.guard is not None for option in options),
            beats=_always_told(beats, lines, ended),
        )

    def connect(self, made: ScenePlan, plans: dict[str, ScenePlan]) -> None:
        """Let its options and cases lead to the plans of their scenes."""
        scene = made.scene
        for option in made.options:
            option.target = plans[option.goto]
        cases = scene.branch or ((Case(scene.goto),) if scene.goto else ())
        made.cases = tuple([(self.ask(case.when), plans[case.goto]) for case in cases])

    def line(self, scene: Scene, line: Line) -> LinePlan:
        beat = None if "{" in line.text or "}" in line.text else Told(scene, line, line.text)
        if not (line.when or line.draws or line.lifts or line.marks):
            return LinePlan(line, None, 0, 0, beat)
        mask = self.slots.mask
        drawn, lifted = mask("active", line.draws), mask("active", line.lifts)
        return LinePlan(line, self.ask(line.when), drawn & ~lifted | mask("marked", line.marks), lifted, beat)

    def choice(self, scene: Scene, choice: Choice) -> ChoicePlan:
        once = self.slots.known("once", choice.id) if choice.once else 0
        when = self.ask(choice.when)
        reasons: Sequence[Reason | None] = choice.reasons or (None,)
        guards = [when] if when else []
        if once:
            guards.insert(0, self.unused(once))
        options = [self.option(scene, choice, reason, guards, once) for reason in reasons]
        return ChoicePlan(choice, when, once, tuple(options))

    def unused(self, once: int) -> Ask:
        facts = self.slots.facts
        return lambda state: not state[facts] & once

    def option(
        self, scene: Scene, choice: Choice, reason: Reason | None, guards: Sequence[Ask], once: int
    ) -> Option:
        own = self.ask(reason.when) if reason else None
        feedback = reason.feedback if reason else choice.feedback
        made = Option(
            choice=choice,
            reason=reason,
            guard=all_of([*guards, own] if own else guards),
            change=self.change(choice, reason, once),
            lines=tuple([self.line(scene, line) for line in choice.lines]),
            feedback=feedback,
            goto=reason.goto if reason else choice.goto,
            beats=None,
        )
        answered: list[Beat] = [Answered(scene, made, feedback)] if feedback else []
        made.beats = _always_told([], made.lines, answered)
        return made

    def change(self, choice: Choice, reason: Reason | None, once: int) -> Changed | None:
        """Crosses, repairs, set, add, draws and lifts, marks, in this order; None where nothing is to be done."""
        mask = self.slots.mask
        crossed, repaired = mask("crossed", choice.crosses), mask("crossed", choice.repairs)
        drawn, lifted = mask("active", choice.draws), mask("active", choice.lifts)
        marked = mask("marked", choice.marks + (reason.marks if reason else ()))
        taken = self.slots.known("chose", choice.id) if choice.written_id else 0
        on = crossed & ~repaired | drawn & ~lifted | marked | taken | once
        approach = reason.approach if reason else choice.approach
        counted = self.slots.counts.get(approach)
        return _changed(self.changes(choice, reason), on, repaired | lifted, self.slots.facts, counted)

    def changes(self, choice: Choice, reason: Reason | None) -> list[Change]:
        """What the choice sets and then adds, and then what the reason sets and adds."""
        slots = self.slots.variables
        found: list[Change] = []
        for part in (choice, reason):
            if part is None:
                continue
            found += [Change(slots[name], False, value) for name, value in part.set.items()]
            for name, amount in part.add.items():
                domain = self.scenario.variables[name].domain
                found.append(Change(slots[name], True, amount, domain.low, domain.high))
        return found


def _always_told(first: list[Beat], lines: tuple[LinePlan, ...], last: list[Beat]) -> tuple[Beat, ...] | None:
    """The beats of lines that are told whatever happened; None where one depends on the state."""
    told = [line.beat for line in lines if line.when is None and line.beat is not None]
    return (*first, *told, *last) if len(told) == len(lines) else None


def _changed(changes: list[Change], on: int, off: int, facts: int, counted: int | None) -> Changed | None:
    """All changes of an option as one function; the commonest ones have one of their own."""
    if not (on or off or counted):
        if not changes:
            return None
        if len(changes) == 1:
            return _changed_once(changes[0])
    steps: tuple[tuple[int, bool, Any, int, int], ...] = tuple(
        [(c.slot, c.adds, c.value, c.low, c.high) for c in changes]
    )

    def change(state: State) -> State:
        new: list[Any] = list(state)
        for slot, adds, value, low, high in steps:
            total = new[slot] + value if adds else value
            new[slot] = total if not adds else low if total < low else high if total > high else total
        new[facts] = new[facts] & ~off | on
        if counted is not None:
            new[counted] = min(new[counted] + 1, MOST_COUNTED)
        return tuple(new)

    return change


def _changed_once(change: Change) -> Changed:
    slot, value, low, high = change.slot, change.value, change.low, change.high
    after = slot + 1
    if not change.adds:
        return lambda state: state if state[slot] == value else (*state[:slot], value, *state[after:])

    def add(state: State) -> State:
        total = state[slot] + value
        total = low if total < low else high if total > high else total
        return state if state[slot] == total else (*state[:slot], total, *state[after:])

    return add
