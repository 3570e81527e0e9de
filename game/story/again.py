"""A play gone through again in a story that is being written, as far as the story still allows it."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.frozen import field, frozen
from game.story.journal import Journal
from game.story.model import Scenario, VariableValue
from game.story.plan import Option, Plan
from game.story.playthrough import Playthrough, start
from game.story.replay import Replayed, choice_ids, journal_of, meant
from game.story.supposed import Supposed, suppose


@frozen
class Trace:
    """What was done in a play: the choices, the scene after each, and what was supposed after so many of them.

    `first` is the scene it began with.
    """

    journal: Journal
    first: str
    scenes: tuple[str, ...]
    supposed: Mapping[int, Mapping[str, VariableValue]] = field(default_factory=dict)


def trace_of(playthrough: Playthrough) -> Trace:
    points = (playthrough.rewound(0), *playthrough.decisions())
    given = {at: point.values for at, point in enumerate(points) if isinstance(point, Supposed)}
    scenes = tuple(point.scene.id for point in points[1:])
    return Trace(journal_of(playthrough), playthrough.run.first, scenes, given)


def go_again(scenario: Scenario, trace: Trace, ready: Plan | None = None) -> Replayed:
    """Each choice by its id, else by its place, else by another one that leads to the same scene, else stop there."""
    journal = trace.journal
    variables = scenario.variables
    fate = {
        name: value
        for name, value in journal.fate.items()
        if name in variables and variables[name].fate and variables[name].domain.has(value)
    }
    first = trace.first if trace.first in scenario.scenes else ""
    here = start(scenario, journal.seed, fate, journal.without, ready, scene=first)
    here = _supposing(here, trace.supposed.get(0, {}))
    known = choice_ids(scenario)
    for at, entry in enumerate(journal.entries):
        option = meant(here, entry, known) or _leading_to(here, trace.scenes[at])
        if option is None:
            return Replayed(here, entry, len(journal.entries) - at)
        here = _supposing(here.take(option), trace.supposed.get(at + 1, {}))
    return Replayed(here)


def _leading_to(here: Playthrough, scene: str) -> Option | None:
    return next((option for option in here.options() if here.take(option).scene.id == scene), None)


def _supposing(here: Playthrough, values: Mapping[str, VariableValue]) -> Playthrough:
    """The same values, as far as the story still has them."""
    variables = here.scenario.variables
    kept = {n: v for n, v in values.items() if n in variables and variables[n].domain.has(v)}
    return suppose(here, kept) if kept else here
