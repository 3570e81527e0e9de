"""The gallery of endings: what was found is seen, what was not can be made out and tells nothing."""

from __future__ import annotations

from game.story.kept import Kept
from game.ui.screen import Context
from game.ui.screens.endings import EndingsScreen
from game.ui.spoken import spoken
from game.ui.view import Crop, walk
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


def test_what_is_not_found_yet_says_when_it_comes_and_how_far_off_it_is() -> None:
    story = our_stories().story("thirty-days", "")
    assert story is not None and story.scenario is not None
    said = " ".join(utterance.words for utterance in spoken(EndingsScreen(story.scenario).view(Context())))
    assert "9 decisions from the start, or more." in said and "11 decisions from the start, or more." in said
    times = {scene.time for scene in story.scenario.endings}
    assert len(times) > 3 and all(time in said for time in times)
