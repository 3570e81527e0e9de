"""A value is of another kind than its key wants: a list for a text, a word for a number, a mapping for a name.

Why it matters: the value cannot be used, and guessing what was meant would tell another story than yours.

How to mend it: write what the message asks for. A sentence that holds a colon and a space needs quotes round it, or
YAML takes it for a key and a value. Truth values are `true` and `false` only.

Good:

    title: The Playlist
    minutes: 5
    start: train
    scenes:
      train:
        lines: ["One song comes round again: theirs."]
        ending: {title: Next stop, outcome: mixed}

Bad:

    title: The Playlist
    minutes: five
    start: train
    scenes:
      train:
        lines: ["One song comes round again: theirs."]
        ending: {title: Next stop, outcome: mixed}
"""

from game.proof.checks import Check

CHECK = Check("wrong-kind", "error")
