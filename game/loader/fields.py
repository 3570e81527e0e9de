"""Reads the mappings of a document by the grammar: every value checked for its kind, every problem collected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, TypeVar

from game.loader.called import ID, article, got, no_name
from game.loader.document import Document
from game.loader.grammar import LINE_KEYS, SHAPES, Key, Shape
from game.loader.inside import at_way, inside
from game.loader.spots import Value
from game.story.frozen import field, frozen, mutable
from game.story.location import Location, Way
from game.story.problem import LONGEST_NAME, Problem, Severity, nearest

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}\Z")
_TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false", "1": "true", "0": "false"}
MOST_COMPARED = 100_000  # names that are held against each other to find near ones: half a second's work
MOSTLY_SHORT = ("line", "feedback")  # shapes of which a long story has tens of thousands
NOBODY = "?"  # the speaker of a line whose speaker is not in the cast


class Fields(dict[str, Any]):
    """What a mapping says, read. `written` is the mapping as it stands in the document, `shape` what it is."""

    __slots__ = ("shape", "written")
    written: dict[str, Value]
    shape: Shape


@mutable
class Reader:
    """Collects what is wrong with one document while its values are read."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    cast: AbstractSet[str] = frozenset()
    cast_is_known: bool = True
    braced: list[tuple[str, Way]] = field(
        default_factory=list
    )  # texts with braces, to be looked at with all names
    compared: int = 0

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

    def written(self, way: Way) -> Value | None:
        """The value at `way` as it stands in the document."""
        return at_way(self.document.value, way)

    def near(self, name: str, names: Iterable[str]) -> str:
        """The name that was probably meant. After very many it is not looked for any more."""
        known = list(names)
        self.compared += len(known)
        return nearest(name, known) if self.compared <= MOST_COMPARED else ""

    def meant(self, name: str, names: Iterable[str]) -> str:
        """The same as a hint."""
        near = self.near(name, names)
        return f"did you mean '{near}'?" if near else ""

    def shape(self, value: Value | None, name: str, way: Way) -> Fields | None:
        """The fields of a mapping, or None where it is none. A short form becomes its one field."""
        return self.fields(value, _table(name), way)

    def part(self, value: Value | None, table: _Table, way: Way) -> Fields | str | None:
        """The same of what has a short form; one without names in it stays the text that it is."""
        if type(value) is str and value and "{" not in value and "}" not in value:
            return value
        return self.fields(value, table, way)

    def fields(self, value: Value | None, table: _Table, way: Way) -> Fields | None:
        """The same as `shape`, by a table at hand."""
        if type(value) is not dict:
            return self._short(value, table.shape, way)
        fields = Fields()
        fields.written, fields.shape = value, table.shape
        readings = table.readings
        unknown: list[str] = []
        for key, item in value.items():
            reading = readings.get(key)
            if reading is None:
                unknown.append(key)
            elif (found := reading(self, item, (way, key))) is not None:
                fields[key] = found
        if unknown:
            self._unknown(table.shape, unknown, fields, way)
        for need in table.required:
            if need not in value:
                self.missing(need, way, fields)
        return fields

    def _short(self, value: Value | None, shape: Shape, way: Way) -> Fields | None:
        if shape.short and type(value) is str:
            text = _text(self, value, way)
            if text is None:
                return None
            fields = Fields({shape.short: text})
            fields.written, fields.shape = {}, shape
            return fields
        wanted = f"a mapping with {', '.join(shape.names[:3])}"
        self.wrong(value, way, f"a text or {wanted}" if shape.short else wanted, quote=bool(shape.short))
        return None

    def missing(
        self, name: str, way: Way, fields: Fields, message: str = "", *, also: Iterable[str] = ()
    ) -> None:
        """A needed key is absent, unless a key that nobody knows is so near that it (or one of `also`) was meant."""
        if self.is_misspelt((name, *also), fields):
            return
        where = self.document.first_key(way)
        key = next(key for key in fields.shape.keys if key.name == name)
        hint = "" if message else f"{name}: {key.says[0].lower()}{key.says[1:]}"
        self.report("missing-key", way, message or f"the key '{name}' is missing", hint, at=where)

    def is_misspelt(self, names: Iterable[str], fields: Fields) -> bool:
        """Whether a key that nobody knows is so near to one of these that it was meant."""
        known = (*fields.shape.names, fields.get("speaker"))
        return any(nearest(key, tuple(names)) for key in fields.written if key not in known)

    def _unknown(self, shape: Shape, unknown: list[str], fields: Fields, way: Way) -> None:
        if shape.speaker:
            unknown = self._speaker(unknown, fields, way)
        for key in unknown:
            names = [name for name in shape.names if name not in fields.written] or shape.names
            hint = self.meant(key, names) or f"{article(shape)} knows {', '.join(shape.names)}"
            if fields.written[key] in ("", None) and not hint.startswith("did"):
                hint = f"a comma in braces ends a text, so put quotes round one that holds it; {hint}"
            message = f"'{key}' is not a key of {article(shape)}"
            self.report("unknown-key", (way, key), message, hint, key=True)

    def in_order(self) -> tuple[Problem, ...]:
        """All that was found, in the order of lines."""
        return tuple(sorted(self.problems, key=lambda p: (p.location.line, p.location.column)))

    # --- who speaks ------------------------------------------------------------------------------------

    def _speaker(self, unknown: list[str], fields: Fields, way: Way) -> list[str]:
        """The key of a line that is a cast id, taken out of the unknown ones."""
        if len(unknown) == 1 and unknown[0] in self.cast and "text" not in fields.written:
            said = _text(self, fields.written[unknown[0]], (way, unknown[0]))
            if said is not None:
                fields["text"], fields["speaker"] = said, unknown[0]
            return []
        found = [key for key in unknown if key in self.cast]
        rest = [key for key in unknown if key not in self.cast]
        written = fields.written
        if not found and "text" not in written:
            return self._nobody(rest, fields, way)
        if found:
            key = found[0]
            said = _text(self, written[key], (way, key))
            if said is not None and "text" not in written:
                fields["text"], fields["speaker"] = said, key
        for key in found[1:] or (found if "text" in written else []):
            self.report("wrong-kind", (way, key), "one line has one speaker", "write two lines", key=True)
        return rest

    def _nobody(self, unknown: list[str], fields: Fields, way: Way) -> list[str]:
        """The key of a line that was meant as its speaker, or as a text that holds ': '; the others are given back."""
        people = {key: near for key in unknown if (near := self.near(key, self.cast))}
        if not people and any(nearest(key, ("text",)) for key in unknown):
            fields["text"] = NOBODY
            return unknown
        strange = [key for key in unknown if not nearest(key, LINE_KEYS)]
        meant = next(iter(people or strange or unknown))
        message = f"nobody in the cast is called '{meant}'"
        if meant in people:
            hint = f"did you mean '{people[meant]}'?"
        else:
            message = f"{message}: if it is no name, put quotes round the text"
            hint = "put quotes round a text that holds ': ' or begins with {"
        if self.cast_is_known:
            self.report("unknown-speaker", (way, meant), message, hint, key=True)
        fields["text"], fields["speaker"] = NOBODY, NOBODY
        return [key for key in unknown if key != meant]

    def wrong(
        self, value: Value | None, way: Way, wanted: str, *, quote: bool = False, hint: str = ""
    ) -> None:
        """A value of another kind; `quote` where it may have been meant as a text."""
        message = f"{wanted} is needed here, and this is {got(value)}"
        if quote and isinstance(value, dict):
            message = f"{message}: put quotes round a text that holds ': ' or begins with {{"
        elif quote and isinstance(value, list):
            message = f"{message}: put quotes round a text that begins with ["
        self.report("wrong-kind", way, message, hint)


