"""New files of an author: never one in the place of another, and whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write a text that is not there yet, as UTF-8 with plain ends of lines. Raises FileExistsError, OSError."""
    with path.open("xb") as file:
        try:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        except OSError:  # the disk is full
            file.close()
            with suppress(OSError):
                path.unlink()
            raise


def write_beside(path: Path, text: str) -> bool:
    """Write a text unless there is one already, whatever it is; the folder is made. Whether it is there as wished."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(path, text)
    except FileExistsError:
        return path.is_file() and path.read_bytes() == text.encode()
    return True
