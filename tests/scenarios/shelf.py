"""The stories that ship, as tests over all of them read them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.adapters.disk.folders import scenario_names
from game.adapters.disk.reading import load_file
from game.story.model import Choice, Feedback, Scenario
from tests.pilot import SCENES


@cache
def shelf() -> dict[str, Scenario]:
    """Every story in `scenes/`, by its id."""
    found = {}
    for name in scenario_names(SCENES):
        scenario = load_file(SCENES / name).scenario
        assert scenario is not None, name
        found[name.removesuffix(".yaml")] = scenario
    return found


def choices(scenario: Scenario) -> Iterator[Choice]:
    for scene in scenario.scenes.values():
        yield from scene.choices


def feedbacks(choice: Choice) -> list[Feedback]:
    """What a choice and its reasons bring, each once."""
    found = [choice.feedback, *(reason.feedback for reason in choice.reasons)]
    return list({id(feedback): feedback for feedback in found if feedback is not None}.values())


def parts(feedback: Feedback) -> list[str]:
    return [
        part for part in (feedback.what, feedback.their_side, feedback.research, feedback.instead) if part
    ]
