"""`second-chances xapi push FILE`: statements of a session, sent to a school's own store. Nothing goes by itself."""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from game.cli.output import make_output_safe
from game.workshop.xapi import VERSION

TOGETHER = 50  # statements in one request
PATIENCE = 30.0  # seconds
USER, PASSWORD = "SECOND_CHANCES_XAPI_USER", "SECOND_CHANCES_XAPI_PASSWORD"


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    if urlsplit(options.to).scheme not in ("http", "https"):
        print(
            f"second-chances: '{options.to}' is no address that begins with https:// or http://",
            file=sys.stderr,
        )
        return 2
    try:
        statements = _read(Path(options.file))
    except (OSError, ValueError) as error:
        print(f"second-chances: '{options.file}' cannot be read: {error}", file=sys.stderr)
        return 2
    sent = 0
    for begin in range(0, len(statements), TOGETHER):
        part = statements[begin : begin + TOGETHER]
        wrong = _send(options.to, part)
        if wrong:
            print(
                f"second-chances: {sent} of {len(statements)} statements were taken, then: {wrong}",
                file=sys.stderr,
            )
            print("Nothing is taken twice: send the whole file again when it is mended.", file=sys.stderr)
            return 1
        sent += len(part)
    print(f"{sent} statements were taken.")
    return 0


def _read(path: Path) -> list[dict[str, Any]]:
    """The statements of a file, a line each. Raises OSError, and ValueError for a line that is none."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            each = json.loads(line)
        except ValueError:
            raise ValueError(f"line {number} is no statement") from None
        if not isinstance(each, dict) or "id" not in each:
            raise ValueError(f"line {number} is no statement")
        found.append(each)
    return found


def _send(to: str, statements: list[dict[str, Any]]) -> str:
    """Send some; what went wrong. A store takes a statement that it has already as the same one, by its id."""
    request = urllib.request.Request(
        f"{to.rstrip('/')}/statements",
        json.dumps(statements).encode(),
        {"Content-Type": "application/json", "X-Experience-API-Version": VERSION},
        method="POST",
    )
    user = os.environ.get(USER)
    if user is not None:
        pair = f"{user}:{os.environ.get(PASSWORD, '')}".encode()
        request.add_header("Authorization", "Basic " + base64.b64encode(pair).decode())
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE):
            return ""
    except urllib.error.HTTPError as error:
        told = error.read(300).decode("utf-8", "replace").strip()
        return f"the store says {error.code}: {told or error.reason}"
    except OSError as error:
        return f"the store cannot be reached ({getattr(error, 'reason', error)})"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances xapi",
        description="Send the statements of a session to a store of your own.",
        epilog=f"A name and a password are taken from {USER} and {PASSWORD}.",
    )
    parser.add_argument("what", choices=["push"], help="push: send a file")
    parser.add_argument("file", metavar="FILE", help="what `host --xapi FILE` has written")
    parser.add_argument(
        "--to", required=True, metavar="URL", help="the store's address, as https://lrs.example/xapi"
    )
    return parser
