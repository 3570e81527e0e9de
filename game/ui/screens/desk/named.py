"""What an author knows a scene, a variable or a choice by: its words, and beside them the name it has in the file."""

from __future__ import annotations

from game.story.model import Scenario, Scene
from game.ui.authored import Authored
from game.ui.screens.trouble import plain


def first_words(authored: Authored, scene: Scene) -> str:
    """The first line of a scene, or the title of an ending without one."""
    text = next((line.text for line in scene.lines), scene.ending.title if scene.ending else "")
    return plain(authored.told(text))


def known_by(authored: Authored, scene: Scene) -> str:
    """The fewest words that an author knows a scene by: the title of an ending, when it is, or how it begins."""
    head = (scene.ending.title if scene.ending else "") or scene.time
    return plain(authored.told(head)) or first_words(authored, scene) or scene.id


def told_by(authored: Authored, scene: Scene) -> str:
    """When a scene is and how it begins, in one line."""
    head = (scene.ending.title if scene.ending else "") or scene.time
    parts = [plain(authored.told(head))] if head else []
    begins = first_words(authored, scene)
    return " · ".join([*parts, *([begins] if begins not in parts else [])]) or scene.id


def with_name(words: str, name: str) -> str:
    """Words, and the name in the file after them."""
    return f"{words} ({name})" if words and words != name else name


def variable_words(scenario: Scenario, name: str) -> str:
    """What a variable stands for, where its author has written that, or else its name."""
    variable = scenario.variables.get(name)
    return (plain(variable.label) if variable else "") or name


def lines_for(text_scale: int) -> int:
    """How many lines a scene has in a list; large words need two to tell as much."""
    return 1 if text_scale <= 130 else 2


def cut(text: str, longest: int) -> str:
    """As many whole words of a text as there is room for, with what shows that it goes on."""
    text = plain(text)
    if len(text) <= longest:
        return text
    whole = text[:longest].rpartition(" ")[0] or text[: longest - 1]
    return f"{whole.rstrip(' ,;:')} …"
