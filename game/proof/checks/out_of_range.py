"""A value that its variable cannot have, or a fate that is set.

Why it matters: every path can be proved because every variable has few values, all of them known. And a `one_of`
variable stands for the other person's own reasons: nothing the player does may change it.

How to mend it: stay between `min` and `max`, use one of `values`, or widen the variable. Let a fate be read only.

Good:

    title: The Match
    start: pitch
    variables: {nerve: {start: 1, min: 0, max: 3}}
    scenes:
      pitch:
        lines: [They stand at the other goal.]
        choices:
          - {text: Breathe out., approach: neutral, set: {nerve: 3}, goto: whistle}
          - {text: Tie a shoe., approach: neutral, goto: whistle}
      whistle:
        lines: [{text: You wave first., when: nerve == 3}]
        ending: {title: Kick-off, outcome: mixed}

Bad:

    title: The Match
    start: pitch
    variables: {nerve: {start: 1, min: 0, max: 3}}
    scenes:
      pitch:
        lines: [They stand at the other goal.]
        choices:
          - {text: Breathe out., approach: neutral, set: {nerve: 4}, goto: whistle}
          - {text: Tie a shoe., approach: neutral, goto: whistle}
      whistle:
        lines: [{text: You wave first., when: nerve == 3}]
        ending: {title: Kick-off, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("out-of-range", "error")
