"""Scenes, lines, choices and reasons, built from their fields with every name looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from game.loader.fields import Fields
from game.loader.grammar import EXITS
from game.loader.ids import Ids
from game.loader.resolve import Names
from game.story.location import Way
from game.story.making import maker
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

# The keys whose values name something, and the question that is asked of the names.
_LOOK_UP: dict[str, Callable[[Names, Any, Way], Any]] = {
    "goto": Names.scene,
    "when": Names.condition,
    "set": Names.settings,
    "add": Names.amounts,
    "skill": Names.skill_list,
    "source": Names.source,
    "crosses": Names.boundary_list,
    "respects": Names.boundary_list,
    "repairs": Names.boundary_list,
    "seen_by": Names.person,
    "present": Names.people,
    "what_if": Names.choice_list,
}


_line, _choice, _scene, _feedback = maker(Line), maker(Choice), maker(Scene), maker(Feedback)


def looked_up(names: Names, fields: Fields, way: Way) -> dict[str, Any]:
    """The same fields, with every name in them held against what is declared."""
    for key in [key for key in fields if key in _LOOK_UP]:
        fields[key] = _LOOK_UP[key](names, fields[key], (way, key))
    return fields


def build_scene(names: Names, ids: Ids, id: str, fields: Fields, way: Way) -> Scene:
    """One scene; its exits are counted here."""
    _one_exit(names, fields, way)
    made = looked_up(names, fields, way)
    made["lines"] = build_lines(names, fields.get("lines", ()), (way, "lines"))
    for key, build in (("branch", build_branch), ("ending", build_ending), ("workshop", build_workshop)):
        if key in made:
            made[key] = build(names, made[key], (way, key))
    if "choices" in made:
        owners = (names.player, fields.get("seen_by", ""))
        made["choices"] = build_choices(names, ids, made["choices"], (way, "choices"), owners)
    return _scene(id=id, way=way, **made)


def _one_exit(names: Names, fields: Fields, way: Way) -> None:
    """A scene has exactly one of choices, goto, branch and ending."""
    exits = [key for key in fields.written if key in EXITS]
    if not exits:
        message = "nothing says what follows this scene: it needs choices, goto, branch or ending"
        names.reader.missing("choices", way, fields, message, also=EXITS)
    for extra in exits[1:]:
        message = f"this scene has '{exits[0]}' already, and a scene goes on in one way only"
        names.report("wrong-kind", (way, extra), message, key=True)
    for key in ("choices", "branch"):
        if fields.get(key) == []:
            names.report("wrong-kind", (way, key), f"'{key}' is empty")


def build_lines(names: Names, raw: Iterable[Fields | str | None], way: Way) -> tuple[Line, ...]:
    return tuple(build_line(names, fields, (way, at)) for at, fields in enumerate(raw) if fields is not None)


def build_line(names: Names, fields: Fields | str, way: Way) -> Line:
    if isinstance(fields, str):
        return _line(fields, way=way)
    if "text" in fields and len(fields) == 1 + ("speaker" in fields):
        return _line(fields["text"], fields.get("speaker", ""), way=way)  # most lines
    if "text" not in fields and "text" not in fields.written and names.cast.isdisjoint(fields.written):
        names.reader.missing("text", way, fields, "a line needs a text, or a cast id with what is said")
    made = looked_up(names, fields, way)
    speaker = fields.get("speaker", "")
    who = f"this line is spoken by '{speaker}'" if speaker else "nobody speaks this line"
    for key in ("draws", "lifts"):
        if key in made:
            made[key] = names.owned(made[key], (way, key), (speaker,), who)
    made.setdefault("text", "")
    return _line(way=way, **made)


def build_choices(
    names: Names, ids: Ids, raw: Iterable[Fields | None], way: Way, owners: Sequence[str]
) -> tuple[Choice, ...]:
    return tuple(
        build_choice(names, ids, fields, (way, at), at, owners)
        for at, fields in enumerate(raw)
        if fields is not None
    )


def build_choice(
    names: Names, ids: Ids, fields: Fields, way: Way, ordinal: int, owners: Sequence[str]
) -> Choice:
    _needs(names, fields, way)
    made = looked_up(names, fields, way)
    for key in ("draws", "lifts"):
        if key in made:
            made[key] = names.owned(made[key], (way, key), owners, "this is no choice of that person")
    if "lines" in made:
        made["lines"] = build_lines(names, made["lines"], (way, "lines"))
    if "feedback" in made:
        made["feedback"] = build_feedback(names, made["feedback"], (way, "feedback"))
    if "skill" in made:
        made["skills"] = made.pop("skill")
    text = made.setdefault("text", "")
    made["written_id"] = "id" in made
    if "id" not in made:
        made["id"] = ids.give(text)
    if "reasons" in made:
        made["reasons"] = build_reasons(names, ids, made, (way, "reasons"))
    return _choice(ordinal=ordinal, way=way, **made)


def _needs(names: Names, fields: Fields, way: Way) -> None:
    """approach and goto stand on the choice, or on each of its reasons; `locked` needs `when`."""
    written, missing = fields.written, names.reader.missing
    if "reasons" not in written and "locked" not in written and "approach" in written and "goto" in written:
        return  # as most are
    if "reasons" not in written:
        for key in ("approach", "goto"):
            if key not in written:
                missing(key, way, fields)
    elif fields.get("reasons") == []:
        names.report("wrong-kind", (way, "reasons"), "'reasons' is empty")
    for at, reason in enumerate(fields.get("reasons", ())):
        for key in ("approach", "goto"):
            if reason is None or key in written or key in reason.written:
                continue
            if not names.reader.is_misspelt((key,), fields):
                message = f"the key '{key}' is missing, and its choice has none either"
                missing(key, ((way, "reasons"), at), reason, message)
    if "locked" in written and "when" not in written:
        missing("when", way, fields, "a choice with 'locked' needs 'when'")


def build_reasons(names: Names, ids: Ids, choice: dict[str, Any], way: Way) -> tuple[Reason, ...]:
    """The reasons of a choice; what one lacks it has from the choice."""
    found: list[Reason] = []
    seen: set[str] = set()
    handed_down: dict[str, Any] = {
        key: choice[key] for key in ("approach", "goto", "skills", "feedback") if key in choice
    }
    for at, fields in enumerate(choice["reasons"]):
        if fields is None:
            continue
        here: Way = (way, at)
        made = looked_up(names, fields, here)
        if made.get("id") in seen:
            message = f"the reason id '{made['id']}' is written twice in this choice"
            names.report("duplicate-key", (here, "id"), message)
        if "feedback" in made:
            made["feedback"] = build_feedback(names, made["feedback"], (here, "feedback"))
        if "skill" in made:
            made["skills"] = made.pop("skill")
        text = made.setdefault("text", "")
        made["written_id"] = "id" in made
        if "id" in made:
            seen.add(made["id"])
        else:
            made["id"] = ids.give(text)
        whole: dict[str, Any] = {"approach": "neutral", "goto": "", **handed_down, **made}
        found.append(Reason(ordinal=at, way=here, **whole))
    return tuple(found)


def build_feedback(names: Names, fields: Fields | str, way: Way) -> Feedback:
    if isinstance(fields, str):
        return _feedback(fields)
    return _feedback(**{"what": "", **looked_up(names, fields, way)})


def build_workshop(names: Names, fields: Fields, way: Way) -> SceneWorkshop:
    return SceneWorkshop(**looked_up(names, fields, way))


def build_branch(names: Names, raw: Sequence[Fields | None], way: Way) -> tuple[Case, ...]:
    """The cases; the last has no `when`, the others have one."""
    found: list[Case] = []
    for at, fields in enumerate(raw):
        if fields is None:
            continue
        here: Way = (way, at)
        last = at == len(raw) - 1
        if last and "when" in fields.written:
            message = "the last case of a branch has no 'when': it is taken when no other is"
            names.report("wrong-kind", (here, "when"), message, "add a last case with goto alone", key=True)
        elif not last and "when" not in fields.written:
            names.reader.missing("when", here, fields, "only the last case of a branch goes without 'when'")
        found.append(Case(way=here, **{"goto": "", **looked_up(names, fields, here)}))
    return tuple(found)


def build_ending(names: Names, fields: Fields, way: Way) -> Ending:
    return Ending(**{"title": "", "outcome": "mixed", **fields})
