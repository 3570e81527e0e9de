"""Our nodes as the objects of AccessKit."""

from __future__ import annotations

from collections.abc import Iterable

import accesskit

from game.adapters.screen_reader.numbers import Numbers
from game.adapters.screen_reader.tree import Node, Role, Tree
from game.ui.view import Slider

ROLES: dict[Role, str] = {
    "window": "WINDOW",
    "dialog": "DIALOG",
    "paragraph": "PARAGRAPH",
    "heading": "HEADING",
    "label": "LABEL",
    "button": "BUTTON",
    "check": "CHECK_BOX",
    "slider": "SLIDER",
    "list": "LIST",
    "item": "LIST_ITEM",
    "group": "RADIO_GROUP",
    "choice": "RADIO_BUTTON",
    "status": "STATUS",
}
TOOLKIT = "Second Chances"


def update(tree: Tree, numbers: Numbers, keys: Iterable[str]) -> accesskit.TreeUpdate:
    """The nodes of these keys, and what has the focus."""
    made = accesskit.TreeUpdate(numbers.of(tree.focus))
    whole = accesskit.Tree(numbers.of(tree.root))
    whole.toolkit_name = TOOLKIT
    made.tree = whole
    for key in keys:
        made.nodes.append((numbers.of(key), made_of(tree.nodes[key], numbers)))
    return made


def made_of(node: Node, numbers: Numbers) -> accesskit.Node:
    made = accesskit.Node(getattr(accesskit.Role, ROLES[node.role]))
    if node.role == "label":  # its words are its value, those of anything else the label
        made.set_value(node.name)
    elif node.name:
        made.set_label(node.name)
    if node.role == "status":
        made.set_live(accesskit.Live.POLITE)
    if node.children:
        made.set_children([numbers.of(key) for key in node.children])
    if node.level:
        made.set_level(node.level)
    if node.chosen is not None:
        made.set_toggled(accesskit.Toggled.TRUE if node.chosen else accesskit.Toggled.FALSE)
    if node.place[1]:
        made.set_position_in_set(node.place[0])
        made.set_size_of_set(node.place[1])
    if node.rect is not None:
        rect = node.rect
        made.set_bounds(accesskit.Rect(float(rect.x), float(rect.y), float(rect.right), float(rect.bottom)))
    if node.target:
        made.add_action(accesskit.Action.FOCUS)
    if node.pressable:
        made.add_action(accesskit.Action.CLICK)
    if not node.enabled:
        made.set_disabled()
    if node.slider is not None:
        _slide(made, node.slider)
    return made


def _slide(made: accesskit.Node, slider: Slider) -> None:
    """What it stands at, in numbers and in words, and how it is moved."""
    made.set_value(slider.shown)
    made.set_numeric_value(float(slider.value))
    made.set_min_numeric_value(float(slider.lowest))
    made.set_max_numeric_value(float(slider.highest))
    made.set_numeric_value_step(float(slider.step))
    for action in (accesskit.Action.INCREMENT, accesskit.Action.DECREMENT, accesskit.Action.SET_VALUE):
        made.add_action(action)
