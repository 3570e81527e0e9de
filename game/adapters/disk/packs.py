"""The packs that somebody has added, in the user's folder: each whole, or not there at all.

A pack lies in a folder of its own whose name has its sum. One small file beside it says which folder counts; it is put
in place last, in one step, so that a power cut leaves the old pack or the new one, and nothing between.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.adapters.disk.folders import data_folder
from game.adapters.disk.zips import opened
from game.authoring.pack import MANIFEST, Manifest, from_json, to_json
from game.story.frozen import frozen

FOLDER = "packs"
COMING = ".coming-"
FORGOTTEN = 3600.0  # seconds after which nobody is still at work on a folder that is coming
SUM = 16  # digits of the sum in a folder's name


@frozen
class Installed:
    """A pack that is there, and the folder it lies in."""

    manifest: Manifest
    folder: Path


def packs_folder() -> Path:
    return data_folder() / FOLDER


class Packs:
    """The packs in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def installed(self) -> tuple[Installed, ...]:
        """All that are there, by their titles. What cannot be read is none."""
        found = []
        for pointer in sorted(self.folder.glob("*.json")) if self.folder.is_dir() else ():
            with suppress(OSError, ValueError):
                text = pointer.read_text("utf-8")
                manifest = from_json(text)
                folder = self.folder / _folder_name(manifest.name, text)
                if pointer.name == f"{manifest.name}.json" and folder.is_dir():
                    found.append(Installed(manifest, folder))
        return tuple(sorted(found, key=lambda pack: (pack.manifest.title.casefold(), pack.manifest.name)))

    def add(self, file: Path, prove: Callable[[Path], None]) -> tuple[Manifest, Manifest | None]:
        """Add the pack in a file: what it is, and what it takes the place of.

        `prove` looks at the unpacked folder and raises where its stories are not to be listed. Raises Refused, OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        coming = Path(tempfile.mkdtemp(prefix=COMING, dir=self.folder))
        try:
            with opened(file) as pack:
                pack.unpack(coming)
                manifest = pack.manifest
            text = to_json(manifest)
            (coming / MANIFEST).write_text(text, "utf-8", newline="\n")
            prove(coming)
            before = self.named(manifest.name)
            self._put(coming, manifest.name, text)
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        if before is not None and before.folder.name != _folder_name(manifest.name, text):
            shutil.rmtree(before.folder, ignore_errors=True)
        return manifest, before.manifest if before else None

    def named(self, name: str) -> Installed | None:
        return next((pack for pack in self.installed() if pack.manifest.name == name), None)

    def remove(self, name: str) -> Manifest | None:
        """Take a pack away; what was kept of its stories stays. The pack that was there, if any. Raises OSError."""
        pack = self.named(name)
        if pack is None:
            return None
        (self.folder / f"{name}.json").unlink()
        shutil.rmtree(pack.folder, ignore_errors=True)
        return pack.manifest

    def _put(self, coming: Path, name: str, text: str) -> None:
        folder = self.folder / _folder_name(name, text)
        if not folder.is_dir():
            os.replace(coming, folder)
        pointer = self.folder / f"{name}.json"
        beside = self.folder / f"{COMING}{name}-{os.getpid()}.txt"
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, pointer)

    def _sweep(self) -> None:
        """Clear away what was coming or going when the power went; not what another window may be at work on."""
        kept = {pack.folder.name for pack in self.installed()}
        for path in self.folder.iterdir():
            ours = path.name.startswith(COMING) or re.fullmatch(rf"[a-z0-9-]+-[0-9a-f]{{{SUM}}}", path.name)
            with suppress(OSError):
                if not ours or path.name in kept or time.time() - path.stat().st_mtime < FORGOTTEN:
                    continue
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()


def _folder_name(name: str, text: str) -> str:
    """The folder of a pack with this manifest, in which all its files have their sums."""
    return f"{name}-{hashlib.sha256(text.encode()).hexdigest()[:SUM]}"
