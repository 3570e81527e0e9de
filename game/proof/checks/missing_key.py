"""A key that is needed is not there.

Why it matters: without it nobody can tell what is shown, what follows, or how an act is meant.

How to mend it: add the key that is named. A choice needs `text`, and `approach` and `goto` on itself or on each of
its reasons; a scene needs one of `choices`, `goto`, `branch` and `ending`; `locked` needs `when`.

Good:

    title: The Umbrella
    start: hall
    scenes:
      hall:
        lines: [Her umbrella still hangs here.]
        choices:
          - {text: Leave it hanging., approach: neutral, goto: street}
      street: {lines: [It does not rain.], ending: {title: Dry, outcome: mixed}}

Bad:

    title: The Umbrella
    start: hall
    scenes:
      hall:
        lines: [Her umbrella still hangs here.]
        choices:
          - {text: Leave it hanging., approach: neutral}
      street: {lines: [It does not rain.], ending: {title: Dry, outcome: mixed}}
"""

from game.proof.checks import Check

CHECK = Check("missing-key", "error")
