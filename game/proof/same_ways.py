"""Whether two versions of a story can be gone through in the same ways: then what was proved of one is so of both."""

from __future__ import annotations

import re

from game.story.frozen import replace
from game.story.model import Choice, Line, Reason, Scenario, Scene, SceneWorkshop

_NAMES = re.compile(r"\{[\w-]+\}")  # what a text asks of the story


def same_ways(one: Scenario, other: Scenario) -> bool:
    """Whether nothing but words for people differs: what is told, never what is offered, asked or changed.

    Scenes that are the same object are not looked at, so that this takes no time where one scene was read anew.
    """
    if one is other:
        return True
    if _frame(one) != _frame(other) or list(one.scenes) != list(other.scenes):
        return False
    pairs = zip(one.scenes.values(), other.scenes.values(), strict=True)
    return all(a is b or _bare(a) == _bare(b) for a, b in pairs)


def _frame(scenario: Scenario) -> object:
    """All beside the scenes that decides anything."""
    people = [(person.id, person.player) for person in scenario.cast.values()]
    boundaries = [(boundary.id, boundary.by) for boundary in scenario.boundaries.values()]
    return (
        scenario.id,
        scenario.start,
        people,
        boundaries,
        scenario.variables,
        scenario.rules,
        scenario.content_notes,
        scenario.library,
    )


def _bare(scene: Scene) -> Scene:
    """A scene without its words."""
    ending = replace(scene.ending, title="", their_side="", reflect=()) if scene.ending else None
    return replace(
        scene,
        lines=tuple(map(_line, scene.lines)),
        choices=tuple(map(_choice, scene.choices)),
        ending=ending,
        place="",
        time=_asks(scene.time),
        sound="",
        ask=_asks(scene.ask),
        describe="",
        workshop=SceneWorkshop(),
    )


def _line(line: Line) -> Line:
    return replace(
        line, text=_asks(line.text), speaker="", mood="", time=_asks(line.time), sound="", caption=""
    )


def _choice(choice: Choice) -> Choice:
    return replace(
        choice,
        text=_asks(choice.text),
        locked=_asks(choice.locked) or ("-" if choice.locked else ""),
        lines=tuple(map(_line, choice.lines)),
        reasons=tuple(map(_reason, choice.reasons)),
        feedback=None,
    )


def _reason(reason: Reason) -> Reason:
    return replace(reason, text=_asks(reason.text), feedback=None)


def _asks(text: str) -> str:
    """The names in a text: they may tell two states apart."""
    return "".join(_NAMES.findall(text)) if "{" in text else ""
