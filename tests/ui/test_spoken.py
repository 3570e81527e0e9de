"""A page as words: all of it, once, in reading order, and nothing that only eyes need."""

from __future__ import annotations

import pytest

from game.ui.spoken import Utterance, plain, spoken
from game.ui.view import (
    Box,
    Bubble,
    Button,
    Crop,
    Mark,
    Pips,
    Portrait,
    Rule,
    Speech,
    Text,
    View,
    Widget,
    targets,
)
from tests.ui.samples import SAMPLES


def said(*widgets: Widget, footer: tuple[Button, ...] = ()) -> list[str]:
    view = View("test", "Test", "page", widgets, footer=footer)
    return [utterance.words for utterance in spoken(view)]


def test_marks_of_emphasis_are_not_read_out() -> None:
    assert plain("a *small* and **large** word, 2 * 3 * 4") == "a small and large word, 2 * 3 * 4"
    assert said(Text("**Now.** *Then.*")) == ["Now. Then."]


def test_what_eyes_need_and_ears_do_not_is_silent() -> None:
    assert (
        said(Portrait("ada", "calm", "Ada"), Crop("park", ""), Pips(1, 3), Rule(), Mark("healthy", "Healthy"))
        == []
    )


def test_a_heading_keeps_its_level() -> None:
    (utterance,) = spoken(View("test", "Test", "page", (Text("Now", "title", level=1),)))
    assert utterance == Utterance("Now", level=1)


def test_a_button_says_all_that_stands_on_it() -> None:
    choice = Button(
        "choice:a", "Go *now*.", "choice", "Her door is shut.", digit=2, enabled=False, tried="tried before"
    )
    (utterance,) = spoken(View("test", "Test", "stage", (choice,)))
    assert utterance == Utterance(
        "Go now. (Her door is shut.; tried before)", "choice:a", 2, enabled=False, row="choices"
    )


def test_a_button_with_a_sentence_of_its_own_says_that() -> None:
    assert said(Button("a", "150 %", said="Text size: 150 %")) == ["Text size: 150 %"]


def test_values_to_choose_from_know_their_row_and_which_of_them_holds() -> None:
    values = (Button("size:100", "100 %", "segment", selected=True), Button("size:150", "150 %", "segment"))
    row = Box((Text("Text size", id="size"), Box(values, flow="row")), label="Text size")
    name, *found = spoken(View("test", "Test", "page", (row,)))
    assert name.at == "size" and not name.id, "it can have the focus and is not pressed"
    assert [(said.of, said.chosen) for said in found] == [("Text size", True), ("Text size", False)]


def test_who_speaks_is_said_first_and_narration_has_nobody() -> None:
    assert said(Speech("“Hello.”", "Mara", said="Mara, hurt")) == ["Mara, hurt: “Hello.”"]
    assert said(Speech("It rains.")) == ["It rains."]


def test_a_message_has_its_writer_and_its_time() -> None:
    assert said(Bubble("hi", mine=False, who="Mara", note="22:10")) == ["Mara: hi (22:10)"]


def test_the_sign_of_an_approach_is_said_with_what_it_stands_beside() -> None:
    assert said(Box((Mark("mixed", "Mixed"), Text("You waited.")))) == ["Mixed. You waited."]
    assert said(Box((Mark("mixed", "Mixed"), Text("Mixed")))) == ["Mixed"], "and not twice"


def test_a_card_is_one_thing_with_all_its_words() -> None:
    card = Box((Text("New"), Text("The Drawer"), Text("It is late.")), kind="card", id="story:drawer")
    (utterance,) = spoken(View("test", "Test", "grid", (card,)))
    assert utterance == Utterance("New. The Drawer. It is late.", "story:drawer", row="cards")


def test_the_footer_comes_after_the_body() -> None:
    assert said(Text("One"), footer=(Button("back", "Back"),)) == ["One", "Back"]


@pytest.mark.parametrize("name", SAMPLES)
def test_all_that_can_be_pressed_is_said_in_the_order_of_the_keys(name: str) -> None:
    view = SAMPLES[name]
    edge = {button.id for button in view.bar}
    headings = {widget.id for widget in view.body if isinstance(widget, Text)}
    ids = [utterance.id for utterance in spoken(view) if utterance.id]
    assert ids == [id for id in targets(view) if id in ids]
    pressable = {id for id in targets(view) if id not in edge | headings}
    assert all(utterance.words for utterance in spoken(view))
    buttons = {
        id for id in pressable if not id.startswith(("place-", "told-", "latest", "question", "problem-"))
    }
    assert buttons <= set(ids) | headings
