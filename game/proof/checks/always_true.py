"""A condition of a line, a choice or a reason that is true whenever it is asked.

Why it matters: it says nothing. Either it can go, or it was meant to tell two ways apart that it does not tell apart.

How to mend it: delete the `when`, or mend it. The cases of a `branch` and rules may be true always: a last doubt
there costs nobody anything.

Good:

    title: The Bakery
    start: counter
    variables: {late: {one_of: [yes, no]}}
    scenes:
      counter:
        lines: [{text: The good rolls are gone., when: late == yes}, You take what there is.]
        ending: {title: Breakfast, outcome: mixed}

Bad:

    title: The Bakery
    start: counter
    variables: {late: {one_of: [yes, no]}}
    scenes:
      counter:
        lines: [{text: The good rolls are gone., when: late == yes or late == no}, You take what there is.]
        ending: {title: Breakfast, outcome: mixed}
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts
from game.story.location import steps
from game.story.model import Choice, Condition, Line, Reason, Scene


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    true = facts.sometimes_asked - facts.sometimes_false
    there = {steps(way)[1] for way in true}  # in few scenes
    for scene in facts.scenario.scenes.values():
        if scene.id in there:
            for condition in _conditions(scene):
                if condition.way in true:
                    message = f"'{condition.text}' is true whenever it is asked"
                    yield Finding(condition.way, message, "delete the 'when', or mend it")


def _conditions(scene: Scene) -> Iterator[Condition]:
    yield from _asked(scene.lines)
    yield from _asked(scene.choices)
    for choice in scene.choices:
        yield from _asked(choice.lines)
        yield from _asked(choice.reasons)


def _asked(parts: Iterable[Line | Choice | Reason]) -> list[Condition]:
    return [part.when for part in parts if part.when]


CHECK = Check("always-true", "warning", find)
