"""Where to find help: two presses from every page, and first of all whoever is near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game.adapters.disk.nearby import FILE_NAME, read_nearby
from game.cli.wiring import ask_first, beside_ours, open_file
from game.story.model import HelpPlace
from game.ui.commands import OpenFile
from game.ui.inputs import Press
from game.ui.screen import Nearby
from game.ui.screens.nearby import EXAMPLE
from game.ui.words import english
from tests.pilot import Pilot, app_with, our_stories, pressables

OKAFOR = HelpPlace("Ms Okafor, counsellor", "Room 12", "Monday to Thursday.")
# How to come to each page from the title, by the words on the buttons; * is Esc.
WAYS = {
    "title": (),
    "first": ("first",),
    "settings": ("Settings & access",),
    "confirm": ("Settings & access", "Keeping", "Delete all that is kept"),
    "nearby": ("Settings & access", "Keeping", "How to add a contact"),
    "credits": ("About this game",),
    "library": ("Stories",),
    "notes": ("Stories", "Thirty Days"),
    "endings": ("Stories", "Thirty Days", "Endings"),
    "scene": ("Stories", "Thirty Days", "Play"),
    "pause": ("Stories", "Thirty Days", "Play", "*"),
    "history": ("Stories", "Thirty Days", "Play", "*", "Read back"),
}


def at(way: tuple[str, ...]) -> Pilot:
    app = app_with()
    if way == ("first",):
        ask_first(app)
        return Pilot(app)
    pilot = Pilot(app)
    for words in way:
        pilot.key("escape") if words == "*" else pilot.press(words)
    return pilot


def ids(pilot: Pilot) -> Iterator[str]:
    """All that can be pressed on a page but what closes the game or decides something."""
    for widget in pressables(pilot.view):
        if not widget.id.startswith(("leave", "choice:", "delete", "story:")):
            yield widget.id


def presses_to_help(way: tuple[str, ...]) -> int:
    """How few buttons lead from a page to where help is."""
    for first in ids(at(way)):
        pilot = at(way)
        pilot.app.handle(Press(first))
        if pilot.app.view().name == "help":
            return 1
    for first in ids(at(way)):
        pilot = at(way)
        pilot.app.handle(Press(first))
        pilot.loop.draw()
        if "help" in ids(pilot):
            return 2
    return 3


@pytest.mark.parametrize("page", WAYS)
def test_help_is_at_most_two_buttons_and_one_key_away(page: str) -> None:
    assert presses_to_help(WAYS[page]) <= 2
    pilot = at(WAYS[page])
    assert pilot.page == page
    pilot.key("f1")
    assert pilot.page == "help"
    pilot.key("escape")
    assert pilot.page == page, "and one comes back to where one was"


def test_who_is_near_stands_before_all_others() -> None:
    app = app_with()
    app.nearby = lambda: Nearby(places=(OKAFOR,))
    pilot = Pilot(app)
    pilot.key("f1")
    said = pilot.said
    assert said.index("Near you") < said.index("Ms Okafor") < said.index(our_stories().help()[0].name)


def test_help_says_nothing_of_a_contact_where_there_is_none() -> None:
    pilot = Pilot(app_with())
    pilot.key("f1")
    assert "Near you" not in pilot.said


# --- the file ------------------------------------------------------------------------------------------


def school(tmp_path: Path, text: str) -> Nearby:
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    return read_nearby(english(), lambda: (tmp_path / "not there", tmp_path))


def test_the_file_of_the_page_that_explains_it_is_read(tmp_path: Path) -> None:
    found = school(tmp_path, EXAMPLE)
    assert [place.name for place in found.places] == ["Ms Okafor, counsellor"] and not found.trouble


def test_a_mistake_in_the_file_is_shown_with_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    found = school(tmp_path, "help:\n  - name: A\n    where: B\n  - nam: C\n    where: D\n")
    assert [place.name for place in found.places] == ["A"]
    assert "line 4" in found.trouble[0]
    app = app_with()
    app.nearby = lambda: found
    pilot = Pilot(app)
    for words in ("Settings & access", "Keeping", "How to add a contact"):
        pilot.press(words)
    assert "line 4" in pilot.said and str(tmp_path / FILE_NAME) in pilot.said


def test_without_a_file_nothing_is_wrong(tmp_path: Path) -> None:
    found = read_nearby(english(), lambda: (tmp_path,))
    assert found == replace(Nearby(), files=(str(tmp_path / FILE_NAME),))


def test_a_story_is_left_for_help_and_gone_on_with() -> None:
    pilot = Pilot(app_with())
    pilot.open_story()
    said = pilot.said
    pilot.key("f1", "escape")
    assert pilot.said == said


# --- a story of one's own --------------------------------------------------------------------------------

FOURTH_FLOOR = "help: [{name: The fourth floor, where: Room 412}, {name: Again, where: findahelpline.com}]\n"


def beside(folder: Path, library: str = "") -> Pilot:
    """Somebody who plays a story that lies outside the game."""
    if library:
        (folder / "library.yaml").write_text(library, "utf-8")
    return Pilot(app_with(stories=beside_ours(folder)))


def test_the_help_of_the_game_is_there_whatever_story_is_open(folder: Path) -> None:
    pilot = beside(folder)
    pilot.open_story("The Drawer")
    pilot.key("f1")
    assert all(place.name in pilot.said and place.where in pilot.said for place in our_stories().help())


def test_the_help_of_a_story_comes_before_that_of_the_game_and_nothing_twice(folder: Path) -> None:
    pilot = beside(folder, FOURTH_FLOOR)
    pilot.open_story("The Drawer")
    pilot.key("f1")
    said = pilot.said
    assert said.index("Room 412") < said.index("findahelpline.com") < said.index("befrienders.org")
    assert said.count("findahelpline.com") == 1


def test_the_help_of_a_story_opened_from_anywhere_comes_first(folder: Path) -> None:
    (folder / "library.yaml").write_text(FOURTH_FLOOR, "utf-8")
    app = app_with()
    app.open_file = open_file
    app.carry_out(app, OpenFile(str(folder / "drawer.yaml")))
    pilot = Pilot(app)
    pilot.key("f1")
    assert pilot.said.index("Room 412") < pilot.said.index("befrienders.org")


def test_what_the_facts_of_the_game_rest_on_is_told_beside_every_story(folder: Path) -> None:
    pilot = beside(folder)
    pilot.press("About this game")
    assert "What the facts rest on" in pilot.said


def test_only_who_plays_is_told_that_the_story_waits() -> None:
    pilot = Pilot(app_with())
    pilot.key("f1")
    assert "You can come back to the story." not in pilot.said and "People who listen" in pilot.said
    pilot.key("escape")
    pilot.open_story()
    pilot.key("f1")
    assert "You can come back to the story." in pilot.said
