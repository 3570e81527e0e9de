"""Every name a scenario uses, held against what it declares; conditions parsed and bound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from game.loader.document import Value
from game.loader.fields import Reader
from game.story.condition import ConditionError, Tree, parse
from game.story.location import Location, Way
from game.story.meaning import Declared, Domain, Fault, bind
from game.story.model import Boundary, Condition, Library, VariableValue
from game.story.problem import did_you_mean, nearest

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\w*)\}?|\}")


@dataclass(slots=True)
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
    _parsed: dict[tuple[str, bool, bool], tuple[Tree | None, tuple[Fault, ...]]] = field(default_factory=dict)

    # --- plain names -----------------------------------------------------------------------------------

    def scene(self, name: str, way: Way) -> str:
        if name and name not in self.scenes:
            self._unknown("unknown-scene", f"no scene is called '{name}'", name, self.scenes, way, "scenes")
        return name

    def person(self, name: str, way: Way) -> str:
        if name and name not in self.cast:
            message = f"nobody in the cast is called '{name}'"
            self._unknown("unknown-speaker", message, name, self.cast, way, "cast")
        return name

    def people(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        return tuple(self.person(name, (way, at)) for at, name in enumerate(names))

    def scene_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        return tuple(self.scene(name, (way, at)) for at, name in enumerate(names))

    def boundary_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        for at, name in enumerate(found):
            if name not in self.boundaries:
                message = f"no boundary is called '{name}'"
                self._unknown("unknown-boundary", message, name, self.boundaries, (way, at), "boundaries")
        return found

    def owned(self, names: Iterable[str], way: Way, owners: Iterable[str], who: str) -> tuple[str, ...]:
        """Boundaries that are drawn or lifted: only by the person they belong to."""
        found = self.boundary_list(names, way)
        allowed = tuple(owner for owner in owners if owner)
        for at, name in enumerate(found):
            boundary = self.boundaries.get(name)
            if boundary is not None and boundary.by and boundary.by not in allowed:
                message = f"'{name}' belongs to '{boundary.by}', and {who}"
                hint = f"only a line that '{boundary.by}' speaks, or a choice of '{boundary.by}', may do this"
                self.reader.report("wrong-owner", (way, at), message, hint)
        return found

    def choice_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        for at, name in enumerate(found):
            if name not in self.choices:
                message = f"no choice has the written id '{name}'"
                self._unknown("unknown-choice", message, name, self.choices, (way, at), "")
        return found

    def skill_list(self, names: Iterable[str], way: Way) -> tuple[str, ...]:
        found = tuple(names)
        known = self.library.skills if self.library else {}
        for at, name in enumerate(found):
            if known and name not in known:
                message = f"no skill is called '{name}' in library.yaml"
                self._unknown("unknown-skill", message, name, known, (way, at), "")
        return found

    def source(self, name: str, way: Way) -> str:
        known = self.library.sources if self.library else {}
        if name and known and name not in known:
            message = f"no source is called '{name}' in library.yaml"
            self._unknown("unknown-source", message, name, known, way, "")
        return name

    def _unknown(
        self, code: str, message: str, name: str, known: Iterable[str], way: Way, section: str
    ) -> None:
        near = nearest(name, known)
        hint = f"did you mean '{near}'?" if near else ""
        line = self.reader.document.locate((((), section), near), key=True).line if near and section else 0
        self.reader.report(code, way, message, hint, hint_line=line)

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
                self.reader.report("out-of-range", (way, name), message, key=True)
                continue
            value = read_value(written, domain)
            if value is None:
                hint = did_you_mean(written, domain.values) or domain.said()
                message = f"'{name}' cannot be '{written}'"
                self.reader.report("out-of-range", (way, name), message, hint)
            else:
                found[name] = value
        return found

    def amounts(self, values: Mapping[str, int], way: Way) -> dict[str, int]:
        """The amounts of `add`: only numbers can be added to."""
        found: dict[str, int] = {}
        for name, amount in values.items():
            domain = self._variable(name, (way, name))
            if domain is None:
                continue
            if name in self.fate or domain.kind != "number":
                message = f"nothing can be added to '{name}': it is no number"
                if name in self.fate:
                    message = f"'{name}' is fate: it is drawn when play starts and cannot be changed"
                self.reader.report("out-of-range", (way, name), message, key=True)
            else:
                found[name] = amount
        return found

    def _variable(self, name: str, way: Way) -> Domain | None:
        domain = self.variables.get(name)
        if domain is None:
            hint = did_you_mean(name, self.variables)
            self.reader.report("unknown-variable", way, f"no variable is called '{name}'", hint, key=True)
        return domain

    # --- conditions ------------------------------------------------------------------------------------

    def condition(
        self, text: str | None, way: Way, *, in_rules: bool = False, at_a_step: bool = False
    ) -> Condition | None:
        if text is None:
            return None
        key = (text, in_rules, at_a_step)
        if key not in self._parsed:
            self._parsed[key] = self._parse(text, in_rules, at_a_step)
        tree, faults = self._parsed[key]
        for fault in faults:
            at = self._in_condition(fault, text, way)
            self.reader.report(fault.code, way, fault.message, fault.hint, at=at)
        return Condition(text, tree, way) if tree is not None else None

    def _parse(self, text: str, in_rules: bool, at_a_step: bool) -> tuple[Tree | None, tuple[Fault, ...]]:
        try:
            return bind(
                parse(text), self.declared(in_rules=in_rules, at_a_step=at_a_step, lenient=self.lenient)
            )
        except ConditionError as error:
            return None, (Fault("bad-condition", error.message, error.column, error.hint),)

    def declared(self, *, in_rules: bool, at_a_step: bool, lenient: bool) -> Declared:
        boundaries = frozenset(self.boundaries)
        return Declared(self.variables, self.scenes, self.choices, boundaries, in_rules, at_a_step, lenient)

    def _in_condition(self, fault: Fault, text: str, way: Way) -> Location:
        """bad-condition points at the condition, the others at the word in it."""
        whole = self.reader.document.locate(way)
        if fault.code == "bad-condition":
            return whole
        return inner_location(self.reader, whole, text, fault.column, fault.length)

    # --- placeholders ----------------------------------------------------------------------------------

    def text(self, text: str, way: Way) -> str:
        """A text that may hold {placeholders}."""
        if "{" in text or "}" in text:
            for name, column in placeholders(text):
                if name not in self.variables and name not in self.cast:
                    self._bad_placeholder(text, name, column, way)
        return text

    def _bad_placeholder(self, text: str, name: str, column: int, way: Way) -> None:
        whole = self.reader.document.locate(way)
        at = inner_location(self.reader, whole, text, column, len(name) + 2)
        known = [*self.variables, *self.cast]
        if not name:
            message, hint = "a brace stands alone in this text", "write {{ or }} for a brace"
        else:
            message = f"'{{{name}}}' is neither a variable nor in the cast"
            hint = did_you_mean(name, known)
        self.reader.report("unknown-placeholder", way, message, hint, at=at)


def placeholders(text: str) -> Iterator[tuple[str, int]]:
    """The names in braces and their columns from 0; an empty name for a brace that stands alone."""
    for match in _PLACEHOLDER.finditer(text):
        whole = match.group()
        if whole in ("{{", "}}"):
            continue
        yield (match[1] or "") if whole.startswith("{") and whole.endswith("}") else "", match.start()


def inner_location(reader: Reader, whole: Location, text: str, offset: int, length: int) -> Location:
    """The place of a word inside a scalar: exact on its first line, else the nearest line that has the word."""
    word = text[offset : offset + length]
    if not word.strip():
        return whole
    document = reader.document
    source = document.source(whole.line)
    start = whole.column - 1
    quoted = source[start : start + 1] in ('"', "'")
    if source[start + quoted + offset :].startswith(word):
        return Location(whole.line, start + quoted + offset + 1, length)
    for line in range(whole.line, whole.line + 1 + text.count("\n") + len(text) // 20):
        at = document.source(line).find(word, start if line == whole.line else 0)
        if at >= 0:
            return Location(line, at + 1, length)
    return whole


def read_value(written: str, domain: Domain) -> VariableValue | None:
    """A written value as the variable's kind has it, or None where the variable cannot have it."""
    value: Any = written
    if domain.kind == "truth":
        value = {"true": True, "false": False}.get(written)
    elif domain.kind == "number":
        value = int(written) if re.fullmatch(r"[+-]?[0-9]{1,9}", written) else None
    return value if value is not None and domain.has(value) else None


def written_ids(scenes: Value | None) -> frozenset[str]:
    """The ids that the author wrote on choices."""
    found: set[str] = set()
    for choice in raw_choices(scenes):
        written = choice.get("id")
        if isinstance(written, str):
            found.add(written)
    return frozenset(found)


def raw_choices(scenes: Value | None) -> Iterator[dict[str, Value]]:
    """Every choice as it stands in the document."""
    if not isinstance(scenes, dict):
        return
    for scene in scenes.values():
        choices = scene.get("choices") if isinstance(scene, dict) else None
        if isinstance(choices, list):
            yield from (choice for choice in choices if isinstance(choice, dict))
