"""A choice crosses a boundary, and it, or one of its reasons, is not harmful.

Why it matters: somebody asked for something, and the choice goes over it. A good reason does not change what that is
like for the one who asked.

How to mend it: call it `harmful`, with each of its reasons; or, if it does not go over the boundary after all, take
`crosses` away.

Good:

    title: The Spare Towel
    start: gym
    cast: {bo: {name: Bo}}
    boundaries: {not-here: {by: bo, says: Please train somewhere else.}}
    scenes:
      gym:
        lines: [{bo: Please train somewhere else., draws: not-here}]
        choices:
          - {text: Come every Monday., approach: harmful, crosses: not-here, feedback: Bo left early., goto: home}
          - {text: Find another gym., approach: healthy, respects: not-here, feedback: It was nearer., goto: home}
      home: {lines: [Your arms ache.], ending: {title: Monday, outcome: mixed}}

Bad:

    title: The Spare Towel
    start: gym
    cast: {bo: {name: Bo}}
    boundaries: {not-here: {by: bo, says: Please train somewhere else.}}
    scenes:
      gym:
        lines: [{bo: Please train somewhere else., draws: not-here}]
        choices:
          - {text: Come every Monday., approach: mixed, crosses: not-here, feedback: Bo left early., goto: home}
          - {text: Find another gym., approach: healthy, respects: not-here, feedback: It was nearer., goto: home}
      home: {lines: [Your arms ache.], ending: {title: Monday, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, acts
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for act in acts(facts.scenario, lambda _, choice: choice.crosses):
        if act.approach != "harmful":
            crossed = " and ".join(f"'{name}'" for name in act.choice.crosses)
            message = f"this {act.kind} is {act.approach}, and the choice crosses {crossed}"
            yield Finding(act.words, message, "crossing a boundary is harmful, whatever the reason")


CHECK = Check("crossing-not-harmful", "error", find, of_text=True)
