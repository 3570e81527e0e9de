"""A form of the self-check from its text, or its problems; and whether two forms tell the same situations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.loader.cut_texts import cut_texts
from game.loader.document import Document, read
from game.loader.fields import Fields, Reader
from game.loader.resolve import Names
from game.story.frozen import frozen
from game.story.location import ROOT, Way
from game.story.model import Library
from game.story.problem import Problem
from game.story.self_check import Answer, Form, Vignette


@frozen
class LoadedForm:
    """What came of one file: the form, or nothing where it has errors."""

    file: str
    form: Form | None
    problems: tuple[Problem, ...]
    document: Document


def load_form(file: str, data: bytes, library: Library | None = None) -> LoadedForm:
    """The form in `data`. With a `library`, its skills have to be among those of the library."""
    document = read(file, data)
    if document.value is None:
        return LoadedForm(file, None, tuple(document.problems), document)
    reader = Reader(document, document.problems + cut_texts(document, "self_check"))
    fields: dict[str, Any] = reader.shape(document.value, "self_check", ROOT) or {}
    names = Names(reader, library)
    vignettes = tuple(
        _vignette(reader, names, entry, way) for entry, way in _entries(reader, fields, "vignettes", ROOT)
    )
    problems = reader.in_order()
    broken = any(problem.severity == "error" for problem in problems)
    form = None if broken else Form(fields["form"], vignettes, fields.get("language", "en"))
    return LoadedForm(file, form, problems, document)


def _vignette(reader: Reader, names: Names, fields: Fields, way: Way) -> Vignette:
    answers = tuple(
        Answer(entry["id"], entry.get("text", ""), entry.get("approach", "mixed"), entry.get("does", ""))
        for entry, _ in _entries(reader, fields, "answers", way)
    )
    said = [entry.get("approach") if entry else None for entry in fields.get("answers", ())]
    if said and None not in said and "healthy" not in said:
        reader.report("no-healthy-choice", (way, "answers"), "none of the answers is healthy", key=True)
    return Vignette(
        id=fields["id"],
        name=fields.get("name", ""),
        skills=names.skill_list(fields.get("skill", ()), (way, "skill")),
        told=fields.get("told", ()),
        ask=fields.get("ask", ""),
        answers=answers,
    )


def _entries(reader: Reader, fields: Mapping[str, Any], key: str, way: Way) -> list[tuple[Fields, Way]]:
    """The entries of a list that have an id, each with its way; a second one of the same id is reported."""
    found: dict[str, tuple[Fields, Way]] = {}
    entries: Sequence[Fields | None] = fields.get(key, ())
    for at, entry in enumerate(entries):
        if entry is None or "id" not in entry:
            continue
        here: Way = ((way, key), at)
        if entry["id"] in found:
            reader.report("duplicate-key", (here, "id"), f"the id '{entry['id']}' is written twice")
        found.setdefault(entry["id"], (entry, here))
    return list(found.values())


def compared(loaded: Sequence[LoadedForm]) -> tuple[Problem, ...]:
    """What keeps the forms of a folder from being told side by side, each problem in the later file."""
    found: list[Problem] = []
    first: LoadedForm | None = None
    for one in loaded:
        if one.form is None:
            continue
        if first is None or first.form is None:
            first = one
        elif one.form.name == first.form.name:
            message = f"form {one.form.name} is in {first.file} already"
            location = one.document.locate((ROOT, "form"))
            found.append(one.document.problem("duplicate-key", location, message))
        else:
            found += _differing(first, one)
    return tuple(found)


def _differing(first: LoadedForm, other: LoadedForm) -> list[Problem]:
    assert first.form is not None and other.form is not None
    document, found = other.document, []
    there = {vignette.id: vignette for vignette in other.form.vignettes}
    for vignette in first.form.vignettes:
        same = there.pop(vignette.id, None)
        if same is None:
            message = f"the vignette '{vignette.id}' of form {first.form.name} is missing"
            found.append(
                document.problem("missing-key", document.locate((ROOT, "vignettes"), key=True), message)
            )
        elif same.skills != vignette.skills:
            at = other.form.vignettes.index(same)
            message = f"form {first.form.name} has {', '.join(vignette.skills)} here: both forms ask the same"
            location = document.locate((((ROOT, "vignettes"), at), "skill"))
            found.append(document.problem("wrong-kind", location, message))
    for id, vignette in there.items():
        at = other.form.vignettes.index(vignette)
        message = f"form {first.form.name} has no vignette '{id}'"
        location = document.locate((((ROOT, "vignettes"), at), "id"))
        found.append(document.problem("unknown-key", location, message))
    return found
