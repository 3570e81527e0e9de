"""What is kept on the disk: found again whole, put aside where damaged, said where it cannot be kept."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.adapters.disk.keeper import FILE_NAME, DiskKeeper, NothingKept
from game.app.ports import Restored
from game.settings import Settings
from game.story.journal import Entry, Journal
from game.story.kept import Kept, Saved
from game.ui.words import english
from tests.pilot import Pilot, app_with

JOURNAL = Journal("thirty-days", "f00d", 7, {"answer": "no"}, ("alcohol",), (Entry("doorstep", "terms", 0),))
SAVED = Saved(JOURNAL, "Thirty Days", "Day one, 23:55", "thirty-days.yaml", 1)
KEPT = Kept(
    {"thirty-days": SAVED}, {"thirty-days": frozenset({"egg"})}, {"thirty-days": frozenset({"terms"})}
)


@pytest.fixture
def keeper(tmp_path: Path) -> DiskKeeper:
    return DiskKeeper(tmp_path / "kept", english())


def filled(keeper: DiskKeeper) -> DiskKeeper:
    assert keeper.keep(KEPT, "thirty-days") == ""
    assert keeper.keep_settings(Settings(text_scale=150)) == ""
    return keeper


def again(keeper: DiskKeeper) -> Restored:
    """What a game that starts later finds."""
    return DiskKeeper(keeper.folder, english()).restore()


# --- kept and found again ------------------------------------------------------------------------------


def test_what_is_kept_is_found_again(keeper: DiskKeeper) -> None:
    assert keeper.restore() == Restored(Kept(), Settings())
    filled(keeper)
    assert again(keeper) == Restored(KEPT, Settings(text_scale=150))


def test_answers_are_kept_and_deleted_for_good(keeper: DiskKeeper) -> None:
    answers = {"A": {"quiet": "ring", "sorry": "no-right"}, "B": {"quiet": "cupboard"}}
    assert keeper.keep_answers(answers) == ""
    assert again(keeper).kept.answers == answers
    assert keeper.keep_answers({"B": {"quiet": "cupboard"}}) == ""
    assert again(keeper).kept.answers == {"B": {"quiet": "cupboard"}}
    assert keeper.keep_answers({}) == ""
    assert again(keeper).kept.answers == {}


def test_an_answer_that_cannot_be_read_takes_nothing_with_it(keeper: DiskKeeper) -> None:
    filled(keeper).keep_answers({"A": {"quiet": "ring"}})
    with sqlite3.connect(keeper.path) as db:
        db.execute("insert into answers values ('A', 'sorry', x'00ff')")
    assert again(keeper).kept.answers == {"A": {"quiet": "ring"}}
    assert again(keeper).kept.saves == KEPT.saves


def test_looking_for_what_was_kept_writes_nothing(keeper: DiskKeeper) -> None:
    keeper.restore()
    assert not keeper.folder.exists()


def test_every_setting_is_found_again(keeper: DiskKeeper) -> None:
    settings = Settings(200, "slow", True, "high_contrast", False, "de", True, (1920, 1080))
    keeper.keep_settings(settings)
    assert again(keeper).settings == settings


def test_settings_of_another_version_are_left_out_one_by_one(keeper: DiskKeeper) -> None:
    filled(keeper)
    odd = {
        "text_scale": 119,
        "theme": "neon",
        "reading_speed": 4,
        "window": [0, "x"],
        "captions": 3,
        "volume": 2000,
        "volume_music": True,
        "gone": 1,
    }
    with sqlite3.connect(keeper.path) as db:
        rows = ((name, json.dumps(value)) for name, value in odd.items())
        db.executemany("insert or replace into settings values (?, ?)", rows)
    assert again(keeper) == Restored(KEPT, Settings())


def test_endings_that_were_found_are_never_lost_to_another_window(keeper: DiskKeeper) -> None:
    filled(keeper)
    other = DiskKeeper(keeper.folder, english())
    other.keep(replace(KEPT, endings={"thirty-days": frozenset({"one-thing"})}), "thirty-days")
    assert again(keeper).kept.endings["thirty-days"] == {"egg", "one-thing"}


def test_two_windows_at_once_keep_their_stories(keeper: DiskKeeper) -> None:
    one, two = keeper, DiskKeeper(keeper.folder, english())
    first = Kept({"a": replace(SAVED, journal=replace(JOURNAL, scenario="a"))})
    second = Kept({"b": replace(SAVED, journal=replace(JOURNAL, scenario="b"), order=2)})
    for _ in range(5):
        assert one.keep(first, "a") == ""
        assert two.keep(second, "b") == ""
    assert again(keeper).kept.saves == {**first.saves, **second.saves}


def test_a_window_that_waits_too_long_for_another_says_so_and_loses_nothing(keeper: DiskKeeper) -> None:
    filled(keeper)
    impatient = DiskKeeper(keeper.folder, english(), patience=0.01)
    with sqlite3.connect(keeper.path, isolation_level=None) as other:
        other.execute("begin exclusive")
        assert "could not be kept" in impatient.keep(KEPT, "thirty-days")
        assert "Another window" in impatient.restore().notice
        other.execute("rollback")
    assert again(keeper) == Restored(KEPT, Settings(text_scale=150))


# --- damaged -------------------------------------------------------------------------------------------


def broken_table(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.executescript("drop table saves; create table saves (id integer)")


def broken_journal(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("update saves set journal = 'once upon a time'")


def odd_values(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("update saves set title = x'00ff', rank = 'first'")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "garbage": lambda path: path.write_bytes(b"not a database at all" * 100),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "cut in its head": lambda path: path.write_bytes(path.read_bytes()[:50]),
    "a broken table": broken_table,
    "a journal that is no JSON": broken_journal,
    "values of another kind": odd_values,
    "a setting that is no JSON": lambda path: sql(path, "update settings set value = '{'"),
    "an ending that is no text": lambda path: sql(path, "insert into endings values (x'01', 7)"),
}


def sql(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as db:
        db.execute(statement)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_put_aside_said_and_the_game_starts(damage: str, keeper: DiskKeeper) -> None:
    filled(keeper)
    DAMAGES[damage](keeper.path)
    before = keeper.path.read_bytes()
    restored = again(keeper)
    assert restored.kept == Kept() and restored.settings == Settings()
    assert "put aside as progress-damaged-1.sqlite3" in restored.notice
    assert (keeper.folder / "progress-damaged-1.sqlite3").read_bytes() == before
    pilot = Pilot(app_with(DiskKeeper(keeper.folder, english())))
    pilot.open_story()
    pilot.answer("terms")
    assert again(keeper).kept == pilot.app.kept


@pytest.mark.parametrize("content", [b"", b"\0"], ids=["empty", "one zero"])
def test_an_empty_file_is_like_none_and_the_game_starts(content: bytes, keeper: DiskKeeper) -> None:
    keeper.folder.mkdir()
    keeper.path.write_bytes(content)
    assert again(keeper).kept == Kept()
    filled(DiskKeeper(keeper.folder, english()))
    assert again(keeper).kept == KEPT


def test_emptied_tables_are_no_damage(keeper: DiskKeeper) -> None:
    filled(keeper)
    for table in ("saves", "endings", "tried", "settings"):
        sql(keeper.path, f"delete from {table}")
    assert again(keeper) == Restored(Kept(), Settings())
    sql(keeper.path, "drop table tried")
    assert again(keeper) == Restored(Kept(), Settings()), "a table that is gone is made anew"


def test_a_second_damage_keeps_the_first_file_that_was_put_aside(keeper: DiskKeeper) -> None:
    for number in (1, 2):
        filled(keeper)
        keeper.path.write_bytes(b"broken %d" % number)
        again(keeper)
    aside = [(keeper.folder / f"progress-damaged-{number}.sqlite3").read_bytes() for number in (1, 2)]
    assert aside == [b"broken 1", b"broken 2"]


def test_no_damage_of_any_byte_keeps_the_game_from_starting(keeper: DiskKeeper, tmp_path: Path) -> None:
    """Bytes are changed at random places; each time the title stands there and a story can be kept."""
    filled(keeper)
    good = keeper.path.read_bytes()
    rng = random.Random(6)
    for attempt in range(60):
        damaged = bytearray(good)
        for _ in range(rng.choice((1, 8, 200))):
            damaged[rng.randrange(len(good))] = rng.randrange(256)
        folder = tmp_path / f"damaged-{attempt}"
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(damaged)
        pilot = Pilot(app_with(DiskKeeper(folder, english())))
        assert pilot.page == "title"
        assert DiskKeeper(folder, english()).keep(KEPT, "thirty-days") == ""
        assert DiskKeeper(folder, english()).restore().kept.saves["thirty-days"] == SAVED


# --- where nothing can be kept -------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    place = tmp_path / "small"
    place.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("Only root can make a small disk to fill.")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "none", place], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip(f"No small disk can be made here: {made.stderr.decode().strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_full_disk_is_said_and_play_goes_on(small_disk: Path) -> None:
    keeper = DiskKeeper(small_disk, english())
    filled(keeper)
    with (small_disk / "film.mkv").open("wb", buffering=0) as film, pytest.raises(OSError, match="No space"):
        while True:
            film.write(b"x" * 4096)
    pilot = Pilot(app_with(keeper))
    assert pilot.app.settings.text_scale == 150, "what was kept before can still be read"
    pilot.press("Stories")
    pilot.press("Thirty Days")
    pilot.press("From the start")
    assert "Your place could not be kept (database or disk is full)" in pilot.said
    pilot.answer("terms")
    assert pilot.page == "scene" and len(pilot.app.kept.saves["thirty-days"].journal.entries) == 1
    assert again(keeper).kept == KEPT, "and is not damaged"
    (small_disk / "film.mkv").unlink()
    pilot.answer("and-then")
    assert again(keeper).kept == pilot.app.kept


def test_a_full_disk_without_a_file_is_said_too(small_disk: Path) -> None:
    (small_disk / "film.mkv").write_bytes(b"x" * 250_000)
    keeper = DiskKeeper(small_disk / "kept", english())
    assert "could not be kept" in keeper.keep(KEPT, "thirty-days")
    assert again(keeper).kept == Kept()


def test_a_folder_that_cannot_be_written_is_said_and_what_is_in_it_is_read(small_disk: Path) -> None:
    keeper = filled(DiskKeeper(small_disk, english()))
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    assert again(keeper) == Restored(KEPT, Settings(text_scale=150))
    pilot = Pilot(app_with(keeper))
    pilot.press("Continue")
    pilot.read_on()
    pilot.key(pilot.digits["and-then"])
    assert "Your place could not be kept" in pilot.said and str(small_disk) in pilot.said
    assert "could not be" in keeper.delete_all()
    assert not list(small_disk.glob("progress-damaged*"))


def test_a_folder_that_is_no_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keeper = DiskKeeper(tmp_path / "file" / "kept", english())
    assert keeper.restore() == Restored(Kept(), Settings())
    assert "Your place could not be kept" in keeper.keep(KEPT, "thirty-days")


def test_a_folder_in_place_of_the_file_is_said(keeper: DiskKeeper) -> None:
    keeper.path.mkdir(parents=True)
    restored = again(keeper)
    assert restored.kept == Kept() and "put aside" in restored.notice


# --- nothing, and all ----------------------------------------------------------------------------------


def test_keeping_nothing_writes_no_file_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keeper = NothingKept()
    assert keeper.keep(KEPT, "thirty-days") == keeper.keep_settings(Settings()) == keeper.delete_all() == ""
    assert keeper.restore() == Restored(Kept(), Settings(keep=False))
    assert not list(tmp_path.iterdir())


def test_deleting_removes_every_file_of_ours_and_no_other(keeper: DiskKeeper) -> None:
    filled(keeper)
    keeper.path.write_bytes(b"broken")
    again(keeper)
    filled(keeper)
    for name in (f"{FILE_NAME}-journal", f"{FILE_NAME}-wal", "progress-damaged-1.sqlite3-shm"):
        (keeper.folder / name).write_bytes(b"")
    (keeper.folder / "diary.txt").write_text("mine")
    assert keeper.delete_all() == ""
    assert [path.name for path in keeper.folder.iterdir()] == ["diary.txt"]
    assert again(keeper) == Restored(Kept(), Settings())


def test_deleting_where_nothing_was_kept_is_well(keeper: DiskKeeper) -> None:
    assert keeper.delete_all() == ""


def test_only_where_nothing_was_ever_kept_is_it_the_first_start(keeper: DiskKeeper) -> None:
    assert keeper.first
    assert keeper.keep_settings(Settings()) == ""
    assert not keeper.first and not DiskKeeper(keeper.folder, english()).first
    keeper.path.write_bytes(b"broken")
    again(keeper)
    assert not keeper.first, "what was put aside was kept once"
    assert not NothingKept().first
