"""The stories of a folder: which there are, in which order, and what becomes of files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.adapters.disk.folders import scenario_names
from game.adapters.disk.reading import library_of, load_file
from game.adapters.disk.stories import FolderStories
from game.story.model import Library
from tests.pilot import SCENES

STORY = """
title: {title}
start: a
scenes:
  a: {{lines: [Hello.], choices: [{{text: Go., approach: neutral, goto: b}}]}}
  b: {{lines: [End.], ending: {{title: End, outcome: growth}}}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("beta.yaml", "alpha.yml", "gamma.yaml"):
        (tmp_path / name).write_text(STORY.format(title=name), "utf-8")
    (tmp_path / "library.yaml").write_text("title: Ours\nscenarios: [gamma]\n", "utf-8")
    (tmp_path / "README.md").write_text("none")
    (tmp_path / "drafts.yaml").mkdir()
    return tmp_path


def ids(stories: FolderStories) -> list[str]:
    return [story.id for story in stories.shelf()]


def test_the_shelf_has_the_order_of_the_library_then_of_the_alphabet(folder: Path) -> None:
    assert ids(FolderStories(folder)) == ["gamma", "alpha", "beta"]


def test_without_a_library_the_alphabet_counts(folder: Path) -> None:
    (folder / "library.yaml").unlink()
    stories = FolderStories(folder)
    assert ids(stories) == ["alpha", "beta", "gamma"]
    assert stories.library() == Library() and list(stories.help()) == []


def test_scenarios_are_the_yaml_files_of_the_folder_itself(folder: Path) -> None:
    assert scenario_names(folder) == ["alpha.yml", "beta.yaml", "gamma.yaml"]
    assert scenario_names(folder / "nowhere") == []


def test_a_broken_story_stands_on_the_shelf_with_its_problems(folder: Path) -> None:
    (folder / "beta.yaml").write_text("title: [")
    story = FolderStories(folder).story("beta")
    assert story is not None and story.scenario is None
    assert [problem.code for problem in story.problems] == ["not-yaml"]
    assert len(ids(FolderStories(folder))) == 3


def test_a_broken_library_leaves_the_stories(folder: Path) -> None:
    (folder / "library.yaml").write_bytes(b"\xff")
    assert ids(FolderStories(folder)) == ["alpha", "beta", "gamma"]


def test_a_story_is_read_when_it_is_asked_for_and_once(folder: Path) -> None:
    stories = FolderStories(folder)
    first = stories.story("beta")
    assert first is not None and stories.story("beta") is first
    (folder / "beta.yaml").unlink()
    assert stories.story("beta") is first and stories.story("delta") is None


def test_a_story_from_elsewhere_is_found_by_its_file(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "delta.yaml").write_text(STORY.format(title="Delta"), "utf-8")
    story = FolderStories(folder).story("delta", str(other / "delta.yaml"))
    assert story is not None and story.scenario is not None and story.scenario.title == "Delta"


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    loaded = load_file(tmp_path / "gone.yaml")
    assert loaded.scenario is None
    (problem,) = loaded.problems
    assert problem.code == "not-yaml" and "cannot be read" in problem.message


def test_a_folder_named_like_a_story_is_a_problem_and_no_crash(folder: Path) -> None:
    (problem,) = load_file(folder / "drafts.yaml").problems
    assert "cannot be read" in problem.message


def test_a_library_is_that_of_the_story_s_own_folder(tmp_path: Path) -> None:
    (tmp_path / "alone.yaml").write_text(STORY.format(title="Alone"), "utf-8")
    alone = load_file(tmp_path / "alone.yaml").scenario
    ours = load_file(SCENES / "thirty-days.yaml").scenario
    assert alone is not None and alone.library == Library()
    assert ours is not None and ours.library == library_of(SCENES) and ours.library.skills
