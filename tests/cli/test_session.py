"""What is kept of rooms, told and deleted."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from game.adapters.disk.folders import DATA_FOLDER
from game.adapters.web.ledger import LedgerBus
from game.cli import main


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_FOLDER, str(tmp_path))
    return tmp_path


def left_behind(folder: Path) -> Path:
    """A ledger as a killed game leaves it."""

    async def make() -> None:
        bus = LedgerBus(folder / "rooms" / "room-1" / "ledger.sqlite")
        await bus.start()
        await bus.join("ada")
        await bus.open("p1", ("go",))
        await bus.vote("p1", "ada", "go")
        await bus.show('{"phone": {"title": "The Step"}}')
        await bus.close()

    asyncio.run(make())
    return folder / "rooms" / "room-1"


def test_where_nothing_is_kept_it_is_said(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["session", "inspect"]) == 0
    assert "Nothing of any room is kept" in capsys.readouterr().out


def test_all_that_was_left_is_told_and_deleted(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = left_behind(kept)
    assert main(["session", "inspect"]) == 0
    told = capsys.readouterr().out
    assert "phones in the room: 1" in told and "poll p1: 1 × go" in told and "shown last: The Step" in told
    assert main(["session", "forget"]) == 0
    assert not folder.exists()


def test_a_ledger_that_cannot_be_read_is_said(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = left_behind(kept)
    (folder / "ledger.sqlite").write_bytes(b"no base" * 100)
    assert main(["session", "inspect"]) == 0
    assert "It cannot be read" in capsys.readouterr().out
