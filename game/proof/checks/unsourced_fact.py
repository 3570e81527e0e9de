"""Feedback tells a finding of research and does not say where it is from.

Why it matters: a fact without a source is an opinion that has dressed up. A player, a teacher or a parent must be
able to look it up.

How to mend it: add `source` with an id from `library.yaml`, or leave the fact out.

Good:

    title: The Timeline
    start: sofa
    scenes:
      sofa:
        lines: [Three new photos.]
        choices:
          - text: Scroll back to spring.
            approach: mixed
            feedback:
              what: Spring is still there.
              research: Looking at an ex's profile goes with more longing.
              source: marshall-2012
            goto: night
          - {text: Ring your sister., approach: healthy, feedback: She was up anyway., goto: night}
      night: {lines: [Two hours, gone.], ending: {title: Night, outcome: mixed}}

Bad:

    title: The Timeline
    start: sofa
    scenes:
      sofa:
        lines: [Three new photos.]
        choices:
          - text: Scroll back to spring.
            approach: mixed
            feedback:
              what: Spring is still there.
              research: Looking at an ex's profile goes with more longing.
            goto: night
          - {text: Ring your sister., approach: healthy, feedback: She was up anyway., goto: night}
      night: {lines: [Two hours, gone.], ending: {title: Night, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, feedbacks
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for way, feedback in feedbacks(facts.scenario):
        if feedback.research and not feedback.source:
            message = "research is told here, and no source for it"
            yield Finding(
                ((way, "feedback"), "research"), message, "add source, with an id from library.yaml", key=True
            )


CHECK = Check("unsourced-fact", "error", find, of_text=True)
