"""The size of the window is there again at the next start."""

from __future__ import annotations

from game.cli.window import remember
from game.settings import Settings
from tests.pilot import MemoryKeeper, app_with


def test_a_new_size_is_kept() -> None:
    keeper = MemoryKeeper(settings=Settings(text_scale=150))
    remember(app_with(keeper), (1600, 1000))
    assert keeper.settings == Settings(text_scale=150, window=(1600, 1000))


def test_the_same_size_is_not_written_again() -> None:
    keeper = MemoryKeeper()
    remember(app_with(keeper), Settings().window)
    remember(app_with(keeper), None)
    assert not keeper.writes


def test_a_first_start_that_is_closed_at_once_asks_again_the_next_time() -> None:
    keeper = MemoryKeeper(first=True)
    remember(app_with(keeper), (1600, 1000))
    assert not keeper.writes
