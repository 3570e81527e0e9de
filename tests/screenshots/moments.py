"""One play of Thirty Days that comes by every kind of page, always the same, at any size and in any look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from game.adapters.disk.languages import FolderLanguages, Tongue
from game.adapters.disk.pictures import read_pictures
from game.adapters.disk.stories import FolderStories
from game.adapters.pygame_window.fonts import Fonts
from game.adapters.pygame_window.pictures import Pictures
from game.app.languages import speak
from game.settings import Settings
from game.story.location import Location
from game.story.problem import Problem
from game.ui.screen import Fault, Story
from game.ui.screens.faces import FacesScreen
from game.ui.screens.first import OFFER, FirstScreen
from game.ui.screens.settings import FIRST, SECTIONS
from game.ui.screens.trouble import TroubleScreen
from tests.pilot import FakeDisplay, MemoryKeeper, Pilot, app_with
from tests.screenshots.authored import at_the_desk
from tests.screenshots.rooms import room_moments

ASSETS = Path(__file__).parents[2] / "assets"
SEED, FATE = 7, {"answer": "no"}
LONGEST = 100  # presses of Enter until the page that is waited for

# Past the moments of the first week: the way to “The Egg Slides”.
REST = (
    ("cake", "shes-her"), ("noor-stop",), ("hand-over",), ("ride", "im-fine"), ("over-soup",), ("tape",),
    ("pear", "her-turn"), ("okay",),
)  # fmt: skip


@cache
def fonts() -> Fonts:
    return Fonts(ASSETS / "fonts")


@cache
def drawn() -> Pictures:
    """The lights, grounds and name colours of the real pictures."""
    table = read_pictures(ASSETS)
    return Pictures(table.light, table.ground, table.tag)


def tags() -> Mapping[str, str]:
    return drawn().tag


def at_the_title(size: tuple[int, int], settings: Settings) -> Pilot:
    """Somebody before the title of the game, in its own type and with its own colours of people."""
    languages = FolderLanguages(ASSETS)
    stories = FolderStories(ASSETS.parent / "scenes", tongue=Tongue(lambda: languages.code))
    app = app_with(MemoryKeeper(settings=settings), stories, languages.current, FATE, SEED)
    app.pictures = lambda: languages.pictures(read_pictures(ASSETS).words)
    app.languages = languages
    speak(app)
    pilot = Pilot(app, FakeDisplay(size, fonts()))
    pilot.loop.tags = tags
    return pilot


def moments(pilot: Pilot) -> Iterator[str]:
    """Plays, and gives the name of each kind of page when it is open."""
    yield "title"
    yield from about_the_game(pilot)
    press(pilot, "stories")
    yield "library-new"
    press(pilot, "story:thirty-days")
    yield "notes"
    press(pilot, "start")
    yield "narration"
    pilot.key("enter")
    yield "reading"
    yield from the_first_week(pilot)
    for way in REST:
        pilot.answer(*way)
    enter_until(pilot, "ending")
    yield "ending"
    yield from afterwards(pilot)
    yield from room_moments(pilot)
    yield from at_the_desk(pilot)


def about_the_game(pilot: Pilot) -> Iterator[str]:
    press(pilot, "settings")
    for section in SECTIONS:
        press(pilot, f"section:{section}")
        yield "settings" if section == FIRST else f"settings-{section}"
    press(pilot, "section:controls")
    press(pilot, "keys")
    yield "keys"
    press(pilot, "key:read back")
    yield "keys-new"
    pilot.key("escape", "escape")
    pilot.app.stack.append(FacesScreen("second-chances/fonts", ("Andika.ttf",)))
    pilot.loop.draw()
    yield "faces"
    pilot.key("escape")
    press(pilot, "section:keeping")
    press(pilot, "delete")
    yield "delete"
    pilot.key("escape")
    press(pilot, "nearby")
    yield "nearby"
    pilot.key("escape", "escape")
    press(pilot, "credits")
    yield "credits"
    pilot.key("escape")
    press(pilot, "language")
    yield "languages"
    pilot.key("escape")
    yield from the_first_start(pilot)
    press(pilot, "help")
    yield "help"
    pilot.key("escape")


def the_first_start(pilot: Pilot) -> Iterator[str]:
    """What is asked of somebody who starts the game for the first time; nothing is answered."""
    settings = pilot.app.settings
    for field in ("text_scale", "reading_speed", "less_motion", "theme", "captions", OFFER):
        pilot.app.stack.append(FirstScreen(field))
        pilot.loop.draw()
        yield f"first-{field}"
        pilot.app.stack.pop()
    assert pilot.app.settings == settings
    pilot.loop.draw()


def the_first_week(pilot: Pilot) -> Iterator[str]:
    pilot.read_on()
    yield "scene"
    pilot.key("tab")
    yield "scene-focus"
    pilot.answer("go-well")
    yield "reason"
    pilot.key(pilot.digits["doubt"])
    enter_until(pilot, "feedback")
    yield "feedback-mixed"
    pilot.read_on()
    yield "scene-two-people"
    pilot.key(pilot.digits["and-then"])
    enter_until(pilot, "feedback")
    yield "feedback-healthy"
    pilot.key("enter")
    yield "thread-reading"
    pilot.read_on()
    yield "thread"
    pilot.key(pilot.digits["hoodie"])
    enter_until(pilot, "feedback")
    yield "feedback"
    pilot.read_on()
    pilot.key("escape")
    yield "pause"
    press(pilot, "keep-place")
    yield "pause-kept"
    pilot.key("h")
    yield "read-back"
    pilot.key("escape", "escape")
    pilot.answer("own")


def afterwards(pilot: Pilot) -> Iterator[str]:
    pilot.key("enter")
    yield "debrief"
    pilot.key("pagedown")
    yield "debrief-middle"
    pilot.key("end")
    yield "debrief-end"
    press(pilot, "endings")
    yield "endings"
    pilot.key("escape")
    press(pilot, "summary")
    yield "summary"
    pilot.key("escape", "l")
    yield "library"
    press(pilot, "show:short")
    yield "library-filtered"
    press(pilot, "show:all")
    yield from before_and_after(pilot)
    press(pilot, "story:thirty-days")
    yield "notes-kept"
    press(pilot, "places")
    yield "places"
    pilot.key("escape", "escape", "escape")
    press(pilot, "stories")
    press(pilot, "story:first-minute")
    press(pilot, "start")
    pilot.answer("somewhere")
    press(pilot, "pause")
    press(pilot, "stories")
    pilot.key("escape")
    assert "continue" in pilot.labels, "a story is under way"
    yield "title-kept"
    story = Story("the-jumper", "the-jumper.yaml", None, trouble())
    pilot.app.stack.append(TroubleScreen(story, tuple(Fault(problem) for problem in trouble())))
    pilot.loop.draw()
    yield "trouble"


def before_and_after(pilot: Pilot) -> Iterator[str]:
    """The self-check, both forms answered with what stands first and second."""
    press(pilot, "self-check")
    yield "self-check-new"
    press(pilot, "begin:A")
    yield "vignette"
    pilot.key(*"12121212")
    press(pilot, "begin:B")
    pilot.key("2", "backspace")
    yield "vignette-answered"
    pilot.key(*"21212121")
    yield "self-check"
    press(pilot, "read:A")
    yield "answers"
    pilot.key("escape")
    press(pilot, "both")
    yield "side-by-side"
    pilot.key("escape", "escape")


def trouble() -> tuple[Problem, ...]:
    """What an author may see instead of a story."""
    source = "        goto: neighbor"
    return (
        Problem(
            "the-jumper.yaml",
            Location(11, 15),
            "unknown-scene",
            "error",
            "no scene is called 'neighbor'",
            source=source,
            within=('scene "chair"', 'choice "Fold it and ring the neighbour’s bell."', "goto"),
            hint="did you mean 'neighbour'? (line 17)",
        ),
    )


def press(pilot: Pilot, id: str) -> None:
    pilot.tab_to(id)
    pilot.key("enter")


def enter_until(pilot: Pilot, page: str) -> None:
    """Read on until a page of a kind is open."""
    for _ in range(LONGEST):
        if pilot.page == page:
            return
        pilot.key("enter")
    raise AssertionError(f"Enter never leads to a page of the kind “{page}”")
