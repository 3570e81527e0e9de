"""A folder of stories read so that a pack can be made of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from game.adapters.disk.folders import LIBRARY_FILE, scenario_names
from game.adapters.disk.reading import library_of, load_file
from game.authoring.pack import MANIFEST, Entry, Manifest, PackedFile, PackedStory, belongs, wrong_in
from game.authoring.picture_sizes import wrong_picture
from game.loader.ids import slug


def read_folder(folder: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The files of a folder that belong into a pack, by their names there; and the names of those that do not.

    Hidden files are neither, nor are the schemas that an editor reads. Raises OSError.
    """
    found: dict[str, bytes] = {}
    other: list[str] = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        hidden = any(part.startswith(".") for part in Path(name).parts)
        if hidden or name.endswith(".schema.json") or (path.is_dir() and not path.is_symlink()):
            continue
        if path.is_symlink() or not path.is_file() or name == MANIFEST or not belongs(name):
            other.append(name)
        else:
            found[name] = path.read_bytes()
    return found, tuple(other)


def wrong_files(files: dict[str, bytes]) -> tuple[str, ...]:
    """What keeps these files from being a pack."""
    entries = [Entry(name, len(data), len(data)) for name, data in files.items()]
    pictures = (wrong_picture(name, data) for name, data in files.items())
    return (*wrong_in(entries), *filter(None, pictures))


def manifest_of(folder: Path, files: dict[str, bytes], name: str, version: str) -> Manifest:
    """What a pack of this folder says of itself; the stories in the order of the library."""
    library = library_of(folder)
    loaded = {Path(file).stem: load_file(folder / file).scenario for file in scenario_names(folder)}
    order = {id: at for at, id in enumerate(library.scenarios)}
    stories = tuple(
        PackedStory(id, scenario.title, scenario.language)
        for id, scenario in sorted(loaded.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
        if scenario is not None
    )
    return Manifest(
        name=name,
        title=library.title or name,
        version=version,
        languages=tuple(sorted({story.language for story in stories} | _translated(files))),
        stories=stories,
        files=tuple(
            PackedFile(path, len(data), hashlib.sha256(data).hexdigest())
            for path, data in sorted(files.items())
        ),
    )


def _translated(files: Iterable[str]) -> set[str]:
    """The languages there are translations into: a file or folder for each."""
    return {Path(name).parts[1].removesuffix(".po") for name in files if name.startswith("translations/")}


def name_of(folder: Path) -> str:
    """The name of a pack that is not given one: that of its folder, in small plain letters."""
    plain = slug(folder.resolve().name).encode("ascii", "ignore").decode().replace("_", "-").strip("-")
    return plain or "stories"


def is_pack(folder: Path) -> bool:
    return (folder / LIBRARY_FILE).is_file()
