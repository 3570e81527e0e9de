"""What has to be true of every page in every window, as one function that names the faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from game.ui.direction import turns
from game.ui.focus import move, scroll_to
from game.ui.frame import Fill, Frame, Look, Measure, Placed, Rect, Run
from game.ui.layout import layout
from game.ui.spoken import spoken
from game.ui.text import plain
from game.ui.theme import TARGET_GAP, TARGET_SMALLEST, TARGET_SMALLEST_REAL
from game.ui.view import Box, Bubble, Button, Speech, Text, View, targets, walk
from tests.pilot import label_of, pressables
from tests.ui.test_layout import collisions, runs, seen, text_of

BOLD = 600  # the weight of what a button says, beside what it adds


def faults(view: View, look: Look, measure: Measure) -> list[str]:
    """All that is wrong with a page as it stands for a look; its hidden ends are scrolled to."""
    frame = layout(view, look, measure)
    found = [
        *standing(frame),
        *pressing(view, frame),
        *reading(view, frame),
        *begun(view, frame),
        *unsaid(view),
    ]
    hidden = [target for target in frame.targets if not target.visible]
    for target in (*hidden[:1], *hidden[-1:]):
        there = layout(view, replace(look, scroll=scroll_to(frame, target.id)), measure)
        here = there.target(target.id)
        if here is None or there.page is None or not (here.visible or here.rect.h > there.page.h):
            found.append(f"{target.id} cannot be scrolled to")
    return found


# --- where words stand ---------------------------------------------------------------------------------


def standing(frame: Frame) -> Iterator[str]:
    """Words that are cut off, stand on other words, or do not fit their ground."""
    window = Rect(0, 0, *frame.size)
    found = runs(frame)
    for placed in found:
        rect, clip = placed.item.rect, placed.clip
        if not (rect.inside(window) if clip is None else clip.x <= rect.x and rect.right <= clip.right):
            yield f"“{text_of(placed)}” is cut off: {rect} in {clip or window}"
    for clip in {placed.clip for placed in found}:
        for one, other in collisions([(p.item.rect, text_of(p)) for p in found if p.clip == clip]):
            yield f"“{one}” stands on “{other}”"
    visible = [(rect, text_of(p)) for p in found if (rect := seen(p, window)).w and rect.h]
    for one, other in collisions(visible):
        yield f"“{one}” is seen on “{other}”"
    yield from overflowing(frame)


def overflowing(frame: Frame) -> Iterator[str]:
    """Words wider than the smallest panel under their middle."""
    fills: list[Placed] = []
    for placed in frame.items:
        if isinstance(placed.item, Fill):
            fills.append(placed)
        if not text_of(placed):
            continue
        rect = placed.item.rect
        x, y = rect.x + rect.w // 2, rect.y + rect.h // 2
        under = [f.item.rect for f in fills if f.clip == placed.clip and f.item.rect.contains(x, y)]
        ground = min(under, key=lambda r: r.w * r.h, default=rect)
        if not (ground.x <= rect.x and rect.right <= ground.right):
            yield f"“{text_of(placed)}” is wider than its ground: {rect} on {ground}"


# --- what can be pressed -------------------------------------------------------------------------------


def pressing(view: View, frame: Frame) -> Iterator[str]:
    """Targets that are missing, small, close together or never reached."""
    ids = tuple(target.id for target in frame.targets)
    if ids != targets(view):
        yield f"the targets are {ids}, the page has {targets(view)}"
    unit = min(frame.size[0] / 1920, frame.size[1] / 1080)
    least, gap = max(round(TARGET_SMALLEST * unit), TARGET_SMALLEST_REAL), int(TARGET_GAP * unit) - 1
    window = Rect(0, 0, *frame.size)
    for index, a in enumerate(frame.targets):
        if a.rect.h < least or a.rect.w < least:
            yield f"{a.id} is too small: {a.rect}"
        if a.visible and not a.rect.inside(window):
            yield f"{a.id} stands outside: {a.rect}"
        for b in frame.targets[index + 1 :]:
            across = max(b.rect.x - a.rect.right, a.rect.x - b.rect.right)
            along = max(b.rect.y - a.rect.bottom, a.rect.y - b.rect.bottom)
            if a.clip == b.clip and max(across, along) < gap:
                yield f"{a.id} and {b.id} are too close: {a.rect}, {b.rect}"
    at, reached = frame.focus, set()
    for _ in frame.targets:
        at = move(frame, "next", at)
        reached.add(at)
    if reached != set(ids):
        yield f"Tab does not reach {set(ids) - reached}"


# --- what is read and said -----------------------------------------------------------------------------


def reading(view: View, frame: Frame) -> Iterator[str]:
    """Words of the page that are not drawn, all of them counted; letters, where words of two directions are parted."""
    parted = any(turns(text) for ways in texts(view) for text in ways)
    counted: Callable[[str], Iterable[str]] = (lambda text: "".join(text.split())) if parted else str.split
    drawn = Counter(word for placed in runs(frame) for word in counted(text_of(placed)))
    wanted: Counter[str] = Counter()
    for ways in texts(view):
        said = [Counter(counted(plain(way))) for way in ways]
        wanted += next(
            (way for way in said if not way - drawn), said[0]
        )  # what can be said in fewer words may be
    missing = wanted - drawn
    if missing:
        yield f"these words are not drawn: {' '.join(missing.elements())}"


def texts(view: View) -> Iterator[tuple[str, ...]]:
    """All that has to be drawn, each in one of the ways it can be said.

    Of a phone only the latest message: older ones leave it at its top.
    """
    bubbles = [widget for widget in walk(view.body) if isinstance(widget, Bubble) and not widget.unsent]
    for widget in (*walk(view.body), *view.top, *view.footer):
        match widget:
            case Bubble() if widget.unsent or widget is bubbles[-1]:
                yield (widget.words,)
            case Text():
                yield (widget.words, *widget.shorter)
            case Speech():
                yield (widget.words,)
            case Button() if widget.lines:  # see `begun`
                yield (widget.note,)
            case Button() if widget.kind != "icon":
                yield from ((said,) for said in (widget.words, widget.note, widget.tried))


def begun(view: View, frame: Frame) -> Iterator[str]:
    """Words that may be cut: they are said to a voice whole, and as many lines of their beginning are drawn."""
    for widget in walk(view.body):
        if not isinstance(widget, Button) or not widget.lines:
            continue
        drawn = [
            item
            for item in (placed.item for placed in frame.items)
            if isinstance(item, Run) and item.owner == widget.id and item.font.weight == BOLD
        ]
        told = "".join("".join(run.text.split()) for run in drawn)
        whole = "".join(plain(widget.words).split())
        lines = len({run.rect.y for run in drawn})
        if Counter(told.replace("…", "")) - Counter(whole):
            yield f"{widget.id} says something else: {told}"
        if told != whole and not turns(widget.words) and not (lines == widget.lines and told.endswith("…")):
            yield f"{widget.id} is cut too soon: {told}"
        if whole not in "".join(widget.said.split()):
            yield f"{widget.id} is not told whole to a voice"


def unsaid(view: View) -> Iterator[str]:
    """What can be pressed and has no words for a voice."""
    said = {utterance.id: utterance.words for utterance in spoken(view)}
    at_edge = {button.id for button in view.bar}
    for widget in pressables(view):
        if not label_of(widget).strip() and isinstance(widget, Button | Box):
            yield f"{widget.id} has no words"
        if widget.id not in at_edge and not said.get(widget.id, "").strip():
            yield f"{widget.id} is never said"
    if not view.heading.strip():
        yield "the page has no name"
