"""The places of stories that somebody kept, in the file of the keeper; one that cannot be read is put aside alone."""

from __future__ import annotations

import sqlite3

from game.story.journal import from_json, to_json
from game.story.kept import KeptPlace, Saved

# A place is known by all of it: two windows that keep one at the same time keep both.
TABLES = """
create table if not exists places (
    scenario text not null, moment text not null, chosen text not null, date text not null,
    journal text not null, title text not null, file text not null, page integer not null,
    unique (scenario, journal, page, date)
);
create table if not exists places_put_aside as select * from places where false;
"""
COLUMNS = "scenario, moment, chosen, date, journal, title, file, page"


def write_place(db: sqlite3.Connection, scenario: str, place: KeptPlace) -> None:
    saved = place.saved
    row = (scenario, place.when, place.chosen, place.date, to_json(saved.journal), saved.title, saved.file)
    db.execute(
        f"insert or ignore into places ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)", (*row, saved.page)
    )


def forget_place(db: sqlite3.Connection, scenario: str, place: KeptPlace) -> None:
    known = (scenario, to_json(place.saved.journal), place.saved.page, place.date)
    db.execute("delete from places where scenario = ? and journal = ? and page = ? and date = ?", known)


def read_places(db: sqlite3.Connection) -> tuple[dict[str, tuple[KeptPlace, ...]], int]:
    """All places by their story, in the order they were kept; and how many had to be put aside just now."""
    found: dict[str, list[KeptPlace]] = {}
    damaged: list[int] = []
    for rowid, *row in db.execute(f"select rowid, {COLUMNS} from places order by rowid").fetchall():
        there = found.setdefault(str(row[0]), [])
        try:
            there.append(_place(row, 1 + len(there)))
        except ValueError:
            damaged.append(rowid)
    for rowid in damaged:
        db.execute("insert into places_put_aside select * from places where rowid = ?", (rowid,))
        db.execute("delete from places where rowid = ?", (rowid,))
    return {scenario: tuple(places) for scenario, places in found.items() if places}, len(damaged)


def _place(row: list[object], number: int) -> KeptPlace:
    """A row as a place. Raises ValueError for one that this game did not write."""
    *texts, page = row
    scenario, when, chosen, date, journal, title, file = (
        value if isinstance(value, str) else "" for value in texts
    )
    if not all(isinstance(value, str) for value in texts) or not isinstance(page, int):
        raise ValueError(f"this is no kept place: {row!r}")
    read = from_json(journal)
    if read.scenario != scenario:
        raise ValueError(f"a place of {scenario} that is one of {read.scenario}")
    return KeptPlace(number, when, chosen, date, Saved(read, title, when, file, page=max(page, 0)))
