"""Edits at random, half of which break the file: nothing ends the game, and nobody loses their place."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from game.adapters.disk.stories import story_at
from game.adapters.watching import Looks
from game.app.desk import Desk
from game.story.playthrough import start
from game.ui.inputs import Press
from game.ui.screens.play import PlayScreen
from tests.app.test_watching import LATER, Posted
from tests.pilot import AT_ONCE, SCENES, MemoryKeeper, Pilot, app_with
from tests.support.sitting import Sitting

EDITS = 25


def sitting(folder: Path, seed: int) -> Sitting:
    path = folder / "thirty-days.yaml"
    path.write_bytes((SCENES / "thirty-days.yaml").read_bytes())
    story = story_at(path)
    assert story.scenario is not None
    app = app_with(MemoryKeeper(settings=AT_ONCE))
    files = Posted(Looks(path))
    app.desk = Desk(story, files, path=str(path))
    app.only(PlayScreen(start(story.scenario, seed)))
    pilot = Pilot(app)

    def settle() -> None:
        for after in (0.0, LATER):
            files.look(after)
            pilot.loop.look_again()

    settle()
    return Sitting(
        path, app, random.Random(seed), settle, lambda id: pilot.loop.do(Press(id)), lambda: pilot.view
    )


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.long)])
def test_no_edit_takes_anybody_s_place(tmp_path: Path, seed: int) -> None:
    found = sitting(tmp_path, seed)
    found.go(EDITS)
    assert found.done["broken"] >= EDITS // 5 and found.done["kept"] >= EDITS // 5, found.done
