"""A block: something laid out, not yet placed; and the sheet on which placed blocks become a Frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import get_args

from game.story.frozen import field, frozen, mutable, names_of, replace
from game.ui.frame import (
    Face,
    Figure,
    Fill,
    Frame,
    Glyph,
    Item,
    Look,
    Placed,
    Rect,
    Ring,
    Run,
    Scenery,
    Target,
)
from game.ui.theme import RING_GROWS, RING_INNER, RING_OUTER, Theme


@frozen
class Spot:
    """Where a target is in its block, and how round its corners are."""

    id: str
    rect: Rect
    radius: int
    pressable: bool = True
    text: bool = False  # words that are not pressed
    hidden: bool = False  # nothing of it is drawn: the edge of a scrolled page leaves none of its words


@frozen
class Block:
    """Items and blocks with places relative to its own upper left corner.

    `w` is what it takes up, `used` what its words and pictures really need of that width.
    """

    w: int
    h: int
    used: int
    items: tuple[Item, ...] = ()
    spots: tuple[Spot, ...] = ()
    children: tuple[tuple[int, int, Block], ...] = ()
    clip: Rect | None = None  # cuts the children, not the items
    whole: bool = False  # a row that the edge of a scrolled page leaves all of, or nothing


EMPTY = Block(0, 0, 0)


def moved(rect: Rect, dx: int, dy: int) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.w, rect.h)


def _to(kind: Callable[..., Item]) -> Callable[[Item, Rect], Item]:
    """The same item of a kind at another rect: ten times as quick as `replace`, as a page has hundreds."""
    first, *others = names_of(kind)
    assert first == "rect"
    rest = attrgetter(*others)
    if len(others) == 1:
        return lambda item, rect: kind(rect, rest(item))
    return lambda item, rect: kind(rect, *rest(item))


TO = {kind: _to(kind) for kind in get_args(Item)}


def late_item(item: Item, ms: int) -> Item:
    """An item that appears so many milliseconds after the page, where it is one that can."""
    return replace(item, delay=ms) if isinstance(item, Run | Fill | Glyph) else item


def delayed(block: Block, ms: int) -> Block:
    """A block all of which appears so many milliseconds after the page."""
    items = tuple(late_item(i, ms) for i in block.items)
    children = tuple((x, y, delayed(child, ms)) for x, y, child in block.children)
    return replace(block, items=items, children=children)


def grown(rect: Rect, by: int) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def common(a: Rect | None, b: Rect | None) -> Rect | None:
    """What two clips leave to be seen."""
    if a is None or b is None:
        return a or b
    x, y = max(a.x, b.x), max(a.y, b.y)
    return Rect(x, y, max(min(a.right, b.right) - x, 0), max(min(a.bottom, b.bottom) - y, 0))


def pile(blocks: Iterable[tuple[int, Block]], width: int, *, centred: bool = False) -> Block:
    """Blocks under each other, each with the gap above it."""
    y = used = 0
    children: list[tuple[int, int, Block]] = []
    for gap, block in blocks:
        y += gap
        children.append(((width - block.w) // 2 if centred else 0, y, block))
        y += block.h
        used = max(used, block.used)
    return Block(width, y, used, children=tuple(children))


def padded(block: Block, *, start: int = 0, top: int = 0, end: int = 0, bottom: int = 0) -> Block:
    sides = start + end
    return Block(block.w + sides, block.h + top + bottom, block.used + sides, children=((start, top, block),))


def unreadable(block: Block, y: int, clip: Rect) -> bool:
    """Whether an edge cuts a block so that its words are gone: then nothing else of it is drawn, either.

    Of the lines of a box with no box in it two have to be left; a picture says enough where a third of it shows.
    A row of a list is there in whole or not at all, unless it is too high for that.
    """
    bottom = y + block.h
    if not (y < clip.y < bottom or y < clip.bottom < bottom):
        return False
    if block.whole and 2 * block.h <= clip.h:
        return True
    lines: set[tuple[int, int]] = set()
    for item, top in _told(block, y):
        if isinstance(item, Run):
            lines.add((top, top + item.rect.h))
        elif 3 * (min(top + item.rect.h, clip.bottom) - max(top, clip.y)) >= min(item.rect.h, clip.h):
            return False
    shown = sum(clip.y <= top and low <= clip.bottom for top, low in lines)
    return shown < min(len(lines), LINES_LEFT if _boxed(block) and not _boxes(block) else 1)


LINES_LEFT = 2


def _boxed(block: Block) -> bool:
    return any(isinstance(item, Fill) for item in block.items)


def _boxes(block: Block) -> bool:
    """Whether a block holds others that have a ground of their own."""
    return any(_boxed(child) or _boxes(child) for _, _, child in block.children)


def _told(block: Block, y: int) -> Iterator[tuple[Item, int]]:
    """The words and pictures of a block, and where each begins; a round face is no picture but a sign."""
    for item in block.items:
        if isinstance(item, Run | Scenery | Figure) or (isinstance(item, Face) and not item.round):
            yield item, y + item.rect.y
    for _, dy, child in block.children:
        yield from _told(child, y + dy)


Spots = list[tuple[Spot, Rect | None]]


@mutable
class Pieces:
    """What blocks became at their places, for the next layout; only of those that `lasting` has by their identity."""

    lasting: set[int] = field(default_factory=set)
    placed: dict[tuple[int, int, int, Rect | None], tuple[list[Placed], Spots]] = field(default_factory=dict)


@mutable
class Sheet:
    """A page being put together: every item at its place in the window, in the order it is drawn."""

    items: list[Placed] = field(default_factory=list)
    spots: Spots = field(default_factory=list)
    scroll: int = 0
    scroll_end: int = 0
    page: Rect | None = None
    below: Rect | None = None  # the line that says there is more below
    bar: Rect | None = None  # what shows where in the page one is
    pieces: Pieces = field(default_factory=Pieces)

    def draw(self, *items: Item, clip: Rect | None = None) -> None:
        self.items.extend(Placed(item, clip) for item in items)

    def put(self, block: Block, x: int, y: int, clip: Rect | None = None) -> None:
        if id(block) not in self.pieces.lasting:
            self._put(block, x, y, clip)
            return
        key = id(block), x, y, clip
        kept = self.pieces.placed.get(key)
        if kept is None:
            part = Sheet(pieces=self.pieces)
            part._put(block, x, y, clip)
            kept = self.pieces.placed[key] = part.items, part.spots
        self.items += kept[0]
        self.spots += kept[1]

    def _put(self, block: Block, x: int, y: int, clip: Rect | None, hidden: bool = False) -> None:
        hidden = hidden or (clip is not None and unreadable(block, y, clip))
        for item in block.items:
            self.items.append(Placed(TO[type(item)](item, moved(item.rect, x, y)), clip, hidden))
        for spot in block.spots:
            there = moved(spot.rect, x, y)
            self.spots.append((replace(spot, rect=there, hidden=hidden), clip))
        inner = common(clip, block.clip and moved(block.clip, x, y))
        for dx, dy, child in block.children:
            if hidden:
                self._put(child, x + dx, y + dy, inner, hidden)
            else:
                self.put(child, x + dx, y + dy, inner)

    def _in_sight(self, spot: Spot, clip: Rect | None) -> tuple[Spot, Rect | None]:
        """Where the ring is: round the focus; while that is scrolled away, round what tells that there is more."""
        if clip is None:
            return spot, clip
        shown = 0 if spot.hidden else min(spot.rect.bottom, clip.bottom) - max(spot.rect.y, clip.y)
        if shown >= min(spot.rect.h, clip.h) // 2:
            return spot, clip
        leads = self.below if spot.rect.bottom > clip.bottom else self.bar
        return (Spot(spot.id, leads, leads.h // 4, pressable=False), None) if leads else (spot, clip)

    def _late_at(self, rect: Rect) -> int:
        """When the ground at a place is there."""
        return max(
            (p.item.delay for p in self.items if isinstance(p.item, Fill) and p.item.rect == rect), default=0
        )

    def _words_of(self, id: str) -> Iterator[Run]:
        return (p.item for p in self.items if isinstance(p.item, Run) and p.item.owner == id)

    def frame(
        self, look: Look, unit: float, theme: Theme, order: tuple[str, ...], focus: str, reveal: int
    ) -> Frame:
        """The finished page, with the ring round its focus and its targets in reading order."""
        place = {id: index for index, id in enumerate(order)}
        spots = sorted(self.spots, key=lambda spot: place.get(spot[0].id, len(place)))
        ring = next((spot for spot in spots if spot[0].id == focus), None)
        if ring is not None:
            spot, clip = self._in_sight(*ring)
            late = min((run.delay for run in self._words_of(focus)), default=0)
            if spot is not ring[0]:
                late = max(late, self._late_at(spot.rect))
            marked = _bar if spot is ring[0] and spot.text else _ring
            self.draw(replace(marked(spot, unit, theme), delay=late), clip=clip)
        return Frame(
            size=look.size,
            items=tuple(self.items),
            targets=tuple(Target(s.id, s.rect, clip, s.pressable, s.hidden) for s, clip in spots),
            focus=focus,
            scroll=self.scroll,
            scroll_end=self.scroll_end,
            page=self.page,
            reveal_ms=reveal,
        )


def _bar(spot: Spot, unit: float, theme: Theme) -> Ring:
    """An upright bar before words, as far from them as a ring would be."""
    ring = _ring(spot, unit, theme)
    wide = ring.outer_width + 2 * ring.inner_width
    return replace(ring, rect=Rect(ring.rect.x, spot.rect.y, wide, spot.rect.h), radius=wide // 2, bar=True)


def _ring(spot: Spot, unit: float, theme: Theme) -> Ring:
    grows = max(round(RING_GROWS * unit), 5)
    return Ring(
        rect=grown(spot.rect, grows),
        radius=spot.radius + grows,
        outer=theme.focus_outer,
        inner=theme.focus_inner,
        outer_width=max(round(RING_OUTER * unit), 3),
        inner_width=max(round(RING_INNER * unit), 2),
    )
