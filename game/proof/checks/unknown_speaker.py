"""A line is spoken, or a scene is seen, by somebody who is not in the cast.

Why it matters: a face and a name are shown with every speech, and there are none.

How to mend it: mend the cast id, or add the person to `cast`. If it was no speaker at all but a sentence with a
colon, put quotes round the sentence.

Good:

    title: The Recipe
    start: kitchen
    cast: {aunt: {name: Aunt Ruth}}
    scenes:
      kitchen:
        lines: [{aunt: You chop. I listen.}]
        ending: {title: Onions, outcome: growth}

Bad:

    title: The Recipe
    start: kitchen
    cast: {aunt: {name: Aunt Ruth}}
    scenes:
      kitchen:
        lines: [{ant: You chop. I listen.}]
        ending: {title: Onions, outcome: growth}
"""

from game.proof.checks import Check

CHECK = Check("unknown-speaker", "error")
