"""A key, or an id that has to be unique, is written twice.

Why it matters: only one of the two can count, and the other is lost without a word.

How to mend it: delete one, or give it a name of its own. Ids of choices are unique in the whole story, ids of
reasons in their choice, ids of rules, skills and sources in their list.

Good:

    title: Two Mugs
    start: sink
    scenes:
      sink:
        lines: [Two mugs stand in the sink., You wash one.]
        ending: {title: One mug, outcome: mixed}

Bad:

    title: Two Mugs
    start: sink
    scenes:
      sink:
        lines: [Two mugs stand in the sink.]
        lines: [You wash one.]
        ending: {title: One mug, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("duplicate-key", "error")
