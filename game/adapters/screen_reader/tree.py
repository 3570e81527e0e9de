"""A page as a tree of nodes for a screen reader: roles, names, states, what has the focus and where things stand.

A reader speaks what gets the focus, and first the names of what it lies in and has not been spoken yet. So whatever
is to be heard before a button is the name of the paragraph that holds it, and each page is made of new nodes: an old
one would be taken for read. This needs no announcements, which some readers do not speak and others cut short.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.adapters.screen_reader.places import Places
from game.story.frozen import frozen
from game.ui.aloud import NEUTRAL, Stop, Telling, Way, flowing, label, sentences, way
from game.ui.frame import Rect
from game.ui.spoken import Utterance, plain
from game.ui.view import Slider

Role = Literal[
    "window",
    "dialog",
    "paragraph",
    "heading",
    "label",
    "button",
    "check",
    "slider",
    "list",
    "item",
    "group",
    "choice",
    "status",
]
DIALOGS = ("pause", "confirm")  # pages that stand before another one


@frozen
class Node:
    """One node. `target` is the id of what it is on the page, `chosen` the state of one value of several."""

    key: str
    role: Role
    name: str = ""
    children: tuple[str, ...] = ()
    target: str = ""
    pressable: bool = False
    enabled: bool = True
    level: int = 0
    chosen: bool | None = None
    slider: Slider | None = None
    place: tuple[int, int] = (0, 0)  # in its list or row: which of how many
    rect: Rect | None = None


@frozen
class Tree:
    """All nodes of a page by their keys, the window first; the one with the focus is always among them."""

    nodes: dict[str, Node]
    focus: str

    @property
    def root(self) -> str:
        return next(iter(self.nodes))


def tree(telling: Telling) -> Tree:
    """The page as a screen reader is given it."""
    return _Maker(telling).tree()


class _Maker:
    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.way: Way = way(telling.view, telling.known, telling.words)
        self.places = Places(telling.frame)
        self.nodes: dict[str, Node] = {}
        self.keys: dict[str, str] = {}  # of what is on the page, by its id there
        self.count = 0

    def tree(self) -> Tree:
        telling, view = self.telling, self.telling.view
        name = view.heading if view.name == NEUTRAL else telling.words.say("Second Chances")
        window = Node("window", "window", name)
        self.nodes[window.key] = window  # the first one; it gets its children below
        top = [self.text(Utterance(plain(text.words))) for text in view.top]
        children = [*top, *self.stops(), *(self.text(said) for said in self.way.rest)]
        if view.name in DIALOGS:
            children = [self.put(Node(self.key("dialog"), "dialog", "", tuple(children)))]
        if telling.remark.text:
            children.append(self.put(Node(f"remark/{telling.remark.number}", "status", telling.remark.text)))
        self.put(Node("window", "window", window.name, tuple(children)))
        return Tree(self.nodes, self.keys.get(telling.frame.focus, "window"))

    # --- keys: what has another key is another node ------------------------------------------------------

    def key(self, name: str) -> str:
        return f"{self.telling.page}/{name}"

    def put(self, node: Node) -> str:
        self.nodes[node.key] = node
        return node.key

    # --- what is on the page -----------------------------------------------------------------------------

    def stops(self) -> Iterator[str]:
        """The stops in their order, those of one row together, each with what is read before it."""
        stops, at = self.way.stops, 0
        while at < len(stops):
            end = at + 1
            while end < len(stops) and together(stops[at], stops[end]):
                end += 1
            texts = [self.text(said) for said in stops[at].before]
            yield from self.paragraph(range(at, end), texts)
            at = end

    def paragraph(self, there: range, texts: list[str]) -> tuple[str, ...]:
        """Stops with what is read before them, all of it new where somebody has asked: else it is not spoken."""
        answer = self.telling.answer
        asked = bool(answer.text) and answer.at in (self.way.stops[at].id for at in there)
        again = f"?{answer.number}" if asked else ""
        what = self.row(there, again) if len(there) > 1 else self.stop(there.start, again)
        name = answer.text if asked else self.before(there)
        if not name:
            return (*texts, what)
        return (self.put(Node(f"{what}/with", "paragraph", name, (*texts, what))),)

    def before(self, there: range) -> str:
        """What is said before a stop: all the page on arrival, later what lies on the way."""
        if self.way.at in there:
            return sentences(self.way.arrival)
        if there.start < self.way.at:
            return ""  # it was said on arrival
        return sentences(flowing(said.words) for said in self.way.stops[there.start].before)

    def row(self, there: range, again: str) -> str:
        """Choices and cards as a list, values to choose from as a group."""
        first, of = self.way.stops[there.start], len(there)
        inner = [self.stop(at, again, (n + 1, of)) for n, at in enumerate(there)]
        if first.said.row == "segments":
            return self.put(Node(self.key(f"row/{first.id}{again}"), "group", first.said.of, tuple(inner)))
        items = (
            Node(f"{key}/item", "item", children=(key,), place=(n + 1, of)) for n, key in enumerate(inner)
        )
        return self.put(Node(self.key(f"list/{first.id}{again}"), "list", "", tuple(map(self.put, items))))

    def stop(self, at: int, again: str, place: tuple[int, int] = (0, 0)) -> str:
        stop = self.way.stops[at]
        said, target = stop.said, self.telling.frame.target(stop.id)
        self.keys[stop.id] = self.key(f"stop/{stop.id}{again}")
        return self.put(
            Node(
                self.keys[stop.id],
                role_of(said),
                said.slider.words if said.slider else label(said, self.telling.words),
                target=stop.id,
                pressable=bool(said.id) and said.enabled,
                enabled=said.enabled,
                level=said.level,
                chosen=said.chosen if said.row == "segments" else None,
                slider=said.slider,
                place=place,
                rect=target.rect if target else None,
            )
        )

    def text(self, said: Utterance) -> str:
        """Words that are only read."""
        self.count += 1
        # A reader would read out all labels of a dialog by itself, after they were read on arrival.
        plainly: Role = "paragraph" if self.telling.view.name in DIALOGS else "label"
        role: Role = "heading" if said.level else plainly
        rect = self.places.of(said.words)
        return self.put(
            Node(self.key(f"text/{self.count}"), role, flowing(said.words), level=said.level, rect=rect)
        )


def role_of(said: Utterance) -> Role:
    if said.row == "segments":
        return "choice" if said.of else "check"
    if said.slider:
        return "slider"
    if said.id:
        return "button"
    return "heading" if said.level else "label"


def together(one: Stop, other: Stop) -> bool:
    """Whether two stops stand in one row, with nothing to be read between them."""
    rowed = bool(one.said.row) and role_of(one.said) != "check"
    return rowed and (one.said.row, one.said.of) == (other.said.row, other.said.of) and not other.before
