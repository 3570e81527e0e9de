"""YAML to plain values that know their place; the only file that imports yaml."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.story.location import ROOT, Location, Way, steps
from game.story.problem import Problem, Severity

Value = str | list["Value"] | dict[str, "Value"]

MAX_BYTES = 32 * 1024 * 1024  # scenario-language.md: larger than 32 MiB is not-yaml
MAX_DEPTH = 100  # and deeper than 100
MAX_ALIASED = 10_000  # and aliases may expand to so many values
_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML counts as the end of a line
_HARD_TO_WRITE = "*{[\"&!%@`'|>"


@dataclass(slots=True)
class Document:
    """A text that was read: its values, the lines of its mappings and lists, and what was wrong with it.

    Keys and scalars are looked up again in the text when a problem needs their exact place: problems are rare,
    and marks on every word would cost more than reading does.
    """

    file: str
    text: str
    value: Value | None = None
    problems: list[Problem] = field(default_factory=list)
    lines: dict[int, int] = field(default_factory=dict)
    _nodes: Any = None
    _source: list[str] | None = None

    def line_of(self, value: object) -> int:
        """The line, from 1, at which this mapping or list begins; 0 for anything else."""
        return self.lines.get(id(value), -1) + 1

    def source(self, line: int) -> str:
        if self._source is None:
            self._source = _LINE_BREAK.split(self.text)
        return self._source[line - 1] if 0 < line <= len(self._source) else ""

    def locate(self, way: Way, *, key: bool = False) -> Location:
        """The place of the value at `way`, or of its key. For a missing value: of what would hold it."""
        if self._nodes is None:
            self._nodes = _compose(self.text)
        node, at_key = self._nodes, None
        for step in steps(way):
            found = _child(node, step)
            if found is None:
                break
            at_key, node = found
        return _place(at_key if key and at_key is not None else node)

    def first_key(self, way: Way) -> Location:
        """The place of the first key of the mapping at `way`."""
        self.locate(way)
        node = self._nodes
        for step in steps(way):
            found = _child(node, step)
            if found is None:
                break
            node = found[1]
        if isinstance(node, yaml.MappingNode) and node.value:
            return _place(node.value[0][0])
        return _place(node)

    def problem(
        self,
        code: str,
        location: Location,
        message: str,
        *,
        hint: str = "",
        within: tuple[str, ...] = (),
        severity: Severity = "error",
    ) -> Problem:
        return Problem(self.file, location, code, severity, message, hint, self.source(location.line), within)


def read(file: str, data: bytes) -> Document:
    """The document in `data`, named `file` in its problems. Never raises for anything an author can write."""
    text, trouble = _decoded(data)
    document = Document(file, text)
    if trouble is None:
        try:
            trouble = _Builder(document).build()
        except yaml.YAMLError as error:
            trouble = _from_yaml_error(document, error)
        except RecursionError:  # the pure Python parser recurses; libyaml does not
            trouble = (Location(1, 1), "the text is nested too deeply", "")
    if trouble is not None:
        location, message, hint = trouble
        document.value = None
        document.problems.append(document.problem("not-yaml", location, message, hint=hint))
    elif " #" in text or "\t#" in text:
        document.problems += _cut_texts(document)
    return document


Trouble = tuple[Location, str, str]


def _decoded(data: bytes) -> tuple[str, Trouble | None]:
    if len(data) > MAX_BYTES:
        return "", (Location(1, 1), "the file is larger than 32 MiB", "split it into several scenarios")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        lines = _LINE_BREAK.split(before)
        text = data.decode("utf-8", "replace")
        where = Location(len(lines), len(lines[-1]) + 1)
        return text, (where, "the text is not UTF-8 here", "save the file with the encoding UTF-8")


def _events(text: str) -> Callable[[], Any]:
    """A function that gives the next event, or None at the end; libyaml where it is there."""
    parser = getattr(yaml, "cyaml", None)
    if parser is not None:
        return parser.CParser(text.encode()).get_event  # type: ignore[no-any-return]
    events = iter(yaml.parse(text, Loader=yaml.SafeLoader))
    return lambda: next(events, None)


class _Builder:
    """Events to plain dictionaries, lists and strings: no resolver, no constructor, no tags."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.expanded = 0

    def build(self) -> Trouble | None:
        document = self.document
        next_event = _events(document.text)
        lines = document.lines
        stack: list[
            tuple[Any, str | None, str | None, int]
        ] = []  # outer value, its waiting key, anchor, size before
        current: Any = None
        key: str | None = None
        anchor: str | None = None
        size = 0
        documents = 0
        scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar:
                size += 1
                value: Any = event.value
                if event.tag is not None:
                    return self._tag(event)
                if event.anchor is not None:
                    self.anchors[event.anchor] = (value, 1)
                if type(current) is dict:
                    if key is None:
                        key = value
                        if key in current or key == "<<":
                            if key == "<<":
                                return (
                                    _mark(event, 2),
                                    "the merge key '<<' is not allowed",
                                    "write the keys out",
                                )
                            self._repeated(event, key)
                    else:
                        current[key] = value
                        key = None
                elif current is not None:
                    current.append(value)
                else:
                    document.value = value
            elif kind is mapping or kind is sequence:
                size += 1
                if event.tag is not None:
                    return self._tag(event)
                new: Any = {} if kind is mapping else []
                lines[id(new)] = event.start_mark.line
                if type(current) is dict:
                    if key is None:
                        return (
                            _mark(event, 1),
                            "a key must be one word, not a mapping or a list",
                            "put quotes round a text that begins with { or [",
                        )
                    current[key] = new
                elif current is not None:
                    current.append(new)
                else:
                    document.value = new
                if len(stack) >= MAX_DEPTH:
                    return _mark(event, 1), f"the text is nested more than {MAX_DEPTH} levels deep", ""
                stack.append((current, key, anchor, size))
                current, key, anchor = new, None, event.anchor
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                done, done_anchor = current, anchor
                current, key, anchor, before = stack.pop()
                key = None
                if done_anchor is not None:
                    self.anchors[done_anchor] = (done, size - before + 1)
            elif kind is yaml.AliasEvent:
                held = self.anchors.get(event.anchor)
                if held is None:
                    return (
                        _mark(event, 1 + len(event.anchor)),
                        f"nothing is called '&{event.anchor}' here",
                        "put quotes round a text that begins with *",
                    )
                value, weight = held
                self.expanded += weight
                size += weight
                if self.expanded > MAX_ALIASED:
                    return (
                        _mark(event, 1 + len(event.anchor)),
                        "the aliases expand to more than 10,000 values",
                        "",
                    )
                if type(current) is dict:
                    if key is None:
                        return _mark(event, 1), "a key cannot be an alias", "write the key out"
                    current[key] = value
                    key = None
                elif current is not None:
                    current.append(value)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    return _mark(event, 3), "a second document begins here", "one file holds one scenario"
        return None

    def _tag(self, event: Any) -> Trouble:
        message = f"the tag '{event.tag}' is not allowed"
        return _mark(event, 1), message, "put quotes round a text that begins with !"

    def _repeated(self, event: Any, key: str) -> None:
        where = _mark(event, max(1, len(key)))
        message = f"the key '{key}' is written twice in the same place"
        self.document.problems.append(self.document.problem("duplicate-key", where, message))