# --- one reading a kind --------------------------------------------------------------------------------

Reading = Callable[[Reader, Value, Way], Any]
_Read = TypeVar("_Read")


def _text(reader: Reader, value: Value, way: Way) -> str | None:
    if type(value) is str and value:
        if "{" in value or "}" in value:
            reader.braced.append((value, way))
        return value
    reader.wrong(value, way, "a text", quote=True)
    return None


def _id(reader: Reader, value: Value, way: Way) -> str | None:
    if type(value) is str and ID.match(value):
        return value
    plain = "-".join(re.findall(r"\w+", value)) if type(value) is str and len(value) <= LONGEST_NAME else ""
    reader.wrong(
        value, way, "a name of letters, digits, - and _", hint=f"{plain} would be one" if plain else ""
    )
    return None


def _word(reader: Reader, value: Value, way: Way) -> str | None:
    """A value of a variable: any words."""
    if type(value) is str and value:
        return value
    reader.wrong(value, way, "a word")
    return None


def _flag(reader: Reader, value: Value, way: Way) -> bool | None:
    if type(value) is str and value in ("true", "false"):
        return value == "true"
    meant = _TRUTHS.get(value.lower()) if isinstance(value, str) else None
    reader.wrong(value, way, "true or false", hint=f"write {meant}" if meant else "")
    return None


