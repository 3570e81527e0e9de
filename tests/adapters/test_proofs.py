"""What was proved before is told again, and only for exactly the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.proofs import Proofs, key_of, stamp

KEY = key_of(b"stamp", "a.yaml", b"title: A", None)


def test_an_answer_is_there_for_the_same_question(tmp_path: Path) -> None:
    proofs = Proofs(tmp_path / "proofs")
    assert proofs.get(tmp_path / "a.yaml", KEY) is None
    proofs.put(tmp_path / "a.yaml", KEY, (None, ("a", 1)))
    assert proofs.get(tmp_path / "a.yaml", KEY) == (None, ("a", 1))
    assert proofs.get(tmp_path / "b.yaml", KEY) is None


@pytest.mark.parametrize(
    "other",
    [
        key_of(b"other", "a.yaml", b"title: A", None),
        key_of(b"stamp", "./a.yaml", b"title: A", None),
        key_of(b"stamp", "a.yaml", b"title: B", None),
        key_of(b"stamp", "a.yaml", b"title: A", b""),
        key_of(b"stamp", "a.yaml", b"title: A", b"sources: {}"),
    ],
    ids=["other code", "other name", "other text", "a library", "another library"],
)
def test_nothing_is_told_about_anything_else(other: bytes, tmp_path: Path) -> None:
    proofs = Proofs(tmp_path)
    proofs.put(tmp_path / "a.yaml", KEY, ("a",))
    assert proofs.get(tmp_path / "a.yaml", other) is None


def test_an_answer_that_was_damaged_is_none(tmp_path: Path) -> None:
    proofs = Proofs(tmp_path / "proofs")
    proofs.put(tmp_path / "a.yaml", KEY, ("a", "b", "c"))
    (kept,) = (tmp_path / "proofs").iterdir()
    whole = kept.read_bytes()
    for at in range(len(whole)):
        kept.write_bytes(whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :])
        assert proofs.get(tmp_path / "a.yaml", KEY) is None
        kept.write_bytes(whole[:at])
        assert proofs.get(tmp_path / "a.yaml", KEY) is None


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    proofs = Proofs(tmp_path / "file" / "proofs")
    proofs.put(tmp_path / "a.yaml", KEY, ("a",))
    assert proofs.get(tmp_path / "a.yaml", KEY) is None


def test_a_new_picture_or_another_question_makes_old_answers_void(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    before = stamp(tmp_path, "None")
    assert stamp(tmp_path, "None") == before
    assert stamp(tmp_path, "200000") != before
    (tmp_path / "people" / "ines.webp").write_bytes(b"")
    assert stamp(tmp_path, "None") != before
