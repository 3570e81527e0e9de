"""A growth ending is reached although every choice taken that teaches was harmful, and there was one at least.

Why it matters: nobody grew on that way. An ending that says so takes back all that the feedback said before.

How to mend it: let the growth ending ask for something (`count(healthy) >= 1`, a mark, a choice), and give such ways
an ending of their own. The shortest such way is shown.

Good:

    title: The Group Chat
    start: chat
    scenes:
      chat:
        lines: [Nine people are typing.]
        choices:
          - {text: Post the screenshot., approach: harmful, feedback: Nine people saved it., goto: noise}
          - {text: Leave the chat., approach: healthy, feedback: The room is yours again., goto: quiet}
      noise: {lines: [Your phone is hot.], ending: {title: Noise, outcome: harm}}
      quiet: {lines: [You hear the fridge.], ending: {title: The fridge, outcome: growth}}

Bad:

    title: The Group Chat
    start: chat
    scenes:
      chat:
        lines: [Nine people are typing.]
        choices:
          - {text: Post the screenshot., approach: harmful, feedback: Nine people saved it., goto: quiet}
          - {text: Leave the chat., approach: healthy, feedback: The room is yours again., goto: quiet}
      quiet: {lines: [You hear the fridge.], ending: {title: The fridge, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for id, path in facts.rewarded_harm.items():
        message = f"the growth ending '{id}' can be reached with harmful choices alone"
        hint = "give such ways an ending of their own, with branch"
        yield of_scene(facts.scenario.scenes[id], message, hint, path)


CHECK = Check("rewarded-harm", "error", find)
