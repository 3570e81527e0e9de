"""Finds the texts that a ` #` cuts off: YAML takes what follows for a remark, the author for words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.loader.complaints import lines_of
from game.loader.document import Document
from game.loader.grammar import SHAPES, Shape
from game.loader.spots import Spot
from game.story.location import Location
from game.story.problem import Problem

# Two spaces before it and one after the # is how a remark is written on purpose.
_CUT = re.compile(r"(?<=\S)(?:[ \t]|[ \t]+(?=#\S))#")
# Kinds are a matter of grammar, but nobody writes prose here, and a remark beside them is common.
_NO_PROSE = frozenset(("start", "language", "ages", "pronouns", "year", "checked", "pace"))


def cut_texts(document: Document, shape: str) -> list[Problem]:
    """A warning for every text of the document that a ` #` cuts off."""
    if "#" not in document.text:
        return []
    suspects = {
        number for number, line in enumerate(lines_of(document.text)) if "#" in line and _is_suspect(line)
    }
    if not suspects:
        return []
    cuts = {
        (spot.end[0], cut.end())
        for spot in _texts(document.spots(), SHAPES[shape])
        if spot.plain and not spot.empty and spot.end[0] in suspects
        if (cut := _CUT.match(document.source(spot.end[0] + 1), spot.end[1]))
    }
    return [_problem(document, line, column) for line, column in sorted(cuts)]


def _is_suspect(line: str) -> bool:
    return not line.lstrip().startswith("#") and _CUT.search(line) is not None


def _problem(document: Document, line: int, column: int) -> Problem:
    return document.problem(
        "cut-text",
        Location(line + 1, column),
        "the text ends here: YAML reads ' #' as the start of a remark",
        hint="put quotes round a text that holds ' #'",
        severity="warning",
    )


def _texts(spot: Spot, shape: Shape) -> Iterator[Spot]:
    """The places of all words for people in a mapping of the language."""
    if spot.named is None:
        if shape.short and shape.short not in _NO_PROSE:
            yield spot
        return
    kinds = {key.name: key for key in shape.keys}
    for name, inner in spot.named.items():
        key = kinds.get(name)
        if key is None:
            if shape.speaker:
                yield inner
        elif key.kind in ("text", "texts"):
            if name not in _NO_PROSE:
                yield from inner.listed or (inner,)
        elif key.kind == "shape":
            yield from _texts(inner, SHAPES[key.of[0]])
        elif key.kind == "shapes":
            for part in inner.listed or ():
                yield from _texts(part, SHAPES[key.of[0]])
        elif key.kind == "named":
            for part in (inner.named or {}).values():
                yield from _texts(part, SHAPES[key.of[0]])
