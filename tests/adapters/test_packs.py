"""Packs on the disk: written the same each time, hostile ones refused, and whole or not there after a kill."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from game.adapters.disk.packing import manifest_of, read_folder, wrong_files
from game.adapters.disk.packs import Packs
from game.adapters.disk.zips import Refused, write_pack
from game.authoring.pack import to_json
from tests.markdown import ROOT
from tests.support.packed import files, folder_at, png

Changed = Mapping[str, str | bytes | None] | None


def packed(place: Path, version: str = "1", changed: Changed = None) -> Path:
    """A pack as the game makes it."""
    folder = folder_at(place / version, changed)
    found, _ = read_folder(folder)
    assert wrong_files(found) == ()
    out = place / f"yards-{version}.zip"
    write_pack(out, to_json(manifest_of(folder, found, "yards", version)), found)
    return out


def proved(_: Path) -> None:
    """All is well with the stories."""


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_pack_is_the_same_file_on_every_day(tmp_path: Path) -> None:
    one, two = packed(tmp_path / "a"), packed(tmp_path / "b")
    os.utime(tmp_path / "b" / "1" / "yards" / "gate.yaml", (1, 1))
    assert one.read_bytes() == two.read_bytes()


def test_a_pack_that_was_added_is_listed_with_all_its_files(tmp_path: Path) -> None:
    packs = Packs(tmp_path / "packs")
    assert packs.installed() == ()
    added, before = packs.add(packed(tmp_path), proved)
    assert before is None and [story.title for story in added.stories] == ["The Gate", "The Lamp"]
    (there,) = packs.installed()
    assert there.manifest == added and added.languages == ("en",)
    kept = everything(there.folder)
    assert {name: kept[name] for name in files()} == files()


def test_a_second_version_takes_the_place_of_the_first(tmp_path: Path) -> None:
    packs = Packs(tmp_path / "packs")
    packs.add(packed(tmp_path), proved)
    second, before = packs.add(packed(tmp_path, "2", {"lamp.yaml": None}), proved)
    assert before is not None and (before.version, second.version) == ("1", "2")
    (there,) = packs.installed()
    assert not (there.folder / "lamp.yaml").exists()
    assert len([path for path in (tmp_path / "packs").iterdir() if path.is_dir()]) == 1


def test_a_pack_that_was_removed_leaves_nothing(tmp_path: Path) -> None:
    packs = Packs(tmp_path / "packs")
    packs.add(packed(tmp_path), proved)
    assert packs.remove("other") is None
    removed = packs.remove("yards")
    assert removed is not None and removed.title == "Yards"
    assert list((tmp_path / "packs").iterdir()) == []


def test_a_pack_whose_stories_are_not_proved_is_not_there(tmp_path: Path) -> None:
    packs = Packs(tmp_path / "packs")

    def broken(_: Path) -> None:
        raise Refused("a story has an error")

    with pytest.raises(Refused, match="a story has an error"):
        packs.add(packed(tmp_path), broken)
    assert packs.installed() == () and list((tmp_path / "packs").iterdir()) == []


# --- hostile files -------------------------------------------------------------------------------------


def zipped(place: Path, *, deflated: bool = False, extra: dict[str, bytes] | None = None) -> Path:
    """A good pack with more in it, by a common program for zip files."""
    good = packed(place / "good")
    out = place / "evil.zip"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(out, "w") as sink:
        for name in source.namelist():
            sink.writestr(name, source.read(name))
        for name, data in (extra or {}).items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            sink.writestr(info, data)
    return out


def refused(evil: Path, tmp_path: Path) -> str:
    """Why a file is refused; and nothing may have come of it, in its folder or elsewhere."""
    home = tmp_path / "home" / "packs"
    home.mkdir(parents=True, exist_ok=True)
    before = set(everything(tmp_path))
    with pytest.raises(Refused) as why:
        Packs(home).add(evil, proved)
    assert set(everything(tmp_path)) == before and list(home.iterdir()) == []
    return str(why.value)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../evil.yaml", "leads out of its folder"),
        ("assets/places/../../../evil.png", "leads out of its folder"),
        ("/tmp-evil.yaml", "a folder of its own choice"),
        ("C:/evil.yaml", "a folder of its own choice"),
        ("..\\evil.yaml", "backslash"),
        ("nul.yaml", "a device on Windows"),
        ("GATE.yaml", "the same name on some systems"),
        ("evil.exe", "no place in a pack"),
        ("evil.yaml", "not named in manifest.json"),
        ("assets/places/", "leads out of its folder"),
    ],
)
def test_a_file_with_a_name_that_reaches_out_is_refused(name: str, told: str, tmp_path: Path) -> None:
    assert told in refused(zipped(tmp_path, extra={name: b"x"}), tmp_path)


def test_a_name_with_a_hidden_end_is_refused(tmp_path: Path) -> None:
    evil = zipped(tmp_path, extra={"evil.yamlQ.png": b"x"})
    evil.write_bytes(evil.read_bytes().replace(b"evil.yamlQ.png", b"evil.yaml\x00.png"))
    assert "a sign that ends it" in refused(evil, tmp_path)


def test_a_file_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    evil = zipped(tmp_path, extra={"fake.yaml": b"x"})
    evil.write_bytes(evil.read_bytes().replace(b"fake.yaml", b"gate.yaml"))
    assert "the same name" in refused(evil, tmp_path)


@pytest.mark.parametrize("mode", [stat.S_IFLNK | 0o777, stat.S_IFIFO | 0o644, stat.S_IFCHR | 0o644])
def test_a_link_or_a_device_is_refused(mode: int, tmp_path: Path) -> None:
    good = packed(tmp_path / "good")
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(evil, "w") as sink:
        for name in source.namelist():
            info = zipfile.ZipInfo(name)
            info.external_attr = (mode if name == "gate.yaml" else 0o644) << 16
            sink.writestr(info, b"/etc/passwd" if name == "gate.yaml" else source.read(name))
    assert "'gate.yaml'" in refused(evil, tmp_path)


def test_what_would_burst_is_refused(tmp_path: Path) -> None:
    evil = zipped(tmp_path, deflated=True, extra={"assets/places/bomb.svg": bytes(3 * 1024 * 1024)})
    assert "would grow to more than 100 times" in refused(evil, tmp_path)


def test_a_picture_that_would_burst_when_it_is_opened_is_refused(tmp_path: Path) -> None:
    data = png(2, 2).replace(b"IHDR\0\0\0\x02\0\0\0\x02", b"IHDR\0\1\0\0\0\1\0\0")
    folder = folder_at(tmp_path / "folder", {"assets/places/yard.png": data})
    found, _ = read_folder(folder)
    evil = tmp_path / "evil.zip"
    write_pack(evil, to_json(manifest_of(folder, found, "yards", "1")), found)
    assert "65536 x 65536 pixels" in refused(evil, tmp_path)


def test_more_files_than_anybody_needs_are_refused_before_they_are_listed(tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(evil, "w") as sink:
        for number in range(2100):
            sink.writestr(f"{number}.yaml", "")
    assert "more than 2000 files" in refused(evil, tmp_path)


def lied(place: Path, old: bytes, new: bytes, where: bytes) -> Path:
    """A pack in which a number is another one, in every header of the kind."""
    evil = packed(place / "good")
    data = bytearray(evil.read_bytes())
    at = 0
    while (at := data.find(where, at)) >= 0:
        found = data.find(old, at, at + 46)
        if found >= 0:
            data[found : found + len(old)] = new
        at += 4
    evil.write_bytes(data)
    return evil


@pytest.mark.parametrize("size", [1, 10_000, 0xFFFFFFFE])
@pytest.mark.parametrize("where", [b"PK\x01\x02", b"PK\x03\x04"])
def test_a_header_that_lies_about_a_size_is_refused(size: int, where: bytes, tmp_path: Path) -> None:
    true = len(files()["library.yaml"]).to_bytes(4, "little")
    evil = lied(tmp_path, true * 2, size.to_bytes(4, "little") * 2, where)
    if where == b"PK\x03\x04":  # what stands before each file is not believed in the first place
        assert Packs(tmp_path / "home").add(evil, proved)[0].name == "yards"
    else:
        assert refused(evil, tmp_path)


def test_a_file_with_another_content_is_refused(tmp_path: Path) -> None:
    evil = packed(tmp_path / "good")
    evil.write_bytes(evil.read_bytes().replace(b"The gate is open.", b"The gate is shut."))
    assert refused(evil, tmp_path)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"not a zip file at all" * 9])
def test_what_is_no_zip_file_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "evil.zip").write_bytes(data)
    assert refused(tmp_path / "evil.zip", tmp_path)


def test_every_pack_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    good = packed(tmp_path / "good").read_bytes()
    for end in range(0, len(good), 97):
        (tmp_path / "evil.zip").write_bytes(good[:end])
        with pytest.raises(Refused):
            Packs(tmp_path / "home").add(tmp_path / "evil.zip", proved)


def test_no_changed_byte_brings_anything_but_a_refusal(tmp_path: Path) -> None:
    good = packed(tmp_path / "good").read_bytes()
    packs = Packs(tmp_path / "home")
    for at in range(0, len(good), 61):
        data = bytearray(good)
        data[at] ^= 0x55
        (tmp_path / "evil.zip").write_bytes(data)
        try:
            packs.add(tmp_path / "evil.zip", proved)
        except Refused:
            continue
        (there,) = packs.installed()  # a byte that nobody reads, such as a date
        assert {name: everything(there.folder)[name] for name in files()} == files()


# --- a kill --------------------------------------------------------------------------------------------

KILLED = """
import os, sys
from pathlib import Path
from game.adapters.disk import packs
left = int(sys.argv[3])
def dying(act):
    def one(*given, **named):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return act(*given, **named)
    return one
os.replace, os.fsync = dying(os.replace), dying(os.fsync)
def prove(folder):
    dying(lambda: None)()
packs.shutil.rmtree = dying(packs.shutil.rmtree)
packs.Packs(Path(sys.argv[1])).add(Path(sys.argv[2]), prove)
"""


def test_a_kill_leaves_the_old_pack_or_the_new_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    Packs(home).add(packed(tmp_path), proved)
    second = packed(tmp_path, "2")
    versions = []
    for step in range(7):
        command = [sys.executable, "-c", KILLED, str(home), str(second), str(step)]
        ended = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60, check=False)
        (there,) = Packs(home).installed()
        assert {name: everything(there.folder)[name] for name in files()} == files()
        versions.append(there.manifest.version)
        if ended.returncode == 0:
            break
        assert ended.returncode == 9
    assert versions == sorted(versions) and versions[0] == "1" and versions[-1] == "2"
    for path in home.iterdir():
        os.utime(path, (1, 1))
    packs = Packs(home)
    packs.add(second, proved)  # what was left lying about is cleared away
    assert {path.name for path in home.iterdir()} == {"yards.json", packs.installed()[0].folder.name}
