"""A variable that nothing reads.

Why it matters: the story keeps count of something and never looks at it. Either a condition is missing that was
meant to ask for it, or it can go.

How to mend it: ask for it in a `when`, a `branch` or a rule, show it as `{name}` in a text, or delete it.

Good:

    title: The Gym
    start: bag
    variables: {calm: {start: 0, min: 0, max: 2}}
    scenes:
      bag:
        lines: [The bag swings.]
        choices:
          - {text: Breathe first., approach: neutral, add: {calm: 2}, goto: bus}
          - {text: Hit it hard., approach: neutral, goto: bus}
      bus:
        lines: [{text: You hold the door for somebody., when: calm == 2}]
        ending: {title: The bus, outcome: growth}

Bad:

    title: The Gym
    start: bag
    variables: {calm: {start: 0, min: 0, max: 2}}
    scenes:
      bag:
        lines: [The bag swings.]
        choices:
          - {text: Breathe first., approach: neutral, add: {calm: 2}, goto: bus}
          - {text: Hit it hard., approach: neutral, goto: bus}
      bus:
        lines: [You hold the door for somebody.]
        ending: {title: The bus, outcome: growth}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts
from game.story.condition import Arithmetic, Both, Compare, Name, Not, Tree
from game.story.model import Condition, Scenario
from game.story.words import texts

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    scenario = facts.scenario
    asked = _asked(scenario) if scenario.variables else set()
    left = [variable for variable in scenario.variables.values() if variable.name not in asked]
    shown = _shown(scenario) if left else set()
    for variable in left:
        if variable.name not in shown:
            message = f"nothing reads the variable '{variable.name}'"
            yield Finding(variable.way, message, "ask for it in a condition, or delete it", key=True)


def _asked(scenario: Scenario) -> set[str]:
    trees = {
        id(condition.tree): condition.tree for condition in _conditions(scenario)
    }  # one for each wording
    return {name for tree in trees.values() for name in _names(tree)}


def _shown(scenario: Scenario) -> set[str]:
    said = [*texts(scenario), *(boundary.says for boundary in scenario.boundaries.values())]
    return {match[1] for text in said if "{" in text for match in _PLACEHOLDER.finditer(text) if match[1]}


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    asked: list[Condition | None] = []
    for rule in scenario.rules:
        asked += [rule.never, rule.after, rule.must_follow]
    for scene in scenario.scenes.values():
        if scene.branch:
            asked += [case.when for case in scene.branch]
        asked += [line.when for line in scene.lines if line.when]
        for choice in scene.choices:
            if choice.when:
                asked.append(choice.when)
            asked += [line.when for line in choice.lines] if choice.lines else ()
            asked += [reason.when for reason in choice.reasons] if choice.reasons else ()
    return (condition for condition in asked if condition)


def _names(tree: Tree) -> Iterator[str]:
    match tree:
        case Name(value):
            yield value
        case Not(of):
            yield from _names(of)
        case Both(_, parts):
            for part in parts:
                yield from _names(part)
        case Compare(first, rest):
            for side in (first, *(side for _, side in rest)):
                yield from _names(side)
        case Arithmetic(_, left, right):
            yield from _names(left)
            yield from _names(right)


CHECK = Check("unused-variable", "warning", find, of_text=True)
