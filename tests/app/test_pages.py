"""Every page somebody comes to, in every size: nothing cut, nothing on anything else, all of it reached and said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from game.adapters.disk.stories import FolderStories
from game.settings import Settings
from game.story.model import Scenario
from game.story.playthrough import start
from game.story.words import texts
from game.ui.bindings import bindings
from game.ui.frame import Frame, Look, Measure, Placed, Rect, Run
from game.ui.inputs import Device, DeviceEvent
from game.ui.layout import layout
from game.ui.prompts import cap, prompted
from game.ui.screen import Context
from game.ui.screens.library import opening
from game.ui.screens.room.telling import words_of
from game.ui.spoken import plain
from game.ui.view import View
from game.ui.words import OWN_NAMES, Pseudo, Words, english
from tests.app.every_page import plays, views
from tests.app.invariants import faults, pressing, reading, standing
from tests.app.invariants import texts as texts_of
from tests.app.test_playing import EGG
from tests.pilot import AT_ONCE, FakeDisplay, MemoryKeeper, Pilot, app_with, our_pictures, our_stories
from tests.screenshots.moments import at_the_title, moments
from tests.screenshots.rooms import URLS, room_moments
from tests.ui.fakes import EvenType

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
USUAL = {
    ((960, 540), 100), ((960, 540), 200), ((1024, 768), 150), ((1280, 720), 100), ((1280, 720), 200),
    ((2560, 1440), 200),
}  # fmt: skip
LOOKS = [
    pytest.param(
        Look(size, text_scale=scale), marks=() if usual else pytest.mark.long, id=f"{size[0]}-{scale}"
    )
    for size, scale, usual in (
        ((1280, 720), 100, True),
        ((1920, 1080), 150, True),
        ((1280, 720), 200, True),
        ((1920, 1080), 100, False),
        ((1280, 720), 150, False),
        ((1920, 1080), 200, False),
        *((size, scale, False) for size in ((2560, 1440), (1024, 768)) for scale in (100, 150, 200)),
    )
]
# Every window and size of text that the pages have to stand in; of these the quick tests take the farthest apart.
WINDOWS = [
    pytest.param(
        size,
        scale,
        marks=() if (size, scale) in USUAL else pytest.mark.long,
        id=f"{size[0]}-{scale}",
    )
    for size in ((960, 540), (1024, 768), (1280, 720), (1920, 1080), (2560, 1440))
    for scale in (100, 150, 200)
]


@cache
def thirty_days() -> Scenario:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None, "Thirty Days cannot be played"
    return story.scenario


@cache
def every_view() -> dict[View, str]:
    return views(thirty_days(), Context(pictures=our_pictures()))


@cache
def real_type() -> Measure:
    """The measure of the fonts that the window draws with; they need no screen."""
    from game.adapters.pygame_window.fonts import Fonts

    return Fonts(FONTS)


@dataclass(slots=True)
class Inspector(Pilot):
    """Looks at every page it comes to and writes down what is wrong with it."""

    found: list[str] = field(default_factory=list)
    met: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)

    def feel(self, event: DeviceEvent) -> None:
        before = self.view
        Pilot.feel(self, event)
        if self.view != before and not self.app.leaving:
            self.inspect()

    def inspect(self) -> None:
        self.met.add(self.page)
        self.read |= {
            plain(text)
            for text in (self.view.heading, *(way for way, *_ in texts_of(self.view)), *self.labels.values())
        }
        self.read |= {hint.words for hint in self.view.hints}
        look = self.loop.look()
        self.found += [f"{self.page}: {fault}" for fault in faults(self.view, look, self.display.measure)]


def tour(inspector: Inspector, words: Words) -> None:
    """Through every kind of page there is, and one story to its end."""
    say = words.say
    inspector.inspect()
    inspector.press(say("Settings & access"))
    for section in ("Look", "Sound", "Voice", "Controls"):
        inspector.press(say(section))
    inspector.press(say("Change keys and buttons"))
    inspector.tab_to("pad:skip")
    inspector.key("enter", "escape")
    inspector.tab_to("key:read back")
    inspector.key("enter", "r")
    inspector.press(say("Reset keys and buttons"))
    inspector.key("escape")
    inspector.press(say("Keeping"))
    inspector.press(say("Delete all that is kept"))
    inspector.key("escape", "escape", "f1", "escape")
    inspector.press(say("Stories"))
    inspector.press("drawer.yaml" if "drawer.yaml" in inspector.said else "Thirty Days")
    if inspector.page == "trouble":
        inspector.key("escape")
        inspector.press("Thirty Days")
    inspector.press(say("Play"))
    inspector.answer(*EGG[:4])
    inspector.key("h", "escape", "escape", "escape")
    inspector.answer(*EGG[4:])
    inspector.key("enter", "l", "escape")
    assert inspector.page == "title"


ALL_PAGES = {
    "title", "library", "notes", "settings", "keys", "confirm", "help", "scene", "reason", "feedback", "pause",
    "history", "ending", "debrief",
}  # fmt: skip


# --- a whole story -------------------------------------------------------------------------------------


def test_the_pages_that_are_looked_at_tell_every_line_and_take_every_choice() -> None:
    _, untold, untaken = plays(thirty_days())
    assert not untold
    assert not untaken


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_of_the_story_stands_well_in_real_type(look: Look) -> None:
    found = [
        (where, fault) for view, where in every_view().items() for fault in faults(view, look, real_type())
    ]
    assert not found


def test_every_page_has_a_name_and_a_place_for_the_focus() -> None:
    for view, where in every_view().items():
        assert view.heading and view.focus, where


# --- every page there is -------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "scale"), WINDOWS)
def test_every_kind_of_page_stands_well_and_is_said(size: tuple[int, int], scale: int) -> None:
    keeper = MemoryKeeper(settings=Settings(reading_speed="at once", text_scale=scale))
    inspector = Inspector(app_with(keeper, fate={"answer": "no"}), FakeDisplay(size))
    tour(inspector, english())
    assert not inspector.found
    assert inspector.met == ALL_PAGES


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        pytest.param(*param.values, id=param.id, marks=() if param.id == "1024-200" else pytest.mark.long)
        for param in WINDOWS
    ],
)
def test_every_moment_that_is_looked_at_stands_well_in_real_type(size: tuple[int, int], scale: int) -> None:
    """Those pages too that stand beside the way: the first start, kept places, endings, credits."""
    pilot = at_the_title(size, replace(AT_ONCE, text_scale=scale))
    found = [
        (name, fault)
        for name in moments(pilot)
        for fault in faults(pilot.view, pilot.loop.look(), pilot.display.measure)
    ]
    assert not found


@pytest.mark.parametrize(
    ("device", "switch", "scale"),
    [
        pytest.param(device, switch, scale, marks=() if (switch, scale) == ("any", 200) else pytest.mark.long)
        for device, switch in (("touch", ""), ("pad", ""), ("shapes", ""), ("keys", "any"))
        for scale in (100, 150, 200)
    ],
)
def test_every_moment_stands_well_for_every_device(device: Device, switch: str, scale: int) -> None:
    """Other keys at the lower edge, or none, and another button at the upper."""
    pilot = at_the_title((1280, 720), replace(AT_ONCE, text_scale=scale))
    found = []
    for name in moments(pilot):
        view = prompted(
            pilot.app.screen.view(pilot.app.context()), device, bindings(), pilot.app.words, switch
        )
        found += [(name, fault) for fault in faults(view, pilot.loop.look(), pilot.display.measure)]
    assert not found


@pytest.mark.parametrize("scale", [100, 200])
def test_a_longer_language_from_the_right_stands_as_well(scale: int) -> None:
    keeper = MemoryKeeper(settings=Settings(reading_speed="at once", text_scale=scale))
    inspector = Inspector(app_with(keeper, words=Pseudo(), fate={"answer": "no"}))
    tour(inspector, Pseudo())
    assert not inspector.found
    assert inspector.met == ALL_PAGES
    assert inspector.loop.look().right_to_left


@pytest.mark.parametrize("scale", [100, 200])
def test_every_page_of_a_room_stands_as_well_in_that_language(scale: int) -> None:
    keeper = MemoryKeeper(settings=replace(AT_ONCE, text_scale=scale))
    inspector = Inspector(app_with(keeper, words=Pseudo(), fate={"answer": "no"}))
    for _ in room_moments(inspector):
        inspector.inspect()
    assert not inspector.found
    assert inspector.met >= {"room-setup", "room-lobby", "room-vote", "room-hands", "room-sides", "room-end"}
    told, letter = thirty_days().workshop, re.compile(r"^[A-Z]  ")
    theirs = {*told.agreement, *told.before, *told.grounding, *told.take_aways}
    story = start(thirty_days())
    for scene in story.scenario.scenes.values():
        theirs |= {scene.time, words_of(story, scene)}
    theirs |= {f"{url.removeprefix('http://')}/remote" for url in URLS}
    read = {letter.sub("", text) for text in inspector.read - theirs}
    assert [text for text in sorted(read) if untranslated(text)] == []


def test_every_word_of_a_page_is_the_story_s_or_can_be_translated() -> None:
    inspector = Inspector(app_with(words=Pseudo(), fate={"answer": "no"}))
    tour(inspector, Pseudo())
    assert [text for text in sorted(inspector.read) if untranslated(text)] == []


@pytest.mark.parametrize("language", ["ar", pytest.param("es", marks=pytest.mark.long)])
def test_every_moment_stands_well_in_every_language(language: str) -> None:
    """At the largest words, where a longer language has the least room."""
    pilot = at_the_title((1280, 720), replace(AT_ONCE, text_scale=200, language=language))
    found = [
        (name, fault)
        for name in moments(pilot)
        for fault in faults(pilot.view, pilot.loop.look(), pilot.display.measure)
    ]
    assert not found


def untranslated(text: str) -> bool:
    """Whether letters are left that neither the pseudo-language (which adds ł) nor the story wrote."""
    if "ł" in text or text in printed_on_keys():
        return False
    rest = text.lower()
    for told in told_by_the_stories():
        rest = rest.replace(told, "")
    return any(letter.isalpha() for letter in rest)


@cache
def printed_on_keys() -> frozenset[str]:
    """What stands on a key or a button, in every language the same."""
    found = bindings()
    caps = [cap("key", key, english()) for key in found.keys.values()]
    caps += OWN_NAMES.values()  # languages are called by their own names
    return frozenset((*caps, *(cap("pad", button, english()) for button in found.buttons.values())))


@cache
def told_by_the_stories() -> tuple[str, ...]:
    """All that authors wrote, the longest first."""
    library = thirty_days().library
    found = {library.title}
    for story in (on_shelf.scenario for on_shelf in our_stories().shelf()):
        assert story is not None
        found |= {
            *texts(story),
            story.ages,
            opening(story.summary),
            *(note.level for note in story.content_notes),
        }
        found |= {person.name for person in story.cast.values()}
        found |= {line.time for scene in story.scenes.values() for line in scene.lines}
        found |= {re.sub(r"\d+:\d+$", "", scene.time) for scene in story.scenes.values()}  # its clock goes on
    found |= {skill.name for skill in library.skills.values()}
    found |= {
        word for place in library.help for word in (place.name, place.where, place.about, place.checked)
    }
    found |= {word for source in library.sources.values() for word in (source.authors, source.year)}
    return tuple(sorted((plain(text).lower() for text in found if text), key=len, reverse=True))


def test_the_page_of_a_broken_story_stands_well(drawer: FolderStories) -> None:
    """A mistake in nearly every line.

    title: The Drawer
    colour: blue
    start: nigth
    scenes:
      night:
        lines: [{mara: Hello., mod: calm}]
        choices: [{text: Go., approach: helthy, goto: morning}]
      morning: {lines: [You slept.], ending: {title: Morning, outcome: grow}}
    """
    for scale in (100, 200):
        keeper = MemoryKeeper(settings=Settings(text_scale=scale))
        inspector = Inspector(app_with(keeper, drawer))
        inspector.press("Stories")
        inspector.press("drawer.yaml")
        assert inspector.page == "trouble"
        assert not inspector.found


def test_the_inspection_sees_what_is_wrong() -> None:
    view, look = next(iter(every_view())), Look((1280, 720))
    frame = layout(view, look, EvenType())
    at, placed = next((at, p) for at, p in enumerate(frame.items) if isinstance(p.item, Run))
    assert isinstance(placed.item, Run)

    def with_run(rect: Rect) -> Frame:
        moved = Placed(replace(placed.item, rect=rect), placed.clip)
        return replace(frame, items=(*frame.items[:at], moved, *frame.items[at + 1 :]))

    other = next(p.item.rect for p in frame.items[at + 1 :] if isinstance(p.item, Run))
    assert any("cut off" in fault for fault in standing(with_run(replace(placed.item.rect, x=1279))))
    assert any("stands on" in fault for fault in standing(with_run(other)))
    assert any("not drawn" in fault for fault in reading(view, replace(frame, items=frame.items[:at])))
    assert any(
        "the targets are" in fault for fault in pressing(view, replace(frame, targets=frame.targets[1:]))
    )
