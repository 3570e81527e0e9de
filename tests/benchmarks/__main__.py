"""`python -m tests.benchmarks [NAME ...]`: measures, prints every ratio, and fails when a goal is missed.

`python -m tests.benchmarks proof --plot FILE` draws instead how the time of a proof grows with its states.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from tests.benchmarks.ratio import Ratio


def main(wanted: list[str]) -> int:
    """Run the benchmarks named (reading, playing …), or all."""
    drawn = None
    if "--plot" in wanted[:-1]:
        at = wanted.index("--plot")
        drawn, wanted = Path(wanted[at + 1]), wanted[:at] + wanted[at + 2 :]
    names = sorted(file.stem.removeprefix("bench_") for file in Path(__file__).parent.glob("bench_*.py"))
    for name in wanted:
        if name not in names:
            print(f"there is no benchmark '{name}', only {', '.join(names)}", file=sys.stderr)
            return 2
    if drawn is not None:
        importlib.import_module("tests.benchmarks.bench_proof").plot(drawn)
        return 0
    missed = 0
    for name in wanted or names:
        print(f"# {name}", flush=True)
        for said in importlib.import_module(f"tests.benchmarks.bench_{name}").run():
            print(said, flush=True)
            missed += isinstance(said, Ratio) and not said.met
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
