"""All the texts of a scenario that a player can read, and the placeholders in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from game.story.model import Feedback, Line, Scenario, Scene

_BRACES = re.compile(r"\{\{|\}\}|\{([\w-]+)\}")  # {{ and }} are braces, {name} is a placeholder


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


def filled_by(word: Callable[[str], str], text: str) -> str:
    """A text with the words of each placeholder in its place."""
    if "{" not in text and "}" not in text:
        return text
    return _BRACES.sub(lambda match: word(match[1]) if match[1] else match[0][0], text)


def unplayed(scenario: Scenario, text: str) -> str:
    """A text as it can be shown where nobody plays: people have their names, variables what they stand for."""

    def word(name: str) -> str:
        if name in scenario.cast:
            return scenario.cast[name].name
        variable = scenario.variables.get(name)
        return f"‹{(variable.label if variable else '') or name.replace('_', ' ')}›"

    return filled_by(word, text)
