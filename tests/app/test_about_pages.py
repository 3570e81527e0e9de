"""The pages beside the stories, in every look: endings, credits, what is asked first, what is kept; none is cut."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from game.settings import Settings
from game.story.journal import Journal
from game.story.kept import Kept, KeptPlace, Saved
from game.story.model import HelpPlace, Scenario
from game.story.playthrough import start
from game.story.self_check import SelfCheck
from game.ui.frame import Look
from game.ui.screen import Context, Nearby, Screen
from game.ui.screens.answers import AnswersScreen, SideBySideScreen
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.endings import EndingsScreen
from game.ui.screens.faces import FacesScreen
from game.ui.screens.first import OFFER, FirstScreen
from game.ui.screens.nearby import NearbyScreen
from game.ui.screens.places import PlacesScreen
from game.ui.screens.self_check import SelfCheckScreen
from game.ui.screens.summary import SummaryScreen
from game.ui.screens.vignette import VignetteScreen
from game.ui.spoken import spoken
from game.ui.view import View
from game.ui.words import Pseudo
from tests.app.invariants import faults
from tests.app.test_pages import real_type
from tests.pilot import Pilot, app_with, our_pictures, our_stories

SIZES = ((1280, 720), (1920, 1080), (1024, 768))


@cache
def thirty_days() -> Scenario:
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    return story.scenario


@cache
def self_check() -> SelfCheck:
    return our_stories().library().self_check


NEAR = Nearby(
    ("shared/second-chances/help.yaml", "ada/kept/help.yaml"),
    (HelpPlace("Ms Okafor, counsellor", "Room 12, or 0123 456789", "Monday to Thursday."),),
    ("ada/kept/help.yaml, line 4: there is no key 'nam'",),
)


def kept() -> Kept:
    journal = Journal("thirty-days", "f00d", 7)
    places = tuple(
        KeptPlace(
            n,
            "Day seven, 23:55",
            "“So she came back. And then? What came after?”",
            "2031-05-02, 20:15",
            Saved(journal, "Thirty Days"),
        )
        for n in (1, 2, 3)
    )
    found = frozenset(scene.id for scene in thirty_days().endings[:2])
    answers = {
        name: {vignette.id: vignette.answers[at % 4].id for at, vignette in enumerate(form.vignettes)}
        for name, form in self_check().forms.items()
    }
    return Kept(endings={"thirty-days": found}, places={"thirty-days": places}, answers=answers)


PAGES: dict[str, Callable[[], Screen]] = {
    "endings": lambda: EndingsScreen(thirty_days()),
    "places": lambda: PlacesScreen(thirty_days()),
    "places-asked": lambda: PlacesScreen(thirty_days(), 2),
    "nearby": lambda: NearbyScreen(NEAR),
    "faces": lambda: FacesScreen("second-chances/fonts", ("Andika.ttf", "Lexie.otf")),
    "credits": lambda: CreditsScreen(our_stories().library()),
    "first-voice": lambda: FirstScreen("read_aloud"),
    "first-size": lambda: FirstScreen("text_scale"),
    "first-words": lambda: FirstScreen("reading_speed"),
    "summary": lambda: SummaryScreen(start(thirty_days(), 7)),
    "first-offer": lambda: FirstScreen(OFFER),
    "self-check": lambda: SelfCheckScreen(self_check()),
    "self-check-asked": lambda: SelfCheckScreen(self_check(), asked=True),
    "vignette": lambda: VignetteScreen(self_check().forms["A"], 1),
    "answers": lambda: AnswersScreen(self_check().forms["B"]),
    "side-by-side": lambda: SideBySideScreen(self_check()),
}


def shown(screen: Screen, settings: Settings | None = None) -> View:
    context = Context(
        settings=settings or Settings(), kept=kept(), pictures=our_pictures(), voiced=lambda: True
    )
    return screen.view(context)


def words_of(view: View) -> str:
    return "\n".join(said.words for said in spoken(view))


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_or_out_of_reach(page: str, size: tuple[int, int], scale: int) -> None:
    view = shown(PAGES[page](), Settings(text_scale=scale))
    look = Look(size, text_scale=scale)
    assert faults(view, look, real_type()) == []


@pytest.mark.parametrize("page", PAGES)
def test_words_of_a_longer_language_fit_too(page: str) -> None:
    context = Context(words=Pseudo(), kept=kept(), pictures=our_pictures(), voiced=lambda: True)
    look = Look((1280, 720), right_to_left=True)
    assert faults(PAGES[page]().view(context), look, real_type()) == []


# --- endings -------------------------------------------------------------------------------------------


def test_endings_that_were_found_are_named_and_the_others_only_say_how_they_come_out() -> None:
    said = words_of(shown(EndingsScreen(thirty_days())))
    titles = [scene.ending.title for scene in thirty_days().endings if scene.ending]
    assert [title in said for title in titles] == [True, True, False, False, False, False]
    assert said.count("Not found yet") == 4 and "2 of 6 endings found" in said
    assert said.count("Something grew") + said.count("Some of each") + said.count("was harmed") == 6


def test_endings_are_reached_from_the_page_of_a_story() -> None:
    pilot = Pilot(app_with())
    for words in ("Stories", "Thirty Days", "Endings"):
        pilot.press(words)
    assert pilot.page == "endings" and "0 of 6" in pilot.said
    pilot.key("escape")
    assert pilot.page == "notes"


# --- credits -------------------------------------------------------------------------------------------


def test_every_source_stands_in_the_credits_with_how_far_it_carries() -> None:
    library = our_stories().library()
    said = words_of(shown(CreditsScreen(library)))
    for source in library.sources.values():
        line = next(line for line in said.splitlines() if source.where in line)
        assert f"Evidence: {source.strength}." in line and source.authors in line


def test_credits_are_one_press_from_the_title() -> None:
    pilot = Pilot(app_with())
    pilot.press("About this game")
    assert pilot.page == "credits" and "Lucide" in pilot.said and "AccessKit" in pilot.said
    pilot.key("escape")
    assert pilot.page == "title"
