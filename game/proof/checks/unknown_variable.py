"""A condition, `set` or `add` names a variable that is not declared.

Why it matters: the story would remember nothing under that name.

How to mend it: mend the name, or declare it in `variables`. A bare word is a value only beside `==` or `!=` and a
variable of words; everywhere else it names a variable.

Good:

    title: The Dog
    start: park
    variables: {asked: false}
    scenes:
      park:
        lines: [Their dog runs to you first.]
        choices:
          - {text: Ask whether it is all right., approach: neutral, set: {asked: true}, goto: bench}
          - {text: Just hold out a hand., approach: neutral, goto: bench}
      bench:
        lines: [{text: A nod. The dog sits on your foot., when: asked}]
        ending: {title: A short visit, outcome: mixed}

Bad:

    title: The Dog
    start: park
    variables: {asked: false}
    scenes:
      park:
        lines: [Their dog runs to you first.]
        choices:
          - {text: Ask whether it is all right., approach: neutral, set: {askd: true}, goto: bench}
          - {text: Just hold out a hand., approach: neutral, goto: bench}
      bench:
        lines: [{text: A nod. The dog sits on your foot., when: asked}]
        ending: {title: A short visit, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("unknown-variable", "error")
