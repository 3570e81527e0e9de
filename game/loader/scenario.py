"""A scenario file to a Scenario, or to all the problems that keep it from being one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from game.loader.cut_texts import cut_texts
from game.loader.document import Document, read
from game.loader.fields import Fields, Reader
from game.loader.grammar import LINE_KEYS
from game.loader.ids import Ids
from game.loader.resolve import Names, raw_choices, read_value, written_ids
from game.loader.rules import build_rules, library_rules
from game.loader.scenes import build_scene
from game.story.location import ROOT, Way
from game.story.meaning import Domain
from game.story.model import (
    Boundary,
    ContentNote,
    Library,
    Person,
    Scenario,
    Variable,
    Workshop,
)
from game.story.problem import Problem, did_you_mean


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a file: the scenario where it has no errors, and all its problems in the order of lines."""

    file: str
    scenario: Scenario | None
    problems: tuple[Problem, ...]
    document: Document


def load(file: str, data: bytes, library: Library | None = None) -> Loaded:
    """The scenario in `data`. `file` is named in problems, and its stem is the scenario's id."""
    document = read(file, data)
    if document.value is None and not document.problems:
        location = document.locate(ROOT)
        document.problems.append(document.problem("not-yaml", location, "the file is empty"))
    if document.value is None:
        return Loaded(file, None, tuple(document.problems), document)
    reader = Reader(document, document.problems + cut_texts(document, "scenario"))
    scenario = _Builder(reader, library).build(hashlib.blake2b(data, digest_size=12).hexdigest())
    problems = tuple(sorted(reader.problems, key=lambda p: (p.location.line, p.location.column)))
    broken = any(problem.severity == "error" for problem in problems)
    return Loaded(file, None if broken else scenario, problems, document)


