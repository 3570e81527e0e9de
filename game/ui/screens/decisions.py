"""The decisions of a play in their order: a few on a line, many under each other; each has its way back."""

from __future__ import annotations

from game.story.report import Decision
from game.ui.screens.feedback import approach_words
from game.ui.view import Approach, Box, Button, Mark, Text, Widget
from game.ui.words import Words

SIDE_BY_SIDE = 6  # more would stand too narrow to be read; mock-debrief
KEY: tuple[Approach, ...] = ("healthy", "mixed", "harmful", "neutral")  # the last where it came up


def on_a_line(shown: tuple[Decision, ...]) -> bool:
    """Whether there are so few that they stand side by side on a line."""
    return len(shown) <= SIDE_BY_SIDE


def decisions_panel(words: Words, shown: tuple[Decision, ...]) -> Box:
    """All decisions under one heading, with the key to their signs."""
    used = {decision.approach for decision in shown}
    key = [
        part
        for approach in KEY
        if approach != "neutral" or approach in used
        for part in (Mark(approach, "", "small"), Text(approach_words(words, approach), "small"))
    ]
    title = Text(words.say("Your decisions"), "subheading", level=2)
    if on_a_line(shown):
        steps = tuple(_step(words, decision) for decision in shown)
        head = Box((title, *key), flow="row")
        return Box((head, Box(steps, flow="grid", columns=len(steps) or 1)), kind="paper")
    # Beside the other panel the line is short: four signs stand under the heading.
    heads = (title, Box(tuple(key), flow="row")) if "neutral" in used else (Box((title, *key), flow="row"),)
    return Box((*heads, *(_row(words, decision) for decision in shown)), kind="paper")


def _step(words: Words, decision: Decision) -> Box:
    """One of a few: its sign on the line, its words under it."""
    parts: list[Widget] = [
        Mark(decision.approach, approach_words(words, decision.approach)),
        Text(decision.text, "small", centred=True),
    ]
    if decision.reason:
        parts.append(Text(decision.reason, "small", soft=True, centred=True))
    return Box((*parts, *_rewind(words, decision)), label=decision.text)


def _row(words: Words, decision: Decision) -> Box:
    """One of many: its sign, its number and words, and the reason on a line of its own."""
    said: list[Widget] = [Text(f"**{decision.number + 1}**  {decision.text}", "small")]
    if decision.reason:
        said.append(Text(f"*{decision.reason}*", "small"))
    line: tuple[Widget, ...] = (Box(tuple(said)), *_rewind(words, decision))
    sign = Mark(decision.approach, approach_words(words, decision.approach), "small")
    return Box((sign, Box(line, flow="row", weights=(1, 0)[: len(line)])), label=decision.text)


def _rewind(words: Words, decision: Decision) -> tuple[Button, ...]:
    """The way back to a decision that had another one; it looks the same everywhere."""
    if not decision.others:
        return ()
    said = words.say("Rewind to: {decision}", decision=decision.text)
    return (Button(f"rewind:{decision.number}", words.say("Rewind"), "quiet", icon="undo-2", said=said),)
