"""`pack`, `add`, `packs` and `remove`: a folder of stories on its way into somebody's library."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from game.adapters.disk.packs import Packs, packs_folder
from tests.cli.conftest import Run
from tests.support.packed import STORY, folder_at, png


@pytest.fixture
def pack(run: Run, tmp_path: Path) -> Path:
    ran = run("pack", folder_at(tmp_path), "-o", tmp_path / "yards.zip", "--version", "2027-03")
    assert ran.status == 0, ran.complained
    assert "“Yards”, version 2027-03" in ran.words and "The Gate (en)" in ran.words
    return tmp_path / "yards.zip"


def test_a_pack_has_a_manifest_with_names_sizes_and_sums(pack: Path) -> None:
    with zipfile.ZipFile(pack) as opened:
        told = json.loads(opened.read("manifest.json"))
        assert opened.namelist() == ["manifest.json", *(file["name"] for file in told["files"])]
    assert (told["name"], told["title"], told["version"]) == ("yards", "Yards", "2027-03")
    assert told["languages"] == ["en"]
    assert told["stories"][0] == {"id": "gate", "title": "The Gate", "language": "en"}
    assert all(set(file) == {"name", "size", "sha256"} for file in told["files"])


def test_a_pack_is_added_listed_and_removed(pack: Path, run: Run) -> None:
    assert "No pack was added yet" in run("packs").said
    added = run("add", pack)
    assert added.status == 0 and "“Yards” is in your library now, with 2 stories." in added.words
    listed = run("packs").words
    assert "yards: “Yards”, version 2027-03, in en The Gate The Lamp" in listed
    assert run("add", pack).status == 0
    assert "did you mean 'yards'?" in run("remove", "yard").complained
    removed = run("remove", "yards")
    assert removed.status == 0 and "What was kept of its stories stays" in removed.words
    assert "No pack was added yet" in run("packs").said


def test_a_pack_with_a_story_that_has_an_error_is_not_made(run: Run, tmp_path: Path) -> None:
    broken = STORY.format(title="The Gate").replace("goto: out", "goto: in")  # `out` is never reached
    folder = folder_at(tmp_path, {"gate.yaml": broken})
    ran = run("pack", folder, "-o", tmp_path / "yards.zip")
    assert ran.status == 1 and "gate.yaml:" in ran.complained and "unreachable-scene" in ran.complained
    assert not (tmp_path / "yards.zip").exists()


def test_a_pack_with_a_story_that_has_an_error_is_not_added(pack: Path, run: Run, tmp_path: Path) -> None:
    """Made by hand, with sums that are right."""
    from game.adapters.disk.packing import manifest_of, read_folder
    from game.adapters.disk.zips import write_pack
    from game.authoring.pack import to_json

    broken = STORY.format(title="The Gate").replace("goto: out", "goto: in")
    folder = folder_at(tmp_path / "other", {"gate.yaml": broken})
    found, _ = read_folder(folder)
    write_pack(tmp_path / "evil.zip", to_json(manifest_of(folder, found, "yards", "3")), found)
    assert run("add", pack).status == 0
    ran = run("add", tmp_path / "evil.zip")
    assert ran.status == 1 and "unreachable-scene" in ran.complained and "all is as it was" in ran.complained
    assert [one.manifest.version for one in Packs(packs_folder()).installed()] == ["2027-03"]


def test_what_does_not_belong_is_left_out_and_told(run: Run, tmp_path: Path) -> None:
    folder = folder_at(tmp_path, {"notes.docx": b"x", ".git/config": b"x", "scenario.schema.json": b"{}"})
    ran = run("pack", folder, "-o", tmp_path / "yards.zip")
    assert ran.status == 0 and "Not in it, for they have no place in a pack: notes.docx\n" in ran.said


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"assets/places/CON.png": png(2, 2)}, "a device on Windows"),
        ({"assets/places/yard.png": b"GIF89a"}, "is no PNG picture"),
        ({"library.yaml": "titel: Yards\n"}, "unknown-key"),
        ({"gate.yaml": None, "lamp.yaml": None}, "there is no story"),
    ],
)
def test_a_folder_that_is_no_pack_is_told_why(
    changed: dict[str, str | bytes | None], told: str, run: Run, tmp_path: Path
) -> None:
    ran = run("pack", folder_at(tmp_path, changed), "-o", tmp_path / "yards.zip")
    assert ran.status == 1 and told in ran.complained
    assert not (tmp_path / "yards.zip").exists()


def test_what_cannot_be_done_is_told(run: Run, tmp_path: Path, pack: Path) -> None:
    assert "there is no folder" in run("pack", tmp_path / "nowhere").complained
    (tmp_path / "empty").mkdir()
    untitled = run("pack", tmp_path / "empty").complained
    assert "there is no library.yaml" in untitled and "title: Our Stories" in untitled
    assert "cannot be the name of a pack" in run("pack", tmp_path / "yards", "--name", "My Yards").complained
    (tmp_path / "mine.zip").write_bytes(b"mine")
    ran = run("pack", tmp_path / "yards", "-o", tmp_path / "mine.zip")
    assert ran.status == 2 and (tmp_path / "mine.zip").read_bytes() == b"mine"
    assert run("pack", tmp_path / "yards", "-o", pack).status == 0  # an earlier pack of that name is replaced
    assert run("add", tmp_path / "nowhere.zip").status == 2
    ran = run("add", tmp_path / "mine.zip")
    assert ran.status == 1 and "it is no zip file" in ran.complained


def test_check_asks_for_words_where_a_picture_of_a_pack_has_none(run: Run, tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    assert "no words" not in run("check", folder).said
    text = (folder / "gate.yaml").read_text("utf-8")
    (folder / "gate.yaml").write_text(text.replace("    describe: A yard with one lamp.\n", ""), "utf-8")
    (folder / "assets" / "pictures.yaml").write_text("places: {}\n", "utf-8")
    said = run("check", folder).said
    assert "the picture of the place 'yard' has no words" in said and "write describe:" in said
    assert "the pictures of 'old-lee' have no words" in said
    (folder / "assets" / "pictures.yaml").write_text(
        "places: {yard: {words: A yard.}}\npeople: {old-lee: {words: Old.}}\n", "utf-8"
    )
    assert "no words" not in run("check", folder).said  # and not what was told before