class _Builder:
    """Builds the parts of one scenario; with errors it builds what it can, to find the others too."""

    def __init__(self, reader: Reader, library: Library | None) -> None:
        self.reader = reader
        self.names = Names(reader, library)
        self.library = library

    def build(self, fingerprint: str) -> Scenario | None:
        raw = self.reader.document.value
        raw_cast = raw.get("cast") if isinstance(raw, dict) else None
        people = frozenset(raw_cast) if isinstance(raw_cast, dict) else frozenset()
        fields = self.reader.shape(raw, "scenario", ROOT, people)
        if fields is None:
            return None
        assert isinstance(raw, dict)
        names = self.names
        raw_scenes = raw.get("scenes")
        names.scenes = frozenset(raw_scenes) if isinstance(raw_scenes, dict) else frozenset()
        names.cast = people
        names.choices = written_ids(raw_scenes)
        cast = self.cast(fields.get("cast", {}))
        variables = self.variables(fields.get("variables", {}))
        names.variables = {name: variable.domain for name, variable in variables.items()}
        names.fate = frozenset(name for name, variable in variables.items() if variable.fate)
        boundaries = self.boundaries(fields.get("boundaries", {}))
        ids = Ids(self.all_written_ids(raw_scenes))
        scenes = {
            id: build_scene(names, ids, id, scene, (((), "scenes"), id))
            for id, scene in fields.get("scenes", {}).items()
            if scene is not None
        }
        self.unique_choices(scenes)
        start = fields.get("start", "")
        names.scene(start, (ROOT, "start"))
        rules = build_rules(names, fields.get("rules", ()), (ROOT, "rules"))
        if self.library is not None:
            rules += library_rules(names, self.library.rules)
        return Scenario(
            id=PurePath(self.reader.document.file).stem,
            file=self.reader.document.file,
            fingerprint=fingerprint,
            title=fields.get("title", ""),
            start=start,
            scenes=scenes,
            summary=fields.get("summary", ""),
            minutes=fields.get("minutes", 0),
            ages=fields.get("ages", ""),
            language=fields.get("language", "en"),
            role=fields.get("role", ""),
            content_notes=self.notes(fields.get("content_notes", ())),
            skills=names.skill_list(fields.get("skills", ()), (ROOT, "skills")),
            cast=cast,
            boundaries=boundaries,
            variables=variables,
            rules=rules,
            workshop=Workshop(**(fields.get("workshop") or {})),
            library=self.library or Library(),
        )

    def all_written_ids(self, raw_scenes: Any) -> set[str]:
        """Written ids of choices and reasons, so that none is given out a second time."""
        found = set(self.names.choices)
        for choice in raw_choices(raw_scenes):
            reasons = choice.get("reasons")
            if isinstance(reasons, list):
                found |= {
                    str(r["id"]) for r in reasons if isinstance(r, dict) and isinstance(r.get("id"), str)
                }
        return found

    def cast(self, raw: Mapping[str, Fields | None]) -> dict[str, Person]:
        way: Way = (ROOT, "cast")
        found: dict[str, Person] = {}
        for id, fields in raw.items():
            if id in LINE_KEYS:
                message = f"'{id}' has a meaning in a line and cannot be a cast id"
                self.reader.report("wrong-kind", (way, id), message, key=True)
            if fields is None:
                continue
            if fields.get("player") and self.names.player:
                message = f"'{self.names.player}' is the player already, and there is one at most"
                self.reader.report("wrong-kind", ((way, id), "player"), message, key=True)
            elif fields.get("player"):
                self.names.player = id
            found[id] = Person(id, **{"name": id, **fields})
        return found

    def boundaries(self, raw: Mapping[str, Fields | None]) -> dict[str, Boundary]:
        found: dict[str, Boundary] = {}
        for id, fields in raw.items():
            fields = fields or {}
            by = self.names.person(fields.get("by", ""), (((ROOT, "boundaries"), id), "by"))
            found[id] = Boundary(id, by, fields.get("says", ""))
        self.names.boundaries = found
        return found

    def notes(self, raw: tuple[Fields | None, ...]) -> tuple[ContentNote, ...]:
        found = []
        for at, fields in enumerate(raw):
            if fields is None:
                continue
            way: Way = ((ROOT, "content_notes"), at)
            self.names.scene_list(fields.get("scenes", ()), (way, "scenes"))
            self.names.scene(fields.get("skip_to", ""), (way, "skip_to"))
            found.append(ContentNote(**{"note": "", **fields}))
        return tuple(found)

    def unique_choices(self, scenes: Mapping[str, Any]) -> None:
        """Written choice ids are unique in the scenario."""
        seen: dict[str, str] = {}
        for scene in scenes.values():
            for choice in scene.choices:
                if choice.written_id and choice.id in seen:
                    message = (
                        f"the id '{choice.id}' is written twice; the other is in scene '{seen[choice.id]}'"
                    )
                    self.reader.report("duplicate-key", (choice.way, "id"), message)
                elif choice.written_id:
                    seen[choice.id] = scene.id

    # --- variables -------------------------------------------------------------------------------------

    def variables(self, raw: Mapping[str, Fields | None]) -> dict[str, Variable]:
        found: dict[str, Variable] = {}
        for name, fields in raw.items():
            variable = self.variable(name, fields or {}, ((ROOT, "variables"), name)) if fields else None
            found[name] = variable or Variable(name, Domain("unknown"), False)
        return found

    def variable(self, name: str, fields: Fields, way: Way) -> Variable | None:
        label = fields.get("label", "")
        kinds = [k for k, there in (("one_of", "one_of" in fields), ("values", "values" in fields)) if there]
        if "min" in fields or "max" in fields:
            kinds.append("min")
        if len(kinds) > 1:
            message = f"'{name}' is either a number with min and max, or has values, or is one_of"
            self.reader.report("wrong-kind", (way, kinds[1]), message, key=True)
            return None
        kind = kinds[0] if kinds else ""
        if kind == "one_of":
            return self.fate(name, fields, way, label)
        written = fields.get("start")
        if written is None:
            raw = self.reader.document.value
            given = _raw_keys(raw, name)
            if "start" not in given:
                at = self.reader.document.first_key(way)
                self.reader.report(
                    "missing-key", way, "the key 'start' is missing", "start: the value at the start", at=at
                )
            return None
        if kind == "values":
            domain = Domain("word", values=fields["values"])
        elif kind == "min":
            ends = self.ends(fields, way)
            if ends is None:
                return None
            domain = Domain("number", *ends)
        elif written in ("true", "false"):
            domain = Domain("truth")
        else:
            self.no_kind(name, written, way)
            return None
        start = read_value(written, domain)
        if start is None:
            hint = did_you_mean(written, domain.values) or domain.said()
            self.reader.report("out-of-range", (way, "start"), f"'{name}' cannot start as '{written}'", hint)
            return Variable(name, domain, _any_value(domain), label=label, way=way)
        return Variable(name, domain, start, label=label, way=way)

    def fate(self, name: str, fields: Fields, way: Way, label: str) -> Variable | None:
        values = fields["one_of"]
        if "start" in fields:
            message = f"'{name}' is fate and is drawn when play starts: it has no start"
            self.reader.report("wrong-kind", (way, "start"), message, key=True)
        if not values:
            self.reader.report("wrong-kind", (way, "one_of"), "one_of needs at least one value")
            return None
        return Variable(name, Domain("word", values=values), values[0], fate=True, label=label, way=way)

    def ends(self, fields: Fields, way: Way) -> tuple[int, int] | None:
        for name in ("min", "max"):
            if name not in fields:
                at = self.reader.document.first_key(way)
                if name not in _raw_keys(self.reader.document.value, str(way[1] if way else "")):
                    self.reader.report("missing-key", way, f"the key '{name}' is missing", at=at)
                return None
        if fields["min"] > fields["max"]:
            self.reader.report("out-of-range", (way, "min"), "min is larger than max")
            return None
        return fields["min"], fields["max"]

    def no_kind(self, name: str, written: str, way: Way) -> None:
        raw = self.reader.document.value
        short = not isinstance(_raw_variable(raw, name), dict)
        if written.lstrip("+-").isdecimal():
            message, hint = (
                f"the number '{name}' needs min and max",
                f"{name}: {{start: {written}, min: 0, max: 5}}",
            )
        elif written.lower() in ("yes", "no", "on", "off"):
            message = f"'{name}' is neither true nor false"
            hint = f"write {'true' if written.lower() in ('yes', 'on') else 'false'}"
        else:
            message = f"'{name}' needs its values"
            hint = f"{name}: {{start: {written}, values: [{written}, …]}}"
        code = "wrong-kind" if short else "missing-key"
        if short:
            self.reader.report(code, way, message, hint)
        else:
            self.reader.report(code, way, message, hint, at=self.reader.document.first_key(way))


def _raw_variable(raw: Any, name: str) -> Any:
    variables = raw.get("variables") if isinstance(raw, dict) else None
    return variables.get(name) if isinstance(variables, dict) else None


def _raw_keys(raw: Any, name: str) -> tuple[str, ...]:
    variable = _raw_variable(raw, name)
    return tuple(variable) if isinstance(variable, dict) else ()


def _any_value(domain: Domain) -> int | bool | str:
    return {"number": domain.low, "truth": False}.get(domain.kind, domain.values[0] if domain.values else "")
