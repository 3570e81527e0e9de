"""What of a story has to be remembered, for each purpose a machine is made for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from game.proof.trees import calls, largest_counted, names
from game.story.condition import Both, Call, Tree
from game.story.model import Choice, Reason, Scenario

Key = tuple[str, str]  # what a variable stands for: ("var", name), ("visited", scene), ("owed", rule) …
HARM = ("harm", "")  # 0: nothing that teaches was taken; 1: only harmful choices; 2: others too
Purpose = Literal["states", "judging", "control", "everything"]


def conditions(scenario: Scenario) -> Iterator[Tree]:
    """Every condition of the story itself."""
    yield from deciding(scenario)
    for scene in scenario.scenes.values():
        lines = [*scene.lines, *(line for choice in scene.choices for line in choice.lines)]
        yield from (line.when.tree for line in lines if line.when)


def deciding(scenario: Scenario) -> Iterator[Tree]:
    """The conditions that decide where a story goes: of branches, choices and reasons."""
    for scene in scenario.scenes.values():
        yield from (case.when.tree for case in scene.branch if case.when)
        for choice in scene.choices:
            yield from (part.when.tree for part in steps_of(choice) if part.when)


def steps_of(choice: Choice) -> tuple[Choice | Reason, ...]:
    """A choice and its reasons."""
    return (choice, *choice.reasons)


@dataclass(slots=True)
class Asked:
    keys: set[Key] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)  # how far each approach must be counted


def asked_for(scenario: Scenario, purpose: Purpose) -> Asked:
    asked = Asked()
    if purpose in ("states", "everything"):
        for tree in conditions(scenario):
            note(asked, tree, scenario)
    else:
        for tree in deciding(scenario):
            note(asked, tree, scenario)
    asked.keys |= {("once", c.id) for scene in scenario.scenes.values() for c in scene.choices if c.once}
    judging = purpose in ("judging", "everything")
    if judging:
        _ask_for_judging(asked, scenario)
    if purpose != "control":
        _ask_for_rules(asked, scenario)
    owing = [part.tree for rule in scenario.rules for part in (rule.after, rule.must_follow) if part]
    _ask_for_lines(
        asked,
        scenario,
        every=judging and bool(owing),
        even_still=judging and not all(map(of_steps_alone, owing)),
    )
    return asked


def of_steps_alone(tree: Tree) -> bool:
    """Whether a condition of a rule can only hold at a step that does something it names."""
    match tree:
        case Call(function):
            return function not in ("count", "offered")
        case Both(_, parts):
            return all(of_steps_alone(part) for part in parts)
    return False


def _ask_for_rules(asked: Asked, scenario: Scenario) -> None:
    for rule in scenario.rules:
        if rule.never:
            note(asked, rule.never.tree, scenario)
        for part in (rule.after, rule.must_follow):
            if part:  # its questions about a step need nothing remembered, its variables do
                asked.keys |= {("var", name) for name in names(part.tree) if name in scenario.variables}
                for call in calls(part.tree):
                    if call.function == "count":
                        most = largest_counted(part.tree, call.argument)
                        asked.counts[call.argument] = max(asked.counts.get(call.argument, 0), most)
        if rule.after and rule.must_follow:
            asked.keys.add(("owed", rule.id))


def _ask_for_lines(asked: Asked, scenario: Scenario, *, every: bool, even_still: bool) -> None:
    """What lines ask that change something asked for.

    With `every`, that change anything, since rules may hang on it; with `even_still` those that only tell, too.
    """
    scenes = scenario.scenes.values()
    lines = [line for scene in scenes for line in scene.lines]
    lines += [line for scene in scenes for choice in scene.choices for line in choice.lines]
    changing = [
        line for line in lines if line.when and (even_still or line.marks or line.draws or line.lifts)
    ]
    while True:
        before = len(asked.keys)
        for line in changing:
            touched = {("marked", mark) for mark in line.marks}
            touched |= {("active", name) for name in (*line.draws, *line.lifts)}
            if line.when and (every or touched & asked.keys):
                note(asked, line.when.tree, scenario)
        if len(asked.keys) == before:
            return


def _ask_for_judging(asked: Asked, scenario: Scenario) -> None:
    growth = any(s.ending and s.ending.outcome == "growth" for s in scenario.scenes.values())
    choices = [choice for scene in scenario.scenes.values() for choice in scene.choices]
    if growth:
        asked.keys |= {("crossed", name) for choice in choices for name in choice.crosses}
        if any(part.approach == "harmful" for choice in choices for part in steps_of(choice)):
            asked.keys.add(HARM)
    asked.keys |= {("active", name) for choice in choices for name in (*choice.crosses, *choice.respects)}


def note(asked: Asked, tree: Tree, scenario: Scenario) -> None:
    """Make a condition's questions be remembered."""
    asked.keys |= {("var", name) for name in names(tree) if name in scenario.variables}
    for call in calls(tree):
        if call.function == "count":
            most = largest_counted(tree, call.argument)
            asked.counts[call.argument] = max(asked.counts.get(call.argument, 0), most)
        elif call.function in ("active", "crossed") and not call.argument:
            asked.keys |= {(call.function, name) for name in scenario.boundaries}
        elif call.function in ("visited", "chose", "marked", "active", "crossed"):
            asked.keys.add((call.function, call.argument))
