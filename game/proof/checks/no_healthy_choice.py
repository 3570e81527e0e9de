"""A moment that offers a harmful choice and no healthy one.

Why it matters: harm is shown as a choice, and a choice has another side. Where only worse and bad are offered, the
story says that there was nothing to be done.

How to mend it: offer a healthy choice at that moment, too; a choice is healthy if one of its offered reasons is. If
it is there and hidden by `when`, the shortest way to the moment that lacks it is shown.

Good:

    title: The Party
    start: door
    scenes:
      door:
        lines: [They are here, with someone.]
        choices:
          - {text: Spill the punch., approach: harmful, feedback: The whole room looked., goto: night}
          - {text: Say hello and move on., approach: healthy, feedback: Short and kind., goto: night}
      night: {lines: [The bus is late.], ending: {title: Night bus, outcome: mixed}}

Bad:

    title: The Party
    start: door
    scenes:
      door:
        lines: [They are here, with someone.]
        choices:
          - {text: Spill the punch., approach: harmful, feedback: The whole room looked., goto: night}
          - {text: Stare all evening., approach: mixed, feedback: It was a long evening., goto: night}
      night: {lines: [The bus is late.], ending: {title: Night bus, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for id, path in facts.no_healthy.items():
        message = f"the scene '{id}' can offer a harmful choice and no healthy one"
        yield of_scene(facts.scenario.scenes[id], message, "offer a healthy choice, too", path)


CHECK = Check("no-healthy-choice", "error", find)
