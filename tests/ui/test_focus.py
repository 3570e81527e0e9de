"""Moving the focus, scrolling for it, and the pointer."""

from __future__ import annotations

from typing import Literal

import pytest

from game.ui.focus import hit, move, page_scroll, scroll_to, wants_scroll
from game.ui.frame import Frame, Look, Rect, Target
from game.ui.layout import layout
from game.ui.theme import RING_GROWS
from tests.ui.fakes import EvenType
from tests.ui.samples import DEBRIEF, FEEDBACK, LIBRARY, SCENE, TAGS, TITLE

TYPE = EvenType()
FULL = Look((1920, 1080))
LARGE = Look((1920, 1080), text_scale=200)


def page(*targets: Target, scroll: int = 0, scroll_end: int = 0, clip: Rect | None = None) -> Frame:
    return Frame((1000, 1000), (), targets, "", scroll, scroll_end, clip)


def test_next_and_previous_walk_in_reading_order_round_and_round() -> None:
    frame = layout(SCENE, FULL, TYPE, TAGS)
    assert move(frame, "next", "question") == "a"
    assert move(frame, "previous", "a") == "question"
    assert move(frame, "next", "leave") == "question"
    assert move(frame, "previous", "question") == "leave"


def test_down_and_up_walk_through_choices() -> None:
    frame = layout(SCENE, FULL, TYPE, TAGS)
    assert [move(frame, "down", id) for id in ("question", "a", "b", "c")] == ["a", "b", "c", "d"]
    assert move(frame, "up", "b") == "a"
    assert move(frame, "down", "d") == "d"


def test_arrows_walk_through_a_grid() -> None:
    frame = layout(LIBRARY, Look((1920, 1440)), TYPE, TAGS)
    assert move(frame, "end", "unsent") == "thirty-days"
    assert move(frame, "start", "thirty-days") == "unsent"
    assert move(frame, "down", "thirty-days") == "door"
    assert move(frame, "up", "door") == "thirty-days"
    assert move(frame, "start", "unsent") == "unsent"


def test_start_is_the_right_side_where_one_reads_from_the_right() -> None:
    frame = layout(LIBRARY, Look((1920, 1440), right_to_left=True), TYPE, TAGS)
    assert move(frame, "end", "unsent", right_to_left=True) == "thirty-days"
    assert move(frame, "start", "thirty-days", right_to_left=True) == "unsent"


def test_buttons_beside_each_other_are_reached_sideways() -> None:
    frame = layout(FEEDBACK, FULL, TYPE, TAGS)
    assert move(frame, "start", "continue") == "again"
    assert move(frame, "end", "again") == "continue"


def test_the_corners_of_the_title_are_reached_by_arrows() -> None:
    frame = layout(TITLE, FULL, TYPE, TAGS)
    assert move(frame, "start", "settings") == "help"
    assert move(frame, "end", "settings") == "language"


def test_a_page_without_focus_begins_at_its_first_target() -> None:
    frame = layout(SCENE, FULL, TYPE, TAGS)
    assert move(frame, "down", "") == "question"
    assert move(page(), "next", "") == ""


def test_every_target_of_the_debrief_is_reached_by_arrows() -> None:
    frame = layout(DEBRIEF, FULL, TYPE, TAGS)
    reached, new = {"rewind-3"}, ["rewind-3"]
    while new:
        at = new.pop()
        for direction in ("up", "down", "start", "end"):
            there = move(frame, direction, at)
            if there not in reached:
                reached.add(there)
                new.append(there)
    assert reached == {target.id for target in frame.targets}


def test_scrolling_shows_a_target_with_some_room() -> None:
    frame = layout(SCENE, LARGE, TYPE, TAGS)
    assert frame.page is not None
    scroll = scroll_to(frame, "d")
    there = layout(SCENE, Look((1920, 1080), text_scale=200, scroll=scroll), TYPE, TAGS)
    found = there.target("d")
    assert found is not None and found.visible
    assert scroll_to(there, "d") == scroll
    assert scroll_to(frame, "question") == 0


def test_what_stands_still_needs_no_scroll() -> None:
    frame = layout(SCENE, LARGE, TYPE, TAGS)
    assert scroll_to(frame, "pause") == frame.scroll
    assert scroll_to(layout(SCENE, FULL, TYPE, TAGS), "a") == 0


def test_a_page_of_scroll_keeps_some_lines_in_sight() -> None:
    clip = Rect(0, 0, 1000, 500)
    frame = page(scroll=0, scroll_end=2000, clip=clip)
    assert 0 < page_scroll(frame, 1) < 500
    assert page_scroll(frame, -1) == 0
    assert page_scroll(frame, 1000) == 2000


def test_where_only_words_are_below_the_page_reads_on() -> None:
    clip = Rect(0, 0, 1000, 500)
    only = Target("a", Rect(0, 0, 100, 60), clip)
    frame = page(only, scroll_end=2000, clip=clip)
    assert wants_scroll(frame, "down", "a") == page_scroll(frame, 1)
    assert wants_scroll(frame, "up", "a") is None


def test_a_target_far_below_is_read_up_to_first() -> None:
    clip = Rect(0, 0, 1000, 500)
    first, far = Target("a", Rect(0, 0, 100, 60), clip), Target("b", Rect(0, 1500, 100, 60), clip)
    frame = page(first, far, scroll_end=1200, clip=clip)
    assert wants_scroll(frame, "down", "a") == page_scroll(frame, 1)
    near = Target("b", Rect(0, 520, 100, 60), clip)
    assert wants_scroll(page(first, near, scroll_end=1200, clip=clip), "down", "a") is None


