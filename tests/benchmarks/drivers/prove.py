"""Proves one scenario and prints one line of JSON: `python prove.py FILE [MOST STATES]`.

The seconds are those of the processor, reading left out; the memory is told to whoever started this.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from game.loader.scenario import load
from game.proof.explore import explore


def main() -> None:
    file, *most = sys.argv[1:]
    scenario = load(file, Path(file).read_bytes()).scenario
    assert scenario is not None
    begin = time.process_time()
    facts = explore(scenario, max_states=int(most[0]) if most else None)
    seconds = time.process_time() - begin
    print(
        json.dumps(
            {
                "seconds": seconds,
                "states": facts.states,
                "reached": len(facts.reached),
                "undecided": list(facts.undecided),
                "progress": facts.progress,
            }
        )
    )


if __name__ == "__main__":
    main()
