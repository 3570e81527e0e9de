"""A skill that the story says it exercises, and that no choice does.

Why it matters: a facilitator picks a story by its skills, and the talk at the end has nothing to say about this one.

How to mend it: name the skill on a choice or a reason that asks for it, or take it out of `skills`.

Good:

    title: The Shared Cat
    skills: [straight_dealing]
    start: phone
    scenes:
      phone:
        lines: [Whose week is it?]
        choices:
          - text: Write about the cat, and only the cat.
            approach: healthy
            skill: straight_dealing
            feedback: One line, one cat.
            goto: cat
          - {text: Look for the basket., approach: neutral, goto: cat}
      cat: {lines: [The cat does not care.], ending: {title: The cat, outcome: growth}}

Bad:

    title: The Shared Cat
    skills: [straight_dealing]
    start: phone
    scenes:
      phone:
        lines: [Whose week is it?]
        choices:
          - text: Write about the cat, and only the cat.
            approach: healthy
            feedback: One line, one cat.
            goto: cat
          - {text: Look for the basket., approach: neutral, goto: cat}
      cat: {lines: [The cat does not care.], ending: {title: The cat, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding, acts
from game.proof.facts import Facts
from game.story.location import ROOT


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    if not facts.scenario.skills:
        return
    skilled = acts(facts.scenario, lambda _, choice: choice.reasons or choice.skills)
    exercised = {skill for act in skilled for skill in act.skills}
    for at, skill in enumerate(facts.scenario.skills):
        if skill not in exercised:
            hint = "name it on a choice or a reason, or take it out"
            yield Finding(((ROOT, "skills"), at), f"no choice exercises the skill '{skill}'", hint)


CHECK = Check("unused-skill", "warning", find, of_text=True)
