"""A text that was read: its plain values, and their places."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Sequence

from game.loader.complaints import Trouble, lines_of
from game.loader.parts import Parts
from game.loader.plain_spots import spots_of_plain, spots_of_plain_part
from game.loader.plain_yaml import read_plain
from game.loader.spots import Spot, Value
from game.story.frozen import field, mutable
from game.story.location import Location, Way, steps
from game.story.problem import Problem, Severity

MAX_BYTES = 32 * 1024 * 1024  # scenario-language.md: larger than 32 MiB is not-yaml
LONGEST_MESSAGE = 400  # characters
LONG = 100_000  # characters; of a longer text only the parts with problems are read again


@mutable
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
    plain: bool = False  # read line by line: so can every part of it be
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
        path = steps(way)
        if key and (begun := self._in_parts()) and (line := begun.key_of(path)) is not None:
            return Location(line + 1, begun.indent + 1, len(str(path[-1])))
        spot = self._spot(path)
        at_key = spot.key is not None and (key or spot.empty)  # an empty value has only its key to show
        begin, end = spot.key if spot.key and at_key else (spot.start, spot.end)
        length = end[1] if end[0] == begin[0] else len(self.source(begin[0] + 1).rstrip())
        return Location(begin[0] + 1, begin[1] + 1, max(1, length - begin[1]))

    def last_line(self, way: Way) -> int:
        """The line on which the value at `way` ends."""
        return self._spot(steps(way)).end[0] + 1

    def first_key(self, way: Way) -> Location:
        """The place of the first key of the mapping at `way`."""
        spot = self._spot(steps(way))
        (line, column), (_, end) = spot.first or (spot.start, spot.end)
        return Location(line + 1, column + 1, max(1, end - column))

    def _spot(self, path: Sequence[str | int]) -> Spot:
        parts = self._in_parts()
        spot = (parts and parts.around(path)) or self.spots()
        for step in path:
            inner = spot.child(step)
            if inner is None:
                break
            spot = inner
        return spot

    def _in_parts(self) -> Parts | None:
        """A long text part by part, where that is worth it."""
        if self._spots is not None or len(self.text) < LONG:
            return None
        if self._parts is None:
            alone = not self.problems and "&" not in self.text
            self._source = self._source or lines_of(self.text)
            survey = spots_of_plain_part if self.plain else _spots_of
            self._parts = Parts(self.value if alone else None, self._source, self.lines, survey)
        return self._parts

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
        document.value = read_plain(text, document.lines)
        document.plain = document.value is not None
        trouble = _parse(document) if document.value is None else None
    if trouble is not None:
        location, message, hint = trouble
        document.value = None
        document.problems.append(document.problem("not-yaml", location, message, hint=hint))
    return document


def _parse(document: Document) -> Trouble | None:
    """Fill a document with what the parser of YAML makes of its text, or tell what is wrong with that."""
    from game.loader.yaml_parser import Refused, build  # it loads yaml, and few texts need it

    document.lines.clear()
    try:
        document.value, repeated = build(document.text, document.lines, document.source)
    except Refused as refused:
        return refused.trouble
    document.problems += [document.problem("duplicate-key", where, said) for where, said in repeated]
    return None if document.value is not None else (Location(1, 1), "the file is empty", "")


def _spots_of(text: str, above: int = 0) -> Spot:
    """The places of all values of a text that was read before; so many lines are above it."""
    plain = spots_of_plain(text, above)
    if plain is not None:
        return plain
    from game.loader.yaml_parser import survey

    return survey(text, above)


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
