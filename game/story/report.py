"""What a finished playthrough shows: the decisions in order, what came up skill by skill, where it could turn."""

from __future__ import annotations

from game.story.frozen import frozen
from game.story.model import Approach, Choice, Scenario
from game.story.playthrough import Playthrough


@frozen
class Decision:
    """One choice of the playthrough. `others` can be taken instead; `number` counts from 0."""

    number: int
    scene: str
    choice: str
    text: str
    reason: str
    approach: Approach
    skills: tuple[str, ...]
    others: tuple[str, ...]


@frozen
class SkillShown:
    """A skill that came up, and the approaches in the order they came; never a sum."""

    skill: str
    name: str
    approaches: tuple[Approach, ...]


@frozen
class Report:
    decisions: tuple[Decision, ...]
    skills: tuple[SkillShown, ...]


def report(playthrough: Playthrough) -> Report:
    """The report of a playthrough, finished or not."""
    decisions = tuple(_decision(number, point) for number, point in enumerate(playthrough.decisions()))
    return Report(decisions, _skills(playthrough.scenario, decisions))


def _decision(number: int, point: Playthrough) -> Decision:
    before, taken = point.before, point.taken
    assert before is not None and taken is not None
    others = [o for o in before.options() if o is not taken]
    return Decision(
        number=number,
        scene=before.scene.id,
        choice=taken.choice.id,
        text=before.filled(taken.choice.text),
        reason=before.filled(taken.reason.text) if taken.reason else "",
        approach=taken.reason.approach if taken.reason else taken.choice.approach,
        skills=taken.skills,
        others=tuple(_said(before, o.choice) for o in others),
    )


def _said(before: Playthrough, choice: Choice) -> str:
    return before.filled(choice.text)


def _skills(scenario: Scenario, decisions: tuple[Decision, ...]) -> tuple[SkillShown, ...]:
    """Skills in the library's order (or the order met); only what teaches: neutral choices are left out."""
    shown: dict[str, list[Approach]] = {}
    for decision in decisions:
        if decision.approach != "neutral":
            for skill in decision.skills:
                shown.setdefault(skill, []).append(decision.approach)
    order = [id for id in scenario.library.skills if id in shown]
    order += [id for id in shown if id not in order]
    names = scenario.library.skills
    return tuple(SkillShown(id, names[id].name if id in names else id, tuple(shown[id])) for id in order)
