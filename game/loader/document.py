"""YAML to plain values that know their place; the only file that imports yaml."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.loader.complaints import Trouble, complaint, lines_of
from game.loader.parts import Parts
from game.loader.plain_yaml import read_plain
from game.loader.spots import Place, Spot
from game.story.location import Location, Way, steps
from game.story.problem import Problem, Severity

Value = str | list["Value"] | dict[str, "Value"]

MAX_BYTES = 32 * 1024 * 1024  # scenario-language.md: larger than 32 MiB is not-yaml
LONGEST_MESSAGE = 400  # characters
MAX_DEPTH = 100  # and deeper than 100
MAX_ALIASED = 10_000  # and aliases may expand to so many values
LONG = 100_000  # characters; of a longer text only the parts with problems are read again


@dataclass(slots=True)
class Document:
    """A text that was read: its values, the lines of its mappings and lists, and what was wrong with it.

    Where a word stands to the column is looked up in the text again when a problem needs it: problems are rare,
    and marks on every word would cost more than reading does.
    """

    file: str
    text: str
    value: Value | None = None
    problems: list[Problem] = field(default_factory=list)
    lines: dict[int, int] = field(default_factory=dict)
    _spots: Spot | None = None
    _parts: Parts | None = None
    _source: list[str] | None = None

    def line_of(self, value: object) -> int:
        """The line, from 1, at which this mapping or list begins; 0 for anything else."""
        return self.lines.get(id(value), -1) + 1

    def source(self, line: int) -> str:
        self._source = self._source or lines_of(self.text)
        return self._source[line - 1] if 0 < line <= len(self._source) else ""

    def spots(self) -> Spot:
        """The places of all values."""
        if self._spots is None:
            self._spots = _spots_of(self.text)
        return self._spots

    def locate(self, way: Way, *, key: bool = False) -> Location:
        """The place of the value at `way`, or of its key. For a missing value: of what would hold it."""
        spot = self._spot(way)
        at_key = spot.key is not None and (key or spot.empty)  # an empty value has only its key to show
        begin, end = spot.key if spot.key and at_key else (spot.start, spot.end)
        length = end[1] if end[0] == begin[0] else len(self.source(begin[0] + 1).rstrip())
        return Location(begin[0] + 1, begin[1] + 1, max(1, length - begin[1]))

    def last_line(self, way: Way) -> int:
        """The line on which the value at `way` ends."""
        return self._spot(way).end[0] + 1

    def first_key(self, way: Way) -> Location:
        """The place of the first key of the mapping at `way`."""
        spot = self._spot(way)
        (line, column), (_, end) = spot.first or (spot.start, spot.end)
        return Location(line + 1, column + 1, max(1, end - column))

    def _spot(self, way: Way) -> Spot:
        path = steps(way)
        spot = self._around(path) or self.spots()
        for step in path:
            inner = spot.child(step)
            if inner is None:
                break
            spot = inner
        return spot

    def _around(self, path: tuple[str | int, ...]) -> Spot | None:
        """The places in the part of a long text that a way leads to, where that can be read alone."""
        if self._spots is not None or len(self.text) < LONG:
            return None
        if self._parts is None:
            plain = not self.problems and "&" not in self.text
            self._source = self._source or lines_of(self.text)
            self._parts = Parts(self.value if plain else None, self._source, self.lines, _spots_of)
        return self._parts.around(path)

    def problem(
        self,
        code: str,
        location: Location,
        message: str,
        *,
        hint: str = "",
        within: tuple[str, ...] = (),
        severity: Severity = "error",
        hint_line: int = 0,
    ) -> Problem:
        source = self.source(location.line)
        message, hint = _shortened(message), _shortened(hint)
        return Problem(
            self.file, location, code, severity, message, hint, source, within, hint_line=hint_line
        )


def _shortened(words: str) -> str:
    """A message or a hint; a name in it can be as long as a file."""
    return words if len(words) <= LONGEST_MESSAGE else f"{words[: LONGEST_MESSAGE - 1]}…"


def read(file: str, data: bytes) -> Document:
    """The document in `data`, named `file` in its problems. Never raises for anything an author can write."""
    text, trouble = _decoded(data)
    document = Document(file, text)
    if trouble is None:
        try:
            document.value = read_plain(text, document.lines)
            if document.value is None:
                document.lines.clear()
                _Builder(document).build()
            return document
        except _Refused as refused:
            trouble = refused.trouble
        except yaml.YAMLError as error:
            trouble = _from_yaml_error(document, error)
    location, message, hint = trouble
    document.value = None
    document.problems.append(document.problem("not-yaml", location, message, hint=hint))
    return document


def _decoded(data: bytes) -> tuple[str, Trouble | None]:
    if len(data) > MAX_BYTES:
        return "", (Location(1, 1), "the file is larger than 32 MiB", "split it into several scenarios")
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode(), None
    except UnicodeDecodeError as error:
        before = lines_of(data[: error.start].decode())
        where = Location(len(before), len(before[-1]) + 1)
        said, hint = "the text is not UTF-8 here", "save the file with the encoding UTF-8"
        return data.decode(errors="replace"), (where, said, hint)


def _events(text: str) -> Callable[[], Any]:
    """A function that gives the next event, or None at the end; libyaml where it is there."""
    parser = getattr(yaml, "cyaml", None)
    if parser is not None:
        return parser.CParser(text.encode()).get_event  # type: ignore[no-any-return]
    events = iter(yaml.parse(text, Loader=yaml.SafeLoader))
    return lambda: next(events, None)


class _Refused(Exception):
    """YAML that the scenario language does not allow."""

    def __init__(self, event: Any, length: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        mark = event.start_mark
        self.trouble: Trouble = (Location(mark.line + 1, mark.column + 1, max(1, length)), message, hint)


class _Builder:
    """Events to plain dictionaries, lists and strings: no resolver, no constructor, no tags."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.documents = 0
        self.anchors: dict[str, Value] = {}
        self.loose: dict[str, Any] = {}  # anchors on plain texts that no alias has asked for yet
        self.expanded = 0

    def build(self) -> None:
        """Fill the document; every turn of this loop is one of a hundred thousand."""
        text, lines = self.document.text, self.document.lines
        next_event = _events(text)
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
        wary = "!" in text or "&" in text  # only then can there be a tag or an anchor
        root: list[Any] = []
        stack: list[Any] = []
        current: Any = root
        key: str | None = None
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is scalar:
                value: Any = event.value
                if wary and (event.tag is not None or event.anchor is not None):
                    self._named(event, value)
                if key is not None:
                    current[key] = value
                    key = None
                elif current.__class__ is list:
                    current.append(value)
                else:
                    key = value
                    if key in current or key == "<<":
                        self._repeated(event, value)
            elif kind is mapping_end or kind is sequence_end:
                current = stack.pop()
            elif kind is mapping or kind is sequence:
                value = {} if kind is mapping else []
                lines[id(value)] = event.start_mark.line
                if wary and (event.tag is not None or event.anchor is not None):
                    self._named(event, value)
                if len(stack) >= MAX_DEPTH:
                    raise _too_deep(event)
                _put(event, current, key, value)
                key = None
                stack.append(current)
                current = value
            elif kind is yaml.AliasEvent:
                _put(event, current, key, self._aliased(event, [*stack[1:], current]))
                key = None
            else:
                self._framed(event)
        self._finish(root)

    def _finish(self, root: list[Value]) -> None:
        if self.loose:
            raise _begins_with("&", next(iter(self.loose.values())))
        self.document.value = root[0] if root else None
        if not root:
            self.document.problems.append(
                self.document.problem("not-yaml", Location(1, 1), "the file is empty")
            )

    def _framed(self, event: Any) -> None:
        """What stands round the values: streams and documents begin and end."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here: one file holds one scenario"
                raise _Refused(event, 3, message, "put it into a file of its own")

    def _named(self, event: Any, value: Value) -> None:
        """A value with a tag or an anchor. An anchor that nothing asks for was meant as a part of the text."""
        if event.tag is not None:
            mark = event.start_mark
            tag = self.document.source(mark.line + 1)[mark.column :].split(maxsplit=1)[0]
            message = f"the tag '{tag}' is not allowed: put quotes round a text that begins with !"
            raise _Refused(event, len(tag), message)
        if event.anchor in self.loose:
            raise _begins_with("&", self.loose[event.anchor])
        if type(value) is str and not event.style:
            self.loose[event.anchor] = event
        self.anchors[event.anchor] = value

    def _aliased(self, event: Any, outer: list[Value]) -> Value:
        """The value that an alias stands for."""
        value = self.anchors.get(event.anchor)
        if value is None:
            raise _begins_with("*", event)
        self.loose.pop(event.anchor, None)
        if any(value is one for one in outer):
            raise _Refused(event, 1, f"the alias '*{event.anchor}' stands inside of what it names")
        weight, depth = _measured(value, MAX_ALIASED - self.expanded)
        self.expanded += weight
        if self.expanded > MAX_ALIASED:
            raise _Refused(event, 1 + len(event.anchor), "the aliases expand to more than 10,000 values")
        if depth + len(outer) > MAX_DEPTH:
            raise _too_deep(event)
        return value

    def _repeated(self, event: Any, key: str) -> None:
        if key == "<<":
            raise _Refused(event, 2, "the merge key '<<' is not allowed", "write the keys out")
        where = Location(event.start_mark.line + 1, event.start_mark.column + 1, max(1, len(key)))
        message = f"the key '{key}' is written twice in the same place"
        self.document.problems.append(self.document.problem("duplicate-key", where, message))


def _put(event: Any, current: Any, key: str | None, value: Value) -> None:
    """A mapping, a list or what an alias stands for into what holds it."""
    if key is not None:
        current[key] = value
    elif current.__class__ is list:
        current.append(value)
    else:
        raise _no_key(event)


def _no_key(event: Any) -> _Refused:
    """A mapping, a list or an alias where a key has to stand."""
    if isinstance(event, yaml.AliasEvent):
        return _begins_with("*", event)
    message = "a key is one word, not a mapping or a list: put quotes round a text that begins with { or ["
    return _Refused(event, 1, message)


def _too_deep(event: Any) -> _Refused:
    return _Refused(event, 1, f"the text is nested more than {MAX_DEPTH} levels deep")


def _begins_with(sign: str, event: Any) -> _Refused:
    message = f"a text that begins with {sign} has to stand in quotes"
    hint = f"put quotes round it; as YAML it names '{event.anchor}', which stands nowhere else in this file"
    return _Refused(event, 1 + len(event.anchor), message, hint)


def _measured(value: Value, most: int) -> tuple[int, int]:
    """How many values an alias brings, itself among them, and how deep they go; counted no further than `most`."""
    weight, deepest = 0, 0
    todo = [(value, 0)]
    while todo and weight <= most:
        one, depth = todo.pop()
        weight += 1
        if isinstance(one, str):
            continue
        deepest = max(deepest, depth + 1)
        if isinstance(one, dict):
            weight += len(one)  # a key is a value, too
        todo += [(inner, depth + 1) for inner in (one.values() if isinstance(one, dict) else one)]
    return weight, deepest


def _from_yaml_error(document: Document, error: yaml.YAMLError) -> Trouble:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    if mark is None:
        place = getattr(error, "position", None) or 0
        if getattr(error, "encoding", "") != "unicode":  # libyaml counts bytes
            place = len(document.text.encode()[:place].decode("utf-8", "ignore"))
        before = lines_of(document.text[:place])
        where = Location(len(before), len(before[-1]) + 1)
        sign = document.text[place : place + 1]
        named = f" (U+{ord(sign):04X})" if sign else ""
        return where, f"a character stands here that no text can hold{named}", "delete it"
    context = getattr(error, "context_mark", None)
    begun = (context.line + 1, context.column + 1) if context is not None else None
    return complaint(document.source, Location(mark.line + 1, mark.column + 1), said, begun)


def _spots_of(text: str, above: int = 0) -> Spot:
    """The places of all values of a text that was read before, as far as it can be read; so many lines are above it."""
    root = Spot((0, 0), (0, 0))
    try:
        _Surveyor(root, above).survey(_events(text))
    except yaml.YAMLError:
        return root
    return root.listed[0] if root.listed else root


class _Surveyor:
    """Events to places, in the same shape as the values."""

    def __init__(self, root: Spot, above: int) -> None:
        root.listed = []
        self.above = above
        self.stack = [root]
        self.key: tuple[str, Place, Place] | None = None
        self.anchors: dict[str, Spot] = {}

    def survey(self, next_event: Callable[[], Any]) -> None:
        scalar, mapping = yaml.ScalarEvent, yaml.MappingStartEvent
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is scalar:
                self.put(event, Spot(*self.ends(event), not event.style), event.value)
            elif kind is mapping:
                self.open(event, Spot(*self.ends(event), named={}))
            elif kind is yaml.SequenceStartEvent:
                self.open(event, Spot(*self.ends(event), listed=[]))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop()
            elif kind is yaml.AliasEvent:
                known = self.anchors.get(str(event.anchor)) or Spot((0, 0), (0, 0))
                self.put(event, Spot(*self.ends(event), False, None, known.first, known.named, known.listed))

    def ends(self, event: Any) -> tuple[Place, Place]:
        start, end = event.start_mark, event.end_mark
        return (start.line + self.above, start.column), (end.line + self.above, end.column)

    def open(self, event: Any, spot: Spot) -> None:
        self.put(event, spot)
        self.stack.append(spot)

    def put(self, event: Any, spot: Spot, word: str = "") -> None:
        outer = self.stack[-1]
        if event.anchor is not None:
            self.anchors[event.anchor] = spot
        if outer.listed is not None:
            outer.listed.append(spot)
        elif self.key is None:
            self.key = (word, spot.start, spot.end)
            outer.first = outer.first or (spot.start, spot.end)
        elif outer.named is not None:
            name, *place = self.key
            spot.key, self.key = (place[0], place[1]), None
            outer.named[name] = spot  # a repeated key: the last one counts, as when building
