"""Packs as zip files: written the same on every machine, and read without trusting a word of them."""

from __future__ import annotations

import hashlib
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from game.authoring.pack import (
    MANIFEST,
    MEGABYTE,
    MOST_FILES,
    MOST_OF_A_PACK,
    Entry,
    Kind,
    Manifest,
    differs,
    from_json,
    most_of,
    wrong_in,
)
from game.authoring.picture_sizes import wrong_picture

DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip file can have; the true one would differ on each machine
MOST_OF_A_LIST = 512 * (MOST_FILES + 1)  # bytes of the list of files at the end
END, END_LONG, END_SIZE = b"PK\x05\x06", b"PK\x06\x07", 22
LONGEST_REMARK = 65_535  # bytes behind the list
PIECE = 64 * 1024


class Refused(Exception):
    """A file that is no pack, or one that is not let in: the sentences why."""

    def __init__(self, *why: str) -> None:
        super().__init__("; ".join(why))
        self.why = why


def write_pack(path: Path, manifest: str, files: Mapping[str, bytes]) -> None:
    """The manifest and the files, in the order of their names and stored as they are: pictures are packed already."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as pack:
        for name, data in [(MANIFEST, manifest.encode()), *sorted(files.items())]:
            info = zipfile.ZipInfo(name, DATE)
            info.create_system, info.external_attr = 3, 0o644 << 16
            pack.writestr(info, data)


class OpenPack:
    """A pack whose list and manifest were looked at and found in order; what they promise is still to be seen."""

    def __init__(self, pack: zipfile.ZipFile, manifest: Manifest) -> None:
        self._pack = pack
        self.manifest = manifest

    def unpack(self, folder: Path) -> None:
        """Write its files into an empty folder. Raises Refused where one is not what was promised, and OSError."""
        for file in self.manifest.files:
            path = folder / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = self.read(file.name, file.size)
            if hashlib.sha256(data).hexdigest() != file.sha256:
                raise Refused(f"'{file.name}' is not what {MANIFEST} says")
            if wrong := wrong_picture(file.name, data):
                raise Refused(wrong)
            path.write_bytes(data)

    def read(self, name: str, size: int) -> bytes:
        return _read(self._pack, name, size)


@contextmanager
def opened(path: Path) -> Iterator[OpenPack]:
    """The pack in a file. Raises Refused, and OSError."""
    _look_at_the_end(path)
    try:
        with zipfile.ZipFile(path) as pack:
            entries = [_entry(info) for info in pack.infolist()]
            if why := tuple(wrong_in(entries)):
                raise Refused(*why)
            sizes = {entry.name: entry.size for entry in entries}
            if MANIFEST not in sizes:
                raise Refused(
                    f"there is no {MANIFEST} in it, so it is no pack: second-chances pack makes one"
                )
            try:
                manifest = from_json(_read(pack, MANIFEST, sizes[MANIFEST]).decode())
            except ValueError as error:
                raise Refused(str(error)) from error
            if different := differs(manifest, entries):
                raise Refused(different)
            yield OpenPack(pack, manifest)
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        zlib.error,
        EOFError,
        RuntimeError,
        UnicodeDecodeError,
    ) as error:
        raise Refused(f"it is damaged or no zip file ({error})") from error


def _look_at_the_end(path: Path) -> None:
    """See how long the list of files is before Python reads it: it would take all of it into memory."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size > MOST_OF_A_PACK:
            raise Refused(f"it is larger than {MOST_OF_A_PACK // MEGABYTE} MB")
        file.seek(max(0, size - END_SIZE - LONGEST_REMARK - 20))
        tail = file.read()
    at = tail.rfind(END)
    if at < 0 or len(tail) - at < END_SIZE:
        raise Refused("it is no zip file")
    count, length = (
        int.from_bytes(tail[at + 10 : at + 12], "little"),
        int.from_bytes(tail[at + 12 : at + 16], "little"),
    )
    if END_LONG in tail[max(0, at - 20) : at] or count > MOST_FILES + 1 or length > MOST_OF_A_LIST:
        raise Refused(f"it holds more than {MOST_FILES} files")


def _entry(info: zipfile.ZipInfo) -> Entry:
    return Entry(
        info.orig_filename,  # as it stands there: Python ends a name at a sign that it hides
        info.file_size,
        info.compress_size,
        _kind(info),
        not info.flag_bits & 0x41 and info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED),
    )


def _kind(info: zipfile.ZipInfo) -> Kind:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "link"
    if info.orig_filename.endswith("/") or stat.S_ISDIR(mode) or info.external_attr & 0x10:
        return "folder"
    return "file" if stat.S_IFMT(mode) in (0, stat.S_IFREG) else "other"


def _read(pack: zipfile.ZipFile, name: str, size: int) -> bytes:
    """One file, and not a byte more than it may have, whatever its headers say."""
    most = min(size, most_of(name))
    found = bytearray()
    with pack.open(name) as file:
        while piece := file.read(PIECE):
            found += piece
            if len(found) > most:
                raise Refused(f"'{name}' is larger than it says")
    if len(found) != size:
        raise Refused(f"'{name}' is shorter than it says")
    return bytes(found)
