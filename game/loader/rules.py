"""Rules of a scenario and of a library, with their conditions bound to the scenario."""

from __future__ import annotations

from collections.abc import Sequence

from game.loader.fields import Fields, Reader
from game.loader.resolve import Names
from game.story.condition import Truth, parse
from game.story.frozen import replace
from game.story.location import Way
from game.story.meaning import bind
from game.story.model import Condition, StoryRule


def build_rules(names: Names, raw: Sequence[Fields | None], way: Way) -> tuple[StoryRule, ...]:
    """The rules at `way`; each has `never`, or `after` with `must_follow`."""
    found: list[StoryRule] = []
    seen: set[str] = set()
    for at, fields in enumerate(raw):
        if fields is None:
            continue
        here: Way = (way, at)
        id = fields.get("id", "")
        if id and id in seen:
            names.report("duplicate-key", (here, "id"), f"the rule id '{id}' is written twice")
        seen.add(id)
        _whole(names.reader, fields, here)
        found.append(
            StoryRule(
                id=id,
                says=fields.get("says", ""),
                at=fields.get("at", "ending"),
                never=_asked(names, fields, "never", here),
                after=_asked(names, fields, "after", here),
                must_follow=_asked(names, fields, "must_follow", here),
                way=here,
            )
        )
    return tuple(found)


def _asked(names: Names, fields: Fields, key: str, way: Way) -> Condition | None:
    if key not in fields:
        return None
    return names.condition(fields[key], (way, key), in_rules=True, at_a_step=key != "never")


def _whole(reader: Reader, fields: Fields, way: Way) -> None:
    """A rule says `never`, or both `after` and `must_follow`."""
    step = [name for name in ("after", "must_follow") if name in fields.written]
    if "never" in fields.written and step:
        message = "a rule has never, or after with must_follow, not both"
        reader.report("wrong-kind", (way, step[0]), message, key=True)
    elif "never" not in fields.written and len(step) < 2:
        missing = {(): "never", ("after",): "must_follow", ("must_follow",): "after"}[tuple(step)]
        meant = [key for key in ("never", "after", "must_follow") if key not in step]
        message = f"the key '{missing}' is missing: a rule has never, or after with must_follow"
        reader.missing(missing, way, fields, message, also=meant)


def library_rules(names: Names, rules: Sequence[StoryRule]) -> tuple[StoryRule, ...]:
    """A library's rules as they read in one scenario: what it lacks is false."""

    def bound(condition: Condition | None, at_a_step: bool) -> Condition | None:
        if condition is None:
            return None
        declared = names.declared(in_rules=True, at_a_step=at_a_step, lenient=True)
        tree, faults = bind(parse(condition.text), declared)
        return replace(condition, tree=Truth(False, 0) if faults else tree)

    return tuple(
        replace(
            rule,
            never=bound(rule.never, False),
            after=bound(rule.after, True),
            must_follow=bound(rule.must_follow, True),
        )
        for rule in rules
    )
