"""The pages of an author: problems over a story, what holds in it, its scenes, its map; of a play of Thirty Days."""

from __future__ import annotations

from collections.abc import Iterator

from game.app.desk import Desk
from game.cli.wiring import map_layout
from game.story.location import Location
from game.story.playthrough import start
from game.story.problem import Problem, Step
from game.ui.screen import Fault, Folder, Story
from game.ui.screens.files import FilesScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.play import PlayScreen, at_moment
from tests.pilot import Pilot, our_stories


def at_the_desk(pilot: Pilot) -> Iterator[str]:
    """Plays as an author, and gives the name of each kind of page when it is open."""
    story = our_stories().story("thirty-days")
    assert story is not None and story.scenario is not None
    app = pilot.app
    desk = app.desk = Desk(story, faults=found_by_the_proof(story))
    here = start(story.scenario, 7, {"answer": "no"})
    app.only(at_moment(here))
    desk.broken = read_in_the_file()
    yield from shown(pilot, "scene-problem")
    thread = here
    while thread.scene.medium != "messages":
        thread = thread.take(thread.options()[0])
    app.only(at_moment(thread))
    yield from shown(pilot, "thread-problem")
    desk.broken = ()
    app.only(PlayScreen(thread))
    desk.look(app)
    pilot.key("f2")
    yield "author"
    pilot.key("pagedown")
    yield "author-below"
    pilot.tab_to("variable:bait")
    pilot.key("enter")
    yield "variable"
    pilot.tab_to("value:2")
    pilot.key("enter")
    pilot.key("escape", "escape")
    yield "as-if"
    pilot.key("f2")
    pilot.press(app.words.say("Go to a scene"))
    yield "jump"
    pilot.key(*"soup")
    yield "jump-sought"
    pilot.key("escape")
    pilot.press(app.words.say("What the proof says"))
    yield "problems"
    pilot.key("escape")
    app.lay_map = map_layout()
    pilot.press(app.words.say("Story map"))
    yield "map"
    pilot.press(app.words.say("Farther"))
    yield "map-far"
    pilot.press(app.words.say("As a list"))
    yield "map-list"
    pilot.key("f2", "f2")
    pilot.press(app.words.say("What the proof says"))
    pilot.press(app.words.say("Show the way on the map"))
    yield "map-way"
    pilot.key("f2")
    app.only(NotesScreen(story.scenario))
    yield from shown(pilot, "notes-own")
    app.only(FilesScreen(Folder("Documents/Mara", "Documents", ("Letters", "Stories"), ("the-jumper.yaml",))))
    yield from shown(pilot, "files")


def shown(pilot: Pilot, name: str) -> Iterator[str]:
    pilot.loop.draw()
    yield name


def read_in_the_file() -> tuple[Problem, ...]:
    """Two mistakes as the loader tells them."""
    file = "thirty-days.yaml"
    return (
        Problem(
            file,
            Location(42, 15, 7),
            "unknown-scene",
            "error",
            "no scene is called 'mornign'",
            "did you mean 'morning'?",
            "        goto: mornign",
            ('scene "day-five"', 'choice "Put it in the kitchen drawer."', "goto"),
            hint_line=57,
        ),
        Problem(
            file,
            Location(50, 9, 4),
            "unknown-key",
            "error",
            "a choice has no key 'mood'",
            "",
            "        mood: sad",
        ),
    )


def found_by_the_proof(story: Story) -> tuple[Fault, ...]:
    """An error and a warning as the proof tells them; the way of the first can be played."""
    assert story.scenario is not None
    here = start(story.scenario, 0, {"answer": "no"})
    taken = here.options()[0]
    step = Step(here.scene.id, taken.choice.id, taken.reason.id if taken.reason else "", 61)
    file = story.file
    dead = Problem(
        file, Location(77, 3, 9), "dead-end", "error", "a play can stop here", "", "  day-five:", path=(step,)
    )
    dull = Problem(file, Location(91, 9, 4), "decorative-choice", "warning", "these choices change nothing")
    return Fault(dead, {"answer": "no"}), Fault(dull)
