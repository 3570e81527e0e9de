"""What a pack is: the rules for its names and sizes, and its manifest. Whoever opens one asks here first.

A pack is a folder of stories with its library.yaml and its own pictures and sounds, in one zip file.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Any, Literal

from game.story.frozen import frozen

FORMAT = 1
MANIFEST = "manifest.json"
LIBRARY = "library.yaml"
MEGABYTE = 1024 * 1024

# Enough for some dozens of stories with pictures; a school's computer has room for that.
MOST_FILES = 2_000
MOST_OF_A_FILE = 32 * MEGABYTE
MOST_OF_A_STORY = 4 * MEGABYTE
MOST_OF_A_MANIFEST = 2 * MEGABYTE
MOST_OF_A_PACK = 400 * MEGABYTE  # unpacked
MOST_RATIO = 100  # unpacked to packed: texts come to 10, only what is made to burst comes further
LEAST_TO_BURST = 64 * 1024  # bytes; a short text may well be of one sign
LONGEST_PART, LONGEST_PATH, DEEPEST = (
    80,
    160,
    6,
)  # of names: Windows takes 260 characters with the folder above

# What may lie in a pack: the folder (with those in it where the second says so), and how its files end.
HOLDS: tuple[tuple[str, bool, tuple[str, ...]], ...] = (
    ("", False, (".yaml", ".yml", ".play")),
    ("self-check", False, (".yaml",)),
    ("workshops", False, (".yaml",)),
    ("translations", True, (".po",)),
    ("assets/places", False, (".png", ".jpg", ".jpeg", ".webp", ".svg")),
    ("assets/people", True, (".png", ".jpg", ".jpeg", ".webp", ".svg")),
    ("assets/sounds", False, (".ogg",)),
)
ALSO = (
    "README.md",
    "README.txt",
    "LICENSE",
    "LICENSE.txt",
    "LICENSE.md",
    "assets/pictures.yaml",
    "assets/README.md",
)

_PART = re.compile(r"[^\W_](?:[\w .()’'+,=-]*[\w)’'+=-])?|[^\W_]")
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE
)

Kind = Literal["file", "folder", "link", "other"]


@frozen
class Entry:
    """What a zip file says of one thing in it; none of it need be true."""

    name: str
    size: int
    packed: int
    kind: Kind = "file"
    readable: bool = True  # neither encrypted nor packed in a way that is not used here


@frozen
class PackedFile:
    name: str
    size: int
    sha256: str


@frozen
class PackedStory:
    id: str
    title: str
    language: str


@frozen
class Manifest:
    """What a pack says of itself."""

    name: str
    title: str
    version: str
    languages: tuple[str, ...]
    stories: tuple[PackedStory, ...]
    files: tuple[PackedFile, ...]


# --- names and sizes -----------------------------------------------------------------------------------


def wrong_pack_name(name: str) -> str:
    """Why a pack cannot be called so; nothing where it can."""
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        return f"'{name}' cannot be the name of a pack: small letters from a to z, digits and - make one, 40 at most"
    return ""


def wrong_path(path: str) -> str:
    """Why a file of a pack cannot be called so on every system; nothing where it can."""
    shown = ascii(path)[1:-1][:120]
    if "\x00" in path:
        return f"the name '{shown}' holds a sign that ends it"
    if "\\" in path:
        return f"the name '{shown}' has a backslash, where packs have /"
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        return f"the name '{shown}' leads to a folder of its own choice"
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts):
        return f"the name '{shown}' leads out of its folder"
    if len(path) > LONGEST_PATH or len(parts) > DEEPEST or any(len(part) > LONGEST_PART for part in parts):
        return f"the name '{shown}' is longer than every system takes"
    for part in parts:
        if _RESERVED.fullmatch(part):
            return f"the name '{shown}' means a device on Windows"
        if not _PART.fullmatch(part) or unicodedata.normalize("NFC", part) != part:
            return f"the name '{shown}' has a sign that not every system takes"
    return ""


def belongs(path: str) -> bool:
    """Whether a file has a place in a pack."""
    if path in ALSO:
        return True
    at = PurePosixPath(path)
    folder = "" if str(at.parent) == "." else str(at.parent)
    return any(
        at.suffix.lower() in endings and (folder == place or (deep and folder.startswith(f"{place}/")))
        for place, deep, endings in HOLDS
    )


def wrong_in(entries: Sequence[Entry]) -> Iterator[str]:
    """What keeps a zip file from being opened further, told from what it says of itself."""
    if len(entries) > MOST_FILES + 1:
        yield f"it holds {len(entries)} files, more than {MOST_FILES}"
        return
    if sum(entry.size for entry in entries) > MOST_OF_A_PACK:
        yield f"it comes to more than {MOST_OF_A_PACK // MEGABYTE} MB"
        return
    for entry in entries:
        if wrong := _wrong_entry(entry):
            yield wrong
    yield from _wrong_together([entry.name for entry in entries])


def _wrong_entry(entry: Entry) -> str:
    if wrong := wrong_path(entry.name):
        return wrong
    if entry.kind != "file":
        said = {"link": "leads somewhere else", "folder": "is a folder"}.get(entry.kind, "is no plain file")
        return f"'{entry.name}' {said}"
    if not entry.readable:
        return f"'{entry.name}' is encrypted or packed in an unusual way"
    if entry.name != MANIFEST and not belongs(entry.name):
        return f"'{entry.name}' has no place in a pack"
    if entry.size > most_of(entry.name):
        return f"'{entry.name}' is larger than {most_of(entry.name) // MEGABYTE} MB"
    if entry.size > LEAST_TO_BURST and entry.size > MOST_RATIO * max(entry.packed, 1):
        return f"'{entry.name}' would grow to more than {MOST_RATIO} times its size"
    return ""


def most_of(name: str) -> int:
    """The bytes that a file of this name may have."""
    if name == MANIFEST:
        return MOST_OF_A_MANIFEST
    return MOST_OF_A_STORY if name.endswith((".yaml", ".yml", ".play", ".po")) else MOST_OF_A_FILE


def _wrong_together(names: Iterable[str]) -> Iterator[str]:
    """Names that are one and the same to some system, and files that would also be folders."""
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folded = _folded(name)
        if folded in files:
            yield f"'{name}' and '{files[folded]}' are the same name on some systems"
        files[folded] = name
        for above in PurePosixPath(folded).parents:
            folders[str(above)] = name
    for folded in files.keys() & folders.keys():
        yield f"'{files[folded]}' is a file, and a folder in '{folders[folded]}'"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


# --- the manifest --------------------------------------------------------------------------------------


def to_json(manifest: Manifest) -> str:
    return json.dumps({"format": FORMAT, **asdict(manifest)}, ensure_ascii=False, indent=1) + "\n"


def from_json(text: str) -> Manifest:
    """The manifest in a text. Raises ValueError, with a sentence, for any other."""
    try:
        raw: Any = json.loads(text)
        if raw["format"] != FORMAT:
            raise ValueError("the pack was made for another version of the game")
        manifest = Manifest(
            name=_word(raw["name"]),
            title=_word(raw["title"]),
            version=_word(raw["version"]),
            languages=tuple(_word(language) for language in _list(raw["languages"])),
            stories=tuple(
                PackedStory(_word(one["id"]), _word(one["title"]), _word(one["language"]))
                for one in _list(raw["stories"])
            ),
            files=tuple(
                PackedFile(_word(one["name"]), _size(one["size"]), _word(one["sha256"]))
                for one in _list(raw["files"])
            ),
        )
    except (KeyError, TypeError, AttributeError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"{MANIFEST} is not as a pack has it") from error
    if wrong := wrong_pack_name(manifest.name):
        raise ValueError(wrong)
    return manifest


def differs(manifest: Manifest, entries: Iterable[Entry]) -> str:
    """Where the manifest and the zip file do not tell the same; nothing where they do."""
    told = {file.name: file.size for file in manifest.files}
    there = {entry.name: entry.size for entry in entries if entry.name != MANIFEST}
    if len(told) != len(manifest.files):
        return f"{MANIFEST} names a file twice"
    for name in sorted(told.keys() ^ there.keys()):
        return f"'{name}' is {'not there' if name in told else f'not named in {MANIFEST}'}"
    for name, size in told.items():
        if there[name] != size:
            return f"'{name}' has another size than {MANIFEST} says"
    if LIBRARY not in told:
        return f"there is no {LIBRARY} in it"
    return ""


def _word(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 300 or not value.isprintable():
        raise TypeError("a word was expected")
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > MOST_FILES:
        raise TypeError("a list was expected")
    return value


def _size(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("a size was expected")
    return value
