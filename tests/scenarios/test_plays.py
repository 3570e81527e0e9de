"""The scripts in this folder: every story goes as they say, and each ending is among them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from game.adapters.disk.reading import load_file
from game.story.model import Scenario
from game.story.rehearse import rehearse
from game.story.script import Script, Scripted, read_script

HERE = Path(__file__).parent
SCRIPTS = sorted(HERE.glob("*.play"))


@cache
def read(file: Path) -> tuple[Scenario, Script]:
    script = read_script(file.read_text("utf-8"))
    assert not script.mistakes, script.mistakes
    loaded = load_file(file.parent / script.story)
    assert loaded.scenario is not None, script.story
    return loaded.scenario, script


def plays() -> list[tuple[str, Path, Scripted]]:
    """Every playthrough with its name."""
    return [
        (f"{file.stem}: {scripted.name}", file, scripted)
        for file in SCRIPTS
        for scripted in read(file)[1].plays
    ]


@pytest.mark.parametrize(("name", "file", "scripted"), plays(), ids=[name for name, *_ in plays()])
def test_a_story_goes_as_its_script_says(name: str, file: Path, scripted: Scripted) -> None:
    scenario, _ = read(file)
    wrong = [f"{file.name}:{mistake.line}: {mistake.says}" for mistake in rehearse(scenario, scripted)]
    assert not wrong, "\n".join([name, *wrong])


@pytest.mark.parametrize("file", SCRIPTS, ids=[file.stem for file in SCRIPTS])
def test_each_ending_of_a_story_is_played_to(file: Path) -> None:
    scenario, script = read(file)
    titles = {cue.rest for scripted in script.plays for cue in scripted.cues if cue.word == "ending"}
    assert titles == {scene.ending.title for scene in scenario.endings if scene.ending}


def test_there_is_a_script_for_thirty_days() -> None:
    assert (HERE / "thirty-days.play") in SCRIPTS
