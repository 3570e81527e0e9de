"""Progress and settings in one SQLite file in the user's folder; written after every choice."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from game.adapters.disk.answers import TABLES as ANSWERS
from game.adapters.disk.answers import read_answers, write_answers
from game.adapters.disk.places import TABLES as PLACES
from game.adapters.disk.places import forget_place, read_places, write_place
from game.app.ports import Restored
from game.settings import (
    AUTO_FORWARD,
    FACES,
    READING_SPEEDS,
    SCAN_SECONDS,
    SPACINGS,
    SWITCHES,
    TEXT_SCALES,
    THEME_NAMES,
    VOICE_SPEEDS,
    VOICES,
    VOLUMES,
    Settings,
)
from game.story.frozen import replace
from game.story.journal import from_json, to_json
from game.story.kept import OVER, Kept, KeptPlace, Saved
from game.story.self_check import Answered
from game.ui.bindings import fits
from game.ui.words import Words

FILE_NAME = "progress.sqlite3"
BYTES = 6  # of the number of a page that was read: see ui/read.py
PATIENCE = 2.0  # seconds to wait while another window writes
TABLES = """
create table if not exists saves (
    scenario text primary key, journal text not null, title text not null,
    place text not null, file text not null, rank integer not null, page integer not null default 0
);
create table if not exists endings (scenario text, ending text, primary key (scenario, ending));
create table if not exists tried (scenario text, choice text, primary key (scenario, choice));
create table if not exists read (scenario text primary key, pages blob not null);
create table if not exists settings (name text primary key, value text not null);
"""


class NothingKept:
    """Keeps nothing: for a shared computer, and for a story that a script plays."""

    keeps = False
    first = False  # nobody is asked again each day on a computer that forgets the answers

    def restore(self) -> Restored:
        return Restored(Kept(), Settings(keep=False))

    def keep(self, kept: Kept, scenario: str) -> str:
        return ""

    def keep_place(self, scenario: str, place: KeptPlace) -> str:
        return ""

    def delete_place(self, scenario: str, place: KeptPlace) -> str:
        return ""

    def keep_answers(self, answers: Mapping[str, Answered]) -> str:
        return ""

    def keep_settings(self, settings: Settings) -> str:
        return ""

    def delete_all(self) -> str:
        return ""


class DiskKeeper:
    """Keeps in a folder. A file that cannot be read is put aside, said, and the game starts."""

    keeps = True

    def __init__(self, folder: Path, words: Words, patience: float = PATIENCE) -> None:
        self.folder = folder
        self.words = words
        self.patience = patience

    @property
    def path(self) -> Path:
        return self.folder / FILE_NAME

    @property
    def first(self) -> bool:
        return not any(self.folder.glob("progress*.sqlite3"))

    # --- reading ---------------------------------------------------------------------------------------

    def restore(self) -> Restored:
        if not self.path.exists():
            return Restored(Kept(), Settings())
        try:
            with self._open() as db:
                places, damaged = read_places(db)
                kept = replace(_kept(db), places=places, answers=read_answers(db))
                return Restored(kept, _settings(db), self._said_aside(damaged))
        except (sqlite3.DatabaseError, ValueError) as error:
            return Restored(Kept(), Settings(), self._put_aside(error))
        except OSError as error:
            return Restored(Kept(), Settings(), self._sentence(error))

    def _said_aside(self, damaged: int) -> str:
        """Nothing is lost silently, not even what could not be read."""
        if not damaged:
            return ""
        return self.words.many(
            "{n} place you had kept could not be read and was put aside.",
            "{n} places you had kept could not be read and were put aside.",
            damaged,
        )

    def _put_aside(self, error: Exception) -> str:
        """Move a damaged file out of the way; nothing is thrown away."""
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            return self.words.say(
                "Another window of the game is keeping your place; this one starts without it."
            )
        number = 1
        while (aside := self.folder / f"progress-damaged-{number}.sqlite3").exists():
            number += 1
        try:
            self.path.rename(aside)
            for rest in (f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
                with contextlib.suppress(FileNotFoundError):
                    (self.folder / rest).rename(self.folder / f"{aside.name}{rest.removeprefix(FILE_NAME)}")
        except OSError as trouble:
            return self._sentence(trouble)
        return self.words.say(
            "What was kept could not be read and was put aside as {name}. You start anew.", name=aside.name
        )

    # --- writing ---------------------------------------------------------------------------------------

    def keep(self, kept: Kept, scenario: str) -> str:
        saved = kept.saves.get(scenario)

        def write(db: sqlite3.Connection) -> None:
            if saved is not None:
                row = (
                    scenario,
                    to_json(saved.journal),
                    saved.title,
                    saved.where,
                    saved.file,
                    saved.order,
                    saved.page,
                )
                db.execute("insert or replace into saves values (?, ?, ?, ?, ?, ?, ?)", row)
            found = ((scenario, ending) for ending in kept.endings.get(scenario, ()))
            db.executemany("insert or ignore into endings values (?, ?)", found)
            tried = ((scenario, choice) for choice in kept.tried.get(scenario, ()))
            db.executemany("insert or ignore into tried values (?, ?)", tried)
            if read := kept.read.get(scenario):
                packed = b"".join(number.to_bytes(BYTES) for number in sorted(read))
                db.execute("insert or replace into read values (?, ?)", (scenario, packed))

        return self._write(write)

    def keep_place(self, scenario: str, place: KeptPlace) -> str:
        return self._write(lambda db: write_place(db, scenario, place))

    def delete_place(self, scenario: str, place: KeptPlace) -> str:
        return self._write(lambda db: forget_place(db, scenario, place))

    def keep_answers(self, answers: Mapping[str, Answered]) -> str:
        return self._write(lambda db: write_answers(db, answers))

    def keep_settings(self, settings: Settings) -> str:
        def write(db: sqlite3.Connection) -> None:
            rows = ((name, json.dumps(value)) for name, value in asdict(settings).items())
            db.executemany("insert or replace into settings values (?, ?)", rows)

        return self._write(write)

    def delete_all(self) -> str:
        """Remove every file of ours from the folder, those put aside too."""
        try:
            for path in sorted(self.folder.glob("progress*.sqlite3*")):
                path.unlink(missing_ok=True)
        except OSError as error:
            return self._sentence(error)
        return ""

    def _write(self, change: Callable[[sqlite3.Connection], None]) -> str:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with self._open() as db:
                change(db)
        except sqlite3.DatabaseError as error:
            return self._failed(str(error))
        except OSError as error:
            return self._sentence(error)
        return ""

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection whose changes are on the disk when it closes, all or none."""
        db = sqlite3.connect(self.path, timeout=self.patience)
        try:
            db.execute("pragma synchronous = full")  # a killed game and a pulled plug lose nothing
            db.executescript(TABLES + PLACES + ANSWERS)
            with db:
                yield db
        finally:
            db.close()

    def _sentence(self, error: OSError) -> str:
        return self._failed(error.strerror or str(error))

    def _failed(self, why: str) -> str:
        return self.words.say(
            "Your place could not be kept ({why}). You can play on; free some space or check the folder {folder}.",
            why=why,
            folder=self.folder,
        )


