"""Every name a scenario uses, held against what it declares; conditions parsed and bound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from game.loader.fields import Reader
from game.loader.spots import Value
from game.story.condition import ConditionError, Tree, parse
from game.story.frozen import field, mutable
from game.story.location import ROOT, Location, Way
from game.story.meaning import Declared, Domain, Fault, bind
from game.story.model import Boundary, Condition, Library, VariableValue

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([\w-]*)\}?|\}")
_MOST_EXACT = 50  # placeholders of one text that are looked for in it; what is wrong is clear by then
# Where a whole section cannot be read, nothing is said about the names that it should have declared.
SECTIONS = {
    "scenes": ("unknown-scene", "unknown-choice"),
    "cast": ("unknown-speaker", "unknown-placeholder", "wrong-owner"),
    "boundaries": ("unknown-boundary",),
    "variables": ("unknown-variable", "unknown-placeholder"),
}
Parsed = tuple[Tree | None, tuple[Fault, ...]]


@mutable
class Names:
    """What a scenario declares, and the questions a builder asks of it; answers of no are reported."""

    reader: Reader
    library: Library | None = None
    scenes: AbstractSet[str] = frozenset()
    cast: AbstractSet[str] = frozenset()
    player: str = ""
    boundaries: Mapping[str, Boundary] = field(default_factory=dict)
    variables: Mapping[str, Domain] = field(default_factory=dict)
    fate: AbstractSet[str] = frozenset()
    choices: AbstractSet[str] = frozenset()
    lenient: bool = False
    silent: AbstractSet[str] = frozenset()  # codes that are not reported, because their section is broken
    _parsed: dict[tuple[str, bool, bool], Parsed] = field(default_factory=dict)

    def report(
        self,
        code: str,
        way: Way,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        at: Location | None = None,
        hint_line: int = 0,
    ) -> None:
        if code not in self.silent:
            self.reader.report(code, way, message, hint, key=key, at=at, hint_line=hint_line)

    # --- plain names -----------------------------------------------------------------------------------

    def scene(self, name: str, way: Way) -> str:
        if name not in self.scenes:
            self._unknown("unknown-scene", f"no scene is called '{name}'", name, self.scenes, way, "scenes")
        return name

    def person(self, name: str, way: Way) -> str:
        if name not in self.cast:
            message = f"nobody in the cast is called '{name}'"
            self._unknown("unknown-speaker", message, name, self.cast, way, "cast")
        return name

    def people(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        return tuple(self.person(name, way) for name in names)

    def scene_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        return tuple(self.scene(name, way) for name in names)

    def boundary_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        for name in found:
            if name not in self.boundaries:
                message = f"no boundary is called '{name}'"
                self._unknown("unknown-boundary", message, name, self.boundaries, way, "boundaries")
        return found

    def owned(self, names: Iterable[str], way: Way, owners: Iterable[str], who: str) -> tuple[str, ...]:
        """Boundaries that are drawn or lifted: only by the person they belong to."""
        found = self.boundary_list(names, way)
        allowed = {owner for owner in owners if owner}
        if not allowed <= self.cast:
            return found  # it is not known who this is, and that is reported
        for name in found:
            by = self.boundaries[name].by if name in self.boundaries else ""
            if by in self.cast and by not in allowed:
                hint = f"only a line that '{by}' speaks, or a choice of '{by}', may do this"
                message = f"'{name}' belongs to '{by}', and {who}"
                self.report("wrong-owner", self._place(name, way), message, hint)
        return found

    def choice_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        for name in found:
            if name not in self.choices:
                message = f"no choice has the written id '{name}'"
                self._unknown("unknown-choice", message, name, self.choices, way, "")
        return found

    def skill_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        for name in found if self.library else ():
            if self.library and name not in self.library.skills:
                message = f"no skill is called '{name}' in library.yaml"
                self._unknown("unknown-skill", message, name, self.library.skills, way, "")
        return found

    def source(self, name: str, way: Way) -> str:
        if self.library and name not in self.library.sources:
            message = f"no source is called '{name}' in library.yaml"
            self._unknown("unknown-source", message, name, self.library.sources, way, "")
        return name

    def _place(self, name: str, way: Way) -> Way:
        """Where a name stands: in the list at `way`, or there alone."""
        written = self.reader.written(way)
        return (way, written.index(name)) if isinstance(written, list) and name in written else way

    def _unknown(
        self, code: str, message: str, name: str, known: Iterable[str], way: Way, section: str
    ) -> None:
        if code in self.silent:
            return
        near = self.reader.near(name, known)
        hint = f"did you mean '{near}'?" if near else ""
        line = self.reader.document.locate(((ROOT, section), near), key=True).line if near and section else 0
        self.report(code, self._place(name, way), message, hint, hint_line=line)

    # --- values of variables ---------------------------------------------------------------------------

    def settings(self, values: Mapping[str, str], way: Way) -> dict[str, VariableValue]:
        """The values of `set`, in the kinds of their variables."""
        found: dict[str, VariableValue] = {}
        for name, written in values.items():
            domain = self._variable(name, (way, name))
            if domain is None:
                continue
            if name in self.fate:
                message = f"'{name}' is fate: it is drawn when play starts and cannot be set"
                self.report("out-of-range", (way, name), message, key=True)
                continue
            value = read_value(written, domain)
            if value is not None:
                found[name] = value
            elif domain.kind != "unknown":
                hint = self.reader.meant(written, domain.values) or domain.said()
                self.report("out-of-range", (way, name), f"'{name}' cannot be '{written}'", hint)
        return found

    def amounts(self, values: Mapping[str, int], way: Way) -> dict[str, int]:
        """The amounts of `add`: only numbers can be added to."""
        found: dict[str, int] = {}
        for name, amount in values.items():
            domain = self._variable(name, (way, name))
            if domain is None or domain.kind == "unknown":
                continue
            if name in self.fate:
                message = f"'{name}' is fate: it is drawn when play starts and cannot be changed"
                self.report("out-of-range", (way, name), message, key=True)
            elif domain.kind != "number":
                message = f"nothing can be added to '{name}': it is no number"
                self.report("out-of-range", (way, name), message, "give it a value with set", key=True)
            else:
                found[name] = amount
        return found

    def _variable(self, name: str, way: Way) -> Domain | None:
        domain = self.variables.get(name)
        if domain is None and "unknown-variable" not in self.silent:
            hint = self.reader.meant(name, self.variables)
            self.report("unknown-variable", way, f"no variable is called '{name}'", hint, key=True)
        return domain

    # --- conditions ------------------------------------------------------------------------------------

    def condition(
        self, text: str, way: Way, *, in_rules: bool = False, at_a_step: bool = False
    ) -> Condition | None:
        key = (text, in_rules, at_a_step)
        if key not in self._parsed:
            self._parsed[key] = self._parse(text, in_rules, at_a_step)
        tree, faults = self._parsed[key]
        for fault in faults:
            at = self._in_condition(fault, text, way)
            self.report(fault.code, way, fault.message, fault.hint, at=at)
        return Condition(text, tree, way) if tree is not None else None

    def _parse(self, text: str, in_rules: bool, at_a_step: bool) -> Parsed:
        try:
            declared = self.declared(in_rules=in_rules, at_a_step=at_a_step, lenient=self.lenient)
            return bind(parse(text), declared)
        except ConditionError as error:
            return None, (Fault("bad-condition", error.message, error.column, error.hint),)

    def declared(self, *, in_rules: bool, at_a_step: bool, lenient: bool) -> Declared:
        return Declared(
            self.variables,
            self.scenes,
            self.choices,
            self.boundaries.keys(),
            in_rules,
            at_a_step,
            lenient,
            self.reader.near,
        )

    def _in_condition(self, fault: Fault, text: str, way: Way) -> Location:
        """bad-condition points at the condition, the others at the word in it."""
        whole = self.reader.document.locate(way)
        if fault.code == "bad-condition":
            return whole
        return self._inner(whole, way, text, fault.column, fault.length)

    # --- placeholders ----------------------------------------------------------------------------------

    def placeholders(self) -> None:
        """Every {name} in the texts that were read is a variable or in the cast."""
        for text, way in self.reader.braced:
            found = [
                (name, at)
                for name, at in placeholders(text)
                if name not in self.variables and name not in self.cast
            ]
            for name, column in found[:_MOST_EXACT]:
                self._bad_placeholder(text, name, column, way)

    def _bad_placeholder(self, text: str, name: str, column: int, way: Way) -> None:
        if not name:
            message, hint, length = "a brace stands alone in this text", "write {{ or }} for a brace", 1
        else:
            message = f"'{{{name}}}' is neither a variable nor in the cast"
            hint = self.reader.meant(name, [*self.variables, *self.cast])
            length = len(name) + 2
        whole = self.reader.document.locate(way)
        at = self._inner(whole, way, text, column, length)
        self.report("unknown-placeholder", way, message, hint, at=at)

    def _inner(self, whole: Location, way: Way, text: str, offset: int, length: int) -> Location:
        """The place of a word in a text: where the text stands as it is, else the same word as often repeated."""
        word = text[offset : offset + length]
        document = self.reader.document
        source = document.source(whole.line)
        start = whole.column - 1
        start += source[start : start + 1] in ('"', "'")
        if source.startswith(text[: offset + length], start):
            return Location(whole.line, start + offset + 1, length)
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)" if word.isidentifier() else re.escape(word))
        before = len(pattern.findall(text[: offset + length])) - 1
        for line in range(whole.line, document.last_line(way) + 1):
            for found in pattern.finditer(document.source(line), start if line == whole.line else 0):
                if before <= 0:
                    return Location(line, found.start() + 1, length)
                before -= 1
        return whole


def placeholders(text: str) -> Iterator[tuple[str, int]]:
    """The names in braces and their columns from 0; an empty name for a brace that stands alone."""
    for match in _PLACEHOLDER.finditer(text):
        whole = match.group()
        if whole in ("{{", "}}"):
            continue
        yield (match[1] or "") if whole.startswith("{") and whole.endswith("}") else "", match.start()


def read_value(written: str, domain: Domain) -> VariableValue | None:
    """A written value as the variable's kind has it, or None where the variable cannot have it."""
    value: Any = written
    if domain.kind == "truth":
        value = {"true": True, "false": False}.get(written)
    elif domain.kind == "number":
        value = int(written) if re.fullmatch(r"[+-]?[0-9]{1,9}", written) else None
    return value if value is not None and domain.has(value) else None


def written_ids(scenes: Value | None) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of choices, and those of reasons, as they stand in the document."""
    choices: list[Value] = []
    for scene in scenes.values() if type(scenes) is dict else ():
        if type(scene) is dict and type(of := scene.get("choices")) is list:
            choices += of
    reasons: list[Value] = []
    for choice in choices:
        if type(choice) is dict and type(of := choice.get("reasons")) is list:
            reasons += of
    return _ids_of(choices), _ids_of(reasons)


def _ids_of(parts: list[Value]) -> frozenset[str]:
    return frozenset([id for part in parts if type(part) is dict and type(id := part.get("id")) is str])
