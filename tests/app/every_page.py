"""Every page that a story can show: plays that together take every choice and tell every line, page by page."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from game.story.model import Line, Scenario
from game.story.plan import Option, Plan, plan
from game.story.playthrough import Playthrough, Told, start
from game.ui.pages import Deciding, pages
from game.ui.screen import Context, Screen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.history import HistoryScreen
from game.ui.screens.notes import NotesScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.play import PlayScreen
from game.ui.view import View

PLAYS = 3000  # more than enough: somebody who tries what is new has told every line of a story long before


def lines_of(scenario: Scenario) -> set[Line]:
    """Every line of a story, those of its choices too."""
    found = {line for scene in scenario.scenes.values() for line in scene.lines}
    return found | {
        line for scene in scenario.scenes.values() for choice in scene.choices for line in choice.lines
    }


def options_of(ready: Plan) -> list[Option]:
    """Every choice with every reason."""
    return [o for scene in ready.plans.values() for choice in scene.choices for o in choice.options]


def plays(scenario: Scenario) -> tuple[list[Playthrough], set[Line], list[Option]]:
    """Finished plays that together show all there is; and what none of them showed."""
    ready = plan(scenario)
    untold, untaken = lines_of(scenario), options_of(ready)
    rng = random.Random(1)
    found: list[Playthrough] = []
    for seed in range(PLAYS):
        if not untold and not untaken:
            break
        here = start(scenario, seed, ready=ready)
        while here.ending is None:
            options = here.options()
            here = here.take(rng.choice([o for o in options if o in untaken] or options))
        told = {
            beat.line for point in points(here) for beat in point.told() if isinstance(beat, Told)
        } & untold
        taken = [point.taken for point in here.decisions() if point.taken in untaken]
        if told or taken:
            found.append(here)
            untold -= told
            untaken = [o for o in untaken if o not in taken]
    return found, untold, untaken


def points(here: Playthrough) -> Iterator[Playthrough]:
    """The start and the points after each choice."""
    yield here.rewound(0)
    yield from here.decisions()


def screens(here: Playthrough) -> Iterator[Screen]:
    """Every page of a finished play, as somebody comes to it."""
    for point in points(here):
        for at, page in enumerate(pages(point)):
            yield PlayScreen(point, at)
            if isinstance(page, Deciding):
                yield from (PlayScreen(point, at, o.choice.id) for o in point.offers() if o.reasons)


def views(scenario: Scenario, context: Context) -> dict[View, str]:
    """Every different page of a story, with where it stands; one talk for each ending."""
    finished = plays(scenario)[0]
    longest = max(finished, key=lambda here: here.length)
    shown: list[Screen] = [screen for here in finished for screen in screens(here)]
    shown += {here.scene.id: DebriefScreen(here) for here in finished}.values()
    shown += (HistoryScreen(longest), PauseScreen(longest), NotesScreen(scenario))
    found: dict[View, str] = {}
    for screen in shown:
        view = screen.view(context)
        found.setdefault(replace(view, page=""), f"{view.name} {view.page}".strip())
    return found
