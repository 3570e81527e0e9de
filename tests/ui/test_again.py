"""A page laid out again while the focus and the scroll move: the same frame as if nothing were remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from game.ui.frame import Font, Look
from game.ui.layout import Again, layout
from game.ui.view import View, targets
from tests.ui.fakes import EvenType
from tests.ui.samples import SAMPLES, TAGS

LOOKS = {
    "large": Look(size=(1920, 1080), ms_per_word=45),
    "small, mirrored": Look(size=(1280, 720), theme="high_contrast", right_to_left=True),
    "stacked": Look(size=(1280, 720), text_scale=200),
}


@dataclass(slots=True)
class Counting:
    """Even type that counts how often it was asked."""

    asked: int = 0

    def width(self, text: str, font: Font) -> int:
        self.asked += 1
        return EvenType().width(text, font)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@pytest.mark.parametrize("view", SAMPLES.values(), ids=SAMPLES)
def test_a_remembered_page_is_the_page(view: View, look: Look) -> None:
    again, measure = Again(), EvenType()
    some = targets(view)[:: max(1, len(targets(view)) // 4)]
    for scroll, focus in enumerate((*some, some[0], "")):
        moved = replace(look, focus=focus, scroll=scroll % 2 * 120)
        rebuilt = replace(view)  # the game builds its page anew each time
        assert layout(rebuilt, moved, measure, TAGS, again=again) == layout(view, moved, measure, TAGS)


def test_another_page_look_or_colour_is_not_taken_for_the_remembered_one() -> None:
    again, measure = Again(), EvenType()
    views, tags = list(SAMPLES.values()), dict(TAGS)
    for round_ in range(2):
        tags = {**tags, "ines": f"#00000{round_}"}
        for look in LOOKS.values():
            for view in views:
                assert layout(view, look, measure, tags, again=again) == layout(view, look, measure, tags)


def test_a_page_is_hardly_measured_again() -> None:
    again, look, view = Again(), Look(size=(1920, 1080)), SAMPLES["debrief"]
    first, second, third = (Counting() for _ in range(3))
    one, other = targets(view)[:2]
    layout(view, replace(look, focus=one), first, TAGS, again=again)
    layout(view, replace(look, focus=other), second, TAGS, again=again)
    layout(view, replace(look, focus=one, scroll=50), third, TAGS, again=again)
    assert second.asked < first.asked / 2
    assert third.asked < first.asked / 10
