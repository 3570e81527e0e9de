"""The talk afterwards as it stands in a window: what is seen of it before anybody scrolls."""

from __future__ import annotations

import random

import pytest

from game.story.playthrough import Playthrough, start
from game.ui.frame import Run
from game.ui.screens.debrief import DebriefScreen
from game.ui.view import Box, Mark, walk
from tests.pilot import AT_ONCE, Pilot, our_stories
from tests.screenshots.moments import at_the_title


def finished(id: str) -> Playthrough:
    """A play of one of our stories to an ending that tells of the other one."""
    story = our_stories().story(id, "")
    assert story is not None and story.scenario is not None
    for seed in range(20):
        chance = random.Random(seed)
        here = start(story.scenario, seed)
        while here.ending is None:
            here = here.take(chance.choice(here.options()))
        if here.ending.their_side:
            return here
    raise AssertionError("no ending tells of the other one")


def afterwards(here: Playthrough, size: tuple[int, int]) -> Pilot:
    pilot = at_the_title(size, AT_ONCE)
    pilot.app.stack.append(DebriefScreen(here))
    pilot.loop.draw()
    return pilot


def seen(pilot: Pilot) -> str:
    """The words that are in sight."""
    inside = [
        placed.item.text
        for placed in pilot.frame.items
        if isinstance(placed.item, Run) and (placed.clip is None or placed.item.rect.inside(placed.clip))
    ]
    return " ".join(inside)


@pytest.mark.parametrize("id", ["thirty-days", "first-minute"])
@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_decisions_what_came_up_and_their_side_are_seen_at_once(id: str, size: tuple[int, int]) -> None:
    first = seen(afterwards(finished(id), size))
    for heading in ("Your decisions", "What came up", "a while later"):
        assert heading in first


def test_a_few_decisions_stand_on_a_line_and_many_under_each_other_with_their_numbers() -> None:
    few = afterwards(finished("first-minute"), (1920, 1080)).view
    assert [w for w in walk(few.body) if isinstance(w, Box) and w.flow == "grid"]
    many = afterwards(finished("thirty-days"), (1920, 1080)).view
    assert not [w for w in walk(many.body) if isinstance(w, Box) and w.flow == "grid"]
    signs = [w for w in walk(many.body) if isinstance(w, Mark) and w.words]
    assert len(signs) > 6
