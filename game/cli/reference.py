"""`second-chances reference`: prints the language, for people as Markdown, for editors as a JSON Schema."""

from __future__ import annotations

import argparse
import json
import sys

from game.cli.output import make_output_safe
from game.loader.reference import reference
from game.loader.schema import schema

FILES = ("scenario", "library", "self_check", "programme")  # what a file can be


def run(arguments: list[str]) -> int:
    """Print the authors' reference; with --schema, what scenes/scenario.schema.json holds, or those beside it."""
    parser = argparse.ArgumentParser(
        prog="second-chances reference", description="Print all that a scenario can say."
    )
    parser.add_argument(
        "--schema",
        nargs="?",
        const=FILES[0],
        choices=FILES,
        metavar="FILE",
        help=f"print a JSON Schema for editors, of a {FILES[0]} or one of: {', '.join(FILES[1:])}",
    )
    chosen = parser.parse_args(arguments)
    make_output_safe()
    sys.stdout.write(schema_text(chosen.schema) if chosen.schema else reference())
    return 0


def schema_text(of: str = "scenario") -> str:
    """The schema of a kind of file as the text of a file."""
    return json.dumps(schema(of), indent=2, ensure_ascii=False) + "\n"