def _mark(event: Any, length: int) -> Location:
    return Location(event.start_mark.line + 1, event.start_mark.column + 1, max(1, length))


def _from_yaml_error(document: Document, error: yaml.YAMLError) -> Trouble:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "this is not YAML"
    if mark is None:
        position = getattr(error, "position", None)
        line, column = _line_column(document.text, position if isinstance(position, int) else 0)
        return Location(line, column), f"this is not YAML: {said}", ""
    line, column = mark.line + 1, mark.column + 1
    return _told(document, line, column, str(said))


def _line_column(text: str, position: int) -> tuple[int, int]:
    lines = _LINE_BREAK.split(text[:position])
    return len(lines), len(lines[-1]) + 1


def _told(document: Document, line: int, column: int, said: str) -> Trouble:
    """YAML's own words turned into what an author can do about it, by what stands in the line."""
    source = document.source(line)
    where = Location(line, column)
    if "\t" in source[: len(source) - len(source.lstrip())] or "'\\t'" in said:
        tab = source.find("\t") + 1
        return (
            Location(line, tab or column),
            "a tab stands here",
            "indent with spaces, and put quotes round a text with a tab",
        )
    if "mapping values are not allowed" in said:
        return (
            where,
            "a colon and a space stand inside an unquoted text",
            "put quotes round a text that holds ': '",
        )
    for number in (line, line - 1):
        text = _unquoted_start(document.source(number))
        if text and text[0] in _HARD_TO_WRITE:
            found = Location(number, document.source(number).index(text) + 1)
            message = f"a text that begins with {text[0]} has to stand in quotes"
            if text[0] in "\"'":
                hint = "put quotes round the whole text, and write “ ” inside it"
            else:
                hint = "put quotes round it"
            return found, message, hint
    return where, f"this is not YAML: {said}", ""


