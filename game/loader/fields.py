"""Reads the mappings of a document by the grammar: every value checked for its kind, every problem collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from game.loader.document import Document, Value
from game.loader.grammar import SHAPES, Key, Shape
from game.story.location import Location, Way, steps
from game.story.problem import Problem, Severity, did_you_mean, nearest

_ID = re.compile(r"[\w-]+\Z")
_WHOLE = re.compile(r"[+-]?[0-9]{1,9}\Z")
Fields = dict[str, Any]


@dataclass(slots=True)
class Reader:
    """Collects what is wrong with one document while its values are read."""

    document: Document
    problems: list[Problem] = field(default_factory=list)

    def report(
        self,
        code: str,
        way: Way,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        at: Location | None = None,
        severity: Severity = "error",
        hint_line: int = 0,
    ) -> None:
        """Report a problem of the value at `way` (or of its `key`, or of the place `at`)."""
        location = at or self.document.locate(way, key=key)
        within = inside(self.document.value, way)
        self.problems.append(
            self.document.problem(
                code, location, message, hint=hint, within=within, severity=severity, hint_line=hint_line
            )
        )

    def shape(self, value: Value | None, name: str, way: Way, cast: Iterable[str] = ()) -> Fields | None:
        """The fields of a mapping, or None where it is none. A short form becomes its one field."""
        shape = SHAPES[name]
        if type(value) is not dict:
            if shape.short and type(value) is str:
                return {shape.short: value} if _text(self, value, way, _SHORT) is not None else None
            self.wrong(value, way, f"a mapping with {_listed(shape.names[:3])}", quote=bool(shape.short))
            return None
        table = _table(name)
        fields: Fields = {}
        unknown: list[str] = []
        for key, item in value.items():
            reading = table.get(key)
            if reading is None:
                unknown.append(key)
                continue
            read = reading(self, item, (way, key), cast)
            if read is not None:
                fields[key] = read
        if unknown:
            self._unknown(shape, unknown, fields, value, way, cast)
        for need in shape.keys:
            if need.required and need.name not in value:
                self.missing(need.name, way, unknown, shape)
        return fields

    def missing(self, name: str, way: Way, unknown: Iterable[str], shape: Shape) -> None:
        """A needed key is absent, unless a key that nobody knows is so near that it was meant."""
        if any(nearest(key, shape.names) == name for key in unknown):
            return
        where = self.document.first_key(way)
        self.report("missing-key", way, f"the key '{name}' is missing", _said(shape, name), at=where)

    def _unknown(
        self,
        shape: Shape,
        unknown: list[str],
        fields: Fields,
        value: dict[str, Value],
        way: Way,
        cast: Iterable[str],
    ) -> None:
        if shape.speaker:
            unknown = self._speaker(unknown, fields, value, way, cast)
        for key in unknown:
            names = [n for n in shape.names if n not in value] or shape.names
            hint = did_you_mean(key, names) or f"{_article(shape)} knows {_listed(shape.names)}"
            self.report(
                "unknown-key", (way, key), f"'{key}' is not a key of {_article(shape)}", hint, key=True
            )

    def _speaker(
        self, unknown: list[str], fields: Fields, value: dict[str, Value], way: Way, cast: Iterable[str]
    ) -> list[str]:
        """The key of a line that is a cast id, taken out of the unknown ones."""
        people = set(cast)
        found = [key for key in unknown if key in people]
        rest = [key for key in unknown if key not in people]
        if not found and "text" not in value and rest:
            meant = next((k for k in rest if nearest(k, people) or isinstance(value[k], str)), rest[0])
            rest.remove(meant)
            hint = did_you_mean(meant, people)
            if not hint and not _ID.match(meant):
                hint = "put quotes round a text that holds ': '"
            self.report(
                "unknown-speaker", (way, meant), f"nobody in the cast is called '{meant}'", hint, key=True
            )
            fields["text"] = "?"
        for key in found[:1]:
            said = _text(self, value[key], (way, key), _SHORT)
            if said is not None:
                fields["text"], fields["speaker"] = said, key
        for key in found[1:] or (found if "text" in value else []):
            self.report("wrong-kind", (way, key), "one line has one speaker", "write two lines", key=True)
        return rest

    def wrong(self, value: Value | None, way: Way, wanted: str, *, quote: bool = False) -> None:
        """A value of another kind; `quote` where it may have been meant as a text."""
        got = _got(value)
        hint = ""
        if quote and isinstance(value, dict):
            hint = "put quotes round a text that holds ': ' or begins with {"
        elif quote and isinstance(value, list):
            hint = "put quotes round a text that begins with ["
        self.report("wrong-kind", way, f"{wanted} is needed here, and this is {got}", hint)


def _got(value: Value | None) -> str:
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case "" | None:
            return "empty"
    return f"'{value}'" if len(value) <= 40 else "a text"


def _article(shape: Shape) -> str:
    names = {
        "scene_workshop": "the workshop part of a scene",
        "help": "a place to turn to",
        "workshop": "a workshop part",
    }
    if shape.name in names:
        return names[shape.name]
    return f"an {shape.name}" if shape.name == "ending" else f"a {shape.name}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _said(shape: Shape, name: str) -> str:
    key = next((k for k in shape.keys if k.name == name), None)
    return f"{name}: {key.says[0].lower()}{key.says[1:]}" if key else ""


# --- one reading a kind --------------------------------------------------------------------------------

Reading = Callable[[Reader, Value, Way, Iterable[str]], Any]
_SHORT = Key("text", "text", "")


def _text(reader: Reader, value: Value, way: Way, key: Key) -> str | None:
    if type(value) is str and value:
        return value
    reader.wrong(value, way, "a text", quote=True)
    return None


def _id(reader: Reader, value: Value, way: Way, key: Key) -> str | None:
    if type(value) is str and _ID.match(value):
        return value
    reader.wrong(value, way, "a name of letters, digits, - and _")
    return None


def _word(reader: Reader, value: Value, way: Way, key: Key) -> str | None:
    """A value of a variable: any words."""
    if type(value) is str and value:
        return value
    reader.wrong(value, way, "a word")
    return None


def _many(one: Callable[[Reader, Value, Way, Key], str | None]) -> Callable[[Reader, Value, Way, Key], Any]:
    def read(reader: Reader, value: Value, way: Way, key: Key) -> tuple[str, ...] | None:
        if type(value) is list:
            found = [one(reader, item, (way, at), key) for at, item in enumerate(value)]
            return tuple(item for item in found if item is not None)
        single = one(reader, value, way, key)
        return None if single is None else (single,)

    return read


def _flag(reader: Reader, value: Value, way: Way, key: Key) -> bool | None:
    if value in ("true", "false"):
        return value == "true"
    reader.wrong(value, way, "true or false")
    return None


def _whole(reader: Reader, value: Value, way: Way, key: Key) -> int | None:
    if type(value) is str and _WHOLE.match(value):
        return int(value)
    reader.wrong(value, way, "a whole number")
    return None


def _one(reader: Reader, value: Value, way: Way, key: Key) -> str | None:
    if type(value) is str and value in key.of:
        return value
    hint = did_you_mean(value, key.of) if type(value) is str else ""
    reader.report(
        "wrong-kind", way, f"one of {_listed(key.of)} is needed here, and this is {_got(value)}", hint
    )
    return None


def _raw(reader: Reader, value: Value, way: Way, key: Key) -> str | None:
    """A condition is parsed later, when all names are known."""
    if type(value) is str and value:
        return value
    reader.wrong(value, way, "a condition")
    return None


def _values(reader: Reader, value: Value, way: Way, key: Key) -> dict[str, str] | None:
    if type(value) is not dict:
        reader.wrong(value, way, "a mapping from variables to values")
        return None
    return {k: v for k, v in value.items() if _word(reader, v, (way, k), key) is not None and type(v) is str}


def _amounts(reader: Reader, value: Value, way: Way, key: Key) -> dict[str, int] | None:
    if type(value) is not dict:
        reader.wrong(value, way, "a mapping from variables to whole numbers")
        return None
    found = {k: _whole(reader, v, (way, k), key) for k, v in value.items()}
    return {k: v for k, v in found.items() if v is not None}


_PLAIN: dict[str, Callable[[Reader, Value, Way, Key], Any]] = {
    "text": _text,
    "id": _id,
    "ids": _many(_id),
    "texts": _many(_text),
    "flag": _flag,
    "whole": _whole,
    "one": _one,
    "condition": _raw,
    "values": _values,
    "amounts": _amounts,
}
_WORDS = _many(_word)  # the values of a variable may be any words


def _shapes(reader: Reader, value: Value, way: Way, name: str, cast: Iterable[str]) -> list[Any] | None:
    if type(value) is not list:
        reader.wrong(value, way, "a list")
        return None
    return [reader.shape(item, name, (way, at), cast) for at, item in enumerate(value)]


def _named(reader: Reader, value: Value, way: Way, name: str, cast: Iterable[str]) -> dict[str, Any] | None:
    if type(value) is not dict:
        reader.wrong(value, way, f"a mapping from names to {SHAPES[name].name}s")
        return None
    found: dict[str, Any] = {}
    for key, item in value.items():
        if not _ID.match(key) or (name == "variable" and "-" in key):
            allowed = "letters, digits and _" if name == "variable" else "letters, digits, - and _"
            message = f"'{key}' is no name: only {allowed} can stand in it"
            reader.report("wrong-kind", (way, key), message, key=True)
        found[key] = reader.shape(item, name, (way, key), cast)
    return found


@cache
def _table(name: str) -> dict[str, Reading]:
    """The readings of a shape's keys."""
    return {key.name: _reading(name, key) for key in SHAPES[name].keys}


