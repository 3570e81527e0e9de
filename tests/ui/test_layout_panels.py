"""Panels, switches and phones: what stands beside what in them."""

from __future__ import annotations

import pytest

from game.ui.frame import Face, Fill, Frame, Glyph, Look, Rect, Ring
from game.ui.layout import layout
from game.ui.theme import DUSK, LIGHT, NEUTRAL_TEXT
from game.ui.view import Box, Bubble, Button, Text, View
from tests.ui.samples import FEEDBACK, TAGS
from tests.ui.test_layout_look import FULL, TYPE, runs


@pytest.mark.parametrize("theme", ["dusk", "light", "high_contrast"])
def test_a_value_that_stands_alone_is_a_switch_whose_knob_tells_on_which_side_it_is(theme: str) -> None:
    """On, the knob is at the end with a tick in it; off, it is at the start and empty: no colour is needed for it."""

    def knob(*, on: bool) -> tuple[Rect, Rect, bool]:
        note = Button("note", "Alcohol", "segment", "Press to leave it out.", selected=on)
        panel = Box((Text("This story contains", "subheading"), note), kind="paper_2")
        frame = layout(View("test", "Test", "sheet", (panel,)), Look((1280, 720), theme=theme), TYPE, TAGS)
        target = frame.target("note")
        assert target is not None
        inside = [
            p.item for p in frame.items if p.item.rect.inside(target.rect) and p.item.rect != target.rect
        ]
        track, round_one = [item.rect for item in inside if isinstance(item, Fill)]
        return track, round_one, any(isinstance(item, Glyph) and item.icon == "check" for item in inside)

    track, at, ticked = knob(on=True)
    assert at.inside(track) and at.x > track.x + track.w // 2 and ticked
    track, at, ticked = knob(on=False)
    assert at.inside(track) and at.right < track.x + track.w // 2 and not ticked


def test_few_messages_stand_over_the_field_where_one_writes() -> None:
    """The newest is nearer to the lower edge of the phone than to its upper one, however few there are."""
    bubbles = (Bubble("You up?", mine=False),)
    foot = Text("Your draft is empty", icon="pencil", soft=True)
    view = View("scene", "T", "thread", (Box((*bubbles, foot), kind="phone", flow="thread"),))
    frame = layout(view, FULL, TYPE, TAGS)
    (newest,) = [run.rect for run in runs(frame) if run.text.startswith("You up")]
    (field,) = [run.rect for run in runs(frame) if run.text.startswith("Your draft")]
    assert 0 < field.y - newest.bottom < 120


def test_the_face_of_their_side_stands_beside_its_words_as_high_as_the_card() -> None:
    """Under them it would leave the cards beside it half empty; in large words it stands under them."""
    frame = layout(FEEDBACK, FULL, TYPE, TAGS)
    face = the_face(frame)
    fills = [p.item for p in frame.items if isinstance(p.item, Fill) and p.item.colour == DUSK.paper_2]
    (panel,) = [fill for fill in fills if face.rect.inside(fill.rect)]
    card = panel.rect
    assert panel.radius == face.radius, "no edge of the panel is seen round its corners"
    assert (face.rect.h, face.rect.right) == (card.h, card.right) and face.rect.w < card.w // 2
    words = [run.rect for run in runs(frame) if run.rect.inside(card)]
    assert words and all(run.right <= face.rect.x for run in words)
    under = the_face(layout(FEEDBACK, Look((1920, 1080), text_scale=200), TYPE, TAGS))
    assert under.rect.w > under.rect.h


def test_the_round_corners_of_a_face_are_at_the_end_of_its_card_to_whichever_side_that_is() -> None:
    assert the_face(layout(FEEDBACK, FULL, TYPE, TAGS)).corners == (False, True, True, False)
    back = layout(FEEDBACK, Look((1920, 1080), right_to_left=True), TYPE, TAGS)
    assert the_face(back).corners == (True, False, False, True)


def the_face(frame: Frame) -> Face:
    return next(p.item for p in frame.items if isinstance(p.item, Face))


@pytest.mark.parametrize("theme", ["dusk", "light", "high_contrast"])
def test_the_ring_of_the_plain_page_is_dark_on_its_white_ground(theme: str) -> None:
    view = View(
        "neutral",
        "Notes",
        "neutral",
        (Text("Notes", id="t", level=1),),
        footer=(Button("on", "On", "quiet"),),
    )
    for focus in ("t", "on"):
        frame = layout(view, Look((1280, 720), theme=theme, focus=focus), TYPE, TAGS)
        ring = frame.items[-1].item
        assert isinstance(ring, Ring) and ring.outer == NEUTRAL_TEXT and ring.outer_width >= 3


def test_a_panel_that_has_the_colour_of_its_page_has_an_edge() -> None:
    """In a bright room with large words sand stands on sand, and its words would seem pushed aside for no reason."""
    panel = Box((Text("This story contains", "subheading"), Text("Breakup")), kind="paper_2")
    view = View("test", "Test", "sheet", (Text("Thirty Days", "title"), panel))

    def edges(text_scale: int) -> list[str]:
        frame = layout(view, Look((1280, 720), theme="light", text_scale=text_scale), TYPE, TAGS)
        grounds = [p.item for p in frame.items if isinstance(p.item, Fill) and p.item.rect.h > 60]
        return [fill.border for fill in grounds if fill.colour == LIGHT.paper_2 and fill.rect.h < 720]

    assert edges(200) == [LIGHT.line_paper]
    assert edges(100) == [""]


def test_the_words_of_the_plain_page_begin_at_one_edge() -> None:
    view = View(
        "neutral",
        "Notes",
        "neutral",
        (Text("Notes", "subheading", id="title"), Text("Milk.")),
        footer=(Button("contents", "Contents", "quiet"),),
    )
    for reading in (False, True):
        frame = layout(view, Look((1280, 720), right_to_left=reading), TYPE, TAGS)
        edges = {run.rect.right if reading else run.rect.x for run in runs(frame)}
        assert len(edges) == 1, edges
