"""How a room is shown from the back row, where the command says so and where it does not."""

from __future__ import annotations

import pytest

from game.cli.host import _parser, projected
from game.settings import Settings


@pytest.mark.parametrize(
    ("given", "before", "words", "colours"),
    [
        ([], Settings(), 100, "dusk"),
        (["--no-phones"], Settings(), 130, "light"),
        (["--no-phones"], Settings(text_scale=200, theme="high_contrast"), 200, "high_contrast"),
        (["--no-phones", "--words", "100", "--colours", "dusk"], Settings(), 100, "dusk"),
        (["--words", "150"], Settings(theme="light"), 150, "light"),
    ],
)
def test_words_and_colours_are_for_the_back_row(
    given: list[str], before: Settings, words: int, colours: str
) -> None:
    shown = projected(before, _parser().parse_args(["story.yaml", *given]))
    assert (shown.text_scale, shown.theme) == (words, colours)
