"""Plays a compiled ink story in bink and prints one line of JSON: `python play_bink.py COMPILED.json CHOICES`.

bink lives in a venv of its own; nothing of the game needs it.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path

FOUR_BYTES = 0xFFFFFFFF


def main() -> None:
    story = importlib.import_module("bink.story").Story(Path(sys.argv[1]).read_text(encoding="utf-8-sig"))
    story.continue_maximally()
    wanted, done, letters, checksum, x = int(sys.argv[2]), 0, 0, 0, 12345
    begin = time.perf_counter()
    while done < wanted:
        count = len(story.choices)
        if not count:
            story.reset_state()
            story.continue_maximally()
            continue
        x ^= (x << 13) & FOUR_BYTES
        x ^= x >> 17
        x ^= (x << 5) & FOUR_BYTES
        taken = x % count
        checksum = (checksum * 33 + count * 4 + taken) & FOUR_BYTES
        story.choose_choice_index(taken)
        letters += len(story.continue_maximally())
        done += 1
    seconds = time.perf_counter() - begin
    print(json.dumps({"choices": done, "checksum": checksum, "letters": letters, "seconds": seconds}))


if __name__ == "__main__":
    main()
