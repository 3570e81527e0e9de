"""What of a story has to be remembered, for each purpose a machine is made for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from game.proof.trees import calls, largest_counted, names
from game.story.condition import Both, Call, Tree
from game.story.model import Choice, Line, Reason, Scenario

Key = tuple[str, str]  # what a variable stands for: ("var", name), ("visited", scene), ("owed", rule) …
HARM = ("harm", "")  # 0: nothing that teaches was taken; 1: only harmful choices; 2: others too
Purpose = Literal["states", "judging", "control", "everything"]


def conditions(scenario: Scenario) -> Iterator[Tree]:
    """Every condition of the story itself."""
    yield from deciding(scenario)
    yield from (line.when.tree for line in asking_lines(scenario) if line.when)


def asking_lines(scenario: Scenario) -> Iterator[Line]:
    """The lines that have a condition, those of choices too."""
    for scene in scenario.scenes.values():
        for line in scene.lines:
            if line.when:
                yield line
        for choice in scene.choices:
            for line in choice.lines:
                if line.when:
                    yield line


def deciding(scenario: Scenario) -> Iterator[Tree]:
    """The conditions that decide where a story goes: of branches, choices and reasons."""
    for scene in scenario.scenes.values():
        for case in scene.branch:
            if case.when:
                yield case.when.tree
        for choice in scene.choices:
            if choice.when:
                yield choice.when.tree
            for reason in choice.reasons:
                if reason.when:
                    yield reason.when.tree


def steps_of(choice: Choice) -> tuple[Choice | Reason, ...]:
    """A choice and its reasons."""
    return (choice, *choice.reasons)


@dataclass(slots=True)
class Asked:
    keys: set[Key] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)  # how far each approach must be counted


def asked_for(scenario: Scenario, purpose: Purpose) -> Asked:
    """The variables and facts that have to be remembered for a purpose."""
    asked = Asked()
    trees = conditions(scenario) if purpose in ("states", "everything") else deciding(scenario)
    for tree in {id(tree): tree for tree in trees}.values():  # conditions of one wording are one
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


def needs(scenario: Scenario, asked: Asked, purpose: Purpose) -> object:
    """What a machine is made of for a purpose: machines for which this is the same are the same."""
    choices = (choice for scene in scenario.scenes.values() for choice in scene.choices)
    judged = purpose in ("judging", "everything") and (
        any(scene.ending and scene.ending.outcome == "growth" for scene in scenario.scenes.values())
        or any(choice.crosses or choice.respects for choice in choices)
    )
    ruled = purpose != "control" and any(rule.never for rule in scenario.rules)
    return frozenset(asked.keys), tuple(sorted(asked.counts.items())), judged, ruled


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
    changing = [
        line for line in asking_lines(scenario) if even_still or line.marks or line.draws or line.lifts
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
