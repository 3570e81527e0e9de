"""The talk afterwards as it stands in a window: what is seen of it before anybody scrolls."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from game.story.playthrough import Playthrough, start
from game.ui.frame import Badge, Dots, Frame, Rect, Run
from game.ui.screens.debrief import DebriefScreen
from game.ui.view import Box, Mark, Portrait, walk
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


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
@pytest.mark.parametrize("scale", [100, 200])
def test_the_edge_of_the_page_leaves_whole_decisions(size: tuple[int, int], scale: int) -> None:
    """Each sign that is drawn stands in the page with all of itself and all the words on its height."""
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=scale))
    pilot.app.stack.append(DebriefScreen(finished("thirty-days")))
    pilot.loop.draw()
    while True:
        shown = [p for p in pilot.frame.items if not p.hidden]
        page = pilot.frame.page
        assert page is not None
        signs = [p.item.rect for p in shown if isinstance(p.item, Badge) and p.clip == page]
        signs = [sign for sign in signs if sign.overlaps(page)]
        assert all(sign.inside(page) for sign in signs)
        rows = [p.item.rect for p in shown if isinstance(p.item, Run) and p.clip == page]
        assert all(row.inside(page) for row in rows for sign in signs if beside(row, sign))
        if pilot.frame.scroll == pilot.frame.scroll_end:
            return
        pilot.key("pagedown")


def beside(words: Rect, sign: Rect) -> bool:
    return words.y < sign.bottom and sign.y < words.bottom


def test_a_line_leads_from_decision_to_decision() -> None:
    """Across where few stand side by side, down where many stand under each other."""
    few = afterwards(finished("first-minute"), (1920, 1080)).frame
    assert all(line.w > line.h for line in lines(few)) and len(lines(few)) == 1
    many = afterwards(finished("thirty-days"), (1920, 1080)).frame
    assert all(line.h > line.w for line in lines(many)) and len(lines(many)) > 6


def lines(frame: Frame) -> list[Rect]:
    return [placed.item.rect for placed in frame.items if isinstance(placed.item, Dots)]


def test_every_sign_of_the_decisions_is_in_their_key() -> None:
    view = afterwards(finished("first-minute"), (1920, 1080)).view
    signs = {w.approach for w in walk(view.body) if isinstance(w, Mark) and w.words}
    key = {w.approach for w in walk(view.body) if isinstance(w, Mark) and w.size == "small" and not w.words}
    assert "neutral" in signs <= key


def test_where_little_came_up_it_stands_under_the_decisions_and_a_face_fills_the_panel() -> None:
    pilot = at_the_title((1920, 1080), AT_ONCE)
    pilot.app.only(DebriefScreen(finished("first-minute")))
    pilot.loop.draw()
    assert [w.wide for w in walk(pilot.view.body) if isinstance(w, Portrait)] == [True]
    assert not pilot.frame.scroll_end


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_the_talk_about_the_shortest_story_needs_no_scrolling(size: tuple[int, int]) -> None:
    story = our_stories().story("first-minute", "")
    assert story is not None and story.scenario is not None
    here = start(story.scenario, 0)
    while here.ending is None:  # what did harm first, and then what mended it: the most there is to tell
        offers = {option.choice.id: option for option in here.options()}
        here = here.take(offers.get("what-umbrella") or offers["alive"])
    assert afterwards(here, size).frame.scroll_end == 0


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720)])
def test_the_way_out_is_among_the_keys_that_there_is_room_for(size: tuple[int, int]) -> None:
    pilot = afterwards(finished("first-minute"), size)
    assert len(pilot.view.footer) == 3, "the buttons leave little room"
    assert " Esc Stories " in f" {seen(pilot)} "
