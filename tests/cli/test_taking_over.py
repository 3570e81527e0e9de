"""`second-chances import`: what it writes, what it says, and what it never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli.reference import schema_text
from tests.authoring.test_taking_over import PAGE, PLAIN, SUGARCUBE
from tests.cli.conftest import Run


def test_a_story_is_written_beside_the_old_one_and_can_be_played(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rain.twee").write_text(PLAIN, "utf-8")
    ran = run("import", tmp_path / "rain.twee")
    assert ran.status == 0, ran.complained
    assert "3 scenes, 4 choices, 2 endings" in ran.words and "different" not in ran.said
    assert run("check", tmp_path / "rain.yaml").status == 0
    assert "It rains." in run("play", tmp_path / "rain.yaml", "--text", typed="1").said
    assert (tmp_path / "scenario.schema.json").read_text("utf-8") == schema_text()


def test_what_could_not_be_taken_over_is_listed_with_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kim.twee").write_bytes(b"\xef\xbb\xbf" + SUGARCUBE.replace("\n", "\r\n").encode())
    ran = run("import", tmp_path / "kim.twee", "-o", tmp_path / "kim-new.yaml")
    assert ran.status == 0
    assert f"{tmp_path / 'kim.twee'}:8: a macro: <<if $trust gt 2>>" in ran.said
    assert f"{tmp_path / 'kim.twee'}:11: an image: [img[kim.png]]" in ran.said
    assert run("check", tmp_path / "kim-new.yaml").status == 0


def test_a_published_page_is_known_by_what_is_in_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rain.html").write_text(PAGE, "utf-8")
    assert run("import", tmp_path / "rain.html").status == 0
    assert run("check", tmp_path / "rain.yaml").status == 0


def test_no_file_is_ever_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rain.twee").write_text(PLAIN, "utf-8")
    (tmp_path / "rain.yaml").write_text("mine", "utf-8")
    ran = run("import", tmp_path / "rain.twee")
    assert ran.status == 2 and "is there already" in ran.complained
    assert (tmp_path / "rain.yaml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("data", "status", "why"),
    [
        (b"", 1, "there is no passage in it"),
        (b":: a\n\nx\xff", 1, "line 3 is not UTF-8"),
        (b"\x00" * (9 * 1024 * 1024), 1, "larger than 8 MiB"),
        (None, 2, "there is no file"),
    ],
    ids=["empty", "not UTF-8", "too large", "missing"],
)
def test_what_is_no_story_is_refused_with_a_reason(
    data: bytes | None, status: int, why: str, run: Run, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / "odd.twee").write_bytes(data)
    ran = run("import", tmp_path / "odd.twee")
    assert ran.status == status and why in ran.complained
    assert not (tmp_path / "odd.yaml").exists()
