"""Where the focus goes on a page, what lies under a pointer, and how far to scroll for either."""

from __future__ import annotations

from typing import Literal

from game.story.frozen import frozen
from game.ui.frame import Frame, Rect, Run, Target
from game.ui.theme import RING_GROWS

Direction = Literal["up", "down", "start", "end", "next", "previous"]
READ_ON = 0.85  # of a page: the last lines read stay in sight
ASIDE = 2  # how much worse a step to the side is than one ahead
SAME_EDGE = 2  # pixels that two edges may differ by rounding
CLOSE = 0.2  # of its height: so far off what comes next is a neighbour, with nothing to read between
MARGIN = 0.03  # of the window's height, kept free round what was scrolled to


def move(frame: Frame, direction: Direction, id: str, *, right_to_left: bool = False) -> str:
    """The target to go to from `id`; `id` itself where there is none that way.

    `next` and `previous` walk in reading order, round and round. The others go to what is seen there:
    `start` is the left side, or the right where one reads from the right.
    """
    if not frame.targets:
        return id
    here = frame.target(id)
    if here is None:
        return frame.targets[-1 if direction in ("previous", "up") else 0].id
    if direction in ("next", "previous"):
        step = 1 if direction == "next" else -1
        order = [target.id for target in frame.targets]
        return order[(order.index(id) + step) % len(order)]
    found = _nearest(frame, here, _turned(direction, right_to_left))
    return found.id if found else id


Side = Literal["up", "down", "left", "right"]


def _turned(direction: Direction, right_to_left: bool) -> Side:
    match direction:
        case "start":
            return "right" if right_to_left else "left"
        case "end":
            return "left" if right_to_left else "right"
        case "up":
            return "up"
    return "down"


def _nearest(frame: Frame, here: Target, side: Side) -> Target | None:
    """The best target on a side: in the same part of the page first, then in what stands still round it.

    From what stands still, the list in between comes before what stands still on its other side.
    """
    others = [target for target in frame.targets if target.id != here.id]
    if here.clip is None:
        return _best(here, [target for target in others if target.visible], side) or _best(here, others, side)
    together = [target for target in others if target.clip == here.clip]
    found = _best(here, together, side)
    if found is not None:
        return found
    apart = [target for target in others if target.clip != here.clip]
    return _best(here, [target for target in apart if target.visible], side) or _best(here, apart, side)


def _best(here: Target, others: list[Target], side: Side) -> Target | None:
    scored = [
        (score, target) for target in others if (score := _score(here.rect, target.rect, side)) is not None
    ]
    if side in ("up", "down") and scored:
        found = _of_the_next_row(here, [here, *others], [target for _, target in scored], side)
        if found is not None:
            return found
    return min(scored, key=lambda pair: pair[0])[1] if scored else None


def _of_the_next_row(here: Target, every: list[Target], ahead: list[Target], side: Side) -> Target | None:
    """From one row of things beside each other to the row that follows, and there to what is least aside.

    Without it a short row would be stepped over from the end of a long one. Nothing where none is a row.
    """
    rows = _rows(every)
    mine = rows[here.id]
    if mine.n < 2:
        return None
    following = [target for target in ahead if mine.stands_over(rows[target.id])]
    if not following:
        return None
    nearest = min(following, key=lambda t: (abs(t.rect.y - here.rect.y), t.rect.x)).rect
    least = _way(here.rect, nearest, side)
    between = [target for target in ahead if _way(here.rect, target.rect, side) < least]
    if any(_apart(here.rect.x, here.rect.right, t.rect.x, t.rect.right) == 0 for t in between):
        return None  # something else lies right before it
    lone = [target for target in between if rows[target.id].n == 1]
    if alone := [target for target in lone if _lies_between(target.rect, here.rect, nearest)]:
        return min(alone, key=lambda t: _way(here.rect, t.rect, side))  # a button on a line of its own
    level = [
        target
        for target in ahead
        if _apart(nearest.y, nearest.bottom, target.rect.y, target.rect.bottom) == 0
    ]
    return min(
        level,
        key=lambda t: (
            _apart(here.rect.x, here.rect.right, t.rect.x, t.rect.right),
            abs(t.rect.x - here.rect.x),
        ),
    )


