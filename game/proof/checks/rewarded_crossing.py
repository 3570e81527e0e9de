"""A growth ending is reached with a boundary crossed and never repaired.

Why it matters: the story would say that stepping over what somebody asked for does no harm, so long as the rest goes
well.

How to mend it: lead such ways to another ending with `branch` and `crossed(...)`, or offer a choice on the way that
`repairs` it. The shortest such way is shown.

Good:

    title: The Spare Room
    start: hall
    cast: {jo: {name: Jo}}
    boundaries: {knock: {by: jo, says: Please knock.}}
    scenes:
      hall:
        lines: [{jo: Please knock., draws: knock}]
        choices:
          - {text: Knock., approach: healthy, respects: knock, feedback: A second is enough., goto: night}
          - {text: Walk in., approach: harmful, crosses: knock, feedback: The door hit a chair., goto: night}
      night:
        branch:
          - {when: crossed(knock), goto: cold}
          - {goto: warm}
      warm: {lines: [You talk until late.], ending: {title: Late, outcome: growth}}
      cold: {lines: [The door has a lock now.], ending: {title: A lock, outcome: harm}}

Bad:

    title: The Spare Room
    start: hall
    cast: {jo: {name: Jo}}
    boundaries: {knock: {by: jo, says: Please knock.}}
    scenes:
      hall:
        lines: [{jo: Please knock., draws: knock}]
        choices:
          - {text: Knock., approach: healthy, respects: knock, feedback: A second is enough., goto: warm}
          - {text: Walk in., approach: harmful, crosses: knock, feedback: The door hit a chair., goto: warm}
      warm: {lines: [You talk until late.], ending: {title: Late, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    boundaries = list(facts.scenario.boundaries)
    one = boundaries[0] if len(boundaries) == 1 else "…"
    hint = (
        f"lead elsewhere with branch and when: crossed({one}), or let a choice on the way say repairs: {one}"
    )
    for id, path in facts.rewarded_crossing.items():
        message = f"the growth ending '{id}' can be reached with a crossing that was not repaired"
        yield of_scene(facts.scenario.scenes[id], message, hint, path)


CHECK = Check("rewarded-crossing", "error", find)
