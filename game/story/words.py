"""All the texts of a scenario that a player can read."""

from __future__ import annotations

from collections.abc import Iterator

from game.story.model import Feedback, Line, Scenario, Scene


def texts(scenario: Scenario) -> Iterator[str]:
    """Every text a player can read, once, in the order of the file."""
    yield scenario.title
    yield scenario.summary
    for note in scenario.content_notes:
        yield note.words
    for scene in scenario.scenes.values():
        yield from _scene(scene)


def _scene(scene: Scene) -> list[str]:
    found = [scene.time, *_lines(scene.lines), scene.ask]
    for choice in scene.choices:
        found += (choice.text, choice.locked)
        if choice.lines:
            found += _lines(choice.lines)
        if choice.feedback:
            found += _feedback(choice.feedback)
        for reason in choice.reasons:
            found.append(reason.text)
            if reason.feedback and reason.feedback is not choice.feedback:
                found += _feedback(reason.feedback)
    if scene.ending:
        found += (scene.ending.title, scene.ending.their_side, *scene.ending.reflect)
    return found


def _lines(lines: tuple[Line, ...]) -> list[str]:
    return [text for line in lines for text in (line.text, line.caption)]


def _feedback(feedback: Feedback) -> tuple[str, ...]:
    return feedback.what, feedback.their_side, feedback.research, feedback.instead


def count_words(scenario: Scenario) -> int:
    """How many words a player can read in all."""
    together = " ".join(filter(None, texts(scenario)))
    if (
        together.isprintable() and "  " not in together
    ):  # then spaces alone part words, which is quicker to see
        return together.count(" ") + bool(together) - together.startswith(" ") - together.endswith(" ")
    return len(together.split())
