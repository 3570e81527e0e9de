"""A translation: the sentences of a file in another language, each with the English it was made from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.story.frozen import frozen

_PLACES = re.compile(r"\{\{|\}\}|\{([\w-]+)\}")  # {{ and }} are braces, {name} is a placeholder


@frozen
class Entry:
    """One sentence. `key` says where it stands: a path in a story, nothing for one of the interface.

    `more` is the English for several, `forms` are the words for each plural form of the language. A `fuzzy` one was
    kept although its English has changed (from `before`), and waits for somebody to look at it. `about` tells
    translators of the place, `remark` is what they have written to each other. A `gone` one is used no more.
    """

    key: str
    english: str
    words: str = ""
    more: str = ""
    forms: tuple[str, ...] = ()
    fuzzy: bool = False
    before: str = ""
    about: str = ""
    remark: str = ""
    gone: bool = False

    @property
    def done(self) -> bool:
        """Whether there are words for it, for every plural form."""
        return all(self.forms) if self.forms else bool(self.words)

    @property
    def said(self) -> tuple[str, ...]:
        """All its words that there are."""
        return tuple(words for words in self.forms or (self.words,) if words)


@frozen
class Sentences:
    """What stands in a PO file: its entries in order, and its header by name."""

    entries: tuple[Entry, ...] = ()
    header: tuple[tuple[str, str], ...] = ()


def placeholders(text: str) -> frozenset[str]:
    """The names of the places in a text that are filled when it is shown."""
    return frozenset(name for name in _PLACES.findall(text) if name)


def changed_placeholders(entry: Entry) -> str:
    """What is wrong with the places of a translation, in words; nothing where they are those of the English.

    For the number of a plural form words may stand instead: “one voice” needs no {n}.
    """
    wanted = placeholders(entry.english) | placeholders(entry.more)
    spare = frozenset("n") if entry.more else frozenset[str]()
    for words in entry.said:
        there = placeholders(words)
        if lost := sorted(wanted - there - spare):
            return f"{{{lost[0]}}} is missing in “{words}”"
        if new := sorted(there - wanted):
            return f"“{words}” has {{{new[0]}}}, which the English has not"
    return ""


class Translation:
    """The entries of one file, found by key and English; where a place has moved, by the English alone.

    Entries without words, or with other placeholders than the English, are as good as none.
    """

    __slots__ = ("_by_key", "_by_text")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._by_key: dict[tuple[str, str], str] = {}
        self._by_text: dict[str, str] = {}
        for entry in entries:
            if entry.words and not entry.gone and not changed_placeholders(entry):
                self._by_key[entry.key, entry.english] = entry.words
                self._by_text.setdefault(entry.english, entry.words)

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def say(self, key: str, english: str) -> str:
        """The words for a text at a place; its English where there are none."""
        found = self._by_key.get((key, english))
        return found or self._by_text.get(english) or english