def _lies_between(one: Rect, here: Rect, there: Rect) -> bool:
    """Whether it is on a line that neither of the two reaches into."""
    return all(_apart(one.y, one.bottom, other.y, other.bottom) > 0 for other in (here, there))


def _way(here: Rect, there: Rect, side: Side) -> int:
    """How far one is above or below the other."""
    return max(there.y - here.bottom if side == "down" else here.y - there.bottom, 0)


@frozen
class _Row:
    """Things of one height beside each other with little between them: from where to where, and how many."""

    start: int
    end: int
    n: int

    def stands_over(self, other: _Row) -> bool:
        """Whether one comes from this row to another, above or below: they share a stretch or begin at one edge."""
        aligned = abs(self.start - other.start) <= SAME_EDGE or abs(self.end - other.end) <= SAME_EDGE
        return aligned or (other.n > 1 and _apart(self.start, self.end, other.start, other.end) == 0)


def _rows(every: list[Target]) -> dict[str, _Row]:
    """The row of each target; most are alone in theirs."""
    found: dict[str, _Row] = {}
    row: list[Target] = []
    for target in [*sorted(every, key=lambda t: (t.rect.y, t.rect.h, t.rect.x)), None]:
        if row and (target is None or not _beside(row[-1].rect, target.rect)):
            made = _Row(row[0].rect.x, row[-1].rect.right, len(row))
            found.update((each.id, made) for each in row)
            row = []
        if target is not None:
            row.append(target)
    return found


def _beside(one: Rect, next: Rect) -> bool:
    return one.y == next.y and one.h == next.h and -SAME_EDGE <= next.x - one.right <= one.h


def _score(here: Rect, there: Rect, side: Side) -> tuple[int, int] | None:
    """How far it is, ahead and aside; nothing where it does not lie on that side."""
    match side:
        case "down":
            ahead, aside = there.y - here.bottom, _apart(here.x, here.right, there.x, there.right)
            beyond = there.y + there.bottom > here.y + here.bottom and there.bottom > here.bottom
        case "up":
            ahead, aside = here.y - there.bottom, _apart(here.x, here.right, there.x, there.right)
            beyond = there.y + there.bottom < here.y + here.bottom and there.y < here.y
        case "right":
            ahead, aside = there.x - here.right, _apart(here.y, here.bottom, there.y, there.bottom)
            beyond = there.x + there.right > here.x + here.right and aside == 0
        case "left":
            ahead, aside = here.x - there.right, _apart(here.y, here.bottom, there.y, there.bottom)
            beyond = there.x + there.right < here.x + here.right and aside == 0
    half = (min(here.h, there.h) if side in ("up", "down") else min(here.w, there.w)) // 2
    if not beyond or ahead < -half:
        return None
    level = abs(here.x - there.x) if side in ("up", "down") else abs(here.y - there.y)
    return max(ahead, 0) + ASIDE * aside, level


def _apart(a: int, a_end: int, b: int, b_end: int) -> int:
    """How far two stretches are from each other; 0 where they share something."""
    return max(b - a_end, a - b_end, 0)


# --- scrolling -------------------------------------------------------------------------------------------


def _clamped(frame: Frame, scroll: int) -> int:
    return min(max(scroll, 0), frame.scroll_end)


def _scrolls(frame: Frame, target: Target) -> bool:
    return frame.page is not None and target.clip == frame.page


