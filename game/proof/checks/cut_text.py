"""A space and a `#` cut off the rest of a text that has no quotes.

Why it matters: YAML takes what follows for a note to yourself, and the player never reads it.

How to mend it: put quotes round the text. If it was meant as a note, put it on a line of its own.

Good:

    title: Flat 4
    start: door
    scenes:
      door:
        lines: ["The letter is for flat #4, and that is not you any more."]
        ending: {title: Returned, outcome: mixed}

Bad:

    title: Flat 4
    start: door
    scenes:
      door:
        lines:
          - The letter is for flat #4, and that is not you any more.
        ending: {title: Returned, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("cut-text", "warning")
