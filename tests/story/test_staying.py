"""Whether what stays is left alone by the collection of garbage, and whether that goes on for the rest."""

from __future__ import annotations

import gc

import pytest

from game.loader.scenario import load
from game.story.plan import plan
from game.story.staying import MANY, staying
from tests.support.generated import as_yaml, story


def test_a_long_story_and_its_plan_are_not_looked_through() -> None:
    before = gc.get_freeze_count()
    scenario = load("story.yaml", as_yaml(story(1_000)).encode()).scenario
    assert scenario is not None
    read = gc.get_freeze_count()
    kept = plan(scenario)
    assert read - before > MANY and gc.get_freeze_count() - read > MANY
    assert kept and gc.isenabled()


def test_what_is_small_is_collected_like_everything() -> None:
    before = gc.get_freeze_count()
    with staying():
        assert not gc.isenabled()
        assert [[] for _ in range(100)]
    assert gc.isenabled() and gc.get_freeze_count() == before


def test_collection_goes_on_after_a_mistake_and_stays_off_where_it_was_off() -> None:
    with pytest.raises(ValueError), staying():
        raise ValueError
    assert gc.isenabled()
    gc.disable()
    try:
        with staying():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
