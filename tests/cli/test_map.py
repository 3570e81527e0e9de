"""`second-chances map`: a file for a browser, with a way drawn where one is asked for."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.app.test_trouble import STUCK
from tests.cli.conftest import Run
from tests.support.generated import as_yaml, story


def test_a_map_is_written(tmp_path: Path, run: Run) -> None:
    file, out = tmp_path / "stuck.yaml", tmp_path / "map.svg"
    file.write_text(STUCK, "utf-8")
    ran = run("map", file, "-o", out)
    assert ran.status == 0 and "scenes" in ran.said
    assert ElementTree.parse(out).getroot().tag.endswith("svg")


def test_the_way_of_a_problem_is_drawn(tmp_path: Path, run: Run) -> None:
    file, out = tmp_path / "stuck.yaml", tmp_path / "map.svg"
    file.write_text(STUCK, "utf-8")
    ran = run("map", file, "-o", out, "--witness", "dead-end")
    assert ran.status == 0 and "dead-end" in ran.said
    assert 'class="link' in out.read_text("utf-8") and ' way"' in out.read_text("utf-8")
    assert run("map", file, "--witness", "dead-endd").status == 2


def test_a_group_of_a_long_story_is_drawn(tmp_path: Path, run: Run) -> None:
    file, out = tmp_path / "long.yaml", tmp_path / "map.svg"
    file.write_text(as_yaml(story(120)), "utf-8")
    ran = run("map", file, "-o", out)
    assert ran.status == 0 and "(--group draws one)" in ran.said
    name = ran.said.split("from '")[1].split("'")[0]
    assert run("map", file, "-o", out, "--group", name).status == 0
    assert "s1" in out.read_text("utf-8")
    wrong = run("map", file, "-o", out, "--group", "nowhere")
    assert wrong.status == 2 and "no group of scenes is called 'nowhere'" in wrong.complained


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "stuck.yaml"
    file.write_text("title: [", "utf-8")
    ran = run("map", file, "-o", tmp_path / "map.svg")
    assert ran.status == 1 and "not-yaml" in ran.complained
    assert run("map", tmp_path / "none.yaml").status == 2
    file.write_text(STUCK, "utf-8")
    assert run("map", file, "-o", tmp_path / "nowhere" / "map.svg").status == 2
