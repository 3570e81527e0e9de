"""`second-chances remove`: a pack taken out of the library."""

from __future__ import annotations

import argparse
import sys

from game.adapters.disk.packs import Packs, packs_folder
from game.cli.output import make_output_safe
from game.story.problem import did_you_mean


def run(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "second-chances remove",
        description="Take a pack of stories out of your library. What was kept of its stories stays, for the day when "
        "it is added again.",
    )
    parser.add_argument("name", metavar="NAME", help="as `second-chances packs` lists it")
    name = parser.parse_args(arguments).name
    make_output_safe()
    packs = Packs(packs_folder())
    try:
        removed = packs.remove(name)
    except OSError as error:
        print(
            f"second-chances remove: '{error.filename or name}': {error.strerror or error}", file=sys.stderr
        )
        return 2
    if removed is None:
        hint = did_you_mean(name, [pack.manifest.name for pack in packs.installed()])
        print(f"second-chances remove: no pack is called '{name}'", file=sys.stderr)
        print(hint or "second-chances packs lists those that were added.", file=sys.stderr)
        return 2
    print(f"“{removed.title}” is not in your library any more. What was kept of its stories stays.")
    return 0
