"""A measure without fonts, and the looks that every page has to stand."""

from __future__ import annotations

from game.settings import TEXT_SCALES, THEME_NAMES
from game.ui.frame import Font, Look
from game.ui.theme import SPACINGS

WINDOWS = ((1920, 1080), (1280, 720), (1024, 768), (2560, 1440), (960, 540))


class EvenType:
    """Every letter is as wide as the mean letter of a wide type: 0.52 of its size."""

    def width(self, text: str, font: Font) -> int:
        air = SPACINGS[font.spacing]
        return round((len(text) * (0.52 + air.letter) + text.count(" ") * air.word) * font.size)


def looks() -> tuple[Look, ...]:
    """Every text size in every window; theme and direction take turns, as neither changes a measure."""
    found: list[Look] = []
    for w, window in enumerate(WINDOWS):
        for s, scale in enumerate(TEXT_SCALES):
            theme = THEME_NAMES[(w + s) % len(THEME_NAMES)]
            found.append(Look(window, theme, scale, right_to_left=(w + s) % 3 == 0))
    return tuple(found)
