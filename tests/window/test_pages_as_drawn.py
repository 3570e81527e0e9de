"""Pages of the real story in their real type: what only shows when both meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from game.settings import Settings
from game.ui.frame import Badge, Fill, Frame, Glyph, Rect, Run, Scenery
from game.ui.theme import DUSK, SIGNS, TYPES
from game.ui.view import View
from tests.screenshots.moments import at_the_title, moments

SIZE = (1280, 720)
SMALLEST = 24 * 720 // 1080


Page = tuple[View, Frame]


class Played:
    """Every kind of page, by its name; it is played only as far as somebody asks."""

    def __init__(self, scale: int) -> None:
        self._pilot = at_the_title(SIZE, Settings(text_scale=scale, reading_speed="at once"))
        self._further = moments(self._pilot)
        self._found: dict[str, Page] = {}

    def __getitem__(self, name: str) -> Page:
        while name not in self._found:
            come_to = next(self._further)
            self._found[come_to] = self._pilot.view, self._pilot.frame
        return self._found[name]

    def items(self) -> Iterable[tuple[str, Page]]:
        for name in self._further:
            self._found[name] = self._pilot.view, self._pilot.frame
        return self._found.items()


@cache
def pages(scale: int = 100) -> Played:
    return Played(scale)


def test_a_card_that_is_higher_than_the_page_is_opened_with_one_press() -> None:
    settings = Settings(text_scale=200, face="wide", spacing="widest", reading_speed="at once")
    pilot = at_the_title(SIZE, settings)
    for id in ("stories", "story:thirty-days"):
        pilot.tab_to(id)
        pilot.key("enter")
    assert pilot.page == "notes"


def runs(frame: Frame) -> Iterator[Run]:
    return (placed.item for placed in frame.items if isinstance(placed.item, Run))


@pytest.mark.parametrize("name", ["read-back", "debrief-end"])
def test_a_page_at_its_end_says_nothing_of_more_below(name: str) -> None:
    view, frame = pages()[name]
    assert frame.scroll == frame.scroll_end > 0
    assert not [run.text for run in runs(frame) if "below" in run.text.lower()]
    assert view.footer


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_buttons_of_the_pause_have_their_words_on_one_line(scale: int) -> None:
    _, frame = pages(scale)["pause"]
    assert len({target.rect.h for target in frame.targets}) == 1
    assert len({target.rect.w for target in frame.targets}) == 1


def test_the_skill_of_a_feedback_stands_in_a_pill_at_the_foot_of_its_card() -> None:
    _, frame = pages()["feedback"]
    skill = next(run.rect for run in runs(frame) if run.text == "Straight dealing")
    source = next(run.rect for run in runs(frame) if run.text.startswith("Dardis"))
    grounds = [p.item for p in frame.items if isinstance(p.item, Fill) and skill.inside(p.item.rect)]
    pill, card = grounds[-1], grounds[-2]
    assert pill.colour == SIGNS["harmful"].tint and card.colour == DUSK.paper_2
    assert any(isinstance(p.item, Badge) and p.item.rect.inside(pill.rect) for p in frame.items)
    assert pill.rect.y > card.rect.y + card.rect.h * 3 // 4
    assert source.y > card.rect.y + card.rect.h * 3 // 4


def test_the_room_behind_a_phone_is_dimmed_and_yet_to_be_known_again() -> None:
    _, frame = pages()["thread"]
    places = [placed.item for placed in frame.items if isinstance(placed.item, Scenery)]
    assert [place.back for place in places] == ["dim"]


@pytest.mark.parametrize("name", ["library", "library-new"])
def test_the_small_buttons_of_a_dark_page_have_an_edge(name: str) -> None:
    _, frame = pages()[name]
    help_button = frame.target("help")
    assert help_button is not None
    grounds = [
        p.item for p in frame.items if isinstance(p.item, Fill) and help_button.rect.inside(p.item.rect)
    ]
    assert grounds and grounds[-1].border == DUSK.line_dark


def test_icons_to_press_are_larger_beside_large_words() -> None:
    def icon(scale: int) -> Rect:
        items = [placed.item for placed in pages(scale)["scene"][1].items]
        return next(i.rect for i in items if isinstance(i, Glyph) and i.icon == "pause")

    assert icon(200).w > icon(100).w * 1.3


def test_a_sign_beside_large_words_stands_at_their_first_line() -> None:
    _, frame = pages(200)["debrief"]
    badges = [p.item.rect for p in frame.items if isinstance(p.item, Badge)]
    for run in runs(frame):
        if run.text.startswith(("Lift the box", "“So she came back")):
            beside = [
                b for b in badges if b.right < run.rect.x and b.y < run.rect.bottom and run.rect.y < b.bottom
            ]
            assert beside and abs(beside[0].y - run.rect.y) < run.rect.h // 2


def test_type_is_never_smaller_than_the_smallest_and_the_display_face_is_for_titles() -> None:
    """Sizes and weights as in the table of type: 24 design pixels at least, which are 16 here."""
    for name, (_, frame) in pages().items():
        for run in runs(frame):
            font = run.font
            assert font.size >= SMALLEST, (name, run.text, font)
            if font.family == "display":
                assert (font.weight, font.italic) == (600, False), (name, run.text)
                assert font.size >= round(TYPES["card_title"].size * SIZE[1] / 1080), (name, run.text)
            else:
                assert font.weight in (400, 500, 600, 700), (name, run.text)
                assert not (font.italic and font.weight > 400), (name, run.text)
