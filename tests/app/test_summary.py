"""How a play went, as a page and as a picture: all that was decided, in a file that is never written over."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from game.adapters.disk.papers import DocumentPapers, safe
from game.settings import Settings
from game.story.playthrough import Playthrough, start
from game.story.report import report
from game.ui.frame import Run
from game.ui.paper import whole, without_buttons
from game.ui.screen import Context, Nearby
from game.ui.screens.debrief import DebriefScreen
from game.ui.summary import summary_page, text
from game.ui.view import Button, Crop, View, targets, walk
from game.ui.words import Pseudo, english
from tests.app.test_help import OKAFOR
from tests.app.test_pages import real_type
from tests.app.test_playing import EGG
from tests.pilot import AT_ONCE, MemoryKeeper, Pilot, app_with, our_pictures, our_stories


@cache
def finished() -> Playthrough:
    """Thirty Days to one of its ends."""
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    here = start(story.scenario, 7, {"answer": "no"})
    while here.ending is None:
        here = here.take(here.options()[-1])
    return here


def page() -> str:
    return summary_page(english(), finished(), our_stories().help(), "en")


# --- the page ------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Outline(HTMLParser):
    """The tags of a page, and whether each that opens is closed."""

    opened: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [
            value or "" for name, value in attrs if name in ("src", "href", "style", "onclick")
        ]
        if tag not in ("meta", "br", "circle", "path", "rect"):
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("circle", "path", "rect"):
            assert self.opened.pop() == tag


def outline() -> Outline:
    found = Outline()
    found.feed(page())
    return found


def test_everything_that_was_decided_and_said_about_it_stands_on_the_page() -> None:
    here, said = finished(), page()
    for decision, point in zip(report(here).decisions, here.decisions(), strict=True):
        assert text(decision.text) in said and text(decision.reason) in said
        if point.taken and (feedback := point.taken.feedback):
            parts = (feedback.what, feedback.their_side, feedback.research, feedback.instead)
            assert all(text(point.filled(part)) in said for part in parts)
    assert here.ending is not None
    for part in (here.ending.title, here.ending.their_side, *here.ending.reflect):
        assert text(here.filled(part)) in said
    assert all(text(place.where) in said for place in our_stories().help())


def test_the_page_is_whole_and_needs_nothing_besides_itself() -> None:
    found = outline()
    assert not found.opened, "all that opens is closed"
    assert not found.addresses and "script" not in found.tags and "link" not in found.tags
    assert page().startswith("<!doctype html>") and '<html lang="en" dir="ltr">' in page()


def test_it_is_read_by_ear_too_by_headings_lists_and_words_for_signs() -> None:
    found = outline()
    assert found.tags.count("h1") == 1 and "main" in found.tags
    levels = [int(tag[1]) for tag in found.tags if tag in ("h1", "h2", "h3")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "ol" in found.tags
    for shape in page().split("<svg")[1:]:
        assert 'aria-hidden="true"' in shape and shape.split("</svg>")[1][0].isupper(), "its word follows it"


def test_nothing_is_counted_or_marked() -> None:
    said = page().lower()
    assert not any(word in said for word in ("points", "score", "total", "%</"))


def test_words_of_authors_are_words_and_never_commands() -> None:
    assert text("<b>*no*</b> & “so”") == "&lt;b&gt;<em>no</em>&lt;/b&gt; &amp; “so”"


def test_a_language_that_is_read_from_the_right_is_written_so() -> None:
    assert 'dir="rtl"' in summary_page(Pseudo(), finished(), (), "ar")


# --- the picture ---------------------------------------------------------------------------------------


def debrief() -> View:
    return DebriefScreen(finished()).view(Context(pictures=our_pictures()))


def test_the_picture_has_nothing_to_press_and_all_of_the_talk() -> None:
    view = without_buttons(debrief())
    assert not any(isinstance(widget, Button) for widget in walk(view.body))
    assert [id for id in targets(view) if ":" in id] == []
    frame = whole(view, Settings(text_scale=200), real_type(), {})
    assert frame.size[0] == 1920 and not frame.scroll_end
    drawn = " ".join(placed.item.text for placed in frame.items if isinstance(placed.item, Run))
    assert "What came up" in drawn and "To think about" in drawn
    assert "At decision" in drawn, "ways to try are read where they cannot be pressed"


# --- where it goes -------------------------------------------------------------------------------------


@pytest.fixture
def pilot(tmp_path: Path) -> Pilot:
    """Somebody after Thirty Days."""
    app = app_with(MemoryKeeper(settings=AT_ONCE), fate={"answer": "no"})
    app.papers = DocumentPapers(lambda: tmp_path / "papers")
    app.nearby = lambda: Nearby(places=(OKAFOR,))
    pilot = Pilot(app)
    pilot.open_story()
    pilot.answer(*EGG)
    pilot.key("enter")
    assert pilot.page == "debrief"
    return pilot


def test_where_it_went_is_said_and_a_second_one_stands_beside_it(pilot: Pilot, tmp_path: Path) -> None:
    pilot.press("Keep or print")
    pilot.press("As a page")
    first = tmp_path / "papers" / "Second Chances - Thirty Days - The Egg Slides.html"
    assert f"Written to {first}" in pilot.said
    content = first.read_bytes()
    assert "Ms Okafor" in content.decode(), "who is near stands on it"
    pilot.press("As a page")
    assert "The Egg Slides (2).html" in pilot.said and first.read_bytes() == content


def test_a_picture_is_drawn_where_something_can_draw(pilot: Pilot, tmp_path: Path) -> None:
    pilot.press("Keep or print")
    pilot.press("As a picture")
    assert "Nothing can be written from here." in pilot.said
    pilot.app.drawn = lambda view: view.name.encode()
    pilot.press("As a picture")
    assert [path.read_bytes() for path in (tmp_path / "papers").glob("*.png")] == [b"debrief"]


def test_a_folder_that_cannot_be_written_is_said(pilot: Pilot, tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("in the way")
    pilot.press("Keep or print")
    pilot.press("As a page")
    assert "It could not be written (" in pilot.said and pilot.page == "summary"


def test_a_name_is_one_that_every_system_takes() -> None:
    assert safe('What? "No": <Never>/..') == "What No Never"
    assert safe("///") == "Second Chances"


def test_the_page_has_the_place_of_the_ending_where_words_leave_it_room(pilot: Pilot) -> None:
    pilot.press("Keep or print")
    assert [w.place for w in pilot.view.body if isinstance(w, Crop)] == ["kitchen-morning"]
    pilot.press("As a page")
    assert not [w for w in pilot.view.body if isinstance(w, Crop)], "where it was written stands there now"
