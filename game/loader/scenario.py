"""A scenario file to a Scenario, or to all the problems that keep it from being one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from game.loader.cut_texts import cut_texts
from game.loader.document import Document, read
from game.loader.fields import Fields, Reader
from game.loader.grammar import LINE_KEYS
from game.loader.ids import Ids
from game.loader.resolve import SECTIONS, Names, written_ids
from game.loader.rules import build_rules, library_rules
from game.loader.scenes import build_scene
from game.loader.variables import build_variables
from game.story.frozen import frozen
from game.story.location import ROOT, Way
from game.story.model import Boundary, ContentNote, Library, Person, Scenario, Scene, Workshop
from game.story.problem import Problem
from game.story.staying import staying


@frozen
class Loaded:
    """What came of a file: the scenario where it has no errors, and all its problems in the order of lines."""

    file: str
    scenario: Scenario | None
    problems: tuple[Problem, ...]
    document: Document


def load(file: str, data: bytes, library: Library | None = None, *, identified: bool = True) -> Loaded:
    """The scenario in `data`. `file` is named in problems, and its stem is the scenario's id.

    One that is only proved and not played need not be `identified` by a fingerprint.
    """
    with staying():
        document = read(file, data)
        if document.value is None:
            return Loaded(file, None, tuple(document.problems), document)
        reader = Reader(document, document.problems + cut_texts(document, "scenario"))
        scenario = _Builder(reader, library).build(fingerprint_of(data) if identified else "")
    problems = reader.in_order()
    broken = any(problem.severity == "error" for problem in problems)
    return Loaded(file, None if broken else scenario, problems, document)


def fingerprint_of(data: bytes) -> str:
    """What a text is known by: it is another for every other text."""
    from hashlib import blake2b  # a proof needs none, and it takes longer to load than most modules of ours

    return blake2b(data, digest_size=12).hexdigest()


class _Builder:
    """Builds the parts of one scenario; with errors it builds what it can, to find the others too."""

    def __init__(self, reader: Reader, library: Library | None) -> None:
        self.reader = reader
        self.names = Names(reader, library if library != Library() else None)
        self.library = library or Library()
        self.reasons: frozenset[str] = frozenset()  # their written ids

    def build(self, fingerprint: str) -> Scenario | None:
        fields = self.fields()
        if fields is None:
            return None
        names = self.names
        cast = self.cast(fields.get("cast", {}))
        variables = build_variables(names, fields.get("variables", {}))
        names.variables = {name: variable.domain for name, variable in variables.items()}
        names.fate = frozenset(name for name, variable in variables.items() if variable.fate)
        boundaries = self.boundaries(fields.get("boundaries", {}))
        if "start" in fields:
            names.scene(fields["start"], (ROOT, "start"))
        if fields.get("minutes", 1) < 1:
            self.reader.report("wrong-kind", (ROOT, "minutes"), "a play takes one minute at least")
        made = {
            "cast": cast,
            "variables": variables,
            "boundaries": boundaries,
            "scenes": self.scenes(fields.get("scenes", {})),
            "content_notes": self.notes(fields.get("content_notes", ())),
            "skills": names.skill_list(fields.get("skills", ()), (ROOT, "skills")),
            "rules": build_rules(names, fields.get("rules", ()), (ROOT, "rules"))
            + library_rules(names, self.library.rules),
            "workshop": Workshop(**(fields.get("workshop") or {})),
        }
        names.placeholders()
        file = self.reader.document.file
        given: dict[str, Any] = {"title": "", "start": "", **fields, **made, "library": self.library}
        return Scenario(id=PurePath(file).stem, file=file, fingerprint=fingerprint, **given)

    def fields(self) -> Fields | None:
        """The fields of the whole file, after what it declares is known by name."""
        names, raw = self.names, self.reader.document.value
        if not isinstance(raw, dict):
            return self.reader.shape(raw, "scenario", ROOT)
        sections = {key: frozenset(v if isinstance(v := raw.get(key), dict) else ()) for key in SECTIONS}
        broken = [key for key in SECTIONS if key in raw and not isinstance(raw[key], dict)]
        broken += [] if "scenes" in raw else ["scenes"]
        names.silent = frozenset(code for key in broken for code in SECTIONS[key])
        names.scenes, names.cast = sections["scenes"], sections["cast"]
        names.choices, self.reasons = written_ids(raw.get("scenes"))
        self.reader.cast, self.reader.cast_is_known = names.cast, "cast" not in broken
        return self.reader.shape(raw, "scenario", ROOT)

    def scenes(self, raw: Mapping[str, Fields | None]) -> dict[str, Scene]:
        ids = Ids(self.names.choices | self.reasons)  # none is given out a second time
        way: Way = (ROOT, "scenes")
        scenes = {
            id: build_scene(self.names, ids, id, fields, (way, id))
            for id, fields in raw.items()
            if fields is not None
        }
        self.unique_choices(scenes)
        return scenes

    def unique_choices(self, scenes: Mapping[str, Scene]) -> None:
        """Written choice ids are unique in the scenario."""
        seen: dict[str, str] = {}
        for scene in scenes.values():
            for choice in scene.choices:
                if choice.written_id and choice.id in seen:
                    other = f"the other is in scene '{seen[choice.id]}'"
                    message = f"the id '{choice.id}' is written twice; {other}"
                    self.reader.report("duplicate-key", (choice.way, "id"), message)
                elif choice.written_id:
                    seen[choice.id] = scene.id

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
            given: dict[str, Any] = fields or {}
            if "by" in given:
                self.names.person(given["by"], (((ROOT, "boundaries"), id), "by"))
            found[id] = Boundary(id, given.get("by", ""), given.get("says", ""))
        self.names.boundaries = found
        return found

    def notes(self, raw: tuple[Fields | None, ...]) -> tuple[ContentNote, ...]:
        found = []
        for at, fields in enumerate(raw):
            if fields is None:
                continue
            way: Way = ((ROOT, "content_notes"), at)
            self.names.scene_list(fields.get("scenes", ()), (way, "scenes"))
            if "skip_to" in fields:
                self.names.scene(fields["skip_to"], (way, "skip_to"))
            found.append(ContentNote(**{"note": "", **fields}))
        return tuple(found)
