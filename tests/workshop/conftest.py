"""What these tests share: a scenario from the test's docstring, and a session at its start."""

from __future__ import annotations

import pytest

from game.loader.scenario import load
from game.story.playthrough import start
from game.workshop.session import Session
from tests.support.docstring import story

__all__ = ["story"]

STEP = """
title: The Step
start: door
cast:
  ines: {name: Ines, player: true}
  mara: {name: Mara}
  duarte: {name: Duarte}
content_notes: [{note: alcohol, scenes: [bar], skip_to: street}]
scenes:
  door:
    ask: What do you say?
    keep_order: true
    workshop: {pace: must, prompts: [What does she ask for?]}
    lines: [{mara: Please let me have this month.}]
    choices:
      - {text: Let her go., id: go, approach: healthy, feedback: She went., goto: street}
      - text: Stand in her way.
        id: way
        reasons:
          - {text: To be heard., id: heard, approach: harmful, feedback: She was held., goto: bar}
          - {text: To give her the scarf., id: scarf, approach: mixed, feedback: A scarf., goto: street}
      - {text: Sing., id: sing, when: visited(bar), approach: neutral, goto: street}
  bar:
    lines: [Somebody pours.]
    choices:
      - {text: Drink., id: drink, approach: harmful, feedback: It spins., goto: end-bad}
      - {text: Walk., id: walk, approach: healthy, feedback: Air., goto: street}
  street:
    workshop: {pace: must}
    lines: [It rains.]
    choices:
      - {text: Go home., id: home, approach: healthy, feedback: Dry., goto: end-good}
      - {text: Wait., id: wait, approach: mixed, feedback: Wet., goto: end-good}
  end-good: {lines: [Home.], ending: {title: Home, outcome: growth, their_side: She slept.}}
  end-bad: {lines: [Floor.], ending: {title: The floor, outcome: harm}}
"""


@pytest.fixture
def session() -> Session:
    """The room before its first decision."""
    scenario = load("step.yaml", STEP.encode()).scenario
    assert scenario is not None
    return Session(start(scenario))
