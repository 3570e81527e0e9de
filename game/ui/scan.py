"""One-switch play: in which order a page is walked over for somebody who can press one thing only.

The focus goes by itself from thing to thing, and a press takes what it is on. Where there is much to press, things that
belong together are one stop: a press goes into them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.story.frozen import frozen, replace
from game.ui.frame import Frame, Placed, Rect, Ring
from game.ui.inputs import DeviceEvent, KeyDown, PadDown, PointerDown
from game.ui.layout.block import grown
from game.ui.spoken import plain
from game.ui.view import Box, Button, Slider, Text, View, Widget, walk
from game.ui.words import Words

READ_ON = "read-on"  # the stop that reads on where a page goes on below
FEW = 8  # stops that are walked over one by one; with more of them, what belongs together is one
CHUNK = 4  # how many things without a common name are one stop
# What a switch does not stand for: whoever helps moves, goes back and leaves with these as ever.
HELPERS = frozenset({"escape", "tab", "up", "down", "left", "right", "pageup", "pagedown", "f1", "f11"})


@frozen
class Stop:
    """Where the focus stands still: one thing to press, or with `inside` several that belong together."""

    id: str
    name: str = ""
    inside: tuple[Stop, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All things of a group, in their order."""
        return tuple(id for stop in self.inside for id in stop.ids) if self.inside else (self.id,)


def is_switch(event: DeviceEvent, switch: str) -> bool:
    """Whether an event is the press of the switch, which is one of settings.SWITCHES."""
    match event:
        case KeyDown(key, _, False):
            return key == switch or (switch == "any" and key not in HELPERS)
        case PadDown(button, False):
            return switch in ("any", "pad") and button not in ("up", "down", "left", "right", "start")
        case PointerDown():
            return switch in ("any", "click")
    return False


# --- the order -----------------------------------------------------------------------------------------


def stops(view: View, words: Words, *, scrolls: bool = False) -> tuple[Stop, ...]:
    """The way over a page: the place of arrival, choices one by one, then the rest, in groups where it is much.

    `scrolls` is a page that goes on below: reading on is a stop of its own, after what one chooses from.
    """
    body = tuple(_stops(view.body, words))
    arrival = tuple(Stop(view.focus) for w in walk(view.body) if isinstance(w, Text) and w.id == view.focus)
    choices = {w.id for w in walk(view.body) if isinstance(w, Button) and w.kind == "choice"}
    first = tuple(stop for stop in body if stop.id in choices and not stop.inside)
    others = tuple(stop for stop in body if stop not in first)
    footer = tuple(Stop(button.id) for button in view.footer if button.enabled)
    bar = tuple(Stop(button.id) for button in view.bar if button.enabled)
    onward = (Stop(READ_ON, words.say("Read on")),) if scrolls else ()
    if len((*others, *footer, *bar)) + len(first) > FEW:
        labels = {id: _label(w) for w in (*walk(view.body), *view.footer, *view.bar) if (id := _presses(w))}
        others = tuple(_chunked(others, labels, words))
        bar = tuple(_chunked(bar, labels, words))
    return (*arrival, *first, *onward, *others, *footer, *bar)


def _stops(widgets: Sequence[Widget], words: Words) -> Iterator[Stop]:
    for widget in widgets:
        if isinstance(widget, Box) and not widget.id:
            inside = tuple(_stops(widget.children, words))
            if len(inside) > 1 and widget.label:
                yield Stop("", widget.label, inside)
            else:
                yield from inside
        elif id := _presses(widget):
            yield Stop(id)


def _presses(widget: Widget) -> str:
    """The id of something that can be pressed now; nothing where it cannot."""
    if isinstance(widget, Button | Slider | Box) and getattr(widget, "enabled", True):
        return widget.id
    return ""


def _label(widget: Widget) -> str:
    match widget:
        case Slider():
            return widget.words
        case Box():
            return widget.said or widget.label
        case Button():
            return widget.said or plain(widget.words)
    return ""


def _chunked(found: Sequence[Stop], labels: dict[str, str], words: Words) -> Iterator[Stop]:
    """Things in a row a few at a time; what is a group already stays one."""
    waiting: list[Stop] = []
    for stop in (*found, None):
        if stop is not None and not stop.inside:
            waiting.append(stop)
        if waiting and (stop is None or stop.inside or len(waiting) == CHUNK):
            yield _together(waiting, labels, words)
            waiting = []
        if stop is not None and stop.inside:
            yield stop


def _together(found: list[Stop], labels: dict[str, str], words: Words) -> Stop:
    if len(found) == 1:
        return found[0]
    first = labels.get(found[0].id, "")
    name = words.many("{first}, and {n} more", "{first}, and {n} more", len(found) - 1, first=first)
    return Stop("", name, tuple(found))


# --- what is seen --------------------------------------------------------------------------------------


def ringed(frame: Frame, ids: Sequence[str]) -> Frame:
    """The same page with the ring round several things, or round the part that scrolls for READ_ON."""
    at = next((n for n, placed in enumerate(frame.items) if isinstance(placed.item, Ring)), None)
    rects = [target.rect for target in frame.targets if target.id in ids and target.visible]
    rects += [frame.page] if READ_ON in ids and frame.page else []
    if at is None or not rects:
        return frame
    old = frame.items[at].item
    assert isinstance(old, Ring)
    grows = max(old.outer_width, 5)
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    around = Rect(left, top, max(r.right for r in rects) - left, max(r.bottom for r in rects) - top)
    ring = Placed(replace(old, rect=grown(around, grows), bar=False))
    return replace(frame, items=(*frame.items[:at], *frame.items[at + 1 :], ring))
