"""The rules of packs: which names and sizes are let in, and what a manifest has to say."""

from __future__ import annotations

import pytest

from game.authoring.pack import (
    MEGABYTE,
    MOST_FILES,
    Entry,
    Manifest,
    PackedFile,
    PackedStory,
    belongs,
    differs,
    from_json,
    to_json,
    wrong_in,
    wrong_pack_name,
    wrong_path,
)
from game.authoring.picture_sizes import jpeg_size, webp_size, wrong_picture
from tests.markdown import ROOT
from tests.support.packed import OGG, SVG, png

MANIFEST = Manifest(
    "yards",
    "Yards “2”",
    "2",
    ("ar", "en"),
    (PackedStory("gate", "The Gate", "en"),),
    (PackedFile("library.yaml", 3, "aa"), PackedFile("gate.yaml", 5, "bb")),
)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../story.yaml",
        "assets/../../story.yaml",
        "assets/./a.png",
        "assets//a.png",
        "C:/story.yaml",
        "c:story.yaml",
        "..\\story.yaml",
        "assets\\places\\a.png",
        "story.yaml\x00.png",
        "con.yaml",
        "assets/places/NUL.png",
        "com1.tar.yaml",
        "lpt¹.yaml",
        "story.yaml.",
        "story.yaml ",
        " story.yaml",
        ".story.yaml",
        "a:b.yaml",
        "a?.yaml",
        "a*.yaml",
        'a".yaml',
        "a|b.yaml",
        "a\n.yaml",
        "a\u202eb.yaml",
        "e\u0301.yaml",
        "x" * 81 + ".yaml",
        "/".join("abcdefg"),
        "assets/people/" + "y" * 79 + "/" + "x" * 79 + ".png",
    ],
)
def test_a_name_that_some_system_does_not_take_is_told(path: str) -> None:
    assert wrong_path(path)


@pytest.mark.parametrize(
    "path", ["a.yaml", "The Gate (2).yaml", "assets/places/café.png", "übung_1.yaml", "console.yaml"]
)
def test_a_plain_name_is_taken(path: str) -> None:
    assert wrong_path(path) == ""


@pytest.mark.parametrize("name", ["", "A", "a b", "-a", "a-", "../a", "con", "nul", "ä", "a" * 41, "a/b"])
def test_a_pack_has_a_plain_name(name: str) -> None:
    assert wrong_pack_name(name)
    assert not wrong_pack_name("three-yards-2")


@pytest.mark.parametrize(
    ("path", "does"),
    [
        ("gate.yaml", True),
        ("translations/es/gate.po", True),
        ("translations/es.po", True),
        ("assets/people/lee/left/calm.webp", True),
        ("assets/places/yard.SVG", True),
        ("assets/places/deep/yard.png", False),
        ("other/gate.yaml", False),
        ("run.exe", False),
        ("assets/sounds/a.mp3", False),
        ("assets/places/page.html", False),
    ],
)
def test_only_what_a_pack_holds_is_let_in(path: str, does: bool) -> None:
    assert belongs(path) is does


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([Entry("a.yaml", 1, 1)] * 2, "the same name"),
        ([Entry("a.yaml", 1, 1), Entry("A.yaml", 1, 1)], "the same name"),
        ([Entry("straße.yaml", 1, 1), Entry("STRASSE.yaml", 1, 1)], "the same name"),
        ([Entry("assets/places/a.png", 1, 1), Entry("assets/Places/A.png", 1, 1)], "same name"),
        (
            [Entry("assets/people/a.png", 1, 1), Entry("assets/people/a.png/b.png", 1, 1)],
            "is a file, and a folder",
        ),
        ([Entry("a.yaml", 1, 1, "link")], "leads somewhere else"),
        ([Entry("a.yaml", 1, 1, "other")], "no plain file"),
        ([Entry("a.yaml", 1, 1, readable=False)], "encrypted"),
        ([Entry("a.yaml", 5 * MEGABYTE, 5 * MEGABYTE)], "larger than 4 MB"),
        ([Entry("a.yaml", MEGABYTE, 1000)], "more than 100 times"),
        ([Entry("assets/places/a.png", MEGABYTE, 0)], "more than 100 times"),
        (
            [Entry(f"assets/places/{n}.png", 31 * MEGABYTE, 31 * MEGABYTE) for n in range(14)],
            "more than 400 MB",
        ),
        ([Entry(f"{n}.yaml", 1, 1) for n in range(MOST_FILES + 2)], f"more than {MOST_FILES}"),
        ([Entry("run.exe", 1, 1)], "has no place in a pack"),
    ],
)
def test_what_would_do_harm_is_told_before_it_is_opened(entries: list[Entry], told: str) -> None:
    assert any(told in why for why in wrong_in(entries))


