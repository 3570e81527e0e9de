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
from game.story.model import Choice, Condition, Line, Reason, Scenario


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for condition in _conditions(facts.scenario):
        if condition.way in facts.sometimes_asked and condition.way not in facts.sometimes_false:
            message = f"'{condition.text}' is true whenever it is asked"
            yield Finding(condition.way, message, "delete the 'when', or mend it")


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    for scene in scenario.scenes.values():
        yield from _asked(scene.lines)
        yield from _asked(scene.choices)
        for choice in scene.choices:
            if choice.lines:
                yield from _asked(choice.lines)
            if choice.reasons:
                yield from _asked(choice.reasons)


def _asked(parts: Iterable[Line | Choice | Reason]) -> list[Condition]:
    return [part.when for part in parts if part.when]


CHECK = Check("always-true", "warning", find)
