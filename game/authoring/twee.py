"""Twee 3, the plain text of a Twine story, read into its passages.

After the specification of the Interactive Fiction Technology Foundation: a line that begins with `::` names a passage,
with tags in brackets and metadata in braces behind the name; a backslash takes the meaning from such a sign.
"""

from __future__ import annotations

import re

from game.authoring.twine import Gathered, Passage, Twine

_HEADER = re.compile(r"::[ \t]*(?P<name>(?:\\.|[^\\\[{])*)(?P<rest>.*)")
_TAGS = re.compile(r"\[(?P<tags>(?:\\.|[^\\\]])*)\]")
_ESCAPED = re.compile(r"\\(.)")


def read_twee(text: str) -> Twine:
    """The story in a text with plain ends of lines. What stands above the first passage is no part of it."""
    gathered = Gathered()
    name, tags, at = "", (), 0  # type: tuple[str, tuple[str, ...], int]
    body: list[str] = []
    for number, line in enumerate([*text.split("\n"), "::"], 1):
        if not line.startswith("::"):
            body.append(line)
            continue
        if at:
            while body and not body[-1].strip():
                body.pop()
            gathered.add(Passage(name, tags, "\n".join(body), at, at + 1))
        name, tags = _header(line)
        at, body = number, []
    return gathered.whole()


def _header(line: str) -> tuple[str, tuple[str, ...]]:
    """The name and the tags of a passage. Metadata only say where it lies on the map of Twine."""
    found = _HEADER.match(line)
    if found is None:  # a lone backslash at the end
        return line[2:].strip(), ()
    tags = _TAGS.match(found["rest"])
    return _plain(found["name"].strip()), tuple(_plain(tags["tags"]).split()) if tags else ()


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)
