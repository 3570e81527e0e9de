"""What values and shapes are called in problems, and what may be a name at all."""

from __future__ import annotations

import re

from game.loader.grammar import Shape
from game.loader.spots import Value

ID = re.compile(r"[\w-]+\Z")


def got(value: Value | None) -> str:
    """A value as it was met."""
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case "" | None:
            return "empty"
    return f"'{value}'" if len(value) <= 40 else "a text"


def article(shape: Shape) -> str:
    """A shape with its article."""
    names = {
        "scene_workshop": "the workshop part of a scene",
        "help": "a place to turn to",
        "workshop": "a workshop part",
        "note": "a content note",
        "ending": "an ending",
    }
    return names.get(shape.name, f"a {shape.name}")


def no_name(key: str, shape: str) -> str:
    """Why a key cannot be an id, or an empty text."""
    if shape != "variable":
        return "" if ID.match(key) else "only letters, digits, - and _ can stand in it"
    if not ID.match(key) or "-" in key:
        return "only letters, digits and _ can stand in it"
    if key in ("and", "or", "not", "true", "false") or key.isdecimal():
        return "a condition reads it as something else"
    return ""
