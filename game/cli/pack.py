"""`second-chances pack`: a folder of stories made into one file that can be handed on."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from game.adapters.disk.packing import is_pack, manifest_of, name_of, read_folder, wrong_files
from game.adapters.disk.zips import Refused, opened, write_pack
from game.authoring.pack import LIBRARY, Manifest, to_json, wrong_pack_name
from game.cli.output import make_output_safe
from game.cli.proving import problems_of, proved


def run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    make_output_safe()
    folder = Path(options.folder)
    if not folder.is_dir():
        return _complain([f"there is no folder '{folder}'"], 2)
    if not is_pack(folder):
        missing = f"there is no {LIBRARY} in '{folder}': it gives the pack its title"
        return _complain([missing, "make that file with one line in it, as in  title: Our Stories"], 2)
    name = options.name or name_of(folder)
    if wrong := wrong_pack_name(name):
        return _complain([wrong, "--name gives it another one"], 2)
    out = Path(options.out or f"{name}.zip")
    if out.exists() and not _is_ours(out, name):
        return _complain([f"'{out}' is there already and is not this pack; -o names another file"], 2)
    try:
        return _pack(folder, name, options.version, out)
    except OSError as error:
        return _complain([f"'{error.filename or out}': {error.strerror or error}"], 2)


def _pack(folder: Path, name: str, version: str, out: Path) -> int:
    files, other = read_folder(folder)
    checked = proved(folder)
    if wrong := [*problems_of(checked, folder), *wrong_files(files)]:
        return _complain([*wrong, "no pack is made of this"], 1)
    manifest = manifest_of(folder, files, name, version)
    if not manifest.stories:
        return _complain([f"there is no story in '{folder}'"], 1)
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        write_pack(beside, to_json(manifest), files)
        os.replace(beside, out)
    finally:
        beside.unlink(missing_ok=True)
    _tell(manifest, other, out)
    return 0


def _is_ours(out: Path, name: str) -> bool:
    """Whether a file is an earlier pack of this name, which may be replaced."""
    try:
        with opened(out) as pack:
            return pack.manifest.name == name
    except (Refused, OSError):
        return False


def _tell(manifest: Manifest, other: tuple[str, ...], out: Path) -> None:
    size = out.stat().st_size
    shown = f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, size // 1024)} kB"
    print(f"'{out}' is “{manifest.title}”, version {manifest.version}, {shown}:")
    for story in manifest.stories:
        print(f"   {story.title} ({story.language})")
    if other:
        print(f"\nNot in it, for they have no place in a pack: {', '.join(other)}")
    print(f"\nWhoever gets it adds it with:  second-chances add {out.name}")


def _complain(lines: list[str], status: int) -> int:
    for line in lines:
        print(line if "\n" in line else f"second-chances pack: {line}", file=sys.stderr)
    return status


def _version(text: str) -> str:
    if not text.strip() or len(text) > 40 or not text.isprintable():
        raise argparse.ArgumentTypeError("a version has 1 to 40 characters, as in 2 or 2027-03")
    return text.strip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "second-chances pack",
        description="Make one file of a folder of stories with its library.yaml, pictures and sounds. "
        "Its stories are proved first; with an error in one, no pack is made.",
    )
    parser.add_argument("folder", metavar="DIR", help="the folder of the stories")
    parser.add_argument(
        "-o", "--out", metavar="OUT.zip", help="the file to write; NAME.zip here if not given"
    )
    parser.add_argument("--name", help="by what the pack is known again; the name of the folder if not given")
    parser.add_argument(
        "--version", type=_version, default="1", help="which version of it this is; 1 if not given"
    )
    return parser