def _kept(db: sqlite3.Connection) -> Kept:
    saves = {}
    for row in db.execute("select scenario, journal, title, place, file, rank, page from saves"):
        scenario, journal, title, where, file = (_text(value) for value in row[:5])
        order, page = row[5:]
        if not isinstance(order, int) or not isinstance(page, int):
            raise ValueError(f"a rank or page that is no number: {order!r}, {page!r}")
        saves[scenario] = Saved(from_json(journal), title, where, file, order, max(page, OVER))
    return Kept(saves, _sets(db, "endings", "ending"), _sets(db, "tried", "choice"), read=_read(db))


def _read(db: sqlite3.Connection) -> dict[str, frozenset[int]]:
    """The numbers of the pages that were read, each so many bytes of one row."""
    found = {}
    for scenario, packed in db.execute("select scenario, pages from read"):
        if not isinstance(packed, bytes) or len(packed) % BYTES:
            raise ValueError(f"these are no pages: {packed!r}")
        numbers = (packed[at : at + BYTES] for at in range(0, len(packed), BYTES))
        found[_text(scenario)] = frozenset(int.from_bytes(number) for number in numbers)
    return found


def _sets(db: sqlite3.Connection, table: str, column: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for scenario, value in db.execute(f"select scenario, {column} from {table}"):
        found.setdefault(_text(scenario), set()).add(_text(value))
    return {scenario: frozenset(values) for scenario, values in found.items()}


def _text(value: object) -> str:
    """SQLite keeps any kind of value in any column; another kind than ours means a damaged file."""
    if not isinstance(value, str):
        raise ValueError(f"a text was expected, not {value!r}")
    return value


def _settings(db: sqlite3.Connection) -> Settings:
    """The settings that were kept; a value that no longer exists is left at its default."""
    known = {field.name for field in fields(Settings)}
    read = {name: json.loads(value) for name, value in db.execute("select name, value from settings")}
    fitting: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in read.items()
        if name in known and _fits(name, value)
    }
    return Settings(**fitting)


def _fits(name: str, value: object) -> bool:
    match name:
        case "text_scale":
            return value in TEXT_SCALES
        case "reading_speed":
            return value in READING_SPEEDS
        case "volume" | "volume_rooms" | "volume_interface" | "volume_music":
            return value in VOLUMES and not isinstance(value, bool)
        case "auto_forward":
            return value in AUTO_FORWARD
        case "scan_seconds":
            return value in SCAN_SECONDS and not isinstance(value, bool)
        case "switch":
            return value in SWITCHES
        case "keys":
            return fits(value, "key")
        case "buttons":
            return fits(value, "pad")
        case "voice":
            return value in VOICES
        case "voice_speed":
            return value in VOICE_SPEEDS
        case "face":
            return value in FACES
        case "spacing":
            return value in SPACINGS
        case "theme":
            return value in THEME_NAMES
        case "window":
            return (
                isinstance(value, list)
                and len(value) == 2
                and all(isinstance(n, int) and n > 0 for n in value)
            )
    return isinstance(value, type(getattr(Settings(), name)))
