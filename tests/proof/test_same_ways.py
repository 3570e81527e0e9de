"""Stories that differ in words alone: what was proved of one is so of the other; and what is more than words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.loader.scenario import load
from game.proof.explore import explore
from game.proof.same_ways import same_ways
from game.story.model import Scenario

DOOR = """
title: The Door
cast: {ines: {name: Ines, player: true}, mara: {name: Mara}}
boundaries: {quiet: {by: mara, says: No calls.}}
variables: {trust: {start: 1, min: 0, max: 3}, key: false}
start: hall
scenes:
  hall:
    lines: [A door., {text: It is warm., when: trust > 1}, {mara: "No calls, {trust} times.", draws: quiet}]
    choices:
      - {text: Knock., id: knock, approach: healthy, feedback: She hears you., add: {trust: 1}, goto: end}
      - {text: Open it., when: key, locked: It is shut., approach: neutral, goto: end}
  end: {lines: [It ends.], ending: {title: Done, outcome: growth}}
"""


def read(text: str) -> Scenario:
    loaded = load("door.yaml", text.strip().encode())
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return loaded.scenario


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A door.", "A green door."),
        ("She hears you.", "She hears you at once."),
        ("It is shut.", "It is locked."),
        ("No calls.}", "Never.}"),
        ("title: Done", "title: Over"),
        ("Knock., id", "Knock twice., id"),
        ("name: Mara", "name: Maria"),
        ("[It ends.]", "[{mara: It ends.}]"),
    ],
)
def test_words_change_nothing_that_was_proved(old: str, new: str) -> None:
    one, other = read(DOOR), read(DOOR.replace(old, new, 1))
    assert one != other and same_ways(one, other)
    assert replace(explore(one), scenario=other) == explore(other)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("goto: end}\n      - {text: Open", "goto: hall}\n      - {text: Open"),
        ("when: key", "when: not key"),
        ("add: {trust: 1}", "add: {trust: 2}"),
        ("approach: healthy", "approach: mixed"),
        ("[A door., ", "["),
        ("draws: quiet", "lifts: quiet"),
        ("outcome: growth", "outcome: mixed"),
        ("{trust} times", "many times"),
        ("Open it.", "Open that."),
        ("max: 3", "max: 4"),
        ("start: hall", "start: end"),
        ("locked: It is shut., ", ""),
        ("  end: {", "  more: {goto: end}\n  end: {"),
    ],
)
def test_whatever_decides_anything_is_proved_anew(old: str, new: str) -> None:
    assert old in DOOR
    assert not same_ways(read(DOOR), read(DOOR.replace(old, new, 1)))
