"""What a choice did, in one sentence: the heading of its feedback. It speaks of the act, never of the person."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.model import Scenario, Scene
from game.story.plan import Option
from game.ui.sent import holder
from game.ui.view import Approach
from game.ui.words import Words

# A clear or a soft no is said in the same words whoever said it: nobody has to be named for that.
HEARING_NO = "respect_no"


def deed(words: Words, scenario: Scenario, scene: Scene, option: Option) -> str:
    """The approach of a choice and what it did: to what somebody asked for, else in the first skill it exercises.

    A skill that the table does not know, as in a library of somebody's own, leaves the approach alone.
    """
    approach: Approach = option.reason.approach if option.reason else option.choice.approach
    first = next(iter(option.skills), "")
    asked = "" if first == HEARING_NO else what_was_asked(words, scenario, scene, option, approach)
    return asked or by_skill(words).get(first, {}).get(approach) or approach_sentence(words, approach)


def what_was_asked(words: Words, scenario: Scenario, scene: Scene, option: Option, approach: Approach) -> str:
    """What became of a boundary of somebody else; empty where the choice touches none."""
    choice = option.choice
    if approach == "healthy" and choice.repairs:
        return words.say("Healthy: it puts something right")
    touched = {"harmful": choice.crosses, "healthy": choice.respects}.get(approach, ())
    mine = holder(scenario, scene)
    owners = [scenario.boundaries[id].by for id in touched if id in scenario.boundaries]
    other = next((scenario.cast[by].name for by in owners if by != mine and by in scenario.cast), "")
    if not other:
        return ""
    if approach == "harmful":
        return words.say("Harmful: it goes past what {name} asked", name=other)
    return words.say("Healthy: it keeps to what {name} asked", name=other)


def approach_sentence(words: Words, approach: Approach) -> str:
    """The approach alone."""
    return {
        "healthy": words.say("A healthy way"),
        "mixed": words.say("A mixed way"),
        "harmful": words.say("A harmful way"),
        "neutral": words.say("What came of it"),
    }[approach]


def by_skill(words: Words) -> Mapping[str, Mapping[str, str]]:
    """For each skill of library.yaml what its choices have in common, by approach."""
    return {
        HEARING_NO: {
            "healthy": words.say("Healthy: it hears the “no”"),
            "mixed": words.say("Mixed: it hears the “no”, but not all of it"),
            "harmful": words.say("Harmful: it pushes past a “no”"),
        },
        "give_space": {
            "healthy": words.say("Healthy: it leaves space"),
            "mixed": words.say("Mixed: it leaves some space, not all"),
            "harmful": words.say("Harmful: it takes away space"),
        },
        "straight_dealing": {
            "healthy": words.say("Healthy: it has no hidden aim"),
            "mixed": words.say("Mixed: it also wants something else"),
            "harmful": words.say("Harmful: it hides what it is after"),
        },
        "own_and_repair": {
            "healthy": words.say("Healthy: it owns what was done"),
            "mixed": words.say("Mixed: it owns a part of what was done"),
            "harmful": words.say("Harmful: it does not own what was done"),
        },
        "self_care": {
            "healthy": words.say("Healthy: it looks after you"),
            "mixed": words.say("Mixed: it helps you for a while"),
            "harmful": words.say("Harmful: it wears you down"),
        },
        "their_side": {
            "healthy": words.say("Healthy: it leaves room for their side"),
            "mixed": words.say("Mixed: it guesses at their side"),
            "harmful": words.say("Harmful: it leaves out their side"),
        },
        "mutual_pace": {
            "healthy": words.say("Healthy: it goes at both people’s pace"),
            "mixed": words.say("Mixed: it is a step ahead of somebody"),
            "harmful": words.say("Harmful: it forces the pace"),
        },
        "see_through": {
            "healthy": words.say("Healthy: it looks behind the advice"),
            "mixed": words.say("Mixed: it takes some advice on trust"),
            "harmful": words.say("Harmful: it puts a rule before a person"),
        },
        "safety_support": {
            "healthy": words.say("Healthy: it makes things safer"),
            "mixed": words.say("Mixed: it helps, but not far enough"),
            "harmful": words.say("Harmful: it makes things less safe"),
        },
    }
