"""A limit was met before every path was seen, so some checks are open.

Why it matters: what is open is neither proved nor broken. The warning names the checks, and how far the proof got.

How to mend it: allow more with `--max-states`, or make the story smaller for the proof: fewer values for a variable,
fewer variables that live to the end, fewer ways round in a circle.

Good:

    title: Counting Days
    start: wall
    scenes:
      wall:
        lines: [A calendar without a ring on it.]
        choices:
          - {text: Let the days be days., approach: neutral, goto: day}
          - {text: Take it down., approach: neutral, goto: nail}
      nail: {lines: [The nail stays.], goto: day}
      day: {lines: [It is Tuesday.], ending: {title: Tuesday, outcome: mixed}}

Bad:

    title: Counting Days
    start: wall
    variables:
      days: {start: 0, min: 0, max: 900}
      hope: {start: 0, min: 0, max: 900}
    scenes:
      wall:
        lines: ["Day {days}."]
        choices:
          - {text: One more day., approach: neutral, add: {days: 1}, goto: wall}
          - {text: A little more hope., approach: neutral, add: {hope: 1}, goto: wall}
          - {text: Take it down., when: days > hope, approach: neutral, goto: day}
          - {text: Turn the page., when: hope >= days, approach: neutral, goto: day}
      day: {lines: [It is Tuesday.], ending: {title: Tuesday, outcome: mixed}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import TITLE, Assets, Check, Finding
from game.proof.facts import Facts


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    if not facts.undecided:
        return
    codes = ", ".join(dict.fromkeys(facts.undecided))
    progress = facts.progress.strip().rstrip(".")
    far = f" (the proof got as far as this: {progress})" if progress else ""
    message = f"a limit was met, and these checks are open: {codes}{far}"
    yield Finding(TITLE, message, "allow more with --max-states", key=True)


CHECK = Check("not-proved", "warning", find)
