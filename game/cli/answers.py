"""Answers of `check` about files, each found anew; `remembered.py` has those that were kept."""

from __future__ import annotations

from pathlib import Path

from game.cli.report import Outcome


class Answers:
    """None is kept, and so none is known before."""

    def library(self, path: Path) -> Outcome:
        """The answer about a library.yaml."""
        key = self.key(path, alone=True)
        known = self.known(path, key)
        if known is not None:
            return known
        from game.adapters.disk.reading import library_in  # it loads what reads stories

        try:
            found = Outcome(None, library_in(str(path), path.read_bytes()).problems)
        except OSError as error:
            return Outcome(failed=error.strerror or str(error))
        self.keep(path, key, found, alone=True)
        return found

    def key(self, path: Path, *, alone: bool = False) -> bytes:
        """What an answer about a file has to be for now; nothing where no answer is kept."""
        return b""

    def known(self, path: Path, key: bytes) -> Outcome | None:
        """The answer that was kept for this key."""
        return None

    def keep(self, path: Path, key: bytes, outcome: Outcome, *, alone: bool = False) -> None:
        """Keep an answer, unless the file was changed meanwhile: it may be that it is about another text."""
