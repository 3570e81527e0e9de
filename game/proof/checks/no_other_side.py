"""No feedback in the story shows their side.

Why it matters: what an act is like for the other person is what the one who acts sees least. It is the heart of what
these stories can show.

How to mend it: write `their_side` into the feedback of a choice or a reason; once in a story at the least.

Good:

    title: The Mixtape
    start: desk
    scenes:
      desk:
        lines: [Side A is done.]
        choices:
          - text: Keep it for yourself.
            approach: healthy
            feedback: {what: It is a good tape., their_side: Ren made soup and thought of nothing.}
            goto: tape
          - {text: Wind it back., approach: neutral, goto: tape}
      tape: {lines: [Click.], ending: {title: Side B, outcome: growth}}

Bad:

    title: The Mixtape
    start: desk
    scenes:
      desk:
        lines: [Side A is done.]
        choices:
          - text: Keep it for yourself.
            approach: healthy
            feedback: {what: It is a good tape.}
            goto: tape
          - {text: Wind it back., approach: neutral, goto: tape}
      tape: {lines: [Click.], ending: {title: Side B, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import TITLE, Assets, Check, Finding, feedbacks
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    if not any(feedback.their_side for _, feedback in feedbacks(facts.scenario)):
        message = "no feedback in this story shows their side"
        yield Finding(TITLE, message, "write their_side where a choice is felt by somebody else", key=True)


CHECK = Check("no-other-side", "warning", find, of_text=True)
