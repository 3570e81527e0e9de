"""The time a play takes is far from `minutes`.

Why it matters: somebody plans a lesson, or a bus ride, by this number.

How to mend it: write the minutes that the message names. They are counted as 200 words a minute and six seconds a
choice, the mean of 200 plays that choose at random, always the same ones; more than twice as long or as short as
written is too far.

Good:

    title: The Long Walk
    minutes: 1
    start: gate
    scenes:
      gate:
        lines: [The gate is open and the field beyond it is white with frost up to the black line of the trees.]
        choices: [{text: Walk on., approach: neutral, goto: trees}]
      trees:
        lines: [Between the trees it is so quiet that you can hear your own coat, and a bird that counts to three.]
        choices: [{text: Count along., approach: neutral, goto: stream}]
      stream:
        lines: [The stream has ice on both sides and talks in the middle, as you two did in the end.]
        choices: [{text: Step over it., approach: neutral, goto: hill}]
      hill:
        lines: [From the hill you see the whole town with all its roofs, and cannot tell which one is theirs.]
        choices: [{text: Turn back., approach: neutral, goto: home}]
      home: {lines: [Your ears are red.], ending: {title: Home, outcome: growth}}

Bad:

    title: The Long Walk
    minutes: 30
    start: gate
    scenes:
      gate:
        lines: [The gate is open and the field beyond it is white with frost up to the black line of the trees.]
        choices: [{text: Walk on., approach: neutral, goto: home}]
      home: {lines: [Your ears are red.], ending: {title: Home, outcome: growth}}
"""

from __future__ import annotations

from collections.abc import Iterator

from game.proof.checks import Assets, Check, Finding
from game.proof.facts import Facts
from game.story.location import ROOT


def find(facts: Facts, assets: Assets) -> Iterator[Finding]:
    minutes = facts.scenario.minutes
    if not minutes:
        return
    from game.proof.trial_plays import mean_unless_near  # what plays takes a while to load

    ends = not (facts.dead_ends or facts.no_way_out)
    mean = mean_unless_near(facts.scenario, minutes, facts.longest if ends else None)
    if mean is not None:
        message = f"one play takes about {_said(mean)}, and not {_said(minutes)}"
        better = max(1, round(mean))
        hint = f"write minutes: {better}" if better != minutes else "leave minutes out of a story so short"
        yield Finding((ROOT, "minutes"), message, hint)


def _said(minutes: float) -> str:
    if minutes < 1:
        seconds = max(1, round(minutes * 60))
        return "1 second" if seconds == 1 else f"{seconds} seconds"
    return "1 minute" if round(minutes) == 1 else f"{round(minutes)} minutes"


CHECK = Check("wrong-minutes", "warning", find)
