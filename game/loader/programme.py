"""A programme of a workshop from its text, or its problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from game.loader.cut_texts import cut_texts
from game.loader.document import read
from game.loader.fields import Fields, Reader
from game.story.frozen import frozen
from game.story.location import ROOT, Way
from game.story.problem import Problem
from game.story.programme import Programme, ProgrammeStep

Stories = Mapping[str, AbstractSet[str]]  # the stories by id, each with the ids of its scenes
NEEDED = {"story": "story", "self_check": "form"}  # what a kind of step cannot do without


@frozen
class LoadedProgramme:
    """What came of one file: the programme, or nothing where it has errors."""

    file: str
    programme: Programme | None
    problems: tuple[Problem, ...]


def load_programme(id: str, file: str, data: bytes, stories: Stories | None = None) -> LoadedProgramme:
    """The programme in `data`. With `stories`, those it plays and their scenes have to be among them."""
    document = read(file, data)
    if document.value is None:
        return LoadedProgramme(file, None, tuple(document.problems))
    reader = Reader(document, document.problems + cut_texts(document, "programme"))
    fields: dict[str, Any] = reader.shape(document.value, "programme", ROOT) or {}
    entries: Sequence[Fields | None] = fields.get("steps", ())
    steps = tuple(
        _step(reader, entry, ((ROOT, "steps"), at), stories) for at, entry in enumerate(entries) if entry
    )
    whole = sum(step.minutes for step in steps)
    if "minutes" in fields and steps and None not in entries and whole != fields["minutes"]:
        message = f"its steps take {whole} minutes, and this says {fields['minutes']}"
        reader.report("out-of-range", (ROOT, "minutes"), message)
    problems = reader.in_order()
    if any(problem.severity == "error" for problem in problems):
        return LoadedProgramme(file, None, problems)
    programme = Programme(
        id=id,
        title=fields["title"],
        minutes=fields["minutes"],
        whom=fields["for"],
        steps=steps,
        ages=fields.get("ages", ""),
        before=fields.get("before", ()),
        language=fields.get("language", "en"),
    )
    return LoadedProgramme(file, programme, problems)


def _step(reader: Reader, fields: Fields, way: Way, stories: Stories | None) -> ProgrammeStep:
    do = fields.get("do", "talk")
    needed = NEEDED.get(do)
    if needed and needed not in fields.written:
        reader.missing(needed, way, fields, f"a step that is a {do} needs the key '{needed}'")
    step = ProgrammeStep(
        do=do,
        minutes=fields.get("minutes", 0),
        says=fields.get("says", ""),
        story=fields.get("story", ""),
        scenes=fields.get("scenes", ()),
        form=fields.get("form", ""),
        instead=fields.get("instead", ""),
    )
    if stories is not None:
        _known(reader, step, way, stories)
    return step


def _known(reader: Reader, step: ProgrammeStep, way: Way, stories: Stories) -> None:
    for key, story in (("story", step.story), ("instead", step.instead)):
        if story and story not in stories:
            hint = reader.meant(story, stories)
            reader.report("unknown-scene", (way, key), f"no story here is called '{story}'", hint)
    there = stories.get(step.story)
    for scene in step.scenes if there is not None else ():
        if there is not None and scene not in there:
            written = reader.written((way, "scenes"))
            place: Way = (way, "scenes")
            if isinstance(written, list) and scene in written:
                place = (place, written.index(scene))
            message = f"no scene of '{step.story}' is called '{scene}'"
            reader.report("unknown-scene", place, message, reader.meant(scene, there))
