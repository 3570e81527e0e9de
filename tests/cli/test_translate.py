"""Translations from the command line: begun, filled, played, and kept up to date when the story changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.adapters.disk.folders import inside
from game.adapters.disk.languages import Tongue
from game.adapters.disk.po_files import read_po
from game.adapters.disk.proofs import Proofs
from game.adapters.disk.stories import FolderStories
from game.cli.check import check
from game.cli.play import run as play
from game.cli.translate import run

GATE = """title: The Gate
start: gate
scenes:
  gate:
    lines: [You stand at the gate.]
    choices:
      - {text: Go home., id: home, approach: healthy, feedback: You went., goto: end}
  end: {lines: [It is late.], ending: {title: Late, outcome: growth}}
"""
SPANISH = {
    "The Gate": "La verja",
    "You stand at the gate.": "Estás ante la verja.",
    "Go home.": "Vete a casa.",
    "You went.": "Te fuiste.",
    "It is late.": "Es tarde.",
    "Late": "Tarde",
}


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    file = tmp_path / "gate.yaml"
    file.write_text(GATE, "utf-8")
    return file


@pytest.fixture
def spanish(gate: Path) -> Path:
    """The Gate, all in Spanish; the PO file."""
    memory = gate.with_name("es.json")
    memory.write_text(json.dumps(SPANISH), "utf-8")
    po = gate.parent / "translations" / "es" / "gate.po"
    assert run(["extract", "--language", "es", str(gate)]) == 0
    assert run(["fill", str(po), str(memory)]) == 0
    return po


def test_a_sentence_that_was_mended_is_the_one_to_review(
    gate: Path, spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(gate)]) == 0
    story = FolderStories(gate.parent, tongue=Tongue(lambda: "es")).story("gate")
    assert story is not None and story.scenario is not None
    assert story.scenario.scenes["gate"].choices[0].text == "Vete a casa."
    gate.write_text(GATE.replace("You stand at the gate.", "You stand before the gate."), "utf-8")
    assert run(["update", str(gate)]) == 0
    capsys.readouterr()
    assert run(["status", str(gate)]) == 0
    said = capsys.readouterr().out
    assert "5 of 6 translated, 0 to translate, 1 to review" in said
    assert "to review: gate/line/1: You stand before the gate." in said
    assert run(["check", str(gate)]) == 1


def test_a_story_is_played_in_spanish_from_a_pipe(
    gate: Path, spanish: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: SIM115  # closed with the test
    play([str(gate), "--text", "--keep-nothing", "--language", "es"])
    said = capsys.readouterr().out
    assert "Estás ante la verja." in said and "Vete a casa." in said


def test_a_language_that_was_begun_is_not_begun_again(
    gate: Path, spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = spanish.read_bytes()
    assert run(["extract", "--language", "es", str(gate)]) == 0
    assert "is there already" in capsys.readouterr().out
    assert spanish.read_bytes() == before


def test_a_place_that_was_changed_is_said(
    gate: Path, spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spanish.write_text(spanish.read_text("utf-8").replace('"Tarde"', '"Tarde {x}"'), "utf-8")
    assert run(["check", str(gate)]) == 1
    assert "end/ending/title: “Tarde {x}” has {x}, which the English has not" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_said_with_its_line(
    gate: Path, spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spanish.write_text(spanish.read_text("utf-8").replace('"Tarde"', '"Tarde'), "utf-8")
    assert run(["status", str(gate)]) == 2
    line = next(
        at for at, text in enumerate(spanish.read_text("utf-8").splitlines(), 1) if text == 'msgstr "Tarde'
    )
    assert f"gate.po:{line}: " in capsys.readouterr().err


@pytest.mark.parametrize("memory", ["[1]", "{", '{"a": 1}'])
def test_a_memory_that_is_none_is_refused(
    gate: Path, spanish: Path, memory: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = gate.with_name("bad.json")
    file.write_text(memory)
    assert run(["fill", str(spanish), str(file)]) == 2
    assert "bad.json" in capsys.readouterr().err


def told_by_check(gate: Path) -> list[tuple[str, str, int]]:
    """What `check` says of translations, with the lines of the story."""
    found = check([str(gate)], proofs=Proofs(gate.parent / "proofs")).problems
    codes = ("missing-translation", "changed-placeholder")
    return [(p.code, p.message, p.location.line) for p in found if p.code in codes]


def test_check_says_what_a_translation_lacks_and_again_when_it_was_changed(gate: Path, spanish: Path) -> None:
    assert told_by_check(gate) == []
    whole = spanish.read_text("utf-8")
    spanish.write_text(whole.replace('"Vete a casa."', '""'), "utf-8")
    lacks = "the translation into 'es' has no words for this text: “Go home.”"
    assert told_by_check(gate) == [("missing-translation", lacks, 7)]
    spanish.write_text(whole.replace('"Tarde"', '"{name}"'), "utf-8")
    [(code, message, line)] = told_by_check(gate)
    assert (code, line) == ("changed-placeholder", 8)
    assert "“{name}” has {name}, which the English has not" in message
    spanish.write_text(whole.replace('"Tarde"', '"Tarde'), "utf-8")
    [(code, message, line)] = told_by_check(gate)
    assert (code, line) == ("missing-translation", 1)
    assert "cannot be read" in message and "gate.po, line" in message
    spanish.unlink()
    assert told_by_check(gate) == []


def test_check_says_once_how_many_texts_have_changed(gate: Path, spanish: Path) -> None:
    gate.write_text(GATE.replace("stand", "wait").replace("It is late.", "It is too late."), "utf-8")
    [(code, message, line)] = told_by_check(gate)
    assert (code, line) == ("missing-translation", 5)
    assert "has no words for 2 texts, first this one" in message
    assert run(["update", str(gate)]) == 0
    [(code, message, line)] = told_by_check(gate)
    assert "waits to be looked at in 2 texts" in message


def test_the_interface_can_be_begun_in_any_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    monkeypatch.setattr(
        "game.cli.translate.inside", lambda name: assets if name == "assets" else inside(name)
    )
    assert run(["extract", "--language", "ar", "interface"]) == 0
    entries = read_po((assets / "translations" / "ar" / "interface.po").read_bytes()).entries
    assert len(entries) > 500
    assert all(len(entry.forms) == 6 for entry in entries if entry.more)
    assert {"Settings & access", "Continue"} <= {entry.english for entry in entries}
