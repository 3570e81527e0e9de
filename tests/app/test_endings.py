"""The gallery of endings: what was found is seen, what was not can be made out and tells nothing."""

from __future__ import annotations

from dataclasses import replace

from game.story.kept import Kept
from game.ui.screen import Context
from game.ui.screens.endings import EndingsScreen
from game.ui.spoken import spoken
from game.ui.view import Box, Crop, Mark, walk
from tests.pilot import our_stories


def test_an_ending_that_was_not_found_shows_its_place_in_the_dark_and_not_its_name() -> None:
    story = our_stories().story("thirty-days", "")
    assert story is not None and story.scenario is not None
    first, *others = story.scenario.endings
    view = EndingsScreen(story.scenario).view(Context(kept=Kept(endings={story.id: frozenset({first.id})})))
    crops = [widget for widget in walk(view.body) if isinstance(widget, Crop)]
    assert [crop.veiled for crop in crops] == [False] + [True] * len(others)
    assert [crop.place for crop in crops[1:]] == [scene.place for scene in others]
    said = " ".join(utterance.words for utterance in spoken(view))
    assert first.ending is not None and first.ending.title in said
    assert not any(scene.ending and scene.ending.title in said for scene in others)


def test_what_is_not_found_yet_says_when_it_comes_and_which_choice_leads_there() -> None:
    story = our_stories().story("thirty-days", "")
    assert story is not None and story.scenario is not None
    said = " ".join(utterance.words for utterance in spoken(EndingsScreen(story.scenario).view(Context())))
    for moment in ("Day thirty, 18:40", "Day twenty-nine, Sunday 20:15"):
        assert f"A choice that can lead here: {moment}." in said
    times = {scene.time for scene in story.scenario.endings}
    assert len(times) > 3 and all(time in said for time in times)


def test_endings_that_are_not_found_are_told_apart_by_when_and_how_they_come_out() -> None:
    story = our_stories().story("thirty-days", "")
    assert story is not None and story.scenario is not None
    view = EndingsScreen(story.scenario).view(Context())
    cards = [widget for widget in view.body if isinstance(widget, Box) and widget.kind == "card"]
    told = [" ".join(said.words for said in spoken(replace(view, body=(card,)))) for card in cards]
    crops = [crop for card in cards for crop in walk(card.children) if isinstance(crop, Crop)]
    assert len(set(zip(told, crops, strict=True))) == len(cards) == 6
    marks = [mark.approach for card in cards for mark in walk(card.children) if isinstance(mark, Mark)]
    assert [marks.count(sign) for sign in ("healthy", "mixed", "harmful")] == [3, 1, 2]
