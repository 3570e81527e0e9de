"""YAML to plain values and to their places, by libyaml; the only file that imports yaml.

Most texts are written so plainly that they are read without it, and to load it takes as long as to read such a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from game.loader.complaints import Source, Trouble, complaint, lines_of
from game.loader.spots import Place, Spot, Value
from game.story.location import Location

MAX_DEPTH = 100  # scenario-language.md: deeper is not-yaml
MAX_ALIASED = 10_000  # and aliases may expand to so many values


def build(
    text: str, lines: dict[int, int], source: Source
) -> tuple[Value | None, list[tuple[Location, str]]]:
    """The value of a text, None where there is nothing in it, and where which key is written twice.

    `lines` gets the line, from 0, of each mapping and list; `source` gives a line of the text, from 1. Raises Refused
    for all that the scenario language does not allow.
    """
    builder = _Builder(text, lines, source)
    try:
        return builder.build(), builder.repeated
    except yaml.YAMLError as error:
        raise Refused(_from_yaml_error(text, source, error)) from error


def survey(text: str, above: int = 0) -> Spot:
    """The places of all values of a text that was read before, as far as it can be read; so many lines are above it."""
    root = Spot((0, 0), (0, 0))
    try:
        _Surveyor(root, above).survey(_events(text))
    except yaml.YAMLError:
        return root
    return root.listed[0] if root.listed else root


class Refused(Exception):
    """YAML that the scenario language does not allow; `trouble` says where and why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble[1])
        self.trouble = trouble


def _refused(event: Any, length: int, message: str, hint: str = "") -> Refused:
    mark = event.start_mark
    return Refused((Location(mark.line + 1, mark.column + 1, max(1, length)), message, hint))


def _events(text: str) -> Callable[[], Any]:
    """A function that gives the next event, or None at the end; libyaml where it is there."""
    parser = getattr(yaml, "cyaml", None)
    if parser is not None:
        return parser.CParser(text.encode()).get_event  # type: ignore[no-any-return]  # yaml has no types
    events = iter(yaml.parse(text, Loader=yaml.SafeLoader))
    return lambda: next(events, None)


class _Builder:
    """Events to plain dictionaries, lists and strings: no resolver, no constructor, no tags."""

    def __init__(self, text: str, lines: dict[int, int], source: Source) -> None:
        self.text, self.lines, self.source = text, lines, source
        self.documents = 0
        self.repeated: list[tuple[Location, str]] = []
        self.anchors: dict[str, Value] = {}
        self.loose: dict[str, Any] = {}  # anchors on plain texts that no alias has asked for yet
        self.expanded = 0

    def build(self) -> Value | None:
        """The value; every turn of this loop is one of a hundred thousand."""
        text, lines = self.text, self.lines
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
        if self.loose:
            raise _begins_with("&", next(iter(self.loose.values())))
        return root[0] if root else None

    def _framed(self, event: Any) -> None:
        """What stands round the values: streams and documents begin and end."""
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                message = "a second document begins here: one file holds one scenario"
                raise _refused(event, 3, message, "put it into a file of its own")

    def _named(self, event: Any, value: Value) -> None:
        """A value with a tag or an anchor. An anchor that nothing asks for was meant as a part of the text."""
        if event.tag is not None:
            mark = event.start_mark
            tag = self.source(mark.line + 1)[mark.column :].split(maxsplit=1)[0]
            message = f"the tag '{tag}' is not allowed: put quotes round a text that begins with !"
            raise _refused(event, len(tag), message)
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
            raise _refused(event, 1, f"the alias '*{event.anchor}' stands inside of what it names")
        weight, depth = _measured(value, MAX_ALIASED - self.expanded)
        self.expanded += weight
        if self.expanded > MAX_ALIASED:
            raise _refused(event, 1 + len(event.anchor), "the aliases expand to more than 10,000 values")
        if depth + len(outer) > MAX_DEPTH:
            raise _too_deep(event)
        return value

    def _repeated(self, event: Any, key: str) -> None:
        if key == "<<":
            raise _refused(event, 2, "the merge key '<<' is not allowed", "write the keys out")
        where = Location(event.start_mark.line + 1, event.start_mark.column + 1, max(1, len(key)))
        message = f"the key '{key}' is written twice in the same place"
        self.repeated.append((where, message))


def _put(event: Any, current: Any, key: str | None, value: Value) -> None:
    """A mapping, a list or what an alias stands for into what holds it."""
    if key is not None:
        current[key] = value
    elif current.__class__ is list:
        current.append(value)
    else:
        raise _no_key(event)


def _no_key(event: Any) -> Refused:
    """A mapping, a list or an alias where a key has to stand."""
    if isinstance(event, yaml.AliasEvent):
        return _begins_with("*", event)
    message = "a key is one word, not a mapping or a list: put quotes round a text that begins with { or ["
    return _refused(event, 1, message)


def _too_deep(event: Any) -> Refused:
    return _refused(event, 1, f"the text is nested more than {MAX_DEPTH} levels deep")


def _begins_with(sign: str, event: Any) -> Refused:
    message = f"a text that begins with {sign} has to stand in quotes"
    hint = f"put quotes round it; as YAML it names '{event.anchor}', which stands nowhere else in this file"
    return _refused(event, 1 + len(event.anchor), message, hint)


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


def _from_yaml_error(text: str, source: Source, error: yaml.YAMLError) -> Trouble:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    if mark is None:
        place = getattr(error, "position", None) or 0
        if getattr(error, "encoding", "") != "unicode":  # libyaml counts bytes
            place = len(text.encode()[:place].decode("utf-8", "ignore"))
        before = lines_of(text[:place])
        where = Location(len(before), len(before[-1]) + 1)
        sign = text[place : place + 1]
        named = f" (U+{ord(sign):04X})" if sign else ""
        return where, f"a character stands here that no text can hold{named}", "delete it"
    context = getattr(error, "context_mark", None)
    begun = (context.line + 1, context.column + 1) if context is not None else None
    return complaint(source, Location(mark.line + 1, mark.column + 1), said, begun)


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
