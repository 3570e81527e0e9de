"""`second-chances reference`: prints the language, for people as Markdown, for editors as a JSON Schema."""

from __future__ import annotations

import argparse
import json
import sys

from game.cli.output import make_output_safe
from game.loader.reference import reference
from game.loader.schema import schema


def run(arguments: list[str]) -> int:
    """Print the authors' reference; with --schema, what scenes/scenario.schema.json holds."""
    parser = argparse.ArgumentParser(
        prog="second-chances reference", description="Print all that a scenario can say."
    )
    parser.add_argument("--schema", action="store_true", help="print a JSON Schema for editors")
    chosen = parser.parse_args(arguments)
    make_output_safe()
    sys.stdout.write(schema_text() if chosen.schema else reference())
    return 0


def schema_text() -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