def _unquoted_start(source: str) -> str:
    """What stands after the dash or the key of a line."""
    return re.sub(r"^\s*(?:-\s+)*(?:[\w-]+:\s+)?", "", source)


def _compose(text: str) -> Any:
    """The tree of nodes with marks, read again only because something has to be located."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.compose(text, Loader=loader)
    except (yaml.YAMLError, RecursionError):
        return None


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        found = [(k, v) for k, v in node.value if getattr(k, "value", None) == step]
        return found[-1] if found else None  # a repeated key: the last one counts, as when building
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _place(node: Any) -> Location:
    if node is None:
        return Location(1, 1)
    start, end = node.start_mark, node.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Location(start.line + 1, start.column + 1, max(1, length))


def _cut_texts(document: Document) -> list[Problem]:
    """A ` #` that ends an unquoted text: YAML takes what follows for a comment, the author for words."""
    suspects = [n for n, s in enumerate(_LINE_BREAK.split(document.text), 1) if _comment_after_text(s)]
    if not suspects:
        return []
    wanted = set(suspects)
    found = []
    for node in _scalars(_compose(document.text)):
        end = node.end_mark
        if node.style is None and node.value and end.line + 1 in wanted and node.kind == "text":
            source = document.source(end.line + 1)
            cut = re.match(r"(?:[ \t]#|[ \t]+#(?=\S))", source[end.column :])
            if cut:  # two spaces and `# ` are how a remark is written on purpose
                where = Location(end.line + 1, end.column + cut.end(), 1)
                found.append(
                    document.problem(
                        "cut-text",
                        where,
                        "the text ends here: YAML reads ' #' as the start of a remark",
                        hint="put quotes round a text that holds ' #'",
                        severity="warning",
                    )
                )
    return found


def _comment_after_text(source: str) -> bool:
    stripped = source.lstrip()
    return not stripped.startswith("#") and re.search(r"[^\s][ \t]+#", source) is not None


@dataclass(frozen=True, slots=True)
class _Scalar:
    value: str
    style: str | None
    end_mark: Any
    kind: str


_PROSE_KEYS = frozenset(
    [
        "title",
        "summary",
        "text",
        "says",
        "label",
        "ask",
        "what",
        "their_side",
        "research",
        "instead",
        "locked",
        "caption",
        "describe",
        "note",
        "feedback",
    ]
)
_PROSE_LISTS = frozenset(
    [
        "lines",
        "reflect",
        "prompts",
        "notes",
        "what_if",
        "goals",
        "agreement",
        "grounding",
        "take_aways",
        "before",
    ]
)


def _scalars(root: Any) -> list[_Scalar]:
    """The scalars of a tree; `kind` is text where an author writes prose."""
    found: list[_Scalar] = []
    todo: list[tuple[Any, bool]] = [(root, False)]
    seen: set[int] = set()
    while todo:
        node, prose = todo.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            found.append(_Scalar(node.value, node.style, node.end_mark, "text" if prose else "word"))
        elif isinstance(node, yaml.SequenceNode):
            todo += [(child, prose) for child in node.value]
        elif isinstance(node, yaml.MappingNode):
            for key, child in node.value:
                name = getattr(key, "value", "")
                if isinstance(child, yaml.ScalarNode):
                    todo.append((child, name in _PROSE_KEYS or " " in child.value))
                else:
                    todo.append((child, name in _PROSE_LISTS))
    return sorted(found, key=lambda s: (s.end_mark.line, s.end_mark.column))


__all__ = ["ROOT", "Document", "Value", "read"]
