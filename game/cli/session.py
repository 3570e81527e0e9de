"""`second-chances session inspect`: all that is kept of rooms on this computer; `forget` deletes it."""

from __future__ import annotations

import argparse
import json
import sqlite3
from pathlib import Path

from game.adapters.disk.folders import data_folder
from game.cli.output import make_output_safe


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    rooms = data_folder() / "rooms"
    ledgers = sorted(rooms.glob("*/ledger.sqlite")) if rooms.is_dir() else []
    if not ledgers:
        print("Nothing of any room is kept on this computer.")
        print(f"It would lie in {rooms}.")
        return 0
    if options.what == "forget":
        return _forget(ledgers)
    for ledger in ledgers:
        print(f"{ledger.parent}")
        for line in told(ledger):
            print(f"  {line}")
    print(
        "A room that is open keeps this until it is closed. `second-chances session forget` deletes what was left."
    )
    return 0


def told(ledger: Path) -> list[str]:
    """Everything in a ledger, in words: nothing else is kept of a room."""
    try:
        with sqlite3.connect(f"file:{ledger.as_posix()}?mode=ro", uri=True) as base:
            (phones,) = base.execute("select count(*) from voter").fetchone()
            votes = base.execute(
                "select poll, answer, count(*) from vote group by poll, answer order by poll, answer"
            ).fetchall()
            said = dict(base.execute("select name, value from said").fetchall())
    except sqlite3.Error as error:
        return [f"It cannot be read: {error}"]
    lines = [f"phones in the room: {phones}, each as a random number that leads to nobody"]
    lines += [f"poll {poll}: {count} × {answer}" for poll, answer, count in votes]
    if "state" in said:
        lines.append(f"shown last: {_title(said['state'])}")
    return lines


def _title(state: str) -> str:
    try:
        return str(json.loads(state)["phone"]["title"])
    except (ValueError, KeyError, TypeError):
        return "something that cannot be read"


def _forget(ledgers: list[Path]) -> int:
    from game.adapters.web.ledger import forget_ledger

    status = 0
    for ledger in ledgers:
        try:
            forget_ledger(ledger)
            ledger.parent.rmdir()
            print(f"Deleted: {ledger.parent}")
        except OSError as error:
            print(f"second-chances: '{ledger}' cannot be deleted: {error.strerror or error}")
            status = 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances session", description="Say what is kept of rooms on this computer, or delete it."
    )
    parser.add_argument(
        "what", choices=["inspect", "forget"], help="inspect: print all of it; forget: delete it"
    )
    return parser
