"""A moment at which nothing is offered: the story stops without an ending.

Why it matters: the player sits there with nothing to press. It happens when every choice of a scene has a `when`
(or is used up by `once`), and on some way none of them is true.

How to mend it: give the scene one choice without `when`, or lead the way elsewhere with `branch`. The shortest way
to such a moment is shown.

Good:

    title: The Ticket
    start: desk
    scenes:
      desk:
        lines: [Two tickets for Friday.]
        choices:
          - {text: Give one to Ada., id: give, approach: neutral, goto: friday}
          - {text: Keep both., approach: neutral, goto: friday}
      friday:
        lines: [The hall is full.]
        choices:
          - {text: Wave to Ada., when: chose(give), approach: neutral, goto: music}
          - {text: Find your seat., approach: neutral, goto: music}
      music: {lines: [The lights go down.], ending: {title: Music, outcome: growth}}

Bad:

    title: The Ticket
    start: desk
    scenes:
      desk:
        lines: [Two tickets for Friday.]
        choices:
          - {text: Give one to Ada., id: give, approach: neutral, goto: friday}
          - {text: Keep both., approach: neutral, goto: friday}
      friday:
        lines: [The hall is full.]
        choices:
          - {text: Wave to Ada., when: chose(give), approach: neutral, goto: music}
          - {text: Smile at Ada., when: chose(give), approach: neutral, goto: music}
      music: {lines: [The lights go down.], ending: {title: Music, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, of_scene
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    for id, path in facts.dead_ends.items():
        message = f"on some way nothing is offered in the scene '{id}', and the story stops"
        yield of_scene(facts.scenario.scenes[id], message, "give it one choice without 'when'", path)


CHECK = Check("dead-end", "error", find)
