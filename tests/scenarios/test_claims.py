"""Every claim of the two articles is met in some story and answered there, and the place still says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.story.model import Choice, Scenario, Scene
from tests.scenarios.shelf import feedbacks, shelf

FILE = Path(__file__).parent / "claims.txt"
CLAIMS = frozenset(f"A{n:02}" for n in range(1, 25)) | frozenset(f"B{n:02}" for n in range(1, 81))
ROW = re.compile(r"(\S+) (\S+) (\S+) (“[^”]+”|\S+) +(\S.*)")


@dataclass(frozen=True, slots=True)
class Met:
    """Where a claim is met: a choice, a choice/reason, or “some words” of a line."""

    claim: str
    story: str
    scene: str
    place: str
    note: str


def rows(lines: Iterable[str]) -> Iterator[Met]:
    """The rows of a table. Raises ValueError for one that is none: it would be a claim that nobody looks at."""
    for line in lines:
        if line and not line.startswith("#"):
            found = ROW.fullmatch(line)
            if found is None:
                raise ValueError(f"not a row of claims: {line!r}")
            yield Met(*found.groups())


def table() -> Iterator[Met]:
    yield from rows(FILE.read_text("utf-8").splitlines())


# --- whether a place is there, and answers ------------------------------------------------------------------------


def plain(text: str) -> str:
    return re.sub(r"[*“”‘]", "", text).casefold()


def is_there(met: Met, stories: Mapping[str, Scenario]) -> bool:
    """Whether the scene has that choice or reason, or one line with those words."""
    scene = scene_of(met, stories)
    if scene is None:
        return False
    if met.place.startswith("“"):
        return any(plain(met.place) in plain(line.text) for line in scene.lines)
    choice = choice_of(met, scene)
    reason = met.place.partition("/")[2]
    return choice is not None and (not reason or any(given.id == reason for given in choice.reasons))


def is_answered(met: Met, stories: Mapping[str, Scenario]) -> bool:
    """Whether feedback follows: on that choice, or where it is a line, on what can be done after it."""
    scene = scene_of(met, stories)
    assert scene is not None
    choice = choice_of(met, scene)
    if choice is not None:
        return bool(feedbacks(choice))
    if scene.ending is not None:
        return bool(scene.ending.their_side or scene.ending.reflect)
    return any(feedbacks(one) for one in next_choices(stories[met.story], scene))


def next_choices(scenario: Scenario, scene: Scene) -> Iterator[Choice]:
    """What can be done in a scene or, where it only goes on, in those that come next."""
    todo, seen = [scene], set[str]()
    while todo:
        here = todo.pop()
        if here.id in seen:
            continue
        seen.add(here.id)
        yield from here.choices
        todo += [scenario.scenes[case.goto] for case in here.branch]
        todo += [scenario.scenes[here.goto]] if here.goto else []


def scene_of(met: Met, stories: Mapping[str, Scenario]) -> Scene | None:
    scenario = stories.get(met.story)
    return scenario.scenes.get(met.scene) if scenario else None


def choice_of(met: Met, scene: Scene) -> Choice | None:
    id = met.place.partition("/")[0]
    return next((choice for choice in scene.choices if choice.id == id), None)


def unmet(found: Iterable[Met], stories: Mapping[str, Scenario]) -> set[str]:
    """The claims that no place is left for."""
    return set(CLAIMS) - {met.claim for met in found if is_there(met, stories)}


# --- the table that there is --------------------------------------------------------------------------------------


@pytest.mark.parametrize("met", tuple(table()), ids=lambda met: f"{met.claim} {met.story} {met.scene}")
def test_the_place_where_a_claim_is_met_is_there_and_is_answered(met: Met) -> None:
    assert met.claim in CLAIMS
    assert is_there(met, shelf()), met
    assert is_answered(met, shelf()), met


def test_every_claim_is_met() -> None:
    assert len(CLAIMS) == 104
    assert unmet(table(), shelf()) == set()


# --- whether these tests can fail ---------------------------------------------------------------------------------


def test_a_claim_without_a_row_is_missed() -> None:
    assert unmet([met for met in table() if met.claim != "B71"], shelf()) == {"B71"}


def test_a_claim_whose_story_is_gone_is_missed() -> None:
    left = {id: scenario for id, scenario in shelf().items() if id != "coach-apex"}
    assert {"B01", "B02", "B77"} <= unmet(table(), left)


@pytest.mark.parametrize(
    "row",
    [
        "B01 coach-apex lesson-one “there is no way back”  words that no line has",
        "B01 coach-apex lesson-none “NEARLY ALWAYS A WAY BACK”  a scene that is not there",
        "B01 coach-apex lesson-two “NEARLY ALWAYS A WAY BACK”  a line of another scene",
        "B35 thirty-days day-seven rung  a choice that is not there",
        "B35 thirty-days day-seven ring/bored  a reason that is not there",
    ],
)
def test_a_place_that_is_gone_is_noticed(row: str) -> None:
    (met,) = rows([row])
    assert not is_there(met, shelf())


def test_a_row_without_a_note_is_none() -> None:
    with pytest.raises(ValueError, match="not a row"):
        list(rows(["B35 thirty-days day-seven ring"]))
