"""At the usual size of words every answer of every decision of our stories is on the page, without scrolling."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from game.story.model import Scenario
from game.story.playthrough import Playthrough, Told, start
from game.ui.frame import Look
from game.ui.layout import layout
from game.ui.pages import Deciding, Reading
from game.ui.screen import Context
from game.ui.screens.play import PlayScreen
from tests.pilot import our_stories
from tests.screenshots.moments import fonts, tags

SMALLEST = (1280, 720)  # of a window with the usual size of words


def played(scenario: Scenario, plays: int) -> Iterator[Playthrough]:
    """Every point of so many plays, each chosen by dice with a seed."""
    for seed in range(plays):
        rng = random.Random(seed)
        here = start(scenario, seed)
        yield here
        while options := here.options():
            here = here.take(rng.choice(options))
            yield here


def screens(here: Playthrough) -> Iterator[tuple[object, PlayScreen]]:
    """The pages up to the next decision, and its questions why; with what is known of each before it is made."""
    offers = [offer for offer in here.offers() if offer.options]
    for page, shown in enumerate(PlayScreen(here).pages):
        lines = shown.lines if isinstance(shown, Reading | Deciding) else (here.taken, here.scene.id)
        asked = [offer.choice.id for offer in offers if offer.reasons and isinstance(shown, Deciding)]
        for id in ("", *asked):
            texts = tuple(told.text if isinstance(told, Told) else str(told) for told in lines)
            yield (type(shown), texts, len(offers), id), PlayScreen(here, page, id)


@pytest.mark.parametrize("plays", [3, pytest.param(200, marks=pytest.mark.long)])
def test_no_page_of_a_story_scrolls_at_the_usual_size_of_words(plays: int) -> None:
    known: set[object] = set()
    for story in our_stories().shelf():
        found = our_stories().story(story.id)
        assert found is not None and found.scenario is not None
        for here in played(found.scenario, plays):
            for key, screen in screens(here):
                if key in known:
                    continue
                known.add(key)
                view = screen.view(Context())
                frame = layout(view, Look(SMALLEST, focus=view.focus), fonts(), tags())
                assert frame.scroll_end == 0, f"{story.id}: {here.scene.id} is too long by {frame.scroll_end}"
    assert len(known) > 400
