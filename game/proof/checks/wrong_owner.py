"""A boundary is drawn or lifted by somebody whose it is not.

Why it matters: only the one who asked for something can ask for it, and only that person can take it back. A story
in which others do it teaches the opposite.

How to mend it: let the person in the boundary's `by` say the line. On a choice, that person has to be the player, or
the one through whom the scene is seen.

Good:

    title: The Band
    start: cellar
    cast: {lou: {name: Lou}, max: {name: Max}}
    boundaries: {no-talk: {by: lou, says: Not during practice.}}
    scenes:
      cellar:
        lines: [{lou: Not during practice., draws: no-talk}, {max: You heard it.}]
        ending: {title: Practice, outcome: growth}

Bad:

    title: The Band
    start: cellar
    cast: {lou: {name: Lou}, max: {name: Max}}
    boundaries: {no-talk: {by: lou, says: Not during practice.}}
    scenes:
      cellar:
        lines: [{lou: Not during practice.}, {max: You heard it., draws: no-talk}]
        ending: {title: Practice, outcome: growth}
"""

from game.proof.checks import Check

CHECK = Check("wrong-owner", "error")
