"""The names of small buttons: shown while one has the focus, over nothing that is read or pressed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.ui.frame import Frame, Look, Rect
from game.ui.layout import layout
from game.ui.view import Button, View
from game.ui.words import stretched
from tests.ui.fakes import EvenType, looks
from tests.ui.samples import LIBRARY, SAMPLES, SCENE, TAGS
from tests.ui.test_layout import runs, seen, text_of

TYPE = EvenType()
LOOKS = [
    look for at, look in enumerate(looks()) if at % 4 == 0
]  # every window, every size and both sides at some time


def icons(view: View) -> tuple[Button, ...]:
    return tuple(button for button in view.bar if button.kind == "icon")


def named(view: View, id: str, look: Look) -> Frame:
    """The page with the focus on one of its icons."""
    return layout(view, replace(look, focus=id), TYPE, TAGS)


def new_words(view: View, id: str, look: Look) -> list[Rect]:
    """Where there are words that are not there while the focus is elsewhere."""
    before = {(p.item.rect, text_of(p)) for p in runs(layout(view, replace(look, focus=""), TYPE, TAGS))}
    return [p.item.rect for p in runs(named(view, id, look)) if (p.item.rect, text_of(p)) not in before]


def pages() -> Iterator[tuple[str, View]]:
    """Every sample with icons, in its own words and in longer ones."""
    for name, view in SAMPLES.items():
        if icons(view):
            yield name, view
            longer = tuple(replace(button, words=stretched(button.words)) for button in view.bar)
            yield f"{name}, longer", replace(view, bar=longer)


@pytest.mark.parametrize(("name", "view"), [*pages()], ids=[name for name, _ in pages()])
def test_a_label_covers_nothing_and_stays_in_the_window(name: str, view: View) -> None:
    for look in LOOKS:
        window = Rect(0, 0, *look.size)
        for button in icons(view):
            frame = named(view, button.id, look)
            for label in new_words(view, button.id, look):
                assert label.inside(window), (name, look, label)
                others = [r for p in runs(frame) if (r := seen(p, window)) != label and r.w and r.h]
                assert not any(label.overlaps(other) for other in others), (name, look, button.words)
                small = [t.rect for t in frame.targets if t.clip is None and t.rect.h < 100]
                assert not any(label.overlaps(rect) for rect in small), (name, look, button.words)


def test_each_icon_has_its_name_at_the_usual_sizes() -> None:
    for name, view in pages():
        for look in LOOKS:
            if look.text_scale > 130 or look.size[0] < 1280:
                continue
            for button in icons(view):
                said = [text_of(p) for p in runs(named(view, button.id, look))]
                assert button.words in said, (name, look, button.words)


def test_a_name_is_shown_only_while_its_icon_has_the_focus() -> None:
    look = Look((1920, 1080))
    for button in icons(SCENE):
        assert len(new_words(SCENE, button.id, look)) >= 1
    assert not new_words(SCENE, "a", look)


def test_a_button_that_has_its_words_on_it_needs_no_label() -> None:
    assert not new_words(LIBRARY, "settings", Look((1920, 1080), text_scale=200))


def test_a_page_without_room_for_a_label_has_none() -> None:
    look = Look((960, 540), text_scale=200)
    endless = replace(icons(LIBRARY)[0], words="Back to where all the stories are " * 6)
    view = replace(LIBRARY, bar=(endless,))
    assert not new_words(view, endless.id, look)
