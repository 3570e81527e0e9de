"""A key that the language does not know.

Why it matters: a typing mistake would otherwise be passed over in silence, and what it should have said with it.

How to mend it: the near key is named where there is one. All keys stand in the authors' guide, and
`second-chances reference` prints them.

Good:

    title: The Last Bus
    start: stop
    scenes:
      stop:
        place: park-autumn
        lines: [The last bus goes at ten.]
        ending: {title: On the way, outcome: mixed}

Bad:

    title: The Last Bus
    start: stop
    scenes:
      stop:
        plcae: park-autumn
        lines: [The last bus goes at ten.]
        ending: {title: On the way, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("unknown-key", "error")
