"""What was answered in the self-check, in the file of the keeper: which answer, and nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from game.story.self_check import Answered

TABLES = """
create table if not exists answers (form text, vignette text, answer text, primary key (form, vignette));
"""


def write_answers(db: sqlite3.Connection, answers: Mapping[str, Answered]) -> None:
    """These, and no others: what was deleted is gone from the file."""
    rows = ((form, vignette, id) for form, given in answers.items() for vignette, id in given.items())
    db.execute("delete from answers")
    db.executemany("insert into answers values (?, ?, ?)", rows)


def read_answers(db: sqlite3.Connection) -> dict[str, Answered]:
    """By the name of the form. A row that this game did not write is passed over: it can be answered again."""
    found: dict[str, dict[str, str]] = {}
    for row in db.execute("select form, vignette, answer from answers"):
        if all(isinstance(value, str) for value in row):
            form, vignette, answer = row
            found.setdefault(form, {})[vignette] = answer
    return dict(found)
