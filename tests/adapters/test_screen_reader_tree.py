"""A page as a tree for a screen reader: the whole page, in order, with the focus on what has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.adapters.screen_reader.tree import Node, Tree, tree
from game.ui.aloud import Known, Remark, Telling, after
from game.ui.frame import Look, Rect
from game.ui.layout import layout
from game.ui.view import Box, Button, Speech, Text, View, targets
from game.ui.words import english
from tests.ui.fakes import EvenType
from tests.ui.samples import SAMPLES

CHOICES = tuple(Button(f"choice:{n}", f"Do {n}.", "choice", digit=n, enabled=n != 2) for n in (1, 2, 3))
MOMENT = View(
    "scene",
    "The Drawer",
    "stage",
    (
        Speech("“Go.”", "Mara", said="Mara, hurt"),
        Box((Text("What do you do?", "heading", id="question", level=2), *CHOICES), kind="dark"),
    ),
    focus="question",
    bar=(Button("help", "Where to find help", "icon", icon="life-buoy"),),
)


def telling(view: View, focus: str = "", known: Known = Known(keys=True), page: int = 1) -> Telling:  # noqa: B008  # it is frozen
    look = Look((1280, 720), focus=focus)
    return Telling(view, layout(view, look, EvenType()), english(), page, known)


def walked(found: Tree, key: str = "") -> Iterator[Node]:
    """The nodes in the order in which a reader goes through them."""
    node = found.nodes[key or found.root]
    yield node
    for child in node.children:
        yield from walked(found, child)


def heard(found: Tree, old: Tree | None = None) -> list[str]:
    """What a reader speaks when the focus comes here: the names that are new on the way down, and the focus."""
    parents = {child: node.key for node in found.nodes.values() for child in node.children}
    way = [found.focus]
    while way[-1] in parents:
        way.append(parents[way[-1]])
    known = set(old.nodes) if old else set()
    return [found.nodes[key].name for key in reversed(way) if key not in known and found.nodes[key].name]


def test_what_is_said_on_arrival_is_the_name_of_what_holds_the_focus() -> None:
    found = tree(telling(MOMENT))
    assert heard(found) == ["Second Chances", "Mara, hurt: “Go.”", "What do you do?"]
    assert found.nodes[found.focus].role == "heading"


def test_choices_are_a_list_and_one_that_is_closed_cannot_be_pressed() -> None:
    found = tree(telling(MOMENT))
    (choices,) = [node for node in walked(found) if node.role == "list"]
    items = [found.nodes[key] for key in choices.children]
    assert [item.place for item in items] == [(1, 3), (2, 3), (3, 3)]
    buttons = [found.nodes[item.children[0]] for item in items]
    assert [button.name for button in buttons] == ["1. Do 1.", "2. not now: Do 2.", "3. Do 3."]
    assert [button.pressable for button in buttons] == [True, False, True]
    assert [button.target for button in buttons] == ["choice:1", "choice:2", "choice:3"]


def test_values_are_a_group_of_which_one_holds_and_a_lone_value_is_ticked() -> None:
    row = tuple(Button(f"size:{n}", f"{n} %", "segment", selected=n == 150) for n in (100, 150))
    lone = Button("note:0", "Alcohol", "segment", "Press to leave it out.", selected=True)
    body = (Text("Settings", id="t", level=1), Box((Text("Size"), *row), label="Size"), lone)
    found = tree(telling(View("settings", "Settings", "page", body, "t")))
    (group,) = [node for node in walked(found) if node.role == "group"]
    values = [found.nodes[key] for key in group.children]
    assert group.name == "Size" and [(value.name, value.chosen) for value in values] == [
        ("100 %", False),
        ("150 %", True),
    ]
    (ticked,) = [node for node in walked(found) if node.role == "check"]
    assert ticked.chosen and ticked.name == "Alcohol (Press to leave it out.)"


def test_words_between_two_stops_are_said_on_the_way_to_the_second_alone() -> None:
    body = (
        Text("Now", id="t", level=1),
        Text("One."),
        Button("a", "A"),
        Text("Two."),
        Text("Three."),
        Button("b", "B"),
    )
    view = View("test", "Now", "page", body, "t")
    at_a, at_b = tree(telling(view, "a")), tree(telling(view, "b"))
    assert heard(at_a)[1:] == ["One.", "A"] and heard(at_b)[1:] == ["Two. Three.", "B"]


def test_a_new_page_has_new_nodes_and_a_page_that_changes_in_place_keeps_its_own() -> None:
    first = tree(telling(MOMENT))
    again = tree(telling(MOMENT, page=2, known=after(MOMENT, Known())))
    assert first.nodes.keys() & again.nodes.keys() == {"window"}
    moved = tree(telling(MOMENT, focus="choice:1"))
    assert moved.nodes == first.nodes and moved.focus != first.focus


def test_who_asks_where_he_is_arrives_anew_where_the_focus_is() -> None:
    at = telling(MOMENT, focus="choice:3")
    before = tree(at)
    asked = tree(replace(at, answer=Remark(1, "On the doorstep.", "choice:3")))
    assert heard(asked, before) == ["On the doorstep.", "3. Do 3."]
    twice = tree(replace(at, answer=Remark(2, "On the doorstep.", "choice:3")))
    assert heard(twice, asked) == ["On the doorstep.", "3. Do 3."], "and each time"


def test_what_has_come_to_a_page_is_told_by_itself() -> None:
    found = tree(replace(telling(MOMENT), remark=Remark(1, "The disk is full.")))
    assert [node.name for node in walked(found)][-1] == "The disk is full."
    assert [node.role for node in walked(found)][-1] == "status"


def test_a_page_before_another_one_is_a_dialog() -> None:
    view = View(
        "pause", "Pause", "sheet", (Text("Pause", "title", level=1), Button("go-on", "Go on")), "go-on"
    )
    found = tree(telling(view))
    assert heard(found)[1:] == ["Pause.", "Go on"]
    assert [node.role for node in walked(found)][:2] == ["window", "dialog"]


def test_a_neutral_page_bears_no_sign_of_the_game() -> None:
    view = View("neutral", "Notes", "page", (Text("The water cycle", id="t", level=1),), "t")
    assert not any("Chances" in node.name for node in walked(tree(telling(view))))


def test_words_have_the_place_where_they_are_drawn() -> None:
    first = telling(MOMENT)
    found = tree(first)
    button = next(node for node in walked(found) if node.target == "choice:1")
    (said,) = [node for node in walked(found) if node.name == "Mara, hurt: “Go.”" and node.role == "label"]
    target = first.frame.target("choice:1")
    assert target is not None and button.rect == target.rect
    assert said.rect is not None and said.rect.inside(Rect(0, 0, 1280, 720))


@pytest.mark.parametrize("name", SAMPLES)
def test_all_of_every_page_is_in_its_tree_once_and_in_order(name: str) -> None:
    view = SAMPLES[name]
    found = tree(telling(view))
    nodes = list(walked(found))
    assert len(nodes) == len({node.key for node in nodes}) == len(found.nodes)
    assert [node.target for node in nodes if node.target] == list(targets(view))
    assert found.nodes[found.focus].target == (view.focus or targets(view)[0])
    assert all(node.name for node in nodes if node.role not in ("list", "item", "dialog"))