def test_at_the_end_of_the_page_the_focus_may_leave_it() -> None:
    clip = Rect(0, 0, 1000, 500)
    inside, foot = Target("a", Rect(0, 400, 100, 60), clip), Target("b", Rect(0, 600, 100, 60))
    frame = page(inside, foot, scroll=800, scroll_end=800, clip=clip)
    assert wants_scroll(frame, "down", "a") is None
    assert move(frame, "down", "a") == "b"


def test_from_outside_the_page_the_focus_goes_to_what_is_seen_of_it() -> None:
    clip = Rect(0, 0, 1000, 500)
    seen, hidden = Target("a", Rect(0, 300, 100, 60), clip), Target("b", Rect(0, 560, 100, 60), clip)
    foot = Target("c", Rect(0, 700, 100, 60))
    assert move(page(seen, hidden, foot, scroll_end=900, clip=clip), "up", "c") == "a"


def test_the_pointer_hits_what_shows_and_nothing_else() -> None:
    clip = Rect(0, 0, 1000, 500)
    frame = page(Target("a", Rect(0, 450, 100, 100), clip), clip=clip)
    assert hit(frame, 50, 460) == "a"
    assert hit(frame, 50, 520) == ""
    assert hit(frame, 500, 460) == ""


def test_of_two_targets_the_inner_one_is_hit() -> None:
    frame = page(Target("card", Rect(0, 0, 400, 400)), Target("button", Rect(100, 100, 80, 60)))
    assert hit(frame, 120, 120) == "button"
    assert hit(frame, 10, 10) == "card"


def test_from_the_heading_one_comes_into_the_list_and_not_under_it() -> None:
    """The heading and the buttons under a list stand still, and only the list scrolls."""
    body = Rect(0, 100, 400, 300)
    frame = Frame(
        (400, 500),
        (),
        (
            Target("heading", Rect(10, 10, 200, 40), pressable=False),
            Target("first", Rect(10, 120, 300, 60), body),
            Target("last", Rect(10, 420, 300, 60), body),
            Target("back", Rect(10, 440, 100, 50)),
        ),
        "heading",
        scroll_end=200,
        page=body,
    )
    assert move(frame, "down", "heading") == "first"
    assert move(frame, "up", "back") == "first"


# --- rows of pills ---------------------------------------------------------------------------------------


def pills(y: int, *widths: int, x: int = 300) -> tuple[Target, ...]:
    """A row of pills at a height, called by it and their number."""
    found = []
    for at, width in enumerate(widths):
        found.append(Target(f"{y}/{at}", Rect(x, y, width, 40)))
        x += width + 10
    return tuple(found)


def test_rows_of_pills_are_walked_row_by_row_from_any_of_them() -> None:
    frame = page(
        *pills(100, 90, 90, 90, 90, 90), *pills(160, 80, 60), *pills(220, 60), *pills(280, 150, 150, 150)
    )
    assert [move(frame, "down", at) for at in ("100/4", "160/1", "220/0")] == ["160/1", "220/0", "280/0"]
    assert [move(frame, "up", at) for at in ("280/2", "220/0", "160/1")] == ["220/0", "160/0", "100/1"]


def test_from_parts_of_a_page_one_comes_to_its_first_row() -> None:
    frame = page(*pills(20, 150, 150, 150, 150, 150, x=100), *pills(100, 80, 60), *pills(160, 200, 200, 200))
    assert move(frame, "down", "20/4") == "100/1"
    assert move(frame, "up", "100/1") == "20/2"


def test_a_button_between_two_rows_is_not_stepped_over_though_it_lies_aside() -> None:
    frame = page(*pills(100, 80, 60), Target("keys", Rect(60, 160, 200, 40)), *pills(220, 150, 150))
    assert move(frame, "down", "100/1") == "keys"
    assert move(frame, "up", "220/1") == "keys"


def test_columns_are_walked_each_by_itself() -> None:
    left, right = pills(100, 100, 100, x=0), pills(150, 100, 100, x=600)
    frame = page(
        *left, *right, Target("below", Rect(0, 300, 100, 40)), Target("aside", Rect(600, 300, 100, 40))
    )
    assert move(frame, "down", "100/0") == "below"
    assert move(frame, "down", "150/1") == "aside"


@pytest.mark.parametrize("key", ["down", "up"])
def test_a_card_nearly_as_high_as_the_page_is_stepped_to_and_not_read_up_to(
    key: Literal["down", "up"],
) -> None:
    """Else the focus would be out of sight after every other press."""
    page = Rect(0, 100, 1000, 500)
    cards = [Target(f"card-{n}", Rect(0, 120 + 480 * (n - 1), 900, 460), page) for n in range(3)]
    frame = Frame((1000, 720), (), tuple(cards), "card-1", 500, 2000, page)
    assert wants_scroll(frame, key, "card-1") is None


def test_what_is_whole_in_sight_with_its_ring_stays_where_it_is() -> None:
    page = Rect(0, 100, 1000, 500)
    low = Target("low", Rect(0, 300, 900, 500 + 100 - 300 - RING_GROWS), page)
    frame = Frame((1000, 720), (), (low,), "", 50, 2000, page)
    assert scroll_to(frame, "low") == 50
