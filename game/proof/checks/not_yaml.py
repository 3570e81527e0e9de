"""The file is not YAML, or it is YAML that a story may not use.

Why it matters: nothing in the file can be read before this is mended, so no other problem of it is reported.

How to mend it: look at the line that is named, and at the one above it. Most often a bracket or a quote was not
closed, a line stands too far left or right, or a text begins with a sign that YAML keeps for itself: put quotes
round such a text. Save the file as UTF-8, with one story in it. Tags (`!name`) and the merge key `<<` are not
allowed, aliases may not grow beyond 10,000 values, nothing is nested deeper than 100, and no file is larger
than 32 MiB.

Good:

    title: The Spare Key
    start: door
    scenes:
      door:
        lines: ["[their name] is still on the bell, the lamp is off."]
        ending: {title: Not today, outcome: mixed}

Bad:

    title: The Spare Key
    start: door
    scenes:
      door:
        lines: [their name is still on the bell, the lamp is off.
        ending: {title: Not today, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("not-yaml", "error")
