"""Every shape of page in every window and text size: all of it there, nothing on anything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import pytest

from game.ui.focus import move, page_scroll, scroll_to
from game.ui.frame import Fill, Frame, Look, Placed, Rect, Ring, Run
from game.ui.layout import layout
from game.ui.text import plain
from game.ui.theme import TARGET_GAP, TARGET_SMALLEST, TARGET_SMALLEST_REAL
from game.ui.view import Bubble, Button, Speech, Text, View, targets, walk
from tests.ui.fakes import EvenType, looks
from tests.ui.samples import SAMPLES, TAGS

TYPE = EvenType()


@dataclass(frozen=True, slots=True)
class Case:
    """A page as it stands for one look; its text is what a failure shows."""

    name: str
    look: Look
    frame: Frame

    @property
    def window(self) -> Rect:
        return Rect(0, 0, *self.look.size)

    @property
    def unit(self) -> float:
        return min(self.look.size[0] / 1920, self.look.size[1] / 1080)

    def __str__(self) -> str:
        side = "from the right" if self.look.right_to_left else "from the left"
        return f"{self.name}, {self.look.size}, {self.look.text_scale} %, {self.look.theme}, {side}"


@cache
def cases(name: str) -> tuple[Case, ...]:
    return tuple(Case(name, look, layout(SAMPLES[name], look, TYPE, TAGS)) for look in looks())


every_page = pytest.mark.parametrize("name", SAMPLES)


def runs(frame: Frame) -> list[Placed]:
    return [placed for placed in frame.items if isinstance(placed.item, Run)]


def collisions(rects: list[tuple[Rect, str]]) -> Iterator[tuple[str, str]]:
    """Pairs that stand on each other, found from top to bottom."""
    rects = sorted(rects, key=lambda pair: pair[0].y)
    for index, (rect, name) in enumerate(rects):
        for other, other_name in rects[index + 1 :]:
            if other.y >= rect.bottom:
                break
            if rect.overlaps(other):
                yield name, other_name


def seen(placed: Placed, window: Rect) -> Rect:
    clip = placed.clip or window
    rect = placed.item.rect
    x, y = max(rect.x, clip.x), max(rect.y, clip.y)
    return Rect(x, y, max(min(rect.right, clip.right) - x, 0), max(min(rect.bottom, clip.bottom) - y, 0))


def text_of(placed: Placed) -> str:
    return placed.item.text if isinstance(placed.item, Run) else ""


def first_words(view: View) -> set[str]:
    """The first word of every widget that has any."""
    found = set()
    for widget in walk(view.body):
        match widget:
            case Text() | Speech() | Bubble() if widget.words:
                found.add(plain(widget.words).split()[0])
            case Button() if widget.kind != "icon":
                found.add(widget.words.split()[0])
    return found


@every_page
def test_words_stand_in_the_window_or_in_the_part_that_scrolls(name: str) -> None:
    for case in cases(name):
        for placed in runs(case.frame):
            rect = placed.item.rect
            if placed.clip is None:
                assert rect.inside(case.window), (str(case), placed)
            else:
                assert placed.clip.x <= rect.x and rect.right <= placed.clip.right, (str(case), placed)
                assert placed.clip.inside(case.window), (str(case), placed)


@every_page
def test_words_never_stand_on_words(name: str) -> None:
    for case in cases(name):
        found = runs(case.frame)
        for clip in {placed.clip for placed in found}:
            together = [(p.item.rect, text_of(p)) for p in found if p.clip == clip]
            assert not list(collisions(together)), str(case)
        shown = [(rect, text_of(p)) for p in found if (rect := seen(p, case.window)).w and rect.h]
        assert not list(collisions(shown)), str(case)


@every_page
def test_words_fit_the_ground_they_stand_on(name: str) -> None:
    """The smallest panel under the middle of some words is as wide as they are."""
    for case in cases(name):
        fills: list[Placed] = []
        for placed in case.frame.items:
            if isinstance(placed.item, Fill):
                fills.append(placed)
            if not isinstance(placed.item, Run):
                continue
            rect = placed.item.rect
            x, y = rect.x + rect.w // 2, rect.y + rect.h // 2
            under = [f.item.rect for f in fills if f.clip == placed.clip and f.item.rect.contains(x, y)]
            if under:
                ground = min(under, key=lambda r: r.w * r.h)
                assert ground.x <= rect.x and rect.right <= ground.right, (str(case), placed.item, ground)


@every_page
def test_nothing_of_the_view_is_left_out(name: str) -> None:
    for case in cases(name):
        if name == "long-thread" and case.look.text_scale < 150:
            continue  # what has left the phone at its top is read back on another page
        said = " ".join(text_of(p) for p in runs(case.frame))
        for word in first_words(SAMPLES[name]):
            assert word[:4] in said, (str(case), word)


@every_page
def test_targets_are_large_and_apart(name: str) -> None:
    for case in cases(name):
        least = max(round(TARGET_SMALLEST * case.unit), TARGET_SMALLEST_REAL)
        gap = int(TARGET_GAP * case.unit) - 1
        found = case.frame.targets
        for index, a in enumerate(found):
            assert a.rect.h >= least and a.rect.w >= least, (str(case), a)
            for b in found[index + 1 :]:
                if a.clip == b.clip:
                    across = max(b.rect.x - a.rect.right, a.rect.x - b.rect.right)
                    along = max(b.rect.y - a.rect.bottom, a.rect.y - b.rect.bottom)
                    assert max(across, along) >= gap, (str(case), a, b)


@every_page
def test_targets_come_in_reading_order_and_all_of_them(name: str) -> None:
    for case in cases(name):
        assert tuple(target.id for target in case.frame.targets) == targets(SAMPLES[name]), str(case)


@every_page
def test_every_target_is_reached_one_after_the_other(name: str) -> None:
    for case in cases(name):
        at = case.frame.focus
        reached = set()
        for _ in case.frame.targets:
            at = move(case.frame, "next", at)
            reached.add(at)
        assert reached == set(targets(SAMPLES[name])), str(case)


@every_page
def test_every_target_stands_in_the_window_or_is_scrolled_to(name: str) -> None:
    for case in cases(name):
        hidden = [target for target in case.frame.targets if not target.visible]
        assert all(t.rect.inside(case.window) for t in case.frame.targets if t.visible), str(case)
        for target in (*hidden[:1], *hidden[-1:]):
            look = replace(case.look, scroll=scroll_to(case.frame, target.id))
            there = layout(SAMPLES[name], look, TYPE, TAGS)
            found = there.target(target.id)
            assert found is not None and there.page is not None
            assert found.visible or found.rect.h > there.page.h, (str(case), target)


@every_page
def test_scrolling_reaches_the_end(name: str) -> None:
    for case in cases(name):
        if case.frame.page is None:
            assert case.frame.scroll_end == 0
            continue
        assert page_scroll(case.frame, 1000) == case.frame.scroll_end
        end = layout(SAMPLES[name], replace(case.look, scroll=10**6), TYPE, TAGS, lambda n: f"below: {n}")
        assert end.page is not None and end.scroll == end.scroll_end == case.frame.scroll_end
        inside = [p.item for p in end.items if p.clip == end.page and not isinstance(p.item, Ring)]
        assert max(item.rect.bottom for item in inside) <= end.page.bottom, str(case)
        assert not any(text_of(p).startswith("below:") for p in end.items), str(case)


@every_page
def test_the_ring_is_in_sight_wherever_the_page_is_scrolled(name: str) -> None:
    """Round the focus, or round what tells that there is more that way."""
    for case in cases(name)[::4]:
        frame = case.frame
        ids = [target.id for target in frame.targets]
        for focus in {ids[0], ids[len(ids) // 2], ids[-1]}:
            for scroll in (0, frame.scroll_end // 2, frame.scroll_end):
                look = replace(case.look, focus=focus, scroll=scroll)
                there = layout(SAMPLES[name], look, TYPE, TAGS)
                ring = next(placed for placed in reversed(there.items) if isinstance(placed.item, Ring))
                shown = seen(ring, case.window)
                mark = ring.item
                least = 6 if isinstance(mark, Ring) and mark.bar else 12
                assert shown.w >= least and shown.h >= 24, (str(case), focus, scroll)


@every_page
def test_reading_from_the_right_is_the_same_page_mirrored(name: str) -> None:
    look = Look((1280, 720))
    frame = layout(SAMPLES[name], look, TYPE, TAGS)
    mirror = layout(SAMPLES[name], replace(look, right_to_left=True), TYPE, TAGS)
    for here, there in zip(frame.targets, mirror.targets, strict=True):
        assert there.rect.right == 1280 - here.rect.x and there.rect.y == here.rect.y
