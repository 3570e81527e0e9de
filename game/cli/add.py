"""`second-chances add`: a pack of stories put into the library, after a close look at it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.adapters.disk.packs import Packs, packs_folder
from game.adapters.disk.zips import Refused
from game.cli.output import make_output_safe
from game.cli.proving import problems_of, proved

MOST_TOLD = 20  # reasons; a file made to harm has thousands


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    file = Path(options.file)
    if not file.is_file():
        print(f"second-chances add: there is no file '{file}'", file=sys.stderr)
        return 2
    try:
        manifest, before = Packs(packs_folder()).add(file, _prove)
    except Refused as refused:
        for why in refused.why[:MOST_TOLD]:
            print(why if "\n" in why else f"second-chances add: {why}", file=sys.stderr)
        if (left := len(refused.why) - MOST_TOLD) > 0:
            print(f"second-chances add: and {left} more", file=sys.stderr)
        print(f"second-chances add: '{file}' is not added; all is as it was", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"second-chances add: '{error.filename or file}': {error.strerror or error}", file=sys.stderr)
        return 2
    if before is None:
        print(f"“{manifest.title}” is in your library now, with {_counted(len(manifest.stories))}.")
    else:
        print(
            f"“{manifest.title}”, version {manifest.version}, is in the place of version {before.version}. "
            "What was kept of its stories stays."
        )
    print(f"second-chances remove {manifest.name} takes it out again.")
    return 0


def _counted(n: int) -> str:
    return "1 story" if n == 1 else f"{n} stories"


def _prove(folder: Path) -> None:
    """Raises Refused with the problems of stories that have errors."""
    checked = proved(folder)
    if why := tuple(problems_of(checked, folder)):
        raise Refused(*why)
    if not checked.figures:
        raise Refused("there is no story in it")
    for problem in checked.problems:
        if problem.code == "not-proved":
            print(f"{Path(problem.file).name}: {problem.message}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances add",
        description="Put a pack of stories into your library. Its stories are proved first; a pack with an error, "
        "or one that reaches out of its folder, is not added. A new version takes the place of the old one.",
    )
    parser.add_argument("file", metavar="FILE", help="a pack, as `second-chances pack` makes it")
    return parser