def _whole(reader: Reader, value: Value, way: Way) -> int | None:
    if type(value) is str and _WHOLE.match(value):
        return int(value)
    long = isinstance(value, str) and value.lstrip("+-").isdecimal() and len(value) > 9
    reader.wrong(value, way, "a whole number of at most 9 digits" if long else "a whole number")
    return None


def _condition(reader: Reader, value: Value, way: Way) -> str | None:
    """A condition is parsed later, when all names are known."""
    if type(value) is str and value:
        return value
    hint = "put quotes round a condition that begins with { or [" if isinstance(value, dict | list) else ""
    reader.wrong(value, way, "a condition", hint=hint)
    return None


def _one_of(words: Sequence[str]) -> Reading:
    def read(reader: Reader, value: Value, way: Way) -> str | None:
        if type(value) is str and value in words:
            return value
        hint = reader.meant(value, words) if type(value) is str else ""
        reader.wrong(value, way, f"one of {', '.join(words)}", hint=hint)
        return None

    return read


def _many(one: Reading) -> Reading:
    def read(reader: Reader, value: Value, way: Way) -> tuple[str, ...] | None:
        if type(value) is list:
            found = [one(reader, item, (way, at)) for at, item in enumerate(value)]
            return tuple(item for item in found if item is not None)
        single = one(reader, value, way)
        return None if single is None else (single,)

    return read


def _mapping(one: Reading, wanted: str) -> Reading:
    def read(reader: Reader, value: Value, way: Way) -> dict[str, Any] | None:
        if type(value) is not dict:
            reader.wrong(value, way, wanted)
            return None
        found = {key: one(reader, item, (way, key)) for key, item in value.items()}
        return {key: item for key, item in found.items() if item is not None}

    return read


_PLAIN: dict[str, Reading] = {
    "text": _text,
    "id": _id,
    "ids": _many(_id),
    "texts": _many(_text),
    "flag": _flag,
    "whole": _whole,
    "condition": _condition,
    "values": _mapping(_word, "a mapping from variables to values"),
    "amounts": _mapping(_whole, "a mapping from variables to whole numbers"),
}
_WORDS = _many(_word)  # the values of a variable may be any words


def _shapes(name: str) -> Reading:
    def read(reader: Reader, value: Value, way: Way) -> list[Fields | str | None] | None:
        if type(value) is not list:
            reader.wrong(
                value,
                way,
                "a list",
                hint="begin each entry with a - on a line of its own",
            )
            return None
        one, table = (reader.part if name in MOSTLY_SHORT else reader.fields), _table(name)
        return [one(item, table, (way, at)) for at, item in enumerate(value)]

    return read


def _named(name: str) -> Reading:
    def read(reader: Reader, value: Value, way: Way) -> dict[str, Fields | None] | None:
        if type(value) is not dict:
            plural = {"person": "people", "boundary": "boundaries"}.get(name, f"{name}s")
            reader.wrong(value, way, f"a mapping from names to {plural}")
            return None
        for key in value:
            if fault := no_name(key, name):
                reader.report("wrong-kind", (way, key), f"'{key}' is no name: {fault}", key=True)
        table = _table(name)
        return {key: reader.fields(item, table, (way, key)) for key, item in value.items()}

    return read


@frozen
class _Table:
    """A shape with the readings of its keys."""

    shape: Shape
    readings: dict[str, Reading]
    required: tuple[str, ...]


@cache
def _table(name: str) -> _Table:
    shape = SHAPES[name]
    required = tuple(key.name for key in shape.keys if key.required)
    return _Table(shape, {key.name: _reading(name, key) for key in shape.keys}, required)


def _reading(shape: str, key: Key) -> Reading:
    match key.kind:
        case "shape":
            name = key.of[0]
            if name in MOSTLY_SHORT:
                return lambda reader, value, way: reader.part(value, _table(name), way)
            return lambda reader, value, way: reader.fields(value, _table(name), way)
        case "shapes":
            return _shapes(key.of[0])
        case "named":
            return _named(key.of[0])
        case "one":
            return _one_of(key.of)
    if shape == "variable":
        return {"ids": _WORDS, "text": _word if key.name == "start" else _text}.get(key.kind) or _PLAIN[
            key.kind
        ]
    return _PLAIN[key.kind]
