"""xAPI statements in a file of lines, each written as it happens: what a school may pass on to a store of its own."""

from __future__ import annotations

import json
import secrets
import uuid
from datetime import UTC, datetime
from pathlib import Path

from game.workshop.session import Session
from game.workshop.xapi import Happening, ended, happened, statement


class StatementFile:
    """Writes the statements of one session. A line that is there is whole: it is written at once, and at its end."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._room = f"room-{secrets.token_hex(8)}"
        self._registration = str(uuid.uuid4())
        self._last: Session | None = None

    def follow(self, session: Session) -> str:
        """Write what has happened since it was called last; a sentence where it cannot be written."""
        said = self._write(*happened(self._last, session))
        self._last = session
        return said

    def end(self) -> str:
        """Write that the session is over, once."""
        last, self._last = self._last, None
        return self._write(ended(last)) if last is not None else ""

    def _write(self, *happenings: Happening) -> str:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        lines = [
            json.dumps(
                statement(
                    each, id=str(uuid.uuid4()), when=now, room=self._room, registration=self._registration
                ),
                ensure_ascii=False,
            )
            for each in happenings
        ]
        if not lines:
            return ""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
        except OSError as error:
            return error.strerror or str(error)
        return ""