def scroll_to(frame: Frame, id: str) -> int:
    """The scroll nearest to the present one that shows a target with some room round it.

    One that is whole in sight with its ring stays where it is.
    """
    target = frame.target(id)
    page = frame.page
    if target is None or page is None or not _scrolls(frame, target):
        return frame.scroll
    if page.y <= target.rect.y - RING_GROWS and target.rect.bottom + RING_GROWS <= page.bottom:
        return frame.scroll
    room = max(min(round(frame.size[1] * MARGIN), (page.h - target.rect.h) // 2), 0)
    above = page.y + room - target.rect.y
    below = target.rect.bottom - (page.bottom - room)
    if above > 0 or target.rect.h > page.h:
        return _clamped(frame, frame.scroll - above)
    return _clamped(frame, frame.scroll + max(below, 0))


def scroll_with_next(frame: Frame, id: str) -> int:
    """The scroll that shows what comes after a target, too, as long as the target itself stays in the lower half."""
    here, page = frame.target(id), frame.page
    if here is None or page is None or not _scrolls(frame, here):
        return frame.scroll
    after = next((t for t in frame.targets if _scrolls(frame, t) and t.rect.y >= here.rect.bottom), None)
    if after is None or here.pressable:
        return frame.scroll
    room = here.rect.y - (page.y + page.h // 2)
    return _clamped(frame, frame.scroll + max(min(after.rect.bottom - page.bottom, room), 0))


def page_scroll(frame: Frame, n: int) -> int:
    """The scroll `n` pages further on, or back; a few lines stay in sight."""
    if frame.page is None:
        return frame.scroll
    return _clamped(frame, frame.scroll + round(n * frame.page.h * READ_ON))


def paged(frame: Frame, n: int, id: str) -> str:
    """The target that has the focus `n` pages on: `id` while it is in sight; with many pages the last or the first."""
    page, shift = frame.page, page_scroll(frame, n) - frame.scroll
    if page is None:
        return id
    seen = Rect(page.x, page.y + shift, page.w, page.h)
    found = [target.id for target in frame.targets if _scrolls(frame, target) and target.rect.inside(seen)]
    if not found or (abs(n) == 1 and id in found):
        return id
    return found[-1 if (n > 0) == (abs(n) > 1) else 0]


def legible(target: Target) -> bool:
    """Whether the middle of a target is in sight, and so its words: at most its rim is cut."""
    middle = target.rect.y + target.rect.h // 2
    return target.visible or (target.clip is not None and target.clip.y <= middle < target.clip.bottom)


def read_towards(frame: Frame, id: str) -> int:
    """The scroll to read on to what has the focus: it comes into sight whole, and no line before it is passed over.

    Where that takes longer than a page, the page ends before it rather than within it.
    """
    target, page = frame.target(id), frame.page
    if target is None or page is None or not _scrolls(frame, target):
        return frame.scroll
    if target.rect.bottom <= page.bottom:
        return page_scroll(frame, -1)
    whole = scroll_to(frame, id)
    if _unread_from(frame, page) - (whole - frame.scroll) >= page.y:
        return whole
    onward = page_scroll(frame, 1)
    before = frame.scroll + target.rect.y - RING_GROWS - page.bottom
    return min(onward, before) if before > frame.scroll else onward


def _unread_from(frame: Frame, page: Rect) -> int:
    """Where the words begin that the lower edge of the page takes away."""
    runs = (p.item.rect for p in frame.items if p.clip == page and isinstance(p.item, Run))
    return min((rect.y for rect in runs if rect.bottom > page.bottom), default=page.bottom)


def wants_scroll(frame: Frame, direction: Direction, id: str) -> int | None:
    """The scroll to read on, where no target is near enough that way; nothing where the focus should move."""
    if frame.page is None or direction not in ("up", "down"):
        return None
    here = frame.target(id)
    if here is not None and not _scrolls(frame, here):
        return None
    onward = page_scroll(frame, 1 if direction == "down" else -1)
    if onward == frame.scroll:
        return None
    there = frame.target(move(frame, direction, id)) if here is not None else None
    if there is None or there.id == id or not _scrolls(frame, there):
        return onward
    near = here is not None and _way(here.rect, there.rect, direction) < CLOSE * there.rect.h
    if near and there.rect.h <= frame.page.h:
        return None
    far = abs(scroll_to(frame, there.id) - frame.scroll) > frame.page.h * READ_ON
    return onward if far else None


# --- the pointer -----------------------------------------------------------------------------------------


def hit(frame: Frame, x: int, y: int) -> str:
    """The target under a point, the smallest where one holds another; empty where there is none."""
    under = [
        target
        for target in frame.targets
        if not target.hidden
        and target.rect.contains(x, y)
        and (target.clip is None or target.clip.contains(x, y))
    ]
    return min(under, key=lambda target: target.rect.w * target.rect.h).id if under else ""
