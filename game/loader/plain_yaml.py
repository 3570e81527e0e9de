"""YAML that is written plainly, read line by line: more than twice as quick as taking libyaml's events.

So are stories mostly written: one key or one item a line with its text beside it, short mappings and lists in brackets,
remarks. Whatever else is met, be it a second line of a text, an escaped sign or a mistake, the answer is None, and all
of the text is left to the parser of YAML. What is answered is exactly what that says of it, value by value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from sys import intern
from typing import Any

SHORT = 16  # characters; what is written without quotes and no longer is mostly a name
AT_ONCE = 1 << 15  # characters that are taken apart together
MOST_DEEP = 50  # levels in each other: far fewer than the language allows

# What ends a line, and what cannot stand in a text at all; a tabulator is never plain.
_STRANGE = "\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_FIRST = rf"""(?:[^ \-?:,\[\]{{}}#&*!|>'"%@`{_STRANGE}]|-(?=\w))"""  # how a text without quotes begins
_KEY = r"\w[\w-]{0,99}"
_PLAIN = rf"{_FIRST}[^:#{_STRANGE}]*(?:(?::(?=[^ {_STRANGE}])|(?<! )#)[^:#{_STRANGE}]*)*(?<! )"
_QUOTED = rf""""([^"\\{_STRANGE}]+)"|'([^'{_STRANGE}]+)'"""
LINE = re.compile(
    rf"( *)(- )?(?:({_KEY}):(?: +|(?=\n|\Z)))?"
    rf"(?:{_QUOTED}|({_PLAIN})|([\[{{][^#{_STRANGE}]*(?:,\n +[^#{_STRANGE}]*)*[\]}}]))?"
    rf" *(?:(?<![^ \n])#[^{_STRANGE}]*)?(?:\n|\Z)"
    r"|([^\n]+\n?)"
)
# In brackets: one of them, a comma, a key, or a text. A ? or : in a text is left to those who know what it means there.
PART = re.compile(
    rf"[ \n]*(?:([\[{{\]}},])|({_KEY}): +|(?:{_QUOTED}|({_FIRST}[^?:,\[\]{{}}#{_STRANGE}]*(?<! )))(?= *[,\]}}]))"
)


def _lines_of(text: str) -> Iterator[tuple[str, ...]]:
    """The groups of each line, some hundred lines at once: those of a whole story would fill the processor's cache."""
    return chain.from_iterable(_taken_apart(text))


def _taken_apart(text: str) -> Iterator[list[tuple[str, ...]]]:
    begin = 0
    while begin + AT_ONCE < len(text):
        end = text.find("\n", begin + AT_ONCE)
        while end >= 0 and text[end - 1] == ",":  # brackets may go on behind it
            end = text.find("\n", end + 1)
        if end < 0:
            break
        found = LINE.findall(text, begin, end + 1)
        del found[-1]  # the nothing behind the last line
        yield found
        begin = end + 1
    yield LINE.findall(text, begin)


class _NotPlain(Exception):
    """Something that is left to the parser of YAML."""


def read_plain(text: str, lines: dict[int, int]) -> dict[str, Any] | None:
    """The mapping that a text is; `lines` gets the line, from 0, at which each mapping and list begins, by identity.

    None where not all of it is plain; what is in `lines` then means nothing.
    """
    try:
        return _Lines(lines).read(text) or None
    except _NotPlain:
        return None


class _Lines:
    """Lines to values. `outer` are the mappings and lists round the innermost one, with their columns."""

    def __init__(self, lines: dict[int, int]) -> None:
        self.lines = lines
        self.outer: list[tuple[int, Any]] = []
        self.short: dict[str, Any] = {}  # what stood in brackets and holds no further ones, by its text

    def read(self, text: str) -> dict[str, Any]:
        root: dict[str, Any] = {}
        outer = self.outer
        current: Any = None  # the innermost mapping or list
        column = number = -1  # where its keys or dashes stand; the line
        open_key = ""  # the last key, where nothing stands beside it
        value: Any
        for indent, dash, key, double, single, plain, brackets, strange in _lines_of(text):
            number += 1
            value = double or single or (intern(plain) if len(plain) < SHORT else plain)
            if not (value or key or dash or brackets):
                if strange:
                    raise _NotPlain
                continue
            at, line = len(indent), number
            if open_key:
                if at > column or (dash and at == column):
                    column, current = at, self.inside(column, current, open_key, [] if dash else {}, line)
                else:
                    current[open_key] = ""
                open_key = ""
            elif current is None:
                column, current = at, root
                self.lines[id(root)] = line
            while at < column and outer:
                column, current = outer.pop()
            if not dash and at == column and current.__class__ is list:
                column, current = outer.pop()  # its dashes stood below the key it belongs to
            if at != column or (current.__class__ is list) != bool(dash):
                raise _NotPlain
            if brackets:
                value = self.brackets(brackets, number)
                number += brackets.count("\n")
            if dash:
                if not key:
                    if value == "":
                        raise _NotPlain
                    current.append(value)
                    continue
                column, current = at + 2, self.inside(column, current, None, {}, line)
            if not key or key in current:
                raise _NotPlain
            key = intern(key)  # the same few again and again, which are known at a glance ever after
            if value == "":
                open_key = key
            else:
                current[key] = value
        if open_key:
            current[open_key] = ""
        return root

    def inside(self, column: int, current: Any, key: str | None, found: Any, number: int) -> Any:
        """Put a new mapping or list into the innermost one, which is so no longer."""
        if key is None:
            current.append(found)
        else:
            current[key] = found
        self.lines[id(found)] = number
        self.outer.append((column, current))
        if len(self.outer) > MOST_DEEP:
            raise _NotPlain
        return found

    # --- in brackets -----------------------------------------------------------------------------------

    def brackets(self, text: str, number: int) -> Any:
        """The mapping or list that is written in brackets, which begins on a line."""
        known = self.short.get(text)
        if known is not None:
            found = known.copy()
            self.lines[id(found)] = number
            return found
        begin = len(self.lines)
        found, end = self.bracket(text, 0, number, 0)
        if end != len(text):
            raise _NotPlain
        if len(self.lines) == begin + 1:
            self.short[text] = found
        return found

    def bracket(self, text: str, at: int, number: int, depth: int) -> tuple[Any, int]:
        """What begins with the bracket at a place, and where it ends."""
        if depth > MOST_DEEP:
            raise _NotPlain
        named = text[at] == "{"
        closing = "}" if named else "]"
        found: Any = {} if named else []
        self.lines[id(found)] = number + text.count("\n", 0, at)
        at += 1
        if text[at] == closing:
            return found, at + 1
        while True:
            key = ""
            if named:
                _, key, *_, at = _part(text, at)
                if not key or key in found:
                    raise _NotPlain
            sign, another_key, value, at = _part(text, at)
            if sign in ("[", "{"):
                value, at = self.bracket(text, at - 1, number, depth + 1)
            elif sign or another_key:
                raise _NotPlain
            if named:
                found[key] = value
            else:
                found.append(value)
            sign, *_, at = _part(text, at)
            if sign == closing:
                return found, at
            if sign != ",":
                raise _NotPlain


def _part(text: str, at: int) -> tuple[str, str, Any, int]:
    """The next sign, key or text in brackets, and where it ends."""
    found = PART.match(text, at)
    if found is None:
        raise _NotPlain
    sign, key, double, single, plain = found.groups("")
    return sign, key, double or single or plain, found.end()
