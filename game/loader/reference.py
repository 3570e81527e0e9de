"""The authors' reference in Markdown: every mapping of the language, its keys, and what each of them is for."""

from __future__ import annotations

from collections.abc import Iterator

from game.loader.grammar import SHAPES, Key, Shape

KINDS = {
    "text": "text",
    "id": "name",
    "ids": "one name or a list",
    "texts": "one text or a list",
    "flag": "`true` or `false`",
    "whole": "whole number",
    "condition": "condition",
    "values": "variables, each with a value",
    "amounts": "variables, each with a whole number",
}
# Two mappings are called workshop, and some names alone would not say where the mapping stands.
HEADINGS = {
    "note": "content note",
    "person": "person (in `cast`)",
    "case": "case (in `branch`)",
    "scene_workshop": "workshop part of a scene",
    "workshop": "workshop part of a scenario",
    "library": "library.yaml",
    "help": "place to turn to (in `help`)",
    "self_check": "form of the self-check",
    "programme": "programme of a workshop",
    "step": "step (in `steps`)",
}
HEADING_LEVEL = "###"  # it stands inside a chapter of the guide


def reference() -> str:
    """All of the language as Markdown: one heading and one table for each mapping, with one line end at the end."""
    chapters = ("\n".join(_chapter(shape)) for shape in SHAPES.values())
    return "\n\n".join(chapters) + "\n"


def _chapter(shape: Shape) -> Iterator[str]:
    yield f"{HEADING_LEVEL} {_heading(shape)}"
    yield ""
    yield _introduction(shape)
    yield ""
    yield "| key | value | what it is |"
    yield "|---|---|---|"
    if shape.speaker:
        yield "| a cast id | text | What that person says; it takes the place of `text`. |"
    for key in shape.keys:
        name = f"**{key.name}**" if key.required else key.name
        yield f"| {name} | {_kind(shape, key)} | {key.says} |"


def _heading(shape: Shape) -> str:
    words = HEADINGS.get(shape.name, shape.name)
    return words if words.endswith(".yaml") else words[0].upper() + words[1:]


def _introduction(shape: Shape) -> str:
    if not shape.short:
        return shape.says
    plain = "`true` or `false`" if shape.name == "variable" else "a plain text"
    return f"{shape.says} The short form is {plain}, which stands for `{shape.short}`."


def _kind(shape: Shape, key: Key) -> str:
    match key.kind:
        case "one":
            return " ".join(f"`{word}`" for word in key.of)
        case "shape":
            return _linked(key)
        case "shapes":
            return f"list: {_linked(key)}"
        case "named":
            return f"names, each with: {_linked(key)}"
        case "ids" if shape.name == "variable":
            return "one word or a list"
    return KINDS[key.kind]


def _linked(key: Key) -> str:
    """The name of the inner mapping, as a link to its heading; the anchor is as Markdown pages make it."""
    heading = _heading(SHAPES[key.of[0]])
    anchor = "".join(c for c in heading.lower() if c.isalnum() or c in " -_").replace(" ", "-")
    words = heading.partition(" (")[0]
    return f"[{words[0].lower()}{words[1:]}](#{anchor})"