def test_what_does_no_harm_is_let_in() -> None:
    entries = [
        Entry("manifest.json", 900, 300),
        Entry("a.yaml", 9000, 900),
        Entry("assets/places/a.png", 9, 9),
    ]
    assert list(wrong_in(entries)) == []


def test_a_manifest_is_read_back_as_it_was_written() -> None:
    assert from_json(to_json(MANIFEST)) == MANIFEST


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        to_json(MANIFEST).replace('"format": 1', '"format": 2'),
        to_json(MANIFEST).replace('"yards"', '"../yards"'),
        to_json(MANIFEST).replace('"yards"', "7"),
        to_json(MANIFEST).replace('"size": 3', '"size": -3'),
        to_json(MANIFEST).replace('"size": 3', '"size": "3"'),
        to_json(MANIFEST).replace("Yards “2”", "Yards\\u0007"),
        "[" * 100_000,
    ],
)
def test_no_other_text_is_a_manifest(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        from_json(text)


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([Entry("library.yaml", 3, 3)], "'gate.yaml' is not there"),
        ([Entry("library.yaml", 3, 3), Entry("gate.yaml", 6, 6)], "another size"),
        (
            [Entry("library.yaml", 3, 3), Entry("gate.yaml", 5, 5), Entry("x.yaml", 5, 5)],
            "not named in manifest.json",
        ),
        ([Entry("library.yaml", 3, 3), Entry("gate.yaml", 5, 5), Entry("manifest.json", 9, 9)], ""),
    ],
)
def test_manifest_and_files_tell_the_same(entries: list[Entry], told: str) -> None:
    found = differs(MANIFEST, entries)
    assert told in found if told else found == ""


# --- pictures ------------------------------------------------------------------------------------------


def jpeg(width: int, height: int) -> bytes:
    size = height.to_bytes(2) + width.to_bytes(2)
    return b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc0\x00\x11\x08" + size + bytes(12)


def test_the_size_of_a_picture_is_read_from_its_first_bytes() -> None:
    assert jpeg_size(jpeg(70, 30)) == (70, 30)
    places = sorted((ROOT / "assets" / "places").glob("*.webp"))
    assert {webp_size(place.read_bytes()) for place in places} == {(1920, 1080)}
    people = sorted((ROOT / "assets" / "people" / "mara").glob("*.webp"))
    assert all(webp_size(person.read_bytes()) is not None for person in people)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", png(1, 1).replace(b"IHDR\0\0\0\x01", b"IHDR\0\1\0\0")),
        ("a.png", b"GIF89a"),
        ("a.png", b""),
        ("a.jpg", jpeg(60_000, 60_000)),
        ("a.jpeg", b"\xff\xd8" + b"\xff" * 5000),
        ("a.webp", b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\xff" * 6 + b"\0" * 4),
        ("a.webp", b"RIFF"),
        ("a.svg", b"\xff\xfe"),
        ("a.svg", b"<html>"),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'),
        ("a.ogg", b"ID3"),
    ],
)
def test_a_picture_that_would_burst_or_is_none_is_told(name: str, data: bytes) -> None:
    assert wrong_picture(name, data)


@pytest.mark.parametrize(
    ("name", "data"), [("a.png", png(3, 2)), ("a.JPG", jpeg(3, 2)), ("a.svg", SVG.encode()), ("a.ogg", OGG)]
)
def test_a_picture_that_is_one_is_let_in(name: str, data: bytes) -> None:
    assert wrong_picture(name, data) == ""
