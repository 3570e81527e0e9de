"""What an author knows a scene, a variable or a choice by: its words, and beside them the name it has in the file."""

from __future__ import annotations

from collections.abc import Mapping

from game.story.model import Scenario, Scene
from game.ui.screens.trouble import plain

BRIEF = 48  # characters of a first line among others in a sentence


def first_words(scene: Scene) -> str:
    """The first line of a scene, or the title of an ending without one."""
    return plain(next((line.text for line in scene.lines), scene.ending.title if scene.ending else ""))


def known_by(scene: Scene) -> str:
    """The fewest words that an author knows a scene by: the title of an ending, when it is, or how it begins."""
    if scene.ending and scene.ending.title:
        return plain(scene.ending.title)
    return plain(scene.time) or first_words(scene) or scene.id


def told_by(scene: Scene) -> str:
    """When a scene is and how it begins, in one line."""
    title = scene.ending.title if scene.ending else ""
    parts = [plain(part) for part in (title or scene.time,) if part]
    begins = first_words(scene)
    return " · ".join([*parts, *([begins] if begins not in parts else [])]) or scene.id


def with_name(words: str, name: str) -> str:
    """Words, and the name in the file after them."""
    return f"{words} ({name})" if words and words != name else name


def variable_words(scenario: Scenario, name: str) -> str:
    """What a variable stands for, where its author has written that, or else its name."""
    variable = scenario.variables.get(name)
    return (plain(variable.label) if variable else "") or name


def choice_texts(scenario: Scenario) -> Mapping[str, str]:
    """The text of each choice by its name."""
    return {choice.id: cut(choice.text) for scene in scenario.scenes.values() for choice in scene.choices}


def lines_for(text_scale: int) -> int:
    """How many lines a scene has in a list; large words need two to tell as much."""
    return 1 if text_scale <= 130 else 2


def cut(text: str, longest: int = BRIEF) -> str:
    """The beginning of a text, with what shows that it goes on."""
    text = plain(text)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
