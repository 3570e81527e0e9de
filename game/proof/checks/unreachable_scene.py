"""A scene that no path reaches.

Why it matters: somebody wrote it, translated it and will keep mending it, and nobody can ever read it. Mostly a
`goto` was meant to lead there, or a condition can never be true.

How to mend it: lead to it, or delete it.

Good:

    title: Two Ways Home
    start: station
    scenes:
      station:
        lines: [Left is their street.]
        choices:
          - {text: Go right., approach: neutral, goto: bridge}
          - {text: Go left after all., approach: neutral, goto: corner}
      bridge: {lines: [The long way has a river in it.], ending: {title: The river, outcome: growth}}
      corner: {lines: [Their light is on.], ending: {title: The corner, outcome: mixed}}

Bad:

    title: Two Ways Home
    start: station
    scenes:
      station:
        lines: [Left is their street.]
        choices:
          - {text: Go right., approach: neutral, goto: bridge}
          - {text: Go left after all., approach: neutral, goto: bridge}
      bridge: {lines: [The long way has a river in it.], ending: {title: The river, outcome: growth}}
      corner: {lines: [Their light is on.], ending: {title: The corner, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for scene in facts.scenario.scenes.values():
        if scene.id not in facts.reached:
            hint = "lead to it with goto, or delete it"
            yield of_scene(scene, f"no path reaches the scene '{scene.id}'", hint)


CHECK = Check("unreachable-scene", "error", find)
