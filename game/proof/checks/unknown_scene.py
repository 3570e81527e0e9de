"""Something leads to a scene, or asks for one, that is not in the file.

Why it matters: a player who comes that way would stand in front of nothing.

How to mend it: mend the name (the near one is given), or write the scene.

Good:

    title: The Stairs
    start: landing
    scenes:
      landing: {lines: [You hear their door.], goto: street}
      street: {lines: [The air is cold and clean.], ending: {title: Outside, outcome: mixed}}

Bad:

    title: The Stairs
    start: landing
    scenes:
      landing: {lines: [You hear their door.], goto: stret}
      street: {lines: [The air is cold and clean.], ending: {title: Outside, outcome: mixed}}
"""

from game.proof.checks import Check

CHECK = Check("unknown-scene", "error")
