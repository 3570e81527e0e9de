"""A choice or a reason that no path is ever offered.

Why it matters: its `when` can never be true where it is asked, so it is not there for any player; one who would have
wanted it has to take something else. A locked choice that never opens counts, too.

How to mend it: mend the condition, or what should make it true before; or delete the choice.

Good:

    title: The Apology
    start: bench
    variables: {heard: false}
    scenes:
      bench:
        lines: [He has said his part.]
        choices:
          - {text: Listen to the end., approach: neutral, set: {heard: true}, goto: silence}
          - {text: Tie both shoes., approach: neutral, goto: silence}
      silence:
        lines: [A pigeon walks by.]
        choices:
          - {text: Say what you heard., when: heard, approach: neutral, goto: home}
          - {text: Say goodbye., approach: neutral, goto: home}
      home: {lines: [It is on the table now.], ending: {title: Said, outcome: mixed}}

Bad:

    title: The Apology
    start: bench
    variables: {heard: false}
    scenes:
      bench:
        lines: [He has said his part.]
        choices:
          - {text: Listen to the end., approach: neutral, goto: silence}
          - {text: Tie both shoes., approach: neutral, goto: silence}
      silence:
        lines: [A pigeon walks by.]
        choices:
          - {text: Say what you heard., when: heard, approach: neutral, goto: home}
          - {text: Say goodbye., approach: neutral, goto: home}
      home: {lines: [It is on the table now.], ending: {title: Said, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, acts
from game.proof.facts import Facts
from game.story.model import Choice, Scene

HINT = "its 'when' is never true here: mend it, or what should make it true"


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    """Of a choice whose reasons are all never offered only the choice is told: there is one thing to mend."""

    offered_as_it_is = {choice for _, choice, reason in facts.offered if not reason}

    def wanted(scene: Scene, choice: Choice) -> bool:
        return choice.id not in offered_as_it_is and scene.id in facts.reached

    missed = [act for act in acts(facts.scenario, wanted) if act.taken not in facts.offered]
    offered = {(scene, choice) for scene, choice, _ in facts.offered} if missed else set()
    told: set[str] = set()
    for act in missed:
        choice = act.choice
        if choice.id in told:
            continue
        if (act.scene.id, choice.id) in offered:
            yield Finding(act.words, f"no path ever offers the reason '{act.taken[2]}'", HINT)
        else:
            told.add(choice.id)
            yield Finding((choice.way, "text"), f"no path ever offers the choice '{choice.id}'", HINT)


CHECK = Check("never-offered", "error", find)
