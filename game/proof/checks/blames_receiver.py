"""The player is the one who receives, and a choice of theirs is called harmful.

Why it matters: whoever is followed, written to or pressed did not cause it. How they refuse, answer, forgive or keep
quiet is never the harm in such a story.

How to mend it: call the choice `mixed`, `neutral` or `healthy`, and let its feedback inform. Scenes that are seen by
somebody else (`seen_by`) may show what that person does.

Good:

    title: The Flowers
    role: receiving
    start: step
    scenes:
      step:
        lines: [Flowers again, no card.]
        choices:
          - {text: Take them in., approach: mixed, feedback: It can be read as a yes. It is none., goto: night}
          - {text: Take a photo and bin them., approach: healthy, feedback: Now there is a record., goto: night}
      night: {lines: [You sleep at a friend's.], ending: {title: A sofa, outcome: growth}}

Bad:

    title: The Flowers
    role: receiving
    start: step
    scenes:
      step:
        lines: [Flowers again, no card.]
        choices:
          - {text: Take them in., approach: harmful, feedback: It can be read as a yes., goto: night}
          - {text: Take a photo and bin them., approach: healthy, feedback: Now there is a record., goto: night}
      night: {lines: [You sleep at a friend's.], ending: {title: A sofa, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, acts
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    scenario = facts.scenario
    if scenario.role != "receiving":
        return
    player = scenario.player
    for act in acts(scenario, lambda scene, _: scene.choices):
        own = not act.scene.seen_by or (player is not None and act.scene.seen_by == player.id)
        if own and act.approach == "harmful":
            message = f"the player is the one who receives, and this {act.kind} of theirs is called harmful"
            yield Finding(act.words, message, "call it mixed or neutral, and let the feedback inform")


CHECK = Check("blames-receiver", "error", find, of_text=True)
