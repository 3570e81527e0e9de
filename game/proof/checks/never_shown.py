"""A line that no path shows.

Why it matters: its `when` is never true where it is asked, so nobody reads it.

How to mend it: mend the condition, or what should make it true before; or delete the line.

Good:

    title: The Concert
    start: queue
    scenes:
      queue:
        lines: [Somebody laughs like them.]
        choices:
          - {text: Turn round., id: turn, approach: neutral, goto: hall}
          - {text: Read the poster., id: read, approach: neutral, goto: hall}
      hall:
        lines: [{text: It was a stranger., when: chose(turn)}, The first song is a loud one.]
        ending: {title: Loud, outcome: mixed}

Bad:

    title: The Concert
    start: queue
    scenes:
      queue:
        lines: [Somebody laughs like them.]
        choices:
          - {text: Turn round., id: turn, approach: neutral, goto: hall}
          - {text: Read the poster., id: read, approach: neutral, goto: hall}
      hall:
        lines: [{text: You did both., when: chose(turn) and chose(read)}, The first song is a loud one.]
        ending: {title: Loud, outcome: mixed}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts
from game.story.model import Line


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    """Lines of unreachable scenes, and of choices never offered, are left out: those are told themselves."""
    offered: set[str] | None = None  # choices; few have lines of their own
    for scene in facts.scenario.scenes.values():
        if scene.id not in facts.reached:
            continue
        yield from _hidden(scene.lines, facts)
        for choice in scene.choices:
            if choice.lines:
                offered = offered or {choice for _, choice, _ in facts.offered}
                yield from _hidden(choice.lines, facts) if choice.id in offered else ()


def _hidden(lines: tuple[Line, ...], facts: Facts) -> list[Finding]:
    """One without a condition is shown where it stands."""
    said, hint = "no path shows this line", "its 'when' is never true here"
    return [Finding(line.way, said, hint) for line in lines if line.when and line.way not in facts.shown]


CHECK = Check("never-shown", "warning", find)
