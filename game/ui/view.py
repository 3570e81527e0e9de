"""A View: all that is on the screen as plain data, in reading order, for every kind of player."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from game.story.frozen import frozen

Approach = Literal["healthy", "mixed", "harmful", "neutral"]
TextStyle = Literal[
    "hero",
    "title",
    "heading",
    "subheading",
    "card_title",
    "speech",
    "choice",
    "body",
    "strong",
    "small",
    "quote",
    "caption",
]
ButtonKind = Literal["main", "secondary", "choice", "chip", "icon", "quiet", "menu", "segment"]
BoxKind = Literal["plain", "paper", "paper_2", "dark", "dark_2", "tint", "phone", "card", "ground"]
Flow = Literal["column", "row", "grid", "thread"]
Shape = Literal["menu", "grid", "stage", "thread", "sheet", "page", "neutral"]


@frozen
class Text:
    """Words to read. `*emphasis*` and `**strong**` are marked inside `words`.

    `level` 1 to 3 makes it a heading; with an `id` it can be focused (the question of a scene is).
    `reveal` words may arrive at reading speed. `percent` is their size beside the usual one of their style: an example
    of another size shows what it is like. `whole` words stay on one line, in smaller type where they have no room.
    """

    words: str
    style: TextStyle = "body"
    id: str = ""
    level: int = 0
    icon: str = ""
    soft: bool = False
    reveal: bool = False
    centred: bool = False
    said: str = ""
    percent: int = 100
    whole: bool = False
    shorter: tuple[str, ...] = ()


@frozen
class Button:
    """Something to press. `digit` is the number key that presses it; `note` a second, smaller line.

    With `lines`, its words have no more than so many of them, and it is as wide as its column.
    """

    id: str
    words: str
    kind: ButtonKind = "secondary"
    note: str = ""
    icon: str = ""
    digit: int = 0
    enabled: bool = True
    selected: bool = False
    tried: str = ""
    said: str = ""
    lines: int = 0


@frozen
class Slider:
    """How much of something: the keys to either side change it by a step, a press goes to the next step and round.

    `ID:VALUE` is pressed to set it. `shown` is the value in words.
    """

    id: str
    words: str
    value: int
    shown: str
    lowest: int = 0
    highest: int = 100
    step: int = 10


@frozen
class Mark:
    """The sign of an approach: shape, icon and colour together; `words` is its spoken form."""

    approach: Approach
    words: str
    size: Literal["small", "normal", "large"] = "normal"


@frozen
class Portrait:
    """A face in a circle (or, `wide`, a band of paper with the face in it)."""

    person: str
    mood: str
    words: str
    size: Literal["thread", "card", "room"] = "card"
    wide: bool = False


@frozen
class Crop:
    """A strip of a place, for a card, cut round `centre` (in parts of 1000 of the picture).

    A `tall` one stands over few words; of a `veiled` one only the shapes can be made out.
    """

    place: str
    words: str
    centre: tuple[int, int] = (500, 560)
    tall: bool = False
    veiled: bool = False


@frozen
class Pips:
    """How many of a few: filled and empty dots, always beside words."""

    filled: int
    total: int


@frozen
class Source:
    """A line of a file as its author wrote it; `length` characters from `start` are what is meant."""

    words: str
    line: int
    start: int = 0
    length: int = 0


@frozen
class Rule:
    """A line between two parts; decoration, silent."""


@frozen
class Bubble:
    """One message of a phone thread. One that is `typed` comes just now: one sees beforehand that somebody writes."""

    words: str
    mine: bool
    who: str = ""
    note: str = ""
    unsent: bool = False
    reveal: bool = False
    typed: bool = False


@frozen
class Speech:
    """What somebody says, on paper with a tail to the speaker; without `who` it is narration."""

    words: str
    who: str = ""
    person: str = ""
    mood: str = ""
    thought: bool = False
    reveal: bool = True
    said: str = ""
    in_sight: bool = True  # whether the tail would point at the speaker: nobody else is pointed at


@frozen
class Ballot:
    """An answer of a poll for a room to read from the back row. Its count and bar stand there once it is revealed.

    With an `id` it can be pressed: by `digit`, too. `share` is the length of its bar in per cent of all voices, and
    `pattern` the number of its pattern, so that bars are told apart without colour. `shown` says the
    count in words. Bars of one vote end at the same edge: `total`, all its voices, is the widest count there can be.
    """

    words: str
    letter: str = ""
    id: str = ""
    digit: int = 0
    count: int | None = None
    shown: str = ""
    share: int = 0
    total: int = 0
    pattern: int = 0
    chosen: bool = False


@frozen
class Code:
    """A code to photograph, as rows of 1 and 0; `words` says what it holds."""

    rows: tuple[str, ...]
    words: str
    large: bool = False


@frozen
class Box:
    """Widgets together: a panel, a row, a grid or a card.

    With an `id` the whole box is one target (a library card). `approach` tints it and gives it the edge
    pattern. `weights` share a row's width; without them children keep their own width.
    `tick` puts a tick before its first text (what was done, on the reason page). `spread` gives the height that is
    left to the gaps between the children.
    """

    children: tuple[Widget, ...]
    kind: BoxKind = "plain"
    flow: Flow = "column"
    columns: int = 1
    weights: tuple[int, ...] = ()
    id: str = ""
    approach: Approach | None = None
    said: str = ""
    label: str = ""
    spread: bool = False


@frozen
class ChartBox:
    """Something on a chart, in units from its upper left corner; `button` is pressed, and says what it is.

    `round` and doubled ones are ends, `heavy` ones were met, `broken` ones are never come to, `marked` ones are shown.
    """

    button: Button
    x: float
    y: float
    w: float
    h: float
    round: bool = False
    heavy: bool = False
    broken: bool = False
    marked: bool = False


@frozen
class ChartLine:
    """A line through `points`, the last of which has a tip; `sign` is its kind, at `at`. `broken` ones lead back."""

    points: tuple[tuple[float, float], ...]
    sign: Approach | None = None
    at: tuple[float, float] = (0.0, 0.0)
    broken: bool = False
    marked: bool = False


@frozen
class Chart:
    """Boxes with lines between them: a part of a drawing that is `wide` and `high` units, as wide as the page.

    `cut` are boxes that go over its edge: only that something is there can be seen, so that no line leads to nothing.
    """

    boxes: tuple[ChartBox, ...]
    lines: tuple[ChartLine, ...]
    wide: float
    high: float
    label: str = ""
    cut: tuple[ChartBox, ...] = ()

    @property
    def children(self) -> tuple[Button, ...]:
        return tuple(box.button for box in self.boxes)


Widget = (
    Text
    | Button
    | Slider
    | Mark
    | Portrait
    | Crop
    | Pips
    | Source
    | Rule
    | Bubble
    | Speech
    | Ballot
    | Code
    | Chart
    | Box
)


@frozen
class Standing:
    """A person on the stage and the face they show; `said` is both in words, `words` how they look."""

    person: str
    mood: str
    name: str
    said: str = ""
    words: str = ""


@frozen
class Stage:
    """The picture: a place, who is in it, and how far it steps back (`clear`, `dim`, `blurred`)."""

    place: str
    people: tuple[Standing, ...] = ()
    back: Literal["clear", "dim", "blurred"] = "clear"
    words: str = ""


@frozen
class Sounding:
    """What is heard: the tone of a room, a bed of music, and a cue on coming to the page; see sounds.py."""

    room: str = ""
    bed: str = ""
    cue: str = ""


@frozen
class Hint:
    """A key that works now, and what it does."""

    keys: tuple[str, ...]
    words: str


@frozen
class View:
    """One page.

    `body` is in reading order. In the shape `stage`, `top` holds place, time and captions at the start of the
    upper edge and `bar` the small buttons at its end. `focus` is where a player arrives. `spoken` is what a
    voice says on arrival, before the body; the game's own voice says a page with `aloud` whatever is set. `footer`
    are buttons that stay in reach when the body scrolls. `page` differs between pages of the same name.
    """

    name: str
    heading: str
    shape: Shape
    body: tuple[Widget, ...]
    focus: str = ""
    stage: Stage | None = None
    top: tuple[Text, ...] = ()
    bar: tuple[Button, ...] = ()
    footer: tuple[Button, ...] = ()
    hints: tuple[Hint, ...] = ()
    spoken: str = ""
    aloud: bool = False
    page: str = ""
    where_key: str = "W"  # the cap of the key that says where one is; nothing where the device has none
    # The next key, or button of a pad, comes to the page as Struck; of a `text`, each key that writes.
    listens: Literal["", "key", "pad", "text"] = ""
    sound: Sounding | None = None  # without it, what is heard goes on
    above: bool = False  # it lies over a page of the same screen, to which one comes back
    tall: bool = False  # a page for a whole room: its last row of panels goes down to the foot
    steady: bool = (
        False  # a sheet of one size, whatever is on it: its buttons stay where they are from page to page
    )


def walk(widgets: tuple[Widget, ...]) -> Iterator[Widget]:
    """Every widget in reading order, boxes before what they hold."""
    for widget in widgets:
        yield widget
        if isinstance(widget, Box | Chart):
            yield from walk(widget.children)


def targets(view: View) -> tuple[str, ...]:
    """The ids that can be focused, in reading order: body, footer, then the bar."""
    found = [w.id for w in walk(view.body) if isinstance(w, Button | Slider | Text | Box | Ballot) and w.id]
    found += [b.id for b in view.footer]
    found += [b.id for b in view.bar]
    return tuple(found)
