"""A `source` that `library.yaml` does not have.

Why it matters: a fact is worth as much as the place it comes from, and nobody can look this one up.

How to mend it: mend the id, or add the source to `library.yaml` with authors, year, title and where to find it.
Without a `library.yaml` beside the story no source is checked.

Good:

    title: Midnight
    start: bed
    scenes:
      bed:
        lines: [It is midnight.]
        choices:
          - text: Look at one more photo.
            approach: harmful
            feedback:
              what: One became forty.
              research: Checking an ex's profile goes with more distress.
              source: marshall-2012
            goto: morning
          - {text: Put the light out., approach: healthy, feedback: It was late enough., goto: morning}
      morning: {lines: [The alarm rings.], ending: {title: Morning, outcome: mixed}}

Bad:

    title: Midnight
    start: bed
    scenes:
      bed:
        lines: [It is midnight.]
        choices:
          - text: Look at one more photo.
            approach: harmful
            feedback:
              what: One became forty.
              research: Checking an ex's profile goes with more distress.
              source: marshal-2012
            goto: morning
          - {text: Put the light out., approach: healthy, feedback: It was late enough., goto: morning}
      morning: {lines: [The alarm rings.], ending: {title: Morning, outcome: mixed}}
"""

from game.proof.checks import Check

CHECK = Check("unknown-source", "error")
