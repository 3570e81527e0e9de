"""The way to a value in the author's terms: in scene "x" > choice "y" > goto."""

from __future__ import annotations

from typing import Any

from game.loader.spots import Value
from game.story.location import Way, steps

QUOTES = '"“”„«»'
LONGEST = 60  # characters of a text that names a choice, a reason …

_NAMES = {  # what is in the list or mapping under a key
    "scenes": "scene",
    "choices": "choice",
    "reasons": "reason",
    "lines": "line",
    "branch": "case",
    "cast": "person",
    "boundaries": "boundary",
    "variables": "variable",
    "rules": "rule",
    "content_notes": "content note",
    "skills": "skill",
    "sources": "source",
    "help": "help",
    "vignettes": "vignette",
    "answers": "answer",
    "steps": "step",
}
_BY_WORDS = (
    "choice",
    "reason",
    "rule",
    "skill",
    "source",
    "vignette",
    "answer",
)  # these are named by their text or id


def inside(value: Value | None, way: Way) -> tuple[str, ...]:
    """The parts of the way to a value, the outermost first."""
    found: list[str] = []
    at: Any = value
    section = ""  # a key whose children have a name of their own
    for step in steps(way):
        inner = _step(at, step)
        if section:
            found.append(_part(_NAMES[section], step, inner))
            section = ""
        elif isinstance(step, str) and step in _NAMES and isinstance(inner, dict | list):
            section = step
        elif isinstance(step, str):
            found.append(step)
        at = inner
    return (*found, section) if section else tuple(found)


def at_way(value: Value | None, way: Way) -> Value | None:
    """The value at a way, or None."""
    at: Any = value
    for step in steps(way):
        at = _step(at, step)
    return at  # type: ignore[no-any-return]  # what is in a value is a value


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _part(name: str, child: str | int, value: Any) -> str:
    if isinstance(child, str):
        return f'{name} "{_shortened(child)}"'
    words = value.get("text") or value.get("id") if isinstance(value, dict) else None
    if name in _BY_WORDS and isinstance(words, str):
        return f"{name} {_quoted(words)}"
    return f"{name} {child + 1}"


def _quoted(words: str) -> str:
    """Words between quotes; what is said aloud has its own, and two kinds of them are hard to read."""
    said = _shortened(words)
    return said if words.startswith(tuple(QUOTES)) and words.endswith(tuple(QUOTES)) else f'"{said}"'


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 3] + "…"
