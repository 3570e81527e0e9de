"""A condition, or a `what_if`, names a choice that has no such written id.

Why it matters: the condition could never be true, and the line or way behind it would be dead.

How to mend it: write `id:` on the choice that is meant, or mend the name. Ids that are made from a text cannot be
asked for, since they would change with every change of the words.

Good:

    title: The Postcard
    start: desk
    scenes:
      desk:
        lines: [A postcard, still without a word.]
        choices:
          - {text: Pin it over the desk., id: pin, approach: neutral, goto: week}
          - {text: Put it away., approach: neutral, goto: week}
      week:
        lines: [{text: The lighthouse looks at you., when: chose(pin)}]
        ending: {title: A week later, outcome: mixed}

Bad:

    title: The Postcard
    start: desk
    scenes:
      desk:
        lines: [A postcard, still without a word.]
        choices:
          - {text: Pin it over the desk., approach: neutral, goto: week}
          - {text: Put it away., approach: neutral, goto: week}
      week:
        lines: [{text: The lighthouse looks at you., when: chose(pin)}]
        ending: {title: A week later, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("unknown-choice", "error")
