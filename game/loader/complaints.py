"""What YAML complains of, put as what an author can do about it."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.story.location import Location

_LINE_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML counts as the end of a line
_RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
Trouble = tuple[Location, str, str]  # where, what, and what may help
Source = Callable[[int], str]  # the text of a line, counted from 1

_LEAD = re.compile(r"\s*(?:-\s+)*(?:[^\s\"'{\[#][^\"'{\[#]*?:\s+)?(?:-\s+)*")  # indent, dashes and a key
_KEY = re.compile(r"\s*(?:-\s+)*[\w-]+")
_BLOCK = re.compile(r"[>|][+-]?[1-9]?[+-]?\s*(#.*)?")  # how a folded or literal text is announced
_QUOTES = ("'", '"')
_CLOSING = {"{": "}", "[": "]"}
_SIGNS = {  # YAML's words, and ours: message and hint
    "sequence entries": ("a list has to begin on a line of its own", "put each - on its own line"),
    "unknown escape": (
        "a backslash has a meaning of its own between double quotes",
        "write \\\\ for a backslash, or take it out",
    ),
    "directive": ("a line that begins with % is no text", "put quotes round a text that begins with %"),
    "could not find expected ':'": (
        "a key with a colon is needed here",
        "write key: value, or put - before the entry of a list",
    ),
}


def lines_of(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    rare = any(sign in text for sign in _RARE_BREAKS)
    return _LINE_BREAK.split(text) if rare else text.split("\n")


def complaint(source: Source, at: Location, said: str, begun: tuple[int, int] | None) -> Trouble:
    """The trouble at a place. `said` is what YAML says, `begun` where it began to read what went wrong."""
    line = source(at.line)
    if (tab := _tab(source, at, said)) is not None:
        return tab, "a tab stands here: indent with spaces, and put quotes round a text with a tab", ""
    if "mapping values are not allowed" in said:
        return _colon(line, at)
    if (start := _unquoted(source, at, begun)) is not None:
        sign = source(start.line)[start.column - 1]
        hint = (
            "put quotes round the whole text, and write “ ” inside it"
            if sign in _QUOTES
            else "put quotes round it"
        )
        return start, f"a text that begins with {sign} has to stand in quotes", hint
    if (begun and "quoted scalar" in said) or "unexpected end of stream" in said:
        where = Location(*begun) if begun else at
        return where, "a quote is opened here and not closed", "close it at the end of the text"
    for sign, (message, hint) in _SIGNS.items():
        if sign in said:
            return Location(*begun) if begun and "':'" in sign else at, message, hint
    if any(closing in said for closing in ("or '}'", "or ']'")) and begun:
        hint = "close it, or put quotes round the text"
        return Location(*begun), "a bracket is opened here and not closed", hint
    if "did not find expected" in said or "but found" in said:
        if (opened := _closed_late(source, at)) is not None:
            message = f"a quote is opened here and closed only in line {at.line}"
            return opened, message, "close it at the end of its text"
        message = "this does not fit to the lines before it"
        if re.match(r"\s*-\w", source(at.line)):
            return at, message, "write a space after the -"
        return at, message, "look at how far this line and those before it are indented"
    return at, f"this is not YAML: {said}", ""


def _closed_late(source: Source, at: Location) -> Location | None:
    """Where a text in quotes begins that ends right before a place, lines below: its own end has been forgotten.

    It has then swallowed all up to the next quote, which was to open another text.
    """
    sign = source(at.line)[: at.column - 1].rstrip()[-1:]
    if sign not in _QUOTES or source(at.line)[: at.column - 1].count(sign) > 1:
        return None
    for number in range(at.line - 1, 0, -1):
        line = source(number)
        if sign in line:
            lead = _LEAD.match(line)
            opens = lead is not None and line[lead.end() : lead.end() + 1] == sign and line.count(sign) == 1
            return Location(number, lead.end() + 1) if lead is not None and opens else None
    return None


def _tab(source: Source, at: Location, said: str) -> Location | None:
    """The tab that is in the way, if one is."""
    line = source(at.line)
    if line[at.column - 1 : at.column] == "\t":
        return at
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Location(at.line, indent.index("\t") + 1)
    return at if "tab character" in said else None


def _colon(line: str, at: Location) -> Trouble:
    """A colon with a space after it where none can stand: in a text, or after a key in the wrong column."""
    if _KEY.fullmatch(line[: at.column - 1]):
        message = "this key does not stand in one column with its neighbours"
        hint = "indent it as they are, or put quotes round a text that holds ': '"
        return Location(at.line, len(line) - len(line.lstrip()) + 1, 1), message, hint
    return at, "a colon and a space stand in this text: put quotes round it", ""


def _unquoted(source: Source, at: Location, begun: tuple[int, int] | None) -> Location | None:
    """Where a text begins with a sign that YAML reads as its own, on the line of the trouble or just before it."""
    lines = dict.fromkeys((at.line, begun[0] if begun else at.line, at.line - 1))
    for number in lines:
        text = source(number)
        lead = _LEAD.match(text)  # the indent, the dashes and the key
        start = lead.end() if lead else 0
        if start < len(text) and _has_to_be_quoted(text[start:]):
            return Location(number, start + 1)
    return None


def _has_to_be_quoted(text: str) -> bool:
    sign = text[0]
    if sign in "*&!%@`":
        return True
    if sign in ">|":
        return not _BLOCK.fullmatch(text)
    if sign in _QUOTES:
        end = text.find(sign, 1)
        while end > 0 and text[end - 1] == "\\" and sign == '"':
            end = text.find(sign, end + 1)
        return end > 0 and _goes_on(text[end + 1 :])
    if sign in _CLOSING:
        end = text.rfind(_CLOSING[sign])
        return end > 0 and _goes_on(text[end + 1 :])
    return False


def _goes_on(rest: str) -> bool:
    """Whether words follow where a value should be over."""
    after = rest.lstrip()
    return bool(after) and after[0] not in "#,:]}"
