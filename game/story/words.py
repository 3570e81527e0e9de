"""All the texts of a scenario that a player can read."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.model import Choice, Feedback, Line, Scenario, Scene


def texts(scenario: Scenario) -> Iterator[str]:
    """Every text a player can read, once, in the order of the file."""
    yield scenario.title
    yield scenario.summary
    for note in scenario.content_notes:
        yield note.words
    for scene in scenario.scenes.values():
        yield from _scene(scene)


def _scene(scene: Scene) -> Iterator[str]:
    yield scene.time
    yield from _lines(scene.lines)
    yield scene.ask
    for choice in scene.choices:
        yield from _choice(choice)
    if scene.ending:
        yield scene.ending.title
        yield scene.ending.their_side
        yield from scene.ending.reflect


def _lines(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield line.text
        yield line.caption


def _choice(choice: Choice) -> Iterator[str]:
    yield choice.text
    yield choice.locked
    yield from _lines(choice.lines)
    yield from _feedback(choice.feedback)
    for reason in choice.reasons:
        yield reason.text
        if reason.feedback is not choice.feedback:
            yield from _feedback(reason.feedback)


def _feedback(feedback: Feedback | None) -> Iterator[str]:
    if feedback:
        yield from (feedback.what, feedback.their_side, feedback.research, feedback.instead)


def count_words(scenario: Scenario) -> int:
    """How many words a player can read in all."""
    return sum(len(text.split()) for text in texts(scenario))
