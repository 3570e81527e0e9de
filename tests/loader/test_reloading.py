"""A file that is read again: what comes of it is what comes of reading it all, however much of it was read."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from game.loader.reloading import Reloading
from game.loader.scenario import Loaded, load
from game.story.location import ROOT, Way
from tests.pilot import SCENES
from tests.support.edits import edited
from tests.support.generated import as_yaml, story


def ways(value: object, way: Way = ROOT) -> Iterator[Way]:
    """The ways to every mapping and list."""
    if isinstance(value, dict | list):
        yield way
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from ways(inner, (way, key))


def same(one: Loaded, other: Loaded) -> None:
    assert one.scenario == other.scenario
    assert one.problems == other.problems
    assert one.document.value == other.document.value
    for way in ways(other.document.value):
        at = [document.line_of(_at(document.value, way)) for document in (one.document, other.document)]
        assert at[0] == at[1], way


def _at(value: object, way: Way) -> object:
    found: object = value
    path = []
    while way:
        path.append(way[1])
        way = way[0]
    for step in reversed(path):
        found = found[step]  # type: ignore[index]  # the way leads through mappings and lists
    return found


@pytest.mark.parametrize(("name", "seeds"), [("thirty-days.yaml", 25), ("generated", 25)])
def test_a_file_that_is_edited_reads_as_if_it_were_new(name: str, seeds: int) -> None:
    text = as_yaml(story(40, sound=True)) if name == "generated" else (SCENES / name).read_text("utf-8")
    again = Reloading("story.yaml")
    again.load(text.encode(), None)
    for seed in range(seeds):
        rng = random.Random(seed)
        changed = edited(rng, text)
        found = again.load(changed.encode(), None)
        same(found, load("story.yaml", changed.encode()))
        if found.scenario is not None:
            text = changed
    assert again.scenes > seeds // 10 or name != "generated"


def test_one_changed_scene_is_all_that_is_read() -> None:
    text = as_yaml(story(40, sound=True))
    again = Reloading("story.yaml")
    again.load(text.encode(), None)
    for old, new in (
        ("Scene 20.", "Scene twenty."),
        ("Scene 30.", "Scene\n        thirty."),
        ("goto: s21", "goto: s22"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
        found = again.load(text.encode(), None)
        same(found, load("story.yaml", text.encode()))
    assert again.scenes == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("goto: s21", "goto: s999"),
        ("  s21:", "  s21b:"),
        ("approach: healthy", "aproach: healthy"),
        ("title: Generated story", "title: Another"),
        ("Scene 20.", "Scene 20. {nobody}"),
        ("Scene 20.", "Scene 20. #1"),
        ("    choices:\n", "    choices: &here\n"),
        ("  s20:\n", "  more: {goto: s20}\n  s20:\n"),
        ("\n  s20:", "\n  s20: {goto: s21}\n  s20b:"),
    ],
)
def test_whatever_reaches_beyond_a_scene_is_read_as_a_whole(old: str, new: str) -> None:
    text = as_yaml(story(40, sound=True))
    again = Reloading("story.yaml")
    again.load(text.encode(), None)
    assert old in text
    changed = text.replace(old, new, 1)
    same(again.load(changed.encode(), None), load("story.yaml", changed.encode()))
    same(again.load(text.encode(), None), load("story.yaml", text.encode()))


def test_ids_that_were_counted_stay_what_they_are() -> None:
    """Two scenes with a choice of the same words: the second has a number, as long as the first is there."""
    scene = "  {id}:\n    choices:\n      - text: Go on.\n        approach: neutral\n        goto: end\n"
    block = "title: T\nstart: a\nscenes:\n" + "".join(scene.format(id=id) for id in "ab")
    block += "  end: {ending: {title: End, outcome: mixed}}\n"
    again = Reloading("story.yaml")
    again.load(block.encode(), None)
    changed = block.replace("Go on.", "Stop.", 1)
    same(again.load(changed.encode(), None), load("story.yaml", changed.encode()))
