"""A Frame: a View laid out for one window, as a flat list of things to draw and places to press."""

from __future__ import annotations

from typing import Literal, Protocol

from game.settings import FaceName, Spacing
from game.story.frozen import frozen, replace
from game.ui.view import Approach

Family = Literal["reading", "display", "spaced", "own"]


@frozen
class Rect:
    """Real pixels; x and y are the upper left corner."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        return self.x + self.w

    @property
    def bottom(self) -> int:
        return self.y + self.h

    def contains(self, x: int, y: int) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def overlaps(self, other: Rect) -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def inside(self, other: Rect) -> bool:
        return (
            other.x <= self.x
            and self.right <= other.right
            and other.y <= self.y
            and self.bottom <= other.bottom
        )


@frozen
class Font:
    """A face at a size in real pixels."""

    family: Family
    weight: int
    size: int
    italic: bool = False
    spacing: Spacing = "usual"


class Measure(Protocol):
    """How wide a run of text is, in real pixels. The window answers with the fonts it draws with."""

    def width(self, text: str, font: Font) -> int: ...


@frozen
class Fill:
    """A rounded rectangle with an optional border, shadow and dashed edge; `delay` as of a Run.

    With all that stands in it and has its delay it may come as one thing: a choice rises, a bubble grows.
    """

    rect: Rect
    colour: str
    alpha: int = 255
    radius: int = 0
    border: str = ""
    border_width: int = 0
    dashed: bool = False
    shadow: int = 0  # blur in real pixels, 0 for none
    corners: tuple[bool, bool, bool, bool] = (
        True,
        True,
        True,
        True,
    )  # which are round: upper left, then clockwise
    delay: int = 0
    comes: Literal["", "rise", "grow"] = ""


@frozen
class Run:
    """Text on one line. `rect` is its line box: as wide as measured, as high as the line.

    `delay` is when it appears, in milliseconds after the page does. `owner` names the target or widget it belongs to.
    """

    rect: Rect
    text: str
    font: Font
    colour: str
    delay: int = 0
    owner: str = ""
    underline: bool = False
    shade: str = ""  # the colour of a hard shadow under large words on a picture


@frozen
class Typing:
    """A bubble with three dots, `until` so many milliseconds after the page: somebody writes."""

    rect: Rect
    ground: str
    colour: str
    radius: int
    until: int


@frozen
class Glyph:
    """An icon of the set, drawn in one colour; `delay` as of a Run."""

    rect: Rect
    icon: str
    colour: str
    delay: int = 0


@frozen
class Badge:
    """The sign of an approach: its shape filled with its colour, its icon in it."""

    rect: Rect
    approach: Approach


@frozen
class Edge:
    """The edge pattern of an approach, a narrow upright strip."""

    rect: Rect
    approach: Approach


Back = Literal["clear", "dim", "blurred", "veiled"]  # how far a place steps back


@frozen
class Scenery:
    """A place, covering the rect (cropped round `centre`, in parts of 1000 of the picture)."""

    rect: Rect
    place: str
    centre: tuple[int, int] = (500, 500)
    back: Back = "clear"
    radius: int = 0
    corners: tuple[bool, bool, bool, bool] = (True, True, True, True)


@frozen
class Figure:
    """A half figure, lit by the place, standing in the rect; `mirrored` looks the other way."""

    rect: Rect
    person: str
    mood: str
    place: str
    mirrored: bool = False


@frozen
class Face:
    """A head: in a circle (`round`) or standing in a tinted rect."""

    rect: Rect
    person: str
    mood: str
    round: bool = True
    border: str = ""
    mirrored: bool = False
    corners: tuple[bool, bool, bool, bool] = (True, True, True, True)
    radius: int = 0  # of the corners where it is not round


@frozen
class Tail:
    """The small point of a speech panel, at its start edge, towards the speaker."""

    rect: Rect
    colour: str
    border: str = ""
    mirrored: bool = False


@frozen
class Shade:
    """A vertical or horizontal fade of one colour, to set words and figures off from a picture."""

    rect: Rect
    colour: str
    alpha_from: int
    alpha_to: int
    direction: Literal["down", "across"] = "down"


@frozen
class Dots:
    """A dotted line along the longer side of its rect."""

    rect: Rect
    colour: str


@frozen
class Hatch:
    """The pattern of a bar, drawn over it; one of PATTERNS in theme.py."""

    rect: Rect
    pattern: str
    colour: str


@frozen
class Stroke:
    """A line through points, each counted from the corner of the rect; with a `tip` it ends in a point there."""

    rect: Rect
    points: tuple[tuple[int, int], ...]
    colour: str
    width: int = 2
    broken: bool = False
    tip: int = 0


@frozen
class Matrix:
    """A code to photograph: rows of 1 (dark) and 0, with its quiet zone inside the rect."""

    rect: Rect
    rows: tuple[str, ...]
    dark: str
    light: str


@frozen
class Ring:
    """The focus ring round a target; `delay` as of a Run: round words that are still to come there is none.

    Words that are not pressed have a `bar` before them in its stead: no box that looks like a button.
    """

    rect: Rect
    radius: int
    outer: str
    inner: str
    outer_width: int
    inner_width: int
    delay: int = 0
    bar: bool = False


Item = (
    Fill
    | Run
    | Typing
    | Glyph
    | Badge
    | Edge
    | Scenery
    | Figure
    | Face
    | Tail
    | Shade
    | Dots
    | Hatch
    | Stroke
    | Matrix
    | Ring
)


@frozen
class Placed:
    """An item and the part of the window it may show in (a scrolled body is clipped).

    A hidden one belongs to words that the edge of a scrolled page takes away, and is not drawn.
    """

    item: Item
    clip: Rect | None = None
    hidden: bool = False


def sliced(placed: Placed) -> bool:
    """Whether the edge of a scrolled page would cut through words: they are drawn when they are in whole.

    A sign is cut with its row: it stays as long as words of that row are to be read.
    """
    item, clip = placed.item, placed.clip
    if placed.hidden:
        return True
    if clip is None or not isinstance(item, Run):
        return False
    top, bottom = item.rect.y, item.rect.bottom
    return top < clip.y < bottom or top < clip.bottom < bottom


@frozen
class Target:
    """Where a focusable thing is. `rect` may lie outside `clip` while it is scrolled away."""

    id: str
    rect: Rect
    clip: Rect | None = None
    pressable: bool = True
    hidden: bool = False  # as a Placed

    @property
    def visible(self) -> bool:
        """Whether it is in sight; one that is higher than the page is when it fills that."""
        if self.clip is None or self.rect.inside(self.clip):
            return True
        return self.rect.y <= self.clip.y and self.rect.bottom >= self.clip.bottom


@frozen
class Frame:
    """A page as it stands in one window."""

    size: tuple[int, int]
    items: tuple[Placed, ...]
    targets: tuple[Target, ...]
    focus: str
    scroll: int = 0  # how far the body is scrolled, real pixels
    scroll_end: int = 0  # the largest scroll; 0 where all fits
    page: Rect | None = None  # the part of the window that scrolls
    reveal_ms: int = 0  # when the last word has arrived
    comes_ms: int = 0  # how long the page takes to come, where that is longer than for other pages

    def target(self, id: str) -> Target | None:
        return next((t for t in self.targets if t.id == id), None)


POINTS_BACK = {  # icons that point the way one reads
    "arrow-left": "arrow-right",
    "arrow-right": "arrow-left",
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
}


def mirrored(frame: Frame) -> Frame:
    """The same page for a language that is read from right to left."""
    width = frame.size[0]

    def flip(rect: Rect) -> Rect:
        return Rect(width - rect.x - rect.w, rect.y, rect.w, rect.h)

    def flip_item(item: Item) -> Item:
        flipped = replace(item, rect=flip(item.rect))
        match flipped:
            case Glyph():
                return replace(flipped, icon=POINTS_BACK.get(flipped.icon, flipped.icon))
            case Figure() | Tail():
                return replace(flipped, mirrored=not flipped.mirrored)
            case Face():
                a, b, c, d = flipped.corners
                return replace(flipped, mirrored=not flipped.mirrored, corners=(b, a, d, c))
            case Stroke():
                across = tuple((flipped.rect.w - x, y) for x, y in flipped.points)
                return replace(flipped, points=across)
            case Fill() | Scenery():
                a, b, c, d = flipped.corners
                return replace(flipped, corners=(b, a, d, c))
        return flipped

    return replace(
        frame,
        items=tuple(Placed(flip_item(p.item), p.clip and flip(p.clip), p.hidden) for p in frame.items),
        targets=tuple(replace(t, rect=flip(t.rect), clip=t.clip and flip(t.clip)) for t in frame.targets),
        page=frame.page and flip(frame.page),
    )


@frozen
class Look:
    """How a page is to be laid out: the window, what the player set, where the focus and the scroll are."""

    size: tuple[int, int]
    theme: str = "dusk"
    text_scale: int = 100  # per cent
    ms_per_word: int = 0
    focus: str = ""
    scroll: int = 0
    right_to_left: bool = False
    face: FaceName = "usual"
    own_face: str = ""  # which of the player's own it is
    spacing: Spacing = "usual"
