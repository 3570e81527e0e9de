"""library.yaml to a Library, or to its problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.loader.cut_texts import cut_texts
from game.loader.document import read
from game.loader.fields import Fields, Reader
from game.loader.resolve import Names
from game.loader.rules import build_rules
from game.story.frozen import frozen
from game.story.location import ROOT, Way
from game.story.model import HelpPlace, Library, Skill, Source
from game.story.problem import Problem

FILE_NAME = "library.yaml"


@frozen
class LoadedLibrary:
    """What came of library.yaml; the library holds whatever could be read."""

    library: Library
    problems: tuple[Problem, ...]


def load_library(file: str, data: bytes) -> LoadedLibrary:
    """The library in `data`. Its rules are bound anew for each scenario."""
    document = read(file, data)
    if document.value is None:
        return LoadedLibrary(Library(), tuple(document.problems))
    reader = Reader(document, document.problems + cut_texts(document, "library"))
    fields: dict[str, Any] = reader.shape(document.value, "library", ROOT) or {}
    names = Names(reader, lenient=True)
    library = Library(
        title=fields.get("title", ""),
        scenarios=fields.get("scenarios", ()),
        skills={f["id"]: Skill(**{"name": f["id"], **f}) for f in _unique(reader, fields, "skills")},
        sources={f["id"]: Source(**f) for f in _unique(reader, fields, "sources")},
        help=tuple(HelpPlace(**{"name": "", "where": "", **f}) for f in fields.get("help", ()) if f),
        rules=build_rules(names, fields.get("rules", ()), (ROOT, "rules")),
    )
    return LoadedLibrary(library, reader.in_order())


def _unique(reader: Reader, fields: Mapping[str, Any], key: str) -> list[Fields]:
    """The entries of a list that have an id; a second one of the same id is reported."""
    found: dict[str, Fields] = {}
    entries: Sequence[Fields | None] = fields.get(key, ())
    for at, entry in enumerate(entries):
        if entry is None or "id" not in entry:
            continue
        way: Way = (((ROOT, key), at), "id")
        if entry["id"] in found:
            reader.report("duplicate-key", way, f"the id '{entry['id']}' is written twice")
        found.setdefault(entry["id"], entry)
    return list(found.values())
