"""`second-chances explain`: the page of a check, or the list of all of them."""

from __future__ import annotations

import argparse
import sys

from game.cli.output import make_output_safe
from game.proof.checks import Check
from game.proof.checks.every import CHECKS, near_code, page


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    if options.code is None:
        print("\n".join(_line(check) for check in CHECKS))
        print("\nsecond-chances explain CODE says more about one of them.")
        return 0
    code = options.code.strip("[]")
    for check in CHECKS:
        if check.code == code:
            print(f"{check.code} ({check.severity})\n\n{page(code).strip()}")
            return 0
    print(f"second-chances explain: no check is called '{code}'\n{near_code(code)}", file=sys.stderr)
    return 2


def _line(check: Check) -> str:
    """A code, its severity, and the sentence that its page begins with."""
    first = page(check.code).strip().partition("\n\n")[0].replace("\n", " ")
    return f"{check.code:<21} {check.severity:<8} {first}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances explain", description="Say what a check finds, why it matters and how to mend it."
    )
    parser.add_argument("code", nargs="?", metavar="CODE", help="as it stands in [brackets] behind a problem")
    return parser
