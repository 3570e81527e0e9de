"""A condition that cannot be understood, or that compares what cannot be compared.

Why it matters: whether a line is shown or a choice is offered hangs on it.

How to mend it: compare like with like (`trust >= 3`, `mood == calm`), ask for truth values alone (`told` or
`not told`), write `==` to compare, and put quotes round a value of more than one word. `offered()` belongs to
rules, `took()` to `after` and `must_follow`.

Good:

    title: The Letter
    start: table
    variables: {trust: {start: 2, min: 0, max: 5}}
    scenes:
      table:
        lines: [{text: He reads it aloud., when: trust >= 2}]
        ending: {title: Read, outcome: mixed}

Bad:

    title: The Letter
    start: table
    variables: {trust: {start: 2, min: 0, max: 5}}
    scenes:
      table:
        lines: [{text: He reads it aloud., when: trust}]
        ending: {title: Read, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("bad-condition", "error")
