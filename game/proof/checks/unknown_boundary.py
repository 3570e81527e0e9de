"""Something draws, lifts, crosses, respects, repairs or asks for a boundary that is not declared.

Why it matters: what a person asked for has to stand somewhere in their own words, or nothing can be held against it.

How to mend it: mend the name, or write the boundary into `boundaries`, with who asks and what they say.

Good:

    title: Sunday Calls
    start: phone
    cast: {kim: {name: Kim}}
    boundaries: {no-calls: {by: kim, says: Please do not ring me.}}
    scenes:
      phone:
        lines: [{kim: Please do not ring me., draws: no-calls}]
        ending: {title: A quiet Sunday, outcome: growth}

Bad:

    title: Sunday Calls
    start: phone
    cast: {kim: {name: Kim}}
    boundaries: {no-calls: {by: kim, says: Please do not ring me.}}
    scenes:
      phone:
        lines: [{kim: Please do not ring me., draws: no-call}]
        ending: {title: A quiet Sunday, outcome: growth}
"""

from game.proof.checks import Check

CHECK = Check("unknown-boundary", "error")
