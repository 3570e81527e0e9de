"""Commands as somebody types them, in this process: what they answer, say and complain."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.adapters.disk.folders import DATA_FOLDER
from game.cli import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    status: int
    said: str
    complained: str

    @property
    def words(self) -> str:
        """What it said, in one line, whatever the width of the terminal."""
        return " ".join(self.said.split())


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """`run("play", FILE, "--text", typed="terms …")`: a word of what is typed is a line of the pipe."""
    monkeypatch.setenv(DATA_FOLDER, str(tmp_path / "kept"))

    def runner(*arguments: str | Path, typed: str = "") -> Ran:
        lines = "".join(f"{word}\n" for word in typed.split())
        monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stopped:  # argparse stops by itself
            status = stopped.code if isinstance(stopped.code, int) else 1
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return runner
