"""The language as a JSON Schema (draft 7), so that an editor completes, explains and underlines while one writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.loader.grammar import EXITS, SHAPES, Key, Shape
from game.story.condition import MAX_LENGTH

Schema = dict[str, Any]

# A name: no space and none of ASCII's signs but - and _. Written so that every editor's expressions know it.
ID = r"^[^\s!-,./:-@\[-\^`{-~]+$"
VARIABLE = r"^[^\s!-/:-@\[-\^`{-~]+$"  # the same without -

# An editor reads 1984 as a number and true as a truth value; the game reads them as they are written.
TEXT: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
NAME: Schema = {"type": ["string", "integer", "boolean"], "pattern": ID}

# What the table of keys cannot say: which keys need or exclude each other.
TOGETHER: dict[str, Schema] = {
    "scene": {"oneOf": [{"required": [key]} for key in EXITS]},
    "choice": {
        "anyOf": [{"required": ["approach", "goto"]}, {"required": ["reasons"]}],
        "dependencies": {"locked": ["when"]},
    },
    "variable": {
        "oneOf": [{"required": ["start"]}, {"required": ["one_of"]}],
        "dependencies": {"min": ["max", "start"], "max": ["min", "start"], "values": ["start"]},
    },
    "rule": {"oneOf": [{"required": ["never"]}, {"required": ["after", "must_follow"]}]},
}
NEVER_EMPTY = frozenset(("choices", "branch", "reasons"))


def schema(root: str = "scenario") -> Schema:
    """The schema of a scenario file, or of another shape: `schema("library")`.

    It has no title: an editor would put it above the words of every key.
    """
    inner = [name for name in _reached(root) if name != root]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_mapping(SHAPES[root]),
        "definitions": {name: _definition(SHAPES[name]) for name in inner},
    }


def _reached(root: str) -> tuple[str, ...]:
    """The shapes that a shape is made of, itself first."""
    found = [root]
    for name in found:
        found += [inner for inner in _inner(SHAPES[name]) if inner not in found]
    return tuple(found)


def _inner(shape: Shape) -> Iterator[str]:
    for key in shape.keys:
        if key.kind in ("shape", "shapes", "named"):
            yield key.of[0]


def _definition(shape: Shape) -> Schema:
    """A mapping, or the plain text that stands for it."""
    if not shape.short:
        return _mapping(shape)
    says = next(key.says for key in shape.keys if key.name == shape.short)
    kind = {"type": "boolean"} if shape.name == "variable" else TEXT  # a word or number needs its range
    short = {**kind, "description": f"The short form of `{shape.short}`. {says}"}
    return {"description": shape.says, "anyOf": [short, _mapping(shape)]}


def _mapping(shape: Shape) -> Schema:
    found: Schema = {
        "type": "object",
        "description": shape.says,
        "properties": {key.name: _property(shape, key) for key in shape.keys},
        "additionalProperties": False,
    }
    required = [key.name for key in shape.keys if key.required]
    if required:
        found["required"] = required
    if shape.speaker:
        found |= _speaker(shape)
    return found | TOGETHER.get(shape.name, {})


def _speaker(shape: Shape) -> Schema:
    """One further key: a cast id. A text has none; a line without a text has one."""
    known: Schema = {"propertyNames": {"enum": list(shape.names)}}
    words = "|".join(shape.names)
    said = {**TEXT, "description": "What this person says; the key is a cast id."}
    return {
        "patternProperties": {f"^(?!(?:{words})$){ID.removeprefix('^')}": said},
        "oneOf": [{"required": ["text"], **known}, {"not": {"anyOf": [{"required": ["text"]}, known]}}],
    }


def _property(shape: Shape, key: Key) -> Schema:
    found = {"description": key.says, **_value(shape, key)}
    if key.name in NEVER_EMPTY and found.get("type") == "array":
        found["minItems"] = 1
    return found


def _value(shape: Shape, key: Key) -> Schema:
    match key.kind:
        case "text":
            return TEXT
        case "id":
            return NAME
        case "ids" if shape.name == "variable":  # the values of a variable may be any words
            return _one_or_more(TEXT)
        case "ids":
            return _one_or_more(NAME)
        case "texts":
            return _one_or_more(TEXT)
        case "flag":
            return {"type": "boolean"}
        case "whole":
            return {"type": "integer"}
        case "one":
            return {"enum": list(key.of)}
        case "condition":
            return {"type": ["string", "boolean"], "minLength": 1, "maxLength": MAX_LENGTH}
        case "shape":
            return {"allOf": [_reference(key)]}
        case "shapes":
            return _list_of(_reference(key))
        case "named":
            names = VARIABLE if key.name == "variables" else ID
            return {
                "type": "object",
                "propertyNames": {"pattern": names},
                "additionalProperties": _reference(key),
            }
        case "values":
            return {"type": "object", "additionalProperties": TEXT}
        case "amounts":
            return {"type": "object", "additionalProperties": {"type": "integer"}}


def _reference(key: Key) -> Schema:
    return {"$ref": f"#/definitions/{key.of[0]}"}


def _list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _one_or_more(item: Schema) -> Schema:
    return {"anyOf": [item, _list_of(item)]}
