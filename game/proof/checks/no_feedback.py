"""A choice or a reason that is not neutral, without feedback.

Why it matters: a player learns most from hearing why. A choice that counts as healthy, mixed or harmful and says
nothing about it is a mark without a reason.

How to mend it: write `feedback`: what happened, and best their side of it, too. Feedback on a choice holds for its
reasons that have none. Or call the choice `neutral`, if there is nothing to learn from it.

Good:

    title: The Borrowed Bike
    start: yard
    scenes:
      yard:
        lines: [Their bike leans on your wall.]
        choices:
          - text: Ask a friend to bring it back.
            approach: healthy
            feedback: It got home, and nobody had to meet.
            goto: evening
          - {text: Water the roses., approach: neutral, goto: evening}
      evening: {lines: [The wall is a wall.], ending: {title: A wall, outcome: growth}}

Bad:

    title: The Borrowed Bike
    start: yard
    scenes:
      yard:
        lines: [Their bike leans on your wall.]
        choices:
          - text: Ask a friend to bring it back.
            approach: healthy
            goto: evening
          - {text: Water the roses., approach: neutral, goto: evening}
      evening: {lines: [The wall is a wall.], ending: {title: A wall, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, acts
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for act in acts(facts.scenario, lambda _, choice: choice.reasons or choice.feedback is None):
        if act.approach != "neutral" and act.feedback is None:
            message = f"this {act.kind} is {act.approach} and has no feedback"
            yield Finding(act.words, message, "say what happened, and what it was like for the other")


CHECK = Check("no-feedback", "error", find, of_text=True)