def _reading(shape: str, key: Key) -> Reading:
    if key.kind in ("shape", "shapes", "named"):
        inner = key.of[0]
        if key.kind == "shape":
            return lambda reader, value, way, cast: reader.shape(value, inner, way, cast)
        several = _shapes if key.kind == "shapes" else _named
        return lambda reader, value, way, cast: several(reader, value, way, inner, cast)
    plain = _WORDS if shape == "variable" and key.kind == "ids" else _PLAIN[key.kind]
    return lambda reader, value, way, cast: plain(reader, value, way, key)


# --- the way in, as words ------------------------------------------------------------------------------


def inside(value: Value | None, way: Way) -> tuple[str, ...]:
    """The way to a value in the author's terms: in scene "x" > choice "y" > goto."""
    found: list[str] = []
    at: Any = value
    todo = list(steps(way))
    while todo:
        step = todo.pop(0)
        inner = _step(at, step)
        if isinstance(step, str) and todo and step in _NAMES and isinstance(inner, dict | list):
            child = todo.pop(0)
            found.append(_named_part(_NAMES[step], child, _step(inner, child)))
            at = _step(inner, child)
            continue
        if isinstance(step, str):
            found.append(step)
        at = inner
    return tuple(found)


_NAMES = {
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
}


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, dict) and isinstance(step, str):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _named_part(name: str, child: str | int, value: Any) -> str:
    if isinstance(child, str):
        return f'{name} "{child}"'
    words = value.get("text") or value.get("id") or value.get("note") if isinstance(value, dict) else None
    if name in ("choice", "reason", "rule", "skill", "source") and isinstance(words, str):
        return f'{name} "{words if len(words) <= 60 else words[:57] + "…"}"'
    return f"{name} {child + 1}"
