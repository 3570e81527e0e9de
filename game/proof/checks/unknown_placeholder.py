"""A text holds `{name}`, and neither a variable nor a person in the cast is called that.

Why it matters: the player would read a hole in the sentence.

How to mend it: mend the name. To show a brace, write it twice.

Good:

    title: The Name Tag
    start: desk
    cast: {sol: {name: Sol}}
    scenes:
      desk:
        lines: ["The tag says {sol}."]
        ending: {title: First day, outcome: mixed}

Bad:

    title: The Name Tag
    start: desk
    cast: {sol: {name: Sol}}
    scenes:
      desk:
        lines: ["The tag says {soll}."]
        ending: {title: First day, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("unknown-placeholder", "error")
