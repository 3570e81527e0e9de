"""A point from which no ending can be reached any more, nor even a dead end; a circle without a choice, too.

Why it matters: the story goes round for ever, and a player can do nothing but close it.

How to mend it: open a way out of the circle: a choice that leads on, or a `branch` that counts. The shortest way
into it is shown.

Good:

    title: Checking
    start: phone
    scenes:
      phone:
        lines: [Nothing new.]
        choices:
          - {text: Look again., approach: neutral, goto: phone}
          - {text: Put it down., approach: neutral, goto: window}
      window: {lines: [It has been snowing.], ending: {title: Snow, outcome: growth}}

Bad:

    title: Checking
    start: phone
    scenes:
      phone:
        lines: [Nothing new.]
        choices:
          - {text: Look again., approach: neutral, goto: again}
          - {text: Put it down., approach: neutral, goto: window}
      again:
        lines: [Still nothing.]
        choices:
          - {text: Look once more., approach: neutral, goto: again}
          - {text: Wait a minute first., approach: neutral, goto: again}
      window: {lines: [It has been snowing.], ending: {title: Snow, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for id, path in facts.no_way_out.items():
        message = f"from the scene '{id}' there can be no way to an ending any more"
        yield of_scene(facts.scenario.scenes[id], message, "open a way out of the circle", path)


CHECK = Check("no-way-out", "error", find)
