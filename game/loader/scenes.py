"""Scenes, lines, choices and reasons, built from their fields with every name looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.loader.fields import Fields
from game.loader.grammar import EXITS
from game.loader.ids import Ids
from game.loader.resolve import Names
from game.story.location import Way, steps
from game.story.model import (
    Case,
    Choice,
    Ending,
    Feedback,
    Line,
    Reason,
    Scene,
    SceneWorkshop,
)
from game.story.problem import nearest


def build_scene(names: Names, ids: Ids, id: str, fields: Fields, way: Way) -> Scene:
    """One scene; its exits are counted here."""
    one_exit(names, fields, way)
    present = fields.get("present")
    seen_by = names.person(fields.get("seen_by", ""), (way, "seen_by"))
    workshop = fields.get("workshop") or {}
    names.choice_list(workshop.get("what_if", ()), ((way, "workshop"), "what_if"))
    return Scene(
        id=id,
        lines=build_lines(names, fields.get("lines", ()), (way, "lines")),
        choices=build_choices(names, ids, fields.get("choices", ()), (way, "choices"), seen_by),
        goto=names.scene(fields.get("goto", ""), (way, "goto")),
        branch=build_branch(names, fields.get("branch", ()), (way, "branch")),
        ending=build_ending(names, fields.get("ending"), (way, "ending")),
        place=fields.get("place", ""),
        time=names.text(fields.get("time", ""), (way, "time")),
        medium=fields.get("medium", "talk"),
        present=None if present is None else names.people(present, (way, "present")),
        sound=fields.get("sound", ""),
        seen_by=seen_by,
        marks=fields.get("marks", ()),
        ask=names.text(fields.get("ask", ""), (way, "ask")),
        keep_order=fields.get("keep_order", False),
        describe=names.text(fields.get("describe", ""), (way, "describe")),
        workshop=SceneWorkshop(**workshop),
        way=way,
    )


def one_exit(names: Names, fields: Fields, way: Way) -> None:
    """A scene has exactly one of choices, goto, branch and ending."""
    raw = names.reader.document.value
    written = _at(raw, way)
    exits = [key for key in EXITS if isinstance(written, dict) and key in written]
    if not exits:
        at = names.reader.document.first_key(way)
        unknown = [k for k in written if k not in fields] if isinstance(written, dict) else []
        if not any(near_exit(key) for key in unknown):
            hint = "a scene has one of choices, goto, branch and ending"
            names.reader.report("missing-key", way, "nothing says what follows this scene", hint, at=at)
    for extra in exits[1:]:
        message = f"this scene has '{exits[0]}' already, and a scene goes on in one way only"
        names.reader.report("wrong-kind", (way, extra), message, key=True)
    for key in ("choices", "branch"):
        if fields.get(key) == []:
            names.reader.report("wrong-kind", (way, key), f"'{key}' is empty")


def near_exit(key: str) -> bool:
    return bool(nearest(key, EXITS))


def _at(value: Any, way: Way) -> Any:
    for step in steps(way):
        value = value[step]
    return value


def build_lines(names: Names, raw: Iterable[Fields | None], way: Way) -> tuple[Line, ...]:
    return tuple(build_line(names, fields, (way, at)) for at, fields in enumerate(raw) if fields is not None)


def build_line(names: Names, fields: Fields, way: Way) -> Line:
    if len(fields) == 1 and "text" in fields:  # most lines
        return Line(names.text(fields["text"], way), way=way)
    speaker = fields.get("speaker", "")
    if "text" not in fields and "speaker" not in fields:
        at = names.reader.document.first_key(way)
        raw = _at(names.reader.document.value, way)
        if isinstance(raw, dict) and "text" not in raw and not any(key in names.cast for key in raw):
            names.reader.report(
                "missing-key", way, "a line needs a text, or a cast id with what is said", at=at
            )
    who = f"this line is spoken by '{speaker}'" if speaker else "nobody speaks this line"
    return Line(
        text=names.text(fields.get("text", ""), (way, speaker or "text")),
        speaker=speaker,
        mood=fields.get("mood", ""),
        when=names.condition(fields.get("when"), (way, "when")),
        draws=names.owned(fields.get("draws", ()), (way, "draws"), (speaker,), who),
        lifts=names.owned(fields.get("lifts", ()), (way, "lifts"), (speaker,), who),
        marks=fields.get("marks", ()),
        unsent=fields.get("unsent", False),
        time=fields.get("time", ""),
        sound=fields.get("sound", ""),
        caption=names.text(fields.get("caption", ""), (way, "caption")),
        way=way,
    )


def build_choices(
    names: Names, ids: Ids, raw: Iterable[Fields | None], way: Way, seen_by: str
) -> tuple[Choice, ...]:
    return tuple(
        build_choice(names, ids, fields, (way, at), at, seen_by)
        for at, fields in enumerate(raw)
        if fields is not None
    )


def build_choice(names: Names, ids: Ids, fields: Fields, way: Way, ordinal: int, seen_by: str) -> Choice:
    owners = (names.player, seen_by)
    who = "this is no choice of that person"
    needs(names, fields, way)
    feedback = build_feedback(names, fields.get("feedback"), (way, "feedback"))
    skills = names.skill_list(fields.get("skill", ()), (way, "skill"))
    text = fields.get("text", "")
    choice_id = fields.get("id") or ids.give(text)
    return Choice(
        id=choice_id,
        text=names.text(text, (way, "text")),
        ordinal=ordinal,
        approach=fields.get("approach", "neutral"),
        goto=names.scene(fields.get("goto", ""), (way, "goto")),
        written_id="id" in fields,
        skills=skills,
        when=names.condition(fields.get("when"), (way, "when")),
        locked=names.text(fields.get("locked", ""), (way, "locked")),
        once=fields.get("once", False),
        set=names.settings(fields.get("set", {}), (way, "set")),
        add=names.amounts(fields.get("add", {}), (way, "add")),
        draws=names.owned(fields.get("draws", ()), (way, "draws"), owners, who),
        lifts=names.owned(fields.get("lifts", ()), (way, "lifts"), owners, who),
        crosses=names.boundary_list(fields.get("crosses", ()), (way, "crosses")),
        respects=names.boundary_list(fields.get("respects", ()), (way, "respects")),
        repairs=names.boundary_list(fields.get("repairs", ()), (way, "repairs")),
        marks=fields.get("marks", ()),
        lines=build_lines(names, fields.get("lines", ()), (way, "lines")),
        feedback=feedback,
        reasons=build_reasons(names, ids, fields, feedback, skills, way),
        way=way,
    )


def needs(names: Names, fields: Fields, way: Way) -> None:
    """approach and goto stand on the choice, or on each of its reasons; `locked` needs `when`."""
    written = _at(names.reader.document.value, way)
    reader = names.reader
    first = reader.document.first_key
    if "reasons" not in written:
        for key in ("approach", "goto"):
            if key not in written and not near(written, fields, key):
                reader.report("missing-key", way, f"the key '{key}' is missing", at=first(way))
    else:
        if fields.get("reasons") == []:
            reader.report("wrong-kind", (way, "reasons"), "'reasons' is empty")
        for at, reason in enumerate(written["reasons"] if isinstance(written["reasons"], list) else ()):
            if not isinstance(reason, dict):
                continue
            inner = fields["reasons"][at] if "reasons" in fields else {}
            for key in ("approach", "goto"):
                if key not in written and key not in reason and not near(reason, inner or {}, key):
                    here: Way = ((way, "reasons"), at)
                    message = f"the key '{key}' is missing, and its choice has none either"
                    reader.report("missing-key", here, message, at=first(here))
    if "locked" in fields and "when" not in written:
        reader.report("missing-key", way, "a choice with 'locked' needs 'when'", at=first(way))


def near(written: Any, fields: Fields, key: str) -> bool:
    """Whether an unknown key was probably meant as this one."""
    return any(
        k not in fields and nearest(k, (key,)) for k in written if k not in ("text", "reasons", "when")
    )


def build_reasons(
    names: Names, ids: Ids, choice: Fields, feedback: Feedback | None, skills: tuple[str, ...], way: Way
) -> tuple[Reason, ...]:
    found: list[Reason] = []
    seen: set[str] = set()
    for at, fields in enumerate(choice.get("reasons", ())):
        if fields is None:
            continue
        here: Way = ((way, "reasons"), at)
        own = build_feedback(names, fields.get("feedback"), (here, "feedback"))
        written = fields.get("id", "")
        if written and written in seen:
            message = f"the reason id '{written}' is written twice in this choice"
            names.reader.report("duplicate-key", (here, "id"), message)
        seen.add(written)
        text = fields.get("text", "")
        found.append(
            Reason(
                id=written or ids.give(text),
                text=names.text(text, (here, "text")),
                approach=fields.get("approach") or choice.get("approach", "neutral"),
                goto=names.scene(fields.get("goto", ""), (here, "goto")) or choice.get("goto", ""),
                ordinal=at,
                written_id=bool(written),
                skills=names.skill_list(fields.get("skill", ()), (here, "skill")) or skills,
                when=names.condition(fields.get("when"), (here, "when")),
                set=names.settings(fields.get("set", {}), (here, "set")),
                add=names.amounts(fields.get("add", {}), (here, "add")),
                marks=fields.get("marks", ()),
                feedback=own or feedback,
                way=here,
            )
        )
    return tuple(found)


def build_feedback(names: Names, fields: Fields | None, way: Way) -> Feedback | None:
    if fields is None:
        return None
    for key in ("what", "their_side", "research", "instead"):
        if key in fields:
            names.text(fields[key], (way, key))
    names.source(fields.get("source", ""), (way, "source"))
    return Feedback(**{"what": "", **fields})


def build_branch(names: Names, raw: Iterable[Fields | None], way: Way) -> tuple[Case, ...]:
    """The cases; the last has no `when`, the others have one."""
    cases = list(raw)
    found: list[Case] = []
    for at, fields in enumerate(cases):
        if fields is None:
            continue
        here: Way = (way, at)
        last = at == len(cases) - 1
        if last and "when" in fields:
            message = "the last case of a branch has no 'when': it is taken when no other is"
            names.reader.report(
                "wrong-kind", (here, "when"), message, "add a last case with goto alone", key=True
            )
        elif not last and "when" not in fields and "when" not in _at(names.reader.document.value, here):
            message = "only the last case of a branch goes without 'when'"
            names.reader.report("missing-key", here, message, at=names.reader.document.first_key(here))
        goto = names.scene(fields.get("goto", ""), (here, "goto"))
        found.append(Case(goto, names.condition(fields.get("when"), (here, "when")), here))
    return tuple(found)


def build_ending(names: Names, fields: Fields | None, way: Way) -> Ending | None:
    if fields is None:
        return None
    for key in ("title", "their_side"):
        if key in fields:
            names.text(fields[key], (way, key))
    for at, question in enumerate(fields.get("reflect", ())):
        names.text(question, ((way, "reflect"), at))
    return Ending(**{"title": "", "outcome": "mixed", **fields})
