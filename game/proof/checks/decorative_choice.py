"""A moment with two choices or more that all lead to one and the same state.

Why it matters: whatever the player does there, the story goes on in the same way and never looks back at it. A
decision that nothing remembers is felt as one.

How to mend it: lead to different scenes, or set, mark or cross something that is asked later; a line with
`when: chose(...)` is often enough. Or make it a line instead of a choice.

Good:

    title: The Plant
    start: sill
    scenes:
      sill:
        lines: [Their fern, half dry.]
        choices:
          - {text: Water it., id: water, approach: neutral, goto: week}
          - {text: Leave it for now., approach: neutral, goto: week}
      week:
        lines: [{text: A new leaf., when: chose(water)}, It is Sunday.]
        ending: {title: Sunday, outcome: mixed}

Bad:

    title: The Plant
    start: sill
    scenes:
      sill:
        lines: [Their fern, half dry.]
        choices:
          - {text: Water it., id: water, approach: neutral, goto: week}
          - {text: Leave it for now., approach: neutral, goto: week}
      week:
        lines: [It is Sunday.]
        ending: {title: Sunday, outcome: mixed}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for id, path in facts.decorative.items():
        message = f"whatever is chosen in the scene '{id}', the story goes on in the same way"
        hint = "let something later remember the choice, or lead to different scenes"
        yield of_scene(facts.scenario.scenes[id], message, hint, path)


CHECK = Check("decorative-choice", "warning", find)
