"""There is an ending in which they are together, and no growth ending in which they are apart.

Why it matters: being together would be the only good end, and so the prize for playing well. Nobody is a prize, and
growing does not hang on another person's yes.

How to mend it: write an ending with `outcome: growth` in which they stay apart, reached by the same good choices;
let a `one_of` variable, which no choice can set, decide between the two.

Good:

    title: The Bench
    start: bench
    variables: {answer: {one_of: [no, yes]}}
    scenes:
      bench:
        lines: [You asked once. Now you wait.]
        branch:
          - {when: answer == yes, goto: two}
          - {goto: one}
      two: {lines: [A second coffee.], ending: {title: Two coffees, outcome: growth, together: true}}
      one: {lines: [The sun is out.], ending: {title: One coffee, outcome: growth}}

Bad:

    title: The Bench
    start: bench
    variables: {answer: {one_of: [no, yes]}}
    scenes:
      bench:
        lines: [You asked once. Now you wait.]
        branch:
          - {when: answer == yes, goto: two}
          - {goto: one}
      two: {lines: [A second coffee.], ending: {title: Two coffees, outcome: growth, together: true}}
      one: {lines: [The sun is out.], ending: {title: One coffee, outcome: harm}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    ends = [(scene, scene.ending) for scene in facts.scenario.scenes.values() if scene.ending]
    together = [scene for scene, ending in ends if ending.together]
    if together and not any(ending.outcome == "growth" and not ending.together for _, ending in ends):
        message = "they are together in this ending, and no growth ending leaves them apart"
        hint = "write an ending with outcome: growth in which they stay apart"
        yield Finding(((together[0].way, "ending"), "together"), message, hint)


CHECK = Check("reunion-as-prize", "error", find, of_text=True)
